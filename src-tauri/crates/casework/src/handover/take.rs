//! Taking a package in: what the officer chose for every case, as one act that can be taken back.

use domain::{
    handover::{HandoverDirection, HandoverEnd},
    polish::{counted, date_short, shortened},
    publication::CaseRef,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{WriteTx, handover::Handover};

use super::{
    case_of,
    core::Core,
    identity,
    merge::{self, Chosen},
    noun_of,
    open::Package,
    review::{Known, ReviewView, review},
};
use crate::{
    Desk, Failure, Reply,
    document::CaseKey,
    exchange::{CaseFile, CaseNoun, export, write::write},
    view::Key,
};

/// What to do with one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CaseChoice {
    /// Nothing now; the case is still expected back.
    Skip,
    /// What is here stays.
    Ours,
    /// What is in the package takes its place.
    Theirs,
    /// The package is taken in beside the case that is here.
    Separate,
    /// Both are put together: what is named is taken from the package.
    Fields,
}

impl CaseChoice {
    pub fn key(self) -> &'static str {
        match self {
            Self::Skip => "skip",
            Self::Ours => "ours",
            Self::Theirs => "theirs",
            Self::Separate => "separate",
            Self::Fields => "fields",
        }
    }
}

/// The officer's decision about one case of a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CaseDecision {
    /// Its number in the package.
    pub case: u32,
    pub choice: CaseChoice,
    /// Differences that are taken from the package, when both are put together.
    pub fields: Vec<String>,
    /// Fingerprint of the case here as the officer saw it.
    pub seen: String,
}

/// What was taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct TakenPackage {
    /// The act, to be taken back as a whole.
    pub act: Key,
    pub sentence: String,
    pub cases: Vec<TakenCase>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct TakenCase {
    pub title: String,
    /// The case here; `None` when it was left aside.
    pub case: Option<CaseKey>,
    /// "wczytana", "uzupełniona z paczki".
    pub done: String,
}

/// The proposed decisions, where nobody has to be asked; the titles of the cases about which the officer must say something.
pub fn proposals(review: &ReviewView, otherwise: Option<CaseChoice>) -> Result<Vec<CaseDecision>, Vec<String>> {
    let open: Vec<String> = review
        .cases
        .iter()
        .filter(|case| case.fault.is_some() || (case.proposed.is_none() && otherwise.is_none()))
        .map(|case| match &case.fault {
            Some(fault) => format!("{}: {fault}", case.title),
            None => format!("{}: {}", case.title, case.sentence),
        })
        .collect();
    if !open.is_empty() {
        return Err(open);
    }
    let decision = |case: &super::ReviewCase| CaseDecision {
        case: case.case,
        choice: case.proposed.or(otherwise).unwrap_or(CaseChoice::Skip),
        fields: Vec::new(),
        seen: case.seen.clone(),
    };
    Ok(review.cases.iter().map(decision).collect())
}

/// Takes in what was decided. `report(done, total)` is told of every case and may stop the work, and then nothing is kept.
pub fn take(
    desk: &mut Desk,
    package: &Package,
    decisions: &[CaseDecision],
    mut report: impl FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<Reply<TakenPackage>, Failure> {
    let wanted: Vec<&CaseDecision> = decisions.iter().filter(|decision| decision.choice != CaseChoice::Skip).collect();
    let mut numbers: Vec<u32> = wanted.iter().map(|decision| decision.case).collect();
    numbers.sort_unstable();
    numbers.dedup();
    if wanted.is_empty() || numbers.len() != wanted.len() {
        return Err(Failure::field("decisions", "Wybierz przynajmniej przy jednej sprawie, co z nią zrobić."));
    }
    let (law, today, total) = (desk.law().on(desk.today()), desk.today(), wanted.len() as u32 + 1);
    let mut read = Vec::new();
    for decision in &wanted {
        let at = decision.case as usize;
        read.push((at, package.case(at, law)?));
    }
    report(1, total)?;
    let marks = Marks { from: package.sender().to_owned(), package: package.manifest().package.clone(), today };
    let name = format!("Wczytano z pliku {} (od: {})", package.name(), package.sender());
    let (act, cases) = desk.write(&name, |tx| {
        // What is here is asked before anything is written: one case may change what another leads to.
        let mut known = Vec::new();
        for ((at, (file, core)), decision) in read.into_iter().zip(&wanted) {
            let said = &package.manifest().cases[at];
            let one = Known::of(tx, said, file, core)?;
            if one.seen() != decision.seen {
                let sentence = format!(
                    "Sprawa „{}” zmieniła się u Ciebie od chwili porównania. Niczego nie wczytano; porównaj ją jeszcze raz.",
                    said.title
                );
                return Err(Failure::Stale { sentence });
            }
            known.push((at, one));
        }
        let mut cases = Vec::new();
        for (step, ((at, one), decision)) in known.into_iter().zip(&wanted).enumerate() {
            cases.push(case(tx, package, at, one, decision, &marks, law)?);
            report(step as u32 + 1, total)?;
        }
        let count = |done: &str| cases.iter().filter(|case| case.done == done).count() as u32;
        let left = package.manifest().cases.len() as u32 - (count(NEW) + count(APART) + count(CHANGED));
        store::import_batch::record(tx, package.name(), count(NEW) + count(APART), count(CHANGED), left)?;
        report(total, total)?;
        Ok((Key(tx.act().0), cases))
    })?;
    let taken = TakenPackage { act, sentence: sentence(&cases), cases };
    Ok(Reply::of_all_records(taken))
}

const NEW: &str = "wczytana";
const APART: &str = "wczytana jako osobna sprawa";
const CHANGED: &str = "zmieniona według paczki";
const LEFT: &str = "pozostała bez zmian";

fn sentence(cases: &[TakenCase]) -> String {
    let count = |done: &str| cases.iter().filter(|case| case.done == done).count() as u64;
    let mut said = Vec::new();
    let cases = ["sprawę", "sprawy", "spraw"];
    if count(NEW) + count(APART) > 0 {
        said.push(format!("Wczytano {}.", counted(count(NEW) + count(APART), cases)));
    }
    if count(CHANGED) > 0 {
        said.push(format!("Zmieniono {}.", counted(count(CHANGED), cases)));
    }
    if count(LEFT) > 0 {
        said.push(format!("Bez zmian: {}.", counted(count(LEFT), ["sprawa", "sprawy", "spraw"])));
    }
    said.join(" ")
}

/// What every hand-over row of this act says.
struct Marks {
    from: String,
    package: String,
    today: chrono::NaiveDate,
}

fn case(
    tx: &WriteTx<'_>,
    package: &Package,
    at: usize,
    known: Known,
    decision: &CaseDecision,
    marks: &Marks,
    law: domain::law::Law<'_>,
) -> Result<TakenCase, Failure> {
    let said = &package.manifest().cases[at];
    let theirs = known.there_core.kept()?;
    let (case, done, shown, whole) = match (&known.here, decision.choice) {
        (None, CaseChoice::Ours | CaseChoice::Skip) => (None, LEFT, None, false),
        (None, _) => {
            let case = written(tx, known.there)?;
            (case, NEW, case, true)
        }
        (Some(here), CaseChoice::Separate) => {
            let (case, file) = (here.case, apart(known.there, &marks.from, marks.today));
            (Some(case), APART, written(tx, file)?, false)
        }
        (Some(here), CaseChoice::Theirs | CaseChoice::Fields) => {
            let case = here.case;
            let chosen = match decision.choice {
                CaseChoice::Theirs => Chosen::All,
                _ => Chosen::Only(decision.fields.iter().cloned().collect()),
            };
            let changed = merge::merge(tx, &known, &chosen, law)?;
            (Some(case), if changed { CHANGED } else { LEFT }, Some(case), decision.choice == CaseChoice::Theirs)
        }
        (Some(here), CaseChoice::Ours | CaseChoice::Skip) => (Some(here.case), LEFT, Some(here.case), false),
    };
    if let Some(case) = case {
        let (noun, id) = noun_of(case).ok_or_else(|| Failure::not_found("Sprawa"))?;
        // What both sides know now: the case as it came, and where it was taken whole, as it stands here.
        let base = if whole { Core::of(&export::as_stored(tx, noun, id)?)?.kept()? } else { theirs };
        let identity = if said.identity.is_empty() { identity::of(tx, case)? } else { said.identity.clone() };
        store::handover::end(tx, case, HandoverEnd::Returned, marks.today)?;
        let row = Handover {
            case,
            direction: HandoverDirection::Taken,
            identity,
            package: marks.package.clone(),
            fingerprint: said.fingerprint.clone(),
            base,
            person: shortened(&marks.from, 200),
            note: package.manifest().note.clone(),
            handed_on: marks.today,
            ended: None,
        };
        store::handover::insert(tx, &row)?;
    }
    Ok(TakenCase { title: said.title.clone(), case: shown.map(Into::into), done: done.into() })
}

/// Writes a case that is not here; an organisation is no case of its own.
fn written(tx: &WriteTx<'_>, file: CaseFile) -> Result<Option<CaseRef>, Failure> {
    let noun = file.case.noun;
    let taken = write(tx, file)?;
    Ok(taken.id.and_then(|Key(id)| case_of(noun, id)))
}

/// The case under a title of its own and without the number that the case here has.
fn apart(mut file: CaseFile, from: &str, today: chrono::NaiveDate) -> CaseFile {
    let words = format!(" (z paczki: {}, {})", shortened(from, 100), date_short(today));
    let titled = |title: &str| format!("{}{words}", shortened(title, 1_000 - words.chars().count()));
    let (own, key) = (file.own_programme(), file.case.key);
    for row in file.programmes.iter_mut().filter(|row| own == Some(row.key) && file.case.noun == CaseNoun::Programme) {
        row.record.title = titled(&row.record.title);
        row.record.case_number.clear();
    }
    for row in file.draft_acts.iter_mut().filter(|_| file.case.noun == CaseNoun::DraftAct) {
        row.record.title = titled(&row.record.title);
        row.record.case_number.clear();
    }
    for row in &mut file.consultations {
        if matches!(file.case.noun, CaseNoun::Programme | CaseNoun::DraftAct) || row.key == key {
            row.record.title = titled(&row.record.title);
            row.record.case_number.clear();
        }
    }
    file
}

/// Compares and takes what is proposed, for the command line: a case that asks is handled as `otherwise` says.
pub fn take_proposed(desk: &mut Desk, package: &Package, otherwise: Option<CaseChoice>) -> Result<Reply<TakenPackage>, Failure> {
    let seen = review(desk, package)?;
    let decisions = proposals(&seen, otherwise).map_err(|open| Failure::Import {
        sentence: format!(
            "Nic nie wczytano, bo o tych sprawach trzeba zdecydować:\n{}\nPodaj --ours (zostaw nasze), --theirs (weź z paczki) albo \
             --separate (wczytaj jako osobne sprawy), albo zrób to w oknie programu.",
            open.join("\n")
        ),
        place: Some(package.name().to_owned()),
    })?;
    take(desk, package, &decisions, |_, _| Ok(()))
}
