//! How a thing of the page stands: where the focus is, what is chosen, what is written.

use serde_json::Value;

use crate::program::Program;

/// How a thing of the page stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// How many times Tab (below zero: Shift Tab) brings the focus to it; `None` when Tab does not stop there. Tabs, radio buttons
    /// and rows of a table are one stop with their set.
    pub stops: Option<i64>,
    pub focused: bool,
    /// Chosen, ticked.
    pub on: bool,
    /// It can be seen, but does nothing now.
    pub idle: bool,
    /// Its list hangs open.
    pub open: bool,
    /// What is written or chosen in it.
    pub value: String,
    /// Where the keyboard is: any two places differ.
    pub here: String,
}

impl Program {
    /// How the one visible thing of this role stands, when the page is not at work on it; `part`: its name need only hold these
    /// words.
    pub async fn thing(&self, role: &str, words: &str, part: bool) -> Result<Thing, String> {
        let answer = self.asked(role, Some(words), part).await?;
        let thing = &answer["thing"];
        if thing.is_null() {
            let count = answer["found"].as_array().map_or(0, Vec::len);
            return Err(format!("there are {count}; of this kind there are: {}", answer["others"]));
        }
        if thing["busy"] == true {
            return Err("the page is still working on it".to_owned());
        }
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Ok(Thing {
            stops: thing["stops"].as_i64(),
            focused: thing["focused"] == true,
            on: thing["on"] == true,
            idle: thing["idle"] == true,
            open: thing["open"] == true,
            value: text(&thing["value"]),
            here: text(&answer["here"]),
        })
    }

    /// Whether the caret is in a text that takes Tab for itself.
    pub async fn is_in_text(&self) -> bool {
        let answer = self.client.execute("return document.activeElement.isContentEditable", vec![]).await;
        answer.is_ok_and(|answer| answer == true)
    }
}
