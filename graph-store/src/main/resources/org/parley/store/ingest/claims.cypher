UNWIND $rows AS row
WITH row, row.properties AS told
MATCH (v:ArticleVersion {id: row.version})
MERGE (c:Claim {id: row.id})
  ON CREATE SET c += told, c.recordedAt = $now, c.knownAt = row.knownAt
  ON MATCH SET c.knownAt = CASE WHEN c.knownAt <= row.knownAt THEN c.knownAt ELSE row.knownAt END
MERGE (c)-[:IN]->(v)
MERGE (e:Event {id: row.event})
  ON CREATE SET e.knownAt = row.knownAt,
    e += told{.*, evidenceSpans: null, words: null, around: null, people: null, agents: null, figures: null}
  ON MATCH SET e.knownAt = CASE WHEN e.knownAt <= row.knownAt THEN e.knownAt ELSE row.knownAt END
FOREACH (x IN CASE WHEN e.id = 'e' + c.id AND e.tMin = told.tMin AND e.tMax = told.tMax THEN [e] ELSE [] END | SET x.describedAt = c.knownAt)
// "On 2 June" tells more than "by 2 June", whichever was read first; of what is to come, a term is no day.
FOREACH (x IN CASE
    WHEN told.status = 'HELD' AND (e.tMin.year = 1 OR e.tMax.year = 9999) AND told.tMin.year > 1 AND told.tMax.year < 9999 AND told.tMin >= e.tMin AND told.tMax <= e.tMax
    THEN [e] ELSE [] END |
  SET x += told{.edtf, .tMin, .tMax, .onset, .lasts, .undated, .timeBasis},
    x.describedAt = CASE WHEN x.describedAt > row.knownAt THEN x.describedAt ELSE row.knownAt END)
MERGE (c)-[:ABOUT]->(e)
FOREACH (place IN CASE WHEN row.place IS NULL THEN [] ELSE [row.place] END |
  MERGE (p:Place {id: place.id}) ON CREATE SET p.name = place.name, p.country = place.country, p.lat = place.lat, p.lon = place.lon
  MERGE (e)-[r:AT]->(p) SET r.knownAt = CASE WHEN r.knownAt <= row.knownAt THEN r.knownAt ELSE row.knownAt END)
WITH c, e, row
CALL (e, row) {
  UNWIND row.participants AS p
  MATCH (a:Actor {id: p.actor})
  MERGE (a)-[r:PARTICIPATED_IN {role: p.role}]->(e) SET r.knownAt = CASE WHEN r.knownAt <= row.knownAt THEN r.knownAt ELSE row.knownAt END
}
CALL (c, row) {
  UNWIND row.factuality AS f
  MATCH (a:Actor {id: f.actor})
  MERGE (c)-[x:ACCORDING_TO]->(a) ON CREATE SET x.factuality = f.value
}
CALL (e, row) {
  MATCH (s:Statement {id: row.statement})
  MERGE (s)-[:ABOUT]->(e)
}
RETURN count(*)
