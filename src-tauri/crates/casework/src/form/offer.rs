//! The data file of an offer on its way into the register: examined, compared with what is known, and its print verified.

use domain::{
    finding::Level,
    form::{FormSpec, seal::read_code},
    id::{CallId, OfferId},
    offer::{OfferForm, form::evaluate},
    polish::fold,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use specta::Type;
use store::ReadTx;

use super::{
    data_file::{self, DataFile},
    difference::{FieldDifference, Labels, differences},
    of_call, seal,
};
use crate::{
    Desk, Failure,
    consultation::import::known::Register,
    offer::form::{OfferInput, typed},
    picked::Picked,
    records::CallRecords,
    view::Key,
};

/// A data file that was read; nothing is kept yet.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ExaminedOffer {
    pub file: String,
    pub applicants: String,
    pub title: String,
    /// The checksum of what is in the file: the same stands on every page of its print.
    pub code: String,
    /// The person finished the form.
    pub finished: bool,
    /// Nobody changed the file outside the form.
    pub untouched: bool,
    /// What was changed outside the form.
    pub touched: Vec<FieldChangeView>,
    /// What is missing or wrong, in sentences.
    pub faults: Vec<String>,
    /// The task of the call that it names.
    pub task: Option<Key>,
    /// Who filed it, in the order of the form, with what the register of organisations knows.
    pub filed_by: Vec<FiledBy>,
    /// The same offer, when it is in the register already.
    pub known: Option<KnownOffer>,
    /// What goes into the register.
    pub form: OfferInput,
}

/// An applicant of the file.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct FiledBy {
    pub name: String,
    /// The organisation, when the register has it under this number or name.
    pub organisation: Option<Key>,
    /// Its name in the register; empty when it is not there.
    pub known_as: String,
}

/// An offer of the register that the file tells of too.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct KnownOffer {
    pub id: Key,
    pub revision: Key,
    pub number: String,
    pub received: String,
    /// What is entered against what is in the file; empty when both are the same.
    pub differences: Vec<FieldChangeView>,
}

/// One field: what it was and what it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct FieldChangeView {
    pub field: String,
    pub label: String,
    /// "–" when the field was empty.
    pub before: String,
    pub now: String,
}

impl From<FieldDifference> for FieldChangeView {
    fn from(difference: FieldDifference) -> Self {
        let said = |side: Option<String>| side.unwrap_or_else(|| "–".to_owned());
        Self { field: difference.path, label: difference.label, before: said(difference.before), now: said(difference.now) }
    }
}

/// Reads a data file of an offer of this call and tells everything about it.
pub fn examine(desk: &Desk, call: Key, picked: &Picked) -> Result<ExaminedOffer, Failure> {
    desk.read(|tx| {
        let form = of_call::offer_of(tx, desk.law(), desk.today(), call)?;
        let file = data_file::read(&form, &picked.bytes).map_err(|failure| failure.in_file(&picked.name))?;
        let offer = offer_in(&form, &file).map_err(|failure| failure.in_file(&picked.name))?;
        let records = CallRecords::load(tx, CallId(call.0))?;
        let task = of_call::task_named(&records, &offer.task_kind);
        let limits = domain::offer::Limits::of(
            &records.stored.record,
            records.tasks.iter().find(|row| Some(row.id) == task).map(|row| &row.record),
        );
        let blocks = evaluate(&offer, &limits).into_iter().filter(|fault| fault.level == Level::Block);
        Ok(ExaminedOffer {
            file: picked.name.clone(),
            applicants: offer.applicant_names(),
            title: offer.title.clone(),
            code: file.seal.code.clone(),
            finished: file.finished,
            untouched: file.is_untouched(),
            touched: file.touched_fields(&form).into_iter().map(Into::into).collect(),
            faults: blocks.map(|fault| fault.sentence).collect(),
            task: task.map(|task| Key(task.0)),
            filed_by: filed_by(tx, &offer)?,
            known: known(tx, &form, CallId(call.0), &offer)?,
            form: typed(&offer),
        })
    })
}

/// Looks for every applicant in the register, as the lists of generators do.
fn filed_by(tx: &ReadTx<'_>, offer: &OfferForm) -> Result<Vec<FiledBy>, Failure> {
    let register = Register::load(tx)?;
    let named = offer.applicants.iter().filter(|applicant| !applicant.name.trim().is_empty());
    let found = named.map(|applicant| {
        let name = applicant.name.trim().to_owned();
        let organisation = register.find(&name, &applicant.register_number);
        let known_as = organisation.and_then(|id| register.name(id)).cloned().unwrap_or_default();
        FiledBy { name, organisation: organisation.map(|id| Key(id.0)), known_as }
    });
    Ok(found.collect())
}

/// The answers of a file as an offer; a hand that wrote a word where a number belongs is told the field.
fn offer_in(form: &FormSpec, file: &DataFile) -> Result<OfferForm, Failure> {
    serde_path_to_error::deserialize(file.answers.clone()).map_err(|error| {
        let path = error.path().to_string().replace('[', ".").replace(']', "");
        let sentence = "W tym polu stoi coś, czego formularz nie zapisuje. Poproś organizację o plik zapisany w formularzu.";
        Failure::Import { sentence: sentence.to_owned(), place: Some(format!("Pole „{}”", Labels::of(form).label(&path))) }
    })
}

/// The offer of the register with the same applicants and title.
fn known(tx: &ReadTx<'_>, form: &FormSpec, call: CallId, offer: &OfferForm) -> Result<Option<KnownOffer>, Failure> {
    let (applicants, title) = (fold(&offer.applicant_names()), fold(offer.title.trim()));
    let rows = store::offer::list::of(tx, call)?;
    let Some(row) = rows.into_iter().find(|row| fold(&row.applicants) == applicants && fold(row.title.trim()) == title) else {
        return Ok(None);
    };
    let version = store::offer::version::numbered(tx, row.id, row.version)?;
    let (before, now) = (answers(&version.record.form), answers(offer));
    Ok(Some(KnownOffer {
        id: Key(row.id.0),
        revision: Key(row.revision.0),
        number: row.number,
        received: format!("{}, {}", row.receipt.in_words(), row.receipt.channel.label()),
        differences: differences(form, &before, &now).into_iter().map(Into::into).collect(),
    }))
}

fn answers(offer: &OfferForm) -> Value {
    serde_json::to_value(offer).unwrap_or_default()
}

/// What a code typed from paper says of an offer of the register.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct VerifiedPrint {
    /// The code as it was read.
    pub code: String,
    /// The print says what is entered.
    pub same: bool,
    pub sentence: String,
}

/// Compares the checksum typed from a print with the versions of an offer.
pub fn verify(desk: &Desk, call: Key, offer: Key, code: &str) -> Result<VerifiedPrint, Failure> {
    let read = read_code(code).ok_or_else(|| {
        Failure::field("code", "Suma kontrolna ma osiem znaków, na przykład K7QF-3M2X. Przepisz ją z dowolnej strony wydruku.")
    })?;
    desk.read(|tx| {
        let form = of_call::offer_of(tx, desk.law(), desk.today(), call)?;
        let stored = store::offer::get(tx, OfferId(offer.0))?;
        if stored.record.call != CallId(call.0) {
            return Err(Failure::not_found("Oferta"));
        }
        let versions = store::offer::version::of(tx, stored.id)?;
        let sealed = |form_of: &OfferForm| seal::seal(form.kind.key(), &form.call.key, &answers(form_of)).code;
        let found = versions.iter().rev().find(|version| sealed(&version.record.form) == read).map(|version| version.record.number);
        let number = &stored.record.number;
        let (same, sentence) = match found {
            Some(version) if version == stored.record.version => {
                (true, format!("Suma kontrolna się zgadza: wydruk mówi dokładnie to, co wpisano w ofercie nr {number}."))
            }
            Some(version) => (
                false,
                format!(
                    "To wydruk wersji {version} oferty nr {number}, a teraz liczy się wersja {}. Sprawdź, czy organizacja nie \
                     złożyła starszego wydruku.",
                    stored.record.version
                ),
            ),
            None => (
                false,
                format!(
                    "Suma kontrolna się nie zgadza: wydruk różni się od tego, co wpisano w ofercie nr {number}. Wczytaj plik z danymi \
                     tej oferty, a program pokaże różnice pole po polu."
                ),
            ),
        };
        Ok(VerifiedPrint { code: read.clone(), same, sentence })
    })
}
