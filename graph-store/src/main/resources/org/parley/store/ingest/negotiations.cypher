UNWIND $rows AS row
MERGE (n:Negotiation {id: row.id}) ON CREATE SET n.name = row.name, n.sides = row.sides
WITH n, row
CALL (n, row) {
  UNWIND row.parties AS party
  MATCH (a:Actor {id: party})
  MERGE (a)-[:PARTY_TO]->(n)
}
WITH DISTINCT n, row
CALL (n, row) {
  UNWIND row.thirdParties AS third
  MATCH (a:Actor {id: third.actor})
  MERGE (a)-[:THIRD_PARTY_TO {role: third.role}]->(n)
}
WITH DISTINCT n, row
CALL (n, row) {
  UNWIND row.rounds AS round
  MATCH (:Claim {id: round.claim})-[:ABOUT]->(e:Event)
  MERGE (n)-[r:HAS_ROUND]->(e)
    SET r.number = coalesce(r.number, round.number), r.level = coalesce(r.level, round.level),
      r.venue = coalesce(r.venue, round.venue)
  FOREACH (item IN round.agenda |
    MERGE (t:Topic {id: item.topic})
    MERGE (e)-[:AGENDA {by: item.by}]->(t))
  WITH e, round
  UNWIND round.outcomes AS outcome
  MATCH (:Claim {id: outcome.claim})-[:ABOUT]->(o:Event) WHERE o <> e
  MERGE (e)-[x:RESULTED_IN]->(o) ON CREATE SET x.result = outcome.result
}
RETURN count(*)
