//! The page that tells what is in a package to somebody who has only a browser: no script, nothing from outside, links by names
//! relative to the page. Every word on it is handed in.

use std::fmt::Write as _;

/// What the page says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    pub title: String,
    /// Sentences under the title.
    pub lead: Vec<String>,
    /// Name and value: office, from whom, for whom, when.
    pub facts: Vec<(String, String)>,
    /// Over the list of the cases, where there are several.
    pub contents: String,
    pub cases: Vec<IndexCase>,
    /// The last sentences of the page.
    pub foot: Vec<String>,
}

/// One case on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexCase {
    pub title: String,
    pub facts: Vec<(String, String)>,
    /// Over the deadlines, where there are any.
    pub deadlines_heading: String,
    /// Day and what is due.
    pub deadlines: Vec<(String, String)>,
    pub files: Vec<IndexFiles>,
}

/// A list of files under a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexFiles {
    pub heading: String,
    /// What is said when there are none.
    pub none: String,
    /// Heads of the columns: file, size, fingerprint.
    pub columns: [String; 3],
    pub files: Vec<IndexFile>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexFile {
    pub label: String,
    /// From the folder of the page.
    pub path: String,
    pub size: String,
    pub sha256: String,
}

const STYLE: &str = "body{font:1rem/1.55 \"IBM Plex Sans\",\"Liberation Sans\",Arial,sans-serif;color:#1d2527;background:#fff;max-width:60rem;\
margin:0 auto;padding:1.5rem}h1{font-size:1.7rem;line-height:1.25}h2{font-size:1.25rem;border-bottom:2px solid #1d2527;padding-bottom:.3rem;\
margin-top:2.4rem}h3{font-size:1rem;margin-bottom:.3rem}dl{display:grid;grid-template-columns:minmax(9rem,auto) 1fr;gap:.25rem 1.2rem}\
dt{color:#465257}dd{margin:0}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;\
border-bottom:1px solid #b9c1c3}td.size{white-space:nowrap}code{font-size:.85rem;overflow-wrap:anywhere}a{color:#0b5563}\
a:focus-visible{outline:3px solid #b07a00;outline-offset:2px}@media print{a{color:inherit}}";

/// The page as text; everything that comes from records is only text in it.
pub fn html(index: &Index) -> String {
    let mut page = String::new();
    let title = escaped(&index.title);
    let _ = write!(
        page,
        "<!doctype html>\n<html lang=\"pl\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
    );
    paragraphs(&mut page, &index.lead);
    facts(&mut page, &index.facts);
    if index.cases.len() > 1 {
        let contents = escaped(&index.contents);
        let _ = write!(page, "<nav aria-label=\"{contents}\">\n<h2>{contents}</h2>\n<ol>\n");
        for (at, case) in index.cases.iter().enumerate() {
            let _ = writeln!(page, "<li><a href=\"#case-{}\">{}</a></li>", at + 1, escaped(&case.title));
        }
        page.push_str("</ol>\n</nav>\n");
    }
    for (at, one) in index.cases.iter().enumerate() {
        case(&mut page, at + 1, one);
    }
    page.push_str("</main>\n<footer>\n");
    paragraphs(&mut page, &index.foot);
    page.push_str("</footer>\n</body>\n</html>\n");
    page
}

fn case(page: &mut String, number: usize, case: &IndexCase) {
    let _ = writeln!(page, "<section aria-labelledby=\"case-{number}\">\n<h2 id=\"case-{number}\">{}</h2>", escaped(&case.title));
    facts(page, &case.facts);
    if !case.deadlines.is_empty() {
        let _ = writeln!(page, "<h3>{}</h3>", escaped(&case.deadlines_heading));
        facts(page, &case.deadlines);
    }
    for list in &case.files {
        let _ = writeln!(page, "<h3>{}</h3>", escaped(&list.heading));
        if list.files.is_empty() {
            let _ = writeln!(page, "<p>{}</p>", escaped(&list.none));
            continue;
        }
        page.push_str("<table>\n<thead><tr>");
        for head in &list.columns {
            let _ = write!(page, "<th scope=\"col\">{}</th>", escaped(head));
        }
        page.push_str("</tr></thead>\n<tbody>\n");
        for file in &list.files {
            let (path, label) = (escaped(&file.path), escaped(&file.label));
            let (size, sha256) = (escaped(&file.size), escaped(&file.sha256));
            let _ = writeln!(
                page,
                "<tr><td><a href=\"{path}\">{label}</a></td><td class=\"size\">{size}</td><td><code>{sha256}</code></td></tr>"
            );
        }
        page.push_str("</tbody>\n</table>\n");
    }
    page.push_str("</section>\n");
}

fn paragraphs(page: &mut String, sentences: &[String]) {
    for sentence in sentences {
        let _ = writeln!(page, "<p>{}</p>", escaped(sentence));
    }
}

fn facts(page: &mut String, facts: &[(String, String)]) {
    if facts.is_empty() {
        return;
    }
    page.push_str("<dl>\n");
    for (name, value) in facts {
        let _ = writeln!(page, "<dt>{}</dt><dd>{}</dd>", escaped(name), escaped(value));
    }
    page.push_str("</dl>\n");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
