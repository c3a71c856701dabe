// What was published first stands for all its copies.
MATCH (mine:ArticleVersion {id: $version})
OPTIONAL MATCH (mine)-[:COPY_OF]->(known)
WITH mine WHERE known IS NULL
UNWIND $copies AS id
MATCH (v:ArticleVersion {id: id})
OPTIONAL MATCH (v)-[:COPY_OF]->(root)
WITH DISTINCT mine, coalesce(root, v) AS original WHERE original <> mine
WITH mine, original ORDER BY original.id LIMIT 1
MERGE (mine)-[:COPY_OF]->(original)
