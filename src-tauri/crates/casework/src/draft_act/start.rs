//! The first text of an act: the words in use for its kind, their chips alive, their units marked with what they meet.

use documents::{
    model::Block,
    template::{Data, Frame, Value},
};
use domain::{
    act::{Act, ActKind, Inline, Level},
    draft_act::DraftActKind,
    template::TemplateKind,
    vocabulary::Vocabulary,
};
use store::ReadTx;

use crate::{
    Failure,
    document::{print::document_failure, start::mark_units, words::in_use},
};

/// The text with which an act of a kind begins; only whether it is announced in the journal decides of its words.
pub(crate) fn text_of_kind(tx: &ReadTx<'_>, kind: DraftActKind, local_law: bool, day: chrono::NaiveDate) -> Result<Act, Failure> {
    let words = in_use(tx, TemplateKind::beginning_of(kind))?;
    let mut data = Data::new();
    // The title of the file is read by nobody: the text alone is taken.
    data.set("projekt.prawo_miejscowe", Value::Flag(local_law)).set("projekt.tytul", Value::Text(kind.label().to_owned()));
    let document = words.template.fill(&data, Frame::new(String::new(), "poczatek-aktu", day)).map_err(document_failure)?;
    let act = document.body.into_iter().find_map(|block| match block {
        Block::Act { act, .. } => Some(act),
        _ => None,
    });
    let mut act = act.unwrap_or_default();
    act.kind = ActKind::Resolution;
    let remarks = &words.template.words().head.remarks;
    if let Some(title) = remarks.iter().find_map(|remark| remark.strip_prefix("załącznik: ")) {
        chapters_into_annex(&mut act, title);
    }
    mark_units(&mut act, remarks);
    Ok(act)
}

/// The title with which an act of a kind begins: what the words in use say in their head.
pub(super) fn usual_title(tx: &ReadTx<'_>, kind: DraftActKind) -> Result<String, Failure> {
    let words = in_use(tx, TemplateKind::beginning_of(kind))?;
    let said = words.template.words().head.remarks.iter().find_map(|remark| remark.strip_prefix("tytuł: "));
    Ok(said.unwrap_or("w sprawie").to_owned())
}

/// The chapters of a text become an annex of their own.
fn chapters_into_annex(act: &mut Act, title: &str) {
    let at = act.units.iter().position(|unit| unit.level == Level::Chapter).unwrap_or(act.units.len());
    let chapters = act.units.split_off(at);
    let mut annex = act.unit(Level::Annex);
    annex.title = vec![Inline::text(title)];
    annex.children = chapters;
    act.units.push(annex);
}
