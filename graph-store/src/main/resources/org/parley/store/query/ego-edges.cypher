UNWIND $ids AS id
MATCH (a:Actor {id: id})
CALL (a) {
  MATCH (a)-[one:PARTICIPATED_IN]->(e:Event)<-[two:PARTICIPATED_IN]-(b:Actor)
  WHERE a.id < b.id AND b.id IN $ids AND NOT e:Hidden AND one.knownAt <= $asOf AND two.knownAt <= $asOf AND e.onset <= $to AND e.tMax >= $from
  MATCH (c:Claim)-[:ABOUT]->(e) WHERE c.knownAt <= $asOf
  MATCH (c)-[:IN]->(v:ArticleVersion)
  RETURN b, v, e.id AS event, null AS statement
  UNION
  MATCH (a)-[:SAID|ADDRESSED_TO]-(s:Statement)-[:SAID|ADDRESSED_TO]-(b:Actor)
  WHERE a.id < b.id AND b.id IN $ids AND NOT s:Hidden AND s.knownAt <= $asOf AND s.onset <= $to AND s.tMax >= $from
  MATCH (s)-[:IN]->(v:ArticleVersion)
  RETURN b, v, null AS event, s.id AS statement
}
RETURN a.id AS from, b.id AS to, count(DISTINCT v) AS weight,
  collect(DISTINCT event)[..20] AS events, collect(DISTINCT statement)[..20] AS statements
ORDER BY weight DESC, from, to
