-- Version 2: what the rooms of version 1 lacked to hold real life. One section for each kind of record.

-- ===== The office's own words of documents =====

-- ===== Organisations: joined twins, saved selections =====

-- ===== Remarks in bulk =====

-- ===== Hand-over of cases =====

-- ===== Draft acts other than a programme =====

-- ===== Print desk =====
