-- Days are said in words by whoever shows the consultation.
SELECT c.title,
       '',
       concat_ws(' ', 'konsultacje', c.case_number, c.order_number, c.unit, c.purpose, c.summary,
                 (SELECT group_concat(m.place, ' ' ORDER BY m.held_at, m.id) FROM meeting AS m WHERE m.consultation = c.id))
FROM consultation AS c
WHERE c.id = ?
