-- The day is said in words by whoever shows the document.
SELECT d.title, d.number, concat_ws(' ', d.number, d.kind)
FROM issued_document AS d
WHERE d.id = ?
