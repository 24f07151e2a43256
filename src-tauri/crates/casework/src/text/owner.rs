//! To which case a text belongs, and what that case says of it: law of its day, planned money, values of the chips.

use chrono::NaiveDate;
use domain::{
    act::Act,
    consultation::ConsultationStatus,
    draft_act::DraftActKind,
    finding::Finding,
    id::{ConsultationId, DraftActId, PriorityTaskId, ProgrammeId, Stored, TextId},
    law::{Law, LawPack},
    office::Office,
    programme::{PriorityTask, Programme},
    publication::{CaseRef, PublicationPlace, PublishedThing},
    rule::{JournalDuty, TextCase, TextRole, check_text},
};
use serde::Serialize;
use specta::Type;
use store::ReadTx;

use crate::{
    Desk, Failure,
    document::{Chips, fields},
    records::DraftActRecords,
    view::Key,
};

/// The case of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    Programme(ProgrammeId, ProgrammeText),
    Consultation(ConsultationId),
    DraftAct(DraftActId, ActText),
    Nobody,
}

/// Which of the two texts of a draft act it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ActText {
    Act,
    Justification,
}

/// Which of the three texts of a programme it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ProgrammeText {
    Programme,
    Resolution,
    Justification,
}

impl ProgrammeText {
    const ALL: [Self; 3] = [Self::Programme, Self::Resolution, Self::Justification];

    fn label(self) -> &'static str {
        match self {
            Self::Programme => "treść programu",
            Self::Resolution => "treść uchwały",
            Self::Justification => "uzasadnienie",
        }
    }

    pub(super) fn of(self, programme: &Programme) -> TextId {
        match self {
            Self::Programme => programme.text,
            Self::Resolution => programme.resolution_text,
            Self::Justification => programme.justification_text,
        }
    }
}

impl From<ProgrammeText> for TextRole {
    fn from(text: ProgrammeText) -> Self {
        match text {
            ProgrammeText::Programme => Self::Programme,
            ProgrammeText::Resolution => Self::Resolution,
            ProgrammeText::Justification => Self::Justification,
        }
    }
}

/// Another text of the same case, for a link to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct OtherText {
    pub id: Key,
    /// "uzasadnienie".
    pub label: String,
}

/// The case of a text for a link back.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum OwnerView {
    Programme { id: Key, title: String, role: ProgrammeText },
    Consultation { id: Key, title: String },
    DraftAct { id: Key, title: String, role: ActText },
    Nobody,
}

impl Owner {
    pub fn of(tx: &ReadTx<'_>, text: TextId) -> Result<Self, Failure> {
        if let Some(id) = store::programme::of_text(tx, text)? {
            let programme = store::programme::get(tx, id)?.record;
            let role =
                ProgrammeText::ALL.into_iter().find(|role| role.of(&programme) == text).unwrap_or(ProgrammeText::Programme);
            return Ok(Self::Programme(id, role));
        }
        if let Some(id) = store::draft_act::of_text(tx, text)? {
            let act = store::draft_act::get(tx, id)?.record;
            return Ok(Self::DraftAct(id, if act.text == text { ActText::Act } else { ActText::Justification }));
        }
        Ok(store::consultation::of_text(tx, text)?.map_or(Self::Nobody, Self::Consultation))
    }

    /// Why the words cannot be changed now: the council has the programme or the act, or the report of the consultation tells of them.
    pub(super) fn locked(self, tx: &ReadTx<'_>) -> Result<Option<String>, Failure> {
        Ok(match self {
            Self::Programme(id, _) => {
                let programme = store::programme::get(tx, id)?.record;
                (!programme.status.is_editable()).then(|| crate::programme::locked(&programme))
            }
            Self::Consultation(id) => {
                let reported = store::consultation::get(tx, id)?.record.status == ConsultationStatus::Reported;
                reported.then(|| REPORTED.to_owned())
            }
            Self::DraftAct(id, _) => {
                let act = store::draft_act::get(tx, id)?.record;
                (!act.status.is_editable()).then(|| crate::draft_act::locked(&act))
            }
            Self::Nobody => None,
        })
    }

    /// The other texts of the case.
    pub(super) fn others(self, tx: &ReadTx<'_>) -> Result<Vec<OtherText>, Failure> {
        if let Self::DraftAct(id, own) = self {
            let act = store::draft_act::get(tx, id)?.record;
            let (text, label) = match own {
                ActText::Act => (act.justification_text, "uzasadnienie"),
                ActText::Justification => (act.text, "treść aktu"),
            };
            return Ok(vec![OtherText { id: Key(text.0), label: label.into() }]);
        }
        let Self::Programme(id, own) = self else { return Ok(Vec::new()) };
        let programme = store::programme::get(tx, id)?.record;
        let others = ProgrammeText::ALL.into_iter().filter(|role| *role != own);
        Ok(others.map(|role| OtherText { id: Key(role.of(&programme).0), label: role.label().into() }).collect())
    }

    pub(super) fn view(self, tx: &ReadTx<'_>) -> Result<OwnerView, Failure> {
        Ok(match self {
            Self::Programme(id, role) => {
                OwnerView::Programme { id: Key(id.0), title: store::programme::get(tx, id)?.record.title, role }
            }
            Self::Consultation(id) => {
                OwnerView::Consultation { id: Key(id.0), title: store::consultation::get(tx, id)?.record.title }
            }
            Self::DraftAct(id, role) => {
                OwnerView::DraftAct { id: Key(id.0), title: store::draft_act::get(tx, id)?.record.name(), role }
            }
            Self::Nobody => OwnerView::Nobody,
        })
    }
}

const REPORTED: &str = "Raport z tych konsultacji jest opublikowany, dlatego treści projektu już się nie zmienia. \
                        Jeżeli w projekcie jest błąd, cofnij w Historii odnotowanie publikacji raportu i popraw treść.";

/// Refuses to change words that stand as they were adopted or reported.
pub(crate) fn unlocked(tx: &ReadTx<'_>, text: TextId) -> Result<(), Failure> {
    match Owner::of(tx, text)?.locked(tx)? {
        Some(sentence) => Err(Failure::field("lines", sentence)),
        None => Ok(()),
    }
}

/// What surrounds a text while it is edited.
pub struct Surroundings {
    pub text: TextId,
    pub owner: Owner,
    pub office: Option<Office>,
    pub chips: Chips,
    role: TextRole,
    programme: Option<Programme>,
    draft_kind: Option<DraftActKind>,
    tasks: Vec<Stored<PriorityTaskId, PriorityTask>>,
    journal: JournalDuty,
    law_day: NaiveDate,
    /// The day by which the words are judged.
    text_day: NaiveDate,
}

impl Surroundings {
    pub fn load(desk: &Desk, tx: &ReadTx<'_>, text: TextId) -> Result<Self, Failure> {
        let owner = Owner::of(tx, text)?;
        let office = store::office::get(tx)?.map(|(_, office)| office);
        let mut law_day = desk.today();
        let mut text_day = law_day;
        let (mut role, mut journal) = (TextRole::Alone, JournalDuty::Unknown);
        let (mut kept, mut draft_kind, mut tasks) = (None, None, Vec::new());
        let chips = match owner {
            Owner::Programme(id, which) => {
                let programme = store::programme::get(tx, id)?.record;
                tasks = store::priority_task::of(tx, id)?;
                let adopted = programme.adoption.as_ref().map(|adoption| adoption.adopted_on);
                let sitting = programme.sitting.map(|sitting| store::sitting::get(tx, sitting)).transpose()?;
                law_day = adopted.unwrap_or(law_day);
                text_day = adopted.or(sitting.map(|sitting| sitting.record.held_on)).unwrap_or(text_day);
                role = which.into();
                let published = store::publication::of(tx, CaseRef::Programme(id))?;
                let in_journal = published
                    .iter()
                    .map(|one| &one.record)
                    .any(|one| (one.thing, one.place) == (PublishedThing::Programme, PublicationPlace::Journal));
                if in_journal {
                    journal = JournalDuty::LocalLaw;
                }
                kept = Some(programme);
                if office.is_some() { Chips::of_programme(tx, desk, id, law_day)? } else { Chips::default() }
            }
            Owner::Consultation(id) => {
                let consultation = store::consultation::get(tx, id)?.record;
                law_day = consultation.announced_on.or(consultation.starts_on).unwrap_or(law_day);
                (role, journal, text_day) =
                    (TextRole::Draft(consultation.subject), JournalDuty::of_draft(consultation.subject), law_day);
                if office.is_some() { Chips::of_consultation(tx, desk, id, law_day)? } else { Chips::default() }
            }
            Owner::DraftAct(id, which) => {
                let records = DraftActRecords::load(tx, id)?;
                draft_kind = Some(records.stored.record.kind);
                law_day = records.stored.record.adopted_on().unwrap_or(law_day);
                if let Some(office) = &office {
                    let case = records.case(office, desk.law(), desk.today());
                    let sitting = case.chosen_sitting().map(|sitting| sitting.held_on);
                    text_day = case.act.adopted_on().or(sitting).unwrap_or(text_day);
                    journal = case.journal();
                }
                role = match which {
                    ActText::Act => TextRole::Act,
                    ActText::Justification => TextRole::Justification,
                };
                if office.is_some() { Chips::of_draft_act(tx, desk, id, law_day)? } else { Chips::default() }
            }
            Owner::Nobody => Chips::default(),
        };
        Ok(Self { text, owner, office, chips, role, programme: kept, draft_kind, tasks, journal, law_day, text_day })
    }

    pub fn law<'a>(&self, desk: &'a Desk) -> Law<'a> {
        desk.law().on(self.law_day)
    }

    pub fn findings(&self, desk: &Desk, act: &Act) -> Vec<Finding> {
        check_text(&self.case(desk.law(), act))
    }

    /// The text as its rules see it.
    pub fn case<'a>(&'a self, law: &'a LawPack, act: &'a Act) -> TextCase<'a> {
        TextCase {
            act,
            role: self.role,
            programme: self.programme.as_ref(),
            draft_kind: self.draft_kind,
            tasks: &self.tasks,
            office: self.office.as_ref(),
            journal: self.journal,
            chip_name: fields::name,
            law,
            today: self.text_day,
        }
    }
}
