MATCH (:Actor {id: actor})-[:MERGED_INTO*0..20]->(:Actor)-[r:PARTY_TO|THIRD_PARTY_TO]->(n:Negotiation)
WHERE r.knownAt <= $asOf
WITH DISTINCT n
WHERE n.knownAt <= $asOf
