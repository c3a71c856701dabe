// What every reading and every decision changes, so that an answer kept from before is not taken for one of now. Nodes that were never read count, too.
OPTIONAL MATCH (g:Graph {id: 'graph'})
OPTIONAL MATCH (h:AuditHead {id: 'audit'})
RETURN coalesce(toString(g.changes), '') + ' ' + coalesce(h.hash, '') + ' ' + toString(COUNT { (:ArticleVersion) }) AS changes
