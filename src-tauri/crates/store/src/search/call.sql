SELECT 'Otwarty konkurs ofert ' || c.title, concat_ws(' · ', c.year, nullif(c.case_number, '')),
       concat_ws(' ', 'konkurs ofert', c.year, c.case_number, c.order_number,
                 (SELECT group_concat(t.title, ' ') FROM call_task AS t WHERE t.call = c.id))
FROM call AS c
WHERE c.id = ?
