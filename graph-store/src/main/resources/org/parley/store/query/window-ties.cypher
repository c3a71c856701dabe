// Of what lies in the window: how it ties some actors to each other, and to how many others.
MATCH (n)-[r:PARTICIPATED_IN|SAID|ADDRESSED_TO]-(x:Actor)
WHERE NOT x:Hidden AND coalesce(r.knownAt <= $asOf, true)
WITH n, collect(DISTINCT x.id) AS actors
WHERE size(actors) > 1
WITH n, [id IN actors WHERE id IN $ids] AS inside, [id IN actors WHERE NOT id IN $ids] AS outside
WHERE size(inside) > 0
WITH collect({n: n, inside: inside, outside: outside}) AS things
CALL (things) {
  UNWIND things AS thing
  UNWIND thing.inside AS id
  UNWIND thing.outside AS other
  WITH id, count(DISTINCT other) AS hidden
  RETURN collect({id: id, hidden: hidden}) AS neighbours
}
CALL (things) {
  UNWIND things AS thing
  WITH thing.n AS n, thing.inside AS inside WHERE size(inside) > 1
  CALL (n) {
    MATCH (n:Statement)-[:IN]->(v:ArticleVersion)
    RETURN v
    UNION ALL
    MATCH (n:Event)<-[:ABOUT]-(c:Claim)-[:IN]->(v:ArticleVersion) WHERE c.knownAt <= $asOf
    RETURN v
  }
  UNWIND inside AS from
  UNWIND inside AS to
  WITH n, v, from, to WHERE from < to
  WITH from, to, count(DISTINCT v) AS weight, collect(DISTINCT CASE WHEN n:Event THEN n.id END)[..20] AS events,
    collect(DISTINCT CASE WHEN n:Statement THEN n.id END)[..20] AS statements
  ORDER BY weight DESC, from, to
  RETURN collect({from: from, to: to, weight: weight, events: events, statements: statements}) AS edges
}
RETURN neighbours, edges
