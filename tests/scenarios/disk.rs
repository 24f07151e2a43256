//! What the program writes for the officer never takes the place of her data, and a disk that fails costs nothing.

use std::{fs, path::Path};

use casework::{
    Desk, Failure, backup, disk,
    organisation::{
        ListAsk,
        export::{self, ListForm},
        post,
    },
    programme, sample,
};
use tests::office::Officer;

type Writer = fn(&mut Desk, &Path) -> Result<(), Failure>;

/// Every way in which the officer chooses a place for a file.
const WRITERS: [(&str, Writer); 5] = [
    ("a document", |desk, path| disk::write_file(desk, path, b"%PDF")),
    ("the register of organisations", |desk, path| export::write(desk, &ListAsk::default(), ListForm::Xlsx, path).map(drop)),
    ("the plan of tasks", |desk, path| programme::write_csv(desk, 3.into(), path)),
    ("the calendar", |desk, path| programme::write_calendar(desk, 3.into(), path)),
    ("labels", |desk, path| {
        let paper = post::papers(desk)?.remove(0).key;
        post::write(
            desk,
            &post::PostAsk { organisations: vec![1.into(), 2.into()], paper, start: 1, ..post::PostAsk::default() },
            path,
        )
    }),
];

fn town() -> (std::sync::Arc<Officer>, Desk) {
    let officer = Officer::on("2026-10-15");
    let desk = sample::create(officer.clone(), &officer.path("jarzebin.kladka")).unwrap();
    (officer, desk)
}

#[test]
fn no_file_takes_the_place_of_an_office_file_of_its_journal_or_of_a_copy() {
    let (officer, mut desk) = town();
    backup::now(&desk).unwrap();
    let copy = backup::list(&desk).unwrap().copies.remove(0).path;
    fs::write(officer.path("drugi.KLADKA"), "plik innego urzędu").unwrap();
    let mut places = ["jarzebin.kladka", "jarzebin.kladka-wal", "jarzebin.kladka.blokada", "drugi.KLADKA"]
        .map(|name| officer.path(name))
        .to_vec();
    places.push(copy.into());
    places.push(officer.path("kopie").join("pismo.pdf"));
    places.push(officer.path("kopie").join("..").join("jarzebin.kladka"));
    let before: Vec<_> = places.iter().map(|place| fs::read(place).ok()).collect();
    for (what, write) in WRITERS {
        for place in &places {
            let refused = write(&mut desk, place).expect_err(what).sentence();
            assert!(refused.contains("dane urzędu albo ich kopie"), "{what} to {}: {refused}", place.display());
        }
    }
    let after: Vec<_> = places.iter().map(|place| fs::read(place).ok()).collect();
    assert!(before == after, "something was written");
}

#[cfg(unix)]
#[test]
fn another_name_of_the_open_file_is_known_as_the_open_file() {
    let (officer, desk) = town();
    std::os::unix::fs::symlink(officer.path("jarzebin.kladka"), officer.path("skrot.pdf")).unwrap();
    disk::write_file(&desk, &officer.path("skrot.pdf"), b"%PDF").unwrap_err();
    assert!(fs::read(officer.path("jarzebin.kladka")).unwrap().starts_with(b"SQLite format 3"));
}

#[test]
fn a_file_is_replaced_whole_or_stays_and_the_sentence_says_so() {
    let (officer, mut desk) = town();
    for (what, write) in WRITERS {
        let place = officer.path("wynik");
        fs::write(&place, "poprzedni").unwrap();
        fs::create_dir(officer.path("wynik.czesc")).unwrap();
        let refused = write(&mut desk, &place).expect_err(what).sentence();
        assert!(refused.contains("pozostał bez zmian") && !refused.contains("os error"), "{what}: {refused}");
        assert_eq!(fs::read_to_string(&place).unwrap(), "poprzedni", "{what}");
        fs::remove_dir(officer.path("wynik.czesc")).unwrap();
        write(&mut desk, &place).unwrap_or_else(|failure| panic!("{what}: {}", failure.sentence()));
        assert_ne!(fs::read(&place).unwrap(), b"poprzedni", "{what}");
        assert!(!officer.path("wynik.czesc").exists(), "{what}");
        let nowhere = write(&mut desk, &officer.path("nie-ma").join("wynik")).expect_err(what).sentence();
        assert!(nowhere.contains("nie ma takiego folderu"), "{what}: {nowhere}");
    }
}

#[test]
fn a_new_file_takes_no_place_that_is_taken_and_says_why_it_was_not_written() {
    let (officer, _desk) = town();
    let (new, gone) = (officer.path("akt.pdf"), officer.path("nie-ma/akt.pdf"));
    disk::free(&new).unwrap();
    disk::write_new(&new, b"first").unwrap();
    let taken = format!("{}: Taki plik już istnieje. Nie został zastąpiony; podaj inną nazwę.", new.display());
    assert_eq!(disk::free(&new).unwrap_err().sentence(), taken);
    assert_eq!(disk::write_new(&new, b"second").unwrap_err().sentence(), taken);
    assert_eq!(fs::read(&new).unwrap(), b"first");
    assert_eq!(
        disk::write_new(&gone, b"x").unwrap_err().sentence(),
        format!(
            "{}: Nie można zapisać pliku w tym miejscu: nie ma takiego folderu. Sprawdź folder i uprawnienia.",
            gone.display()
        )
    );
}
