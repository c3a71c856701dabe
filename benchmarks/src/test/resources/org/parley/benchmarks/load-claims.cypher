// As graph-store's claims.cypher and negotiations.cypher leave them: the first claim of an event brings the event with its place, its sides and its round.
UNWIND $rows AS row
MATCH (v:ArticleVersion {id: row.version})
CREATE (c:Claim)-[:IN]->(v)
SET c = row.properties, c.knownAt = row.properties.reportedAt
MERGE (e:Event {id: row.event})
CREATE (c)-[:ABOUT]->(e)
WITH c, e, row
CALL (c, row) {
  MATCH (source:Actor {id: row.accordingTo})
  CREATE (c)-[:ACCORDING_TO {factuality: 'ASSERTED'}]->(source)
}
CALL (e, row) {
  MATCH (s:Statement {id: row.statement})
  CREATE (s)-[:ABOUT]->(e)
}
WITH c, e, row WHERE row.first
SET e += row.properties, e.id = row.event, e.knownAt = c.knownAt, e.describedAt = c.knownAt,
  e.evidenceSpans = null, e.recordedAt = null, e.words = null, e.people = null, e.agents = null, e.figures = null
WITH e, row
MATCH (p:Place {id: row.place})
CREATE (e)-[:AT {knownAt: e.knownAt}]->(p)
WITH e, row
CALL (e, row) {
  UNWIND row.participants AS p
  MATCH (a:Actor {id: p.actor})
  CREATE (a)-[:PARTICIPATED_IN {role: p.role, knownAt: e.knownAt, actor: a.id, lasts: e.lasts, onset: e.onset}]->(e)
}
WITH e, row WHERE row.negotiation IS NOT NULL
MATCH (n:Negotiation {id: row.negotiation}), (t:Topic {id: row.topic})
CREATE (n)-[:HAS_ROUND {number: row.number, level: 'DELEGATION', venue: row.venue, knownAt: e.knownAt}]->(e)-[:AGENDA {by: '', knownAt: e.knownAt}]->(t)
WITH e, row
MATCH (o:Event {id: row.outcome}) WHERE o <> e
CREATE (e)-[:RESULTED_IN {result: 'AGREED', knownAt: e.knownAt}]->(o)
