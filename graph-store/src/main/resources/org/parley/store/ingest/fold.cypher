// An event that was told of before: same type and sides, days that overlap by one day, both real or both not, and dated narrowly
// enough that this means something.
UNWIND $rows AS row
OPTIONAL MATCH (known:Claim {id: row.id})-[:ABOUT]->(mine:Event)
OPTIONAL CALL (row, mine) {
  WITH row, mine WHERE mine IS NULL AND size(row.sides) > 1
    AND row.properties.tMax <= row.properties.tMin + duration('P31D')
  MATCH (e:Event {type: row.properties.type})
  WHERE e.sides = row.sides
    AND e.tMin <= row.properties.tMax + duration('P1D') AND e.tMax >= row.properties.tMin - duration('P1D')
    AND e.tMax <= e.tMin + duration('P31D')
    AND (e.status IN ['HELD', 'ONGOING', 'AGREED', 'ALLEGED']) = (row.properties.status IN ['HELD', 'ONGOING', 'AGREED', 'ALLEGED'])
  RETURN e ORDER BY e.id LIMIT 1
}
WITH row, coalesce(mine, e) AS event WHERE event IS NOT NULL
RETURN row.id AS claim, event.id AS event
