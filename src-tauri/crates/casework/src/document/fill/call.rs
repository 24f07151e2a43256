//! An open call: what its order, its notice, its changes and the note on its publications print.

use documents::template::{Data, Value};
use domain::{
    call::{
        CallChange, CallChangeKind, CallLimits, CallTask, Points, PriorTask,
        due::{self, moment_words},
        requirements::prior_years,
        totals,
    },
    law::{Basis, SpherePoint, Term},
    money::Money,
    polish::{capital_first, counted, date_in_words, date_short},
    publication::{PublicationPlace, PublishedThing},
    rule::CallCase,
    vocabulary::Vocabulary,
};

use super::{Gather, clause, sentence};

/// Family "call".
pub fn call(case: &CallCase<'_>) -> Data {
    let mut data = Data::new();
    let (call, words) = (case.call, &case.call.words);
    bases(&mut data, case);
    tasks(&mut data, case);
    let unit = [&case.office.department_name, &case.office.office.nominative];
    data.said("konkurs.tytul", clause(&call.title))
        .said("konkurs.zarzadzenie.numer", &call.order_number)
        .day("konkurs.zarzadzenie.data", call.ordered_on)
        .said("konkurs.komorka", unit.into_iter().find(|name| !name.trim().is_empty()).cloned().unwrap_or_default())
        .said("konkurs.termin", due::offers_until_words(call).unwrap_or_default())
        .day("konkurs.wybor", call.chosen_by)
        .said("konkurs.od", case.tasks_begin().map(date_in_words).unwrap_or_default())
        .said("konkurs.do", case.tasks_end().map(date_in_words).unwrap_or_default())
        .yes("konkurs.na_projekcie", call.budget == domain::call::BudgetBasis::DraftBudget)
        .day("konkurs.budzet.data", call.budget_on)
        .yes("konkurs.regranting", call.regranting)
        .rows("konkurs.zasady", paragraphs(&words.grant_rules))
        .rows("konkurs.limity", limits(&call.limits))
        .rows("konkurs.granice_dotacji", bounds(&call.limits))
        .rows("konkurs.koszty", paragraphs(&words.costs))
        .rows("konkurs.warunki", paragraphs(&words.conditions))
        .rows("konkurs.uprawnieni", paragraphs(&words.eligible))
        .rows("konkurs.skladanie", paragraphs(&words.filing))
        .rows("konkurs.tryb", paragraphs(&words.choice))
        .rows("konkurs.regranting_zasady", paragraphs(&words.regranting))
        .rows("konkurs.inne", paragraphs(&words.more))
        .rows("konkurs.kontakt", paragraphs(&words.contact));
    let days = call.silent_days.map(|days| counted(u64::from(days), ["dnia", "dni", "dni"]));
    data.said("konkurs.milczenie", days.unwrap_or_default());
    let amended = case.changes.iter().map(|one| &one.record).filter(|change| change.kind == CallChangeKind::Amendment);
    data.rows("konkurs.zmiany", amended.map(changed_on).collect());
    if let Some((change, before)) = due::extension(case) {
        data.day("konkurs.przedluzenie.data", Some(change.decided_on)).said("konkurs.przedluzenie.bylo", moment_words(before));
    }
    let lawful = case.has_procedure();
    // Earlier tasks are told where the act asks for them, and where the office told them of its own.
    data.yes("konkurs.wedlug_ustawy", lawful).yes("konkurs.z_poprzednimi", lawful || !case.prior_tasks.is_empty());
    let demand = case.law().span(Term::CallReasonsRequest).filter(|_| lawful);
    data.said("konkurs.dni_na_zadanie_uzasadnienia", demand.map(|span| span.value.to_string()).unwrap_or_default());
    criteria(&mut data, case);
    prior(&mut data, case);
    publications(&mut data, case);
    data
}

fn bases(data: &mut Data, case: &CallCase<'_>) {
    let Some(own) = own_basis(case) else { return };
    let executive = executive_basis(case);
    data.said("konkurs.podstawa", &own).said("podstawa.konkurs", format!("{executive} oraz {own}"));
    data.said("konkurs.podstawa_uniewaznienia", basis_in_procedure(case, Basis::CallAnnulment));
}

/// The provision on which the call stands.
fn own_basis(case: &CallCase<'_>) -> Option<String> {
    let law = case.law();
    let mode = law.call_mode(case.call.mode)?;
    Some(match (mode.value.procedure, mode.citation.basis) {
        (true, basis) if law.cite(basis).act == law.cite(Basis::CallContents).act => {
            law.cite_together(&[basis, Basis::CallContents], &[])
        }
        (true, basis) => law.cite_together(&[basis], &[Basis::CallContents]),
        (false, basis) => law.cite(basis).full(),
    })
}

/// The competence of the executive to issue an order.
pub(super) fn executive_basis(case: &CallCase<'_>) -> String {
    case.law().cite(case.office.kind.executive_basis()).full()
}

/// A provision of the act on public benefit where the call goes by its procedure; otherwise what the call stands on.
pub(super) fn basis_in_procedure(case: &CallCase<'_>, basis: Basis) -> String {
    match case.law().call_mode(case.call.mode) {
        Some(mode) if mode.value.procedure => case.law().cite(basis).full(),
        _ => own_basis(case).unwrap_or_default(),
    }
}

/// A text of several lines as paragraphs; each is a sentence of its own.
pub(super) fn paragraphs(text: &str) -> Vec<Data> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Data::new().text("akapit", line.to_owned())).collect()
}

fn tasks(data: &mut Data, case: &CallCase<'_>) {
    let law = case.law();
    let sphere = |task: &CallTask| law.sphere(&SpherePoint(task.sphere.clone())).map(|sphere| sphere.value.name);
    let own_days = |task: &CallTask| match (task.begins_on.or(case.call.begins_on), task.ends_on.or(case.call.ends_on)) {
        (Some(begins), Some(ends)) => format!("{}–{}", date_short(begins), date_short(ends)),
        (None, Some(ends)) => format!("do {}", date_short(ends)),
        _ => String::new(),
    };
    let open: Vec<&CallTask> = case.open_tasks().map(|task| &task.record).collect();
    let row = |task: &&CallTask| {
        let mut row = Data::new();
        row.said("nazwa", &task.title)
            .said("sfera", sphere(task).unwrap_or_default())
            .said("forma", task.form.label())
            .said("realizacja", own_days(task));
        row
    };
    data.rows("konkurs.zadania", open.iter().map(row).collect());
    let told = open.iter().filter(|task| !task.description.trim().is_empty());
    let description = |task: &&CallTask| {
        let mut row = Data::new();
        row.said("nazwa", &task.title).said("opis", sentence(&task.description.split_whitespace().collect::<Vec<_>>().join(" ")));
        row
    };
    data.rows("konkurs.opisy", told.map(description).collect());
    let pools = open.iter().flat_map(|task| {
        task.pools.iter().map(|pool| {
            let mut row = Data::new();
            row.said("zadanie", &task.title).said("rok", pool.year.to_string());
            row.set("kwota", Value::Money(pool.amount));
            row
        })
    });
    data.rows("konkurs.pule", pools.collect());
    let years = totals::by_year(open.iter().copied()).unwrap_or_default();
    data.yes("konkurs.wieloletni", years.len() > 1);
    if let Some(total) = totals::total(open.iter().copied()) {
        data.set("konkurs.srodki", Value::Money(total));
        data.said("konkurs.srodki_razem", total.digits());
    }
    let year = |(year, amount): (i32, Money)| {
        let mut row = Data::new();
        row.said("rok", year.to_string());
        row.set("kwota", Value::Money(amount));
        row
    };
    data.rows("konkurs.lata", years.into_iter().map(year).collect());
}

/// What bounds the amount of one grant, as parts of an enumeration.
fn bounds(limits: &CallLimits) -> Vec<Data> {
    let said = smallest_and_largest(limits).into_iter().chain(least_award(limits));
    said.map(|words| Data::new().text("granica", words)).collect()
}

fn smallest_and_largest(limits: &CallLimits) -> Vec<String> {
    let least = limits.grant_min.map(|least| format!("dotacja na jedno zadanie wynosi co najmniej {least}"));
    let most = limits.grant_max.map(|most| format!("dotacja na jedno zadanie wynosi najwyżej {most}"));
    least.into_iter().chain(most).collect()
}

fn least_award(limits: &CallLimits) -> Option<String> {
    limits.award_share.map(|share| format!("przyznana dotacja wynosi co najmniej {} kwoty wnioskowanej", share.words()))
}

/// The limits in sentences, in the order in which an applicant meets them.
fn limits(limits: &CallLimits) -> Vec<Data> {
    let whole = |clause: String| sentence(&capital_first(&clause));
    let mut said: Vec<String> = smallest_and_largest(limits).into_iter().map(whole).collect();
    said.extend(
        limits.grant_share.map(|share| format!("Dotacja pokrywa najwyżej {} wszystkich kosztów zadania.", share.words())),
    );
    said.extend(
        limits.own_share.map(|share| format!("Wkład własny wynosi co najmniej {} wszystkich kosztów zadania.", share.words())),
    );
    said.extend(
        limits
            .own_money_share
            .map(|share| format!("Wkład własny finansowy wynosi co najmniej {} wszystkich kosztów zadania.", share.words())),
    );
    if limits.no_personal {
        said.push("Wkładu osobowego nie zalicza się do wkładu własnego.".to_owned());
    }
    if limits.no_in_kind {
        said.push("Wkładu rzeczowego nie zalicza się do wkładu własnego.".to_owned());
    }
    if limits.no_payments {
        said.push("Od odbiorców zadania nie pobiera się opłat.".to_owned());
    }
    let base = if limits.administrative_of_grant { "dotacji" } else { "wszystkich kosztów zadania" };
    said.extend(
        limits.administrative_share.map(|share| format!("Koszty administracyjne wynoszą najwyżej {} {base}.", share.words())),
    );
    said.extend(limits.offers_each.map(|count| {
        format!("Jeden oferent może złożyć najwyżej {}.", counted(u64::from(count), ["ofertę", "oferty", "ofert"]))
    }));
    if limits.no_joint {
        said.push("Ofert wspólnych nie przyjmujemy.".to_owned());
    }
    said.extend(least_award(limits).map(whole));
    said.into_iter().map(|opis| Data::new().text("opis", opis)).collect()
}

fn criteria(data: &mut Data, case: &CallCase<'_>) {
    let row = |one: &domain::call::Criterion| {
        let mut row = Data::new();
        let guide = one.guide.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = if guide.is_empty() { one.name.clone() } else { format!("{}: {guide}", one.name.trim()) };
        row.said("nazwa", name)
            .said("kryterium", clause(&one.name))
            .said("punkty", one.most_weighted().words())
            .said("prog", one.least.map(Points::words).unwrap_or_default());
        row
    };
    data.rows("konkurs.kryteria", case.criteria.iter().map(|one| row(&one.record)).collect());
    if !case.criteria.is_empty() {
        data.said("konkurs.punkty_razem", totals::most_points(case.criteria.iter().map(|one| &one.record)).words());
    }
    data.said("konkurs.prog", case.call.threshold.map(Points::words).unwrap_or_default());
}

fn prior(data: &mut Data, case: &CallCase<'_>) {
    let of = |year: i32| case.prior_tasks.iter().map(|one| &one.record).filter(move |one| one.year == year);
    let sentences = prior_years(case).into_iter().filter_map(|year| {
        let rows: Vec<&PriorTask> = of(year).collect();
        let (cost, grants) = (
            Money::total(rows.iter().filter_map(|row| row.cost)).unwrap_or_default(),
            Money::total(rows.iter().filter_map(|row| row.grants)).unwrap_or_default(),
        );
        let said = match rows.as_slice() {
            [] => return None,
            rows if rows.iter().all(|row| row.is_nothing()) => format!("W {year} r. zadań tego samego rodzaju nie zlecano."),
            _ => format!("W {year} r. koszt zadań wyniósł {cost}, w tym dotacje dla organizacji {grants}."),
        };
        Some(Data::new().text("zdanie", said))
    });
    data.rows("konkurs.lata_poprzednie", sentences.collect());
    let told = prior_years(case).into_iter().flat_map(of).filter(|row| !row.is_nothing());
    let row = |one: &PriorTask| {
        let mut row = Data::new();
        row.said("rok", one.year.to_string()).said("zadanie", &one.title);
        for (key, amount) in [("koszt", one.cost), ("dotacje", one.grants)] {
            if let Some(amount) = amount {
                row.set(key, Value::Money(amount));
            }
        }
        row
    };
    data.rows("konkurs.poprzednie", told.map(row).collect());
}

fn changed_on(change: &CallChange) -> Data {
    let mut row = Data::new();
    row.set("dzien", Value::Date(change.decided_on));
    row
}

fn publications(data: &mut Data, case: &CallCase<'_>) {
    let office = case.office;
    let usual = |place: PublicationPlace| match place {
        PublicationPlace::Bip => ("w Biuletynie Informacji Publicznej", office.bip_url.trim()),
        PublicationPlace::NoticeBoard => ("na tablicy ogłoszeń", office.notice_board.trim()),
        PublicationPlace::Website => ("na stronie internetowej", office.website.trim()),
        _ => ("w innym miejscu", ""),
    };
    let described = |place: &PublicationPlace| {
        let (words, address) = usual(*place);
        let address = address.trim_end_matches('.');
        match address.strip_prefix("tablica ogłoszeń ") {
            Some(where_it_is) if *place == PublicationPlace::NoticeBoard => format!("{words} {where_it_is}"),
            _ if address.is_empty() => words.to_owned(),
            _ => format!("{words}: {address}"),
        }
    };
    data.rows("konkurs.miejsca", due::places(case).iter().map(|place| Data::new().text("opis", described(place))).collect());
    let row = |one: &domain::publication::Publication| {
        let mut row = Data::new();
        row.said("co", one.thing.label())
            .said("miejsce", one.place.label())
            .said("adres", &one.address)
            .said("zdjeto", one.removed_on.map(date_short).unwrap_or_default())
            .said("dowod", if one.evidence.is_some() { "w aktach" } else { "brak" });
        row.set("data", Value::Date(one.published_on));
        row
    };
    data.rows("konkurs.publikacje", case.publications.iter().map(|one| row(&one.record)).collect())
        .day("konkurs.ostatnia_publikacja", due::last_publication(case).map(|(_, day)| day));
    let counted = due::last_publication(case).and_then(|_| due::earliest_deadline(case));
    data.day("konkurs.najwczesniej", counted.map(|day| day.date));
    let missing: Vec<&str> =
        due::missing_places(case, PublishedThing::CallNotice, None).into_iter().map(PublicationPlace::label).collect();
    data.said("konkurs.brak_miejsc", missing.join(", "));
}

/// Family "call change"; without a change every field stays empty.
pub fn change(case: &CallCase<'_>, change: Option<&CallChange>) -> Data {
    let mut data = Data::new();
    let Some(change) = change else { return data };
    let moment = |at: Option<chrono::NaiveDateTime>| at.map(moment_words).unwrap_or_default();
    let task = case.tasks.iter().find(|task| Some(task.id) == change.task).map(|task| clause(&task.record.title));
    data.day("zmiana.data", Some(change.decided_on))
        .said("zmiana.zarzadzenie", &change.order_number)
        .said("zmiana.powod", sentence(&change.reason))
        .rows("zmiana.tresc", paragraphs(&change.wording))
        .said("zmiana.termin_bylo", moment(change.until_before))
        .said("zmiana.termin_jest", moment(change.until_after))
        .day("zmiana.wybor_bylo", change.chosen_before)
        .day("zmiana.wybor_jest", change.chosen_after)
        .said("uniewaznienie.zadanie", task.unwrap_or_default())
        .said(
            "uniewaznienie.przyczyna",
            change
                .ground
                .filter(|ground| *ground != domain::call::AnnulmentGround::Other)
                .map(|ground| ground.label())
                .unwrap_or_default(),
        );
    data
}
