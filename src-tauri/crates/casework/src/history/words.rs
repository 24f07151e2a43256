//! How history says what the file keeps short: keys of closed lists, yes and no, money, days, a row that was removed.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime};
use domain::{
    call::{AnnulmentGround, Aspect, BudgetBasis, Call, CallChangeKind, CallMode, CallStatus, Permyriad, Points},
    commission::{
        MemberRole, MemberSide, Together, WithoutOrganisations, award::AwardEnd, award::CorrectionKind,
        opinion::Choice as VoiceChoice, proposal::Method,
    },
    consultation::{Channel, ConsultationStatus, Entitled, Outcome, Sector, SenderKind, SubjectKind},
    document::{DocumentFormat, DocumentKind, StampKind},
    draft_act::{DraftActKind, DraftActStatus},
    handover::{HandoverDirection, HandoverEnd},
    money::Money,
    offer::{
        FormalQuestion, OfferChannel, OfferStatus, VersionKind,
        form::{AgreesWith, Arrears, Payment},
        formal::FormalFound,
    },
    office::{ConsultationForm, OfficeKind, SignatoryRole},
    organisation::{Activity, LegalForm, Register, selection::SelectionKind},
    polish::date_in_words,
    programme::{CommissioningForm, OpinionResult, ProgrammeKind, ProgrammeStatus, SittingKind},
    publication::{PublicationPlace, PublishedThing},
    template::TemplateKind,
    vocabulary::Vocabulary,
};
use serde_json::{Map, Value};
use store::history::{self, Told};

use crate::Clock;

/// A value in words; of a removed row, where there is no column, everything that stood in it.
pub(crate) fn told(table: &str, column: &str, value: &Told, clock: &Clock) -> String {
    match value {
        Told::Nothing => String::new(),
        Told::Number(0) if is_yes_or_no(column) => "nie".into(),
        Told::Number(1) if is_yes_or_no(column) => "tak".into(),
        Told::Number(number) => measured(table, column, *number).unwrap_or_else(|| number.to_string()),
        Told::Text(text) if column.is_empty() => match serde_json::from_str(text) {
            Ok(Value::Object(values)) => row(table, &values, clock),
            _ => text.clone(),
        },
        Told::Text(text) => said(table, column, text, clock),
    }
}

/// Money, shares and points, which the file keeps in their smallest part.
fn measured(table: &str, column: &str, number: i64) -> Option<String> {
    let parts = u32::try_from(number).ok();
    match (table, column) {
        (_, "planned") | ("call", "grant_min" | "grant_max") | ("call_pool", "amount") | ("prior_task", "cost" | "grants") => {
            Some(Money::from_grosze(number).to_string())
        }
        ("call", "grant_share" | "own_share" | "own_money_share" | "administrative_share" | "award_share" | "divergence") => {
            parts.map(|parts| Permyriad(parts).words())
        }
        ("award", "own_minimum" | "by_hand" | "granted") | ("award_correction", "amount_before" | "amount_after") => {
            Some(Money::from_grosze(number).to_string())
        }
        (_, "proposed") => Some(Money::from_grosze(number).to_string()),
        ("commission", "quorum_share") => parts.map(|parts| Permyriad(parts).words()),
        ("score", "points") => parts.map(|parts| Points(parts).words()),
        _ if is_money_of_offer(table, column) => Some(Money::from_grosze(number).to_string()),
        ("criterion", "most" | "least" | "weight") | ("call", "threshold") => parts.map(|parts| Points(parts).words()),
        _ => None,
    }
}

fn said(table: &str, column: &str, text: &str, clock: &Clock) -> String {
    if let Some(word) = word(table, column, text) {
        return word.into();
    }
    if let Ok(day) = text.parse::<NaiveDate>() {
        return date_in_words(day);
    }
    if let ("offers_until" | "until_before" | "until_after", Ok(at)) = (column, text.parse::<NaiveDateTime>()) {
        let call = Call { offers_until: Some(at), ..Call::new(CallMode::PublicBenefit, "", at.year()) };
        return call.until_in_words().unwrap_or_default();
    }
    // An instant is told on the clock of the office; a moment without an offset stood on it already.
    let instant = DateTime::parse_from_rfc3339(text).map(|at| clock.wall(at.to_utc()));
    if let Ok(at) = instant.or_else(|_| text.parse::<NaiveDateTime>()) {
        return format!("{}, godz. {}", date_in_words(at.date()), at.format("%-H.%M"));
    }
    text.parse::<NaiveTime>().map_or_else(|_| text.into(), |hour| hour.format("%-H.%M").to_string())
}

/// „Forma: otwarte spotkanie; …”. What was empty and numbers of other rows say nothing to a person.
fn row(table: &str, values: &Map<String, Value>, clock: &Clock) -> String {
    let words = values.iter().filter_map(|(column, value)| {
        let value = match value {
            Value::String(text) if !text.is_empty() => Told::Text(text.clone()),
            Value::Number(number) => {
                let number = number.as_i64()?;
                let says =
                    COUNTED.contains(&column.as_str()) || is_yes_or_no(column) || measured(table, column, number).is_some();
                Told::Number(Some(number).filter(|_| says)?)
            }
            _ => return None,
        };
        Some(format!("{}: {}", history::field(table, column)?, told(table, column, &value, clock)))
    });
    words.collect::<Vec<_>>().join("; ")
}

/// Columns whose numbers count something.
const COUNTED: [&str; 10] = [
    "offers_each",
    "people",
    "quorum_people",
    "reserve",
    "silent_days",
    "stated_participants",
    "stated_total",
    "year",
    "year_from",
    "year_to",
];

/// The Polish word for a key, when the column holds keys of a closed list.
fn word(table: &str, column: &str, key: &str) -> Option<&'static str> {
    match (table, column) {
        ("office", "kind") => label::<OfficeKind>(key),
        ("office_name", "noun") => noun(key),
        ("offer", "channel") => label::<OfferChannel>(key),
        ("offer", "status") => label::<OfferStatus>(key),
        ("offer", "received_offset") => Some(if key == "120" { "czas letni" } else { "czas zimowy" }),
        ("offer_version", "kind") => label::<VersionKind>(key),
        ("offer_version", "payment") => label::<Payment>(key),
        ("offer_version", "tax_arrears" | "insurance_arrears") => label::<Arrears>(key),
        ("offer_version", "agrees_with") => label::<AgreesWith>(key),
        ("offer_year", "part") => part_of_offer(key),
        ("formal_answer", "question") => label::<FormalQuestion>(key),
        ("formal_answer", "found") => label::<FormalFound>(key),
        ("office_consultation_form" | "consultation_form", "form") => label::<ConsultationForm>(key),
        ("signatory", "role") => label::<SignatoryRole>(key),
        ("organisation" | "selection", "legal_form") => label::<LegalForm>(key),
        ("organisation", "register") => label::<Register>(key),
        ("organisation", "activity") => label::<Activity>(key),
        ("selection", "kind") => label::<SelectionKind>(key),
        ("sitting", "kind") => label::<SittingKind>(key),
        ("programme", "kind") => label::<ProgrammeKind>(key),
        ("programme", "status") => label::<ProgrammeStatus>(key),
        ("priority_task", "form") => label::<CommissioningForm>(key),
        ("opinion", "result") => label::<OpinionResult>(key),
        ("draft_act", "kind") => label::<DraftActKind>(key),
        ("draft_act", "status") => label::<DraftActStatus>(key),
        ("draft_act", "opinion_result") => label::<OpinionResult>(key),
        ("call", "mode") => label::<CallMode>(key),
        ("call", "status") | ("call_change", "status_before") => label::<CallStatus>(key),
        ("call", "budget") => label::<BudgetBasis>(key),
        ("call_task", "form") => label::<CommissioningForm>(key),
        ("call_task", "annulment_ground") | ("call_change", "ground") => label::<AnnulmentGround>(key),
        ("call_change", "kind") => label::<CallChangeKind>(key),
        ("commission", "together") => label::<Together>(key),
        ("commission", "without_organisations") => label::<WithoutOrganisations>(key),
        ("commission_member", "role") => label::<MemberRole>(key),
        ("commission_member", "side") => label::<MemberSide>(key),
        ("opinion_voice", "choice") => label::<VoiceChoice>(key),
        ("task_proposal", "method") => label::<Method>(key),
        ("award", "ended") => label::<AwardEnd>(key),
        ("award_correction", "kind") => label::<CorrectionKind>(key),
        ("reasons_demand", "channel") => label::<Channel>(key),
        ("criterion", "aspect") => label::<Aspect>(key),
        ("consultation", "subject") => label::<SubjectKind>(key),
        ("consultation", "status") => label::<ConsultationStatus>(key),
        ("consultation_entitled", "entitled") => label::<Entitled>(key),
        ("meeting_turnout", "sector") => label::<Sector>(key),
        ("remark", "channel") => label::<Channel>(key),
        ("remark", "sender_kind") => label::<SenderKind>(key),
        ("remark", "outcome") => label::<Outcome>(key),
        ("publication", "thing") => label::<PublishedThing>(key),
        ("publication", "place") => label::<PublicationPlace>(key),
        ("issued_document", "kind") => label::<DocumentKind>(key),
        ("stamped_copy", "stamp") => label::<StampKind>(key),
        ("handover", "direction") => label::<HandoverDirection>(key),
        ("handover", "ended") => label::<HandoverEnd>(key),
        ("issued_file", "format") => label::<DocumentFormat>(key),
        ("template", "kind") => label::<TemplateKind>(key),
        _ => None,
    }
}

/// Columns that hold yes or no.
fn is_yes_or_no(column: &str) -> bool {
    const COLUMNS: [&str; 24] = [
        "administrative_of_grant",
        "archived",
        "attached_to_draft",
        "binding",
        "chair_decides",
        "contact",
        "data_protection",
        "draft",
        "has_correspondence",
        "joint",
        "local_law",
        "no_in_kind",
        "no_joint",
        "no_payments",
        "no_personal",
        "payments_within_activity",
        "public_benefit",
        "quorum_majority",
        "regranting",
        "represents",
        "results_required",
        "truthful",
        "whole",
        "within_activity",
    ];
    COLUMNS.contains(&column)
}

/// Amounts of an offer, in grosze.
fn is_money_of_offer(table: &str, column: &str) -> bool {
    table.starts_with("offer")
        && (column.ends_with("_amount")
            || column.ends_with("_sum")
            || ["amount", "cost", "total", "unit_price"].contains(&column))
}

/// To which part of the calculation an amount of a year belongs.
fn part_of_offer(key: &str) -> Option<&'static str> {
    Some(match key {
        "koszt" => "koszt",
        "suma_dzialan" => "suma kosztów realizacji zadania",
        "suma_administracyjnych" => "suma kosztów administracyjnych",
        "suma_wszystkich" => "suma wszystkich kosztów",
        "podzial" => "podział kosztów",
        "suma_podzialu" => "suma podziału kosztów",
        _ => return None,
    })
}

fn label<V: Vocabulary>(key: &str) -> Option<&'static str> {
    V::from_key(key).map(V::label)
}

/// Whose name it is.
fn noun(key: &str) -> Option<&'static str> {
    Some(match key {
        "unit" => "jednostka samorządu",
        "office" => "urząd",
        "executive" => "organ wykonawczy",
        "council" => "organ stanowiący",
        "benefit_council" => "rada działalności pożytku publicznego",
        "journal" => "dziennik urzędowy",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::tables;

    /// Every closed list of the tables: table, column and what is allowed there.
    fn closed_lists() -> Vec<(&'static str, &'static str, Vec<&'static str>)> {
        let mut found = Vec::new();
        for (table, line) in tables::lines() {
            let Some((start, rest)) = line.split_once(" IN (") else { continue };
            let (Some(column), Some((list, _))) = (start.split_whitespace().next(), rest.split_once(')')) else { continue };
            if start.contains("CONSTRAINT") {
                found.push((table, column, list.split(", ").collect()));
            }
        }
        found
    }

    #[test]
    fn every_key_that_a_table_allows_has_its_word() {
        let lists = closed_lists();
        assert!(lists.len() > 25, "the tables were read: {lists:?}");
        for (table, column, members) in lists {
            if members == ["0", "1"] {
                assert!(is_yes_or_no(column), "{table}.{column}");
                continue;
            }
            for key in members {
                assert!(word(table, column, key.trim_matches('\'')).is_some(), "{table}.{column}: {key}");
            }
        }
    }
}
