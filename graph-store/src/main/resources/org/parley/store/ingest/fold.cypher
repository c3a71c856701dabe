// What is known of the events that a claim may tell of: claims of its type, or of what was agreed and of the agreement, with a side in common, in
// its window, in a longer one with a figure in common, or in the same news where one of the two is undated; with all claims of their events,
// those with a figure in common first, then the nearest. The sides are read from the index, for most claims that it finds have none in common.
// Near asks the same of claims that are not in the graph yet. asking are the texts of the rows.
UNWIND $rows AS row
CALL (row) {
  CALL (row) {
    UNWIND row.types AS type
    MATCH (near:Claim {type: type})
    USING INDEX near:Claim(type, onset, sides)
    WHERE near.onset > row.after AND near.onset < row.before AND near.sides IS NOT NULL AND any(side IN near.sides WHERE side IN row.sides)
      AND (type = row.type OR 'AGREED' IN [near.status, row.status])
    RETURN near, abs(duration.inDays(near.onset, row.onset).days) AS distance
    UNION ALL
    UNWIND CASE WHEN row.figures = [] THEN [] ELSE row.types END AS type
    MATCH (near:Claim {type: type})
    USING INDEX near:Claim(type, onset, sides)
    WHERE near.onset > row.figuresAfter AND near.onset < row.figuresBefore AND near.sides IS NOT NULL
      AND any(side IN near.sides WHERE side IN row.sides) AND any(figure IN near.figures WHERE figure IN row.figures)
      AND (type = row.type OR 'AGREED' IN [near.status, row.status])
    RETURN near, 0 AS distance
    UNION ALL
    UNWIND row.types AS type
    MATCH (near:Claim {type: type})
    USING INDEX near:Claim(type, reportedAt, sides)
    WHERE near.reportedAt > row.newsAfter AND near.reportedAt < row.newsBefore AND near.sides IS NOT NULL
      AND any(side IN near.sides WHERE side IN row.sides) AND (near.onset IS NULL OR row.onset IS NULL)
      AND (type = row.type OR 'AGREED' IN [near.status, row.status])
    RETURN near, abs(duration.inDays(near.reportedAt, row.reportedAt).days) AS distance
  }
  WITH near, min(distance) AS distance ORDER BY distance, near.id LIMIT 200
  MATCH (near)-[:ABOUT]->(e:Event)
  RETURN e
}
WITH e, collect(DISTINCT row.version) AS asking
MATCH (c:Claim)-[:ABOUT]->(e)
MATCH (c)-[:IN]->(v:ArticleVersion)
RETURN e.id AS event, asking, v.id AS version, c{.*} AS claim ORDER BY event, c.id
