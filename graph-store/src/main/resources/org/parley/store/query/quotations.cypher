UNWIND $ids AS id
MATCH (s:Statement {id: id}) WHERE s.knownAt <= $asOf
RETURN s{.id, .text, .knownAt} AS s
