//! The office of the sample: described first, then its sittings.

use domain::{
    office::Office,
    programme::{Sitting, SittingKind},
};

use super::{
    diary::{Diary, at, day},
    source::{OfficeSource, SittingSource, Sources},
};
use crate::desk::SAMPLE_DAY;

pub(super) fn enter<'s>(diary: &mut Diary<'s>, sources: &'s Sources) {
    let source = &sources.office;
    diary.enter(at(day(2025, 8, 29), 9, 5), "Opisano urząd", |tx, _| {
        store::setting::set(tx, SAMPLE_DAY, &source.today.to_string())?;
        store::office::save(tx, None, &office(source))?;
        Ok(())
    });
    diary.enter(at(day(2025, 8, 29), 9, 32), "Wpisano osoby podpisujące", |tx, _| {
        for signatory in &source.signatory {
            store::signatory::insert(tx, signatory)?;
        }
        Ok(())
    });
    let (early, late): (Vec<_>, Vec<_>) = sources.sittings.iter().partition(|sitting| sitting.held_on < day(2026, 1, 1));
    sit(diary, "Wpisano sesje rady", at(day(2025, 9, 2), 10, 10), early);
    let (council, others): (Vec<_>, Vec<_>) = late.into_iter().partition(|sitting| sitting.kind == SittingKind::Council);
    sit(diary, "Wpisano plan sesji rady", at(day(2026, 7, 6), 8, 50), council);
    sit(diary, "Wpisano posiedzenia komisji i Rady Pożytku", at(day(2026, 9, 7), 11, 20), others);
}

fn sit<'s>(diary: &mut Diary<'s>, name: &str, when: chrono::NaiveDateTime, sittings: Vec<&'s SittingSource>) {
    diary.enter(when, name, move |tx, known| {
        for source in sittings {
            let sitting = Sitting {
                kind: source.kind,
                held_on: source.held_on,
                number: source.number.clone(),
                papers_due_on: source.papers_due_on,
            };
            known.sittings.insert(source.id.clone(), store::sitting::insert(tx, &sitting)?);
        }
        Ok(())
    });
}

fn office(source: &OfficeSource) -> Office {
    Office {
        kind: source.kind,
        unit: source.unit.clone(),
        office: source.office.clone(),
        executive: source.executive.clone(),
        council: source.council.clone(),
        benefit_council: Some(source.benefit_council.clone()),
        voivodeship: source.voivodeship.clone(),
        journal: source.journal.clone(),
        address: source.address.clone(),
        phone: source.phone.clone(),
        email: source.email.clone(),
        ade: source.ade.clone(),
        bip_url: source.bip_url.clone(),
        website: source.website.clone(),
        notice_board: source.notice_board.clone(),
        nip: source.nip.clone(),
        regon: source.regon.clone(),
        crest: None,
        data_protection_contact: source.data_protection_contact.clone(),
        department_name: source.department_name.clone(),
        numbers: source.numbers.clone(),
        local: source.local.clone(),
        extra_days_off: source.extra_days_off.clone(),
    }
}
