WITH date.truncate($unit, CASE WHEN day < $from THEN $from ELSE day END) AS start, sum(things) AS count
WITH start, count WHERE count > 0
RETURN start, count ORDER BY start
