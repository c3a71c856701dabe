// What the parties of a negotiation said on its topics from the day of a round until some days after it.
UNWIND $rounds AS round
MATCH (n:Negotiation {id: round.negotiation})-[:HAS_ROUND]->(e:Event {id: round.event})
WHERE NOT e:Hidden AND e.knownAt <= $asOf AND e.tMin <= e.tMax AND e.tMax <= e.tMin + duration('P7D')
MATCH (p:Actor)-[party:PARTY_TO]->(n) WHERE party.knownAt <= $asOf
CALL (p) {
  RETURN p AS member
  UNION
  MATCH (member:Actor {country: p.country}) WHERE p.kind = 'STATE' RETURN member
}
MATCH (member)-[:SAID]->(s:Statement)
WHERE NOT s:Hidden AND s.knownAt <= $asOf AND s.onset >= e.tMin AND s.onset <= e.tMax + duration({days: $days}) AND EXISTS { (s)-[:ON_TOPIC]->(:Topic) }
WITH DISTINCT round, s ORDER BY s.onset, s.id
RETURN round.negotiation + ' ' + round.event AS key, collect(s.id)[..$most] AS statements
