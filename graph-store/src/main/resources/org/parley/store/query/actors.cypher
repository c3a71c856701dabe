MATCH (n:Actor)
WHERE $kind IS NULL OR n.kind = $kind
WITH n, n.name AS key
