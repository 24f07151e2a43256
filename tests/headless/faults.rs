//! Everything that can go wrong with the file, done for real: what the officer sees and what survived, collected into one table.
//!
//! The table is `tests/golden/faults.md`; read it, then `INSTA_UPDATE=always` writes it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use casework::office::{self, Place};
use casework::secrecy::{self, NewPassword};
use casework::{Desk, Failure, Password, backup, file, rescue};
use store::{ActStamp, Opener, Store, Volume};
use tests::office::Officer;
use tests::places;

/// A fault: its name, what the officer sees, what survived. `None` where this system has no such disks.
type Row = (&'static str, Option<(String, &'static str)>);

const PASSWORD: &str = "zielony kredens kota";

#[test]
fn the_table_of_faults_is_as_the_program_behaves() {
    let rows: Vec<Row> = vec![
        ("Pliku nie ma w tym miejscu", Some(missing())),
        ("To nie jest plik Kładki", Some(foreign())),
        ("Plik nowszej wersji programu", Some(newer())),
        ("Środek pliku jest zniszczony", Some(torn(|bytes| bytes.iter_mut().skip(4096).for_each(|byte| *byte = 0x5a)))),
        ("Plik jest obcięty", Some(torn(|bytes| bytes.truncate(bytes.len() - 5000)))),
        ("Kopia wybrana do odtworzenia jest zniszczona", Some(torn_copy())),
        ("Plik otwarty na innym komputerze", Some(locked())),
        ("Blokada po programie, który się urwał", Some(left_lock())),
        ("Plik oznaczony jako tylko do odczytu", Some(read_only_file())),
        ("Folder, w którym nie wolno zapisywać", read_only_folder()),
        ("Dysk zapełnia się w trakcie zapisu", full_disk()),
        ("Plik usunięto, gdy był otwarty", Some(removed_while_open())),
        ("Plik zastąpiono innym, gdy był otwarty", Some(replaced_while_open())),
        ("Zegar komputera cofnięto", Some(clock_set_back())),
        ("Plik leży na dysku sieciowym", Some(on_network())),
        ("Plik leży na nośniku wymiennym", on_removable()),
        ("Prąd wyłączono w trakcie zapisu", Some(power_cut())),
        ("Plik jest zaszyfrowany, a hasła nie podano", Some(encrypted(None, |_| ()))),
        ("Hasło jest złe", Some(encrypted(Some("zielony kredens psa"), |_| ()))),
        ("Początek zaszyfrowanego pliku jest zniszczony", Some(encrypted(Some(PASSWORD), |bytes| bytes[500..600].fill(0)))),
        (
            "Środek zaszyfrowanego pliku jest zniszczony",
            Some(encrypted(Some(PASSWORD), |bytes| {
                (8192..bytes.len()).step_by(4096).for_each(|page| bytes[page + 100..page + 160].fill(0));
            })),
        ),
        ("Przy nadawaniu hasła nie da się zapisać nowego pliku", Some(no_room_for_password())),
    ];
    let golden = places::root().join("tests/golden/faults.md");
    let kept = fs::read_to_string(&golden).unwrap_or_default();
    let mut table = String::from(
        "# Co się może stać z plikiem\n\nTabelę zapisuje test `tests/headless/faults.rs`, który każdą z tych rzeczy robi naprawdę.\n\n\
         | Co się stało | Co widać | Co ocalało |\n|---|---|---|\n",
    );
    for (fault, seen) in rows {
        let line = match seen {
            Some((seen, survived)) => format!("| {fault} | {} | {survived} |", seen.trim().replace('\n', " ")),
            None => kept.lines().find(|line| line.starts_with(&format!("| {fault} |"))).unwrap_or_default().to_owned(),
        };
        table += &format!("{line}\n");
    }
    if std::env::var("INSTA_UPDATE").is_ok_and(|wanted| wanted == "always") {
        fs::write(&golden, &table).unwrap();
        return;
    }
    assert_eq!(kept, table, "read the new table, then write it with INSTA_UPDATE=always");
}

/// A described office with a copy; its file is closed.
fn described() -> (Arc<Officer>, PathBuf) {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let place =
        |town: &str| Place { kind: "gmina_wiejska".into(), place: town.into(), seat: String::new(), voivodeship: String::new() };
    office::describe(&mut desk, &place("Jarzębin")).unwrap();
    backup::now(&desk).unwrap();
    file::close(desk).unwrap();
    let path = officer.path("urzad.kladka");
    (officer, path)
}

/// Somebody who opens the file past the officer, at 8.12 on the clock of the office.
fn opener(officer: &Officer, who: &str, host: &str, program: &str) -> Opener {
    let at = chrono::DateTime::parse_from_rfc3339("2026-10-15T06:12:00Z").unwrap().to_utc();
    let (who, host, program) = (who.into(), host.into(), program.into());
    Opener { who, host, at, wall: at.naive_utc(), program, backups: officer.path("kopie") }
}

fn unit(desk: &Desk) -> Option<String> {
    file::view(desk).unwrap().unit
}

/// The sentence of a file that does not open; not one byte of it is changed.
fn refused(officer: &Arc<Officer>, path: &Path, password: Option<&str>) -> String {
    let before = fs::read(path).ok();
    let password = password.and_then(|words| Password::typed(words.to_owned()));
    let failure = file::open_with(officer.clone(), path, password).err().expect("refused");
    assert_eq!(fs::read(path).ok(), before);
    failure.sentence()
}

fn missing() -> (String, &'static str) {
    let officer = Officer::on("2026-10-15");
    let seen = refused(&officer, &officer.path("nie ma.kladka"), None);
    assert!(!officer.path("nie ma.kladka").exists());
    (seen, "Niczego nie utworzono.")
}

fn foreign() -> (String, &'static str) {
    let officer = Officer::on("2026-10-15");
    let path = officer.path("pismo.kladka");
    fs::write(&path, "Szanowni Państwo").unwrap();
    (refused(&officer, &path, None), "Plik bez zmian.")
}

fn newer() -> (String, &'static str) {
    let (officer, path) = described();
    Store::open(&path, &opener(&officer, "Anna Wierzba", "URZAD-12", "9.4")).unwrap().close().unwrap();
    let mut bytes = fs::read(&path).unwrap();
    // The version of the tables stands in the header.
    bytes[60..64].copy_from_slice(&99_i32.to_be_bytes());
    fs::write(&path, bytes).unwrap();
    (refused(&officer, &path, None), "Plik bez zmian.")
}

fn torn(tear: impl FnOnce(&mut Vec<u8>)) -> (String, &'static str) {
    let (officer, path) = described();
    let mut bytes = fs::read(&path).unwrap();
    tear(&mut bytes);
    fs::write(&path, &bytes).unwrap();
    let seen = refused(&officer, &path, None);
    let copy = rescue::offered(officer.as_ref(), &path, None).unwrap().remove(0).copy.name;
    let mut desk = None;
    let restored = rescue::restore(officer.clone(), &mut desk, &path, &copy, None).unwrap();
    assert_eq!(restored.file.unit.as_deref(), Some("Gmina Jarzębin"));
    assert_eq!(fs::read(officer.path(&restored.set_aside.unwrap())).unwrap(), bytes);
    (seen, "Wszystko, co jest w ostatniej kopii: program ją znajduje i odtwarza. Uszkodzony plik leży obok, bez zmian.")
}

fn torn_copy() -> (String, &'static str) {
    let (officer, path) = described();
    let copy = rescue::offered(officer.as_ref(), &path, None).unwrap().remove(0).copy;
    let mut bytes = fs::read(&copy.path).unwrap();
    bytes.iter_mut().skip(4096).for_each(|byte| *byte = 0x5a);
    fs::write(&copy.path, bytes).unwrap();
    let before = fs::read(&path).unwrap();
    let seen = rescue::restore(officer.clone(), &mut None, &path, &copy.name, None).unwrap_err().sentence();
    assert_eq!(fs::read(&path).unwrap(), before);
    let seen = seen.replace(&copy.name, "urzad 2026-10-15 090000.kladka");
    (seen, "Obecny plik bez zmian.")
}

fn locked() -> (String, &'static str) {
    let (officer, path) = described();
    let held = Store::open(&path, &opener(&officer, "Piotr Nowak", "URZAD-03", "0.1.0")).unwrap();
    let seen = refused(&officer, &path, None);
    let reading = file::open_to_read(officer.clone(), &path).unwrap();
    assert_eq!(unit(&reading).as_deref(), Some("Gmina Jarzębin"));
    assert!(file::holder(officer.as_ref(), &path).sentence.is_some_and(|sentence| sentence.contains("Piotr Nowak")));
    held.close().unwrap();
    // The second one looks again, and works where the first one has left.
    assert_eq!(file::holder(officer.as_ref(), &path).sentence, None);
    let mut place = Some(reading);
    assert!(!file::open_for_work(&mut place).unwrap().read_only);
    (seen, "Praca pierwszej osoby trwa. Druga może czytać, a gdy pierwsza wyjdzie, otworzyć plik do pracy.")
}

fn left_lock() -> (String, &'static str) {
    let (officer, path) = described();
    fs::write(officer.path("urzad.kladka.blokada"), "Ktoś\nINNY\n1\n2026-01-01T00:00:00+00:00\n").unwrap();
    assert_eq!(unit(&file::open(officer.clone(), &path).unwrap()).as_deref(), Some("Gmina Jarzębin"));
    ("(nic: plik otwiera się jak zwykle)".into(), "Wszystko.")
}

fn read_only_file() -> (String, &'static str) {
    let (officer, path) = described();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let seen = refused(&officer, &path, None);
    assert_eq!(unit(&file::open_to_read(officer.clone(), &path).unwrap()).as_deref(), Some("Gmina Jarzębin"));
    (seen, "Wszystko; plik da się czytać.")
}

/// Runs the script in mounts of its own: `$1` is the program, `$2` the folder of the officer. Answers what it said of the failure.
fn in_own_mounts(officer: &Officer, script: &str) -> Option<String> {
    let mut command = places::in_own_mounts(script)?;
    command.arg(officer.path("")).env("XDG_DATA_HOME", officer.path("dane")).env_remove("DISPLAY");
    let said = command.output().unwrap();
    Some(format!("{}{}", String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr)))
}

fn with_list() -> (Arc<Officer>, PathBuf) {
    let (officer, path) = described();
    let list = (0..400).map(|number| format!("Koło nr {number};Stary Młyn;600 000 {number:03}\n")).collect::<String>();
    fs::write(officer.path("lista.csv"), format!("nazwa;miejscowość;telefon\n{list}")).unwrap();
    (officer, path)
}

fn read_only_folder() -> Option<(String, &'static str)> {
    let (officer, path) = with_list();
    let before = fs::read(&path).unwrap();
    let script = "mount --bind \"$2\" \"$2\"; mount -o remount,ro,bind \"$2\"
        \"$1\" list \"$2/urzad.kladka\" > /dev/null
        exec \"$1\" import \"$2/urzad.kladka\" organisations \"$2/lista.csv\"";
    let seen = in_own_mounts(&officer, script)?;
    assert_eq!(fs::read(&path).unwrap(), before);
    Some((seen, "Wszystko; plik da się czytać."))
}

fn full_disk() -> Option<(String, &'static str)> {
    let (officer, path) = with_list();
    fs::create_dir(officer.path("dysk")).unwrap();
    fs::create_dir(officer.path("po")).unwrap();
    // Room for the file, its companions and the beginning of what is written.
    let room = fs::metadata(&path).unwrap().len() / 1024 + 120;
    let script = format!(
        "mount -t tmpfs -o size={room}k tmpfs \"$2/dysk\"; cp \"$2/urzad.kladka\" \"$2/dysk/\"
        \"$1\" import \"$2/dysk/urzad.kladka\" organisations \"$2/lista.csv\" || true
        cp \"$2/dysk/\"* \"$2/po/\""
    );
    let seen = in_own_mounts(&officer, &script)?;
    let after = officer.path("po").join("urzad.kladka");
    let checked = backup::verify_thoroughly(&after, None).unwrap();
    assert!(checked.sound && checked.inconsistencies.is_empty() && checked.organisations == 0, "{checked:?}");
    assert_eq!(unit(&file::open(officer.clone(), &after).unwrap()).as_deref(), Some("Gmina Jarzębin"));
    Some((seen, "Wszystko sprzed tej czynności; z niej samej nie zapisano nic."))
}

fn removed_while_open() -> (String, &'static str) {
    let (officer, path) = described();
    let mut desk = officer.opened_again();
    office::change(&mut desk, "phone", "24 000 11 22").unwrap();
    fs::remove_file(&path).unwrap();
    let seen = office::change(&mut desk, "phone", "24 000 33 44").unwrap_err().sentence();
    let (copy, check) = backup::now(&desk).unwrap();
    assert!(check.sound);
    let saved = file::open_to_read(officer.clone(), Path::new(&copy.path)).unwrap();
    assert_eq!(office::view(&saved).unwrap().phone, "24 000 11 22");
    (seen, "Wszystko, co zapisano przedtem: program robi z tego sprawdzoną kopię.")
}

fn replaced_while_open() -> (String, &'static str) {
    let (officer, path) = described();
    let mut desk = officer.opened_again();
    office::change(&mut desk, "phone", "24 000 11 22").unwrap();
    let (other, another) = described();
    fs::rename(&another, &path).unwrap();
    let bytes = fs::read(&path).unwrap();
    let seen = office::change(&mut desk, "phone", "24 000 33 44").unwrap_err().sentence();
    let (copy, _) = backup::now(&desk).unwrap();
    file::close(desk).unwrap();
    assert_eq!(fs::read(&path).unwrap(), bytes);
    let saved = file::open_to_read(officer.clone(), Path::new(&copy.path)).unwrap();
    assert_eq!(office::view(&saved).unwrap().phone, "24 000 11 22");
    drop(other);
    (seen, "Oba pliki: wstawiony bez zmian, a z poprzedniego program robi sprawdzoną kopię.")
}

fn clock_set_back() -> (String, &'static str) {
    let (officer, _) = described();
    officer.next_at("2026-10-14", "08:30");
    let mut desk = officer.opened_again();
    let seen = file::view(&desk).unwrap().clock_warning.expect("a warning");
    office::change(&mut desk, "phone", "24 000 11 22").unwrap();
    let acts = casework::history::acts(&desk, None).unwrap().acts;
    assert!(acts[0].at < acts[1].at && acts[0].id.0 > acts[1].id.0, "the order is that of the acts: {acts:?}");
    let later = backup::list(&desk).unwrap().copies.remove(0);
    backup::now(&desk).unwrap();
    assert!(Path::new(&later.path).exists(), "a copy of a later day stays");
    (seen, "Wszystko: historia w kolejności czynności, kopie z późniejszą datą zostają.")
}

fn on_network() -> (String, &'static str) {
    let (officer, path) = described();
    let opener = opener(&officer, "Anna Wierzba", "URZAD-12", "0.1.0");
    let mut store = Store::open_on(&path, Volume::Network, &opener).unwrap();
    store.write(ActStamp::new("Zmieniono", "Anna Wierzba", opener.at), |tx| store::setting::set(tx, "a", "b")).unwrap();
    assert!(!officer.path("urzad.kladka-wal").exists() && !officer.path("urzad.kladka-shm").exists());
    assert!(file::open(officer.clone(), &path).is_err(), "one writer");
    let seen = store.volume().message().unwrap().to_owned();
    store.close().unwrap();
    (seen, "Wszystko: bez plików pomocniczych, z jednym zapisującym.")
}

fn on_removable() -> Option<(String, &'static str)> {
    let officer = Officer::on("2026-10-15");
    let script = "mount -t tmpfs tmpfs /media; mkdir /media/pendrive
        \"$1\" sample /media/pendrive/jarzebin.kladka --json; \"$1\" verify /media/pendrive/jarzebin.kladka > /dev/null";
    let said = in_own_mounts(&officer, script)?;
    let view: serde_json::Value = serde_json::from_str(&said).unwrap_or_else(|error| panic!("{error}: {said}"));
    Some((
        view["disk_warning"].as_str().expect("a warning").to_owned(),
        "Wszystko: bez plików pomocniczych, z jednym zapisującym.",
    ))
}

fn power_cut() -> (String, &'static str) {
    let (officer, path) = with_list();
    let mut command = Command::new(places::binary());
    command.arg("import").arg(&path).arg("organisations").arg(officer.path("lista.csv"));
    let mut program = command.env("XDG_DATA_HOME", officer.path("dane")).spawn().unwrap();
    let journal = officer.path("urzad.kladka-wal");
    while fs::metadata(&journal).map_or(0, |file| file.len()) == 0 {
        assert!(program.try_wait().unwrap().is_none(), "it was not seen writing");
        std::thread::yield_now();
    }
    program.kill().unwrap();
    program.wait().unwrap();
    let desk = file::open(officer.clone(), &path).unwrap();
    assert_eq!(unit(&desk).as_deref(), Some("Gmina Jarzębin"));
    file::close(desk).unwrap();
    let checked = backup::verify_thoroughly(&path, None).unwrap();
    assert!(checked.sound && checked.inconsistencies.is_empty() && [0, 400].contains(&checked.organisations), "{checked:?}");
    (
        "(nic: plik otwiera się jak zwykle)".into(),
        "Wszystko, co zapisano; czynność, którą przerwano, jest cała albo nie ma jej wcale.",
    )
}

fn with_password() -> (Arc<Officer>, PathBuf) {
    let (officer, path) = described();
    let mut desk = officer.opened_again();
    let ask = NewPassword { password: PASSWORD.into(), again: PASSWORD.into(), understood: true };
    secrecy::set(&mut desk, ask).unwrap();
    secrecy::close_copies(&desk, |_, _| Ok(())).unwrap();
    file::close(desk).unwrap();
    (officer, path)
}

fn encrypted(password: Option<&str>, tear: impl FnOnce(&mut [u8])) -> (String, &'static str) {
    let (officer, path) = with_password();
    let mut bytes = fs::read(&path).unwrap();
    tear(&mut bytes);
    fs::write(&path, bytes).unwrap();
    let seen = refused(&officer, &path, password);
    let good = Password::typed(PASSWORD.to_owned());
    let copy =
        rescue::offered(officer.as_ref(), &path, good.as_ref()).unwrap().into_iter().find(|one| one.sound).unwrap().copy.name;
    let restored = rescue::restore(officer.clone(), &mut None, &path, &copy, good).unwrap();
    assert_eq!(restored.file.unit.as_deref(), Some("Gmina Jarzębin"));
    (seen, "Plik bez zmian. Kopie mają to samo hasło; program znajduje dobrą i odtwarza ją.")
}

fn no_room_for_password() -> (String, &'static str) {
    let (officer, path) = described();
    let mut desk = officer.opened_again();
    // Something that cannot be taken away stands where the new file is to be written.
    fs::create_dir_all(officer.path("urzad.kladka.czesc/w środku")).unwrap();
    let ask = NewPassword { password: PASSWORD.into(), again: PASSWORD.into(), understood: true };
    let failure: Failure = secrecy::set(&mut desk, ask).unwrap_err();
    office::change(&mut desk, "phone", "24 000 11 22").unwrap();
    file::close(desk).unwrap();
    assert!(fs::read(&path).unwrap().starts_with(b"SQLite format 3"));
    (failure.sentence(), "Plik bez zmian i bez hasła; praca trwa dalej.")
}
