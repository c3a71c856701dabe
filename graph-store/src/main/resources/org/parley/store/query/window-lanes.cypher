WITH date.truncate($unit, CASE WHEN day < $from THEN $from ELSE day END) AS start, lanes, count(*) AS things
WITH collect({start: start, lanes: lanes, things: things}) AS all
CALL (all) {
  UNWIND all AS one
  UNWIND one.lanes AS lane
  WITH lane, sum(one.things) AS things ORDER BY things DESC, lane LIMIT $first
  RETURN collect(lane) AS shown
}
UNWIND all AS one
// What is in a lane that is not shown, or in none, is counted once among the rest.
WITH one, [lane IN one.lanes WHERE lane IN shown] AS own
UNWIND CASE WHEN size(own) = 0 OR size(own) < size(one.lanes) THEN own + [null] ELSE own END AS lane
WITH lane, one.start AS start, sum(one.things) AS things ORDER BY start
WITH lane, sum(things) AS count, collect({start: start, count: things}) AS buckets
