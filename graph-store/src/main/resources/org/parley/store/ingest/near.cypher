// The claims of the graph that others may tell of again: of their types, in their days and with a side in common, with a figure in common in longer
// stretches, or in the same news where one of the two is undated. Near decides which of them are held against which. Claims of several articles look
// for them together, so that none is read once for each; sides and figures are read from the indexes, for many that these find have none in common.
CALL () {
  UNWIND $days AS stretch
  MATCH (near:Claim {type: stretch.type})
  USING INDEX near:Claim(type, onset, sides)
  WHERE near.onset > stretch.after AND near.onset < stretch.before AND near.sides IS NOT NULL AND any(side IN near.sides WHERE side IN stretch.sides)
  RETURN near
  UNION
  UNWIND $figures AS stretch
  MATCH (near:Claim {type: stretch.type})
  USING INDEX near:Claim(type, onset, figures, sides)
  WHERE near.onset > stretch.after AND near.onset < stretch.before AND near.figures IS NOT NULL AND near.sides IS NOT NULL
    AND any(figure IN near.figures WHERE figure IN stretch.figures) AND any(side IN near.sides WHERE side IN stretch.sides)
  RETURN near
  UNION
  UNWIND $news AS stretch
  MATCH (near:Claim {type: stretch.type})
  USING INDEX near:Claim(type, reportedAt, sides)
  WHERE near.reportedAt > stretch.after AND near.reportedAt < stretch.before AND near.sides IS NOT NULL
    AND any(side IN near.sides WHERE side IN stretch.sides) AND (near.onset IS NULL OR stretch.undated)
  RETURN near
}
MATCH (near)-[:ABOUT]->(e:Event)
RETURN near.id AS id, near{.type, .status, .sides, .figures, .onset, .reportedAt} AS properties, e.id AS event
