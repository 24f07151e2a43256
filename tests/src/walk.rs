//! What a person can do in the window: find things by their kind and name, click, type, press keys, read.
//!
//! Everything waits until the thing is there and says what was there instead when it does not come.

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::program::Program;

const FIND: &str = include_str!("walk.js");

/// Whether a thing stays where it is while the page is painted twice.
const STILL: &str = "const [thing, done] = [arguments[0], arguments[arguments.length - 1]];
    const place = () => JSON.stringify(thing.getBoundingClientRect());
    const before = place();
    requestAnimationFrame(() => requestAnimationFrame(() => done(place() === before)));";

/// The page, the desk and every other part that can be scrolled, except what is told to be wide: a table, a row of tabs.
const TOO_WIDE: &str = "const scrolls = (one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX);
    const mayBeWide = (one) => one.matches('[role=tablist]') || one.querySelector(':scope > table, :scope > [role=grid]');
    const all = [...document.querySelectorAll('*')].filter((one) => one.checkVisibility());
    const parts = all.filter((one) => [document.documentElement, document.body].includes(one) || (scrolls(one) && !mayBeWide(one)));
    const short = (one) => `<${one.localName} class=\"${one.getAttribute('class') ?? ''}\"> ${one.textContent.trim().slice(0, 60)}`;
    return parts.filter((one) => one.scrollWidth > one.clientWidth + 1).map((part) => {
        const edge = part.getBoundingClientRect().left + part.clientLeft + part.clientWidth;
        const beyond = all.find((one) => part !== one && part.contains(one) && one.getBoundingClientRect().right > edge + 1);
        return `${short(part)}: ${part.scrollWidth} of ${part.clientWidth} points; ${beyond ? short(beyond) : ''}`;
    });";

impl Program {
    /// The one visible thing of this role with this accessible name (hard spaces count as spaces).
    pub async fn find(&self, role: &str, name: &str) -> Element {
        self.until(&format!("{role} „{name}”"), || async { only(self.matching(role, Some(name), false).await?) }).await
    }

    /// The one visible thing of this role whose name holds these words: for rows and for choices with a note.
    pub async fn find_with(&self, role: &str, words: &str) -> Element {
        self.until(&format!("{role} with „{words}”"), || async { only(self.matching(role, Some(words), true).await?) }).await
    }

    /// How many such things are visible now.
    pub async fn count(&self, role: &str, name: &str) -> usize {
        self.matching(role, Some(name), false).await.map_or(0, |found| found.len())
    }

    /// Names of all visible things of this role, in the order of the page.
    pub async fn names(&self, role: &str) -> Vec<String> {
        let answer = self.asked(role, None, false).await.expect("the page answers");
        let names = answer["others"].as_array().cloned().unwrap_or_default();
        names.iter().filter_map(Value::as_str).map(String::from).collect()
    }

    pub(crate) async fn asked(&self, role: &str, name: Option<&str>, part: bool) -> Result<Value, String> {
        self.client.execute(FIND, vec![json!(role), json!(name), json!(part)]).await.map_err(|error| error.to_string())
    }

    async fn matching(&self, role: &str, name: Option<&str>, part: bool) -> Result<Vec<Element>, String> {
        let answer = self.asked(role, name, part).await?;
        let found = answer["found"].as_array().cloned().unwrap_or_default();
        if found.is_empty() {
            return Err(format!("not there; of this kind there are: {}", answer["others"]));
        }
        found.into_iter().map(|one| self.element(one)).collect()
    }

    fn element(&self, reference: Value) -> Result<Element, String> {
        let id = reference.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
        let id = id.ok_or("not an element")?.to_owned();
        Ok(Element::from_element_id(self.client.clone(), id.into()))
    }

    /// Clicks the one thing of this role and name.
    pub async fn click(&self, role: &str, name: &str) {
        self.click_when_free(role, name, false).await;
    }

    /// Clicks the one thing of this role whose name holds these words.
    pub async fn click_with(&self, role: &str, words: &str) {
        self.click_when_free(role, words, true).await;
    }

    /// A menu or a dialog that is going away may still lie over the thing, and a page that is being laid out may move it from under
    /// the pointer. A part of a page is turned to until it is the one shown, or leads to another page.
    async fn click_when_free(&self, role: &str, words: &str, part: bool) {
        let (tried, pressed) = (AtomicBool::new(false), AtomicBool::new(false));
        let click = || async {
            // A press that closes the window may end the program before the driver has told of it.
            if tried.load(Relaxed) && !self.runs() {
                return Ok(());
            }
            let there = self.matching(role, Some(words), part).await;
            if role == "tab" && pressed.load(Relaxed) && there.is_err() {
                return Ok(());
            }
            let element = only(there?)?;
            let still = self.client.execute_async(STILL, vec![json!(element)]).await.map_err(|error| error.to_string())?;
            if still != true {
                return Err("it is moving".to_owned());
            }
            if role == "tab" && element.attr("aria-selected").await.is_ok_and(|shown| shown.as_deref() == Some("true")) {
                return Ok(());
            }
            tried.store(true, Relaxed);
            element.click().await.map_err(|error| format!("it cannot be clicked: {error}"))?;
            pressed.store(true, Relaxed);
            if role == "tab" { Err("it is not shown yet".to_owned()) } else { Ok(()) }
        };
        self.until(&format!("a click on {role} „{words}”"), click).await;
    }

    /// Puts the cursor into a field, selects what is there and types over it.
    pub async fn fill(&self, label: &str, text: &str) {
        self.click("textbox", label).await;
        self.press("Control+a").await;
        if text.is_empty() { self.press("Delete").await } else { self.type_text(text).await }
    }

    /// Puts words on the clipboard as another program does: they are marked and copied with Ctrl+C.
    pub async fn copy_words(&self, words: &str) {
        let script = "const field = document.createElement('textarea'); field.value = arguments[0]; field.id = 'another-program';
            document.body.append(field); field.focus(); field.select();";
        self.copied(script, words).await;
    }

    /// The same of a part of a page, so that the clipboard has it as HTML too.
    pub async fn copy_page(&self, html: &str) {
        let script = "const page = document.createElement('div'); page.innerHTML = arguments[0]; page.id = 'another-program';
            page.tabIndex = -1; document.body.append(page); page.focus(); getSelection().selectAllChildren(page);";
        self.copied(script, html).await;
    }

    async fn copied(&self, script: &str, what: &str) {
        self.client.execute(script, vec![json!(what)]).await.expect("it is there");
        self.press("Control+c").await;
        self.client.execute("document.getElementById('another-program').remove()", vec![]).await.expect("it goes");
    }

    /// What stands in a field.
    pub async fn value(&self, label: &str) -> String {
        self.find("textbox", label).await.prop("value").await.expect("the page answers").unwrap_or_default()
    }

    /// Chooses in a native select by the words of the option (hard spaces count as spaces).
    pub async fn choose(&self, label: &str, option: &str) {
        let select = self.find("combobox", label).await;
        let wanted = plain(option);
        let at = self
            .until(&format!("„{wanted}” in „{label}”"), || async {
                let words = "return [...arguments[0].options].map((option) => option.label)";
                let answer = self.client.execute(words, vec![json!(select)]).await.map_err(|error| error.to_string())?;
                let options = answer.as_array().cloned().unwrap_or_default();
                let at = options.iter().position(|one| one.as_str().is_some_and(|words| plain(words) == wanted));
                at.ok_or_else(|| format!("there are: {answer}"))
            })
            .await;
        select.select_by_index(at).await.unwrap_or_else(|error| panic!("„{option}” cannot be chosen in „{label}”: {error}"));
    }

    /// Straight to a page, as by a link.
    pub async fn go(&self, path: &str) {
        self.client.execute(&format!("location.hash = '#{path}'"), vec![]).await.expect("the page goes there");
    }

    /// Light or dark, as the settings keep it.
    pub async fn paint(&self, theme: &str) {
        self.client
            .execute(&format!("document.documentElement.dataset.theme = '{theme}'"), vec![])
            .await
            .expect("the page answers");
    }

    /// Nothing stands beyond the right edge of the window or of a part that scrolls by itself, where only sideways scrolling would
    /// show it. Wide tables and rows of tabs may be scrolled.
    pub async fn fits_its_width(&self, screen: &str) {
        // A table leaves out what it has no room for once it has measured its new width.
        self.until(&format!("{screen}: everything without sideways scrolling"), || async {
            let faults = self.too_wide().await;
            if faults.is_empty() { Ok(()) } else { Err(format!("{faults:#?}")) }
        })
        .await;
    }

    /// Parts of the page with more content than width: what they are, what they need and have, what sticks out first.
    pub async fn too_wide(&self) -> Vec<String> {
        let answer = self.client.execute(TOO_WIDE, vec![]).await.expect("the page answers");
        serde_json::from_value(answer).expect("a list of parts of the page")
    }

    /// Types where the cursor is.
    pub async fn type_text(&self, text: &str) {
        let mut keys = KeyActions::new("keyboard".into());
        for value in text.chars() {
            keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        self.client.perform_actions(keys).await.expect("the keys are pressed");
    }

    /// One key with its modifiers, in the words of a keyboard: `Tab`, `Shift+Tab`, `Control+k`, `F8`, `Enter`, `Escape`.
    pub async fn press(&self, chord: &str) {
        self.press_times(chord, 1).await;
    }

    /// The same key again and again.
    pub async fn press_times(&self, chord: &str, times: u64) {
        let actions = pressed(chord, times);
        self.client.perform_actions(actions).await.expect("the keys are pressed");
    }

    /// Makes the text of the whole window twice as large, or as it was, and waits until the page has been laid out anew.
    /// Pages at twice the size are reached by their address: the driver would click where things stood before.
    pub async fn enlarge(&self, doubled: bool) {
        let wide = "return innerWidth";
        let before = self.client.execute(wide, vec![]).await.expect("the page answers").as_u64().unwrap_or_default();
        for _ in 0..if doubled { 5 } else { 1 } {
            self.press(if doubled { "Control++" } else { "Control+0" }).await;
        }
        let wanted = if doubled { before / 2 } else { before * 2 };
        self.until("another size of the text", || async {
            let now = self.client.execute(wide, vec![]).await.ok().and_then(|now| now.as_u64()).unwrap_or_default();
            if now.abs_diff(wanted) <= 2 { Ok(()) } else { Err(format!("{now} points wide, {wanted} wanted")) }
        })
        .await;
    }

    /// Waits until these words can be read somewhere in the window.
    pub async fn read(&self, words: &str) {
        let wanted = plain(words);
        self.until(&format!("words „{words}”"), || async {
            let text = self.text().await;
            if text.contains(&wanted) { Ok(()) } else { Err(format!("the window says:\n{text}")) }
        })
        .await;
    }

    /// Waits until these words are gone.
    pub async fn read_no_more(&self, words: &str) {
        let unwanted = plain(words);
        self.until(&format!("no words „{words}”"), || async {
            let text = self.text().await;
            if text.contains(&unwanted) { Err("still there".into()) } else { Ok(()) }
        })
        .await;
    }

    /// All words in the window, spaces made equal.
    pub async fn text(&self) -> String {
        let answer = self.client.execute("return document.body.innerText", vec![]).await;
        plain(answer.ok().as_ref().and_then(Value::as_str).unwrap_or_default())
    }

    /// Accessible name of what has the focus, for walks by keyboard alone.
    pub async fn focused(&self) -> String {
        let script = "const e = document.activeElement; \
             return e.getAttribute('aria-label') ?? (e.labels?.length ? e.labels[0].textContent : e.textContent)";
        let answer = self.client.execute(script, vec![]).await.expect("the page answers");
        plain(answer.as_str().unwrap_or_default())
    }

    /// Presses Tab until the thing with this name has the focus.
    pub async fn tab_to(&self, name: &str) {
        let mut met = Vec::new();
        for _ in 0..200 {
            let focused = self.focused().await;
            if focused == plain(name) {
                return;
            }
            met.push(focused);
            self.press("Tab").await;
        }
        panic!("Tab does not reach „{name}”; it met: {met:?}");
    }
}

/// The same chord again and again, as a driver of a browser takes it.
pub(crate) fn pressed(chord: &str, times: u64) -> KeyActions {
    let mut keys: Vec<char> = Vec::new();
    let (modifiers, last) = match chord.strip_suffix("++") {
        Some(modifiers) => (modifiers, "+"),
        None => chord.rsplit_once('+').unwrap_or(("", chord)),
    };
    keys.extend(modifiers.split('+').filter(|name| !name.is_empty()).map(key));
    keys.push(key(last));
    let mut actions = KeyActions::new("keyboard".into());
    for _ in 0..times {
        for value in &keys {
            actions = actions.then(KeyAction::Down { value: *value });
        }
        for value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value: *value });
        }
    }
    actions
}

fn only(mut found: Vec<Element>) -> Result<Element, String> {
    if found.len() == 1 { Ok(found.remove(0)) } else { Err(format!("there are {}", found.len())) }
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn key(name: &str) -> char {
    let named = match name {
        "Control" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Space" => return ' ',
        "Up" | "ArrowUp" => Key::Up,
        "Down" | "ArrowDown" => Key::Down,
        "Left" | "ArrowLeft" => Key::Left,
        "Right" | "ArrowRight" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "F1" => Key::F1,
        "F2" => Key::F2,
        "F6" => Key::F6,
        "F7" => Key::F7,
        "F8" => Key::F8,
        "F9" => Key::F9,
        one => {
            let mut letters = one.chars();
            return match (letters.next(), letters.next()) {
                (Some(letter), None) => letter,
                _ => panic!("no key is called „{one}”"),
            };
        }
    };
    named.into()
}
