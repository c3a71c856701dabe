// Who takes part in the same events as the actor, or speaks to it or is spoken to by it, weighed by the number of articles that say so.
MATCH (:Actor {id: $actor})-[:MERGED_INTO*0..20]->(centre:Actor) WHERE NOT EXISTS { (centre)-[:MERGED_INTO]->() }
CALL (centre) {
  MATCH (centre)-[one:PARTICIPATED_IN]->(e:Event)<-[two:PARTICIPATED_IN]-(other:Actor)
  WHERE NOT e:Hidden AND one.knownAt <= $asOf AND two.knownAt <= $asOf AND e.onset <= $to AND e.tMax >= $from
  MATCH (c:Claim)-[:ABOUT]->(e) WHERE c.knownAt <= $asOf
  MATCH (c)-[:IN]->(v:ArticleVersion)
  RETURN other, v
  UNION
  MATCH (centre)-[:SAID|ADDRESSED_TO]-(s:Statement)-[:SAID|ADDRESSED_TO]-(other:Actor)
  WHERE NOT s:Hidden AND s.knownAt <= $asOf AND s.onset <= $to AND s.tMax >= $from
  MATCH (s)-[:IN]->(v:ArticleVersion)
  RETURN other, v
}
WITH centre, other, count(DISTINCT v) AS weight
WHERE other <> centre AND NOT other:Hidden
WITH other, weight ORDER BY weight DESC, other.id
WITH collect(other.id) AS found
RETURN size(found) AS total, found[..$limit] AS neighbours
