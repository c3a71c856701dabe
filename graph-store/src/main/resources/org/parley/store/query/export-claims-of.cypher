MATCH (n:Claim)-[:ABOUT]->(e:Event), (n)-[:IN]->(v:ArticleVersion)
WHERE NOT e:Hidden AND n.knownAt <= $asOf AND ($from IS NULL OR e.tMax >= $from) AND ($to IS NULL OR e.onset <= $to)
WITH n, e, v ORDER BY e.onset, e.id, n.id
CALL (v) { MATCH (v)-[:VERSION_OF]->(a:Article) RETURN a ORDER BY a.publishedAt, a.id LIMIT 1 }
RETURN n.id AS id, e.id AS event, n.type AS type, n.status AS status,
  n.edtf AS edtf, CASE WHEN n.tMin.year = 1 THEN null ELSE n.tMin END AS earliest, CASE WHEN n.tMax.year = 9999 THEN null ELSE n.tMax END AS latest,
  [(n)-[:ACCORDING_TO]->(x) WHERE NOT x:Hidden AND x.knownAt <= $asOf | x.id] AS accordingTo, a.id AS article, a.url AS url, n.evidenceSpans AS spans
