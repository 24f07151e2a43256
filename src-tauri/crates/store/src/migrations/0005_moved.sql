-- ===== The day of choice that a change of a call moved =====

ALTER TABLE call_change ADD COLUMN chosen_before TEXT CONSTRAINT "call_change.chosen_before" CHECK (chosen_before IS date(chosen_before));
ALTER TABLE call_change ADD COLUMN chosen_after TEXT CONSTRAINT "call_change.chosen_after" CHECK (chosen_after IS date(chosen_after)); -- NULL: the change left it
-- The state in which an annulment found the call, so that it can be taken back; NULL: no annulment of the whole.
ALTER TABLE call_change ADD COLUMN status_before TEXT CONSTRAINT "call_change.status_before" CHECK (status_before IN ('w_przygotowaniu', 'ogloszony', 'nabor_zamkniety', 'ocena_formalna', 'ocena_merytoryczna', 'opinia_komisji', 'rozstrzygniety', 'zakonczony', 'uniewazniony'));

-- ===== Why a late or a rejected offer takes part all the same =====

ALTER TABLE offer ADD COLUMN brought_back TEXT NOT NULL DEFAULT '' CONSTRAINT "offer.brought_back 4000" CHECK (length(brought_back) <= 4000 AND instr(brought_back, char(0)) = 0);
ALTER TABLE offer ADD COLUMN brought_back_on TEXT CONSTRAINT "offer.brought_back_on" CHECK (brought_back_on IS date(brought_back_on));
-- Until now the reason stood where the next step wrote its own.
UPDATE offer SET brought_back = reason, brought_back_on = decided_on, reason = '', decided_on = NULL WHERE status = 'zlozona' AND reason <> '';

-- Until now an offer stayed "correct" when the commission had given its opinion.
UPDATE offer SET status = 'oceniona' WHERE status = 'poprawna' AND call IN (SELECT id FROM call WHERE status = 'opinia_komisji');

-- Who filed offers together is looked for in the whole file.
CREATE INDEX offer_version_joint ON offer_version (offer, number) WHERE joint = 1;

-- ===== Money that went to the reserve list after the results =====

ALTER TABLE award_correction ADD COLUMN kind TEXT NOT NULL DEFAULT 'sprostowanie' CONSTRAINT "award_correction.kind" CHECK (kind IN ('sprostowanie', 'rezerwa'));

-- ===== One commission for several calls =====

-- NULL: the meeting serves every call of the commission.
ALTER TABLE commission_meeting ADD COLUMN call INTEGER REFERENCES call (id);
CREATE INDEX commission_meeting_call ON commission_meeting (call);

-- A statement of impartiality for one call; for a call without one, the statement of the member (commission_member.statement_on) holds.
CREATE TABLE commission_statement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    member INTEGER NOT NULL REFERENCES commission_member (id),
    call INTEGER NOT NULL REFERENCES call (id),
    signed_on TEXT NOT NULL CONSTRAINT "commission_statement.signed_on" CHECK (signed_on IS date(signed_on)),
    UNIQUE (member, call)
) STRICT;

CREATE INDEX commission_statement_call ON commission_statement (call);

-- ===== What is known of a person of the commission =====

ALTER TABLE commission_member ADD COLUMN note TEXT NOT NULL DEFAULT '' CONSTRAINT "commission_member.note 6000" CHECK (length(note) <= 6000 AND instr(note, char(0)) = 0); -- as the nomination says it
