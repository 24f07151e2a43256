//! One offer set into the official form: every part in its order, sums as they stand on the form (counted where none was
//! written), answers that do not hold crossed out.

use chrono::Datelike;
use documents::template::{Data, Value};
use domain::{
    call::CallTask,
    law::{Basis, Law},
    money::Money,
    offer::{
        Limits, Offer, OfferForm, OfferVersion,
        form::{Action, AgreesWith, Amounts, Applicant, Arrears, CostRow, Source},
        typed::{written_share, written_units},
    },
    vocabulary::Vocabulary,
};

use super::{super::fields::YEARS, Gather};
use crate::commission::Held;

/// What an applicant left empty, as forms cross it out.
const LEFT_EMPTY: &str = "–";
/// Years that the form has columns for before it is made wider.
const USUAL_YEARS: usize = 3;

/// Actions and costs of each in a form that nobody filled yet.
const BLANK_ACTIONS: usize = 3;
const BLANK_COSTS: usize = 3;

/// The form of an offer in one of its versions.
pub(super) fn filled(held: &Held, law: Law<'_>, offer: &Offer, version: &OfferVersion) -> Data {
    let form = &version.form;
    let task = held.records.tasks.iter().find(|task| Some(task.id) == offer.task).map(|task| &task.record);
    let mut data = Data::new();
    law_of_joint(&mut data, law);
    data.yes("oferta.jednego", !form.joint)
        .yes("oferta.wspolna", form.joint)
        .yes("oferta.czesciowa", !version.whole)
        .said("oferta.numer", &offer.number)
        .said("oferta.wersja", if version.number > 1 { version.number.to_string() } else { String::new() })
        .said("oferta.adresat", told(&form.addressee))
        .said("oferta.rodzaj", told(&form.task_kind))
        .said("oferta.forma", task.map_or("", |task| task.form.label()))
        .rows("oferta.oferenci", form.applicants.iter().map(|one| applicant(one, form.applicants.len() > 1)).collect())
        .said("oferta.kontakt", contact(form));
    task_of(&mut data, form);
    costs(&mut data, form, first_year(held, form, task));
    closing(&mut data, form, version.whole);
    data
}

/// The form that nobody filled yet, with what the notice says already.
pub(super) fn blank(held: &Held, law: Law<'_>) -> Data {
    let only = if let [only] = held.records.tasks.as_slice() { Some(&only.record) } else { None };
    let limits = Limits::of(&held.records.stored.record, only);
    let mut data = Data::new();
    law_of_joint(&mut data, law);
    data.yes("oferta.pusta", true)
        .yes("oferta.rezultaty_wymagane", limits.results_required)
        .said("oferta.adresat", &held.office.executive.nominative);
    match only {
        Some(task) => {
            data.said("oferta.rodzaj", &task.title).said("oferta.forma", task.form.label());
        }
        None => {
            let choice = |task: &CallTask| Data::new().text("nazwa", task.title.trim()).text("forma", task.form.label());
            let open = held.records.tasks.iter().filter(|task| task.record.annulled.is_none());
            data.rows("oferta.do_wyboru", open.map(|task| choice(&task.record)).collect());
        }
    }
    let first = limits.starts_from.map(|day| day.year());
    let years = usize::try_from(limits.years).unwrap_or(1);
    years_of(&mut data, years, first);
    data.rows("oferta.koszty", blank_costs());
    data.rows("oferta.podzial", vec![Data::new(); BLANK_ACTIONS]);
    data
}

/// "2" of "art. 14 ust. 2", as the head of the form names the second of two places.
fn law_of_joint(data: &mut Data, law: Law<'_>) {
    let (one, joint) = (law.cite(Basis::OfferContents).place, law.cite(Basis::JointOfferFiled).place);
    let common = one.rfind(' ').map_or("", |at| &one[..=at]);
    data.said("oferta.ustep_wspolnej", joint.strip_prefix(common).unwrap_or(&joint));
}

fn told(text: &str) -> &str {
    let text = text.trim();
    if text.is_empty() { LEFT_EMPTY } else { text }
}

/// A text of several lines as paragraphs.
fn paragraphs(text: &str) -> Vec<Data> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Data::new().text("akapit", line.to_owned())).collect()
}

fn applicant(one: &Applicant, several: bool) -> Data {
    let mut data = Data::new();
    data.said("nazwa", told(&one.name))
        .said("forma", told(&one.legal_form))
        .said("numer", told(&one.register_number))
        .said("siedziba", told(&one.seat))
        .said("strona", told(&one.website))
        .said("korespondencja", told(&one.correspondence))
        .said("email", told(&one.email))
        .said("telefon", told(&one.phone))
        .yes("kilku", several);
    data
}

fn contact(form: &OfferForm) -> String {
    let parts = [&form.contact.name, &form.contact.phone, &form.contact.email];
    let parts: Vec<&str> = parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    told(&parts.join(", ")).to_owned()
}

/// Part III and IV.
fn task_of(data: &mut Data, form: &OfferForm) {
    let mut years: Vec<Option<i32>> = form.actions.iter().map(|action| action.year).collect();
    years.sort_unstable();
    years.dedup();
    if years.is_empty() {
        years.push(None);
    }
    let year = |year: &Option<i32>| {
        let own = form.actions.iter().filter(|action| action.year == *year).map(action).collect();
        let mut data = Data::new();
        data.said("rok", year.map_or_else(String::new, |year| year.to_string())).rows("dzialania", own);
        data
    };
    let result = |one: &domain::offer::form::ExpectedResult| {
        let mut data = Data::new();
        data.said("nazwa", told(&one.name)).said("poziom", told(&one.target)).said("sposob", told(&one.monitoring));
        data
    };
    data.said("oferta.tytul", told(&form.title))
        .day("oferta.od", form.starts_on)
        .day("oferta.do", form.ends_on)
        .rows("oferta.opis", paragraphs(told(&form.summary)))
        .rows("oferta.harmonogram", years.iter().map(year).collect())
        .rows("oferta.rezultaty_opis", paragraphs(told(&form.outcomes)))
        .rows("oferta.rezultaty", form.results.iter().map(result).collect())
        .rows("oferta.dzialalnosc", paragraphs(told(&form.experience)))
        .rows("oferta.zasoby", paragraphs(told(&form.resources)));
}

fn action(one: &Action) -> Data {
    let mut data = Data::new();
    data.said("nazwa", told(&one.name))
        .said("opis", told(&one.description))
        .said("grupa", told(&one.audience))
        .said("termin", told(&one.planned))
        .said("inny_podmiot", told(&one.third_party))
        .said("oferent", &one.performer);
    data
}

/// The first year of the task: of the offer, otherwise of its schedule, otherwise of the notice.
fn first_year(held: &Held, form: &OfferForm, task: Option<&CallTask>) -> Option<i32> {
    let planned = form.actions.iter().filter_map(|action| action.year).min();
    let limits = Limits::of(&held.records.stored.record, task);
    form.starts_on.map(|day| day.year()).or(planned).or(limits.starts_from.map(|day| day.year()))
}

/// Part V.
fn costs(data: &mut Data, form: &OfferForm, first: Option<i32>) {
    let one_year = form.year_columns() == 1;
    years_of(data, form.year_columns(), first);
    let mut rows = vec![Data::new().text("numer", "I.").flag("koszty_dzialan", true)];
    for (action, group) in form.costs.iter().enumerate() {
        let number = format!("I.{}.", action + 1);
        rows.push(Data::new().text("numer", number.clone()).text("dzialanie", told(&group.name)));
        rows.extend(group.rows.iter().enumerate().map(|(at, row)| cost(row, format!("{number}{}.", at + 1), one_year)));
    }
    let counted = form.counted_sums();
    rows.push(sum("suma_dzialan", &form.sums.actions.or(&counted.actions), one_year));
    rows.push(Data::new().text("numer", "II.").flag("koszty_administracyjne", true));
    rows.extend(form.admin.iter().enumerate().map(|(at, row)| cost(row, format!("II.{}.", at + 1), one_year)));
    rows.push(sum("suma_administracyjnych", &form.sums.admin.or(&counted.admin), one_year));
    data.rows("oferta.koszty", rows);
    let all = form.sums.all.or(&counted.all);
    amounts(data, "oferta.suma.", all.total, &all.years, one_year);
    let sources = &form.sources;
    for (key, source) in [
        ("wszystkie", sources.all),
        ("dotacja", sources.grant),
        ("wklad", sources.own),
        ("finansowy", sources.own_financial),
        ("niefinansowy", sources.own_in_kind),
        ("odbiorcy", sources.recipients),
    ] {
        source_of(data, key, source, sources.all);
    }
    let row = |one: &domain::offer::form::SplitRow| {
        let mut data = Data::new();
        data.said("nazwa", told(&one.applicant));
        amounts(&mut data, "", one.total, &one.years, one_year);
        data
    };
    data.rows("oferta.podzial", form.split.iter().map(row).collect());
    let split = form.split_sum.or(&form.counted_split());
    amounts(data, "oferta.podzial_suma.", split.total, &split.years, one_year);
}

/// How many columns of years there are and which years they are.
fn years_of(data: &mut Data, columns: usize, first: Option<i32>) {
    data.yes("oferta.dluzsza", columns > USUAL_YEARS);
    let Some(first) = first else { return };
    for (key, year) in YEARS.iter().zip(first..).take(columns.max(1)) {
        data.said(&format!("oferta.{key}"), year.to_string());
    }
}

fn cost(row: &CostRow, number: String, one_year: bool) -> Data {
    let mut data = Data::new();
    data.said("numer", number)
        .said("nazwa", told(&row.name))
        .said("miara", told(&row.unit))
        .said("jednostki", row.units.map_or_else(|| LEFT_EMPTY.to_owned(), written_units));
    money(&mut data, "cena", row.unit_price);
    amounts(&mut data, "", row.total, &row.years, one_year);
    data
}

fn sum(flag: &str, of: &Amounts, one_year: bool) -> Data {
    let mut data = Data::new().flag(flag, true);
    amounts(&mut data, "", of.total, &of.years, one_year);
    data
}

/// In all and by years. A task within one year has no columns of years to type in: the whole is its first year.
fn amounts(data: &mut Data, before: &str, total: Option<Money>, years: &[Option<Money>], one_year: bool) {
    money(data, &format!("{before}razem"), total);
    let years = if one_year && years.is_empty() { std::slice::from_ref(&total) } else { years };
    for (key, year) in YEARS.iter().zip(years) {
        money(data, &format!("{before}{key}"), *year);
    }
}

fn money(data: &mut Data, key: &str, amount: Option<Money>) {
    if let Some(amount) = amount {
        data.set(key, Value::Money(amount));
    }
}

fn source_of(data: &mut Data, key: &str, source: Source, whole: Source) {
    money(data, &format!("oferta.zrodla.{key}"), source.amount);
    let share = source.share.or_else(|| source.counted_share(whole)).map(written_share).unwrap_or_default();
    data.said(&format!("oferta.udzial.{key}"), share.trim_end_matches('%'));
}

/// Parts VI and VII. A list of a generator says nothing of declarations, so none is crossed out.
fn closing(data: &mut Data, form: &OfferForm, whole: bool) {
    let own = &form.declarations;
    let (paid, note) = (form.payment, form.payment_note.trim());
    data.said("oferta.odplatnosc", paid.map_or("", Vocabulary::label))
        .rows("oferta.odplatnosc_opis", paragraphs(note))
        .yes("oferta.bez_deklaracji", paid.is_none() && note.is_empty())
        .rows("oferta.reprezentacja", paragraphs(told(&form.representation)))
        .rows("oferta.inne", paragraphs(told(&form.other)))
        .day("oferta.podpisano", form.signed_on);
    let struck = [
        ("zakres", !own.within_activity),
        ("odplatnosc", !own.payments_within_activity),
        ("nie_zalega_podatki", own.tax_arrears == Some(Arrears::Owes)),
        ("zalega_podatki", own.tax_arrears == Some(Arrears::Free)),
        ("nie_zalega_skladki", own.insurance_arrears == Some(Arrears::Owes)),
        ("zalega_skladki", own.insurance_arrears == Some(Arrears::Free)),
        ("krs", own.agrees_with == Some(AgreesWith::Other)),
        ("ewidencja", own.agrees_with == Some(AgreesWith::Krs)),
        ("prawda", !own.truthful),
        ("dane_osobowe", !own.data_protection),
    ];
    for (key, holds) in struck {
        data.yes(&format!("oferta.skreslone.{key}"), whole && holds);
    }
    let signed = form.signatures.iter().filter(|one| !one.name.trim().is_empty()).map(|one| {
        let mut data = Data::new();
        data.said("nazwisko", &one.name).said("funkcja", &one.function).said("oferent", &one.applicant);
        data
    });
    data.rows("oferta.podpisy", signed.collect());
}

/// Rows of V.A as the pattern of the form shows them.
fn blank_costs() -> Vec<Data> {
    let numbered = |number: String, key: &str, at: usize| Data::new().text("numer", number).text(key, at.to_string());
    let mut rows = vec![Data::new().text("numer", "I.").flag("koszty_dzialan", true)];
    for action in 1..=BLANK_ACTIONS {
        rows.push(numbered(format!("I.{action}."), "wzor_dzialania", action));
        rows.extend((1..=BLANK_COSTS).map(|at| numbered(format!("I.{action}.{at}."), "wzor_kosztu", at)));
    }
    rows.push(Data::new().flag("suma_dzialan", true));
    rows.push(Data::new().text("numer", "II.").flag("koszty_administracyjne", true));
    rows.extend((1..=BLANK_COSTS).map(|at| numbered(format!("II.{at}."), "wzor_kosztu", at)));
    rows.push(Data::new().flag("suma_administracyjnych", true));
    rows
}
