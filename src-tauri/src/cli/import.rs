//! `kladka import`: bringing things from outside into an office file.

use std::path::PathBuf;

use casework::organisation::import::{self, ImportCheck, ImportDone, ImportPlan, ImportReading, RowUpdate, Source, UpdateRule};
use casework::{Desk, Failure, file};
use clap::{Args, Subcommand};
use serde_json::json;

use super::office_file::OfficeFile;
use super::{Exit, answer, import_case, import_form, import_offers, import_package, import_programme, import_template};

/// Wczytuje do pliku urzędu dane z zewnątrz.
#[derive(Debug, Args)]
pub struct Ask {
    #[command(flatten)]
    file: OfficeFile,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Organisations(Organisations),
    Case(import_case::Case),
    Form(import_form::Form),
    Offers(import_offers::Offers),
    Package(import_package::Package),
    Programme(import_programme::Programme),
    Template(import_template::Template),
}

/// Wczytuje listę organizacji z arkusza XLSX, pliku CSV albo zapisanego odpisu aktualnego z KRS (JSON) jako jedną czynność,
/// którą można cofnąć.
///
/// Rodzaj liter, separator, wiersz nagłówków i kolumny rozpoznaje program. W pliku XLSX czyta pierwszy widoczny arkusz,
/// w którym coś jest, chyba że podano --sheet. Wiersze z błędem są pomijane i wymieniane z numerem wiersza,
/// polem, przyczyną i radą. Organizację, która już jest w rejestrze, program poznaje po numerze NIP, REGON albo KRS, a bez
/// numerów po nazwie i miejscowości. Uzupełnia w niej tylko pola, które są puste; pola, które w pliku są inne niż w rejestrze,
/// wymienia i zostawia, chyba że podano --update. Pusta komórka pliku niczego nie kasuje. Kod wyjścia 1, gdy są wiersze z błędem.
///
/// JSON: { "check": { "rows", "new", "present", "updated", "left", "faulty", "skipped", "faults": [{ "row", "organisation",
/// "field", "sentence", "value" }], "updates": [{ "row", "id", "name", "because", "changes": [{ "field", "field_label",
/// "from", "to", "fills", "taken" }] }], "present_rows", "notes", "warnings" }, "done": { "new", "updated", "sentence", … } albo null przy
/// próbie }.
#[derive(Debug, Args)]
struct Organisations {
    /// Lista organizacji (XLSX albo CSV) albo odpis z KRS (JSON)
    #[arg(value_name = "LISTA")]
    source: PathBuf,
    /// Nazwa arkusza w pliku XLSX
    #[arg(long, value_name = "ARKUSZ")]
    sheet: Option<String>,
    /// Tylko sprawdź, niczego nie zapisuj
    #[arg(long)]
    dry_run: bool,
    /// W organizacjach z rejestru zamień także pola, które w pliku są inne
    #[arg(long)]
    update: bool,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

pub fn run(ask: &Ask) -> Exit {
    match &ask.what {
        What::Organisations(list) => organisations(ask, list),
        What::Case(case) => import_case::run(&ask.file, case),
        What::Form(form) => import_form::run(&ask.file, form),
        What::Offers(offers) => import_offers::run(&ask.file, offers),
        What::Package(package) => import_package::run(&ask.file, package),
        What::Programme(text) => import_programme::run(&ask.file, text),
        What::Template(template) => import_template::run(&ask.file, template),
    }
}

fn organisations(ask: &Ask, list: &Organisations) -> Exit {
    let opened = match list.dry_run {
        true => ask.file.open_to_read(),
        false => ask.file.open(),
    };
    let imported = opened.and_then(|mut desk| {
        let imported = imported(&mut desk, list);
        file::close(desk)?;
        imported
    });
    match imported {
        Ok((check, done)) => {
            let said = answer::done(list.json, &json!({ "check": check, "done": done }), &words(&check, done.as_ref()));
            if check.faulty == 0 { said } else { Exit::Found }
        }
        Err(failure) => answer::failed(list.json, &failure),
    }
}

fn imported(desk: &mut Desk, list: &Organisations) -> Result<(ImportCheck, Option<ImportDone>), Failure> {
    let source = Source::open(&list.source)?;
    let update = if list.update { UpdateRule::Everything } else { UpdateRule::FillEmpty };
    let reading = ImportReading { sheet: list.sheet.clone(), ..ImportReading::default() };
    let plan = ImportPlan { update, ..import::plan_of(desk, &source, reading)? };
    let check = import::check(desk, &source, &plan)?;
    if list.dry_run {
        return Ok((check, None));
    }
    let done = import::run(desk, &source, &plan, |_, _| Ok(()))?;
    Ok((check, Some(done.value)))
}

fn words(check: &ImportCheck, done: Option<&ImportDone>) -> String {
    let mut words = match done {
        Some(done) => format!("{}\n", done.sentence),
        None => format!(
            "{}.\nTo próba: nic jeszcze nie zapisano.\nWierszy: {}, nowych: {}, już w rejestrze: {} (do zmiany: {}), z błędem: {}.\n",
            check.title, check.rows, check.new, check.present, check.updated, check.faulty
        ),
    };
    for note in check.warnings.iter().chain(&check.notes) {
        words += &format!("{note}\n");
    }
    for fault in &check.faults {
        let who = if fault.organisation.is_empty() { "bez nazwy" } else { &fault.organisation };
        words += &format!("Wiersz {} ({who}), pole „{}”: {}\n", fault.row, fault.field_label, fault.sentence);
    }
    let hidden = check.faults_total as usize - check.faults.len();
    if hidden > 0 {
        words += &format!("Pozostałe błędy: {hidden}. Popraw powyższe i sprawdź ponownie.\n");
    }
    for update in &check.updates {
        words += &changes(update, done.is_some());
    }
    let hidden = check.updates_total as usize - check.updates.len();
    if hidden > 0 {
        words += &format!("Dalsze wiersze, które różnią się od rejestru: {hidden}.\n");
    }
    words
}

/// What one row changes in an organisation of the register, and what it leaves.
fn changes(update: &RowUpdate, done: bool) -> String {
    let mut words = String::new();
    for change in &update.changes {
        let from = if change.from.is_empty() { "puste".to_owned() } else { format!("„{}”", change.from) };
        let what = match (change.taken, done) {
            (true, true) => "zapisano wartość z pliku",
            (true, false) => "do zapisania wartość z pliku",
            (false, _) => "zostaje jak w rejestrze; aby wziąć z pliku, użyj --update",
        };
        words += &format!(
            "Wiersz {} ({}), pole „{}”: w rejestrze {from}, w pliku „{}”: {what}.\n",
            update.row, update.name, change.field_label, change.to
        );
    }
    words
}
