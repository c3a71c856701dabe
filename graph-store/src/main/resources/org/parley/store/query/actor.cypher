UNWIND $ids AS id
MATCH (:Actor {id: id})-[:MERGED_INTO*0..20]->(a:Actor)
WHERE NOT EXISTS { (a)-[:MERGED_INTO]->() }
RETURN id, a, [(n:Alias)-[:NAMES]->(a) | n.name] + [(m)-[:MERGED_INTO*1..20]->(a) WHERE m.name <> a.name | m.name] AS aliases,
  [(a)-[:HELD]->(t) | t.title] AS roles
