UNWIND $rows AS row
MATCH (o:Source {id: row.source})
CREATE (a:Article {id: row.id, url: row.url, publishedAt: row.published, knownAt: row.published, language: 'en', title: row.title})-[:FROM]->(o)
CREATE (v:ArticleVersion {id: row.version, text: row.text, title: row.title, boilerplateSpans: [], recordedAt: row.recorded, knownAt: row.published})-[:VERSION_OF]->(a)
CREATE (:ExtractionRun {id: 'run:' + row.version, at: row.recorded})-[:READ]->(v)
WITH v, row
UNWIND row.mentions AS mention
MATCH (x:Actor {id: mention.actor})
CREATE (v)-[:MENTIONS {spans: mention.spans}]->(x)
