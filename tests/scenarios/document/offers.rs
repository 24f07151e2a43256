//! Papers of offers: the official form blank and filled, the register, the formal card, the call to complete.

use casework::{
    Desk, Failure,
    document::{DocumentOrder, make::make, order::Wanted},
    offer::{
        card::{self, CardEntry},
        form::{
            ActionInput, AmountsInput, ApplicantInput, CostInput, OfferInput, ResultInput, SignatureInput, SourceInput,
            SplitInput,
        },
        list::{self, OfferFilter},
        page,
        save::{self, OfferEntry},
        step::{self, OfferStep},
    },
    view::Key,
};
use documents::{docx, finish, html, pdf, text};
use domain::{
    call::{Call, CallMode, CallStatus},
    document::DocumentKind,
    id::{CallId, OrganisationId},
    offer::{Offer, OfferChannel, OfferVersion, Receipt, VersionKind},
    publication::CaseRef,
};
use tests::{jarzebin, office::Officer};

use super::town::{before_the_story, day};
use crate::offer::{entry, form};

/// The finished paper of a call, about one row when one is named.
fn finished(desk: &Desk, kind: DocumentKind, call: Key, part: Option<Key>) -> documents::Finished {
    let order = DocumentOrder { part, ..DocumentOrder::of(kind, CaseRef::Call(CallId(call.0))) };
    let wanted = Wanted::try_from(&order).expect("understood");
    let made = desk.store().read(|tx| make(tx, desk.law(), desk.clock(), &wanted)).expect("made");
    finish(&made.document).unwrap_or_else(|fault| panic!("{}: {fault}", order.kind))
}

fn words(desk: &Desk, kind: DocumentKind, call: Key, part: Option<Key>) -> String {
    text::text(&finished(desk, kind, call, part)).replace('\u{a0}', " ")
}

fn kept(name: &str, told: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../../golden/offer");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, told));
}

#[track_caller]
fn says(words: &str, sentence: &str) {
    assert!(words.contains(sentence), "„{sentence}” is not said in:\n{words}");
}

fn texts(values: &[&str]) -> Vec<String> {
    values.iter().map(|value| (*value).to_owned()).collect()
}

/// An offer of two applicants for two years, with everything that the form has.
fn joint() -> OfferInput {
    let applicant = |name: &str, number: &str| ApplicantInput {
        name: name.into(),
        register_number: number.into(),
        website: "klub.example".into(),
        phone: "600 100 200".into(),
        ..form(name).applicants.remove(0)
    };
    let action = |year: &str, name: &str, performer: &str| ActionInput {
        year: year.into(),
        name: name.into(),
        performer: performer.into(),
        third_party: "transport: firma przewozowa".into(),
        ..form(name).actions.remove(0)
    };
    let cost = |name: &str, price: &str, units: &str, years: [&str; 2]| CostInput {
        name: name.into(),
        unit: "godzina".into(),
        unit_price: price.into(),
        units: units.into(),
        total: String::new(),
        years: texts(&years),
    };
    let source = |amount: &str, share: &str| SourceInput { amount: amount.into(), share: share.into() };
    let split = |applicant: &str, total: &str, years: [&str; 2]| SplitInput {
        applicant: applicant.into(),
        total: total.into(),
        years: texts(&years),
    };
    let signature = |name: &str, applicant: &str| SignatureInput {
        name: name.into(),
        function: "prezes".into(),
        applicant: applicant.into(),
    };
    let [first, second] = ["Klub Jarząb", "Fundacja „Ruch” {{x}}"];
    OfferInput {
        joint: true,
        applicants: vec![applicant(first, "0000123456"), applicant(second, "0000654321")],
        actions: vec![action("2027", "Treningi", first), action("2028", "Turniej", second)],
        results: vec![ResultInput {
            name: "Uczestnicy zajęć".into(),
            target: "60 dzieci".into(),
            monitoring: "listy obecności".into(),
        }],
        costs: vec![
            casework::offer::form::ActionCostsInput {
                name: "Treningi".into(),
                rows: vec![cost("Trener", "80", "100", ["5000", "3000"]), cost("Sala", "50,50", "1,5", ["75,75", "0"])],
            },
            casework::offer::form::ActionCostsInput {
                name: "Turniej".into(),
                rows: vec![cost("Puchary", "60", "15", ["0", "900"])],
            },
        ],
        admin: vec![cost("Księgowość", "100", "10", ["500", "500"])],
        actions_sum: AmountsInput { total: "8975,75".into(), years: texts(&["5075,75", "3900"]) },
        admin_sum: AmountsInput { total: "1000".into(), years: texts(&["500", "500"]) },
        all_sum: AmountsInput { total: "9975,75".into(), years: texts(&["5575,75", "4400"]) },
        sources: vec![
            source("9975,75", "100%"),
            source("8000", "80,19%"),
            source("1975,75", "19,81%"),
            source("975,75", "9,78%"),
            source("1000", "10,02%"),
            source("0", "0"),
        ],
        split: vec![split(first, "5075,75", ["5075,75", "0"]), split(second, "4900", ["500", "4400"])],
        split_sum: AmountsInput { total: "9975,75".into(), years: texts(&["5575,75", "4400"]) },
        payment_note: "Nie pobieramy opłat od uczestników.".into(),
        representation: "Każdy oferent podpisuje za siebie, zgodnie ze statutem.".into(),
        insurance_arrears: "zalega".into(),
        agrees_with: "ewidencja".into(),
        signatures: vec![signature("Jan Wierzba", first), signature("Ewa Klon", second)],
        signed_on: "10.01.2027".into(),
        ..form(first)
    }
}

fn enter(desk: &mut Desk, call: Key, entry: &OfferEntry) -> Key {
    save::save(desk, call, entry).expect("entered").value.id
}

#[test]
fn a_blank_form_has_every_part_of_the_official_one_in_its_order() {
    let officer = Officer::on("2026-12-20");
    let (desk, call, _) = jarzebin::file_with_call(&officer);
    let words = words(&desk, DocumentKind::OfferForm, call, None);
    kept("formularz", &words);
    let parts = [
        "I. Podstawowe informacje o złożonej ofercie",
        "II. Dane oferenta(-tów)",
        "III. Opis zadania",
        "4. Plan i harmonogram działań na rok",
        "6. Dodatkowe informacje dotyczące rezultatów",
        "IV. Charakterystyka oferenta",
        "V. Kalkulacja przewidywanych kosztów",
        "V.A Zestawienie kosztów",
        "V.B Źródła finansowania",
        "V.C Podział kosztów",
        "VI. Inne informacje",
        "VII. Oświadczenia",
    ];
    let places: Vec<usize> = parts.iter().map(|part| words.find(part).unwrap_or_else(|| panic!("{part}\n{words}"))).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert_eq!(words.matches("skreślone").count(), 1, "nothing is crossed out but the example:\n{words}");
    says(&words, "☐ Szkolenie sportowe dzieci (forma: wspieranie)");
    says(&words, "I.3.3. | Koszt 3");
}

#[test]
fn a_filled_form_says_what_the_applicant_wrote_and_crosses_out_what_does_not_hold() {
    let officer = Officer::on("2027-01-12");
    let (mut desk, call, task) = jarzebin::file_with_call(&officer);
    let mut single = OfferEntry { task: Some(task), ..entry("1", "Klub Jarząb", "12.01.2027", "9:15") };
    single.form.summary = "Pierwszy akapit.\nDrugi akapit.".into();
    let single = enter(&mut desk, call, &single);
    let words_of_one = words(&desk, DocumentKind::OfferForm, call, Some(single));
    kept("oferta", &words_of_one);
    says(&words_of_one, "OFERTA REALIZACJI ZADANIA PUBLICZNEGO* / [skreślone: OFERTA WSPÓLNA");
    says(&words_of_one, "nie zalega(-ją)* / [skreślone: zalega(-ją)*] z opłacaniem należności z tytułu zobowiązań podatkowych");
    says(&words_of_one, "I.1.2. | Sala | godzina | 50,00 | 20 | 1 000,00");
    let both = OfferEntry { number: "2".into(), form: joint(), ..entry("2", "", "12.01.2027", "9:30") };
    let both = enter(&mut desk, call, &both);
    let words = words(&desk, DocumentKind::OfferForm, call, Some(both));
    kept("oferta_wspolna", &words);
    says(&words, "[skreślone: OFERTA REALIZACJI ZADANIA PUBLICZNEGO*] /");
    says(&words, "Rok 1 (2027) | Rok 2 (2028)");
    says(&words, "Fundacja „Ruch” {{x}} | 4 900,00 | 500,00 | 4 400,00");
    says(&words, "[skreślone: nie zalega(-ją)*] / zalega(-ją)* z opłacaniem należności z tytułu składek");
    says(&words, "[skreślone: Krajowym Rejestrem Sądowym*] / właściwą ewidencją*");
}

#[test]
fn a_budget_of_forty_rows_breaks_between_rows_and_ends_with_its_sums_in_every_format() {
    let officer = Officer::on("2027-01-12");
    let (mut desk, call, task) = jarzebin::file_with_call(&officer);
    let mut long = OfferEntry { task: Some(task), ..entry("1", "Klub Jarząb", "12.01.2027", "9:15") };
    let row = |number: u32| CostInput {
        name: format!("Koszt zajęć numer {number} z długim opisem, który nie mieści się w jednym wierszu tabeli"),
        unit: "godzina".into(),
        unit_price: "1250,50".into(),
        units: "100,5".into(),
        total: String::new(),
        years: Vec::new(),
    };
    long.form.costs[0].rows = (1..=38).map(row).collect();
    let id = enter(&mut desk, call, &long);
    let finished = finished(&desk, DocumentKind::OfferForm, call, Some(id));
    let page = html::html(&finished);
    assert!(page.contains("<td class=\"") && page.contains("I.1.38."), "{page}");
    let words = text::text(&finished).replace('\u{a0}', " ");
    let (last, sum) =
        (words.find("I.1.38. | Koszt zajęć numer 38").expect("the last row"), words.find("Suma kosztów realizacji zadania"));
    assert!(sum.is_some_and(|sum| sum > last), "{words}");
    let printed = pdf::pdf(&finished).expect("a PDF");
    let pages = pdf::Preview::new().update(&finished).expect("pages").len();
    assert!((5..=9).contains(&pages), "{pages} pages");
    assert!(docx::docx(&finished).expect("a DOCX").starts_with(b"PK"));
    kept("oferta.znaczniki", &pdf::tags(&printed).expect("tags"));
}

#[test]
fn an_offer_of_a_list_is_printed_with_what_the_list_says() {
    let officer = Officer::on("2026-12-20");
    let (desk, call, _) = tests::contest::file(&officer);
    let offer = list::list(&desk, call, &OfferFilter::default()).expect("the register").rows[0].id;
    let words = words(&desk, DocumentKind::OfferForm, call, Some(offer));
    says(&words, "Do programu wpisano tylko dane z listy ofert.");
    says(&words, "2. | Planowana dotacja w ramach niniejszej oferty | 25 000,00");
    assert_eq!(words.matches("skreślone").count(), 4, "a list says nothing of declarations:\n{words}");
}

#[test]
fn the_register_tells_hours_late_and_withdrawn_offers_and_what_is_asked_for() {
    let officer = Officer::on("2027-01-20");
    let (mut desk, call, task) = jarzebin::file_with_call(&officer);
    kept("rejestr.pusty", &words(&desk, DocumentKind::OfferRegister, call, None));
    enter(&mut desk, call, &OfferEntry { task: Some(task), ..entry("1", "Klub Jarząb", "12.01.2027", "9:15") });
    let gone = enter(&mut desk, call, &entry("2", "Wycofany", "14.01.2027", "24:00"));
    let revision = page::view(&desk, gone).unwrap().revision;
    let step =
        OfferStep {
            to: "wycofana".into(), day: "18.01.2027".into(), words: "Na prośbę oferenta.".into(), until: String::new()
        };
    step::take(&mut desk, gone, revision, &step).unwrap();
    enter(&mut desk, call, &OfferEntry { form: joint(), ..entry("3", "", "16.01.2027", "8:00") });
    kept("rejestr", &words(&desk, DocumentKind::OfferRegister, call, None));
}

fn answered(desk: &mut Desk, id: Key, question: &str, found: &str, note: &str) -> Result<(), Failure> {
    let entry = CardEntry { question: question.into(), found: found.into(), note: note.into() };
    card::answer(desk, id, &entry).map(drop)
}

#[test]
fn the_formal_card_shows_who_answered_and_leaves_boxes_where_nobody_did() {
    let officer = Officer::on("2027-01-20");
    let (mut desk, call, task) = jarzebin::file_with_call(&officer);
    let mut wrong = OfferEntry { task: Some(task), ..entry("1", "Klub Jarząb", "12.01.2027", "9:15") };
    wrong.form.summary = String::new();
    let id = enter(&mut desk, call, &wrong);
    kept("karta.pusta", &words(&desk, DocumentKind::FormalCard, call, Some(id)));
    card::confirm(&mut desk, id).unwrap();
    answered(&mut desk, id, "podpisy", "do_uzupelnienia", "Brakuje podpisu skarbnika.").unwrap();
    for question in ["uprawniony", "sfera", "rozliczenia", "liczba_ofert"] {
        answered(&mut desk, id, question, "tak", "").unwrap();
    }
    let card = words(&desk, DocumentKind::FormalCard, call, Some(id));
    kept("karta", &card);
    says(&card, "Z karty wynika: trzeba wezwać do uzupełnienia.");
}

#[test]
fn the_formal_card_names_grants_of_earlier_calls_that_are_to_be_settled() {
    let officer = Officer::on("2026-12-15");
    let (desk, earlier, _) = tests::contest::settled_whole(&officer);
    let first = tests::contest::offer(&desk, earlier, "1");
    let organisation = page::view(&desk, first).unwrap().organisation.expect("of the register");
    casework::file::close(desk).unwrap();
    let (mut call, mut offer) = (0, 0);
    before_the_story(&officer, |tx| {
        let next = Call { status: CallStatus::Announced, ..Call::new(CallMode::PublicBenefit, "na zadania w 2028 roku", 2028) };
        call = store::call::insert(tx, &next)?.0;
        let at = day("2027-12-01").and_hms_opt(9, 0, 0).expect("an hour");
        let receipt = Receipt { channel: OfferChannel::Desk, at, offset: None };
        let filed =
            Offer { organisation: Some(OrganisationId(organisation.0)), ..Offer::filed(CallId(call), None, "1", receipt) };
        let id = store::offer::insert(tx, &filed)?;
        let (number, kind, note, form) = (1, VersionKind::Filed, String::new(), Default::default());
        let version = OfferVersion { offer: id, number, kind, came_on: at.date(), note, whole: true, form };
        store::offer::version::insert(tx, &version)?;
        offer = id.0;
        Ok(())
    });
    let desk = officer.opened_again();
    let card = words(&desk, DocumentKind::FormalCard, Key(call), Some(Key(offer)));
    says(&card, "Do rozliczenia z wcześniejszych konkursów: „Treningi 1”, 17 000,00 zł. Sprawdź, czy je rozliczono.");
}

#[test]
fn a_call_to_complete_lists_what_is_missing_until_when_and_where() {
    let officer = Officer::on("2027-01-20");
    let (mut desk, call, task) = jarzebin::file_with_call(&officer);
    let id = enter(&mut desk, call, &OfferEntry { task: Some(task), ..entry("1", "Klub Jarząb", "12.01.2027", "9:15") });
    let revision = page::view(&desk, id).unwrap().revision;
    let step = OfferStep {
        to: "wezwana".into(),
        day: "20.01.2027".into(),
        words: "Brakuje podpisu skarbnika.\nNie dołączono statutu.".into(),
        until: "27.01.2027".into(),
    };
    step::take(&mut desk, id, revision, &step).unwrap();
    let letter = words(&desk, DocumentKind::CompletionCall, call, Some(id));
    kept("wezwanie", &letter);
    says(&letter, "– Brakuje podpisu skarbnika;\n– Nie dołączono statutu.");
    says(&letter, "Termin uzupełnienia: 27 stycznia 2027 r.");
}
