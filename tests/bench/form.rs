//! How long the page of an offline offer with 200 budget rows takes to react to a key: from the key to the new sums, faults and layout,
//! in Chromium and in WebKit.

use std::time::Duration;

use documents::offline_form::offline_form;
use serde_json::{Value, json};
use tests::{
    browser::{ALL, Browser},
    forms,
    speed::tell,
};

const ROWS: usize = 200;
const KEYS: usize = 100;
const ALLOWED: Duration = Duration::from_millis(50);

/// Types digits into the price of a cost in the middle and answers milliseconds for each.
const TYPE: &str = "const [keys, done] = [arguments[0], arguments[1]];
    const field = document.getElementById('pole-costs-0-rows-99-unit_price');
    field.focus();
    const times = [];
    const script = [];
    const next = () => {
      if (times.length === keys) { field.blur(); done({ times, script, sum: document.getElementById('pole-sums-all-total').value }); return; }
      field.value = String(10 + times.length);
      const begun = performance.now();
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      queueMicrotask(() => queueMicrotask(() => {
        const worked = performance.now();
        void document.body.offsetHeight;
        times.push(performance.now() - begun);
        script.push(worked - begun);
        setTimeout(next);
      }));
    };
    next();";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let form = forms::offer();
    let html = offline_form(&form).expect("the form is made");
    for kind in ALL {
        let browser = Browser::start(kind).await;
        browser.open_form("oferta.html", &html).await;
        let row = |at: usize| json!({ "name": format!("Koszt {at}"), "unit": "sztuka", "unit_price": 1_000, "units": 300 });
        let answers = json!({
            "title": "Treningi", "starts_on": "2027-02-01", "ends_on": "2028-11-30",
            "actions": [{ "name": "Treningi" }],
            "costs": [{ "name": "Treningi", "rows": (0..ROWS).map(row).collect::<Vec<_>>() }],
        });
        let file = json!({
            "kladka": "kladka-formularz/1", "form": { "kind": "oferta", "call": form.call.key, "title": form.call.title },
            "finished": false, "answers": answers, "unread": {}, "marks": {}, "seal": { "code": "", "sha256": "" },
        });
        let path = browser.folder().join("duzy.json");
        std::fs::write(&path, file.to_string()).expect("the file is written");
        browser.give_file(&path).await;
        browser.read("zmieniono go poza formularzem").await;
        browser.shows("sums.all.total", "6 000,00").await;
        let before = browser.worked();
        let answer = browser.client.execute_async(TYPE, vec![json!(KEYS)]).await.expect("the page answers");
        let durations = |name: &str| -> Vec<Duration> {
            let times = answer[name].as_array().cloned().unwrap_or_default();
            times.iter().filter_map(Value::as_f64).map(|ms| Duration::from_secs_f64(ms / 1000.0)).collect()
        };
        let times = durations("times");
        assert_eq!(times.len(), KEYS);
        // 199 rows of 30 zł and one of 109 zł × 3.
        assert_eq!(answer["sum"].as_str().unwrap_or_default().replace('\u{a0}', " "), "6 297,00");
        // What other programs take of the processors meanwhile is not in it.
        let each = (browser.worked() - before) / KEYS as u32;
        println!("  processor time of the browser for a key, painting included, {kind:?}: {} ms", each.as_millis());
        tell(&format!("  of it without the layout, {kind:?}"), durations("script"), ALLOWED);
        tell(&format!("a key in an offer of {ROWS} costs, {kind:?}"), times, ALLOWED);
    }
}
