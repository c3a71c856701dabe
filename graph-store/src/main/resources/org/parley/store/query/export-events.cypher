MATCH (n:Event)
WHERE NOT n:Hidden AND ($from IS NULL OR n.tMax >= $from) AND ($to IS NULL OR n.onset <= $to)
WITH n ORDER BY n.onset, n.id
WITH n, COLLECT { MATCH (n)-[r:AT]->(p) RETURN p{.name, .country, .lat, .lon} ORDER BY size(coalesce(r.via, [])), p.id LIMIT 1 }[0] AS place
RETURN n.id AS id, n.type AS type, n.mode AS mode, n.label AS label, n.status AS status, n.contexts AS contexts,
  n.edtf AS edtf, CASE WHEN n.tMin.year = 1 THEN null ELSE n.tMin END AS earliest, CASE WHEN n.tMax.year = 9999 THEN null ELSE n.tMax END AS latest,
  place.name AS place, place.country AS country, place.lat AS lat, place.lon AS lon,
  COLLECT { MATCH (x:Actor)-[:PARTICIPATED_IN]->(n) WITH DISTINCT x RETURN x.id ORDER BY x.id } AS participants,
  COLLECT { MATCH (x:Actor)-[:PARTICIPATED_IN]->(n) WITH DISTINCT x RETURN x.name ORDER BY x.id } AS participantNames,
  COUNT { (:Claim)-[:ABOUT]->(n) } AS claims
