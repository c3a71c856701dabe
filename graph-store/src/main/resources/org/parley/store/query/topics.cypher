MATCH (n:Topic)
WITH n, n.id AS key
