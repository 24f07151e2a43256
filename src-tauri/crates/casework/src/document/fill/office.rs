//! The office, its bodies, its act and who signs.

use documents::template::Data;
use domain::office::{Declined, Office, OfficeKind, Signatory, SignatoryRole, bodies::completed, supervision::voivode};

use super::{Gather, Sheet, consultation::local_resolution};

/// Families "office" and "document".
pub fn office(sheet: &Sheet<'_>) -> Data {
    let office = sheet.office;
    let mut data = Data::new();
    data.declined("urzad.jst", &completed(&office.unit))
        .declined("urzad.rodzaj", &kind_noun(office.kind))
        .declined("urzad.nazwa", &completed(&office.office))
        .declined("urzad.organ", &completed(&office.executive))
        .declined("urzad.rada", &completed(&office.council))
        .declined("urzad.dziennik", &completed(&office.journal))
        .yes("urzad.ma_rade_pozytku", office.benefit_council.is_some())
        .said("urzad.adres", office.address.in_one_line())
        .said("urzad.miejscowosc", &office.address.town)
        .said("urzad.telefon", &office.phone)
        .said("urzad.email", &office.email)
        .said("urzad.ade", &office.ade)
        .said("urzad.bip", &office.bip_url)
        .said("urzad.strona", &office.website)
        .said("urzad.iod", &office.data_protection_contact)
        .said("urzad.uchwala_o_konsultowaniu", local_resolution(&office.local.consultation_resolution));
    if let Some(voivode) = voivode(office) {
        data.declined("urzad.wojewoda", &voivode);
    }
    if let Some(council) = &office.benefit_council {
        data.declined("urzad.rada_pozytku", &completed(council));
    }
    act_of_executive(&mut data, office.kind);
    document(&mut data, sheet);
    data
}

fn document(data: &mut Data, sheet: &Sheet<'_>) {
    data.said("dokument.numer", sheet.number)
        .day("dokument.data", Some(sheet.day))
        .said("dokument.znak_sprawy", sheet.case_number);
    let office = sheet.office;
    let executive = office.executive.nominative.as_str();
    let chair = format!("Przewodniczący {}", completed(&office.council).genitive);
    for (key, role, usual) in [
        ("organ", SignatoryRole::Executive, executive),
        ("rada", SignatoryRole::CouncilChair, chair.as_str()),
        ("pelnomocnik", SignatoryRole::Officer, "Osoba prowadząca sprawę"),
    ] {
        let signatory = signatory_on(sheet, role);
        let title = signatory.map(|signatory| signatory.title.trim()).filter(|title| !title.is_empty()).unwrap_or(usual);
        data.said(&format!("podpis.{key}.funkcja"), title)
            .said(&format!("podpis.{key}.nazwisko"), signatory.map_or("", |signatory| signatory.name.as_str()));
    }
}

/// Who signs in a role on the day of the document; the latest term first.
fn signatory_on<'a>(sheet: &'a Sheet<'_>, role: SignatoryRole) -> Option<&'a Signatory> {
    let in_term = |signatory: &&Signatory| {
        signatory.role == role
            && signatory.valid_from.is_none_or(|from| from <= sheet.day)
            && signatory.valid_to.is_none_or(|to| to >= sheet.day)
    };
    sheet.signatories.iter().map(|stored| &stored.record).filter(in_term).max_by_key(|signatory| signatory.valid_from)
}

/// "gmina", "miasto", "powiat", "dzielnica", "województwo" in all cases.
fn kind_noun(kind: OfficeKind) -> Declined {
    let forms = match kind {
        OfficeKind::RuralCommune | OfficeKind::UrbanCommune | OfficeKind::MixedCommune => {
            ["gmina", "gminy", "gminie", "gminę", "gminą", "gminie"]
        }
        OfficeKind::CityWithCountyRights => ["miasto", "miasta", "miastu", "miasto", "miastem", "mieście"],
        OfficeKind::County => ["powiat", "powiatu", "powiatowi", "powiat", "powiatem", "powiecie"],
        OfficeKind::District => ["dzielnica", "dzielnicy", "dzielnicy", "dzielnicę", "dzielnicą", "dzielnicy"],
        OfficeKind::Voivodeship => ["województwo", "województwa", "województwu", "województwo", "województwem", "województwie"],
    };
    let [nominative, genitive, dative, accusative, instrumental, locative] = forms.map(str::to_owned);
    Declined { nominative, genitive, dative, accusative, instrumental, locative }
}

/// A single person gives orders, a board adopts resolutions.
fn act_of_executive(data: &mut Data, kind: OfficeKind) {
    let board = kind.has_board();
    let [name, genitive, instrumental, formula, entry] = if board {
        ["Uchwała", "uchwały", "uchwałą", "uchwala się", "podjęcia"]
    } else {
        ["Zarządzenie", "zarządzenia", "zarządzeniem", "zarządza się", "podpisania"]
    };
    data.said("urzad.akt_organu.nazwa", name)
        .said("urzad.akt_organu.dopelniacz", genitive)
        .said("urzad.akt_organu.narzednik", instrumental)
        .said("urzad.akt_organu.formula", formula)
        .said("urzad.akt_organu.wejscie", entry);
}

/// The head of a letter in lines.
pub fn letterhead_lines(office: &Office) -> Vec<String> {
    let contact = [("tel. ", &office.phone), ("", &office.email), ("", &office.website)];
    let contact: Vec<String> = contact
        .iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(mark, value)| format!("{mark}{}", value.trim()))
        .collect();
    let lines = [office.address.in_one_line(), contact.join(" · ")];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}
