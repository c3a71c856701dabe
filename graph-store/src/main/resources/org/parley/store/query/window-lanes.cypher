// What is in a lane that is not shown, or in none, is counted once among the rest. Nothing is kept but the counts, whatever lies in the window.
WITH day, size(lanes) AS of, [lane IN lanes WHERE lane IN $shown] AS own
UNWIND CASE WHEN size(own) = 0 OR size(own) < of THEN own + [null] ELSE own END AS lane
WITH lane, date.truncate($unit, CASE WHEN day < $from THEN $from ELSE day END) AS start, count(*) AS things ORDER BY start
WITH lane, sum(things) AS count, collect({start: start, count: things}) AS buckets
