//! Finds definitions and abbreviations of a text (zasady techniki prawodawczej, § 146–154).

use std::collections::BTreeMap;

use super::body::Act;
use super::inline::FieldKey;
use super::reference::Printer;
use super::unit::{Unit, UnitId};

/// The formula a definition is given in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DefinitionForm {
    /// „Ilekroć … jest mowa o …, należy przez to rozumieć …”
    Whenever,
    /// „… zwane dalej „…””
    Called,
    /// „Określenie „…” oznacza …”
    Means,
}

/// A term with the place that defines it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The term as written there, without quotation marks.
    pub term: String,
    pub unit: UnitId,
    /// Address of the unit.
    pub place: String,
    pub form: DefinitionForm,
}

/// Every definition, in the order of the text; `fields` fills the chips.
pub fn definitions(act: &Act, fields: &dyn Fn(&FieldKey) -> Option<String>) -> Vec<Definition> {
    definitions_in(act, &Printer::new(act, fields))
}

/// The same with a printer that is there already.
pub fn definitions_in(act: &Act, printer: &Printer<'_>) -> Vec<Definition> {
    let mut found = Vec::new();
    collect(&act.units, false, printer, &mut found);
    found
}

/// Terms that are defined more than once, without regard to capital letters.
pub fn duplicates(definitions: &[Definition]) -> Vec<Vec<&Definition>> {
    let mut by_term: BTreeMap<String, Vec<&Definition>> = BTreeMap::new();
    for definition in definitions {
        by_term.entry(definition.term.to_lowercase()).or_default().push(definition);
    }
    by_term.into_values().filter(|same| same.len() > 1).collect()
}

const MEANS: &str = "należy przez to rozumieć";
const OPENING: [&str; 4] = ["„", "\"", "«", "“"];
const CLOSING: [char; 4] = ['”', '"', '»', '“'];

fn collect(units: &[Unit], after_whenever: bool, printer: &Printer<'_>, found: &mut Vec<Definition>) {
    for unit in units {
        let intro = printer.line(unit.id, &unit.intro);
        let opens = ["lekroć", "mowa o"].iter().all(|part| intro.contains(part));
        let mut add = |term: &str, form| {
            let term = term.trim().trim_matches(|c| "„”\"«»“".contains(c)).trim();
            if !term.is_empty() {
                found.push(Definition {
                    term: term.to_owned(),
                    unit: unit.id,
                    place: printer.numbering().address(unit.id).unwrap_or_default(),
                    form,
                });
            }
        };
        if let Some((before, _)) = intro.split_once(MEANS) {
            let term = match before.split_once("mowa o") {
                Some((_, term)) if opens => term,
                _ => before,
            };
            add(term.trim_end().trim_end_matches(['–', '-', '—', ',', ':']), DefinitionForm::Whenever);
        } else if after_whenever && let Some((term, _)) = intro.split_once(" – ").or_else(|| intro.split_once(" - ")) {
            add(term, DefinitionForm::Whenever);
        }
        if let Some((before, _)) = intro.split_once("” oznacza")
            && let Some((_, term)) = before.rsplit_once('„')
        {
            add(term, DefinitionForm::Means);
        }
        for line in [intro, printer.line(unit.id, &unit.tail)] {
            for term in called(&line) {
                add(&term, DefinitionForm::Called);
            }
        }
        let goes_on = opens || (after_whenever && !unit.children.is_empty());
        collect(&unit.children, goes_on, printer, found);
    }
}

/// Terms given by „zwany dalej …” in any gender, number and case.
fn called(line: &str) -> Vec<String> {
    let mut terms = Vec::new();
    for (at, _) in line.match_indices("zwan") {
        let rest = &line[at..];
        let before = line[..at].trim_end();
        let Some(word_end) = rest.find([' ', ':', ',']) else {
            continue;
        };
        let mut after = rest[word_end..].trim_start();
        if let Some(behind) = after.strip_prefix("dalej") {
            after = behind.trim_start_matches([':', ' ']).trim_start();
        } else if !before.ends_with("dalej") {
            continue;
        }
        after = after.strip_prefix("jako ").unwrap_or(after);
        let quoted = OPENING.iter().find_map(|quote| after.strip_prefix(quote));
        let term = match quoted {
            Some(inside) => inside.split(CLOSING).next(),
            None => after.split([',', ';', '.', ')', ':']).next(),
        };
        terms.extend(term.map(str::to_owned));
    }
    terms
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act::inline::Inline;
    use crate::act::reference::no_fields;
    use crate::act::sample;
    use crate::act::unit::Level::*;

    fn terms(lines: &[(crate::act::Level, &str)]) -> Vec<(String, String)> {
        definitions(&sample::act_of(lines), &no_fields).into_iter().map(|d| (d.term, d.place)).collect()
    }

    #[test]
    fn points_after_whenever_define_their_first_words() {
        assert_eq!(
            terms(&[
                (Paragraph, "Ilekroć w programie jest mowa o:"),
                (Point, "ustawie – należy przez to rozumieć ustawę o działalności pożytku publicznego;"),
                (Point, "organizacji - organizację pozarządową;"),
                (Point, "„Gminie” – należy przez to rozumieć Gminę Jarzębin."),
            ]),
            [("ustawie", "§ 1 pkt 1"), ("organizacji", "§ 1 pkt 2"), ("Gminie", "§ 1 pkt 3")]
                .map(|(a, b)| (a.to_owned(), b.to_owned()))
        );
    }

    #[test]
    fn one_sentence_and_abbreviations_in_any_gender_are_found() {
        for (text, expected) in [
            ("Ilekroć jest mowa o programie, należy przez to rozumieć ten program.", vec!["programie"]),
            ("Uchwala się program, zwany dalej „programem”.", vec!["programem"]),
            ("Organizacje, zwane dalej organizacjami, składają oferty.", vec!["organizacjami"]),
            ("Rada (dalej zwana „Radą”) i Wójt (zwany dalej: „Wójtem”).", vec!["Radą", "Wójtem"]),
            ("Określenie „oferent” oznacza organizację.", vec!["oferent"]),
            ("Sala zwana świetlicą jest otwarta.", vec![]),
            ("Odwołanie zwane", vec![]),
        ] {
            let found: Vec<String> = terms(&[(Paragraph, text)]).into_iter().map(|(term, _)| term).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_term_with_a_chip_is_told_with_its_words() {
        let mut act = sample::act_of(&[(Paragraph, "Rada.")]);
        act.units[0].intro = vec![
            Inline::text("Rada, zwana dalej „Radą "),
            Inline::Field { key: FieldKey::from("urzad.rodzaj") },
            Inline::text("”."),
        ];
        let words = |key: &FieldKey| (key.0 == "urzad.rodzaj").then(|| "Gminy".to_owned());
        let found: Vec<String> = definitions(&act, &words).into_iter().map(|definition| definition.term).collect();
        assert_eq!(found, ["Radą Gminy"]);
    }

    #[test]
    fn a_term_defined_twice_is_listed_with_both_places() {
        let act = sample::act_of(&[
            (Paragraph, "Uchwala się program, zwany dalej „Programem”."),
            (Paragraph, "Program współpracy, zwany dalej „programem”, obowiązuje rok."),
            (Paragraph, "Wójt, zwany dalej „organem”."),
        ]);
        let found = definitions(&act, &no_fields);
        let twice: Vec<Vec<&str>> =
            duplicates(&found).iter().map(|same| same.iter().map(|d| d.place.as_str()).collect()).collect();
        assert_eq!(twice, [["§ 1", "§ 2"]]);
    }
}
