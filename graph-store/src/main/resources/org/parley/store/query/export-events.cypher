MATCH (n:Event)
WHERE NOT n:Hidden AND n.knownAt <= $asOf AND ($from IS NULL OR n.tMax >= $from) AND ($to IS NULL OR n.onset <= $to)
WITH n ORDER BY n.onset, n.id
WITH n, COLLECT { MATCH (n)-[r:AT]->(p) WHERE r.knownAt <= $asOf RETURN p{.name, .country, .lat, .lon} ORDER BY size(coalesce(r.via, [])), p.id LIMIT 1 }[0] AS place,
  // The claim that describes it may come later: then the first one known does.
  CASE WHEN n.describedAt > $asOf THEN
    COLLECT { MATCH (c:Claim)-[:ABOUT]->(n) WHERE c.knownAt <= $asOf RETURN c ORDER BY c.knownAt, c.id LIMIT 1 }[0] ELSE n END AS told
RETURN n.id AS id, told.type AS type, told.mode AS mode, told.label AS label, told.status AS status, told.contexts AS contexts,
  told.edtf AS edtf, CASE WHEN told.tMin.year = 1 THEN null ELSE told.tMin END AS earliest, CASE WHEN told.tMax.year = 9999 THEN null ELSE told.tMax END AS latest,
  place.name AS place, place.country AS country, place.lat AS lat, place.lon AS lon,
  COLLECT { MATCH (x:Actor)-[r:PARTICIPATED_IN]->(n) WHERE r.knownAt <= $asOf WITH DISTINCT x RETURN x.id ORDER BY x.id } AS participants,
  COLLECT { MATCH (x:Actor)-[r:PARTICIPATED_IN]->(n) WHERE r.knownAt <= $asOf WITH DISTINCT x RETURN x.name ORDER BY x.id } AS participantNames,
  COUNT { (c:Claim)-[:ABOUT]->(n) WHERE c.knownAt <= $asOf } AS claims
