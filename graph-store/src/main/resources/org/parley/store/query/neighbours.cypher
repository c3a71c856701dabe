// To how many others each is tied.
WHERE NOT other.id IN $ids
RETURN id, count(DISTINCT other) AS hidden
