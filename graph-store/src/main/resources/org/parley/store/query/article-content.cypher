UNWIND $ids AS id
MATCH (a:Article {id: id})
CALL (a) { MATCH (v:ArticleVersion)-[:VERSION_OF]->(a) RETURN v ORDER BY v.recordedAt DESC LIMIT 1 }
RETURN id, {version: v{.id, .text}, article: a{.id, .title, .url, .publishedAt}, source: [(a)-[:FROM]->(o) | o{.name}][0]} AS place,
  [(v)-[m:MENTIONS]->(x) WHERE NOT x:Hidden | {id: x.id, spans: m.spans}] AS mentions,
  [(s:Statement)-[:IN]->(v) WHERE NOT s:Hidden | {id: s.id, spans: s.contentSpans}] AS statements,
  [(o:Conflict)-[:IN]->(v) | o{.what, .spans}] AS conflicts,
  COLLECT { MATCH (c:Claim)-[:IN]->(v) MATCH (c)-[:ABOUT]->(e) WHERE NOT e:Hidden RETURN {id: e.id, spans: c.evidenceSpans} } AS events
