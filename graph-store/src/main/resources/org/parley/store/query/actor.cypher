UNWIND $ids AS id
MATCH (:Actor {id: id})-[:MERGED_INTO*0..20]->(a:Actor)
WHERE NOT EXISTS { (a)-[:MERGED_INTO]->() } AND a.knownAt <= $asOf
RETURN id, a
