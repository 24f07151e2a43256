//! What nobody but a window manager does, and the screen of a test has none: presses the cross of a window by sending it the message
//! that a window manager would; and gives the keyboard to a window by its title, for the keys that a person would press there.

use std::error::Error;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MapState, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

/// What X calls a key (`keysym`).
pub mod key {
    pub const TAB: u32 = 0xff09;
    pub const ENTER: u32 = 0xff0d;
    pub const DOWN: u32 = 0xff54;
    pub const CONTROL: u32 = 0xffe3;
    pub const P: u32 = 0x70;
}

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

/// Whether an open window of the screen has these words in its title.
pub fn is_open(screen: &str, title: &str) -> Result<bool, Box<dyn Error>> {
    let (server, number) = x11rb::connect(Some(screen))?;
    Ok(window(&server, number, title)?.is_some())
}

/// Presses chords of keys in the open window with these words in its title; answers whether there is one.
pub fn press(screen: &str, title: &str, chords: &[&[u32]]) -> Result<bool, Box<dyn Error>> {
    let (server, number) = x11rb::connect(Some(screen))?;
    let Some(window) = window(&server, number, title)? else { return Ok(false) };
    server.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)?.check()?;
    let (first, last) = (server.setup().min_keycode, server.setup().max_keycode);
    let map = server.get_keyboard_mapping(first, last - first + 1)?.reply()?;
    let code = |wanted: &u32| -> Result<u8, Box<dyn Error>> {
        let at = map.keysyms.iter().position(|one| one == wanted).ok_or("the keyboard has no such key")?;
        Ok(first + u8::try_from(at / usize::from(map.keysyms_per_keycode))?)
    };
    for chord in chords {
        let codes = chord.iter().map(code).collect::<Result<Vec<u8>, _>>()?;
        let fake = |kind, code| server.xtest_fake_input(kind, code, x11rb::CURRENT_TIME, x11rb::NONE, 0, 0, 0);
        for code in &codes {
            fake(KEY_PRESS_EVENT, *code)?;
        }
        for code in codes.iter().rev() {
            fake(KEY_RELEASE_EVENT, *code)?;
        }
    }
    server.sync()?;
    Ok(true)
}

fn window(server: &RustConnection, number: usize, title: &str) -> Result<Option<Window>, Box<dyn Error>> {
    let mut windows = vec![server.setup().roots[number].root];
    while let Some(window) = windows.pop() {
        windows.extend(server.query_tree(window)?.reply()?.children);
        let name = server.get_property(false, window, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 64)?.reply()?.value;
        let open = || server.get_window_attributes(window)?.reply().map(|seen| seen.map_state == MapState::VIEWABLE);
        if String::from_utf8_lossy(&name).contains(title) && open()? {
            return Ok(Some(window));
        }
    }
    Ok(None)
}
