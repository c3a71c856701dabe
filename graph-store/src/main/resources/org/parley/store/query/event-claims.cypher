UNWIND $ids AS id
MATCH (e:Event {id: id})
RETURN id, COLLECT {
  MATCH (c:Claim)-[:ABOUT]->(e), (c)-[:IN]->(v) WHERE c.knownAt <= $asOf
    // What an article only has from a statement falls with that.
    AND (NOT EXISTS { (c)-[:ACCORDING_TO]->() } OR NOT EXISTS { (e)<-[:ABOUT]-(s:Statement&Hidden)-[:IN]->(v) }
      OR EXISTS { (e)<-[:ABOUT]-(s:Statement&!Hidden)-[:IN]->(v) })
  CALL (v) { MATCH (v)-[:VERSION_OF]->(a:Article) RETURN a ORDER BY a.publishedAt, a.id LIMIT 1 }
  RETURN {claim: c{.*}, accordingTo: [(c)-[:ACCORDING_TO]->(x) WHERE NOT x:Hidden AND x.knownAt <= $asOf | x.id], place: {version: v{.id, .text}, article: a{.id, .title, .url, .publishedAt}, source: [(a)-[:FROM]->(o) | o{.name}][0]}}
  ORDER BY c.reportedAt, c.id LIMIT 100
} AS claims
