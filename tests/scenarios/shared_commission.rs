//! One commission for several calls: what they share, what each has of its own, how a call comes and goes, and the regulations as a file.

use std::sync::Arc;

use casework::{
    Desk, Failure,
    commission::{
        calls, cards,
        exclusion::{self, ExclusionInput},
        meeting::{self, CommissionMeetingInput},
        member::{self, MemberInput},
        minutes, page, ranking, regulations,
    },
    exchange::{CaseFile, CaseNoun, export, import},
    history,
    view::Key,
};
use tests::{
    contest::{self, card, held, offer, person, scored, with_commission},
    office::Officer,
};

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn said(failure: Failure) -> String {
    plain(&failure.sentence())
}

/// Two calls; the first one has a commission that scored and met.
struct Two {
    desk: Desk,
    first: Key,
    second: Key,
    members: Vec<Key>,
    commission: Key,
}

fn two(officer: &Arc<Officer>) -> Two {
    let (mut desk, first, ngo) = contest::file(officer);
    let members = with_commission(&mut desk, first, ngo);
    scored(&mut desk, first, &members);
    held(&mut desk, first, &members[..5]);
    let (desk, second) = contest::another(officer, desk, ngo);
    let commission = page::view(&desk, first).unwrap().id.expect("a commission");
    Two { desk, first, second, members, commission }
}

/// The same after the second call took the commission.
fn shared(officer: &Arc<Officer>) -> Two {
    let mut two = two(officer);
    calls::take(&mut two.desk, two.second, two.commission).unwrap();
    two
}

fn revision(desk: &Desk, call: Key) -> Key {
    page::view(desk, call).unwrap().revision.expect("a commission")
}

/// Enters a statement of a member on the page of a call.
fn sworn(desk: &mut Desk, call: Key, name: &str, day: &str, alone: bool) {
    let view = page::view(desk, call).unwrap();
    let known = view.members.iter().find(|member| member.name == name).unwrap();
    let input = MemberInput {
        id: Some(known.id),
        revision: Some(known.revision),
        statement_on: day.into(),
        statement_alone: alone,
        named_by: known.named_by,
        ..person(name, &known.role.key, &known.side.key)
    };
    member::save(desk, call, &input).unwrap();
}

fn statement(desk: &Desk, call: Key, name: &str) -> Option<String> {
    let view = page::view(desk, call).unwrap();
    view.members.iter().find(|member| member.name == name).unwrap().statement_on.as_ref().map(|day| day.iso.clone())
}

#[test]
fn a_call_without_a_commission_takes_that_of_another_and_begins_with_new_statements() {
    let officer = Officer::on("2026-12-15");
    let (desk, call, _) = contest::file(&officer);
    assert!(page::view(&desk, call).unwrap().to_take.is_empty(), "nobody has a commission yet");
    drop(desk);

    let officer = Officer::on("2026-12-15");
    let Two { mut desk, first, second, commission, .. } = two(&officer);
    let page = page::view(&desk, second).unwrap();
    assert_eq!((page.id, page.calls.len()), (None, 0));
    let offered: Vec<_> = page.to_take.iter().map(|one| (one.id, plain(&one.name), one.calls.len())).collect();
    assert_eq!(offered, [(commission, "Komisja konkursowa, zarządzenie nr 0050.131.2026 z 10 grudnia 2026 r.".to_owned(), 1)]);

    calls::take(&mut desk, second, commission).unwrap();
    let page = page::view(&desk, second).unwrap();
    assert_eq!((page.id, page.members.len(), page.meetings.len(), page.to_take.len()), (Some(commission), 6, 0, 0));
    let served: Vec<_> = page.calls.iter().map(|one| (one.id, one.own)).collect();
    assert_eq!(served, [(first, false), (second, true)]);
    assert_eq!(statement(&desk, second, "Piotr Dąb"), None, "what was signed before stands for the first call");
    assert_eq!(statement(&desk, first, "Piotr Dąb").as_deref(), Some("2026-12-11"));
    let before = page::view(&desk, first).unwrap();
    assert_eq!((before.meetings.len(), before.meetings[0].alone, before.calls.len()), (1, true, 2));
    let again = said(calls::take(&mut desk, second, commission).unwrap_err());
    assert!(again.contains("ma już komisję"), "{again}");

    history::undo_last(&mut desk).unwrap();
    assert_eq!(page::view(&desk, second).unwrap().id, None);
    let alone = page::view(&desk, first).unwrap();
    assert_eq!((alone.calls.len(), alone.meetings[0].alone, alone.members[3].statement_alone), (1, false, false));
    assert_eq!(statement(&desk, first, "Piotr Dąb").as_deref(), Some("2026-12-11"));
}

#[test]
fn a_commission_whose_calls_are_over_is_not_taken() {
    let officer = Officer::on("2026-12-15");
    let Two { desk, first, second, commission, .. } = two(&officer);
    casework::file::close(desk).unwrap();
    let (mut desk, ()) = tests::jarzebin::into(&officer, "Zakończony", |tx| {
        let mut stored = store::call::get(tx, domain::id::CallId(first.0))?;
        stored.record.status = domain::call::CallStatus::Finished;
        store::call::update(tx, stored.id, stored.revision, &stored.record).map(drop)
    });
    assert!(page::view(&desk, second).unwrap().to_take.is_empty());
    let refused = said(calls::take(&mut desk, second, commission).unwrap_err());
    assert!(refused.contains("już się zakończyły"), "{refused}");
}

#[test]
fn cards_and_exclusions_of_one_call_say_nothing_in_the_other() {
    let officer = Officer::on("2026-12-15");
    let Two { mut desk, first, second, members, .. } = shared(&officer);
    let refused = said(card(&mut desk, second, members[0], "1", ["5", "6", "7"], true).unwrap_err());
    assert!(refused.contains("Jan Kalina nie ma oświadczenia"), "{refused}");
    sworn(&mut desk, second, "Jan Kalina", "14.12.2026", true);
    sworn(&mut desk, second, "Ewa Brzoza", "14.12.2026", true);
    assert_eq!(statement(&desk, first, "Jan Kalina").as_deref(), Some("2026-12-11"), "the other call keeps its own");
    card(&mut desk, second, members[0], "1", ["5", "6", "7"], true).unwrap();
    let excluded = |of: Key| ExclusionInput {
        member: Some(members[5]),
        offer: Some(of),
        reason: "śpiewa w chórze".into(),
        decided_on: "14.12.2026".into(),
    };
    let foreign = excluded(offer(&desk, first, "2"));
    assert!(exclusion::save(&mut desk, second, &foreign).is_err(), "an offer of the other call is not judged here");
    let own = excluded(offer(&desk, second, "2"));
    exclusion::save(&mut desk, second, &own).unwrap();
    assert!(page::view(&desk, first).unwrap().exclusions.is_empty());
    let counts = |call: Key| {
        let grid = cards::grid(&desk, call, None, Some(members[0])).unwrap();
        (grid.members[0].signed, grid.members[0].of)
    };
    assert_eq!((counts(first), counts(second)), ((6, 6), (1, 2)));
    let order: Vec<_> = ranking::view(&desk, second, None).unwrap().lines.iter().map(|line| line.score.clone()).collect();
    assert_eq!(order, ["18,00", "–"]);
    // Whoever took part in the second call alone cannot be removed on the page of the first one.
    let expert = page::view(&desk, first).unwrap().members.remove(5);
    let kept = said(member::remove(&mut desk, first, expert.id, expert.revision).unwrap_err());
    assert!(kept.contains("wpisz dzień odwołania"), "{kept}");
}

#[test]
fn a_statement_may_stand_for_every_call_of_the_commission() {
    let officer = Officer::on("2026-12-15");
    let Two { mut desk, first, second, .. } = shared(&officer);
    let newcomer = person("Olga Sosna", "czlonek", "organ");
    member::save(&mut desk, second, &newcomer).unwrap();
    assert_eq!(
        (statement(&desk, first, "Olga Sosna"), statement(&desk, second, "Olga Sosna")),
        (Some("2026-12-11".into()), Some("2026-12-11".into()))
    );
    sworn(&mut desk, second, "Olga Sosna", "13.12.2026", true);
    assert_eq!(
        (statement(&desk, first, "Olga Sosna"), statement(&desk, second, "Olga Sosna")),
        (Some("2026-12-11".into()), Some("2026-12-13".into()))
    );
}

#[test]
fn whoever_an_applicant_named_is_stopped_in_that_call_and_told_of_in_the_other() {
    let officer = Officer::on("2026-12-15");
    let Two { mut desk, first, second, commission, .. } = two(&officer);
    let found = |desk: &Desk, call: Key| -> Vec<_> {
        let findings = page::view(desk, call).unwrap().findings.into_iter().filter(|finding| finding.rule == "M-03");
        findings
            .map(|finding| (finding.level.key, plain(&finding.title), plain(finding.found.as_deref().unwrap_or_default())))
            .collect()
    };
    assert!(found(&desk, first).is_empty());
    calls::take(&mut desk, second, commission).unwrap();
    let here = found(&desk, second);
    assert_eq!(here.len(), 1);
    assert_eq!((here[0].0.as_str(), here[0].1.as_str()), ("blokada", "Osoba wskazana przez oferenta: Anna Lipa"));
    let there = found(&desk, first);
    assert_eq!(
        (there[0].0.as_str(), there[0].1.as_str()),
        ("ostrzezenie", "Osoba wskazana przez oferenta innego konkursu tej komisji: Anna Lipa")
    );
    assert!(
        there[0].2.contains("ofertę nr 1 w otwartym konkursie ofert na realizację zadań publicznych w zakresie kultury"),
        "{there:?}"
    );
    let seen = revision(&desk, second);
    calls::leave(&mut desk, second, seen).unwrap();
    assert!(found(&desk, first).is_empty());
}

#[test]
fn a_call_leaves_the_commission_only_while_nothing_was_done_for_it() {
    let officer = Officer::on("2026-12-15");
    let Two { mut desk, first, second, members, .. } = shared(&officer);
    let why = |desk: &Desk, call: Key| {
        let served = page::view(desk, call).unwrap().calls;
        served.into_iter().find(|one| one.own).unwrap().stays.map(|words| plain(&words))
    };
    assert_eq!(
        why(&desk, first).as_deref(),
        Some(
            "Komisja pracowała już w tym konkursie: karty oceny, posiedzenie tylko w jego sprawie. Dlatego konkurs zostaje przy tej komisji."
        )
    );
    let seen = revision(&desk, first);
    let refused = said(calls::leave(&mut desk, first, seen).unwrap_err());
    assert!(refused.contains("Komisja pracowała już w tym konkursie: karty oceny"), "{refused}");

    sworn(&mut desk, second, "Jan Kalina", "14.12.2026", true);
    assert_eq!(why(&desk, second), None);
    let seen = revision(&desk, second);
    calls::leave(&mut desk, second, seen).unwrap();
    assert_eq!(page::view(&desk, second).unwrap().id, None);
    assert_eq!(page::view(&desk, first).unwrap().calls.len(), 1);
    assert_eq!(why(&desk, first).as_deref(), Some("To jedyny konkurs tej komisji."));
    history::undo_last(&mut desk).unwrap();
    assert_eq!(statement(&desk, second, "Jan Kalina").as_deref(), Some("2026-12-14"));

    card(&mut desk, second, members[0], "1", ["5", "6", "7"], false).unwrap();
    let told = why(&desk, second).expect("a card keeps it");
    assert_eq!(told, "Komisja pracowała już w tym konkursie: karty oceny. Dlatego konkurs zostaje przy tej komisji.");
}

#[test]
fn a_meeting_is_of_every_call_unless_it_was_entered_for_one() {
    let officer = Officer::on("2026-12-15");
    let Two { mut desk, first, second, members, .. } = shared(&officer);
    let met = |day: &str, alone: bool| CommissionMeetingInput {
        held_on: day.into(),
        notes: format!("Przebieg {day}."),
        alone,
        present: members[..4].to_vec(),
        ..CommissionMeetingInput::default()
    };
    meeting::save(&mut desk, second, &met("16.12.2026", true)).unwrap();
    let common = meeting::save(&mut desk, second, &met("17.12.2026", false)).unwrap().value;
    let days = |desk: &Desk, call: Key| -> Vec<_> {
        minutes::view(desk, call).unwrap().meetings.into_iter().map(|one| (one.meeting.held_on.iso, one.meeting.alone)).collect()
    };
    let told =
        |days: &[(&str, bool)]| -> Vec<(String, bool)> { days.iter().map(|(day, alone)| ((*day).to_owned(), *alone)).collect() };
    assert_eq!(days(&desk, first), told(&[("2026-12-15", true), ("2026-12-17", false)]));
    assert_eq!(days(&desk, second), told(&[("2026-12-16", true), ("2026-12-17", false)]));
    assert_eq!(minutes::view(&desk, first).unwrap().meetings[1].meeting.notes, "Przebieg 17.12.2026.");

    contest::voted(&mut desk, first, &[(members[0], "za", ""), (members[1], "za", "")]);
    let narrowed = CommissionMeetingInput { id: Some(common.id), revision: Some(common.revision), ..met("17.12.2026", true) };
    let refused = said(meeting::save(&mut desk, second, &narrowed).unwrap_err());
    assert!(refused.contains("głosowano nad ofertami innego konkursu"), "{refused}");
    let removed = said(meeting::remove(&mut desk, second, common.id, common.revision).unwrap_err());
    assert!(removed.contains("nie można go usunąć"), "{removed}");
    let foreign = page::view(&desk, first).unwrap().meetings[0].clone();
    assert!(
        meeting::remove(&mut desk, second, foreign.id, foreign.revision).is_err(),
        "a meeting of the other call is not seen here"
    );
}

#[test]
fn one_call_travels_with_the_commission_as_that_call_has_it() {
    let officer = Officer::on("2026-12-15");
    let Two { mut desk, second, members, .. } = shared(&officer);
    for name in ["Jan Kalina", "Ewa Brzoza"] {
        sworn(&mut desk, second, name, "14.12.2026", true);
    }
    card(&mut desk, second, members[0], "1", ["5", "6", "7"], true).unwrap();
    let met = CommissionMeetingInput {
        held_on: "16.12.2026".into(),
        alone: true,
        present: members[..3].to_vec(),
        ..CommissionMeetingInput::default()
    };
    meeting::save(&mut desk, second, &met).unwrap();
    let path = officer.path("regulamin.pdf");
    std::fs::write(&path, b"%PDF-1.7 regulamin").unwrap();
    let seen = revision(&desk, second);
    regulations::attach(&mut desk, second, seen, &path).unwrap();

    let sent = export::case(&desk, CaseNoun::Call, second.0).unwrap();
    assert_eq!((sent.calls.len(), sent.offers.len(), sent.scorecards.len(), sent.commission_members.len()), (1, 2, 1, 6));
    assert_eq!((sent.commissions[0].record.calls.len(), sent.commission_meetings.len()), (1, 1));
    let text = export::text(&sent).unwrap();
    let there = Officer::on("2026-12-15");
    let mut far = there.new_file();
    let taken =
        import::case(&mut far, text.as_bytes(), "konkurs.json").unwrap_or_else(|failure| panic!("{}", failure.sentence())).value;
    let come = Key(taken.id.expect("the call is here").0);
    let page = page::view(&far, come).unwrap();
    assert_eq!((page.calls.len(), page.meetings.len(), page.meetings[0].alone), (1, 1, false));
    assert_eq!(statement(&far, come, "Jan Kalina").as_deref(), Some("2026-12-14"));
    assert_eq!(statement(&far, come, "Piotr Dąb"), None);
    let file = page.regulations.expect("the regulations travelled");
    assert_eq!((file.name.as_str(), file.sha256), ("regulamin.pdf", store::attachment::fingerprint(b"%PDF-1.7 regulamin")));
    let back = export::case(&far, CaseNoun::Call, come.0).unwrap();
    let bodies = |case: &CaseFile| -> Vec<_> {
        let members =
            case.commission_members.iter().map(|row| (row.record.name.clone(), row.record.statement_on)).collect::<Vec<_>>();
        let points = case.scorecards.iter().map(|row| row.record.scores.iter().map(|(_, points)| *points).collect::<Vec<_>>());
        members.into_iter().zip(points.cycle()).collect()
    };
    assert_eq!(bodies(&sent), bodies(&back), "the call changed on the way");
}

#[test]
fn regulations_are_kept_as_a_file_replaced_and_taken_away() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    with_commission(&mut desk, call, ngo);
    let path = |name: &str, bytes: &[u8]| {
        let path = officer.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let named = |desk: &Desk| page::view(desk, call).unwrap().regulations.map(|file| file.name);
    assert_eq!(named(&desk), None);
    let first = revision(&desk, call);
    regulations::attach(&mut desk, call, first, &path("regulamin.pdf", b"%PDF-1.7 pierwszy")).unwrap();
    let kept = page::view(&desk, call).unwrap().regulations.unwrap();
    assert_eq!(kept.sha256, store::attachment::fingerprint(b"%PDF-1.7 pierwszy"));
    let stale = regulations::attach(&mut desk, call, first, &path("stary.pdf", b"%PDF-1.7 stary"));
    assert!(matches!(stale, Err(Failure::Stale { .. })), "{stale:?}");
    let seen = revision(&desk, call);
    regulations::attach(&mut desk, call, seen, &path("regulamin-2027.docx", b"PK drugi")).unwrap();
    assert_eq!(named(&desk).as_deref(), Some("regulamin-2027.docx"));
    let large = std::fs::File::create(officer.path("wielki.pdf")).unwrap();
    large.set_len(store::attachment::LIMIT as u64 + 1).unwrap();
    let seen = revision(&desk, call);
    let refused = said(regulations::attach(&mut desk, call, seen, &officer.path("wielki.pdf")).unwrap_err());
    assert!(refused.contains("Plik jest za duży: ma 51 MB"), "{refused}");
    regulations::detach(&mut desk, call, seen).unwrap();
    assert_eq!(named(&desk), None);
    history::undo_last(&mut desk).unwrap();
    assert_eq!(named(&desk).as_deref(), Some("regulamin-2027.docx"));
    // The rules of work are mended without losing the file.
    let input = casework::commission::save::CommissionInput { revision: Some(revision(&desk, call)), ..contest::appointed() };
    casework::commission::save::save(&mut desk, call, &input).unwrap();
    assert_eq!(named(&desk).as_deref(), Some("regulamin-2027.docx"));
}
