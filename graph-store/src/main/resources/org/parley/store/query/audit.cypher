MATCH (n:AuditEntry)
WHERE (actor IS NULL OR n.target = actor) AND date(n.at) <= $asOf
