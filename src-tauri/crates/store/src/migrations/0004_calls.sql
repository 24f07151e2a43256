-- Version 4: open calls for offers, from the notice to the results. One section for each room.

-- ===== Calls =====

-- An open call for offers; shares are hundredths of a percent, points hundredths of a point, money grosze.
CREATE TABLE call (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    mode TEXT NOT NULL CONSTRAINT "call.mode" CHECK (mode IN ('pozytek', 'sport', 'zdrowie_publiczne', 'pomoc_prawna', 'pomoc_spoleczna')),
    title TEXT NOT NULL CONSTRAINT "call.title 1000" CHECK (length(title) BETWEEN 1 AND 1000 AND instr(title, char(0)) = 0),
    status TEXT NOT NULL CONSTRAINT "call.status" CHECK (status IN ('w_przygotowaniu', 'ogloszony', 'nabor_zamkniety', 'ocena_formalna', 'ocena_merytoryczna', 'opinia_komisji', 'rozstrzygniety', 'zakonczony', 'uniewazniony')),
    case_number TEXT NOT NULL CONSTRAINT "call.case_number 100" CHECK (length(case_number) <= 100 AND instr(case_number, char(0)) = 0),
    year INTEGER NOT NULL CONSTRAINT "call.year" CHECK (year BETWEEN 2000 AND 2100), -- budget year in which the tasks begin
    programme INTEGER REFERENCES programme (id),
    previous INTEGER REFERENCES call (id), -- from which it was copied
    regranting INTEGER NOT NULL CONSTRAINT "call.regranting" CHECK (regranting IN (0, 1)),
    budget TEXT NOT NULL CONSTRAINT "call.budget" CHECK (budget IN ('budzet', 'projekt_budzetu')),
    budget_on TEXT CONSTRAINT "call.budget_on" CHECK (budget_on IS date(budget_on)), -- adopted or, of a draft, submitted to the council
    order_number TEXT NOT NULL CONSTRAINT "call.order_number 100" CHECK (length(order_number) <= 100 AND instr(order_number, char(0)) = 0),
    ordered_on TEXT CONSTRAINT "call.ordered_on" CHECK (ordered_on IS date(ordered_on)),
    offers_until TEXT CONSTRAINT "call.offers_until" CHECK (offers_until IS NULL OR julianday(offers_until) IS NOT NULL), -- local time; 00:00 is 24:00 of the day before
    chosen_by TEXT CONSTRAINT "call.chosen_by" CHECK (chosen_by IS date(chosen_by)),
    begins_on TEXT CONSTRAINT "call.begins_on" CHECK (begins_on IS date(begins_on)),
    ends_on TEXT CONSTRAINT "call.ends_on" CHECK (ends_on IS date(ends_on)),
    grant_rules TEXT NOT NULL CONSTRAINT "call.grant_rules 20000" CHECK (length(grant_rules) <= 20000 AND instr(grant_rules, char(0)) = 0),
    conditions TEXT NOT NULL CONSTRAINT "call.conditions 20000" CHECK (length(conditions) <= 20000 AND instr(conditions, char(0)) = 0),
    choice TEXT NOT NULL CONSTRAINT "call.choice 20000" CHECK (length(choice) <= 20000 AND instr(choice, char(0)) = 0),
    eligible TEXT NOT NULL CONSTRAINT "call.eligible 20000" CHECK (length(eligible) <= 20000 AND instr(eligible, char(0)) = 0),
    filing TEXT NOT NULL CONSTRAINT "call.filing 20000" CHECK (length(filing) <= 20000 AND instr(filing, char(0)) = 0),
    costs TEXT NOT NULL CONSTRAINT "call.costs 20000" CHECK (length(costs) <= 20000 AND instr(costs, char(0)) = 0),
    regranting_terms TEXT NOT NULL CONSTRAINT "call.regranting_terms 20000" CHECK (length(regranting_terms) <= 20000 AND instr(regranting_terms, char(0)) = 0),
    contact TEXT NOT NULL CONSTRAINT "call.contact 20000" CHECK (length(contact) <= 20000 AND instr(contact, char(0)) = 0),
    more TEXT NOT NULL CONSTRAINT "call.more 20000" CHECK (length(more) <= 20000 AND instr(more, char(0)) = 0),
    grant_min INTEGER CONSTRAINT "call.grant_min" CHECK (grant_min >= 0),
    grant_max INTEGER CONSTRAINT "call.grant_max" CHECK (grant_max >= 0),
    grant_share INTEGER CONSTRAINT "call.grant_share" CHECK (grant_share BETWEEN 0 AND 10000),
    own_share INTEGER CONSTRAINT "call.own_share" CHECK (own_share BETWEEN 0 AND 10000),
    own_money_share INTEGER CONSTRAINT "call.own_money_share" CHECK (own_money_share BETWEEN 0 AND 10000),
    no_personal INTEGER NOT NULL CONSTRAINT "call.no_personal" CHECK (no_personal IN (0, 1)),
    no_in_kind INTEGER NOT NULL CONSTRAINT "call.no_in_kind" CHECK (no_in_kind IN (0, 1)),
    no_payments INTEGER NOT NULL CONSTRAINT "call.no_payments" CHECK (no_payments IN (0, 1)),
    no_joint INTEGER NOT NULL CONSTRAINT "call.no_joint" CHECK (no_joint IN (0, 1)),
    administrative_share INTEGER CONSTRAINT "call.administrative_share" CHECK (administrative_share BETWEEN 0 AND 10000),
    administrative_of_grant INTEGER NOT NULL CONSTRAINT "call.administrative_of_grant" CHECK (administrative_of_grant IN (0, 1)), -- otherwise of all costs
    offers_each INTEGER CONSTRAINT "call.offers_each" CHECK (offers_each > 0),
    award_share INTEGER CONSTRAINT "call.award_share" CHECK (award_share BETWEEN 0 AND 10000),
    threshold INTEGER CONSTRAINT "call.threshold" CHECK (threshold >= 0),
    divergence INTEGER CONSTRAINT "call.divergence" CHECK (divergence BETWEEN 0 AND 10000),
    silent_days INTEGER CONSTRAINT "call.silent_days" CHECK (silent_days > 0), -- days of silence that mean a resignation; NULL: the notice says nothing
    results_required INTEGER NOT NULL CONSTRAINT "call.results_required" CHECK (results_required IN (0, 1)),
    announced_on TEXT CONSTRAINT "call.announced_on" CHECK (announced_on IS date(announced_on)),
    closed_on TEXT CONSTRAINT "call.closed_on" CHECK (closed_on IS date(closed_on)),
    settled_on TEXT CONSTRAINT "call.settled_on" CHECK (settled_on IS date(settled_on)),
    finished_on TEXT CONSTRAINT "call.finished_on" CHECK (finished_on IS date(finished_on)),
    recorded_despite TEXT NOT NULL CONSTRAINT "call.recorded_despite 4000" CHECK (length(recorded_despite) <= 4000 AND instr(recorded_despite, char(0)) = 0)
) STRICT;

CREATE INDEX call_programme ON call (programme);
CREATE INDEX call_previous ON call (previous);
CREATE INDEX call_year ON call (year, id);
-- Tasks of a call.
CREATE TABLE call_task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    call INTEGER NOT NULL REFERENCES call (id),
    position INTEGER NOT NULL,
    priority_task INTEGER REFERENCES priority_task (id),
    sphere TEXT NOT NULL CONSTRAINT "call_task.sphere 10" CHECK (length(sphere) <= 10 AND instr(sphere, char(0)) = 0),
    title TEXT NOT NULL CONSTRAINT "call_task.title 1000" CHECK (length(title) <= 1000 AND instr(title, char(0)) = 0),
    form TEXT NOT NULL CONSTRAINT "call_task.form" CHECK (form IN ('powierzenie', 'wspieranie', 'powierzenie_lub_wspieranie', 'pozafinansowa')),
    description TEXT NOT NULL CONSTRAINT "call_task.description 20000" CHECK (length(description) <= 20000 AND instr(description, char(0)) = 0),
    begins_on TEXT CONSTRAINT "call_task.begins_on" CHECK (begins_on IS date(begins_on)),
    ends_on TEXT CONSTRAINT "call_task.ends_on" CHECK (ends_on IS date(ends_on)),
    annulled_on TEXT CONSTRAINT "call_task.annulled_on" CHECK (annulled_on IS date(annulled_on)), -- alone, while the rest of the call goes on
    annulment_ground TEXT CONSTRAINT "call_task.annulment_ground" CHECK (annulment_ground IN ('brak_ofert', 'zadna_nie_spelnia', 'inna')),
    CONSTRAINT "call_task.annulled_on" CHECK ((annulled_on IS NULL) = (annulment_ground IS NULL))
) STRICT;

CREATE INDEX call_task_of ON call_task (call, position);
CREATE INDEX call_task_priority ON call_task (priority_task);
-- Money of a task in each budget year.
CREATE TABLE call_pool (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task INTEGER NOT NULL REFERENCES call_task (id),
    year INTEGER NOT NULL CONSTRAINT "call_pool.year" CHECK (year BETWEEN 2000 AND 2100),
    amount INTEGER NOT NULL CONSTRAINT "call_pool.amount" CHECK (amount >= 0),
    UNIQUE (task, year)
) STRICT;

-- Criteria of choice.
CREATE TABLE criterion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    call INTEGER NOT NULL REFERENCES call (id),
    position INTEGER NOT NULL,
    aspect TEXT NOT NULL CONSTRAINT "criterion.aspect" CHECK (aspect IN ('mozliwosc', 'kalkulacja', 'jakosc', 'srodki_wlasne', 'wklad', 'dotychczasowe', 'inne')),
    name TEXT NOT NULL CONSTRAINT "criterion.name 500" CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
    guide TEXT NOT NULL CONSTRAINT "criterion.guide 4000" CHECK (length(guide) <= 4000 AND instr(guide, char(0)) = 0),
    most INTEGER NOT NULL CONSTRAINT "criterion.most" CHECK (most >= 0),
    weight INTEGER NOT NULL CONSTRAINT "criterion.weight" CHECK (weight >= 0), -- hundredths: 100 is once
    least INTEGER CONSTRAINT "criterion.least" CHECK (least >= 0)
) STRICT;

CREATE INDEX criterion_of ON criterion (call, position);
-- What must or may be attached to an offer.
CREATE TABLE call_attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    call INTEGER NOT NULL REFERENCES call (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL CONSTRAINT "call_attachment.name 500" CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
    condition TEXT NOT NULL CONSTRAINT "call_attachment.condition 500" CHECK (length(condition) <= 500 AND instr(condition, char(0)) = 0), -- when it is asked for; empty: always
    binding INTEGER NOT NULL CONSTRAINT "call_attachment.binding" CHECK (binding IN (0, 1))
) STRICT;

CREATE INDEX call_attachment_of ON call_attachment (call, position);
-- Tasks of the same kind done in the year of the notice and the year before.
CREATE TABLE prior_task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    call INTEGER NOT NULL REFERENCES call (id),
    position INTEGER NOT NULL,
    year INTEGER NOT NULL CONSTRAINT "prior_task.year" CHECK (year BETWEEN 2000 AND 2100),
    title TEXT NOT NULL CONSTRAINT "prior_task.title 1000" CHECK (length(title) <= 1000 AND instr(title, char(0)) = 0),
    cost INTEGER CONSTRAINT "prior_task.cost" CHECK (cost >= 0),
    grants INTEGER CONSTRAINT "prior_task.grants" CHECK (grants >= 0) -- of the cost, grants to organisations
) STRICT;

CREATE INDEX prior_task_of ON prior_task (call, position);
-- Changes of an announced call: amended notices, extensions, annulments.
CREATE TABLE call_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    call INTEGER NOT NULL REFERENCES call (id),
    kind TEXT NOT NULL CONSTRAINT "call_change.kind" CHECK (kind IN ('zmiana', 'przedluzenie', 'uniewaznienie', 'uniewaznienie_zadania')),
    number INTEGER NOT NULL CONSTRAINT "call_change.number" CHECK (number > 0),
    decided_on TEXT NOT NULL CONSTRAINT "call_change.decided_on" CHECK (decided_on IS date(decided_on)),
    order_number TEXT NOT NULL CONSTRAINT "call_change.order_number 100" CHECK (length(order_number) <= 100 AND instr(order_number, char(0)) = 0),
    reason TEXT NOT NULL CONSTRAINT "call_change.reason 4000" CHECK (length(reason) <= 4000 AND instr(reason, char(0)) = 0),
    wording TEXT NOT NULL CONSTRAINT "call_change.wording 20000" CHECK (length(wording) <= 20000 AND instr(wording, char(0)) = 0),
    until_before TEXT CONSTRAINT "call_change.until_before" CHECK (until_before IS NULL OR julianday(until_before) IS NOT NULL),
    until_after TEXT CONSTRAINT "call_change.until_after" CHECK (until_after IS NULL OR julianday(until_after) IS NOT NULL),
    task INTEGER REFERENCES call_task (id), -- annulled alone
    ground TEXT CONSTRAINT "call_change.ground" CHECK (ground IN ('brak_ofert', 'zadna_nie_spelnia', 'inna')),
    UNIQUE (call, number)
) STRICT;

CREATE INDEX call_change_task ON call_change (task) WHERE task IS NOT NULL;

-- ===== Publications, issued documents and hand-overs of a call =====
-- A closed list stands in its table, so these are written anew with their rows as they are; a number once given stays given.

CREATE TABLE publication_anew (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    programme INTEGER REFERENCES programme (id),
    consultation INTEGER REFERENCES consultation (id),
    draft_act INTEGER REFERENCES draft_act (id),
    call INTEGER REFERENCES call (id),
    thing TEXT NOT NULL CONSTRAINT "publication.thing" CHECK (thing IN ('ogloszenie_konsultacji', 'raport_konsultacji', 'program', 'sprawozdanie', 'ogloszenie_konkursu', 'zmiana_ogloszenia', 'nabor_do_komisji', 'wyniki_konkursu', 'uniewaznienie_konkursu')),
    subject INTEGER, -- row of the thing, when a case has several
    place TEXT NOT NULL CONSTRAINT "publication.place" CHECK (place IN ('bip', 'tablica', 'strona', 'dziennik', 'prasa', 'inne')),
    address TEXT NOT NULL CONSTRAINT "publication.address 1000" CHECK (length(address) <= 1000 AND instr(address, char(0)) = 0),
    published_on TEXT NOT NULL CONSTRAINT "publication.published_on" CHECK (published_on IS date(published_on)),
    removed_on TEXT CONSTRAINT "publication.removed_on" CHECK (removed_on IS date(removed_on)),
    evidence INTEGER REFERENCES attachment (id),
    CONSTRAINT "publication.call" CHECK ((programme IS NOT NULL) + (consultation IS NOT NULL) + (draft_act IS NOT NULL) + (call IS NOT NULL) <= 1)
) STRICT;

INSERT INTO publication_anew (id, revision, programme, consultation, draft_act, thing, place, address, published_on, removed_on, evidence)
SELECT id, revision, programme, consultation, draft_act, thing, place, address, published_on, removed_on, evidence
FROM publication ORDER BY id;
DELETE FROM sqlite_sequence WHERE name = 'publication_anew';
UPDATE sqlite_sequence SET name = 'publication_anew' WHERE name = 'publication';
DROP TABLE publication;
ALTER TABLE publication_anew RENAME TO publication;

CREATE INDEX publication_programme ON publication (programme, published_on);
CREATE INDEX publication_consultation ON publication (consultation, published_on);
CREATE INDEX publication_draft_act ON publication (draft_act, published_on);
CREATE INDEX publication_call ON publication (call, published_on);
CREATE INDEX publication_evidence ON publication (evidence);

CREATE TABLE issued_document_anew (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CONSTRAINT "issued_document.kind" CHECK (kind IN ('projekt_programu', 'uchwala', 'uzasadnienie', 'zarzadzenie_konsultacje', 'ogloszenie_konsultacje', 'formularz_uwag', 'klauzula_rodo', 'zaproszenie', 'lista_obecnosci', 'wniosek_o_opinie', 'raport_konsultacji', 'przekazanie_wojewodzie', 'wniosek_o_ogloszenie', 'plan_terminow', 'porownanie_wersji')),
    programme INTEGER REFERENCES programme (id),
    consultation INTEGER REFERENCES consultation (id),
    draft_act INTEGER REFERENCES draft_act (id),
    call INTEGER REFERENCES call (id),
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
    CONSTRAINT "issued_document.call" CHECK ((programme IS NOT NULL) + (consultation IS NOT NULL) + (draft_act IS NOT NULL) + (call IS NOT NULL) <= 1)
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
CREATE INDEX issued_document_call ON issued_document (call, id);
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

CREATE TABLE handover_anew (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    programme INTEGER REFERENCES programme (id),
    consultation INTEGER REFERENCES consultation (id),
    draft_act INTEGER REFERENCES draft_act (id),
    call INTEGER REFERENCES call (id),
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
    CONSTRAINT "handover.call" CHECK ((programme IS NOT NULL) + (consultation IS NOT NULL) + (draft_act IS NOT NULL) + (call IS NOT NULL) = 1),
    CONSTRAINT "handover.ended" CHECK ((ended IS NULL) = (ended_on IS NULL))
) STRICT;

INSERT INTO handover_anew (id, revision, programme, consultation, draft_act, direction, identity, package, fingerprint, base, person, note, handed_on, ended, ended_on)
SELECT id, revision, programme, consultation, draft_act, direction, identity, package, fingerprint, base, person, note, handed_on, ended, ended_on
FROM handover ORDER BY id;
DELETE FROM sqlite_sequence WHERE name = 'handover_anew';
UPDATE sqlite_sequence SET name = 'handover_anew' WHERE name = 'handover';
DROP TABLE handover;
ALTER TABLE handover_anew RENAME TO handover;

CREATE INDEX handover_programme ON handover (programme, id);
CREATE INDEX handover_consultation ON handover (consultation, id);
CREATE INDEX handover_draft_act ON handover (draft_act, id);
CREATE INDEX handover_call ON handover (call, id);
CREATE INDEX handover_identity ON handover (identity, id);
CREATE INDEX handover_open ON handover (direction, ended, id);
