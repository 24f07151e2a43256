//! Papers that can be bought, from `assets/paper`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{Area, Envelope, LabelSheet};

/// A ready paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset<P> {
    /// Stays the same while the words of the name may change.
    pub key: String,
    /// In Polish: "A4, 3 × 8 etykiet 70 × 37 mm".
    pub name: String,
    pub paper: P,
    /// Somebody held such a paper against the print.
    pub checked: bool,
}

/// Read once; a test reads the files, so that they cannot be wrong here.
static LABELS: LazyLock<Vec<Preset<LabelSheet>>> = LazyLock::new(|| {
    read(include_str!("../../../../../assets/paper/labels.toml"), |file: LabelFile| {
        file.sheet.into_iter().map(Into::into).collect()
    })
});
static ENVELOPES: LazyLock<Vec<Preset<Envelope>>> = LazyLock::new(|| {
    read(include_str!("../../../../../assets/paper/envelopes.toml"), |file: EnvelopeFile| {
        file.envelope.into_iter().map(Into::into).collect()
    })
});

/// Sheets of labels.
pub fn label_presets() -> &'static [Preset<LabelSheet>] {
    &LABELS
}

/// Envelopes, and sheets behind their windows.
pub fn envelope_presets() -> &'static [Preset<Envelope>] {
    &ENVELOPES
}

fn read<F: for<'a> Deserialize<'a>, P>(text: &str, presets: impl FnOnce(F) -> Vec<P>) -> Vec<P> {
    toml::from_str(text).map(presets).unwrap_or_default()
}

#[derive(Deserialize)]
struct LabelFile {
    sheet: Vec<LabelRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LabelRow {
    key: String,
    page: (f32, f32),
    columns: usize,
    rows: usize,
    label: (f32, f32),
    left: f32,
    top: f32,
    gap: (f32, f32),
    padding: f32,
    #[serde(rename = "source")]
    _source: String,
    checked: bool,
}

impl From<LabelRow> for Preset<LabelSheet> {
    fn from(row: LabelRow) -> Self {
        let paper = LabelSheet {
            page_width: row.page.0,
            page_height: row.page.1,
            columns: row.columns,
            rows: row.rows,
            label_width: row.label.0,
            label_height: row.label.1,
            left: row.left,
            top: row.top,
            gap_x: row.gap.0,
            gap_y: row.gap.1,
            padding: row.padding,
        };
        Self { key: row.key, name: paper.name(), paper, checked: row.checked }
    }
}

#[derive(Deserialize)]
struct EnvelopeFile {
    envelope: Vec<EnvelopeRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EnvelopeRow {
    key: String,
    name: String,
    paper: (f32, f32),
    window: bool,
    addressee: (f32, f32, f32, f32),
    sender: Option<(f32, f32, f32, f32)>,
    checked: bool,
}

impl From<EnvelopeRow> for Preset<Envelope> {
    fn from(row: EnvelopeRow) -> Self {
        let area = |(left, top, width, height)| Area { left, top, width, height };
        let paper = Envelope {
            width: row.paper.0,
            height: row.paper.1,
            addressee: area(row.addressee),
            sender: row.sender.map(area),
            windowed: row.window,
        };
        Self { key: row.key, name: row.name, paper, checked: row.checked }
    }
}
