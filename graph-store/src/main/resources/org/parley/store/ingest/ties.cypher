// What ties actors to what the articles tell of carries the actor's id and the days of the thing, see V013__ties.
CALL () {
  UNWIND $versions AS version
  MATCH (:ArticleVersion {id: version})<-[:IN]-(n:Statement) RETURN n
  UNION
  UNWIND $versions AS version
  MATCH (:ArticleVersion {id: version})<-[:IN]-(:Claim)-[:ABOUT]->(n:Event) RETURN n
}
MATCH (n)-[r:SAID|ADDRESSED_TO|PARTICIPATED_IN]-(a:Actor)
WHERE coalesce(r.actor, '') <> a.id OR coalesce(r.lasts, -1) <> coalesce(n.lasts, -1)
  OR coalesce(r.onset, date('0001-01-01')) <> coalesce(n.onset, date('0001-01-01'))
SET r.actor = a.id, r.lasts = n.lasts, r.onset = n.onset
