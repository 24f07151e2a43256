-- Points of each criterion in the signed cards for the offers of a task.
SELECT s.offer, p.criterion, sum(p.points), count(*)
FROM offer AS o
JOIN scorecard AS s ON s.offer = o.id AND s.signed_on IS NOT NULL
JOIN score AS p ON p.scorecard = s.id
WHERE o.task = ?
GROUP BY s.offer, p.criterion
ORDER BY s.offer, p.criterion
