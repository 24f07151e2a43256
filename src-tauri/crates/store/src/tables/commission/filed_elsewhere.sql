SELECT o.id, k.title, o.number, o.organisation, a.name, a.register_number
FROM commission_call AS cc JOIN call AS k ON k.id = cc.call JOIN offer AS o ON o.call = cc.call
     JOIN offer_version AS v ON v.offer = o.id AND v.number = o.version
     LEFT JOIN offer_applicant AS a ON a.version = v.id
WHERE cc.commission = ?1 AND cc.call <> ?2
ORDER BY o.call, o.id, a.position
