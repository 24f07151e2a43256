//! Invariant 7: nothing in the program talks to a network.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use tests::places;

use crate::{files, names_crate};

#[test]
fn no_source_of_the_program_names_a_socket() {
    for (path, text) in files(&places::root().join("src-tauri"), "rs") {
        for (number, line) in text.lines().enumerate() {
            let socket =
                ["TcpStream", "TcpListener", "UdpSocket", "UnixStream", "UnixListener"].iter().find(|name| line.contains(**name));
            let net = line.contains("std::net") || names_crate(line, "socket2") || line.contains("tokio::net");
            assert!(socket.is_none() && !net, "{}:{} opens a socket", path.display(), number + 1);
        }
    }
}

#[test]
fn no_source_of_the_page_reaches_out() {
    for extension in ["ts", "svelte"] {
        for (path, text) in files(&places::root().join("ui/src"), extension) {
            if path.to_string_lossy().ends_with(".test.ts") {
                continue;
            }
            for call in ["fetch(", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "importScripts("] {
                assert!(!text.contains(call), "{} uses {call}", path.display());
            }
        }
    }
}

#[test]
fn the_page_may_load_nothing_from_elsewhere() {
    let text = fs::read_to_string(places::root().join("src-tauri/tauri.conf.json")).unwrap();
    let config: serde_json::Value = serde_json::from_str(&text).unwrap();
    let security = &config["app"]["security"];
    assert_eq!(security["freezePrototype"], true);
    let policy = security["csp"].as_object().unwrap();
    assert_eq!(policy["default-src"], "'none'");
    for (directive, sources) in policy {
        for source in sources.as_str().unwrap().split_whitespace() {
            let own = ["'none'", "'self'", "data:", "blob:", "ipc:", "http://ipc.localhost"].contains(&source);
            let inline_style = directive == "style-src-attr" && source == "'unsafe-inline'";
            assert!(own || inline_style, "{directive} lets in {source}");
        }
    }
}

/// Every verb is run where no network interface exists by `tests/headless`, wherever the system allows such a place. Here the
/// compiled program itself is asked, so that this holds everywhere: nothing in it may call the system for a connection.
#[test]
fn the_compiled_program_asks_the_system_for_no_connection() {
    let answer = Command::new("nm").args(["--dynamic", "--undefined-only"]).arg(places::binary()).output();
    let answer = answer.expect("nm comes with the compiler's linker");
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let text = String::from_utf8(answer.stdout).unwrap();
    let names = text.lines().filter_map(|line| line.split_whitespace().last()).filter_map(|name| name.split('@').next());
    let asked: BTreeSet<&str> = names.collect();
    assert!(asked.contains("fsync") || asked.contains("fdatasync"), "the program is read: {asked:?}");
    let network: Vec<_> = NETWORK.iter().filter(|name| asked.contains(**name)).collect();
    assert!(network.is_empty(), "the program calls {network:?}");
}

/// What a program asks the system for when it wants to reach another one.
const NETWORK: [&str; 9] =
    ["socket", "connect", "bind", "listen", "accept", "accept4", "getaddrinfo", "gethostbyname", "res_query"];

#[test]
fn a_place_without_a_network_has_none() {
    if !places::network_can_be_taken_away() {
        return;
    }
    let inside = Command::new("unshare").args(["--map-root-user", "--net", "--", "cat", "/proc/net/dev"]).output().unwrap();
    let interfaces = String::from_utf8(inside.stdout).unwrap();
    let names: Vec<_> = interfaces.lines().filter_map(|line| line.split_once(':')).map(|(name, _)| name.trim()).collect();
    assert!(names.iter().all(|name| *name == "lo"), "there is a way out of it: {interfaces}");
}
