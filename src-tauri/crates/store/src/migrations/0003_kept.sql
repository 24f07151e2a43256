-- Links between remarks and changes that step 2 found by the notes of versions get the history that every row has.
INSERT INTO act (at, who, name)
SELECT at, 'Kładka', 'Powiązano uwagi ze zmianami projektu' FROM act
WHERE id = (SELECT max(id) FROM act)
AND EXISTS (SELECT 1 FROM remark_change WHERE id NOT IN (SELECT "row" FROM history WHERE tbl = 'remark_change'));

INSERT INTO history (act, tbl, "row", parent, parent_row, verb)
SELECT (SELECT max(id) FROM act), 'remark_change', c.id, 'consultation', r.consultation, 'insert'
FROM remark_change AS c JOIN remark AS r ON r.id = c.remark
WHERE c.id NOT IN (SELECT "row" FROM history WHERE tbl = 'remark_change');
