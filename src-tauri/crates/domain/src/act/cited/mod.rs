//! Citations of units written in words: „§ 3 ust. 2 pkt 1 i 4”, „ust. 1–3”, „rozdziale 2”.
//!
//! A citation says levels and numbers; which unit it means is decided by [`super::link`]. Those of another act, or inside
//! quotation marks, are told apart here by the words around them.

mod whose;
mod word;

use std::ops::Range;

use self::whose::{added_by_amendment, quotations, whose};
use self::word::{ARTICLE, name, number, odd_number, of_annex};
use super::body::ActKind;
use super::number::Step;
use super::unit::Level;

/// One citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// Bytes of its words.
    pub range: Range<usize>,
    /// Bytes of its last number alone.
    pub number: Range<usize>,
    /// What it says itself, from the widest to the narrowest; never empty.
    pub steps: Vec<Step>,
    /// „§ 4 załącznika nr 1”: the annex it names, 0 for one without a number.
    pub annex: Option<u32>,
    /// A further member of a list („§ 3 i 4”): what it leaves out, the member before says.
    pub follows: bool,
    pub whose: Whose,
}

/// Which act a citation belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The text it stands in, or the part of it.
    This,
    /// The text it stands in, by name: „§ 3 niniejszego programu”.
    Named,
    /// Another act, or words that are only quoted; also a number that no unit here can have (`§ 5a`).
    Other,
}

/// Every citation in a line of a text of this kind, in order.
pub fn cited(text: &str, kind: ActKind) -> Vec<Cited> {
    let quoted = quotations(text);
    let amends = ["W uchwale", "W zarządzeniu", "W statucie"].iter().any(|words| text.starts_with(words));
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(is_initial) {
        let start = at + found;
        let chain = if stands_apart(text, start) { chain(text, start) } else { Vec::new() };
        let Some(end) = chain.last().map(|member| member.range.end) else {
            at = start + width(text, start);
            continue;
        };
        let around = if amends || added_by_amendment(&text[..start]) { Whose::Other } else { whose(&text[end..], kind) };
        let quote = quoted.get(quoted.partition_point(|quote| quote.end <= start));
        let is_quoted = quote.is_some_and(|quote| quote.contains(&start));
        for mut member in chain {
            if is_quoted || around == Whose::Other {
                member.whose = Whose::Other;
            } else if member.whose == Whose::This {
                member.whose = around;
            }
            all.push(member);
        }
        at = end;
    }
    all
}

/// First letters of the words that name a level.
fn is_initial(c: char) -> bool {
    "§uplatrRzZ".contains(c)
}

fn width(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(1, char::len_utf8)
}

fn stands_apart(text: &str, at: usize) -> bool {
    !text[..at].ends_with(char::is_alphanumeric)
}

/// A citation and the members of its list.
fn chain(text: &str, start: usize) -> Vec<Cited> {
    let mut members: Vec<Cited> = Vec::new();
    let Some(first) = whole(text, start, false) else {
        return members;
    };
    members.push(first);
    while let Some(next) = members.last().and_then(|last| member(text, last)) {
        members.push(next);
    }
    members
}

/// The next member of a list behind a citation.
fn member(text: &str, last: &Cited) -> Option<Cited> {
    const CONNECTORS: [&str; 11] = [", ", " i ", " oraz ", " lub ", " albo ", " a także ", " do ", "–", "-", " – ", " - "];
    let end = last.range.end;
    let connector = CONNECTORS.iter().find(|words| text[end..].starts_with(**words))?;
    let at = end + connector.len();
    if let Some(mut member) = whole(text, at, true) {
        // What only goes on with a citation of another act is of that act too.
        if last.whose == Whose::Other && member.steps[0].level.rank() > Level::Paragraph.rank() {
            member.whose = Whose::Other;
        }
        return Some(member);
    }
    let before = last.steps.last()?;
    let (number, length) = number(&text[at..], before.level)?;
    let range = at..at + length;
    let goes_up = number > before.number;
    (goes_up && is_number_of_unit(&text[range.end..], &text[range.clone()], *connector == ", ")).then(|| Cited {
        number: range.clone(),
        range,
        steps: vec![Step { level: before.level, number }],
        annex: last.annex,
        follows: true,
        whose: last.whose,
    })
}

/// Whether a bare number behind a connector can belong to the list: „§ 3 i 14 dni” holds only one citation.
fn is_number_of_unit(behind: &str, written: &str, after_comma: bool) -> bool {
    const COUNTED: [&str; 14] =
        ["dni", "dzie", "zł", "tys", "mln", "lat", "mies", "godz", "raz", "osob", "osób", "punkt", "%", "procent"];
    let word = behind.trim_start();
    let closed = word.is_empty() || word.starts_with([',', '.', ';', ':', ')', '–', '-', '”']);
    let goes_on = ["i ", "oraz ", "lub ", "albo "].iter().any(|conjunction| word.starts_with(conjunction));
    let is_word = ["w", "z", "i", "o", "u", "a"].contains(&written);
    closed || goes_on || !(after_comma || is_word || COUNTED.iter().any(|counted| word.starts_with(counted)))
}

/// A citation that begins with the name of a level.
fn whole(text: &str, start: usize, follows: bool) -> Option<Cited> {
    let mut cited =
        Cited { range: start..start, number: start..start, steps: Vec::new(), annex: None, follows, whose: Whose::This };
    let mut at = start;
    while let Some((level, length)) = name(&text[at..]) {
        let before = cited.steps.last().map(|step| step.level);
        if before.is_some_and(|before| level == Level::Annex || level.rank() <= before.rank()) {
            break;
        }
        let digits = at + length;
        let Some((number, width, sound)) = number(&text[digits..], level)
            .map(|(number, width)| (number, width, true))
            .or_else(|| odd_number(&text[digits..]).map(|width| (0, width, false)))
        else {
            break;
        };
        cited.steps.push(Step { level, number });
        cited.number = digits..digits + width;
        cited.range.end = digits + width;
        if level == ARTICLE || !sound {
            cited.whose = Whose::Other;
        }
        at = cited.range.end + usize::from(text[cited.range.end..].starts_with(' '));
    }
    let last = cited.steps.last()?;
    if last.level != Level::Annex
        && let Some((annex, length)) = of_annex(&text[cited.range.end..])
    {
        cited.annex = Some(annex);
        cited.range.end += length;
    }
    Some(cited)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of each citation, with a mark for another act and for one that names this text.
    fn found(text: &str) -> Vec<String> {
        let told = |cited: Cited| {
            let sign = match cited.whose {
                Whose::This => "",
                Whose::Named => "=",
                Whose::Other => "!",
            };
            format!("{sign}{}", &text[cited.range])
        };
        cited(text, ActKind::Programme).into_iter().map(told).collect()
    }

    #[test]
    fn citations_and_their_lists_are_found_in_a_sentence() {
        for (text, expected) in [
            ("o których mowa w § 3 ust. 2 pkt 1 lit. a,", &["§ 3 ust. 2 pkt 1 lit. a"][..]),
            ("w §3 i 4 realizuje się", &["§3", "4"]),
            ("ust. 1, 2 i 5 stosuje się", &["ust. 1", "2", "5"]),
            ("pkt 1–3 oraz lit. b", &["pkt 1", "3", "lit. b"]),
            ("§ 3 ust. 2 i ust. 4", &["§ 3 ust. 2", "ust. 4"]),
            ("lit. a tiret drugie", &["lit. a tiret drugie"]),
            ("w rozdziale 2 i w zał. nr 1", &["rozdziale 2", "zał. nr 1"]),
            ("§ 4 załącznika nr 1", &["§ 4 załącznika nr 1"]),
            ("w § 3 i 14 dni później", &["§ 3"]),
            ("lit. a i w terminie", &["lit. a"]),
            ("ust. 1, 2 osoby", &["ust. 1"]),
            ("w 2026 r. bez odesłania do pktu", &[]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn citations_of_other_acts_and_quoted_ones_are_told_apart() {
        for (text, expected) in [
            ("art. 5 ust. 2 pkt 1 i 3 ustawy", &["!art. 5 ust. 2 pkt 1", "!3"][..]),
            ("art. 5 ust. 2 oraz § 3 programu", &["!art. 5 ust. 2", "=§ 3"]),
            ("§ 3 i 4 rozporządzenia", &["!§ 3", "!4"]),
            ("§ 2 powołanej ustawy", &["!§ 2"]),
            ("§ 3 niniejszego programu", &["=§ 3"]),
            ("§ 3 programu na rok 2025", &["!§ 3"]),
            ("§ 3 uchwały nr 5", &["!§ 3"]),
            ("§ 3 otrzymuje brzmienie: „ust. 2”", &["!§ 3", "!ust. 2"]),
            ("po § 3 dodaje się ust. 4", &["§ 3", "!ust. 4"]),
            ("W uchwale nr 5 w § 3 wprowadza się zmiany", &["!§ 3"]),
            ("§ 3 ust. 2a i § 5a ust. 1", &["!§ 3 ust. 2a", "!§ 5a ust. 1"]),
            ("„wyraz” z ust. 2", &["ust. 2"]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
