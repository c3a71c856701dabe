OPTIONAL MATCH (:Actor {id: $actor})-[:MERGED_INTO*0..20]->(a:Actor) WHERE NOT EXISTS { (a)-[:MERGED_INTO]->() }
WITH coalesce(a.id, $actor) AS actor
CALL (actor) {
  MATCH (n:Event)
  WHERE NOT n:Hidden AND n.knownAt <= $asOf AND n.onset <= $to AND n.tMax >= $from
    AND (actor IS NULL OR EXISTS { (:Actor {id: actor})-[r:PARTICIPATED_IN]->(n) WHERE r.knownAt <= $asOf })
    AND ($topic IS NULL OR EXISTS { (n)-[:ON_TOPIC]->(:Topic {id: $topic}) })
    AND ($type IS NULL OR n.type = $type)
    AND ($negotiation IS NULL OR EXISTS { (:Negotiation {id: $negotiation})-[r:HAS_ROUND]->(n) WHERE r.knownAt <= $asOf })
  RETURN n, 'EVENT' AS kind
  UNION ALL
  MATCH (n:Statement)
  WHERE NOT n:Hidden AND n.knownAt <= $asOf AND n.onset <= $to AND n.tMax >= $from
    AND (actor IS NULL OR EXISTS { (:Actor {id: actor})-[:SAID]->(n) })
    AND ($topic IS NULL OR EXISTS { (n)-[:ON_TOPIC]->(:Topic {id: $topic}) })
    AND ($type IS NULL OR n.type = $type)
    AND $negotiation IS NULL
  RETURN n, 'STATEMENT' AS kind
}
WITH n, kind ORDER BY kind, n.tMax, n.id LIMIT $limit
// The claim that describes an event may come later: then the first one known does.
RETURN n.id AS id, kind, CASE WHEN n.describedAt > $asOf THEN
    COLLECT { MATCH (c:Claim)-[:ABOUT]->(n) WHERE c.knownAt <= $asOf RETURN c ORDER BY c.knownAt, c.id LIMIT 1 }[0] ELSE n END AS n,
  [(n)-[r:AT]->(p) WHERE r.knownAt <= $asOf | p{.name, .country, .lat, .lon}][0] AS place,
  COLLECT { MATCH (x:Actor)-[r:SAID|PARTICIPATED_IN]->(n) WHERE coalesce(r.knownAt <= $asOf, true) RETURN DISTINCT x.id ORDER BY x.id } AS actors,
  COLLECT { MATCH (n)-[:ON_TOPIC]->(t) RETURN t.id ORDER BY t.id } AS topics
