//! Places, acts and terms of the law on the day of the document.

use documents::template::Data;
use domain::{
    law::{Act, ActName, Basis, Citation, Key, Law, Term},
    office::OfficeKind,
    programme::{ProgrammeKind, due::opinion_term},
};

use super::{Gather, Sheet};

/// Family "law" without the legal bases, which depend on the case.
pub fn law(sheet: &Sheet<'_>) -> Data {
    let law = sheet.law;
    let mut data = Data::new();
    for basis in Basis::ALL {
        data.said(&format!("prawo.{}", basis.key()), law.cite(*basis).place);
    }
    for act in Act::ALL {
        let name = &law.pack().act(*act).name;
        let key = format!("akt.{}", act.key());
        data.said(&format!("{key}.dopelniacz"), name.genitive())
            .said(&format!("{key}.biernik"), accusative(name))
            .said(&format!("{key}.pelny"), format!("{} ({})", name.genitive(), law.citation_form(*act).printed))
            .said(&format!("{key}.skrot.dopelniacz"), &name.short_genitive);
    }
    let span = |term: Term| law.span(term).map_or_else(String::new, |span| span.value.to_string());
    let kind = sheet.office.kind;
    data.said("prawo.termin_opinii", span(opinion_term(kind)))
        .said("podstawa.opinia_zadania", law.cite(kind.benefit_council_tasks()).place)
        .said("podstawa.opinia_milczenie", law.cite(kind.benefit_council_opinion()).place)
        .said("prawo.dni_wejscia_w_zycie", span(Term::VacatioLegis));
    data
}

/// "ustawę z dnia …"; a neuter "rozporządzenie" stands still.
fn accusative(name: &ActName) -> String {
    let nominative = name.nominative();
    match name.kind.strip_suffix('a') {
        Some(stem) => nominative.replacen(&name.kind, &format!("{stem}ę"), 1),
        None => nominative,
    }
}

/// `podstawa.uchwala`: the competence of the council, then the programme.
pub fn resolution_basis(data: &mut Data, law: Law<'_>, office: OfficeKind, programme: ProgrammeKind) {
    let own = match office {
        OfficeKind::County => vec![Basis::CountyTask, Basis::CountyCouncilCompetence],
        OfficeKind::Voivodeship => vec![Basis::AssemblyCompetence],
        OfficeKind::CityWithCountyRights => vec![Basis::MunicipalTask, Basis::CouncilCompetence],
        _ => vec![Basis::MunicipalTask, Basis::CouncilCompetence],
    };
    let programme = match programme {
        ProgrammeKind::Annual => Basis::AnnualProgramme,
        ProgrammeKind::MultiYear => Basis::MultiYearProgramme,
    };
    data.said("podstawa.uchwala", joined(law, &own, &[programme]));
}

/// `podstawa.zarzadzenie`: the competence of the executive, then the provision that asks for the consultation.
pub fn order_basis(data: &mut Data, law: Law<'_>, office: OfficeKind, duty: &Citation) {
    let words = match law.cite(office.executive_basis()) {
        own if own.act == duty.act => format!("{} i {}", own.place, duty.full()),
        own => format!("{} oraz {}", own.full(), duty.full()),
    };
    data.said("podstawa.zarzadzenie", words);
}

/// "art. 7 … i art. 18 … ustawy A (Dz. U. …) oraz art. 5a … ustawy B (Dz. U. …)".
pub(super) fn joined(law: Law<'_>, own: &[Basis], other: &[Basis]) -> String {
    [own, other].iter().filter(|group| !group.is_empty()).map(|group| one_act(law, group)).collect::<Vec<_>>().join(" oraz ")
}

fn one_act(law: Law<'_>, bases: &[Basis]) -> String {
    let citations: Vec<Citation> = bases.iter().map(|basis| law.cite(*basis)).collect();
    match citations.split_last() {
        None => String::new(),
        Some((last, [])) => last.full(),
        Some((last, before)) => {
            let places: Vec<&str> = before.iter().map(|citation| citation.place.as_str()).collect();
            format!("{} i {}", places.join(", "), last.full())
        }
    }
}
