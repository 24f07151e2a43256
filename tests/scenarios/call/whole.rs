//! A settled call travels whole: offers with versions, the commission with its cards, results; and what is wrong in such a file.

use casework::{
    Desk, Failure, call, check, commission,
    exchange::{CaseNoun, export, import},
    offer::{
        form::OfferInput,
        list::{self, OfferFilter},
        save,
    },
    pulpit::{self, CaseView},
    sample,
    view::Key,
};
use serde_json::Value;
use tests::{contest, jarzebin, office::Officer};

use super::world::{faults, plain};

/// The settled call of the sample.
fn settled(officer: &std::sync::Arc<Officer>) -> (Desk, Key) {
    let desk = sample::create(officer.clone(), &officer.path("jarzebin.kladka")).expect("the sample");
    let call =
        call::list(&desk).expect("calls").into_iter().find(|line| line.status.key == "rozstrzygniety").expect("settled").id;
    (desk, call)
}

#[test]
fn a_settled_call_is_the_same_after_a_journey() {
    let officer = Officer::on("2026-10-15");
    let (here, call) = settled(&officer);
    let sent = export::case(&here, CaseNoun::Call, call.0).expect("the case");
    assert_eq!((sent.offers.len(), sent.offer_versions.len(), sent.commission_members.len()), (9, 11, 5));
    assert_eq!((sent.scorecards.len(), sent.awards.len(), sent.reasons_demands.len()), (29, 6, 1));
    let text = export::text(&sent).expect("its text");

    let there = Officer::on("2026-10-15");
    let mut desk = there.new_file();
    let taken =
        import::case(&mut desk, text.as_bytes(), "konkurs.json").unwrap_or_else(|failure| panic!("{}", failure.sentence())).value;
    assert_eq!((taken.calls, taken.offers, taken.office_taken), (1, 9, true));
    let come = taken.id.expect("the call is here");
    let back = export::case(&desk, CaseNoun::Call, come.0).expect("the case");
    assert!(sent == back, "the call changed on the way");
    let register = |desk: &Desk, call| -> Vec<_> {
        let rows = list::list(desk, call, &OfferFilter::default()).expect("the register").rows;
        rows.into_iter()
            .map(|row| (row.number, row.applicants, row.title, row.status.key, row.asked.map(|one| one.grosze)))
            .collect()
    };
    assert_eq!(register(&here, call), register(&desk, come));
    let results = |desk: &Desk, call| -> Vec<_> {
        let lines = commission::results::view(desk, call).expect("results").tasks.remove(0).lines;
        lines.into_iter().map(|line| (line.number, line.granted.map(|one| one.grosze), line.reason, line.end)).collect()
    };
    assert_eq!(results(&here, call), results(&desk, come));
    let ranking = |desk: &Desk, call| -> Vec<_> {
        let view = commission::ranking::view(desk, call, None).expect("a ranking");
        view.lines.into_iter().map(|line| (line.number, line.score, line.spread)).collect()
    };
    assert_eq!(ranking(&here, call), ranking(&desk, come));
}

#[test]
fn results_that_were_announced_again_travel_with_the_change_they_tell_of() {
    use commission::{
        correction::{self, CorrectionInput},
        publication::{self, ResultsPublicationInput},
        results,
    };
    let officer = Officer::on("2026-12-15");
    let (mut here, call, _) = contest::settled_whole(&officer);
    let offer = contest::offer(&here, call, "7");
    let (after, corrected_on, reason) = ("28 000".into(), "21.12.2026".into(), "błąd".into());
    correction::save(&mut here, call, offer, &CorrectionInput { after, corrected_on, reason }).expect("corrected");
    let place = ResultsPublicationInput { place: "bip".into(), address: String::new(), published_on: "21.12.2026".into() };
    publication::add_changed(&mut here, call, &place).expect("announced again");
    let sent = export::case(&here, CaseNoun::Call, call.0).expect("the case");
    let there = Officer::on("2026-12-21");
    let mut desk = there.new_file();
    let taken = import::case(&mut desk, export::text(&sent).expect("its text").as_bytes(), "konkurs.json");
    let come = taken.unwrap_or_else(|failure| panic!("{}", failure.sentence())).value.id.expect("the call is here");
    let told = results::view(&desk, come).expect("results");
    assert_eq!(plain(&told.corrections[0].published.join("; ")), "Biuletyn Informacji Publicznej, 21 grudnia 2026 r.");
    assert!(told.places.iter().all(|place| place.published_on.is_some()), "the results themselves stand where they stood");
}

#[test]
fn a_settled_call_with_faults_is_refused_with_the_place_of_each() {
    let officer = Officer::on("2026-10-15");
    let (mut desk, call) = settled(&officer);
    let sent = export::text(&export::case(&desk, CaseNoun::Call, call.0).expect("the case")).expect("its text");
    let mut case: Value = serde_json::from_str(&sent).expect("JSON");
    case["scorecards"][0]["record"]["offer"] = 99.into();
    case["scorecards"][1]["record"]["scores"][0][1] = 5_000.into();
    case["offers"][3]["record"]["number"] = case["offers"][2]["record"]["number"].clone();
    case["offers"][4]["record"]["version"] = 7.into();
    case["offer_versions"][0]["record"]["form"]["admin"][0]["total"] = (-5).into();
    case["awards"][2]["record"]["offer"] = case["awards"][1]["record"]["offer"].clone();
    case["commission_meetings"][0]["record"]["present"][0] = 77.into();
    case["call_results"][0]["record"]["order_number"] = "n".repeat(200).into();
    let refused = import::case(&mut desk, case.to_string().as_bytes(), "zly.json").expect_err("faulty");
    let told = faults(&refused);
    let says = |place: &str, words: &str| {
        let found = told.iter().find(|(field, _)| field.starts_with(place)).unwrap_or_else(|| panic!("{place}: {told:#?}"));
        assert!(found.1.contains(words), "{place}: {}", found.1);
    };
    says("scorecards[0].record.offer", "Wskazuje pozycję 99 listy „offers”, której nie ma w pliku.");
    says("scorecards[1].record.points", "najwyżej 10 pkt");
    says("offers[3].record", "Mówi o tym samym co pozycja offers[2].");
    says("offers[4].record.version", "nie ma wersji 7 oferty");
    says("offer_versions[0].record.form.admin", "");
    says("awards[2].record", "Mówi o tym samym co pozycja awards[1].");
    says("commission_meetings[0].record.present", "Wskazuje pozycję 77");
    says("call_results[0].record.order_number", "Skróć tekst");

    let mut typed: Value = serde_json::from_str(&sent).expect("JSON");
    typed["offer_versions"][2]["record"]["form"]["sources"]["grant"]["amount"] = "dużo".into();
    typed["votes"][0]["record"]["voices"][0]["choice"] = "może".into();
    let told = faults(&import::case(&mut desk, typed.to_string().as_bytes(), "zly.json").expect_err("faulty"));
    for place in ["offer_versions[2].record.form.sources.grant.amount", "votes[0].record.voices[0].choice"] {
        assert!(told.iter().any(|(field, _)| field == place), "{place}: {told:#?}");
    }
}

#[test]
fn the_check_of_everything_speaks_of_the_commission_and_of_offers() {
    let officer = Officer::on("2026-12-15");
    let (desk, call, _) = contest::file(&officer);
    let found = check::everything(&desk, None).expect("checked").cases;
    let of_call = found.iter().find(|case| case.noun == "call" && case.id == call).expect("the call");
    assert!(of_call.findings.iter().any(|finding| finding.rule == "M-01"), "{:#?}", of_call.findings);

    let officer = Officer::on("2027-01-12");
    let (mut desk, call, task) = jarzebin::file_with_call(&officer);
    let mut entry = crate::offer::entry("1", "Klub Jarząb", "12.01.2027", "9:15");
    entry.task = Some(task);
    entry.form = OfferInput { summary: String::new(), ..entry.form };
    save::save(&mut desk, call, &entry).expect("entered");
    let found = check::everything(&desk, None).expect("checked").cases;
    let of_offer = found.iter().find(|case| case.noun == "offer").expect("the offer");
    assert!(plain(&of_offer.title).starts_with("Oferta nr 1: Klub Jarząb"), "{}", of_offer.title);
    assert!(of_offer.findings.iter().any(|finding| finding.rule == "F-03"), "{:#?}", of_offer.findings);
}

/// Nobody takes a case apart that is not whole.
#[test]
fn a_call_without_offers_has_no_lists_of_them() {
    let officer = Officer::on("2027-01-12");
    let (desk, call, _) = jarzebin::file_with_call(&officer);
    let text = export::text(&export::case(&desk, CaseNoun::Call, call.0).expect("the case")).expect("its text");
    let case: Value = serde_json::from_str(&text).expect("JSON");
    for list in ["offers", "scorecards", "awards", "commissions"] {
        assert!(case.get(list).is_none(), "{list}");
    }
    assert!(matches!(import::read(b"{}", desk.law().on(desk.today())), Err(Failure::Import { .. } | Failure::Invalid { .. })));
}

#[test]
fn an_offer_is_found_by_its_title_its_applicant_and_its_number() {
    let officer = Officer::on("2026-10-15");
    let (desk, call) = settled(&officer);
    for typed in ["dwie wsie druzyna", "oferta 2 iskra", "grom kamionka wsie"] {
        let hits = pulpit::find(&desk, typed).expect("hits");
        let hit = hits.iter().find(|hit| hit.kind == "offer").unwrap_or_else(|| panic!("{typed}: {hits:#?}"));
        assert_eq!(plain(&hit.title), "Oferta nr 2 – Dwie wsie, jedna drużyna");
        assert!(hit.detail.contains("„Iskra”") && hit.detail.contains("Otwarty konkurs ofert"), "{}", hit.detail);
        assert_eq!(hit.case, Some(CaseView::Call { id: call }), "it opens on the page of its call");
    }
}
