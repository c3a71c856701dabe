CALL () {
  MATCH (n:Event)
  WHERE NOT n:Hidden AND n.onset <= $to AND n.tMax >= $from
    AND ($actor IS NULL OR EXISTS { (:Actor {id: $actor})-[:SAID|PARTICIPATED_IN]->(n) })
    AND ($topic IS NULL OR EXISTS { (n)-[:ON_TOPIC]->(:Topic {id: $topic}) })
    AND ($type IS NULL OR n.type = $type)
    AND ($negotiation IS NULL OR EXISTS { (:Negotiation {id: $negotiation})-[:HAS_ROUND]->(n) })
  RETURN n, 'EVENT' AS kind
  UNION ALL
  MATCH (n:Statement)
  WHERE NOT n:Hidden AND n.onset <= $to AND n.tMax >= $from
    AND ($actor IS NULL OR EXISTS { (:Actor {id: $actor})-[:SAID|PARTICIPATED_IN]->(n) })
    AND ($topic IS NULL OR EXISTS { (n)-[:ON_TOPIC]->(:Topic {id: $topic}) })
    AND ($type IS NULL OR n.type = $type)
    AND ($negotiation IS NULL OR EXISTS { (:Negotiation {id: $negotiation})-[:HAS_ROUND]->(n) })
  RETURN n, 'STATEMENT' AS kind
}
WITH date.truncate($unit, CASE WHEN n.onset < $from THEN $from ELSE n.onset END) AS start, count(*) AS count
RETURN start, count ORDER BY start
