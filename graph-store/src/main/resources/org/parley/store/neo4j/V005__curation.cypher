// What people decided, and the record of it.
CREATE CONSTRAINT override_id IF NOT EXISTS FOR (n:Override) REQUIRE n.id IS UNIQUE;
CREATE INDEX override_target IF NOT EXISTS FOR (n:Override) ON (n.targetId);
CREATE INDEX override_act IF NOT EXISTS FOR (n:Override) ON (n.act);
CREATE CONSTRAINT auditentry_id IF NOT EXISTS FOR (n:AuditEntry) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT auditentry_number IF NOT EXISTS FOR (n:AuditEntry) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT audithead_id IF NOT EXISTS FOR (n:AuditHead) REQUIRE n.id IS UNIQUE;
