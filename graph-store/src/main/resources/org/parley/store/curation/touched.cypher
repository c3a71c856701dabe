// The decisions on what an article says, the newest on each field.
MATCH (v:ArticleVersion {id: $version})
CALL (v) {
  MATCH (v)<-[:IN]-(n:Statement) RETURN n.id AS target
  UNION
  MATCH (v)<-[:IN]-(:Claim)-[:ABOUT]->(n:Event) RETURN n.id AS target
}
MATCH (o:Override {targetId: target})
WHERE o.undoneBy IS NULL AND NOT o.field IN ['STATE', 'MERGED_INTO']
WITH o ORDER BY o.number DESC
WITH o.targetId AS target, o.field AS field, collect(o.value)[0] AS value
RETURN target, field, value
