// What later kept or broke what was agreed, planned or proposed: the same kind of deed of the same sides. An agreement on something
// (AGREE with a mode) is kept by the deed itself; one that does not tell on what is no promise.
UNWIND $ids AS id
MATCH (e:Event {id: id})
WHERE e.knownAt <= $asOf AND e.status IN ['AGREED', 'PLANNED', 'PROPOSED', 'SCHEDULED'] AND e.type IN $types
  AND (e.type <> 'AGREE' OR e.mode IS NOT NULL OR e.status <> 'AGREED')
WITH e, coalesce(e.onset, e.reportedAt) AS day, coalesce(e.sides, []) AS sides
RETURN e.id AS id, COLLECT {
  CALL (e, day) {
    MATCH (f:Event) USING INDEX f:Event(type, onset)
    WHERE f.type = e.type AND f.onset >= day AND f.onset <= day + duration({days: $days}) AND coalesce(f.mode, '') = coalesce(e.mode, '')
    RETURN f
    UNION
    MATCH (f:Event) USING INDEX f:Event(mode, onset)
    WHERE e.type = 'AGREE' AND f.mode = e.mode AND f.onset >= day AND f.onset <= day + duration({days: $days})
    RETURN f
    UNION
    MATCH (f:Event) USING INDEX f:Event(undated)
    WHERE f.undated = true AND (f.type = e.type OR e.type = 'AGREE' AND e.mode IS NOT NULL) AND coalesce(f.mode, '') = coalesce(e.mode, '')
    RETURN f
  }
  // What was held has to have begun afterwards; what was called off or turned down may have no date but that of the news.
  WITH e, day, sides, f, CASE f.status WHEN 'HELD' THEN f.tMin ELSE coalesce(f.onset, f.reportedAt) END AS start
  WHERE f.status IN ['HELD', 'CANCELLED', 'REJECTED'] AND f <> e AND NOT f:Hidden AND f.describedAt <= $asOf
    AND start >= day AND start <= day + duration({days: $days})
  WITH e, f, start, sides, size([s IN sides WHERE s IN f.sides]) AS common
  // Where one tells of fewer sides than the other, all of them; that one side met somebody says nothing of whom.
  WHERE common > 0 AND common IN [size(sides), size(f.sides)] AND (common > 1 OR e.type <> 'CONSULT')
  RETURN {event: f.id, result: CASE f.status WHEN 'HELD' THEN 'KEPT' ELSE 'BROKEN' END} ORDER BY start, f.id LIMIT $most
} AS followUps
