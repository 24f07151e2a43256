//! Family "offer": the register of offers, one offer as the official form, its formal check and the call to complete it.

use std::collections::HashMap;

use chrono::NaiveDate;
use documents::template::{Data, Value};
use domain::{
    document::DocumentKind,
    id::{OfferId, Stored},
    money::Money,
    offer::{Offer, OfferStatus},
    polish::{counted, date_in_words},
    vocabulary::Vocabulary,
};
use store::{ReadTx, offer::list::OfferRow};

use super::{Gather, offer_card, offer_form};
use crate::{Failure, commission::Held, offer::page::moment};

/// The register of offers of a call.
pub(crate) fn register(tx: &ReadTx<'_>, held: &Held, _part: Option<i64>, _day: NaiveDate) -> Result<Data, Failure> {
    let call = held.records.stored.id;
    let rows = store::offer::list::of(tx, call)?;
    let offers: HashMap<OfferId, Offer> = store::offer::of(tx, call)?.into_iter().map(|one| (one.id, one.record)).collect();
    let number = |some: &dyn Fn(&OfferRow) -> bool| rows.iter().filter(|row| some(row)).count() as u64;
    let told = |count: u64| if count == 0 { String::new() } else { counted(count, ["oferta", "oferty", "ofert"]) };
    let late = |row: &OfferRow| held.records.stored.record.offers_until.is_some_and(|until| row.receipt.is_late(until));
    let mut data = Data::new();
    data.rows("oferty.rejestr", rows.iter().map(|row| line(held, row, offers.get(&row.id), late(row))).collect())
        .said("oferty.liczba", counted(rows.len() as u64, ["oferta", "oferty", "ofert"]))
        .said("oferty.po_terminie", told(number(&late)))
        .said("oferty.wycofane", told(number(&|row| row.status == OfferStatus::Withdrawn)))
        .yes("oferty.kilka_zadan", held.records.tasks.len() > 1);
    let asked = Money::total(rows.iter().filter_map(|row| row.asked));
    data.set("oferty.dotacje", Value::Money(asked.unwrap_or_default()));
    Ok(data)
}

fn line(held: &Held, row: &OfferRow, offer: Option<&Offer>, late: bool) -> Data {
    let (day, hour, time) = moment(&row.receipt);
    let time = if time.is_empty() { String::new() } else { format!(" ({time})") };
    let task = held.records.tasks.iter().find(|task| Some(task.id) == row.task);
    let mut marks = Vec::new();
    if late {
        marks.push("po terminie".to_owned());
    }
    if row.status == OfferStatus::Withdrawn {
        let on = offer.and_then(|offer| offer.decided_on).map(|day| format!(" {}", day.format("%d.%m.%Y")));
        marks.push(format!("wycofana{}", on.unwrap_or_default()));
    }
    if row.joint {
        marks.push("oferta wspólna".to_owned());
    }
    if row.version > 1 {
        marks.push(format!("{}, wersja {}", row.kind.label(), row.version));
    }
    let mut data = Data::new();
    data.said("numer", &row.number)
        .said("wplyw", format!("{}, godz. {hour}{time}", day.format("%d.%m.%Y")))
        .said("kanal", row.receipt.channel.label())
        .said("oferent", &row.applicants)
        .said("tytul", &row.title)
        .said("zadanie", task.map_or_else(String::new, |task| task.record.position.to_string()))
        .said("uwagi", marks.join("; "));
    if let Some(asked) = row.asked {
        data.set("dotacja", Value::Money(asked));
    }
    data
}

/// One offer as the official form; without an offer the form that nobody filled yet.
pub(crate) fn form(tx: &ReadTx<'_>, held: &Held, part: Option<i64>, day: NaiveDate) -> Result<Data, Failure> {
    let law = held.law.on(day);
    let Some(offer) = of_call(tx, held, part)? else { return Ok(offer_form::blank(held, law)) };
    let version = store::offer::version::numbered(tx, offer.id, offer.record.version)?;
    Ok(offer_form::filled(held, law, &offer.record, &version.record))
}

/// The formal check of an offer and what it must complete.
pub(crate) fn check(tx: &ReadTx<'_>, held: &Held, part: Option<i64>, _day: NaiveDate) -> Result<Data, Failure> {
    let Some(offer) = of_call(tx, held, part)? else { return Ok(offer_card::blank()) };
    let version = store::offer::version::numbered(tx, offer.id, offer.record.version)?.record;
    let mut data = offer_card::card(tx, held, &offer)?;
    addressee(tx, &mut data, &offer.record, &version.form)?;
    let task = held.records.tasks.iter().find(|task| Some(task.id) == offer.record.task);
    data.said("oferta.numer", &offer.record.number)
        .said("oferta.oferent", version.form.applicant_names())
        .said("oferta.tytul", &version.form.title)
        .said("oferta.zadanie", task.map_or("", |task| task.record.title.as_str()))
        .said("oferta.wplyw", offer.record.receipt.in_words())
        .said("oferta.kanal", offer.record.receipt.channel.label());
    Ok(data)
}

/// The offer that a paper is about, when it is one of this call.
fn of_call(tx: &ReadTx<'_>, held: &Held, part: Option<i64>) -> Result<Option<Stored<OfferId, Offer>>, Failure> {
    let Some(id) = part else { return Ok(None) };
    let offer = store::offer::get(tx, OfferId(id))?;
    if offer.record.call != held.records.stored.id {
        return Err(Failure::not_found("Oferta"));
    }
    Ok(Some(offer))
}

/// The day that the offer itself tells: of the call to complete it, or the one on which it came.
pub(crate) fn usual_day(tx: &ReadTx<'_>, kind: DocumentKind, part: Option<i64>) -> Result<Option<NaiveDate>, Failure> {
    let Some(id) = part.filter(|_| matches!(kind, DocumentKind::CompletionCall | DocumentKind::OfferForm)) else {
        return Ok(None);
    };
    let offer = store::offer::get(tx, OfferId(id))?.record;
    Ok(match kind {
        DocumentKind::CompletionCall => offer.called_on,
        _ => Some(moment(&offer.receipt).0),
    })
}

/// The applicant as the office knows it, otherwise as it stands in the offer.
fn addressee(tx: &ReadTx<'_>, data: &mut Data, offer: &Offer, form: &domain::offer::OfferForm) -> Result<(), Failure> {
    let (name, address) = match offer.organisation {
        Some(organisation) => {
            let record = store::organisation::get(tx, organisation)?.record;
            let address = record.correspondence.as_ref().unwrap_or(&record.seat).in_one_line();
            (record.name, address)
        }
        None => {
            let first = form.applicants.first().cloned().unwrap_or_default();
            let address = if first.correspondence.trim().is_empty() { first.seat } else { first.correspondence };
            (first.name, address)
        }
    };
    data.said("adresat.nazwa", name).said("adresat.adres", address);
    Ok(())
}

/// What became of an offer in the formal check, in words.
pub(super) fn state(offer: &Offer) -> String {
    let on = offer.decided_on.map(|day| format!(" {}", date_in_words(day))).unwrap_or_default();
    let reason = if offer.reason.trim().is_empty() { String::new() } else { format!(": {}", offer.reason.trim()) };
    match offer.status {
        OfferStatus::CalledToComplete => {
            let until = offer.complete_by.map(|day| format!(", termin: {}", date_in_words(day))).unwrap_or_default();
            let called = offer.called_on.map(|day| format!(" {}", date_in_words(day))).unwrap_or_default();
            format!("{}{called}{until}", offer.status.label())
        }
        OfferStatus::Filed => String::new(),
        status @ (OfferStatus::Correct | OfferStatus::Rejected | OfferStatus::Withdrawn | OfferStatus::Late) => {
            format!("{}{on}{reason}", status.label())
        }
        // What the formal check came to stays with the offer as its day; one that went on without it says so.
        _ => match offer.decided_on {
            Some(_) => format!("{}{on}{reason}", OfferStatus::Correct.label()),
            None => "oceny formalnej nie zakończono".to_owned(),
        },
    }
}
