-- Links between remarks and changes that step 2 found by the notes of versions get the history that every row has.
INSERT INTO act (at, who, name)
SELECT at, 'Kładka', 'Powiązano uwagi ze zmianami projektu' FROM act
WHERE id = (SELECT max(id) FROM act)
AND EXISTS (SELECT 1 FROM remark_change WHERE id NOT IN (SELECT "row" FROM history WHERE tbl = 'remark_change'));

INSERT INTO history (act, tbl, "row", parent, parent_row, verb)
SELECT (SELECT max(id) FROM act), 'remark_change', c.id, 'consultation', r.consultation, 'insert'
FROM remark_change AS c JOIN remark AS r ON r.id = c.remark
WHERE c.id NOT IN (SELECT "row" FROM history WHERE tbl = 'remark_change');

-- ===== Law packs from outside =====

-- Packs that the office took in. The newest of those that were not left, and of the program's own, is in use.
CREATE TABLE law_pack (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    version TEXT NOT NULL CONSTRAINT "law_pack.version 20" CHECK (length(version) BETWEEN 1 AND 20 AND instr(version, char(0)) = 0),
    state_day TEXT NOT NULL CONSTRAINT "law_pack.state_day" CHECK (state_day IS date(state_day)), -- the law was looked at up to this day
    file INTEGER NOT NULL REFERENCES attachment (id), -- the pack as it came
    taken_on TEXT NOT NULL CONSTRAINT "law_pack.taken_on" CHECK (taken_on IS date(taken_on)),
    taken_by TEXT NOT NULL CONSTRAINT "law_pack.taken_by 120" CHECK (length(taken_by) BETWEEN 1 AND 120 AND instr(taken_by, char(0)) = 0),
    left_on TEXT CONSTRAINT "law_pack.left_on" CHECK (left_on IS date(left_on)) -- the office went back to the program's own; NULL: not
) STRICT;

CREATE INDEX law_pack_file ON law_pack (file);
CREATE INDEX law_pack_kept ON law_pack (id) WHERE left_on IS NULL;
