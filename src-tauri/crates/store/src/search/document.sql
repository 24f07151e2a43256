SELECT d.title, concat_ws(' · ', nullif(d.number, ''), d.dated_on), concat_ws(' ', d.number, d.kind)
FROM issued_document AS d
WHERE d.id = ?
