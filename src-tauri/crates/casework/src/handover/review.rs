//! What would come in with a package: every case beside the one that is here, before anything is written.

use domain::{handover::Standing, law::Law, publication::CaseRef};
use serde::Serialize;
use specta::Type;
use store::ReadTx;

use super::{
    compare::{Compared, Difference},
    core::{Core, CoreRow, fingerprint_of},
    identity,
    manifest::ManifestCase,
    noun_of,
    open::Package,
    say::Said,
    take::CaseChoice,
};
use crate::{
    Desk, Failure,
    document::CaseKey,
    exchange::{CaseFile, CaseNoun, export, same},
    view::Choice,
};

/// The cases of a package beside those of the office file.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ReviewView {
    pub name: String,
    pub from: String,
    pub cases: Vec<ReviewCase>,
    /// Why nothing can be taken in; `None` when it can.
    pub closed: Option<String>,
}

/// One case of the package.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ReviewCase {
    /// Its number in the package.
    pub case: u32,
    pub title: String,
    pub number: String,
    pub standing: Choice,
    /// What that means, in one sentence.
    pub sentence: String,
    /// The case here.
    pub here: Option<CaseKey>,
    /// Fingerprint of the case here as it was compared; empty when there is none.
    pub seen: String,
    /// What can be done with it.
    pub choices: Vec<Choice>,
    /// What is proposed; `None` when the officer must say.
    pub proposed: Option<CaseChoice>,
    pub differences: Vec<Difference>,
    /// What does not come in with the case.
    pub notes: Vec<String>,
    /// Why it cannot be taken in.
    pub fault: Option<String>,
}

/// A case of a package and what the office file knows of it.
pub struct Known {
    pub there: CaseFile,
    pub there_core: Core,
    pub here: Option<Here>,
    pub standing: Standing,
    /// The rows that both sides knew last.
    pub base: Option<Vec<CoreRow>>,
}

/// The same case in the office file.
pub struct Here {
    pub case: CaseRef,
    pub file: CaseFile,
    pub core: Core,
    pub fingerprint: String,
}

impl Known {
    pub fn of(tx: &ReadTx<'_>, said: &ManifestCase, there: CaseFile, there_core: Core) -> Result<Self, Failure> {
        let here = match identity::find(tx, &said.identity, &there)? {
            Some(case) => {
                let (noun, id) = noun_of(case).ok_or_else(|| Failure::not_found("Sprawa"))?;
                let file = export::as_stored(tx, noun, id)?;
                let core = Core::of(&file)?;
                let fingerprint = core.fingerprint();
                Some(Here { case, file, core, fingerprint })
            }
            None => None,
        };
        let Some(own) = &here else {
            return Ok(Self { there, there_core, here, standing: Standing::New, base: None });
        };
        // A file that does not tell which versions the remarks brought is compared with as much of ours.
        let now = if there_core.tells_changes { own.fingerprint.clone() } else { own.core.without_changes().fingerprint() };
        let same = there_core.fingerprint() == now;
        // A case that comes as it went or came before names no older base: it is its own.
        let mut met = None;
        for known in [Some(&said.fingerprint), said.base.as_ref()].into_iter().flatten() {
            if met.is_none() {
                met = store::handover::with_fingerprint(tx, own.case, known)?.into_iter().next();
            }
        }
        let base = met.as_ref().and_then(|met| Core::rows_of(&met.record.base));
        let standing = match &met {
            _ if same => Standing::Same,
            None => Standing::Unknown,
            Some(met) => {
                let before = &met.record.fingerprint;
                let changed = base.as_deref().map_or(now != *before, |rows| fingerprint_of(rows) != now);
                let now = if changed { &now } else { before };
                Standing::of(Some(now), &said.fingerprint, Some(before))
            }
        };
        Ok(Self { there, there_core, here, standing, base })
    }

    pub fn seen(&self) -> String {
        self.here.as_ref().map(|here| here.fingerprint.clone()).unwrap_or_default()
    }

    /// Both sides row by row; `None` for a case that is not here.
    pub fn compared(&self) -> Option<Compared> {
        let here = self.here.as_ref()?;
        Some(Compared::new(here.core.clone(), self.there_core.clone(), self.base.clone()))
    }

    fn differences(&self, said: &Said<'_>) -> Vec<Difference> {
        match (self.compared(), &self.here) {
            (Some(compared), Some(here)) => compared.differences(&here.file, &self.there, said),
            _ => Vec::new(),
        }
    }
}

/// Compares a package with the office file; nothing is written.
pub fn review(desk: &Desk, package: &Package) -> Result<ReviewView, Failure> {
    let law = desk.law().on(desk.today());
    let cases = package.manifest().cases.iter().enumerate();
    let cases = cases.map(|(at, said)| case(desk, package, at, said, law)).collect::<Result<_, _>>()?;
    let read_only = desk.store().is_read_only();
    Ok(ReviewView {
        name: package.name().to_owned(),
        from: package.sender().to_owned(),
        cases,
        closed: read_only.then(|| "Plik urzędu otwarto tylko do odczytu, dlatego niczego nie można wczytać.".to_owned()),
    })
}

fn case(desk: &Desk, package: &Package, at: usize, said: &ManifestCase, law: Law<'_>) -> Result<ReviewCase, Failure> {
    let known = package.case(at, law).and_then(|(there, core)| desk.read(|tx| Known::of(tx, said, there, core)));
    let known = match known {
        Ok(known) => known,
        Err(failure @ (Failure::Storage { .. } | Failure::Bug { .. })) => return Err(failure),
        Err(failure) => {
            return Ok(ReviewCase {
                case: at as u32,
                title: said.title.clone(),
                number: said.number.clone(),
                standing: Choice { key: "uszkodzona".into(), label: "nie da się wczytać".into() },
                sentence: String::new(),
                here: None,
                seen: String::new(),
                choices: Vec::new(),
                proposed: None,
                differences: Vec::new(),
                notes: Vec::new(),
                fault: Some(failure.sentence()),
            });
        }
    };
    let differences = known.differences(&Said { clock: desk.clock() });
    Ok(ReviewCase {
        case: at as u32,
        title: said.title.clone(),
        number: said.number.clone(),
        standing: known.standing.into(),
        sentence: sentence(known.standing).into(),
        here: known.here.as_ref().map(|here| here.case.into()),
        seen: known.seen(),
        choices: choices(known.standing, differences.is_empty()),
        proposed: proposed(known.standing),
        differences,
        notes: desk.read(|tx| notes(tx, &known))?,
        fault: None,
    })
}

fn sentence(standing: Standing) -> &'static str {
    match standing {
        Standing::New => "Tej sprawy nie ma jeszcze w Twoim pliku.",
        Standing::Same => "Sprawa jest taka sama jak u Ciebie.",
        Standing::Theirs => "Od przekazania zmieniono ją tylko w paczce.",
        Standing::Ours => "Od przekazania zmieniono ją tylko u Ciebie; w paczce jest dawna treść.",
        Standing::Both => "Od przekazania zmieniono ją i u Ciebie, i w paczce. Zdecyduj, co zostaje.",
        Standing::Unknown => "Sprawa różni się od Twojej, a program nie wie, kto ją zmienił. Zdecyduj, co zostaje.",
    }
}

/// What is proposed for a case that nobody has to decide about.
pub fn proposed(standing: Standing) -> Option<CaseChoice> {
    match standing {
        Standing::New | Standing::Theirs => Some(CaseChoice::Theirs),
        Standing::Same | Standing::Ours => Some(CaseChoice::Ours),
        Standing::Both | Standing::Unknown => None,
    }
}

fn choices(standing: Standing, alike: bool) -> Vec<Choice> {
    let choice = |choice: CaseChoice, label: &str| Choice { key: choice.key().into(), label: label.into() };
    match standing {
        Standing::New => vec![choice(CaseChoice::Theirs, "Wczytaj sprawę"), choice(CaseChoice::Skip, "Nie wczytuj")],
        Standing::Same => vec![choice(CaseChoice::Ours, "Zostaw, nic się nie zmienia"), choice(CaseChoice::Skip, "Pomiń")],
        _ => {
            let mut choices = vec![
                choice(CaseChoice::Ours, "Zostaw naszą"),
                choice(CaseChoice::Theirs, "Weź z paczki"),
                choice(CaseChoice::Fields, "Połącz: wybierz przy każdej różnicy"),
                choice(CaseChoice::Separate, "Wczytaj jako osobną sprawę"),
                choice(CaseChoice::Skip, "Zdecyduję później"),
            ];
            choices.retain(|one| !alike || one.key != CaseChoice::Fields.key());
            choices
        }
    }
}

/// To what that is here new consultations are going to be joined.
fn joins(tx: &ReadTx<'_>, known: &Known) -> Result<Vec<String>, Failure> {
    let there = &known.there;
    let mut notes = Vec::new();
    if known.here.is_some() || there.case.noun != CaseNoun::Consultation {
        return Ok(notes);
    }
    let mut say = |what: &str, title: &str| {
        notes.push(format!(
            "{what} „{title}” jest już w Twoim pliku. Konsultacje zostaną do niego dołączone, a jego treść się nie zmieni."
        ));
    };
    for row in there.programmes.iter().filter(|row| Some(row.key) == there.own_programme()) {
        if let Some(id) = same::programme(tx, &row.record)? {
            say("Program", &store::programme::get(tx, id)?.record.title);
        }
    }
    for row in &there.draft_acts {
        if let Some(id) = same::draft_act(tx, &row.record)? {
            say("Akt", &store::draft_act::get(tx, id)?.record.name());
        }
    }
    Ok(notes)
}

/// What of the package stays outside: data of organisations are the register's, issued documents are the office's that has them.
fn notes(tx: &ReadTx<'_>, known: &Known) -> Result<Vec<String>, Failure> {
    let there = &known.there;
    let mut notes = joins(tx, known)?;
    let mut other = Vec::new();
    if there.case.noun != CaseNoun::Organisation {
        for row in &there.organisations {
            if let Some(id) = same::organisation(tx, &row.record)?
                && store::organisation::get(tx, id)?.record != row.record
            {
                other.push(row.record.name.clone());
            }
        }
    }
    if !other.is_empty() {
        notes.push(format!(
            "W paczce są inne dane organizacji: {}. Zostają dane z Twojego rejestru; porównaj je i popraw na karcie organizacji.",
            domain::polish::shortened(&other.join(", "), 400)
        ));
    }
    Ok(notes)
}
