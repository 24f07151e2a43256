//! Tells Tauri every command of the program, so that each one needs a grant in `capabilities/main.json`.
//!
//! The names come from the one list, `src/commands/list.rs`; without this every command would be open to every page.

macro_rules! for_each_command {
    ($($noun:ident :: $command:ident,)*) => {
        const COMMANDS: &[&str] = &[$(stringify!($command)),*];
    };
}

include!("src/commands/list.rs");

fn main() {
    println!("cargo:rerun-if-changed=src/commands/list.rs");
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    tauri_build::try_build(attributes).expect("the shell's configuration does not fit Tauri");
}
