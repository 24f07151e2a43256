//! Offline forms in the browsers of other people: filled, saved, opened again, finished, printed, and read back by the program.

mod commission;
mod mistakes;
mod offer;
mod paper;

use std::future::Future;

use documents::offline_form::offline_form;
use domain::form::FormSpec;
use tests::browser::{ALL, Browser};

/// Tells the same story in every browser, one after another.
async fn in_every_browser<F: Future<Output = ()>>(story: impl Fn(Browser) -> F) {
    for kind in ALL {
        story(Browser::start(kind).await).await;
    }
}

fn page(form: &FormSpec) -> String {
    offline_form(form).expect("the form is made")
}
