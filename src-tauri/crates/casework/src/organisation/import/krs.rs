//! A saved reply of the open programming interface of the KRS („odpis aktualny”, JSON) as a list of one organisation.
//!
//! The shape is that of `api-krs.ms.gov.pl/api/krs/OdpisAktualny`. Only what the register of the office keeps is read, and each part
//! may be missing. Texts of the court register are all in capitals; places, streets and addresses of the network get their usual
//! letters, the name stays as it is, because only a person knows which of its words are abbreviations.

use domain::polish::{capital_first, counted};
use serde_json::Value;

use super::Target;

/// What the reply says.
pub(super) struct Reply {
    /// "odpis aktualny z KRS, stan z 15.10.2026".
    pub words: String,
    pub headings: Vec<Target>,
    pub cells: Vec<String>,
    pub notes: Vec<String>,
    pub warnings: Vec<String>,
}

/// Most bytes of a reply.
const MOST_BYTES: usize = 4 * 1024 * 1024;
/// Words inside the name of a place or a street that stay small.
const SMALL: [&str; 16] =
    ["ul.", "al.", "pl.", "os.", "ulica", "aleja", "plac", "osiedle", "nad", "pod", "przy", "koło", "w", "we", "na", "i"];

/// Whether the bytes can only be a JSON document.
pub(super) fn is_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{')
}

/// The organisation in a reply, else a sentence that says what the file is and what to do.
pub(super) fn reply(bytes: &[u8]) -> Result<Reply, &'static str> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bytes.len() > MOST_BYTES {
        return Err("Ten plik JSON jest za duży jak na odpis z KRS. Sprawdź, czy wybrano właściwy plik.");
    }
    let all: Value = serde_json::from_slice(bytes)
        .map_err(|_| "Tego pliku JSON nie da się odczytać: jest uszkodzony albo niepełny. Zapisz odpis z KRS jeszcze raz.")?;
    if all["status"] == 404 {
        return Err(
            "KRS odpowiedział, że takiego podmiotu nie ma. Sprawdź numer KRS i rejestr (stowarzyszenia i fundacje: S, przedsiębiorcy: P) i zapisz odpis jeszcze raz.",
        );
    }
    let odpis = &all["odpis"];
    if !odpis["dane"].is_object() {
        return Err("To plik JSON, ale nie odpis z KRS. Wskaż zapisany odpis aktualny z KRS, arkusz XLSX albo plik CSV.");
    }
    if !odpis["naglowekA"].is_object() {
        return Err(
            "To nie jest odpis aktualny z KRS: odpis pełny zawiera też dane wykreślone. Zapisz odpis aktualny i wczytaj go.",
        );
    }
    Ok(read(odpis))
}

fn read(odpis: &Value) -> Reply {
    let (head, data) = (&odpis["naglowekA"], &odpis["dane"]);
    let (who, seat) = (&data["dzial1"]["danePodmiotu"], &data["dzial1"]["siedzibaIAdres"]);
    let address = &seat["adres"];
    let organ = first(&data["dzial2"]["reprezentacja"]);
    let name = text(&who["nazwa"]);
    let town = if address["miejscowosc"].is_string() { &address["miejscowosc"] } else { &seat["siedziba"]["miejscowosc"] };
    let town = place(&text(town));
    let post = Some(place(&text(&address["poczta"]))).filter(|post| *post != town).unwrap_or_default();
    let liquidated = says(&data["dzial6"]["likwidacja"]) || name.to_uppercase().ends_with("W LIKWIDACJI");
    let (people, masked) = people(organ);

    let mut notes = Vec::new();
    if masked > 0 {
        let who = counted(masked, ["osoby", "osób", "osób"]);
        notes.push(format!(
            "Nazwisk {who} z organu reprezentacji nie wczytano, bo w odpisie są zakryte gwiazdkami. Wpisz je na karcie organizacji, jeżeli są potrzebne."
        ));
    }
    if !name.is_empty() && !name.chars().any(char::is_lowercase) {
        notes.push(
            "KRS zapisuje nazwy samymi wielkimi literami. Gdy bierzesz nazwę z odpisu, popraw litery na karcie organizacji."
                .into(),
        );
    }
    let mut warnings = Vec::new();
    if liquidated {
        warnings.push(format!(
            "Według KRS organizacja jest w likwidacji: {name}. Sprawdź to, zanim dostanie zaproszenie albo dotację."
        ));
    }
    for (part, what) in
        [("rozwiazanieUniewaznienie", "rozwiązaniu albo unieważnieniu"), ("postepowanieUpadlosciowe", "upadłości")]
    {
        if says(&data["dzial6"][part]) {
            warnings.push(format!("W odpisie z KRS jest wpis o {what}: {name}. Przeczytaj dział 6 odpisu."));
        }
    }
    let yes = |value: &Value| value.as_bool().map_or("", |yes| if yes { "tak" } else { "nie" }).to_owned();
    let fields = [
        (Target::Name, name),
        (Target::LegalForm, text(&who["formaPrawna"]).to_lowercase()),
        (Target::Krs, text(&head["numerKRS"])),
        (Target::Nip, text(&who["identyfikatory"]["nip"])),
        (Target::Regon, text(&who["identyfikatory"]["regon"])),
        (Target::RegisteredOn, text(&head["dataRejestracjiWKRS"])),
        (Target::PublicBenefit, yes(&who["czyPosiadaStatusOPP"])),
        (Target::Street, place(&text(&address["ulica"]))),
        (Target::House, text(&address["nrDomu"])),
        (Target::Flat, text(&address["nrLokalu"])),
        (Target::Postcode, text(&address["kodPocztowy"])),
        (Target::Town, town),
        (Target::Post, post),
        (Target::Email, text(&seat["adresPocztyElektronicznej"]).to_lowercase()),
        (Target::Website, text(&seat["adresStronyInternetowej"]).to_lowercase()),
        (Target::Ade, text(&seat["adresDoDoreczenElektronicznychWpisanyDoBAE"])),
        (Target::Representation, sentence(&text(&organ["sposobReprezentacji"]))),
        (Target::Activity, if liquidated { "w likwidacji".into() } else { String::new() }),
        (Target::People, people),
    ];
    let day = text(&head["stanZDnia"]);
    let since = if day.is_empty() { String::new() } else { format!(", stan z {day}") };
    let (headings, cells) = fields.into_iter().unzip();
    Reply { words: format!("odpis aktualny z KRS{since}"), headings, cells, notes, warnings }
}

/// The people whose names can be read, as a cell of a list, and how many are hidden.
fn people(organ: &Value) -> (String, u64) {
    let (mut known, mut masked) = (Vec::new(), 0);
    for member in organ["sklad"].as_array().into_iter().flatten() {
        let part = |value: &Value, key: &str| if value.is_string() { text(value) } else { text(&value[key]) };
        let names = [part(&member["imiona"], "imie"), part(&member["nazwisko"], "nazwiskoICzlon")];
        if names.iter().any(|name| name.contains('*')) {
            masked += 1;
        } else if names.iter().all(|name| !name.is_empty()) {
            let function = text(&member["funkcjaWOrganie"]).to_lowercase();
            known.push(format!("{} ({function})", place(&names.join(" "))));
        }
    }
    (known.join(" | "), masked)
}

/// A part that some replies have once and some as a list.
fn first(value: &Value) -> &Value {
    if value.is_array() { &value[0] } else { value }
}

/// Whether a part of the reply holds anything.
fn says(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::Array(all) => all.iter().any(says),
        Value::Object(all) => all.values().any(says),
        Value::String(text) => !text.trim().is_empty(),
        Value::Bool(true) | Value::Number(_) => true,
    }
}

/// Words in one line; the register writes dashes for nothing.
fn text(value: &Value) -> String {
    let words: Vec<&str> = value.as_str().unwrap_or_default().split_whitespace().collect();
    let line = words.join(" ");
    if line.chars().all(|c| matches!(c, '-' | '–' | '—')) { String::new() } else { line }
}

/// The name of a place, a street or a person with usual letters; what is not all in capitals is left.
fn place(text: &str) -> String {
    if text.chars().any(char::is_lowercase) {
        return text.to_owned();
    }
    let word = |(at, word): (usize, &str)| {
        let small = word.to_lowercase();
        let numeral = word.len() > 1 && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
        match () {
            () if numeral => word.to_owned(),
            () if SMALL.contains(&small.as_str()) && (at > 0 || small.len() > 1) => small,
            () => small.split('-').map(capital_first).collect::<Vec<_>>().join("-"),
        }
    };
    text.split(' ').enumerate().map(word).collect::<Vec<_>>().join(" ")
}

/// A rule of representation with usual letters.
fn sentence(text: &str) -> String {
    if text.chars().any(char::is_lowercase) { text.to_owned() } else { capital_first(&text.to_lowercase()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_capitals_get_their_usual_letters() {
        let cases = [
            ("UL. SZKOLNA", "ul. Szkolna"),
            ("STARY MŁYN", "Stary Młyn"),
            ("BIELSKO-BIAŁA", "Bielsko-Biała"),
            ("AL. JANA PAWŁA II", "al. Jana Pawła II"),
            ("DĘBINA NAD JARZĘBIANKĄ", "Dębina nad Jarzębianką"),
            ("Rynek", "Rynek"),
            ("", ""),
        ];
        for (text, usual) in cases {
            assert_eq!(place(text), usual);
        }
    }

    #[test]
    fn other_documents_are_told_apart() {
        let said = |text: &str| reply(text.as_bytes()).map(|reply| reply.words).unwrap_err();
        assert!(said(r#"{"title":"Not Found","status":404}"#).starts_with("KRS odpowiedział, że takiego podmiotu nie ma."));
        assert!(said(r#"{"nazwa":"Koło"}"#).contains("nie odpis z KRS"));
        assert!(said(r#"{"odpis":{"naglowekP":{},"dane":{"dzial1":{}}}}"#).contains("odpis pełny"));
        assert!(said(r#"{"odpis":{"#).contains("uszkodzony albo niepełny"));
        assert!(is_json(b"\xEF\xBB\xBF\n {}") && !is_json(b"nazwa;nip"));
    }
}
