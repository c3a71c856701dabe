UNWIND $ids AS id
MATCH (a:Article {id: id})<-[:VERSION_OF]-(v:ArticleVersion)
WHERE a.knownAt <= $asOf
WITH a, v ORDER BY v.recordedAt DESC
WITH a, collect(v)[0] AS v
CALL (v) {
  OPTIONAL MATCH (v)-[:COPY_OF]->(root:ArticleVersion)
  WITH coalesce(root, v) AS text
  MATCH (text)-[:VERSION_OF]->(first:Article)
  RETURN first ORDER BY first.publishedAt, first.id LIMIT 1
}
RETURN a, v, CASE WHEN first <> a THEN first.id END AS copyOf, [(a)-[:FROM]->(o) | o{.name}][0] AS source,
  [(v)-[m:MENTIONS]->(x) WHERE NOT x:Hidden | {id: x.id, spans: m.spans}] AS mentions,
  [(s:Statement)-[:IN]->(v) WHERE NOT s:Hidden | {id: s.id, spans: s.contentSpans}] AS statements,
  [(o:Conflict)-[:IN]->(v) | o{.what, .spans}] AS conflicts,
  COLLECT { MATCH (c:Claim)-[:IN]->(v) MATCH (c)-[:ABOUT]->(e) WHERE NOT e:Hidden RETURN {id: e.id, spans: c.evidenceSpans} } AS events
