// Nodes and relationships of every kind are not dated.
RETURN COUNT { (n:Article) WHERE n.knownAt <= $asOf } AS articles, COUNT { (n:Actor&!Hidden) WHERE n.knownAt <= $asOf } AS actors,
  COUNT { (n:Statement&!Hidden) WHERE n.knownAt <= $asOf } AS statements, COUNT { (n:Event&!Hidden) WHERE n.knownAt <= $asOf } AS events,
  COUNT { (n:Negotiation) WHERE n.knownAt <= $asOf } AS negotiations, COUNT { () } AS nodes, COUNT { ()-->() } AS relationships
