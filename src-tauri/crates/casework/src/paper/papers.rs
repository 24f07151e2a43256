//! The papers to print on: sheets of labels from the trade and of the office's own, envelopes; and what a sheet will look like.

use documents::print_desk::{Area, Envelope, LabelSheet, Turn, envelope_presets, label_presets};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::ReadTx;

use super::measures::{self, SheetMeasures};
use crate::{Desk, Failure, organisation::window, view::Key};

/// A format of the print desk.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PostPaper {
    pub key: String,
    pub label: String,
    /// How many labels a sheet holds; 1 for an envelope.
    pub places: u32,
    pub envelope: bool,
    /// Where the window shows the sheet: as the office measured it, else where to begin; `None` where there is no window.
    pub window: Option<PostWindow>,
    /// Measures of a sheet of labels.
    pub measures: Option<SheetMeasures>,
    /// The row of a sheet that the office measured itself.
    pub own: Option<Key>,
    /// Somebody held such a paper against the print; another one is tried on plain paper first.
    pub checked: bool,
}

/// The area behind the window of an envelope, in millimetres from the upper left corner of the sheet that lies in it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct PostWindow {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

/// Which way an envelope goes through the printer, seen against its picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum TurnChoice {
    #[default]
    AsDesigned,
    Right,
    Left,
    UpsideDown,
}

impl From<TurnChoice> for Turn {
    fn from(choice: TurnChoice) -> Self {
        match choice {
            TurnChoice::AsDesigned => Self::AsDesigned,
            TurnChoice::Right => Self::Right,
            TurnChoice::Left => Self::Left,
            TurnChoice::UpsideDown => Self::UpsideDown,
        }
    }
}

/// A sheet with what stands on it; measures in millimetres from its upper left corner.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PostSheet {
    pub width: f32,
    pub height: f32,
    /// How many labels it holds; 1 for an envelope.
    pub labels: u32,
    pub places: Vec<PostPlace>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PostPlace {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
    /// Name and address; empty where nothing is printed.
    pub lines: Vec<String>,
}

/// A paper that was found by its key.
pub(crate) enum Format {
    Labels(LabelSheet),
    Envelope(Envelope),
}

/// All papers: first the office's own, then those of the trade, then envelopes.
pub fn papers(desk: &Desk) -> Result<Vec<PostPaper>, Failure> {
    desk.read(|tx| {
        let mut papers = Vec::new();
        for (id, sheet) in store::label_sheet::all(tx)? {
            let paper = measures::kept(&sheet);
            let label = format!("{} ({})", sheet.name, paper.name());
            papers.push(labels(measures::key(id), label, paper, Some(Key(id)), true));
        }
        for preset in label_presets() {
            papers.push(labels(preset.key.clone(), preset.name.clone(), preset.paper, None, preset.checked));
        }
        for preset in envelope_presets() {
            let window = match preset.paper.windowed {
                true => Some(window::measured(tx, &preset.key)?.unwrap_or_else(|| preset.paper.addressee.into())),
                false => None,
            };
            papers.push(PostPaper {
                key: preset.key.clone(),
                label: preset.name.clone(),
                places: 1,
                envelope: true,
                window,
                measures: None,
                own: None,
                checked: preset.checked,
            });
        }
        Ok(papers)
    })
}

fn labels(key: String, label: String, paper: LabelSheet, own: Option<Key>, checked: bool) -> PostPaper {
    let places = paper.labels_on_a_sheet() as u32;
    PostPaper { key, label, places, envelope: false, window: None, measures: Some(paper.into()), own, checked }
}

/// The window of a paper as its maker says.
pub(crate) fn preset_window(paper: &str) -> Option<PostWindow> {
    let preset = envelope_presets().iter().find(|preset| preset.key == paper)?;
    preset.paper.windowed.then(|| preset.paper.addressee.into())
}

/// The paper of a key.
pub(crate) fn format(tx: &ReadTx<'_>, key: &str) -> Result<Format, Failure> {
    if let Some(preset) = label_presets().iter().find(|preset| preset.key == key) {
        return Ok(Format::Labels(preset.paper));
    }
    if let Some(preset) = envelope_presets().iter().find(|preset| preset.key == key) {
        return Ok(Format::Envelope(preset.paper));
    }
    let own = store::label_sheet::all(tx)?.into_iter().find(|(id, _)| measures::key(*id) == key);
    own.map(|(_, sheet)| Format::Labels(measures::kept(&sheet)))
        .ok_or_else(|| Failure::field("paper", "Nie wybrano formatu etykiet ani koperty. Wybierz z listy."))
}

/// Sheet of labels, from measures on the screen or by its key.
pub(crate) fn sheet(tx: &ReadTx<'_>, key: &str, measures: Option<&SheetMeasures>) -> Result<LabelSheet, Failure> {
    match (measures, format(tx, key)) {
        (Some(measures), _) => measures.sheet(),
        (None, Ok(Format::Labels(sheet))) => Ok(sheet),
        (None, Ok(Format::Envelope(_)) | Err(_)) => {
            Err(Failure::field("paper", "Nie wybrano arkusza etykiet. Wybierz go z listy."))
        }
    }
}

/// Refuses a first label that is not on the sheet.
pub(crate) fn check_start(sheet: &LabelSheet, start: u32) -> Result<(), Failure> {
    let places = sheet.labels_on_a_sheet() as u32;
    if (1..=places).contains(&start) {
        return Ok(());
    }
    let sentence = format!("Na tym arkuszu etykiety mają numery od 1 do {places}. Popraw numer pierwszej etykiety.");
    Err(Failure::field("start", sentence))
}

/// The first sheet of labels; `lines` are asked by the number of the thing that falls on the label, from 0.
pub(crate) fn first_sheet(sheet: &LabelSheet, start: u32, lines: impl Fn(usize) -> Vec<String>) -> PostSheet {
    let first = start.max(1) as usize - 1;
    let place = |at: usize| place(sheet.label(at), at.checked_sub(first).map(&lines).unwrap_or_default());
    let labels = sheet.labels_on_a_sheet();
    PostSheet {
        width: sheet.page_width,
        height: sheet.page_height,
        labels: labels as u32,
        places: (0..labels).map(place).collect(),
    }
}

/// "9 arkuszach", for the sentence under the choice.
pub(crate) fn sheets_for(sheet: &LabelSheet, start: u32, count: u32) -> u32 {
    let places = sheet.labels_on_a_sheet() as u32;
    if count == 0 { 0 } else { (start.max(1) - 1 + count).div_ceil(places) }
}

pub(crate) fn place(area: Area, lines: Vec<String>) -> PostPlace {
    PostPlace { left: area.left, top: area.top, width: area.width, height: area.height, lines }
}
