//! Invariant 5: every command is granted once and somebody calls it.

use std::collections::BTreeSet;
use std::fs;

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
    let mut callers = fs::read_to_string(places::root().join("src-tauri/src/page_guard.js")).unwrap();
    for extension in ["ts", "svelte"] {
        for (path, text) in files(&places::root().join("ui/src"), extension) {
            let name = path.to_string_lossy();
            if !name.ends_with("bindings.ts") && !name.ends_with(".test.ts") {
                callers.push_str(&text);
            }
        }
    }
    let idle =
        |name: &String| !callers.contains(&format!("'{name}'")) && !callers.contains(&format!("commands.{}(", camel(name)));
    let idle: Vec<_> = listed().into_iter().filter(idle).collect();
    assert!(idle.is_empty(), "nobody calls {idle:?}");
}

#[test]
fn every_wrapper_of_a_command_is_used_by_a_screen() {
    let wrappers = fs::read_to_string(places::root().join("ui/src/lib/api/file.ts")).unwrap();
    let names: Vec<&str> = wrappers.lines().filter_map(|line| line.strip_prefix("export const ")?.split(' ').next()).collect();
    assert!(names.len() > 5, "{names:?}");
    let mut screens = String::new();
    for extension in ["ts", "svelte"] {
        for (path, text) in files(&places::root().join("ui/src"), extension) {
            let own = path.components().any(|part| part.as_os_str() == "api") || path.to_string_lossy().ends_with(".test.ts");
            if !own {
                screens.push_str(&text);
            }
        }
    }
    let idle: Vec<_> = names.into_iter().filter(|name| !screens.contains(name)).collect();
    assert!(idle.is_empty(), "no screen uses {idle:?}");
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
