//! The shell: the window, its dialogs and files, the command line. It knows no rule, no SQL and no document; every command
//! is a thin door to a function of `casework`.
//!
//! Where to start reading:
//! - [`startup`]: from the command line to an open window;
//! - [`commands`]: the one list of commands, `commands/list.rs`, and a file for every noun;
//! - [`shell`]: what lives while the program runs, and the one way to the open office file;
//! - [`cli`]: the verbs without a window.
//!
//! Time, the officer's folders and the screen enter the program here and are handed to the core.

pub mod bindings;
pub mod cli;
pub mod clock;
pub mod commands;
pub mod dialog;
pub mod folders;
pub mod host;
pub mod last_file;
pub mod leaving;
pub mod panics;
pub mod papers;
pub mod shell;
pub mod startup;
pub mod window;
pub mod work;
