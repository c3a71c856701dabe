WITH date.truncate($unit, CASE WHEN day < $from THEN $from ELSE day END) AS start, sum(things) AS count
RETURN start, count ORDER BY start
