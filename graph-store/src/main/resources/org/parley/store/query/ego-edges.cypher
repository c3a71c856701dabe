// How they are tied to each other.
WHERE id < other.id AND other.id IN $ids
CALL (n) {
  MATCH (n:Statement)-[:IN]->(v:ArticleVersion)
  RETURN v
  UNION ALL
  MATCH (n:Event)<-[:ABOUT]-(c:Claim)-[:IN]->(v:ArticleVersion) WHERE c.knownAt <= $asOf
  RETURN v
}
RETURN id AS from, other.id AS to, count(DISTINCT v) AS weight, collect(DISTINCT CASE WHEN n:Event THEN n.id END)[..20] AS events,
  collect(DISTINCT CASE WHEN n:Statement THEN n.id END)[..20] AS statements
ORDER BY weight DESC, from, to
