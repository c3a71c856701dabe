// As graph-store's statements.cypher leaves them; all nodes are new.
UNWIND $rows AS row
MATCH (v:ArticleVersion {id: row.version})
CREATE (s:Statement)-[:IN]->(v)
SET s = row.properties, s.knownAt = row.properties.reportedAt
FOREACH (topic IN row.topics |
  MERGE (t:Topic {id: topic.id})
  CREATE (s)-[:ON_TOPIC {stance: topic.stance}]->(t))
WITH s, row
CALL (s, row) {
  MATCH (speaker:Actor {id: row.speaker})
  CREATE (speaker)-[:SAID {actor: speaker.id, lasts: s.lasts, onset: s.onset}]->(s)
}
CALL (s, row) {
  MATCH (addressee:Actor {id: row.addressee})
  CREATE (s)-[:ADDRESSED_TO {actor: addressee.id, lasts: s.lasts, onset: s.onset}]->(addressee)
}
CALL (s, row) {
  MATCH (outer:Statement {id: row.within})
  CREATE (s)-[:WITHIN]->(outer)
}
