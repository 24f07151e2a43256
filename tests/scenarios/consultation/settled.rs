//! What was announced to people, and what a published report tells, is not changed behind their backs.

use casework::{
    Failure,
    consultation::{
        self, create::ConsultationStart, meeting::MeetingInput, outcome, publication::PublicationInput, step::StepInput,
    },
};

use super::world::{self, meeting, on_paper, plan, step, view};

fn notice() -> PublicationInput {
    PublicationInput {
        thing: "ogloszenie_konsultacji".into(),
        place: "bip".into(),
        address: "bip.jarzebin.example/konsultacje/4".into(),
        published_on: "2026-09-25".into(),
        ..PublicationInput::default()
    }
}

#[test]
fn announced_days_are_not_moved_in_the_form_and_the_page_is_told_which_they_are() {
    type Change = fn(&mut consultation::PlanInput);
    let changes: [(&str, Change, &str); 4] = [
        (
            "announced_on",
            |input| input.announced_on = "24.09.2026".into(),
            "Ogłoszenie: konsultacje już ogłoszono; tego dnia nie zmienia się",
        ),
        (
            "starts_on",
            |input| input.starts_on = "7.10.2026".into(),
            "Pierwszy dzień: podano w ogłoszeniu; tego dnia nie zmienia się",
        ),
        ("ends_on", |input| input.ends_on = "27.10.2026".into(), "Ostatni dzień: podano w ogłoszeniu; zmienia się przyciskiem"),
        ("ends_at", |input| input.ends_at = "13:00".into(), "Godzina końca: "),
    ];
    for (ends_at, told) in [
        ("", "Ogłoszono koniec o północy; tej godziny nie zmienia się"),
        ("14:00", "Podano w ogłoszeniu; tej godziny nie zmienia się"),
    ] {
        let (_officer, mut desk, key) = world::announced(ends_at);
        let fixed = view(&desk, key).fixed;
        let fields: Vec<&str> = fixed.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, changes.map(|(field, ..)| field));
        assert!(fixed[3].sentence.starts_with(told), "{}", fixed[3].sentence);
        for (field, change, words) in changes {
            let Failure::Invalid { violations } = plan(&mut desk, key, change).unwrap_err() else {
                panic!("{field} was not refused")
            };
            let refused: Vec<&str> = violations.iter().map(|fault| fault.field.as_str()).collect();
            assert_eq!(refused, [field]);
            assert!(violations[0].sentence.starts_with(words), "{violations:?}");
        }
        plan(&mut desk, key, |input| input.remarks_email = "konsultacje@jarzebin.example".into()).unwrap();
    }
}

#[test]
fn an_emptied_end_is_refused_at_its_own_field() {
    let (_officer, mut desk, key) = world::announced("");
    let Failure::Invalid { violations } = plan(&mut desk, key, |input| input.ends_on.clear()).unwrap_err() else {
        panic!("it was not refused")
    };
    let fields: Vec<&str> = violations.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(fields, ["ends_on"]);
}

#[test]
fn the_page_names_the_way_to_move_a_day_only_while_there_is_one() {
    let end = |desk: &casework::Desk, key| view(desk, key).fixed.into_iter().find(|one| one.field == "ends_on").unwrap().sentence;
    let (officer, mut desk, key) = world::announced("");
    assert!(end(&desk, key).ends_with("zmienia się przyciskiem „Przedłuż termin”."));
    officer.next_on("2026-10-06");
    step(&mut desk, key, "trwa", StepInput::default()).unwrap();
    officer.next_on("2026-10-30");
    for to in ["zakonczona", "stanowiska_zajete"] {
        step(&mut desk, key, to, StepInput::default()).unwrap();
    }
    assert_eq!(end(&desk, key), "Podano w ogłoszeniu; tego dnia nie zmienia się w formularzu.");

    let (_officer, mut desk, key) = world::planned("");
    step(&mut desk, key, "odwolana", StepInput { reason: "Zmieniono założenia.".into(), ..StepInput::default() }).unwrap();
    let view = view(&desk, key);
    let said: Vec<&str> = view.fixed.iter().map(|one| one.sentence.as_str()).collect();
    assert_eq!(said, ["Konsultacje odwołano; terminów już się nie zmienia."; 3], "days that nobody was told of");
    let refused = plan(&mut desk, key, |input| input.starts_on = "7.10.2026".into()).unwrap_err().sentence();
    assert!(refused.contains("cofnij odwołanie w Historii"), "{refused}");
}

#[test]
fn a_reason_written_against_a_rule_is_recorded_only_while_the_rule_stands_against_the_step() {
    let (officer, mut desk, key) = world::announced("");
    officer.next_on("2026-10-06");
    step(&mut desk, key, "trwa", StepInput { despite: "Tak już się stało.".into(), ..StepInput::default() }).unwrap();
    assert_eq!(view(&desk, key).recorded_despite, "");
}

#[test]
fn no_day_is_fixed_while_the_consultation_is_planned() {
    let (_officer, mut desk, key) = world::planned("14:00");
    assert_eq!(view(&desk, key).fixed, []);
    plan(&mut desk, key, |input| input.ends_at = "15:00".into()).unwrap();
}

#[test]
fn on_the_last_day_remarks_are_taken_until_the_hour_that_was_announced() {
    for (ends_at, over) in [("0:01", true), ("23:59", false)] {
        let (officer, mut desk, key) = world::announced(ends_at);
        officer.next_on("2026-10-06");
        step(&mut desk, key, "trwa", StepInput::default()).unwrap();
        officer.next_on("2026-10-20");
        let ended = step(&mut desk, key, "zakonczona", StepInput::default());
        match over {
            true => drop(ended.unwrap()),
            false => assert_eq!(
                ended.unwrap_err().sentence(),
                "Uwagi można zgłaszać do 20 października 2026 r. do godz. 23.59; zakończysz konsultacje po tej godzinie."
            ),
        }
    }
}

#[test]
fn what_the_published_report_tells_stays_as_it_was_reported() {
    let (officer, mut desk, key) = world::announced("");
    consultation::publication::save(&mut desk, key, &notice()).unwrap();
    officer.next_on("2026-10-06");
    step(&mut desk, key, "trwa", StepInput::default()).unwrap();
    let came = meeting("2026-10-13", "Dom Kultury", &[("organizacje", 14)]);
    let held = consultation::meeting::save(&mut desk, key, &came).unwrap().value;
    officer.next_on("2026-10-30");
    for to in ["zakonczona", "stanowiska_zajete"] {
        on_paper(&mut desk, key, to, "").unwrap();
    }
    assert_eq!(view(&desk, key).closed, None);
    on_paper(&mut desk, key, "raport_opublikowany", "30.10.2026").unwrap();
    let shown = view(&desk, key);
    assert!(shown.closed.is_some_and(|why| why.contains("Raport z tych konsultacji jest opublikowany")));

    let more = MeetingInput { id: Some(held.id), revision: Some(held.revision), ..came };
    let published = shown.publications[0].clone();
    let refusals = [
        consultation::meeting::save(&mut desk, key, &more).map(drop),
        consultation::meeting::remove(&mut desk, held.id, held.revision).map(drop),
        plan(&mut desk, key, |input| input.summary = "Zupełnie inne podsumowanie.".into()).map(drop),
        outcome::insert_summary(&mut desk, key, shown.revision).map(drop),
        consultation::publication::save(&mut desk, key, &notice()).map(drop),
        consultation::publication::remove(&mut desk, published.id, published.revision).map(drop),
    ];
    for refusal in refusals {
        let sentence = refusal.unwrap_err().sentence();
        assert!(sentence.starts_with("Raport z tych konsultacji jest opublikowany"), "{sentence}");
    }
    let again = PublicationInput { thing: "raport_konsultacji".into(), published_on: "2026-10-30".into(), ..notice() };
    consultation::publication::save(&mut desk, key, &again).expect("the report may appear in another place too");
}

#[test]
fn a_meeting_of_another_consultation_is_not_taken_over() {
    let (_officer, mut desk, key) = world::announced("");
    let came = meeting("2026-10-13", "Dom Kultury", &[("organizacje", 14)]);
    let held = consultation::meeting::save(&mut desk, key, &came).unwrap().value;
    let other = ConsultationStart {
        subject: "inny_akt".into(),
        title: "projekt uchwały o boiskach".into(),
        ..ConsultationStart::default()
    };
    let other = consultation::create(&mut desk, &other).unwrap().value.id;
    let moved = MeetingInput { id: Some(held.id), revision: Some(held.revision), ..came };
    let refused = consultation::meeting::save(&mut desk, other, &moved).unwrap_err().sentence();
    assert!(refused.starts_with("Spotkanie: nie ma takiego wpisu"), "{refused}");
}
