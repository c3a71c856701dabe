UNWIND $rows AS row
MERGE (a:Article {id: row.id})
  ON CREATE SET a.url = row.url, a.publishedAt = row.reportedAt, a.language = row.language, a.title = row.title,
    a.inputId = row.inputId, a.knownAt = row.knownAt, a.addedAt = $now
MERGE (v:ArticleVersion {id: row.version})
  ON CREATE SET v.text = row.text, v.title = row.title, v.boilerplateSpans = row.boilerplate, v.recordedAt = $now, v.knownAt = row.knownAt,
    v.simhash = row.simhash, v.band0 = row.band0, v.band1 = row.band1, v.band2 = row.band2, v.band3 = row.band3
  ON MATCH SET v.knownAt = CASE WHEN v.knownAt <= row.knownAt THEN v.knownAt ELSE row.knownAt END
MERGE (v)-[:VERSION_OF]->(a)
FOREACH (source IN CASE WHEN row.sourceId IS NULL THEN [] ELSE [row.sourceId] END |
  MERGE (s:Source {id: source}) ON CREATE SET s.name = row.source
  MERGE (a)-[:FROM]->(s))
WITH v WHERE EXISTS { (v)<-[:READ]-() }
RETURN v.id AS reread
