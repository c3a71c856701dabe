MATCH (n:MergeCandidate)-[:FIRST]->(one:Event), (n)-[:SECOND]->(other:Event)
// A merge moves both ends to one event, a split moves them back.
WHERE one <> other AND NOT n:Hidden AND NOT one:Hidden AND NOT other:Hidden
