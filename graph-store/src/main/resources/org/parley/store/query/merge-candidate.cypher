UNWIND $ids AS id
MATCH (m:MergeCandidate {id: id})-[:FIRST]->(one:Event), (m)-[:SECOND]->(other:Event)
RETURN id, one.id AS first, other.id AS second, m.score AS score, m.reasons AS reasons
