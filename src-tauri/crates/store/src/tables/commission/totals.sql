-- Signed cards for the offers of a task with their points: each criterion after its weight, rounded half up to a hundredth.
SELECT s.offer, s.member, coalesce(sum((p.points * c.weight + 50) / 100), 0)
FROM offer AS o
JOIN scorecard AS s ON s.offer = o.id AND s.signed_on IS NOT NULL
LEFT JOIN score AS p ON p.scorecard = s.id
LEFT JOIN criterion AS c ON c.id = p.criterion
WHERE o.task = ?
GROUP BY s.offer, s.member
ORDER BY s.offer, s.member
