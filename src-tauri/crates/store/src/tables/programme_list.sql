SELECT p.id, p.kind, p.title, p.year_from, p.year_to, p.status, p.case_number, p.adopted_on,
       (SELECT s.held_on FROM sitting AS s WHERE s.id = p.sitting),
       (SELECT count(*) FROM priority_task AS t WHERE t.programme = p.id),
       (SELECT coalesce(sum(t.planned), 0) FROM priority_task AS t WHERE t.programme = p.id)
FROM programme AS p
ORDER BY p.year_to DESC, p.id DESC
