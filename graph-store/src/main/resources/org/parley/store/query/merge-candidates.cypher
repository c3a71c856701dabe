MATCH (n:MergeCandidate)-[:FIRST]->(one:Event), (n)-[:SECOND]->(other:Event)
WHERE one <> other
WITH n, toString(toInteger(1000 + round(1000 * (1 - n.score)))) AS key
