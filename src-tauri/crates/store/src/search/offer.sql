SELECT concat_ws(' – ', 'Oferta nr ' || o.number, nullif(v.title, '')), v.applicants, concat_ws(' ', 'oferta', o.number, v.applicants)
FROM offer AS o JOIN offer_version AS v ON v.offer = o.id AND v.number = o.version
WHERE o.id = ?
