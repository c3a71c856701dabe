WHERE $id IS NULL OR key < $key OR (key = $key AND n.id < $id)
WITH n.id AS id, key ORDER BY key DESC, id DESC LIMIT $limit
RETURN collect({id: id, key: key}) AS positions
