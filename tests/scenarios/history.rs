//! Who changed what, when, from what to what; taking it back.

use casework::office::{self, Place};
use casework::organisation::import;
use casework::programme::{plan, sittings};
use casework::text::{self, view::PieceInput};
use casework::{Desk, Failure, history, sample};
use domain::act::{ActKind, plain};
use tests::{draft::as_input, jarzebin, office::Officer};

fn described(desk: &mut Desk) {
    let place =
        Place { kind: "gmina_wiejska".into(), place: "Jarzębin".into(), seat: String::new(), voivodeship: String::new() };
    office::describe(desk, &place).unwrap();
}

#[test]
fn every_act_stands_with_its_person_and_hour_newest_first() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    officer.next_on("2026-10-16");
    office::change(&mut desk, "phone", "24 000 00 00").unwrap();
    let acts = history::acts(&desk, None).unwrap().acts;
    let told: Vec<_> = acts.iter().map(|act| (act.name.as_str(), act.who.as_str(), act.at.get(..10).unwrap())).collect();
    assert_eq!(told, [("Zmieniono dane urzędu", "Anna Wierzba", "2026-10-16"), ("Opisano urząd", "Anna Wierzba", "2026-10-15")]);
    let rest = history::acts(&desk, Some(acts[0].id)).unwrap().acts;
    assert_eq!(rest.len(), 1, "the next page begins after the last act of the one before");
}

#[test]
fn a_changed_field_tells_from_what_to_what() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    office::change(&mut desk, "phone", "24 000 00 00").unwrap();
    officer.next_on("2026-10-16");
    office::change(&mut desk, "phone", "24 000 00 01").unwrap();
    let changes = history::of_record(&desk, "office", 1.into(), None).unwrap().changes;
    assert_eq!((changes[0].from.as_str(), changes[0].to.as_str()), ("24 000 00 00", "24 000 00 01"));
}

/// Changed fields of the office, newest first: field, from, to, hour in universal time.
fn told(desk: &Desk) -> Vec<[String; 4]> {
    let changes = history::of_record(desk, "office", 1.into(), None).unwrap().changes;
    let changed = changes.into_iter().filter(|change| change.verb == history::ChangeVerb::Updated);
    changed.map(|change| [change.field, change.from, change.to, change.at[11..16].to_owned()]).collect()
}

#[test]
fn a_field_typed_with_pauses_is_one_line_from_the_first_value_to_the_last() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    for (hour, phone) in [("09:01", "24"), ("09:02", "24 000"), ("09:03", "24 000 00 00")] {
        officer.next_at("2026-10-15", hour);
        office::change(&mut desk, "phone", phone).unwrap();
    }
    office::change(&mut desk, "email", "urzad@jarzebin.example").unwrap();
    officer.next_at("2026-10-15", "09:05");
    office::change(&mut desk, "phone", "24 000 00 01").unwrap();
    let lines = [
        ["Telefon", "24 000 00 00", "24 000 00 01", "07:05"],
        ["E-mail", "", "urzad@jarzebin.example", "07:03"],
        ["Telefon", "", "24 000 00 00", "07:03"],
    ];
    assert_eq!(told(&desk), lines, "what stands between keeps them apart");
    assert_eq!(history::acts(&desk, None).unwrap().acts.len(), 6, "the file keeps every one");
    officer.next_on("2026-10-16");
    office::change(&mut desk, "phone", "24 000 00 02").unwrap();
    assert_eq!(told(&desk)[0][1..3], ["24 000 00 01", "24 000 00 02"], "another day is another line");
}

#[test]
fn a_taking_back_stays_a_line_of_its_own_and_takes_back_one_pause() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    office::change(&mut desk, "phone", "24").unwrap();
    office::change(&mut desk, "phone", "24 000 00 00").unwrap();
    history::undo_last(&mut desk).unwrap();
    let lines = told(&desk);
    assert_eq!(lines[0][1..3], ["24 000 00 00", "24"]);
    assert_eq!(lines[1][1..3], ["", "24 000 00 00"]);
}

#[test]
fn very_long_typing_does_not_push_the_beginning_out_of_the_history() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    for number in 0..120 {
        office::change(&mut desk, "phone", &number.to_string()).unwrap();
    }
    let changes = history::of_record(&desk, "office", 1.into(), None).unwrap().changes;
    assert_eq!((changes[0].from.as_str(), changes[0].to.as_str()), ("", "119"));
    assert_eq!(changes.last().expect("the first line").act, "Opisano urząd");
}

#[test]
fn a_chosen_sitting_is_told_by_its_body_and_day() {
    let officer = Officer::on("2026-10-15");
    let (mut desk, programme) = jarzebin::file_with_programme(&officer);
    let sitting = sittings::save(&mut desk, &jarzebin::sitting()).unwrap().value;
    let choose = |desk: &mut Desk, sitting| {
        let revision = plan::view(desk, programme).unwrap().revision;
        plan::choose_sitting(desk, programme, revision, sitting).unwrap();
    };
    choose(&mut desk, Some(sitting));
    choose(&mut desk, None);
    let kept = plan::view(&desk, programme).unwrap().sittings.remove(0);
    let changes = |desk: &Desk| {
        let changes = history::of_record(desk, "programme", programme, None).unwrap().changes;
        let of_sitting = changes.into_iter().filter(|change| change.field == "Posiedzenie");
        of_sitting.map(|change| [change.from, change.to]).collect::<Vec<_>>()
    };
    let name = "sesja rady 26 listopada 2026 r.";
    assert_eq!(changes(&desk), [[name, ""], ["", name]]);
    sittings::remove(&mut desk, kept.id, kept.revision).unwrap();
    assert_eq!(changes(&desk)[0][0], "posiedzenie (zapisu już nie ma)");
}

#[test]
fn an_act_is_named_by_what_it_did_and_not_by_how_its_name_begins() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    office::change(&mut desk, "phone", "24 000 00 00").unwrap();
    let mut names = Vec::new();
    for _ in 0..4 {
        let newest = history::acts(&desk, None).unwrap().acts.remove(0);
        names.push(history::undo(&mut desk, newest.id).unwrap().value);
    }
    let (back, again) = ("Cofnięto: Zmieniono dane urzędu", "Przywrócono: Zmieniono dane urzędu");
    assert_eq!(names, [back, again, back, again]);
}

#[test]
fn a_key_of_a_closed_list_is_told_by_its_polish_word() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    office::change(&mut desk, "kind", "gmina_miejska").unwrap();
    let changes = history::of_record(&desk, "office", 1.into(), None).unwrap().changes;
    let kind = changes.iter().find(|change| change.field == "Rodzaj jednostki").expect("the kind changed");
    assert_eq!((kind.from.as_str(), kind.to.as_str()), ("gmina wiejska", "gmina miejska"));
}

#[test]
fn a_removed_record_is_told_field_by_field_in_words() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    history::undo_last(&mut desk).unwrap();
    let undoing = history::acts(&desk, None).unwrap().acts.remove(0);
    let changes = history::of_act(&desk, undoing.id).unwrap().changes;
    let office = changes.iter().find(|change| change.record == "dane urzędu").expect("the office was removed");
    assert!(office.from.contains("Rodzaj jednostki: gmina wiejska"), "{}", office.from);
    let council = changes.iter().find(|change| change.from.contains("Czego nazwa: organ stanowiący")).expect("its names too");
    assert!(council.from.contains("Dopełniacz: Rady Gminy Jarzębin"), "{}", council.from);
    assert!(changes.iter().all(|change| !change.from.contains("{\"") && !change.from.contains('_')), "{changes:?}");
}

#[test]
fn an_instant_of_a_removed_record_is_told_on_the_clock_of_the_office() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    officer.next_at("2026-10-16", "01:30");
    let list = import::Source::of("lista.csv", "Nazwa;NIP\nKlub „Żuraw”;\n".into()).unwrap();
    let plan = import::plan_for(&desk, &list).unwrap();
    import::run(&mut desk, &list, &plan, |_, _| Ok(())).unwrap();
    history::undo_last(&mut desk).unwrap();
    let undoing = history::acts(&desk, None).unwrap().acts.remove(0);
    let changes = history::of_act(&desk, undoing.id).unwrap();
    let batch = changes.changes.iter().find(|change| change.record == "import").expect("the import was removed");
    assert!(batch.from.contains("Data i godzina: 16 października 2026 r., godz. 1.30"), "{}", batch.from);
}

#[test]
fn nothing_in_the_history_of_a_whole_year_is_told_as_the_file_keeps_it() {
    let officer = Officer::on("2026-11-22");
    let desk = sample::create(officer.clone(), &officer.path("jarzebin.kladka")).unwrap();
    let acts = history::acts(&desk, None).unwrap().acts;
    let changes: Vec<_> = acts.iter().flat_map(|act| history::of_act(&desk, act.id).unwrap().changes).collect();
    assert!(changes.iter().any(|change| change.from == "trwają" || change.to == "trwają"), "a consultation began");
    for change in changes {
        assert_eq!(change.field.is_empty(), change.verb != history::ChangeVerb::Updated, "{change:?}");
        for value in [&change.from, &change.to] {
            let raw = value.contains("{\"") || value.contains('_') || value.starts_with("2026-");
            assert!(!raw, "{}, {}: „{value}”", change.record, change.field);
        }
    }
}

#[test]
fn ctrl_z_goes_back_act_by_act_and_an_undone_act_is_marked() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    office::change(&mut desk, "phone", "24 000 00 00").unwrap();
    office::change(&mut desk, "email", "urzad@jarzebin.example").unwrap();
    assert_eq!(history::undo_last(&mut desk).unwrap().value, "Zmieniono dane urzędu");
    assert_eq!(office::view(&desk).unwrap().email, "");
    history::undo_last(&mut desk).unwrap();
    assert_eq!(office::view(&desk).unwrap().phone, "");
    history::undo_last(&mut desk).unwrap();
    assert!(!office::view(&desk).unwrap().described);
    let nothing = history::undo_last(&mut desk).unwrap_err();
    assert_eq!(nothing, Failure::NotFound { sentence: "Nie ma już czego cofnąć.".into() });
    let acts = history::acts(&desk, None).unwrap().acts;
    assert_eq!(acts.iter().filter(|act| act.undone).count(), 3);
    assert_eq!(acts.iter().filter(|act| act.undoing).count(), 3);
}

#[test]
fn ctrl_z_reaches_past_versions_that_stay_and_says_which_acts_can_be_taken_back() {
    let officer = Officer::on("2026-10-15");
    let act = plain::from_plain(ActKind::Programme, jarzebin::TEXT).unwrap().act;
    let (mut desk, id) = jarzebin::file_with_text(&officer, &act);
    office::change(&mut desk, "phone", "24 000 00 00").unwrap();
    let view = text::open(&desk, id).unwrap();
    let mut input = as_input(id, &view.draft);
    input.lines[0].pieces = vec![PieceInput::Text { text: "Gmina wspiera organizacje.".into() }];
    text::save_draft(&mut desk, input).unwrap();
    text::keep_version(&mut desk, id, "").unwrap();

    let newest = history::acts(&desk, None).unwrap().acts.remove(0);
    assert_eq!((newest.name.as_str(), newest.can_undo), ("Zapisanie wersji treści", false));
    let refused = history::undo(&mut desk, newest.id).unwrap_err();
    assert!(refused.sentence().contains("na liście wersji przywróć"), "{}", refused.sentence());
    assert_eq!(history::acts(&desk, None).unwrap().acts[0].id, newest.id, "nothing was done");
    assert_eq!(history::undo_last(&mut desk).unwrap().value, "Zmieniono dane urzędu");
    assert_eq!(office::view(&desk).unwrap().phone, "");
    assert_eq!(text::versions(&desk, id).unwrap().len(), 2);
    let undone = history::acts(&desk, None).unwrap().acts.into_iter().find(|act| act.undone).expect("the change of the phone");
    assert!(!undone.can_undo);
}

#[test]
fn ctrl_z_goes_further_back_than_one_page_of_history() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    for number in 0..60 {
        office::change(&mut desk, "phone", &format!("24 000 00 {number:02}")).unwrap();
    }
    for _ in 0..60 {
        history::undo_last(&mut desk).unwrap();
    }
    assert_eq!(history::undo_last(&mut desk).unwrap().value, "Opisano urząd");
    assert!(matches!(history::undo_last(&mut desk), Err(Failure::NotFound { .. })));
}

#[test]
fn the_history_of_a_record_goes_on_behind_its_first_page() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    for number in 0..130 {
        // Two fields by turns: one typed with pauses would be one line.
        let field = if number % 2 == 0 { "phone" } else { "notice_board" };
        office::change(&mut desk, field, &format!("24 000 {number:03}")).unwrap();
    }
    let first = history::of_record(&desk, "office", 1.into(), None).unwrap();
    assert_eq!(first.changes.len(), 100);
    let second = history::of_record(&desk, "office", 1.into(), first.older).unwrap();
    assert_eq!(second.changes[0].to, "24 000 029", "the next page goes on where the first ended");
    assert_eq!((second.changes.last().unwrap().verb, second.older), (history::ChangeVerb::Inserted, None));
}

#[test]
fn an_undone_act_comes_back_when_its_undoing_is_undone() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    office::change(&mut desk, "phone", "24 000 00 00").unwrap();
    history::undo_last(&mut desk).unwrap();
    let undoing = history::acts(&desk, None).unwrap().acts.remove(0);
    assert!(undoing.undoing);
    let back = history::undo(&mut desk, undoing.id).unwrap().value;
    assert_eq!(back, "Przywrócono: Zmieniono dane urzędu");
    assert_eq!(office::view(&desk).unwrap().phone, "24 000 00 00");
    let newest = history::acts(&desk, None).unwrap().acts.remove(0);
    assert_eq!(history::undo(&mut desk, newest.id).unwrap().value, "Cofnięto: Zmieniono dane urzędu");
}

#[test]
fn an_old_act_cannot_be_undone_over_a_newer_change_of_the_same_field() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    described(&mut desk);
    office::change(&mut desk, "phone", "24 000 00 00").unwrap();
    let first = history::acts(&desk, None).unwrap().acts.remove(0);
    office::change(&mut desk, "phone", "24 000 00 01").unwrap();
    let refused = history::undo(&mut desk, first.id).unwrap_err();
    assert!(refused.sentence().contains("później zmieniono"), "{}", refused.sentence());
    assert_eq!(office::view(&desk).unwrap().phone, "24 000 00 01");
}
