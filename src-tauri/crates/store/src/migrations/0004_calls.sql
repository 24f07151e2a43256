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
    kind TEXT NOT NULL CONSTRAINT "issued_document.kind" CHECK (kind IN ('projekt_programu', 'uchwala', 'uzasadnienie', 'zarzadzenie_konsultacje', 'ogloszenie_konsultacje', 'formularz_uwag', 'klauzula_rodo', 'zaproszenie', 'lista_obecnosci', 'wniosek_o_opinie', 'raport_konsultacji', 'przekazanie_wojewodzie', 'wniosek_o_ogloszenie', 'plan_terminow', 'harmonogram_konkursow', 'porownanie_wersji', 'zarzadzenie_konkurs', 'ogloszenie_konkurs', 'zmiana_konkursu', 'uniewaznienie_konkursu', 'adnotacja_publikacji', 'regulamin_konkursu', 'nabor_do_komisji', 'formularz_kandydata', 'powolanie_komisji', 'regulamin_komisji', 'oswiadczenie_bezstronnosci', 'oferta', 'rejestr_ofert', 'karta_formalna', 'wezwanie_uzupelnienie', 'karta_oceny', 'karta_zbiorcza', 'protokol_komisji', 'lista_rankingowa', 'zarzadzenie_wyniki', 'ogloszenie_wynikow', 'zawiadomienie_wynik', 'wezwanie_aktualizacja', 'uzasadnienie_wyboru')),
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
    kind TEXT NOT NULL CONSTRAINT "template.kind" CHECK (kind IN ('program_roczny', 'program_wieloletni', 'projekt_programu', 'uchwala', 'uzasadnienie', 'zarzadzenie_konsultacje', 'ogloszenie_konsultacje', 'formularz_uwag', 'klauzula_rodo', 'zaproszenie', 'lista_obecnosci', 'wniosek_o_opinie', 'raport_konsultacji', 'przekazanie_wojewodzie', 'wniosek_o_ogloszenie', 'plan_terminow', 'harmonogram_konkursow', 'porownanie_wersji', 'zarzadzenie_konkurs', 'ogloszenie_konkurs', 'zmiana_konkursu', 'uniewaznienie_konkursu', 'adnotacja_publikacji', 'regulamin_konkursu', 'nabor_do_komisji', 'formularz_kandydata', 'powolanie_komisji', 'regulamin_komisji', 'oswiadczenie_bezstronnosci', 'oferta', 'rejestr_ofert', 'karta_formalna', 'wezwanie_uzupelnienie', 'karta_oceny', 'karta_zbiorcza', 'protokol_komisji', 'lista_rankingowa', 'zarzadzenie_wyniki', 'ogloszenie_wynikow', 'zawiadomienie_wynik', 'wezwanie_aktualizacja', 'uzasadnienie_wyboru', 'akt_rada_pozytku', 'akt_konsultacje', 'akt_inicjatywa_lokalna', 'akt_budzet_obywatelski', 'akt_strategia', 'akt_inny', 'akt_uchwala', 'akt_uzasadnienie', 'akt_wniosek_o_opinie')),
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

-- ===== Offers =====

-- An offer in the register of a call; what it holds stands in its versions.
CREATE TABLE offer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    call INTEGER NOT NULL REFERENCES call (id),
    task INTEGER REFERENCES call_task (id),
    number TEXT NOT NULL CONSTRAINT "offer.number 60" CHECK (length(number) BETWEEN 1 AND 60 AND instr(number, char(0)) = 0),
    organisation INTEGER REFERENCES organisation (id), -- the first applicant, when the office has it in its register
    channel TEXT NOT NULL CONSTRAINT "offer.channel" CHECK (channel IN ('osobiscie', 'poczta', 'edoreczenia', 'epuap', 'generator', 'email')),
    received_at TEXT NOT NULL CONSTRAINT "offer.received_at" CHECK (julianday(received_at) IS NOT NULL), -- local time; 00:00 is 24:00 of the day before
    received_offset INTEGER CONSTRAINT "offer.received_offset" CHECK (received_offset IN (60, 120)), -- minutes from UTC, in the hour that October repeats; else NULL
    status TEXT NOT NULL CONSTRAINT "offer.status" CHECK (status IN ('zlozona', 'wezwana', 'poprawna', 'odrzucona', 'oceniona', 'dofinansowana', 'niedofinansowana', 'rezerwowa', 'zaktualizowana', 'umowa', 'rezygnacja', 'wycofana', 'po_terminie')),
    version INTEGER NOT NULL CONSTRAINT "offer.version" CHECK (version > 0), -- number of the version that counts now
    called_on TEXT CONSTRAINT "offer.called_on" CHECK (called_on IS date(called_on)), -- to complete
    complete_by TEXT CONSTRAINT "offer.complete_by" CHECK (complete_by IS date(complete_by)),
    call_words TEXT NOT NULL CONSTRAINT "offer.call_words 4000" CHECK (length(call_words) <= 4000 AND instr(call_words, char(0)) = 0), -- what must be completed
    decided_on TEXT CONSTRAINT "offer.decided_on" CHECK (decided_on IS date(decided_on)), -- found correct, rejected or withdrawn
    reason TEXT NOT NULL CONSTRAINT "offer.reason 4000" CHECK (length(reason) <= 4000 AND instr(reason, char(0)) = 0),
    note TEXT NOT NULL CONSTRAINT "offer.note 4000" CHECK (length(note) <= 4000 AND instr(note, char(0)) = 0),
    UNIQUE (call, number)
) STRICT;

CREATE INDEX offer_of ON offer (call, received_at, id);
CREATE INDEX offer_task ON offer (task);
CREATE INDEX offer_organisation ON offer (organisation);

-- What an offer held when it was filed, corrected or updated: the official form, field by field. Money is grosze, shares are
-- hundredths of a percent; NULL was not filled in.
CREATE TABLE offer_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    offer INTEGER NOT NULL REFERENCES offer (id),
    number INTEGER NOT NULL CONSTRAINT "offer_version.number" CHECK (number > 0), -- from 1
    kind TEXT NOT NULL CONSTRAINT "offer_version.kind" CHECK (kind IN ('zlozona', 'poprawiona', 'zaktualizowana')),
    came_on TEXT NOT NULL CONSTRAINT "offer_version.came_on" CHECK (came_on IS date(came_on)),
    note TEXT NOT NULL CONSTRAINT "offer_version.note 500" CHECK (length(note) <= 500 AND instr(note, char(0)) = 0),
    whole INTEGER NOT NULL CONSTRAINT "offer_version.whole" CHECK (whole IN (0, 1)), -- 0: only what a list of a generator says
    applicants TEXT NOT NULL CONSTRAINT "offer_version.applicants 4000" CHECK (length(applicants) <= 4000 AND instr(applicants, char(0)) = 0), -- names in one line, for the register
    cost INTEGER NOT NULL CONSTRAINT "offer_version.cost" CHECK (cost >= 0), -- sum of V.A, or row 1 of V.B when no cost was entered
    wrong INTEGER NOT NULL CONSTRAINT "offer_version.wrong" CHECK (wrong >= 0), -- sums and shares that do not add up
    joint INTEGER NOT NULL CONSTRAINT "offer_version.joint" CHECK (joint IN (0, 1)),
    addressee TEXT NOT NULL CONSTRAINT "offer_version.addressee 1000" CHECK (length(addressee) <= 1000 AND instr(addressee, char(0)) = 0),
    task_kind TEXT NOT NULL CONSTRAINT "offer_version.task_kind 1000" CHECK (length(task_kind) <= 1000 AND instr(task_kind, char(0)) = 0),
    contact_name TEXT NOT NULL CONSTRAINT "offer_version.contact_name 1000" CHECK (length(contact_name) <= 1000 AND instr(contact_name, char(0)) = 0),
    contact_phone TEXT NOT NULL CONSTRAINT "offer_version.contact_phone 1000" CHECK (length(contact_phone) <= 1000 AND instr(contact_phone, char(0)) = 0),
    contact_email TEXT NOT NULL CONSTRAINT "offer_version.contact_email 1000" CHECK (length(contact_email) <= 1000 AND instr(contact_email, char(0)) = 0),
    title TEXT NOT NULL CONSTRAINT "offer_version.title 1000" CHECK (length(title) <= 1000 AND instr(title, char(0)) = 0),
    starts_on TEXT CONSTRAINT "offer_version.starts_on" CHECK (starts_on IS date(starts_on)),
    ends_on TEXT CONSTRAINT "offer_version.ends_on" CHECK (ends_on IS date(ends_on)),
    summary TEXT NOT NULL CONSTRAINT "offer_version.summary 20000" CHECK (length(summary) <= 20000 AND instr(summary, char(0)) = 0),
    outcomes TEXT NOT NULL CONSTRAINT "offer_version.outcomes 20000" CHECK (length(outcomes) <= 20000 AND instr(outcomes, char(0)) = 0),
    experience TEXT NOT NULL CONSTRAINT "offer_version.experience 20000" CHECK (length(experience) <= 20000 AND instr(experience, char(0)) = 0),
    resources TEXT NOT NULL CONSTRAINT "offer_version.resources 20000" CHECK (length(resources) <= 20000 AND instr(resources, char(0)) = 0),
    actions_sum INTEGER CONSTRAINT "offer_version.actions_sum" CHECK (actions_sum >= 0), -- sum rows as they stand on the form
    admin_sum INTEGER CONSTRAINT "offer_version.admin_sum" CHECK (admin_sum >= 0),
    all_sum INTEGER CONSTRAINT "offer_version.all_sum" CHECK (all_sum >= 0),
    all_amount INTEGER CONSTRAINT "offer_version.all_amount" CHECK (all_amount >= 0),
    grant_amount INTEGER CONSTRAINT "offer_version.grant_amount" CHECK (grant_amount >= 0),
    own_amount INTEGER CONSTRAINT "offer_version.own_amount" CHECK (own_amount >= 0),
    own_financial_amount INTEGER CONSTRAINT "offer_version.own_financial_amount" CHECK (own_financial_amount >= 0),
    own_in_kind_amount INTEGER CONSTRAINT "offer_version.own_in_kind_amount" CHECK (own_in_kind_amount >= 0),
    recipients_amount INTEGER CONSTRAINT "offer_version.recipients_amount" CHECK (recipients_amount >= 0),
    all_share INTEGER CONSTRAINT "offer_version.all_share" CHECK (all_share BETWEEN 0 AND 10000),
    grant_share INTEGER CONSTRAINT "offer_version.grant_share" CHECK (grant_share BETWEEN 0 AND 10000),
    own_share INTEGER CONSTRAINT "offer_version.own_share" CHECK (own_share BETWEEN 0 AND 10000),
    own_financial_share INTEGER CONSTRAINT "offer_version.own_financial_share" CHECK (own_financial_share BETWEEN 0 AND 10000),
    own_in_kind_share INTEGER CONSTRAINT "offer_version.own_in_kind_share" CHECK (own_in_kind_share BETWEEN 0 AND 10000),
    recipients_share INTEGER CONSTRAINT "offer_version.recipients_share" CHECK (recipients_share BETWEEN 0 AND 10000),
    split_sum INTEGER CONSTRAINT "offer_version.split_sum" CHECK (split_sum >= 0),
    payment TEXT CONSTRAINT "offer_version.payment" CHECK (payment IN ('nieodplatnie', 'odplatnie')),
    payment_note TEXT NOT NULL CONSTRAINT "offer_version.payment_note 20000" CHECK (length(payment_note) <= 20000 AND instr(payment_note, char(0)) = 0),
    representation TEXT NOT NULL CONSTRAINT "offer_version.representation 20000" CHECK (length(representation) <= 20000 AND instr(representation, char(0)) = 0),
    other TEXT NOT NULL CONSTRAINT "offer_version.other 20000" CHECK (length(other) <= 20000 AND instr(other, char(0)) = 0),
    within_activity INTEGER NOT NULL CONSTRAINT "offer_version.within_activity" CHECK (within_activity IN (0, 1)),
    payments_within_activity INTEGER NOT NULL CONSTRAINT "offer_version.payments_within_activity" CHECK (payments_within_activity IN (0, 1)),
    tax_arrears TEXT CONSTRAINT "offer_version.tax_arrears" CHECK (tax_arrears IN ('nie_zalega', 'zalega')),
    insurance_arrears TEXT CONSTRAINT "offer_version.insurance_arrears" CHECK (insurance_arrears IN ('nie_zalega', 'zalega')),
    agrees_with TEXT CONSTRAINT "offer_version.agrees_with" CHECK (agrees_with IN ('krs', 'ewidencja')),
    truthful INTEGER NOT NULL CONSTRAINT "offer_version.truthful" CHECK (truthful IN (0, 1)),
    data_protection INTEGER NOT NULL CONSTRAINT "offer_version.data_protection" CHECK (data_protection IN (0, 1)),
    signed_on TEXT CONSTRAINT "offer_version.signed_on" CHECK (signed_on IS date(signed_on)),
    UNIQUE (offer, number)
) STRICT;

-- II.1 Applicants.
CREATE TABLE offer_applicant (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL REFERENCES offer_version (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL CONSTRAINT "offer_applicant.name 1000" CHECK (length(name) <= 1000 AND instr(name, char(0)) = 0),
    legal_form TEXT NOT NULL CONSTRAINT "offer_applicant.legal_form 1000" CHECK (length(legal_form) <= 1000 AND instr(legal_form, char(0)) = 0),
    register_number TEXT NOT NULL CONSTRAINT "offer_applicant.register_number 1000" CHECK (length(register_number) <= 1000 AND instr(register_number, char(0)) = 0),
    seat TEXT NOT NULL CONSTRAINT "offer_applicant.seat 1000" CHECK (length(seat) <= 1000 AND instr(seat, char(0)) = 0),
    website TEXT NOT NULL CONSTRAINT "offer_applicant.website 1000" CHECK (length(website) <= 1000 AND instr(website, char(0)) = 0),
    correspondence TEXT NOT NULL CONSTRAINT "offer_applicant.correspondence 1000" CHECK (length(correspondence) <= 1000 AND instr(correspondence, char(0)) = 0),
    email TEXT NOT NULL CONSTRAINT "offer_applicant.email 1000" CHECK (length(email) <= 1000 AND instr(email, char(0)) = 0),
    phone TEXT NOT NULL CONSTRAINT "offer_applicant.phone 1000" CHECK (length(phone) <= 1000 AND instr(phone, char(0)) = 0),
    UNIQUE (version, position)
) STRICT;

-- III.4 The schedule.
CREATE TABLE offer_action (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL REFERENCES offer_version (id),
    position INTEGER NOT NULL,
    year INTEGER CONSTRAINT "offer_action.year" CHECK (year BETWEEN 2003 AND 2200),
    name TEXT NOT NULL CONSTRAINT "offer_action.name 4000" CHECK (length(name) <= 4000 AND instr(name, char(0)) = 0),
    description TEXT NOT NULL CONSTRAINT "offer_action.description 20000" CHECK (length(description) <= 20000 AND instr(description, char(0)) = 0),
    audience TEXT NOT NULL CONSTRAINT "offer_action.audience 20000" CHECK (length(audience) <= 20000 AND instr(audience, char(0)) = 0),
    planned TEXT NOT NULL CONSTRAINT "offer_action.planned 20000" CHECK (length(planned) <= 20000 AND instr(planned, char(0)) = 0),
    third_party TEXT NOT NULL CONSTRAINT "offer_action.third_party 20000" CHECK (length(third_party) <= 20000 AND instr(third_party, char(0)) = 0),
    performer TEXT NOT NULL CONSTRAINT "offer_action.performer 20000" CHECK (length(performer) <= 20000 AND instr(performer, char(0)) = 0),
    UNIQUE (version, position)
) STRICT;

-- III.6 Expected results.
CREATE TABLE offer_result (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL REFERENCES offer_version (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL CONSTRAINT "offer_result.name 4000" CHECK (length(name) <= 4000 AND instr(name, char(0)) = 0),
    target TEXT NOT NULL CONSTRAINT "offer_result.target 4000" CHECK (length(target) <= 4000 AND instr(target, char(0)) = 0),
    monitoring TEXT NOT NULL CONSTRAINT "offer_result.monitoring 4000" CHECK (length(monitoring) <= 4000 AND instr(monitoring, char(0)) = 0),
    UNIQUE (version, position)
) STRICT;

-- V.A The actions of the budget.
CREATE TABLE offer_cost_group (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL REFERENCES offer_version (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL CONSTRAINT "offer_cost_group.name 4000" CHECK (length(name) <= 4000 AND instr(name, char(0)) = 0),
    UNIQUE (version, position)
) STRICT;

-- V.A Costs.
CREATE TABLE offer_cost (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL REFERENCES offer_version (id),
    position INTEGER NOT NULL,
    action INTEGER CONSTRAINT "offer_cost.action" CHECK (action >= 0), -- position of the action; NULL: an administrative cost
    name TEXT NOT NULL CONSTRAINT "offer_cost.name 4000" CHECK (length(name) <= 4000 AND instr(name, char(0)) = 0),
    unit TEXT NOT NULL CONSTRAINT "offer_cost.unit 200" CHECK (length(unit) <= 200 AND instr(unit, char(0)) = 0),
    unit_price INTEGER CONSTRAINT "offer_cost.unit_price" CHECK (unit_price >= 0),
    units INTEGER CONSTRAINT "offer_cost.units" CHECK (units >= 0), -- hundredths
    total INTEGER CONSTRAINT "offer_cost.total" CHECK (total >= 0),
    UNIQUE (version, position)
) STRICT;

-- V.C The split between the applicants of a joint offer.
CREATE TABLE offer_split (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL REFERENCES offer_version (id),
    position INTEGER NOT NULL,
    applicant TEXT NOT NULL CONSTRAINT "offer_split.applicant 1000" CHECK (length(applicant) <= 1000 AND instr(applicant, char(0)) = 0),
    total INTEGER CONSTRAINT "offer_split.total" CHECK (total >= 0),
    UNIQUE (version, position)
) STRICT;

-- Who signed.
CREATE TABLE offer_signature (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL REFERENCES offer_version (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL CONSTRAINT "offer_signature.name 1000" CHECK (length(name) <= 1000 AND instr(name, char(0)) = 0),
    function TEXT NOT NULL CONSTRAINT "offer_signature.function 1000" CHECK (length(function) <= 1000 AND instr(function, char(0)) = 0),
    applicant TEXT NOT NULL CONSTRAINT "offer_signature.applicant 1000" CHECK (length(applicant) <= 1000 AND instr(applicant, char(0)) = 0),
    UNIQUE (version, position)
) STRICT;

-- Amounts of the years of a task that takes more than one.
CREATE TABLE offer_year (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL REFERENCES offer_version (id),
    part TEXT NOT NULL CONSTRAINT "offer_year.part" CHECK (part IN ('koszt', 'suma_dzialan', 'suma_administracyjnych', 'suma_wszystkich', 'podzial', 'suma_podzialu')),
    position INTEGER NOT NULL, -- of the cost or of the split; 0 for a sum
    year INTEGER NOT NULL CONSTRAINT "offer_year.year" CHECK (year >= 0), -- 0 is the first year of the task
    amount INTEGER CONSTRAINT "offer_year.amount" CHECK (amount >= 0)
) STRICT;

CREATE INDEX offer_year_of ON offer_year (version, part, position, year);

-- Files that came with an offer.
CREATE TABLE offer_attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    offer INTEGER NOT NULL REFERENCES offer (id),
    file INTEGER NOT NULL REFERENCES attachment (id),
    name TEXT NOT NULL CONSTRAINT "offer_attachment.name 500" CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
    required INTEGER REFERENCES call_attachment (id) -- the attachment of the notice that it is
) STRICT;
CREATE INDEX offer_attachment_of ON offer_attachment (offer, id);
CREATE INDEX offer_attachment_file ON offer_attachment (file);
CREATE INDEX offer_attachment_required ON offer_attachment (required);

-- What the officer confirmed at the questions of the formal check of an offer.
CREATE TABLE formal_answer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    offer INTEGER NOT NULL REFERENCES offer (id),
    question TEXT NOT NULL CONSTRAINT "formal_answer.question" CHECK (question IN ('termin', 'formularz', 'uprawniony', 'sfera', 'terminy', 'sumy', 'limity', 'podpisy', 'zalaczniki', 'rozliczenia', 'liczba_ofert')),
    found TEXT NOT NULL CONSTRAINT "formal_answer.found" CHECK (found IN ('tak', 'do_uzupelnienia', 'nie')),
    note TEXT NOT NULL CONSTRAINT "formal_answer.note 4000" CHECK (length(note) <= 4000 AND instr(note, char(0)) = 0),
    answered_on TEXT NOT NULL CONSTRAINT "formal_answer.answered_on" CHECK (answered_on IS date(answered_on)),
    UNIQUE (offer, question)
) STRICT;

-- ===== Commission, scoring and results =====

-- A commission that gives an opinion on offers; it serves one call or several.
CREATE TABLE commission (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    name TEXT NOT NULL CONSTRAINT "commission.name 250" CHECK (length(name) BETWEEN 1 AND 250 AND instr(name, char(0)) = 0),
    recruited_on TEXT CONSTRAINT "commission.recruited_on" CHECK (recruited_on IS date(recruited_on)), -- notice that asks for candidates
    nominations_until TEXT CONSTRAINT "commission.nominations_until" CHECK (nominations_until IS date(nominations_until)),
    order_number TEXT NOT NULL CONSTRAINT "commission.order_number 100" CHECK (length(order_number) <= 100 AND instr(order_number, char(0)) = 0),
    appointed_on TEXT CONSTRAINT "commission.appointed_on" CHECK (appointed_on IS date(appointed_on)),
    quorum_people INTEGER CONSTRAINT "commission.quorum_people" CHECK (quorum_people BETWEEN 1 AND 100),
    quorum_share INTEGER CONSTRAINT "commission.quorum_share" CHECK (quorum_share BETWEEN 1 AND 10000), -- hundredths of a percent
    quorum_majority INTEGER NOT NULL CONSTRAINT "commission.quorum_majority" CHECK (quorum_majority IN (0, 1)), -- more than half; of the three at most one is given
    together TEXT NOT NULL CONSTRAINT "commission.together" CHECK (together IN ('srednia', 'srednia_bez_skrajnych', 'suma')),
    chair_decides INTEGER NOT NULL CONSTRAINT "commission.chair_decides" CHECK (chair_decides IN (0, 1)),
    without_organisations TEXT CONSTRAINT "commission.without_organisations" CHECK (without_organisations IN ('nikt_nie_wskazal', 'wskazani_nie_uczestnicza', 'wszyscy_wylaczeni')),
    without_note TEXT NOT NULL CONSTRAINT "commission.without_note 4000" CHECK (length(without_note) <= 4000 AND instr(without_note, char(0)) = 0),
    regulations INTEGER REFERENCES attachment (id),
    CONSTRAINT "commission.quorum_people" CHECK ((quorum_people IS NOT NULL) + (quorum_share IS NOT NULL) + quorum_majority <= 1)
) STRICT;

CREATE INDEX commission_regulations ON commission (regulations);

-- The calls that a commission serves; a call has one commission.
CREATE TABLE commission_call (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    commission INTEGER NOT NULL REFERENCES commission (id),
    call INTEGER NOT NULL REFERENCES call (id),
    UNIQUE (call)
) STRICT;

CREATE INDEX commission_call_of ON commission_call (commission, call);

-- People of a commission. Nothing but a name is kept of them.
CREATE TABLE commission_member (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    commission INTEGER NOT NULL REFERENCES commission (id),
    name TEXT NOT NULL CONSTRAINT "commission_member.name 250" CHECK (length(name) BETWEEN 1 AND 250 AND instr(name, char(0)) = 0),
    role TEXT NOT NULL CONSTRAINT "commission_member.role" CHECK (role IN ('przewodniczacy', 'czlonek', 'sekretarz', 'ekspert')),
    side TEXT NOT NULL CONSTRAINT "commission_member.side" CHECK (side IN ('organ', 'organizacje', 'wiedza')),
    named_by INTEGER REFERENCES organisation (id),
    named_by_words TEXT NOT NULL CONSTRAINT "commission_member.named_by_words 250" CHECK (length(named_by_words) <= 250 AND instr(named_by_words, char(0)) = 0), -- when it is not in the register
    appointed_on TEXT CONSTRAINT "commission_member.appointed_on" CHECK (appointed_on IS date(appointed_on)),
    dismissed_on TEXT CONSTRAINT "commission_member.dismissed_on" CHECK (dismissed_on IS date(dismissed_on)),
    statement_on TEXT CONSTRAINT "commission_member.statement_on" CHECK (statement_on IS date(statement_on)) -- of impartiality, signed
) STRICT;

CREATE INDEX commission_member_of ON commission_member (commission, id);
CREATE INDEX commission_member_named_by ON commission_member (named_by);

-- A member takes no part in the assessment of an offer.
CREATE TABLE exclusion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    member INTEGER NOT NULL REFERENCES commission_member (id),
    offer INTEGER NOT NULL REFERENCES offer (id),
    reason TEXT NOT NULL CONSTRAINT "exclusion.reason 4000" CHECK (length(reason) BETWEEN 1 AND 4000 AND instr(reason, char(0)) = 0),
    decided_on TEXT NOT NULL CONSTRAINT "exclusion.decided_on" CHECK (decided_on IS date(decided_on)),
    UNIQUE (offer, member)
) STRICT;

CREATE INDEX exclusion_member ON exclusion (member);

-- Meetings of a commission.
CREATE TABLE commission_meeting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    commission INTEGER NOT NULL REFERENCES commission (id),
    held_at TEXT NOT NULL CONSTRAINT "commission_meeting.held_at" CHECK (julianday(held_at) IS NOT NULL), -- local time
    place TEXT NOT NULL CONSTRAINT "commission_meeting.place 500" CHECK (length(place) <= 500 AND instr(place, char(0)) = 0),
    notes TEXT NOT NULL CONSTRAINT "commission_meeting.notes 50000" CHECK (length(notes) <= 50000 AND instr(notes, char(0)) = 0)
) STRICT;

CREATE INDEX commission_meeting_of ON commission_meeting (commission, held_at);

CREATE TABLE commission_attendance (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting INTEGER NOT NULL REFERENCES commission_meeting (id),
    member INTEGER NOT NULL REFERENCES commission_member (id),
    UNIQUE (meeting, member)
) STRICT;

CREATE INDEX commission_attendance_member ON commission_attendance (member);

-- Scorecards: one of each member for an offer, locked when signed.
CREATE TABLE scorecard (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    offer INTEGER NOT NULL REFERENCES offer (id),
    member INTEGER NOT NULL REFERENCES commission_member (id),
    reason TEXT NOT NULL CONSTRAINT "scorecard.reason 4000" CHECK (length(reason) <= 4000 AND instr(reason, char(0)) = 0),
    signed_on TEXT CONSTRAINT "scorecard.signed_on" CHECK (signed_on IS date(signed_on)), -- locked from this day
    UNIQUE (offer, member)
) STRICT;

CREATE INDEX scorecard_member ON scorecard (member, offer);

-- Points of a card, hundredths.
CREATE TABLE score (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scorecard INTEGER NOT NULL REFERENCES scorecard (id),
    criterion INTEGER NOT NULL REFERENCES criterion (id),
    points INTEGER NOT NULL CONSTRAINT "score.points" CHECK (points BETWEEN 0 AND 100000),
    UNIQUE (scorecard, criterion)
) STRICT;

CREATE INDEX score_points ON score (scorecard, criterion, points);
CREATE INDEX score_criterion ON score (criterion);

-- A signed card that was opened again.
CREATE TABLE scorecard_unlocking (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scorecard INTEGER NOT NULL REFERENCES scorecard (id),
    signed_on TEXT NOT NULL CONSTRAINT "scorecard_unlocking.signed_on" CHECK (signed_on IS date(signed_on)),
    unlocked_on TEXT NOT NULL CONSTRAINT "scorecard_unlocking.unlocked_on" CHECK (unlocked_on IS date(unlocked_on)),
    reason TEXT NOT NULL CONSTRAINT "scorecard_unlocking.reason 4000" CHECK (length(reason) BETWEEN 1 AND 4000 AND instr(reason, char(0)) = 0)
) STRICT;

CREATE INDEX scorecard_unlocking_of ON scorecard_unlocking (scorecard, id);

-- Votes on the list of a task.
CREATE TABLE opinion_vote (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    meeting INTEGER NOT NULL REFERENCES commission_meeting (id),
    task INTEGER NOT NULL REFERENCES call_task (id),
    UNIQUE (task)
) STRICT;

CREATE INDEX opinion_vote_meeting ON opinion_vote (meeting);

CREATE TABLE opinion_voice (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    vote INTEGER NOT NULL REFERENCES opinion_vote (id),
    member INTEGER NOT NULL REFERENCES commission_member (id),
    choice TEXT NOT NULL CONSTRAINT "opinion_voice.choice" CHECK (choice IN ('za', 'przeciw', 'wstrzymal_sie')),
    dissent TEXT NOT NULL CONSTRAINT "opinion_voice.dissent 4000" CHECK (length(dissent) <= 4000 AND instr(dissent, char(0)) = 0), -- zdanie odrębne
    UNIQUE (vote, member)
) STRICT;

CREATE INDEX opinion_voice_member ON opinion_voice (member);

-- How the amounts of a task are proposed.
CREATE TABLE task_proposal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task INTEGER NOT NULL REFERENCES call_task (id),
    method TEXT NOT NULL CONSTRAINT "task_proposal.method" CHECK (method IN ('kolejno', 'punkty', 'rowno', 'recznie')),
    UNIQUE (task)
) STRICT;

-- Money for an offer: proposed by the commission, granted by the executive, and what happened to it.
CREATE TABLE award (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    offer INTEGER NOT NULL REFERENCES offer (id),
    task INTEGER NOT NULL REFERENCES call_task (id),
    own_minimum INTEGER CONSTRAINT "award.own_minimum" CHECK (own_minimum >= 0), -- the least amount that the applicant says makes sense
    by_hand INTEGER CONSTRAINT "award.by_hand" CHECK (by_hand >= 0), -- typed by the commission; NULL: the method counts it
    proposed INTEGER CONSTRAINT "award.proposed" CHECK (proposed >= 0),
    granted INTEGER CONSTRAINT "award.granted" CHECK (granted >= 0), -- 0: nothing; NULL: not decided
    reserve INTEGER CONSTRAINT "award.reserve" CHECK (reserve BETWEEN 1 AND 10000), -- place on the reserve list
    reason TEXT NOT NULL CONSTRAINT "award.reason 4000" CHECK (length(reason) <= 4000 AND instr(reason, char(0)) = 0),
    told_on TEXT CONSTRAINT "award.told_on" CHECK (told_on IS date(told_on)),
    update_until TEXT CONSTRAINT "award.update_until" CHECK (update_until IS date(update_until)), -- schedule and budget of a partial grant
    contracted_on TEXT CONSTRAINT "award.contracted_on" CHECK (contracted_on IS date(contracted_on)),
    ended TEXT CONSTRAINT "award.ended" CHECK (ended IN ('zaktualizowana', 'rezygnacja', 'milczenie')),
    ended_on TEXT CONSTRAINT "award.ended_on" CHECK (ended_on IS date(ended_on)),
    end_note TEXT NOT NULL CONSTRAINT "award.end_note 4000" CHECK (length(end_note) <= 4000 AND instr(end_note, char(0)) = 0),
    UNIQUE (offer)
) STRICT;

CREATE INDEX award_task ON award (task, id);

-- Corrections of announced results; a correction is never changed.
CREATE TABLE award_correction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    award INTEGER NOT NULL REFERENCES award (id),
    corrected_on TEXT NOT NULL CONSTRAINT "award_correction.corrected_on" CHECK (corrected_on IS date(corrected_on)),
    amount_before INTEGER NOT NULL CONSTRAINT "award_correction.amount_before" CHECK (amount_before >= 0),
    amount_after INTEGER NOT NULL CONSTRAINT "award_correction.amount_after" CHECK (amount_after >= 0),
    reason TEXT NOT NULL CONSTRAINT "award_correction.reason 4000" CHECK (length(reason) BETWEEN 1 AND 4000 AND instr(reason, char(0)) = 0)
) STRICT;

CREATE INDEX award_correction_of ON award_correction (award, id);

-- The decision that settles a call.
CREATE TABLE call_result (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    call INTEGER NOT NULL REFERENCES call (id),
    decided_on TEXT CONSTRAINT "call_result.decided_on" CHECK (decided_on IS date(decided_on)),
    order_number TEXT NOT NULL CONSTRAINT "call_result.order_number 100" CHECK (length(order_number) <= 100 AND instr(order_number, char(0)) = 0),
    departure TEXT NOT NULL CONSTRAINT "call_result.departure 4000" CHECK (length(departure) <= 4000 AND instr(departure, char(0)) = 0), -- why the executive departed from the opinion
    UNIQUE (call)
) STRICT;

-- Demands for the reasons of a choice or a rejection.
CREATE TABLE reasons_demand (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL DEFAULT 1,
    call INTEGER NOT NULL REFERENCES call (id),
    offer INTEGER REFERENCES offer (id), -- NULL: the whole call
    who TEXT NOT NULL CONSTRAINT "reasons_demand.who 500" CHECK (length(who) BETWEEN 1 AND 500 AND instr(who, char(0)) = 0),
    received_on TEXT NOT NULL CONSTRAINT "reasons_demand.received_on" CHECK (received_on IS date(received_on)),
    channel TEXT NOT NULL CONSTRAINT "reasons_demand.channel" CHECK (channel IN ('papier', 'email', 'formularz', 'spotkanie', 'rada_pozytku', 'edoreczenia', 'ustnie')),
    draft TEXT NOT NULL CONSTRAINT "reasons_demand.draft 20000" CHECK (length(draft) <= 20000 AND instr(draft, char(0)) = 0),
    answered_on TEXT CONSTRAINT "reasons_demand.answered_on" CHECK (answered_on IS date(answered_on))
) STRICT;

CREATE INDEX reasons_demand_of ON reasons_demand (call, received_on);
CREATE INDEX reasons_demand_offer ON reasons_demand (offer) WHERE offer IS NOT NULL;
