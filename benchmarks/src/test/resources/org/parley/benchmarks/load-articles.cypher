// As graph-store's article.cypher, done.cypher and copy-of.cypher leave them; all nodes are new.
UNWIND $rows AS row
MATCH (o:Source {id: row.source})
CREATE (a:Article {id: row.id, inputId: row.inputId, url: row.url, publishedAt: row.published, knownAt: row.published, addedAt: row.recorded,
  language: 'en', title: row.title})-[:FROM]->(o)
CREATE (v:ArticleVersion {id: row.version, text: row.text, title: row.title, boilerplateSpans: [], recordedAt: row.recorded, knownAt: row.published,
  simhash: row.simhash, band0: row.band0, band1: row.band1, band2: row.band2, band3: row.band3})-[:VERSION_OF]->(a)
CREATE (:ExtractionRun {id: 'run:' + row.version, at: row.recorded})-[:READ]->(v)
CREATE (:IngestJob {id: 'j' + row.id, state: 'DONE', at: row.recorded})
WITH v, row
CALL (v, row) {
  MATCH (original:ArticleVersion {id: row.copyOf})
  CREATE (v)-[:COPY_OF]->(original)
}
UNWIND row.mentions AS mention
MATCH (x:Actor {id: mention.actor})
CREATE (v)-[:MENTIONS {spans: mention.spans}]->(x)
