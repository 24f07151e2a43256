//! The one window: made closed to the network, with the size of the text kept between two days.

use std::fs;
use std::sync::atomic::{AtomicU16, Ordering};

use serde::{Deserialize, Serialize};
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::clock;
use crate::folders::Folders;

/// The name that the capability grants its commands to.
pub const LABEL: &str = "main";

/// Runs before the page's own script: the context menu outside text fields, keys of a browser, the size of the text.
const PAGE_GUARD: &str = include_str!("page_guard.js");

/// Makes the window; it opens when the page is there. Its title, which the bar of the system's windows shows, follows the page.
pub fn open(app: &AppHandle, folders: &Folders, zoom: &Zoom) -> tauri::Result<WebviewWindow> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Kładka")
        .inner_size(1280.0, 800.0)
        .min_inner_size(1024.0, 700.0)
        .prevent_overflow()
        .center()
        .data_directory(folders.web())
        .initialization_script(PAGE_GUARD)
        .initialization_script(clock::for_page())
        .devtools(cfg!(debug_assertions))
        .zoom_hotkeys_enabled(false)
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
        .on_navigation(is_our_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_document_title_changed(|window, title| drop(window.set_title(&title)))
        .build()?;
    window.set_zoom(zoom.factor())?;
    Ok(window)
}

/// `tauri://localhost` on Linux, `http://tauri.localhost` on Windows; nothing else is ever shown.
fn is_our_page(url: &Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}

/// A step of Ctrl + plus, Ctrl + minus, Ctrl + 0.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ZoomStep {
    Larger,
    Smaller,
    Normal,
}

/// Size of the text in percent, 80 to 200.
#[derive(Debug)]
pub struct Zoom(AtomicU16);

#[derive(Serialize, Deserialize)]
struct Kept {
    zoom: u16,
}

const STEPS: [u16; 8] = [80, 90, 100, 110, 125, 150, 175, 200];

impl Zoom {
    /// As it was left; 100 when there is no trace or it cannot be read.
    pub fn kept_in(folders: &Folders) -> Self {
        let kept = fs::read_to_string(folders.window()).ok().and_then(|text| serde_json::from_str::<Kept>(&text).ok());
        Self(AtomicU16::new(kept.map_or(100, |kept| kept.zoom.clamp(STEPS[0], STEPS[STEPS.len() - 1]))))
    }

    /// Percent.
    pub fn percent(&self) -> u16 {
        self.0.load(Ordering::Relaxed)
    }

    /// What the web view wants: 1.0 is 100 %.
    pub fn factor(&self) -> f64 {
        f64::from(self.percent()) / 100.0
    }

    /// Goes one step and answers the new percent. It is written down on a best-effort basis: losing it costs two keystrokes.
    pub fn step(&self, step: ZoomStep, folders: &Folders) -> u16 {
        let next = after(self.percent(), step);
        self.0.store(next, Ordering::Relaxed);
        if let Ok(text) = serde_json::to_string(&Kept { zoom: next }) {
            drop(fs::create_dir_all(folders.data()).and_then(|()| fs::write(folders.window(), text)));
        }
        next
    }
}

fn after(percent: u16, step: ZoomStep) -> u16 {
    match step {
        ZoomStep::Normal => 100,
        ZoomStep::Larger => STEPS.into_iter().find(|at| *at > percent).unwrap_or(percent),
        ZoomStep::Smaller => STEPS.into_iter().rev().find(|at| *at < percent).unwrap_or(percent),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_programs_own_page_is_shown() {
        for (address, ours) in [
            ("tauri://localhost/", true),
            ("tauri://localhost/#/program", true),
            ("http://tauri.localhost/index.html", true),
            ("https://www.bip.gov.pl/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
        ] {
            assert_eq!(is_our_page(&address.parse().unwrap()), ours, "{address}");
        }
    }

    #[test]
    fn text_grows_to_two_hundred_percent_and_shrinks_to_eighty() {
        let walk = |from, step| std::iter::successors(Some(from), move |at| Some(after(*at, step)).filter(|next| next != at));
        assert_eq!(walk(100, ZoomStep::Larger).collect::<Vec<_>>(), [100, 110, 125, 150, 175, 200]);
        assert_eq!(walk(130, ZoomStep::Smaller).collect::<Vec<_>>(), [130, 125, 110, 100, 90, 80]);
        assert_eq!(after(175, ZoomStep::Normal), 100);
    }
}
