//! A text from outside – a file or the clipboard – looked at beside its units before anything is written.
//!
//! [`Intake`] keeps what was read; [`view`] shows every row of it with what became of it. The officer puts rows back or lets the
//! whole text be the programme ([`IntakeChoices`]); then [`crate::programme::create`] makes a programme of it, or [`take_in`] puts
//! it in the place of a draft.

use std::path::Path;
use std::sync::Arc;

use documents::reading;
use domain::act::intake::{Divide, Part, Source, Taken, Wanted, take_in as divide};
use domain::act::lines::{FromLines, from_lines, to_lines};
use domain::act::{Act, ActKind};
use domain::id::TextId;
use domain::polish::shortened;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    owner::{Owner, unlocked},
    version::change_in,
};
use crate::{Desk, Failure, Reply, Topic, picked::Picked, view::Key};

mod view;

pub use view::{HeadFact, IntakeNote, IntakePart, IntakeView, RemovedRow, RowState, SourceRow, view};

/// A text that the officer chose or pasted, with what she decided of it. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Intake {
    name: String,
    source: Arc<Source>,
    choices: IntakeChoices,
}

/// What the officer decided of a text from outside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct IntakeChoices {
    /// Numbers of rows that stay though the program would leave them out, from 1.
    pub keep: Vec<u32>,
    /// The whole text is the programme: nothing of it is the resolution or the justification.
    pub all_programme: bool,
    /// The text is another act than a programme: it stays whole with its annexes.
    pub whole_act: bool,
}

impl Intake {
    /// Reads a file of any of the kinds that are read; what it is, its bytes say.
    ///
    /// # Errors
    /// [`Failure::Import`] with the name of the file: it cannot be read, is too large, or has no words.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let file = Picked::read(path, reading::limits::MOST_FILE)?;
        let source = reading::source(&file.name, &file.bytes)
            .map_err(|fault| Failure::Import { sentence: fault.to_string(), place: Some(file.name.clone()) })?;
        Ok(Self { name: file.name, source: Arc::new(source), choices: IntakeChoices::default() })
    }

    /// What stood in the clipboard: the words, and the same as HTML where the program that they come from gave it.
    pub fn pasted(text: &str, html: Option<&str>) -> Result<Self, Failure> {
        let source = reading::pasted(text, html);
        if source.rows.iter().all(|row| row.text.trim().is_empty()) {
            let sentence = "Treść: nie ma w niej słów. Skopiuj tekst uchwały albo programu i wklej go tutaj.";
            return Err(Failure::field("text", sentence));
        }
        Ok(Self { name: "Tekst wklejony".into(), source: Arc::new(source), choices: IntakeChoices::default() })
    }

    /// The same text with other decisions.
    pub fn with(self, choices: IntakeChoices) -> Self {
        Self { choices, ..self }
    }

    /// The same text as another act than a programme.
    pub(crate) fn of_whole_act(mut self) -> Self {
        self.choices.whole_act = true;
        self
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn taken(&self) -> Result<Taken, Failure> {
        let wanted = Wanted {
            keep: self.choices.keep.iter().copied().collect(),
            divide: match (self.choices.whole_act, self.choices.all_programme) {
                (true, _) => Divide::WholeAct,
                (false, true) => Divide::AllProgramme,
                (false, false) => Divide::Parts,
            },
        };
        divide(&self.source, &wanted)
            .map_err(|refusal| Failure::Import { sentence: refusal.to_string(), place: Some(self.name.clone()) })
    }

    /// The part of a kind, which has words.
    pub(crate) fn part_for<'t>(&self, taken: &'t Taken, kind: ActKind) -> Result<&'t Part, Failure> {
        let main = Some(&taken.main);
        let (part, named) = match kind {
            _ if self.choices.all_programme && !self.choices.whole_act => (main, "żadnych jednostek"),
            ActKind::Programme => (main, "programu"),
            ActKind::Justification => (taken.justification.as_ref(), "uzasadnienia"),
            ActKind::Resolution | ActKind::Order | ActKind::Rules => (taken.resolution.as_ref().or(main), "uchwały"),
        };
        part.filter(|part| !part.act.units.is_empty()).ok_or_else(|| Failure::Import {
            sentence: format!(
                "W tym tekście nie znaleziono {named}. Jeżeli cały tekst jest tym, czego szukasz, zaznacz to przy podziale tekstu; \
                 inaczej wskaż inny tekst."
            ),
            place: Some(self.name.clone()),
        })
    }
}

/// Nothing was chosen or pasted yet.
pub fn nothing() -> Failure {
    Failure::Import { sentence: "Nie wybrano jeszcze tekstu. Wskaż plik albo wklej treść.".into(), place: None }
}

/// Puts the text in the place of a draft. What stood there is kept as a version, and so is the new text. Of a resolution with its
/// annex and justification the part of the draft's own kind is taken.
pub fn take_in(desk: &mut Desk, text: Key, intake: &Intake) -> Result<Reply<()>, Failure> {
    let id = TextId(text.0);
    let of_act = desk.read(|tx| Ok::<_, Failure>(matches!(Owner::of(tx, id)?, Owner::DraftAct(..))))?;
    let intake = if of_act { &intake.clone().of_whole_act() } else { intake };
    let taken = intake.taken()?;
    let note = shortened(&format!("wczytano: {}", intake.name), 200);
    desk.write("Wczytanie treści z zewnątrz", |tx| {
        unlocked(tx, id)?;
        let before = store::text::get(tx, id)?.record.act;
        let act = on(&before, &intake.part_for(&taken, before.kind)?.act)?;
        change_in(tx, id, &act, &note)?;
        Ok(())
    })?;
    Ok(Reply::new((), &[Topic::Texts, Topic::Programmes, Topic::DraftActs]))
}

/// The words of one text as the next state of another: ids that were given out there stay given out.
fn on(before: &Act, act: &Act) -> Result<Act, Failure> {
    let next = Act { annexes_from: act.annexes_from, ..before.clone() };
    let FromLines { act, .. } =
        from_lines(&next, to_lines(act)).map_err(|refusal| Failure::Import { sentence: refusal.to_string(), place: None })?;
    Ok(act)
}
