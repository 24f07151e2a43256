//! Presses the cross of a window, which nobody but a window manager does, and the screen of a test has none: finds the window that
//! may be closed and sends it the message that a window manager would.

use std::error::Error;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, MapState};
use x11rb::wrapper::ConnectionExt as _;

/// Asks every open window of the screen (`:99`) to close and answers how many there were.
pub fn press_cross(screen: &str) -> Result<usize, Box<dyn Error>> {
    let (server, number) = x11rb::connect(Some(screen))?;
    let protocols = server.intern_atom(false, b"WM_PROTOCOLS")?.reply()?.atom;
    let delete = server.intern_atom(false, b"WM_DELETE_WINDOW")?.reply()?.atom;
    let mut windows = vec![server.setup().roots[number].root];
    let mut asked = 0;
    while let Some(window) = windows.pop() {
        windows.extend(server.query_tree(window)?.reply()?.children);
        let open = server.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
        let property = server.get_property(false, window, protocols, AtomEnum::ANY, 0, 64)?.reply()?;
        if open && property.value32().is_some_and(|mut known| known.any(|protocol| protocol == delete)) {
            let message = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
            server.send_event(false, window, EventMask::NO_EVENT, message)?;
            asked += 1;
        }
    }
    server.sync()?;
    Ok(asked)
}
