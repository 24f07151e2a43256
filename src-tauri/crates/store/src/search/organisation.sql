SELECT o.name,
       o.seat_town || CASE WHEN o.nip <> '' THEN ' · NIP ' || o.nip ELSE '' END
           || CASE WHEN EXISTS (SELECT 1 FROM organisation_joined AS j WHERE j.organisation = o.id) THEN ' · połączona z inną' ELSE '' END,
       concat_ws(' ', o.short_name, o.seat_town, o.mail_town, o.nip, o.regon, o.register_number, o.email,
                 (SELECT group_concat(n.name, ' ' ORDER BY n.position) FROM organisation_other_name AS n WHERE n.organisation = o.id),
                 (SELECT group_concat(person.name, ' ' ORDER BY person.position) FROM person WHERE person.organisation = o.id))
FROM organisation AS o
WHERE o.id = ?
