//! A newer law pack comes to the office: looked at, taken in, used by every room, left, and refused when anything is wrong with it.

use std::sync::Arc;

use casework::document::{CaseKey, DocumentOrder, preview};
use casework::law::{
    self, file,
    offer::offer,
    take::{go_back, take},
};
use casework::picked::Picked;
use casework::view::Key;
use casework::{Desk, Failure, Host, check, consultation, history, office, programme, pulpit};
use documents::archive::Packer;
use domain::document::DocumentKind;
use domain::law::{LawPack, PackFiles};
use store::{ActStamp, Opener, Store, law_pack::KeptPack};
use tests::law_pack::{NEWER, Pack};
use tests::office::Officer;

const MARK: &str = "(nowe brzmienie)";

fn picked(pack: &Pack) -> Picked {
    Picked { name: "przepisy.kladka-prawo".into(), bytes: pack.bytes() }
}

fn sample(officer: &Arc<Officer>) -> Desk {
    casework::file::open(officer.clone(), &officer.sample()).expect("the sample opens")
}

fn json(value: impl serde::Serialize) -> String {
    serde_json::to_string(&value).expect("a view")
}

fn refused(failure: Failure) -> String {
    assert!(matches!(failure, Failure::Import { .. } | Failure::Invalid { .. }), "{failure:?}");
    failure.sentence()
}

/// What the rooms show of the sample.
fn rooms(desk: &Desk) -> Vec<(&'static str, String)> {
    let order = DocumentOrder::of(DocumentKind::ConsultationNotice, CaseKey::Consultation(Key(3)));
    vec![
        ("pulpit", json(pulpit::view(desk).unwrap())),
        ("programme", json(programme::page(desk, Key(3)).unwrap())),
        ("consultation", json(consultation::view(desk, Key(3)).unwrap())),
        ("check", json(check::everything(desk, None).unwrap())),
        ("law", json(law::pack(desk, None).unwrap())),
        ("office", json(office::view(desk).unwrap())),
        ("document", format!("{:?}", preview::gather(desk, &order).unwrap().document)),
    ]
}

fn with_mark(desk: &Desk) -> Vec<&'static str> {
    rooms(desk).into_iter().filter(|(_, shown)| shown.contains(MARK)).map(|(room, _)| room).collect()
}

#[test]
fn a_pack_is_looked_at_before_anything_changes() {
    let officer = Officer::on("2026-12-01");
    let desk = sample(&officer);
    let pack = Pack::of(NEWER).earlier_programme().with("counting.toml", "name = \"", "name = \"Nowa: ");
    let pack = pack.with("meta.toml", "note = \"", "note = \"Po zmianie ustawy. ");
    let offered = offer(&desk, &picked(&pack)).unwrap();
    let own = LawPack::embedded().meta();
    assert_eq!((offered.version.as_str(), offered.in_use_version.as_str()), (NEWER, own.version.as_str()));
    assert!(offered.note.starts_with("Po zmianie ustawy."));
    assert_eq!((offered.added, offered.changed, offered.removed), (0, 2, 0));
    assert_eq!(offered.sentence, "Dodane: 0\u{a0}wpisów. Zmienione: 2\u{a0}wpisy. Usunięte: 0\u{a0}wpisów.");
    assert_eq!((offered.why.result.as_str(), offered.why.parts.len()), ("2", 2));
    let [terms, counting] = offered.parts.as_slice() else { panic!("{:#?}", offered.parts) };
    assert_eq!((terms.heading.as_str(), counting.heading.as_str()), ("Terminy", "Zasady liczenia terminów"));
    let fact = &terms.rows[0].facts[0];
    assert_eq!(
        (fact.label.as_str(), fact.was.as_str(), fact.now.as_str()),
        ("wartość", "30 listopada roku poprzedzającego", "15 listopada roku poprzedzającego")
    );
    let used = law::pack(&desk, None).unwrap().used;
    assert!(!used.own && !used.can_go_back);
    assert_eq!(used.sentence, "W użyciu: pakiet, który przyszedł z programem.");
    assert_eq!(desk.law().meta(), own, "looking changes nothing");
}

#[test]
fn a_pack_that_was_taken_in_is_used_in_every_room_and_goes_back_and_forth() {
    let officer = Officer::on("2026-12-01");
    let mut desk = sample(&officer);
    assert_eq!(with_mark(&desk), Vec::<&str>::new());
    let pack = Pack::of(NEWER).marked(MARK);
    let taken = take(&mut desk, &picked(&pack)).unwrap();
    assert!(taken.value.used.own && taken.value.used.can_go_back);
    assert!(taken.value.used.sentence.contains("wczytano (Anna Wierzba)"), "{}", taken.value.used.sentence);
    assert!(taken.changed.len() > 10, "every screen looks again: {:?}", taken.changed);
    let everywhere: Vec<&str> = rooms(&desk).into_iter().map(|(room, _)| room).filter(|room| *room != "office").collect();
    let shown = with_mark(&desk);
    assert!(everywhere.iter().all(|room| shown.contains(room)), "only {shown:?}");
    // It is an act like any other.
    let acts = history::acts(&desk, None).unwrap().acts;
    assert_eq!(acts[0].name, format!("Wczytano pakiet prawny, wydanie {NEWER}"));
    let changes = json(history::of_act(&desk, acts[0].id).unwrap());
    assert!(changes.contains("pakiet prawny"), "{changes}");
    history::undo_last(&mut desk).unwrap();
    assert_eq!(with_mark(&desk), Vec::<&str>::new());
    let undoing = history::acts(&desk, None).unwrap().acts[0].id;
    history::undo(&mut desk, undoing).unwrap();
    assert_eq!(with_mark(&desk), shown);
    // The file keeps it.
    casework::file::close(desk).unwrap();
    let mut desk = casework::file::open(officer.clone(), &officer.path("jarzebin.kladka")).unwrap();
    assert_eq!(with_mark(&desk), shown);
    let left = go_back(&mut desk).unwrap().value;
    assert!(!left.used.own && !left.used.can_go_back && left.used.sentence.starts_with("W użyciu od "), "{:?}", left.used);
    assert_eq!(with_mark(&desk), Vec::<&str>::new());
    assert!(matches!(go_back(&mut desk), Err(Failure::NotFound { .. })), "there is nothing to leave any more");
    history::undo_last(&mut desk).unwrap();
    assert_eq!(with_mark(&desk), shown, "going back is taken back");
}

#[test]
fn a_date_is_counted_by_the_pack_that_was_taken_in() {
    let officer = Officer::on("2026-12-01");
    let mut desk = sample(&officer);
    let posts = |desk: &Desk| json(pulpit::view(desk).unwrap());
    assert!(posts(&desk).contains("2026-11-15") && !posts(&desk).contains("2026-11-17"));
    let later = Pack::of(NEWER).with("terms.toml", "month = 11, day = 15", "month = 11, day = 17");
    take(&mut desk, &picked(&later)).unwrap();
    assert!(posts(&desk).contains("2026-11-17") && !posts(&desk).contains("2026-11-15"), "{}", posts(&desk));
}

#[test]
fn the_pack_in_use_goes_out_as_a_file_comes_back_changed_and_not_unchanged() {
    let officer = Officer::on("2026-12-01");
    let mut desk = sample(&officer);
    let (name, bytes) = file::export(&desk).unwrap();
    assert_eq!(name, format!("prawo-{}.kladka-prawo", LawPack::embedded().meta().version));
    assert_eq!(&file::read(&name, &bytes).unwrap(), LawPack::embedded());
    let said = refused(offer(&desk, &Picked { name, bytes }).unwrap_err());
    assert!(said.contains("nie jest nowszy od pakietu w użyciu") && said.contains("meta.toml"), "{said}");
    let pack = Pack::of(NEWER).marked(MARK);
    take(&mut desk, &picked(&pack)).unwrap();
    assert_eq!(file::export(&desk).unwrap(), (format!("prawo-{NEWER}.kladka-prawo"), pack.bytes()));
    let said = refused(take(&mut desk, &picked(&pack)).unwrap_err());
    assert!(said.contains("nie jest nowszy"), "{said}");
    let older = refused(take(&mut desk, &picked(&Pack::of("2027.1.1"))).unwrap_err());
    assert!(older.contains("wydanie 2027.1.1") && older.contains(NEWER), "{older}");
    assert_eq!(desk.law().meta().version, NEWER);
}

/// A later program with a newer pack of its own, and one that cannot read what an earlier one took in, use their own.
#[test]
fn a_kept_pack_that_is_older_or_cannot_be_read_gives_way_to_the_one_of_the_program() {
    let officer = Officer::on("2026-12-01");
    casework::file::close(sample(&officer)).unwrap();
    let keep = |bytes: &[u8], version: &str| {
        let (who, host) = ("Anna Wierzba".to_owned(), "URZAD-12".to_owned());
        let (at, wall, program, backups) = (officer.now(), officer.local_now(), officer.program(), officer.backups());
        let mut file = Store::open(&officer.path("jarzebin.kladka"), &Opener { who, host, at, wall, program, backups }).unwrap();
        let record = |tx: &store::WriteTx<'_>| {
            let file = store::attachment::put(tx, &format!("prawo-{version}.kladka-prawo"), "application/zip", bytes)?;
            let (state_day, taken_on) = ("2020-01-01".parse().unwrap(), "2020-02-03".parse().unwrap());
            let (version, taken_by) = (version.to_owned(), "Anna Wierzba".to_owned());
            store::law_pack::insert(tx, &KeptPack { version, state_day, file, taken_on, taken_by, left_on: None })
        };
        file.write(ActStamp::new("Wczytano pakiet prawny", "Anna Wierzba", officer.now()), record).unwrap();
        file.close().unwrap();
        casework::file::open(officer.clone(), &officer.path("jarzebin.kladka")).unwrap()
    };
    let day = LawPack::embedded().meta().state_day.to_string();
    let old = Pack::of("2020.1.1").with("meta.toml", &day, "2020-01-01").marked(MARK);
    let desk = keep(&old.bytes(), "2020.1.1");
    assert_eq!(desk.law(), LawPack::embedded());
    let used = law::pack(&desk, None).unwrap().used;
    assert!(!used.own && used.can_go_back);
    assert!(used.passed_over.as_deref().is_some_and(|said| said.contains("wydanie 2020.1.1) nie jest nowszy")), "{used:?}");
    casework::file::close(desk).unwrap();
    let mut desk = keep(&Pack::of(NEWER).with("meta.toml", "schema = 1", "schema = 2").bytes(), NEWER);
    assert_eq!(desk.law(), LawPack::embedded());
    let said = law::pack(&desk, None).unwrap().used.passed_over.unwrap();
    assert!(said.contains("nie umie odczytać") && said.contains("pakiet ma format 2"), "{said}");
    go_back(&mut desk).unwrap();
    assert_eq!(law::pack(&desk, None).unwrap().used.passed_over, None);
}

#[test]
fn a_pack_with_anything_wrong_is_refused_whole_with_every_fault() {
    let officer = Officer::on("2026-12-01");
    let mut desk = sample(&officer);
    type Files = Vec<(String, Vec<u8>)>;
    let files = |change: &dyn Fn(&mut Files)| {
        let Pack(PackFiles(files)) = Pack::of(NEWER);
        let mut files: Files = files.into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
        change(&mut files);
        let mut packer = Packer::default();
        files.iter().for_each(|(name, bytes)| packer.add(name, bytes).unwrap());
        packer.finish().unwrap()
    };
    let mut slip = Pack::of(NEWER).bytes();
    for at in (0..slip.len() - 11).rev() {
        if slip[at..].starts_with(b"spheres.toml") {
            slip[at..at + 12].copy_from_slice(b"../kogut.txt");
        }
    }
    let newer = Pack::of(NEWER);
    let future = Pack::of(NEWER).with("meta.toml", &LawPack::embedded().meta().state_day.to_string(), "2027-05-01");
    let overlapping = Pack::of(NEWER).with("terms.toml", "to = \"2015-11-08\"", "to = \"2016-11-08\"");
    let two = Pack::of(NEWER).with("terms.toml", "to = \"2015-11-08\"", "to = \"2016-11-08\"").with(
        "spheres.toml",
        "point = \"2\"",
        "point = \"1\"",
    );
    let unknown = Pack::of(NEWER).with("meta.toml", "schema = 1", "schema = 9").with("terms.toml", "[[term]]", "[[termin]]");
    for (what, bytes, words) in [
        ("no archive", b"%PDF-1.7".to_vec(), &["To nie jest plik pakietu prawnego", ".kladka-prawo"][..]),
        ("half an archive", newer.bytes()[..400].to_vec(), &["uszkodzona albo niepełna"]),
        ("too large", vec![b'P'; 3 << 20], &["najwyżej 2 MB"]),
        ("a path out of it", slip, &["nazwa wychodzi poza paczkę"]),
        (
            "a file is missing",
            files(&|all| all.retain(|(name, _)| name != "acts.toml")),
            &["Plik acts.toml: brakuje tego pliku", "Dołącz go"],
        ),
        (
            "a strange file",
            files(&|all| all.push(("wirus.exe".into(), b"MZ".to_vec()))),
            &["Plik wirus.exe: pakiet prawny nie ma takiego pliku. Usuń go"],
        ),
        ("no UTF-8", files(&|all| all[0].1.push(0xff)), &["nie jest zapisany w UTF-8. Zapisz go"]),
        ("a large file", files(&|all| all[0].1.resize(2 << 20, b'#')), &["plik jest za duży"]),
        ("an overlap", overlapping.bytes(), &["nachodzą na siebie", "Plik terms.toml, wpis „sprawozdanie_z_programu”"]),
        ("two faults", two.bytes(), &["nachodzą na siebie", "wpisany dwa razy"]),
        ("another format", unknown.bytes(), &["pakiet ma format 9, a ten program czyta format 1. Zainstaluj pasujący pakiet"]),
        ("older", Pack::of("2020.1.1").bytes(), &["nie jest nowszy od pakietu w użyciu"]),
        ("a day to come", future.bytes(), &["na dzień, który jeszcze nie nadszedł (1 maja 2027 r.)"]),
    ] {
        let picked = Picked { name: "przepisy.kladka-prawo".into(), bytes };
        let said = refused(offer(&desk, &picked).expect_err(what));
        for word in words {
            assert!(said.contains(word), "{what}: {said}");
        }
        assert_eq!(refused(take(&mut desk, &picked).expect_err(what)), said, "{what}");
    }
    assert_eq!(desk.law(), LawPack::embedded());
    let said = refused(offer(&desk, &Picked { name: "p".into(), bytes: unknown.bytes() }).unwrap_err());
    assert_eq!(said.lines().count(), 1, "only the format matters: {said}");
    let with_another_file = files(&|all| {
        all.push(("nowy.toml".into(), b"".to_vec()));
        let meta = all.iter_mut().find(|(name, _)| name == "meta.toml").expect("the pack tells of itself");
        meta.1 = String::from_utf8(meta.1.clone()).unwrap().replace("schema = 1", "schema = 2").into_bytes();
    });
    let said = refused(offer(&desk, &Picked { name: "p".into(), bytes: with_another_file }).unwrap_err());
    assert!(
        said.starts_with("Plik meta.toml") && said.lines().count() == 1,
        "no file of a later format is to be deleted: {said}"
    );
    let said = refused(
        offer(&desk, &Picked { name: "p".into(), bytes: files(&|all| all.retain(|(name, _)| name != "bases.toml")) })
            .unwrap_err(),
    );
    assert_eq!(said.lines().count(), 1, "a missing file is told once: {said}");
}
