SELECT c.id, c.name, c.order_number, c.appointed_on, k.title
FROM commission AS c JOIN commission_call AS cc ON cc.commission = c.id JOIN call AS k ON k.id = cc.call
WHERE c.id IN (SELECT commission FROM commission_call WHERE call IN (SELECT value FROM json_each(?)))
ORDER BY c.id DESC, cc.id
