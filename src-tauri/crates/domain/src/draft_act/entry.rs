//! When the act says that it comes into force.

use chrono::NaiveDate;

use crate::{
    act::{
        Act, Level, Unit,
        inline::{OPAQUE, plain_words},
    },
    law::{Span, SpanUnit},
    polish::date_written,
    rule::text::entry_formula,
};

/// From what the time to the entry is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    Adoption,
    Announcement,
}

/// What the provision on the entry into force says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// "z dniem podjęcia", "z dniem ogłoszenia": the day of the event itself.
    OnTheDay(Event),
    /// "po upływie 30 dni od dnia ogłoszenia".
    After(Span, Event),
    /// "po upływie … od dnia ogłoszenia" with a chip in the place of the number: the time that the law sets.
    AfterTheLawful,
    /// "z dniem 1 stycznia 2027 r."
    Named(NaiveDate),
}

/// The entry of an act: its last sentence on the matter, annexes left out.
pub(super) fn entry(act: &Act) -> Option<Entry> {
    let own = act.units.iter().filter(|unit| unit.level != Level::Annex);
    let mut said = None;
    let mut ahead: Vec<&Unit> = own.rev().collect();
    while let Some(unit) = ahead.pop() {
        ahead.extend(unit.children.iter().rev());
        let words = plain_words(&unit.intro);
        if let Some(formula) = entry_formula(&words) {
            said = read(&words[formula]).or(said);
        }
    }
    said
}

/// What the formula says first; what follows are exceptions from it.
fn read(when: &str) -> Option<Entry> {
    const AFTER: &str = "po upływie";
    let on_day = when.find("z dniem");
    if let Some(at) = when.find(AFTER).filter(|at| on_day.is_none_or(|day| *at < day)) {
        let after = when[at + AFTER.len()..].trim_start();
        let event = event(after)?;
        return match after.strip_prefix(OPAQUE) {
            Some(_) => (event == Event::Announcement).then_some(Entry::AfterTheLawful),
            None => span(after).map(|span| Entry::After(span, event)),
        };
    }
    let (_, day) = when.split_once("z dniem")?;
    let day = day.trim_start();
    match date_written(day) {
        Some((date, _)) => Some(Entry::Named(date)),
        None => event(day).map(Entry::OnTheDay),
    }
}

fn event(words: &str) -> Option<Event> {
    let events = [("podjęcia", Event::Adoption), ("ogłoszenia", Event::Announcement)];
    let written = events.into_iter().filter_map(|(word, event)| Some((words.find(word)?, event)));
    written.min_by_key(|(at, _)| *at).map(|(_, event)| event)
}

/// "14 dni od dnia …", "3 miesięcy …", "miesiąca …"; `None` when the number is written in another way.
fn span(words: &str) -> Option<Span> {
    let mut parts = words.split_whitespace();
    let first = parts.next()?;
    let (count, unit) = match first.parse::<u32>() {
        Ok(count) if (1..=3_650).contains(&count) => (count, parts.next()?),
        Ok(_) => return None,
        Err(_) => (1, first),
    };
    let unit = match () {
        () if unit.starts_with("dni") => SpanUnit::Days,
        () if unit.starts_with("tygod") => SpanUnit::Weeks,
        () if unit.starts_with("miesi") => SpanUnit::Months,
        () => return None,
    };
    Some(Span { count, unit })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act::{ActKind, Inline};

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
        let (adoption, announcement) = (Event::Adoption, Event::Announcement);
        let cases = [
            ("Uchwała wchodzi w życie z dniem podjęcia.", Some(Entry::OnTheDay(adoption))),
            ("Uchwała wchodzi w życie z dniem ogłoszenia.", Some(Entry::OnTheDay(announcement))),
            ("Uchwała wchodzi w życie po upływie 30 dni od dnia ogłoszenia.", Some(Entry::After(Span::days(30), announcement))),
            ("Uchwała wchodzi w życie po upływie 7 dni od dnia podjęcia.", Some(Entry::After(Span::days(7), adoption))),
            (
                "Uchwała wchodzi w życie po upływie 3\u{a0}miesięcy od dnia ogłoszenia.",
                Some(Entry::After(Span::months(3), announcement)),
            ),
            (
                "Uchwała wchodzi w życie po upływie miesiąca od dnia ogłoszenia.",
                Some(Entry::After(Span::months(1), announcement)),
            ),
            ("Uchwała wchodzi w życie po upływie czternastu dni od dnia ogłoszenia.", None),
            (
                "Uchwała wchodzi w życie po upływie 14 dni od dnia ogłoszenia, z wyjątkiem § 5, który wchodzi w życie z dniem podjęcia.",
                Some(Entry::After(Span::days(14), announcement)),
            ),
            (
                "Uchwała wchodzi w życie z dniem podjęcia, z wyjątkiem § 5, który wchodzi w życie po upływie 14 dni od dnia ogłoszenia.",
                Some(Entry::OnTheDay(adoption)),
            ),
            (
                "Uchwała wchodzi w życie z dniem 1 stycznia 2027 r., z wyjątkiem § 5, który wchodzi w życie po upływie 14 dni od dnia \
                 ogłoszenia.",
                Some(Entry::Named(day)),
            ),
            ("Uchwała wchodzi w życie po upływie 14 dni.", None),
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

    #[test]
    fn what_an_annex_says_of_itself_is_not_the_entry_of_the_act() {
        let mut act = Act::new(ActKind::Resolution);
        let mut own = act.unit(Level::Paragraph);
        own.intro = vec![Inline::text("Uchwała wchodzi w życie po upływie 30 dni od dnia ogłoszenia.")];
        let mut annex = act.unit(Level::Annex);
        let mut within = act.unit(Level::Paragraph);
        within.intro = vec![Inline::text("Regulamin wchodzi w życie z dniem podjęcia.")];
        annex.children.push(within);
        act.units.extend([own, annex]);
        assert_eq!(entry(&act), Some(Entry::After(Span::days(30), Event::Announcement)));
    }
}
