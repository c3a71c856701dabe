MATCH (n:Article)
WHERE n.knownAt <= $asOf AND ($addedSince IS NULL OR n.addedAt > $addedSince) AND ($from IS NULL OR n.publishedAt >= $from) AND ($to IS NULL OR n.publishedAt <= $to)
WITH n, coalesce(toString(n.publishedAt), '') AS key
