//! Opening the working draft and saving it while it is typed.

use domain::{
    act::{Act, FieldKey, definitions::definitions},
    id::{Revision, TextId},
};
use store::ReadTx;

use super::{
    lines::{self, Keys},
    owner::{Surroundings, unlocked},
    put_back, version,
    view::{DraftInput, DraftView, TextView, levels},
};
use crate::{Desk, Failure, Reply, Topic, view::Key};

/// A text as the editor opens it.
pub fn open(desk: &Desk, id: Key) -> Result<TextView, Failure> {
    desk.read(|tx| {
        let id = TextId(id.0);
        let stored = store::text::get(tx, id)?;
        let around = Surroundings::load(desk, tx, id)?;
        let newest = store::text::versions(tx, id)?.into_iter().next();
        let changed = match &newest {
            Some(row) => store::text::version(tx, row.id)?.act != stored.record.act,
            None => true,
        };
        Ok(TextView {
            id: Key(id.0),
            title: stored.record.title,
            owner: around.owner.view(tx)?,
            others: around.owner.others(tx)?,
            draft: view(desk, tx, &around, (stored.revision, &stored.record.act), &Keys::default())?,
            levels: levels(),
            chips: around.chips.clone().offered(),
            version: newest.as_ref().map(version::VersionView::from),
            changed,
            read_only: match desk.store().is_read_only() {
                true => Some(FILE_TO_READ.into()),
                false => around.owner.locked(tx)?,
            },
        })
    })
}

const FILE_TO_READ: &str = "Ten plik jest otwarty tylko do odczytu. Treść można czytać, ale nie zmieniać.";

/// Saves the draft as it is typed. It leaves no line in history; a version is kept apart.
pub fn save_draft(desk: &mut Desk, input: DraftInput) -> Result<Reply<DraftView>, Failure> {
    change(desk, input, |_, _| Ok(Changed::default()))
}

/// What a change of the tree says besides the tree itself.
#[derive(Default)]
pub(super) struct Changed {
    pub act: Option<Act>,
    pub keys: Option<Keys>,
    pub notes: Vec<String>,
    pub focus: Option<String>,
}

/// Reads the lines, lets `work` change the tree, saves and answers it numbered.
pub(super) fn change(
    desk: &mut Desk,
    input: DraftInput,
    work: impl FnOnce(&lines::Read, &Surroundings) -> Result<Changed, Failure>,
) -> Result<Reply<DraftView>, Failure> {
    let id = TextId(input.id.0);
    let (before, around) = desk.read(|tx| {
        let stored = store::text::get(tx, id)?;
        unlocked(tx, id)?;
        Ok((stored, Surroundings::load(desk, tx, id)?))
    })?;
    let read = lines::read(&before.record.act, input.lines, &input.back)?;
    let changed = work(&read, &around)?;
    let mut notes = read.notes;
    notes.extend(changed.notes);
    let act = changed.act.unwrap_or(read.act);
    let keys = changed.keys.unwrap_or(read.keys);
    let seen = Revision(input.revision.0);
    let same = act == before.record.act && seen == before.revision;
    let revision = match same {
        true => seen,
        false => desk.write("Zapis szkicu treści", |tx| Ok(store::text::save_draft(tx, id, seen, &act)?))?,
    };
    let draft = desk.read(|tx| view(desk, tx, &around, (revision, &act), &keys))?;
    let draft = DraftView { notes, focus: changed.focus, ..draft };
    Ok(Reply { value: draft, changed: if same { Vec::new() } else { vec![Topic::Texts, Topic::Desk] } })
}

fn view(
    desk: &Desk,
    tx: &ReadTx<'_>,
    around: &Surroundings,
    (revision, act): (Revision, &Act),
    keys: &Keys,
) -> Result<DraftView, Failure> {
    let mut findings = around.findings(desk, act);
    put_back::offer(tx, around.text, act, &mut findings)?;
    // A chip without a value is told by its name, as in the text itself.
    let fields = |key: &FieldKey| around.chips.value(key).or_else(|| Some(format!("[{}]", around.chips.get(&key.0)?.label)));
    Ok(DraftView {
        revision: Key(revision.0),
        lines: lines::views(act, keys, &around.chips),
        findings: findings.into_iter().map(Into::into).collect(),
        definitions: definitions(act, &fields).into_iter().map(Into::into).collect(),
        notes: Vec::new(),
        focus: None,
    })
}

/// The working draft alone.
pub(super) fn act(tx: &ReadTx<'_>, id: TextId) -> Result<Act, Failure> {
    Ok(store::text::get(tx, id)?.record.act)
}
