//! The least of an X11 client: presses the cross of a window, which nobody but a window manager does, and the screen of a test has
//! none. It finds the window that may be closed and sends it the message that a window manager would.

use std::io::{self, Read, Write};
use std::os::unix::net::UnixStream;

const INTERN_ATOM: u8 = 16;
const GET_WINDOW_ATTRIBUTES: u8 = 3;
const QUERY_TREE: u8 = 15;
const GET_PROPERTY: u8 = 20;
const SEND_EVENT: u8 = 25;
const CLIENT_MESSAGE: u8 = 33;
const VIEWABLE: u8 = 2;

/// Asks every open window of the screen (`:99`) to close and answers how many there were.
pub fn press_cross(screen: &str) -> io::Result<usize> {
    let mut server = Server::connect(screen)?;
    let protocols = server.atom("WM_PROTOCOLS")?;
    let delete = server.atom("WM_DELETE_WINDOW")?;
    let mut asked = 0;
    for window in server.windows_below(server.root)? {
        if server.is_viewable(window)? && server.property(window, protocols)?.contains(&delete) {
            server.send(window, protocols, delete)?;
            asked += 1;
        }
    }
    // An answered question means that everything before it was done.
    server.atom("WM_PROTOCOLS")?;
    Ok(asked)
}

struct Server {
    wire: UnixStream,
    root: u32,
}

impl Server {
    fn connect(screen: &str) -> io::Result<Self> {
        let mut wire = UnixStream::connect(format!("/tmp/.X11-unix/X{}", screen.trim_start_matches(':')))?;
        // Little-endian, protocol 11.0, no authorisation.
        wire.write_all(&[b'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0])?;
        let mut head = [0; 8];
        wire.read_exact(&mut head)?;
        let mut rest = vec![0; usize::from(u16::from_le_bytes([head[6], head[7]])) * 4];
        wire.read_exact(&mut rest)?;
        if head[0] != 1 {
            return Err(io::Error::other(String::from_utf8_lossy(&rest).into_owned()));
        }
        let vendor = usize::from(u16::from_le_bytes([rest[16], rest[17]])).next_multiple_of(4);
        let formats = usize::from(rest[21]) * 8;
        let root = number(&rest, 32 + vendor + formats);
        Ok(Self { wire, root })
    }

    /// Sends a request; `detail` is its second byte.
    fn ask(&mut self, request: u8, detail: u8, body: &[u8]) -> io::Result<()> {
        let mut bytes = vec![request, detail];
        let words = u16::try_from(1 + body.len() / 4).map_err(io::Error::other)?;
        bytes.extend(words.to_le_bytes());
        bytes.extend(body);
        self.wire.write_all(&bytes)
    }

    /// The answer to the last request: 32 bytes and what follows them.
    fn answer(&mut self) -> io::Result<Vec<u8>> {
        loop {
            let mut answer = vec![0; 32];
            self.wire.read_exact(&mut answer)?;
            match answer[0] {
                0 => return Err(io::Error::other(format!("the screen refuses: error {}", answer[1]))),
                1 => {
                    let mut rest = vec![0; number(&answer, 4) as usize * 4];
                    self.wire.read_exact(&mut rest)?;
                    answer.extend(rest);
                    return Ok(answer);
                }
                _ => {} // an event, which nobody asked for
            }
        }
    }

    fn atom(&mut self, name: &str) -> io::Result<u32> {
        let length = u16::try_from(name.len()).map_err(io::Error::other)?;
        let mut body = Vec::from(length.to_le_bytes());
        body.extend([0, 0]);
        body.extend(name.as_bytes());
        body.resize(body.len().next_multiple_of(4), 0);
        self.ask(INTERN_ATOM, 0, &body)?;
        Ok(number(&self.answer()?, 8))
    }

    fn windows_below(&mut self, window: u32) -> io::Result<Vec<u32>> {
        self.ask(QUERY_TREE, 0, &window.to_le_bytes())?;
        let answer = self.answer()?;
        let count = usize::from(u16::from_le_bytes([answer[16], answer[17]]));
        let mut windows: Vec<u32> = (0..count).map(|at| number(&answer, 32 + at * 4)).collect();
        for child in windows.clone() {
            windows.extend(self.windows_below(child)?);
        }
        Ok(windows)
    }

    fn is_viewable(&mut self, window: u32) -> io::Result<bool> {
        self.ask(GET_WINDOW_ATTRIBUTES, 0, &window.to_le_bytes())?;
        Ok(self.answer()?[26] == VIEWABLE)
    }

    /// The numbers of a property; none when the window does not have it.
    fn property(&mut self, window: u32, name: u32) -> io::Result<Vec<u32>> {
        let body: Vec<u8> = [window, name, 0, 0, 64].into_iter().flat_map(u32::to_le_bytes).collect();
        self.ask(GET_PROPERTY, 0, &body)?;
        let answer = self.answer()?;
        let count = if answer[1] == 32 { number(&answer, 16) as usize } else { 0 };
        Ok((0..count).map(|at| number(&answer, 32 + at * 4)).collect())
    }

    fn send(&mut self, window: u32, kind: u32, message: u32) -> io::Result<()> {
        let no_mask = 0_u32;
        let mut body: Vec<u8> = [window, no_mask].into_iter().flat_map(u32::to_le_bytes).collect();
        body.extend([CLIENT_MESSAGE, 32, 0, 0]);
        body.extend([window, kind, message, 0, 0, 0, 0].into_iter().flat_map(u32::to_le_bytes));
        self.ask(SEND_EVENT, 0, &body)
    }
}

fn number(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}
