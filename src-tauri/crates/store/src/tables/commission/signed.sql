-- Signed cards for the offers of a task, a line for each criterion; a card without points is one line.
SELECT s.offer, s.member, p.criterion, p.points
FROM offer AS o
JOIN scorecard AS s ON s.offer = o.id AND s.signed_on IS NOT NULL
LEFT JOIN score AS p ON p.scorecard = s.id
WHERE o.task = ?
ORDER BY o.id, s.member
