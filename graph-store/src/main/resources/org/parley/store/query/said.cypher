// The newest statements of an actor, on a topic, or of all, in a window.
CALL () {
  WITH 1 AS once WHERE $actor IS NOT NULL
  MATCH (:Actor {id: $actor})-[:MERGED_INTO*0..20]->(:Actor)-[:SAID]->(s:Statement)
  WHERE s.onset >= $from AND s.onset <= $to
  RETURN s
  UNION
  WITH 1 AS once WHERE $actor IS NULL
  MATCH (s:Statement)
  WHERE s.onset >= $from AND s.onset <= $to
  RETURN s
}
WITH s
WHERE NOT s:Hidden AND s.knownAt <= $asOf AND EXISTS { (:Actor)-[:SAID]->(s) }
  AND (NOT $topical OR EXISTS { (s)-[:ON_TOPIC]->(:Topic) })
  AND ($topic IS NULL OR EXISTS { (s)-[:ON_TOPIC]->(:Topic {id: $topic}) })
WITH s ORDER BY s.onset DESC, s.id LIMIT $most
RETURN s{.id, .onset, .speechAct, .cue, .text, at: s.contentSpans[0]} AS s, [(s)-[:IN]->(v) | v.id][0] AS version, [(s)<-[:SAID]-(x) | x{.id, .kind, .country}][0] AS speaker,
  [(s)-[:ADDRESSED_TO]->(x) | x{.id, .kind, .country}][0] AS addressee,
  [(s)-[o:ON_TOPIC]->(t) | {id: t.id, stance: o.stance}] AS topics
