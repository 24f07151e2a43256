//! Family "commission": the people of the commission, their naming and statements, its rules of work.

use std::collections::HashMap;

use chrono::NaiveDate;
use documents::template::Data;
use domain::{
    call::{CallStatus, Permyriad},
    commission::{Commission, Member, MemberRole, MemberSide, Quorum, Together, proposal::Method},
    id::OrganisationId,
    law::{Basis, Law},
    polish::counted,
    vocabulary::Vocabulary,
};
use store::ReadTx;

use super::{Gather, clause};
use crate::{Failure, commission::Held};

/// The data on a day; `part` is the row that the paper is about.
pub(crate) fn commission(tx: &ReadTx<'_>, held: &Held, part: Option<i64>, day: NaiveDate) -> Result<Data, Failure> {
    let commission = held.commission.as_ref().map(|stored| &stored.record);
    let named: Vec<OrganisationId> = held.members.iter().filter_map(|member| member.record.named_by).collect();
    let names: HashMap<OrganisationId, String> = store::organisation::names(tx, &named)?;
    let mut data = Data::new();
    bases(&mut data, held, held.law.on(day));
    people(&mut data, held, &names, day);
    calls(tx, &mut data, held)?;
    work(&mut data, held, commission);
    offers(&mut data, held);
    if let Some(member) = part.and_then(|id| held.members.iter().find(|member| member.id.0 == id)) {
        data.said("komisja.czlonek.osoba", &member.record.name)
            .said("komisja.czlonek.funkcja", member.record.role.label())
            .said("komisja.czlonek.strona", side(member.record.side));
    }
    let name = commission.map(|one| one.name.trim()).filter(|name| !name.is_empty());
    data.said("komisja.nazwa", name.unwrap_or("Komisja konkursowa"))
        .day("komisja.nabor.data", commission.and_then(|one| one.recruited_on))
        .day("komisja.nabor.termin", commission.and_then(|one| one.nominations_until))
        .said("komisja.zarzadzenie.numer", commission.map(|one| one.order_number.clone()).unwrap_or_default())
        .day("komisja.zarzadzenie.data", commission.and_then(|one| one.appointed_on));
    Ok(data)
}

/// A call under another act has no commission of the act on public benefit: its order stands on the competence of the executive and on
/// the act of the call, and the exclusions of officials are used as a pattern.
fn bases(data: &mut Data, held: &Held, law: Law<'_>) {
    let executive = law.cite(held.office.kind.executive_basis()).full();
    let mode = law.call_mode(held.records.stored.record.mode);
    let lawful = mode.as_ref().is_some_and(|mode| mode.value.procedure);
    data.yes("komisja.wedlug_ustawy", lawful);
    let exclusion = law.cite(Basis::OfficialExclusion).full();
    if lawful {
        let commission = law.cite(Basis::CallCommission).full();
        data.said("podstawa.komisja", format!("{executive} oraz {commission}"))
            .said("komisja.podstawa_naboru", law.cite_together(&[Basis::CommissionExecutive, Basis::CommissionNgoMembers], &[]))
            .said(
                "komisja.podstawa_oswiadczenia",
                format!("{} w związku z {exclusion}", law.cite(Basis::CommissionExclusion).full()),
            );
    } else {
        let own = mode.map(|mode| law.cite(mode.citation.basis).full()).unwrap_or_default();
        let both = if own.is_empty() { executive.clone() } else { format!("{executive} oraz {own}") };
        data.said("podstawa.komisja", both)
            .said("komisja.podstawa_naboru", if own.is_empty() { executive } else { own })
            .said("komisja.podstawa_oswiadczenia", format!("{exclusion}, stosowanego odpowiednio,"));
    }
}

/// The calls that the commission serves, and the offers of the others that go on: whoever signs a statement gets to know them all.
fn calls(tx: &ReadTx<'_>, data: &mut Data, held: &Held) -> Result<(), Failure> {
    let own = held.records.stored.id;
    let served = held.commission.as_ref().map_or_else(|| vec![own], |stored| stored.record.calls.clone());
    let (mut rows, mut others, mut titles) = (Vec::new(), Vec::new(), Vec::new());
    for id in served {
        let (call, tasks) = match id == own {
            true => (held.records.stored.record.clone(), held.records.tasks.clone()),
            false => (store::call::get(tx, id)?.record, store::call::task::of(tx, id)?),
        };
        let title = clause(&call.title);
        let standing = tasks.iter().filter(|task| task.record.annulled.is_none()).map(|task| clause(&task.record.title));
        let mut row = Data::new();
        row.said("konkurs", &title).said("zadania", standing.collect::<Vec<_>>().join("; "));
        rows.push(row);
        if id != own && !is_over(call.status) {
            let register = store::offer::list::of(tx, id)?;
            let offers = register.iter().filter(|offer| offer.task.is_some() && offer.status.takes_part());
            let mut row = Data::new();
            row.said("konkurs", &title)
                .said("znak_sprawy", &call.case_number)
                .rows("oferty", offers.map(|offer| judged(&offer.number, &offer.applicants, &offer.title)).collect());
            others.push(row);
        }
        titles.push(title);
    }
    let several = titles.len() > 1;
    let (within, named) = match several {
        true => ("w otwartych konkursach ofert", "otwarte konkursy ofert"),
        false => ("w otwartym konkursie ofert", "otwarty konkurs ofert"),
    };
    let titles = match titles.split_last() {
        Some((last, earlier)) if several => format!("{} oraz {last}", earlier.join("; ")),
        _ => titles.join("; "),
    };
    data.said("komisja.w_konkursach", format!("{within} {titles}"))
        .said("komisja.tytul_konkursow", format!("{named} {titles}"))
        .yes("komisja.kilka_konkursow", several)
        .rows("komisja.konkursy", rows)
        .rows("komisja.inne_konkursy", others);
    let regulations = held.commission.as_ref().and_then(|stored| stored.record.regulations);
    if let Some(file) = regulations {
        data.said("komisja.regulamin.plik", store::attachment::get(tx, file)?.name);
    }
    Ok(())
}

/// Nobody gives an opinion on its offers any more.
fn is_over(status: CallStatus) -> bool {
    matches!(status, CallStatus::Settled | CallStatus::Finished | CallStatus::Annulled)
}

fn judged(number: &str, applicant: &str, title: &str) -> Data {
    let mut row = Data::new();
    row.said("numer", number).said("oferent", applicant).said("tytul", title);
    row
}

fn people(data: &mut Data, held: &Held, names: &HashMap<OrganisationId, String>, day: NaiveDate) {
    // An order of the day names those who sit on it; without a day of appointment, everybody who was not dismissed.
    let sitting =
        || held.members.iter().map(|member| &member.record).filter(|member| member.sits_on(day) || appointed_later(member, day));
    let row = |member: &Member| {
        let named = match member.named_by {
            Some(id) => names.get(&id).cloned().unwrap_or_default(),
            None => member.named_by_words.clone(),
        };
        let mut row = Data::new();
        row.said("osoba", &member.name)
            .said("funkcja", member.role.label())
            .said("strona", side(member.side))
            .said("wskazany", named);
        row
    };
    data.rows("komisja.czlonkowie", sitting().map(row).collect())
        .yes("komisja.eksperci", sitting().any(|member| member.role == MemberRole::Expert));
}

/// Is to be appointed on a later day than the paper bears: a draft of the order names the person all the same.
fn appointed_later(member: &Member, day: NaiveDate) -> bool {
    member.stays() && member.appointed_on.is_some_and(|appointed| appointed > day)
}

fn side(side: MemberSide) -> &'static str {
    match side {
        MemberSide::Executive => "przedstawiciel organu wykonawczego",
        MemberSide::Organisations => "osoba wskazana przez organizacje",
        MemberSide::Expertise => "specjalista w dziedzinie, której dotyczy konkurs",
    }
}

/// The rules of work, as the commission is set up and as the call asks.
fn work(data: &mut Data, held: &Held, commission: Option<&Commission>) {
    let call = &held.records.stored.record;
    let several = commission.is_some_and(Commission::serves_several);
    let ways = match several {
        true => vec!["w sposób, który komisja wybiera osobno dla każdego zadania i podaje w protokole"],
        false => methods(held),
    };
    let quorum = commission.and_then(|one| one.quorum).map(|quorum| match quorum {
        Quorum::People(people) => {
            format!("co najmniej {} z prawem głosu", counted(u64::from(people), ["członka", "członków", "członków"]))
        }
        Quorum::Share(share) => format!("co najmniej {} członków z prawem głosu", Permyriad(share).words()),
        Quorum::Majority => "więcej niż połowy członków z prawem głosu".to_owned(),
    });
    let together = match commission.map_or(Together::Mean, |one| one.together) {
        Together::Mean => "średnia arytmetyczna punktów ze wszystkich kart oceny",
        Together::MeanWithoutExtremes => {
            "średnia arytmetyczna punktów z kart oceny bez karty najwyższej i karty najniższej; gdy kart jest mniej niż trzy, liczą się wszystkie"
        }
        Together::Sum => "suma punktów ze wszystkich kart oceny",
    };
    let without = commission.and_then(|one| one.without_organisations);
    data.said("komisja.kworum", quorum.unwrap_or_default())
        .said("komisja.wynik_oferty", together)
        // Each of several calls has its own; the regulations name one only when it is the only one.
        .said("komisja.rozbieznosc", call.divergence.filter(|_| !several).map(Permyriad::words).unwrap_or_default())
        .yes("komisja.przewodniczacy_rozstrzyga", commission.is_none_or(|one| one.chair_decides))
        .said("komisja.bez_organizacji", without.map(Vocabulary::label).unwrap_or_default())
        .said("komisja.bez_organizacji_opis", super::sentence(commission.map_or("", |one| &one.without_note)))
        .rows("komisja.kwoty", ways.into_iter().map(|words| Data::new().text("sposob", words.to_owned())).collect());
}

/// Ways in which amounts follow from the list, one for each that the commission chose; before it chose, the usual one.
fn methods(held: &Held) -> Vec<&'static str> {
    let open = held.records.tasks.iter().filter(|task| task.record.annulled.is_none());
    let mut chosen: Vec<Method> = Vec::new();
    for task in open {
        let method = held.proposals.iter().find(|one| one.task == task.id).map_or(Method::DownTheRanking, |one| one.method);
        if !chosen.contains(&method) {
            chosen.push(method);
        }
    }
    if chosen.is_empty() {
        chosen.push(Method::DownTheRanking);
    }
    let words = |method: &Method| match method {
        Method::DownTheRanking => {
            "kolejno od najwyżej ocenionej oferty, w kwocie wnioskowanej, do wyczerpania środków na zadanie"
        }
        Method::ByPoints => "proporcjonalnie do liczby punktów, które otrzymały oferty",
        Method::EqualShare => "w tej samej części kwoty wnioskowanej dla każdej oferty",
        Method::ByHand => "dla każdej oferty osobno, po omówieniu jej kalkulacji kosztów",
    };
    chosen.iter().map(words).collect()
}

/// Offers that are judged; before the formal check, all that came.
fn offers(data: &mut Data, held: &Held) {
    let row = |offer: &domain::commission::Assessed| judged(&offer.number, &offer.applicant, &offer.title);
    data.rows("komisja.oferty", held.offers.iter().filter(|offer| offer.sound).map(row).collect());
}
