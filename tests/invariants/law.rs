//! Whoever works in an office file works by the law pack in use there, and not by the one of the program.

use tests::places;

use crate::files;

/// Where the pack of the program is meant, and why.
const MEANT: [(&str, &str); 5] = [
    ("casework/src/law/", "they choose between it and those that the office took in"),
    ("casework/src/desk.rs", "a desk begins with it, until it has looked into the file"),
    ("casework/src/check.rs", "the list of all rules is shown without a file"),
    ("casework/src/deadline.rs", "a term is counted without a file"),
    ("casework/src/sample/documents.rs", "a file that is only being made has taken in none"),
];

#[test]
fn nothing_but_the_desk_decides_which_law_pack_is_in_use() {
    let mut used = [false; MEANT.len()];
    for folder in ["src-tauri/src", "src-tauri/crates/casework/src"] {
        for (path, text) in files(&places::root().join(folder), "rs") {
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            if !code.contains("LawPack::embedded()") {
                continue;
            }
            let place = path.display().to_string();
            let meant = MEANT.iter().position(|(part, _)| place.contains(part));
            used[meant.unwrap_or_else(|| panic!("{place} asks for the law pack of the program; ask the desk"))] = true;
        }
    }
    for ((place, _), used) in MEANT.iter().zip(used) {
        assert!(used, "{place} does not ask for it any more");
    }
}
