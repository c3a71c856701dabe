UNWIND $ids AS id
MATCH (n:Negotiation {id: id})
RETURN id,
  COLLECT {
    MATCH (n)-[r:HAS_ROUND]->(e:Event) WHERE NOT e:Hidden AND r.knownAt <= $asOf AND e.knownAt <= $asOf
    RETURN {event: e.id, number: r.number, level: r.level, venue: coalesce(r.venue, [(e)-[w:AT]->(p) WHERE w.knownAt <= $asOf | p.name][0]),
      agenda: [(e)-[g:AGENDA]->(t) WHERE g.knownAt <= $asOf | {id: t.id, stance: null}],
      outcomes: [(e)-[x:RESULTED_IN]->(o) WHERE NOT o:Hidden AND x.knownAt <= $asOf AND o.knownAt <= $asOf | {event: o.id, result: x.result}]}
    ORDER BY e.onset, e.tMax, e.id
  } AS rounds
