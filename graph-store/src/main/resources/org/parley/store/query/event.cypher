UNWIND $ids AS id
MATCH (:Event {id: id})-[:MERGED_INTO*0..20]->(e:Event)
WHERE NOT EXISTS { (e)-[:MERGED_INTO]->() } AND e.knownAt <= $asOf
// The claim that describes it may come later: then the first one known does.
WITH id, e, CASE WHEN e.describedAt > $asOf THEN
  COLLECT { MATCH (c:Claim)-[:ABOUT]->(e) WHERE c.knownAt <= $asOf RETURN c ORDER BY c.knownAt, c.id LIMIT 1 }[0] END AS earlier
RETURN id, e.id AS event, coalesce(earlier, e) AS e,
  COLLECT { MATCH (e)-[r:AT]->(p) WHERE r.knownAt <= $asOf RETURN p{.name, .country, .lat, .lon} ORDER BY size(coalesce(r.via, [])), p.id LIMIT 1 }[0] AS place,
  COLLECT { MATCH (x:Actor)-[r:PARTICIPATED_IN]->(e) WHERE r.knownAt <= $asOf WITH DISTINCT x, r.role AS role RETURN {id: x.id, role: role} ORDER BY role, x.name } AS participants
