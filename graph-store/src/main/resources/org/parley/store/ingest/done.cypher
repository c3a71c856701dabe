MATCH (v:ArticleVersion {id: $version})
MERGE (run:ExtractionRun {id: 'run:' + $version}) ON CREATE SET run.at = $now
MERGE (run)-[:READ]->(v)
WITH v
MATCH (job:IngestJob {id: $job})
SET job.state = 'DONE', job.reason = null, job.article = null
