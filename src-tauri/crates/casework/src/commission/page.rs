//! The page of the commission: rules of work, people, exclusions, meetings and what the checks say.

use domain::{
    commission::{
        Commission, Member, MemberRole, MemberSide, Quorum, Together, WithoutOrganisations,
        quorum::{needed, voting},
    },
    id::{CommissionId, CommissionMemberId, OrganisationId, Stored},
    polish,
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;
use store::ReadTx;

use super::{
    Held,
    calls::{self, CommissionToTake, ServedCall},
    exclusion::ExclusionView,
    meeting::{self, CommissionMeetingView},
    regulations::{self, RegulationsView},
};
use crate::{
    Desk, Failure,
    view::{Choice, DayView, ExplanationView, FindingView, Key, choices},
};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CommissionView {
    pub call: Key,
    pub call_title: String,
    pub status: Choice,
    /// `None`: nobody appointed it yet.
    pub id: Option<Key>,
    pub revision: Option<Key>,
    pub form: CommissionFields,
    pub members: Vec<CommissionMemberView>,
    pub quorum: Option<ExplanationView>,
    pub exclusions: Vec<ExclusionView>,
    pub meetings: Vec<CommissionMeetingView>,
    pub offers: Vec<JudgedOffer>,
    pub roles: Vec<Choice>,
    pub sides: Vec<Choice>,
    pub together: Vec<Choice>,
    pub grounds: Vec<Choice>,
    pub findings: Vec<FindingView>,
    /// Every call that the commission serves, this one too.
    pub calls: Vec<ServedCall>,
    /// Commissions of other calls that this one can take, while it has none.
    pub to_take: Vec<CommissionToTake>,
    pub regulations: Option<RegulationsView>,
}

/// The fields of the form as they stand.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Type)]
pub struct CommissionFields {
    pub name: String,
    pub recruited_on: Option<DayView>,
    pub nominations_until: Option<DayView>,
    pub order_number: String,
    pub appointed_on: Option<DayView>,
    /// "osoby", "czesc", "wiekszosc" or empty.
    pub quorum_kind: String,
    pub quorum_value: String,
    pub together: String,
    pub chair_decides: bool,
    pub without_organisations: String,
    pub without_note: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CommissionMemberView {
    pub id: Key,
    pub revision: Key,
    pub name: String,
    pub role: Choice,
    pub side: Choice,
    pub named_by: Option<Key>,
    /// Name of the organisation, from the register or as typed.
    pub named_by_name: String,
    pub named_by_words: String,
    pub appointed_on: Option<DayView>,
    pub dismissed_on: Option<DayView>,
    pub statement_on: Option<DayView>,
    /// The statement was signed for this call alone.
    pub statement_alone: bool,
    pub votes: bool,
    /// Was named only: nobody appointed the person to the commission.
    pub named: bool,
    pub note: String,
}

/// An offer to choose from.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct JudgedOffer {
    pub id: Key,
    pub number: String,
    pub applicant: String,
}

pub fn view(desk: &Desk, call: Key) -> Result<CommissionView, Failure> {
    desk.read(|tx| {
        let held = Held::load(tx, desk.law(), call, desk.today())?.with_papers(tx)?;
        let call_record = &held.records.stored.record;
        let own = store::commission::member::statements(tx, held.records.stored.id)?;
        let view = |member, named| member_view(tx, member, own.contains_key(&member.id), named);
        let seated = held.members.iter().map(|member| view(member, false));
        let named = held.named.iter().map(|member| view(member, true));
        let members = seated.chain(named).collect::<Result<_, _>>()?;
        let quorum = held.commission.as_ref().map(|commission| {
            let count = voting(held.members.iter().map(|member| &member.record));
            let needed = needed(commission.record.quorum, count);
            let people = polish::counted(u64::from(needed.value), ["osoba", "osoby", "osób"]);
            ExplanationView::of(&needed, people)
        });
        Ok(CommissionView {
            call,
            call_title: call_record.name(),
            status: call_record.status.into(),
            id: held.commission.as_ref().map(|commission| Key(commission.id.0)),
            revision: held.commission.as_ref().map(|commission| Key(commission.revision.0)),
            form: fields(held.commission.as_ref()),
            members,
            quorum,
            exclusions: super::exclusion::views(&held),
            meetings: held.meetings.iter().map(|meeting| meeting::view(meeting, &held)).collect(),
            offers: held.offers.iter().filter(|offer| offer.sound).map(JudgedOffer::from).collect(),
            roles: choices::<MemberRole>(),
            sides: choices::<MemberSide>(),
            together: choices::<Together>(),
            grounds: choices::<WithoutOrganisations>(),
            findings: held.findings().into_iter().map(FindingView::from).collect(),
            calls: calls::served(tx, held.commission.as_ref(), call)?,
            to_take: if held.commission.is_none() { calls::to_take(tx)? } else { Vec::new() },
            regulations: regulations::of(tx, held.commission.as_ref())?,
        })
    })
}

impl From<&domain::commission::Assessed> for JudgedOffer {
    fn from(offer: &domain::commission::Assessed) -> Self {
        Self { id: Key(offer.id.0), number: offer.number.clone(), applicant: offer.applicant.clone() }
    }
}

fn fields(stored: Option<&Stored<CommissionId, Commission>>) -> CommissionFields {
    let Some(Stored { record, .. }) = stored else {
        let together = Together::Mean.key().to_owned();
        return CommissionFields {
            name: "Komisja konkursowa".into(),
            together,
            chair_decides: true,
            ..CommissionFields::default()
        };
    };
    let (quorum_kind, quorum_value) = match record.quorum {
        None => ("", String::new()),
        Some(Quorum::People(people)) => ("osoby", people.to_string()),
        Some(Quorum::Share(share)) => ("czesc", domain::call::Points(share).words()),
        Some(Quorum::Majority) => ("wiekszosc", String::new()),
    };
    CommissionFields {
        name: record.name.clone(),
        recruited_on: record.recruited_on.map(DayView::from),
        nominations_until: record.nominations_until.map(DayView::from),
        order_number: record.order_number.clone(),
        appointed_on: record.appointed_on.map(DayView::from),
        quorum_kind: quorum_kind.to_owned(),
        quorum_value,
        together: record.together.key().to_owned(),
        chair_decides: record.chair_decides,
        without_organisations: record.without_organisations.map_or("", Vocabulary::key).to_owned(),
        without_note: record.without_note.clone(),
    }
}

fn member_view(
    tx: &ReadTx<'_>,
    stored: &Stored<CommissionMemberId, Member>,
    statement_alone: bool,
    named: bool,
) -> Result<CommissionMemberView, Failure> {
    let member = &stored.record;
    let name = |id: OrganisationId| Ok::<_, Failure>(store::organisation::get(tx, id)?.record.name);
    Ok(CommissionMemberView {
        id: Key(stored.id.0),
        revision: Key(stored.revision.0),
        name: member.name.clone(),
        role: member.role.into(),
        side: member.side.into(),
        named_by: member.named_by.map(|id| Key(id.0)),
        named_by_name: member.named_by.map(name).transpose()?.unwrap_or_else(|| member.named_by_words.clone()),
        named_by_words: member.named_by_words.clone(),
        appointed_on: member.appointed_on.map(DayView::from),
        dismissed_on: member.dismissed_on.map(DayView::from),
        statement_on: member.statement_on.map(DayView::from),
        statement_alone,
        votes: member.votes(),
        named,
        note: member.note.clone(),
    })
}
