MATCH (:Actor {id: actor})-[:MERGED_INTO*0..20]->(:Actor)-[:SAID]->(n:Statement)
WITH DISTINCT n
WHERE NOT n:Hidden AND n.knownAt <= $asOf
