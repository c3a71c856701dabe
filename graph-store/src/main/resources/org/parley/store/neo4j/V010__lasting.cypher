// How many days a thing goes on, at most 0, 7, 31, 366 or without end: so a window is a few ranges of days, not everything that began before its end.
// What has no day has no place in such an index, and is marked.
MATCH (n:Event|Statement) WHERE n.onset IS NOT NULL
SET n.lasts = CASE WHEN n.tMax <= n.onset THEN 0 WHEN n.tMax <= n.onset + duration('P7D') THEN 7 WHEN n.tMax <= n.onset + duration('P31D') THEN 31
  WHEN n.tMax <= n.onset + duration('P366D') THEN 366 ELSE 4000000 END;
MATCH (n:Event|Statement) WHERE n.onset IS NULL SET n.undated = true;
CREATE INDEX event_lasts IF NOT EXISTS FOR (n:Event) ON (n.lasts, n.onset, n.tMax, n.knownAt);
CREATE INDEX statement_lasts IF NOT EXISTS FOR (n:Statement) ON (n.lasts, n.onset, n.tMax, n.knownAt);
CREATE INDEX event_undated IF NOT EXISTS FOR (n:Event) ON (n.undated);
CREATE INDEX statement_undated IF NOT EXISTS FOR (n:Statement) ON (n.undated);
CREATE INDEX event_mode IF NOT EXISTS FOR (n:Event) ON (n.mode, n.onset)
