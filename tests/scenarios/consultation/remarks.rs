//! Remarks: entering, freezing the provision, positions, the accepted wording in the draft.

use casework::{
    Desk, Failure,
    consultation::{
        self,
        create::ConsultationStart,
        insert,
        position::{self, PositionInput},
        remark::{self, RemarkInput},
        remarks::{self, RunShown, Which},
        step::StepInput,
    },
    document::{make::make, offer, order::Wanted},
    programme,
    text::{self, view::PieceInput},
    view::Key,
};
use domain::{document::DocumentKind, vocabulary::Vocabulary};
use tests::{draft::as_input, jarzebin, office::Officer};

use super::world::{self, rules, step, view};

/// Running on 15 October 2026.
fn running() -> (std::sync::Arc<Officer>, Desk, Key) {
    let (officer, mut desk, key) = world::announced("");
    officer.next_on("2026-10-15");
    step(&mut desk, key, "trwa", StepInput::default()).unwrap();
    (officer, desk, key)
}

fn unit(desk: &Desk, key: Key, address: &str) -> u32 {
    let units = consultation::unit::units(desk, key).unwrap();
    units.into_iter().find(|unit| unit.address == address).unwrap_or_else(|| panic!("no {address}")).id
}

fn add(desk: &mut Desk, key: Key, input: RemarkInput) -> Key {
    remark::save(desk, key, &input).unwrap().value.id
}

fn answer(desk: &mut Desk, id: Key, outcome: &str, reason: &str, wording: &str) -> Result<Option<Key>, Failure> {
    let revision = remarks::view(desk, id).unwrap().revision;
    let input = PositionInput { outcome: outcome.into(), reason: reason.into(), wording_after: wording.into() };
    position::approve(desk, id, revision, &input).map(|reply| reply.value.next)
}

/// The words of the report as they would be printed now, hard spaces made soft.
fn report(desk: &Desk, key: Key) -> String {
    let order = offer::order(desk, DocumentKind::ConsultationReport.key(), key.0.into()).unwrap();
    let wanted = Wanted::try_from(&order).unwrap();
    let made = desk.store().read(|tx| make(tx, desk.law(), desk.clock(), &wanted)).unwrap();
    documents::text::text(&documents::finish(&made.document).unwrap()).replace('\u{a0}', " ")
}

#[test]
fn a_unit_is_offered_and_frozen_with_the_words_that_its_chips_print() {
    let officer = Officer::on("2026-09-25");
    let mut desk = world::file(&officer, world::local());
    let programme = programme::create(&mut desk, &jarzebin::programme_of("2027")).unwrap().value.id;
    let key = world::announce(&mut desk, programme, "");
    let units = consultation::unit::units(&desk, key).unwrap();
    assert!(units.iter().any(|unit| unit.words.contains("Gminy Jarzębin")), "{units:?}");
    assert!(units.iter().all(|unit| !unit.words.contains("[urzad.") && !unit.words.contains("[program.")), "{units:?}");
    let chosen = units.iter().find(|unit| unit.words.contains("Gminy Jarzębin")).expect("a unit with a chip").id;
    let id = add(&mut desk, key, RemarkInput { unit: Some(chosen), ..world::remark("Fundacja", "9.10.2026", "14:22") });
    let frozen = remarks::view(&desk, id).unwrap().wording_now;
    assert!(frozen.contains("Gminy Jarzębin"), "{frozen}");
}

#[test]
fn a_remark_keeps_the_address_and_the_wording_of_its_day() {
    let (_officer, mut desk, key) = running();
    let second = unit(&desk, key, "§ 2 pkt 2");
    let proposed =
        "2) w zakresie działalności na rzecz osób w wieku emerytalnym – organizację zajęć ruchowych, warsztatów oraz dowozu;";
    let id = add(
        &mut desk,
        key,
        RemarkInput {
            unit: Some(second),
            wording_proposed: proposed.into(),
            ..world::remark("Fundacja „Przystań Seniora”", "9.10.2026", "14:22")
        },
    );
    let shown = remarks::view(&desk, id).unwrap();
    assert_eq!(shown.unit_address, "§ 2 pkt 2");
    assert!(
        shown.wording_now.starts_with("2) w zakresie działalności") && shown.wording_now.ends_with("warsztatów;"),
        "{}",
        shown.wording_now
    );
    let inserted: String =
        shown.proposed_runs.iter().filter(|run| run.kind == RunShown::Inserted).map(|run| run.text.as_str()).collect();
    assert!(inserted.contains("dowozu"), "{:?}", shown.proposed_runs);

    let first = unit(&desk, key, "§ 2 pkt 1");
    let other = add(
        &mut desk,
        key,
        RemarkInput {
            unit: Some(first),
            wording_proposed: "1) organizacja warsztatów;\n2) kino plenerowe;".into(),
            ..world::remark("Klub Sportowy „Błyskawica”", "10.10.2026", "")
        },
    );
    answer(&mut desk, other, "uwzgledniona", "", "").unwrap();
    let revision = remarks::view(&desk, other).unwrap().revision;
    insert::into_draft(&mut desk, other, revision).unwrap();
    let shown = remarks::view(&desk, id).unwrap();
    assert_eq!(shown.unit_address, "§ 2 pkt 2", "the address of the day of the remark");
    assert_eq!(shown.unit_address_now.as_deref(), Some("§ 2 pkt 3"), "the draft was renumbered");
}

#[test]
fn an_accepted_wording_becomes_a_version_of_the_draft_named_after_its_remark() {
    let (_officer, mut desk, key) = running();
    let second = unit(&desk, key, "§ 2 pkt 2");
    let id = add(
        &mut desk,
        key,
        RemarkInput { unit: Some(second), ..world::remark("Fundacja „Przystań Seniora”", "9.10.2026", "14:22") },
    );
    let shown = remarks::view(&desk, id).unwrap();
    assert!(shown.no_insert.is_some(), "nothing is accepted yet");
    let wording = "w zakresie działalności na rzecz osób w wieku emerytalnym – organizację zajęć ruchowych i warsztatów, w tym w sołectwach;";
    answer(&mut desk, id, "uwzgledniona_w_czesci", "Dowóz nie jest zadaniem priorytetowym.", wording).unwrap();
    let shown = remarks::view(&desk, id).unwrap();
    assert_eq!(shown.no_insert, None);
    insert::into_draft(&mut desk, id, shown.revision).unwrap();
    let shown = remarks::view(&desk, id).unwrap();
    assert_eq!(shown.inserted_in, Some(2), "the draft was kept as it stood before");
    let text = domain::id::TextId(view(&desk, key).text.unwrap().0);
    let versions = desk.store().read(|tx| store::text::versions(tx, text)).unwrap();
    assert_eq!(versions[0].note, "Uwaga nr 1 (Fundacja „Przystań Seniora”)");
    let act = desk.store().read(|tx| store::text::get(tx, text)).unwrap().record.act;
    let written = domain::act::plain::write(&act, &domain::act::reference::no_fields);
    assert!(written.contains("w tym w sołectwach;\n3) w zakresie sportu"), "{written}");
}

#[test]
fn a_chip_whose_words_are_not_known_yet_stays_one_in_the_accepted_wording() {
    let officer = Officer::on("2026-09-25");
    let (mut desk, programme) = world::file_with_programme(&officer);
    let text = programme::page(&desk, programme).unwrap().text;
    let mut input = as_input(text, &text::open(&desk, text).unwrap().draft);
    input.lines.last_mut().unwrap().pieces.push(PieceInput::Field { key: "program.uchwala.numer".into() });
    text::save_draft(&mut desk, input).unwrap();
    let key = world::announce(&mut desk, programme, "");
    let last = unit(&desk, key, "§ 4");
    let id = add(&mut desk, key, RemarkInput { unit: Some(last), ..world::remark("OSP Stary Młyn", "9.10.2026", "") });
    let frozen = remarks::view(&desk, id).unwrap().wording_now;
    assert!(frozen.ends_with("organizacji.[numer uchwały o programie]"), "{frozen}");
    answer(&mut desk, id, "uwzgledniona", "", &frozen.replace("propozycji", "wniosków")).unwrap();
    let revision = remarks::view(&desk, id).unwrap().revision;
    insert::into_draft(&mut desk, id, revision).unwrap();
    let act = desk.store().read(|tx| store::text::get(tx, domain::id::TextId(text.0))).unwrap().record.act;
    let written = domain::act::plain::write(&act, &domain::act::reference::no_fields);
    assert!(written.trim_end().ends_with("na podstawie wniosków organizacji.[program.uchwala.numer]"), "{written}");
    assert!(remarks::view(&desk, id).unwrap().inserted_in.is_some());
}

#[test]
fn a_version_counts_for_a_remark_only_when_its_wording_came_into_it() {
    let (_officer, mut desk, key) = running();
    let text = view(&desk, key).text.unwrap();
    let sender = "Stowarzyszenie ".repeat(33) + "Lipy";
    assert_eq!(sender.chars().count(), 499);
    let first = unit(&desk, key, "§ 2 pkt 1");
    let input = RemarkInput {
        unit: Some(first),
        wording_proposed: "1) organizacja warsztatów;\n2) kino plenerowe;".into(),
        ..world::remark(&sender, "10.10.2026", "")
    };
    let id = add(&mut desk, key, input);
    answer(&mut desk, id, "uwzgledniona", "", "").unwrap();
    text::keep_version(&mut desk, text, "Uwaga nr 1 (moja notatka)").unwrap();
    let shown = remarks::view(&desk, id).unwrap();
    assert_eq!(shown.inserted_in, None, "a note of the officer is no insertion");
    insert::into_draft(&mut desk, id, shown.revision).unwrap();
    assert_eq!(remarks::view(&desk, id).unwrap().inserted_in, Some(2));
    let versions = text::versions(&desk, text).unwrap();
    assert_eq!(versions[0].note.chars().count(), 500, "a sender with a long name does not stop it");
    answer(&mut desk, id, "uwzgledniona", "", "1) organizacja zajęć;").unwrap();
    assert_eq!(remarks::view(&desk, id).unwrap().inserted_in, None, "another wording has not come into the draft yet");
}

#[test]
fn a_position_that_is_not_full_owes_a_reason_and_approving_leads_to_the_next_remark() {
    let (_officer, mut desk, key) = running();
    let ids: Vec<Key> = ["Stowarzyszenie „Pod Lipami”", "Koło Gospodyń „Malwa”", "OSP Stary Młyn"]
        .into_iter()
        .map(|sender| add(&mut desk, key, world::remark(sender, "7.10.2026", "10:05")))
        .collect();
    let Failure::Invalid { violations } = answer(&mut desk, ids[1], "nieuwzgledniona", " ", "").unwrap_err() else {
        panic!("refused")
    };
    assert_eq!(violations[0].field, "reason");
    assert_eq!(answer(&mut desk, ids[1], "nieuwzgledniona", "Zadanie finansuje powiat.", "").unwrap(), Some(ids[2]));
    assert_eq!(
        answer(&mut desk, ids[2], "poza_przedmiotem", "Dotyczy remontu remizy.", "").unwrap(),
        Some(ids[0]),
        "around the end of the pile"
    );
    assert_eq!(answer(&mut desk, ids[0], "uwzgledniona", "", "").unwrap(), None);
    let list = remarks::list(&desk, key, "", Which::Waiting).unwrap();
    assert_eq!((list.rows.len(), list.figures.answered.count, list.figures.waiting.count), (0, 3, 0));
}

#[test]
fn an_unfinished_position_is_saved_while_typing_and_a_rule_remembers_the_reason() {
    let (_officer, mut desk, key) = running();
    let id = add(&mut desk, key, world::remark("OSP Stary Młyn", "7.10.2026", ""));
    let revision = remarks::view(&desk, id).unwrap().revision;
    let input = PositionInput { outcome: "nieuwzgledniona".into(), ..PositionInput::default() };
    position::save(&mut desk, id, revision, &input).unwrap();
    assert!(rules(&view(&desk, key)).contains(&"K-18"));
    assert_eq!(remarks::view(&desk, id).unwrap().position.unwrap().taken_on.iso, "2026-10-15");
}

#[test]
fn a_second_thought_leaves_no_wording_in_the_report() {
    let (_officer, mut desk, key) = running();
    let second = unit(&desk, key, "§ 2 pkt 2");
    let wording = "dowóz uczestników z sołectw;";
    let sent = RemarkInput { unit: Some(second), wording_proposed: wording.into(), ..world::remark("OSP", "9.10.2026", "") };
    let id = add(&mut desk, key, sent);
    answer(&mut desk, id, "uwzgledniona", "", wording).unwrap();
    assert!(report(&desk, key).contains("Brzmienie po zmianie"));
    answer(&mut desk, id, "nieuwzgledniona", "Dowóz finansuje powiat.", wording).unwrap();
    let report = report(&desk, key);
    assert!(report.contains("Dowóz finansuje powiat."), "{report}");
    assert!(!report.contains("Brzmienie po zmianie"), "{report}");
    let revision = remarks::view(&desk, id).unwrap().revision;
    let unfinished =
        PositionInput { outcome: "poza_przedmiotem".into(), wording_after: wording.into(), ..PositionInput::default() };
    position::save(&mut desk, id, revision, &unfinished).unwrap();
    assert_eq!(remarks::view(&desk, id).unwrap().position.unwrap().wording_after, "", "nor while it is being typed");
}

#[test]
fn a_late_remark_and_one_from_outside_the_circle_are_kept_and_marked() {
    let (officer, mut desk, key) = running();
    officer.next_on("2026-10-22");
    let late = add(&mut desk, key, world::remark("Stowarzyszenie „Pod Lipami”", "21.10.2026", "8:00"));
    let private =
        RemarkInput { sender_kind: "osoba_prywatna".into(), sender: String::new(), ..world::remark("", "10.10.2026", "") };
    let private = add(&mut desk, key, private);
    let said = |id| remarks::view(&desk, id).unwrap().findings.into_iter().map(|finding| finding.rule).collect::<Vec<_>>();
    assert!(said(late).contains(&"K-19".to_owned()));
    assert!(said(private).contains(&"K-20".to_owned()), "residents were not asked");
    assert_eq!(remarks::view(&desk, private).unwrap().sender, "osoba prywatna");
    let list = remarks::list(&desk, key, "", Which::Late).unwrap();
    assert_eq!(list.rows.len(), 1);
    let figures = list.figures;
    assert_eq!(
        figures.all.why.steps,
        ["ze stanowiskiem: 0", "czekają na stanowisko: 1", "po terminie, mogą zostać bez stanowiska: 1"],
        "the parts make the whole"
    );
    assert_eq!((figures.all.count, figures.unanswered.count, figures.late.why.steps[0].as_str()), (2, 2, "Uwaga nr 1."));
    assert_eq!((figures.waiting.label.as_str(), figures.waiting.why.steps[0].as_str()), ("czeka", "Uwaga nr 2."));
}

#[test]
fn contact_data_of_a_private_person_are_not_taken() {
    let (_officer, mut desk, key) = running();
    let input =
        RemarkInput { sender_kind: "osoba_prywatna".into(), ..world::remark("Jan Kos, tel. 600 100 200", "10.10.2026", "") };
    let Failure::Invalid { violations } = remark::save(&mut desk, key, &input).unwrap_err() else { panic!("refused") };
    assert_eq!(violations[0].field, "sender");
}

#[test]
fn an_empty_remark_tells_every_missing_field() {
    let (_officer, mut desk, key) = running();
    let Failure::Invalid { violations } = remark::save(&mut desk, key, &RemarkInput::default()).unwrap_err() else {
        panic!("refused")
    };
    let mut fields: Vec<&str> = violations.iter().map(|fault| fault.field.as_str()).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["channel", "content", "received_on", "sender", "sender_kind"]);
    let gone = RemarkInput { unit: Some(999), ..world::remark("OSP Stary Młyn", "10.10.2026", "") };
    assert!(remark::save(&mut desk, key, &gone).unwrap_err().sentence().contains("nie ma już w projekcie"));
}

#[test]
fn remarks_are_found_without_polish_letters() {
    let (_officer, mut desk, key) = running();
    add(&mut desk, key, world::remark("Stowarzyszenie „Łódka”", "7.10.2026", ""));
    add(&mut desk, key, world::remark("OSP Stary Młyn", "7.10.2026", ""));
    let found = |text: &str| remarks::list(&desk, key, text, Which::All).unwrap().rows.len();
    assert_eq!((found("lodka"), found("młyn"), found("dowoz"), found("konkurs")), (1, 1, 2, 0));
}

#[test]
fn turnout_by_channel_has_totals_equal_to_its_parts() {
    let (_officer, mut desk, key) = running();
    add(&mut desk, key, world::remark("Stowarzyszenie „Pod Lipami”", "7.10.2026", ""));
    add(&mut desk, key, RemarkInput { channel: "email".into(), ..world::remark("Stowarzyszenie „Pod Lipami”", "8.10.2026", "") });
    add(&mut desk, key, RemarkInput { channel: "email".into(), ..world::remark("OSP Stary Młyn", "8.10.2026", "") });
    consultation::meeting::save(
        &mut desk,
        key,
        &world::meeting("2026-10-13", "Dom Kultury", &[("organizacje", 14), ("mieszkancy", 9)]),
    )
    .unwrap();
    let turnout = view(&desk, key).turnout;
    let sum = |column: fn(&consultation::turnout::ChannelLine) -> u32| turnout.channels.iter().map(column).sum::<u32>();
    assert_eq!((turnout.remarks, turnout.organisations, turnout.people), (3, 3, 26));
    assert_eq!((sum(|line| line.remarks), sum(|line| line.organisations), sum(|line| line.people)), (3, 3, 26));
    assert_eq!((turnout.distinct_organisations, turnout.distinct_people), (2, 25), "each counted once");
    assert_eq!(turnout.sectors.iter().map(|line| line.people).sum::<u32>(), turnout.at_meetings);
    let unused: Vec<&str> =
        turnout.channels.iter().filter(|line| line.remarks == 0).map(|line| line.channel.key.as_str()).collect();
    assert!(unused.contains(&"formularz"), "an open channel that nobody used is shown with zero: {unused:?}");
}

#[test]
fn a_consultation_of_another_draft_has_a_text_of_its_own() {
    let officer = Officer::on("2026-10-15");
    let mut desk = world::file(&officer, world::local());
    let start = ConsultationStart {
        subject: "prawo_miejscowe".into(),
        title: "projekt uchwały w sprawie statutów sołectw".into(),
        draft: "§ 1. Nadaje się statuty.\n§ 2. Uchwała wchodzi w życie po upływie 14 dni.".into(),
        ..ConsultationStart::default()
    };
    let key = consultation::create(&mut desk, &start).unwrap().value.id;
    let units: Vec<String> = consultation::unit::units(&desk, key).unwrap().into_iter().map(|unit| unit.address).collect();
    assert_eq!(units, ["§ 1", "§ 2"]);
    let early = remark::save(&mut desk, key, &world::remark("OSP Stary Młyn", "10.10.2026", "")).unwrap_err();
    assert!(early.sentence().contains("jeszcze nie ogłoszono"), "{}", early.sentence());
}
