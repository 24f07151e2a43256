//! „Skąd ta liczba?”: in the sample municipality every number that the views show is the result of its own working, and all of a case
//! goes into one document.

use casework::{
    Desk, Failure, backup, consultation,
    document::{CaseKey, workings},
    draft_act, law,
    organisation::{self, ListAsk, twins},
    programme, pulpit, sample,
    view::{ExplanationView, FigureView, Key},
};
use documents::{finish, text};
use tests::office::Officer;

fn town() -> (std::sync::Arc<Officer>, Desk) {
    let officer = Officer::on("2026-10-15");
    let desk = sample::create(officer.clone(), &officer.path("jarzebin.kladka")).unwrap();
    (officer, desk)
}

/// A working that tells something, with records that give the result when each counts as one.
fn tells(subject: &str, why: &ExplanationView) {
    assert!(!why.result.trim().is_empty(), "{subject}: no result");
    assert!(!(why.steps.is_empty() && why.parts.is_empty() && why.left_out.is_empty()), "{subject}: nothing is told");
    for sentence in why.steps.iter().chain(&why.left_out) {
        assert!(sentence.ends_with(['.', '…', ')']) || sentence.contains(": "), "{subject}: „{sentence}”");
    }
}

fn counts(subject: &str, figure: &FigureView) {
    tells(subject, &figure.why);
    assert_eq!(figure.text, figure.why.result, "{subject}: what is shown is what was counted");
}

#[test]
fn the_first_screen_counts_what_stands_on_it() {
    let (_officer, desk) = town();
    let view = pulpit::view(&desk).unwrap();
    for (subject, figure, lines) in [
        ("late", &view.late_count, view.late.len()),
        ("due", &view.due_count, view.due.len()),
        ("waiting", &view.waiting_count, view.waiting.len()),
        ("blocked", &view.blocked_count, view.blocked.len()),
    ] {
        counts(subject, figure);
        assert_eq!((figure.value as usize, figure.why.parts.len()), (lines, lines), "{subject}");
        assert!(figure.why.parts.iter().all(|part| part.link.is_some()), "{subject}: each opens its case");
    }
    for level in &view.findings {
        counts(&level.level.label, &level.count);
        assert_eq!(level.count.value as usize, level.found.len());
    }
}

#[test]
fn counts_of_the_register_open_to_their_working() {
    let (_officer, desk) = town();
    let asked = ListAsk { town: Some("Jarzębin".into()), ..ListAsk::default() };
    let page = organisation::list(&desk, &asked).unwrap();
    tells("found", &page.total_why);
    tells("all", &page.all_why);
    assert_eq!((page.total_why.result.clone(), page.all_why.result.clone()), (page.total.to_string(), page.all.to_string()));
    assert!(page.total_why.steps[0].contains("siedziba: Jarzębin"), "{:?}", page.total_why);
    assert_eq!(page.total_why.parts[1].value, format!("−{}", page.all - page.total));
    let twins = twins::list(&desk).unwrap();
    counts("pairs", &twins.found);
    counts("compared", &twins.compared);
    let backups = backup::list(&desk).unwrap();
    tells("acts since the copy", &backups.acts_since_why);
    let pack = law::pack(&desk, None).unwrap();
    tells("law", &pack.why);
    assert_eq!(pack.why.result, format!("{} z {}", pack.unverified, pack.entries));
}

#[test]
fn remarks_that_were_counted_can_be_opened() {
    let (_officer, desk) = town();
    let rows = consultation::list(&desk).unwrap().rows;
    let busy = rows.iter().max_by_key(|row| row.remarks).unwrap();
    assert!(busy.remarks > 5, "the sample has remarks");
    let view = consultation::view(&desk, busy.id).unwrap();
    let linked = view.outcome.lines.iter().flat_map(|line| &line.why.parts).filter(|part| part.link.is_some()).count();
    assert!(linked as u32 >= busy.remarks, "every remark stands in a figure of the report");
    for meeting in &view.meetings {
        tells(&meeting.name, &meeting.people_why);
        assert_eq!(meeting.people_why.result, meeting.people.to_string());
    }
}

#[test]
fn the_days_of_the_way_of_an_act_open_to_their_counting() {
    let (_officer, desk) = town();
    let id = draft_act::list(&desk).unwrap()[0].id;
    let items = draft_act::items::view(&desk, id).unwrap();
    tells("items", &items.present_because);
    assert_eq!(items.present_because.result, format!("{} z {}", items.present, items.rows.len()));
    let way = draft_act::way::view(&desk, id).unwrap();
    let counted: Vec<_> = way.steps.iter().filter_map(|step| Some((step.key.as_str(), step.latest.as_ref()?))).collect();
    assert!(counted.iter().any(|(key, _)| *key == "biuro_rady"), "{counted:?}");
    for (key, (day, why)) in counted {
        tells(key, why);
        assert_eq!(day.words, why.result, "{key}");
    }
}

/// After the adoption the days are counted from what happened, each by its provision.
#[test]
fn the_days_after_the_adoption_of_an_act_tell_from_what_and_by_what_they_are_counted() {
    let officer = Officer::on("2026-12-28");
    let mut desk = crate::draft_act::desk(&officer);
    let id = crate::draft_act::announced(&mut desk);
    let steps = draft_act::way::view(&desk, id).unwrap().steps;
    for (key, day, said) in [
        ("wojewoda", "2026-12-03", ["26 listopada 2026 r.", "7"]),
        ("wniosek_o_ogloszenie", "2026-12-03", ["niezwłocznie", "art. 3"]),
        ("nadzor", "2027-01-01", ["2 grudnia 2026 r.", "30"]),
        ("wejscie_w_zycie", "2026-12-24", ["po upływie 14", "art. 4 ust. 1"]),
    ] {
        let step = steps.iter().find(|step| step.key == key).unwrap_or_else(|| panic!("{key} is no step"));
        let (latest, why) = step.latest.as_ref().unwrap_or_else(|| panic!("{key} has no day"));
        tells(key, why);
        assert_eq!((latest.iso.as_str(), latest.words.as_str()), (day, why.result.as_str()), "{key}");
        let told = why.steps.join("\n").replace('\u{a0}', " ");
        for words in said {
            assert!(told.contains(words), "{key}: „{words}” is not told in:\n{told}");
        }
    }
    let (_, all) = workings::of_case(&desk, CaseKey::DraftAct(id)).unwrap();
    let entry = all.iter().find(|one| one.subject == "Wejście aktu w życie").unwrap();
    assert_eq!(entry.result.replace('\u{a0}', " "), "24 grudnia 2026 r.");
}

#[test]
fn everything_counted_in_a_case_is_one_document() {
    let (officer, desk) = town();
    let mut cases: Vec<CaseKey> = programme::list(&desk).unwrap().iter().map(|row| CaseKey::Programme(row.id)).collect();
    cases.extend(consultation::list(&desk).unwrap().rows.iter().map(|row| CaseKey::Consultation(row.id)));
    cases.extend(draft_act::list(&desk).unwrap().iter().map(|row| CaseKey::DraftAct(row.id)));
    assert!(cases.len() > 4 && matches!(cases.last(), Some(CaseKey::DraftAct(_))));
    for case in cases {
        let (title, all) = workings::of_case(&desk, case).unwrap();
        let least = if matches!(case, CaseKey::DraftAct(_)) { 3 } else { 8 };
        assert!(all.len() > least, "{title}: {}", all.len());
        let words = text::text(&finish(&workings::document(&desk, case).unwrap()).unwrap()).replace('\u{a0}', " ");
        for one in &all {
            assert!(!one.result.is_empty() && !one.subject.is_empty(), "{title}: {one:?}");
            for expected in [&one.subject, &one.result] {
                assert!(words.contains(&expected.replace('\u{a0}', " ")), "{title}: „{expected}” is not printed");
            }
        }
        let place = officer.path("wyliczenia.pdf");
        workings::save(&desk, case, &place).unwrap();
        assert!(std::fs::read(&place).unwrap().starts_with(b"%PDF"));
        assert!(workings::file_name(&desk, case).unwrap().starts_with("wyliczenia-"));
    }
    assert!(matches!(workings::of_case(&desk, CaseKey::Office).unwrap_err(), Failure::NotFound { .. }));
    assert!(matches!(workings::of_case(&desk, CaseKey::Programme(Key(99))).unwrap_err(), Failure::NotFound { .. }));
}
