//! `kladka export`: a whole case, or the words of a document, as a file; several cases in one package.

use std::path::PathBuf;

use casework::document::CaseKey;
use casework::exchange::{CaseNoun, export};
use casework::form::of_call;
use casework::handover::{self, HandoverOrder, MadePackage};
use casework::view::Key;
use casework::{Desk, Failure, disk, file, template};
use clap::{Args, ValueEnum};
use serde_json::json;

use super::office_file::OfficeFile;
use super::{Exit, answer};

/// Zapisuje całą sprawę w pliku JSON albo paczkę spraw dla zastępcy: do przekazania innej osobie albo innemu urzędowi.
///
/// RODZAJ template zapisuje słowa dokumentu w użyciu (NUMER to wtedy klucz dokumentu, na przykład uchwala); JSON: { "path", "kind" }.
/// Z konkursem idą jego zadania, kryteria, załączniki, zmiany i publikacje oraz program, którego zadania ogłasza.
/// Z programem idą jego teksty z wersjami, cele, zadania, opinia, publikacje, konsultacje z uwagami, organizacje i załączniki.
/// Istniejącego pliku nie zastępuje. Postać pliku opisuje schemat assets/schemas/case-1.schema.json.
/// JSON: { "path", "schema", "noun", "rows": { lista: liczba pozycji } }.
///
/// RODZAJ form zapisuje formularz oferty konkursu o tym numerze: jeden plik HTML, który organizacja wypełnia w przeglądarce bez
/// internetu. JSON: { "path", "form" }.
///
/// RODZAJ package zapisuje paczkę (ZIP): sprawy z dokumentami i dowodami, spis dla przeglądarki i odciski plików. Sprawy podaje
/// się jako programme:3 albo consultation:5; bez nich idą wszystkie otwarte. Sprawy z paczki dostają w pliku urzędu znak
/// „przekazana zastępcy”. Spis paczki opisuje schemat assets/schemas/package-1.schema.json. JSON: { "path", "package", "cases",
/// "files", "bytes", "sentence" }.
#[derive(Debug, Args)]
pub struct Ask {
    #[command(flatten)]
    file: OfficeFile,
    /// Rodzaj sprawy
    #[arg(value_name = "RODZAJ", value_enum)]
    noun: Noun,
    /// Numer podany przez polecenie list; dla template klucz dokumentu; dla package dowolnie wiele spraw, na przykład programme:3
    #[arg(value_name = "NUMER")]
    ids: Vec<String>,
    /// Plik sprawy albo paczka do utworzenia
    #[arg(long, value_name = "PLIK_SPRAWY")]
    to: PathBuf,
    /// Dla kogo jest paczka
    #[arg(long = "for", value_name = "OSOBA", default_value = "zastępca")]
    person: String,
    /// Po co przekazano sprawy
    #[arg(long, value_name = "OPIS", default_value = "")]
    note: String,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

/// What can be exported; the plural of `list` is understood as well.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Noun {
    #[value(alias = "programmes")]
    Programme,
    #[value(alias = "consultations")]
    Consultation,
    #[value(alias = "acts")]
    Act,
    #[value(alias = "calls")]
    Call,
    #[value(alias = "organisations")]
    Organisation,
    #[value(alias = "templates")]
    Template,
    Package,
    /// The form of an offer for organisations
    #[value(alias = "forms")]
    Form,
}

pub fn run(ask: &Ask) -> Exit {
    let one = match ask.ids.as_slice() {
        _ if matches!(ask.noun, Noun::Package) => return package(ask),
        [one] => one,
        _ => return answer::misunderstood("Podaj jeden numer z polecenia list albo klucz jednego dokumentu."),
    };
    match ask.noun {
        Noun::Programme => case(ask, CaseNoun::Programme, one),
        Noun::Consultation => case(ask, CaseNoun::Consultation, one),
        Noun::Act => case(ask, CaseNoun::DraftAct, one),
        Noun::Call => case(ask, CaseNoun::Call, one),
        Noun::Organisation => case(ask, CaseNoun::Organisation, one),
        Noun::Template => words(ask, one),
        Noun::Form => form(ask, one),
        Noun::Package => package(ask),
    }
}

fn package(ask: &Ask) -> Exit {
    let made = ask.file.open().and_then(|mut desk| {
        let made = packed(&mut desk, ask);
        file::close(desk)?;
        made
    });
    match made {
        Ok(made) => {
            let json = json!({
                "path": ask.to, "package": made.name, "cases": made.cases, "files": made.files, "bytes": made.bytes,
                "sentence": made.sentence,
            });
            answer::done(ask.json, &json, &made.sentence)
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}

fn packed(desk: &mut Desk, ask: &Ask) -> Result<MadePackage, Failure> {
    let cases = match ask.ids.is_empty() {
        true => handover::open_cases(desk)?,
        false => ask.ids.iter().map(|word| case_key(word)).collect::<Result<_, _>>()?,
    };
    disk::free(&ask.to)?;
    let order = HandoverOrder { cases, person: ask.person.clone(), note: ask.note.clone() };
    Ok(handover::make(desk, &order, &ask.to, |_, _| Ok(()))?.value)
}

/// "programme:3".
fn case_key(word: &str) -> Result<CaseKey, Failure> {
    let parsed = word.split_once(':').and_then(|(noun, id)| Some((noun, Key(id.parse().ok()?))));
    match parsed {
        Some(("programme" | "programmes", id)) => Ok(CaseKey::Programme(id)),
        Some(("consultation" | "consultations", id)) => Ok(CaseKey::Consultation(id)),
        Some(("act" | "acts", id)) => Ok(CaseKey::DraftAct(id)),
        _ => {
            let sentence = format!("„{word}” nie wskazuje sprawy. Podaj na przykład programme:3, consultation:5 albo act:2.");
            Err(Failure::field("cases", sentence))
        }
    }
}

fn number(id: &str) -> Result<i64, Failure> {
    let refused = || Failure::field("id", format!("„{id}” nie jest numerem sprawy. Podaj numer, który wypisuje polecenie list."));
    id.trim().parse().map_err(|_| refused())
}

fn words(ask: &Ask, id: &str) -> Exit {
    let made = ask.file.open_to_read().and_then(|desk| {
        let made = template::file::export(&desk, id);
        file::close(desk)?;
        made
    });
    match made.and_then(|(_, bytes)| disk::write_new(&ask.to, &bytes)) {
        Ok(()) => {
            let words = format!("Zapisano szablon w pliku {}", ask.to.display());
            answer::done(ask.json, &json!({ "path": ask.to, "kind": id.trim() }), &words)
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}

/// The form of an offer of a call, which any browser opens without a network.
fn form(ask: &Ask, id: &str) -> Exit {
    let made = number(id).and_then(|id| {
        let desk = ask.file.open_to_read()?;
        let made = of_call::offer_file(&desk, Key(id));
        file::close(desk)?;
        made
    });
    match made.and_then(|(_, bytes)| disk::write_new(&ask.to, &bytes)) {
        Ok(()) => {
            let words = format!("Zapisano formularz oferty w pliku {}", ask.to.display());
            answer::done(ask.json, &json!({ "path": ask.to, "form": "oferta" }), &words)
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}

fn case(ask: &Ask, noun: CaseNoun, id: &str) -> Exit {
    let made = number(id).and_then(|id| {
        let desk = ask.file.open_to_read()?;
        let made = export::case(&desk, noun, id);
        file::close(desk)?;
        made
    });
    match made.and_then(|case| disk::write_new(&ask.to, export::text(&case)?.as_bytes()).map(|()| case)) {
        Ok(case) => {
            let words = format!("Zapisano sprawę w pliku {}", ask.to.display());
            let rows = json!({
                "organisations": case.organisations.len(), "programmes": case.programmes.len(), "texts": case.texts.len(),
                "draft_acts": case.draft_acts.len(), "calls": case.calls.len(), "offers": case.offers.len(), "scorecards": case.scorecards.len(), "awards": case.awards.len(), "consultations": case.consultations.len(), "remarks": case.remarks.len(), "attachments": case.attachments.len(),
            });
            let json = json!({ "path": ask.to, "schema": case.schema, "noun": case.case.noun, "rows": rows });
            answer::done(ask.json, &json, &words)
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}
