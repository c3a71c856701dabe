MATCH (v:ArticleVersion {id: $version})
MERGE (run:ExtractionRun {id: 'run:' + $version}) ON CREATE SET run.at = $now
MERGE (run)-[:READ]->(v)
// An answer that was kept from before does not hold any more.
MERGE (g:Graph {id: 'graph'}) SET g.changes = coalesce(g.changes, 0) + 1
WITH v
MATCH (job:IngestJob {id: $job})
SET job.state = 'DONE', job.reason = null, job.article = null
