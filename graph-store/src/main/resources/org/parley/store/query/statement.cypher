UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:IN]->(v:ArticleVersion)
WHERE s.knownAt <= $asOf
// Copies of one text share its version: the first to be published stands for them.
CALL (v) { MATCH (v)-[:VERSION_OF]->(a:Article) RETURN a ORDER BY a.publishedAt, a.id LIMIT 1 }
RETURN s,
  [(s)<-[:SAID]-(x) | x.id][0] AS speaker,
  [(s)-[:ADDRESSED_TO]->(x) | x.id][0] AS addressee,
  [(s)-[:WITHIN]->(x) | x.id][0] AS within,
  [(s)-[t:ON_TOPIC]->(x) | {id: x.id, stance: t.stance}] AS topics,
  {version: v{.id, .text}, article: a{.id, .title, .url, .publishedAt}, source: [(a)-[:FROM]->(o) | o{.name}][0]} AS place
