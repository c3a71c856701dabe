UNWIND $ids AS id
MATCH (a:Actor {id: id})
CALL (a) {
  MATCH (a)-[one:PARTICIPATED_IN]->(e:Event)<-[two:PARTICIPATED_IN]-(b:Actor)
  WHERE NOT e:Hidden AND one.knownAt <= $asOf AND two.knownAt <= $asOf AND e.onset <= $to AND e.tMax >= $from AND b <> a AND NOT b:Hidden AND NOT b.id IN $ids
  RETURN b
  UNION
  MATCH (a)-[:SAID|ADDRESSED_TO]-(s:Statement)-[:SAID|ADDRESSED_TO]-(b:Actor)
  WHERE NOT s:Hidden AND s.knownAt <= $asOf AND s.onset <= $to AND s.tMax >= $from AND b <> a AND NOT b:Hidden AND NOT b.id IN $ids
  RETURN b
}
RETURN id, count(b) AS hidden
