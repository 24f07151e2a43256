//! The tables agree with the domain, and what history must know is known.

use std::collections::BTreeSet;

use domain::{
    call::{AnnulmentGround, Aspect, BudgetBasis, CallChangeKind, CallMode, CallStatus},
    commission::{
        MemberRole, MemberSide, Together, WithoutOrganisations, award::AwardEnd, award::CorrectionKind, opinion::Choice,
        proposal::Method,
    },
    consultation::{Channel, ConsultationStatus, Entitled, Outcome, Sector, SenderKind, SubjectKind},
    document::{DocumentFormat, DocumentKind, StampKind},
    draft_act::{DraftActKind, DraftActStatus},
    handover::{HandoverDirection, HandoverEnd},
    offer::{
        FormalQuestion, OfferChannel, OfferStatus, VersionKind,
        form::{AgreesWith, Arrears, Payment},
        formal::FormalFound,
    },
    office::{ConsultationForm, OfficeKind, SignatoryRole},
    organisation::{Activity, LegalForm, Register, selection::SelectionKind},
    programme::{CommissioningForm, OpinionResult, ProgrammeKind, ProgrammeStatus, SittingKind},
    publication::{PublicationPlace, PublishedThing},
    template::TemplateKind,
    vocabulary::Vocabulary,
};
use rusqlite::Connection;

use crate::fixture::*;

fn keys<V: Vocabulary>() -> Vec<&'static str> {
    V::ALL.iter().map(|member| member.key()).collect()
}

/// The closed lists of a table as the file enforces them: column and keys.
fn closed_lists(raw: &Connection, table: &str) -> Vec<(String, Vec<String>)> {
    let sql: String = raw.query_row("SELECT sql FROM sqlite_schema WHERE name = ?", [table], |row| row.get(0)).unwrap();
    let mut lists = Vec::new();
    for part in sql.split("CHECK (").skip(1) {
        if let Some((column, rest)) = part.split_once(" IN ('") {
            let keys = rest.split("')").next().unwrap().split("', '").map(str::to_owned).collect();
            lists.push((column.to_owned(), keys));
        }
    }
    lists
}

#[test]
fn closed_lists_of_the_file_are_the_vocabularies_of_the_domain() {
    let desk = Desk::new();
    let raw = Connection::open(&desk.path).unwrap();
    let expected: Vec<(&str, &str, Vec<&str>)> = vec![
        ("office", "kind", keys::<OfficeKind>()),
        ("office_consultation_form", "form", keys::<ConsultationForm>()),
        ("signatory", "role", keys::<SignatoryRole>()),
        ("organisation", "legal_form", keys::<LegalForm>()),
        ("organisation", "register", keys::<Register>()),
        ("organisation", "activity", keys::<Activity>()),
        ("selection", "kind", keys::<SelectionKind>()),
        ("selection", "legal_form", keys::<LegalForm>()),
        ("sitting", "kind", keys::<SittingKind>()),
        ("programme", "kind", keys::<ProgrammeKind>()),
        ("programme", "status", keys::<ProgrammeStatus>()),
        ("priority_task", "form", keys::<CommissioningForm>()),
        ("opinion", "result", keys::<OpinionResult>()),
        ("draft_act", "kind", keys::<DraftActKind>()),
        ("draft_act", "status", keys::<DraftActStatus>()),
        ("draft_act", "opinion_result", keys::<OpinionResult>()),
        ("call", "mode", keys::<CallMode>()),
        ("call", "status", keys::<CallStatus>()),
        ("call", "budget", keys::<BudgetBasis>()),
        ("call_task", "form", keys::<CommissioningForm>()),
        ("call_task", "annulment_ground", keys::<AnnulmentGround>()),
        ("criterion", "aspect", keys::<Aspect>()),
        ("call_change", "kind", keys::<CallChangeKind>()),
        ("offer", "channel", keys::<OfferChannel>()),
        ("offer", "status", keys::<OfferStatus>()),
        ("offer_version", "kind", keys::<VersionKind>()),
        ("offer_version", "payment", keys::<Payment>()),
        ("offer_version", "tax_arrears", keys::<Arrears>()),
        ("offer_version", "insurance_arrears", keys::<Arrears>()),
        ("offer_version", "agrees_with", keys::<AgreesWith>()),
        ("formal_answer", "question", keys::<FormalQuestion>()),
        ("formal_answer", "found", keys::<FormalFound>()),
        ("call_change", "ground", keys::<AnnulmentGround>()),
        ("call_change", "status_before", keys::<CallStatus>()),
        ("consultation", "subject", keys::<SubjectKind>()),
        ("consultation", "status", keys::<ConsultationStatus>()),
        ("consultation_entitled", "entitled", keys::<Entitled>()),
        ("consultation_form", "form", keys::<ConsultationForm>()),
        ("meeting_turnout", "sector", keys::<Sector>()),
        ("remark", "channel", keys::<Channel>()),
        ("remark", "sender_kind", keys::<SenderKind>()),
        ("remark", "outcome", keys::<Outcome>()),
        ("publication", "thing", keys::<PublishedThing>()),
        ("publication", "place", keys::<PublicationPlace>()),
        ("issued_document", "kind", keys::<DocumentKind>()),
        ("issued_file", "format", keys::<DocumentFormat>()),
        ("stamped_copy", "stamp", keys::<StampKind>()),
        ("template", "kind", keys::<TemplateKind>()),
        ("commission", "together", keys::<Together>()),
        ("commission", "without_organisations", keys::<WithoutOrganisations>()),
        ("commission_member", "role", keys::<MemberRole>()),
        ("commission_member", "side", keys::<MemberSide>()),
        ("opinion_voice", "choice", keys::<Choice>()),
        ("task_proposal", "method", keys::<Method>()),
        ("award", "ended", keys::<AwardEnd>()),
        ("award_correction", "kind", keys::<CorrectionKind>()),
        ("reasons_demand", "channel", keys::<Channel>()),
        ("handover", "direction", keys::<HandoverDirection>()),
        ("handover", "ended", keys::<HandoverEnd>()),
    ];
    for (table, column, keys) in &expected {
        let lists = closed_lists(&raw, table);
        let list = lists.iter().find(|(name, _)| name == column).unwrap_or_else(|| panic!("{table}.{column} is not closed"));
        assert_eq!(&list.1, keys, "{table}.{column}");
    }
    let covered: BTreeSet<_> = expected.iter().map(|(table, column, _)| format!("{table}.{column}")).collect();
    let own = ["history.verb", "office_name.noun", "offer_year.part"].map(str::to_owned);
    for table in tables(&raw) {
        for (column, _) in closed_lists(&raw, &table) {
            let place = format!("{table}.{column}");
            assert!(covered.contains(&place) || own.contains(&place), "{place} is compared with nothing");
        }
    }
}

fn tables(raw: &Connection) -> Vec<String> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%' ORDER BY name";
    raw.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn every_table_is_strict_and_every_reference_has_an_index() {
    let desk = Desk::new();
    let raw = Connection::open(&desk.path).unwrap();
    for table in tables(&raw) {
        let strict: bool = raw.query_row("SELECT strict FROM pragma_table_list(?)", [&table], |row| row.get(0)).unwrap();
        assert!(strict, "{table}");
        let sql = "SELECT \"from\" FROM pragma_foreign_key_list(?)";
        let columns: Vec<String> =
            raw.prepare(sql).unwrap().query_map([&table], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let bounded = ["office", "office_name", "office_consultation_form", "office_day_off"];
        for column in columns {
            let sql = "SELECT count(*) FROM pragma_index_list(?1) AS l, pragma_index_info(l.name) AS i WHERE i.seqno = 0 AND i.name = ?2";
            let indexed: i64 = raw.query_row(sql, [&table, &column], |row| row.get(0)).unwrap();
            assert!(indexed > 0 || bounded.contains(&table.as_str()), "{table}.{column} is looked for without an index");
        }
    }
}

#[test]
fn the_file_bears_our_mark_from_its_first_moment() {
    let desk = Desk::new();
    let header = std::fs::read(&desk.path).unwrap();
    assert_eq!(&header[68..72], b"KLDK");
}
