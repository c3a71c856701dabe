// Texts that differ in at most three bits share at least one of four bands.
UNWIND $rows AS row
CALL (row) {
  MATCH (v:ArticleVersion)
  WHERE (v.band0 = row.band0 OR v.band1 = row.band1 OR v.band2 = row.band2 OR v.band3 = row.band3) AND v.id <> row.version
  RETURN v ORDER BY v.id LIMIT 1000
}
RETURN row.version AS version, row.simhash AS simhash, v.id AS copy, v.simhash AS other
