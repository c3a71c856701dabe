RETURN COUNT { (:Article) } AS articles, COUNT { (:Actor) } AS actors, COUNT { (:Statement) } AS statements,
  COUNT { (:Event) } AS events, COUNT { (:Negotiation) } AS negotiations, COUNT { () } AS nodes, COUNT { ()-->() } AS relationships
