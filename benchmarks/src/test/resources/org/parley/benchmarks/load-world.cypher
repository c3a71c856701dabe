// What articles share: actors, topics, sources, places, negotiations with their parties.
UNWIND $rows AS row
CALL (row) {
  WITH row WHERE row.label = 'Actor'
  CREATE (a:Actor) SET a = row.properties
  CREATE (:Alias {id: a.id + ':' + row.alias, name: row.alias})-[:NAMES]->(a)
  CREATE (a)-[:HELD]->(:Tenure {id: a.id + ':envoy', title: 'Envoy'})
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
  WITH row WHERE row.label = 'Negotiation'
  CREATE (n:Negotiation) SET n = row.properties
  WITH n, row
  MATCH (a:Actor) WHERE a.id IN row.parties
  CREATE (a)-[:PARTY_TO]->(n)
}
