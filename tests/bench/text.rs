//! Speed of the editor and of the typesetter on a programme of twelve pages: p50, p95 and the ratio of p95 to what is allowed.
//!
//! The preview is measured the whole way that a pause in typing takes in the host: the lines of the editor are read, numbered, checked
//! and saved in a real file, the pages are set, and the page with the changed ustęp is drawn. Every measurement changes one ustęp
//! in the middle of the text, so that nothing is answered from memory alone. Only pages that look different travel to the screen:
//! their number and size are told.

use std::time::Duration;

use casework::{
    Desk,
    text::{self, DraftInput, Typesetter, view::PieceInput},
    view::Key,
};
use documents::pdf;
use domain::act::{Act, ActKind, Inline, Level, Line, UnitId, lines::from_lines};
use tests::{
    draft::as_input,
    jarzebin,
    office::Officer,
    speed::{tell, timed},
};

const WORDS: &str = "Zadania publiczne realizuje się w formie wspierania albo powierzenia, z poszanowaniem zasad pomocniczości, \
                     suwerenności stron, partnerstwa, efektywności, uczciwej konkurencji i jawności, w terminach określonych w ";

/// Twelve chapters, sixty §, each with two ustępy and two points: twelve pages.
fn programme() -> Act {
    let mut rows = Vec::new();
    for chapter in 1..=12 {
        rows.push(Line::new(Level::Chapter, vec![Inline::text(format!("Postanowienia części {chapter}"))]));
        for _ in 0..5 {
            rows.push(Line::new(Level::Paragraph, Vec::new()));
            rows.push(Line::new(Level::Subsection, vec![Inline::text(WORDS), Inline::reference(UnitId(3)), Inline::text(":")]));
            rows.push(Line::new(
                Level::Point,
                vec![Inline::text("w zakresie kultury fizycznej i turystyki dzieci i młodzieży;")],
            ));
            rows.push(Line::new(Level::Point, vec![Inline::text("w zakresie wspierania rodziny w Starym Młynie.")]));
            rows.push(Line::new(Level::Subsection, vec![Inline::text(WORDS), Inline::reference(UnitId(5)), Inline::text(".")]));
        }
    }
    from_lines(&Act::new(ActKind::Programme), rows).expect("a sound text").act
}

fn main() {
    let officer = Officer::on("2026-10-15");
    let (mut desk, text) = jarzebin::file_with_text(&officer, &programme());
    // The first PDF of the process reads the faces and the layouts as well.
    let (cold, first) = timed(|| to_pdf(&desk, text));
    let mut typesetter = Typesetter::default();
    let set = typesetter.set(&text::draft_document(&desk, text).expect("a document")).expect("pages");
    println!("treść: {} stron, {} jednostek, PDF {} kB", set.pages.len(), set.units.len(), first.len() / 1024);
    assert!(set.pages.len() >= 12, "the programme has to have twelve pages");
    tell("treść → PDF, pierwszy raz w programie", vec![cold], Duration::from_millis(600));

    let mut typing = Typing::begin(&desk, text);
    let (mut saving, mut refreshing, mut changed, mut bytes) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut shown = set.pages;
    for word in 0..60 {
        let input = typing.input(word);
        let (saved, draft) = timed(|| text::save_draft(&mut desk, input).expect("saved").value);
        let (refreshed, (set, picture)) = timed(|| {
            let set = typesetter.set(&text::draft_document(&desk, text).expect("a document")).expect("pages");
            let page = set.units.iter().find(|unit| unit.unit == typing.unit).expect("the ustęp is on a page").page;
            let picture = typesetter.picture(page).expect("a picture");
            (set, picture)
        });
        saving.push(saved);
        refreshing.push(saved + refreshed);
        let is_new = |page: &&casework::document::preview::PageView| !shown.contains(page);
        changed.push(set.pages.iter().filter(is_new).count());
        bytes.push(picture.len());
        assert!(changed.last() > Some(&0), "a word was added, so a page looks different");
        shown = set.pages;
        typing = typing.after(as_input(text, &draft));
    }
    tell("zmiana ustępu → zapisana i ponumerowana treść", saving, Duration::from_millis(16));
    tell("zmiana ustępu → odświeżona strona podglądu", refreshing, Duration::from_millis(100));
    changed.sort_unstable();
    bytes.sort_unstable();
    println!(
        "  stron do pobrania po zmianie: zwykle {}, najwięcej {} z {}",
        middle(&changed),
        changed[changed.len() - 1],
        shown.len()
    );
    println!("  obraz strony: zwykle {} kB", middle(&bytes) / 1024);

    let mut warm = Vec::new();
    for word in 100..130 {
        let draft = text::save_draft(&mut desk, typing.input(word)).expect("saved").value;
        warm.push(timed(|| to_pdf(&desk, text)).0);
        typing = typing.after(as_input(text, &draft));
    }
    tell("treść → PDF, kolejny raz po zmianie ustępu", warm, Duration::from_millis(150));
}

fn to_pdf(desk: &Desk, text: Key) -> Vec<u8> {
    pdf::pdf(&text::draft_document(desk, text).expect("a document")).expect("a PDF")
}

/// The draft in the editor and the ustęp in its middle that is being typed in.
struct Typing {
    input: DraftInput,
    unit: u32,
}

impl Typing {
    fn begin(desk: &Desk, text: Key) -> Self {
        let input = as_input(text, &text::open(desk, text).expect("the text opens").draft);
        let middle = input.lines.len() / 2;
        let ustep = |line: &&text::LineInput| line.level == text::view::LineLevel::Subsection;
        let unit = input.lines[middle..].iter().find(ustep).and_then(|line| line.id).expect("an ustęp");
        Self { input, unit }
    }

    /// What the editor sends after one more word.
    fn input(&self, word: usize) -> DraftInput {
        let mut input = self.input.clone();
        let line = input.lines.iter_mut().find(|line| line.id == Some(self.unit)).expect("the ustęp");
        line.pieces.push(PieceInput::Text { text: format!(" słowo{word}") });
        input
    }

    fn after(self, input: DraftInput) -> Self {
        Self { input, ..self }
    }
}

fn middle(sorted: &[usize]) -> usize {
    sorted[sorted.len() / 2]
}
