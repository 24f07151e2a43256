//! Faults of drafting technique in a text: each is mended with one click in the draft, and nothing else changes.

use casework::{
    Desk, consultation,
    text::{
        self, DraftView, LineInput, LineView, Mend,
        view::{LineLevel, LineRole, PieceInput, PieceView},
    },
    view::{FindingView, Key, PlaceView},
};
use domain::act::{ActKind, plain::from_plain};
use tests::{draft::as_input, jarzebin, office::Officer};

const FAULTY: &str = "§ 1. Program uchwala się na podstawie ustawy z dnia 24 kwietnia 2023 r. o działalności pożytku publicznego \
                      i o wolontariacie (Dz. U. z 2024 r. poz. 1491).\n\
                      § 2. Umowę zawiera się według ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego \
                      i o wolontariacie (Dz. U. z 2024 r. poz. 1491).\n\
                      § 3. Formami współpracy są:\n1) otwarte konkursy ofert.";

fn words(line: &LineView) -> String {
    let word = |piece: &PieceView| match piece {
        PieceView::Text { text } | PieceView::Emphasis { text } => text.clone(),
        PieceView::Reference { printed, .. } => printed.clone(),
        PieceView::Field { key, .. } => format!("[{key}]"),
    };
    line.pieces.iter().map(word).collect()
}

fn paragraph(at: usize, words: &str) -> LineInput {
    LineInput {
        key: format!("n{at}"),
        id: None,
        level: LineLevel::Paragraph,
        role: LineRole::Intro,
        pieces: vec![PieceInput::Text { text: words.into() }],
        meets: Vec::new(),
    }
}

/// Clicks the mend of the first finding of a rule; answers the draft after it.
fn mended(desk: &mut Desk, text: Key, rule: &str) -> DraftView {
    let draft = text::open(desk, text).unwrap().draft;
    let said: &FindingView = draft.findings.iter().find(|finding| finding.rule == rule).expect("the rule speaks");
    let PlaceView::Unit { unit, .. } = said.place else { panic!("{:?}", said.place) };
    let act = said.remedy.as_ref().expect("a mend").act.clone();
    text::mend(desk, as_input(text, &draft), Mend { act, unit }).unwrap().value
}

#[test]
fn citations_and_a_lone_element_are_mended_one_after_another() {
    let officer = Officer::on("2026-10-15");
    let (mut desk, text) = jarzebin::file_with_text(&officer, &from_plain(ActKind::Programme, FAULTY).unwrap().act);
    for (rule, line, expected) in [
        ("T-08", 0, "24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie (Dz. U. z 2024 r. poz. 1491)."),
        ("T-07", 0, "i o wolontariacie (Dz. U. z 2025 r. poz. 1338 oraz z 2026 r. poz. 1040)."),
        ("T-09", 1, "z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie."),
        ("T-18", 2, "Formami współpracy są otwarte konkursy ofert."),
    ] {
        let before = text::open(&desk, text).unwrap().draft;
        let after = mended(&mut desk, text, rule);
        assert!(after.findings.iter().all(|finding| finding.rule != rule), "{rule} still speaks");
        assert!(words(&after.lines[line]).ends_with(expected), "{rule}: {}", words(&after.lines[line]));
        for (at, (old, new)) in before.lines.iter().zip(&after.lines).enumerate().filter(|(at, _)| *at != line) {
            assert_eq!(words(old), words(new), "{rule} changed line {at}");
        }
    }
}

#[test]
fn a_mend_of_what_is_not_there_any_more_says_so() {
    let officer = Officer::on("2026-10-15");
    let (mut desk, text) = jarzebin::file_with_text(&officer, &from_plain(ActKind::Programme, FAULTY).unwrap().act);
    let draft = text::open(&desk, text).unwrap().draft;
    for act in ["text.mend_journal.samorzad_gminny", "text.mend_journal.nieznany", "text.mend_journal", "text.nieznany"] {
        let refused = text::mend(&mut desk, as_input(text, &draft), Mend { act: act.into(), unit: 1 }).unwrap_err();
        assert!(refused.sentence().contains("nie da się już poprawić samoczynnie"), "{act}: {}", refused.sentence());
    }
}

#[test]
fn a_fault_in_the_resolution_is_told_on_the_programmes_page_and_mended_there() {
    let officer = Officer::on("2026-10-15");
    let (mut desk, id) = jarzebin::file_with_programme(&officer);
    let own = casework::programme::page(&desk, id).unwrap().text;
    let others = text::open(&desk, own).unwrap().others;
    let text = others.iter().find(|other| other.label == "treść uchwały").expect("the resolution").id;
    let mut written = as_input(text, &text::open(&desk, text).unwrap().draft);
    let sentences = ["Uchwala się program współpracy.", "Uchwała wchodzi w życie z dniem podjęcia."];
    written.lines = sentences.into_iter().enumerate().map(|(at, words)| paragraph(at, words)).collect();
    text::save_draft(&mut desk, written).unwrap();
    let told = |desk: &Desk| {
        let page = casework::programme::page(desk, id).unwrap();
        page.findings.into_iter().find(|finding| finding.rule == "T-11")
    };
    let said = told(&desk).expect("the rule speaks of the resolution");
    assert_eq!(said.title, "Uchwała: brak przepisu o wykonaniu aktu");
    assert_eq!(said.place, PlaceView::Beside { text, unit: 2, address: "§ 2".into() });
    let draft = text::open(&desk, text).unwrap().draft;
    let mend = Mend { act: said.remedy.expect("a mend").act, unit: 2 };
    let after = text::mend(&mut desk, as_input(text, &draft), mend).unwrap().value;
    let lines: Vec<String> = after.lines.iter().map(|line| format!("{} {}", line.mark, words(line))).collect();
    assert_eq!(
        lines,
        [
            "§ 1. Uchwala się program współpracy.",
            "§ 2. Wykonanie uchwały powierza się [urzad.organ.celownik].",
            "§ 3. Uchwała wchodzi w życie z dniem podjęcia.",
        ]
    );
    assert_eq!(told(&desk), None);
}

#[test]
fn a_draft_of_local_law_is_judged_with_its_consultation() {
    let officer = Officer::on("2026-10-15");
    let mut desk = jarzebin::file(&officer, jarzebin::local());
    let start = consultation::create::ConsultationStart {
        programme: None,
        subject: "prawo_miejscowe".into(),
        title: "projekt regulaminu świetlic".into(),
        draft_act: None,
        draft: "§ 1. Świetlice są otwarte.\n§ 2. Uchwała wchodzi w życie z dniem podjęcia.".into(),
    };
    let id = consultation::create(&mut desk, &start).unwrap().value.id;
    let checked = casework::check::everything(&desk, None).unwrap();
    let case = checked.cases.iter().find(|case| case.noun == "consultation" && case.id == id).expect("the consultation");
    let said: Vec<&str> =
        case.findings.iter().filter(|finding| finding.rule.starts_with("T-")).map(|finding| finding.title.as_str()).collect();
    assert_eq!(
        said,
        [
            "Projekt, § 2: brak ogłoszenia w dzienniku urzędowym województwa",
            "Projekt: brak podstawy prawnej na początku aktu",
            "Projekt: brak przepisu o wykonaniu aktu",
        ]
    );
}
