MATCH (n:Negotiation)
WHERE n.knownAt <= $asOf
