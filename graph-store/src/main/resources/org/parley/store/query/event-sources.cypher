UNWIND $ids AS id
MATCH (e:Event {id: id})
// Copies of one text, and texts of one publisher, are one source.
RETURN id, COUNT {
  MATCH (e)<-[:ABOUT]-(c:Claim)-[:IN]->(v:ArticleVersion) WHERE c.knownAt <= $asOf
  WITH DISTINCT coalesce([(v)-[:COPY_OF]->(root) | root][0], v) AS text
  CALL (text) { MATCH (text)-[:VERSION_OF]->(a:Article) RETURN a ORDER BY a.publishedAt, a.id LIMIT 1 }
  RETURN DISTINCT coalesce([(a)-[:FROM]->(o) | o.id][0], text.id)
} AS sources
