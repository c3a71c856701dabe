// What an actor said on each topic; a state's organs and people speak for it.
UNWIND $ids AS id
MATCH (:Actor {id: id})-[:MERGED_INTO*0..20]->(a:Actor) WHERE NOT EXISTS { (a)-[:MERGED_INTO]->() }
CALL (a) {
  RETURN a AS member
  UNION
  MATCH (member:Actor {country: a.country}) WHERE a.kind = 'STATE' RETURN member
}
MATCH (member)-[:SAID]->(s:Statement)-[o:ON_TOPIC]->(t:Topic)
WHERE NOT s:Hidden AND s.knownAt <= $asOf
WITH id, t, o, s ORDER BY s.onset DESC, s.id
WITH id, t, count(s) AS statements, collect(o.stance)[0] AS stance, collect(s.id)[0] AS latest
ORDER BY statements DESC, t.id
RETURN id, collect({topic: t.id, statements: statements, stance: stance, latest: latest}) AS positions
