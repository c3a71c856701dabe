// What is known of the events that a claim may tell of: claims of its type in its window with a side in common, with all claims of
// their events, nearest first.
UNWIND $rows AS row
MATCH (near:Claim {type: row.properties.type})
WHERE near.onset >= row.from AND near.onset <= row.to AND any(side IN near.sides WHERE side IN row.sides)
WITH row, near ORDER BY abs(duration.inDays(near.onset, row.properties.onset).days), near.id
WITH row, collect(near)[..200] AS nearest
UNWIND nearest AS near
MATCH (near)-[:ABOUT]->(e:Event)
WITH DISTINCT e
MATCH (c:Claim)-[:ABOUT]->(e)
MATCH (c)-[:IN]->(v:ArticleVersion)
RETURN e.id AS event, v.id AS version, c{.*} AS claim ORDER BY event, c.id
