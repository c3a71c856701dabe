MATCH (n:Actor)
WHERE NOT n:Hidden AND n.knownAt <= $asOf AND ($from IS NULL AND $to IS NULL OR EXISTS {
  MATCH (n)-[r:SAID|PARTICIPATED_IN]->(x)
  WHERE NOT x:Hidden AND x.knownAt <= $asOf AND coalesce(r.knownAt <= $asOf, true) AND ($from IS NULL OR x.tMax >= $from) AND ($to IS NULL OR x.onset <= $to)
})
WITH n ORDER BY n.name, n.id
RETURN n.id AS id, n.name AS name, n.kind AS kind, n.country AS country, n.wikidata AS wikidata,
  COLLECT { MATCH (x:Alias)-[:NAMES]->(n) WHERE x.knownAt <= $asOf RETURN DISTINCT x.name ORDER BY x.name } AS aliases,
  COLLECT { MATCH (n)-[:HELD]->(x) WHERE x.knownAt <= $asOf RETURN DISTINCT x.title ORDER BY x.title } AS roles
