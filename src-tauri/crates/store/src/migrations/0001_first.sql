-- The file of one office, version 1.
-- Days are 'YYYY-MM-DD', moments on paper 'YYYY-MM-DDTHH:MM:SS' (local), instants end with 'Z' (UTC); money is in grosze.
-- An empty text means: not given. NULL means: there is none. Closed lists repeat the keys of the domain's vocabularies.
-- A condition is named "table.column", with its limit when it is of length, so that its refusal can be told to a person.
-- Records that can be edited carry a revision; ids are never given twice, so that an undone deletion finds its place free.

-- ---------------------------------------------------------------- the file itself and its history

-- One row: which program wrote the file. An older program reads it to say what is needed.
CREATE TABLE file_info (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    created_at TEXT NOT NULL CONSTRAINT "file_info.created_at" CHECK (julianday(created_at) IS NOT NULL),
    program TEXT NOT NULL CONSTRAINT "file_info.program 40" CHECK (length(program) <= 40 AND instr(program, char(0)) = 0) -- version of the program that last opened it for writing
) STRICT;

-- One thing a person did. Written in the transaction of what it changed.
CREATE TABLE act (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL CONSTRAINT "act.at" CHECK (julianday(at) IS NOT NULL),
    who TEXT NOT NULL CONSTRAINT "act.who 120" CHECK (length(who) BETWEEN 1 AND 120 AND instr(who, char(0)) = 0),
    name TEXT NOT NULL CONSTRAINT "act.name 200" CHECK (length(name) BETWEEN 1 AND 200 AND instr(name, char(0)) = 0), -- what the officer reads: "Zmieniono dane organizacji"
    undoes INTEGER REFERENCES act (id) -- the act this one took back
) STRICT;

CREATE INDEX act_undoes ON act (undoes) WHERE undoes IS NOT NULL;

-- What an act changed, one row for each value; written by triggers made when the file is opened.
-- An insertion is one row without a column, a deletion one row with all values as JSON.
CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act INTEGER NOT NULL REFERENCES act (id),
    tbl TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    parent TEXT, -- table of the record the row belongs to
    parent_row INTEGER,
    verb TEXT NOT NULL CHECK (verb IN ('insert', 'update', 'delete')),
    col TEXT,
    was ANY,
    became ANY,
    CHECK ((verb = 'update') = (col IS NOT NULL))
) STRICT;

CREATE INDEX history_row ON history (tbl, "row", id);
CREATE INDEX history_parent ON history (parent, parent_row, id) WHERE parent IS NOT NULL;
CREATE INDEX history_act ON history (act, id);
CREATE TRIGGER history_refuses_update BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'frozen: history'); END;
CREATE TRIGGER history_refuses_delete BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'frozen: history'); END;
CREATE TRIGGER act_refuses_update BEFORE UPDATE ON act BEGIN SELECT RAISE(ABORT, 'frozen: history'); END;
-- An act that changed nothing leaves no trace; any other stays.
CREATE TRIGGER act_refuses_delete BEFORE DELETE ON act WHEN EXISTS (SELECT 1 FROM history WHERE act = OLD.id)
BEGIN SELECT RAISE(ABORT, 'frozen: history'); END;

-- ---------------------------------------------------------------- files kept in the file

-- The bytes of attachments, each kept once.
CREATE TABLE attachment_bytes (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    CONSTRAINT "attachment.size 52428800" CHECK (size = length(bytes) AND size <= 52428800)
) STRICT;

-- A named file: crest, evidence of a publication, opinion.
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CONSTRAINT "attachment.name 255" CHECK (length(name) BETWEEN 1 AND 255 AND instr(name, char(0)) = 0), -- file name without folders
    media_type TEXT NOT NULL CONSTRAINT "attachment.media_type 100" CHECK (length(media_type) BETWEEN 1 AND 100 AND instr(media_type, char(0)) = 0),
    size INTEGER NOT NULL, -- bytes
    sha256 TEXT NOT NULL REFERENCES attachment_bytes (sha256),
    added_at TEXT NOT NULL CONSTRAINT "attachment.added_at" CHECK (julianday(added_at) IS NOT NULL)
) STRICT;

CREATE INDEX attachment_bytes_of ON attachment (sha256);
CREATE TRIGGER attachment_refuses_update BEFORE UPDATE ON attachment BEGIN SELECT RAISE(ABORT, 'frozen: attachment'); END;
CREATE TRIGGER attachment_refuses_delete BEFORE DELETE ON attachment BEGIN SELECT RAISE(ABORT, 'frozen: attachment'); END;
CREATE TRIGGER attachment_bytes_refuses_update BEFORE UPDATE ON attachment_bytes BEGIN SELECT RAISE(ABORT, 'frozen: attachment'); END;
CREATE TRIGGER attachment_bytes_refuses_delete BEFORE DELETE ON attachment_bytes BEGIN SELECT RAISE(ABORT, 'frozen: attachment'); END;

-- ---------------------------------------------------------------- office

-- The single office of the file.
CREATE TABLE office (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    revision INTEGER NOT NULL DEFAULT 1,
    kind TEXT NOT NULL CONSTRAINT "office.kind" CHECK (kind IN ('gmina_wiejska', 'gmina_miejska', 'gmina_miejsko_wiejska', 'miasto_na_prawach_powiatu', 'powiat', 'dzielnica', 'wojewodztwo')),
    voivodeship TEXT NOT NULL CONSTRAINT "office.voivodeship 60" CHECK (length(voivodeship) <= 60 AND instr(voivodeship, char(0)) = 0),
    street TEXT NOT NULL CONSTRAINT "office.street 120" CHECK (length(street) <= 120 AND instr(street, char(0)) = 0),
    house TEXT NOT NULL CONSTRAINT "office.house 20" CHECK (length(house) <= 20 AND instr(house, char(0)) = 0),
    flat TEXT NOT NULL CONSTRAINT "office.flat 20" CHECK (length(flat) <= 20 AND instr(flat, char(0)) = 0),
    postcode TEXT NOT NULL CONSTRAINT "office.postcode 6" CHECK (length(postcode) <= 6 AND instr(postcode, char(0)) = 0), -- NN-NNN or empty
    town TEXT NOT NULL CONSTRAINT "office.town 120" CHECK (length(town) <= 120 AND instr(town, char(0)) = 0),
    post TEXT NOT NULL CONSTRAINT "office.post 120" CHECK (length(post) <= 120 AND instr(post, char(0)) = 0),
    phone TEXT NOT NULL CONSTRAINT "office.phone 60" CHECK (length(phone) <= 60 AND instr(phone, char(0)) = 0),
    email TEXT NOT NULL CONSTRAINT "office.email 200" CHECK (length(email) <= 200 AND instr(email, char(0)) = 0),
    ade TEXT NOT NULL CONSTRAINT "office.ade 60" CHECK (length(ade) <= 60 AND instr(ade, char(0)) = 0), -- address for electronic deliveries
    bip_url TEXT NOT NULL CONSTRAINT "office.bip_url 500" CHECK (length(bip_url) <= 500 AND instr(bip_url, char(0)) = 0),
    website TEXT NOT NULL CONSTRAINT "office.website 500" CHECK (length(website) <= 500 AND instr(website, char(0)) = 0),
    notice_board TEXT NOT NULL CONSTRAINT "office.notice_board 300" CHECK (length(notice_board) <= 300 AND instr(notice_board, char(0)) = 0),
    nip TEXT NOT NULL CONSTRAINT "office.nip 10" CHECK (length(nip) <= 10 AND instr(nip, char(0)) = 0),
    regon TEXT NOT NULL CONSTRAINT "office.regon 14" CHECK (length(regon) <= 14 AND instr(regon, char(0)) = 0),
    crest INTEGER REFERENCES attachment (id),
    data_protection_contact TEXT NOT NULL CONSTRAINT "office.data_protection_contact 500" CHECK (length(data_protection_contact) <= 500 AND instr(data_protection_contact, char(0)) = 0),
    department_name TEXT NOT NULL CONSTRAINT "office.department_name 300" CHECK (length(department_name) <= 300 AND instr(department_name, char(0)) = 0),
    case_number_pattern TEXT NOT NULL CONSTRAINT "office.case_number_pattern 100" CHECK (length(case_number_pattern) <= 100 AND instr(case_number_pattern, char(0)) = 0),
    department TEXT NOT NULL CONSTRAINT "office.department 40" CHECK (length(department) <= 40 AND instr(department, char(0)) = 0),
    jrwa TEXT NOT NULL CONSTRAINT "office.jrwa 20" CHECK (length(jrwa) <= 20 AND instr(jrwa, char(0)) = 0),
    resolution_pattern TEXT NOT NULL CONSTRAINT "office.resolution_pattern 100" CHECK (length(resolution_pattern) <= 100 AND instr(resolution_pattern, char(0)) = 0),
    order_pattern TEXT NOT NULL CONSTRAINT "office.order_pattern 100" CHECK (length(order_pattern) <= 100 AND instr(order_pattern, char(0)) = 0),
    consultation_days INTEGER CONSTRAINT "office.consultation_days" CHECK (consultation_days BETWEEN 0 AND 366), -- least length of a consultation; NULL: not set
    notice_lead_days INTEGER CONSTRAINT "office.notice_lead_days" CHECK (notice_lead_days BETWEEN 0 AND 366),
    report_days INTEGER CONSTRAINT "office.report_days" CHECK (report_days BETWEEN 0 AND 366),
    report_month INTEGER CONSTRAINT "office.report_month" CHECK (report_month BETWEEN 1 AND 12),
    report_day INTEGER CONSTRAINT "office.report_day" CHECK (report_day BETWEEN 1 AND 31),
    consultation_resolution TEXT NOT NULL CONSTRAINT "office.consultation_resolution 500" CHECK (length(consultation_resolution) <= 500 AND instr(consultation_resolution, char(0)) = 0),
    CONSTRAINT "office.report_day" CHECK ((report_month IS NULL) = (report_day IS NULL))
) STRICT;

-- The names of the unit and its bodies in the grammatical cases that documents need.
CREATE TABLE office_name (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    office INTEGER NOT NULL REFERENCES office (id),
    noun TEXT NOT NULL CONSTRAINT "office_name.noun" CHECK (noun IN ('unit', 'office', 'executive', 'council', 'benefit_council', 'journal')),
    nominative TEXT NOT NULL CONSTRAINT "office_name.nominative 300" CHECK (length(nominative) <= 300 AND instr(nominative, char(0)) = 0),
    genitive TEXT NOT NULL CONSTRAINT "office_name.genitive 300" CHECK (length(genitive) <= 300 AND instr(genitive, char(0)) = 0),
    dative TEXT NOT NULL CONSTRAINT "office_name.dative 300" CHECK (length(dative) <= 300 AND instr(dative, char(0)) = 0),
    accusative TEXT NOT NULL CONSTRAINT "office_name.accusative 300" CHECK (length(accusative) <= 300 AND instr(accusative, char(0)) = 0),
    instrumental TEXT NOT NULL CONSTRAINT "office_name.instrumental 300" CHECK (length(instrumental) <= 300 AND instr(instrumental, char(0)) = 0),
    locative TEXT NOT NULL CONSTRAINT "office_name.locative 300" CHECK (length(locative) <= 300 AND instr(locative, char(0)) = 0),
    UNIQUE (office, noun)
) STRICT;

-- Forms allowed by the local resolution on consulting.
CREATE TABLE office_consultation_form (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    office INTEGER NOT NULL REFERENCES office (id),
    form TEXT NOT NULL CONSTRAINT "office_consultation_form.form" CHECK (form IN ('uwagi_pisemne', 'uwagi_email', 'formularz', 'spotkanie', 'rada_pozytku', 'ankieta', 'warsztat')),
    UNIQUE (office, form)
) STRICT;

-- Days off that the office added.
CREATE TABLE office_day_off (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    office INTEGER NOT NULL REFERENCES office (id),
    day TEXT NOT NULL CONSTRAINT "office_day_off.day" CHECK (day IS date(day)),
    UNIQUE (office, day)
) STRICT;

-- Who signs, in what words, and since when.
CREATE TABLE signatory (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    role TEXT NOT NULL CONSTRAINT "signatory.role" CHECK (role IN ('organ_wykonawczy', 'zastepca', 'przewodniczacy_rady', 'skarbnik', 'sekretarz', 'pelnomocnik', 'przewodniczacy_rady_pozytku')),
    name TEXT NOT NULL CONSTRAINT "signatory.name 120" CHECK (length(name) BETWEEN 1 AND 120 AND instr(name, char(0)) = 0),
    title TEXT NOT NULL CONSTRAINT "signatory.title 300" CHECK (length(title) <= 300 AND instr(title, char(0)) = 0),
    valid_from TEXT CONSTRAINT "signatory.valid_from" CHECK (valid_from IS date(valid_from)),
    valid_to TEXT CONSTRAINT "signatory.valid_to" CHECK (valid_to IS date(valid_to))
) STRICT;

-- ---------------------------------------------------------------- organisations

-- The register of organisations. Identifiers are digits only.
CREATE TABLE organisation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    name TEXT NOT NULL CONSTRAINT "organisation.name 250" CHECK (length(name) BETWEEN 1 AND 250 AND instr(name, char(0)) = 0),
    name_sort TEXT NOT NULL CONSTRAINT "organisation.name_sort 1000" CHECK (length(name_sort) <= 1000 AND instr(name_sort, char(0)) = 0), -- key of Polish alphabetical order, made by the store
    short_name TEXT NOT NULL CONSTRAINT "organisation.short_name 120" CHECK (length(short_name) <= 120 AND instr(short_name, char(0)) = 0),
    legal_form TEXT NOT NULL CONSTRAINT "organisation.legal_form" CHECK (legal_form IN ('stowarzyszenie', 'stowarzyszenie_zwykle', 'zwiazek_stowarzyszen', 'jednostka_terenowa', 'fundacja', 'klub_sportowy', 'uczniowski_klub_sportowy', 'osp', 'kolo_gospodyn', 'kolko_rolnicze', 'koscielna_osoba_prawna', 'spoldzielnia_socjalna', 'spolka_non_profit', 'stowarzyszenie_jst', 'inna')),
    register TEXT NOT NULL CONSTRAINT "organisation.register" CHECK (register IN ('krs', 'ewidencja_starosty', 'rejestr_kgw', 'rejestr_koscielny', 'inny')),
    register_number TEXT NOT NULL CONSTRAINT "organisation.register_number 60" CHECK (length(register_number) <= 60 AND instr(register_number, char(0)) = 0),
    nip TEXT NOT NULL CONSTRAINT "organisation.nip 10" CHECK (length(nip) <= 10 AND instr(nip, char(0)) = 0),
    regon TEXT NOT NULL CONSTRAINT "organisation.regon 14" CHECK (length(regon) <= 14 AND instr(regon, char(0)) = 0),
    public_benefit INTEGER NOT NULL CONSTRAINT "organisation.public_benefit" CHECK (public_benefit IN (0, 1)),
    seat_street TEXT NOT NULL CONSTRAINT "organisation.seat_street 120" CHECK (length(seat_street) <= 120 AND instr(seat_street, char(0)) = 0),
    seat_house TEXT NOT NULL CONSTRAINT "organisation.seat_house 20" CHECK (length(seat_house) <= 20 AND instr(seat_house, char(0)) = 0),
    seat_flat TEXT NOT NULL CONSTRAINT "organisation.seat_flat 20" CHECK (length(seat_flat) <= 20 AND instr(seat_flat, char(0)) = 0),
    seat_postcode TEXT NOT NULL CONSTRAINT "organisation.seat_postcode 6" CHECK (length(seat_postcode) <= 6 AND instr(seat_postcode, char(0)) = 0), -- NN-NNN or empty
    seat_town TEXT NOT NULL CONSTRAINT "organisation.seat_town 120" CHECK (length(seat_town) <= 120 AND instr(seat_town, char(0)) = 0),
    seat_post TEXT NOT NULL CONSTRAINT "organisation.seat_post 120" CHECK (length(seat_post) <= 120 AND instr(seat_post, char(0)) = 0),
    has_correspondence INTEGER NOT NULL CONSTRAINT "organisation.has_correspondence" CHECK (has_correspondence IN (0, 1)), -- 1: letters go to the second address
    mail_street TEXT NOT NULL CONSTRAINT "organisation.mail_street 120" CHECK (length(mail_street) <= 120 AND instr(mail_street, char(0)) = 0),
    mail_house TEXT NOT NULL CONSTRAINT "organisation.mail_house 20" CHECK (length(mail_house) <= 20 AND instr(mail_house, char(0)) = 0),
    mail_flat TEXT NOT NULL CONSTRAINT "organisation.mail_flat 20" CHECK (length(mail_flat) <= 20 AND instr(mail_flat, char(0)) = 0),
    mail_postcode TEXT NOT NULL CONSTRAINT "organisation.mail_postcode 6" CHECK (length(mail_postcode) <= 6 AND instr(mail_postcode, char(0)) = 0), -- NN-NNN or empty
    mail_town TEXT NOT NULL CONSTRAINT "organisation.mail_town 120" CHECK (length(mail_town) <= 120 AND instr(mail_town, char(0)) = 0),
    mail_post TEXT NOT NULL CONSTRAINT "organisation.mail_post 120" CHECK (length(mail_post) <= 120 AND instr(mail_post, char(0)) = 0),
    email TEXT NOT NULL CONSTRAINT "organisation.email 200" CHECK (length(email) <= 200 AND instr(email, char(0)) = 0),
    phone TEXT NOT NULL CONSTRAINT "organisation.phone 60" CHECK (length(phone) <= 60 AND instr(phone, char(0)) = 0),
    website TEXT NOT NULL CONSTRAINT "organisation.website 500" CHECK (length(website) <= 500 AND instr(website, char(0)) = 0),
    ade TEXT NOT NULL CONSTRAINT "organisation.ade 60" CHECK (length(ade) <= 60 AND instr(ade, char(0)) = 0),
    representation_rule TEXT NOT NULL CONSTRAINT "organisation.representation_rule 500" CHECK (length(representation_rule) <= 500 AND instr(representation_rule, char(0)) = 0),
    activity TEXT NOT NULL CONSTRAINT "organisation.activity" CHECK (activity IN ('dziala', 'w_likwidacji', 'zakonczyla')),
    about TEXT NOT NULL CONSTRAINT "organisation.about 2000" CHECK (length(about) <= 2000 AND instr(about, char(0)) = 0),
    registered_on TEXT CONSTRAINT "organisation.registered_on" CHECK (registered_on IS date(registered_on)),
    archived INTEGER NOT NULL CONSTRAINT "organisation.archived" CHECK (archived IN (0, 1))
) STRICT;

CREATE INDEX organisation_sorted ON organisation (archived, name_sort, id);
CREATE UNIQUE INDEX organisation_nip ON organisation (nip) WHERE nip <> '';
-- Fourteen digits that end with five zeros are the same number as the nine.
CREATE UNIQUE INDEX organisation_regon ON organisation (CASE WHEN regon LIKE '_________00000' THEN substr(regon, 1, 9) ELSE regon END) WHERE regon <> '';
CREATE UNIQUE INDEX organisation_krs ON organisation (register_number) WHERE register = 'krs' AND register_number <> '';

-- Spheres of public tasks in which an organisation acts.
CREATE TABLE organisation_sphere (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    organisation INTEGER NOT NULL REFERENCES organisation (id),
    position INTEGER NOT NULL,
    sphere TEXT NOT NULL CONSTRAINT "organisation_sphere.sphere 10" CHECK (length(sphere) BETWEEN 1 AND 10 AND instr(sphere, char(0)) = 0), -- key in the law pack
    UNIQUE (organisation, sphere)
) STRICT;

CREATE INDEX organisation_sphere_of ON organisation_sphere (sphere, organisation);
-- People of an organisation, as far as a procedure needs them.
CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    organisation INTEGER NOT NULL REFERENCES organisation (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL CONSTRAINT "person.name 120" CHECK (length(name) <= 120 AND instr(name, char(0)) = 0),
    function TEXT NOT NULL CONSTRAINT "person.function 120" CHECK (length(function) <= 120 AND instr(function, char(0)) = 0),
    phone TEXT NOT NULL CONSTRAINT "person.phone 60" CHECK (length(phone) <= 60 AND instr(phone, char(0)) = 0),
    email TEXT NOT NULL CONSTRAINT "person.email 200" CHECK (length(email) <= 200 AND instr(email, char(0)) = 0),
    represents INTEGER NOT NULL CONSTRAINT "person.represents" CHECK (represents IN (0, 1)),
    contact INTEGER NOT NULL CONSTRAINT "person.contact" CHECK (contact IN (0, 1))
) STRICT;

CREATE INDEX person_of ON person (organisation, position);
-- Bank accounts.
CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    organisation INTEGER NOT NULL REFERENCES organisation (id),
    position INTEGER NOT NULL,
    nrb TEXT NOT NULL CONSTRAINT "account.nrb 26" CHECK (length(nrb) <= 26 AND instr(nrb, char(0)) = 0), -- 26 digits
    purpose TEXT NOT NULL CONSTRAINT "account.purpose 200" CHECK (length(purpose) <= 200 AND instr(purpose, char(0)) = 0)
) STRICT;

CREATE INDEX account_of ON account (organisation, position);

-- ---------------------------------------------------------------- legal texts

-- A legal text: its working draft as JSON of the tree of units. Autosave writes here; history keeps the versions instead.
CREATE TABLE text (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    title TEXT NOT NULL CONSTRAINT "text.title 1000" CHECK (length(title) <= 1000 AND instr(title, char(0)) = 0),
    body TEXT NOT NULL,
    saved_at TEXT NOT NULL CONSTRAINT "text.saved_at" CHECK (julianday(saved_at) IS NOT NULL),
    saved_by TEXT NOT NULL CONSTRAINT "text.saved_by 120" CHECK (length(saved_by) BETWEEN 1 AND 120 AND instr(saved_by, char(0)) = 0),
    CONSTRAINT "text.body 8000000" CHECK (length(body) <= 8000000)
) STRICT;

-- A version that was saved on purpose.
CREATE TABLE text_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    text INTEGER NOT NULL REFERENCES text (id),
    number INTEGER NOT NULL CONSTRAINT "text_version.number" CHECK (number > 0), -- from 1
    body TEXT NOT NULL,
    at TEXT NOT NULL CONSTRAINT "text_version.at" CHECK (julianday(at) IS NOT NULL),
    who TEXT NOT NULL CONSTRAINT "text_version.who 120" CHECK (length(who) BETWEEN 1 AND 120 AND instr(who, char(0)) = 0),
    note TEXT NOT NULL CONSTRAINT "text_version.note 500" CHECK (length(note) <= 500 AND instr(note, char(0)) = 0),
    UNIQUE (text, number)
) STRICT;

CREATE TRIGGER text_version_refuses_update BEFORE UPDATE ON text_version BEGIN SELECT RAISE(ABORT, 'frozen: version'); END;
CREATE TRIGGER text_version_refuses_delete BEFORE DELETE ON text_version BEGIN SELECT RAISE(ABORT, 'frozen: version'); END;
CREATE TRIGGER text_refuses_delete BEFORE DELETE ON text BEGIN SELECT RAISE(ABORT, 'frozen: version'); END;

-- ---------------------------------------------------------------- programme

-- Sittings that plans are counted back from.
CREATE TABLE sitting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    kind TEXT NOT NULL CONSTRAINT "sitting.kind" CHECK (kind IN ('sesja', 'komisja', 'rada_pozytku')),
    held_on TEXT NOT NULL CONSTRAINT "sitting.held_on" CHECK (held_on IS date(held_on)),
    number TEXT NOT NULL CONSTRAINT "sitting.number 20" CHECK (length(number) <= 20 AND instr(number, char(0)) = 0),
    papers_due_on TEXT CONSTRAINT "sitting.papers_due_on" CHECK (papers_due_on IS date(papers_due_on))
) STRICT;

CREATE INDEX sitting_held ON sitting (held_on);
-- Programmes of cooperation.
CREATE TABLE programme (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    kind TEXT NOT NULL CONSTRAINT "programme.kind" CHECK (kind IN ('roczny', 'wieloletni')),
    title TEXT NOT NULL CONSTRAINT "programme.title 1000" CHECK (length(title) BETWEEN 1 AND 1000 AND instr(title, char(0)) = 0),
    year_from INTEGER NOT NULL CONSTRAINT "programme.year_from" CHECK (year_from BETWEEN 1990 AND 2200),
    year_to INTEGER NOT NULL,
    status TEXT NOT NULL CONSTRAINT "programme.status" CHECK (status IN ('szkic', 'w_konsultacjach', 'po_konsultacjach', 'skierowany_do_rady', 'uchwalony', 'w_realizacji', 'zmieniany', 'sprawozdanie_zlozone', 'zamkniety')),
    case_number TEXT NOT NULL CONSTRAINT "programme.case_number 100" CHECK (length(case_number) <= 100 AND instr(case_number, char(0)) = 0),
    based_on INTEGER REFERENCES programme (id),
    text INTEGER NOT NULL REFERENCES text (id),
    resolution_text INTEGER NOT NULL REFERENCES text (id),
    justification_text INTEGER NOT NULL REFERENCES text (id),
    sitting INTEGER REFERENCES sitting (id),
    submitted_to_council_on TEXT CONSTRAINT "programme.submitted_to_council_on" CHECK (submitted_to_council_on IS date(submitted_to_council_on)),
    resolution_number TEXT CONSTRAINT "programme.resolution_number 100" CHECK (length(resolution_number) <= 100 AND instr(resolution_number, char(0)) = 0), -- NULL until adopted
    adopted_on TEXT CONSTRAINT "programme.adopted_on" CHECK (adopted_on IS date(adopted_on)),
    in_force_on TEXT CONSTRAINT "programme.in_force_on" CHECK (in_force_on IS date(in_force_on)),
    sent_to_voivode_on TEXT CONSTRAINT "programme.sent_to_voivode_on" CHECK (sent_to_voivode_on IS date(sent_to_voivode_on)),
    report_submitted_on TEXT CONSTRAINT "programme.report_submitted_on" CHECK (report_submitted_on IS date(report_submitted_on)),
    report_published_on TEXT CONSTRAINT "programme.report_published_on" CHECK (report_published_on IS date(report_published_on)),
    recorded_despite TEXT NOT NULL CONSTRAINT "programme.recorded_despite 4000" CHECK (length(recorded_despite) <= 4000 AND instr(recorded_despite, char(0)) = 0), -- why a step forbidden by a rule was recorded
    CONSTRAINT "programme.year_to" CHECK (year_to BETWEEN year_from AND 2200),
    CONSTRAINT "programme.adopted_on" CHECK ((resolution_number IS NULL) = (adopted_on IS NULL))
) STRICT;

CREATE INDEX programme_years ON programme (year_to, id);
CREATE INDEX programme_based_on ON programme (based_on);
CREATE INDEX programme_text ON programme (text);
CREATE INDEX programme_resolution_text ON programme (resolution_text);
CREATE INDEX programme_justification_text ON programme (justification_text);
CREATE INDEX programme_sitting ON programme (sitting);
-- Goals; specific ones stand under the main one.
CREATE TABLE goal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    programme INTEGER NOT NULL REFERENCES programme (id),
    parent INTEGER REFERENCES goal (id),
    position INTEGER NOT NULL,
    wording TEXT NOT NULL CONSTRAINT "goal.wording 4000" CHECK (length(wording) <= 4000 AND instr(wording, char(0)) = 0)
) STRICT;

CREATE INDEX goal_of ON goal (programme, position);
CREATE INDEX goal_parent ON goal (parent);
-- How a goal is measured; values are texts as the office writes them.
CREATE TABLE indicator (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    goal INTEGER NOT NULL REFERENCES goal (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL CONSTRAINT "indicator.name 500" CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
    unit TEXT NOT NULL CONSTRAINT "indicator.unit 100" CHECK (length(unit) <= 100 AND instr(unit, char(0)) = 0),
    baseline TEXT NOT NULL CONSTRAINT "indicator.baseline 200" CHECK (length(baseline) <= 200 AND instr(baseline, char(0)) = 0),
    target TEXT NOT NULL CONSTRAINT "indicator.target 200" CHECK (length(target) <= 200 AND instr(target, char(0)) = 0),
    source TEXT NOT NULL CONSTRAINT "indicator.source 500" CHECK (length(source) <= 500 AND instr(source, char(0)) = 0)
) STRICT;

CREATE INDEX indicator_of ON indicator (goal, position);
-- Priority public tasks with the money planned for them.
CREATE TABLE priority_task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    programme INTEGER NOT NULL REFERENCES programme (id),
    position INTEGER NOT NULL,
    sphere TEXT NOT NULL CONSTRAINT "priority_task.sphere 10" CHECK (length(sphere) <= 10 AND instr(sphere, char(0)) = 0),
    title TEXT NOT NULL CONSTRAINT "priority_task.title 1000" CHECK (length(title) <= 1000 AND instr(title, char(0)) = 0),
    form TEXT NOT NULL CONSTRAINT "priority_task.form" CHECK (form IN ('powierzenie', 'wspieranie', 'powierzenie_lub_wspieranie', 'pozafinansowa')),
    planned INTEGER CONSTRAINT "priority_task.planned" CHECK (planned >= 0), -- grosze; NULL: no amount yet
    department TEXT NOT NULL CONSTRAINT "priority_task.department 300" CHECK (length(department) <= 300 AND instr(department, char(0)) = 0),
    previous INTEGER REFERENCES priority_task (id)
) STRICT;

CREATE INDEX priority_task_of ON priority_task (programme, position);
CREATE INDEX priority_task_previous ON priority_task (previous);
-- Requests for the opinion of the benefit council and the answers.
CREATE TABLE opinion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    programme INTEGER NOT NULL REFERENCES programme (id),
    delivered_on TEXT CONSTRAINT "opinion.delivered_on" CHECK (delivered_on IS date(delivered_on)),
    given_on TEXT CONSTRAINT "opinion.given_on" CHECK (given_on IS date(given_on)),
    result TEXT CONSTRAINT "opinion.result" CHECK (result IN ('pozytywna', 'pozytywna_z_uwagami', 'negatywna', 'brak')),
    wording TEXT NOT NULL CONSTRAINT "opinion.wording 20000" CHECK (length(wording) <= 20000 AND instr(wording, char(0)) = 0),
    document INTEGER REFERENCES attachment (id),
    attached_to_draft INTEGER NOT NULL CONSTRAINT "opinion.attached_to_draft" CHECK (attached_to_draft IN (0, 1))
) STRICT;

CREATE INDEX opinion_of ON opinion (programme);
CREATE INDEX opinion_document ON opinion (document);

-- ---------------------------------------------------------------- consultation

-- Consultations of the programme or of any other draft.
CREATE TABLE consultation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    subject TEXT NOT NULL CONSTRAINT "consultation.subject" CHECK (subject IN ('program', 'prawo_miejscowe', 'inny_akt', 'strategia')),
    programme INTEGER REFERENCES programme (id),
    title TEXT NOT NULL CONSTRAINT "consultation.title 1000" CHECK (length(title) BETWEEN 1 AND 1000 AND instr(title, char(0)) = 0),
    text INTEGER REFERENCES text (id),
    status TEXT NOT NULL CONSTRAINT "consultation.status" CHECK (status IN ('planowana', 'ogloszona', 'trwa', 'przedluzona', 'zakonczona', 'stanowiska_zajete', 'raport_opublikowany', 'odwolana')),
    case_number TEXT NOT NULL CONSTRAINT "consultation.case_number 100" CHECK (length(case_number) <= 100 AND instr(case_number, char(0)) = 0),
    purpose TEXT NOT NULL CONSTRAINT "consultation.purpose 4000" CHECK (length(purpose) <= 4000 AND instr(purpose, char(0)) = 0),
    unit TEXT NOT NULL CONSTRAINT "consultation.unit 300" CHECK (length(unit) <= 300 AND instr(unit, char(0)) = 0),
    remarks_address TEXT NOT NULL CONSTRAINT "consultation.remarks_address 500" CHECK (length(remarks_address) <= 500 AND instr(remarks_address, char(0)) = 0),
    remarks_email TEXT NOT NULL CONSTRAINT "consultation.remarks_email 200" CHECK (length(remarks_email) <= 200 AND instr(remarks_email, char(0)) = 0),
    order_number TEXT NOT NULL CONSTRAINT "consultation.order_number 100" CHECK (length(order_number) <= 100 AND instr(order_number, char(0)) = 0),
    order_date TEXT CONSTRAINT "consultation.order_date" CHECK (order_date IS date(order_date)),
    announced_on TEXT CONSTRAINT "consultation.announced_on" CHECK (announced_on IS date(announced_on)),
    starts_on TEXT CONSTRAINT "consultation.starts_on" CHECK (starts_on IS date(starts_on)),
    ends_on TEXT CONSTRAINT "consultation.ends_on" CHECK (ends_on IS date(ends_on)),
    ends_at TEXT CONSTRAINT "consultation.ends_at" CHECK (ends_at IS time(ends_at)), -- NULL: until midnight
    cancelled_on TEXT CONSTRAINT "consultation.cancelled_on" CHECK (cancelled_on IS date(cancelled_on)),
    cancelled_why TEXT NOT NULL CONSTRAINT "consultation.cancelled_why 4000" CHECK (length(cancelled_why) <= 4000 AND instr(cancelled_why, char(0)) = 0),
    report_made_on TEXT CONSTRAINT "consultation.report_made_on" CHECK (report_made_on IS date(report_made_on)),
    report_published_on TEXT CONSTRAINT "consultation.report_published_on" CHECK (report_published_on IS date(report_published_on)),
    stated_participants INTEGER CONSTRAINT "consultation.stated_participants" CHECK (stated_participants >= 0),
    summary TEXT NOT NULL CONSTRAINT "consultation.summary 20000" CHECK (length(summary) <= 20000 AND instr(summary, char(0)) = 0),
    recorded_despite TEXT NOT NULL CONSTRAINT "consultation.recorded_despite 4000" CHECK (length(recorded_despite) <= 4000 AND instr(recorded_despite, char(0)) = 0)
) STRICT;

CREATE INDEX consultation_programme ON consultation (programme);
CREATE INDEX consultation_text ON consultation (text);
CREATE INDEX consultation_start ON consultation (coalesce(starts_on, '9999'), id);
-- Who may take part.
CREATE TABLE consultation_entitled (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    consultation INTEGER NOT NULL REFERENCES consultation (id),
    entitled TEXT NOT NULL CONSTRAINT "consultation_entitled.entitled" CHECK (entitled IN ('organizacje', 'rada_pozytku', 'mieszkancy', 'wszyscy')),
    UNIQUE (consultation, entitled)
) STRICT;

-- How people may take part.
CREATE TABLE consultation_form (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    consultation INTEGER NOT NULL REFERENCES consultation (id),
    form TEXT NOT NULL CONSTRAINT "consultation_form.form" CHECK (form IN ('uwagi_pisemne', 'uwagi_email', 'formularz', 'spotkanie', 'rada_pozytku', 'ankieta', 'warsztat')),
    UNIQUE (consultation, form)
) STRICT;

-- Extensions, each with what it changed.
CREATE TABLE extension (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    consultation INTEGER NOT NULL REFERENCES consultation (id),
    decided_on TEXT NOT NULL CONSTRAINT "extension.decided_on" CHECK (decided_on IS date(decided_on)),
    from_day TEXT NOT NULL CONSTRAINT "extension.from_day" CHECK (from_day IS date(from_day)),
    to_day TEXT NOT NULL CONSTRAINT "extension.to_day" CHECK (to_day IS date(to_day)),
    reason TEXT NOT NULL CONSTRAINT "extension.reason 4000" CHECK (length(reason) <= 4000 AND instr(reason, char(0)) = 0)
) STRICT;

CREATE INDEX extension_of ON extension (consultation, decided_on);
-- Meetings.
CREATE TABLE meeting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    consultation INTEGER NOT NULL REFERENCES consultation (id),
    held_at TEXT NOT NULL CONSTRAINT "meeting.held_at" CHECK (julianday(held_at) IS NOT NULL), -- local time
    place TEXT NOT NULL CONSTRAINT "meeting.place 500" CHECK (length(place) <= 500 AND instr(place, char(0)) = 0),
    stated_total INTEGER CONSTRAINT "meeting.stated_total" CHECK (stated_total >= 0),
    notes TEXT NOT NULL CONSTRAINT "meeting.notes 20000" CHECK (length(notes) <= 20000 AND instr(notes, char(0)) = 0)
) STRICT;

CREATE INDEX meeting_of ON meeting (consultation, held_at);
-- How many people of each sector came.
CREATE TABLE meeting_turnout (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES meeting (id),
    sector TEXT NOT NULL CONSTRAINT "meeting_turnout.sector" CHECK (sector IN ('organizacje', 'mieszkancy', 'administracja', 'przedsiebiorcy', 'radni', 'inni')),
    people INTEGER NOT NULL CONSTRAINT "meeting_turnout.people" CHECK (people >= 0),
    UNIQUE (meeting, sector)
) STRICT;

-- Remarks with the positions taken on them.
CREATE TABLE remark (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    consultation INTEGER NOT NULL REFERENCES consultation (id),
    number INTEGER NOT NULL CONSTRAINT "remark.number" CHECK (number > 0), -- from 1 within the consultation
    received_at TEXT NOT NULL CONSTRAINT "remark.received_at" CHECK (julianday(received_at) IS NOT NULL), -- local time as stamped
    channel TEXT NOT NULL CONSTRAINT "remark.channel" CHECK (channel IN ('papier', 'email', 'formularz', 'spotkanie', 'rada_pozytku', 'edoreczenia', 'ustnie')),
    sender_kind TEXT NOT NULL CONSTRAINT "remark.sender_kind" CHECK (sender_kind IN ('organizacja', 'osoba_prywatna', 'rada_pozytku', 'instytucja', 'inny')),
    organisation INTEGER REFERENCES organisation (id),
    sender TEXT NOT NULL CONSTRAINT "remark.sender 500" CHECK (length(sender) <= 500 AND instr(sender, char(0)) = 0),
    meeting INTEGER REFERENCES meeting (id),
    unit INTEGER CONSTRAINT "remark.unit" CHECK (unit >= 0), -- identifier of the unit; NULL: the whole draft
    unit_address TEXT NOT NULL CONSTRAINT "remark.unit_address 200" CHECK (length(unit_address) <= 200 AND instr(unit_address, char(0)) = 0),
    wording_now TEXT NOT NULL CONSTRAINT "remark.wording_now 50000" CHECK (length(wording_now) <= 50000 AND instr(wording_now, char(0)) = 0),
    wording_proposed TEXT NOT NULL CONSTRAINT "remark.wording_proposed 50000" CHECK (length(wording_proposed) <= 50000 AND instr(wording_proposed, char(0)) = 0),
    content TEXT NOT NULL CONSTRAINT "remark.content 50000" CHECK (length(content) <= 50000 AND instr(content, char(0)) = 0),
    reason TEXT NOT NULL CONSTRAINT "remark.reason 50000" CHECK (length(reason) <= 50000 AND instr(reason, char(0)) = 0),
    evidence INTEGER REFERENCES attachment (id),
    outcome TEXT CONSTRAINT "remark.outcome" CHECK (outcome IN ('uwzgledniona', 'uwzgledniona_w_czesci', 'nieuwzgledniona', 'poza_przedmiotem')), -- NULL: no position yet
    outcome_reason TEXT NOT NULL CONSTRAINT "remark.outcome_reason 50000" CHECK (length(outcome_reason) <= 50000 AND instr(outcome_reason, char(0)) = 0),
    wording_after TEXT NOT NULL CONSTRAINT "remark.wording_after 50000" CHECK (length(wording_after) <= 50000 AND instr(wording_after, char(0)) = 0),
    position_on TEXT CONSTRAINT "remark.position_on" CHECK (position_on IS date(position_on)),
    UNIQUE (consultation, number),
    CONSTRAINT "remark.position_on" CHECK ((outcome IS NULL) = (position_on IS NULL))
) STRICT;

CREATE INDEX remark_outcome ON remark (consultation, outcome);
CREATE INDEX remark_organisation ON remark (organisation) WHERE organisation IS NOT NULL;
CREATE INDEX remark_meeting ON remark (meeting) WHERE meeting IS NOT NULL;
CREATE INDEX remark_evidence ON remark (evidence) WHERE evidence IS NOT NULL;

-- ---------------------------------------------------------------- publications and issued documents

-- Publications, each in one place, with evidence. Neither case given: the office itself.
CREATE TABLE publication (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    programme INTEGER REFERENCES programme (id),
    consultation INTEGER REFERENCES consultation (id),
    thing TEXT NOT NULL CONSTRAINT "publication.thing" CHECK (thing IN ('ogloszenie_konsultacji', 'raport_konsultacji', 'program', 'sprawozdanie')),
    place TEXT NOT NULL CONSTRAINT "publication.place" CHECK (place IN ('bip', 'tablica', 'strona', 'dziennik', 'prasa', 'inne')),
    address TEXT NOT NULL CONSTRAINT "publication.address 1000" CHECK (length(address) <= 1000 AND instr(address, char(0)) = 0),
    published_on TEXT NOT NULL CONSTRAINT "publication.published_on" CHECK (published_on IS date(published_on)),
    removed_on TEXT CONSTRAINT "publication.removed_on" CHECK (removed_on IS date(removed_on)),
    evidence INTEGER REFERENCES attachment (id),
    CONSTRAINT "publication.programme" CHECK (programme IS NULL OR consultation IS NULL)
) STRICT;

CREATE INDEX publication_programme ON publication (programme, published_on);
CREATE INDEX publication_consultation ON publication (consultation, published_on);
CREATE INDEX publication_evidence ON publication (evidence);
-- Documents as they were issued.
CREATE TABLE issued_document (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CONSTRAINT "issued_document.kind" CHECK (kind IN ('projekt_programu', 'uchwala', 'uzasadnienie', 'zarzadzenie_konsultacje', 'ogloszenie_konsultacje', 'formularz_uwag', 'klauzula_rodo', 'zaproszenie', 'lista_obecnosci', 'wniosek_o_opinie', 'raport_konsultacji', 'plan_terminow', 'porownanie_wersji')),
    programme INTEGER REFERENCES programme (id),
    consultation INTEGER REFERENCES consultation (id),
    subject INTEGER, -- row the document was made of, when a case has several
    addressee INTEGER REFERENCES organisation (id), -- to whom a letter went; NULL: to everybody
    number TEXT NOT NULL CONSTRAINT "issued_document.number 100" CHECK (length(number) <= 100 AND instr(number, char(0)) = 0),
    title TEXT NOT NULL CONSTRAINT "issued_document.title 1000" CHECK (length(title) BETWEEN 1 AND 1000 AND instr(title, char(0)) = 0),
    issued_at TEXT NOT NULL CONSTRAINT "issued_document.issued_at" CHECK (julianday(issued_at) IS NOT NULL),
    issued_by TEXT NOT NULL CONSTRAINT "issued_document.issued_by 120" CHECK (length(issued_by) BETWEEN 1 AND 120 AND instr(issued_by, char(0)) = 0),
    dated_on TEXT NOT NULL CONSTRAINT "issued_document.dated_on" CHECK (dated_on IS date(dated_on)),
    body TEXT NOT NULL, -- the document model as JSON
    draft INTEGER NOT NULL CONSTRAINT "issued_document.draft" CHECK (draft IN (0, 1)), -- marked PROJEKT
    CONSTRAINT "issued_document.programme" CHECK (programme IS NULL OR consultation IS NULL)
) STRICT;

CREATE INDEX issued_document_programme ON issued_document (programme, id);
CREATE INDEX issued_document_consultation ON issued_document (consultation, id);
CREATE INDEX issued_document_addressee ON issued_document (addressee);
-- Renderings of issued documents; the bytes never change.
CREATE TABLE issued_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES issued_document (id),
    format TEXT NOT NULL CONSTRAINT "issued_file.format" CHECK (format IN ('pdf', 'docx', 'html')),
    bytes BLOB NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    UNIQUE (document, format)
) STRICT;

CREATE TRIGGER issued_document_refuses_update BEFORE UPDATE ON issued_document BEGIN SELECT RAISE(ABORT, 'frozen: issued'); END;
CREATE TRIGGER issued_document_refuses_delete BEFORE DELETE ON issued_document BEGIN SELECT RAISE(ABORT, 'frozen: issued'); END;
CREATE TRIGGER issued_file_refuses_update BEFORE UPDATE ON issued_file BEGIN SELECT RAISE(ABORT, 'frozen: issued'); END;
CREATE TRIGGER issued_file_refuses_delete BEFORE DELETE ON issued_file BEGIN SELECT RAISE(ABORT, 'frozen: issued'); END;

-- ---------------------------------------------------------------- small things

-- Small local settings.
CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL CONSTRAINT "setting.key 100" CHECK (length(key) BETWEEN 1 AND 100 AND instr(key, char(0)) = 0),
    value TEXT NOT NULL CONSTRAINT "setting.value 4000" CHECK (length(value) <= 4000 AND instr(value, char(0)) = 0),
    UNIQUE (key)
) STRICT;

-- Numbers already given, for each pattern and year. A number once given is not given again.
CREATE TABLE case_counter (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    pattern TEXT NOT NULL CONSTRAINT "case_counter.pattern 100" CHECK (length(pattern) BETWEEN 1 AND 100 AND instr(pattern, char(0)) = 0),
    year INTEGER NOT NULL,
    next INTEGER NOT NULL CONSTRAINT "case_counter.next" CHECK (next > 0),
    UNIQUE (pattern, year)
) STRICT;

-- What an import brought; the import itself is an act and is undone as one.
CREATE TABLE import_batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act INTEGER NOT NULL REFERENCES act (id),
    source TEXT NOT NULL CONSTRAINT "import_batch.source 500" CHECK (length(source) <= 500 AND instr(source, char(0)) = 0),
    at TEXT NOT NULL CONSTRAINT "import_batch.at" CHECK (julianday(at) IS NOT NULL),
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    skipped INTEGER NOT NULL
) STRICT;

CREATE INDEX import_batch_act ON import_batch (act);
-- Saved mappings of the columns of a source onto fields.
CREATE TABLE column_mapping (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CONSTRAINT "column_mapping.name 200" CHECK (length(name) BETWEEN 1 AND 200 AND instr(name, char(0)) = 0),
    delimiter TEXT NOT NULL CONSTRAINT "column_mapping.delimiter 1" CHECK (length(delimiter) <= 1 AND instr(delimiter, char(0)) = 0),
    encoding TEXT NOT NULL CONSTRAINT "column_mapping.encoding 40" CHECK (length(encoding) <= 40 AND instr(encoding, char(0)) = 0),
    UNIQUE (name)
) STRICT;

-- Which column feeds which field.
CREATE TABLE column_mapping_field (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    mapping INTEGER NOT NULL REFERENCES column_mapping (id),
    position INTEGER NOT NULL,
    source TEXT NOT NULL CONSTRAINT "column_mapping_field.source 300" CHECK (length(source) <= 300 AND instr(source, char(0)) = 0),
    target TEXT NOT NULL CONSTRAINT "column_mapping_field.target 100" CHECK (length(target) <= 100 AND instr(target, char(0)) = 0)
) STRICT;

CREATE INDEX column_mapping_field_of ON column_mapping_field (mapping, position);

-- ---------------------------------------------------------------- search
-- Entries and index are derived from the records and may be rebuilt at any time. The newest entry has the greatest id.
CREATE TABLE search_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    record INTEGER NOT NULL,
    title TEXT NOT NULL,
    detail TEXT NOT NULL,
    digest INTEGER NOT NULL, -- tells whether the words have changed
    UNIQUE (kind, record)
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
    kind, words, content = '', contentless_delete = 1, detail = full,
    prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0'
);
