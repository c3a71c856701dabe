UNWIND $ids AS id
MATCH (:Event {id: id})-[:MERGED_INTO*0..20]->(e:Event)
WHERE NOT EXISTS { (e)-[:MERGED_INTO]->() }
RETURN id, e,
  COLLECT { MATCH (e)-[r:AT]->(p) RETURN p{.name, .country, .lat, .lon} ORDER BY size(coalesce(r.via, [])), p.id LIMIT 1 }[0] AS place,
  COLLECT { MATCH (x:Actor)-[r:PARTICIPATED_IN]->(e) WITH DISTINCT x, r.role AS role RETURN {id: x.id, role: role} ORDER BY role, x.name } AS participants,
  // Copies of one text, and texts of one publisher, are one source.
  COUNT {
    MATCH (e)<-[:ABOUT]-(c:Claim)-[:IN]->(v:ArticleVersion)
    WITH DISTINCT coalesce([(v)-[:COPY_OF]->(root) | root][0], v) AS text
    CALL (text) { MATCH (text)-[:VERSION_OF]->(a:Article) RETURN a ORDER BY a.publishedAt, a.id LIMIT 1 }
    RETURN DISTINCT coalesce([(a)-[:FROM]->(o) | o.id][0], text.id)
  } AS sources,
  COLLECT {
    MATCH (c:Claim)-[:ABOUT]->(e), (c)-[:IN]->(v)
    CALL (v) { MATCH (v)-[:VERSION_OF]->(a:Article) RETURN a ORDER BY a.publishedAt, a.id LIMIT 1 }
    RETURN {claim: c{.*}, accordingTo: [(c)-[:ACCORDING_TO]->(x) | x.id], place: {version: v{.id, .text}, article: a{.id, .title, .url, .publishedAt}, source: [(a)-[:FROM]->(o) | o{.name}][0]}}
    ORDER BY c.reportedAt, c.id LIMIT 100
  } AS claims
