//! How a person with a keyboard alone gets to a thing: Tab to where it stands, arrows among its set.
//!
//! Before every key it is waited for what the key before caused: the focus that arrived, the choice that is marked. So nothing
//! is pressed into a page that is still on its way, however slow the machine is.

use crate::hand::Person;
use crate::thing::Thing;

impl Person {
    /// Goes along the tabs with arrows; one that leads to another page is only taken by Enter.
    pub(crate) async fn walks_along_the_tabs(&self, wanted: &str) {
        self.reaches("tab", wanted, true).await;
        let tabs = self.window.names("tab").await;
        let to = tabs.iter().position(|tab| tab.contains(wanted)).expect("the tab was reached");
        let mut at = 0;
        for (place, tab) in tabs.iter().enumerate() {
            if self.window.thing("tab", tab, false).await.is_ok_and(|tab| tab.on) {
                at = place;
            }
        }
        while at != to {
            let (key, next) = if at < to { ("ArrowRight", at + 1) } else { ("ArrowLeft", at - 1) };
            self.window.press(key).await;
            at = next;
            self.stands("tab", &tabs[at], false, "the focus", |tab| tab.focused).await;
        }
        if !self.stands("tab", &tabs[to], false, "there", |_| true).await.on {
            self.window.press("Enter").await;
        }
    }

    /// Presses Tab or Shift Tab until the focus is there. A text is left with Esc.
    pub(crate) async fn reaches(&self, role: &str, words: &str, part: bool) {
        let window = &self.window;
        let reach = || async {
            let thing = window.thing(role, words, part).await?;
            let stops = thing.stops.ok_or("Tab does not stop there")?;
            let key = if stops > 0 { "Tab" } else { "Shift+Tab" };
            match (stops, window.is_in_text().await) {
                (0, _) => return Ok(()),
                (_, false) => window.press_times(key, stops.unsigned_abs()).await,
                (_, true) => {
                    window.press("Escape").await;
                    window.press(key).await;
                }
            }
            Err(format!("the focus was at „{}”, {stops} stops away", thing.here))
        };
        window.until(&format!("the keyboard at {role} „{words}”"), reach).await;
    }

    /// Presses a key and waits until it moved something, again and again until the thing is as wanted.
    pub(crate) async fn walks(&self, key: &str, role: &str, words: &str, part: bool, wanted: impl Fn(&Thing) -> bool) {
        let mut thing = self.stands(role, words, part, "there", |_| true).await;
        for _ in 0..60 {
            if wanted(&thing) {
                return;
            }
            self.window.press(key).await;
            let before = thing.here.clone();
            thing = self.stands(role, words, part, key, |now| wanted(now) || now.here != before).await;
        }
        panic!("„{key}” does not lead to {role} „{words}”: {thing:?}");
    }

    /// Waits until a thing is as wanted.
    pub(crate) async fn stands(&self, role: &str, words: &str, part: bool, how: &str, wanted: impl Fn(&Thing) -> bool) -> Thing {
        let look = || async {
            let thing = self.window.thing(role, words, part).await?;
            if wanted(&thing) { Ok(thing) } else { Err(format!("{thing:?}")) }
        };
        self.window.until(&format!("{role} „{words}”: {how}"), look).await
    }
}
