//! What the rows of a case are called: words by which the same row is found in another office file, and words for a person.

use std::collections::HashMap;

use domain::{
    act::{Numbering, UnitId},
    consultation::{Consultation, Extension, Meeting, Remark},
    draft_act::DraftAct,
    organisation::Organisation,
    polish::date_in_words,
    programme::{Goal, Indicator, Opinion, PriorityTask, Programme},
    publication::{CaseRef, Publication},
    vocabulary::Vocabulary,
};

use super::core::{fingerprint_of_file, version_words};
use crate::{
    Failure,
    document::register::meeting_in_words,
    exchange::{CaseFile, RemarkChange, links::List},
};

/// Which text of the case it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    Programme,
    /// The text of a draft act with its annexes.
    Act,
    Resolution,
    Justification,
    /// The draft that a consultation is about; its words name the consultation.
    Draft(String),
}

impl Role {
    pub fn words(&self) -> String {
        match self {
            Self::Programme => "program".into(),
            Self::Act => "akt".into(),
            Self::Resolution => "uchwala".into(),
            Self::Justification => "uzasadnienie".into(),
            Self::Draft(of) => format!("projekt {of}"),
        }
    }
}

/// The rows of a file by what they are to the case.
pub struct Roles<'f> {
    file: &'f CaseFile,
    own: Option<i64>,
    texts: HashMap<i64, Role>,
    attachments: HashMap<i64, (String, String)>,
}

/// A record that has words of its own; `None` when it does not belong to the case.
pub trait Named {
    fn names(&self, roles: &Roles<'_>, key: i64) -> Option<Vec<String>>;
}

impl<'f> Roles<'f> {
    pub fn of(file: &'f CaseFile) -> Self {
        let mut roles = Self { file, own: file.own_programme(), texts: HashMap::new(), attachments: HashMap::new() };
        for row in &file.attachments {
            let words = format!("{} {}", row.record.name, fingerprint_of_file(&row.record.base64));
            roles.attachments.insert(row.key, (words, row.record.name.clone()));
        }
        // A consultation about a programme or an act has the text of that.
        for row in &file.consultations {
            if let Some(text) = row.record.text {
                roles.texts.insert(text.0, Role::Draft(roles.consultation(row.key)));
            }
        }
        for row in file.programmes.iter().filter(|row| roles.own == Some(row.key)) {
            roles.texts.insert(row.record.text.0, Role::Programme);
            roles.texts.insert(row.record.resolution_text.0, Role::Resolution);
            roles.texts.insert(row.record.justification_text.0, Role::Justification);
        }
        // A file has no other draft act than its own.
        for row in &file.draft_acts {
            roles.texts.insert(row.record.text.0, Role::Act);
            roles.texts.insert(row.record.justification_text.0, Role::Justification);
        }
        roles
    }

    pub fn names(&self, record: &impl Named, key: i64) -> Option<Vec<String>> {
        record.names(self, key)
    }

    pub fn of_text(&self, key: i64) -> Option<Role> {
        self.texts.get(&key).cloned()
    }

    /// What is told of a row that another leads to: for comparing, and for a person.
    pub fn told(&self, list: List, key: i64) -> (String, String) {
        let same = |words: String| (words.clone(), words);
        let file = self.file;
        macro_rules! found {
            ($list:ident, $words:expr) => {
                file.$list.iter().find(|row| row.key == key).map_or_else(|| same(String::new()), |row| $words(&row.record))
            };
        }
        match list {
            List::Attachments => self.attachments.get(&key).cloned().unwrap_or_default(),
            List::Organisations => found!(organisations, |one: &Organisation| (organisation(one), one.name.clone())),
            List::Sittings => found!(sittings, |one: &domain::programme::Sitting| (
                format!("{} {}", one.kind.key(), one.held_on),
                format!("{} {}", one.kind.label(), date_in_words(one.held_on))
            )),
            List::Texts => same(self.texts.get(&key).map(Role::words).unwrap_or_default()),
            List::Programmes if self.own == Some(key) => ("program sprawy".into(), "program tej sprawy".into()),
            List::Programmes => found!(programmes, |one: &Programme| (
                if one.case_number.is_empty() { one.title.clone() } else { one.case_number.clone() },
                one.title.clone()
            )),
            List::Goals => found!(goals, |one: &Goal| same(one.wording.clone())),
            List::Tasks => found!(tasks, |one: &PriorityTask| same(one.title.clone())),
            List::Consultations => found!(consultations, |one: &Consultation| (self.consultation(key), one.title.clone())),
            List::DraftActs => ("akt sprawy".into(), "akt tej sprawy".into()),
            List::Calls => ("konkurs sprawy".into(), "konkurs tej sprawy".into()),
            List::CallTasks => found!(call_tasks, |one: &domain::call::CallTask| same(one.title.clone())),
            List::Criteria => found!(criteria, |one: &domain::call::Criterion| same(one.name.clone())),
            List::CallChanges => found!(call_changes, |one: &domain::call::CallChange| same(format!("zmiana nr {}", one.number))),
            List::CallAttachments => found!(call_attachments, |one: &domain::call::RequiredAttachment| same(one.name.clone())),
            List::Offers => found!(offers, |one: &domain::offer::Offer| same(format!("oferta nr {}", one.number))),
            List::Commissions => ("komisja konkursu".into(), "komisja tego konkursu".into()),
            List::Members => found!(commission_members, |one: &domain::commission::Member| same(one.name.clone())),
            List::CommissionMeetings => {
                found!(commission_meetings, |one: &domain::commission::CommissionMeeting| same(one.held_at.to_string()))
            }
            List::Scorecards | List::Awards | List::Corrections => same(String::new()),
            List::Meetings => found!(meetings, |one: &Meeting| (one.held_at.to_string(), meeting_in_words(one))),
            List::Remarks => found!(remarks, |one: &Remark| same(format!("uwaga nr {}", one.number))),
        }
    }

    /// What is told of a version that a remark brought: for comparing, and for a person.
    pub fn change(&self, change: &RemarkChange) -> Result<Option<(String, String)>, Failure> {
        let text = self.file.texts.iter().find(|row| row.key == change.text.0).map(|row| &row.record);
        let Some((role, text)) = self.texts.get(&change.text.0).zip(text) else { return Ok(None) };
        let Some(version) = (change.version as usize).checked_sub(1).and_then(|at| text.versions.get(at)) else {
            return Ok(None);
        };
        let unit = change.unit.map_or_else(String::new, |unit| unit.to_string());
        let words = format!("{} {} {unit}", role.words(), version_words(version)?);
        let address = change.unit.and_then(|unit| Numbering::of(&version.act).address(UnitId(unit)));
        let address = address.unwrap_or_else(|| "cały projekt".into());
        Ok(Some((words, format!("wersja {} ({address})", change.version))))
    }

    /// A consultation among those of the case; nothing when it is the only one.
    fn consultation(&self, key: i64) -> String {
        let others = self.file.consultations.len() > 1;
        let own = self.file.consultations.iter().find(|row| row.key == key);
        own.filter(|_| others).map_or_else(String::new, |row| match row.record.case_number.as_str() {
            "" => row.record.title.clone(),
            number => number.to_owned(),
        })
    }

    fn goal(&self, key: i64) -> Option<&Goal> {
        self.file.goals.iter().find(|row| row.key == key).map(|row| &row.record)
    }
}

/// An organisation by its first number, else by name and town.
pub fn organisation(one: &Organisation) -> String {
    let numbers = [&one.nip, &one.regon, &one.register_number];
    numbers.into_iter().find(|number| !number.is_empty()).map_or_else(|| format!("{}, {}", one.name, one.seat.town), Clone::clone)
}

impl Named for Programme {
    fn names(&self, roles: &Roles<'_>, key: i64) -> Option<Vec<String>> {
        (roles.own == Some(key)).then(|| vec![String::new()])
    }
}

impl Named for DraftAct {
    fn names(&self, _: &Roles<'_>, _: i64) -> Option<Vec<String>> {
        Some(vec![String::new()])
    }
}

impl Named for Goal {
    fn names(&self, roles: &Roles<'_>, _: i64) -> Option<Vec<String>> {
        let parent = self.parent.and_then(|parent| roles.goal(parent.0));
        let above = parent.map(|parent| parent.wording.as_str()).unwrap_or_default();
        let place = parent.map_or(0, |parent| parent.position + 1);
        (roles.own == Some(self.programme.0))
            .then(|| vec![format!("{above} / {}", self.wording), self.wording.clone(), format!("{place}.{}", self.position)])
    }
}

impl Named for Indicator {
    fn names(&self, roles: &Roles<'_>, _: i64) -> Option<Vec<String>> {
        let goal = roles.goal(self.goal.0).filter(|goal| roles.own == Some(goal.programme.0))?;
        Some(vec![
            format!("{} / {}", goal.wording, self.name),
            self.name.clone(),
            format!("{} / {}", goal.wording, self.position),
        ])
    }
}

impl Named for PriorityTask {
    fn names(&self, roles: &Roles<'_>, _: i64) -> Option<Vec<String>> {
        (roles.own == Some(self.programme.0)).then(|| {
            vec![format!("{} {}", self.sphere, self.title), self.title.clone(), format!("{} {}", self.sphere, self.position)]
        })
    }
}

impl Named for Opinion {
    fn names(&self, roles: &Roles<'_>, key: i64) -> Option<Vec<String>> {
        let own = roles.file.opinions.iter().filter(|row| Some(row.record.programme.0) == roles.own);
        let place = own.take_while(|row| row.key != key).count();
        (roles.own == Some(self.programme.0)).then(|| vec![place.to_string()])
    }
}

impl Named for Consultation {
    fn names(&self, roles: &Roles<'_>, key: i64) -> Option<Vec<String>> {
        let place = roles.file.consultations.iter().take_while(|row| row.key != key).count();
        Some(vec![format!("{} {}", self.case_number, self.title), self.title.clone(), place.to_string()])
    }
}

impl Named for Extension {
    fn names(&self, roles: &Roles<'_>, _: i64) -> Option<Vec<String>> {
        let of = roles.consultation(self.consultation.0);
        Some(vec![format!("{of} {} {}", self.decided_on, self.to), format!("{of} {}", self.decided_on)])
    }
}

impl Named for Meeting {
    fn names(&self, roles: &Roles<'_>, _: i64) -> Option<Vec<String>> {
        let of = roles.consultation(self.consultation.0);
        Some(vec![
            format!("{of} {} {}", self.held_at, self.place),
            format!("{of} {}", self.held_at),
            format!("{of} {}", self.place),
        ])
    }
}

/// Two people may have given the same number to two remarks: the number alone does not make them one.
impl Named for Remark {
    fn names(&self, roles: &Roles<'_>, _: i64) -> Option<Vec<String>> {
        let of = roles.consultation(self.consultation.0);
        let number = self.number;
        Some(vec![
            format!("{of} {number} {} {}", self.received_at, self.sender),
            format!("{of} {number} {}", self.content),
            format!("{of} {number} {}", self.sender),
            format!("{of} {} {} {}", self.received_at, self.sender, self.content),
        ])
    }
}

impl Named for Publication {
    fn names(&self, roles: &Roles<'_>, _: i64) -> Option<Vec<String>> {
        let of = match self.case {
            CaseRef::Programme(id) if roles.own == Some(id.0) => "program".to_owned(),
            CaseRef::Consultation(id) => format!("konsultacje {}", roles.consultation(id.0)),
            CaseRef::DraftAct(_) => "akt".to_owned(),
            _ => return None,
        };
        let (thing, place) = (self.thing.key(), self.place.key());
        Some(vec![
            format!("{of} {thing} {place} {} {}", self.published_on, self.address),
            format!("{of} {thing} {place} {}", self.published_on),
            format!("{of} {thing} {place}"),
        ])
    }
}

impl Named for Organisation {
    fn names(&self, _: &Roles<'_>, _: i64) -> Option<Vec<String>> {
        Some(vec![organisation(self)])
    }
}
