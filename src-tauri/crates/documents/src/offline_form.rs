//! An offline form: one HTML file with its script, its style and what it asks for, which any browser opens without a network.
//!
//! The script and the style are built from `ui/src/offline` (`npm run forms`) and lie in `assets/forms`. The policy inside the file
//! lets in this script and this style only, by their fingerprints, and nothing from outside.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use domain::form::FormSpec;
use sha2::{Digest, Sha256};

const SCRIPT: &str = include_str!("../../../../assets/forms/form.js");
const STYLE: &str = include_str!("../../../../assets/forms/form.css");

/// The file of a form.
pub fn offline_form(form: &FormSpec) -> Result<String, serde_json::Error> {
    // Inside a script element only `<` can end it or begin a comment.
    let specification = serde_json::to_string(form)?.replace('<', "\\u003c");
    let title = escaped(&format!("{} – {}", form.title, form.call.title));
    let (script, style) = (SCRIPT.trim(), STYLE.trim());
    let policy = format!(
        "default-src 'none'; script-src '{}'; style-src '{}'; base-uri 'none'; form-action 'none'",
        fingerprint(script),
        fingerprint(style)
    );
    Ok(format!(
        "<!DOCTYPE html>\n<html lang=\"pl\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>{style}</style>\n</head>\n<body>\n\
         <div id=\"app\"><noscript>Aby wypełnić ten formularz, włącz w przeglądarce obsługę skryptów (JavaScript). Formularz niczego nie \
         pobiera z internetu i niczego tam nie wysyła.</noscript></div>\n\
         <script type=\"application/json\" id=\"spec\">{specification}</script>\n<script>{script}</script>\n</body>\n</html>\n"
    ))
}

/// A fingerprint as a policy of a page names it.
fn fingerprint(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
