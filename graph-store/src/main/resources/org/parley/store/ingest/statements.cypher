UNWIND $rows AS row
MATCH (v:ArticleVersion {id: row.version})
MERGE (s:Statement {id: row.id})
  ON CREATE SET s += row.properties, s.recordedAt = $now, s.reportedAt = row.reportedAt, s.knownAt = row.knownAt
  ON MATCH SET s.knownAt = CASE WHEN s.knownAt <= row.knownAt THEN s.knownAt ELSE row.knownAt END
MERGE (s)-[:IN]->(v)
FOREACH (topic IN row.topics |
  MERGE (t:Topic {id: topic.id})
  MERGE (s)-[o:ON_TOPIC]->(t) ON CREATE SET o.stance = CASE topic.stance WHEN '' THEN null ELSE topic.stance END)
WITH s, row
CALL (s, row) {
  MATCH (speaker:Actor {id: row.speaker})
  MERGE (speaker)-[:SAID]->(s)
}
CALL (s, row) {
  MATCH (addressee:Actor {id: row.addressee})
  MERGE (s)-[:ADDRESSED_TO]->(addressee)
}
CALL (s, row) {
  MATCH (outer:Statement {id: row.within})
  MERGE (s)-[:WITHIN]->(outer)
}
RETURN count(*)
