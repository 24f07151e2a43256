//! Calls that do not stand on the act on public benefit alone: public health, which has a notice of its own, and legal aid, which
//! takes over the whole procedure; each from its announcement through the commission to the results.

use std::sync::Arc;

use casework::{
    Desk,
    call::{
        self, CallForm, CallSource, CallStepForm,
        attachments::{self, AttachmentForm},
        criteria::{self, CriteriaView},
        notice,
        publication::{self, CallPublicationForm},
        tasks::{self, CallTaskForm, PoolForm},
        words::{self, CallWordsForm},
    },
    commission::{
        grant,
        publication::{self as of_results, ResultsPublicationInput},
        results::{self, DecisionInput},
    },
    form::of_call,
    view::{FindingView, Key},
};
use domain::{
    call::{BudgetBasis, CallMode},
    id::CallId,
};
use tests::{contest, jarzebin, office::Officer};

use super::world::{page, plain, save};

fn begun(desk: &mut Desk, mode: &str, budget: &str) -> Key {
    let form = CallForm {
        source: CallSource::Nothing,
        mode: mode.into(),
        title: "na zadania w 2027 roku".into(),
        year: "2027".into(),
        case_number: String::new(),
        regranting: false,
        budget: budget.into(),
    };
    let id = call::create(desk, &form).expect("the call").value;
    let task = CallTaskForm {
        title: "Badania i edukacja zdrowotna seniorów".into(),
        sphere: "6".into(),
        form: "powierzenie".into(),
        pools: vec![PoolForm { year: "2027".into(), amount: "60 000".into() }],
        ..CallTaskForm::default()
    };
    tasks::save_task(desk, id, None, &task).expect("the task");
    save(desk, id, |facts| {
        (facts.offers_until, facts.until_hour) = ("30.10.2026".into(), "15:00".into());
        (facts.chosen_by, facts.begins_on, facts.ends_on) = ("20.11.2026".into(), "01.01.2027".into(), "31.12.2027".into());
    })
    .expect("the days");
    id
}

fn write(desk: &mut Desk, id: Key, more: &str) {
    let page = page(desk, id);
    let usual = CallWordsForm { more: more.into(), ..page.words.usual };
    words::save_words(desk, id, page.revision, &usual).expect("the words");
}

fn take(desk: &mut Desk, id: Key, to: &str, day: &str) -> Result<(), Vec<FindingView>> {
    let form = CallStepForm {
        id,
        revision: page(desk, id).revision,
        to: to.into(),
        day: day.into(),
        order_number: if to == "ogloszony" { "0050.80.2026".into() } else { String::new() },
        reason: String::new(),
    };
    call::take_step(desk, &form).map(drop).map_err(|failure| match failure {
        casework::Failure::Refused { findings } => findings,
        other => panic!("{other:?}"),
    })
}

fn publish(desk: &mut Desk, id: Key, place: &str, on: &str) {
    let form = CallPublicationForm {
        subject: None,
        place: place.into(),
        address: "bip.jarzebin.example".into(),
        published_on: on.into(),
        removed_on: String::new(),
    };
    publication::add(desk, id, &form).expect("published");
}

fn seen(desk: &Desk, id: Key) -> CriteriaView {
    criteria::criteria(desk, id).expect("the criteria")
}

fn rules(desk: &Desk, id: Key) -> Vec<String> {
    page(desk, id).findings.into_iter().map(|finding| finding.rule).collect()
}

const HEALTH: &str = "Wyniki konkursu ogłasza się w BIP i na tablicy do dnia 20 listopada.\n\
    Od rozstrzygnięcia konkursu odwołanie nie przysługuje. Wkładu własnego nie wymaga się.\n\
    Burmistrz może odwołać konkurs albo przedłużyć termin składania ofert.";

#[test]
fn a_call_for_public_health_says_what_its_own_act_asks_for_and_stands_in_two_places() {
    let officer = Officer::on("2026-10-07");
    let mut desk = jarzebin::file(&officer, jarzebin::local());
    let offered = call::beginnings(&desk).expect("beginnings").modes;
    let proposed = |mode: &str| offered.iter().find(|one| one.mode.key == mode).and_then(|one| one.budget.clone());
    assert_eq!((proposed("zdrowie_publiczne").as_deref(), proposed("pozytek")), (Some("budzet"), None));
    let id = begun(&mut desk, "zdrowie_publiczne", "budzet");
    let aspects = seen(&desk, id);
    assert_eq!((aspects.aspects.len(), plain(&aspects.usual).contains("jakie urzędy stosują najczęściej")), (0, true));
    criteria::take_usual_criteria(&mut desk, id).expect("the usual criteria");
    write(&mut desk, id, "");
    let refused = take(&mut desk, id, "ogloszony", "05.10.2026").expect_err("four items are missing");
    let missing: Vec<&str> = refused.iter().map(|one| one.title.rsplit(": ").next().unwrap_or_default()).collect();
    assert_eq!(
        missing,
        [
            "współfinansowanie zadania",
            "wymagane dokumenty",
            "sposób odwołania się od rozstrzygnięcia konkursu",
            "zastrzeżenie możliwości odwołania konkursu i przedłużenia terminu składania ofert",
        ]
    );
    assert!(refused.iter().all(|one| one.basis == "art. 15 ust. 1 ustawy o zdrowiu publicznym" && !one.basis_verified));
    write(&mut desk, id, HEALTH);
    let paper = AttachmentForm { name: "odpis z rejestru".into(), condition: String::new(), binding: true };
    attachments::save_attachment(&mut desk, id, None, &paper).expect("a document");
    take(&mut desk, id, "ogloszony", "05.10.2026").expect("announced");
    let view = notice::view(&desk, id).expect("the notice");
    let appeal = view.items.iter().find(|item| item.key == "odwolanie").expect("the item");
    assert!(appeal.said[0].starts_with("Od rozstrzygnięcia konkursu odwołanie nie przysługuje"), "{:?}", appeal.said);
    assert_eq!(appeal.note.as_deref(), Some("przepisu nie porównano z Dziennikiem Ustaw"));
    let places: Vec<&str> = view.places.iter().map(|row| row.place.key.as_str()).collect();
    assert_eq!((places.as_slice(), view.earliest.is_none()), (["bip", "tablica"].as_slice(), true));
    let late = view.plan.iter().find(|step| step.key == "ogloszenie").expect("the step");
    assert!(late.latest.is_none() && late.basis == "art. 15 ust. 4 ustawy o zdrowiu publicznym", "{late:?}");
    publish(&mut desk, id, "bip", "05.10.2026");
    assert!(rules(&desk, id).contains(&"C-04".to_owned()));
    publish(&mut desk, id, "tablica", "06.10.2026");
    let said = rules(&desk, id);
    for rule in ["C-01", "C-03", "C-04", "C-06", "C-07", "C-09"] {
        assert!(!said.contains(&rule.to_owned()), "{rule}: {said:?}");
    }
    assert!(!rests_on_the_regulation(&desk, id), "the form of the regulation binds under the act on public benefit only");
}

/// The offline form of the offer names the regulation on the forms of offers.
fn rests_on_the_regulation(desk: &Desk, id: Key) -> bool {
    let (_, html) = of_call::offer_file(desk, id).expect("the form");
    String::from_utf8(html).expect("text").contains("wzorów ofert")
}

#[test]
fn a_call_for_legal_aid_takes_over_the_whole_procedure_and_has_a_day_for_its_choice() {
    let officer = Officer::on("2026-10-07");
    let mut desk = jarzebin::file(&officer, jarzebin::local());
    let id = begun(&mut desk, "pomoc_prawna", "projekt_budzetu");
    save(&mut desk, id, |facts| facts.chosen_by = "01.12.2026".into()).expect("a later choice");
    let late = page(&desk, id).findings.into_iter().find(|one| one.rule == "C-21").expect("after 30 November");
    assert_eq!(late.required.as_deref().map(plain).as_deref(), Some("najpóźniej 30 listopada 2026 r."));
    assert_eq!(late.basis, "art. 11 ust. 12 ustawy o nieodpłatnej pomocy prawnej");
    let aspects = seen(&desk, id);
    assert_eq!(aspects.aspects.len(), 5, "own money is not asked of a task that is entrusted");
    assert!(
        !aspects.aspects.iter().any(|row| row.aspect.key == "srodki_wlasne") && plain(&aspects.usual).contains("5 kryteriów")
    );
    assert_eq!(criteria::take_usual_criteria(&mut desk, id).expect("the usual criteria").value, 5);
    assert_eq!(seen(&desk, id).covered.text, "5 z 5");
    assert!(!rules(&desk, id).contains(&"C-09".to_owned()), "what the program puts in raises no hint");
    let refused = take(&mut desk, id, "ogloszony", "05.10.2026").expect_err("the draft budget has no day");
    assert!(refused.iter().any(|one| one.rule == "C-06") && refused.iter().any(|one| one.rule == "C-01"), "{refused:?}");
    let view = notice::view(&desk, id).expect("the notice");
    assert!(plain(&view.lead).contains("art. 11 ust. 2 ustawy z dnia 5 sierpnia 2015 r. o nieodpłatnej pomocy prawnej"));
    assert_eq!(view.places.len(), 3);
    assert!(rests_on_the_regulation(&desk, id), "the form of 2018 binds here as well");
}

/// The settled contest under another act; with the results taken back.
fn settled(mode: CallMode) -> (Arc<Officer>, Desk, Key) {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = contest::with_commission(&mut desk, call, ngo);
    contest::scored(&mut desk, call, &members);
    contest::held(&mut desk, call, &members[..5]);
    contest::voted(&mut desk, call, &[(members[0], "za", ""), (members[1], "za", ""), (members[2], "za", "")]);
    casework::file::close(desk).expect("the file closes");
    let (mut desk, ()) = jarzebin::into(&officer, "Tryb konkursu", |tx| {
        let mut stored = store::call::get(tx, CallId(call.0))?;
        (stored.record.mode, stored.record.budget) = (mode, BudgetBasis::Budget);
        stored.record.chosen_by = "2026-12-18".parse().ok();
        store::call::update(tx, stored.id, stored.revision, &stored.record).map(drop)
    });
    let decision =
        DecisionInput { decided_on: "15.12.2026".into(), order_number: "0050.140.2026".into(), ..DecisionInput::default() };
    results::decide(&mut desk, call, &decision).expect("decided");
    grant::as_proposed(&mut desk, call).expect("granted");
    for (to, day) in [("opinia_komisji", ""), ("rozstrzygniety", "15.12.2026")] {
        take(&mut desk, call, to, day).expect(to);
    }
    (officer, desk, call)
}

fn of_commission(desk: &Desk, call: Key) -> Vec<(String, String, String)> {
    let findings = results::view(desk, call).expect("the results").findings;
    findings.into_iter().map(|one| (one.rule, one.level.key, one.basis)).collect()
}

fn announce_results(desk: &mut Desk, call: Key, place: &str, on: &str) {
    let input = ResultsPublicationInput { place: place.into(), address: "bip.example".into(), published_on: on.into() };
    of_results::add(desk, call, &input).expect("announced");
}

#[test]
fn results_for_public_health_follow_the_notice_and_those_of_legal_aid_the_act_on_public_benefit() {
    let (officer, mut desk, health) = settled(CallMode::PublicHealth);
    officer.next_on("2026-12-29");
    let said = of_commission(&desk, health);
    let unannounced: Vec<_> = said.iter().filter(|(rule, ..)| rule == "M-11").collect();
    assert_eq!(
        unannounced,
        [&("M-11".to_owned(), "ostrzezenie".to_owned(), "art. 15 ust. 1 ustawy o zdrowiu publicznym".to_owned())]
    );
    assert!(said.iter().all(|(_, _, basis)| !basis.contains("pożytku")), "{said:?}");
    announce_results(&mut desk, health, "bip", "29.12.2026");
    take(&mut desk, health, "zakonczony", "29.12.2026").expect("the notice decides where the results stand");

    let (officer, mut desk, aid) = settled(CallMode::LegalAid);
    officer.next_on("2026-12-29");
    announce_results(&mut desk, aid, "bip", "16.12.2026");
    let refused = take(&mut desk, aid, "zakonczony", "29.12.2026").expect_err("two places are missing");
    assert_eq!(refused.iter().map(|one| one.rule.as_str()).collect::<Vec<_>>(), ["M-11"]);
    announce_results(&mut desk, aid, "tablica", "16.12.2026");
    announce_results(&mut desk, aid, "strona", "29.12.2026");
    let view = results::view(&desk, aid).expect("the results");
    let late = view.findings.iter().find(|one| one.title.starts_with("Wyniki ogłoszono późno")).expect("fourteen days");
    assert_eq!(plain(&late.title), "Wyniki ogłoszono późno (strona internetowa): 14 dni po rozstrzygnięciu");
    assert!(plain(late.required.as_deref().unwrap_or_default()).contains("w praktyce urzędów"), "{:?}", late.required);
    take(&mut desk, aid, "zakonczony", "29.12.2026").expect("late, but in all places");
}
