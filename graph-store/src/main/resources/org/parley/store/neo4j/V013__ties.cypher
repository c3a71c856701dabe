// What ties an actor to a thing carries the actor's id and the thing's days as well: so what an actor said, was told or took part in within a window is
// some ranges of days on an index, however much it said in other years.
MATCH (a:Actor)-[r:SAID|ADDRESSED_TO|PARTICIPATED_IN]-(n)
CALL (a, r, n) {
  SET r.actor = a.id, r.lasts = n.lasts, r.onset = n.onset
} IN TRANSACTIONS OF 10000 ROWS;
CREATE INDEX said_lasts IF NOT EXISTS FOR ()-[r:SAID]-() ON (r.actor, r.lasts, r.onset);
CREATE INDEX addressed_lasts IF NOT EXISTS FOR ()-[r:ADDRESSED_TO]-() ON (r.actor, r.lasts, r.onset);
CREATE INDEX participated_lasts IF NOT EXISTS FOR ()-[r:PARTICIPATED_IN]-() ON (r.actor, r.lasts, r.onset)
