MERGE (a:Article {id: $article.id})
  ON CREATE SET a.url = $article.url, a.publishedAt = $article.publishedAt, a.language = $article.language, a.title = $article.title
MERGE (v:ArticleVersion {id: $version})
  ON CREATE SET v.text = $article.text, v.title = $article.title, v.boilerplateSpans = $article.boilerplate, v.recordedAt = $now
MERGE (v)-[:VERSION_OF]->(a)
WITH a WHERE $article.sourceId IS NOT NULL
MERGE (s:Source {id: $article.sourceId}) ON CREATE SET s.name = $article.source
MERGE (a)-[:FROM]->(s)
