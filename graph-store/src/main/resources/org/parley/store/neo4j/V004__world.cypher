// Claims by what they are compared by, copies of a text, and pairs of events for a person to decide on.
CREATE INDEX claim_type IF NOT EXISTS FOR (n:Claim) ON (n.type, n.onset);
CREATE INDEX version_band0 IF NOT EXISTS FOR (n:ArticleVersion) ON (n.band0);
CREATE INDEX version_band1 IF NOT EXISTS FOR (n:ArticleVersion) ON (n.band1);
CREATE INDEX version_band2 IF NOT EXISTS FOR (n:ArticleVersion) ON (n.band2);
CREATE INDEX version_band3 IF NOT EXISTS FOR (n:ArticleVersion) ON (n.band3);
CREATE CONSTRAINT mergecandidate_id IF NOT EXISTS FOR (n:MergeCandidate) REQUIRE n.id IS UNIQUE;
