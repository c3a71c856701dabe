UNWIND $ids AS id
MATCH (:Actor {id: id})-[:MERGED_INTO*0..20]->(a:Actor)
WHERE NOT EXISTS { (a)-[:MERGED_INTO]->() } AND a.knownAt <= $asOf
RETURN id, a, [(n:Alias)-[:NAMES]->(a) WHERE n.knownAt <= $asOf | n.name] + [(m)-[:MERGED_INTO*1..20]->(a) WHERE m.name <> a.name AND m.knownAt <= $asOf | m.name] AS aliases,
  [(a)-[:HELD]->(t) WHERE t.knownAt <= $asOf | t.title] AS roles
