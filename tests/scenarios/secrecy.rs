//! A file with a password, as the officer lives with it: setting one, copies of before, coming back from a copy of another time.

use std::path::Path;
use std::sync::Arc;

use casework::failure::StorageFault;
use casework::secrecy::{self, NewPassword};
use casework::{Desk, Failure, Password, backup, file, office, preview, rescue};
use tests::office::Officer;

const FIRST: &str = "zielony kredens kota";
const SECOND: &str = "Łódź, 'Ćma' i ąę";

fn typed(words: &str) -> NewPassword {
    NewPassword { password: words.into(), again: words.into(), understood: true }
}

fn password(words: &str) -> Option<Password> {
    Password::typed(words.to_owned())
}

fn described(officer: &Arc<Officer>) -> Desk {
    let mut desk = officer.new_file();
    let (kind, place) = ("gmina_wiejska".into(), "Jarzębin".into());
    office::describe(&mut desk, &office::Place { kind, place, seat: String::new(), voivodeship: String::new() }).unwrap();
    desk
}

fn fields(failure: Failure) -> Vec<String> {
    match failure {
        Failure::Invalid { violations } => violations.into_iter().map(|one| one.field).collect(),
        other => panic!("expected faults of fields, came {other:?}"),
    }
}

#[test]
fn a_password_is_set_only_when_typed_twice_long_enough_and_understood() {
    let officer = Officer::on("2026-10-15");
    let mut desk = described(&officer);
    let ask = NewPassword { password: "żaba".into(), again: "rzaba".into(), understood: false };
    assert_eq!(fields(secrecy::set(&mut desk, ask).unwrap_err()), ["password", "again", "understood"]);
    let ask = NewPassword { again: "zielony kredens psa".into(), ..typed(FIRST) };
    assert_eq!(fields(secrecy::set(&mut desk, ask).unwrap_err()), ["again"]);
    assert!(!file::view(&desk).unwrap().encrypted);
    assert!(backup::list(&desk).unwrap().copies.is_empty(), "a refusal does nothing");
    secrecy::set(&mut desk, typed(FIRST)).unwrap();
    assert!(file::view(&desk).unwrap().encrypted);
    assert_eq!(fields(secrecy::set(&mut desk, typed(SECOND)).unwrap_err()), ["password"], "it has one already");
}

#[test]
fn only_who_knows_the_present_password_changes_or_removes_it() {
    let officer = Officer::on("2026-10-15");
    let mut desk = described(&officer);
    secrecy::set(&mut desk, typed(FIRST)).unwrap();
    assert_eq!(fields(secrecy::change(&mut desk, SECOND.into(), typed(SECOND)).unwrap_err()), ["present"]);
    assert_eq!(fields(secrecy::remove(&mut desk, String::new()).unwrap_err()), ["present"]);
    assert_eq!(fields(secrecy::change(&mut desk, FIRST.into(), typed(FIRST)).unwrap_err()), ["password"]);
    secrecy::change(&mut desk, FIRST.into(), typed(SECOND)).unwrap();
    office::change(&mut desk, "phone", "24 000 11 22").unwrap();
    file::close(desk).unwrap();
    let path = officer.path("urzad.kladka");
    let refused = file::open_with(officer.clone(), &path, password(FIRST)).err().expect("refused");
    assert!(matches!(refused, Failure::Storage { fault: StorageFault::WrongPassword, .. }));
    let mut desk = file::open_with(officer.clone(), &path, password(SECOND)).unwrap();
    assert_eq!(office::view(&desk).unwrap().phone, "24 000 11 22");
    secrecy::remove(&mut desk, SECOND.into()).unwrap();
    file::close(desk).unwrap();
    assert_eq!(office::view(&officer.opened_again()).unwrap().phone, "24 000 11 22");
}

#[test]
fn copies_from_before_the_password_are_told_of_and_then_encrypted_or_removed() {
    for remove in [false, true] {
        let officer = Officer::on("2026-10-15");
        let mut desk = described(&officer);
        backup::now(&desk).unwrap();
        assert_eq!(secrecy::view(&desk).unwrap().open_copies, 0, "of an open file there is nothing to tell");
        let told = secrecy::set(&mut desk, typed(FIRST)).unwrap().value;
        assert_eq!((told.encrypted, told.open_copies), (true, 2), "the one made before, and the one made just before the act");
        let closed = match remove {
            true => secrecy::remove_copies(&desk).unwrap().value,
            false => secrecy::close_copies(&desk, |_, _| Ok(())).unwrap().value,
        };
        assert_eq!((closed.closed, closed.left), (2, 0));
        assert_eq!(secrecy::view(&desk).unwrap().open_copies, 0);
        let copies = backup::list(&desk).unwrap().copies;
        assert!(!copies.is_empty() && copies.iter().all(|copy| copy.encrypted), "{copies:?}");
        for copy in &copies {
            assert!(backup::check(&desk, &copy.name).unwrap().sound, "{copy:?}");
        }
    }
}

#[test]
fn encrypting_the_copies_can_be_stopped_and_what_was_done_stays_done() {
    let officer = Officer::on("2026-10-15");
    let mut desk = described(&officer);
    backup::now(&desk).unwrap();
    secrecy::set(&mut desk, typed(FIRST)).unwrap();
    let stopped = secrecy::close_copies(&desk, |done, _| if done < 1 { Ok(()) } else { Err(Failure::Interrupted) });
    assert_eq!(stopped, Err(Failure::Interrupted));
    assert_eq!(secrecy::view(&desk).unwrap().open_copies, 1);
}

#[test]
fn a_session_on_an_encrypted_file_leaves_one_encrypted_copy_and_the_next_without_work_none() {
    let officer = Officer::on("2026-10-15");
    let mut desk = described(&officer);
    secrecy::set(&mut desk, typed(FIRST)).unwrap();
    officer.next_on("2026-10-16");
    office::change(&mut desk, "phone", "24 000 11 22").unwrap();
    assert!(backup::on_exit(&desk).unwrap().is_some_and(|copy| copy.encrypted));
    assert_eq!(backup::list(&desk).unwrap().acts_since, 0);
    assert_eq!(backup::on_exit(&desk).unwrap(), None);
}

#[test]
fn a_copy_of_another_time_needs_the_password_of_that_time() {
    let officer = Officer::on("2026-10-15");
    let mut desk = described(&officer);
    secrecy::set(&mut desk, typed(FIRST)).unwrap();
    officer.next_on("2026-10-16");
    let (copy, _) = backup::now(&desk).unwrap();
    officer.next_on("2026-10-17");
    secrecy::change(&mut desk, FIRST.into(), typed(SECOND)).unwrap();
    let path = officer.path("urzad.kladka");
    let look = |desk: &Desk, with| preview::of_copy(officer.as_ref(), Some(desk), &path, &copy.name, with);
    assert!(matches!(look(&desk, None), Err(Failure::Storage { fault: StorageFault::WrongPassword, .. })));
    let seen = look(&desk, password(FIRST)).unwrap();
    assert!(seen.sound && seen.password.is_some_and(|sentence| sentence.contains("w chwili zrobienia kopii")));
    let mut place = Some(desk);
    let refused = rescue::restore(officer.clone(), &mut place, &path, &copy.name, None).unwrap_err();
    assert!(matches!(refused, Failure::Storage { fault: StorageFault::WrongPassword, .. }));
    assert!(place.is_some(), "the file is open as before");
    rescue::restore(officer.clone(), &mut place, &path, &copy.name, password(FIRST)).unwrap();
    drop(place);
    assert!(file::open_with(officer.clone(), &path, password(FIRST)).is_ok());
}

#[test]
fn before_restoring_it_is_seen_what_the_copy_holds_and_what_would_be_lost() {
    let officer = Officer::on("2026-10-15");
    let path = officer.sample();
    let mut desk = file::open(officer.clone(), &path).unwrap();
    let (copy, _) = backup::now(&desk).unwrap();
    office::change(&mut desk, "phone", "24 000 99 88").unwrap();
    office::change(&mut desk, "phone", "24 000 99 87").unwrap();
    let seen = preview::of_copy(officer.as_ref(), Some(&desk), &path, &copy.name, None).unwrap();
    assert!(seen.sound && seen.program.is_some() && seen.password.is_none());
    let organisations = seen.counts.iter().find(|row| row.label == "organizacje").unwrap();
    assert_eq!((organisations.copy, organisations.present), (204, Some(204)));
    assert_eq!(seen.lost.iter().map(|act| act.name.as_str()).collect::<Vec<_>>(), ["Zmieniono dane urzędu"; 2]);
    assert_eq!(
        seen.sentence,
        "W kopii nie ma 2\u{a0}czynności z obecnego pliku. To, co wtedy zrobiono, pozostanie w pliku odłożonym obok."
    );
    assert!(seen.newest.len() == 8 && seen.newest[0].name != "Zmieniono dane urzędu", "{:?}", seen.newest);
    // The newest copy holds everything.
    let (whole, _) = backup::now(&desk).unwrap();
    let seen = preview::of_copy(officer.as_ref(), Some(&desk), &path, &whole.name, None).unwrap();
    assert_eq!((seen.lost.len(), seen.sentence.as_str()), (0, "Kopia ma wszystko, co jest w obecnym pliku."));
    // A file that cannot be read has nothing to compare with, and the copy is still seen.
    let seen = preview::of_copy(officer.as_ref(), None, &path, &copy.name, None).unwrap();
    assert!(seen.counts.iter().all(|row| row.present.is_none()) && seen.lost.is_empty() && !seen.newest.is_empty());
    let unknown = preview::of_copy(officer.as_ref(), Some(&desk), &path, "../jarzebin.kladka", None).unwrap_err();
    assert!(matches!(unknown, Failure::NotFound { .. }));
    assert!(Path::new(&copy.path).exists());
}
