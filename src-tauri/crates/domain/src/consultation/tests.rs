//! Turnout that equals its parts, and the words of the summary.

use super::{
    Channel, Outcome, SenderKind,
    summary::{between, outcomes, proposed, remarks_came},
    turnout::turnout,
};
use crate::{
    id::{MeetingId, OrganisationId},
    rule::tests::world::{World, at, day, meeting, remark, stored},
};

#[test]
fn channels_add_up_and_an_organisation_counts_once() {
    let mut remarks = vec![
        remark(1, Outcome::Accepted),
        remark(2, Outcome::Accepted),
        remark(3, Outcome::Rejected),
        remark(4, Outcome::Rejected),
    ];
    remarks[1].record.channel = Channel::Email;
    remarks[2].record.organisation = Some(OrganisationId(2));
    remarks[3].record.organisation = None;
    remarks[3].record.sender_kind = SenderKind::Private;
    remarks[3].record.sender = "mieszkanka".into();
    let meetings = vec![stored(MeetingId(1), meeting())];
    let counted = turnout(&meetings, &remarks, Some(26));
    assert_eq!(counted.channels.iter().map(|channel| channel.remarks).sum::<u32>(), counted.remarks.value);
    assert_eq!(counted.organisations.value, 2);
    assert_eq!(counted.at_meetings.value, 23);
    assert_eq!(counted.sectors.iter().map(|sector| sector.people.value).sum::<u32>(), 23);
    assert_eq!(counted.people.value, 26);
    assert_eq!(counted.mismatches, []);
}

#[test]
fn a_stated_total_outside_what_the_parts_allow_is_told() {
    let meetings = vec![stored(MeetingId(1), meeting())];
    let remarks = vec![remark(1, Outcome::Accepted)];
    for (stated, told) in [(22, true), (23, false), (24, false), (25, true)] {
        let mismatches = turnout(&meetings, &remarks, Some(stated)).mismatches;
        assert_eq!(!mismatches.is_empty(), told, "{stated}");
    }
}

#[test]
fn nobody_at_all_is_zero_everywhere_and_no_mismatch() {
    let counted = turnout(&[], &[], Some(0));
    assert_eq!((counted.remarks.value, counted.people.value, counted.organisations.value), (0, 0, 0));
    assert_eq!(counted.mismatches, []);
}

#[test]
fn remarks_come_in_the_right_grammatical_number() {
    let said: Vec<String> = [0, 1, 2, 5, 12, 22, 101].map(|count| remarks_came(count).replace('\u{a0}', " ")).into();
    assert_eq!(
        said,
        [
            "nie wpłynęła żadna uwaga",
            "wpłynęła 1 uwaga",
            "wpłynęły 2 uwagi",
            "wpłynęło 5 uwag",
            "wpłynęło 12 uwag",
            "wpłynęły 22 uwagi",
            "wpłynęło 101 uwag",
        ]
    );
}

#[test]
fn dates_of_a_range_are_not_repeated() {
    assert_eq!(between(day(2026, 10, 6), day(2026, 10, 20)), "od 6 do 20 października 2026 r.");
    assert_eq!(between(day(2026, 9, 24), day(2026, 10, 7)), "od 24 września do 7 października 2026 r.");
    assert_eq!(between(day(2026, 12, 28), day(2027, 1, 8)), "od 28 grudnia 2026 r. do 8 stycznia 2027 r.");
    assert_eq!(between(day(2026, 10, 6), day(2026, 10, 6)), "w dniu 6 października 2026 r.");
}

#[test]
fn the_summary_tells_the_course_and_the_outcome() {
    let mut world = World::sound();
    world.remarks.push(remark(3, Outcome::PartlyAccepted));
    world.remarks[2].record.received_at = at(2026, 10, 22, 9, 0);
    let said = world.with_consultation(proposed).expect("a consultation").replace('\u{a0}', " ");
    insta::assert_snapshot!(said, @"Konsultacje projektu odbyły się od 6 do 20 października 2026 r. Formy konsultacji: uwagi na piśmie, otwarte spotkanie. Ogłoszenie zamieszczono w Biuletynie Informacji Publicznej oraz na tablicy ogłoszeń. Odbyło się 1 spotkanie, w którym wzięły udział 23 osoby. W konsultacjach wpłynęły 3 uwagi, w tym 1 po terminie; uwagi zgłosiła 1 organizacja. Uwzględniono 1 uwagę, w części uwzględniono 1 uwagę, nie uwzględniono 1 uwagi.");
}

#[test]
fn a_consultation_without_remarks_is_summed_up_in_peace() {
    let mut world = World::sound();
    world.remarks.clear();
    world.meetings.clear();
    let said = world.with_consultation(proposed).expect("a consultation").replace('\u{a0}', " ");
    insta::assert_snapshot!(said, @"Konsultacje projektu odbyły się od 6 do 20 października 2026 r. Formy konsultacji: uwagi na piśmie, otwarte spotkanie. Ogłoszenie zamieszczono w Biuletynie Informacji Publicznej oraz na tablicy ogłoszeń. W konsultacjach nie wpłynęła żadna uwaga. Projektu nie zmieniono w wyniku konsultacji.");
}

#[test]
fn outcomes_are_counted_and_late_ones_twice() {
    let mut world = World::sound();
    world.remarks[0].record.received_at = at(2026, 10, 21, 8, 0);
    world.remarks[1].record.position = None;
    let sum = world.with_consultation(outcomes).expect("a consultation");
    assert_eq!((sum.all, sum.accepted, sum.open, sum.late), (2, 1, 1, 1));
}

#[test]
fn a_late_remark_without_a_position_waits_for_nobody_and_the_summary_says_so() {
    let mut world = World::sound();
    world.remarks[1].record.received_at = at(2026, 10, 21, 8, 0);
    world.remarks[1].record.position = None;
    let sum = world.with_consultation(outcomes).expect("a consultation");
    assert_eq!((sum.all, sum.accepted, sum.open, sum.left, sum.late), (2, 1, 0, 1, 1));
    let said = world.with_consultation(proposed).expect("a consultation").replace('\u{a0}', " ");
    assert!(said.ends_with("Uwzględniono 1 uwagę, bez stanowiska pozostawiono 1 uwagę po terminie."), "{said}");
}

#[test]
fn faults_of_a_consultation_are_told_together() {
    let mut world = World::sound();
    world.edit(|consultation| {
        consultation.ends_on = Some(day(2026, 10, 1));
        consultation.remarks_email = "urzad jarzebin".into();
        consultation.title.clear();
    });
    world.remarks[0].record.content.clear();
    world.meetings[0].record.turnout.push((super::Sector::Residents, 2_000_000));
    let mut faults = super::validate::consultation(world.consultation.as_ref().expect("a consultation"));
    faults.extend(super::validate::remark(&world.remarks[0].record));
    faults.extend(super::validate::meeting(&world.meetings[0].record));
    let said: Vec<String> = faults.into_iter().map(|fault| format!("{}: {}", fault.field, fault.sentence)).collect();
    insta::assert_snapshot!(said.join("\n").replace('\u{a0}', " "), @r"
    title: Przedmiot konsultacji: to pole jest puste. Uzupełnij je.
    remarks_email: E-mail dla uwag: „urzad jarzebin” nie jest adresem e-mail. Wpisz go tak: biuro@jarzebin.example.
    ends_on: Koniec konsultacji (1 października 2026 r.) wypada przed: Początek konsultacji (6 października 2026 r.). Sprawdź obie daty.
    content: Uwaga nie ma treści. Wpisz treść uwagi albo proponowane brzmienie.
    turnout.2: Liczba osób: wpisano 2000000. Sprawdź, czy nie ma zbędnej cyfry.
    turnout.2: Ten sektor jest wpisany dwa razy. Połącz oba wiersze.
    ");
}

#[test]
fn the_typed_records_of_a_sound_consultation_have_no_faults() {
    let world = World::sound();
    assert_eq!(super::validate::consultation(world.consultation.as_ref().expect("a consultation")), []);
    assert_eq!(super::validate::extension(&world.extensions[0].record), []);
    assert_eq!(super::validate::meeting(&world.meetings[0].record), []);
    assert_eq!(super::validate::remark(&world.remarks[0].record), []);
}
