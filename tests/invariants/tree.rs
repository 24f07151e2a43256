//! Invariants 1 and 7: what comes with the dependencies of the dependencies.

use std::collections::BTreeSet;
use std::process::Command;

use tests::places;

/// The platforms that the program is shipped for.
const PLATFORMS: [&str; 2] = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc"];

/// Clients and servers of HTTP and the encryption that they bring. `http` alone is only names and types.
const NETWORK: &[&str] = &[
    "actix-web",
    "async-std",
    "attohttpc",
    "axum",
    "curl",
    "h2",
    "h3",
    "hyper",
    "hyper-util",
    "isahc",
    "minreq",
    "native-tls",
    "openssl",
    "openssl-sys",
    "poem",
    "quinn",
    "reqwest",
    "rocket",
    "rouille",
    "rustls",
    "socket2",
    "surf",
    "tiny_http",
    "tokio-tungstenite",
    "tonic",
    "trust-dns-resolver",
    "tungstenite",
    "ureq",
    "warp",
];

const CORE: [&str; 4] = ["domain", "store", "documents", "casework"];

#[test]
fn the_core_builds_without_a_window() {
    for platform in PLATFORMS {
        for member in CORE {
            let below = brought_by(member, platform);
            let window: Vec<_> = below.iter().filter(|name| is_window(name)).collect();
            assert!(window.is_empty(), "{member} on {platform} brings {window:?}");
        }
    }
}

#[test]
fn nothing_that_talks_to_a_network_comes_with_the_program() {
    for platform in PLATFORMS {
        let below = brought_by("kladka", platform);
        let network: Vec<_> = NETWORK.iter().filter(|name| below.contains(**name)).collect();
        assert!(network.is_empty(), "kladka on {platform} brings {network:?}");
        assert!(below.contains("wry") && below.contains("rusqlite"), "the tree is read: {below:?}");
    }
}

fn is_window(name: &str) -> bool {
    ["tauri", "wry", "tao", "gtk", "webview2-com"].contains(&name) || name.starts_with("webkit2gtk")
}

/// Names of everything that is linked into `member`, with the features that this member alone asks for.
fn brought_by(member: &str, platform: &str) -> BTreeSet<String> {
    let mut ask = Command::new(env!("CARGO"));
    ask.args(["tree", "--locked", "--edges", "normal", "--prefix", "none", "--format", "{p}"]);
    ask.args(["--package", member, "--target", platform]).current_dir(places::root());
    if member == "kladka" {
        ask.args(["--features", "custom-protocol"]);
    }
    let answer = ask.output().unwrap();
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let text = String::from_utf8(answer.stdout).unwrap();
    text.lines().skip(1).filter_map(|line| line.split(' ').next()).map(String::from).collect()
}
