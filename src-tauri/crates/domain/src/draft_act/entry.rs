//! When the act says that it comes into force.

use chrono::NaiveDate;

use crate::{
    act::{Act, inline::plain_words},
    law::{Span, SpanUnit},
    polish::date_written,
};

/// What the provision on the entry into force says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// "z dniem podjęcia", "z dniem ogłoszenia": the day of the event itself.
    OnTheDay,
    /// "po upływie 30 dni".
    After(Span),
    /// "po upływie …" with a chip in the place of the number: the time that the law sets.
    AfterTheLawful,
    /// "z dniem 1 stycznia 2027 r."
    Named(NaiveDate),
}

/// The entry of an act: its last sentence on the matter, annexes left out.
pub(super) fn entry(act: &Act) -> Option<Entry> {
    let units = act.walk().filter(|unit| !unit.level.is_heading());
    let said = units.filter_map(|unit| {
        let words = plain_words(&unit.intro);
        let verb = ["wchodzi w życie", "wchodzą w życie"].into_iter().find_map(|verb| Some(words.find(verb)? + verb.len()))?;
        read(&words[verb..])
    });
    said.last()
}

fn read(when: &str) -> Option<Entry> {
    if let Some((_, after)) = when.split_once("po upływie") {
        return Some(span(after.trim_start()).map_or(Entry::AfterTheLawful, Entry::After));
    }
    let (_, day) = when.split_once("z dniem")?;
    let day = day.trim_start();
    match date_written(day) {
        Some((date, _)) => Some(Entry::Named(date)),
        None => ["podjęcia", "ogłoszenia"].iter().any(|event| day.starts_with(event)).then_some(Entry::OnTheDay),
    }
}

/// "14 dni od dnia …", "1 miesiąca …", "3 miesięcy …".
fn span(words: &str) -> Option<Span> {
    let mut parts = words.split_whitespace();
    let count: u32 = parts.next()?.parse().ok().filter(|count| (1..=3_650).contains(count))?;
    let unit = parts.next()?;
    let unit = match () {
        () if unit.starts_with("dni") || unit.starts_with("dnia") => SpanUnit::Days,
        () if unit.starts_with("tygod") => SpanUnit::Weeks,
        () if unit.starts_with("miesi") => SpanUnit::Months,
        () => return None,
    };
    Some(Span { count, unit })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act::{ActKind, Inline, Level};

    fn of(words: &str) -> Option<Entry> {
        let mut act = Act::new(ActKind::Resolution);
        let mut unit = act.unit(Level::Paragraph);
        unit.intro = vec![Inline::text(words)];
        act.units.push(unit);
        entry(&act)
    }

    #[test]
    fn the_usual_formulas_are_read() {
        let day = NaiveDate::from_ymd_opt(2027, 1, 1).expect("a day");
        let cases = [
            ("Uchwała wchodzi w życie z dniem podjęcia.", Some(Entry::OnTheDay)),
            ("Uchwała wchodzi w życie po upływie 30 dni od dnia ogłoszenia.", Some(Entry::After(Span::days(30)))),
            ("Uchwała wchodzi w życie po upływie 3\u{a0}miesięcy od dnia ogłoszenia.", Some(Entry::After(Span::months(3)))),
            ("Uchwała wchodzi w życie z dniem 1 stycznia 2027 r.", Some(Entry::Named(day))),
            ("Uchwała wchodzi w życie kiedyś.", None),
            ("Traci moc uchwała nr 1.", None),
        ];
        for (words, expected) in cases {
            assert_eq!(of(words), expected, "{words}");
        }
    }

    #[test]
    fn a_chip_in_the_place_of_the_number_means_the_time_of_the_law() {
        let mut act = Act::new(ActKind::Resolution);
        let mut unit = act.unit(Level::Paragraph);
        unit.intro = vec![
            Inline::text("Uchwała wchodzi w życie po upływie "),
            Inline::field("prawo.dni_wejscia_w_zycie"),
            Inline::text(" od dnia ogłoszenia."),
        ];
        act.units.push(unit);
        assert_eq!(entry(&act), Some(Entry::AfterTheLawful));
    }
}
