//! PDFs that the officer pointed at for a stamp or a packet, kept while the work lasts: the page knows them by numbers.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use casework::Failure;
use casework::paper::stamp::{self, ChosenPdf};
use casework::paper::{LARGEST_PACKET, LARGEST_PDF};
use casework::picked::Picked;

/// Files in memory at once; a packet has at most as many.
const MOST: usize = 200;

/// Shared with the work on the blocking pool.
#[derive(Clone, Default)]
pub struct Papers(Arc<Mutex<Kept>>);

#[derive(Default)]
struct Kept {
    chosen: Option<Arc<Picked>>,
    added: BTreeMap<u32, Arc<Picked>>,
    next: u32,
}

impl Papers {
    /// Keeps the file for a stamp in the place of the one before.
    pub fn choose(&self, path: &Path) -> Result<ChosenPdf, Failure> {
        let picked = Picked::read(path, LARGEST_PDF)?;
        let about = stamp::about(&picked.name, &picked.bytes)?;
        self.with(|kept| kept.chosen = Some(Arc::new(picked)));
        Ok(about)
    }

    /// The file for a stamp.
    pub fn chosen(&self) -> Option<Arc<Picked>> {
        self.with(|kept| kept.chosen.clone())
    }

    /// Keeps a file for the packet; answers its number.
    pub fn add(&self, path: &Path) -> Result<(u32, ChosenPdf), Failure> {
        let picked = Picked::read(path, LARGEST_PDF)?;
        let about = stamp::about(&picked.name, &picked.bytes)?;
        self.with(|kept| {
            let bytes: usize = kept.added.values().map(|picked| picked.bytes.len()).sum();
            if kept.added.len() >= MOST || bytes + picked.bytes.len() > LARGEST_PACKET {
                let most = LARGEST_PACKET / 1024 / 1024;
                let sentence = format!(
                    "Pakiet jest już pełny: może mieć najwyżej {MOST} plików, razem do {most} MB. Zapisz go i zacznij następny."
                );
                return Err(Failure::Import { sentence, place: Some(picked.name.clone()) });
            }
            kept.next += 1;
            kept.added.insert(kept.next, Arc::new(picked));
            Ok((kept.next, about))
        })
    }

    /// A file of the packet.
    pub fn added(&self, number: u32) -> Result<Arc<Picked>, Failure> {
        self.with(|kept| kept.added.get(&number).cloned()).ok_or_else(|| Failure::not_found("Plik pakietu"))
    }

    pub fn drop_added(&self, number: u32) {
        self.with(|kept| kept.added.remove(&number));
    }

    /// Another office file is open or none: what was chosen belonged to the one before.
    pub fn forget(&self) {
        self.with(|kept| *kept = Kept { next: kept.next, ..Kept::default() });
    }

    fn with<T>(&self, work: impl FnOnce(&mut Kept) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
