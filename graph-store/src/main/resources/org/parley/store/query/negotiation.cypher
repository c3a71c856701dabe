UNWIND $ids AS id
MATCH (n:Negotiation {id: id}) WHERE n.knownAt <= $asOf
RETURN n,
  COLLECT {
    MATCH (a:Actor)-[r:PARTY_TO]->(n)
    // Where a state is a party, its people sit at the table for it.
    WHERE r.knownAt <= $asOf
      AND (a.kind = 'STATE' OR a.country IS NULL OR NOT EXISTS { (:Actor {kind: 'STATE', country: a.country})-[:PARTY_TO]->(n) })
    RETURN a.id ORDER BY a.name
  } AS parties,
  [(a)-[t:THIRD_PARTY_TO]->(n) WHERE t.knownAt <= $asOf | {id: a.id, role: t.role}] AS thirdParties,
  COLLECT {
    MATCH (n)-[r:HAS_ROUND]->(e:Event) WHERE NOT e:Hidden AND r.knownAt <= $asOf AND e.knownAt <= $asOf
    RETURN {event: e.id, number: r.number, level: r.level, venue: coalesce(r.venue, [(e)-[w:AT]->(p) WHERE w.knownAt <= $asOf | p.name][0]),
      agenda: [(e)-[g:AGENDA]->(t) WHERE g.knownAt <= $asOf | {id: t.id, stance: null}],
      outcomes: [(e)-[x:RESULTED_IN]->(o) WHERE NOT o:Hidden AND x.knownAt <= $asOf AND o.knownAt <= $asOf | {event: o.id, result: x.result}]}
    ORDER BY e.onset, e.tMax, e.id
  } AS rounds
