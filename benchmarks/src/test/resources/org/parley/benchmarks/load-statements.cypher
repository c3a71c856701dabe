UNWIND $rows AS row
MATCH (v:ArticleVersion {id: row.version})
MATCH (speaker:Actor {id: row.speaker})
OPTIONAL MATCH (addressee:Actor {id: row.addressee})
OPTIONAL MATCH (topic:Topic {id: row.topic})
CREATE (speaker)-[:SAID]->(s:Statement)-[:IN]->(v)
SET s = row.properties, s.knownAt = s.reportedAt
FOREACH (a IN CASE WHEN addressee IS NULL THEN [] ELSE [addressee] END | CREATE (s)-[:ADDRESSED_TO]->(a))
FOREACH (t IN CASE WHEN topic IS NULL THEN [] ELSE [topic] END | CREATE (s)-[:ON_TOPIC {stance: row.stance}]->(t))
