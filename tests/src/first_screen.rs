//! A start of the released program as the officer meets it: from the command to the first screen on which she can begin.
//!
//! The window's title follows the page, and the first screen is called by the day as soon as its content stands; so the title on an
//! unseen X server says when that is.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use x11rb::{
    connection::Connection,
    protocol::xproto::{AtomEnum, ConnectionExt, Window},
    rust_connection::RustConnection,
};

use crate::{driver::apart, screen::Screen};

/// What every title ends with, and what the first screen is called until its content comes.
const PROGRAM: &str = " – Kładka";
const WAITING: &str = "Pulpit";
const LONGEST: Duration = Duration::from_secs(30);

/// The program with its first screen open; ends when dropped.
pub struct Started {
    program: Child,
    /// From the command to the first usable screen.
    pub after: Duration,
    _screen: Screen,
}

impl Started {
    /// A start with `file` on a computer where nobody has used the program yet, or, with the `home` of an earlier start, on that one.
    pub fn with(binary: &Path, file: &Path, home: &Path) -> Self {
        fs::create_dir_all(home).expect("a folder of the run");
        let screen = Screen::open();
        let (server, number) = RustConnection::connect(Some(screen.name())).expect("the unseen screen answers");
        let root = server.setup().roots[number].root;
        let mut command = Command::new(binary);
        command.arg(file).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        apart(&mut command, &screen, home);
        let begun = Instant::now();
        let program = command.spawn().expect("the program starts");
        let mut started = Self { program, after: Duration::ZERO, _screen: screen };
        while !is_shown(&server, root) {
            assert!(begun.elapsed() < LONGEST, "the first screen did not come");
            thread::sleep(Duration::from_millis(2));
        }
        started.after = begun.elapsed();
        started
    }

    /// Number of the program's process.
    pub fn process(&self) -> u32 {
        self.program.id()
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        self.program.kill().ok();
        self.program.wait().ok();
    }
}

/// Whether a window of this screen has the wanted title.
fn is_shown(server: &RustConnection, root: Window) -> bool {
    let Some(windows) = server.query_tree(root).ok().and_then(|asked| asked.reply().ok()) else { return false };
    let ready = |title: String| title.ends_with(PROGRAM) && !title.starts_with(WAITING);
    windows.children.into_iter().any(|window| title(server, window).is_some_and(ready))
}

fn title(server: &RustConnection, window: Window) -> Option<String> {
    let name = server.intern_atom(false, b"_NET_WM_NAME").ok()?.reply().ok()?.atom;
    let asked = server.get_property(false, window, name, AtomEnum::ANY, 0, 256).ok()?;
    String::from_utf8(asked.reply().ok()?.value).ok()
}
