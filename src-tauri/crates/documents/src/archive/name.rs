//! Names of files in a package: plain, safe on every system, one alphabet.

use std::collections::HashSet;

use domain::polish::fold;

/// Letters of a whole name with its folders.
pub const MOST_PATH: usize = 180;
/// Letters of one step of it.
pub const MOST_STEP: usize = 80;

/// Names that Windows keeps for devices, with any ending.
const RESERVED: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3",
    "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// What is wrong with a name, for the middle of a sentence about the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameFault {
    #[error("nazwa jest pusta.")]
    Empty,
    #[error("nazwa jest za długa.")]
    Long,
    #[error("nazwa prowadzi do innego miejsca na dysku.")]
    Absolute,
    #[error("nazwa wychodzi poza paczkę („..”).")]
    Upwards,
    #[error("nazwa ma ukośnik wsteczny albo literę dysku.")]
    Drive,
    #[error("nazwa jest zastrzeżona w systemie Windows.")]
    Reserved,
    #[error("nazwa ma znaki, których nie zapisuje program Kładka.")]
    Signs,
}

/// What is wrong with a path inside a package; `None` when nothing is.
pub fn fault(path: &str) -> Option<NameFault> {
    if path.is_empty() {
        return Some(NameFault::Empty);
    }
    if path.len() > MOST_PATH {
        return Some(NameFault::Long);
    }
    if path.starts_with('/') {
        return Some(NameFault::Absolute);
    }
    if path.contains(['\\', ':']) {
        return Some(NameFault::Drive);
    }
    path.split('/').find_map(step_fault)
}

fn step_fault(step: &str) -> Option<NameFault> {
    if step == ".." {
        return Some(NameFault::Upwards);
    }
    if step.len() > MOST_STEP {
        return Some(NameFault::Long);
    }
    let signs = step.bytes().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, b'.' | b'-' | b'_'));
    let ends = |part: Option<u8>| part.is_some_and(|sign| sign.is_ascii_alphanumeric());
    if !signs || !ends(step.bytes().next()) || !ends(step.bytes().last()) {
        return Some(NameFault::Signs);
    }
    let stem = step.split('.').next().unwrap_or_default();
    RESERVED.iter().any(|reserved| stem.eq_ignore_ascii_case(reserved)).then_some(NameFault::Reserved)
}

/// A step of a name made of any words: small Latin letters, digits and hyphens, at most `most` of them.
pub fn safe(words: &str, most: usize) -> String {
    let mut step = String::new();
    for letter in fold(words).chars() {
        if step.len() >= most {
            break;
        }
        if letter.is_ascii_alphanumeric() {
            step.push(letter.to_ascii_lowercase());
        } else if !step.is_empty() && !step.ends_with('-') {
            step.push('-');
        }
    }
    let step = step.trim_end_matches('-');
    match step {
        "" => "bez-nazwy".to_owned(),
        step if RESERVED.contains(&step) => format!("plik-{step}"),
        step => step.to_owned(),
    }
}

/// The name of a file made safe; its ending stays when it is a plain one.
pub fn safe_file(name: &str, most: usize) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending))
            if !ending.is_empty() && ending.len() <= 8 && ending.bytes().all(|sign| sign.is_ascii_alphanumeric()) =>
        {
            let ending = ending.to_ascii_lowercase();
            format!("{}.{ending}", safe(stem, most.saturating_sub(ending.len() + 1)))
        }
        _ => safe(name, most),
    }
}

/// Names given so far. A second file of the same name gets a number.
#[derive(Debug, Default)]
pub struct Names(HashSet<String>);

impl Names {
    /// The path, or the path with a number before its ending when it was given already.
    pub fn unique(&mut self, path: &str) -> String {
        let (stem, ending) = match path.rsplit_once('.') {
            Some((stem, ending)) if !ending.contains('/') => (stem, format!(".{ending}")),
            _ => (path, String::new()),
        };
        let numbered = (2..).map(|number| format!("{stem}-{number}{ending}"));
        let mut free =
            std::iter::once(path.to_owned()).chain(numbered).filter(|name| !self.0.contains(&name.to_ascii_lowercase()));
        let name = free.next().unwrap_or_default();
        self.0.insert(name.to_ascii_lowercase());
        name
    }
}
