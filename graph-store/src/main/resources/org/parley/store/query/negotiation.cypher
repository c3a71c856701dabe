UNWIND $ids AS id
MATCH (n:Negotiation {id: id})
RETURN n,
  COLLECT {
    MATCH (a:Actor)-[:PARTY_TO]->(n)
    // Where a state is a party, its people sit at the table for it.
    WHERE a.kind = 'STATE' OR a.country IS NULL OR NOT EXISTS { (:Actor {kind: 'STATE', country: a.country})-[:PARTY_TO]->(n) }
    RETURN a.id ORDER BY a.name
  } AS parties,
  [(a)-[t:THIRD_PARTY_TO]->(n) | {id: a.id, role: t.role}] AS thirdParties,
  COLLECT {
    MATCH (n)-[r:HAS_ROUND]->(e:Event)
    RETURN {event: e.id, number: r.number, level: r.level, venue: coalesce(r.venue, [(e)-[:AT]->(p) | p.name][0]),
      agenda: [(e)-[g:AGENDA]->(t) | {id: t.id, stance: null}],
      outcomes: [(e)-[x:RESULTED_IN]->(o) | {event: o.id, result: x.result}]}
    ORDER BY e.onset, e.tMax, e.id
  } AS rounds
