-- Tasks with results, in each budget year in which they have money, one without money in the year of its call; what was granted for
-- several years is not told by year.
SELECT t.id, c.id, c.title, coalesce(p.year, c.year), t.sphere, t.title,
       (SELECT count(*) FROM call_pool AS every WHERE every.task = t.id) > 1,
       count(a.id) FILTER (WHERE a.granted > 0),
       CASE WHEN (SELECT count(*) FROM call_pool AS every WHERE every.task = t.id) > 1 THEN NULL ELSE sum(a.granted) END
FROM call AS c CROSS JOIN call_task AS t ON t.call = c.id
     LEFT JOIN call_pool AS p ON p.task = t.id
     LEFT JOIN award AS a ON a.task = t.id AND (a.ended IS NULL OR a.ended = 'zaktualizowana')
WHERE c.status IN ('rozstrzygniety', 'zakonczony') AND c.id <> ?3 AND t.annulled_on IS NULL
      AND coalesce(p.year, c.year) BETWEEN ?1 AND ?2
GROUP BY t.id, p.year ORDER BY coalesce(p.year, c.year) DESC, c.id, t.position
