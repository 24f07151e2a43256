-- Version 2: what the rooms of version 1 lacked to hold real life. One section for each kind of record.

-- ===== The office's own words of documents =====

-- The words of one kind of document that the office writes anew; the words of the program are not in the file.
CREATE TABLE template (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CONSTRAINT "template.kind" CHECK (kind IN ('program_roczny', 'program_wieloletni', 'projekt_programu', 'uchwala', 'uzasadnienie', 'zarzadzenie_konsultacje', 'ogloszenie_konsultacje', 'formularz_uwag', 'klauzula_rodo', 'zaproszenie', 'lista_obecnosci', 'wniosek_o_opinie', 'raport_konsultacji', 'plan_terminow', 'porownanie_wersji', 'akt_rada_pozytku', 'akt_konsultacje', 'akt_inicjatywa_lokalna', 'akt_budzet_obywatelski', 'akt_strategia', 'akt_inny', 'akt_uchwala', 'akt_uzasadnienie', 'akt_wniosek_o_opinie')),
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

-- Names by which an organisation is found beside its own: of those that were joined with it.
CREATE TABLE organisation_other_name (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    organisation INTEGER NOT NULL REFERENCES organisation (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL CONSTRAINT "organisation_other_name.name 250" CHECK (length(name) BETWEEN 1 AND 250 AND instr(name, char(0)) = 0)
) STRICT;

CREATE INDEX organisation_other_name_of ON organisation_other_name (organisation, position);
-- An archived organisation that was the same as another one, and the one that goes on in its place.
CREATE TABLE organisation_joined (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    organisation INTEGER NOT NULL REFERENCES organisation (id),
    survivor INTEGER NOT NULL REFERENCES organisation (id),
    joined_on TEXT NOT NULL CONSTRAINT "organisation_joined.joined_on" CHECK (joined_on IS date(joined_on)),
    act INTEGER NOT NULL REFERENCES act (id), -- to be taken back as one
    UNIQUE (organisation),
    CHECK (organisation <> survivor)
) STRICT;

CREATE INDEX organisation_joined_survivor ON organisation_joined (survivor);
CREATE INDEX organisation_joined_act ON organisation_joined (act);
-- Alike, but two: pairs that are not proposed for joining any more, the one entered earlier first.
CREATE TABLE organisation_apart (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    organisation INTEGER NOT NULL REFERENCES organisation (id),
    other INTEGER NOT NULL REFERENCES organisation (id),
    UNIQUE (organisation, other),
    CHECK (organisation < other)
) STRICT;

CREATE INDEX organisation_apart_other ON organisation_apart (other);
-- Choices of recipients under a name: a filter that is applied on the day of use, or a list.
CREATE TABLE selection (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    name TEXT NOT NULL CONSTRAINT "selection.name 120" CHECK (length(name) BETWEEN 1 AND 120 AND instr(name, char(0)) = 0),
    kind TEXT NOT NULL CONSTRAINT "selection.kind" CHECK (kind IN ('regula', 'lista')),
    words TEXT NOT NULL CONSTRAINT "selection.words 200" CHECK (length(words) <= 200 AND instr(words, char(0)) = 0),
    sphere TEXT CONSTRAINT "selection.sphere 10" CHECK (length(sphere) <= 10 AND instr(sphere, char(0)) = 0), -- key in the law pack
    legal_form TEXT CONSTRAINT "selection.legal_form" CHECK (legal_form IN ('stowarzyszenie', 'stowarzyszenie_zwykle', 'zwiazek_stowarzyszen', 'jednostka_terenowa', 'fundacja', 'klub_sportowy', 'uczniowski_klub_sportowy', 'osp', 'kolo_gospodyn', 'kolko_rolnicze', 'koscielna_osoba_prawna', 'spoldzielnia_socjalna', 'spolka_non_profit', 'stowarzyszenie_jst', 'inna')),
    town TEXT CONSTRAINT "selection.town 120" CHECK (length(town) <= 120 AND instr(town, char(0)) = 0),
    used_on TEXT CONSTRAINT "selection.used_on" CHECK (used_on IS date(used_on)), -- NULL: not yet
    UNIQUE (name)
) STRICT;

-- Who is on a list.
CREATE TABLE selection_member (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    selection INTEGER NOT NULL REFERENCES selection (id),
    organisation INTEGER NOT NULL REFERENCES organisation (id),
    UNIQUE (selection, organisation)
) STRICT;

CREATE INDEX selection_member_organisation ON selection_member (organisation);

-- ===== Remarks in bulk =====

-- Versions of the consulted text that a remark brought: read from the remark and from the version.
CREATE TABLE remark_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    remark INTEGER NOT NULL REFERENCES remark (id),
    version INTEGER NOT NULL REFERENCES text_version (id),
    unit INTEGER CONSTRAINT "remark_change.unit" CHECK (unit >= 0), -- unit that was changed; NULL: the whole draft
    UNIQUE (remark, version)
) STRICT;

CREATE INDEX remark_change_version ON remark_change (version);
-- Version 1 knew a change by the note of its version alone.
INSERT INTO remark_change (remark, version, unit)
SELECT r.id, v.id, r.unit FROM remark AS r
JOIN consultation AS c ON c.id = r.consultation
JOIN text_version AS v ON v.text = c.text AND v.note = 'Uwaga nr ' || r.number || ' (' || r.sender || ')';

-- ===== Hand-over of cases =====

-- A case that went into a package for somebody, or came from one. The newest row of a case holds what both sides knew last.
CREATE TABLE handover (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    programme INTEGER REFERENCES programme (id),
    consultation INTEGER REFERENCES consultation (id),
    draft_act INTEGER REFERENCES draft_act (id),
    direction TEXT NOT NULL CONSTRAINT "handover.direction" CHECK (direction IN ('wydana', 'przyjeta')),
    identity TEXT NOT NULL CONSTRAINT "handover.identity" CHECK (length(identity) = 64), -- the same in every file to which the case goes
    package TEXT NOT NULL CONSTRAINT "handover.package" CHECK (length(package) = 64), -- the package in which it went
    fingerprint TEXT NOT NULL CONSTRAINT "handover.fingerprint" CHECK (length(fingerprint) = 64), -- SHA-256 of the case as it went
    base TEXT NOT NULL DEFAULT '', -- the rows of the case as they went, as JSON; empty after a hand-over that was taken back and done again
    person TEXT NOT NULL CONSTRAINT "handover.person 200" CHECK (length(person) <= 200 AND instr(person, char(0)) = 0), -- for whom, or from whom
    note TEXT NOT NULL CONSTRAINT "handover.note 2000" CHECK (length(note) <= 2000 AND instr(note, char(0)) = 0),
    handed_on TEXT NOT NULL CONSTRAINT "handover.handed_on" CHECK (handed_on IS date(handed_on)),
    ended TEXT CONSTRAINT "handover.ended" CHECK (ended IN ('wrocila', 'wycofana')), -- NULL: still with the other person
    ended_on TEXT CONSTRAINT "handover.ended_on" CHECK (ended_on IS date(ended_on)),
    CONSTRAINT "handover.programme" CHECK ((programme IS NULL) + (consultation IS NULL) + (draft_act IS NULL) = 2),
    CONSTRAINT "handover.ended" CHECK ((ended IS NULL) = (ended_on IS NULL))
) STRICT;

CREATE INDEX handover_programme ON handover (programme, id);
CREATE INDEX handover_consultation ON handover (consultation, id);
CREATE INDEX handover_draft_act ON handover (draft_act, id);
CREATE INDEX handover_identity ON handover (identity, id);
CREATE INDEX handover_open ON handover (direction, ended, id);

-- ===== Draft acts other than a programme =====

-- Statutes, rules, criteria, strategies and other resolutions on their way to the journal.
CREATE TABLE draft_act (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    kind TEXT NOT NULL CONSTRAINT "draft_act.kind" CHECK (kind IN ('statut_rady_pozytku', 'regulamin_konsultacji', 'kryteria_inicjatywy_lokalnej', 'budzet_obywatelski', 'strategia', 'inny')),
    title TEXT NOT NULL CONSTRAINT "draft_act.title 1000" CHECK (length(title) BETWEEN 1 AND 1000 AND instr(title, char(0)) = 0),
    status TEXT NOT NULL CONSTRAINT "draft_act.status" CHECK (status IN ('szkic', 'w_konsultacjach', 'po_konsultacjach', 'skierowany_do_rady', 'uchwalony', 'ogloszony', 'obowiazuje', 'zaniechany')),
    case_number TEXT NOT NULL CONSTRAINT "draft_act.case_number 100" CHECK (length(case_number) <= 100 AND instr(case_number, char(0)) = 0),
    local_law INTEGER CONSTRAINT "draft_act.local_law" CHECK (local_law IN (0, 1)), -- what the office says; NULL: what the law pack says
    text INTEGER NOT NULL REFERENCES text (id),
    justification_text INTEGER NOT NULL REFERENCES text (id),
    sitting INTEGER REFERENCES sitting (id),
    consultation_began_on TEXT CONSTRAINT "draft_act.consultation_began_on" CHECK (consultation_began_on IS date(consultation_began_on)),
    consultation_ended_on TEXT CONSTRAINT "draft_act.consultation_ended_on" CHECK (consultation_ended_on IS date(consultation_ended_on)),
    opinion_delivered_on TEXT CONSTRAINT "draft_act.opinion_delivered_on" CHECK (opinion_delivered_on IS date(opinion_delivered_on)),
    opinion_given_on TEXT CONSTRAINT "draft_act.opinion_given_on" CHECK (opinion_given_on IS date(opinion_given_on)),
    opinion_result TEXT CONSTRAINT "draft_act.opinion_result" CHECK (opinion_result IN ('pozytywna', 'pozytywna_z_uwagami', 'negatywna', 'brak')),
    submitted_to_council_on TEXT CONSTRAINT "draft_act.submitted_to_council_on" CHECK (submitted_to_council_on IS date(submitted_to_council_on)),
    resolution_number TEXT CONSTRAINT "draft_act.resolution_number 100" CHECK (length(resolution_number) <= 100 AND instr(resolution_number, char(0)) = 0), -- NULL until adopted
    adopted_on TEXT CONSTRAINT "draft_act.adopted_on" CHECK (adopted_on IS date(adopted_on)),
    in_force_on TEXT CONSTRAINT "draft_act.in_force_on" CHECK (in_force_on IS date(in_force_on)),
    sent_to_voivode_on TEXT CONSTRAINT "draft_act.sent_to_voivode_on" CHECK (sent_to_voivode_on IS date(sent_to_voivode_on)),
    sent_to_journal_on TEXT CONSTRAINT "draft_act.sent_to_journal_on" CHECK (sent_to_journal_on IS date(sent_to_journal_on)),
    announced_on TEXT CONSTRAINT "draft_act.announced_on" CHECK (announced_on IS date(announced_on)),
    journal_position TEXT CONSTRAINT "draft_act.journal_position 40" CHECK (length(journal_position) <= 40 AND instr(journal_position, char(0)) = 0), -- NULL until announced
    abandoned_on TEXT CONSTRAINT "draft_act.abandoned_on" CHECK (abandoned_on IS date(abandoned_on)),
    recorded_despite TEXT NOT NULL CONSTRAINT "draft_act.recorded_despite 4000" CHECK (length(recorded_despite) <= 4000 AND instr(recorded_despite, char(0)) = 0),
    CONSTRAINT "draft_act.adopted_on" CHECK ((resolution_number IS NULL) = (adopted_on IS NULL)),
    CONSTRAINT "draft_act.announced_on" CHECK ((journal_position IS NULL) = (announced_on IS NULL))
) STRICT;

CREATE INDEX draft_act_text ON draft_act (text);
CREATE INDEX draft_act_justification_text ON draft_act (justification_text);
CREATE INDEX draft_act_sitting ON draft_act (sitting);

-- Their publications and issued documents; one case at most is given.
ALTER TABLE publication ADD COLUMN draft_act INTEGER REFERENCES draft_act (id) CONSTRAINT "publication.draft_act" CHECK (draft_act IS NULL OR (programme IS NULL AND consultation IS NULL));
ALTER TABLE issued_document ADD COLUMN draft_act INTEGER REFERENCES draft_act (id) CONSTRAINT "issued_document.draft_act" CHECK (draft_act IS NULL OR (programme IS NULL AND consultation IS NULL));
CREATE INDEX publication_draft_act ON publication (draft_act, published_on);
CREATE INDEX issued_document_draft_act ON issued_document (draft_act, id);

-- ===== Print desk =====

-- Sheets of labels that the office measured itself; hundredths of a millimetre.
CREATE TABLE label_sheet (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CONSTRAINT "label_sheet.name 100" CHECK (length(name) BETWEEN 1 AND 100 AND instr(name, char(0)) = 0),
    page_width INTEGER NOT NULL CONSTRAINT "label_sheet.page_width" CHECK (page_width > 0),
    page_height INTEGER NOT NULL CONSTRAINT "label_sheet.page_height" CHECK (page_height > 0),
    columns INTEGER NOT NULL CONSTRAINT "label_sheet.columns" CHECK (columns > 0),
    lines INTEGER NOT NULL CONSTRAINT "label_sheet.lines" CHECK (lines > 0),
    label_width INTEGER NOT NULL CONSTRAINT "label_sheet.label_width" CHECK (label_width > 0),
    label_height INTEGER NOT NULL CONSTRAINT "label_sheet.label_height" CHECK (label_height > 0),
    from_left INTEGER NOT NULL CONSTRAINT "label_sheet.from_left" CHECK (from_left >= 0),
    from_top INTEGER NOT NULL CONSTRAINT "label_sheet.from_top" CHECK (from_top >= 0),
    gap_across INTEGER NOT NULL CONSTRAINT "label_sheet.gap_across" CHECK (gap_across >= 0),
    gap_down INTEGER NOT NULL CONSTRAINT "label_sheet.gap_down" CHECK (gap_down >= 0),
    padding INTEGER NOT NULL CONSTRAINT "label_sheet.padding" CHECK (padding >= 0), -- free edge inside a label
    UNIQUE (name)
) STRICT;

-- Printers of the office and what the officer measured on the page of calibration; tenths of a millimetre.
CREATE TABLE printer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CONSTRAINT "printer.name 100" CHECK (length(name) BETWEEN 1 AND 100 AND instr(name, char(0)) = 0),
    measured_left INTEGER NOT NULL, -- from the left edge to the upright line; 200 when the printer is true
    measured_top INTEGER NOT NULL, -- from the upper edge to the level line; 200
    measured_length INTEGER NOT NULL CONSTRAINT "printer.measured_length" CHECK (measured_length > 0), -- of the ruler; 1500
    UNIQUE (name)
) STRICT;

-- Copies of issued documents with a stamp laid over them; the issued bytes stay what they were, and so do these.
CREATE TABLE stamped_copy (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES issued_document (id),
    stamp TEXT NOT NULL CONSTRAINT "stamped_copy.stamp" CHECK (stamp IN ('projekt', 'kopia', 'zgodnosc')),
    words TEXT NOT NULL CONSTRAINT "stamped_copy.words 1000" CHECK (length(words) <= 1000 AND instr(words, char(0)) = 0), -- what the stamp says beside its name
    made_at TEXT NOT NULL CONSTRAINT "stamped_copy.made_at" CHECK (julianday(made_at) IS NOT NULL),
    made_by TEXT NOT NULL CONSTRAINT "stamped_copy.made_by 120" CHECK (length(made_by) BETWEEN 1 AND 120 AND instr(made_by, char(0)) = 0),
    bytes BLOB NOT NULL, -- PDF
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

CREATE INDEX stamped_copy_document ON stamped_copy (document, id);
CREATE TRIGGER stamped_copy_refuses_update BEFORE UPDATE ON stamped_copy BEGIN SELECT RAISE(ABORT, 'frozen: stamped'); END;
CREATE TRIGGER stamped_copy_refuses_delete BEFORE DELETE ON stamped_copy BEGIN SELECT RAISE(ABORT, 'frozen: stamped'); END;

-- ===== Speed: what twenty years of a big city look for =====

-- The kinds in the register, and the documents of one kind, newest first.
CREATE INDEX issued_document_kind ON issued_document (kind, id);
