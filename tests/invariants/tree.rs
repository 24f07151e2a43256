//! Invariants 1 and 7: what comes with the dependencies of the dependencies.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::process::Command;

use serde_json::Value;
use tests::places;

/// The platforms that the program is shipped for.
const PLATFORMS: [&str; 2] = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc"];

/// Clients and servers of HTTP and the encryption that they bring. `http` alone is only names and types.
const NETWORK: [&str; 29] = [
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
        let tree = Tree::of(platform);
        for member in CORE {
            let below = tree.below(member);
            let window: Vec<_> = below.iter().filter(|name| is_window(name)).collect();
            assert!(
                window.is_empty(),
                "{member} on {platform} brings {window:?}"
            );
        }
    }
}

#[test]
fn nothing_that_talks_to_a_network_comes_with_the_program() {
    for platform in PLATFORMS {
        let below = Tree::of(platform).below("kladka");
        let network: Vec<_> = NETWORK
            .iter()
            .filter(|name| below.contains(**name))
            .collect();
        assert!(
            network.is_empty(),
            "kladka on {platform} brings {network:?}"
        );
        assert!(
            below.contains("wry") && below.contains("rusqlite"),
            "the tree is read: {below:?}"
        );
    }
}

fn is_window(name: &str) -> bool {
    name == "tauri"
        || name == "wry"
        || name == "tao"
        || name == "gtk"
        || name.starts_with("webkit2gtk")
        || name == "webview2-com"
}

/// Who brings whom on one platform, without what only tests need.
struct Tree {
    names: BTreeMap<String, String>,
    needs: BTreeMap<String, Vec<String>>,
}

impl Tree {
    fn of(platform: &str) -> Self {
        let mut ask = Command::new(env!("CARGO"));
        ask.args([
            "metadata",
            "--format-version",
            "1",
            "--locked",
            "--filter-platform",
            platform,
        ]);
        ask.args(["--features", "kladka/custom-protocol"])
            .current_dir(places::root());
        let answer = ask.output().unwrap();
        assert!(
            answer.status.success(),
            "{}",
            String::from_utf8_lossy(&answer.stderr)
        );
        let metadata: Value = serde_json::from_slice(&answer.stdout).unwrap();
        let mut tree = Self {
            names: BTreeMap::new(),
            needs: BTreeMap::new(),
        };
        for package in list(&metadata["packages"]) {
            tree.names
                .insert(word(&package["id"]), word(&package["name"]));
        }
        for node in list(&metadata["resolve"]["nodes"]) {
            let shipped = |need: &&Value| {
                list(&need["dep_kinds"])
                    .iter()
                    .any(|kind| kind["kind"].is_null())
            };
            let needs = list(&node["deps"])
                .iter()
                .filter(shipped)
                .map(|need| word(&need["pkg"]))
                .collect();
            tree.needs.insert(word(&node["id"]), needs);
        }
        tree
    }

    /// Names of everything that is linked into `member`.
    fn below(&self, member: &str) -> BTreeSet<String> {
        let root = self
            .names
            .iter()
            .find(|(_, name)| *name == member)
            .map(|(id, _)| id.clone())
            .unwrap();
        let mut met = BTreeSet::from([root.clone()]);
        let mut queue = VecDeque::from([root]);
        while let Some(id) = queue.pop_front() {
            for need in self.needs.get(&id).into_iter().flatten() {
                if met.insert(need.clone()) {
                    queue.push_back(need.clone());
                }
            }
        }
        met.iter()
            .filter_map(|id| self.names.get(id))
            .filter(|name| *name != member)
            .cloned()
            .collect()
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn word(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
