// An event that was told of before: same type and sides, days that overlap within one day, both real or both not, and dated
// narrowly enough that this means something.
UNWIND $rows AS row
OPTIONAL MATCH (:Claim {id: row.id})-[:ABOUT]->(mine:Event)
OPTIONAL CALL (row, mine) {
  MATCH (e:Event {type: row.properties.type})
  WHERE mine IS NULL
    AND size(row.sides) > 1 AND e.sides = row.sides
    AND row.properties.tMax <= row.properties.tMin + duration('P31D') AND e.tMax <= e.tMin + duration('P31D')
    AND e.tMin <= row.properties.tMax + duration('P1D') AND e.tMax >= row.properties.tMin - duration('P1D')
    AND (e.status IN $real) = (row.properties.status IN $real)
  RETURN e AS told ORDER BY e.id LIMIT 1
}
WITH row, coalesce(mine, told) AS event WHERE event IS NOT NULL
RETURN row.id AS claim, event.id AS event
