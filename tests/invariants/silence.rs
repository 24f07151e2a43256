//! Invariant 7: nothing in the program talks to a network.

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

/// Runs where no network interface exists; skipped with a word where the system does not allow such a place.
#[test]
fn the_program_works_where_there_is_no_network() {
    let allowed = Command::new("unshare").args(["-rn", "true"]).status().is_ok_and(|status| status.success());
    if !allowed {
        println!("this system does not allow network namespaces");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("jarzebin.kladka");
    let lines: [(&[&str], &[i32]); 7] = [
        (&["--help"], &[0]),
        (&["sample", "@"], &[0]),
        (&["list", "@", "documents", "--json"], &[0]),
        (&["check", "@", "--json"], &[0, 1]),
        (&["rules", "--json"], &[0]),
        (&["deadline", "--from", "2026-10-01", "--days", "14"], &[0]),
        (&["verify", "@"], &[0]),
    ];
    for (line, codes) in lines {
        let mut program = Command::new("unshare");
        program.arg("-rn").arg(places::binary()).env("XDG_DATA_HOME", folder.path());
        for word in line {
            match *word {
                "@" => program.arg(&file),
                word => program.arg(word),
            };
        }
        let answer = program.output().unwrap();
        let code = answer.status.code().unwrap_or(-1);
        assert!(codes.contains(&code), "{line:?} ended with {code}: {}", String::from_utf8_lossy(&answer.stderr));
    }
}
