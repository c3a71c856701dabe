// Texts that differ in at most three bits share at least one of four bands.
MATCH (v:ArticleVersion)
WHERE (v.band0 = $article.band0 OR v.band1 = $article.band1 OR v.band2 = $article.band2 OR v.band3 = $article.band3)
  AND v.id <> $version
RETURN v.id AS id, v.simhash AS simhash ORDER BY v.id LIMIT 1000
