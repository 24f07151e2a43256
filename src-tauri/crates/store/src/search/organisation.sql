SELECT o.name,
       o.seat_town || CASE WHEN o.nip <> '' THEN ' · NIP ' || o.nip ELSE '' END,
       concat_ws(' ', o.short_name, o.seat_town, o.mail_town, o.nip, o.regon, o.register_number, o.email,
                 (SELECT group_concat(p.name, ' ' ORDER BY p.position) FROM person AS p WHERE p.organisation = o.id))
FROM organisation AS o
WHERE o.id = ?
