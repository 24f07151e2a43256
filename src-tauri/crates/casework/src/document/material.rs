//! A case read whole for its documents, and the data of all families of fields that it can fill.

use std::{
    cell::{OnceCell, RefCell},
    collections::HashMap,
    rc::Rc,
};

use chrono::NaiveDate;
use documents::template::Data;
use domain::{
    act::Act,
    document::DocumentKind,
    id::{AttachmentId, ConsultationId, DraftActId, ProgrammeId, SignatoryId, Stored, TextId},
    law::LawPack,
    office::{Office, Signatory},
    polish::date_in_words,
    publication::CaseRef,
};
use store::ReadTx;

use super::{
    fill::{self, Sheet, programme::Texts, results::Results},
    offer::OfferedPart,
    part,
};
use crate::{
    Clock, Failure,
    commission::{Held, Judged},
    records::{self, CallRecords, ConsultationRecords, DraftActRecords, ProgrammeRecords},
    view::Key,
};

/// The office with who signs and its crest.
pub struct OfficeMaterial {
    pub office: Office,
    pub signatories: Vec<Stored<SignatoryId, Signatory>>,
    pub crest: Option<Vec<u8>>,
}

/// A programme with all its texts.
pub struct ProgrammeMaterial {
    pub records: ProgrammeRecords,
    pub resolution: Act,
    pub justification: Act,
    /// "wersja 7 z 12 października 2026 r." or the state of the working draft.
    pub version: String,
}

/// What a document is made of.
pub struct Material {
    pub office: OfficeMaterial,
    pub programme: Option<ProgrammeMaterial>,
    pub consultation: Option<ConsultationRecords>,
    pub draft_act: Option<DraftActMaterial>,
    pub call: Option<CallRecords>,
    contest: OnceCell<Held>,
    judged: OnceCell<Judged>,
    parts: RefCell<HashMap<DocumentKind, Rc<[OfferedPart]>>>,
}

/// A draft act with its texts, and its consultation read whole.
pub struct DraftActMaterial {
    pub records: DraftActRecords,
    pub consultation: Option<ConsultationRecords>,
}

impl Material {
    /// Reads the case; a consultation of a programme brings the programme along.
    pub fn load(tx: &ReadTx<'_>, clock: &Clock, case: CaseRef) -> Result<Self, Failure> {
        let office = OfficeMaterial::load(tx)?;
        let (programme, consultation) = match case {
            CaseRef::Programme(id) => (Some(ProgrammeMaterial::load(tx, clock, id)?), None),
            CaseRef::Consultation(id) => consultation(tx, clock, id)?,
            CaseRef::DraftAct(_) | CaseRef::Call(_) | CaseRef::Office => (None, None),
        };
        let draft_act = match case {
            CaseRef::DraftAct(id) => Some(DraftActMaterial::load(tx, id)?),
            _ => None,
        };
        let call = match case {
            CaseRef::Call(id) => Some(CallRecords::load(tx, id)?),
            _ => None,
        };
        Ok(Self {
            office,
            programme,
            consultation,
            draft_act,
            call,
            contest: OnceCell::new(),
            judged: OnceCell::new(),
            parts: RefCell::default(),
        })
    }

    /// Commission, offers, cards and results of the call, read once and only for papers that tell of them; `None` when the case is no call.
    pub(super) fn contest(&self, tx: &ReadTx<'_>, law: &'static LawPack, clock: &Clock) -> Result<Option<&Held>, Failure> {
        let Some(call) = &self.call else { return Ok(None) };
        if self.contest.get().is_none() {
            let held = Held::load(tx, law, Key(call.stored.id.0), clock.today())?;
            return Ok(Some(self.contest.get_or_init(|| held)));
        }
        Ok(self.contest.get())
    }

    /// The same with the order of the offers and what was granted; the day of the papers is today.
    pub(super) fn results(
        &self,
        tx: &ReadTx<'_>,
        law: &'static LawPack,
        clock: &Clock,
        part: Option<i64>,
    ) -> Result<Option<Results<'_>>, Failure> {
        let Some(held) = self.contest(tx, law, clock)? else { return Ok(None) };
        let judged = match self.judged.get() {
            Some(judged) => judged,
            None => {
                let judged = Judged::load(tx, held)?;
                self.judged.get_or_init(|| judged)
            }
        };
        Ok(Some(Results { held, judged, part, day: clock.today() }))
    }

    /// Rows that a paper of a kind can be made of, asked for once.
    pub(super) fn parts(
        &self,
        tx: &ReadTx<'_>,
        law: &'static LawPack,
        clock: &Clock,
        kind: DocumentKind,
        case: CaseRef,
    ) -> Result<Rc<[OfferedPart]>, Failure> {
        if let Some(known) = self.parts.borrow().get(&kind) {
            return Ok(known.clone());
        }
        let results = match super::of_results::is_of_results(kind) {
            true => self.results(tx, law, clock, None)?,
            false => None,
        };
        let found: Rc<[OfferedPart]> = part::parts(tx, self, results.as_ref(), kind, case)?.into();
        self.parts.borrow_mut().insert(kind, found.clone());
        Ok(found)
    }

    /// Data of every family that this case fills, on a day.
    pub fn data(&self, law: &LawPack, day: NaiveDate, number: &str) -> Data {
        let of_call = self.call.as_ref().map_or("", |call| call.stored.record.case_number.as_str());
        let of_act = self.draft_act.as_ref().map_or(of_call, |act| act.records.stored.record.case_number.as_str());
        let case_number = match (&self.programme, &self.consultation) {
            (_, Some(consultation)) => consultation.stored.record.case_number.as_str(),
            (Some(programme), None) => programme.records.stored.record.case_number.as_str(),
            (None, None) => of_act,
        };
        let sheet = Sheet {
            office: &self.office.office,
            signatories: &self.office.signatories,
            number,
            case_number,
            day,
            law: law.on(day),
        };
        let mut data = fill::office::office(&sheet).and(fill::law::law(&sheet));
        if let Some(consultation) = &self.consultation {
            let case = consultation.case(&self.office.office, law, day);
            data = data.and(fill::consultation::consultation(&case, day));
            if self.programme.is_none() {
                data = data.and(fill::course::of_consultation(&case));
            }
        }
        if let Some(call) = &self.call {
            data = data.and(fill::call::call(&call.on(day).case(&self.office.office, law, day)));
        }
        if let Some(act) = &self.draft_act {
            let case = act.records.case(&self.office.office, law, day);
            let family =
                fill::draft_act::draft_act(&case, &act.records.text, &act.records.justification, act.consultation.as_ref());
            data = data.and(family).and(fill::handed_over::of_draft_act(&case, day));
        }
        if let Some(programme) = &self.programme {
            let texts = programme.texts();
            let family = programme.records.with_case(&self.office.office, law, day, |case| {
                let own = fill::programme::programme(case, texts, sheet.law).and(fill::course::of_programme(case, day));
                own.and(fill::handed_over::of_programme(case, day))
            });
            data = family.and(data);
        }
        data
    }
}

type Pair = (Option<ProgrammeMaterial>, Option<ConsultationRecords>);

fn consultation(tx: &ReadTx<'_>, clock: &Clock, id: ConsultationId) -> Result<Pair, Failure> {
    let consultation = ConsultationRecords::load(tx, id)?;
    let programme = consultation.stored.record.programme;
    let programme = programme.map(|programme| ProgrammeMaterial::load(tx, clock, programme)).transpose()?;
    Ok((programme, Some(consultation)))
}

impl OfficeMaterial {
    pub fn load(tx: &ReadTx<'_>) -> Result<Self, Failure> {
        let office = records::office(tx)?;
        let crest = office.crest.map(|crest: AttachmentId| store::attachment::bytes(tx, crest)).transpose()?;
        Ok(Self { signatories: store::signatory::all(tx)?, crest, office })
    }
}

impl DraftActMaterial {
    fn load(tx: &ReadTx<'_>, id: DraftActId) -> Result<Self, Failure> {
        let records = DraftActRecords::load(tx, id)?;
        let held = records.consultation.as_ref().map(|held| held.id);
        Ok(Self { consultation: held.map(|held| ConsultationRecords::load(tx, held)).transpose()?, records })
    }
}

impl ProgrammeMaterial {
    pub fn load(tx: &ReadTx<'_>, clock: &Clock, id: ProgrammeId) -> Result<Self, Failure> {
        let records = ProgrammeRecords::load(tx, id)?;
        let programme = &records.stored.record;
        Ok(Self {
            resolution: store::text::get(tx, programme.resolution_text)?.record.act,
            justification: store::text::get(tx, programme.justification_text)?.record.act,
            version: version(tx, clock, programme.text, &records.text)?,
            records,
        })
    }

    fn texts(&self) -> Texts<'_> {
        Texts {
            programme: Some(&self.records.text),
            resolution: Some(&self.resolution),
            justification: Some(&self.justification),
            version: &self.version,
        }
    }
}

/// The newest version when the draft says the same, else the draft with its day.
fn version(tx: &ReadTx<'_>, clock: &Clock, text: TextId, act: &Act) -> Result<String, Failure> {
    if act.units.is_empty() {
        return Ok(String::new());
    }
    if let Some(newest) = store::text::versions(tx, text)?.first()
        && store::text::version(tx, newest.id)?.act == *act
    {
        return Ok(format!("wersja {} z {}", newest.number, date_in_words(clock.day_of(newest.at))));
    }
    let saved = store::text::get(tx, text)?.record.saved_at;
    Ok(format!("stan roboczy z {}", date_in_words(clock.day_of(saved))))
}
