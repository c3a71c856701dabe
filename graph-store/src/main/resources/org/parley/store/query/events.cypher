MATCH (n:Event)
WHERE NOT n:Hidden AND n.knownAt <= $asOf AND ($from IS NULL OR n.tMax >= $from) AND ($to IS NULL OR n.onset <= $to)
  AND (article IS NULL OR EXISTS { (n)<-[:ABOUT]-(:Claim)-[:IN]->(:ArticleVersion)-[:VERSION_OF]->(:Article {id: article}) })
  AND ($kind IS NULL OR n.type = $kind)
WITH n, coalesce(toString(n.onset), '') AS key
