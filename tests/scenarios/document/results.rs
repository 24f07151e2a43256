//! Papers of the assessment and of the results: what each says, to whom letters go, and one file for each row.

use std::{collections::BTreeSet, fs, path::Path};

use casework::{
    Failure,
    commission::{
        correction::{self, CorrectionInput},
        days::{self, AwardDaysInput},
        demand::{self, DemandInput},
        grant::{self, GrantInput},
        meeting::{self, CommissionMeetingInput},
        member::{self, MemberInput},
        page,
        publication::{self, ResultsPublicationInput},
        reserve::{self, ReserveInput},
        results::{self, DecisionInput, ResultsView},
    },
    document::{
        CaseKey, DocumentOrder, batch,
        issue::{IssueOrder, issue},
        offer, register,
    },
    history,
    view::Key,
};
use domain::{call::CallMode, document::DocumentKind};
use tests::{contest, office::Officer};

use super::{contest::Contest, files::run};

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[track_caller]
fn says(words: &str, sentence: &str) {
    let words = plain(words);
    assert!(words.contains(sentence), "„{sentence}” is not said in:\n{words}");
}

fn order(call: Key, kind: DocumentKind, part: Option<Key>) -> DocumentOrder {
    DocumentOrder { part, ..DocumentOrder::of(kind, CaseKey::Call(call)) }
}

impl Contest {
    /// The words of a paper about the offer with a number.
    fn letter(&self, kind: DocumentKind, number: &str) -> String {
        let offered = self.offered(domain::vocabulary::Vocabulary::key(kind)).expect("offered");
        let part = offered.parts.iter().find(|part| part.label.starts_with(&format!("nr {number}:"))).expect("the offer");
        self.ordered(&order(self.call, kind, Some(part.id)))
    }

    fn refused(&self, kind: DocumentKind, part: Option<Key>) -> String {
        let wanted = order(self.call, kind, part);
        let Err(refused) = casework::document::preview::gather(&self.desk, &wanted) else { panic!("refused") };
        plain(&refused.sentence())
    }

    fn offered(&self, kind: &str) -> Option<offer::OfferedDocument> {
        let offered = offer::of_case(&self.desk, CaseKey::Call(self.call)).expect("offered");
        offered.into_iter().find(|one| one.kind.key == kind)
    }
}

/// The call before anything was decided.
fn scored_only() -> Contest {
    let officer = Officer::on("2026-12-15");
    let (desk, call, _) = contest::file(&officer);
    Contest { officer, desk, call }
}

#[test]
fn the_notice_of_results_tells_who_for_what_and_how_much_and_nothing_of_those_without_money() {
    let contest = Contest::settled();
    let notice = contest.words(DocumentKind::ResultsNotice);
    says(&notice, "art. 15 ust. 2h");
    says(&notice, "Nazwa oferenta | Nazwa zadania publicznego | Wysokość przyznanych środków publicznych, zł");
    says(&notice, "1 | Klub Sportowy „Błyskawica” | Treningi 4 | 45 000,00");
    says(&notice, "4 | Stowarzyszenie „Pod Lipami” | Treningi 1 | 17 000,00");
    says(&notice, "Razem |  | 130 000,00");
    says(&notice, "w ciągu 30 dni od dnia ogłoszenia wyników konkursu żądać uzasadnienia");
    says(&notice, "Jarzębin, 18 grudnia 2026 r.");
    for silent in ["Goniec", "Fundacja „Ruch”", "Fala", "pkt", "Sprostowania"] {
        assert!(!notice.contains(silent), "„{silent}” has no place in the notice:\n{notice}");
    }
}

#[test]
fn a_correction_stands_in_the_notice_with_both_amounts_and_its_reason() {
    let mut contest = Contest::settled();
    let offer = contest::offer(&contest.desk, contest.call, "7");
    let input =
        CorrectionInput {
            after: "28 000".into(), corrected_on: "18.12.2026".into(), reason: "błąd rachunkowy w karcie".into()
        };
    correction::save(&mut contest.desk, contest.call, offer, &input).expect("corrected");
    let notice = contest.words(DocumentKind::ResultsNotice);
    says(
        &notice,
        "oferta nr 7, LZS „Olszyna”: w dniu 18.12.2026 kwotę 30 000,00 zł zastąpiono kwotą 28 000,00 zł. Błąd rachunkowy",
    );
    says(&notice, "LZS „Olszyna” | Treningi 7 | 28 000,00");
}

/// The applicant of the offer with a number gives up what it got.
fn resigned(contest: &mut Contest, number: &str, granted: &str, end: &str) {
    let offer = contest::offer(&contest.desk, contest.call, number);
    let given = GrantInput {
        granted: granted.into(),
        reserve: if granted == "0,00" { "1".into() } else { String::new() },
        end: end.into(),
        ended_on: "28.12.2026".into(),
        ..GrantInput::default()
    };
    grant::save(&mut contest.desk, contest.call, offer, &given).expect("saved");
}

#[test]
fn whoever_resigned_is_told_beside_the_sums_and_its_money_is_in_none_of_them() {
    let mut contest = Contest::settled();
    contest.officer.next_on("2026-12-29");
    resigned(&mut contest, "7", "30 000", "rezygnacja");
    resigned(&mut contest, "5", "0,00", "rezygnacja");
    let told = results::view(&contest.desk, contest.call).expect("results");
    assert_eq!(plain(&told.tasks[0].granted.amount.text), "100 000,00 zł");
    let notice = contest.words(DocumentKind::ResultsNotice);
    says(&notice, "Razem |  | 100 000,00");
    says(&notice, "z dotacji 30 000,00 zł zrezygnował oferent LZS „Olszyna” (oferta nr 7), dzień rezygnacji: 28.12.2026");
    assert!(!notice.contains("Goniec"), "{notice}");
    let order = contest.words(DocumentKind::ResultsDecision);
    says(&order, "dotacje na łączną kwotę 100 000,00 zł");
    says(&order, "Razem |  | 100 000,00");
    says(&order, "1 | 7 | LZS „Olszyna” | Treningi 7 | 30 000,00 | 28.12.2026");
    says(&order, "Treningi 5 | Oferent zrezygnował z miejsca na liście rezerwowej.");
    assert!(!order.contains("Ustala się listę rezerwową"), "{order}");
    let letter = contest.letter(DocumentKind::ResultLetter, "7");
    says(&letter, "przyznano dotację w kwocie 30 000,00 zł. Oferent zrezygnował z dotacji. Dzień rezygnacji: 28 grudnia 2026 r.");
    assert!(!letter.contains("Co dalej"), "{letter}");
    says(&contest.letter(DocumentKind::ResultLetter, "5"), "oferent zrezygnował z miejsca na liście rezerwowej.");
    resigned(&mut contest, "7", "30 000", "milczenie");
    says(&contest.letter(DocumentKind::ResultLetter, "7"), "nie odpowiedział w czasie, który podaje ogłoszenie o konkursie");
}

#[test]
fn terms_run_from_the_last_of_three_places_and_a_day_off_moves_them_alike_on_the_screen_and_in_letters() {
    let mut contest = scored_only();
    let (desk, call) = (&mut contest.desk, contest.call);
    contest.officer.next_on("2026-12-18");
    let decision =
        DecisionInput { decided_on: "16.12.2026".into(), order_number: "0050.140.2026".into(), ..DecisionInput::default() };
    results::decide(desk, call, &decision).expect("decided");
    grant::as_proposed(desk, call).expect("granted");
    for (place, day) in [("bip", "16.12.2026"), ("strona", "17.12.2026"), ("tablica", "18.12.2026")] {
        let input = ResultsPublicationInput { place: place.into(), address: String::new(), published_on: day.into() };
        publication::add(desk, call, &input).expect("announced");
    }
    for (who, day) in [("w terminie", "18.01.2027"), ("po terminie", "19.01.2027")] {
        let (who, received_on, channel) = (who.into(), day.into(), "papier".into());
        demand::save(desk, call, &DemandInput { who, received_on, channel, ..DemandInput::default() }).expect("entered");
    }
    let view = results::view(desk, call).expect("results");
    assert_eq!(view.reasons_until.map(|day| day.iso).as_deref(), Some("2027-01-18"), "17 January 2027 is a Sunday");
    let why = plain(&view.reasons_until_why.steps.join(" "));
    says(&why, "Pomijamy: 17 stycznia 2027 r.");
    assert_eq!(view.silence_until.map(|day| day.iso).as_deref(), Some("2027-01-04"), "the new year and a weekend are passed");
    assert_eq!(view.demands.iter().map(|demand| demand.late).collect::<Vec<_>>(), [false, true]);
    says(&contest.letter(DocumentKind::ResultLetter, "3"), "Termin upływa w dniu 18 stycznia 2027 r.");
}

#[test]
fn money_that_is_free_again_goes_to_the_reserve_list_and_is_announced_again_without_moving_a_term() {
    let mut contest = Contest::settled();
    contest.officer.next_on("2026-12-29");
    let [goniec, ruch] = ["5", "3"].map(|number| contest::offer(&contest.desk, contest.call, number));
    let second = GrantInput { granted: "0,00".into(), reserve: "2".into(), ..GrantInput::default() };
    grant::save(&mut contest.desk, contest.call, ruch, &second).expect("second on the list");
    let given = |granted: &str| ReserveInput {
        granted: granted.into(),
        granted_on: "29.12.2026".into(),
        reason: "z dotacji zrezygnował LZS „Olszyna”".into(),
    };
    let refused = |contest: &mut Contest, offer, granted: &str| {
        plain(&reserve::save(&mut contest.desk, contest.call, offer, &given(granted)).expect_err("refused").sentence())
    };
    assert!(refused(&mut contest, goniec, "18 000").contains("nie ma wolnych środków"));
    resigned(&mut contest, "7", "30 000", "rezygnacja");
    let view = results::view(&contest.desk, contest.call).expect("results");
    let next = view.tasks[0].next.as_ref().expect("its turn");
    assert_eq!((next.number.as_str(), next.place, plain(&next.amount.text).as_str()), ("5", 1, "18 000,00 zł"));
    assert_eq!(next.reason, "Z dotacji zrezygnował oferent: LZS „Olszyna”.");
    assert!(refused(&mut contest, ruch, "18 000").contains("Wcześniej na liście rezerwowej stoi oferta 5, Szkółka Szachowa"));
    assert!(refused(&mut contest, goniec, "18 001").contains("to więcej, niż wnioskowano (18 000,00 zł)"));
    assert!(refused(&mut contest, goniec, "0").contains("wpisz kwotę większą niż 0,00 zł"));
    reserve::save(&mut contest.desk, contest.call, goniec, &given("18 000")).expect("granted");
    let view = results::view(&contest.desk, contest.call).expect("results");
    let task = &view.tasks[0];
    assert_eq!((plain(&task.granted.amount.text), plain(&task.left.text)), ("118 000,00 zł".into(), "12 000,00 zł".into()));
    assert_eq!(task.next.as_ref().map(|next| next.number.as_str()), Some("3"));
    let line = task.lines.iter().find(|line| line.number == "5").expect("the offer");
    assert!(line.funded && line.silence.is_empty() && line.told_on.is_none(), "{line:?}");
    assert_eq!(line.from_reserve_on.as_ref().map(|day| day.iso.as_str()), Some("2026-12-29"));
    assert!(!view.findings.iter().any(|finding| finding.rule == "M-15"), "no departure from the opinion: {:?}", view.findings);
    let notice = contest.words(DocumentKind::ResultsNotice);
    says(&notice, "Jarzębin, 29 grudnia 2026 r.");
    says(&notice, "Razem |  | 118 000,00");
    says(
        &notice,
        "oferta nr 5, Szkółka Szachowa „Goniec”: w dniu 29.12.2026 przyznano dotację 18 000,00 zł. Z dotacji zrezygnował LZS „Olszyna”.",
    );
    assert!(!notice.contains("Sprostowania"), "nothing was wrong:\n{notice}");
    let order = contest.words(DocumentKind::ResultsDecision);
    says(&order, "dotacje na łączną kwotę 118 000,00 zł");
    says(&order, "1 | 5 | Szkółka Szachowa „Goniec” | 18 000,00 | 29.12.2026 | Z dotacji zrezygnował LZS „Olszyna”.");
    let letter = contest.letter(DocumentKind::ResultLetter, "5");
    says(&letter, "Ofercie z listy rezerwowej przyznano dotację w kwocie wnioskowanej: 18 000,00 zł");
    says(&letter, "w dniu 29 grudnia 2026 r. Z dotacji zrezygnował LZS „Olszyna”.");
    assert!(!letter.contains("rezygnuje z niej"), "the days of the notice ran from the results:\n{letter}");

    let levels = |view: &ResultsView| -> Vec<String> {
        view.findings.iter().filter(|finding| finding.rule == "M-11").map(|finding| finding.level.key.clone()).collect()
    };
    assert_eq!(levels(&view), ["ostrzezenie", "wskazowka", "wskazowka", "wskazowka"], "{:?}", view.findings);
    for place in ["bip", "tablica", "strona"] {
        let input = ResultsPublicationInput { place: place.into(), address: String::new(), published_on: "29.12.2026".into() };
        publication::add_changed(&mut contest.desk, contest.call, &input).expect("announced again");
        let twice = publication::add_changed(&mut contest.desk, contest.call, &input).expect_err("once in a place");
        says(&twice.sentence(), "jest już wpisane");
    }
    let view = results::view(&contest.desk, contest.call).expect("results");
    assert_eq!(levels(&view), ["wskazowka"; 6], "only the evidence is missing");
    assert_eq!(view.reasons_until.map(|day| day.iso).as_deref(), Some("2027-01-18"));
    assert_eq!(view.silence_until.map(|day| day.iso).as_deref(), Some("2027-01-04"));
    assert!(view.places.iter().all(|place| place.published_on.as_ref().is_some_and(|day| day.iso == "2026-12-18")));
    assert_eq!(view.corrections[0].published.len(), 3, "{:?}", view.corrections);
    history::undo_last(&mut contest.desk).expect("taken back");
    let view = results::view(&contest.desk, contest.call).expect("results");
    assert_eq!(view.change_places.iter().filter(|place| place.published_on.is_some()).count(), 2);
}

#[test]
fn reasons_say_that_better_offers_took_the_money_only_when_they_did() {
    const TOOK: &str = "oferty ocenione wyżej";
    let mut contest = Contest::settled();
    contest.officer.next_on("2026-12-29");
    let without = |contest: &mut Contest, number: &str, reason: &str| {
        let offer = contest::offer(&contest.desk, contest.call, number);
        let given = GrantInput { granted: "0,00".into(), reason: reason.into(), ..GrantInput::default() };
        grant::save(&mut contest.desk, contest.call, offer, &given).expect("saved");
    };
    let draft = |contest: &mut Contest, number: &str| {
        let input = DemandInput {
            offer: Some(contest::offer(&contest.desk, contest.call, number)),
            who: "Redakcja".into(),
            received_on: "23.12.2026".into(),
            channel: "papier".into(),
            ..DemandInput::default()
        };
        demand::save(&mut contest.desk, contest.call, &input).expect("entered");
        let demands = results::view(&contest.desk, contest.call).expect("results").demands;
        plain(&demands.last().expect("a demand").draft)
    };
    without(&mut contest, "5", "");
    assert_eq!(draft(&mut contest, "5"), format!("Dotacji nie przyznano, ponieważ środki konkursu otrzymały {TOOK}."));
    says(&contest.letter(DocumentKind::ResultLetter, "5"), TOOK);
    without(&mut contest, "5", "Koszty są zawyżone.");
    assert_eq!(draft(&mut contest, "5"), "Koszty są zawyżone.");
    assert!(!contest.letter(DocumentKind::ResultLetter, "5").contains(TOOK), "a written reason stands alone");
    without(&mut contest, "5", "");
    resigned(&mut contest, "7", "30 000", "rezygnacja");
    assert_eq!(draft(&mut contest, "5"), "", "there is money for it");
    assert!(!contest.letter(DocumentKind::ResultLetter, "5").contains(TOOK));
    assert_eq!(draft(&mut contest, "7"), "Przyznano 30 000,00 zł; oferent zrezygnował z dotacji.");
    let orlik = contest::offer(&contest.desk, contest.call, "2");
    let (after, corrected_on, reason) = ("0".into(), "29.12.2026".into(), "omyłka".into());
    correction::save(&mut contest.desk, contest.call, orlik, &CorrectionInput { after, corrected_on, reason })
        .expect("corrected");
    assert_eq!(draft(&mut contest, "2"), "", "an offer on a lower place has money");
    assert!(!contest.letter(DocumentKind::ResultLetter, "2").contains(TOOK));
    assert_eq!(draft(&mut contest, "1"), "Przyznano 17 000,00 zł z wnioskowanych 25 000,00 zł.");
}

#[test]
fn results_that_were_not_changed_are_not_announced_again() {
    let mut contest = Contest::settled();
    let input = ResultsPublicationInput { place: "bip".into(), address: String::new(), published_on: "29.12.2026".into() };
    let refused = publication::add_changed(&mut contest.desk, contest.call, &input).expect_err("nothing changed");
    says(&refused.sentence(), "Wyników nie zmieniono od ogłoszenia");
}

#[test]
fn the_order_grants_tells_who_gets_nothing_and_why_and_is_a_draft_without_its_number() {
    let contest = Contest::settled();
    let order = contest.words(DocumentKind::ResultsDecision);
    says(&order, "ZARZĄDZENIE NR 0050.140.2026");
    says(&order, "z dnia 18 grudnia 2026 r.");
    says(&order, "po zapoznaniu się z opinią komisji konkursowej, zarządza się, co następuje:");
    says(&order, "dotacje na łączną kwotę 130 000,00 zł (sto trzydzieści tysięcy złotych");
    says(&order, "2 | UKS „Orlik” Zarzecze | Treningi 2 | 38 000,00");
    says(&order, "3 | Fundacja „Ruch” | Treningi 3 | Ocena 51,60 pkt jest poniżej progu 60 punktów.");
    says(&order, "1 | 5 | Szkółka Szachowa „Goniec” | Treningi 5 | 18 000,00");
    says(&order, "6 | Klub „Fala” | Treningi 6 | Oferta wpłynęła po terminie składania ofert.");
    says(&order, "Oferty złożone po terminie wskazuje załącznik do zarządzenia.");
    says(&order, "do zarządzenia nr 0050.140.2026");
    assert!(!contest.offered("zarzadzenie_wyniki").expect("offered").because.contains("brakuje"));
    let mut undecided = scored_only();
    for kind in [DocumentKind::ResultsDecision, DocumentKind::ResultsNotice] {
        says(&undecided.refused(kind, None), "Nie rozstrzygnięto jeszcze ofert: 1, 2, 3, 4, 5, 7.");
    }
    grant::as_proposed(&mut undecided.desk, undecided.call).expect("nothing was proposed, so nobody gets anything");
    let draft = undecided.ordered(&self::order(undecided.call, DocumentKind::ResultsDecision, None));
    says(&draft, "ZARZĄDZENIE NR …");
    says(&draft, "nie wybiera się żadnej oferty");
    says(&undecided.refused(DocumentKind::ResultsNotice, None), "Konkursu jeszcze nie rozstrzygnięto.");
}

#[test]
fn a_letter_tells_each_applicant_its_own_outcome_and_what_comes_next() {
    let contest = Contest::settled();
    let letter = |number: &str| contest.letter(DocumentKind::ResultLetter, number);
    let whole = letter("4");
    says(&whole, "Klub Sportowy „Błyskawica”");
    says(&whole, "05-999 Jarzębin");
    says(&whole, "dotację w kwocie wnioskowanej: 45 000,00 zł (czterdzieści pięć tysięcy złotych");
    says(&whole, "91,50 pkt na 100 możliwych i zajęła 1. miejsce");
    says(&whole, "w ciągu 14 dni od ogłoszenia wyników nie przekaże informacji o przyjęciu dotacji");
    let part = letter("1");
    says(&part, "w kwocie 17 000,00 zł (siedemnaście tysięcy złotych");
    says(&part, "opisu działań, harmonogramu i kalkulacji przewidywanych kosztów, do dnia 4 stycznia 2027 r.");
    says(&part, "Jarzębin, 21 grudnia 2026 r.");
    let reserve = letter("5");
    says(&reserve, "zajmuje 1. miejsce na liście rezerwowej");
    assert!(!reserve.contains("Co dalej"), "{reserve}");
    let nothing = letter("3");
    says(&nothing, "Oferta nie otrzymała dotacji.");
    says(&nothing, "Ocena jest poniżej progu 60 punktów.");
    says(&nothing, "Termin upływa w dniu 18 stycznia 2027 r.");
    let late = letter("6");
    says(&late, "Oferta wpłynęła po terminie i nie brała udziału w konkursie.");
    assert!(!late.contains("miejsce na liście"), "{late}");
}

#[test]
fn before_the_results_letters_are_not_offered_and_say_what_to_do_first() {
    let contest = scored_only();
    for kind in ["wezwanie_aktualizacja", "uzasadnienie_wyboru"] {
        assert!(contest.offered(kind).is_none(), "{kind}");
    }
    says(&contest.refused(DocumentKind::UpdateRequest, None), "Żadna oferta nie otrzymała dotacji niższej niż wnioskowana");
    says(&contest.refused(DocumentKind::ReasonsLetter, None), "Nikt nie zażądał jeszcze uzasadnienia.");
    // The late offer is the only one of which something is known.
    let letters = contest.offered("zawiadomienie_wynik").expect("offered").parts;
    assert_eq!(letters.iter().map(|part| part.label.as_str()).collect::<Vec<_>>(), ["nr 6: Klub „Fala”, „Treningi 6”"]);
    let undecided = contest::offer(&contest.desk, contest.call, "4");
    assert_eq!(contest.refused(DocumentKind::ResultLetter, Some(undecided)), Failure::not_found("Oferta").sentence());
}

#[test]
fn only_a_smaller_grant_is_called_to_be_updated_and_a_resignation_ends_the_call() {
    let mut contest = Contest::settled();
    let parts = contest.offered("wezwanie_aktualizacja").expect("offered").parts;
    let [part] = parts.as_slice() else { panic!("one offer: {parts:?}") };
    let request = contest.ordered(&order(contest.call, DocumentKind::UpdateRequest, Some(part.id)));
    says(&request, "przyznano dotację w kwocie 17 000,00 zł");
    says(&request, "niższej niż wnioskowana 25 000,00 zł");
    says(&request, "Prosimy o zaktualizowaną ofertę do dnia 4 stycznia 2027 r.");
    says(&request, "Przyznana dotacja wynosi co najmniej 50% kwoty wnioskowanej.");
    let resigned =
        GrantInput { granted: "17 000".into(), end: "rezygnacja".into(), ended_on: "28.12.2026".into(), ..GrantInput::default() };
    contest.officer.next_on("2026-12-29");
    grant::save(&mut contest.desk, contest.call, part.id, &resigned).expect("saved");
    assert!(contest.offered("wezwanie_aktualizacja").is_none());
}

#[test]
fn days_of_a_batch_are_written_at_every_offer_they_concern_and_only_where_none_stands() {
    let mut contest = Contest::settled();
    contest.officer.next_on("2026-12-28");
    resigned(&mut contest, "7", "30 000", "rezygnacja");
    let days = |contest: &Contest| -> Vec<(String, Option<String>, Option<String>)> {
        let mut lines = results::view(&contest.desk, contest.call).expect("results").tasks.remove(0).lines;
        lines.sort_by(|one, other| one.number.cmp(&other.number));
        let told =
            |line: results::ResultLine| (line.number, line.told_on.map(|day| day.iso), line.update_until.map(|day| day.iso));
        lines.into_iter().map(told).collect()
    };
    let before = days(&contest);
    let save = |contest: &mut Contest, told_on: &str, update_until: &str, replace| {
        let input = AwardDaysInput { told_on: told_on.into(), update_until: update_until.into(), replace };
        days::save(&mut contest.desk, contest.call, &input)
    };
    says(&save(&mut contest, "", "", false).expect_err("no day").sentence(), "Wpisz dzień zawiadomienia albo termin");
    assert_eq!(save(&mut contest, "22.12.2026", "11.01.2027", false).expect("written").value, 4);
    let told = Some("2026-12-22".to_owned());
    let lines = days(&contest);
    for number in ["2", "3", "4", "5"] {
        assert!(lines.contains(&(number.into(), told.clone(), None)), "{number}: {lines:?}");
    }
    let lipy = ("1".to_owned(), Some("2026-12-21".to_owned()), Some("2027-01-04".to_owned()));
    assert!(lines.contains(&lipy) && lines.contains(&("7".into(), None, None)), "{lines:?}");
    says(&save(&mut contest, "", "11.01.2027", false).expect_err("there already").sentence(), "wszędzie są już wpisane");
    assert_eq!(save(&mut contest, "", "11.01.2027", true).expect("replaced").value, 1);
    history::undo_last(&mut contest.desk).expect("taken back");
    assert_eq!(days(&contest), lines);
    history::undo_last(&mut contest.desk).expect("taken back");
    assert_eq!(days(&contest), before, "one act");
}

#[test]
fn the_answer_to_a_demand_gives_criteria_points_and_the_text_of_the_register() {
    let contest = Contest::settled();
    let letter = contest.words(DocumentKind::ReasonsLetter);
    says(&letter, "Fundacja „Ruch”");
    says(&letter, "W odpowiedzi na żądanie z dnia 22 grudnia 2026 r.");
    says(&letter, "1 | Realność zadania | 40 | 21,00");
    says(&letter, "Ocena oferty: 51,60 pkt na 100 możliwych, 6. miejsce");
    says(&letter, "Ocena jest poniżej progu 60 punktów, dlatego oferta nie mogła dostać dotacji.");
}

#[test]
fn the_minutes_and_the_list_hold_what_the_commission_did() {
    let contest = Contest::settled();
    let minutes = contest.words(DocumentKind::CommissionMinutes);
    says(&minutes, "posiedzenie komisji 15 grudnia 2026 r., godz. 10:00, sala 12: obecni z prawem głosu 5 z 5, kworum jest");
    says(&minutes, "Karol Wiąz – oferta 3: prowadził szkolenie dla oferenta");
    says(&minutes, "1 | 4 | Klub Sportowy „Błyskawica”, „Treningi 4” | 91,50 | 45 000,00 | 45 000,00");
    says(
        &minutes,
        "Za: 3, przeciw: 1, wstrzymało się: 0. Nie głosowało: 1. Więcej głosów za. Głosowano na tym posiedzeniu: posiedzenie komisji 15 grudnia 2026 r., godz. 10:00. Komisja przyjęła listę.",
    );
    assert!(!minutes.contains("bez oceny osób wyłączonych"), "an expert scores nothing:\n{minutes}");
    says(&minutes, "Piotr Dąb: Kwota dla oferty nr 5 jest za niska.");
    says(&minutes, "oferta 6, Klub „Fala” – po terminie");
    says(&minutes, "Jarzębin, 15 grudnia 2026 r.");
    let list = contest.words(DocumentKind::RankingList);
    says(&list, "Próg: 60 pkt na 100 możliwych.");
    let (above, below) = list.split_once("Próg:").expect("a threshold");
    says(above, "5 | 5 | Szkółka Szachowa „Goniec”");
    says(below, "6 | 3 | Fundacja „Ruch”");
    assert!(!above.contains("Fundacja „Ruch”"), "{above}");
}

#[test]
fn every_meeting_keeps_its_own_people_and_whoever_sat_at_one_of_them_signs() {
    let mut contest = Contest::settled();
    let (desk, call) = (&mut contest.desk, contest.call);
    let members = page::view(desk, call).expect("the commission").members;
    let named = |name: &str| members.iter().find(|member| member.name == name).expect("a member");
    let second = CommissionMeetingInput {
        held_on: "17.12.2026".into(),
        hour: "12:00".into(),
        notes: "Omówiono uwagi oferentów".into(),
        present: ["Jan Kalina", "Ewa Brzoza", "Karol Wiąz"].map(|name| named(name).id).to_vec(),
        ..CommissionMeetingInput::default()
    };
    meeting::save(desk, call, &second).expect("the second meeting");
    let gone = named("Piotr Dąb");
    let dismissed = MemberInput {
        id: Some(gone.id),
        revision: Some(gone.revision),
        dismissed_on: "16.12.2026".into(),
        ..contest::person("Piotr Dąb", "czlonek", "organizacje")
    };
    member::save(desk, call, &dismissed).expect("dismissed");
    let minutes = contest.words(DocumentKind::CommissionMinutes);
    says(&minutes, "posiedzenie komisji 15 grudnia 2026 r., godz. 10:00, sala 12: obecni z prawem głosu 5 z 5, kworum jest");
    says(&minutes, "posiedzenie komisji 17 grudnia 2026 r., godz. 12:00: obecni z prawem głosu 2 z 4, kworum jest");
    let (_, course) = minutes.split_once("Przebieg: posiedzenie komisji 15 grudnia").expect("the first meeting");
    let (first, second) = course.split_once("Przebieg: posiedzenie komisji 17 grudnia").expect("the second meeting");
    says(first, "Piotr Dąb – członek");
    let (present, absent) = second.split_once("Nieobecni").expect("the absent");
    says(present, "Karol Wiąz – ekspert");
    says(absent, "Anna Lipa – członek");
    assert!(!present.contains("Piotr Dąb"), "dismissed before: {present}");
    says(absent, "Omówiono uwagi oferentów.");
    for kind in [DocumentKind::CommissionMinutes, DocumentKind::RankingList, DocumentKind::CollectiveScorecard] {
        let words = contest.words(kind);
        let signed = words.lines().rev().take(8).collect::<Vec<_>>().join("\n");
        for name in ["Piotr Dąb", "Karol Wiąz", "Anna Lipa"] {
            says(&signed, name);
        }
    }
}

#[test]
fn cards_are_printed_blank_in_advance_filled_afterwards_and_together() {
    let contest = Contest::settled();
    let blank = contest.ordered(&order(contest.call, DocumentKind::Scorecard, None));
    says(&blank, "Oferta nr 4");
    says(&blank, "1 | Realność zadania | 40 | 1 | ");
    assert!(!blank.contains("91"), "{blank}");
    let members = contest.offered("karta_oceny").expect("offered").parts;
    assert_eq!(members.len(), 5, "an expert fills no card");
    let filled = contest.ordered(&order(contest.call, DocumentKind::Scorecard, Some(members[0].id)));
    says(&filled, "Członek komisji: Jan Kalina");
    says(&filled, "1 | Realność zadania | 40 | 1 | 38");
    says(&filled, "Kartę podpisano dnia 15 grudnia 2026 r.");
    let together = contest.words(DocumentKind::CollectiveScorecard);
    says(&together, "Jan Kalina: 95,00");
    says(&together, "91,50 | 88–95");
    let empty = scored_only();
    let blank = empty.ordered(&order(empty.call, DocumentKind::Scorecard, None));
    says(&blank, "Uzasadnienie");
}

fn names(folder: &Path) -> BTreeSet<String> {
    let found = fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("a file").file_name());
    found.map(|name| name.to_string_lossy().into_owned()).collect()
}

#[test]
fn every_offer_gets_a_file_of_its_own_and_a_stop_leaves_the_folder_as_it_was() {
    let contest = Contest::settled();
    let folder = contest.officer.path("zawiadomienia");
    let letters = order(contest.call, DocumentKind::ResultLetter, None);
    let mut told = Vec::new();
    let files = batch::each(&contest.desk, &letters, &folder, |done, of| {
        told.push((done, of));
        Ok(())
    });
    let files = files.expect("written");
    assert_eq!(plain(&files.words), "7 dokumentów");
    assert_eq!(told, (0..=7).map(|done| (done, 7)).collect::<Vec<_>>());
    assert_eq!(names(&folder), files.names.iter().cloned().collect());
    assert!(files.names[0].starts_with("zawiadomienie-wynik-nr-1-stowarzyszenie-pod-lipami"), "{:?}", files.names);
    says(&run("pdftotext", &["-layout", &files.names[0], "-"], &folder), "17 000,00");
    for name in &files.names {
        fs::write(folder.join(name), "wczoraj").expect("yesterday");
    }
    let stop = |done, _| if done < 5 { Ok(()) } else { Err(Failure::Interrupted) };
    assert_eq!(batch::each(&contest.desk, &letters, &folder, stop), Err(Failure::Interrupted));
    assert_eq!(names(&folder).len(), 7, "nothing else is left");
    for name in &files.names {
        assert_eq!(fs::read_to_string(folder.join(name)).expect("a file"), "wczoraj");
    }
    let other = contest.officer.path("nowy-folder");
    assert_eq!(batch::each(&contest.desk, &letters, &other, |_, _| Err(Failure::Interrupted)), Err(Failure::Interrupted));
    assert_eq!(names(&other), BTreeSet::new());
}

#[test]
fn members_and_demands_get_files_too_and_a_paper_of_the_whole_call_says_that_it_is_one() {
    let contest = Contest::settled();
    let folder = contest.officer.path("pliki");
    let each = |kind| batch::each(&contest.desk, &order(contest.call, kind, None), &folder, |_, _| Ok(()));
    assert_eq!(each(DocumentKind::Scorecard).expect("cards").names.len(), 5);
    assert_eq!(each(DocumentKind::ReasonsLetter).expect("answers").names.len(), 1);
    assert_eq!(each(DocumentKind::UpdateRequest).expect("requests").names.len(), 1);
    let refused = each(DocumentKind::ResultsNotice).expect_err("one paper");
    says(&refused.sentence(), "powstaje w jednym egzemplarzu");
    let empty = scored_only();
    let wanted = order(empty.call, DocumentKind::ReasonsLetter, None);
    let refused = batch::each(&empty.desk, &wanted, &folder, |_, _| Ok(())).expect_err("nobody asked");
    says(&refused.sentence(), "Nikt nie zażądał jeszcze uzasadnienia.");
}

#[test]
fn the_register_tells_the_offer_the_demand_and_where_the_results_stand() {
    let mut contest = Contest::settled();
    let offer = contest::offer(&contest.desk, contest.call, "1");
    let mut issued = |kind, part| {
        let document = order(contest.call, kind, part);
        issue(&mut contest.desk, &IssueOrder { document, give_number: false }, |_, _| Ok(())).expect("issued").value
    };
    let letter = issued(DocumentKind::ResultLetter, Some(offer));
    assert_eq!(letter.about, "oferta 1, Stowarzyszenie „Pod Lipami”");
    let answer = issued(DocumentKind::ReasonsLetter, None);
    assert_eq!(answer.about, "żądanie: Fundacja „Ruch”");
    let decision = issued(DocumentKind::ResultsDecision, None);
    assert_eq!(
        (decision.number.as_str(), decision.dated_on.iso.as_str(), decision.draft),
        ("0050.140.2026", "2026-12-18", false)
    );
    let notice = issued(DocumentKind::ResultsNotice, None);
    assert_eq!(notice.published.len(), 3, "{:?}", notice.published);
    let card = issued(DocumentKind::Scorecard, None);
    assert_eq!(card.about, "");
    let page = register::list(&contest.desk, &register::RegisterFilter::default()).expect("the register");
    assert_eq!(page.rows.iter().find(|row| row.id == letter.id).expect("the letter").about, letter.about);
    let other = issue_of(&mut contest, "4");
    assert!(!other.replaced && other.version == 1, "a letter about another offer takes the place of none");
}

fn issue_of(contest: &mut Contest, number: &str) -> register::IssuedView {
    let offer = contest::offer(&contest.desk, contest.call, number);
    let document = order(contest.call, DocumentKind::ResultLetter, Some(offer));
    issue(&mut contest.desk, &IssueOrder { document, give_number: false }, |_, _| Ok(())).expect("issued").value
}

#[test]
fn a_list_of_forty_offers_repeats_its_head_on_every_page_and_loses_none() {
    let applicants: Vec<String> =
        (1..=40).map(|number| format!("Stowarzyszenie Przyjaciół Sportu i Wypoczynku nr {number}")).collect();
    let applicants: &'static [String] = Box::leak(applicants.into_boxed_slice());
    let offers: Vec<(usize, &'static str, u32, u32)> = applicants.iter().map(|name| (0, name.as_str(), 10_000, 5_000)).collect();
    let case = contest::Real {
        name: "czterdzieści ofert",
        mode: CallMode::PublicBenefit,
        tasks: &[("Szkolenie sportowe", 200_000)],
        offers: Box::leak(offers.into_boxed_slice()),
        commission_on: Some("2026-12-10"),
        decided_on: "2026-12-18",
        order: "0050.141.2026",
        published_on: Some("2026-12-18"),
        today: "2026-12-20",
    };
    let officer = Officer::on(case.today);
    let (desk, call) = contest::real(&officer, &case);
    let folder = officer.path("druk");
    for (kind, head, of) in [
        (DocumentKind::ResultsNotice, "Nazwa oferenta", 1),
        (DocumentKind::ResultsDecision, "Zadanie publiczne", 2),
        (DocumentKind::RankingList, "Zadanie publiczne", 1),
    ] {
        let files = batch::to_folder(&desk, &order(call, kind, None), &[domain::document::DocumentFormat::Pdf], &folder);
        let name = files.expect("printed").names.remove(0);
        let text = run("pdftotext", &["-layout", &name, "-"], &folder);
        let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
        assert!(pages.len() > of, "{name}: {} pages", pages.len());
        let rows = |page: &str| page.matches("Stowarzyszenie Przyjaciół").count();
        let with_rows: Vec<&&str> = pages.iter().filter(|page| rows(page) > 0).collect();
        assert!(with_rows.iter().all(|page| page.contains(head)), "{name}: a page without „{head}”");
        assert_eq!(pages.iter().map(|page| rows(page)).sum::<usize>(), 40, "{name}");
    }
}
