MATCH (n:Actor)
WHERE NOT n:Hidden AND n.knownAt <= $asOf AND ($kind IS NULL OR n.kind = $kind)
WITH n, n.name AS key
