//! The window is closed to everything but its own commands.

use tests::program::Program;

/// Answers "let in" or why not.
const TRY_COMMAND: &str = "const done = arguments[1];
    window.__TAURI_INTERNALS__.invoke(arguments[0]).then(() => done('let in'), (why) => done(String(why)));";
const TRY_ADDRESS: &str = "const done = arguments[1];
    fetch(arguments[0]).then(() => done('let in'), (why) => done(String(why)));";

#[tokio::test]
async fn the_page_may_call_nothing_of_tauris_own() {
    let window = Program::start().await;
    window.find("heading", "Kładka").await;
    for command in
        ["plugin:window|close", "plugin:webview|create_webview_window", "plugin:event|emit", "plugin:path|resolve_directory"]
    {
        let answer = ask(&window, TRY_COMMAND, command).await;
        assert!(answer.contains("not allowed"), "{command}: {answer}");
    }
    window.close().await;
}

#[tokio::test]
async fn the_page_reaches_no_address_and_no_prototype_can_be_changed() {
    let window = Program::start().await;
    window.find("heading", "Kładka").await;
    for address in ["https://www.gov.pl/", "http://127.0.0.1:1/", "file:///etc/hostname"] {
        let answer = ask(&window, TRY_ADDRESS, address).await;
        assert!(answer.contains("TypeError"), "{address}: {answer}");
    }
    let frozen = window.client.execute("return Object.isFrozen(Object.prototype)", vec![]).await.unwrap();
    assert_eq!(frozen, true);
    window.close().await;
}

async fn ask(window: &Program, script: &str, what: &str) -> String {
    let answer = window.client.execute_async(script, vec![what.into()]).await.unwrap();
    answer.as_str().unwrap_or_default().to_owned()
}
