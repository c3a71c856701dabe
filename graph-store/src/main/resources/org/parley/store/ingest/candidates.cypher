UNWIND $rows AS row
MATCH (one:Event {id: row.one})
MATCH (other:Event {id: row.other})
MERGE (m:MergeCandidate {id: row.id})
  ON CREATE SET m.recordedAt = $now, m.score = row.score, m.reasons = row.reasons
  ON MATCH SET m.reasons = CASE WHEN row.score > m.score THEN row.reasons ELSE m.reasons END,
    m.score = CASE WHEN row.score > m.score THEN row.score ELSE m.score END
MERGE (m)-[:FIRST]->(one)
MERGE (m)-[:SECOND]->(other)
