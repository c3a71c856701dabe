// Who they are, weighed by the number of articles that say so.
CALL (n) {
  MATCH (n:Statement)-[:IN]->(v:ArticleVersion)
  RETURN v
  UNION ALL
  MATCH (n:Event)<-[:ABOUT]-(c:Claim)-[:IN]->(v:ArticleVersion) WHERE c.knownAt <= $asOf
  RETURN v
}
WITH other, count(DISTINCT v) AS weight ORDER BY weight DESC, other.id
WITH collect(other) AS found
RETURN size(found) AS total, [x IN found[..$limit] | x{.id, .name, .kind, .country, .wikidata}] AS neighbours
