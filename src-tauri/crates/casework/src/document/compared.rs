//! The two versions of a text that a comparison prints: which they are, how they are called, what changed.

use documents::template::Data;
use domain::{
    act::{
        Act,
        diff::{Text, compare},
    },
    id::TextId,
    polish::date_in_words,
};
use store::ReadTx;

use super::{
    chips::Chips,
    fill::{self, comparison::Version},
    material::Material,
    order::Wanted,
};
use crate::{Clock, Failure, text::compare::kinship};

/// The text of the case and its title.
fn text_of(material: &Material) -> Result<(TextId, String), Failure> {
    let consultation = material.consultation.as_ref().map(|records| &records.stored.record);
    if let Some(text) = consultation.and_then(|record| record.text) {
        return Ok((text, consultation.map_or_else(String::new, |record| record.title.clone())));
    }
    if let Some(act) = material.draft_act.as_ref().map(|act| &act.records.stored.record) {
        return Ok((act.text, act.name()));
    }
    let programme = material.programme.as_ref().map(|programme| &programme.records.stored.record);
    programme.map(|record| (record.text, record.title.clone())).ok_or_else(|| Failure::Document {
        sentence: "Ta sprawa nie ma tekstu, którego wersje można porównać. Dodaj tekst projektu.".to_owned(),
        place: Some("porównanie wersji".to_owned()),
    })
}

/// The two chosen versions set against each other.
pub(super) fn comparison(
    tx: &ReadTx<'_>,
    clock: &Clock,
    material: &Material,
    wanted: &Wanted,
    chips: &Chips,
) -> Result<Data, Failure> {
    let (text, title) = compared_text(tx, material, wanted)?;
    let (earlier, later) = chosen_versions(tx, clock, text, wanted)?;
    let words = |key: &domain::act::FieldKey| chips.value(key);
    let side = |act| Text { act, fields: &words };
    let before = wanted.earlier.map(|id| store::text::version(tx, id)).transpose()?.map_or(text, |version| version.text);
    let compared = compare(side(&earlier.1), side(&later.1), kinship(tx, before, text)?);
    Ok(fill::comparison::comparison(&title, &earlier.0, &later.0, &compared))
}

/// The text whose versions are compared: the one of the later version, else another text of the case when the earlier version
/// is of it (a resolution, a justification), else the main text of the case.
fn compared_text(tx: &ReadTx<'_>, material: &Material, wanted: &Wanted) -> Result<(TextId, String), Failure> {
    let of_version = |id| Ok::<_, Failure>(store::text::version(tx, id)?.text);
    let text = match (wanted.later, wanted.earlier) {
        (Some(later), _) => Some(of_version(later)?).filter(|text| texts_of(material).contains(text)),
        (None, Some(earlier)) => Some(of_version(earlier)?).filter(|text| texts_of(material).contains(text)),
        (None, None) => None,
    };
    match text {
        None if wanted.later.is_some() => Err(Failure::Document {
            sentence: "Wersja późniejsza nie należy do tej sprawy. Wskaż wersję tekstu, który ta sprawa zawiera.".to_owned(),
            place: Some("porównanie wersji".to_owned()),
        }),
        Some(text) => Ok((text, store::text::get(tx, text)?.record.title)),
        None => text_of(material),
    }
}

/// Every text of the case.
fn texts_of(material: &Material) -> Vec<TextId> {
    let consultation = material.consultation.as_ref().and_then(|records| records.stored.record.text);
    let programme = material.programme.as_ref().map(|programme| &programme.records.stored.record);
    let programme = programme.into_iter().flat_map(|record| [record.text, record.resolution_text, record.justification_text]);
    let act = material.draft_act.as_ref().map(|act| &act.records.stored.record);
    let act = act.into_iter().flat_map(|act| [act.text, act.justification_text]);
    consultation.into_iter().chain(programme).chain(act).collect()
}

type Side = (Version, Act);

/// The chosen versions; with a later one alone, what it changed in the version before it; else the last saved one against the draft, or the two last ones when the draft says the same.
fn chosen_versions(tx: &ReadTx<'_>, clock: &Clock, text: TextId, wanted: &Wanted) -> Result<(Side, Side), Failure> {
    let rows = store::text::versions(tx, text)?;
    let stored = store::text::get(tx, text)?.record;
    let draft = (
        Version {
            name: "wersja robocza".to_owned(),
            day: date_in_words(clock.day_of(stored.saved_at)),
            author: stored.saved_by.clone(),
        },
        stored.act,
    );
    let saved = |id| -> Result<Side, Failure> {
        let version = store::text::version(tx, id)?;
        let row = version.row;
        // A version of another text, such as last year's programme, is named with its title.
        let of =
            if version.text == text { String::new() } else { format!("{}, ", store::text::get(tx, version.text)?.record.title) };
        let note = if row.note.trim().is_empty() { String::new() } else { format!(" ({})", row.note.trim()) };
        let name = format!("{of}wersja {}{note}", row.number);
        Ok((Version { name, day: date_in_words(clock.day_of(row.at)), author: row.who }, version.act))
    };
    let none = || Failure::Document {
        sentence: "Tekst nie ma jeszcze zapisanej wersji, z którą można porównać. Zapisz wersję w edytorze tekstu.".to_owned(),
        place: Some("porównanie wersji".to_owned()),
    };
    match (wanted.earlier, wanted.later) {
        (Some(earlier), Some(later)) => Ok((saved(earlier)?, saved(later)?)),
        (Some(earlier), None) => Ok((saved(earlier)?, draft)),
        (None, Some(later)) => {
            let at = rows.iter().position(|row| row.id == later).ok_or_else(|| Failure::not_found("Wersja treści"))?;
            let before = rows.get(at + 1).ok_or_else(|| Failure::Document {
                sentence: "Przed tą wersją nie zapisano żadnej, z którą można ją porównać. Wskaż wersję późniejszą.".to_owned(),
                place: Some("porównanie wersji".to_owned()),
            })?;
            Ok((saved(before.id)?, saved(later)?))
        }
        (None, None) => {
            let newest = saved(rows.first().ok_or_else(none)?.id)?;
            match rows.get(1) {
                Some(before) if newest.1 == draft.1 => Ok((saved(before.id)?, newest)),
                _ => Ok((newest, draft)),
            }
        }
    }
}
