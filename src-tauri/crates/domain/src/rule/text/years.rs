//! The years and days that a text names as those of its programme are the programme's own.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::{TextRole, Written, swap::Swap};
use crate::{
    act::{Inline, UnitId},
    finding::Level,
    law::Basis,
    polish::{capital_first, date_written},
    programme::{Programme, ProgrammeKind},
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-10",
    name: "Lata i dni w treści",
    question: "Czy treść mówi o roku i okresie, na który jest program?",
    basis: Basis::AnnualPeriod,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

/// Puts the years of the programme in place of the written ones.
pub const MEND: &str = "text.mend_years";

/// Words of sentences that speak of another act or of what was: there another year is in its place.
const OTHERS: [&str; 9] =
    ["uchwał", "uchwale", "sprawozda", "poprzedni", "dotychczas", "ubiegł", "minion", "w porównaniu", "obowiązując"];

/// Words of sentences that speak of the programme after this one.
const NEXT: [&str; 5] = ["projekt", "następn", "kolejn", "przyszł", "nowego programu"];

/// A year where the text names that of its programme.
struct Named {
    /// Bytes of the four digits.
    at: Range<usize>,
    year: i32,
    right: i32,
}

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let Some(programme) = of(case) else {
        return Vec::new();
    };
    let said = facts.lines.iter().filter_map(|line| {
        let wrong = wrong(line, programme)?;
        let written: Vec<String> = wrong.iter().map(|one| one.year.to_string()).collect();
        let statement = Statement::warning(
            format!("{}: inny rok niż rok programu", capital_first(&facts.address(line.unit.id))),
            "Popraw rok; to częsta pozostałość po programie, z którego projekt powstał.",
        )
        .found(format!("w treści: {}", written.join(", ")))
        .required(period(programme))
        .by(programme.kind.basis(Basis::AnnualPeriod, Basis::MultiYearPeriod))
        .at(facts.place(line.unit.id));
        Some(statement.mend(format!("Popraw: {}", period(programme)), MEND))
    });
    said.collect()
}

/// The programme whose text it is.
fn of<'a>(case: &TextCase<'a>) -> Option<&'a Programme> {
    matches!(case.role, TextRole::Programme | TextRole::Resolution | TextRole::Justification).then_some(case.programme)?
}

fn period(programme: &Programme) -> String {
    match programme.kind {
        ProgrammeKind::Annual => format!("rok {}", programme.year_from),
        ProgrammeKind::MultiYear => format!("lata {}–{}", programme.year_from, programme.year_to),
    }
}

/// The years that are wrong in a line; `None` when it names a right one or none.
fn wrong(line: &Written<'_>, programme: &Programme) -> Option<Vec<Named>> {
    let small = line.words.to_lowercase();
    if OTHERS.iter().any(|word| small.contains(word)) {
        return None;
    }
    let mut named = whole_period(&line.words, programme);
    if named.is_empty() {
        named = years_for(&line.words, programme);
    }
    let next = NEXT.iter().any(|word| small.contains(word));
    let is_wrong =
        !named.is_empty() && named.iter().all(|one| one.year != one.right && !(next && one.year == programme.year_to + 1));
    is_wrong.then_some(named)
}

/// „od 1 stycznia 2026 r. do 31 grudnia 2026 r.”: the whole of some years.
fn whole_period(words: &str, programme: &Programme) -> Vec<Named> {
    let day = |before: &str, month: u32, of_month: u32| -> Option<(Range<usize>, NaiveDate)> {
        words.match_indices(before).find_map(|(at, found)| {
            let rest = &words[at + found.len()..];
            let start = at + found.len() + (rest.len() - rest.strip_prefix("dnia ").unwrap_or(rest).len());
            let (date, _) = date_written(&words[start..])?;
            let digits = words[start..].find(&date.year().to_string())? + start;
            (date.month() == month && date.day() == of_month).then_some((digits..digits + 4, date))
        })
    };
    let (Some((from, first)), Some((to, last))) = (day("od ", 1, 1), day("do ", 12, 31)) else {
        return Vec::new();
    };
    vec![
        Named { at: from, year: first.year(), right: programme.year_from },
        Named { at: to, year: last.year(), right: programme.year_to },
    ]
}

/// „na rok 2026”, „na 2026 rok”, „na lata 2026–2028”.
fn years_for(words: &str, programme: &Programme) -> Vec<Named> {
    let mut named = Vec::new();
    for (at, found) in words.match_indices("na ") {
        if words[..at].ends_with(char::is_alphanumeric) {
            continue;
        }
        let rest = &words[at + found.len()..];
        let marked = ["rok ", "lata "].iter().find(|word| rest.starts_with(**word));
        let start = at + found.len() + marked.map_or(0, |word| word.len());
        let Some(year) = year_at(words, start) else { continue };
        let behind = &words[start + 4..];
        if marked.is_none() && !["rok", "r."].iter().any(|word| behind.trim_start().starts_with(word)) {
            continue;
        }
        named.push(Named { at: start..start + 4, year, right: programme.year_from });
        let dash = behind.chars().next().filter(|c| matches!(c, '-' | '–')).map_or(0, char::len_utf8);
        let second = start + 4 + dash;
        if let Some(year) = (dash > 0).then(|| year_at(words, second)).flatten() {
            named.push(Named { at: second..second + 4, year, right: programme.year_to });
        }
    }
    named
}

/// A year of this century that stands at a byte, alone.
fn year_at(words: &str, at: usize) -> Option<i32> {
    let digits = words.get(at..at + 4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let alone = !words[at + 4..].starts_with(|c: char| c.is_ascii_digit());
    digits.parse().ok().filter(|year| alone && (2000..2200).contains(year))
}

pub(super) fn swaps(case: &TextCase<'_>, facts: &TextFacts<'_>, unit: UnitId) -> Vec<Swap> {
    let Some(programme) = of(case) else {
        return Vec::new();
    };
    let lines = facts.lines.iter().filter(|line| line.unit.id == unit);
    let found = lines.filter_map(|line| Some((line.role, wrong(line, programme)?)));
    found
        .flat_map(|(role, wrong)| {
            let swap = move |one: Named| Swap { unit, role, at: one.at, with: vec![Inline::text(one.right.to_string())] };
            wrong.into_iter().map(swap)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn programme(from: i32, to: i32) -> Programme {
        Programme { year_to: to, ..crate::rule::tests::programme(from) }
    }

    #[test]
    fn years_of_a_programme_are_told_from_other_years() {
        let own = programme(2027, 2027);
        for (words, expected) in [
            ("Program współpracy na rok 2026 obejmuje zadania.", Some(2026)),
            ("Program współpracy na 2026 rok obejmuje zadania.", Some(2026)),
            ("Program na 2026 r. obejmuje zadania.", Some(2026)),
            ("Program realizuje się od dnia 1 stycznia 2026 r. do dnia 31 grudnia 2026 r.", Some(2026)),
            ("Program współpracy na rok 2027 obejmuje zadania.", None),
            ("W roku 2025 zadania realizowało 20 organizacji.", None),
            ("na 2000 zł", None),
            ("Na realizację przeznacza się kwotę z dnia 1 stycznia 2026 r.", None),
        ] {
            let named = whole_period(words, &own).into_iter().chain(years_for(words, &own));
            let wrong = named.filter(|one| one.year != one.right).map(|one| one.year).next();
            assert_eq!(wrong, expected, "{words}");
        }
        let many = programme(2027, 2029);
        let found: Vec<(i32, i32)> =
            years_for("Program na lata 2024–2026.", &many).into_iter().map(|one| (one.year, one.right)).collect();
        assert_eq!(found, [(2024, 2027), (2026, 2029)]);
    }
}
