SELECT concat_ws(' – ', 'Uwaga nr ' || r.number, nullif(coalesce(o.name, r.sender), '')),
       c.title,
       concat_ws(' ', r.sender, o.name, o.short_name, r.unit_address, r.content, r.wording_proposed, r.reason, r.outcome_reason)
FROM remark AS r
     JOIN consultation AS c ON c.id = r.consultation
     LEFT JOIN organisation AS o ON o.id = r.organisation
WHERE r.id = ?
