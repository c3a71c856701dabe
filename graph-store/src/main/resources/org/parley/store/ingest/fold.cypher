// What is known of the events that a claim may tell of: claims of its type, or of what was agreed and of the agreement, with a side in common, in
// its window, in a longer one with a figure in common, or in the same news where one of the two is undated; with all claims of their events,
// those with a figure in common first, then the nearest.
UNWIND $rows AS row
CALL (row) {
  UNWIND row.types AS type
  MATCH (near:Claim {type: type})
  USING INDEX near:Claim(type, onset)
  WHERE near.onset >= row.from AND near.onset <= row.to AND any(side IN near.sides WHERE side IN row.sides)
    AND (type = row.properties.type OR 'AGREED' IN [near.status, row.properties.status])
  RETURN near, abs(duration.inDays(near.onset, row.properties.onset).days) AS distance
  UNION
  UNWIND CASE WHEN row.properties.figures = [] THEN [] ELSE row.types END AS type
  MATCH (near:Claim {type: type})
  USING INDEX near:Claim(type, onset)
  WHERE near.onset >= row.figuresFrom AND near.onset <= row.figuresTo AND any(figure IN near.figures WHERE figure IN row.properties.figures)
    AND any(side IN near.sides WHERE side IN row.sides)
    AND (type = row.properties.type OR 'AGREED' IN [near.status, row.properties.status])
  RETURN near, 0 AS distance
  UNION
  UNWIND row.types AS type
  MATCH (near:Claim {type: type})
  USING INDEX near:Claim(type, reportedAt)
  WHERE near.reportedAt >= row.newsFrom AND near.reportedAt <= row.newsTo AND (near.onset IS NULL OR row.properties.onset IS NULL)
    AND any(side IN near.sides WHERE side IN row.sides)
    AND (type = row.properties.type OR 'AGREED' IN [near.status, row.properties.status])
  RETURN near, abs(duration.inDays(near.reportedAt, row.properties.reportedAt).days) AS distance
}
WITH row, near, min(distance) AS distance ORDER BY distance, near.id
WITH row, collect(near)[..200] AS nearest
UNWIND nearest AS near
MATCH (near)-[:ABOUT]->(e:Event)
WITH DISTINCT e
MATCH (c:Claim)-[:ABOUT]->(e)
MATCH (c)-[:IN]->(v:ArticleVersion)
RETURN e.id AS event, v.id AS version, c{.*} AS claim ORDER BY event, c.id
