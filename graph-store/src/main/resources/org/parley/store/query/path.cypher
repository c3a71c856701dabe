// The shortest way from one actor to another by what both took part in, or what one said to the other.
MATCH (:Actor {id: $start})-[:MERGED_INTO*0..20]->(a:Actor) WHERE NOT EXISTS { (a)-[:MERGED_INTO]->() }
MATCH (:Actor {id: $end})-[:MERGED_INTO*0..20]->(b:Actor) WHERE NOT EXISTS { (b)-[:MERGED_INTO]->() } AND b <> a
MATCH p = shortestPath((a)-[:PARTICIPATED_IN|SAID|ADDRESSED_TO*..8]-(b))
WHERE all(n IN nodes(p) WHERE NOT n:Hidden AND n.knownAt <= $asOf AND (n:Actor OR n.onset <= $to AND n.tMax >= $from))
  AND all(r IN relationships(p) WHERE coalesce(r.knownAt <= $asOf, true))
RETURN [n IN nodes(p) | n.id] AS ids
