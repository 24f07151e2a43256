//! The legal text: typing, changing its shape, references that follow, versions, comparison, mends, the preview.

use std::sync::Arc;

use casework::{
    Desk, Failure, file,
    text::{
        self, DraftInput, DraftView, LineInput, LineView, Mend, Typesetter, Verb,
        view::{LineLevel, LineRole, PieceInput, PieceView},
    },
    view::Key,
};
use chrono::{DateTime, Utc};
use domain::act::{Act, ActKind, Inline, Level, Line, UnitId, lines::from_lines};
use store::{ActStamp, Fault, Opener, Store};
use tests::draft;
use tests::office::Officer;

/// § 1 with two ustępy, § 2 that refers to § 1 ust. 2, § 3 with two points. Ids follow the order from 1.
fn sample() -> Act {
    use Level::{Paragraph, Point, Subsection};
    let rows = [
        (Paragraph, ""),
        (Subsection, "Program realizuje Wójt."),
        (Subsection, "Program obejmuje rok 2027."),
        (Paragraph, "Okres określa "),
        (Paragraph, "Formami są:"),
        (Point, "konkurs;"),
        (Point, "mały grant."),
    ];
    let lines = rows.map(|(level, words)| Line::new(level, vec![Inline::text(words)])).into();
    let mut act = from_lines(&Act::new(ActKind::Programme), lines).unwrap().act;
    act.find_mut(UnitId(4)).unwrap().intro.extend([Inline::reference(UnitId(3)), Inline::text(".")]);
    act
}

struct Story {
    officer: Arc<Officer>,
    desk: Desk,
    text: Key,
}

/// An office file with the sample text.
fn story() -> Story {
    let officer = Officer::on("2026-10-15");
    file::close(officer.new_file()).unwrap();
    let at: DateTime<Utc> = "2026-10-15T08:00:00Z".parse().unwrap();
    let opener = Opener {
        who: "Anna Wierzba".into(),
        host: "URZAD-12".into(),
        at,
        wall: at.naive_utc(),
        program: "0.1.0".into(),
        backups: officer.path("kopie"),
    };
    let mut file = Store::open(&officer.path("urzad.kladka"), &opener).unwrap();
    let stamp = ActStamp::new("Nowy tekst", "Anna Wierzba", at);
    let insert = |tx: &store::WriteTx<'_>| store::text::insert(tx, "Program współpracy na rok 2027", &sample());
    let id = file.write::<_, Fault>(stamp, insert).unwrap();
    file.close().unwrap();
    let desk = officer.opened_again();
    Story { officer, desk, text: Key(id.0) }
}

impl Story {
    fn draft(&self) -> DraftView {
        text::open(&self.desk, self.text).unwrap().draft
    }

    /// The draft as the editor would send it back.
    fn input(&self) -> DraftInput {
        draft::as_input(self.text, &self.draft())
    }

    fn edit(&mut self, verb: Verb) -> DraftView {
        let input = self.input();
        text::edit(&mut self.desk, input, verb).unwrap().value
    }
}

fn new_line(key: &str, words: &str) -> LineInput {
    LineInput {
        key: key.into(),
        id: None,
        level: LineLevel::Paragraph,
        role: LineRole::Intro,
        pieces: vec![PieceInput::Text { text: words.into() }],
        meets: Vec::new(),
    }
}

fn words(line: &LineView) -> String {
    let piece = |piece: &PieceView| match piece {
        PieceView::Text { text } | PieceView::Emphasis { text } => text.clone(),
        PieceView::Reference { printed, .. } | PieceView::Field { printed, .. } => format!("[{printed}]"),
    };
    format!("{} {}", line.mark, line.pieces.iter().map(piece).collect::<String>())
}

fn printed(draft: &DraftView) -> Vec<String> {
    draft.lines.iter().map(words).collect()
}

#[test]
fn a_text_opens_numbered_with_its_references_printed() {
    let story = story();
    let view = text::open(&story.desk, story.text).unwrap();
    assert_eq!(view.title, "Program współpracy na rok 2027");
    assert_eq!(
        printed(&view.draft),
        [
            "§ 1. ",
            "1. Program realizuje Wójt.",
            "2. Program obejmuje rok 2027.",
            "§ 2. Okres określa [§ 1 ust. 2].",
            "§ 3. Formami są:",
            "1) konkurs;",
            "2) mały grant.",
        ]
    );
    assert_eq!(view.draft.lines[2].address, "§ 1 ust. 2");
    assert!(view.changed && view.version.is_none());
}

#[test]
fn a_new_paragraph_renumbers_what_follows_and_keeps_the_name_the_editor_gave_it() {
    let mut story = story();
    let mut input = story.input();
    input.lines.insert(0, new_line("n1", "Przepis wstępny."));
    let draft = text::save_draft(&mut story.desk, input).unwrap().value;
    assert_eq!((draft.lines[0].key.as_str(), draft.lines[0].id), ("n1", 8));
    assert_eq!(words(&draft.lines[4]), "§ 3. Okres określa [§ 2 ust. 2].");
    assert_eq!(story.draft().revision, draft.revision);
}

#[test]
fn enter_after_the_introduction_of_an_enumeration_begins_its_first_item() {
    let mut story = story();
    let mut input = story.input();
    input.lines.insert(5, new_line("n1", ""));
    let draft = text::edit(&mut story.desk, input, Verb::Begin { line: "n1".into() }).unwrap().value;
    let line = &draft.lines[5];
    assert_eq!((line.key.as_str(), line.level, line.mark.as_str()), ("n1", LineLevel::Point, "1)"));
    assert_eq!(words(&draft.lines[6]), "2) konkurs;");
    assert_eq!(draft.focus.as_deref(), Some("n1"));
}

#[test]
fn tab_makes_a_paragraph_the_next_item_of_the_one_above() {
    let mut story = story();
    let mut input = story.input();
    input.lines.push(new_line("n1", "inicjatywa lokalna."));
    let draft = text::edit(&mut story.desk, input, Verb::Indent { line: "n1".into() }).unwrap().value;
    assert_eq!(words(draft.lines.last().unwrap()), "3) inicjatywa lokalna.");
    let key = draft.lines.last().unwrap().key.clone();
    assert_eq!(key, "n1");
    let back = story.edit(Verb::Outdent { line: "u8".into() });
    assert_eq!(words(back.lines.last().unwrap()), "§ 4. inicjatywa lokalna.");
}

#[test]
fn a_reference_follows_the_unit_that_moves() {
    let mut story = story();
    let draft = story.edit(Verb::MoveDown { line: "u1".into() });
    assert_eq!(printed(&draft)[..2], ["§ 1. Okres określa [§ 2 ust. 2].", "§ 2. "]);
}

#[test]
fn pasted_text_becomes_units() {
    let mut story = story();
    let pasted = "§ 4. Konsultacje prowadzi Wójt.\n1) trwają 14 dni;\n2) są jawne.";
    let draft = story.edit(Verb::Paste { line: "u7".into(), at: 11, text: pasted.into(), html: None });
    let lines = printed(&draft);
    assert_eq!(lines[7..], ["§ 4. Konsultacje prowadzi Wójt.", "1) trwają 14 dni;", "2) są jawne."]);
}

#[test]
fn a_line_becomes_the_common_part_of_the_enumeration_above() {
    let mut story = story();
    let mut input = story.input();
    input.lines.push(new_line("n1", "– prowadzone przez Wójta."));
    let draft = text::edit(&mut story.desk, input, Verb::MakeTail { line: "n1".into() }).unwrap().value;
    let last = draft.lines.last().unwrap();
    assert_eq!((last.role, last.id, words(last).as_str()), (LineRole::Tail, 5, " – prowadzone przez Wójta."));
}

#[test]
fn a_verb_that_is_not_possible_says_why_and_changes_nothing() {
    let mut story = story();
    let before = story.draft();
    let input = story.input();
    let refused = text::edit(&mut story.desk, input, Verb::Indent { line: "u1".into() }).unwrap_err();
    assert!(refused.sentence().contains("Nie ma wyżej jednostki"), "{}", refused.sentence());
    assert_eq!(story.draft(), before);
}

#[test]
fn what_was_typed_upon_an_older_draft_does_not_overwrite_the_newer_one() {
    let mut story = story();
    let mut old = story.input();
    story.edit(Verb::MoveDown { line: "u1".into() });
    let newer = story.draft();
    old.lines.push(new_line("n1", "Spóźniony."));
    let refused = text::save_draft(&mut story.desk, old).unwrap_err();
    assert!(matches!(refused, Failure::Stale { .. }), "{refused:?}");
    assert_eq!(story.draft(), newer);
}

#[test]
fn saving_what_did_not_change_leaves_the_revision() {
    let mut story = story();
    let input = story.input();
    let seen = input.revision;
    let reply = text::save_draft(&mut story.desk, input).unwrap();
    assert_eq!(reply.value.revision, seen);
    assert!(reply.changed.is_empty());
}

#[test]
fn control_characters_are_taken_out_and_told() {
    let mut story = story();
    let mut input = story.input();
    input.lines.push(new_line("n1", "a\0b."));
    let draft = text::save_draft(&mut story.desk, input).unwrap().value;
    assert_eq!(words(draft.lines.last().unwrap()), "§ 4. ab.");
    assert!(draft.notes[0].contains("nie da się wydrukować"), "{:?}", draft.notes);
}

#[test]
fn a_line_with_the_number_of_a_unit_that_has_gone_is_a_new_unit() {
    let mut story = story();
    let mut input = story.input();
    let mut cut = input.lines.remove(2);
    text::save_draft(&mut story.desk, input).unwrap();
    // The same number comes with other words: units copied from another text have numbers of their own.
    cut.pieces = vec![PieceInput::Text { text: "Inny tekst.".into() }];
    let mut input = story.input();
    input.lines.insert(2, LineInput { key: "n1".into(), ..cut });
    let draft = text::save_draft(&mut story.desk, input).unwrap().value;
    assert_eq!((words(&draft.lines[2]).as_str(), draft.lines[2].id), ("2. Inny tekst.", 8));
    let PieceView::Reference { broken, .. } = &draft.lines[3].pieces[1] else { panic!("a reference") };
    assert!(broken, "the reference of § 2 led to the words that have gone");
}

#[test]
fn a_unit_that_an_undo_brings_back_is_the_same_and_its_references_hold_again() {
    let mut story = story();
    let mut input = story.input();
    let cut = input.lines.remove(2);
    text::save_draft(&mut story.desk, input).unwrap();
    let mut input = story.input();
    input.lines.insert(2, cut);
    input.back = vec![3];
    let draft = text::save_draft(&mut story.desk, input).unwrap().value;
    assert_eq!(draft.lines[2].id, 3);
    assert_eq!(words(&draft.lines[3]), "§ 2. Okres określa [§ 1 ust. 2].");
    let PieceView::Reference { broken, .. } = &draft.lines[3].pieces[1] else { panic!("a reference") };
    assert!(!broken);
    let mut input = story.input();
    input.lines.push(LineInput { id: Some(99), ..new_line("n2", "Nigdy nie nadany.") });
    input.back = vec![99];
    let draft = text::save_draft(&mut story.desk, input).unwrap().value;
    assert_eq!(draft.lines.last().unwrap().id, 8, "a number that was never given out is nobody's");
}

#[test]
fn a_text_of_fifty_thousand_lines_is_refused_in_words_and_the_old_one_stays() {
    let mut story = story();
    let mut input = story.input();
    input.lines = (0..50_000).map(|at| new_line(&format!("n{at}"), "x")).collect();
    let refused = text::save_draft(&mut story.desk, input).unwrap_err();
    assert!(refused.sentence().contains("jednostek redakcyjnych"), "{}", refused.sentence());
    assert_eq!(story.draft().lines.len(), 7);
}

#[test]
fn a_removed_unit_leaves_a_broken_reference_that_one_click_mends() {
    let mut story = story();
    let mut input = story.input();
    input.lines.remove(2);
    let draft = text::save_draft(&mut story.desk, input).unwrap().value;
    let PieceView::Reference { broken, printed, .. } = &draft.lines[2].pieces[1] else { panic!("a reference") };
    assert!(broken);
    assert_eq!(printed, "§ 1 ust. 2");
    let finding = draft.findings.iter().find(|finding| finding.rule == "T-01").expect("the rule speaks");
    let remedy = finding.remedy.as_ref().expect("a mend");
    assert_eq!((remedy.act.as_str(), remedy.label.as_str()), ("text.point_reference", "Popraw: § 1"));
    let input = story.input();
    let mended = text::mend(&mut story.desk, input, Mend { act: remedy.act.clone(), unit: 4 }).unwrap().value;
    assert!(mended.findings.iter().all(|finding| finding.rule != "T-01"));
    assert_eq!(words(&mended.lines[2]), "§ 2. Okres określa [§ 1].");
}

#[test]
fn endings_are_mended_with_one_click() {
    let mut story = story();
    let mut input = story.input();
    input.lines[5].pieces = vec![PieceInput::Text { text: "konkurs,".into() }];
    let draft = text::save_draft(&mut story.desk, input).unwrap().value;
    assert!(draft.findings.iter().any(|finding| finding.rule == "T-02"));
    let input = story.input();
    let mended = text::mend(&mut story.desk, input, Mend { act: "text.mend_endings".into(), unit: 6 }).unwrap().value;
    assert_eq!(words(&mended.lines[5]), "1) konkurs;");
}

#[test]
fn every_kept_version_can_be_read_compared_and_brought_back() {
    let mut story = story();
    let first = text::keep_version(&mut story.desk, story.text, "przed zmianami").unwrap().value.unwrap();
    assert_eq!((first.number, first.note.as_str()), (1, "przed zmianami"));
    let again = text::keep_version(&mut story.desk, story.text, "").unwrap().value.unwrap();
    assert_eq!(again.number, 1, "the same words make no second version");

    story.officer.next_on("2026-10-16");
    let mut input = story.input();
    input.lines[2].pieces = vec![PieceInput::Text { text: "Program obejmuje rok 2028.".into() }];
    input.lines.insert(0, new_line("n1", "Przepis wstępny."));
    text::save_draft(&mut story.desk, input).unwrap();

    let sources = text::sources(&story.desk, story.text).unwrap();
    assert_eq!(sources.sources.len(), 2);
    let compared = text::compare(&story.desk, &sources.left, &sources.right).unwrap();
    let told: Vec<String> = compared.counts.iter().map(|count| count.words.clone()).collect();
    assert_eq!(told[..2], ["1\u{a0}zmieniona", "1\u{a0}dodana"]);
    let changed = compared.rows.iter().find(|row| row.change.key == "changed").unwrap();
    assert_eq!(changed.before.as_ref().unwrap().address, "§ 1 ust. 2");
    assert_eq!(changed.after.as_ref().unwrap().address, "§ 2 ust. 2");

    let restored = text::restore_version(&mut story.desk, first.id).unwrap().value;
    assert_eq!((restored.number, restored.note.as_str()), (3, "przywrócona wersja 1"));
    assert_eq!(printed(&story.draft())[0], "§ 1. ");
    assert!(!text::open(&story.desk, story.text).unwrap().changed);
    let second = text::versions(&story.desk, story.text).unwrap()[1].clone();
    let read = text::version_text(&story.desk, second.id).unwrap();
    assert_eq!(words(&read.lines[0]), "§ 1. Przepis wstępny.");
}

#[test]
fn a_version_that_is_not_there_is_told() {
    let story = story();
    let failure = text::compare(&story.desk, "1", "1-77").unwrap_err();
    assert!(matches!(failure, Failure::NotFound { .. }), "{failure:?}");
    assert!(matches!(text::compare(&story.desk, "abc", "1").unwrap_err(), Failure::NotFound { .. }));
}

#[test]
fn only_the_page_that_changed_gets_a_new_picture() {
    let mut story = story();
    let mut input = story.input();
    for at in 0..60 {
        input
            .lines
            .push(new_line(&format!("n{at}"), "Zadania realizuje się w formie wspierania albo powierzenia. ".repeat(3).trim()));
    }
    text::save_draft(&mut story.desk, input).unwrap();
    let mut typesetter = Typesetter::default();
    let before = typesetter.set(&text::draft_document(&story.desk, story.text).unwrap()).unwrap().pages;
    assert!(before.len() > 1);
    assert!(typesetter.picture(1).unwrap().starts_with("<svg"));
    assert!(matches!(typesetter.picture(99), Err(Failure::NotFound { .. })));

    let mut input = story.input();
    input.lines.last_mut().unwrap().pieces = vec![PieceInput::Text { text: "Inne słowa na końcu.".into() }];
    text::save_draft(&mut story.desk, input).unwrap();
    let after = typesetter.set(&text::draft_document(&story.desk, story.text).unwrap()).unwrap().pages;
    assert_eq!(before[0].fingerprint, after[0].fingerprint);
    assert_ne!(before.last().unwrap().fingerprint, after.last().unwrap().fingerprint);
}

#[test]
fn the_pages_say_where_every_unit_stands() {
    let story = story();
    let mut typesetter = Typesetter::default();
    let set = typesetter.set(&text::draft_document(&story.desk, story.text).unwrap()).unwrap();
    let units: Vec<u32> = set.units.iter().map(|unit| unit.unit).collect();
    assert_eq!(units, [1, 2, 3, 4, 5, 6, 7]);
    assert!(set.units.iter().all(|unit| unit.page == 1 && 0.0 < unit.top && unit.top < unit.bottom && unit.bottom < 0.5));
    let ends: Vec<f64> = set.units.iter().map(|unit| unit.bottom).collect();
    assert!(ends.is_sorted(), "{ends:?}");
}

#[test]
fn terms_that_a_text_defines_are_told_with_their_places() {
    let mut story = story();
    let mut input = story.input();
    input.lines.push(new_line("n1", "Rada Gminy Jarzębin, zwana dalej „Radą”, przyjmuje program."));
    let draft = text::save_draft(&mut story.desk, input).unwrap().value;
    let told: Vec<(&str, &str)> = draft.definitions.iter().map(|one| (one.term.as_str(), one.address.as_str())).collect();
    assert_eq!(told, [("Radą", "§ 4")]);
}

/// Keeps § 3 in a version and takes it out of the draft; answers the name of that version.
fn without_its_last_unit(story: &mut Story) -> String {
    let kept = text::keep_version(&mut story.desk, story.text, "").unwrap().value.unwrap();
    let mut input = story.input();
    input.lines.drain(4..);
    text::save_draft(&mut story.desk, input).unwrap();
    format!("{}-{}", story.text.0, kept.id.0)
}

#[test]
fn a_deleted_unit_comes_back_from_the_version_it_is_compared_with() {
    let mut story = story();
    let source = without_its_last_unit(&mut story);
    let compared = text::compare(&story.desk, &source, &story.text.0.to_string()).unwrap();
    let told: Vec<_> = compared.rows.iter().filter_map(|row| row.deleted.as_ref()).collect();
    assert_eq!(told.len(), 1, "one whole, with its points");
    assert_eq!((told[0].unit, told[0].address.as_str()), (5, "§ 3"));
    let address = text::put_back(&mut story.desk, story.text, compared.revision, &source, 5).unwrap().value;
    assert_eq!(address, "§ 3");
    assert_eq!(printed(&story.draft())[4..], ["§ 3. Formami są:", "1) konkurs;", "2) mały grant."]);
    assert_eq!(text::versions(&story.desk, story.text).unwrap().len(), 2, "the draft was kept first");
    let seen = story.draft().revision;
    let refused = text::put_back(&mut story.desk, story.text, seen, &source, 5).unwrap_err();
    assert!(refused.sentence().contains("jest już w treści"), "{}", refused.sentence());
}

#[test]
fn a_version_of_the_night_is_offered_for_comparison_with_the_day_on_the_wall() {
    let mut story = story();
    story.officer.next_at("2026-10-16", "01:30");
    text::keep_version(&mut story.desk, story.text, "").unwrap();
    let labels: Vec<String> = text::sources(&story.desk, story.text).unwrap().sources.into_iter().map(|one| one.label).collect();
    assert!(labels[1].ends_with("wersja 1 z 16.10.2026"), "{labels:?}");
}

#[test]
fn a_unit_is_not_put_back_into_a_draft_that_went_on_unseen() {
    let mut story = story();
    let source = without_its_last_unit(&mut story);
    let seen = text::compare(&story.desk, &source, &story.text.0.to_string()).unwrap().revision;
    let mut input = story.input();
    input.lines.push(new_line("n1", "Dopisano później."));
    text::save_draft(&mut story.desk, input).unwrap();
    let refused = text::put_back(&mut story.desk, story.text, seen, &source, 5).unwrap_err();
    assert!(matches!(refused, Failure::Stale { .. }), "{refused:?}");
    assert_eq!(text::versions(&story.desk, story.text).unwrap().len(), 1, "nothing was kept");
}

#[test]
fn a_unit_behind_several_versions_is_still_offered_and_comes_back() {
    let mut story = story();
    text::keep_version(&mut story.desk, story.text, "").unwrap();
    let mut input = story.input();
    input.lines.drain(..3);
    text::save_draft(&mut story.desk, input).unwrap();
    for words in ["Jeden.", "Dwa."] {
        let mut input = story.input();
        input.lines.push(new_line("n1", words));
        text::save_draft(&mut story.desk, input).unwrap();
        text::keep_version(&mut story.desk, story.text, "").unwrap();
    }
    let broken = |draft: &DraftView| draft.findings.iter().find(|finding| finding.rule == "T-01").cloned();
    let remedy = broken(&story.draft()).and_then(|finding| finding.remedy).expect("a mend");
    let input = story.input();
    let mended = text::mend(&mut story.desk, input, Mend { act: remedy.act, unit: 4 }).unwrap().value;
    assert!(broken(&mended).is_none(), "{:?}", mended.findings);
}

#[test]
fn a_reference_to_a_paragraph_that_is_gone_offers_to_bring_it_back() {
    let mut story = story();
    text::keep_version(&mut story.desk, story.text, "").unwrap();
    // § 2 refers to § 1 ust. 2; here the whole § 1 goes, so nothing is left to lead to instead.
    let mut input = story.input();
    input.lines.drain(..3);
    let draft = text::save_draft(&mut story.desk, input).unwrap().value;
    let finding = draft.findings.iter().find(|finding| finding.rule == "T-01").expect("the rule speaks");
    let remedy = finding.remedy.clone().expect("a mend");
    assert_eq!((remedy.act.as_str(), remedy.label.as_str()), ("text.put_back", "Wstaw z powrotem § 1 ust. 2"));
    let input = story.input();
    let mended = text::mend(&mut story.desk, input, Mend { act: remedy.act, unit: 4 }).unwrap().value;
    assert!(mended.findings.iter().all(|finding| finding.rule != "T-01"), "{:?}", mended.findings);
}

#[test]
fn a_text_of_no_case_says_why_its_comparison_is_no_document() {
    let mut story = story();
    let first = text::keep_version(&mut story.desk, story.text, "").unwrap().value.unwrap();
    let source = format!("{}-{}", story.text.0, first.id.0);
    let compared = text::compare(&story.desk, &source, &story.text.0.to_string()).unwrap();
    assert!(compared.document.is_none());
    assert!(compared.why_no_document.unwrap().contains("nie należy do programu ani do konsultacji"));
}
