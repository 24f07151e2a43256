//! Words tried without keeping them: what is wrong with them, what is empty in a case, how its document looks.

use std::borrow::Cow;

use documents::template::Template;
use domain::{
    document::DocumentKind,
    publication::CaseRef,
    template::{TemplateKind, WordsUsed},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::ReadTx;

use super::{
    fields::{FieldValue, values},
    findings::{self, WordsFinding},
    form::{WordsForm, words, written},
    kind,
    version::{SAME, current},
};
use crate::{
    Desk, Failure,
    document::{
        CaseKey, DocumentOrder,
        kinds::declared,
        make::{self, Made},
        material::Material,
        order::Wanted,
        preview::{LivePreview, PreviewView},
        words::InUse,
    },
};

/// What is tried: the words of a form, on a case when one is chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct TrialOrder {
    pub kind: String,
    pub form: WordsForm,
    pub case: Option<CaseKey>,
}

/// What is said of the words.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct TrialView {
    /// Faults first, then what the case lacks, then what is empty in it.
    pub findings: Vec<WordsFinding>,
    /// The words can be used: nothing is wrong with them.
    pub sound: bool,
    /// Why they cannot be saved as the next version.
    pub cannot_save: Option<String>,
    /// What every field holds in the case; none without a case.
    pub values: Vec<FieldValue>,
    /// Pages of the document of the case; `None` without a case, with faulty words, or when the case cannot have this document.
    pub pages: Option<PreviewView>,
    /// Why there are no pages.
    pub no_pages: Option<String>,
}

/// A trial before its pages are set; setting them needs the office file no more.
pub struct Tried {
    pub view: TrialView,
    pub made: Option<Made>,
}

impl Tried {
    /// What is said of the words, with their pages set.
    pub fn shown(self, preview: &mut LivePreview) -> Result<TrialView, Failure> {
        let mut view = self.view;
        match self.made.map(|made| preview.show(&made)).transpose() {
            Ok(pages) => view.pages = pages,
            Err(failure @ Failure::Document { .. }) => view.no_pages = Some(failure.sentence()),
            Err(failure) => return Err(failure),
        }
        Ok(view)
    }
}

/// Looks at the words.
pub fn look(desk: &Desk, order: &TrialOrder) -> Result<Tried, Failure> {
    let mut tried = looked(desk, order)?;
    let words = written(&order.form)?;
    // Words in use that cannot be read any more are not the same as any.
    let same = desk.read(|tx| Ok::<_, Failure>(current(tx, kind(&order.kind)?).is_ok_and(|current| current == words)))?;
    tried.view.cannot_save = match (same, tried.view.sound) {
        (true, _) => Some(SAME.to_owned()),
        (false, false) => Some("Słowa mają błędy. Popraw to, co wskazano pod nimi.".to_owned()),
        (false, true) => None,
    };
    Ok(tried)
}

fn looked(desk: &Desk, order: &TrialOrder) -> Result<Tried, Failure> {
    let kind = kind(&order.kind)?;
    let declared = declared(kind);
    let (words, places) = words(&order.form)?;
    let mut view = TrialView {
        findings: findings::faults(&words, &places, &declared.fields),
        sound: false,
        cannot_save: None,
        values: Vec::new(),
        pages: None,
        no_pages: None,
    };
    view.sound = view.findings.is_empty();
    let Some(case) = order.case else {
        view.no_pages = Some("Wybierz sprawę, na której chcesz zobaczyć dokument.".to_owned());
        return Ok(Tried { view, made: None });
    };
    let template = Template::of(declared.name, words.clone(), &declared.fields).ok();
    let tried = desk.read(|tx| tried(tx, desk, kind, case, template));
    let (data, made) = match tried {
        Ok(tried) => tried,
        Err(failure @ (Failure::Document { .. } | Failure::NotFound { .. })) => {
            view.no_pages = Some(failure.sentence());
            return Ok(Tried { view, made: None });
        }
        Err(failure) => return Err(failure),
    };
    view.values = values(&declared.fields, &data);
    let made = match made {
        Some(Ok(made)) => {
            view.findings.extend(findings::empty(&words, &places, &declared.fields, &data, &made.document));
            Some(made)
        }
        // Units in a wrong place are told only when the document is made.
        Some(Err(failure)) => {
            view.sound = false;
            view.no_pages = Some(failure.sentence());
            None
        }
        None => {
            view.no_pages = Some("Podgląd wróci, gdy poprawisz to, co wskazano pod słowami.".to_owned());
            None
        }
    };
    Ok(Tried { view, made })
}

type Outcome = (documents::template::Data, Option<Result<Made, Failure>>);

fn tried(
    tx: &ReadTx<'_>,
    desk: &Desk,
    kind: TemplateKind,
    case: CaseKey,
    template: Option<Template>,
) -> Result<Outcome, Failure> {
    let material = Material::load(tx, desk.clock(), CaseRef::from(case))?;
    // A beginning is looked at as the programme or the resolution that it makes.
    let beginning = if kind.is_of_draft_acts() { DocumentKind::Resolution } else { DocumentKind::ProgrammeDraft };
    let document = kind.document().unwrap_or(beginning);
    let wanted = Wanted::try_from(&DocumentOrder::of(document, case))?;
    make::check_case(&wanted)?;
    let filling = make::filling(tx, desk.law(), desk.clock(), &wanted, &material)?;
    let words = template.map(|template| InUse { template: Cow::Owned(template), version: None, sha256: String::new() });
    let made = words
        .map(|words| make::filled(&filling, &material, &wanted, &words).map(|made| Made { words: WordsUsed::default(), ..made }));
    Ok((filling.data, made))
}
