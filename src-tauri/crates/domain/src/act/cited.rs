//! Citations of units written in words: „§ 3 ust. 2 pkt 1 i 4”, „ust. 1–3”, „rozdziale 2”.
//!
//! A citation says levels and numbers; which unit it means is decided by [`super::link`]. Those of another act, or inside
//! quotation marks, are told apart here by the words around them.

use std::ops::Range;

use super::body::ActKind;
use super::number::Step;
use super::ordinal::{letter_number, neuter};
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

/// Bytes between quotation marks, opening one included; one that is never closed opens nothing.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut quotes = Vec::new();
    let mut open = None;
    for (at, c) in text.char_indices() {
        match (c, open) {
            ('„' | '«', None) | ('"' | '”', None) => open = Some(at),
            ('”' | '"' | '“' | '»', Some(start)) => {
                quotes.push(start..at);
                open = None;
            }
            _ => {}
        }
    }
    quotes
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

/// An article of a statute; no unit of ours has that level, so no citation of one is resolved.
const ARTICLE: Level = Level::Plain;

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

/// The level named at the beginning of a text, and the bytes up to its number.
fn name(text: &str) -> Option<(Level, usize)> {
    const SHORT: [(&str, Level); 8] = [
        ("§", Level::Paragraph),
        ("ust.", Level::Subsection),
        ("pkt", Level::Point),
        ("lit.", Level::Letter),
        ("tiret", Level::Indent),
        ("rozdz.", Level::Chapter),
        ("art.", ARTICLE),
        ("zał.", Level::Annex),
    ];
    let short = SHORT.iter().find(|(word, _)| text.starts_with(word));
    let (level, end) = match short {
        Some((word, level)) => (*level, word.len()),
        None => {
            let word = &text[..text.find(' ')?];
            let is = |stem: &str, capital: &str| word.starts_with(stem) || word.starts_with(capital);
            let level = if is("rozdzia", "Rozdzia") {
                Level::Chapter
            } else if is("załącznik", "Załącznik") {
                Level::Annex
            } else {
                return None;
            };
            (level, word.len())
        }
    };
    let after = text[end..].trim_start();
    let after = if level == Level::Annex { after.strip_prefix("nr ").or_else(|| after.strip_prefix("Nr "))? } else { after };
    Some((level, text.len() - after.len()))
}

/// The number of a unit at the beginning of a text and its length; it stands apart from what follows.
fn number(text: &str, level: Level) -> Option<(u32, usize)> {
    let (number, length) = match level {
        Level::Indent => {
            let (number, word) = (1..=30).rev().map(|n| (n, neuter(n))).find(|(_, word)| text.starts_with(word.as_str()))?;
            (number, word.len())
        }
        Level::Letter => {
            let length = text.bytes().take_while(u8::is_ascii_lowercase).count();
            (letter_number(&text[..length]).filter(|_| length <= 2)?, length)
        }
        _ => {
            let length = text.bytes().take_while(u8::is_ascii_digit).count();
            (text[..length].parse().ok().filter(|_| length <= 3)?, length)
        }
    };
    (!text[length..].starts_with(char::is_alphanumeric)).then_some((number, length))
}

/// Length of a number that no unit of ours bears: `5a`, `2027`.
fn odd_number(text: &str) -> Option<usize> {
    let length = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    text.starts_with(|c: char| c.is_ascii_digit()).then_some(length)
}

/// „ załącznika nr 2” behind a citation: its number, 0 for none, and its length.
fn of_annex(text: &str) -> Option<(u32, usize)> {
    const NAME: &str = " załącznika";
    let after = text.strip_prefix(NAME)?;
    if after.starts_with(char::is_alphanumeric) {
        return None;
    }
    let numbered = after.strip_prefix(" nr ").and_then(|digits| number(digits, Level::Annex));
    Some(numbered.map_or((0, NAME.len()), |(number, length)| (number, NAME.len() + " nr ".len() + length)))
}

/// Whether an amendment brings the cited unit into another act: „dodaje się ust. 3”.
fn added_by_amendment(before: &str) -> bool {
    let before = before.trim_end();
    ["dodaje się", "skreśla się", "uchyla się", "w brzmieniu"].iter().any(|words| before.ends_with(words))
}

/// Whose units were cited, by the words behind them.
fn whose(behind: &str, kind: ActKind) -> Whose {
    const OTHERS: [&str; 20] = [
        "ustaw",
        "rozporządze",
        "kodeks",
        "k.p.a",
        "kpa",
        "statut",
        "regulamin",
        "uchwał",
        "zarządze",
        "program",
        "dyrektyw",
        "konstytuc",
        "umow",
        "porozumie",
        "ogłosze",
        "instrukc",
        "otrzymuj",
        "skreśl",
        "uchyla",
        "załącznik",
    ];
    const POINTING: [&str; 10] =
        ["niniejsz", "tej", "tego", "ww", "wyżej", "powołan", "przywołan", "cytowan", "wymienion", "wspomnian"];
    let mut named = false;
    let mut words = behind.split(' ').filter(|word| !word.is_empty());
    if behind.starts_with([',', '.', ';', ':', ')']) {
        return Whose::This;
    }
    while let Some(word) = words.next() {
        let lower = word.to_lowercase();
        if POINTING.iter().any(|stem| lower.starts_with(stem)) {
            named |= lower.starts_with("niniejsz");
            continue;
        }
        let own = own_name(kind);
        if lower.starts_with(own) {
            let closed = word.ends_with([',', '.', ';', ':', ')']);
            let of_another = words.next().is_some_and(|next| {
                let next = next.to_lowercase();
                ["nr", "na", "z", "współpracy", "rady", "przyjęt", "uchwalon", "obowiązując"]
                    .iter()
                    .any(|word| next.starts_with(word))
            });
            return if named || closed || !of_another { Whose::Named } else { Whose::Other };
        }
        return if OTHERS.iter().any(|stem| lower.starts_with(stem)) { Whose::Other } else { Whose::This };
    }
    Whose::This
}

/// The beginning of the word by which a text of this kind names itself.
fn own_name(kind: ActKind) -> &'static str {
    match kind {
        ActKind::Resolution => "uchwał",
        ActKind::Order => "zarządze",
        ActKind::Programme => "program",
        ActKind::Rules => "regulamin",
        ActKind::Justification => "uzasadnieni",
    }
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
