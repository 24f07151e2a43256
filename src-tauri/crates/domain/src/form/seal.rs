//! How answers are written down before their checksum is taken: the same letters here and in the page
//! (`ui/src/offline/seal.ts`), whoever wrote them and in whatever order.

use std::collections::BTreeMap;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// Letters of a code: no I, L, O, U, which are mistaken for 1, 0 and V.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Without what says nothing (empty texts, lists, records), texts in one form of Unicode and without spaces around.
pub fn tidy(value: &Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(plain(text)).filter(|text| !text.is_empty()).map(Value::String),
        Value::Array(items) => {
            let items: Vec<Value> = items.iter().filter_map(tidy).collect();
            (!items.is_empty()).then_some(Value::Array(items))
        }
        Value::Object(members) => {
            let members: serde_json::Map<_, _> =
                members.iter().filter_map(|(key, value)| Some((key.clone(), tidy(value)?))).collect();
            (!members.is_empty()).then_some(Value::Object(members))
        }
        Value::Bool(_) | Value::Number(_) => Some(value.clone()),
    }
}

fn plain(text: &str) -> String {
    let lines: String = text.nfc().collect::<String>().replace("\r\n", "\n").replace('\r', "\n");
    lines.trim_matches([' ', '\t', '\n', '\u{a0}']).to_owned()
}

/// JSON without spaces, keys in alphabetical order, empty things left out.
pub fn canonical(answers: &Value) -> String {
    tidy(answers).map_or_else(|| "{}".to_owned(), |tidied| written(&tidied))
}

fn written(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(written).collect::<Vec<_>>().join(",")),
        Value::Object(members) => {
            // Alphabetical whatever order the map keeps.
            let members: BTreeMap<_, _> = members.iter().collect();
            let members = members.into_iter().map(|(key, value)| format!("{}:{}", Value::from(key.as_str()), written(value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
        other => other.to_string(),
    }
}

/// What the checksum of a form is taken of.
pub fn sealed(kind: &str, call: &str, answers: &Value) -> String {
    format!("kladka\n{kind}\n{call}\n{}", canonical(answers))
}

/// Every single answer of tidied answers by its path, written as the mark of it is taken: `sources.grant.amount=150000`.
pub fn leaves(answers: &Value) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    if let Some(tidied) = tidy(answers) {
        walk(&tidied, String::new(), &mut found);
    }
    found
}

fn walk(value: &Value, path: String, found: &mut BTreeMap<String, String>) {
    let deeper = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(at, item)| walk(item, deeper(&at.to_string()), found)),
        Value::Object(members) => members.iter().for_each(|(key, member)| walk(member, deeper(key), found)),
        leaf => {
            let line = format!("{path}={leaf}");
            found.insert(path, line);
        }
    }
}

/// The first 40 bits of a digest in eight letters: `K7QF-3M2X`.
pub fn short(digest: &[u8]) -> String {
    let bits = digest.iter().take(5).fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
    let letter = |place: u32| char::from(LETTERS[usize::try_from(bits >> (5 * place) & 31).unwrap_or_default()]);
    let code: String = (0..8).rev().map(letter).collect();
    format!("{}-{}", &code[..4], &code[4..])
}

/// A code as a person types it from paper: small letters, spaces and the dash do not matter, and letters that the code does not
/// have are read as what they look like. `None` when it is not eight letters of a code.
pub fn read_code(typed: &str) -> Option<String> {
    let letters: Vec<char> = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '−')).collect();
    if letters.len() != 8 {
        return None;
    }
    let read = letters.iter().map(|letter| match letter.to_ascii_uppercase() {
        'I' | 'L' => Some('1'),
        'O' => Some('0'),
        'U' => Some('V'),
        letter if letter.is_ascii() && LETTERS.contains(&u8::try_from(letter).unwrap_or_default()) => Some(letter),
        _ => None,
    });
    let code: String = read.collect::<Option<String>>()?;
    Some(format!("{}-{}", &code[..4], &code[4..]))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_says_nothing_and_the_order_of_writing_do_not_matter() {
        let one = json!({ "b": 1, "a": " Zażółć\r\n", "c": [null, "", {}], "d": { "e": null }, "f": false });
        let other = json!({ "f": false, "a": "Zaz\u{307}o\u{301}łc\u{301}", "b": 1 });
        assert_eq!(canonical(&one), r#"{"a":"Zażółć","b":1,"f":false}"#);
        assert_eq!(canonical(&other), canonical(&one));
        assert_eq!(canonical(&json!({})), "{}");
    }

    #[test]
    fn a_code_typed_from_paper_is_read_whatever_the_hand() {
        for typed in ["K7QF-3M2X", "k7qf3m2x", " K7QF 3M2X ", "k7qf–3m2x"] {
            assert_eq!(read_code(typed).as_deref(), Some("K7QF-3M2X"), "{typed}");
        }
        assert_eq!(read_code("O0Il-UV11").as_deref(), Some("0011-VV11"));
        for typed in ["", "K7QF-3M2", "K7QF-3M2XY", "K7QF-3M2Ą", "K7QF-3M2*"] {
            assert_eq!(read_code(typed), None, "{typed}");
        }
    }

    #[test]
    fn the_code_is_the_beginning_of_the_digest() {
        assert_eq!(short(&[0; 32]), "0000-0000");
        assert_eq!(short(&[0xff; 32]), "ZZZZ-ZZZZ");
        assert_eq!(short(&[0, 0, 0, 0, 1, 0xff]), "0000-0001");
    }
}
