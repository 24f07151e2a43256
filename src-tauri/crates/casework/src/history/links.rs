//! How history names a row that a field leads to: a sitting, a programme, an organisation. A number of a row says nothing to a person.

use domain::{
    id::{
        AttachmentId, CallId, CallTaskId, CommissionMemberId, ConsultationId, CriterionId, DraftActId, GoalId, MeetingId,
        OfferId, OfferVersionId, OrganisationId, PriorityTaskId, ProgrammeId, RemarkId, RequiredAttachmentId, SittingId, TextId,
        TextVersionId,
    },
    polish::date_in_words,
    programme::Sitting,
    vocabulary::Vocabulary,
};
use store::{Fault, ReadTx, history::Told};

use crate::{Failure, document::register::meeting_in_words};

/// The row in words; `None` when the column leads to none.
pub(super) fn told(tx: &ReadTx<'_>, table: &str, column: &str, value: &Told) -> Result<Option<String>, Failure> {
    let (Some(target), Told::Number(row)) = (target(table, column), value) else { return Ok(None) };
    match name(tx, target, *row) {
        Ok(name) => Ok(Some(name)),
        Err(Fault::NotFound { what, .. }) => Ok(Some(format!("{what} (zapisu już nie ma)"))),
        Err(fault) => Err(fault.into()),
    }
}

/// A record that another record leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    Attachment,
    Call,
    CallTask,
    Consultation,
    Criterion,
    DraftAct,
    Goal,
    Meeting,
    Member,
    Offer,
    OfferVersion,
    Organisation,
    Programme,
    Remark,
    Required,
    Sitting,
    Task,
    Text,
    Version,
}

fn target(table: &str, column: &str) -> Option<Target> {
    Some(match (table, column) {
        // What belongs to a card, a vote or a meeting of a commission never changes its place.
        ("commission_attendance" | "opinion_vote", "meeting") => return None,
        ("office", "crest")
        | ("opinion", "document")
        | ("commission", "regulations")
        | ("law_pack" | "offer_attachment", "file")
        | (_, "evidence") => Target::Attachment,
        (_, "call") | ("call", "previous") => Target::Call,
        ("call_pool" | "call_change" | "offer" | "opinion_vote" | "task_proposal" | "award", "task") => Target::CallTask,
        (_, "consultation") => Target::Consultation,
        (_, "criterion") => Target::Criterion,
        (_, "draft_act") => Target::DraftAct,
        ("goal", "parent") => Target::Goal,
        (_, "meeting") => Target::Meeting,
        (_, "member") => Target::Member,
        (_, "offer") => Target::Offer,
        (
            "offer_applicant" | "offer_action" | "offer_result" | "offer_cost_group" | "offer_cost" | "offer_year"
            | "offer_split" | "offer_signature",
            "version",
        ) => Target::OfferVersion,
        ("offer_attachment", "required") => Target::Required,
        ("offer_version", "addressee") => return None,
        (_, "organisation" | "addressee")
        | ("commission_member", "named_by")
        | ("organisation_joined", "survivor")
        | ("organisation_apart", "other") => Target::Organisation,
        (_, "programme" | "based_on") => Target::Programme,
        ("remark_change", "remark") => Target::Remark,
        ("remark_change", "version") => Target::Version,
        (_, "sitting") => Target::Sitting,
        (_, "priority_task") | ("priority_task", "previous") => Target::Task,
        (_, "text" | "resolution_text" | "justification_text") => Target::Text,
        _ => return None,
    })
}

fn name(tx: &ReadTx<'_>, target: Target, row: i64) -> Result<String, Fault> {
    Ok(match target {
        Target::Attachment => store::attachment::get(tx, AttachmentId(row))?.name,
        Target::Call => store::call::get(tx, CallId(row))?.record.name(),
        Target::CallTask => store::call::task::get(tx, CallTaskId(row))?.record.title,
        Target::Consultation => store::consultation::get(tx, ConsultationId(row))?.record.title,
        Target::Criterion => store::call::criterion::get(tx, CriterionId(row))?.record.name,
        Target::DraftAct => store::draft_act::get(tx, DraftActId(row))?.record.title,
        Target::Goal => store::goal::get(tx, GoalId(row))?.record.wording,
        Target::Meeting => meeting_in_words(&store::meeting::get(tx, MeetingId(row))?.record),
        Target::Member => store::commission::member::get(tx, CommissionMemberId(row))?.record.name,
        Target::Offer => format!("oferta nr {}", store::offer::get(tx, OfferId(row))?.record.number),
        Target::OfferVersion => {
            let version = store::offer::version::get(tx, OfferVersionId(row))?.record;
            format!("oferta nr {}, wersja {}", store::offer::get(tx, version.offer)?.record.number, version.number)
        }
        Target::Organisation => store::organisation::get(tx, OrganisationId(row))?.record.name,
        Target::Programme => store::programme::get(tx, ProgrammeId(row))?.record.title,
        Target::Remark => {
            let remark = store::remark::get(tx, RemarkId(row))?.record;
            format!("uwaga nr {} ({})", remark.number, remark.sender)
        }
        Target::Required => store::call::required::get(tx, RequiredAttachmentId(row))?.record.name,
        Target::Sitting => sitting(&store::sitting::get(tx, SittingId(row))?.record),
        Target::Task => store::priority_task::get(tx, PriorityTaskId(row))?.record.title,
        Target::Text => store::text::get(tx, TextId(row))?.record.title,
        Target::Version => format!("wersja {}", store::text::version(tx, TextVersionId(row))?.row.number),
    })
}

/// "sesja rady 26 listopada 2026 r."
fn sitting(sitting: &Sitting) -> String {
    format!("{} {}", sitting.kind.label(), date_in_words(sitting.held_on))
}

#[cfg(test)]
mod tests {
    use store::history;

    use super::*;
    use crate::history::tables;

    /// Every column of the tables of records and, where it leads to a row of another table, the name of that table.
    fn columns() -> Vec<(&'static str, &'static str, Option<&'static str>)> {
        let mut found = Vec::new();
        for (table, line) in tables::lines() {
            let Some(column) = line.split_whitespace().next() else { continue };
            if history::field(table, column).is_some_and(|field| field != "wartość") {
                let leads = line.split_once(" REFERENCES ").map(|(_, rest)| rest.split_whitespace().next().unwrap_or_default());
                found.push((table, column, leads));
            }
        }
        found
    }

    #[test]
    fn a_column_that_leads_to_another_record_is_told_by_that_records_name() {
        let columns = columns();
        assert!(columns.iter().filter(|(.., leads)| leads.is_some()).count() > 15, "the tables were read: {columns:?}");
        for (table, column, leads) in columns {
            let expected = match leads {
                Some("attachment") => Some(Target::Attachment),
                Some("call") => Some(Target::Call),
                Some("call_task") => Some(Target::CallTask),
                Some("consultation") => Some(Target::Consultation),
                Some("draft_act") => Some(Target::DraftAct),
                Some("goal") => Some(Target::Goal),
                Some("meeting") => Some(Target::Meeting),
                Some("organisation") => Some(Target::Organisation),
                Some("programme") => Some(Target::Programme),
                Some("remark") => Some(Target::Remark),
                Some("sitting") => Some(Target::Sitting),
                Some("priority_task") => Some(Target::Task),
                Some("commission_member") => Some(Target::Member),
                Some("criterion") => Some(Target::Criterion),
                Some("call_attachment") => Some(Target::Required),
                Some("offer") => Some(Target::Offer),
                Some("offer_version") => Some(Target::OfferVersion),
                Some("text") => Some(Target::Text),
                Some("text_version") => Some(Target::Version),
                // What belongs to an issued document, to the office, to an act and to a commission never changes its place.
                Some("issued_document" | "office" | "act" | "template" | "template_version") | None => None,
                Some("commission" | "commission_meeting" | "scorecard" | "opinion_vote" | "award") => None,
                Some(other) => panic!("{table}.{column} leads to {other}, which history does not name"),
            };
            assert_eq!(target(table, column), expected, "{table}.{column}");
        }
    }
}
