//! Speed of taking in a programme of sixty pages, from DOCX and from TXT, and of comparing two versions of it.
//!
//! The text is invented, and cites its own units, so that reading it includes making sixty pages of references live. The DOCX is
//! the program's own. The later version differs from the earlier as a year's work makes it: words of many units, units more and
//! fewer, a chapter that moved.

use std::time::Duration;

use chrono::NaiveDate;
use documents::{
    docx::docx,
    finish,
    model::{Block, Document, Layout, Meta},
    pdf::Preview,
    reading,
};
use domain::act::{
    Act, ActKind, Inline, Level,
    diff::{Change, Kinship, Text, compare},
    intake::{Taken, Wanted, take_in},
    lines::{from_lines, to_lines},
    plain,
    reference::{no_fields, references},
};
use tests::speed::{tell, timed};

const CHAPTERS: usize = 57;
const RUNS: usize = 20;
const TO_UNITS: Duration = Duration::from_millis(300);
const TO_COMPARE: Duration = Duration::from_millis(200);

/// Chapters of five §, each with two ustępy and two points.
fn words() -> String {
    let mut text = String::new();
    for chapter in 1..=CHAPTERS {
        text += &format!("Rozdział {chapter}\nPostanowienia części {chapter}\n");
        for paragraph in (chapter - 1) * 5 + 1..=chapter * 5 {
            text += &format!(
                "§ {paragraph}. 1. Zadania publiczne numer {paragraph} realizuje się w formie wspierania albo powierzenia, z \
                 poszanowaniem zasad pomocniczości, suwerenności stron, partnerstwa, efektywności, uczciwej konkurencji i \
                 jawności, w terminach określonych w § {paragraph} ust. 2 oraz w § {before} ust. 1 pkt 2:\n\
                 1) w zakresie kultury fizycznej i turystyki dzieci i młodzieży z osiedla numer {paragraph};\n\
                 2) w zakresie wspierania rodziny w Starym Młynie.\n\
                 2. Termin ustala wójt, biorąc pod uwagę zasady, o których mowa w ust. 1 pkt 1, możliwości budżetu Gminy Jarzębin \
                 i wnioski ze sprawozdania z realizacji programu numer {paragraph} za rok poprzedni.\n",
                before = paragraph.saturating_sub(1).max(1),
            );
        }
    }
    text
}

fn main() {
    let before = plain::from_plain(ActKind::Programme, &words()).expect("a sound text").act;
    let meta = Meta {
        title: "Program współpracy".into(),
        author: "Gmina Jarzębin".into(),
        subject: String::new(),
        identifier: "jarzebin-program".into(),
        date: NaiveDate::from_ymd_opt(2026, 10, 15).expect("a day"),
        lang: "pl".into(),
    };
    let mut document = Document::new(Layout::Act, meta);
    document.body = vec![Block::Act { name: "program".into(), act: before.clone() }];
    let document = finish(&document).expect("a sound document");
    let pages = Preview::new().update(&document).expect("pages").len();
    let file = docx(&document).expect("a DOCX");
    let text = plain::write(&before, &no_fields);
    println!("program: {pages} stron, {} jednostek, DOCX {} kB, TXT {} kB", units(&before), file.len() / 1024, text.len() / 1024);
    assert!(pages >= 60, "the programme has to have sixty pages");
    for (name, bytes) in [("program.docx", file), ("program.txt", text.into_bytes())] {
        let mut times = Vec::new();
        for _ in 0..RUNS {
            let (time, taken) = timed(|| taken(name, &bytes));
            assert_eq!(units(&taken.main.act), units(&before), "every unit is found again in {name}");
            assert!(references(&taken.main.act).len() > CHAPTERS * 5 * 2, "references of {name} are live");
            times.push(time);
        }
        tell(&format!("{name} → jednostki z odesłaniami"), times, TO_UNITS);
    }

    let after = next_version(&before);
    for (what, kinship) in [("wersje jednego tekstu", Kinship::Versions), ("teksty obce sobie", Kinship::Strangers)] {
        let text = |act| Text { act, fields: &no_fields };
        let mut times = Vec::new();
        for _ in 0..RUNS {
            let (time, compared) = timed(|| compare(text(&before), text(&after), kinship));
            assert!(compared.count(Change::Changed) > 0 && compared.count(Change::Inserted) > 0);
            times.push(time);
        }
        tell(&format!("porównanie: {what}"), times, TO_COMPARE);
    }
}

fn taken(name: &str, bytes: &[u8]) -> Taken {
    take_in(&reading::source(name, bytes).expect("a readable file"), &Wanted::default()).expect("a text of a fair size")
}

fn units(act: &Act) -> usize {
    act.walk().count()
}

/// A later version of the same text, whose units keep their identity.
fn next_version(act: &Act) -> Act {
    let mut lines = to_lines(act);
    for (at, line) in lines.iter_mut().enumerate() {
        if at % 7 == 0 && line.level != Level::Chapter {
            line.inlines.push(Inline::text(" Przepis stosuje się od roku następnego."));
        }
    }
    let chapter = lines.len() / CHAPTERS;
    lines.drain(chapter..chapter + 2);
    let moved: Vec<_> = lines.drain(lines.len() - chapter..).collect();
    lines.splice(0..0, moved);
    let mut new = lines[1].clone();
    new.id = None;
    lines.insert(2, new);
    from_lines(act, lines).expect("a sound text").act
}
