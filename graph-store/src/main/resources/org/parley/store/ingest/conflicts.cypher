MATCH (v:ArticleVersion {id: $version})
UNWIND $rows AS row
MERGE (o:Conflict {id: row.id}) ON CREATE SET o.what = row.what, o.spans = row.spans
MERGE (o)-[:IN]->(v)
