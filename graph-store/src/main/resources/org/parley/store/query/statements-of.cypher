MATCH (:Actor {id: actor})-[:MERGED_INTO*0..20]->(:Actor)-[:SAID]->(n:Statement)
WHERE NOT n:Hidden AND n.knownAt <= $asOf AND ($from IS NULL OR n.tMax >= $from) AND ($to IS NULL OR n.onset <= $to)
  AND (article IS NULL OR EXISTS { (n)-[:IN]->(:ArticleVersion)-[:VERSION_OF]->(:Article {id: article}) })
  AND ($kind IS NULL OR n.speechAct = $kind)
  AND ($topic IS NULL OR EXISTS { (n)-[:ON_TOPIC]->(:Topic {id: $topic}) })
WITH DISTINCT n, coalesce(toString(n.onset), '') AS key
