MATCH (a:Article)<-[:VERSION_OF]-(v:ArticleVersion)<-[:IN]-(c:Claim)-[:ABOUT]->(e:Event)
RETURN coalesce(a.inputId, a.url, a.id) AS article, c.type AS type, c.evidenceSpans AS spans, e.id AS event
ORDER BY article, c.evidenceSpans[0], c.id
