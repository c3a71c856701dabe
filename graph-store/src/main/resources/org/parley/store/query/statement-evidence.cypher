UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:IN]->(v:ArticleVersion)
// Copies of one text share its version: the first to be published stands for them.
CALL (v) { MATCH (v)-[:VERSION_OF]->(a:Article) RETURN a ORDER BY a.publishedAt, a.id LIMIT 1 }
RETURN id, s.contentSpans AS spans,
  {version: v{.id, .text}, article: a{.id, .title, .url, .publishedAt}, source: [(a)-[:FROM]->(o) | o{.name}][0]} AS place
