-- ===== The day of choice that a change of a call moved =====

ALTER TABLE call_change ADD COLUMN chosen_before TEXT CONSTRAINT "call_change.chosen_before" CHECK (chosen_before IS date(chosen_before));
ALTER TABLE call_change ADD COLUMN chosen_after TEXT CONSTRAINT "call_change.chosen_after" CHECK (chosen_after IS date(chosen_after)); -- NULL: the change left it
-- The state in which an annulment found the call, so that it can be taken back; NULL: no annulment of the whole.
ALTER TABLE call_change ADD COLUMN status_before TEXT CONSTRAINT "call_change.status_before" CHECK (status_before IN ('w_przygotowaniu', 'ogloszony', 'nabor_zamkniety', 'ocena_formalna', 'ocena_merytoryczna', 'opinia_komisji', 'rozstrzygniety', 'zakonczony', 'uniewazniony'));

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
