//! Any text becomes units, and no word of it is lost on the way.
#![no_main]

use std::collections::HashMap;

use domain::act::{
    Act, ActKind, Inline,
    intake::legible,
    lines::{from_lines, to_lines},
    link::link,
    plain::{read, write},
    reference::no_fields,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let reading = read(text);
    let marked: String = reading.lines.iter().map(|read| format!("{}{}", read.mark, words(&read.line.inlines))).collect();
    assert_eq!(solid(&marked), solid(&text.lines().map(legible).collect::<String>()));
    let lines = reading.lines.into_iter().map(|read| read.line).collect();
    let Ok(made) = from_lines(&Act::new(ActKind::Programme), lines) else {
        return;
    };
    let linked = link(&made.act, &HashMap::new());
    // „§1” becomes „§ 1” unsaid; any other change of a citation is told.
    if linked.notes.iter().all(|note| note.now.is_none()) {
        assert_eq!(solid(&write(&linked.act, &no_fields)), solid(&write(&made.act, &no_fields)));
    }
    let again = from_lines(&linked.act, to_lines(&linked.act)).expect("what was made once is of a fair size");
    assert_eq!(again.act.units, linked.act.units);
});

fn words(inlines: &[Inline]) -> String {
    inlines.iter().filter_map(Inline::words).collect()
}

/// Without spaces, and without hyphens, which may have divided a word at the end of a row.
fn solid(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}
