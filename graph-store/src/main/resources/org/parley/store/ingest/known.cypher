UNWIND $ids AS id
MATCH (:Claim {id: id})-[:ABOUT]->(e:Event)
RETURN id AS claim, e.id AS event
