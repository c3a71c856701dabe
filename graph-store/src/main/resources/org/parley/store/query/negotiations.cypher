MATCH (n:Negotiation)
WHERE actor IS NULL OR EXISTS { (:Actor {id: actor})-[:PARTY_TO|THIRD_PARTY_TO]->(n) }
WITH n, n.name AS key
