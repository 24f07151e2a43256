//! A wanted document made of its case: template, data, head of the letter, watermark.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::NaiveDate;
use documents::{
    Document,
    model::{Block, FieldValue, Letterhead, Picture, Role, Watermark},
    template::{Data, Fields, Frame},
};
use domain::{
    act::{Act, Inline},
    call::CallChange,
    consultation::Meeting,
    document::DocumentKind,
    id::{CallChangeId, MeetingId, OrganisationId, Stored},
    law::LawPack,
    publication::CaseRef,
    rule::ProgrammeCase,
    template::{TemplateKind, WordsUsed},
    vocabulary::Vocabulary,
};
use store::ReadTx;

use super::{
    chips::{Chips, of_texts},
    compared::comparison,
    fields,
    fill::{self, Gather, office::letterhead_lines, results::Results},
    kinds::{MadeOf, is_of_act, made_of},
    material::Material,
    of_commission::{self, is_of_commission},
    of_results::{self, is_of_results},
    order::Wanted,
    part::{PartOf, can_be_blank, changes, lost, part_of},
    print::document_failure,
    words::{InUse, in_use},
};
use crate::{
    Clock, Failure,
    commission::Held,
    records::{CallRecords, ConsultationRecords},
};

/// A document of the model with what the register wants to know of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    pub kind: DocumentKind,
    pub case: CaseRef,
    /// The meeting it was made of.
    pub subject: Option<i64>,
    /// To whom the letter goes.
    pub addressee: Option<OrganisationId>,
    /// Number given by the office; empty when it has none.
    pub number: String,
    pub dated_on: NaiveDate,
    /// Marked PROJEKT.
    pub draft: bool,
    pub document: Document,
    /// The words it was made with; the program writes its version there when the document is issued.
    pub words: WordsUsed,
}

/// What the words of a document are filled with.
pub struct Filling {
    pub data: Data,
    /// Chips of the legal texts that the document takes in.
    chips: Chips,
    /// Chips of the paper that stands in the annex.
    inner_fields: BTreeMap<String, FieldValue>,
    day: NaiveDate,
    number: String,
    subject: Option<i64>,
    draft: bool,
}

/// Makes the document; holes stay in it, and whoever finishes it decides about them.
pub fn make(tx: &ReadTx<'_>, law: &'static LawPack, clock: &Clock, wanted: &Wanted) -> Result<Made, Failure> {
    check_case(wanted)?;
    make_from(tx, law, clock, wanted, &Material::load(tx, clock, wanted.case)?)
}

/// Makes a document of a case that was read before; the kind fits it.
pub(super) fn make_from(
    tx: &ReadTx<'_>,
    law: &'static LawPack,
    clock: &Clock,
    wanted: &Wanted,
    material: &Material,
) -> Result<Made, Failure> {
    let words = words_of(tx, material, wanted.kind)?;
    let filling = filling(tx, law, clock, wanted, material)?;
    filled(&filling, material, wanted, &words)
}

/// The words of a kind as they are in use for this case.
pub(super) fn words_of(tx: &ReadTx<'_>, material: &Material, kind: DocumentKind) -> Result<InUse, Failure> {
    let of_act = material.draft_act.as_ref().and_then(|_| TemplateKind::of_draft_act(kind));
    in_use(tx, of_act.unwrap_or(TemplateKind::of(kind)))
}

/// The data of a document; the kind fits the case.
pub fn filling(
    tx: &ReadTx<'_>,
    law: &'static LawPack,
    clock: &Clock,
    wanted: &Wanted,
    material: &Material,
) -> Result<Filling, Failure> {
    let meeting = meeting(material, wanted, wanted.day.unwrap_or_else(|| clock.today()))?;
    let row = contest_row(tx, law, clock, material, wanted)?;
    of_results::refuse_without_row(wanted.kind, row)?;
    let results = match is_of_results(wanted.kind) {
        true => material.results(tx, law, clock, row)?,
        false => None,
    };
    let of_commission = match is_of_commission(wanted.kind) {
        true => material.contest(tx, law, clock)?,
        false => None,
    };
    if let Some(results) = &results {
        of_results::refuse_undecided(wanted.kind, results)?;
    }
    let told = results.and_then(|results| of_results::usual_day(wanted.kind, &results));
    let told = told.or_else(|| of_commission.and_then(|held| of_commission::usual_day(wanted.kind, held)));
    let told = match told {
        Some(day) => Some(day),
        None => fill::offer::usual_day(tx, wanted.kind, row)?,
    };
    let usual = || told.or_else(|| usual_day(material, wanted.kind, meeting, clock.today()));
    let day = wanted.day.or_else(usual).unwrap_or_else(|| clock.today());
    let results = results.map(|results| Results { day, ..results });
    refuse_what_cannot_be(material, wanted.kind, law, day)?;
    let number = match (results, of_commission) {
        (Some(results), _) => of_results::number(wanted.kind, results.held),
        (None, Some(held)) => of_commission::number(wanted.kind, held),
        (None, None) => number(material, wanted.kind),
    };
    let mut data = material.data(law, day, &number);
    if part_of(wanted.kind) == PartOf::Meeting {
        data = data.and(fill::meeting::meeting(meeting.map(|meeting| &meeting.record)));
    }
    let change = change(material, wanted)?;
    if let (PartOf::Change, Some(call)) = (part_of(wanted.kind), &material.call) {
        data = data.and(fill::call::change(&call.case(&material.office.office, law, day), change.map(|one| &one.record)));
    }
    if let Some(family) = of_contest(wanted.kind)
        && let Some(held) = material.contest(tx, law, clock)?
    {
        data = data.and(family(tx, held, row, day)?);
    }
    if let Some(results) = results {
        data = data.and(of_results::data(tx, wanted.kind, &results)?);
    }
    addressee(tx, &mut data, wanted.addressee)?;
    let chips = Chips::from_data(&ALL_CHIPS, &data);
    if wanted.kind == DocumentKind::VersionComparison {
        data = data.and(comparison(tx, clock, material, wanted, &chips)?);
    }
    if let (DocumentKind::ProgrammeTerms, Some(programme)) = (wanted.kind, &material.programme) {
        data = data.and(programme.records.with_case(&material.office.office, law, day, fill::terms::terms));
    }
    if let (DocumentKind::CallSchedule, Some(programme)) = (wanted.kind, &material.programme) {
        let calls = store::call::of_programme(tx, programme.records.stored.id)?;
        let calls: Vec<CallRecords> = calls.into_iter().map(|id| CallRecords::load(tx, id)).collect::<Result<_, _>>()?;
        let family = |case: &ProgrammeCase<'_>| fill::schedule::schedule(case, &calls, law.on(day));
        data = data.and(programme.records.with_case(&material.office.office, law, day, family));
    }
    let draft = match (results, of_commission) {
        (Some(results), _) => of_results::is_draft(wanted.kind, results.held),
        (None, Some(held)) => of_commission::is_draft(wanted.kind, held),
        (None, None) => is_draft(material, wanted.kind),
    };
    let inner = inner(tx, material, wanted, &data, day)?;
    let inner_fields = inner.as_ref().map(|inner| inner.fields.clone()).unwrap_or_default();
    if let Some(inner) = inner {
        data = data.blocks("zalacznik.tresc", contents(inner));
    }
    let subject = meeting.map(|meeting| meeting.id.0).or(change.map(|change| change.id.0)).or(row);
    Ok(Filling { data, chips, inner_fields, day, number, subject, draft })
}

/// The document that these words and these data make.
pub fn filled(filling: &Filling, material: &Material, wanted: &Wanted, words: &InUse) -> Result<Made, Failure> {
    let Filling { data, chips, inner_fields, day, number, subject, draft } = filling;
    let frame = frame(material, wanted, *day, number, *draft);
    let mut document = words.template.fill(data, frame).map_err(document_failure)?;
    for (key, value) in inner_fields {
        document.fields.entry(key.clone()).or_insert_with(|| value.clone());
    }
    fill_chips(&mut document, chips);
    Ok(Made {
        kind: wanted.kind,
        case: wanted.case,
        subject: *subject,
        addressee: wanted.addressee,
        number: number.clone(),
        dated_on: *day,
        draft: *draft,
        document,
        words: WordsUsed { version: words.version, program: String::new(), sha256: words.sha256.clone() },
    })
}

/// The paper that an order carries in its annex, made of the same data and of the words in use: the notice of a call, the rules of work
/// of its commission.
fn inner(
    tx: &ReadTx<'_>,
    material: &Material,
    wanted: &Wanted,
    data: &Data,
    day: NaiveDate,
) -> Result<Option<Document>, Failure> {
    let kind = match wanted.kind {
        DocumentKind::CallOrder => DocumentKind::CallNotice,
        DocumentKind::CommissionAppointment => DocumentKind::CommissionRules,
        _ => return Ok(None),
    };
    let frame = frame(material, wanted, day, "", false);
    words_of(tx, material, kind)?.template.fill(data, frame).map(Some).map_err(document_failure)
}

/// What stands in an annex: the paper without its own head and without the signature, which is under the order.
fn contents(inner: Document) -> Vec<Block> {
    let is_of_head = |block: &Block| match block {
        Block::Title(_) | Block::Signatures { .. } => true,
        Block::Paragraph { role, .. } => matches!(role, Role::PlaceAndDate | Role::CaseNumber | Role::Addressee),
        _ => false,
    };
    let renamed = |block: Block| match block {
        Block::Act { name, act } => Block::Act { name: format!("zalacznik-{name}"), act },
        block => block,
    };
    inner.body.into_iter().filter(|block| !is_of_head(block)).map(renamed).collect()
}

/// Every chip that a legal text may hold, put together once.
static ALL_CHIPS: LazyLock<Fields> = LazyLock::new(|| of_texts().and(fields::consultation()).and(fields::draft_act()));

/// The kind has to fit the noun of the case.
pub fn check_case(wanted: &Wanted) -> Result<(), Failure> {
    let fits = match (made_of(wanted.kind), wanted.case) {
        (_, CaseRef::Office) => false,
        (_, CaseRef::DraftAct(_)) if is_of_act(wanted.kind) => true,
        (MadeOf::Programme, CaseRef::Programme(_)) | (MadeOf::Consultation, CaseRef::Consultation(_)) => true,
        (MadeOf::Call, CaseRef::Call(_)) => true,
        (MadeOf::Text, case) => !matches!(case, CaseRef::Call(_)),
        _ => false,
    };
    if fits {
        return Ok(());
    }
    let noun = match made_of(wanted.kind) {
        MadeOf::Programme => "programu",
        MadeOf::Consultation => "konsultacji",
        MadeOf::Call => "konkursu",
        MadeOf::Text => "programu, konsultacji albo projektu aktu",
    };
    let sentence = format!("Dokument „{}” powstaje ze sprawy: wskaż numer {noun}.", wanted.kind.label());
    Err(Failure::Document { sentence, place: None })
}

fn refuse_what_cannot_be(material: &Material, kind: DocumentKind, law: &LawPack, day: NaiveDate) -> Result<(), Failure> {
    let office = &material.office.office;
    let local_law = material.draft_act.as_ref().map(|act| act.records.case(office, law, day).is_local_law());
    let (sentence, place) = match (kind, local_law) {
        (DocumentKind::OpinionRequest, _) if office.benefit_council.is_none() => (
            "Nie wpisano rady działalności pożytku publicznego, więc nie ma do kogo skierować wniosku o opinię. \
             Jeżeli rada działa, wpisz jej nazwę w Ustawieniach.",
            "wniosek o opinię",
        ),
        (DocumentKind::JournalRequest, Some(Some(false))) => (
            "Ta uchwała nie jest aktem prawa miejscowego, więc nie ogłasza się jej w dzienniku urzędowym. \
             Jeżeli jest inaczej, wskaż to w danych sprawy.",
            "wniosek o ogłoszenie",
        ),
        (DocumentKind::JournalRequest, Some(None)) => (
            "Nie wskazano, czy uchwała jest aktem prawa miejscowego, a tylko taki akt ogłasza się w dzienniku urzędowym. \
             Wskaż to w danych sprawy.",
            "wniosek o ogłoszenie",
        ),
        _ => return Ok(()),
    };
    Err(Failure::Document { sentence: sentence.to_owned(), place: Some(place.to_owned()) })
}

/// The day that the case itself tells.
fn usual_day(
    material: &Material,
    kind: DocumentKind,
    meeting: Option<&Stored<MeetingId, Meeting>>,
    today: NaiveDate,
) -> Option<NaiveDate> {
    let consultation = material.consultation.as_ref().map(|records| &records.stored.record);
    let programme = material.programme.as_ref().map(|programme| &programme.records.stored.record);
    let act = material.draft_act.as_ref().map(|act| &act.records.stored.record);
    match kind {
        DocumentKind::ConsultationOrder => consultation?.order_date,
        DocumentKind::ConsultationNotice => material.consultation.as_ref().and_then(ConsultationRecords::noticed_on),
        // An invitation to what has been held is a copy of the one that went out with the notice, never a letter of today.
        DocumentKind::Invitation => {
            let held = meeting.map(|meeting| meeting.record.held_at.date()).filter(|held| *held < today)?;
            material.consultation.as_ref().and_then(ConsultationRecords::announced_on).filter(|announced| *announced <= held)
        }
        DocumentKind::ConsultationReport => consultation?.report_made_on,
        DocumentKind::Resolution => match act {
            Some(act) => act.adopted_on(),
            None => programme?.adoption.as_ref().map(|adoption| adoption.adopted_on),
        },
        DocumentKind::VoivodeLetter => match act {
            Some(act) => act.sent_to_voivode_on,
            None => programme?.sent_to_voivode_on,
        },
        DocumentKind::JournalRequest => act?.sent_to_journal_on,
        DocumentKind::CallOrder => material.call.as_ref()?.stored.record.ordered_on,
        DocumentKind::CallRules => {
            let call = &material.call.as_ref()?.stored.record;
            call.ordered_on.or(call.announced_on)
        }
        DocumentKind::CallNotice => material.call.as_ref()?.stored.record.announced_on,
        _ => None,
    }
}

/// The document's own number: of the order, of the resolution, or the case number of a letter.
fn number(material: &Material, kind: DocumentKind) -> String {
    let consultation = material.consultation.as_ref().map(|records| &records.stored.record);
    let programme = material.programme.as_ref().map(|programme| &programme.records.stored.record);
    let number = match kind {
        DocumentKind::ConsultationOrder => consultation.map(|record| record.order_number.clone()),
        DocumentKind::CallOrder => material.call.as_ref().map(|call| call.stored.record.order_number.clone()),
        DocumentKind::Resolution => {
            let act = material.draft_act.as_ref().map(|act| &act.records.stored.record);
            let adoption = programme.and_then(|record| record.adoption.as_ref()).or(act.and_then(|act| act.adoption.as_ref()));
            adoption.map(|adoption| adoption.resolution_number.clone())
        }
        _ => None,
    };
    number.unwrap_or_default()
}

/// An act before it is adopted or signed.
fn is_draft(material: &Material, kind: DocumentKind) -> bool {
    let adopted = material.programme.as_ref().is_some_and(|programme| programme.records.stored.record.adoption.is_some())
        || material.draft_act.as_ref().is_some_and(|act| act.records.stored.record.adoption.is_some());
    let numbered = material.consultation.as_ref().is_some_and(|records| !records.stored.record.order_number.trim().is_empty());
    match kind {
        DocumentKind::ProgrammeDraft | DocumentKind::Resolution | DocumentKind::VoivodeLetter | DocumentKind::JournalRequest => {
            !adopted
        }
        DocumentKind::ConsultationOrder => !numbered,
        DocumentKind::CallOrder => material.call.as_ref().is_none_or(|call| call.stored.record.order_number.trim().is_empty()),
        _ => false,
    }
}

/// The change that was chosen, otherwise the newest one.
fn change<'m>(material: &'m Material, wanted: &Wanted) -> Result<Option<&'m Stored<CallChangeId, CallChange>>, Failure> {
    let fitting = changes(material, wanted.kind);
    let chosen = fitting.iter().find(|one| wanted.part.is_none_or(|id| one.id.0 == id)).copied();
    if chosen.is_none() && wanted.part.is_some() && part_of(wanted.kind) == PartOf::Change {
        return Err(Failure::not_found("Zmiana konkursu"));
    }
    Ok(chosen)
}

/// Papers that may go to one organisation by name.
pub(super) fn is_addressed(kind: DocumentKind) -> bool {
    matches!(kind, DocumentKind::Invitation)
}

fn meeting<'m>(
    material: &'m Material,
    wanted: &Wanted,
    day: NaiveDate,
) -> Result<Option<&'m Stored<MeetingId, Meeting>>, Failure> {
    if part_of(wanted.kind) != PartOf::Meeting {
        return Ok(None);
    }
    let meetings = material.consultation.as_ref().map_or(&[][..], |records| &records.meetings);
    let chosen = fill::meeting::chosen(meetings, wanted.part, day);
    if chosen.is_none() && wanted.part.is_some() {
        return Err(Failure::not_found("Spotkanie"));
    }
    Ok(chosen)
}

type Family = fn(&ReadTx<'_>, &Held, Option<i64>, NaiveDate) -> Result<Data, Failure>;

/// What fills papers of offers, of the commission and of results.
fn of_contest(kind: DocumentKind) -> Option<Family> {
    use DocumentKind::*;
    Some(match kind {
        CommissionRecruitment | CandidateForm | CommissionAppointment | CommissionRules | ImpartialityStatement => {
            fill::commission::commission
        }
        OfferForm => fill::offer::form,
        OfferRegister => fill::offer::register,
        FormalCard | CompletionCall => fill::offer::check,
        _ => return None,
    })
}

/// The offer, member or demand that was chosen, otherwise the first that fits; nothing for a form that is filled by hand.
fn contest_row(
    tx: &ReadTx<'_>,
    law: &'static LawPack,
    clock: &Clock,
    material: &Material,
    wanted: &Wanted,
) -> Result<Option<i64>, Failure> {
    let part = part_of(wanted.kind);
    if !matches!(part, PartOf::Offer | PartOf::Member | PartOf::Demand) || (wanted.part.is_none() && can_be_blank(wanted.kind)) {
        return Ok(None);
    }
    let fitting = material.parts(tx, law, clock, wanted.kind, wanted.case)?;
    match wanted.part {
        Some(chosen) if fitting.iter().all(|one| one.id.0 != chosen) => Err(Failure::not_found(lost(part))),
        Some(chosen) => Ok(Some(chosen)),
        None => Ok(fitting.first().map(|one| one.id.0)),
    }
}

fn addressee(tx: &ReadTx<'_>, data: &mut Data, organisation: Option<OrganisationId>) -> Result<(), Failure> {
    if let Some(organisation) = organisation {
        let record = store::organisation::get(tx, organisation)?.record;
        let address = record.correspondence.as_ref().unwrap_or(&record.seat);
        data.said("adresat.nazwa", &record.name).said("adresat.adres", address.in_one_line());
    }
    Ok(())
}

fn frame(material: &Material, wanted: &Wanted, day: NaiveDate, number: &str, draft: bool) -> Frame {
    let office = &material.office.office;
    let case = match wanted.case {
        CaseRef::Programme(id) => format!("program-{id}"),
        CaseRef::Consultation(id) => format!("konsultacje-{id}"),
        CaseRef::DraftAct(id) => format!("akt-{id}"),
        CaseRef::Call(id) => format!("konkurs-{id}"),
        CaseRef::Office => "urzad".to_owned(),
    };
    let mut identifier = format!("{}-{case}-{day}", wanted.kind.key());
    for part in [wanted.part, wanted.addressee.map(|id| id.0)].into_iter().flatten() {
        identifier.push_str(&format!("-{part}"));
    }
    if !number.is_empty() {
        identifier.push_str(&format!("-{number}"));
    }
    let mut frame = Frame::new(office.office.nominative.clone(), identifier, day);
    let crest = material.office.crest.as_ref().map(|bytes| Picture { bytes: bytes.clone() });
    let crest = crest.filter(|picture| picture.extension().is_some());
    frame.letterhead = Some(Letterhead {
        office: office.office.nominative.clone(),
        lines: letterhead_lines(office),
        crest: crest.as_ref().map(|_| CREST.to_owned()),
    });
    if let Some(crest) = crest {
        frame.pictures.insert(CREST.to_owned(), crest);
    }
    frame.watermark = draft.then_some(Watermark::Project);
    frame
}

const CREST: &str = "herb";

/// An act set in by data brings its chips without their words; they are set here.
fn fill_chips(document: &mut Document, chips: &Chips) {
    let blocks = document.body.iter().chain(document.annexes.iter().flat_map(|annex| &annex.body));
    let acts = blocks.filter_map(|block| match block {
        Block::Act { act, .. } => Some(act),
        _ => None,
    });
    let keys: Vec<String> = acts.flat_map(chip_keys).collect();
    for key in keys {
        if document.fields.contains_key(&key) {
            continue;
        }
        let unknown = || FieldValue { label: format!("nieznane pole „{key}”"), value: String::new() };
        let field = chips.get(&key).cloned().unwrap_or_else(unknown);
        document.fields.insert(key, field);
    }
}

/// Keys of the chips of a text.
pub fn chip_keys(act: &Act) -> Vec<String> {
    let lines = act.walk().flat_map(|unit| unit.title.iter().chain(&unit.intro).chain(&unit.tail));
    lines
        .filter_map(|inline| match inline {
            Inline::Field { key } => Some(key.0.clone()),
            _ => None,
        })
        .collect()
}
