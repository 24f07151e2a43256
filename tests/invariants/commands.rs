//! Invariant 5: every command is granted once and somebody calls it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tests::places;

use crate::files;

/// `noun::noun_verb,` lines of the one list.
fn listed() -> Vec<String> {
    let text = fs::read_to_string(places::root().join("src-tauri/src/commands/list.rs")).unwrap();
    let lines = text.lines().map(str::trim).filter(|line| !line.starts_with("//"));
    lines.filter_map(|line| line.strip_suffix(',')?.split_once("::")).map(|(_, command)| command.to_owned()).collect()
}

#[test]
fn every_command_is_granted_once_and_nothing_else_is() {
    let text = fs::read_to_string(places::root().join("src-tauri/capabilities/main.json")).unwrap();
    let capability: Value = serde_json::from_str(&text).unwrap();
    let granted: Vec<_> = capability["permissions"].as_array().unwrap().iter().filter_map(|grant| grant.as_str()).collect();
    let wanted: Vec<_> = listed().iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
    assert!(!wanted.is_empty());
    assert_eq!(granted, wanted);
    assert_eq!(wanted.iter().collect::<BTreeSet<_>>().len(), wanted.len(), "a command stands twice in the list");
    let others = fs::read_dir(places::root().join("src-tauri/capabilities")).unwrap().count();
    assert_eq!(others, 1, "one window, one capability");
}

#[test]
fn every_command_written_is_in_the_list() {
    let listed: BTreeSet<_> = listed().into_iter().collect();
    for (path, text) in files(&places::root().join("src-tauri/src/commands"), "rs") {
        for part in text.split("#[tauri::command]\n").skip(1) {
            let name = part.split("fn ").nth(1).and_then(|rest| rest.split(['(', '<']).next()).unwrap_or_default();
            assert!(listed.contains(name), "{} writes {name}, which commands/list.rs does not have", path.display());
        }
    }
}

#[test]
fn every_command_is_called_by_a_screen_or_by_the_window_itself() {
    let page = Page::read();
    let guard = fs::read_to_string(places::root().join("src-tauri/src/page_guard.js")).unwrap();
    let guard = without_comments(&guard);
    let idle: Vec<_> = listed()
        .into_iter()
        .filter(|name| !guard.contains(&format!("'{name}'")))
        .filter(|name| !page.uses(&format!("commands.{}(", camel(name))) && !page.uses(&format!("'{name}'")))
        .collect();
    assert!(idle.is_empty(), "nobody calls {idle:?}");
}

#[test]
fn every_wrapper_of_a_command_is_used_by_a_screen() {
    let page = Page::read();
    let is_door = |path: &Path| {
        path.file_name().is_some_and(|name| name == "api.ts") || path.parent().is_some_and(|folder| folder.ends_with("lib/api"))
    };
    let lines = page.0.iter().filter(|(path, _)| is_door(path)).flat_map(|(_, text)| text.lines());
    let names: Vec<&str> = lines
        .filter_map(|line| {
            ["const ", "function ", "async function "].iter().find_map(|kind| line.strip_prefix("export ")?.strip_prefix(kind))
        })
        .filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next())
        .collect();
    assert!(names.len() > 30, "{names:?}");
    let idle: Vec<_> = names.into_iter().filter(|name| !page.uses(name)).collect();
    assert!(idle.is_empty(), "no screen uses {idle:?}");
}

/// The sources of the page without comments and without tests; what is generated is left out.
struct Page(Vec<(PathBuf, String)>);

impl Page {
    fn read() -> Self {
        let sources = ["ts", "svelte"].into_iter().flat_map(|ending| files(&places::root().join("ui/src"), ending));
        let own = sources.filter(|(path, _)| {
            let path = path.to_string_lossy();
            !path.ends_with("bindings.ts") && !path.ends_with(".test.ts") && !path.contains("/gallery/")
        });
        Self(own.map(|(path, text)| (path, without_comments(&text))).collect())
    }

    /// Whether these words stand in a component that another source shows, or in a function that is used in the end by one.
    fn uses(&self, words: &str) -> bool {
        self.reaches(words, &mut BTreeSet::new())
    }

    fn reaches(&self, words: &str, seen: &mut BTreeSet<String>) -> bool {
        self.0.iter().any(|(path, text)| {
            stands(text, words).any(|at| match exported_around(text, at) {
                _ if path.extension().is_some_and(|ending| ending == "svelte") => self.is_shown(path),
                Some(name) => seen.insert(name.to_owned()) && self.reaches(name, seen),
                None => false,
            })
        })
    }

    fn is_shown(&self, component: &Path) -> bool {
        let name = component.file_name().unwrap_or_default().to_string_lossy();
        name == "App.svelte" || self.0.iter().any(|(path, text)| path != component && text.contains(&format!("/{name}'")))
    }
}

/// Where these words stand as words of their own; a name does not count where it is only imported or exported.
fn stands<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    let of_name = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let is_name = words.chars().all(of_name);
    text.match_indices(words).map(|(at, _)| at).filter(move |at| {
        let whole = !text[..*at].ends_with(of_name) && (!is_name || !text[at + words.len()..].starts_with(of_name));
        let line = text[..*at].rsplit('\n').next().unwrap_or_default();
        let imported = text[..*at].rfind("import ").is_some_and(|begins| !text[begins..*at].contains([';', '\'']));
        whole && !(is_name && (imported || line.starts_with("export ") && !line.contains('=')))
    })
}

/// The exported function whose body a place of a module lies in.
fn exported_around(text: &str, at: usize) -> Option<&str> {
    let begins = text[..at].rfind("\nexport ")?;
    let line = text[begins + 1..].lines().next()?;
    let mut words = line.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$')).filter(|word| !word.is_empty());
    words.find(|word| !["export", "const", "function", "async", "class", "default", "let"].contains(word))
}

/// Source without `// …`, `/* … */` and `<!-- … -->`; what stands in quotes is kept.
fn without_comments(text: &str) -> String {
    let mut left = String::new();
    let mut rest = text;
    let mut quote: Option<char> = None;
    while let Some(letter) = rest.chars().next() {
        let comment = [("//", "\n"), ("/*", "*/"), ("<!--", "-->")].into_iter().find(|(begins, _)| rest.starts_with(begins));
        match (quote, comment) {
            (None, Some((_, ends))) => {
                let end = rest.find(ends).map_or(rest.len(), |at| if ends == "\n" { at } else { at + ends.len() });
                rest = &rest[end..];
                continue;
            }
            (None, None) if matches!(letter, '\'' | '`') => quote = Some(letter),
            (Some(open), _) if letter == open || letter == '\n' && open != '`' => quote = None,
            _ => {}
        }
        left.push(letter);
        rest = &rest[letter.len_utf8()..];
    }
    left
}

#[test]
fn a_comment_is_no_call_and_a_wrapper_that_nobody_uses_is_no_screen() {
    let page = |sources: &[(&str, &str)]| {
        Page(sources.iter().map(|(path, text)| (PathBuf::from(path), without_comments(&format!("\n{text}")))).collect())
    };
    let app = ("ui/App.svelte", "import List from './List.svelte';\nimport { viewFile } from './file';");
    let call = "commands.fileView(";
    for (sources, used) in [
        (vec![app, ("ui/List.svelte", "ask(commands.fileView())")], true),
        (vec![app, ("ui/List.svelte", "<!-- ask(commands.fileView()) -->")], false),
        (vec![app, ("ui/List.svelte", "// ask(commands.fileView())\nask(commands.fileViewAll())")], false),
        (vec![app, ("ui/Forgotten.svelte", "ask(commands.fileView())")], false),
        (vec![app, ("ui/file.ts", "export const viewFile = () => ask(commands.fileView());")], false),
        (
            vec![
                app,
                ("ui/file.ts", "export const viewFile = () => ask(commands.fileView());"),
                ("ui/List.svelte", "viewFile()"),
            ],
            true,
        ),
        (
            vec![
                app,
                ("ui/file.ts", "export const viewFile = () => ask(commands.fileView());"),
                ("ui/List.svelte", "viewFiles()"),
            ],
            false,
        ),
    ] {
        assert_eq!(page(&sources).uses(call), used, "{sources:?}");
    }
}

/// The name of a command in the generated bindings: `office_change` is `officeChange`.
fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |mut so_far, part| {
        let (letter, rest) = part.split_at(1);
        so_far.push_str(&letter.to_uppercase());
        so_far.push_str(rest);
        so_far
    })
}

#[test]
fn only_the_door_in_lib_api_knows_tauri() {
    for extension in ["ts", "svelte"] {
        for (path, text) in files(&places::root().join("ui/src"), extension) {
            let door = path.components().any(|part| part.as_os_str() == "api") || path.to_string_lossy().ends_with(".test.ts");
            assert!(door || !text.contains("@tauri-apps/"), "{} reaches past lib/api", path.display());
        }
    }
}
