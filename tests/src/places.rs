//! Where things are in the repository.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// The root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests lie in the workspace").to_owned()
}

/// What cargo makes.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The program, built with the page inside.
pub fn binary() -> PathBuf {
    let binary = target().join("debug/kladka");
    assert!(binary.exists(), "{} is missing: run `cargo xtask test`", binary.display());
    binary
}

/// The program in a place without any network interface, where the system allows such places; elsewhere the program as it is.
pub fn without_network() -> Command {
    if !network_can_be_taken_away() {
        return Command::new(binary());
    }
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--net", "--"]).arg(binary());
    command
}

/// Whether this system allows a place without a network. Where everything must be checked (`CI`) it has to; elsewhere the lack is said.
pub fn network_can_be_taken_away() -> bool {
    static ALLOWED: OnceLock<bool> = OnceLock::new();
    *ALLOWED.get_or_init(|| {
        let mut trial = Command::new("unshare");
        trial.args(["--map-root-user", "--net", "--", "true"]).stderr(Stdio::null());
        let allowed = trial.status().is_ok_and(|status| status.success());
        if !allowed {
            let told = "this system does not let a program run without a network (unshare --net)";
            // Windows has no such places; the invariants ask the compiled program everywhere.
            let demanded = cfg!(target_os = "linux") && std::env::var_os("CI").is_some();
            assert!(!demanded, "{told}, so nothing would be checked");
            // Past the harness, which shows nothing that a passing test says.
            let _ = writeln!(std::io::stderr(), "NOT CHECKED: {told}; the program runs with the network");
        }
        allowed
    })
}

/// A shell in mounts of its own, in which disks can be made that are full, removable or only to be read; `None` where the system allows
/// no such places, which is said.
pub fn in_own_mounts(script: &str) -> Option<Command> {
    if !network_can_be_taken_away() {
        return None;
    }
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--mount", "--", "sh", "-e", "-c", script, "sh"]).arg(binary());
    Some(command)
}

/// Where pictures of the window are left.
pub fn screens() -> PathBuf {
    target().join("screens")
}
