SELECT c.id, c.subject, c.programme, c.title, c.status, c.case_number, c.starts_on, c.ends_on, c.report_published_on,
       (SELECT count(*) FROM remark AS r WHERE r.consultation = c.id),
       (SELECT count(*) FROM remark AS r WHERE r.consultation = c.id AND r.outcome IS NULL),
       (SELECT count(*) FROM meeting AS m WHERE m.consultation = c.id)
FROM consultation AS c
ORDER BY coalesce(c.starts_on, '9999') DESC, c.id DESC
