-- Version 2: what the rooms of version 1 lacked to hold real life. One section for each kind of record.

-- ===== The office's own words of documents =====

-- The words of one kind of document that the office writes anew; the words of the program are not in the file.
CREATE TABLE template (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CONSTRAINT "template.kind" CHECK (kind IN ('program_roczny', 'program_wieloletni', 'projekt_programu', 'uchwala', 'uzasadnienie', 'zarzadzenie_konsultacje', 'ogloszenie_konsultacje', 'formularz_uwag', 'klauzula_rodo', 'zaproszenie', 'lista_obecnosci', 'wniosek_o_opinie', 'raport_konsultacji', 'plan_terminow', 'porownanie_wersji')),
    begun TEXT CONSTRAINT "template.begun 400000" CHECK (length(begun) <= 400000 AND instr(begun, char(0)) = 0), -- words begun since the last version, written while typing; NULL: nothing is begun
    saved_at TEXT NOT NULL CONSTRAINT "template.saved_at" CHECK (julianday(saved_at) IS NOT NULL),
    saved_by TEXT NOT NULL CONSTRAINT "template.saved_by 120" CHECK (length(saved_by) BETWEEN 1 AND 120 AND instr(saved_by, char(0)) = 0),
    UNIQUE (kind)
) STRICT;

-- A version that was saved on purpose; the newest one is in use.
CREATE TABLE template_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    template INTEGER NOT NULL REFERENCES template (id),
    number INTEGER NOT NULL CONSTRAINT "template_version.number" CHECK (number > 0), -- from 1
    words TEXT CONSTRAINT "template_version.words 400000" CHECK (length(words) <= 400000 AND instr(words, char(0)) = 0), -- NULL: from here on the words of the program again
    at TEXT NOT NULL CONSTRAINT "template_version.at" CHECK (julianday(at) IS NOT NULL),
    who TEXT NOT NULL CONSTRAINT "template_version.who 120" CHECK (length(who) BETWEEN 1 AND 120 AND instr(who, char(0)) = 0),
    note TEXT NOT NULL CONSTRAINT "template_version.note 500" CHECK (length(note) <= 500 AND instr(note, char(0)) = 0),
    restored INTEGER CONSTRAINT "template_version.restored" CHECK (restored < number), -- number of the version whose words these are; NULL: written anew
    origin TEXT NOT NULL CONSTRAINT "template_version.origin 300" CHECK (length(origin) <= 300 AND instr(origin, char(0)) = 0), -- office from whose file they came; empty: written here
    UNIQUE (template, number)
) STRICT;

CREATE TRIGGER template_refuses_delete BEFORE DELETE ON template BEGIN SELECT RAISE(ABORT, 'frozen: version'); END;
CREATE TRIGGER template_version_refuses_update BEFORE UPDATE ON template_version BEGIN SELECT RAISE(ABORT, 'frozen: version'); END;
CREATE TRIGGER template_version_refuses_delete BEFORE DELETE ON template_version BEGIN SELECT RAISE(ABORT, 'frozen: version'); END;

-- Which words an issued document was made with.
ALTER TABLE issued_document ADD COLUMN template_version INTEGER REFERENCES template_version (id); -- NULL: words of the program
ALTER TABLE issued_document ADD COLUMN program TEXT NOT NULL DEFAULT '' CONSTRAINT "issued_document.program 40" CHECK (length(program) <= 40 AND instr(program, char(0)) = 0); -- version of the program; empty: issued before it was written down
ALTER TABLE issued_document ADD COLUMN words_sha256 TEXT NOT NULL DEFAULT '' CONSTRAINT "issued_document.words_sha256" CHECK (words_sha256 = '' OR length(words_sha256) = 64);
CREATE INDEX issued_document_template_version ON issued_document (template_version) WHERE template_version IS NOT NULL;

-- ===== Organisations: joined twins, saved selections =====

-- ===== Remarks in bulk =====

-- ===== Hand-over of cases =====

-- ===== Draft acts other than a programme =====

-- ===== Print desk =====
