UNWIND $rows AS row
MATCH (v:ArticleVersion {id: row.version})
MERGE (run:ExtractionRun {id: 'run:' + row.version}) ON CREATE SET run.at = $now
MERGE (run)-[:READ]->(v)
// An answer that was kept from before does not hold any more.
MERGE (g:Graph {id: 'graph'}) SET g.changes = coalesce(g.changes, 0) + 1
WITH row
MATCH (job:IngestJob {id: row.id})
SET job.state = 'DONE', job.reason = null, job.article = null
