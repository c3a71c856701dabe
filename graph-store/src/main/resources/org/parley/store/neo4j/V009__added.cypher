// When each article was first taken in, so that a person is told what is new since the last visit.
MATCH (n:Article) SET n.addedAt = COLLECT { MATCH (v)-[:VERSION_OF]->(n) RETURN min(v.recordedAt) }[0];
CREATE INDEX article_added IF NOT EXISTS FOR (n:Article) ON (n.addedAt)
