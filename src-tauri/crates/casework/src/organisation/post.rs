//! Labels and envelopes for chosen organisations, or for addresses typed by hand.

use documents::model::Picture;
use documents::print_desk::{self, Crest, Recipient, Sender, envelopes, fits, labels, sender_in_a_line};
use domain::{
    id::{OrganisationId, Stored},
    organisation::Organisation,
    polish::counted,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::ReadTx;

use super::{selection, window};
pub use crate::paper::papers::{PostPaper, PostPlace, PostSheet, PostWindow, TurnChoice, papers};
use crate::{
    Desk, Failure,
    paper::{
        measures::SheetMeasures,
        papers::{Format, check_start, first_sheet, format, place, sheets_for},
        printer::placing,
    },
    view::{ExplanationView, Key, RecordLink},
};

/// Who stands on the envelope as its sender.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SenderChoice {
    Nobody,
    /// In a window it is one line above the addressee.
    #[default]
    Office,
    OfficeWithCrest,
}

/// What is to be printed for whom.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Type)]
pub struct PostAsk {
    pub organisations: Vec<Key>,
    /// A saved choice of recipients; then the organisations above do not count.
    pub selection: Option<Key>,
    /// Addresses typed by hand, an empty line between two of them; they come after the organisations.
    pub typed: String,
    pub paper: String,
    /// The first label that is used, from 1; a begun sheet starts further on.
    pub start: u32,
    /// Where the window of this envelope is; without it where the paper says.
    pub window: Option<PostWindow>,
    /// Measures of the sheet of labels as they are on the screen; without them those of the paper.
    pub measures: Option<SheetMeasures>,
    pub printer: Option<Key>,
    pub turn: TurnChoice,
    pub sender: SenderChoice,
}

/// Who will get a label and who cannot.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PostCheck {
    pub ready: u32,
    /// Sheets of labels or envelopes.
    pub sheets: u32,
    /// "198 etykiet na 9 arkuszach".
    pub words: String,
    pub why: ExplanationView,
    pub missing: Vec<PostMissing>,
    /// "1 organizacja nie dostanie listu, bo nie ma pełnego adresu."; empty when everyone will get one.
    pub missing_words: String,
    /// Names of those whose address does not fit even in the smallest letters.
    pub too_long: Vec<String>,
    /// What the first sheet will look like.
    pub first_sheet: PostSheet,
}

/// Somebody without an address to write to.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PostMissing {
    /// The card of an organisation; an address typed by hand has none.
    pub id: Option<Key>,
    pub name: String,
    /// "brak kodu pocztowego i miejscowości".
    pub what: String,
}

/// Most lines of an address typed by hand, and most such addresses.
const MOST_LINES: usize = 7;
const MOST_TYPED: usize = 500;
/// Width for which a crest drawn in SVG is drawn, in millimetres.
const CREST_MM: f64 = 16.0;

/// Looks before printing: who is ready, who lacks what.
pub fn check(desk: &Desk, ask: &PostAsk) -> Result<PostCheck, Failure> {
    let format = wanted(desk, ask)?;
    let (ready, missing) = divided(desk, ask)?;
    let count = ready.len() as u32;
    let lines = |at: usize| {
        let lines = |recipient: &Recipient| std::iter::once(&recipient.name).chain(&recipient.lines).cloned().collect();
        ready.get(at).map(lines).unwrap_or_default()
    };
    let (sheets, words, first_sheet, area) = match &format {
        Format::Labels(sheet) => {
            let sheets = sheets_for(sheet, ask.start, count);
            let etykiet = counted(u64::from(count), ["etykieta", "etykiety", "etykiet"]);
            let words = format!("{etykiet} na {}", counted(u64::from(sheets), ["arkuszu", "arkuszach", "arkuszach"]));
            (sheets, words, first_sheet(sheet, ask.start, lines), sheet.area(0))
        }
        Format::Envelope(envelope) => {
            let words = counted(u64::from(count), ["koperta", "koperty", "kopert"]);
            let sender = desk.read(|tx| sender(tx, ask.sender))?;
            let area = envelope.address_area(sender.is_some());
            let mut places = vec![place(area, lines(0))];
            if let Some(Sender { address, .. }) = sender {
                if let Some(area) = envelope.sender {
                    places.push(place(area, std::iter::once(address.name).chain(address.lines).collect()));
                } else if let Some(area) = envelope.line_area() {
                    places.push(place(area, vec![sender_in_a_line(&address)]));
                }
            }
            (count, words, PostSheet { width: envelope.width, height: envelope.height, labels: 1, places }, area)
        }
    };
    let too_long = ready.iter().filter(|recipient| !fits(recipient, area)).map(|recipient| recipient.name.clone()).collect();
    let why = why(&format, ask, &words, sheets, count, &missing);
    let missing_words = missing_words(&missing);
    Ok(PostCheck { ready: count, sheets, words, why, missing, missing_words, too_long, first_sheet })
}

fn missing_words(missing: &[PostMissing]) -> String {
    if missing.is_empty() {
        return String::new();
    }
    let forms = match missing.iter().all(|one| one.id.is_some()) {
        true => ["organizacja nie dostanie", "organizacje nie dostaną", "organizacji nie dostanie"],
        false => ["adresat nie dostanie", "adresaci nie dostaną", "adresatów nie dostanie"],
    };
    format!("{} listu, bo nie ma pełnego adresu.", counted(missing.len() as u64, forms))
}

/// Where the number of labels and sheets came from.
fn why(format: &Format, ask: &PostAsk, words: &str, sheets: u32, count: u32, missing: &[PostMissing]) -> ExplanationView {
    let mut why = ExplanationView::told(words, Vec::new()).with("Adresy", count.to_string(), RecordLink::Organisations);
    match format {
        Format::Labels(sheet) => {
            why = why
                .with("Etykiet na arkuszu", sheet.labels_on_a_sheet().to_string(), None)
                .with("Pierwsza etykieta ma numer", ask.start.max(1).to_string(), None)
                .with("Arkuszy", sheets.to_string(), None);
            why.steps.push("Każdy adres dostaje jedną etykietę; zaczęty arkusz liczy się jako cały.".into());
        }
        Format::Envelope(_) => why.steps.push("Każdy adres dostaje jedną kopertę.".into()),
    }
    missing.iter().fold(why, |why, one| why.without(format!("{}: {}.", one.name, one.what)))
}

/// The finished PDF for everyone who has an address.
pub fn pdf(desk: &Desk, ask: &PostAsk) -> Result<Vec<u8>, Failure> {
    let format = wanted(desk, ask)?;
    let (ready, _) = divided(desk, ask)?;
    if ready.is_empty() {
        let sentence = "Żadna z wybranych organizacji nie ma adresu. Uzupełnij adresy na kartach organizacji.";
        return Err(Failure::Document { sentence: sentence.into(), place: None });
    }
    let made = match format {
        Format::Labels(sheet) => {
            let placing = desk.read(|tx| placing(tx, ask.printer, print_desk::Turn::AsDesigned))?;
            labels(&ready, &sheet, ask.start as usize, placing)
        }
        Format::Envelope(envelope) => {
            let (placing, sender) =
                desk.read(|tx| Ok::<_, Failure>((placing(tx, ask.printer, ask.turn.into())?, sender(tx, ask.sender)?)))?;
            envelopes(&ready, &envelope, sender.as_ref(), placing)
        }
    };
    made.map_err(|fault| Failure::Document { sentence: fault.to_string(), place: None })
}

/// Writes the finished PDF into a file of the officer's choice; a window that she measured is kept for the next time.
pub fn write(desk: &mut Desk, ask: &PostAsk, path: &std::path::Path) -> Result<(), Failure> {
    let bytes = pdf(desk, ask)?;
    crate::disk::write_file(desk, path, &bytes)?;
    if let Some(selection) = ask.selection {
        selection::used(desk, selection)?;
    }
    window::keep(desk, ask)
}

fn wanted(desk: &Desk, ask: &PostAsk) -> Result<Format, Failure> {
    let mut format = match &ask.measures {
        Some(measures) => Format::Labels(measures.sheet()?),
        None => desk.read(|tx| format(tx, &ask.paper))?,
    };
    match &mut format {
        Format::Envelope(envelope) => {
            if let Some(window) = ask.window.as_ref().filter(|_| envelope.windowed) {
                *envelope = envelope.with_window(window::admitted(window)?);
            }
        }
        Format::Labels(sheet) => check_start(sheet, ask.start)?,
    }
    Ok(format)
}

/// Those with an address and those without.
fn divided(desk: &Desk, ask: &PostAsk) -> Result<(Vec<Recipient>, Vec<PostMissing>), Failure> {
    let records = desk.read(|tx| {
        let ids = match ask.selection {
            Some(selection) => selection::recipients(tx, selection)?,
            None => ask.organisations.iter().map(|key| OrganisationId(key.0)).collect(),
        };
        Ok(store::organisation::many(tx, &ids)?)
    })?;
    let (mut ready, mut missing) = (Vec::new(), Vec::new());
    for Stored { id, record, .. } in records {
        let address = record.correspondence.as_ref().unwrap_or(&record.seat);
        let lacks = match (address.postcode.is_empty(), address.town.is_empty() && address.post.is_empty()) {
            (false, false) => None,
            (true, false) => Some("brak kodu pocztowego"),
            (false, true) => Some("brak miejscowości"),
            (true, true) => Some("brak adresu"),
        };
        match lacks {
            Some(what) => missing.push(PostMissing { id: Some(Key(id.0)), name: record.name, what: what.into() }),
            None => ready.push(recipient(&record)),
        }
    }
    typed(&ask.typed, &mut ready, &mut missing)?;
    Ok((ready, missing))
}

/// Addresses typed by hand: the first line is the name, an empty line ends each.
fn typed(text: &str, ready: &mut Vec<Recipient>, missing: &mut Vec<PostMissing>) -> Result<(), Failure> {
    let mut addresses: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.lines().map(str::trim) {
        match addresses.last_mut() {
            Some(address) if !line.is_empty() => address.push(line),
            Some(address) if !address.is_empty() => addresses.push(Vec::new()),
            _ => {}
        }
    }
    addresses.retain(|address| !address.is_empty());
    if addresses.len() > MOST_TYPED {
        return Err(Failure::field("typed", format!("Na raz można wpisać najwyżej {MOST_TYPED} adresów. Podziel je na części.")));
    }
    for address in addresses {
        let what = match address.len() {
            1 => "pod nazwą brakuje adresu",
            2..=MOST_LINES => {
                ready.push(Recipient::new(address[0], address[1..].iter().copied()));
                continue;
            }
            _ => "za dużo wierszy; oddziel adresy pustym wierszem",
        };
        missing.push(PostMissing { id: None, name: address[0].chars().take(120).collect(), what: what.into() });
    }
    Ok(())
}

fn recipient(record: &Organisation) -> Recipient {
    let address = record.correspondence.as_ref().unwrap_or(&record.seat);
    Recipient::new(record.name.clone(), address.lines())
}

/// The office as a sender; a crest that cannot be read is left out.
fn sender(tx: &ReadTx<'_>, choice: SenderChoice) -> Result<Option<Sender>, Failure> {
    let Some((_, office)) = store::office::get(tx)?.filter(|_| choice != SenderChoice::Nobody) else { return Ok(None) };
    let address = Recipient::new(office.office.nominative.clone(), office.address.lines());
    let crest = match office.crest.filter(|_| choice == SenderChoice::OfficeWithCrest) {
        Some(id) => Crest::read(&Picture { bytes: store::attachment::bytes(tx, id)? }, CREST_MM),
        None => None,
    };
    Ok(Some(Sender { address, crest }))
}
