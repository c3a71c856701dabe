// Setting what is set already takes the job's lock: a state read without it may be DONE by the time that it is written back.
UNWIND $rows AS row
MERGE (j:IngestJob {id: row.job})
  ON CREATE SET j.state = 'NEW', j.articleId = row.articleId, j.at = row.at
  ON MATCH SET j.articleId = row.articleId
WITH j, row, j.state AS state
FOREACH (x IN CASE WHEN state IN ['NEW', 'FAILED'] THEN [j] ELSE [] END | SET x.state = 'QUEUED', x.article = row.article, x.tries = 0)
WITH row, state
WHERE state IN ['QUEUED', 'DONE']
RETURN row.job AS job, state
