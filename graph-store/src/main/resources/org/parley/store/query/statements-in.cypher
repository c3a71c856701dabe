MATCH (:Article {id: article})<-[:VERSION_OF]-(:ArticleVersion)<-[:IN]-(n:Statement)
WITH DISTINCT n
WHERE NOT n:Hidden AND n.knownAt <= $asOf
