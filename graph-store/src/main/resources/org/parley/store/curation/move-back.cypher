// The relationships that came to a node by the merge of another go back to that one.
MATCH (x:Actor|Event {id: $id})-[:MERGED_INTO*1..20]->(y)
WHERE NOT EXISTS { (y)-[:MERGED_INTO]->() }
MATCH (y)-[r]-(z)
WHERE $id IN r.via
WITH x, y, z, r, startNode(r) = y AS out, type(r) AS type, properties(r) AS known,
  r.via[..head([i IN range(0, size(r.via) - 1) WHERE r.via[i] = $id])] AS via
CALL (*) {
  WITH * WHERE out
  CREATE (x)-[m:$(type)]->(z) SET m = known SET m.via = CASE WHEN size(via) = 0 THEN null ELSE via END
}
CALL (*) {
  WITH * WHERE NOT out
  CREATE (z)-[m:$(type)]->(x) SET m = known SET m.via = CASE WHEN size(via) = 0 THEN null ELSE via END
}
DELETE r
WITH DISTINCT y
SET y.knownAt = coalesce(
  COLLECT { MATCH (c:Claim)-[:ABOUT]->(y) RETURN min(c.knownAt) }[0],
  COLLECT { MATCH (v:ArticleVersion)-[:MENTIONS]->(y) RETURN min(v.knownAt) }[0],
  y.knownAt)
