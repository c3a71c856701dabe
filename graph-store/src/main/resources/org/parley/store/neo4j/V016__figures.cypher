// Claims are looked for far back by their figures, which few have: a claim without has no list of them, so that the index holds only those that have.
MATCH (c:Claim) WHERE c.figures = []
CALL (c) {
  REMOVE c.figures
} IN TRANSACTIONS OF 10000 ROWS;
CREATE INDEX claim_type_figures IF NOT EXISTS FOR (n:Claim) ON (n.type, n.onset, n.figures, n.sides);
// An index that is not filled yet would not be planned with.
CALL db.awaitIndexes(3600)
