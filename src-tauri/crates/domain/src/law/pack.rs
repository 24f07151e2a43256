//! The whole pack: reading it from files, and seeing it from one day.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use chrono::NaiveDate;

use super::{
    Act, ActEntry, ActItem, ActKindLaw, BasisPlace, CallModeLaw, CountingRule, Dated, History, Holiday, Law, LimitValue, Meta,
    NoticeItem, Problem, RequiredItem, Sphere, TermValue,
    check::{self, Filled},
    read, read_calls,
};

const WHOLE: &str = "Dołącz go; pakiet ma te same pliki, co pakiet, który program zapisuje do pliku.";
const LIKE_THE_OTHERS: &str = "Porównaj to miejsce z innymi wpisami (cudzysłowy, znak równości, nawiasy) i popraw je.";

/// The files of a pack by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackFiles(pub BTreeMap<String, String>);

impl PackFiles {
    /// The largest file of a pack, in bytes.
    pub const LARGEST: usize = check::LARGEST_FILE;

    pub const NAMES: [&str; 10] = [
        "meta.toml",
        "acts.toml",
        "bases.toml",
        "spheres.toml",
        "programme.toml",
        "draft_acts.toml",
        "calls.toml",
        "terms.toml",
        "holidays.toml",
        "counting.toml",
    ];

    /// The pack shipped with the program.
    pub fn embedded() -> Self {
        macro_rules! text {
            ($name:literal) => {
                include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/law/", $name))
            };
        }
        let texts = [
            text!("meta.toml"),
            text!("acts.toml"),
            text!("bases.toml"),
            text!("spheres.toml"),
            text!("programme.toml"),
            text!("draft_acts.toml"),
            text!("calls.toml"),
            text!("terms.toml"),
            text!("holidays.toml"),
            text!("counting.toml"),
        ];
        Self(Self::NAMES.iter().zip(texts).map(|(name, text)| ((*name).to_owned(), text.to_owned())).collect())
    }

    pub(super) fn table(&self, name: &str, problems: &mut Vec<Problem>) -> toml::Table {
        let Some(text) = self.0.get(name) else {
            problems.push(Problem::new(name, "", "brakuje tego pliku w pakiecie prawnym.").mended_by(WHOLE));
            return toml::Table::new();
        };
        if text.len() > check::LARGEST_FILE {
            problems.push(Problem::too_large(name));
            return toml::Table::new();
        }
        text.parse().unwrap_or_else(|error: toml::de::Error| {
            let before = error.span().and_then(|span| text.get(..span.start));
            let place = before.map(|before| format!(" w wierszu {}", before.matches('\n').count() + 1)).unwrap_or_default();
            let cause = format!("to nie jest poprawny zapis TOML{place}.");
            problems.push(Problem::new(name, "", cause).mended_by(LIKE_THE_OTHERS));
            toml::Table::new()
        })
    }
}

/// A file that could not be read at all is told once, and not for every entry that the program misses in it.
fn without_echoes(mut problems: Vec<Problem>) -> Vec<Problem> {
    let whole: BTreeSet<String> =
        problems.iter().filter(|problem| problem.entry.is_empty()).map(|problem| problem.file.clone()).collect();
    let mut told = BTreeSet::new();
    problems.retain(|problem| match problem.entry.is_empty() {
        true => told.insert(problem.file.clone()),
        false => !whole.contains(&problem.file),
    });
    problems
}

/// The law as the program knows it, for every day.
#[derive(Clone, Debug, PartialEq)]
pub struct LawPack {
    pub(super) meta: Meta,
    pub(super) acts: Filled<ActEntry>,
    pub(super) bases: Filled<History<BasisPlace>>,
    pub(super) spheres: Vec<Dated<Sphere>>,
    pub(super) annual: Vec<Dated<RequiredItem>>,
    pub(super) multi_year: Vec<Dated<RequiredItem>>,
    pub(super) act_kinds: Vec<Dated<ActKindLaw>>,
    pub(super) act_items: Vec<Dated<ActItem>>,
    pub(super) call_modes: Vec<Dated<CallModeLaw>>,
    pub(super) notice_items: Vec<Dated<NoticeItem>>,
    pub(super) terms: Filled<History<(String, TermValue)>>,
    pub(super) limits: Filled<History<(String, LimitValue)>>,
    pub(super) holidays: Vec<Dated<Holiday>>,
    pub(super) counting: Filled<History<CountingRule>>,
}

impl LawPack {
    /// The pack shipped with the program.
    ///
    /// # Panics
    /// Never in a tested build: a test reads the shipped files and fails on any problem in them.
    pub fn embedded() -> &'static Self {
        static PACK: LazyLock<LawPack> = LazyLock::new(|| {
            LawPack::parse(&PackFiles::embedded()).unwrap_or_else(|problems| {
                let list: Vec<String> = problems.iter().map(Problem::to_string).collect();
                panic!("the shipped law pack is broken:\n{}", list.join("\n"))
            })
        });
        &PACK
    }

    /// Reads and checks a pack; answers all problems at once.
    pub fn parse(files: &PackFiles) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let meta = read::meta(files, &mut problems);
        // Of a pack for another program every file would be told apart; this alone matters.
        if problems.iter().any(Problem::is_of_format) {
            return Err(problems);
        }
        let acts = read::acts(files, &mut problems);
        let bases = read::bases(files, &mut problems);
        let spheres = read::spheres(files, &mut problems);
        let (annual, multi_year) = read::programme(files, &mut problems);
        let (act_kinds, act_items) = read::draft_acts(files, &mut problems);
        let (call_modes, notice_items) = read_calls::calls(files, &mut problems);
        let (terms, limits) = read::terms(files, &mut problems);
        let holidays = read::holidays(files, &mut problems);
        let counting = read::counting(files, &mut problems);
        match (meta, acts, bases, terms, limits, counting) {
            (Some(meta), Some(acts), Some(bases), Some(terms), Some(limits), Some(counting)) if problems.is_empty() => Ok(Self {
                meta,
                acts,
                bases,
                spheres,
                annual,
                multi_year,
                act_kinds,
                act_items,
                call_modes,
                notice_items,
                terms,
                limits,
                holidays,
                counting,
            }),
            _ => Err(without_echoes(problems)),
        }
    }

    /// The law in force on a day.
    pub fn on(&self, day: NaiveDate) -> Law<'_> {
        Law { pack: self, day }
    }

    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// An act with its names and journal positions.
    pub fn act(&self, act: Act) -> &ActEntry {
        self.acts.get(act)
    }

    /// All statutory days off with their times of force.
    pub fn holidays(&self) -> &[Dated<Holiday>] {
        &self.holidays
    }
}
