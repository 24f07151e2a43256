//! Real calls of real offices, entered as far as their pages tell them: what the rules find, days that are counted, sums.
//!
//! Facts come from public pages, see `tests/fixtures/cases/calls.json`; what a page does not say is left out, so that the findings
//! name what nobody knows of the call. The whole list of findings is kept in `tests/golden/call`.

use std::sync::Arc;

use casework::{
    Desk,
    call::{
        self, CallStepForm, notice,
        publication::{self, CallPublicationForm},
    },
    document::{DocumentOrder, make::make, order::Wanted},
    view::{FindingView, Key},
};
use chrono::NaiveDate;
use documents::{finish, text};
use domain::{
    call::{Call, CallChange, CallChangeKind, CallLimits, CallMode, CallStatus, CallTask, Permyriad, Pool, PriorTask},
    document::DocumentKind,
    id::CallId,
    money::Money,
    polish,
    programme::CommissioningForm,
    publication::{CaseRef, Publication, PublicationPlace, PublishedThing},
    vocabulary::Vocabulary,
};
use serde_json::Value;
use store::{Fault, WriteTx};
use tests::{jarzebin, office::Officer, places};

use super::world::{plain, written};

fn facts() -> Vec<Value> {
    let text = std::fs::read_to_string(places::root().join("tests/fixtures/cases/calls.json")).expect("the fixtures");
    serde_json::from_str::<Value>(&text).expect("JSON").as_array().expect("a list").clone()
}

fn fact(id: &str) -> Value {
    facts().into_iter().find(|one| one["id"] == id).unwrap_or_else(|| panic!("{id} is not among the fixtures"))
}

fn day(value: &Value) -> Option<NaiveDate> {
    value.as_str()?.get(..10)?.parse().ok()
}

/// The day of the notice, as far as the page tells it: that of the order when no other is known.
fn announced(fact: &Value) -> Option<NaiveDate> {
    day(&fact["announced"]).or_else(|| day(&fact["order"][1])).or_else(|| day(&fact["ordered"]))
}

fn zloty(value: &Value) -> Option<Money> {
    value.as_u64().and_then(|zloty| u32::try_from(zloty).ok()).map(Money::from_zloty)
}

fn call_of(fact: &Value) -> Call {
    let year = fact["year"].as_i64().and_then(|year| i32::try_from(year).ok()).expect("a year");
    let text = |key: &str| fact[key].as_str().unwrap_or_default();
    let until = fact["offers_deadline"].as_str().and_then(|text| format!("{text}:00").parse().ok());
    Call {
        regranting: fact["regranting"] == true,
        order_number: fact["order"][0].as_str().unwrap_or_default().to_owned(),
        ordered_on: day(&fact["order"][1]).or_else(|| day(&fact["ordered"])),
        offers_until: until,
        begins_on: day(&fact["begins"]),
        ends_on: day(&fact["ends"]),
        limits: CallLimits {
            grant_min: zloty(&fact["grant_min"]),
            grant_max: zloty(&fact["grant_max"]),
            grant_share: fact["max_share_pct"].as_u64().map(|share| Permyriad(share as u32 * 100)),
            ..CallLimits::default()
        },
        ..Call::new(CallMode::from_key(text("mode")).expect("a mode"), text("title"), year)
    }
}

fn rows_of(tx: &WriteTx<'_>, id: CallId, fact: &Value) -> Result<(), Fault> {
    let form = CommissioningForm::from_key(fact["form"].as_str().unwrap_or_default()).expect("a form");
    for (position, task) in (1..).zip(fact["tasks"].as_array().expect("tasks")) {
        let pools = task["pools"].as_object().expect("pools");
        let pool = |(year, amount): (&String, &Value)| Pool {
            year: year.parse().expect("a year"),
            amount: zloty(amount).expect("money"),
        };
        let title = task["title"].as_str().unwrap_or_default().to_owned();
        let record = CallTask {
            call: id,
            position,
            priority_task: None,
            sphere: String::new(),
            title: title.clone(),
            form,
            description: String::new(),
            begins_on: None,
            ends_on: None,
            pools: pools.iter().map(pool).collect(),
            annulled: None,
        };
        store::call::task::insert(tx, &record)?;
        for (year, told) in task["prev"].as_object().into_iter().flatten() {
            let grants = zloty(told).or_else(|| zloty(&told["paid"]));
            let year = year.parse().expect("a year");
            let prior =
                PriorTask { call: id, position, year, title: title.clone(), cost: zloty(&told["planned"]).max(grants), grants };
            store::call::prior_task::insert(tx, &prior)?;
        }
    }
    if let Some(published_on) = day(&fact["published_www"]) {
        let publication = Publication {
            case: CaseRef::Call(id),
            thing: PublishedThing::CallNotice,
            subject: None,
            place: PublicationPlace::Website,
            address: fact["source_url"].as_str().unwrap_or_default().chars().take(500).collect(),
            published_on,
            removed_on: None,
            evidence: None,
        };
        store::publication::insert(tx, &publication)?;
    }
    if let Some(amended) = fact["amendment"].as_str() {
        let (number, decided) = amended.rsplit_once(" z ").expect("a number and a day");
        let change = CallChange {
            call: id,
            kind: CallChangeKind::Amendment,
            number: 1,
            decided_on: decided.parse().expect("a day"),
            order_number: number.trim_start_matches("Zarządzenie ").into(),
            reason: fact["reason"].as_str().unwrap_or_default().into(),
            wording: fact["change"].as_str().unwrap_or_default().into(),
            until_before: None,
            until_after: None,
            task: None,
            ground: None,
            chosen_before: None,
            chosen_after: None,
            status_before: None,
        };
        store::call::change::insert(tx, &change)?;
    }
    Ok(())
}

/// The call in a file, in a state that its page shows.
fn entered(fact: &Value, status: CallStatus) -> (Arc<Officer>, Desk, Key) {
    let year = fact["year"].as_i64().expect("a year");
    let unknown = || format!("{}-12-20", year - 1).parse().expect("a day");
    // A call of past years is entered when its time for offers is over.
    let over = day(&fact["offers_deadline"]).and_then(|day| day.succ_opt());
    let today = over.max(announced(fact)).unwrap_or_else(unknown);
    let officer = Officer::on(&today.to_string());
    let desk = jarzebin::file(&officer, jarzebin::local());
    let mut id = None;
    let desk = written(&officer, desk, |tx| {
        let call = Call { status, announced_on: announced(fact).filter(|_| status != CallStatus::Draft), ..call_of(fact) };
        let inserted = store::call::insert(tx, &call)?;
        rows_of(tx, inserted, fact)?;
        id = Some(inserted);
        Ok(())
    });
    (officer, desk, Key(id.expect("a call").0))
}

fn findings(desk: &Desk, id: Key) -> Vec<FindingView> {
    call::page(desk, id).expect("the page").findings
}

fn told<'f>(findings: &'f [FindingView], rule: &str) -> Option<&'f FindingView> {
    findings.iter().find(|finding| finding.rule == rule)
}

fn says(id: &str, rule: &str) -> bool {
    let (_officer, desk, key) = entered(&fact(id), CallStatus::Announced);
    told(&findings(&desk, key), rule).is_some()
}

#[test]
fn what_the_rules_find_in_twenty_eight_real_calls_is_what_was_read() {
    let facts = facts();
    assert_eq!(facts.len(), 28);
    let mut all = String::new();
    for fact in &facts {
        let (_officer, desk, key) = entered(fact, CallStatus::Announced);
        let view = notice::view(&desk, key).expect("the notice");
        all.push_str(&format!(
            "## {} ({})\n{}\n",
            fact["id"].as_str().unwrap(),
            fact["organ"].as_str().unwrap(),
            fact["source_url"].as_str().unwrap()
        ));
        let days = view.days.as_ref().map_or("–", |(days, _)| days.as_str());
        let earliest = view.earliest.as_ref().map_or("–", |(day, _)| day.iso.as_str());
        let until = view.until.as_deref().unwrap_or("–");
        all.push_str(&format!("czas na oferty: {days}, najwcześniej {earliest}, termin {until}\n"));
        let whole = view.items.iter().filter(|item| item.binding).filter(|item| item.state.key == "jest").count();
        all.push_str(&format!("elementy wymagane: {whole} z {}\n", view.items.iter().filter(|item| item.binding).count()));
        for finding in findings(&desk, key) {
            let found = finding.found.as_deref().unwrap_or_default();
            all.push_str(&format!("{} {}: {} [{}]\n", finding.rule, finding.level.label, finding.title, found));
        }
        all.push('\n');
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../../golden/call");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("real", plain(&all)));
}

/// "462 000,00", as it is printed.
fn amount(zloty: u64) -> String {
    let digits = zloty.to_string();
    let grouped: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|three| std::str::from_utf8(three).expect("digits")).collect();
    format!("{},00", grouped.join(" "))
}

/// What each page told stands in the notice that is printed: the title, the day and hour, every amount and their sum, limits, days.
#[test]
fn the_notice_of_every_real_call_prints_what_its_page_told() {
    let (mut called, mut dated, mut priced, mut bound) = (0, 0, 0, 0);
    for fact in &facts() {
        let id = fact["id"].as_str().expect("an id");
        let (_officer, desk, key) = entered(fact, CallStatus::Announced);
        let order = DocumentOrder::of(DocumentKind::CallNotice, CaseRef::Call(CallId(key.0)));
        let wanted = Wanted::try_from(&order).expect("understood");
        let made = desk.store().read(|tx| make(tx, desk.law(), desk.clock(), &wanted)).expect("made");
        let words = text::text(&finish(&made.document).expect("finished")).replace('\u{a0}', " ");
        let says = |told: &str| assert!(words.contains(told), "{id}: „{told}” is not printed in:\n{words}");
        says(fact["title"].as_str().expect("a title").trim_end_matches('.'));
        called += 1;
        if let Some((_, hour)) = fact["offers_deadline"].as_str().and_then(|text| text.split_once('T')) {
            let until = day(&fact["offers_deadline"]).expect("a day");
            says(&format!(
                "Oferty przyjmujemy do: {}, godz. {}",
                plain(&polish::date_in_words(until)),
                hour.trim_start_matches('0')
            ));
            dated += 1;
        }
        let pools: Vec<u64> = fact["tasks"]
            .as_array()
            .expect("tasks")
            .iter()
            .flat_map(|task| task["pools"].as_object().expect("pools").values().filter_map(Value::as_u64))
            .collect();
        for pool in &pools {
            says(&amount(*pool));
            priced += 1;
        }
        if !pools.is_empty() {
            says(&amount(pools.iter().sum()));
        }
        for limit in [&fact["grant_min"], &fact["grant_max"]].into_iter().filter_map(Value::as_u64) {
            says(&format!("{} zł", amount(limit)));
            bound += 1;
        }
    }
    assert_eq!((called, dated, priced, bound), (28, 13, 18, 5), "what the pages tell was read");
}

#[test]
fn days_between_notice_and_deadline_are_those_that_were_counted_by_hand() {
    for (id, days, enough) in [
        ("call-powiat-koscian-kultura-2024", "23 dni", true),
        ("call-dzierzoniow-zwierzeta-2023", "23 dni", true),
        ("call-bialystok-npp-2024", "22 dni", true),
        ("call-powiat-wejherowo-npp-2023", "20 dni", false),
        ("call-wabrzezno-2023-I", "21 dni", true),
        ("call-kowale-oleckie-kultura-2025", "23 dni", true),
        ("call-znin-wklad-wlasny-2021", "181 dni", true),
        ("call-pila-pwd-2023", "22 dni", true),
        ("call-krakow-zlobek-2022-2024", "22 dni", true),
    ] {
        let (_officer, desk, key) = entered(&fact(id), CallStatus::Announced);
        let (counted, why) = notice::view(&desk, key).expect("the notice").days.expect("both days");
        assert_eq!((plain(&counted).as_str(), why.steps.len()), (days, 2), "{id}");
        assert_eq!(told(&findings(&desk, key), "C-03").is_none(), enough, "{id}");
    }
}

#[test]
fn wejherowo_gave_twenty_days_and_is_entered_with_its_fault_and_a_written_reason() {
    let (_officer, mut desk, key) = entered(&fact("call-powiat-wejherowo-npp-2023"), CallStatus::Draft);
    let page = call::page(&desk, key).expect("the page");
    let step = |reason: &str| CallStepForm {
        id: key,
        revision: page.revision,
        to: "ogloszony".into(),
        day: "2022-10-26".into(),
        order_number: String::new(),
        reason: reason.into(),
    };
    let against: Vec<String> = call::judge(&desk, &step("")).expect("judged").into_iter().map(|finding| finding.rule).collect();
    assert!(against.contains(&"C-01".to_owned()) && !against.contains(&"C-03".to_owned()), "{against:?}");
    call::take_step(&mut desk, &step(" ")).expect_err("items are missing");
    call::take_step(&mut desk, &step("Konkurs przeprowadzono na papierze w 2022 r.")).expect("recorded");
    let page = call::page(&desk, key).expect("the page");
    assert_eq!(page.status.key, "ogloszony");
    assert!(page.recorded_despite.contains("Konkurs przeprowadzono na papierze w 2022 r."), "{}", page.recorded_despite);
    // Nobody knows whether the day that the portal gives is that of the last of three publications: a warning, until they are entered.
    let fault = |desk: &Desk| told(&findings(desk, key), "C-03").expect("it stays shown").clone();
    assert_eq!(plain(&fault(&desk).title), "Na złożenie ofert mogło zostać za mało czasu: 20 dni");
    let required = Some("co najmniej 21 dni, najwcześniej 16 listopada 2022 r.");
    assert_eq!(
        (fault(&desk).required.as_deref().map(plain).as_deref(), fault(&desk).level.key.as_str()),
        (required, "ostrzezenie")
    );
    let published = CallPublicationForm {
        subject: None,
        place: "bip".into(),
        address: "bip.powiat.example".into(),
        published_on: "26.10.2022".into(),
        removed_on: String::new(),
    };
    publication::add(&mut desk, key, &published).expect("published");
    assert_eq!(fault(&desk).level.key, "blokada");
}

#[test]
fn dzierzoniow_took_offers_until_a_sunday() {
    assert!(says("call-dzierzoniow-zwierzeta-2023", "C-13") && !says("call-wabrzezno-2023-I", "C-13"));
}

#[test]
fn pabianice_paid_for_sport_under_its_own_act_where_eleven_days_are_lawful() {
    let fact = fact("call-pabianice-sport-2023");
    let (_officer, desk, key) = entered(&fact, CallStatus::Announced);
    let view = notice::view(&desk, key).expect("the notice");
    assert!(view.places.is_empty() && view.lead.contains("ustawy z dnia 25 czerwca 2010"), "{}", plain(&view.lead));
    let rules: Vec<String> = findings(&desk, key).into_iter().map(|finding| finding.rule).collect();
    for rule in ["C-01", "C-03", "C-04", "C-07", "C-09"] {
        assert!(!rules.contains(&rule.to_owned()), "{rule} of an act that does not ask for it: {rules:?}");
    }
}

#[test]
fn krakow_named_the_money_of_each_of_three_years() {
    let (_officer, desk, key) = entered(&fact("call-krakow-zlobek-2022-2024"), CallStatus::Announced);
    let view = notice::view(&desk, key).expect("the notice");
    let money = view.items.iter().find(|item| item.key == "srodki").expect("the item");
    let said: Vec<String> = money.said.iter().map(|line| plain(line)).collect();
    assert_eq!(
        said,
        ["na 2022 r.: 42 000,00 zł", "na 2023 r.: 252 000,00 zł", "na 2024 r.: 168 000,00 zł", "razem: 462 000,00 zł"]
    );
    assert_eq!(money.state.key, "jest");
}

#[test]
fn koscian_has_limits_that_agree_and_bialystok_stands_on_the_act_on_legal_aid() {
    assert!(!says("call-powiat-koscian-kultura-2024", "C-11"));
    let (_officer, desk, key) = entered(&fact("call-bialystok-npp-2024"), CallStatus::Announced);
    let view = notice::view(&desk, key).expect("the notice");
    assert!(plain(&view.lead).contains("o nieodpłatnej pomocy prawnej"), "{}", plain(&view.lead));
    assert_eq!(view.places.len(), 3);
}

#[test]
fn rzeszow_chooses_an_operator_and_has_to_tell_the_terms_of_regranting() {
    let (_officer, desk, key) = entered(&fact("call-rzeszow-regranting-2021"), CallStatus::Announced);
    let findings = findings(&desk, key);
    assert!(findings.iter().any(|one| one.rule == "C-01" && one.title.contains("przez operatora")), "{findings:?}");
}

#[test]
fn zdunska_wola_told_one_year_of_two_and_gizycko_none() {
    let missing = |id: &str| {
        let (_officer, desk, key) = entered(&fact(id), CallStatus::Announced);
        let view = notice::view(&desk, key).expect("the notice");
        view.items.into_iter().find(|item| item.key == "zadania_poprzednie").expect("the item").missing.len()
    };
    assert!(missing("call-powiat-zdunska-wola-2023") >= 1);
    assert_eq!(missing("call-powiat-gizycko-2021"), 2);
}

#[test]
fn obrzycko_changed_the_day_of_the_choice_and_the_change_has_to_be_published() {
    let (_officer, desk, key) = entered(&fact("call-obrzycko-2020"), CallStatus::Announced);
    let change = notice::view(&desk, key).expect("the notice").changes.pop().expect("the change");
    assert_eq!((change.order_number.as_str(), change.missing.len()), ("99/2020", 3));
    assert!(says("call-obrzycko-2020", "C-16") && !says("call-liszki-2024", "C-16"));
}

#[test]
fn dzierzkowice_signed_on_the_fifth_and_published_on_the_thirteenth() {
    let (_officer, desk, key) = entered(&fact("call-dzierzkowice-sport-2023"), CallStatus::Announced);
    let view = notice::view(&desk, key).expect("the notice");
    let earliest = view.earliest.expect("counted from the publication").0.iso;
    assert_eq!(earliest, "2023-02-03");
    let missing: Vec<&str> =
        view.places.iter().filter(|row| row.published_on.is_none()).map(|row| row.place.key.as_str()).collect();
    assert_eq!(missing, ["bip", "tablica"]);
}
