UNWIND events + statements[..$limit - size(events)] AS n
// The claim that describes an event may come later: then the first one known does.
WITH n, CASE WHEN n.describedAt > $asOf THEN
    COLLECT { MATCH (c:Claim)-[:ABOUT]->(n) WHERE c.knownAt <= $asOf RETURN c ORDER BY c.knownAt, c.id LIMIT 1 }[0] ELSE n END AS told
RETURN n.id AS id, CASE WHEN n:Event THEN 'EVENT' ELSE 'STATEMENT' END AS kind,
  told{.label, .lead, .text, .type, .speechAct, .status, .edtf, .tMin, .tMax} AS n,
  [(n)-[r:AT]->(p) WHERE r.knownAt <= $asOf | p{.name, .country, .lat, .lon}][0] AS place,
  [(x:Actor)-[r:SAID|PARTICIPATED_IN]->(n) WHERE coalesce(r.knownAt <= $asOf, true) | x.id] AS actors,
  [(n)-[:ON_TOPIC]->(t) | t.id] AS topics
