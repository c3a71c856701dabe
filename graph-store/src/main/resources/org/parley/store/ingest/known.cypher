UNWIND $rows AS row
MATCH (:Claim {id: row.id})-[:ABOUT]->(e:Event)
RETURN row.id AS claim, e.id AS event
