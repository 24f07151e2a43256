//! The data file of somebody whom an organisation names, taken into the commission of the call.

use domain::{
    commission::Assessed,
    id::{CallId, OrganisationId},
    polish::fold,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{data_file, of_call, offer::FieldChangeView};
use crate::{
    Desk, Failure, Reply, Topic,
    commission::{
        Held,
        member::{self, MemberInput},
    },
    picked::Picked,
    view::Key,
};

/// A candidate of a file that was read; nothing is kept yet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct ExaminedCandidate {
    pub file: String,
    pub code: String,
    pub finished: bool,
    pub untouched: bool,
    /// What was changed outside the form.
    pub touched: Vec<FieldChangeView>,
    pub name: String,
    pub organisation: String,
    /// The organisation, when the register has it under this number or name.
    pub named_by: Option<Key>,
    pub signatories: String,
    pub experience: String,
    /// Why the person should not be appointed: the organisation takes part in the call.
    pub warning: Option<String>,
    /// Why the person cannot be entered: there is no commission, or the person is in it.
    pub obstacle: Option<String>,
}

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Answers {
    name: String,
    organisation: String,
    register_number: String,
    signatories: String,
    experience: String,
}

/// Reads the file of a candidate and looks for the organisation in the register.
pub fn examine(desk: &Desk, call: Key, picked: &Picked) -> Result<ExaminedCandidate, Failure> {
    let form = of_call::candidate_of(desk, call)?;
    let file = data_file::read(&form, &picked.bytes).map_err(|failure| failure.in_file(&picked.name))?;
    let answers: Answers = serde_json::from_value(file.answers.clone()).map_err(|_| Failure::Import {
        sentence: "W tym pliku nie ma zgłoszenia, które program umie odczytać. Poproś o plik zapisany w formularzu kandydata."
            .to_owned(),
        place: Some(picked.name.clone()),
    })?;
    let name = answers.name.trim().to_owned();
    desk.read(|tx| {
        let wanted = fold(answers.organisation.trim());
        let number = answers.register_number.trim();
        let all = store::organisation::all(tx)?;
        let same = |one: &domain::organisation::Organisation| {
            (!number.is_empty() && one.register_number == number) || fold(one.name.trim()) == wanted
        };
        let named_by = all.iter().find(|stored| same(&stored.record)).map(|stored| Key(stored.id.0));
        let obstacle = match store::commission::of(tx, CallId(call.0))? {
            None => Some("Ten konkurs nie ma jeszcze komisji. Załóż ją, potem wczytaj zgłoszenie.".to_owned()),
            Some(commission) => {
                let members = store::commission::member::of(tx, commission.id, CallId(call.0))?;
                let there = members.iter().any(|member| fold(member.record.name.trim()) == fold(&name));
                there.then(|| format!("{name} jest już w komisji. Nic nie wczytano."))
            }
        };
        let warning = takes_part(&Held::load(tx, desk.law(), call, desk.today())?, named_by, &wanted);
        Ok(ExaminedCandidate {
            file: picked.name.clone(),
            code: file.seal.code.clone(),
            finished: file.finished,
            untouched: file.is_untouched(),
            touched: file.touched_fields(&form).into_iter().map(Into::into).collect(),
            name: name.clone(),
            organisation: answers.organisation.trim().to_owned(),
            named_by,
            signatories: answers.signatories.clone(),
            experience: answers.experience.clone(),
            warning,
            obstacle,
        })
    })
}

/// What is wrong with an organisation that filed an offer itself: a whole sentence.
fn takes_part(held: &Held, named_by: Option<Key>, wanted: &str) -> Option<String> {
    let filed = |offer: &&Assessed| {
        named_by.is_some_and(|id| offer.applicants.contains(&OrganisationId(id.0)))
            || (!wanted.is_empty() && offer.names.iter().any(|name| fold(name.trim()) == wanted))
    };
    let number = &held.offers.iter().find(filed)?.number;
    Some(format!(
        "Organizacja, która zgłasza tę osobę, złożyła w konkursie ofertę nr {number}. W komisji nie może być osoby wskazanej przez oferenta."
    ))
}

/// Enters the candidate as a person named by the organisation; the day of appointment and of the statement come later.
pub fn take_in(desk: &mut Desk, call: Key, candidate: &ExaminedCandidate) -> Result<Reply<String>, Failure> {
    let input = MemberInput {
        name: candidate.name.clone(),
        role: "czlonek".into(),
        side: "organizacje".into(),
        named_by: candidate.named_by,
        note: note(candidate),
        named_by_words: if candidate.named_by.is_some() { String::new() } else { candidate.organisation.clone() },
        ..MemberInput::default()
    };
    member::save(desk, call, &input)?;
    let appointed = desk.read(|tx| Ok(store::commission::of(tx, CallId(call.0))?.and_then(|held| held.record.appointed_on)))?;
    let told = match appointed {
        Some(_) => {
            format!("Zapisano zgłoszenie do komisji: {}. Gdy ta osoba zostanie powołana, wpisz dzień powołania.", candidate.name)
        }
        None => format!("Dopisano do komisji: {}.", candidate.name),
    };
    Ok(Reply::new(told, &[Topic::Calls]))
}

/// What the file says of the person and who signs it, kept with the person.
fn note(candidate: &ExaminedCandidate) -> String {
    let parts = [("Doświadczenie", &candidate.experience), ("Zgłoszenie podpisują", &candidate.signatories)];
    let told =
        parts.iter().filter(|(_, words)| !words.trim().is_empty()).map(|(label, words)| format!("{label}: {}", words.trim()));
    told.collect::<Vec<_>>().join("\n")
}
