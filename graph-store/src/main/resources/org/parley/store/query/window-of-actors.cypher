// What ties actors to others in a window, as rows of the actor's id and the thing: what it took part in, said to somebody or was told.
UNWIND $ids AS id
UNWIND $lasting AS lasting
CALL (id, lasting) {
  MATCH ()-[r:PARTICIPATED_IN]->(n:Event) USING INDEX r:PARTICIPATED_IN(actor, lasts, onset)
  WHERE r.actor = id AND r.lasts = lasting.days AND r.onset >= lasting.since AND r.onset <= $to AND r.knownAt <= $asOf
  RETURN n
  UNION ALL
  MATCH ()-[r:SAID]->(n:Statement) USING INDEX r:SAID(actor, lasts, onset)
  WHERE r.actor = id AND r.lasts = lasting.days AND r.onset >= lasting.since AND r.onset <= $to AND EXISTS { (n)-[:ADDRESSED_TO]->() }
  RETURN n
  UNION ALL
  MATCH (n:Statement)-[r:ADDRESSED_TO]->() USING INDEX r:ADDRESSED_TO(actor, lasts, onset)
  WHERE r.actor = id AND r.lasts = lasting.days AND r.onset >= lasting.since AND r.onset <= $to
  RETURN n
}
WITH DISTINCT id, n
WHERE n.tMax >= $from AND n.knownAt <= $asOf AND NOT n:Hidden
MATCH (n)-[r:PARTICIPATED_IN|SAID|ADDRESSED_TO]-(other:Actor)
// One that was rejected is only there where the network is its own.
WHERE other.id <> id AND (NOT other:Hidden OR other.id IN $ids) AND coalesce(r.knownAt <= $asOf, true)
WITH DISTINCT id, n, other
