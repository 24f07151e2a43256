//! The data file of somebody whom an organisation names, taken into the commission of the call.

use domain::{id::CallId, polish::fold};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{data_file, of_call};
use crate::{
    Desk, Failure, Reply, Topic,
    commission::member::{self, MemberInput},
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
    pub name: String,
    pub organisation: String,
    /// The organisation, when the register has it under this number or name.
    pub named_by: Option<Key>,
    pub signatories: String,
    pub experience: String,
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
        Ok(ExaminedCandidate {
            file: picked.name.clone(),
            code: file.seal.code.clone(),
            finished: file.finished,
            untouched: file.is_untouched(),
            name: name.clone(),
            organisation: answers.organisation.trim().to_owned(),
            named_by,
            signatories: answers.signatories.clone(),
            experience: answers.experience.clone(),
            obstacle,
        })
    })
}

/// Enters the candidate as a person named by the organisation; the day of appointment and of the statement come later.
pub fn take_in(desk: &mut Desk, call: Key, candidate: &ExaminedCandidate) -> Result<Reply<String>, Failure> {
    let input = MemberInput {
        name: candidate.name.clone(),
        role: "czlonek".into(),
        side: "organizacje".into(),
        named_by: candidate.named_by,
        named_by_words: if candidate.named_by.is_some() { String::new() } else { candidate.organisation.clone() },
        ..MemberInput::default()
    };
    member::save(desk, call, &input)?;
    Ok(Reply::new(format!("Dopisano do komisji: {}.", candidate.name), &[Topic::Calls]))
}
