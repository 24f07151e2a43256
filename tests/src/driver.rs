//! WebKitWebDriver: the other end of the wire that steers the window.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::screen::Screen;

/// How long a killed program may take to go.
const LONGEST_END: Duration = Duration::from_secs(5);

/// A running driver; it and the window that it opened end when it is dropped.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
}

/// The program's surroundings in a test.
#[derive(Debug)]
pub struct Surroundings<'a> {
    /// Everything that the program and the libraries write lands in here.
    pub home: &'a Path,
    /// Wall clock at which the program stands still.
    pub now: &'a str,
}

/// Keeps a program on this screen and in this folder: single-instance handling, accessibility and settings of the desktop
/// would reach out of the test.
pub fn apart<'a>(command: &'a mut Command, screen: &Screen, home: &Path) -> &'a mut Command {
    for name in ["DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "GTK_MODULES"] {
        command.env_remove(name);
    }
    command
        .env("DISPLAY", screen.name())
        .env("GDK_BACKEND", "x11")
        .env("GSETTINGS_BACKEND", "memory")
        .env("NO_AT_BRIDGE", "1")
        .env("HOME", home)
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_CACHE_HOME", home.join("cache"))
}

impl Driver {
    /// Starts on a free port; the program inherits the surroundings.
    pub fn start(screen: &Screen, surroundings: &Surroundings<'_>) -> Self {
        let port = free_port();
        let home = surroundings.home;
        let mut command = Command::new("WebKitWebDriver");
        command.arg(format!("--port={port}")).arg("--host=127.0.0.1").process_group(0);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        apart(&mut command, screen, home)
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("LANG", "C.UTF-8")
            .env("TZ", "Europe/Warsaw")
            .env("KLADKA_NOW", surroundings.now)
            .env("KLADKA_ANSWERS", home.join("answers.txt"));
        let process = command.spawn().expect("WebKitWebDriver is installed by `cargo xtask test`");
        Self { process, port }
    }

    /// The process of the program that it opened, as long as that runs.
    pub fn program(&self) -> Option<u32> {
        let group = self.process.id().to_string();
        let running = |stat: &str| {
            let (name, rest) = stat.split_once('(')?.1.rsplit_once(')')?;
            let mut fields = rest.split_whitespace();
            let (state, in_group) = (fields.next()?, fields.nth(1)? == group);
            (name == "kladka" && in_group).then_some(!matches!(state, "Z" | "X"))
        };
        fs::read_dir("/proc").ok()?.flatten().find_map(|entry| {
            let number = entry.file_name().to_str()?.parse().ok()?;
            // The first thread may be gone while another still holds the file.
            let threads = || fs::read_dir(entry.path().join("task")).map_or(0, Iterator::count);
            let whole = running(&fs::read_to_string(entry.path().join("stat")).ok()?)?;
            (whole || threads() > 1).then_some(number)
        })
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The group: the driver, the program, the web process.
        Command::new("kill").args(["-KILL", "--", &format!("-{}", self.process.id())]).stderr(Stdio::null()).status().ok();
        self.process.wait().ok();
        // The system takes the file back from the program a moment after it was told to.
        let begun = Instant::now();
        while self.program().is_some() && begun.elapsed() < LONGEST_END {
            thread::sleep(Duration::from_millis(10));
        }
    }
}

pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("bound").port()
}
