// Who takes part in the same events as the actor, or speaks to it or is spoken to by it, weighed by the number of articles that say so.
MATCH (centre:Actor {id: $actor})
CALL (centre) {
  MATCH (centre)-[:PARTICIPATED_IN]->(e:Event)<-[:PARTICIPATED_IN]-(other:Actor)
  WHERE e.onset <= $to AND e.tMax >= $from
  MATCH (c:Claim)-[:ABOUT]->(e) MATCH (c)-[:IN]->(v:ArticleVersion)
  RETURN other, v
  UNION
  MATCH (centre)-[:SAID|ADDRESSED_TO]-(s:Statement)-[:SAID|ADDRESSED_TO]-(other:Actor)
  WHERE s.onset <= $to AND s.tMax >= $from
  MATCH (s)-[:IN]->(v:ArticleVersion)
  RETURN other, v
}
WITH centre, other, count(DISTINCT v) AS weight
WHERE other <> centre
WITH other, weight ORDER BY weight DESC, other.id
WITH collect(other.id) AS found
RETURN size(found) AS total, found[..$limit] AS neighbours
