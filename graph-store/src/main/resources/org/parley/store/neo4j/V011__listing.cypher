// What has no day is listed by its id.
CREATE INDEX event_undated_id IF NOT EXISTS FOR (n:Event) ON (n.undated, n.id);
CREATE INDEX statement_undated_id IF NOT EXISTS FOR (n:Statement) ON (n.undated, n.id)
