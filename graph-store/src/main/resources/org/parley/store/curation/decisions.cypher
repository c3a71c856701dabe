UNWIND $ids AS id
MATCH (n:Actor|Statement|Event|MergeCandidate {id: id})
WITH n,
  COLLECT { MATCH (o:Override {targetId: n.id}) WHERE o.undoneBy IS NULL RETURN o{.act, .field, .value, .by, .at, .reason} ORDER BY o.number } AS overrides,
  COLLECT { MATCH (m)-[:MERGED_INTO*1..20]->(n) RETURN {id: m.id, label: coalesce(m.name, m.label)} ORDER BY m.id } AS merged
WHERE size(overrides) > 0 OR size(merged) > 0
RETURN n.id AS id, n.curation AS curation, overrides, merged
