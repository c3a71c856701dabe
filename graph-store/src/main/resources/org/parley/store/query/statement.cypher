UNWIND $ids AS id
MATCH (s:Statement {id: id})
WHERE s.knownAt <= $asOf
RETURN s,
  [(s)<-[:SAID]-(x) | x.id][0] AS speaker,
  [(s)-[:ADDRESSED_TO]->(x) | x.id][0] AS addressee,
  [(s)-[:WITHIN]->(x) | x.id][0] AS within,
  [(s)-[t:ON_TOPIC]->(x) | {id: x.id, stance: t.stance}] AS topics
