//! Browsers of people who have no Kładka: Chromium and WebKit, each alone with a folder of its own and without the program.

use std::fs;
use std::future::Future;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::driver::{apart, free_port};
use crate::program::PATIENCE;
use crate::screen::Screen;
use crate::x11::{self, key};
use crate::{axe, places, walk};

/// Which browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Chromium,
    Webkit,
}

pub const ALL: [Kind; 2] = [Kind::Chromium, Kind::Webkit];

/// An open browser; it ends when it is dropped.
#[derive(Debug)]
pub struct Browser {
    pub client: Client,
    kind: Kind,
    driver: Child,
    screen: Screen,
    home: TempDir,
}

impl Browser {
    /// Starts the browser on a screen that nobody sees.
    pub async fn start(kind: Kind) -> Self {
        let home = tempfile::tempdir().expect("a temporary folder");
        let screen = Screen::open();
        let port = free_port();
        let (driver, arguments) = match kind {
            Kind::Chromium => ("chromedriver", vec![format!("--port={port}")]),
            Kind::Webkit => ("WebKitWebDriver", vec![format!("--port={port}"), "--host=127.0.0.1".to_owned()]),
        };
        if kind == Kind::Webkit {
            // The only printer is a file.
            let settings = home.path().join("config/gtk-3.0");
            fs::create_dir_all(&settings).expect("a folder for settings");
            fs::write(settings.join("settings.ini"), "[Settings]\ngtk-print-backends=file\n").expect("settings are written");
        }
        let mut command = Command::new(driver);
        command.current_dir(home.path());
        command.args(arguments).process_group(0).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        apart(&mut command, &screen, home.path())
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("LANG", "C.UTF-8")
            .env("TZ", "Europe/Warsaw");
        let driver = command.spawn().unwrap_or_else(|error| panic!("{driver} is installed by `cargo xtask test`: {error}"));
        let capabilities = capabilities(kind, home.path());
        let capabilities = capabilities.as_object().cloned().expect("an object");
        let begun = Instant::now();
        let client = loop {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            match builder.capabilities(capabilities.clone()).connect(&format!("http://127.0.0.1:{port}")).await {
                Ok(client) => break client,
                Err(error) if begun.elapsed() > PATIENCE => panic!("{kind:?} did not open: {error}"),
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        };
        Self { client, kind, driver, screen, home }
    }

    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// A folder for files of this test; Chromium saves there.
    pub fn folder(&self) -> &Path {
        self.home.path()
    }

    /// Opens a file of the disk, as by a double click.
    pub async fn open(&self, path: &Path) {
        self.client.goto(&format!("file://{}", path.display())).await.expect("the file opens");
    }

    /// Puts a form into the folder and opens it.
    pub async fn open_form(&self, name: &str, html: &str) -> PathBuf {
        let path = self.folder().join(name);
        fs::write(&path, html).expect("the form is written");
        self.open(&path).await;
        self.find("h1").await;
        path
    }

    /// The thing at a selector, once it is there.
    pub async fn find(&self, selector: &str) -> Element {
        self.until(selector, || async { self.client.find(Locator::Css(selector)).await.map_err(|error| error.to_string()) }).await
    }

    /// The field of an answer: `sources.grant.amount`.
    pub async fn field(&self, path: &str) -> Element {
        self.find(&format!("#pole-{}", path.replace('.', "-"))).await
    }

    /// Types over what stands in a field and leaves it.
    pub async fn fill(&self, path: &str, text: &str) {
        let field = self.field(path).await;
        self.focus(&field).await;
        self.press("Control+a").await;
        if text.is_empty() {
            self.press("Delete").await
        } else {
            self.type_text(text).await
        }
        self.press("Tab").await;
    }

    /// Puts the focus into a field.
    pub async fn focus(&self, field: &Element) {
        self.client.execute("arguments[0].focus()", vec![json!(field)]).await.expect("the field takes the focus");
    }

    /// Types where the cursor is.
    pub async fn type_text(&self, text: &str) {
        self.client.active_element().await.expect("the focus is somewhere").send_keys(text).await.expect("the keys are pressed");
    }

    /// One key with its modifiers.
    pub async fn press(&self, chord: &str) {
        self.client.perform_actions(walk::pressed(chord, 1)).await.expect("the keys are pressed");
    }

    /// Chooses in a list by the words of the option.
    pub async fn choose(&self, path: &str, option: &str) {
        // The driver of WebKit does not open a list that was scrolled to.
        let script = "const list = document.getElementById(`pole-${arguments[0]}`);
            const at = [...list.options].findIndex((one) => one.label === arguments[1]);
            if (at < 0) return [...list.options].map((one) => one.label).join(', ');
            list.focus(); list.selectedIndex = at; list.dispatchEvent(new Event('change', { bubbles: true })); list.blur(); return null;";
        let others =
            self.client.execute(script, vec![json!(path.replace('.', "-")), json!(option)]).await.expect("the page answers");
        assert_eq!(others, Value::Null, "„{option}” can be chosen in {path}");
    }

    /// Ticks a box, or one of several rings by its words.
    pub async fn tick(&self, path: &str) {
        let field = self.field(path).await;
        self.focus(&field).await;
        self.press("Space").await;
    }

    /// Chooses one of the rings of an answer by its words.
    pub async fn choose_ring(&self, path: &str, words: &str) {
        let script = "const ring = [...document.querySelectorAll(`#pole-${arguments[0]} label`)].find((one) => one.textContent.includes(arguments[1]));
            ring?.querySelector('input').focus(); return Boolean(ring);";
        let found =
            self.client.execute(script, vec![json!(path.replace('.', "-")), json!(words)]).await.expect("the page answers");
        assert_eq!(found, true, "„{words}” can be chosen in {path}");
        self.press("Space").await;
    }

    /// Clicks a button by its words.
    pub async fn click(&self, words: &str) {
        let wanted = words.to_owned();
        let click = || async {
            let script = "const found = [...document.querySelectorAll('button, a')].find((one) => one.textContent.replace(/\\s+/g, ' ').trim() === arguments[0]);
                found?.scrollIntoView({ block: 'center' }); return found;";
            let found = self.client.execute(script, vec![json!(wanted)]).await.map_err(|error| error.to_string())?;
            let id = found.as_object().and_then(|object| object.values().next()).and_then(Value::as_str).ok_or("not there")?;
            let element = Element::from_element_id(self.client.clone(), id.to_owned().into());
            element.click().await.map_err(|error| error.to_string())
        };
        self.until(&format!("a click on „{words}”"), click).await;
    }

    /// Waits until this stands in a field.
    pub async fn shows(&self, path: &str, wanted: &str) {
        let field = self.field(path).await;
        self.until(&format!("„{wanted}” in {path}"), || async {
            let value = field.prop("value").await.map_err(|error| error.to_string())?.unwrap_or_default().replace('\u{a0}', " ");
            if value == wanted { Ok(()) } else { Err(format!("it is „{value}”")) }
        })
        .await;
    }

    /// Waits until this sentence stands beside a field.
    pub async fn told(&self, path: &str, sentence: &str) {
        let selector = format!("#pole-{}-fault", path.replace('.', "-"));
        self.until(&format!("„{sentence}” beside {path}"), || async {
            let script = "return document.querySelector(arguments[0])?.innerText ?? ''";
            let answer = self.client.execute(script, vec![json!(selector)]).await.map_err(|error| error.to_string())?;
            let told = plain(answer.as_str().unwrap_or_default());
            if told == sentence { Ok(()) } else { Err(format!("it says „{told}”")) }
        })
        .await;
    }

    /// All words of the page, spaces made equal.
    pub async fn text(&self) -> String {
        let answer = self.client.execute("return document.body.innerText", vec![]).await.expect("the page answers");
        plain(answer.as_str().unwrap_or_default())
    }

    /// Waits until these words can be read.
    pub async fn read(&self, words: &str) {
        let wanted = plain(words);
        self.until(&format!("words „{words}”"), || async {
            let text = self.text().await;
            if text.contains(&wanted) { Ok(()) } else { Err(format!("the page says:\n{text}")) }
        })
        .await;
    }

    /// The next file that the page hands over is kept where `saved` finds it. Chromium also writes it to the folder.
    pub async fn watch_saving(&self) {
        let script = "const make = URL.createObjectURL.bind(URL);
            URL.createObjectURL = (blob) => { blob.text().then((text) => (window.savedText = text)); return make(blob); };";
        self.client.execute(script, vec![]).await.expect("the page answers");
    }

    /// The text of the file that was saved last.
    pub async fn saved(&self) -> String {
        self.until("a saved file", || async {
            let text = self.client.execute("return window.savedText ?? null", vec![]).await.map_err(|error| error.to_string())?;
            text.as_str().map(str::to_owned).ok_or_else(|| "nothing was saved".to_owned())
        })
        .await
    }

    /// Gives a file to the page as a person chooses it.
    pub async fn give_file(&self, path: &Path) {
        let chooser = self.find("input[type=file]").await;
        chooser.send_keys(&path.display().to_string()).await.expect("the file is chosen");
    }

    /// Prints the page as the browser does.
    pub async fn print(&self) -> Vec<u8> {
        match self.kind {
            Kind::Chromium => {
                let settings = fantoccini::wd::PrintConfigurationBuilder::default().build().expect("a print");
                self.client.print(settings).await.expect("a PDF")
            }
            Kind::Webkit => self.print_to_file().await,
        }
    }

    /// The driver of WebKit does not print, so this does what a person does: Ctrl+P, the printer that is a file, Enter.
    async fn print_to_file(&self) -> Vec<u8> {
        let screen = self.screen.name();
        let press = |title: &str, chords: &[&[u32]]| {
            let found = x11::press(screen, title, chords).expect("the screen answers");
            assert!(found, "no window „{title}”");
        };
        press("[Automation]", &[&[key::CONTROL, key::P]]);
        self.until("the window „Print”", || async {
            let open = x11::is_open(screen, "Print").map_err(|error| error.to_string())?;
            if open { Ok(()) } else { Err("it is not open".to_owned()) }
        })
        .await;
        press("Print", &[&[key::TAB], &[key::DOWN], &[key::ENTER]]);
        let path = self.folder().join("output.pdf");
        let pdf = self
            .until("a whole PDF", || async {
                let pdf = fs::read(&path).map_err(|error| error.to_string())?;
                if pdf.trim_ascii_end().ends_with(b"%%EOF") { Ok(pdf) } else { Err("it is not whole yet".to_owned()) }
            })
            .await;
        fs::remove_file(&path).expect("room for the next print");
        pdf
    }

    /// Fails with every violation that axe finds on the page.
    pub async fn is_accessible(&self, page: &str) {
        let faults = axe::faults(&self.client).await;
        assert!(faults.is_empty(), "{page} in {:?}: not accessible to everybody:\n{}", self.kind, faults.join("\n"));
    }

    /// The time that the processors gave to the browser so far, painting included; to a hundredth of a second.
    pub fn worked(&self) -> Duration {
        let ticks = |stat: String| -> Option<u64> {
            let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
            let number = |at: usize| fields.get(at)?.parse::<u64>().ok();
            // The group that the driver leads; user and system time.
            (number(2)? == u64::from(self.driver.id())).then_some(number(11)? + number(12)?)
        };
        let stats = fs::read_dir("/proc").expect("processes").flatten().map(|entry| entry.path().join("stat"));
        let sum: u64 = stats.filter_map(|stat| ticks(fs::read_to_string(stat).ok()?)).sum();
        Duration::from_millis(sum * 10)
    }

    /// A picture of the page, left as `target/screens/<name>.png`.
    pub async fn picture(&self, name: &str) -> PathBuf {
        fs::create_dir_all(places::screens()).expect("a folder for pictures");
        let path = places::screens().join(format!("{name}-{:?}.png", self.kind).to_lowercase());
        fs::write(&path, self.client.screenshot().await.expect("a picture")).expect("the picture is written");
        path
    }

    /// Asks again and again until the answer is there.
    pub async fn until<T, F: Future<Output = Result<T, String>>>(&self, wanted: &str, mut ask: impl FnMut() -> F) -> T {
        let begun = Instant::now();
        loop {
            match ask().await {
                Ok(answer) => return answer,
                Err(_) if begun.elapsed() < PATIENCE => tokio::time::sleep(Duration::from_millis(25)).await,
                Err(seen) => {
                    let picture = self.picture("failed-browser").await;
                    panic!("{wanted} in {:?}: {seen}\npicture: {}", self.kind, picture.display());
                }
            }
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The group: the driver and the browser.
        Command::new("kill").args(["-KILL", "--", &format!("-{}", self.driver.id())]).stderr(Stdio::null()).status().ok();
        self.driver.wait().ok();
    }
}

fn capabilities(kind: Kind, home: &Path) -> Value {
    match kind {
        Kind::Chromium => {
            let profile = format!("--user-data-dir={}", home.join("profile").display());
            let arguments = [
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--window-size=1280,900",
                profile.as_str(),
            ];
            let preferences =
                json!({ "download.default_directory": home.display().to_string(), "download.prompt_for_download": false });
            json!({ "goog:chromeOptions": { "args": arguments, "prefs": preferences }, "unhandledPromptBehavior": "accept" })
        }
        Kind::Webkit => json!({ "unhandledPromptBehavior": "accept" }),
    }
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
