MATCH (n:Article)
WHERE n.knownAt <= $asOf AND ($from IS NULL OR n.publishedAt >= $from) AND ($to IS NULL OR n.publishedAt <= $to)
WITH n ORDER BY n.publishedAt, n.id
CALL (n) { MATCH (n)<-[:VERSION_OF]-(v:ArticleVersion) RETURN v ORDER BY v.recordedAt DESC LIMIT 1 }
RETURN n.id AS id, n.url AS url, n.title AS title, [(n)-[:FROM]->(o) | o.name][0] AS source, n.publishedAt AS published, v.text AS text
