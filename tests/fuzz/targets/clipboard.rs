//! Whatever a clipboard offers is read: the plain text, a line of `====`, the HTML.
#![no_main]

use documents::reading::pasted;
use domain::act::intake::{Wanted, take_in};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|offered: &str| {
    let (text, html) = offered.split_once("\n====\n").map_or((offered, None), |(text, html)| (text, Some(html)));
    let _ = take_in(&pasted(text, html), &Wanted::default());
});
