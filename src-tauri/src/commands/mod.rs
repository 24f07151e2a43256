//! The doors between the page and the program, one file for every noun. A command is thin: it takes the open office file from
//! the [`Shell`](crate::shell::Shell), calls one function of `casework` and answers what that answers.
//!
//! To add one: write it in `<noun>.rs` with `#[tauri::command] #[specta::specta] pub async fn <noun>_<verb>`, add its line to
//! `list.rs`, run `cargo xtask bindings`.

use tauri::Wry;
use tauri_specta::{Builder, ErrorHandlingMode, collect_commands};

pub mod call;
pub mod call_notice;
pub mod commission;
pub mod consultation;
pub mod document;
pub mod draft_act;
pub mod file;
pub mod form;
pub mod handover;
pub mod history;
pub mod intake;
pub mod numbers;
pub mod offer;
pub mod offer_import;
pub mod office;
pub mod organisation;
pub mod organisation_import;
pub mod organisation_post;
pub mod organisation_selection;
pub mod organisation_twin;
pub mod paper;
pub mod program;
pub mod programme;
pub mod pulpit;
pub mod remark_import;
pub mod secrecy;
pub mod settings;
pub mod template;
pub mod text;
pub mod work;

macro_rules! for_each_command {
    ($($noun:ident :: $command:ident,)*) => {
        /// Names of all commands, as the page calls them.
        pub const NAMES: &[&str] = &[$(stringify!($command)),*];

        /// The commands with their types: the handler of calls and the source of the TypeScript bindings.
        pub fn typed() -> Builder<Wry> {
            Builder::<Wry>::new()
                .commands(collect_commands![$($noun::$command),*])
                .error_handling(ErrorHandlingMode::Throw)
                .disable_serde_phases()
                .dangerously_cast_bigints_to_number()
        }
    };
}

include!("list.rs");
