-- Signed cards for the offers of a task with their points: each criterion after its weight, rounded half up to a hundredth.
SELECT s.offer, s.member, (
    SELECT coalesce(sum((p.points * c.weight + 50) / 100), 0)
    FROM score AS p
    JOIN criterion AS c ON c.id = p.criterion
    WHERE p.scorecard = s.id
)
FROM offer AS o
JOIN scorecard AS s ON s.offer = o.id AND s.signed_on IS NOT NULL
WHERE o.task = ?
ORDER BY o.id, s.member
