UNWIND $rows AS row
MATCH (v:ArticleVersion {id: row.version})
MERGE (a:Actor {id: row.id})
  ON CREATE SET a.name = row.name, a.kind = row.kind, a.country = row.country, a.wikidata = row.wikidata, a.knownAt = row.knownAt
  ON MATCH SET a.knownAt = CASE WHEN a.knownAt <= row.knownAt THEN a.knownAt ELSE row.knownAt END
MERGE (v)-[m:MENTIONS]->(a)
  ON CREATE SET m.spans = row.spans
FOREACH (alias IN row.aliases |
  MERGE (n:Alias {id: row.id + ':' + alias}) ON CREATE SET n.name = alias, n.knownAt = row.knownAt
  ON MATCH SET n.knownAt = CASE WHEN n.knownAt <= row.knownAt THEN n.knownAt ELSE row.knownAt END
  MERGE (n)-[:NAMES]->(a))
FOREACH (role IN row.roles |
  MERGE (t:Tenure {id: role.id}) ON CREATE SET t.title = role.title, t.knownAt = row.knownAt
  ON MATCH SET t.knownAt = CASE WHEN t.knownAt <= row.knownAt THEN t.knownAt ELSE row.knownAt END
  MERGE (a)-[:HELD]->(t)
  MERGE (t)-[i:IN]->(v) ON CREATE SET i.spans = [role.start, role.end])
