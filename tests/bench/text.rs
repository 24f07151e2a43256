//! Speed of the editor and of the typesetter on a programme of twelve pages, as figures and as ratios of what is allowed.
//!
//! Every measurement changes one ustęp, as typing does, so that nothing is answered from memory alone.

use std::{hint::black_box, time::Duration, time::Instant};

use chrono::NaiveDate;
use documents::{
    finish_draft,
    model::{Block, Document, Layout, Meta, TitleBlock, Watermark, line},
    pdf,
};
use domain::act::{
    Act, ActKind, Inline, Level, Line, UnitId,
    lines::{from_lines, to_lines},
};

const WORDS: &str = "Zadania publiczne realizuje się w formie wspierania albo powierzenia, z poszanowaniem zasad pomocniczości, \
                     suwerenności stron, partnerstwa, efektywności, uczciwej konkurencji i jawności, w terminach określonych w ";

/// Eleven chapters, fifty-five §, each with two ustępy and two points: about twelve pages.
fn programme() -> Act {
    let mut rows = Vec::new();
    for chapter in 1..=11 {
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

fn document(act: Act) -> Document {
    let day = NaiveDate::from_ymd_opt(2026, 10, 15).expect("a day");
    let title = "Program współpracy na rok 2027";
    let mut document = Document::new(Layout::Act, Meta::new(title, "Urząd Gminy Jarzębin", "bench", day));
    document.watermark = Some(Watermark::Project);
    document.body =
        vec![Block::Title(TitleBlock { kind: line(title), ..TitleBlock::default() }), Block::Act { name: "tresc".into(), act }];
    document
}

/// The text after one more word in the middle of it, by the way the editor takes.
fn edited(act: &Act, word: usize) -> Act {
    let mut lines = to_lines(act);
    let middle = lines.len() / 2;
    let at = (middle..lines.len()).find(|at| lines[*at].level == Level::Subsection).expect("an ustęp");
    lines[at].inlines.push(Inline::text(format!(" słowo{word}")));
    from_lines(act, lines).expect("a sound text").act
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let answer = black_box(work());
    (begun.elapsed(), answer)
}

fn p95(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[(times.len() * 95).div_ceil(100) - 1]
}

fn tell(what: &str, took: Duration, allowed: Duration) {
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    println!("{what:<58} {:>8.1} ms   dozwolone {:>4.0} ms   {:>4.2}×", ms(took), ms(allowed), ms(took) / ms(allowed));
}

fn main() {
    let act = programme();
    let (cold, first) = timed(|| pdf::pdf(&finish_draft(&document(act.clone())).expect("finished")).expect("a PDF"));

    let mut preview = pdf::Preview::new();
    let pages = preview.update(&finish_draft(&document(act.clone())).expect("finished")).expect("pages");
    println!("treść: {} stron, {} jednostek, PDF {} kB", pages.len(), act.walk().count(), first.len() / 1024);
    tell("treść → PDF, pierwszy raz", cold, Duration::from_millis(600));

    let mut text = act.clone();
    let (mut reading, mut refreshing) = (Vec::new(), Vec::new());
    for word in 0..60 {
        let (read, next) = timed(|| edited(&text, word));
        let before: Vec<u128> = preview
            .update(&finish_draft(&document(text.clone())).expect("finished"))
            .expect("pages")
            .iter()
            .map(|face| face.fingerprint)
            .collect();
        let (refreshed, ()) = timed(|| {
            let faces = preview.update(&finish_draft(&document(next.clone())).expect("finished")).expect("pages");
            let changed = faces.iter().find(|face| !before.contains(&face.fingerprint)).expect("a page that changed");
            black_box(preview.svg(changed.number));
        });
        reading.push(read);
        refreshing.push(read + refreshed);
        text = next;
    }
    tell("zmiana ustępu → ponumerowana treść, p95", p95(reading), Duration::from_millis(16));
    tell("zmiana ustępu → odświeżona strona podglądu, p95", p95(refreshing), Duration::from_millis(100));

    let mut warm = Vec::new();
    for word in 100..120 {
        text = edited(&text, word);
        let finished = finish_draft(&document(text.clone())).expect("finished");
        warm.push(timed(|| pdf::pdf(&finished).expect("a PDF")).0);
    }
    tell("treść → PDF, kolejny raz, p95", p95(warm), Duration::from_millis(150));
}
