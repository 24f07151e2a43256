//! The committed bindings and grants are those of the list of commands. `cargo xtask bindings` sets `BINDINGS=write`.

use std::fs;

use kladka::bindings::{capability, capability_path, typescript_path, write_typescript};

fn compare(path: &std::path::Path, wanted: &str) {
    if std::env::var_os("BINDINGS").is_some_and(|mode| mode == "write") {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        if fs::read_to_string(path).ok().as_deref() != Some(wanted) {
            fs::write(path, wanted).unwrap();
        }
        return;
    }
    let committed = fs::read_to_string(path).unwrap_or_default();
    assert!(committed == wanted, "{} is not what the commands say: run `cargo xtask bindings`", path.display());
}

#[test]
fn the_page_is_given_the_commands_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let fresh = folder.path().join("bindings.ts");
    write_typescript(&fresh).unwrap();
    compare(&typescript_path(), &fs::read_to_string(fresh).unwrap());
}

#[test]
fn the_window_is_granted_every_command_once() {
    compare(&capability_path(), &capability());
}
