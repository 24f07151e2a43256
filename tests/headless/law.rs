//! `kladka law`: which pack is in use, a newer one, going back, the one in use as a file.

use tests::law_pack::{NEWER, Pack};

use crate::run::Terminal;

#[test]
fn a_pack_is_written_changed_tried_taken_in_shown_and_left() {
    let terminal = Terminal::new().with_sample();
    let own = terminal.say("law @jarzebin.kladka show --json");
    assert_eq!(own.code, 0, "{}", own.err);
    assert_eq!(own.without_window().json()["own"], false);
    assert_eq!(terminal.say("law @jarzebin.kladka export --to @prawo.kladka-prawo").code, 0);
    let again = terminal.say("law @jarzebin.kladka export --to @prawo.kladka-prawo");
    assert_eq!(again.code, 3, "an existing file is not replaced: {}", again.err);
    let same = terminal.say("law @jarzebin.kladka take @prawo.kladka-prawo");
    assert!(same.code == 3 && same.err.contains("nie jest nowszy"), "{}", same.err);

    terminal.write("nowe.kladka-prawo", Pack::of(NEWER).earlier_programme().bytes());
    let before = terminal.read("jarzebin.kladka");
    let tried = terminal.say("law @jarzebin.kladka take @nowe.kladka-prawo --dry-run");
    assert_eq!(tried.code, 0, "{}", tried.err);
    for words in ["niczego nie zapisano", "[zmieniony]", "było 30 listopada", "jest 15 listopada"] {
        assert!(tried.out.contains(words), "{}", tried.out);
    }
    assert!(terminal.read("jarzebin.kladka") == before, "the trial changed the office file");
    let taken = terminal.say("law @jarzebin.kladka take @nowe.kladka-prawo --json");
    assert_eq!(taken.code, 0, "{}", taken.err);
    assert_eq!((taken.json()["taken"].clone(), taken.json()["offered"]["changed"].clone()), (true.into(), 1.into()));
    let shown = terminal.say("law @jarzebin.kladka show");
    assert!(shown.out.contains(&format!("wydanie {NEWER}.")) && shown.out.contains("wczytano"), "{}", shown.out);
    let back = terminal.say("law @jarzebin.kladka back --json");
    assert_eq!((back.code, back.json()["own"].clone()), (0, false.into()), "{}", back.err);
    let nothing = terminal.say("law @jarzebin.kladka back");
    assert!(nothing.code == 3 && nothing.err.contains("nie używa żadnego wczytanego pakietu"), "{}", nothing.err);
}

#[test]
fn a_faulty_pack_is_refused_with_every_fault_and_changes_nothing() {
    let terminal = Terminal::new().with_sample();
    let faulty =
        Pack::of(NEWER).with("terms.toml", "bound = \"at_most\"", "bound = \"ok\"").with("meta.toml", "note = \"", "author = \"");
    terminal.write("zly.kladka-prawo", faulty.bytes());
    terminal.write("inny.kladka-prawo", "to nie jest pakiet");
    let before = terminal.read("jarzebin.kladka");
    let refused = terminal.say("law @jarzebin.kladka take @zly.kladka-prawo");
    assert_eq!(refused.code, 3);
    for words in ["Plik terms.toml", "nie należy do listy: at_least, at_most", "Plik meta.toml: program nie zna pola „author”"]
    {
        assert!(refused.err.contains(words), "{}", refused.err);
    }
    let other = terminal.say("law @jarzebin.kladka take @inny.kladka-prawo");
    assert!(other.code == 3 && other.err.contains("To nie jest plik pakietu prawnego"), "{}", other.err);
    assert!(terminal.read("jarzebin.kladka") == before, "a refusal changed the office file");
}
