// The first day on which each thing could be known: the earliest publication that tells of it, or else the day on which it was taken in.
MATCH (n:Article) SET n.knownAt = coalesce(n.publishedAt, date(head([(v)-[:VERSION_OF]->(n) | v.recordedAt])), date('0001-01-01'));
MATCH (n:ArticleVersion) SET n.knownAt = coalesce(COLLECT { MATCH (n)-[:VERSION_OF]->(a) RETURN min(a.knownAt) }[0], date('0001-01-01'));
MATCH (n:Statement)-[:IN]->(v) SET n.knownAt = v.knownAt;
MATCH (n:Claim)-[:IN]->(v) SET n.knownAt = v.knownAt;
MATCH (n:Event) SET n.knownAt = coalesce(COLLECT { MATCH (c:Claim)-[:ABOUT]->(n) RETURN min(c.knownAt) }[0], date('0001-01-01')),
  n.describedAt = coalesce(COLLECT { MATCH (c:Claim {id: substring(n.id, 1)}) RETURN c.knownAt }[0], date('0001-01-01'));
MATCH (n:Actor) SET n.knownAt = coalesce(COLLECT { MATCH (v:ArticleVersion)-[:MENTIONS]->(n) RETURN min(v.knownAt) }[0], date('0001-01-01'));
MATCH (n:Alias)-[:NAMES]->(a) SET n.knownAt = a.knownAt;
MATCH (a:Actor)-[:HELD]->(n:Tenure) SET n.knownAt = coalesce(COLLECT { MATCH (n)-[:IN]->(v) RETURN min(v.knownAt) }[0], a.knownAt);
MATCH (n:Negotiation) SET n.knownAt = coalesce(COLLECT { MATCH (n)-[:HAS_ROUND]->(e) RETURN min(e.knownAt) }[0], date('0001-01-01'));
MATCH (:Actor)-[r:PARTICIPATED_IN]->(e) SET r.knownAt = e.knownAt;
MATCH (e:Event)-[r:AT|AGENDA|RESULTED_IN]->() SET r.knownAt = e.knownAt;
MATCH (n:Negotiation)-[r:HAS_ROUND]->(e) SET r.knownAt = e.knownAt;
MATCH (:Actor)-[r:PARTY_TO|THIRD_PARTY_TO]->(n) SET r.knownAt = n.knownAt;
