UNWIND $rows AS row
MATCH (v:ArticleVersion {id: row.version})
MERGE (o:Conflict {id: row.id}) ON CREATE SET o.what = row.what, o.spans = row.spans
MERGE (o)-[:IN]->(v)
