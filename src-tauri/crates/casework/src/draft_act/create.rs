//! A new draft act: from the shipped words of its kind, from a text from outside, or from nothing.

use domain::{
    act::{Act, ActKind},
    draft_act::{DraftAct, DraftActKind, title_of, validate},
    id::{DraftActId, TextId},
    law::Law,
    office::numbers::PatternKind,
    polish::shortened,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{ReadTx, WriteTx};

use super::{
    CHANGED,
    start::{text_of_kind, usual_title},
};
use crate::{
    Desk, Failure, Reply,
    programme::{
        beginnings::{case_number, note_number},
        typed::Typed,
    },
    records,
    text::intake::{Intake, nothing},
    view::{Choice, Key},
};

/// With what the text begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ActSource {
    /// The words shipped with the program.
    Template,
    /// The text from outside that was looked at last.
    Text,
    /// One empty paragraph.
    Nothing,
}

/// The form of a new draft act.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct ActForm {
    /// Key of the kind.
    pub kind: String,
    /// Blank: the usual title of the kind.
    pub title: String,
    pub case_number: String,
    pub source: ActSource,
}

/// A kind of act as the form offers it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ActKindView {
    pub kind: Choice,
    /// The usual title.
    pub title: String,
    /// "akt prawa miejscowego", "akt wewnętrzny", "wskaże urząd".
    pub local_law: String,
    /// Why, with its basis.
    pub why: String,
    /// How many things the law pack wants in it: "7 elementów".
    pub items: String,
}

/// What the form of a new act is filled with.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ActBeginnings {
    pub kinds: Vec<ActKindView>,
    pub case_number: String,
    /// The name of the text from outside that was looked at last.
    pub text: Option<String>,
}

/// What can begin now.
pub fn beginnings(desk: &Desk, brought: Option<&Intake>) -> Result<ActBeginnings, Failure> {
    use chrono::Datelike;
    let law = desk.law().on(desk.today());
    desk.read(|tx| {
        let office = records::office(tx)?;
        Ok(ActBeginnings {
            kinds: DraftActKind::ALL.iter().map(|kind| kind_view(tx, law, *kind)).collect::<Result<_, _>>()?,
            case_number: case_number(tx, &office, desk.today().year())?.unwrap_or_default(),
            text: brought.map(|text| text.name().to_owned()),
        })
    })
}

pub(super) fn local_law_words(local_law: Option<bool>) -> &'static str {
    match local_law {
        Some(true) => "akt prawa miejscowego",
        Some(false) => "akt wewnętrzny",
        None => "wskaże urząd",
    }
}

/// The reason of the law pack with its basis: "Uchwałę wydaje się … (art. 5 ust. 5 ustawy o pożytku)."
pub(super) fn why(law: Law<'_>, kind: DraftActKind) -> String {
    law.act_kind(kind).map_or_else(String::new, |known| {
        let doubt = if known.verified { "" } else { " Kwalifikację warto potwierdzić u radcy prawnego." };
        format!("{} ({}).{doubt}", known.value.why.trim_end_matches('.'), known.citation.short())
    })
}

fn kind_view(tx: &ReadTx<'_>, law: Law<'_>, kind: DraftActKind) -> Result<ActKindView, Failure> {
    let items = law.act_items(kind).len() as u64;
    Ok(ActKindView {
        kind: kind.into(),
        title: usual_title(tx, kind)?,
        local_law: local_law_words(law.act_kind(kind).and_then(|known| known.value.local_law)).to_owned(),
        why: why(law, kind),
        items: match items {
            0 => "bez listy elementów".to_owned(),
            items => domain::polish::counted(items, ["element", "elementy", "elementów"]),
        },
    })
}

/// Makes the act with its two texts.
pub fn create(desk: &mut Desk, form: &ActForm, brought: Option<&Intake>) -> Result<Reply<Key>, Failure> {
    let mut typed = Typed::default();
    let kind: Option<DraftActKind> = typed.choice("kind", "Rodzaj aktu", &form.kind);
    let title = match (form.title.trim(), kind) {
        ("", Some(kind)) if kind != DraftActKind::Other => desk.read(|tx| usual_title(tx, kind))?,
        (title, _) => title_of(title),
    };
    if title.trim() == "w sprawie" {
        let sentence = "Tytuł aktu: dopisz, w jakiej sprawie jest uchwała, na przykład „w sprawie statutów sołectw”.";
        typed.0.push(domain::violation::Violation::new("title", sentence));
    }
    let act = DraftAct::new(kind.unwrap_or(DraftActKind::Other), title, form.case_number.trim());
    Failure::when_invalid(typed.and(validate::draft_act(&act)))?;
    let (law, today) = (desk.law().on(desk.today()), desk.today());
    let (text, justification) = match form.source {
        ActSource::Template => {
            let local = law.act_kind(act.kind).and_then(|known| known.value.local_law);
            (desk.read(|tx| text_of_kind(tx, act.kind, local.unwrap_or(false), today))?, None)
        }
        ActSource::Text => brought_texts(brought)?,
        ActSource::Nothing => (Act::begun(ActKind::Resolution), None),
    };
    let id = desk.write("Założono projekt aktu", |tx| {
        let office = records::office(tx)?;
        note_number(tx, PatternKind::CaseNumber, &office.numbers.case_number, &act.case_number)?;
        Ok(put(tx, act, &text, &justification.unwrap_or_else(|| Act::new(ActKind::Justification)))?.0)
    })?;
    Ok(Reply::new(Key(id.0), CHANGED))
}

/// Puts an act with its two texts into the file; answers it and the text of the resolution.
pub(crate) fn put(
    tx: &WriteTx<'_>,
    act: DraftAct,
    resolution: &Act,
    justification: &Act,
) -> Result<(DraftActId, TextId), Failure> {
    let name = shortened(&act.name(), 200);
    let text = store::text::insert(tx, &name, resolution)?;
    let justification_text = store::text::insert(tx, &shortened(&format!("Uzasadnienie: {name}"), 200), justification)?;
    Ok((store::draft_act::insert(tx, &DraftAct { text, justification_text, ..act })?, text))
}

/// The resolution of a text from outside – of a text without a head the whole of it – and the justification that stands beside it.
fn brought_texts(brought: Option<&Intake>) -> Result<(Act, Option<Act>), Failure> {
    let brought = brought.ok_or_else(nothing)?.clone().of_whole_act();
    let taken = brought.taken()?;
    let act = brought.part_for(&taken, ActKind::Resolution)?.act.clone();
    Ok((act, taken.justification.map(|part| part.act)))
}
