MATCH (n:Topic)
WHERE (EXISTS { (n)<-[:ON_TOPIC]-(s:Statement) WHERE s.knownAt <= $asOf AND NOT s:Hidden } OR EXISTS { (n)<-[g:AGENDA]-(:Event) WHERE g.knownAt <= $asOf })
