//! Windows of envelopes: makers do not agree where they are, so the office measures its own by a trial print.

use documents::print_desk::Area;
use store::ReadTx;

use super::post::PostAsk;
use crate::{
    Desk, Failure,
    paper::papers::{PostWindow, preset_window},
};

/// Least height and width of a place that can hold an address, in millimetres.
const LEAST_MM: f32 = 15.0;

/// The window of a paper as the office measured it.
pub(crate) fn measured(tx: &ReadTx<'_>, paper: &str) -> Result<Option<PostWindow>, Failure> {
    Ok(store::setting::get(tx, &key(paper))?.and_then(|kept| serde_json::from_str(&kept).ok()))
}

/// Keeps the window for the next time; one that is as it was proposed writes nothing, and neither does a file opened only to be read.
pub(super) fn keep(desk: &mut Desk, ask: &PostAsk) -> Result<(), Failure> {
    let Some(window) = &ask.window else { return Ok(()) };
    let proposed = desk.read(|tx| measured(tx, &ask.paper))?.or_else(|| preset_window(&ask.paper));
    if proposed.as_ref() == Some(window) || desk.store().is_read_only() {
        return Ok(());
    }
    let Ok(kept) = serde_json::to_string(window) else { return Ok(()) };
    desk.write("Zmierzono okienko koperty", |tx| Ok(store::setting::set(tx, &key(&ask.paper), &kept)?))
}

/// The area to write in, or which measure is wrong.
pub(super) fn admitted(window: &PostWindow) -> Result<Area, Failure> {
    let least = [
        ("left", window.left, 0.0),
        ("top", window.top, 0.0),
        ("width", window.width, LEAST_MM),
        ("height", window.height, LEAST_MM),
    ];
    for (field, measure, least) in least {
        if !measure.is_finite() || measure < least {
            let sentence = format!("Ten wymiar okienka musi mieć co najmniej {least} mm. Zmierz okienko i popraw.");
            return Err(Failure::field(field, sentence));
        }
    }
    Ok(Area { left: window.left, top: window.top, width: window.width, height: window.height })
}

impl From<Area> for PostWindow {
    fn from(area: Area) -> Self {
        Self { left: area.left, top: area.top, width: area.width, height: area.height }
    }
}

fn key(paper: &str) -> String {
    format!("okienko {paper}")
}
