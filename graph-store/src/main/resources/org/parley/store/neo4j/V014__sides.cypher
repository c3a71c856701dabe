// Claims are compared where they have a side in common, which is told by the index without reading what else is known of them.
CREATE INDEX claim_type_sides IF NOT EXISTS FOR (n:Claim) ON (n.type, n.onset, n.sides);
CREATE INDEX claim_reported_sides IF NOT EXISTS FOR (n:Claim) ON (n.type, n.reportedAt, n.sides);
DROP INDEX claim_type IF EXISTS;
DROP INDEX claim_reported IF EXISTS;
// An index that is not filled yet would not be planned with.
CALL db.awaitIndexes(3600)
