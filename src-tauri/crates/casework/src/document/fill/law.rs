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
    data.said("podstawa.uchwala", law.cite_together(&office.cooperation(), &[programme.duty()]));
}

/// `podstawa.zarzadzenie`: the competence of the executive, then the provision that asks for the consultation.
pub fn order_basis(data: &mut Data, law: Law<'_>, office: OfficeKind, duty: &Citation) {
    let words = match law.cite(office.executive_basis()) {
        own if own.act == duty.act => format!("{} i {}", own.place, duty.full()),
        own => format!("{} oraz {}", own.full(), duty.full()),
    };
    data.said("podstawa.zarzadzenie", words);
}
