//! One row of the file understood as a remark, with everything that is wrong in it.

use std::collections::{BTreeMap, HashMap};

use domain::{
    consultation::{
        Channel, Remark, SenderKind,
        provision::{Places, Provision},
    },
    id::ConsultationId,
    vocabulary::Vocabulary,
};

use super::{RemarkPlan, RemarkTarget, known::Register, moment, words};
use crate::{
    Failure,
    consultation::remark::{self, RemarkInput},
    organisation::import::words::legal_form,
    sheet::{self, Table},
    view::Key,
};

/// What a row says.
pub(super) struct Understood {
    /// Who sent it, for the screen; empty when the row does not say.
    pub sender: String,
    pub remark: Option<Remark>,
    pub faults: Vec<(RemarkTarget, String)>,
    /// Words for a provision in which no unit was found and that nobody has explained yet.
    pub unclear: Option<String>,
}

/// How rows are understood: the columns, the decisions, the register and the draft.
pub(super) struct Understanding<'a> {
    pub consultation: ConsultationId,
    pub plan: &'a RemarkPlan,
    pub columns: Vec<Option<RemarkTarget>>,
    pub table: &'a Table,
    pub register: Register,
    /// Addresses of the draft; `None` where there is none.
    pub places: Option<Places>,
    /// Address and wording of the units of the draft.
    pub units: HashMap<u32, (String, String)>,
    pub mends: BTreeMap<(u32, &'a str), &'a str>,
}

/// Which unit a row speaks of.
enum Place {
    Whole,
    Unit(u32),
    /// The officer said what is meant; the sender's own words are kept in the remark.
    Told(Option<u32>, String),
    Unclear(String),
}

impl Understanding<'_> {
    /// The value of a field in a row: mended, or as it stands in the file.
    pub(super) fn value(&self, number: u32, cells: &[String], target: RemarkTarget) -> String {
        if let Some(mended) = self.mends.get(&(number, target.key())) {
            return mended.trim().to_owned();
        }
        self.column(target).and_then(|at| cells.get(at)).cloned().unwrap_or_default()
    }

    fn column(&self, target: RemarkTarget) -> Option<usize> {
        self.columns.iter().position(|column| *column == Some(target))
    }

    /// What the spreadsheet did to a value, unless the officer typed another.
    fn spoilt(&self, number: u32, target: RemarkTarget) -> Option<String> {
        if self.mends.contains_key(&(number, target.key())) {
            return None;
        }
        sheet::spoilt(*self.table.kinds.get(&(number, self.column(target)?))?).map(str::to_owned)
    }

    pub(super) fn row(&self, number: u32, cells: &[String]) -> Understood {
        let value = |target| self.value(number, cells, target);
        let mut faults: Vec<(RemarkTarget, String)> = Vec::new();
        faults.extend(sheet::too_wide(cells.len(), self.table.headings.len()).map(|said| (RemarkTarget::Content, said)));
        for target in self.columns.iter().flatten() {
            faults.extend(self.spoilt(number, *target).map(|sentence| (*target, sentence)));
        }
        let (organisation, sender) = (value(RemarkTarget::Organisation), value(RemarkTarget::Sender));
        let number_of = value(RemarkTarget::OrganisationNumber);
        let named = if organisation.is_empty() { &sender } else { &organisation };
        let held = self.register.find(named, &number_of);
        let kind_words = value(RemarkTarget::SenderKind);
        let kind = match words::sender_kind(&kind_words) {
            Some(kind) => kind,
            None => {
                if !kind_words.is_empty() {
                    let sentence = format!(
                        "Nie wiemy, kim jest „{}”. Wpisz: organizacja, osoba prywatna, rada pożytku, instytucja publiczna albo inny podmiot.",
                        shortened(&kind_words)
                    );
                    faults.push((RemarkTarget::SenderKind, sentence));
                }
                let is_organisation = held.is_some() || !organisation.is_empty() || legal_form("", named).is_some();
                if is_organisation { SenderKind::Organisation } else { SenderKind::Private }
            }
        };
        let channel_words = value(RemarkTarget::Channel);
        let channel = match words::channel(&channel_words) {
            Some(channel) => channel.key().to_owned(),
            None if channel_words.is_empty() => self.plan.channel.clone(),
            None => {
                let known: Vec<&str> = Channel::ALL.iter().map(|channel| channel.label()).collect();
                let sentence = format!("Nie znamy sposobu „{}”. Wpisz jeden z: {}.", shortened(&channel_words), known.join(", "));
                faults.push((RemarkTarget::Channel, sentence));
                Channel::Form.key().to_owned()
            }
        };
        let (day, hour) = self.moment(number, cells);
        let (unit, told, unclear) = match self.place(&value(RemarkTarget::Provision)) {
            Place::Whole => (None, None, None),
            Place::Unit(unit) => (Some(unit), None, None),
            Place::Told(unit, words) => (unit, Some(words), None),
            Place::Unclear(words) => (None, None, Some(words)),
        };
        let content = value(RemarkTarget::Content);
        let private = kind != SenderKind::Organisation;
        let input = RemarkInput {
            received_on: day,
            hour,
            channel,
            sender_kind: kind.key().to_owned(),
            organisation: held.filter(|_| !private).map(|id| Key(id.0)),
            sender: if private && !sender.is_empty() { sender } else { named.clone() },
            unit,
            wording_proposed: value(RemarkTarget::Proposed),
            // Nothing that was sent is lost: words for a place that were not an address stand before the remark.
            content: match told {
                Some(words) => format!("Dotyczy: {words}.\n{content}").trim_end().to_owned(),
                None => content,
            },
            reason: value(RemarkTarget::Reason),
            ..RemarkInput::default()
        };
        let name = held.filter(|_| !private).and_then(|id| self.register.name(id)).cloned();
        let shown = name.clone().unwrap_or_else(|| input.sender.clone());
        let frozen = |unit: u32| self.units.get(&unit).cloned().ok_or_else(|| Failure::field("unit", super::super::unit::GONE));
        let remark = match remark::read(self.consultation, &input, name, frozen, None) {
            Ok(remark) => Some(remark),
            Err(Failure::Invalid { violations }) => {
                for violation in violations {
                    let target = target_of(&violation.field);
                    if faults.iter().all(|(told, _)| *told != target) {
                        faults.push((target, violation.sentence));
                    }
                }
                None
            }
            Err(other) => {
                faults.push((RemarkTarget::Content, other.sentence()));
                None
            }
        };
        Understood { sender: shown, remark: remark.filter(|_| faults.is_empty() && unclear.is_none()), faults, unclear }
    }

    /// Day and hour: of one column or of two, else the day that the officer gave for all.
    fn moment(&self, number: u32, cells: &[String]) -> (String, String) {
        let (day, hour) = moment::divided(&self.value(number, cells, RemarkTarget::ReceivedOn));
        let own = self.value(number, cells, RemarkTarget::Hour);
        let own = moment::of_part(&own).unwrap_or(own);
        // What is no hour stays as it is, to be told as a fault.
        let read = moment::divided(&own).1;
        let hour = if own.trim().is_empty() {
            hour
        } else if read.is_empty() {
            own
        } else {
            read
        };
        if day.is_empty() { (self.plan.day.clone(), hour) } else { (day, hour) }
    }

    fn place(&self, written: &str) -> Place {
        let words = one_line(written);
        let read = match &self.places {
            Some(places) => places.read(&words),
            None if words.is_empty() => Provision::Whole,
            // Without a draft every place is only words.
            None => return Place::Told(None, words),
        };
        match read {
            Provision::Whole => Place::Whole,
            Provision::Unit(unit) => Place::Unit(unit.0),
            Provision::Unclear => match self.plan.provisions.iter().find(|one| one.words == words) {
                Some(meaning) => Place::Told(meaning.unit, words),
                None => Place::Unclear(words),
            },
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(300).collect()
}

pub(super) fn shortened(value: &str) -> String {
    value.chars().filter(|c| !c.is_control()).take(60).collect()
}

fn target_of(field: &str) -> RemarkTarget {
    match field {
        "received_on" | "received_at" => RemarkTarget::ReceivedOn,
        "hour" => RemarkTarget::Hour,
        "channel" => RemarkTarget::Channel,
        "sender_kind" => RemarkTarget::SenderKind,
        "sender" => RemarkTarget::Sender,
        "unit" | "unit_address" => RemarkTarget::Provision,
        "wording_proposed" => RemarkTarget::Proposed,
        "reason" => RemarkTarget::Reason,
        _ => RemarkTarget::Content,
    }
}
