CALL () {
  MATCH (n:Event)
  WHERE NOT n:Hidden AND n.onset IS NULL
    AND ($actor IS NULL OR EXISTS { (:Actor {id: $actor})-[:SAID|PARTICIPATED_IN]->(n) })
    AND ($topic IS NULL OR EXISTS { (n)-[:ON_TOPIC]->(:Topic {id: $topic}) })
    AND ($type IS NULL OR n.type = $type)
    AND ($negotiation IS NULL OR EXISTS { (:Negotiation {id: $negotiation})-[:HAS_ROUND]->(n) })
  RETURN n, 'EVENT' AS kind
  UNION ALL
  MATCH (n:Statement)
  WHERE NOT n:Hidden AND n.onset IS NULL
    AND ($actor IS NULL OR EXISTS { (:Actor {id: $actor})-[:SAID|PARTICIPATED_IN]->(n) })
    AND ($topic IS NULL OR EXISTS { (n)-[:ON_TOPIC]->(:Topic {id: $topic}) })
    AND ($type IS NULL OR n.type = $type)
    AND ($negotiation IS NULL OR EXISTS { (:Negotiation {id: $negotiation})-[:HAS_ROUND]->(n) })
  RETURN n, 'STATEMENT' AS kind
}
WITH n, kind ORDER BY kind, n.tMax, n.id LIMIT $limit
RETURN n, kind,
  [(n)-[:AT]->(p) | p{.name, .country, .lat, .lon}][0] AS place,
  COLLECT { MATCH (x:Actor)-[:SAID|PARTICIPATED_IN]->(n) RETURN DISTINCT x.id ORDER BY x.id } AS actors,
  COLLECT { MATCH (n)-[:ON_TOPIC]->(t) RETURN t.id ORDER BY t.id } AS topics
