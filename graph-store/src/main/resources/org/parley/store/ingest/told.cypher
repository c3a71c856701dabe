// All that is told of events.
UNWIND $events AS event
MATCH (c:Claim)-[:ABOUT]->(:Event {id: event})
MATCH (c)-[:IN]->(v:ArticleVersion)
RETURN event, v.id AS version, c{.*} AS claim ORDER BY event, c.id
