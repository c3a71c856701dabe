// A statement that is read again is what it is read as now; a speaker who was resolved otherwise before has not said it.
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
SET s += row.properties
WITH s, row
MATCH (a:Actor)-[r:SAID]->(s)
WHERE row.speaker IS NULL OR coalesce(r.via[0], a.id) <> row.speaker
DELETE r
