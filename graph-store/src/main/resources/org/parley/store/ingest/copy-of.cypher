// What was published first stands for all its copies, in whatever order they come; without a date, the text of the lowest id.
MATCH (known:ArticleVersion) WHERE known.id = $version OR known.id IN $copies
MATCH (known)-[:COPY_OF*0..2]-(text:ArticleVersion)
WITH DISTINCT text
CALL (text) { MATCH (text)-[:VERSION_OF]->(a:Article) RETURN min(a.publishedAt) AS published }
WITH text ORDER BY published, text.id
WITH collect(text) AS texts
WITH texts, head(texts) AS original
UNWIND texts AS text
OPTIONAL MATCH (text)-[old:COPY_OF]->(other) WHERE text = original OR other <> original
DELETE old
WITH DISTINCT original, text WHERE text <> original
MERGE (text)-[:COPY_OF]->(original)
