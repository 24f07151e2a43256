//! Draft acts with everything that can be printed of them: one of every kind as it begins, and one that the council has adopted.

use casework::{
    document::{DocumentOrder, kinds::is_of_act},
    draft_act::{self, ActForm, ActSource},
    view::Key,
};
use domain::{
    document::DocumentKind,
    draft_act::{ActOpinion, DraftActKind, DraftActStatus},
    id::DraftActId,
    programme::{Adoption, OpinionResult},
    publication::CaseRef,
    template::TemplateKind,
    vocabulary::Vocabulary,
};

use super::town::{Town, before_the_story, day};

/// A town whose acts are printed.
pub struct Acts {
    pub town: Town,
    begun: Vec<(DraftActKind, DraftActId)>,
    /// The rules of consulting: adopted and handed over, or with nothing but a title.
    pub rules: DraftActId,
}

/// What is kept of an act: the name of the golden text and the document.
pub type Kept = (String, DocumentOrder);

impl Acts {
    /// An act of every kind with the shipped words, and the rules of consulting on their way to the journal.
    pub fn in_october() -> Self {
        let mut town = Town::in_october();
        let begun = DraftActKind::ALL.iter().map(|kind| (*kind, created(&mut town, *kind, ActSource::Template))).collect();
        let rules = created(&mut town, DraftActKind::ConsultationRules, ActSource::Template);
        Self { town: adopted(town, rules), begun, rules }
    }

    /// An act with nothing in it.
    pub fn bare() -> Self {
        let mut town = Town::bare();
        let rules = created(&mut town, DraftActKind::ConsultationRules, ActSource::Nothing);
        Self { town, begun: Vec::new(), rules }
    }

    /// The words with which every kind begins, as its resolution.
    pub fn beginnings(&self) -> Vec<Kept> {
        let resolution = |id: DraftActId| DocumentOrder::of(DocumentKind::Resolution, CaseRef::DraftAct(id));
        self.begun.iter().map(|(kind, id)| (TemplateKind::beginning_of(*kind).key().to_owned(), resolution(*id))).collect()
    }

    /// Every document of the rules of consulting.
    pub fn documents(&self) -> Vec<Kept> {
        let of_acts = DocumentKind::ALL.iter().filter(|kind| is_of_act(**kind));
        of_acts.map(|kind| (name(*kind), DocumentOrder::of(*kind, CaseRef::DraftAct(self.rules)))).collect()
    }
}

/// Names of the golden texts of acts: beginnings, and documents with a variant that has no data.
pub fn names() -> (Vec<String>, Vec<String>) {
    let beginnings = DraftActKind::ALL.iter().map(|kind| TemplateKind::beginning_of(*kind).key().to_owned());
    (beginnings.collect(), DocumentKind::ALL.iter().filter(|kind| is_of_act(**kind)).map(|kind| name(*kind)).collect())
}

fn name(kind: DocumentKind) -> String {
    format!("akt_{}", kind.key())
}

fn created(town: &mut Town, kind: DraftActKind, source: ActSource) -> DraftActId {
    let title = if kind == DraftActKind::Other { "w sprawie zasad najmu świetlic" } else { "" };
    let form = ActForm { kind: kind.key().into(), title: title.into(), case_number: "OS.526.7.2026".into(), source };
    let Key(id) = draft_act::create(&mut town.desk, &form, None).expect("made").value;
    DraftActId(id)
}

/// The year of the act, as it stands when it waits for the journal.
fn adopted(town: Town, id: DraftActId) -> Town {
    let Town { officer, desk, programme, consultation, call } = town;
    casework::file::close(desk).expect("the file closes");
    before_the_story(&officer, |tx| {
        let mut stored = store::draft_act::get(tx, id)?;
        let act = &mut stored.record;
        act.status = DraftActStatus::Adopted;
        act.consultation_began_on = Some(day("2026-08-03"));
        act.consultation_ended_on = Some(day("2026-08-24"));
        act.opinion = ActOpinion {
            delivered_on: Some(day("2026-08-04")),
            given_on: Some(day("2026-08-18")),
            result: Some(OpinionResult::PositiveWithRemarks),
        };
        act.submitted_to_council_on = Some(day("2026-09-03"));
        let resolution_number = "XXIX/251/2026".to_owned();
        act.adoption = Some(Adoption { resolution_number, adopted_on: day("2026-09-24"), in_force_on: None });
        act.sent_to_voivode_on = Some(day("2026-09-29"));
        act.sent_to_journal_on = Some(day("2026-09-29"));
        store::draft_act::update(tx, stored.id, stored.revision, &stored.record).map(drop)
    });
    let desk = officer.opened_again();
    Town { officer, desk, programme, consultation, call }
}
