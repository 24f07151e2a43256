//! What a verb is given wrong: a sentence in Polish on the standard error, a documented exit code, and nothing lost.

use crate::run::{Answer, Terminal};

/// A line of the terminal and the exit code that it ends with. `@jarzebin.kladka` is the sample.
const REFUSED: [(&str, i32); 49] = [
    ("list @nie-ma.kladka", 4),
    ("list @folder", 4),
    ("list @list.kladka", 4),
    ("list @pusty.kladka", 4),
    ("list @nowszy.kladka", 4),
    ("list @uszkodzony.kladka", 4),
    ("check @list.kladka", 4),
    ("check @nowszy.kladka", 4),
    ("check @uszkodzony.kladka", 4),
    ("check @jarzebin.kladka --on 30.02.2026", 3),
    ("check @jarzebin.kladka --on jutro", 3),
    ("rules --on 31.11.2026", 3),
    ("print @list.kladka uchwala 3 --to @folder", 4),
    ("print @jarzebin.kladka paragon 3 --to @folder", 3),
    ("print @jarzebin.kladka uchwala 99 --to @folder", 3),
    ("print @jarzebin.kladka uchwala -1 --to @folder", 2),
    ("print @jarzebin.kladka uchwala 3 --to @folder --format rtf", 3),
    ("print @jarzebin.kladka uchwala 3 --to @folder --on 29.02.2027", 3),
    ("print @jarzebin.kladka uchwala 3 --to @list.kladka", 3),
    // The draft of the sample refers to a letter that is gone.
    ("print @jarzebin.kladka uchwala 3 --to @folder", 3),
    ("import @jarzebin.kladka case @utf16.json", 3),
    ("import @jarzebin.kladka organisations @nie-ma.csv", 3),
    ("import @jarzebin.kladka organisations @folder", 3),
    ("import @jarzebin.kladka organisations @pusty.kladka", 3),
    ("import @jarzebin.kladka organisations @list.docx", 3),
    ("import @uszkodzony.kladka organisations @list.csv", 4),
    ("import @jarzebin.kladka case @nie-ma.json", 3),
    ("import @jarzebin.kladka case @folder", 3),
    ("import @jarzebin.kladka case @list.csv", 3),
    ("import @nowszy.kladka case @list.csv", 4),
    ("import @jarzebin.kladka programme @nie-ma.txt --year 2028", 3),
    ("import @jarzebin.kladka programme @list.docx --year 2028", 3),
    ("import @jarzebin.kladka programme @pusty.kladka --year 2028", 3),
    ("import @jarzebin.kladka programme @list.csv --year 2027", 3),
    ("import @jarzebin.kladka programme @list.csv --year rok", 3),
    ("import @nowszy.kladka programme @list.csv --year 2028", 4),
    ("export @jarzebin.kladka programme 99 --to @nowa.json", 3),
    ("export @jarzebin.kladka programme 3 --to @list.csv", 3),
    ("export @jarzebin.kladka programme 3 --to @nie/ma/sprawa.json", 3),
    ("export @nie-ma.kladka programme 3 --to @nowa.json", 4),
    ("backup @jarzebin.kladka --to @list.csv", 4),
    ("backup @uszkodzony.kladka --to @folder", 4),
    ("verify @list.kladka", 4),
    ("verify @folder", 4),
    ("verify @nie-ma.kladka", 4),
    ("sample @jarzebin.kladka", 4),
    ("deadline --from 2026-13-01 --days 3", 3),
    ("deadline --from 2026-10-01 --working-days 4294967295", 3),
    ("deadline --from 2026-10-01 --months 4294967295 --backwards", 3),
];

fn prepared() -> Terminal {
    let terminal = Terminal::new().with_sample();
    let sample = terminal.read("jarzebin.kladka");
    let mut newer = sample.clone();
    // The version of the tables stands in the header of the file.
    newer[60..64].copy_from_slice(&77_i32.to_be_bytes());
    terminal.write("nowszy.kladka", newer);
    let mut torn = sample;
    torn[4096..].fill(0xa5);
    terminal.write("uszkodzony.kladka", torn);
    terminal.write("list.kladka", "Szanowni Państwo,".repeat(40));
    terminal.write("pusty.kladka", "");
    terminal.write("utf16.json", "\u{feff}{}".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    terminal.write("list.csv", "Nazwa;NIP\nKlub „Żuraw”;\n");
    terminal.write("list.docx", b"PK\x03\x04\x00\x00\x00\x00\x00");
    std::fs::create_dir(terminal.path("folder")).unwrap();
    terminal
}

const KEPT: [&str; 7] =
    ["jarzebin.kladka", "nowszy.kladka", "uszkodzony.kladka", "list.kladka", "pusty.kladka", "list.csv", "list.docx"];

#[test]
fn every_refusal_has_a_sentence_and_a_documented_code_and_touches_no_file() {
    let terminal = prepared();
    let before: Vec<Vec<u8>> = KEPT.iter().map(|name| terminal.read(name)).collect();
    for (line, code) in REFUSED {
        let answer = terminal.say(line);
        assert_eq!(answer.code, code, "{line}: {}{}", answer.out, answer.err);
        assert!(answer.out.is_empty(), "{line} says on the standard output: {}", answer.out);
        speaks(line, &answer.err);
        if code != 2 {
            let answer = terminal.say(&format!("{line} --json"));
            assert_eq!(answer.code, code, "{line} --json");
            told(line, &answer);
        }
    }
    for (name, bytes) in KEPT.iter().zip(&before) {
        assert!(terminal.read(name) == *bytes, "{name} was changed");
    }
    let left: Vec<_> = std::fs::read_dir(terminal.path("folder")).unwrap().flatten().map(|entry| entry.file_name()).collect();
    assert!(left.is_empty(), "{left:?} were left behind");
    assert!(!terminal.path("nowa.json").exists());
}

#[test]
fn a_torn_file_is_a_finding_of_the_check_and_not_its_failure() {
    let terminal = prepared();
    let answer = terminal.say("verify @uszkodzony.kladka --json");
    assert_eq!(answer.code, 1, "{}", answer.err);
    let view = answer.json();
    assert_eq!(view["sound"], false);
    assert!(!view["faults"].as_array().unwrap().is_empty());
    assert!(view["sentence"].as_str().unwrap().contains("uszkodzony"));
}

/// Complete sentences without words of a machine.
fn speaks(line: &str, words: &str) {
    let words = words.trim();
    let whole = words.split_whitespace().count() > 4 && (words.ends_with('.') || words.ends_with("--help"));
    assert!(whole, "{line}: {words}");
    for machine in ["panicked", "error", "Error", "Some(", "None", "Err(", "sqlite", "invalid", "not ", "\u{1b}"] {
        assert!(!words.contains(machine), "{line}: {words}");
    }
}

fn told(line: &str, answer: &Answer) {
    let document = answer.json();
    speaks(line, document["message"].as_str().unwrap_or_default());
    assert!(document["failure"]["kind"].is_string(), "{line}: {document}");
}
