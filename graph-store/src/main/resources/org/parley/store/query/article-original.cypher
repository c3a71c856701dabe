UNWIND $ids AS id
MATCH (a:Article {id: id})
CALL (a) { MATCH (v:ArticleVersion)-[:VERSION_OF]->(a) RETURN v ORDER BY v.recordedAt DESC LIMIT 1 }
CALL (v) {
  OPTIONAL MATCH (v)-[:COPY_OF]->(root:ArticleVersion)
  WITH coalesce(root, v) AS text
  MATCH (text)-[:VERSION_OF]->(first:Article)
  RETURN first ORDER BY first.publishedAt, first.id LIMIT 1
}
WITH id, a, first WHERE first <> a
RETURN id, first.id AS original
