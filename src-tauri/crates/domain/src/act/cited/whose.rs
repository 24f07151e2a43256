//! Whose units a citation means, by the words around it.

use std::ops::Range;

use super::Whose;
use crate::act::body::ActKind;

/// Whether an amendment brings the cited unit into another act: „dodaje się ust. 3”.
pub(super) fn added_by_amendment(before: &str) -> bool {
    let before = before.trim_end();
    ["dodaje się", "skreśla się", "uchyla się", "w brzmieniu"].iter().any(|words| before.ends_with(words))
}

/// Whose units were cited, by the words behind them.
pub(super) fn whose(behind: &str, kind: ActKind) -> Whose {
    const OTHERS: [&str; 20] = [
        "ustaw",
        "rozporządze",
        "kodeks",
        "k.p.a",
        "kpa",
        "statut",
        "regulamin",
        "uchwał",
        "zarządze",
        "program",
        "dyrektyw",
        "konstytuc",
        "umow",
        "porozumie",
        "ogłosze",
        "instrukc",
        "otrzymuj",
        "skreśl",
        "uchyla",
        "załącznik",
    ];
    const POINTING: [&str; 10] =
        ["niniejsz", "tej", "tego", "ww", "wyżej", "powołan", "przywołan", "cytowan", "wymienion", "wspomnian"];
    let mut named = false;
    let mut words = behind.split(' ').filter(|word| !word.is_empty());
    if behind.starts_with([',', '.', ';', ':', ')']) {
        return Whose::This;
    }
    while let Some(word) = words.next() {
        let lower = word.to_lowercase();
        if POINTING.iter().any(|stem| lower.starts_with(stem)) {
            named |= lower.starts_with("niniejsz");
            continue;
        }
        let own = own_name(kind);
        if lower.starts_with(own) {
            let closed = word.ends_with([',', '.', ';', ':', ')']);
            let of_another = words.next().is_some_and(|next| {
                let next = next.to_lowercase();
                ["nr", "na", "z", "współpracy", "rady", "przyjęt", "uchwalon", "obowiązując"]
                    .iter()
                    .any(|word| next.starts_with(word))
            });
            return if named || closed || !of_another { Whose::Named } else { Whose::Other };
        }
        return if OTHERS.iter().any(|stem| lower.starts_with(stem)) { Whose::Other } else { Whose::This };
    }
    Whose::This
}

/// The beginning of the word by which a text of this kind names itself.
fn own_name(kind: ActKind) -> &'static str {
    match kind {
        ActKind::Resolution => "uchwał",
        ActKind::Order => "zarządze",
        ActKind::Programme => "program",
        ActKind::Rules => "regulamin",
        ActKind::Justification => "uzasadnieni",
    }
}

/// Bytes between quotation marks, opening one included; one that is never closed opens nothing.
pub(super) fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut quotes = Vec::new();
    let mut open = None;
    for (at, c) in text.char_indices() {
        match (c, open) {
            ('„' | '«', None) | ('"' | '”', None) => open = Some(at),
            ('”' | '"' | '“' | '»', Some(start)) => {
                quotes.push(start..at);
                open = None;
            }
            _ => {}
        }
    }
    quotes
}
