// Undated claims are compared within the same news.
CREATE INDEX claim_reported IF NOT EXISTS FOR (n:Claim) ON (n.type, n.reportedAt);
