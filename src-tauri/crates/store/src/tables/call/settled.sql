-- Tasks with results, in each budget year in which they have money; what was granted for several years is not told by year.
WITH told AS (
    SELECT p.task AS task, p.year AS year FROM call_pool AS p WHERE p.year BETWEEN ?1 AND ?2
    UNION ALL
    SELECT t.id, c.year FROM call AS c CROSS JOIN call_task AS t ON t.call = c.id
    WHERE c.year BETWEEN ?1 AND ?2 AND NOT EXISTS (SELECT 1 FROM call_pool AS p WHERE p.task = t.id)
)
SELECT t.id, c.id, c.title, told.year, t.sphere, t.title, (SELECT count(*) FROM call_pool AS p WHERE p.task = t.id) > 1,
       count(a.id) FILTER (WHERE a.granted > 0),
       CASE WHEN (SELECT count(*) FROM call_pool AS p WHERE p.task = t.id) > 1 THEN NULL ELSE sum(a.granted) END
FROM told CROSS JOIN call_task AS t ON t.id = told.task CROSS JOIN call AS c ON c.id = t.call
     LEFT JOIN award AS a ON a.task = t.id AND (a.ended IS NULL OR a.ended = 'zaktualizowana')
WHERE c.status IN ('rozstrzygniety', 'zakonczony') AND c.id <> ?3 AND t.annulled_on IS NULL
GROUP BY t.id, told.year ORDER BY told.year DESC, c.id, t.position
