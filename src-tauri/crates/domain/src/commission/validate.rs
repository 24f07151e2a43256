//! What can be wrong with the typed records of a commission. Lengths are those that the file can hold.

use super::{
    Award, CallResult, Commission, CommissionMeeting, Correction, CorrectionKind, Exclusion, MOST_POINTS, Member, MemberSide,
    OpinionVote, Quorum, ReasonsDemand, Scorecard, WHOLE,
    scoring::{Measure, brief_points},
};
use crate::{
    money::Money,
    violation::{NAME, Violation, Violations},
};

/// Most members of one commission.
pub const MOST_MEMBERS: usize = 100;
/// Most characters of a reason, a note or a dissenting opinion.
const REASON: usize = 4_000;
/// Most characters of a note about a person: what a nomination says and who signed it.
const NOTE: usize = 6_000;

/// All faults of a commission.
pub fn commission(commission: &Commission) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.needed("name", "Nazwa komisji", &commission.name, NAME);
    faults.line("order_number", "Numer zarządzenia", &commission.order_number, 100);
    faults.text_up_to("without_note", "Opis podstawy", &commission.without_note, REASON);
    for (field, label, day) in [
        ("recruited_on", "Ogłoszenie naboru", commission.recruited_on),
        ("nominations_until", "Termin zgłoszeń", commission.nominations_until),
        ("appointed_on", "Dzień powołania", commission.appointed_on),
    ] {
        faults.day(field, label, day);
    }
    faults.order(
        "nominations_until",
        ("Ogłoszenie naboru", commission.recruited_on),
        ("Termin zgłoszeń", commission.nominations_until),
    );
    match commission.quorum {
        Some(Quorum::People(people)) if people == 0 || people as usize > MOST_MEMBERS => {
            faults.add("quorum", format!("Kworum: wpisz liczbę osób od 1 do {MOST_MEMBERS}."));
        }
        Some(Quorum::Share(share)) if share == 0 || share > WHOLE => {
            faults.add("quorum", "Kworum: wpisz udział większy od 0%, najwyżej 100%.");
        }
        _ => (),
    }
    faults.into_vec()
}

/// All faults of a member.
pub fn member(member: &Member) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.needed("name", "Imię i nazwisko", &member.name, NAME);
    faults.text_up_to("note", "Notatka", &member.note, NOTE);
    faults.line("named_by_words", "Organizacja, która wskazała osobę", &member.named_by_words, NAME);
    for (field, label, day) in [
        ("appointed_on", "Dzień powołania", member.appointed_on),
        ("dismissed_on", "Dzień odwołania", member.dismissed_on),
        ("statement_on", "Dzień oświadczenia", member.statement_on),
    ] {
        faults.day(field, label, day);
    }
    faults.order("dismissed_on", ("Dzień powołania", member.appointed_on), ("Dzień odwołania", member.dismissed_on));
    if member.side != MemberSide::Organisations && member.named_by.is_some() {
        faults.add(
            "named_by",
            "Organizacja wskazuje tylko osobę, która reprezentuje organizacje. Zmień stronę albo usuń organizację.",
        );
    }
    faults.into_vec()
}

/// All faults of an exclusion.
pub fn exclusion(exclusion: &Exclusion) -> Vec<Violation> {
    let mut faults = Violations::new();
    if exclusion.reason.trim().is_empty() {
        faults.add("reason", "Przyczyna wyłączenia: to pole jest puste. Uzupełnij je.");
    }
    faults.text_up_to("reason", "Przyczyna wyłączenia", &exclusion.reason, REASON);
    faults.day("decided_on", "Dzień wyłączenia", Some(exclusion.decided_on));
    faults.into_vec()
}

/// All faults of a meeting.
pub fn meeting(meeting: &CommissionMeeting) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.day("held_on", "Dzień posiedzenia", Some(meeting.held_at.date()));
    faults.line("place", "Miejsce posiedzenia", &meeting.place, 500);
    faults.text_up_to("notes", "Przebieg posiedzenia", &meeting.notes, 50_000);
    faults.into_vec()
}

/// All faults of a card against the criteria of its call; a card that is signed must be whole.
pub fn scorecard(card: &Scorecard, measures: &[Measure]) -> Vec<Violation> {
    let mut faults = Violations::new();
    for measure in measures {
        let field = format!("points.{}", measure.criterion);
        match card.points(measure.criterion) {
            Some(points) if points > measure.most.min(MOST_POINTS) => faults.add(
                &field,
                format!("„{}”: najwyżej {} pkt. Zmniejsz liczbę punktów.", measure.name, brief_points(measure.most)),
            ),
            None if card.is_signed() => {
                faults.add(
                    &field,
                    format!("„{}”: nie wpisano punktów, a karta ma być podpisana. Wpisz punkty albo 0.", measure.name),
                );
            }
            _ => (),
        }
    }
    for (criterion, _) in &card.scores {
        if measures.iter().all(|measure| measure.criterion != *criterion) {
            faults
                .add(&format!("points.{criterion}"), "To kryterium nie należy do konkursu tej oferty. Otwórz kartę jeszcze raz.");
        }
    }
    faults.text_up_to("reason", "Uzasadnienie oceny", &card.reason, REASON);
    faults.day("signed_on", "Dzień podpisania", card.signed_on);
    faults.into_vec()
}

/// All faults of a vote: each member once.
pub fn vote(vote: &OpinionVote) -> Vec<Violation> {
    let mut faults = Violations::new();
    for (index, voice) in vote.voices.iter().enumerate() {
        let field = format!("voices.{index}");
        if vote.voices.iter().take(index).any(|earlier| earlier.member == voice.member) {
            faults.add(&field, "Ta osoba głosuje dwa razy. Zostaw jeden głos.");
        }
        faults.text_up_to(&field, "Zdanie odrębne", &voice.dissent, REASON);
    }
    faults.into_vec()
}

/// All faults of an award.
pub fn award(award: &Award) -> Vec<Violation> {
    let mut faults = Violations::new();
    for (field, label, amount) in [
        ("own_minimum", "Najmniejsza sensowna kwota", award.own_minimum),
        ("by_hand", "Propozycja", award.by_hand),
        ("proposed", "Propozycja komisji", award.proposed),
        ("granted", "Przyznana kwota", award.granted),
    ] {
        if amount.is_some_and(|amount| amount.is_negative() || amount > Money::LARGEST) {
            faults.add(field, format!("{label}: wpisz kwotę od 0,00 zł do {}.", Money::LARGEST));
        }
    }
    if award.reserve.is_some_and(|place| place == 0 || place > 10_000) {
        faults.add("reserve", "Miejsce na liście rezerwowej: wpisz liczbę od 1 do 10 000 albo zostaw puste.");
    }
    for (field, label, day) in [
        ("told_on", "Dzień zawiadomienia", award.told_on),
        ("update_until", "Termin aktualizacji", award.update_until),
        ("contracted_on", "Dzień umowy", award.contracted_on),
        ("ended_on", "Dzień aktualizacji lub rezygnacji", award.ended_on),
    ] {
        faults.day(field, label, day);
    }
    if award.end.is_some() && award.ended_on.is_none() {
        faults.add("ended_on", "Wpisz dzień, w którym oferent zaktualizował ofertę albo zrezygnował.");
    }
    faults.text_up_to("reason", "Uzasadnienie", &award.reason, REASON);
    faults.text_up_to("end_note", "Opis", &award.end_note, REASON);
    faults.into_vec()
}

/// All faults of the decision.
pub fn result(result: &CallResult) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.line("order_number", "Numer zarządzenia", &result.order_number, 100);
    faults.day("decided_on", "Dzień rozstrzygnięcia", result.decided_on);
    faults.text_up_to("departure", "Odstąpienie od opinii komisji", &result.departure, REASON);
    faults.into_vec()
}

/// All faults of a correction.
pub fn correction(correction: &Correction) -> Vec<Violation> {
    let mut faults = Violations::new();
    let (reason, day) = match correction.kind {
        CorrectionKind::Mistake => ("Powód sprostowania", "Dzień sprostowania"),
        CorrectionKind::FromReserve => ("Skąd są środki", "Dzień przyznania"),
    };
    if correction.reason.trim().is_empty() {
        faults.add("reason", format!("{reason}: to pole jest puste. Uzupełnij je."));
    }
    faults.text_up_to("reason", reason, &correction.reason, REASON);
    faults.day("corrected_on", day, Some(correction.corrected_on));
    if correction.after.is_negative() || correction.after > Money::LARGEST {
        faults.add("after", format!("Nowa kwota: wpisz kwotę od 0,00 zł do {}.", Money::LARGEST));
    }
    if correction.before == correction.after {
        faults.add("after", "Nowa kwota jest taka sama jak ogłoszona. Wpisz inną kwotę.");
    }
    faults.into_vec()
}

/// All faults of a demand for reasons.
pub fn demand(demand: &ReasonsDemand) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.needed("who", "Kto żąda uzasadnienia", &demand.who, 500);
    faults.text_up_to("draft", "Uzasadnienie", &demand.draft, 20_000);
    faults.day("received_on", "Dzień wpływu", Some(demand.received_on));
    faults.day("answered_on", "Dzień odpowiedzi", demand.answered_on);
    faults.order("answered_on", ("Dzień wpływu", Some(demand.received_on)), ("Dzień odpowiedzi", demand.answered_on));
    faults.into_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{CommissionMemberId, CriterionId, OfferId};

    fn measures() -> [Measure; 2] {
        [1, 2].map(|id| Measure {
            criterion: CriterionId(id),
            name: format!("kryterium {id}"),
            most: 1_000,
            least: None,
            weight: 100,
        })
    }

    #[test]
    fn a_signed_card_is_whole_and_within_the_criteria_of_its_call() {
        let signed_on = chrono::NaiveDate::from_ymd_opt(2026, 12, 15);
        let mut card = Scorecard {
            member: CommissionMemberId(1),
            offer: OfferId(1),
            scores: vec![(CriterionId(1), 1_001), (CriterionId(9), 5)],
            reason: String::new(),
            signed_on,
        };
        let fields = |card: &Scorecard| scorecard(card, &measures()).into_iter().map(|fault| fault.field).collect::<Vec<_>>();
        assert_eq!(fields(&card), ["points.1", "points.2", "points.9"]);
        card.scores = vec![(CriterionId(1), 1_000)];
        assert_eq!(fields(&card), ["points.2"]);
        card.signed_on = None;
        assert_eq!(fields(&card), [""; 0]);
    }
}
