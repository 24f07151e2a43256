SELECT o.id, o.name, o.short_name, o.legal_form, o.seat_town, o.nip, o.register, o.register_number, o.email, o.phone, o.public_benefit,
       o.activity, o.archived,
       (SELECT coalesce(group_concat(s.sphere, ' ' ORDER BY s.position), '') FROM organisation_sphere AS s WHERE s.organisation = o.id)
FROM organisation AS o
