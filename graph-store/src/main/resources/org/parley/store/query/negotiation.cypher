UNWIND $ids AS id
MATCH (n:Negotiation {id: id}) WHERE n.knownAt <= $asOf
RETURN n{.id, .name} AS n,
  COLLECT {
    MATCH (a:Actor)-[r:PARTY_TO]->(n)
    // Where a state is a party, its people sit at the table for it.
    WHERE r.knownAt <= $asOf
      AND (a.kind = 'STATE' OR a.country IS NULL OR NOT EXISTS { (:Actor {kind: 'STATE', country: a.country})-[:PARTY_TO]->(n) })
    RETURN a.id ORDER BY a.name
  } AS parties,
  [(a)-[t:THIRD_PARTY_TO]->(n) WHERE t.knownAt <= $asOf | {id: a.id, role: t.role}] AS thirdParties
