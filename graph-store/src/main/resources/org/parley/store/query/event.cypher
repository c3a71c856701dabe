UNWIND $ids AS id
MATCH (:Event {id: id})-[:MERGED_INTO*0..20]->(e:Event)
WHERE NOT EXISTS { (e)-[:MERGED_INTO]->() } AND e.knownAt <= $asOf
// The claim that describes it may come later: then the first one known does.
WITH id, e, CASE WHEN e.describedAt > $asOf THEN
  COLLECT { MATCH (c:Claim)-[:ABOUT]->(e) WHERE c.knownAt <= $asOf RETURN c ORDER BY c.knownAt, c.id LIMIT 1 }[0] END AS earlier
RETURN id, e.id AS event, coalesce(earlier, e) AS e,
  COLLECT { MATCH (e)-[r:AT]->(p) WHERE r.knownAt <= $asOf RETURN p{.name, .country, .lat, .lon} ORDER BY size(coalesce(r.via, [])), p.id LIMIT 1 }[0] AS place,
  COLLECT { MATCH (x:Actor)-[r:PARTICIPATED_IN]->(e) WHERE r.knownAt <= $asOf WITH DISTINCT x, r.role AS role RETURN {id: x.id, role: role} ORDER BY role, x.name } AS participants,
  // Copies of one text, and texts of one publisher, are one source.
  COUNT {
    MATCH (e)<-[:ABOUT]-(c:Claim)-[:IN]->(v:ArticleVersion) WHERE c.knownAt <= $asOf
    WITH DISTINCT coalesce([(v)-[:COPY_OF]->(root) | root][0], v) AS text
    CALL (text) { MATCH (text)-[:VERSION_OF]->(a:Article) RETURN a ORDER BY a.publishedAt, a.id LIMIT 1 }
    RETURN DISTINCT coalesce([(a)-[:FROM]->(o) | o.id][0], text.id)
  } AS sources,
  COLLECT {
    MATCH (c:Claim)-[:ABOUT]->(e), (c)-[:IN]->(v) WHERE c.knownAt <= $asOf
    CALL (v) { MATCH (v)-[:VERSION_OF]->(a:Article) RETURN a ORDER BY a.publishedAt, a.id LIMIT 1 }
    RETURN {claim: c{.*}, accordingTo: [(c)-[:ACCORDING_TO]->(x) | x.id], place: {version: v{.id, .text}, article: a{.id, .title, .url, .publishedAt}, source: [(a)-[:FROM]->(o) | o{.name}][0]}}
    ORDER BY c.reportedAt, c.id LIMIT 100
  } AS claims
