//! Any bytes called a data file of an offline form are read or refused with a sentence, and what was touched in one is told.
#![no_main]

use casework::{
    Failure,
    form::{data_file, difference::differences},
};
use domain::form::{CallIdentity, FormSpec, Heading, candidate_form, offer_form};
use domain::offer::form::Limits;
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

fuzz_target!(|input: &[u8]| {
    let heading = Heading {
        office: "Urząd".into(),
        call: CallIdentity { key: "AAAA-AAAA".into(), number: String::new(), title: "Konkurs".into() },
        basis: String::new(),
        addressee: "Wójt".into(),
        tasks: Vec::new(),
        attachments: Vec::new(),
    };
    let offer = offer_form(&heading, &Limits::default());
    look(&offer, input);
    look(&candidate_form(&heading, None), input);
    // The answers alone too: a fuzzer that has to keep the whole file learns little of what stands inside.
    if let Ok(answers) = serde_json::from_slice::<Value>(input) {
        let file =
            json!({ "kladka": "kladka-formularz/1", "form": { "kind": "oferta", "call": "AAAA-AAAA" }, "answers": answers });
        look(&offer, file.to_string().as_bytes());
    }
});

fn look(form: &FormSpec, bytes: &[u8]) {
    match data_file::read(form, bytes) {
        Ok(file) => {
            assert!(!file.is_untouched() || file.touched.is_empty());
            assert!(file.touched_fields(form).iter().all(|field| !field.label.is_empty()));
            assert!(differences(form, &file.answers, &file.answers).is_empty());
        }
        Err(failure) => {
            assert!(matches!(failure, Failure::Import { .. }));
            assert!(!failure.sentence().is_empty());
        }
    }
}
