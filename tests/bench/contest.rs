//! An open call of 1 000 offers with 40 costs each and 7 members, all 7 000 cards signed: what the officer and the commission open,
//! from the command's body to the answer as it travels to the page; and bringing 1 000 offers in from a list.
//!
//! The call is described in `tests::city::contest`. It is measured with four tasks and with one, whose ranking has all offers. Views
//! are opened a few times, and the first opening counts as well. Time is that of the thread which answers, without what other programs
//! do on its processor meanwhile; the import is told by the clock.

use std::{fmt::Write, sync::Arc, time::Duration};

use casework::{
    Desk,
    call::{self, numbers},
    commission::{
        amount, cards, grant, minutes, page, ranking,
        results::{self, DecisionInput},
        vote::{self, VoiceInput, VoteInput},
    },
    document::{
        CaseKey, DocumentOrder,
        issue::{self, IssueOrder},
    },
    form,
    offer::{
        self, import,
        list::{OfferFilter, OfferRegister, WhichOffers, list},
    },
    sheet::{ImportReading, ListFile},
    view::{Key, OfferAsk},
};
use documents::spreadsheet;
use domain::{document::DocumentKind, vocabulary::Vocabulary};
use tests::{
    city::{
        contest::{Contest, TODAY},
        rooms::Room,
    },
    jarzebin,
    office::Officer,
    speed::{alone, tell, timed},
};

/// Openings of each view.
const TIMES: usize = 20;
const AN_ANSWER: Duration = Duration::from_millis(50);
/// Of a thousand offers at once.
const AN_ACT: Duration = Duration::from_secs(1);
const AN_IMPORT: Duration = Duration::from_secs(10);
const TYPED: [&str; 5] = ["malwa", "stowarzyszenie", "świetlic", "517", "zarzecze"];
const METHODS: [&str; 4] = ["punkty", "rowno", "kolejno", "recznie"];
const HEADINGS: [&str; 9] = [
    "ID oferty",
    "Nazwa oferenta",
    "Nr zadania",
    "Tytuł zadania",
    "Koszt całkowity",
    "Wnioskowana kwota",
    "Wkład własny",
    "Data złożenia",
    "Suma punktów",
];

fn main() {
    for (name, tasks) in [("cztery zadania", 4), ("jedno zadanie", 1)] {
        let officer = Officer::on(TODAY);
        let (time, (mut desk, id)) = timed(|| Contest { tasks, ..Contest::WHOLE }.write(&officer));
        println!("konkurs, {name}: zapisany w {:.0} s", time.as_secs_f64());
        register(&desk, id);
        commission(&mut desk, id);
        results(&mut desk, id);
    }
    imports(&Officer::on("2027-01-10"));
}

fn open(desk: &Desk, room: &Room, times: usize) -> Vec<Duration> {
    (0..times).map(|_| alone(|| room.open(desk)).0).collect()
}

fn told(desk: &Desk, room: &Room) {
    tell(room.name, open(desk, room, TIMES), AN_ANSWER);
}

/// The register with every filter, and one offer of it.
fn register(desk: &Desk, id: Key) {
    let shown = |filter: OfferFilter| list(desk, id, &filter).expect("a register");
    let whole: OfferRegister = shown(OfferFilter::default());
    assert_eq!(whole.all, Contest::WHOLE.offers + Contest::WHOLE.offers / 20);
    told(desk, &of_filter("rejestr ofert", id, OfferFilter::default()));
    let mut filters: Vec<OfferFilter> = Vec::new();
    for which in [WhichOffers::Late, WhichOffers::WrongSums, WhichOffers::Waiting, WhichOffers::TakingPart] {
        filters.push(OfferFilter { which, ..OfferFilter::default() });
    }
    filters.extend(whole.tasks.iter().map(|task| OfferFilter { task: Some(task.id), ..OfferFilter::default() }));
    filters.extend(whole.statuses.iter().map(|one| OfferFilter { status: one.key.clone(), ..OfferFilter::default() }));
    filters.extend(whole.channels.iter().map(|one| OfferFilter { channel: one.key.clone(), ..OfferFilter::default() }));
    let rooms: Vec<Room> = filters.into_iter().map(|filter| of_filter("rejestr ofert: każdy wybór", id, filter)).collect();
    tell(rooms[0].name, rooms.iter().flat_map(|room| open(desk, room, TIMES / 4)).collect(), AN_ANSWER);
    let letters = TYPED.iter().flat_map(|typed| typed.char_indices().map(|(end, letter)| &typed[..end + letter.len_utf8()]));
    let rooms: Vec<Room> = letters
        .map(|text| {
            of_filter("rejestr ofert: po każdej literze", id, OfferFilter { text: text.into(), ..OfferFilter::default() })
        })
        .collect();
    tell(rooms[0].name, rooms.iter().flat_map(|room| open(desk, room, TIMES / 4)).collect(), AN_ANSWER);

    let one = whole.rows[500].id;
    told(desk, &Room::new("oferta z budżetem 40 wierszy", move |desk| offer::page::view(desk, one)));
    told(desk, &Room::new("karta oceny formalnej", move |desk| offer::card::card(desk, one)));
    let typed = offer::page::view(desk, one).expect("an offer").version.form;
    told(desk, &Room::new("oferta: po każdym polu", move |desk| offer::check::check(desk, id, None, &typed)));
}

fn of_filter(name: &'static str, id: Key, filter: OfferFilter) -> Room {
    Room::new(name, move |desk| list(desk, id, &filter))
}

/// The call, its commission, cards of every member, the ranking of every task with every method, and votes.
fn commission(desk: &mut Desk, id: Key) {
    told(desk, &Room::new("konkursy", call::list));
    told(desk, &Room::new("konkurs", move |desk| call::page(desk, id)));
    told(desk, &Room::new("konkurs: ogłoszenie", move |desk| call::notice::view(desk, id)));
    told(desk, &Room::new("konkurs: formularze", move |desk| form::page::view(desk, id)));
    told(desk, &Room::new("komisja", move |desk| page::view(desk, id)));
    let grid = cards::grid(desk, id, None, None).expect("cards");
    let (tasks, members): (Vec<Key>, Vec<Key>) =
        (grid.tasks.iter().map(|task| task.id).collect(), grid.members.iter().map(|member| member.id).collect());
    assert_eq!(members.len(), Contest::WHOLE.members as usize);
    let rooms: Vec<Room> = members
        .iter()
        .flat_map(|member| tasks.iter().map(|task| (*member, *task)))
        .map(|(member, task)| Room::new("karty członka", move |desk| cards::grid(desk, id, Some(task), Some(member))))
        .collect();
    tell(rooms[0].name, rooms.iter().flat_map(|room| open(desk, room, TIMES / 4)).collect(), AN_ANSWER);
    for method in METHODS {
        let mut choosing = Vec::new();
        let mut times = Vec::new();
        for task in tasks.iter().copied() {
            choosing.push(alone(|| amount::choose(desk, id, task, method).expect("a method")).0);
            times.extend(open(desk, &Room::new("ranking", move |desk| ranking::view(desk, id, Some(task))), TIMES));
        }
        tell(&format!("ranking, kwoty: {method}"), times, AN_ANSWER);
        let allowed = if method == "recznie" { AN_ACT } else { AN_ANSWER };
        tell(&format!("wybór sposobu: {method}"), choosing, allowed);
    }
    let view = ranking::view(desk, id, None).expect("a ranking");
    // The last one that gets anything, each time a złoty less, which the pool holds.
    let last = view.lines.iter().rfind(|line| line.proposal.grosze > 0).expect("money for somebody");
    let typed = |less: usize| (last.proposal.grosze / 100 - less as i64).max(0).to_string();
    let set = |less: usize| alone(|| amount::set(desk, id, view.task, last.offer, &typed(less)).expect("an amount")).0;
    let times: Vec<Duration> = (1..=TIMES).map(set).collect();
    tell("kwota wpisana przez komisję", times, AN_ANSWER);
    let voices = members.iter().map(|member| VoiceInput { member: *member, choice: "za".into(), dissent: String::new() });
    let input = VoteInput { voices: voices.collect() };
    let votes = tasks.iter().map(|task| alone(|| vote::save(desk, id, *task, &input).expect("a vote")).0);
    tell("głosowanie nad listą", votes.collect(), AN_ACT);
    told(desk, &Room::new("protokół", move |desk| minutes::view(desk, id)));
}

/// Grants as proposed, the results and the figures.
fn results(desk: &mut Desk, id: Key) {
    let decision =
        DecisionInput { decided_on: "20.01.2027".into(), order_number: "Or.0050.1.2027".into(), ..DecisionInput::default() };
    results::decide(desk, id, &decision).expect("a decision");
    let (time, granted) = alone(|| grant::as_proposed(desk, id).expect("grants").value);
    assert_eq!(granted, Contest::WHOLE.offers);
    tell("dotacje zgodnie z propozycją", vec![time], AN_ACT);
    told(desk, &Room::new("wyniki", move |desk| results::view(desk, id)));
    told(desk, &Room::new("liczby konkursu", move |desk| numbers::of_call(desk, id)));
    told(desk, &Room::new("liczby roku", |desk| numbers::of_year(desk, None)));
    let ask = |call| OfferAsk { call, year: 2027, among: "all".into(), what: "submitted".into() };
    let submitted = Contest::WHOLE.offers + Contest::WHOLE.offers / 20;
    assert_eq!(numbers::list::offers(desk, &ask(None)).expect("a list").rows.len(), submitted as usize);
    told(desk, &Room::new("oferty za liczbą konkursu", move |desk| numbers::list::offers(desk, &ask(Some(id)))));
    told(desk, &Room::new("oferty za liczbą roku", move |desk| numbers::list::offers(desk, &ask(None))));
    // What the issued papers say is compared with every award.
    for kind in [DocumentKind::ResultsDecision, DocumentKind::ResultsNotice] {
        let order = IssueOrder { document: DocumentOrder::of(kind, CaseKey::Call(id)), give_number: false };
        let (time, _) = timed(|| issue::issue(desk, &order, |_, _| Ok(())).expect("a paper of the results"));
        println!("{}: wystawione w {:.1} s", kind.label(), time.as_secs_f64());
    }
    told(desk, &Room::new("wyniki, gdy pisma już wyszły", move |desk| results::view(desk, id)));
    told(desk, &Room::new("komisja, gdy pisma już wyszły", move |desk| page::view(desk, id)));
}

/// A list as a generator exports it, from the file to the register, by rows that were told on the way.
fn imports(officer: &Arc<Officer>) {
    let (mut desk, id, _) = jarzebin::file_with_call(officer);
    for (name, list) in lists() {
        let mut steps = 0;
        let (time, brought) = timed(|| {
            import::preview(&desk, &list, &ImportReading::default()).expect("a preview");
            let plan = import::plan_of(&desk, &list, ImportReading::default()).expect("a plan");
            let check = import::check(&desk, id, &list, &plan).expect("a trial");
            assert_eq!((check.new, check.faulty), (Contest::WHOLE.offers, 0), "{:?}", check.faults.first());
            import::run(&mut desk, id, &list, &plan, |_, _| {
                steps += 1;
                Ok(())
            })
            .expect("the list is brought in")
            .value
        });
        assert!(brought.new == Contest::WHOLE.offers && steps >= 20, "{} offers, progress told {steps} times", brought.new);
        tell(&format!("wczytanie 1 000 ofert, {name}"), vec![time], AN_IMPORT);
        import::take_back(&mut desk, brought.act.expect("an act")).expect("taken back");
    }
}

fn lists() -> [(&'static str, ListFile); 2] {
    let rows: Vec<Vec<String>> = (1..=Contest::WHOLE.offers)
        .map(|number| {
            let (all, grant) = (5_000 + number * 10, 4_000 + number * 8);
            let applicant = format!("Stowarzyszenie „Malwa” nr {}", number % 400);
            let filed = format!("2027-01-{:02} {:02}:{:02}", 2 + number % 8, 8 + number % 8, number % 60);
            let own = all - grant;
            [
                number.to_string(),
                applicant,
                (1 + number % 2).to_string(),
                format!("Zajęcia nr {number}"),
                format!("{all},00"),
                format!("{grant},00"),
                format!("{own},00"),
                filed,
                (60 + number % 40).to_string(),
            ]
            .to_vec()
        })
        .collect();
    let mut text = HEADINGS.join(";") + "\n";
    for row in &rows {
        writeln!(text, "{}", row.join(";")).expect("a line");
    }
    let day = "2027-01-10".parse().expect("a day");
    let sheet = spreadsheet::list("Oferty", &HEADINGS, &rows, day).expect("a sheet");
    let of = |name: &str, bytes: Vec<u8>| import::of(name, bytes).expect("a list");
    [("CSV", of("oferty.csv", text.into_bytes())), ("XLSX", of("oferty.xlsx", sheet))]
}
