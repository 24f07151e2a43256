//! Where the act begins and ends within a page of the web.

use super::parts::is_justification;
use crate::act::mark::{GO_ON, opening_mark};
use crate::act::plain::PlainRow;
use crate::act::unit::Level;

/// Beginnings of rows that a public bulletin prints below an act, in lower case.
const BELOW: [&str; 32] = [
    "autor dokumentu",
    "biuletyn informacji publicznej",
    "data modyfikacji",
    "data publikacji",
    "data udostępnienia",
    "data utworzenia",
    "data wytworzenia",
    "deklaracja dostępności",
    "drukuj",
    "generuj pdf",
    "historia zmian",
    "ilość odwiedzin",
    "ilość wyświetleń",
    "informację wprowadził",
    "liczba odsłon",
    "liczba odwiedzin",
    "liczba wyświetleń",
    "licznik odwiedzin",
    "mapa serwisu",
    "mapa strony",
    "metryczka",
    "metryka",
    "opublikował",
    "osoba odpowiedzialna",
    "pliki do pobrania",
    "podmiot udostępniający",
    "polityka prywatności",
    "powrót do",
    "rejestr zmian",
    "udostępnił",
    "wersja do druku",
    "wytworzył",
];

/// The rows of the act: from its head, where it has one, to the last row before the matter of the page.
pub(super) fn act_within(rows: &[PlainRow]) -> std::ops::Range<usize> {
    let Some(body) = rows.iter().position(begins_body) else {
        return 0..rows.len();
    };
    let start = head(&rows[..body]).unwrap_or(0);
    let is_last = |at: &usize| {
        let marked = opening_mark(&rows[*at].text).is_some_and(|(mark, _)| mark.level != Level::Indent);
        marked || is_justification(rows, *at)
    };
    let from = (0..rows.len()).rfind(is_last).unwrap_or(body).max(body) + 1;
    start..below(rows, from)
}

/// Where the matter of the page begins below the act, looked for from `from` on: two rows of it near each other, as one alone may
/// be words of the act.
fn below(rows: &[PlainRow], from: usize) -> usize {
    /// Most rows from one to the other.
    const NEAR: usize = 6;
    let is_below = |at: &usize| {
        let lower = rows[*at].text.to_lowercase();
        BELOW.iter().any(|words| lower.starts_with(words))
    };
    let found: Vec<usize> = (from..rows.len()).filter(is_below).collect();
    found.windows(2).find(|pair| pair[1] - pair[0] <= NEAR).map_or(rows.len(), |pair| pair[0])
}

/// Whether the words of an act begin here: its basis, its first chapter, § or ustęp.
fn begins_body(row: &PlainRow) -> bool {
    let first = || {
        opening_mark(&row.text).is_some_and(|(mark, _)| {
            mark.number == Some(1) && matches!(mark.level, Level::Chapter | Level::Paragraph | Level::Subsection)
        })
    };
    row.text.starts_with("Na podstawie") || row.text.starts_with("I. ") || first()
}

/// The row at which the head of the act begins. The heading of the page often repeats the title, so the last one counts.
fn head(rows: &[PlainRow]) -> Option<usize> {
    let resolution = (0..rows.len()).rfind(|at| heads_resolution(rows, *at));
    let annex = || rows.iter().position(|row| opening_mark(&row.text).is_some_and(|(mark, _)| mark.level == Level::Annex));
    // A row of the preamble may look like a title, so only the same words are the title again.
    let title = || {
        let first = rows.iter().position(|row| begins_title(unstopped(&row.text)))?;
        rows.iter().rposition(|row| unstopped(&row.text) == unstopped(&rows[first].text))
    };
    resolution.or_else(annex).or_else(title)
}

/// Whether the head of a resolution begins at a row: „Uchwała nr …” below „Załącznik nr 1” only says of what it is an annex.
pub(super) fn heads_resolution(rows: &[PlainRow], at: usize) -> bool {
    let above = || rows[..at].iter().rfind(|row| !row.text.is_empty()).and_then(|row| opening_mark(&row.text));
    let of_annex = || above().is_some_and(|(mark, words)| mark.level == Level::Annex && words.is_empty());
    begins_resolution(&rows[at].text) && !of_annex()
}

/// „UCHWAŁA NR XX/164/2025”, „Zarządzenie nr 5”, „UCHWAŁA”; a sentence about a resolution is none.
pub(super) fn begins_resolution(row: &str) -> bool {
    let lower = row.to_lowercase();
    let mut words = lower.split(' ');
    let whose = ["nr", "nr.", "rady", "sejmiku", "zarządu", "wójta", "burmistrza", "prezydenta", "starosty"];
    let named = matches!(words.next(), Some("uchwała" | "zarządzenie")) && words.next().is_none_or(|word| whose.contains(&word));
    let numbered = || lower.split(' ').any(|word| matches!(word, "nr" | "nr."));
    let capitals = || row.split(' ').take(1).all(|word| !word.contains(char::is_lowercase));
    named && !is_sentence(row) && (numbered() || capitals() || !row.contains(' '))
}

/// „PROGRAM WSPÓŁPRACY…”, „Roczny program…”, „Projekt programu…”; a sentence about a programme is none.
pub(super) fn begins_title(row: &str) -> bool {
    const WHICH: [&str; 7] = ["roczny", "wieloletni", "gminny", "miejski", "powiatowy", "wojewódzki", "projekt"];
    let lower = row.to_lowercase();
    let named = lower.trim_start_matches(['„', '"', '”', '“', '«', ',', '‚']).split(' ').find(|word| !WHICH.contains(word));
    let is_draft = lower.starts_with("projekt ");
    !is_sentence(row) && (named == Some("program") || (is_draft && named == Some("programu")))
}

/// A title without the full stop that some put behind it: „… na rok 2026.”, „… na 2026 rok.”, „… ustawy o działalności pożytku
/// publicznego i o wolontariacie.” where no verb makes it a sentence.
pub(super) fn unstopped(row: &str) -> &str {
    let Some(words) = row.strip_suffix('.') else {
        return row;
    };
    let last = words.rsplit(' ').next().unwrap_or_default();
    let is_year = last.len() == 4 && last.bytes().all(|byte| byte.is_ascii_digit());
    let of_act = last == "wolontariacie" && !words.split(' ').any(|word| GO_ON.contains(&word));
    if is_year || of_act || matches!(last, "rok" | "roku") { words } else { row }
}

/// Whether a row ends as a sentence does; „2025 r.” ends titles too.
pub(super) fn is_sentence(row: &str) -> bool {
    row.ends_with('.') && !row.ends_with(" r.")
}

/// The row at which the signature at the end of a part begins: „Przewodniczący Rady” and the name below it.
pub(super) fn signature(rows: &[PlainRow]) -> Option<usize> {
    /// Most rows of a signature, blank ones among them.
    const MOST: usize = 12;
    let is_short = |row: &PlainRow| {
        let goes_on = row.text.ends_with(['.', ';', ',']) || (row.text.ends_with(':') && !is_office(&row.text));
        let is_note = row.table || row.text.contains('–');
        !is_note && !goes_on && row.text.chars().count() <= 80 && opening_mark(&row.text).is_none()
    };
    let ended = |at: usize| {
        let above = at.checked_sub(1).map(|above| rows[above].text.as_str());
        above.is_none_or(|above| above.is_empty() || above.ends_with(['.', '”', '"'])) || is_signed(&rows[at + 1..])
    };
    let short = rows.iter().rev().take(MOST).take_while(|row| is_short(row)).count();
    (rows.len() - short..rows.len()).find(|at| is_office(&rows[*at].text) && ended(*at))
}

/// „Wójt Gminy”, „Przewodniczący Rady:”; whoever presides over a committee signs no act.
fn is_office(row: &str) -> bool {
    const OFFICES: [&str; 7] = ["wójt", "burmistrz", "prezydent", "starosta", "marszałek", "zastępca", "z up."];
    let lower = row.to_lowercase();
    let mut words = lower.trim_end_matches(':').split(' ');
    let presides = words.next().is_some_and(|word| word.starts_with("przewodnicząc") || word.starts_with("wiceprzewodnicząc"));
    let of_organ = words.next().is_none_or(|word| matches!(word, "rady" | "sejmiku" | "zarządu"));
    let other = || OFFICES.iter().any(|office| lower.starts_with(office));
    let goes_on = row.ends_with(':') && row.contains(',');
    !goes_on && ((presides && of_organ) || other())
}

/// Whether the next row below an office is a name: „/-/ Anna Nowak”, or „Jan Nowak” with nothing below it.
fn is_signed(below: &[PlainRow]) -> bool {
    let mut words = below.iter().map(|row| row.text.as_str()).filter(|text| !text.is_empty());
    let Some(name) = words.next() else {
        return false;
    };
    let names: Vec<&str> = name.split(' ').collect();
    let is_name = |word: &&str| word.starts_with(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase);
    let mut alone = || (2..=3).contains(&names.len()) && names.iter().all(is_name) && words.next().is_none();
    name.starts_with("/-/") || name.starts_with("(-)") || (!is_office(name) && alone())
}
