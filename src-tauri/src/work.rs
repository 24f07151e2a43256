//! Long work: it reports how far it is and stops when the officer says so.
//!
//! The page makes up a number for the work, passes it with a channel to the command, and calls `work_stop` with that number when
//! „Przerwij” is pressed. The use case is given a closure `report(done, total) -> Result<(), Failure>` and uses it with `?`.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use casework::Failure;
use serde::Serialize;
use tauri::ipc::Channel;

/// How far a long work is, in its own units.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, specta::Type)]
pub struct Progress {
    pub done: u32,
    pub total: u32,
}

/// The works under way, by the page's number.
#[derive(Debug, Default)]
pub struct Works(Arc<Mutex<HashMap<u32, Arc<AtomicBool>>>>);

/// One work under way; forgotten when dropped.
#[derive(Debug)]
pub struct Work {
    number: u32,
    stopped: Arc<AtomicBool>,
    works: Arc<Mutex<HashMap<u32, Arc<AtomicBool>>>>,
}

impl Works {
    /// Begins a work under the page's number.
    pub fn begin(&self, number: u32) -> Work {
        let stopped = Arc::<AtomicBool>::default();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(number, Arc::clone(&stopped));
        Work { number, stopped, works: Arc::clone(&self.0) }
    }

    /// Asks the work to stop at its next report. A work that is over is not found, and that is in order.
    pub fn stop(&self, number: u32) {
        if let Some(stopped) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&number) {
            stopped.store(true, Ordering::Relaxed);
        }
    }
}

impl Work {
    /// What the use case calls after each piece: tells the page, and refuses to go on when the officer stopped the work.
    pub fn reporter(self, page: Channel<Progress>) -> impl FnMut(u32, u32) -> Result<(), Failure> + Send + 'static {
        move |done, total| {
            if self.stopped.load(Ordering::Relaxed) {
                return Err(Failure::Interrupted);
            }
            // A page that is gone does not make the work fail.
            drop(page.send(Progress { done, total }));
            Ok(())
        }
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        self.works.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stopped_work_ends_at_its_next_report_and_is_forgotten() {
        let works = Works::default();
        let mut report = works.begin(7).reporter(Channel::new(|_| Ok(())));
        assert_eq!(report(1, 9), Ok(()));
        works.stop(8);
        assert_eq!(report(2, 9), Ok(()));
        works.stop(7);
        assert_eq!(report(3, 9), Err(Failure::Interrupted));
        drop(report);
        assert!(works.0.lock().unwrap().is_empty());
    }
}
