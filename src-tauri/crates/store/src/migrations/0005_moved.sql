-- ===== The day of choice that a change of a call moved =====

ALTER TABLE call_change ADD COLUMN chosen_before TEXT CONSTRAINT "call_change.chosen_before" CHECK (chosen_before IS date(chosen_before));
ALTER TABLE call_change ADD COLUMN chosen_after TEXT CONSTRAINT "call_change.chosen_after" CHECK (chosen_after IS date(chosen_after)); -- NULL: the change left it

-- ===== Money that went to the reserve list after the results =====

ALTER TABLE award_correction ADD COLUMN kind TEXT NOT NULL DEFAULT 'sprostowanie' CONSTRAINT "award_correction.kind" CHECK (kind IN ('sprostowanie', 'rezerwa'));
