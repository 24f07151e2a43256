//! What an officer opens in the city's file, each as the page asks for it, with the answer as it travels to the page.

use casework::{
    Desk, Failure, backup,
    consultation::{self, remarks},
    document::{
        CaseKey, offer,
        register::{self, RegisterFilter},
    },
    file, history,
    organisation::{self, ListAsk},
    programme, pulpit, text,
};
use serde::Serialize;

/// What opens a thing, as the bytes that the page would get.
type Open = Box<dyn Fn(&Desk) -> Result<Vec<u8>, Failure>>;

/// One thing to open.
pub struct Room {
    pub name: &'static str,
    open: Open,
}

impl Room {
    pub fn new<T: Serialize>(name: &'static str, open: impl Fn(&Desk) -> Result<T, Failure> + 'static) -> Self {
        Self { name, open: Box::new(move |desk| Ok(serde_json::to_vec(&open(desk)?).expect("a view is JSON"))) }
    }

    /// Opens it; the answer as it travels to the page.
    pub fn open(&self, desk: &Desk) -> Vec<u8> {
        (self.open)(desk).unwrap_or_else(|failure| panic!("{}: {failure:?}", self.name))
    }
}

/// The rooms that hold cases of the present: what they cost must not grow with the years.
pub fn of_the_present() -> Vec<Room> {
    vec![
        Room::new("plik", file::view),
        Room::new("pulpit", pulpit::view),
        Room::new("pulpit: liczby przy pokojach", pulpit::counts),
        Room::new("dokumenty: do przygotowania", offer::under_way),
        Room::new("historia: pierwsza strona", |desk| history::acts(desk, None)),
    ]
}

/// Lists, each with its first page.
pub fn lists() -> Vec<Room> {
    let register =
        |filter: RegisterFilter| move |desk: &Desk| register::list(desk, &RegisterFilter { limit: 100, ..filter.clone() });
    let organisations = |ask: ListAsk| move |desk: &Desk| organisation::list(desk, &ListAsk { limit: 500, ..ask.clone() });
    vec![
        Room::new("programy", programme::list),
        Room::new("konsultacje", consultation::list),
        Room::new("organizacje", organisations(ListAsk::default())),
        Room::new("organizacje sfery 17", organisations(ListAsk { sphere: Some("17".into()), ..ListAsk::default() })),
        Room::new("organizacje: listy wyboru", organisation::options),
        Room::new("organizacje: numery wszystkich", |desk| organisation::ids(desk, &ListAsk::default())),
        Room::new("rejestr dokumentów", register(RegisterFilter::default())),
        Room::new(
            "rejestr: sprawozdania",
            register(RegisterFilter { kind: Some("raport_konsultacji".into()), ..RegisterFilter::default() }),
        ),
        Room::new("kopie", backup::list),
    ]
}

/// Pages of single cases: the latest, and the largest of earlier years.
pub fn cases(desk: &Desk) -> Vec<Room> {
    let programmes = programme::list(desk).expect("programmes");
    let consultations = consultation::list(desk).expect("consultations").rows;
    let drafted = programmes[0].id;
    let running = consultations.iter().find(|row| row.status.key == "trwa").expect("a running consultation").id;
    let largest = consultations.iter().max_by_key(|row| row.remarks).expect("consultations").id;
    let waiting = remarks::list(desk, largest, "", remarks::Which::All).expect("remarks").rows[0].id;
    let organisation = organisation::list(desk, &ListAsk::default()).expect("organisations").rows[0].id;
    let document = register::list(desk, &RegisterFilter::default()).expect("documents").rows[0].id;
    let act = history::acts(desk, None).expect("acts").acts.iter().max_by_key(|act| act.changes).expect("acts").id;
    let words = programme::page(desk, drafted).expect("a programme").text;
    vec![
        Room::new("program", move |desk| programme::page(desk, drafted)),
        Room::new("program: zadania", move |desk| programme::tasks(desk, drafted)),
        Room::new("program: cele", move |desk| programme::goals::view(desk, drafted)),
        Room::new("program: elementy", move |desk| programme::matrix::view(desk, drafted)),
        Room::new("program: plan", move |desk| programme::plan::view(desk, drafted)),
        Room::new("program: opinia", move |desk| programme::opinion::view(desk, drafted)),
        Room::new("program: od czego zacząć nowy", |desk| programme::beginnings(desk, None, None)),
        Room::new("program: dokumenty", move |desk| offer::of_case(desk, CaseKey::Programme(drafted))),
        Room::new("treść programu", move |desk| text::open(desk, words)),
        Room::new("treść: wersje", move |desk| text::versions(desk, words)),
        Room::new("treść: z czym porównać", move |desk| text::sources(desk, words)),
        Room::new("konsultacje, które trwają", move |desk| consultation::view(desk, running)),
        Room::new("konsultacje: uwagi", move |desk| remarks::list(desk, running, "", remarks::Which::All)),
        Room::new("konsultacje: dokumenty", move |desk| offer::of_case(desk, CaseKey::Consultation(running))),
        Room::new("konsultacje: jednostki", move |desk| consultation::unit::units(desk, running)),
        Room::new("największe konsultacje", move |desk| consultation::view(desk, largest)),
        Room::new("największe konsultacje: uwagi", move |desk| remarks::list(desk, largest, "", remarks::Which::All)),
        Room::new("uwaga", move |desk| remarks::view(desk, waiting)),
        Room::new("organizacja", move |desk| organisation::card(desk, organisation)),
        Room::new("wydany dokument", move |desk| register::view(desk, document)),
        Room::new("historia programu", move |desk| history::of_record(desk, "programme", drafted, None)),
        Room::new("historia konsultacji", move |desk| history::of_record(desk, "consultation", largest, None)),
        Room::new("zmiany czynności", move |desk| history::of_act(desk, act)),
    ]
}

/// What is looked for while typing, with the words as they were typed.
pub fn searches(typed: &str) -> Vec<Room> {
    let (find, list, register, sender) = (typed.to_owned(), typed.to_owned(), typed.to_owned(), typed.to_owned());
    vec![
        Room::new("szukanie wszędzie", move |desk| pulpit::find(desk, &find)),
        Room::new("szukanie organizacji", move |desk| {
            organisation::list(desk, &ListAsk { text: list.clone(), limit: 500, ..ListAsk::default() })
        }),
        Room::new("szukanie w rejestrze", move |desk| {
            register::list(desk, &RegisterFilter { words: register.clone(), limit: 100, ..RegisterFilter::default() })
        }),
        Room::new("szukanie zgłaszającego", move |desk| consultation::sender::senders(desk, &sender)),
    ]
}
