UNWIND events + statements[..$limit - size(events)] AS n
// The claim that describes an event may come later: then the first one known does.
RETURN n.id AS id, CASE WHEN n:Event THEN 'EVENT' ELSE 'STATEMENT' END AS kind, CASE WHEN n.describedAt > $asOf THEN
    COLLECT { MATCH (c:Claim)-[:ABOUT]->(n) WHERE c.knownAt <= $asOf RETURN c ORDER BY c.knownAt, c.id LIMIT 1 }[0] ELSE n END AS n,
  [(n)-[r:AT]->(p) WHERE r.knownAt <= $asOf | p{.name, .country, .lat, .lon}][0] AS place,
  COLLECT { MATCH (x:Actor)-[r:SAID|PARTICIPATED_IN]->(n) WHERE coalesce(r.knownAt <= $asOf, true) RETURN DISTINCT x.id ORDER BY x.id } AS actors,
  COLLECT { MATCH (n)-[:ON_TOPIC]->(t) RETURN t.id ORDER BY t.id } AS topics
