//! The window is closed to everything but its own commands.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::thread::{self, JoinHandle};

use serde_json::json;
use tests::program::Program;

/// Answers "let in" or why not.
const TRY_COMMAND: &str = "const done = arguments[1];
    window.__TAURI_INTERNALS__.invoke(arguments[0]).then(() => done('let in'), (why) => done(String(why)));";

/// Tries one way out of the page and answers which rule of its policy forbade it and whom it would have called; `nothing` when the way was gone and no rule spoke.
const TRY_WAY: &str = "const [way, address, done] = arguments;
    const told = new Promise((resolve) => document.addEventListener('securitypolicyviolation',
        (event) => resolve(`${event.effectiveDirective} ${event.blockedURI}`), { once: true }));
    const element = (name, set) => Object.assign(document.createElement(name), set);
    const put = (one) => new Promise((resolve) => {
        for (const end of ['load', 'error']) one.addEventListener(end, () => resolve(end), { once: true });
        document.body.append(one);
    });
    const ways = {
        fetch: () => fetch(address).catch(() => {}),
        beacon: () => navigator.sendBeacon(address, 'x'),
        socket: () => new Promise((resolve) => { new WebSocket(address.replace('http', 'ws')).onerror = resolve; }),
        events: () => new Promise((resolve) => { new EventSource(address).onerror = resolve; }),
        picture: () => put(element('img', { src: address })),
        script: () => put(element('script', { src: address })),
        style: () => put(element('link', { rel: 'stylesheet', href: address })),
        frame: () => put(element('iframe', { src: address })),
        video: () => put(element('video', { src: address })),
        form: () => { const form = element('form', { action: address, method: 'post' }); document.body.append(form); form.submit(); },
    };
    const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    Promise.resolve().then(ways[way]).catch(() => {}).then(frames).then(frames)
        .then(() => Promise.race([told, frames().then(() => 'nothing')])).then(done);";

/// Every way out of the page, and the rule of the policy that closes it.
const WAYS: [(&str, &str); 10] = [
    ("fetch", "connect-src"),
    ("beacon", "connect-src"),
    ("socket", "connect-src"),
    ("events", "connect-src"),
    ("picture", "img-src"),
    ("script", "script-src-elem"),
    ("style", "style-src-elem"),
    ("frame", "frame-src"),
    ("video", "media-src"),
    ("form", "form-action"),
];

#[tokio::test]
async fn the_page_may_call_nothing_of_tauris_own() {
    let window = Program::start().await;
    window.find("heading", "Kładka").await;
    for command in
        ["plugin:window|close", "plugin:webview|create_webview_window", "plugin:event|emit", "plugin:path|resolve_directory"]
    {
        let answer = ask(&window, TRY_COMMAND, &[command]).await;
        assert!(answer.contains("not allowed"), "{command}: {answer}");
    }
    window.close().await;
}

#[tokio::test]
async fn every_way_out_of_the_page_is_closed_and_nobody_outside_hears_of_it() {
    let outside = Outside::open();
    let window = Program::start().await;
    window.find("heading", "Kładka").await;
    for (way, rule) in WAYS {
        let address = outside.address(way);
        let called = match way {
            "socket" => address.replacen("http", "ws", 1),
            // Of a frame only the server is told.
            "frame" => format!("http://{}", outside.at),
            _ => address.clone(),
        };
        assert_eq!(ask(&window, TRY_WAY, &[way, &address]).await, format!("{rule} {called}"), "{way}");
    }
    // Ways that are no loading of the page: the window itself refuses them, and the page stays where it was.
    for script in ["window.open(arguments[0])", "location.href = arguments[0]", "location.replace(arguments[0])"] {
        window.client.execute(script, vec![json!(outside.address("window"))]).await.expect("the page answers");
        window.find("heading", "Kładka").await;
        let here = window.client.current_url().await.expect("the page has an address");
        assert_eq!(here.scheme(), "tauri", "{script}: {here}");
    }
    assert_eq!(window.client.windows().await.expect("the driver answers").len(), 1, "no second window");
    window.close().await;
    assert_eq!(outside.heard(), Vec::<String>::new(), "somebody outside was called");
}

#[tokio::test]
async fn no_prototype_can_be_changed() {
    let window = Program::start().await;
    window.find("heading", "Kładka").await;
    let frozen = window.client.execute("return Object.isFrozen(Object.prototype)", vec![]).await.unwrap();
    assert_eq!(frozen, true);
    window.close().await;
}

async fn ask(window: &Program, script: &str, what: &[&str]) -> String {
    let answer = window.client.execute_async(script, what.iter().map(|one| json!(one)).collect()).await.unwrap();
    answer.as_str().map_or_else(|| panic!("{what:?}: {answer}"), str::to_owned)
}

/// A server that lets every page in and remembers what it was asked for.
struct Outside {
    at: SocketAddr,
    listens: JoinHandle<Vec<String>>,
}

/// Asked for by the test itself, at the end.
const END: &str = "/end";

impl Outside {
    fn open() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let at = listener.local_addr().expect("bound");
        let listens = thread::spawn(move || {
            let asked = listener.incoming().flatten().map(answer);
            asked.take_while(|line| !line.contains(END)).collect()
        });
        Self { at, listens }
    }

    fn address(&self, way: &str) -> String {
        format!("http://{}/{way}", self.at)
    }

    /// What was asked for before the test itself asked.
    fn heard(self) -> Vec<String> {
        let mut end = TcpStream::connect(self.at).expect("the server listens");
        // In one piece: the server reads once.
        end.write_all(format!("GET {END} HTTP/1.1\r\n\r\n").as_bytes()).expect("the server reads");
        self.listens.join().expect("the server ends")
    }
}

/// Lets the page in, as a server that wants to be reached would; answers what was asked for.
fn answer(mut caller: TcpStream) -> String {
    let mut asked = [0; 512];
    let length = caller.read(&mut asked).unwrap_or_default();
    write!(caller, "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok").ok();
    String::from_utf8_lossy(&asked[..length]).lines().next().unwrap_or("a connection without a word").to_owned()
}

#[test]
fn a_server_outside_would_hear_of_a_call() {
    let outside = Outside::open();
    let mut caller = TcpStream::connect(outside.at).expect("the server listens");
    write!(caller, "GET /picture HTTP/1.1\r\n\r\n").expect("the server reads");
    let mut said = String::new();
    caller.read_to_string(&mut said).expect("the server answers");
    assert!(said.contains("Access-Control-Allow-Origin: *"), "{said}");
    assert_eq!(outside.heard(), ["GET /picture HTTP/1.1"]);
}
