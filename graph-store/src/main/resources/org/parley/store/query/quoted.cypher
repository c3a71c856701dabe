// What else has most of the words of a quotation; what stands in the same text is a part of it and no version.
UNWIND $rows AS row
MATCH (:Statement {id: row.id})-[:IN]->(text)
CALL (row, text) {
  CALL db.index.fulltext.queryNodes('said', row.words, {limit: $most}) YIELD node
  WITH node, text
  WHERE NOT node:Hidden AND node.knownAt <= $asOf AND NOT EXISTS { (node)-[:IN]->(text) }
  RETURN collect(node{.id, .text, .knownAt}) AS others
}
RETURN row.id AS id, others
