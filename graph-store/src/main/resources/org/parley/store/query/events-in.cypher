MATCH (:Article {id: article})<-[:VERSION_OF]-(:ArticleVersion)<-[:IN]-(c:Claim)-[:ABOUT]->(n:Event)
WHERE c.knownAt <= $asOf
WITH DISTINCT n
WHERE NOT n:Hidden AND n.knownAt <= $asOf
