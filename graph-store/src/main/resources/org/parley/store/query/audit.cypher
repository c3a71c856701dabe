MATCH (n:AuditEntry)
WHERE actor IS NULL OR n.target = actor
WITH n, right('000000000000' + toString(n.number), 12) AS key
