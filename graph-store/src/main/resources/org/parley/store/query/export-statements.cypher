MATCH (n:Statement)-[:IN]->(v:ArticleVersion)
WHERE NOT n:Hidden AND n.knownAt <= $asOf AND ($from IS NULL OR n.tMax >= $from) AND ($to IS NULL OR n.onset <= $to)
WITH n, v ORDER BY n.onset, n.id
CALL (v) { MATCH (v)-[:VERSION_OF]->(a:Article) RETURN a ORDER BY a.publishedAt, a.id LIMIT 1 }
RETURN n.id AS id, n.kind AS kind, n.text AS text, n.speechAct AS speechAct, n.medium AS medium,
  [(n)<-[:SAID]-(x) | x.id][0] AS speaker, [(n)<-[:SAID]-(x) | x.name][0] AS speakerName,
  [(n)-[:ADDRESSED_TO]->(x) | x.id][0] AS addressee, [(n)-[:ON_TOPIC]->(x) | x.id] AS topics,
  n.edtf AS edtf, CASE WHEN n.tMin.year = 1 THEN null ELSE n.tMin END AS earliest, CASE WHEN n.tMax.year = 9999 THEN null ELSE n.tMax END AS latest,
  n.confidence AS confidence, a.id AS article, a.url AS url, n.contentSpans AS spans
