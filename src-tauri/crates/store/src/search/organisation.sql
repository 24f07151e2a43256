SELECT o.name,
       o.seat_town || CASE WHEN o.nip <> '' THEN ' · NIP ' || o.nip ELSE '' END,
       concat_ws(' ', o.short_name, o.seat_town, o.mail_town, o.nip, o.regon, o.register_number, o.email,
                 (SELECT group_concat(person.name, ' ' ORDER BY person.position) FROM person WHERE person.organisation = o.id))
FROM organisation AS o
WHERE o.id = ?
