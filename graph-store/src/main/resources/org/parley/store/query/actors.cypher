MATCH (n:Actor)
WHERE NOT n:Hidden AND n.knownAt <= $asOf
