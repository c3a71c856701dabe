// Whoever looks for Erdogan finds Erdoğan.
DROP INDEX words IF EXISTS;
CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:Actor|Alias|Statement|Event|ArticleVersion|Negotiation) ON EACH [n.name, n.text, n.label, n.title]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CALL db.awaitIndexes(3600)
