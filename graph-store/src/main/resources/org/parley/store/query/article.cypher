UNWIND $ids AS id
MATCH (a:Article {id: id})
WHERE a.knownAt <= $asOf AND EXISTS { (:ArticleVersion)-[:VERSION_OF]->(a) }
RETURN a, [(a)-[:FROM]->(o) | o.name][0] AS source,
  COLLECT { MATCH (v:ArticleVersion)-[:VERSION_OF]->(a) RETURN v.id ORDER BY v.recordedAt DESC LIMIT 1 }[0] AS version
