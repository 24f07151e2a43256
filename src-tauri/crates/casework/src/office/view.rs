//! The profile as the screen shows it.

use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{
    id::{SignatoryId, Stored},
    identifier::Nip,
    office::{ConsultationForm, Declined, OfficeKind, Signatory, SignatoryRole},
    rule::{OfficeCase, check_office},
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;

use super::current;
use crate::{
    Desk, Failure,
    organisation::printed,
    view::{Choice, DayView, FindingView, Key, PostalAddress, choices},
};

/// A name in its cases; the keys are the names of the fields.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct DeclinedView {
    pub nominative: String,
    pub genitive: String,
    pub dative: String,
    pub accusative: String,
    pub instrumental: String,
    pub locative: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct NumbersView {
    pub case_number: String,
    pub department: String,
    pub jrwa: String,
    pub resolution: String,
    pub order: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct LocalView {
    pub consultation_days: String,
    pub notice_lead_days: String,
    pub report_days: String,
    /// `dd.mm`.
    pub report_day: String,
    pub consultation_forms: Vec<String>,
    pub consultation_resolution: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct SignatoryView {
    pub id: Key,
    pub revision: Key,
    pub role: Choice,
    pub name: String,
    pub title: String,
    pub valid_from: Option<DayView>,
    pub valid_to: Option<DayView>,
}

/// Everything of the office on one page.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OfficeView {
    /// False in a new file.
    pub described: bool,
    pub kind: Choice,
    pub kinds: Vec<Choice>,
    pub unit: DeclinedView,
    pub office: DeclinedView,
    pub executive: DeclinedView,
    pub council: DeclinedView,
    pub benefit_council: Option<DeclinedView>,
    pub journal: DeclinedView,
    pub voivodeship: String,
    pub address: PostalAddress,
    pub phone: String,
    pub email: String,
    pub ade: String,
    pub bip_url: String,
    pub website: String,
    pub notice_board: String,
    pub nip: String,
    pub regon: String,
    /// What a crest may be.
    pub crest_limits: String,
    /// `data:` address of the crest.
    pub crest: Option<String>,
    pub data_protection_contact: String,
    pub department_name: String,
    pub numbers: NumbersView,
    pub local: LocalView,
    pub forms: Vec<Choice>,
    /// Names of the fields without which papers are not whole; the others may stay empty.
    pub needed: Vec<String>,
    pub extra_days_off: Vec<DayView>,
    pub signatories: Vec<SignatoryView>,
    pub roles: Vec<Choice>,
    /// Sentences in which the names stand as documents will print them.
    pub examples: Vec<String>,
    pub findings: Vec<FindingView>,
}

pub fn view(desk: &Desk) -> Result<OfficeView, Failure> {
    let (described, office, signatories, crest) = desk.read(|tx| {
        let (revision, office) = current(tx)?;
        let crest = match office.crest {
            Some(id) => Some((store::attachment::get(tx, id)?.media_type, store::attachment::bytes(tx, id)?)),
            None => None,
        };
        Ok((revision.is_some(), office, store::signatory::all(tx)?, crest))
    })?;
    let people: Vec<Signatory> = signatories.iter().map(|stored| stored.record.clone()).collect();
    let findings = check_office(&OfficeCase { office: &office, signatories: &people, law: desk.law(), today: desk.today() });
    let days = |days: Option<u32>| days.map(|days| days.to_string()).unwrap_or_default();
    Ok(OfficeView {
        described,
        kind: office.kind.into(),
        kinds: choices::<OfficeKind>(),
        examples: if described { examples(&office.unit, &office.executive, &office.council, &office.office) } else { Vec::new() },
        unit: office.unit.into(),
        office: office.office.into(),
        executive: office.executive.into(),
        council: office.council.into(),
        benefit_council: office.benefit_council.map(Into::into),
        journal: office.journal.into(),
        voivodeship: office.voivodeship,
        address: (&office.address).into(),
        phone: office.phone,
        email: office.email,
        ade: office.ade,
        bip_url: office.bip_url,
        website: office.website,
        notice_board: office.notice_board,
        nip: printed(&office.nip, Nip::parse),
        regon: office.regon,
        crest_limits: super::crest::limits(),
        crest: crest.map(|(media, bytes)| format!("data:{media};base64,{}", STANDARD.encode(bytes))),
        data_protection_contact: office.data_protection_contact,
        department_name: office.department_name,
        numbers: NumbersView {
            case_number: office.numbers.case_number,
            department: office.numbers.department,
            jrwa: office.numbers.jrwa,
            resolution: office.numbers.resolution,
            order: office.numbers.order,
        },
        local: LocalView {
            consultation_days: days(office.local.consultation_days),
            notice_lead_days: days(office.local.notice_lead_days),
            report_days: days(office.local.report_days),
            report_day: office.local.report_day.map(|(month, day)| format!("{day:02}.{month:02}")).unwrap_or_default(),
            consultation_forms: office.local.consultation_forms.iter().map(|form| form.key().to_owned()).collect(),
            consultation_resolution: office.local.consultation_resolution,
        },
        forms: choices::<ConsultationForm>(),
        needed: domain::office::NEEDED.iter().map(|field| (*field).to_owned()).collect(),
        extra_days_off: office.extra_days_off.into_iter().map(Into::into).collect(),
        signatories: signatories.into_iter().map(Into::into).collect(),
        roles: choices::<SignatoryRole>(),
        findings: findings.into_iter().map(Into::into).collect(),
    })
}

/// Each case once, in the words of real documents.
pub(super) fn examples(unit: &Declined, executive: &Declined, council: &Declined, office: &Declined) -> Vec<String> {
    vec![
        format!("Program współpracy {} z organizacjami pozarządowymi", unit.genitive),
        format!("Uchwała {} w sprawie programu współpracy", council.genitive),
        format!("Zarządzenie {}", executive.genitive),
        format!("Wykonanie uchwały powierza się {}.", executive.dative),
        format!("Sprawozdanie przedstawia się {}.", council.dative),
        format!("Umowa zawarta z {}", instrumental(unit)),
        format!("Konsultacje ogłasza {}.", executive.nominative),
        format!("Uwagi przyjmuje się w {}.", office.locative),
    ]
}

fn instrumental(name: &Declined) -> &str {
    if name.instrumental.is_empty() { &name.nominative } else { &name.instrumental }
}

impl From<Declined> for DeclinedView {
    fn from(name: Declined) -> Self {
        Self {
            nominative: name.nominative,
            genitive: name.genitive,
            dative: name.dative,
            accusative: name.accusative,
            instrumental: name.instrumental,
            locative: name.locative,
        }
    }
}

impl From<Stored<SignatoryId, Signatory>> for SignatoryView {
    fn from(stored: Stored<SignatoryId, Signatory>) -> Self {
        Self {
            id: Key(stored.id.0),
            revision: Key(stored.revision.0),
            role: stored.record.role.into(),
            name: stored.record.name,
            title: stored.record.title,
            valid_from: stored.record.valid_from.map(Into::into),
            valid_to: stored.record.valid_to.map(Into::into),
        }
    }
}
