-- Days are said in words by whoever shows the act.
SELECT a.title, a.case_number, concat_ws(' ', 'projekt aktu uchwała', a.case_number, a.resolution_number, a.journal_position, a.kind)
FROM draft_act AS a
WHERE a.id = ?
