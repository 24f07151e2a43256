-- A text that belongs to no case any more is not found.
SELECT t.title, owner.title, t.body
FROM text AS t
     JOIN (SELECT text, title FROM programme
           UNION ALL SELECT resolution_text, title FROM programme
           UNION ALL SELECT justification_text, title FROM programme
           UNION ALL SELECT text, title FROM draft_act
           UNION ALL SELECT justification_text, title FROM draft_act
           UNION ALL SELECT text, title FROM consultation WHERE programme IS NULL) AS owner ON owner.text = t.id
WHERE t.id = ?
LIMIT 1
