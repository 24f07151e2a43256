SELECT o.id, o.revision, o.number, o.task, o.organisation, o.channel, o.received_at, o.received_offset, o.status, o.version, v.kind, v.whole,
       v.applicants, v.title, v.cost, v.grant_amount, v.own_amount, v.own_in_kind_amount, v.recipients_amount, v.wrong, v.joint,
       v.starts_on, v.ends_on
FROM offer AS o JOIN offer_version AS v ON v.offer = o.id AND v.number = o.version
WHERE o.call = ?
ORDER BY o.received_at, o.id
