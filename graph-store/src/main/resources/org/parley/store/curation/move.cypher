// What is tied to a merged node is tied to what it was merged into; `via` remembers the way, so that a split finds it back.
// Found by their first step, which is found by its type; a way of any length alone would be looked for from every node there is.
MATCH (x)-[:MERGED_INTO]->()
WITH DISTINCT x
MATCH p = (x)-[:MERGED_INTO*1..20]->(y)
WHERE NOT EXISTS { (y)-[:MERGED_INTO]->() }
WITH x, y, [n IN nodes(p)[..-1] | n.id] AS way
MATCH (x)-[r]-(z)
WHERE type(r) <> 'MERGED_INTO' AND z <> y
WITH x, y, z, r, startNode(r) = x AS out, type(r) AS type, properties(r) AS known, coalesce(r.via, []) + way AS via
OPTIONAL MATCH (y)-[q:$any(type)]-(z)
WHERE (startNode(q) = y) = out AND q.via = via AND all(k IN keys(known) WHERE k IN ['via', 'spans', 'knownAt', 'actor', 'lasts', 'onset'] OR q[k] = known[k])
WITH x, y, z, r, out, type, known, via, count(q) AS moved
CALL (*) {
  WITH * WHERE moved = 0 AND out
  CREATE (y)-[m:$(type)]->(z) SET m = known SET m.via = via
}
CALL (*) {
  WITH * WHERE moved = 0 AND NOT out
  CREATE (z)-[m:$(type)]->(y) SET m = known SET m.via = via
}
DELETE r
WITH DISTINCT x, y
// What is one with another is known as long as that.
SET y.knownAt = CASE WHEN x.knownAt < y.knownAt THEN x.knownAt ELSE y.knownAt END
