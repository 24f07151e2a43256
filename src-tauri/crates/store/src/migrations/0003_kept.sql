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

-- ===== Letters on an adopted resolution: two more kinds of documents and of their words =====
-- A closed list stands in its table, so both tables are written anew with their rows as they are; a number once given stays given.

CREATE TABLE issued_document_anew (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CONSTRAINT "issued_document.kind" CHECK (kind IN ('projekt_programu', 'uchwala', 'uzasadnienie', 'zarzadzenie_konsultacje', 'ogloszenie_konsultacje', 'formularz_uwag', 'klauzula_rodo', 'zaproszenie', 'lista_obecnosci', 'wniosek_o_opinie', 'raport_konsultacji', 'przekazanie_wojewodzie', 'wniosek_o_ogloszenie', 'plan_terminow', 'porownanie_wersji')),
    programme INTEGER REFERENCES programme (id),
    consultation INTEGER REFERENCES consultation (id),
    draft_act INTEGER REFERENCES draft_act (id),
    subject INTEGER, -- row the document was made of, when a case has several
    addressee INTEGER REFERENCES organisation (id), -- to whom a letter went; NULL: to everybody
    number TEXT NOT NULL CONSTRAINT "issued_document.number 100" CHECK (length(number) <= 100 AND instr(number, char(0)) = 0),
    title TEXT NOT NULL CONSTRAINT "issued_document.title 1000" CHECK (length(title) BETWEEN 1 AND 1000 AND instr(title, char(0)) = 0),
    issued_at TEXT NOT NULL CONSTRAINT "issued_document.issued_at" CHECK (julianday(issued_at) IS NOT NULL),
    issued_by TEXT NOT NULL CONSTRAINT "issued_document.issued_by 120" CHECK (length(issued_by) BETWEEN 1 AND 120 AND instr(issued_by, char(0)) = 0),
    dated_on TEXT NOT NULL CONSTRAINT "issued_document.dated_on" CHECK (dated_on IS date(dated_on)),
    body TEXT NOT NULL, -- the document model as JSON
    draft INTEGER NOT NULL CONSTRAINT "issued_document.draft" CHECK (draft IN (0, 1)), -- marked PROJEKT
    template_version INTEGER REFERENCES template_version (id), -- NULL: words of the program
    program TEXT NOT NULL DEFAULT '' CONSTRAINT "issued_document.program 40" CHECK (length(program) <= 40 AND instr(program, char(0)) = 0), -- version of the program; empty: issued before it was written down
    words_sha256 TEXT NOT NULL DEFAULT '' CONSTRAINT "issued_document.words_sha256" CHECK (words_sha256 = '' OR length(words_sha256) = 64),
    CONSTRAINT "issued_document.programme" CHECK (programme IS NULL OR consultation IS NULL),
    CONSTRAINT "issued_document.draft_act" CHECK (draft_act IS NULL OR (programme IS NULL AND consultation IS NULL))
) STRICT;

INSERT INTO issued_document_anew (id, kind, programme, consultation, draft_act, subject, addressee, number, title, issued_at, issued_by, dated_on, body, draft, template_version, program, words_sha256)
SELECT id, kind, programme, consultation, draft_act, subject, addressee, number, title, issued_at, issued_by, dated_on, body, draft, template_version, program, words_sha256
FROM issued_document ORDER BY id;
DELETE FROM sqlite_sequence WHERE name = 'issued_document_anew';
UPDATE sqlite_sequence SET name = 'issued_document_anew' WHERE name = 'issued_document';
DROP TABLE issued_document;
ALTER TABLE issued_document_anew RENAME TO issued_document;

CREATE INDEX issued_document_programme ON issued_document (programme, id);
CREATE INDEX issued_document_consultation ON issued_document (consultation, id);
CREATE INDEX issued_document_draft_act ON issued_document (draft_act, id);
CREATE INDEX issued_document_addressee ON issued_document (addressee);
CREATE INDEX issued_document_template_version ON issued_document (template_version) WHERE template_version IS NOT NULL;
CREATE INDEX issued_document_kind ON issued_document (kind, id);
CREATE TRIGGER issued_document_refuses_update BEFORE UPDATE ON issued_document BEGIN SELECT RAISE(ABORT, 'frozen: issued'); END;
CREATE TRIGGER issued_document_refuses_delete BEFORE DELETE ON issued_document BEGIN SELECT RAISE(ABORT, 'frozen: issued'); END;

CREATE TABLE template_anew (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CONSTRAINT "template.kind" CHECK (kind IN ('program_roczny', 'program_wieloletni', 'projekt_programu', 'uchwala', 'uzasadnienie', 'zarzadzenie_konsultacje', 'ogloszenie_konsultacje', 'formularz_uwag', 'klauzula_rodo', 'zaproszenie', 'lista_obecnosci', 'wniosek_o_opinie', 'raport_konsultacji', 'przekazanie_wojewodzie', 'wniosek_o_ogloszenie', 'plan_terminow', 'porownanie_wersji', 'akt_rada_pozytku', 'akt_konsultacje', 'akt_inicjatywa_lokalna', 'akt_budzet_obywatelski', 'akt_strategia', 'akt_inny', 'akt_uchwala', 'akt_uzasadnienie', 'akt_wniosek_o_opinie')),
    begun TEXT CONSTRAINT "template.begun 400000" CHECK (length(begun) <= 400000 AND instr(begun, char(0)) = 0), -- words begun since the last version, written while typing; NULL: nothing is begun
    saved_at TEXT NOT NULL CONSTRAINT "template.saved_at" CHECK (julianday(saved_at) IS NOT NULL),
    saved_by TEXT NOT NULL CONSTRAINT "template.saved_by 120" CHECK (length(saved_by) BETWEEN 1 AND 120 AND instr(saved_by, char(0)) = 0),
    UNIQUE (kind)
) STRICT;

INSERT INTO template_anew (id, kind, begun, saved_at, saved_by) SELECT id, kind, begun, saved_at, saved_by FROM template ORDER BY id;
DELETE FROM sqlite_sequence WHERE name = 'template_anew';
UPDATE sqlite_sequence SET name = 'template_anew' WHERE name = 'template';
DROP TABLE template;
ALTER TABLE template_anew RENAME TO template;
CREATE TRIGGER template_refuses_delete BEFORE DELETE ON template BEGIN SELECT RAISE(ABORT, 'frozen: version'); END;
