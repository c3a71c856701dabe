// What a statement may answer: what its article tells, what its addressee said shortly before, and what anybody said then in like words.
UNWIND $rows AS row
MATCH (answer:Statement {id: row.id})
CALL (row, answer) {
  MATCH (answer)-[:ADDRESSED_TO]->(:Actor)-[:SAID]->(s:Statement)
  WITH s, s.onset AS day, answer.onset AS until
  WHERE day <= until AND day >= until - duration({days: $days}) AND NOT s:Hidden AND s.knownAt <= $asOf
  RETURN s ORDER BY day DESC, s.id LIMIT $most
  UNION
  MATCH (answer)-[:IN]->(:ArticleVersion)<-[:IN]-(s:Statement)
  WHERE NOT s:Hidden AND s.knownAt <= $asOf AND EXISTS { (:Actor)-[:SAID]->(s) }
  RETURN s
  UNION
  CALL db.index.fulltext.queryNodes('said', row.words, {limit: $most}) YIELD node
  WITH node AS s, node.onset AS day, answer.onset AS until
  WHERE day <= until AND day >= until - duration({days: $days}) AND NOT s:Hidden AND s.knownAt <= $asOf
    AND EXISTS { (:Actor)-[:SAID]->(s) }
  RETURN s
}
RETURN row.id AS answered, s{.id, .onset, .speechAct, .cue, .text, at: s.contentSpans[0]} AS s, [(s)-[:IN]->(v) | v.id][0] AS version, [(s)<-[:SAID]-(x) | x{.id, .kind, .country}][0] AS speaker,
  [(s)-[:ADDRESSED_TO]->(x) | x{.id, .kind, .country}][0] AS addressee,
  [(s)-[o:ON_TOPIC]->(t) | {id: t.id, stance: o.stance}] AS topics
