//! Words that were handed to the council, or that a published report tells of, are not changed by any way that leads to them.

use casework::{
    Desk, Failure,
    consultation::{self, create::ConsultationStart, insert, outcome, position, remark::RemarkInput, remarks, step::StepInput},
    programme::{self, StepForm},
    text::{self, DraftInput, Mend, Verb, view::PieceInput},
    view::Key,
};
use domain::{act::Act, id::TextId};
use tests::{draft::as_input, office::Officer};

use super::world::{self, on_paper, plan, step, view};

fn words(desk: &Desk, text: Key) -> Act {
    desk.store().read(|tx| store::text::get(tx, TextId(text.0))).unwrap().record.act
}

/// The draft as the editor would send it back with other words in its first line.
fn changed(desk: &Desk, text: Key) -> DraftInput {
    let mut input = as_input(text, &text::open(desk, text).unwrap().draft);
    input.lines[0].pieces = vec![PieceInput::Text { text: "Słowa, których nikt nie uchwalił.".into() }];
    input
}

fn taken(desk: &mut Desk, programme: Key, to: &str, day: &str) {
    let page = programme::page(desk, programme).unwrap();
    let (id, revision) = (page.id, page.revision);
    let (to, day, reason) = (to.into(), day.into(), "Wpis na podstawie akt sprawy.".into());
    let form = StepForm { id, revision, to, day, resolution_number: String::new(), in_force_on: String::new(), reason };
    programme::take_step(desk, &form).unwrap();
}

#[test]
fn the_text_that_the_council_has_is_not_changed_in_any_way() {
    let (officer, mut desk, key) = world::announced("");
    let programme = view(&desk, key).programme.unwrap();
    officer.next_on("2026-10-15");
    step(&mut desk, key, "trwa", StepInput::default()).unwrap();
    let units = consultation::unit::units(&desk, key).unwrap();
    let unit = units.iter().find(|unit| unit.address == "§ 2 pkt 2").unwrap().id;
    let input = RemarkInput { unit: Some(unit), ..world::remark("Klub „Błyskawica”", "9.10.2026", "14:22") };
    let remark = consultation::remark::save(&mut desk, key, &input).unwrap().value.id;
    let revision = remarks::view(&desk, remark).unwrap().revision;
    let wording_after = "2) organizację zajęć ruchowych;".into();
    let input = position::PositionInput { outcome: "uwzgledniona".into(), reason: String::new(), wording_after };
    position::approve(&mut desk, remark, revision, &input).unwrap();
    plan(&mut desk, key, |input| input.summary = "Konsultacje projektu odbyły się w październiku.".into()).unwrap();
    let id = view(&desk, key).text.unwrap();
    let first = text::keep_version(&mut desk, id, "").unwrap().value.unwrap();
    assert_eq!(text::open(&desk, id).unwrap().read_only, None);

    officer.next_on("2026-12-01");
    taken(&mut desk, programme, "skierowany_do_rady", "1.12.2026");
    let view = text::open(&desk, id).unwrap();
    assert!(view.read_only.is_some_and(|why| why.contains("„skierowany do rady”") && why.contains("Cofnij go z rady")));
    let before = words(&desk, id);
    let input = changed(&desk, id);
    let tag = Verb::Tag { line: input.lines[0].key.clone(), meets: Vec::new() };
    let source = format!("{}-{}", id.0, first.id.0);
    let revision = remarks::view(&desk, remark).unwrap().revision;
    assert!(remarks::view(&desk, remark).unwrap().no_insert.is_some());
    let refusals: [(&str, Failure); 7] = [
        ("typing", text::save_draft(&mut desk, input.clone()).unwrap_err()),
        ("a verb", text::edit(&mut desk, input.clone(), tag).unwrap_err()),
        ("a mend", text::mend(&mut desk, input.clone(), Mend { act: "text.mend_endings".into(), unit }).unwrap_err()),
        ("a unit put back", text::put_back(&mut desk, id, input.revision, &source, unit).unwrap_err()),
        ("a version", text::restore_version(&mut desk, first.id).unwrap_err()),
        ("a summary", outcome::into_programme(&mut desk, key).unwrap_err()),
        ("a remark", insert::into_draft(&mut desk, remark, revision).unwrap_err()),
    ];
    for (way, refused) in refusals {
        assert!(refused.sentence().contains("Cofnij go z rady"), "{way}: {}", refused.sentence());
    }
    assert_eq!(words(&desk, id), before);
    assert_eq!(text::versions(&desk, id).unwrap().len(), 1);

    taken(&mut desk, programme, "po_konsultacjach", "");
    text::save_draft(&mut desk, input).unwrap();
    assert_ne!(words(&desk, id), before, "a programme taken back from the council is changed again");
}

#[test]
fn the_draft_that_a_published_report_tells_of_is_not_changed() {
    let officer = Officer::on("2026-09-01");
    let (mut desk, _) = world::file_with_programme(&officer);
    let start = ConsultationStart {
        subject: "inny_akt".into(),
        title: "projekt regulaminu świetlic wiejskich".into(),
        draft: "§ 1. Świetlica jest otwarta codziennie.".into(),
        ..ConsultationStart::default()
    };
    let key = consultation::create(&mut desk, &start).unwrap().value.id;
    plan(&mut desk, key, |input| (input.starts_on, input.ends_on) = ("2.09.2026".into(), "16.09.2026".into())).unwrap();
    on_paper(&mut desk, key, "ogloszona", "1.09.2026").unwrap();
    officer.next_on("2026-10-15");
    for to in ["trwa", "zakonczona", "stanowiska_zajete"] {
        on_paper(&mut desk, key, to, "").unwrap();
    }
    let id = view(&desk, key).text.unwrap();
    let input = changed(&desk, id);
    text::save_draft(&mut desk, input).unwrap();
    on_paper(&mut desk, key, "raport_opublikowany", "15.10.2026").unwrap();
    assert!(text::open(&desk, id).unwrap().read_only.is_some_and(|why| why.contains("Raport z tych konsultacji")));
    let mut input = changed(&desk, id);
    input.lines[0].pieces = vec![PieceInput::Text { text: "Jeszcze inaczej.".into() }];
    let refused = text::save_draft(&mut desk, input).unwrap_err();
    assert!(refused.sentence().contains("cofnij w Historii odnotowanie publikacji"), "{}", refused.sentence());
}
