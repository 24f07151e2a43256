//! Beginning a consultation: of a programme's draft, prefilled, or of any other draft act with a text of its own.

use domain::{
    act::{Act, ActKind},
    consultation::{Consultation, ConsultationStatus, Entitled, SubjectKind, validate},
    draft_act::DraftActKind,
    id::{DraftActId, ProgrammeId, TextId},
    office::{ConsultationForm, Office},
    polish::programme_forms,
};
use serde::Deserialize;
use specta::Type;

use super::{CHANGED, Saved, read::Reading};
use crate::{
    Desk, Failure, Reply, Topic,
    records::{self, DraftActRecords},
    view::Key,
};

/// What is to be consulted.
#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct ConsultationStart {
    /// The programme whose draft is consulted; then the rest may stay blank.
    pub programme: Option<Key>,
    /// The draft act whose text is consulted; then the rest may stay blank.
    pub draft_act: Option<Key>,
    /// Key of a `SubjectKind`, for any other draft.
    pub subject: String,
    /// "projekt regulaminu korzystania ze świetlic wiejskich".
    pub title: String,
    /// The words of the draft, pasted; blank when they are written in the editor later.
    pub draft: String,
}

pub fn create(desk: &mut Desk, start: &ConsultationStart) -> Result<Reply<Saved>, Failure> {
    match (start.programme, start.draft_act) {
        (Some(programme), _) => of_programme(desk, ProgrammeId(programme.0)),
        (None, Some(act)) => of_act(desk, DraftActId(act.0)),
        (None, None) => of_draft(desk, start),
    }
}

fn of_programme(desk: &mut Desk, id: ProgrammeId) -> Result<Reply<Saved>, Failure> {
    let (office, programme, earlier) = desk.read(|tx| {
        let earlier = store::consultation::of_programme(tx, id)?;
        Ok((records::office(tx)?, store::programme::get(tx, id)?.record, earlier))
    })?;
    if let Some(held) = earlier.iter().find(|held| held.record.status != ConsultationStatus::Cancelled) {
        return Err(Failure::Duplicate {
            sentence: "Konsultacje tego programu są już w pliku. Otwórz je; nowe można zacząć po odwołaniu poprzednich.".into(),
            noun: "consultation".into(),
            id: Key(held.id.0),
        });
    }
    let title = format!("projekt {}", programme_forms(&programme.title).genitive);
    let years = match programme.year_to == programme.year_from {
        true => format!("na rok {}", programme.year_from),
        false => format!("na lata {}–{}", programme.year_from, programme.year_to),
    };
    let consultation = Consultation {
        programme: Some(id),
        case_number: programme.case_number,
        purpose: format!(
            "Poznanie opinii organizacji o celach, zadaniach priorytetowych i zasadach współpracy {years}, zanim projekt trafi \
             pod obrady."
        ),
        ..blank(&office, SubjectKind::Programme, title, Some(programme.text))
    };
    add(desk, consultation, None)
}

/// A consultation of the text of a draft act, which stays the text of the act.
fn of_act(desk: &mut Desk, id: DraftActId) -> Result<Reply<Saved>, Failure> {
    let (law, today) = (desk.law(), desk.today());
    let (office, records) = desk.read(|tx| Ok::<_, Failure>((records::office(tx)?, DraftActRecords::load(tx, id)?)))?;
    if let Some(held) = records.consultation.as_ref().filter(|held| held.record.cancelled.is_none()) {
        return Err(Failure::Duplicate {
            sentence: "Konsultacje tego projektu są już w pliku. Otwórz je; nowe można zacząć po odwołaniu poprzednich.".into(),
            noun: "consultation".into(),
            id: Key(held.id.0),
        });
    }
    let case = records.case(&office, law, today);
    if !case.act.status.is_editable() {
        return Err(Failure::field("draft_act", crate::draft_act::locked(case.act)));
    }
    let subject = match (case.act.kind, case.is_local_law()) {
        (DraftActKind::Strategy, _) => SubjectKind::Strategy,
        (_, Some(true)) => SubjectKind::LocalLaw,
        _ => SubjectKind::OtherAct,
    };
    let consultation = Consultation {
        case_number: case.act.case_number.clone(),
        purpose: "Poznanie opinii organizacji o projekcie, zanim trafi pod obrady.".to_owned(),
        ..blank(&office, subject, case.act.draft_name(), Some(case.act.text))
    };
    let mut reply = add(desk, consultation, None)?;
    reply.changed.push(Topic::DraftActs);
    Ok(reply)
}

fn of_draft(desk: &mut Desk, start: &ConsultationStart) -> Result<Reply<Saved>, Failure> {
    let mut reading = Reading::new();
    let subject: SubjectKind = reading.needed_choice("subject", &start.subject);
    let office = desk.read(records::office)?;
    let consultation = blank(&office, subject, start.title.trim().to_owned(), None);
    reading.done(validate::consultation(&consultation))?;
    let kind = if subject == SubjectKind::LocalLaw { ActKind::Resolution } else { ActKind::Rules };
    let draft = domain::act::plain::from_plain(kind, &start.draft);
    let act = draft.map_err(|error| Failure::field("draft", error.to_string()))?.act;
    add(desk, consultation, Some(act))
}

fn add(desk: &mut Desk, mut consultation: Consultation, own_text: Option<Act>) -> Result<Reply<Saved>, Failure> {
    Failure::when_invalid(validate::consultation(&consultation))?;
    let saved = desk.write("Nowe konsultacje", |tx| {
        if let Some(act) = own_text {
            consultation.text = Some(store::text::insert(tx, &consultation.title, &act)?);
        }
        let id = store::consultation::insert(tx, &consultation)?;
        Ok(Saved::new(id.0, store::consultation::get(tx, id)?.revision))
    })?;
    Ok(Reply::new(saved, &[CHANGED, &[Topic::Texts]].concat()))
}

/// A planned consultation with what the office profile already says.
fn blank(office: &Office, subject: SubjectKind, title: String, text: Option<TextId>) -> Consultation {
    let mut entitled = vec![Entitled::Organisations];
    if office.benefit_council.is_some() {
        entitled.push(Entitled::BenefitCouncil);
    }
    if subject == SubjectKind::Strategy {
        entitled.push(Entitled::Residents);
    }
    let mut forms = office.local.consultation_forms.clone();
    if forms.is_empty() {
        forms = vec![ConsultationForm::WrittenRemarks, ConsultationForm::EmailRemarks, ConsultationForm::RemarkForm];
    }
    Consultation {
        subject,
        programme: None,
        title,
        text,
        status: ConsultationStatus::Planned,
        case_number: String::new(),
        entitled,
        forms,
        purpose: String::new(),
        unit: office.department_name.clone(),
        remarks_address: remarks_address(office),
        remarks_email: office.email.clone(),
        order_number: String::new(),
        order_date: None,
        announced_on: None,
        starts_on: None,
        ends_on: None,
        ends_at: None,
        cancelled: None,
        report_made_on: None,
        report_published_on: None,
        stated_participants: None,
        summary: String::new(),
        recorded_despite: String::new(),
    }
}

/// "Urząd Gminy Jarzębin, Rynek 10, 99-998 Jarzębin".
fn remarks_address(office: &Office) -> String {
    let parts = [office.office.nominative.clone(), office.address.in_one_line()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
