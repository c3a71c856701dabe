CALL db.index.fulltext.queryNodes('words', $words, {limit: $limit * 3}) YIELD node, score
WHERE node.knownAt <= $asOf
// Whoever types a name looks for those who bear it rather than for the sentences that it stands in.
WITH node, score * CASE WHEN node:Actor OR node:Alias OR node:Negotiation THEN 2 ELSE 1 END AS score
WITH CASE WHEN node:Alias THEN [(node)-[:NAMES]->(a) | a][0]
          WHEN node:ArticleVersion THEN [(node)-[:VERSION_OF]->(a) | a][0] ELSE node END AS n, score
// Another name of what was merged leads to what it was merged into; what was rejected is not found.
WITH CASE WHEN n:Hidden THEN head([(n)-[:MERGED_INTO*1..20]->(y) WHERE NOT y:Hidden | y]) ELSE n END AS n, score
WHERE n.knownAt <= $asOf
WITH n, max(score) AS score
RETURN n.id AS id, head([l IN labels(n) WHERE l IN ['Actor', 'Statement', 'Event', 'Article', 'Negotiation']]) AS kind,
  coalesce(n.name, n.label, n.title, n.lead + ' ' + n.text, n.text, n.url, n.id) AS label, score
ORDER BY score DESC, id LIMIT $limit
