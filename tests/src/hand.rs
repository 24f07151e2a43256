//! A person who goes through the window with a mouse or with a keyboard alone, so that one story can be told by both. How the
//! keyboard gets to things stands in `keyboard`.

use std::path::Path;

use fantoccini::Locator;

use crate::program::Program;

/// What the person holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    Mouse,
    Keyboard,
}

/// A person at an open window.
#[derive(Debug)]
pub struct Person {
    pub window: Program,
    hand: Hand,
}

impl Person {
    /// Starts the program at a moment of the wall clock, with a file as by a double click or without.
    pub async fn sits_down(hand: Hand, now: &str, file: Option<&Path>) -> Self {
        let files: Vec<&Path> = file.into_iter().collect();
        let window = Program::start_at(now, &files).await;
        window.resize(1280, 800).await;
        Self { window, hand }
    }

    /// Looks at a screen: a picture of it, and, once in the two tellings, whether everybody can use it.
    pub async fn sees(&self, screen: &str) {
        match self.hand {
            Hand::Mouse => {
                self.window.is_accessible(screen).await;
                self.window.picture(&format!("journey-{screen}")).await;
            }
            Hand::Keyboard => drop(self.window.picture(&format!("journey-keyboard-{screen}")).await),
        }
    }

    /// Goes to a room: by the column of rooms, or by the palette.
    pub async fn goes_to(&self, room: &str, address: &str) {
        match self.hand {
            Hand::Mouse => {
                let place = format!("#rooms a[href='#{address}']");
                let link = self.window.client.find(Locator::Css(&place)).await.expect("the room is in the column");
                link.click().await.expect("a link can be clicked");
            }
            Hand::Keyboard => {
                self.window.press("Control+k").await;
                self.stands("combobox", "Znajdź lub zrób", false, "the focus", |field| field.focused).await;
                self.window.type_text(room).await;
                self.walks("ArrowDown", "option", room, false, |option| option.on).await;
                self.window.press("Enter").await;
            }
        }
        self.arrives_at(room).await;
    }

    /// A page has come: its title is there, and a keyboard starts from it.
    pub async fn arrives_at(&self, title: &str) {
        self.window.find("heading", title).await;
        if self.hand == Hand::Keyboard {
            self.stands("heading", title, false, "the focus", |heading| heading.focused).await;
        }
    }

    /// Presses a button.
    pub async fn presses(&self, button: &str) {
        self.acts_on("button", button).await;
    }

    /// Presses a button in the part of the page with this title, where another part has one of the same name.
    pub async fn presses_in(&self, part: &str, button: &str) {
        self.acts_on(&format!("button in {part}"), button).await;
    }

    /// Follows a link.
    pub async fn follows(&self, link: &str) {
        self.acts_on("link", link).await;
    }

    async fn acts_on(&self, role: &str, name: &str) {
        self.stands(role, name, false, "usable", |thing| !thing.idle).await;
        match self.hand {
            Hand::Mouse => self.window.click(role, name).await,
            Hand::Keyboard => {
                self.reaches(role, name, false).await;
                self.window.press("Enter").await;
            }
        }
    }

    /// Presses the button whose name holds these words, which lists what is behind it.
    pub async fn opens(&self, words: &str) {
        match self.hand {
            Hand::Mouse => self.window.click_with("button", words).await,
            Hand::Keyboard => {
                self.reaches("button", words, true).await;
                self.window.press("Enter").await;
            }
        }
    }

    /// Turns to the part of the page whose tab holds these words. What comes may be another page.
    pub async fn turns_to(&self, tab: &str) {
        match self.hand {
            Hand::Mouse => self.window.click_with("tab", tab).await,
            Hand::Keyboard => self.walks_along_the_tabs(tab).await,
        }
    }

    /// Writes over what stands in a field.
    pub async fn fills(&self, label: &str, text: &str) {
        match self.hand {
            Hand::Mouse => self.window.fill(label, text).await,
            Hand::Keyboard => {
                self.reaches("textbox", label, false).await;
                self.window.press("Control+a").await;
                self.window.type_text(text).await;
            }
        }
        self.stands("textbox", label, false, text, |field| field.value == text).await;
    }

    /// Waits until these words stand in a field.
    pub async fn holds(&self, label: &str, words: &str) {
        self.stands("textbox", label, false, words, |field| field.value.contains(words)).await;
    }

    /// Chooses in a native list.
    pub async fn chooses(&self, label: &str, option: &str) {
        match self.hand {
            Hand::Mouse => self.window.choose(label, option).await,
            Hand::Keyboard => {
                self.reaches("combobox", label, false).await;
                // A letter goes to the next choice that begins with it.
                let letter: String = option.chars().take(1).collect();
                self.walks(&letter, "combobox", label, false, |list| list.value == option).await;
            }
        }
        self.stands("combobox", label, false, option, |list| list.value == option).await;
    }

    /// Chooses one of a few: the one whose name holds these words.
    pub async fn picks(&self, choice: &str) {
        match self.hand {
            Hand::Mouse => self.window.click_with("radio", choice).await,
            // „Alt 1 uwzględniona”: the choice shows its own key.
            Hand::Keyboard => match choice.strip_prefix("Alt ").and_then(|rest| rest.chars().next()) {
                Some(digit) => self.window.press(&format!("Alt+{digit}")).await,
                None => {
                    self.reaches("radio", choice, true).await;
                    self.walks("ArrowDown", "radio", choice, true, |radio| radio.on).await;
                }
            },
        }
        self.stands("radio", choice, true, "chosen", |radio| radio.on).await;
    }

    /// Ticks the box whose name holds these words.
    pub async fn ticks(&self, name: &str) {
        match self.hand {
            Hand::Mouse => self.window.click_with("checkbox", name).await,
            Hand::Keyboard => {
                self.reaches("checkbox", name, true).await;
                self.window.press("Space").await;
            }
        }
        self.stands("checkbox", name, true, "ticked", |tick| tick.on).await;
    }

    /// Types into a field that offers choices and takes the one that holds these words.
    pub async fn looks_up(&self, label: &str, typed: &str, option: &str) {
        match self.hand {
            Hand::Mouse => self.window.click("combobox", label).await,
            Hand::Keyboard => self.reaches("combobox", label, false).await,
        }
        self.window.type_text(typed).await;
        match self.hand {
            Hand::Mouse => self.window.click_with("option", option).await,
            Hand::Keyboard => {
                self.walks("ArrowDown", "option", option, true, |option| option.on).await;
                self.window.press("Enter").await;
            }
        }
        self.stands("combobox", label, false, option, |field| !field.open && !field.value.is_empty()).await;
    }

    /// Opens the row of a table that holds these words.
    pub async fn opens_row(&self, words: &str) {
        match self.hand {
            Hand::Mouse => self.window.click_with("cell", words).await,
            Hand::Keyboard => {
                self.reaches("row", words, true).await;
                self.walks("ArrowDown", "row", words, true, |row| row.on).await;
                self.window.press("Enter").await;
            }
        }
    }

    /// Takes an act from the menu behind a button.
    pub async fn orders(&self, menu: &str, act: &str) {
        self.presses(menu).await;
        match self.hand {
            Hand::Mouse => self.window.click_with("menuitem", act).await,
            Hand::Keyboard => {
                self.walks("ArrowDown", "menuitem", act, true, |item| item.focused).await;
                self.window.press("Enter").await;
            }
        }
    }

    /// Puts the caret at the end of a text.
    pub async fn goes_to_the_end_of(&self, text: &str) {
        match self.hand {
            Hand::Mouse => self.window.click("textbox", text).await,
            Hand::Keyboard => self.reaches("textbox", text, false).await,
        }
        self.stands("textbox", text, false, "the focus", |text| text.focused).await;
        self.window.press("Control+End").await;
    }
}
