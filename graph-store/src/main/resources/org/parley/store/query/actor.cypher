UNWIND $ids AS id
MATCH (a:Actor {id: id})
RETURN a, [(n:Alias)-[:NAMES]->(a) | n.name] AS aliases, [(a)-[:HELD]->(t) | t.title] AS roles
