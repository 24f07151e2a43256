//! Twenty years of an invented city of 300 000, for measuring: Wierzbogród, on 15 October 2026 in the middle of its twentieth year.
//!
//! The same numbers always give the same records. They are written through the tables of the store, in one act for each thing that an
//! office does in a day, so that the history, the versions of texts, the numbers and the search index are those of a file that was
//! worked in. People, organisations, words and numbers are made up; no number of a real register is looked for.
//!
//! What a year brings: a programme with its three texts, goals, tasks, opinion and sittings; ten consultations with meetings, remarks,
//! positions, publications and their evidence; organisations with people, accounts and spheres; a thousand issued documents, most of them
//! invitations addressed to organisations.
//!
//! One great call with whole offers stands in [`contest`], in a file of its own. Twenty years of offers would make this file ten times
//! larger, so remarks stand in their place, which weigh about the same in a list: a record of an organisation with long texts, a
//! decision taken later with its reason, history and an entry in the index. They stand in two reported consultations a year, „badania
//! potrzeb organizacji”, a thousand in each. Everything that counts remarks counts them too.

mod chance;
mod consultations;
pub mod contest;
mod documents;
mod organisations;
mod programmes;
pub mod rooms;
mod words;

use std::{path::Path, sync::Arc};

use casework::Host;
use chrono::{Datelike, NaiveDate};
use domain::{
    id::OrganisationId,
    office::{LocalRules, NumberPatterns, Office, OfficeKind, Signatory, SignatoryRole, bodies},
    polish,
};
use store::{ActStamp, Fault, Opener, Store, WriteTx};

use crate::jarzebin;
use chance::Chance;

/// The officer who has kept the file for twenty years.
const OFFICER: &str = "Helena Zawada";
/// The day on which the city stands.
pub const TODAY: &str = "2026-10-15";
/// Setting that keeps the day still, as in the sample municipality.
const DAY: &str = "sample_day";
const LAST_YEAR: i32 = 2026;

/// How much a city has, from the year it began its file until 2026, which is open.
#[derive(Clone, Copy, Debug)]
pub struct City {
    pub years: u32,
    pub organisations_a_year: u32,
    pub tasks_a_programme: u32,
    pub consultations_a_year: u32,
    pub remarks_a_consultation: u32,
    pub documents_a_year: u32,
    pub offers_a_year: u32,
}

impl City {
    /// 3000 organisations, 20 programmes with 30 tasks each, 200 consultations with 10 000 remarks, 20 000 documents, 40 000 offers.
    pub const WHOLE: Self = Self {
        years: 20,
        organisations_a_year: 150,
        tasks_a_programme: 30,
        consultations_a_year: 10,
        remarks_a_consultation: 50,
        documents_a_year: 1000,
        offers_a_year: 2000,
    };

    /// A twentieth of it in as many years as wanted, with the same open year at the end.
    pub fn small(years: u32) -> Self {
        Self {
            years,
            organisations_a_year: 8,
            tasks_a_programme: 6,
            consultations_a_year: 2,
            remarks_a_consultation: 12,
            documents_a_year: 50,
            offers_a_year: 100,
        }
    }

    fn all_years(&self) -> std::ops::RangeInclusive<i32> {
        LAST_YEAR + 1 - self.years as i32..=LAST_YEAR
    }

    /// Makes the file; one that is already there is never touched.
    pub fn write(&self, host: &Arc<dyn Host>, file: &Path) {
        let opener = Opener {
            who: OFFICER.into(),
            host: host.computer(),
            at: host.now(),
            wall: host.local_now(),
            program: host.program(),
            backups: host.backups(),
        };
        let store = Store::create(file, &opener).expect("a place for a new file");
        let known = Known { chance: Chance::of(1), organisations: Vec::new() };
        let mut book = Book { store, known, programmes: Vec::new(), numbers: 0 };
        let first = *self.all_years().start();
        book.act(day(first, 1, 2), "Opis urzędu", |tx, _| {
            store::office::save(tx, None, &office())?;
            store::setting::set(tx, DAY, TODAY)?;
            signatories(first).iter().try_for_each(|signatory| store::signatory::insert(tx, signatory).map(drop))
        });
        for year in self.all_years() {
            self.live(&mut book, year);
        }
        book.store.close().expect("the file closes");
    }

    fn live(&self, book: &mut Book, year: i32) {
        book.numbers = 0;
        organisations::enter(self, book, year);
        programmes::go_on(book, year);
        let mut programme = programmes::begin(self, book, year);
        let cases = consultations::hold(self, book, year, &mut programme);
        programmes::adopt(book, year, &mut programme);
        documents::issue(self, book, &programme, &cases);
        book.programmes.push(programme);
    }
}

/// The file that is written and what stands in it so far.
struct Book {
    store: Store,
    known: Known,
    /// The latest last.
    programmes: Vec<programmes::Begun>,
    /// Cases of the year so far.
    numbers: u32,
}

/// What an act chooses from.
struct Known {
    chance: Chance,
    organisations: Vec<(OrganisationId, String)>,
}

impl Book {
    /// One act of a day; days after today have not come yet, and nothing is written of them.
    fn act<T>(
        &mut self,
        day: NaiveDate,
        name: &str,
        work: impl FnOnce(&WriteTx<'_>, &mut Known) -> Result<T, Fault>,
    ) -> Option<T> {
        let minute = self.known.chance.below(480);
        let at = day.and_hms_opt(6 + minute / 60, minute % 60, 0).expect("an hour of work").and_utc();
        let Self { store, known, .. } = self;
        let stamp = ActStamp::new(name, OFFICER, at);
        (day <= today()).then(|| store.write(stamp, |tx| work(tx, known)).expect("sound records of the city"))
    }

    /// The next case number of the year: "BWO.526.7.2019".
    fn case_number(&mut self, year: i32) -> String {
        self.numbers += 1;
        format!("BWO.526.{}.{year}", self.numbers)
    }
}

/// Bytes that cannot be packed, always the same for the same seed.
pub fn noise(seed: u64, count: usize) -> Vec<u8> {
    Chance::of(seed).bytes(count)
}

fn today() -> NaiveDate {
    TODAY.parse().expect("a day")
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

/// The day or, on a Saturday or Sunday, the Monday after it.
fn working(day: NaiveDate) -> NaiveDate {
    let past_friday = day.weekday().num_days_from_monday().saturating_sub(4);
    let to_monday = if past_friday == 0 { 0 } else { 3 - past_friday };
    day + chrono::Days::new(u64::from(to_monday))
}

fn office() -> Office {
    let place = "Wierzbogród";
    let names = bodies::proposed(OfficeKind::CityWithCountyRights, place, place);
    let known = jarzebin::office(LocalRules { consultation_days: Some(21), ..jarzebin::local() });
    Office {
        kind: OfficeKind::CityWithCountyRights,
        unit: names.unit,
        office: names.office,
        executive: names.executive,
        council: names.council,
        benefit_council: Some(names.benefit_council),
        address: domain::office::Address {
            street: "pl. Mostowy".into(),
            house: "1".into(),
            town: place.into(),
            ..known.address.clone()
        },
        journal: polish::title_forms("Dziennik Urzędowy Województwa Mazowieckiego"),
        email: "ngo@wierzbogrod.example".into(),
        bip_url: "bip.wierzbogrod.example".into(),
        website: "wierzbogrod.example".into(),
        department_name: "Biuro Współpracy z Organizacjami".into(),
        numbers: NumberPatterns { department: "BWO".into(), ..known.numbers.clone() },
        ..known
    }
}

fn signatories(first: i32) -> Vec<Signatory> {
    let of = |role, name: &str, title: &str| Signatory {
        role,
        name: name.into(),
        title: title.into(),
        valid_from: Some(day(first, 1, 1)),
        valid_to: None,
    };
    vec![
        of(SignatoryRole::Executive, "Bogdan Przystań", "Prezydent Wierzbogrodu"),
        of(SignatoryRole::CouncilChair, "Celina Borowa", "Przewodnicząca Rady Miasta Wierzbogrodu"),
        of(SignatoryRole::Officer, OFFICER, "Pełnomocnik ds. współpracy"),
    ]
}

/// A case that documents are issued in.
struct Held {
    case: domain::publication::CaseRef,
    title: String,
    number: String,
    /// Its meeting, to which people are invited.
    meeting: Option<domain::id::MeetingId>,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
}
