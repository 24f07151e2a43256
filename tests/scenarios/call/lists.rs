//! Every number of a call and of a year opens the list of exactly those offers that it counts.

use std::collections::BTreeSet;

use casework::{
    Desk, call,
    call::numbers::{
        self, CallNumbersView,
        list::{self, NumberOffer, NumberOffersView},
        sheet,
    },
    offer::{
        self,
        list::{OfferFilter, WhichOffers},
    },
    organisation::{export::ListForm, import::ImportReading},
    sample,
    view::{FigureView, Key, MoneyView, OfferAsk, RecordLink},
};
use serde_json::Value;
use tests::{jarzebin, office::Officer};

/// What a figure says of its offers.
#[derive(Clone, Copy, Debug)]
enum Says {
    HowMany,
    Sum(fn(&NumberOffer) -> &Option<MoneyView>),
    /// Of everything that was granted.
    Share,
    /// The points that each of them has.
    Points,
    Organisations,
}

const ASKED: Says = Says::Sum(|row| &row.asked);
const PROPOSED: Says = Says::Sum(|row| &row.proposed);
const GRANTED: Says = Says::Sum(|row| &row.granted);

/// Every figure over offers, with its name.
fn figures(view: &CallNumbersView) -> Vec<(String, Says, &FigureView)> {
    let mut all = Vec::new();
    for one in view.head.iter().filter(|one| one.label != "Pula") {
        let says = match one.label.as_str() {
            "Wnioskowano" => ASKED,
            "Proponowano" => PROPOSED,
            "Przyznano" => GRANTED,
            _ => Says::HowMany,
        };
        all.push((one.label.clone(), says, &one.figure));
    }
    for (table, row) in view.groups.iter().flat_map(|table| table.rows.iter().map(move |row| (table, row))) {
        let name = |what: &str| format!("{}, {}: {what}", table.title, row.label);
        all.push((name("oferty"), Says::HowMany, &row.offers));
        all.push((name("z dotacją"), Says::HowMany, &row.funded));
        all.push((name("wnioskowano"), ASKED, &row.asked));
        all.push((name("proponowano"), PROPOSED, &row.proposed));
        all.push((name("przyznano"), GRANTED, &row.granted));
        all.extend(row.share.iter().map(|share| (name("udział"), Says::Share, share)));
    }
    all.extend(view.rejections.iter().map(|row| (row.label.clone(), Says::HowMany, &row.figure)));
    for row in &view.spreads {
        all.push((format!("{}: z punktami", row.label), Says::HowMany, &row.scored));
        let marks = [&row.least, &row.lower, &row.middle, &row.upper, &row.most];
        all.extend(marks.map(|mark| (format!("{}: znak rozkładu", row.label), Says::Points, mark)));
        all.extend(row.bands.iter().map(|band| (format!("{}: {}", row.label, band.label), Says::HowMany, &band.figure)));
    }
    for one in &view.concentration {
        let says = if one.label == "Organizacje z dotacją" { Says::Organisations } else { Says::Share };
        all.push((one.label.clone(), says, &one.figure));
    }
    all
}

/// How many figures a view holds, however deep: whatever has a value, a text and a working.
fn counted(view: &Value) -> usize {
    match view {
        Value::Object(fields) => {
            let own = usize::from(["value", "text", "why"].iter().all(|name| fields.contains_key(*name)));
            own + fields.values().map(counted).sum::<usize>()
        }
        Value::Array(values) => values.iter().map(counted).sum(),
        _ => 0,
    }
}

fn grosze(text: &str) -> i64 {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| panic!("{text}"))
}

fn together<'a>(rows: impl IntoIterator<Item = &'a NumberOffer>, of: fn(&NumberOffer) -> &Option<MoneyView>) -> i64 {
    rows.into_iter().filter_map(|row| of(row).as_ref()).map(|money| money.grosze).sum()
}

/// Where the list and the figure differ. `everything` is granted in all.
fn difference(says: Says, figure: &FigureView, rows: &[NumberOffer], everything: i64) -> Result<(), String> {
    let same = |what: &str, shown: String, listed: String| {
        if shown == listed { Ok(()) } else { Err(format!("{what}: {shown} on the page, {listed} in the list")) }
    };
    match says {
        Says::HowMany => same("how many", figure.text.clone(), rows.len().to_string())?,
        Says::Sum(of) => same("sum", grosze(&figure.text).to_string(), together(rows, of).to_string())?,
        Says::Share => {
            let share = (together(rows, |row| &row.granted) * 20_000 + everything) / (everything * 2).max(1);
            same("share", figure.value.to_string(), share.to_string())?;
        }
        Says::Points => {
            let points: BTreeSet<_> = rows.iter().map(|row| row.points.clone()).collect();
            same("points", format!("{:?}", BTreeSet::from([figure.text.clone()])), format!("{points:?}"))?;
        }
        Says::Organisations => {
            let who: BTreeSet<_> = rows.iter().map(|row| row.applicant.as_str()).collect();
            same("organisations", figure.text.clone(), who.len().to_string())?;
            same("money", everything.to_string(), together(rows, |row| &row.granted).to_string())?;
        }
    }
    if let Says::Share | Says::Organisations = says {
        return Ok(());
    }
    let offer = |part: &casework::view::ExplainedPart| match part.link {
        Some(RecordLink::Offer { id, .. }) => id.0,
        _ => panic!("{} opens no offer", part.label),
    };
    let named: BTreeSet<i64> = figure.why.parts.iter().map(offer).collect();
    let listed: BTreeSet<i64> = rows.iter().map(|row| row.id.0).collect();
    same("offers", format!("{named:?}"), format!("{listed:?}"))
}

/// Goes over every figure of a view; answers how many lists were opened.
fn check(desk: &Desk, view: &CallNumbersView) -> usize {
    let figures = figures(view);
    let whole = counted(&serde_json::to_value(view).unwrap());
    // The calls that were counted and the pool name calls, not offers.
    assert_eq!(figures.len() + 2, whole, "a figure is left out of the story");
    let everything = view.head.iter().find(|one| one.label == "Przyznano").map(|one| grosze(&one.figure.text)).unwrap();
    let mut opened = 0;
    for (name, says, figure) in figures {
        let Some(link) = &figure.why.list else {
            assert!(figure.value == 0 && figure.why.parts.is_empty(), "{name} counts offers and opens no list");
            continue;
        };
        let list = list::offers(desk, &link.ask).unwrap();
        difference(says, figure, &list.rows, everything).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        assert_eq!((link.words.as_str(), list.shown.value as usize), (list.shown.text.as_str(), list.rows.len()), "{name}");
        for (sum, of) in [(&list.asked, ASKED), (&list.proposed, PROPOSED), (&list.granted, GRANTED)] {
            let Says::Sum(of) = of else { unreachable!() };
            assert_eq!(grosze(&sum.text), together(&list.rows, of), "{name}");
        }
        let (_, short) = list.rows.split_last().expect("a list that is linked is not empty");
        difference(says, figure, short, everything).expect_err(&format!("{name}: one offer less is not seen"));
        opened += 1;
    }
    opened
}

fn sample_desk() -> Desk {
    let officer = Officer::on("2026-11-22");
    sample::create(officer.clone(), &officer.path("jarzebin.kladka")).expect("the sample is made")
}

fn settled(desk: &Desk) -> Key {
    call::list(desk).unwrap().iter().find(|line| line.status.key == "rozstrzygniety").expect("a settled call").id
}

fn asked(call: Option<Key>, among: &str, what: &str) -> OfferAsk {
    OfferAsk { call, year: 2026, among: among.into(), what: what.into() }
}

#[test]
fn every_number_of_a_settled_call_opens_exactly_its_offers() {
    let desk = sample_desk();
    let view = numbers::of_call(&desk, settled(&desk)).unwrap();
    assert!(!view.rejections.is_empty() && !view.spreads.is_empty() && view.concentration.len() > 2, "a call with everything");
    assert!(check(&desk, &view) > 40);
}

#[test]
fn every_number_of_a_year_opens_exactly_its_offers() {
    let desk = sample_desk();
    let view = numbers::of_year(&desk, Some(2026)).unwrap();
    assert!(view.calls.value > 1, "several calls");
    assert!(check(&desk, &view) > 40);
}

#[test]
fn the_lists_hold_what_the_register_of_the_call_holds() {
    let desk = sample_desk();
    let call = settled(&desk);
    let register = |filter: &OfferFilter| -> Vec<i64> {
        offer::list::list(&desk, call, filter).unwrap().rows.iter().map(|row| row.id.0).collect()
    };
    let listed = |what: &str| -> Vec<i64> {
        list::offers(&desk, &asked(Some(call), "all", what)).unwrap().rows.iter().map(|row| row.id.0).collect()
    };
    let of = |status: &str| OfferFilter { status: status.into(), ..OfferFilter::default() };
    assert_eq!(listed("submitted"), register(&OfferFilter::default()));
    assert_eq!(listed("rejected"), register(&of("odrzucona")));
    assert_eq!(listed("withdrawn"), register(&of("wycofana")));
    assert_eq!(listed("late"), register(&OfferFilter { which: WhichOffers::Late, ..OfferFilter::default() }));
    let results = casework::commission::results::view(&desk, call).unwrap();
    // Nothing stays granted of one who gave the grant up.
    let kept = results
        .tasks
        .iter()
        .flat_map(|task| &task.lines)
        .filter(|line| line.end.as_ref().is_none_or(|end| end.key == "zaktualizowana"));
    let granted: i64 = kept.filter_map(|line| line.granted.as_ref()).map(|money| money.grosze).sum();
    let list = list::offers(&desk, &asked(Some(call), "all", "funded")).unwrap();
    assert_eq!((grosze(&list.granted.text), grosze(&list.sum.text)), (granted, granted));
}

#[test]
fn a_list_is_named_after_its_figure() {
    let desk = sample_desk();
    let call = settled(&desk);
    let title = |call, among: &str, what: &str| list::offers(&desk, &asked(call, among, what)).unwrap().title;
    assert_eq!(title(None, "all", "funded"), "Oferty z przyznaną dotacją, 2026 r.");
    let sphere = title(None, "sphere:17", "funded");
    assert!(sphere.starts_with("Sfera pkt 17 ") && sphere.ends_with(": oferty z przyznaną dotacją, 2026 r."), "{sphere}");
    assert_eq!(title(Some(call), "form:wspieranie", "asked"), "Wspieranie: oferty z kwotą wnioskowanej dotacji");
    assert_eq!(title(Some(call), "all", "points:5000-6000"), "Oferty z punktami od 50 do mniej niż 60");
    let NumberOffersView { scope, sum_name, .. } = list::offers(&desk, &asked(Some(call), "all", "funded")).unwrap();
    assert_eq!((scope, sum_name.as_str()), (numbers::of_call(&desk, call).unwrap().title, "przyznano"));
}

#[test]
fn a_list_without_offers_is_in_order_and_a_made_up_one_is_refused() {
    let desk = sample_desk();
    let view = list::offers(&desk, &OfferAsk { year: 2031, ..asked(None, "sphere:17", "funded") }).unwrap();
    assert_eq!((view.rows.len(), view.shown.text.as_str()), (0, "0\u{a0}ofert"));
    let failure = list::offers(&desk, &asked(None, "sphere:17", "everything")).unwrap_err();
    assert!(failure.sentence().contains("Wróć do liczb konkursu"), "{}", failure.sentence());
    assert!(list::offers(&desk, &asked(Some(Key(999)), "all", "funded")).is_err());
}

#[test]
fn a_long_list_has_every_offer_where_its_working_names_a_hundred() {
    let officer = Officer::on("2027-01-18");
    let (mut desk, call, _) = jarzebin::file_with_call(&officer);
    let mut rows = String::from("Numer oferty;Oferent;Tytuł;Koszt całkowity;Wnioskowana dotacja;Data złożenia\n");
    for number in 1..=134 {
        rows += &format!("{number};Klub {number};Zadanie {number};1000;{number};10.01.2027 10:00\n");
    }
    let path = officer.path("oferty.csv");
    std::fs::write(&path, rows).unwrap();
    let source = offer::import::open(&path).unwrap();
    let plan = offer::import::plan_of(&desk, &source, ImportReading::default()).unwrap();
    assert_eq!(offer::import::run(&mut desk, call, &source, &plan, |_, _| Ok(())).unwrap().value.new, 134);
    let view = numbers::of_call(&desk, call).unwrap();
    let asked = &view.head.iter().find(|one| one.label == "Wnioskowano").unwrap().figure;
    let link = asked.why.list.as_ref().unwrap();
    assert_eq!((asked.why.parts.len(), link.words.as_str()), (100, "134\u{a0}oferty"));
    let list = list::offers(&desk, &link.ask).unwrap();
    assert_eq!((list.rows.len(), together(&list.rows, |row| &row.asked)), (134, 134 * 135 / 2 * 100));

    let csv = String::from_utf8(sheet::offers(&desk, &link.ask, ListForm::Csv).unwrap()).unwrap();
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "Konkurs;Numer oferty;Oferent;Zadanie;Stan;Wnioskowano (zł);Proponowano (zł);Przyznano (zł);Punkty");
    assert_eq!(lines.len(), 135);
    assert!(lines[134].contains(";134;Klub 134;") && lines[134].ends_with(";134,00;;;"), "{}", lines[134]);
    assert!(sheet::offers(&desk, &link.ask, ListForm::Xlsx).unwrap().starts_with(b"PK"));
}
