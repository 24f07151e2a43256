//! axe-core in the page: whether people with a screen reader, without a mouse or with weak sight can use what is there.

use std::fs;

use fantoccini::Client;
use serde::Deserialize;

use crate::places;
use crate::program::Program;

const RUN: &str = include_str!("axe.js");

/// What axe has against a screen.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fault {
    id: String,
    help: String,
    nodes: Vec<String>,
}

impl Program {
    /// Fails with every violation on the screen as it is now. `screen` names it in the message.
    pub async fn is_accessible(&self, screen: &str) {
        let faults = self.accessibility_faults().await;
        assert!(faults.is_empty(), "{screen}: not accessible to everybody:\n{}", faults.join("\n"));
    }

    /// What axe has against the screen as it is now, a line for a rule.
    pub async fn accessibility_faults(&self) -> Vec<String> {
        faults(&self.client).await
    }
}

/// What axe has against the page of a window or a browser, a line for a rule.
pub(crate) async fn faults(client: &Client) -> Vec<String> {
    let source = places::root().join("ui/node_modules/axe-core/axe.min.js");
    let source = fs::read_to_string(&source).expect("axe-core is installed by `cargo xtask test`");
    client.execute(&source, vec![]).await.expect("axe-core runs in the page");
    let answer = client.execute_async(RUN, vec![]).await.expect("axe-core answers");
    let faults: Vec<Fault> = serde_json::from_value(answer).expect("axe-core answers with a list of faults");
    faults.iter().map(|fault| format!("- {}: {}\n    {}", fault.id, fault.help, fault.nodes.join("\n    "))).collect()
}
