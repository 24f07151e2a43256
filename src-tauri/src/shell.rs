//! What lives while the window is open: the folders, the size of the text, the work under way and the one open office file.
//!
//! A command reaches the file through [`Shell::on_desk`] and through nothing else: the work runs on the blocking pool, one at a
//! time, and a panic in it is answered as [`Failure::Bug`] with the reference that stands in the log.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use casework::document::preview::LivePreview;
use casework::handover::Package;
use casework::organisation::import::Source;
use casework::picked::Picked;
use casework::sheet::ListFile;
use casework::text::{Intake, Typesetter};
use casework::{Desk, Failure};
use tauri::async_runtime::spawn_blocking;

use crate::folders::Folders;
use crate::host::ThisComputer;
use crate::leaving::Turn;
use crate::papers::Papers;
use crate::window::Zoom;
use crate::work::Works;
use crate::{last_file, panics};

/// The state that Tauri hands to every command.
pub struct Shell {
    folders: Folders,
    host: Arc<ThisComputer>,
    zoom: Zoom,
    file_to_open: Option<PathBuf>,
    works: Works,
    leaving: Turn,
    chosen: Mutex<Chosen>,
    papers: Papers,
    refused: Mutex<Option<PathBuf>>,
    desk: Arc<Mutex<Option<Desk>>>,
    preview: Arc<Mutex<LivePreview>>,
    typesetter: Arc<Mutex<Typesetter>>,
}

/// What the officer chose from the disk and looks at; it belongs to the office file that is open.
#[derive(Default)]
struct Chosen {
    list: Option<Source>,
    remarks: Option<ListFile>,
    offers: Option<ListFile>,
    text: Option<Intake>,
    package: Option<Package>,
    law: Option<Picked>,
}

impl Shell {
    pub fn new(folders: Folders, file_to_open: Option<PathBuf>) -> Self {
        Self {
            zoom: Zoom::kept_in(&folders),
            host: Arc::new(ThisComputer::of_this_user(&folders)),
            file_to_open: file_to_open.or_else(|| last_file::find(&folders)),
            folders,
            works: Works::default(),
            leaving: Turn::default(),
            chosen: Mutex::default(),
            papers: Papers::default(),
            refused: Mutex::default(),
            desk: Arc::default(),
            preview: Arc::default(),
            typesetter: Arc::default(),
        }
    }

    pub fn folders(&self) -> &Folders {
        &self.folders
    }

    /// The host that a [`Desk`] is opened with.
    pub fn host(&self) -> Arc<ThisComputer> {
        Arc::clone(&self.host)
    }

    pub fn zoom(&self) -> &Zoom {
        &self.zoom
    }

    /// Long work that can be stopped.
    pub fn works(&self) -> &Works {
        &self.works
    }

    /// Whose turn it is on the way out.
    pub fn leaving(&self) -> &Turn {
        &self.leaving
    }

    /// Keeps the list that the officer chose, until the next one.
    pub fn keep_list(&self, source: Source) {
        self.with_chosen(|chosen| chosen.list = Some(source));
    }

    /// The list that the officer chose.
    pub fn list(&self) -> Result<Source, Failure> {
        self.with_chosen(|chosen| chosen.list.clone()).ok_or_else(|| Failure::Import {
            sentence: "Nie wybrano jeszcze pliku z listą organizacji. Wybierz go.".into(),
            place: None,
        })
    }

    /// Keeps the file of remarks that the officer chose, until the next one.
    pub fn keep_remarks(&self, list: ListFile) {
        self.with_chosen(|chosen| chosen.remarks = Some(list));
    }

    /// The file of remarks that the officer chose.
    pub fn remarks(&self) -> Result<ListFile, Failure> {
        self.with_chosen(|chosen| chosen.remarks.clone())
            .ok_or_else(|| Failure::Import { sentence: "Nie wybrano jeszcze pliku z uwagami. Wybierz go.".into(), place: None })
    }

    /// Keeps the file of offers that the officer chose, until the next one.
    pub fn keep_offers(&self, list: ListFile) {
        self.with_chosen(|chosen| chosen.offers = Some(list));
    }

    /// The file of offers that the officer chose.
    pub fn offers(&self) -> Result<ListFile, Failure> {
        self.with_chosen(|chosen| chosen.offers.clone())
            .ok_or_else(|| Failure::Import { sentence: "Nie wybrano jeszcze pliku z ofertami. Wybierz go.".into(), place: None })
    }

    /// Keeps the text from outside that the officer looks at, until the next one.
    pub fn keep_text(&self, text: Option<Intake>) {
        self.with_chosen(|chosen| chosen.text = text);
    }

    /// The text from outside that the officer looked at last.
    pub fn text(&self) -> Option<Intake> {
        self.with_chosen(|chosen| chosen.text.clone())
    }

    /// PDFs that the officer chose for a stamp or a packet.
    pub fn papers(&self) -> Papers {
        self.papers.clone()
    }

    /// Keeps the package that the officer opened, until the next one.
    pub fn keep_package(&self, package: Package) {
        self.with_chosen(|chosen| chosen.package = Some(package));
    }

    /// The package that the officer opened.
    pub fn package(&self) -> Result<Package, Failure> {
        self.with_chosen(|chosen| chosen.package.clone())
            .ok_or_else(|| Failure::Import { sentence: "Nie otwarto jeszcze paczki. Otwórz ją.".into(), place: None })
    }

    /// Keeps the law pack that the officer chose, until the next one or until it is taken in.
    pub fn keep_law(&self, picked: Option<Picked>) {
        self.with_chosen(|chosen| chosen.law = picked);
    }

    /// The law pack that the officer looked at.
    pub fn law(&self) -> Result<Picked, Failure> {
        self.with_chosen(|chosen| chosen.law.clone())
            .ok_or_else(|| Failure::Import { sentence: "Nie wybrano jeszcze pakietu prawnego. Wybierz go.".into(), place: None })
    }

    /// Forgets everything that the officer chose from the disk: it belonged to the file that was open.
    pub fn forget_chosen(&self) {
        self.with_chosen(|chosen| *chosen = Chosen::default());
        self.papers.forget();
    }

    fn with_chosen<T>(&self, work: impl FnOnce(&mut Chosen) -> T) -> T {
        work(&mut self.chosen.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The file that the program was started with, else the one that was open last.
    pub fn file_to_open(&self) -> Option<&Path> {
        self.file_to_open.as_deref()
    }

    /// The file that could not be opened last: the problem screen helps with it. `None` after one was opened.
    pub fn refused(&self) -> Option<PathBuf> {
        self.refused.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn note_refused(&self, file: Option<&Path>) {
        *self.refused.lock().unwrap_or_else(PoisonError::into_inner) = file.map(Path::to_owned);
    }

    /// Does `work` on the open office file, off the thread of the window. Without a file it answers
    /// [`Failure::no_file_open`].
    pub async fn on_desk<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Desk) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        self.on_place(|place| match place {
            Some(desk) => work(desk),
            None => Err(Failure::no_file_open()),
        })
        .await
    }

    /// Sets or draws pages of the text in the editor, off the thread of the window and without making the file wait.
    pub async fn on_typesetter<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Typesetter) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        apart(&self.typesetter, work).await
    }

    /// The same for the pages of the document on the screen; one is open at a time.
    pub async fn on_preview<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut LivePreview) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        apart(&self.preview, work).await
    }

    /// Closes the office file after the copy of the day; in order when none is open.
    pub async fn close_file(&self) -> Result<(), Failure> {
        self.forget_chosen();
        self.on_place(|place| {
            let Some(desk) = place.take() else {
                return Ok(());
            };
            let copied = casework::backup::on_exit(&desk);
            casework::file::close(desk)?;
            copied.map(drop)
        })
        .await
    }

    /// Opens, changes or closes the office file itself: `work` may put another [`Desk`] in the place or take it away.
    pub async fn on_place<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Option<Desk>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        // A panic inside leaves the file as it was: its transaction was rolled back while unwinding.
        apart(&self.desk, work).await
    }
}

/// Works on what several commands share, one at a time, on the blocking pool; a panic leaves it as it was before.
async fn apart<S: Send + 'static, T: Send + 'static>(
    shared: &Arc<Mutex<S>>,
    work: impl FnOnce(&mut S) -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let shared = Arc::clone(shared);
    let done = spawn_blocking(move || panics::caught(|| work(&mut shared.lock().unwrap_or_else(PoisonError::into_inner))));
    match done.await {
        Ok(Ok(answer)) => answer,
        Ok(Err(reference)) => Err(Failure::Bug { reference }),
        Err(_) => Err(Failure::Interrupted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell() -> Shell {
        Shell::new(Folders::of_this_user(), None)
    }

    #[test]
    fn without_a_file_a_command_says_that_none_is_open() {
        let answer = tauri::async_runtime::block_on(shell().on_desk(|_| Ok(1)));
        assert_eq!(answer, Err(Failure::no_file_open()));
    }

    #[test]
    fn a_defect_is_answered_and_the_next_command_works() {
        let shell = shell();
        let first = tauri::async_runtime::block_on(shell.on_place::<()>(|_| panic!("deska pękła")));
        assert!(matches!(first, Err(Failure::Bug { .. })), "{first:?}");
        let next = tauri::async_runtime::block_on(shell.on_place(|place| Ok(place.is_none())));
        assert_eq!(next, Ok(true));
    }
}
