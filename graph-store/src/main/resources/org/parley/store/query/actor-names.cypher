UNWIND $ids AS id
MATCH (a:Actor {id: id})
RETURN id, [(n:Alias)-[:NAMES]->(a) WHERE n.knownAt <= $asOf | n.name] + [(m)-[:MERGED_INTO*1..20]->(a) WHERE m.name <> a.name AND m.knownAt <= $asOf | m.name] AS aliases,
  [(a)-[:HELD]->(t) WHERE t.knownAt <= $asOf | t.title] AS roles
