//! The program in its real window, alone with a data folder and a screen of its own.

use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tempfile::TempDir;

use crate::driver::{Driver, Surroundings};
use crate::office::Officer;
use crate::places;
use crate::screen::Screen;
use crate::x11;

/// The day of the pictures: Thursday 15 October 2026, 9:41.
pub const NOW: &str = "2026-10-15T09:41:00";

/// How long a person would wait before believing that something is broken.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// Answers when the typefaces are there and two frames have been drawn with them.
const PAINTED: &str = "const done = arguments[0];
    document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));";

/// An open window. Fields fall in this order: the window, its screen, its folder.
#[derive(Debug)]
pub struct Program {
    pub client: Client,
    driver: Driver,
    screen: Screen,
    home: TempDir,
}

impl Program {
    /// The first start on a new computer.
    pub async fn start() -> Self {
        Self::start_with(&[]).await
    }

    /// Started with a file, as by a double click.
    pub async fn start_with(arguments: &[&Path]) -> Self {
        Self::start_at(NOW, arguments).await
    }

    /// Started with the sample municipality, on the first screen.
    pub async fn in_the_sample(officer: &Arc<Officer>) -> Self {
        let window = Self::start_with(&[&officer.sample()]).await;
        window.find("heading", "Czwartek, 15 października 2026 r.").await;
        window
    }

    /// Started at a moment of the wall clock.
    pub async fn start_at(now: &str, arguments: &[&Path]) -> Self {
        Self::open(tempfile::tempdir().expect("a temporary folder"), now, arguments).await
    }

    async fn open(home: TempDir, now: &str, arguments: &[&Path]) -> Self {
        let screen = Screen::open();
        let driver = Driver::start(&screen, &Surroundings { home: home.path(), now });
        let capabilities = json!({
            "webkitgtk:browserOptions": { "binary": places::binary(), "args": arguments },
        });
        let capabilities = capabilities.as_object().cloned().expect("an object");
        let begun = Instant::now();
        let client = loop {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            match builder.capabilities(capabilities.clone()).connect(&driver.address()).await {
                Ok(client) => break client,
                Err(error) if begun.elapsed() > PATIENCE => {
                    panic!("the window did not open: {error}")
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        };
        Self { client, driver, screen, home }
    }

    /// The program breaks off, as when the power fails, and is started again on the same computer.
    pub async fn killed_and_started_again(self) -> Self {
        let number = self.driver.program().expect("the program runs");
        let killed = Command::new("kill").args(["-KILL", &number.to_string()]).status().expect("kill is there");
        assert!(killed.success(), "the program could not be killed");
        self.has_ended().await;
        self.started_again().await
    }

    /// Started again on the same computer, with what the program left in its folders.
    pub async fn started_again(self) -> Self {
        let Self { client, driver, screen, home } = self;
        drop((client, driver, screen));
        Self::open(home, NOW, &[]).await
    }

    /// Presses the cross of the window, as a window manager would tell it, and waits until the program has ended by itself.
    pub async fn press_cross(&self) {
        self.touch_cross();
        self.has_ended().await;
    }

    /// The cross of the window where the program may have something to ask.
    pub fn touch_cross(&self) {
        assert_eq!(x11::press_cross(self.screen.name()).expect("the screen answers"), 1, "one window with a cross");
    }

    /// Waits until the system has taken everything back from the program, its hold on the file too.
    pub async fn has_ended(&self) {
        let begun = Instant::now();
        while let Some(number) = self.driver.program() {
            assert!(begun.elapsed() < PATIENCE, "the program does not end: process {number} runs");
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// The program has not ended.
    pub(crate) fn runs(&self) -> bool {
        self.driver.program().is_some()
    }

    /// The program's own folder on this computer.
    pub fn data_folder(&self) -> PathBuf {
        self.home.path().join("data/pl.kladka.desktop")
    }

    /// A folder for files of this test.
    pub fn folder(&self) -> &Path {
        self.home.path()
    }

    /// The officer's answers to the next file dialogs, in order; an empty path is „Anuluj”.
    pub fn answer_dialogs(&self, paths: &[&Path]) {
        let lines: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
        fs::write(self.home.path().join("answers.txt"), lines.join("\n")).expect("the answers are written");
    }

    /// A picture of what is in the window, left as `target/screens/<name>.png`.
    pub async fn picture(&self, name: &str) -> PathBuf {
        self.picture_in(&places::screens(), name).await
    }

    /// A picture in another folder.
    pub async fn picture_in(&self, folder: &Path, name: &str) -> PathBuf {
        fs::create_dir_all(folder).expect("a folder for pictures");
        let path = folder.join(format!("{name}.png"));
        // The window is taken as it was painted last: everything that has changed since must be painted first.
        self.client.execute_async(PAINTED, vec![]).await.expect("the page is painted");
        fs::write(&path, self.client.screenshot().await.expect("a picture")).expect("the picture is written");
        path
    }

    /// The size of the page in the window, with text of 100 %: width and height in points. Waits until the page has it.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.expect("the window takes the size");
        self.until(&format!("a page {width} points wide"), || async {
            let now = self.client.execute("return innerWidth", vec![]).await.map_err(|error| error.to_string())?;
            if now == width { Ok(()) } else { Err(format!("it is {now} points wide")) }
        })
        .await;
    }

    /// Asks again and again until `answer` is there. When patience ends: a picture and the words of `wanted`.
    pub async fn until<T, F: Future<Output = Result<T, String>>>(&self, wanted: &str, mut ask: impl FnMut() -> F) -> T {
        let begun = Instant::now();
        loop {
            match ask().await {
                Ok(answer) => return answer,
                Err(_) if begun.elapsed() < PATIENCE => tokio::time::sleep(Duration::from_millis(25)).await,
                Err(seen) => {
                    let name = wanted.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect::<String>();
                    let picture = self.picture(&format!("failed-{name}")).await;
                    panic!("{wanted}: {seen}\npicture: {}", picture.display());
                }
            }
        }
    }

    /// Closes the window as the officer does.
    pub async fn close(self) {
        self.client.clone().close().await.expect("the window closes");
    }
}
