MATCH (n:Negotiation)
WHERE n.knownAt <= $asOf
  AND (actor IS NULL OR EXISTS { (:Actor {id: actor})-[:MERGED_INTO*0..20]->(:Actor)-[r:PARTY_TO|THIRD_PARTY_TO]->(n) WHERE r.knownAt <= $asOf })
