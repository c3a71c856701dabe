UNWIND $rows AS row
MERGE (n:Negotiation {id: row.id}) ON CREATE SET n.name = row.name, n.sides = row.sides
  SET n.knownAt = CASE WHEN n.knownAt <= row.knownAt THEN n.knownAt ELSE row.knownAt END
WITH n, row
CALL (n, row) {
  UNWIND row.parties AS party
  MATCH (a:Actor {id: party})
  MERGE (a)-[r:PARTY_TO]->(n) SET r.knownAt = CASE WHEN r.knownAt <= row.knownAt THEN r.knownAt ELSE row.knownAt END
}
CALL (n, row) {
  UNWIND row.thirdParties AS third
  MATCH (a:Actor {id: third.actor})
  MERGE (a)-[r:THIRD_PARTY_TO {role: third.role}]->(n) SET r.knownAt = CASE WHEN r.knownAt <= row.knownAt THEN r.knownAt ELSE row.knownAt END
}
CALL (n, row) {
  UNWIND row.rounds AS round
  MATCH (:Claim {id: round.claim})-[:ABOUT]->(e:Event)
  MERGE (n)-[r:HAS_ROUND]->(e)
    SET r.number = coalesce(r.number, round.number), r.level = coalesce(r.level, round.level),
      r.venue = coalesce(r.venue, round.venue), r.knownAt = CASE WHEN r.knownAt <= row.knownAt THEN r.knownAt ELSE row.knownAt END
  FOREACH (item IN round.agenda |
    MERGE (t:Topic {id: item.topic})
    MERGE (e)-[g:AGENDA {by: item.by}]->(t) SET g.knownAt = CASE WHEN g.knownAt <= row.knownAt THEN g.knownAt ELSE row.knownAt END)
  WITH e, round
  UNWIND round.outcomes AS outcome
  MATCH (:Claim {id: outcome.claim})-[:ABOUT]->(o:Event) WHERE o <> e
  MERGE (e)-[x:RESULTED_IN]->(o) ON CREATE SET x.result = outcome.result
    SET x.knownAt = CASE WHEN x.knownAt <= row.knownAt THEN x.knownAt ELSE row.knownAt END
}
RETURN count(*)
