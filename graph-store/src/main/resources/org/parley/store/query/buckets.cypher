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
WITH date.truncate($unit, CASE WHEN n.onset < $from THEN $from ELSE n.onset END) AS start, count(*) AS count
RETURN start, count ORDER BY start
