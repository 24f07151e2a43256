//! The law pack as the officer reads it: every value with its time, legal basis, source, and a mark where nobody verified it.

use domain::{deadline::parse_day, law::LawPack, polish::date_in_words};
use serde::Serialize;
use specta::Type;
use store::law_pack::KeptPack;

use super::{
    in_use::{InUse, Why, in_use},
    offer::described,
};
use crate::{
    Desk, Failure,
    view::{DayView, ExplanationView},
};

/// The whole pack on one page.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct LawPackView {
    pub version: String,
    /// The day on which the legal state was read.
    pub state_day: DayView,
    /// The day on which `in_force` was asked.
    pub day: DayView,
    /// How many entries nobody has compared with the Official Journal.
    pub unverified: u32,
    pub entries: u32,
    /// Both numbers by the parts of the pack.
    pub why: ExplanationView,
    pub parts: Vec<LawPartView>,
    pub used: LawUse,
    /// What its makers say of it; may be empty.
    pub note: String,
}

/// Which pack is in use and since when.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct LawUse {
    /// The office took it in; otherwise it came with the program.
    pub own: bool,
    pub sentence: String,
    /// Said when a pack that the office took in is not in use.
    pub passed_over: Option<String>,
    /// There is a pack of the office to be left.
    pub can_go_back: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct LawPartView {
    pub heading: String,
    pub rows: Vec<LawRowView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct LawRowView {
    pub key: String,
    pub name: String,
    pub value: String,
    pub basis: String,
    pub from: DayView,
    pub to: Option<DayView>,
    pub source: String,
    pub verified: bool,
    /// In force on the day asked for.
    pub in_force: bool,
}

/// The pack with the entries of a day marked, as typed; without one, of the desk's day.
pub fn pack(desk: &Desk, day: Option<&str>) -> Result<LawPackView, Failure> {
    let day = match day {
        Some(typed) => parse_day(typed).map_err(|fault| Failure::field("day", fault.to_string()))?,
        None => desk.today(),
    };
    let (used, last) = desk.read(|tx| Ok::<_, Failure>((in_use(tx)?, store::law_pack::last(tx)?)))?;
    Ok(view(used.pack, day, told(&used, last.map(|stored| stored.record))))
}

fn told(used: &InUse, last: Option<KeptPack>) -> LawUse {
    let program = described(LawPack::embedded().meta());
    let sentence = match (&used.own, last.and_then(|pack| pack.left_on)) {
        (Some(own), _) => format!(
            "W użyciu od {}: pakiet, który do tego pliku wczytano ({}). Program ma własny ({program}).",
            date_in_words(own.record.taken_on),
            own.record.taken_by
        ),
        (None, Some(left)) => format!("W użyciu od {}: pakiet, który przyszedł z programem.", date_in_words(left)),
        (None, None) => "W użyciu: pakiet, który przyszedł z programem.".to_owned(),
    };
    let passed_over = used.passed_over.as_ref().map(|(kept, why)| {
        let taken = date_in_words(kept.taken_on);
        match why {
            Why::Older => format!(
                "Pakiet wczytany {taken} (wydanie {}) nie jest nowszy, dlatego program go nie używa.",
                kept.version
            ),
            Why::Unreadable(fault) => format!(
                "Pakietu wczytanego {taken} (wydanie {}) ta wersja programu nie umie odczytać, dlatego go nie używa. Poproś o pakiet \
                 dla tej wersji. Przyczyna: {fault}",
                kept.version
            ),
        }
    });
    LawUse { own: used.own.is_some(), sentence, passed_over, can_go_back: used.can_go_back() }
}

/// How many entries a pack has, and how many of them nobody has compared with the Official Journal.
pub(super) fn counts(pack: &LawPack) -> (u32, u32) {
    let listing = pack.listing();
    let rows = || listing.iter().flat_map(|part| &part.rows);
    (rows().count() as u32, rows().filter(|row| !row.verified).count() as u32)
}

fn view(pack: &LawPack, day: chrono::NaiveDate, used: LawUse) -> LawPackView {
    let parts: Vec<LawPartView> = pack
        .listing()
        .into_iter()
        .map(|part| LawPartView {
            heading: part.heading.into(),
            rows: part
                .rows
                .into_iter()
                .map(|row| LawRowView {
                    in_force: row.from <= day && row.to.is_none_or(|to| day <= to),
                    key: row.key,
                    name: row.name,
                    value: row.value,
                    basis: row.basis,
                    from: row.from.into(),
                    to: row.to.map(Into::into),
                    source: row.source,
                    verified: row.verified,
                })
                .collect(),
        })
        .collect();
    let (entries, unverified) = counts(pack);
    LawPackView {
        version: pack.meta().version.clone(),
        state_day: pack.meta().state_day.into(),
        day: day.into(),
        unverified,
        entries,
        why: why(&parts),
        parts,
        used,
        note: pack.meta().note.clone(),
    }
}

/// How many entries each part has, and how many of them wait for somebody's comparison.
fn why(parts: &[LawPartView]) -> ExplanationView {
    let waiting = |part: &LawPartView| part.rows.iter().filter(|row| !row.verified).count();
    let (all, open) = (parts.iter().map(|part| part.rows.len()).sum::<usize>(), parts.iter().map(waiting).sum::<usize>());
    let step = "Wpisy pakietu prawnego, których nikt nie porównał z dziennikiem urzędowym, i wszystkie wpisy; po rozdziałach.";
    let why = ExplanationView::told(format!("{open} z {all}"), vec![step.to_owned()]);
    parts.iter().fold(why, |why, part| why.with(part.heading.clone(), format!("{} z {}", waiting(part), part.rows.len()), None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unverified_value_says_so_and_a_past_one_is_not_in_force() {
        let used = LawUse { own: false, sentence: String::new(), passed_over: None, can_go_back: false };
        let view = view(LawPack::embedded(), chrono::NaiveDate::from_ymd_opt(2026, 10, 15).unwrap(), used);
        assert_eq!(view.entries as usize, view.parts.iter().map(|part| part.rows.len()).sum::<usize>());
        assert!(view.unverified > 0 && view.unverified < view.entries);
        assert!(view.parts.iter().flat_map(|part| &part.rows).any(|row| !row.in_force));
    }
}
