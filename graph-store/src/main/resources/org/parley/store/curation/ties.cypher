// What ties actors to what was decided about carries the actor's id and the days of the thing (V013__ties); a merge or split ties other things to others.
MATCH (x:Actor|Statement|Event {id: $target})
OPTIONAL MATCH (x)-[:MERGED_INTO*1..20]->(y)
WITH x, collect(y) AS ends
UNWIND [x] + ends AS end
MATCH (end)-[r:SAID|ADDRESSED_TO|PARTICIPATED_IN]-(other)
WITH r, CASE WHEN end:Actor THEN end ELSE other END AS a, CASE WHEN end:Actor THEN other ELSE end END AS n
WHERE coalesce(r.actor, '') <> a.id OR coalesce(r.lasts, -1) <> coalesce(n.lasts, -1)
  OR coalesce(r.onset, date('0001-01-01')) <> coalesce(n.onset, date('0001-01-01'))
SET r.actor = a.id, r.lasts = n.lasts, r.onset = n.onset
