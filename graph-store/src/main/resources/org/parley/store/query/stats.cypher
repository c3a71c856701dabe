// What was rejected or merged does not count as a thing of its own, though its node stays.
RETURN COUNT { (:Article) } AS articles, COUNT { (:Actor) } - COUNT { (:Actor&Hidden) } AS actors,
  COUNT { (:Statement) } - COUNT { (:Statement&Hidden) } AS statements, COUNT { (:Event) } - COUNT { (:Event&Hidden) } AS events,
  COUNT { (:Negotiation) } AS negotiations, COUNT { () } AS nodes, COUNT { ()-->() } AS relationships
