// What articles share: actors with their names and titles, topics, sources, places, negotiations with their parties; known from the first.
WITH date('0001-01-01') AS always
UNWIND $rows AS row
CALL (row, always) {
  WITH row, always WHERE row.label = 'Actor'
  CREATE (a:Actor) SET a = row.properties, a.knownAt = always
  CREATE (:Alias {id: a.id + ':' + row.alias, name: row.alias, knownAt: always})-[:NAMES]->(a)
  CREATE (a)-[:HELD]->(:Tenure {id: a.id + ':envoy', title: 'Envoy', knownAt: always})
  UNION ALL
  WITH row WHERE row.label = 'Topic'
  CREATE (t:Topic) SET t = row.properties
  UNION ALL
  WITH row WHERE row.label = 'Source'
  CREATE (s:Source) SET s = row.properties
  UNION ALL
  WITH row WHERE row.label = 'Place'
  CREATE (p:Place) SET p = row.properties
  UNION ALL
  WITH row, always WHERE row.label = 'Negotiation'
  CREATE (n:Negotiation) SET n = row.properties, n.knownAt = always
  WITH n, row, always
  CALL (n, row, always) {
    MATCH (a:Actor) WHERE a.id IN row.parties
    CREATE (a)-[:PARTY_TO {knownAt: always}]->(n)
  }
  MATCH (third:Actor {id: row.mediator})
  CREATE (third)-[:THIRD_PARTY_TO {role: 'MEDIATOR', knownAt: always}]->(n)
}
