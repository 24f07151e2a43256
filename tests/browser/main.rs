//! Offline forms in the browsers of other people: filled, saved, opened again, finished, printed, and read back by the program.

mod commission;
mod mistakes;
mod offer;

use std::future::Future;

use documents::offline_form::offline_form;
use domain::form::FormSpec;
use tests::browser::{ALL, Browser, Kind};

/// Tells the same story in every browser, one after another.
async fn in_every_browser<F: Future<Output = ()>>(story: impl Fn(Browser) -> F) {
    for kind in ALL {
        story(Browser::start(kind).await).await;
    }
}

fn page(form: &FormSpec) -> String {
    offline_form(form).expect("the form is made")
}

/// The words of each page of a PDF.
fn pages(browser: &Browser, pdf: &[u8]) -> Vec<String> {
    let path = browser.folder().join("wydruk.pdf");
    std::fs::write(&path, pdf).expect("the print is written");
    let answer = std::process::Command::new("pdftotext").args(["-layout", &path.display().to_string(), "-"]).output();
    let text = String::from_utf8(answer.expect("poppler-utils is installed by `cargo xtask test`").stdout).expect("UTF-8");
    text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
}

/// Whether the browser answers with a PDF: WebKit's driver does not print.
fn prints(browser: &Browser) -> bool {
    browser.kind() == Kind::Chromium
}
