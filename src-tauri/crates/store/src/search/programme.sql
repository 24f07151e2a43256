SELECT p.title,
       CASE WHEN p.year_from = p.year_to THEN p.year_from || ' r.' ELSE p.year_from || '–' || p.year_to END,
       concat_ws(' ', p.year_from, p.year_to, p.case_number, p.resolution_number,
                 (SELECT group_concat(g.wording, ' ' ORDER BY g.position, g.id) FROM goal AS g WHERE g.programme = p.id),
                 (SELECT group_concat(t.title || ' ' || t.department, ' ' ORDER BY t.position, t.id)
                  FROM priority_task AS t WHERE t.programme = p.id))
FROM programme AS p
WHERE p.id = ?
