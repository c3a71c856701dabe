// The decisions on what articles say, the newest on each field.
CALL () {
  UNWIND $versions AS version
  MATCH (:ArticleVersion {id: version})<-[:IN]-(n:Statement) RETURN n.id AS target
  UNION
  UNWIND $versions AS version
  MATCH (:ArticleVersion {id: version})<-[:IN]-(:Claim)-[:ABOUT]->(n:Event) RETURN n.id AS target
}
MATCH (o:Override {targetId: target})
WHERE o.undoneBy IS NULL AND NOT o.field IN ['STATE', 'MERGED_INTO']
WITH o ORDER BY o.number DESC
WITH o.targetId AS target, o.field AS field, collect(o.value)[0] AS value
RETURN target, field, value
