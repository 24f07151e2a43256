//! Which rows a row names: one place for writing keys, for examining them and for giving them the numbers of the file.

use domain::{
    call::{Call, CallChange, CallTask, Criterion, PriorTask, RequiredAttachment},
    consultation::{Consultation, Extension, Meeting, Remark},
    draft_act::DraftAct,
    id::*,
    office::Office,
    organisation::Organisation,
    programme::{Goal, Indicator, Opinion, PriorityTask, Programme, Sitting},
    publication::{CaseRef, Publication, PublishedThing},
};

use super::{CaseFile, CaseNoun, RemarkChange};

/// A list of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum List {
    Attachments,
    Organisations,
    Sittings,
    Texts,
    Programmes,
    Goals,
    Tasks,
    DraftActs,
    Calls,
    CallTasks,
    Criteria,
    CallChanges,
    CallAttachments,
    Offers,
    Commissions,
    Members,
    CommissionMeetings,
    Scorecards,
    Awards,
    Corrections,
    Consultations,
    Meetings,
    Remarks,
}

impl List {
    /// The list in which the case of a file stands.
    pub fn of_case(noun: CaseNoun) -> Self {
        match noun {
            CaseNoun::Programme => Self::Programmes,
            CaseNoun::Consultation => Self::Consultations,
            CaseNoun::DraftAct => Self::DraftActs,
            CaseNoun::Call => Self::Calls,
            CaseNoun::Organisation => Self::Organisations,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Attachments => "attachments",
            Self::Organisations => "organisations",
            Self::Sittings => "sittings",
            Self::Texts => "texts",
            Self::Programmes => "programmes",
            Self::Goals => "goals",
            Self::Tasks => "tasks",
            Self::DraftActs => "draft_acts",
            Self::Calls => "calls",
            Self::CallTasks => "call_tasks",
            Self::Criteria => "criteria",
            Self::CallChanges => "call_changes",
            Self::CallAttachments => "call_attachments",
            Self::Offers => "offers",
            Self::Commissions => "commissions",
            Self::Members => "commission_members",
            Self::CommissionMeetings => "commission_meetings",
            Self::Scorecards => "scorecards",
            Self::Awards => "awards",
            Self::Corrections => "corrections",
            Self::Consultations => "consultations",
            Self::Meetings => "meetings",
            Self::Remarks => "remarks",
        }
    }
}

/// One link: the list it leads to, the field it stands in, and the number. A link that may be missing becomes `None` when the
/// visitor takes the number away.
pub(crate) struct Link<'r> {
    pub to: List,
    pub field: &'static str,
    pub number: &'r mut Option<i64>,
}

/// A record that names others.
pub(crate) trait Links {
    fn links(&mut self, _visit: &mut dyn FnMut(Link<'_>)) {}
}

macro_rules! links {
    ($record:ty: $($rest:tt)*) => {
        impl Links for $record {
            #[allow(unused_variables)]
            fn links(&mut self, visit: &mut dyn FnMut(Link<'_>)) { links!(@ self visit $($rest)*); }
        }
    };
    (@ $me:ident $visit:ident) => {};
    (@ $me:ident $visit:ident needs $field:ident $list:ident $id:ident; $($rest:tt)*) => {
        let mut number = Some($me.$field.0);
        $visit(Link { to: List::$list, field: stringify!($field), number: &mut number });
        if let Some(number) = number { $me.$field = $id(number); }
        links!(@ $me $visit $($rest)*);
    };
    (@ $me:ident $visit:ident may $field:ident $list:ident $id:ident; $($rest:tt)*) => {
        let mut number = $me.$field.map(|id| id.0);
        if number.is_some() {
            $visit(Link { to: List::$list, field: stringify!($field), number: &mut number });
        }
        $me.$field = number.map($id);
        links!(@ $me $visit $($rest)*);
    };
}

pub(super) use links;

links!(Organisation:);
links!(Sitting:);
links!(Office: may crest Attachments AttachmentId;);
links!(Programme:
    may based_on Programmes ProgrammeId;
    needs text Texts TextId;
    needs resolution_text Texts TextId;
    needs justification_text Texts TextId;
    may sitting Sittings SittingId;);
links!(Goal: needs programme Programmes ProgrammeId; may parent Goals GoalId;);
links!(Indicator: needs goal Goals GoalId;);
links!(PriorityTask: needs programme Programmes ProgrammeId; may previous Tasks PriorityTaskId;);
links!(Opinion: needs programme Programmes ProgrammeId; may document Attachments AttachmentId;);
links!(DraftAct: needs text Texts TextId; needs justification_text Texts TextId; may sitting Sittings SittingId;);
links!(Call: may programme Programmes ProgrammeId; may previous Calls CallId;);
links!(CallTask: needs call Calls CallId; may priority_task Tasks PriorityTaskId;);
links!(Criterion: needs call Calls CallId;);
links!(RequiredAttachment: needs call Calls CallId;);
links!(PriorTask: needs call Calls CallId;);
links!(CallChange: needs call Calls CallId; may task CallTasks CallTaskId;);
links!(Consultation: may programme Programmes ProgrammeId; may text Texts TextId;);
links!(Extension: needs consultation Consultations ConsultationId;);
links!(Meeting: needs consultation Consultations ConsultationId;);
links!(Remark:
    needs consultation Consultations ConsultationId;
    may organisation Organisations OrganisationId;
    may meeting Meetings MeetingId;
    may evidence Attachments AttachmentId;);
links!(RemarkChange: needs remark Remarks RemarkId; needs text Texts TextId;);

impl Links for Publication {
    fn links(&mut self, visit: &mut dyn FnMut(Link<'_>)) {
        let (to, mut number) = match self.case {
            CaseRef::Programme(id) => (List::Programmes, Some(id.0)),
            CaseRef::Consultation(id) => (List::Consultations, Some(id.0)),
            CaseRef::DraftAct(id) => (List::DraftActs, Some(id.0)),
            CaseRef::Call(id) => (List::Calls, Some(id.0)),
            CaseRef::Office => (List::Programmes, None),
        };
        if number.is_some() {
            visit(Link { to, field: "case", number: &mut number });
        }
        if let Some(number) = number {
            self.case = match to {
                List::Consultations => CaseRef::Consultation(ConsultationId(number)),
                List::DraftActs => CaseRef::DraftAct(DraftActId(number)),
                List::Calls => CaseRef::Call(CallId(number)),
                _ => CaseRef::Programme(ProgrammeId(number)),
            };
        }
        if self.subject.is_some() {
            let to = if self.thing == PublishedThing::CallResults { List::Corrections } else { List::CallChanges };
            visit(Link { to, field: "subject", number: &mut self.subject });
        }
        let mut evidence = self.evidence.map(|id| id.0);
        if evidence.is_some() {
            visit(Link { to: List::Attachments, field: "evidence", number: &mut evidence });
        }
        self.evidence = evidence.map(AttachmentId);
    }
}

/// Shows the key of every row that another may name, with its list and its place there.
pub(crate) fn every_key(file: &mut CaseFile, visit: &mut dyn FnMut(List, usize, &mut i64)) {
    macro_rules! lists {
        ($($list:ident as $name:ident),+) => {$(
            for (index, row) in file.$list.iter_mut().enumerate() {
                visit(List::$name, index, &mut row.key);
            }
        )+};
    }
    lists!(
        attachments as Attachments,
        organisations as Organisations,
        sittings as Sittings,
        texts as Texts,
        programmes as Programmes,
        goals as Goals,
        tasks as Tasks,
        draft_acts as DraftActs,
        calls as Calls,
        call_tasks as CallTasks,
        criteria as Criteria,
        call_changes as CallChanges,
        call_attachments as CallAttachments,
        offers as Offers,
        commissions as Commissions,
        commission_members as Members,
        commission_meetings as CommissionMeetings,
        scorecards as Scorecards,
        awards as Awards,
        corrections as Corrections,
        consultations as Consultations,
        meetings as Meetings,
        remarks as Remarks
    );
}

/// Shows every link of the file with the place of its row (`remarks[3]`).
pub(crate) fn every(file: &mut CaseFile, visit: &mut dyn FnMut(&str, Link<'_>)) {
    if let Some(office) = &mut file.office {
        office.links(&mut |link| visit("office", link));
    }
    macro_rules! lists {
        ($($list:ident),+) => {$(
            for (index, row) in file.$list.iter_mut().enumerate() {
                let place = format!("{}[{index}].record", stringify!($list));
                row.record.links(&mut |link| visit(&place, link));
            }
        )+};
    }
    lists!(
        programmes,
        goals,
        indicators,
        tasks,
        opinions,
        draft_acts,
        calls,
        call_tasks,
        criteria,
        call_attachments,
        prior_tasks,
        call_changes,
        offers,
        offer_versions,
        offer_attachments,
        formal_answers,
        commissions,
        commission_members,
        commission_meetings,
        exclusions,
        scorecards,
        cards_opened,
        votes,
        proposals,
        awards,
        corrections,
        call_results,
        reasons_demands,
        consultations,
        extensions,
        meetings,
        remarks,
        publications
    );
    for (index, row) in file.remark_changes.iter_mut().flatten().enumerate() {
        let place = format!("remark_changes[{index}].record");
        row.record.links(&mut |link| visit(&place, link));
    }
}
