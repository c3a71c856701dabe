MATCH (:Actor {id: actor})-[:MERGED_INTO*0..20]->(:Actor)-[r:PARTICIPATED_IN]->(n:Event)
WHERE r.knownAt <= $asOf
WITH DISTINCT n
WHERE NOT n:Hidden AND n.knownAt <= $asOf
