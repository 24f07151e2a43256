SELECT d.id, d.kind, d.title, d.status, d.case_number, d.adopted_on, d.announced_on, d.in_force_on,
       (SELECT s.held_on FROM sitting AS s WHERE s.id = d.sitting), d.text
FROM draft_act AS d
ORDER BY d.id DESC
