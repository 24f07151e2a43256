SELECT o.id, o.revision, o.number, o.task, o.organisation, o.channel, o.received_at, o.received_offset, o.status, o.version, v.kind, v.whole,
       v.applicants, v.title, v.cost, asked.grant_amount, v.own_amount, v.own_in_kind_amount, v.recipients_amount, v.wrong, v.joint,
       v.starts_on, v.ends_on, o.note
FROM offer AS o JOIN offer_version AS v ON v.offer = o.id AND v.number = o.version
     -- What was asked for stands in the last version filed before the results: an update follows the amount that was granted.
     JOIN offer_version AS asked ON asked.offer = o.id
         AND asked.number = (SELECT max(number) FROM offer_version WHERE offer = o.id AND kind <> 'zaktualizowana')
WHERE o.call = ?
ORDER BY o.received_at, o.id
