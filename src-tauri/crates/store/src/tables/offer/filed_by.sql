SELECT o.id, o.call, c.title, o.number, o.channel, o.received_at, o.received_offset, o.status, v.title, a.granted
FROM offer AS o
     JOIN call AS c ON c.id = o.call
     JOIN offer_version AS v ON v.offer = o.id AND v.number = o.version
     LEFT JOIN award AS a ON a.offer = o.id
WHERE o.organisation = ?1 OR o.id IN (SELECT value FROM json_each(?2))
ORDER BY o.received_at DESC, o.id DESC
