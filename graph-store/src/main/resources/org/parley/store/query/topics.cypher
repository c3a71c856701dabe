MATCH (n:Topic)
WHERE true
