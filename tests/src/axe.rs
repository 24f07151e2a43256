//! axe-core in the page: whether people with a screen reader, without a mouse or with weak sight can use what is there.

use std::fs;

use serde_json::Value;

use crate::places;
use crate::program::Program;

const RUN: &str = "const done = arguments[arguments.length - 1];
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
        .then(() => axe.run(document, { resultTypes: ['violations'] })).then(
        (result) => done(result.violations.map((v) => ({
            id: v.id, help: v.help, nodes: v.nodes.map((n) => n.target.join(' ') + ' ' + n.html.slice(0, 160)),
        }))),
        (error) => done([{ id: 'axe', help: String(error), nodes: [] }]),
    );";

impl Program {
    /// Fails with every violation on the screen as it is now. `screen` names it in the message.
    pub async fn is_accessible(&self, screen: &str) {
        let source = places::root().join("ui/node_modules/axe-core/axe.min.js");
        let source = fs::read_to_string(&source).expect("axe-core is installed by `cargo xtask test`");
        self.client.execute(&source, vec![]).await.expect("axe-core runs in the page");
        let violations = self.client.execute_async(RUN, vec![]).await.expect("axe-core answers");
        let violations = violations.as_array().cloned().unwrap_or_default();
        let lines: Vec<String> = violations.iter().map(line).collect();
        assert!(lines.is_empty(), "{screen}: not accessible to everybody:\n{}", lines.join("\n"));
    }
}

fn line(violation: &Value) -> String {
    let nodes = violation["nodes"].as_array().cloned().unwrap_or_default();
    let places: Vec<&str> = nodes.iter().filter_map(Value::as_str).collect();
    let text = |key: &str| violation[key].as_str().unwrap_or_default().to_owned();
    format!("- {}: {}\n    {}", text("id"), text("help"), places.join("\n    "))
}
