SELECT c.id, c.mode, c.title, c.status, c.case_number, c.year, c.offers_until, c.chosen_by,
       (SELECT count(*) FROM call_task AS t WHERE t.call = c.id AND t.annulled_on IS NULL),
       (SELECT sum(p.amount) FROM call_task AS t JOIN call_pool AS p ON p.task = t.id WHERE t.call = c.id AND t.annulled_on IS NULL)
FROM call AS c
ORDER BY c.year DESC, c.id DESC
