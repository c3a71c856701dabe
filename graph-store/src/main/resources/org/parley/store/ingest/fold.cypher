// What is known of the events that a claim may tell of: claims of its type with a side in common, in its window, or in the same news where one
// of the two is undated; with all claims of their events, nearest first.
UNWIND $rows AS row
CALL (row) {
  MATCH (near:Claim {type: row.properties.type})
  USING INDEX near:Claim(type, onset)
  WHERE near.onset >= row.from AND near.onset <= row.to AND any(side IN near.sides WHERE side IN row.sides)
  RETURN near, abs(duration.inDays(near.onset, row.properties.onset).days) AS distance
  UNION
  MATCH (near:Claim {type: row.properties.type})
  USING INDEX near:Claim(type, reportedAt)
  WHERE near.reportedAt >= row.newsFrom AND near.reportedAt <= row.newsTo AND (near.onset IS NULL OR row.properties.onset IS NULL)
    AND any(side IN near.sides WHERE side IN row.sides)
  RETURN near, abs(duration.inDays(near.reportedAt, row.properties.reportedAt).days) AS distance
}
WITH row, near ORDER BY distance, near.id
WITH row, collect(near)[..200] AS nearest
UNWIND nearest AS near
MATCH (near)-[:ABOUT]->(e:Event)
WITH DISTINCT e
MATCH (c:Claim)-[:ABOUT]->(e)
MATCH (c)-[:IN]->(v:ArticleVersion)
RETURN e.id AS event, v.id AS version, c{.*} AS claim ORDER BY event, c.id
