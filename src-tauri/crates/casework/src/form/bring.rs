//! A data file of a form brought in without a window: taken in when it is finished, untouched and new; otherwise it is told why a
//! person must look at it.

use domain::{form::FormKind, id::CallId};
use serde::Serialize;

use super::{
    candidate, data_file,
    offer::{self, ExaminedOffer, FieldChangeView, FiledBy},
    scorecard,
};
use crate::{
    Desk, Failure,
    offer::{
        import::clock,
        page,
        save::{self, OfferEntry},
    },
    picked::Picked,
    view::{Choice, Key},
};

/// How the paper of an offer came; a card needs none of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrival {
    /// Key of the channel.
    pub channel: String,
    pub day: String,
    /// "10:15"; in the hour that October repeats "2:30 letni" or "2:30 zimowy".
    pub hour: String,
    /// Place of the task in the call, for a file that names none.
    pub task: String,
    /// Empty: the next number of the register.
    pub number: String,
}

/// What a file is and what became of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Brought {
    pub form: Choice,
    /// Checksum of what is in the file.
    pub code: String,
    /// It was taken in.
    pub taken: bool,
    pub sentence: String,
    /// What the officer should look at, a sentence each.
    pub remarks: Vec<String>,
}

/// Reads a data file of any form of the call and takes it in; with `trial` nothing is written.
pub fn bring(desk: &mut Desk, call: Key, picked: &Picked, arrival: &Arrival, trial: bool) -> Result<Brought, Failure> {
    match data_file::kind_of(&picked.bytes).map_err(|failure| failure.in_file(&picked.name))? {
        FormKind::Offer => an_offer(desk, call, picked, arrival, trial),
        FormKind::Scorecard => cards(desk, call, picked, trial),
        FormKind::Candidate => a_candidate(desk, call, picked, trial),
    }
}

fn an_offer(desk: &mut Desk, call: Key, picked: &Picked, arrival: &Arrival, trial: bool) -> Result<Brought, Failure> {
    let examined = offer::examine(desk, call, picked)?;
    let mut brought = Brought {
        form: FormKind::Offer.into(),
        code: examined.code.clone(),
        taken: false,
        sentence: obstacle(&examined).unwrap_or_default(),
        remarks: remarks(&examined),
    };
    let task = match (examined.task, arrival.task.trim()) {
        (Some(task), _) => Some(task),
        (None, place) => placed(desk, call, place)?,
    };
    if brought.sentence.is_empty() && task.is_none() {
        brought.sentence = NO_TASK.to_owned();
    }
    if brought.sentence.is_empty() {
        let (hour, offset) = clock(&arrival.hour);
        let number = match arrival.number.trim() {
            "" => page::start(desk, call)?.number,
            number => number.to_owned(),
        };
        brought.sentence = format!("Oferta: {}, „{}”, suma kontrolna {}.", examined.applicants, examined.title, examined.code);
        if !trial {
            let entry = OfferEntry {
                number: number.clone(),
                task,
                organisation: examined.filed_by.first().and_then(|applicant| applicant.organisation),
                channel: arrival.channel.clone(),
                received_on: arrival.day.clone(),
                hour,
                offset: offset.to_owned(),
                form: examined.form,
                ..OfferEntry::default()
            };
            save::save(desk, call, &entry)?;
            brought.taken = true;
            brought.sentence = format!("Wpisano ofertę nr {number} do rejestru. {}", brought.sentence);
        }
    }
    Ok(brought)
}

const NO_TASK: &str = "Plik nie wskazuje żadnego z zadań konkursu, dlatego niczego nie wpisano. Podaj numer zadania albo wczytaj plik w oknie programu.";

/// The task with a place in the call; `None` when no place is told.
fn placed(desk: &Desk, call: Key, place: &str) -> Result<Option<Key>, Failure> {
    if place.is_empty() {
        return Ok(None);
    }
    let tasks = desk.read(|tx| Ok(store::call::task::of(tx, CallId(call.0))?))?;
    let found = tasks.iter().find(|task| task.record.position.to_string() == place);
    let sentence = || format!("W tym konkursie nie ma zadania nr {place}. Podaj numer jednego z jego zadań.");
    found.map(|task| Some(Key(task.id.0))).ok_or_else(|| Failure::field("task", sentence()))
}

/// Why a person must decide about the offer of the file.
fn obstacle(examined: &ExaminedOffer) -> Option<String> {
    if let Some(sentence) = not_whole(examined.untouched, examined.finished) {
        return Some(sentence);
    }
    let known = examined.known.as_ref()?;
    let (number, received) = (&known.number, &known.received);
    Some(match known.differences.is_empty() {
        true => format!("Ta oferta jest już w rejestrze: nr {number}, {received}. Wpis i plik mówią to samo."),
        false => format!(
            "Ta oferta jest już w rejestrze: nr {number}, {received}, a wpis różni się od pliku. Nową wersję zapisz w oknie programu, w „Formularzach” konkursu."
        ),
    })
}

fn not_whole(untouched: bool, finished: bool) -> Option<String> {
    let sentence = match (untouched, finished) {
        (false, _) => {
            "Plik zmieniono poza formularzem, dlatego niczego nie wpisano. Porównaj wymienione pola z podpisanym wydrukiem i wczytaj plik w oknie programu."
        }
        (_, false) => {
            "Formularz nie jest dokończony, dlatego niczego nie wpisano. Poproś o plik zapisany po „Sprawdź i zakończ”."
        }
        _ => return None,
    };
    Some(sentence.to_owned())
}

/// "Tytuł zadania: Sport → Sport dla każdego".
fn differs(change: &FieldChangeView) -> String {
    format!("{}: {} → {}", change.label, change.before, change.now)
}

fn remarks(examined: &ExaminedOffer) -> Vec<String> {
    let known = examined.known.iter().flat_map(|known| &known.differences);
    let stranger = |applicant: &FiledBy| format!("Oferenta „{}” nie ma w rejestrze organizacji.", applicant.name);
    let strangers = examined.filed_by.iter().filter(|applicant| applicant.organisation.is_none()).map(stranger);
    examined.touched.iter().chain(known).map(differs).chain(examined.faults.iter().cloned()).chain(strangers).collect()
}

fn cards(desk: &mut Desk, call: Key, picked: &Picked, trial: bool) -> Result<Brought, Failure> {
    let examined = scorecard::examine(desk, call, picked)?;
    let obstacle = not_whole(examined.untouched, examined.finished);
    let points = |card: &scorecard::ExaminedCard| format!("{}: {}", card.name, card.points.join(" · "));
    let mut brought = Brought {
        form: FormKind::Scorecard.into(),
        code: examined.code.clone(),
        taken: false,
        sentence: obstacle.unwrap_or_default(),
        remarks: examined.touched.iter().map(differs).chain(examined.cards.iter().map(points)).collect(),
    };
    if brought.sentence.is_empty() {
        brought.sentence = format!("Karta oceny: {}, suma kontrolna {}.", examined.name, examined.code);
        if !trial {
            let told = scorecard::take_in(desk, call, examined.member, &examined.cards)?.value;
            brought.taken = true;
            brought.sentence = format!("{told} {}", brought.sentence);
        }
    }
    Ok(brought)
}

fn a_candidate(desk: &mut Desk, call: Key, picked: &Picked, trial: bool) -> Result<Brought, Failure> {
    let examined = candidate::examine(desk, call, picked)?;
    let mut brought = Brought {
        form: FormKind::Candidate.into(),
        code: examined.code.clone(),
        taken: false,
        sentence: not_whole(examined.untouched, examined.finished).or(examined.obstacle.clone()).unwrap_or_default(),
        remarks: examined
            .touched
            .iter()
            .map(differs)
            .chain(examined.warning.clone())
            .chain([examined.experience.clone()])
            .collect(),
    };
    if brought.sentence.is_empty() {
        brought.sentence = format!("Kandydat: {}, zgłasza: {}.", examined.name, examined.organisation);
        if !trial {
            let told = candidate::take_in(desk, call, &examined)?.value;
            brought.taken = true;
            brought.sentence = format!("{told} {}", brought.sentence);
        }
    }
    Ok(brought)
}
