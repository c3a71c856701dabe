MERGE (a:Article {id: $article.id})
  ON CREATE SET a.url = $article.url, a.publishedAt = $article.publishedAt, a.language = $article.language, a.title = $article.title,
    a.inputId = $article.inputId, a.knownAt = $knownAt, a.addedAt = $now
MERGE (v:ArticleVersion {id: $version})
  ON CREATE SET v.text = $article.text, v.title = $article.title, v.boilerplateSpans = $article.boilerplate, v.recordedAt = $now,
    v.simhash = $article.simhash, v.band0 = $article.band0, v.band1 = $article.band1, v.band2 = $article.band2, v.band3 = $article.band3
  SET v.knownAt = CASE WHEN v.knownAt <= $knownAt THEN v.knownAt ELSE $knownAt END
MERGE (v)-[:VERSION_OF]->(a)
WITH a WHERE $article.sourceId IS NOT NULL
MERGE (s:Source {id: $article.sourceId}) ON CREATE SET s.name = $article.source
MERGE (a)-[:FROM]->(s)
