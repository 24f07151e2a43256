//! One row of the file understood as an offer, with everything that is wrong in it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    deadline::parse_day,
    id::{CallTaskId, OfferId},
    money::Money,
    offer::{
        Offer, OfferChannel, OfferForm, Receipt,
        form::{Applicant, Contact, Source, Sources},
        receipt::{ReceiptFault, SUMMER, WINTER},
        typed, validate,
    },
    polish::fold,
    vocabulary::Vocabulary,
};

use super::{OfferPlan, OfferTarget};
use crate::{
    consultation::import::{known::Register, moment},
    failure::not_yet,
    offer::{Held, save},
    sheet::{self, Table},
};

/// An offer that a row tells of.
pub(super) struct Told {
    pub offer: Offer,
    pub form: OfferForm,
}

impl Told {
    /// What of the amounts does not add up; what the list left out is no fault.
    pub fn does_not_add_up(&self) -> Option<String> {
        let version = save::first(OfferId(0), self.offer.receipt, self.form.clone(), false);
        version.wrong_sums().into_iter().next().map(|fault| fault.sentence)
    }
}

pub(super) struct Understood {
    /// Who filed it, for the screen; empty when the row does not say.
    pub applicant: String,
    pub number: String,
    pub told: Option<Told>,
    pub faults: Vec<(OfferTarget, String)>,
}

/// How rows are understood: the columns, the decisions, the register and the call.
pub(super) struct Understanding<'a> {
    pub plan: &'a OfferPlan,
    pub columns: Vec<Option<OfferTarget>>,
    pub table: &'a Table,
    pub register: Register,
    pub held: &'a Held,
    pub today: NaiveDate,
    pub mends: BTreeMap<(u32, &'a str), &'a str>,
}

/// Collects the faults of one row while its cells are read.
struct Reading<'r, 'a> {
    rows: &'r Understanding<'a>,
    number: u32,
    cells: &'r [String],
    faults: Vec<(OfferTarget, String)>,
}

impl Reading<'_, '_> {
    fn text(&self, target: OfferTarget) -> String {
        self.rows.value(self.number, self.cells, target)
    }

    fn fault(&mut self, target: OfferTarget, sentence: impl Into<String>) {
        if self.faults.iter().all(|(told, _)| *told != target) {
            self.faults.push((target, sentence.into()));
        }
    }

    fn money(&mut self, target: OfferTarget) -> Option<Money> {
        let text = self.text(target);
        if text.is_empty() {
            return None;
        }
        typed::amount(&text).map_err(|fault| self.fault(target, fault.to_string())).ok()
    }

    fn day(&mut self, target: OfferTarget) -> Option<NaiveDate> {
        let text = moment::divided(&self.text(target)).0;
        if text.is_empty() {
            return None;
        }
        parse_day(&text).map_err(|fault| self.fault(target, fault.to_string())).ok()
    }
}

impl Understanding<'_> {
    /// The value of a field in a row: mended, or as it stands in the file.
    pub(super) fn value(&self, number: u32, cells: &[String], target: OfferTarget) -> String {
        if let Some(mended) = self.mends.get(&(number, target.key())) {
            return mended.trim().to_owned();
        }
        self.column(target).and_then(|at| cells.get(at)).cloned().unwrap_or_default()
    }

    fn column(&self, target: OfferTarget) -> Option<usize> {
        self.columns.iter().position(|column| *column == Some(target))
    }

    pub(super) fn row(&self, number: u32, cells: &[String], next: &str) -> Understood {
        let mut row = Reading { rows: self, number, cells, faults: Vec::new() };
        if let Some(said) = sheet::too_wide(cells.len(), self.table.headings.len()) {
            row.fault(OfferTarget::Applicant, said);
        }
        for target in self.columns.iter().flatten() {
            let kind = self.column(*target).and_then(|at| self.table.kinds.get(&(number, at)));
            if let Some(said) =
                kind.filter(|_| !self.mends.contains_key(&(number, target.key()))).and_then(|kind| sheet::spoilt(*kind))
            {
                row.fault(*target, said);
            }
        }
        let (applicant, register_number) = (row.text(OfferTarget::Applicant), row.text(OfferTarget::ApplicantNumber));
        if applicant.is_empty() {
            row.fault(OfferTarget::Applicant, "Nie podano oferenta. Wpisz jego nazwę albo pomiń ten wiersz.");
        } else if applicant.chars().all(|c| !c.is_alphabetic()) {
            row.fault(
                OfferTarget::Applicant,
                format!("„{applicant}” to nie jest nazwa oferenta. Sprawdź, czy kolumny nie są przesunięte."),
            );
        }
        let organisation = self.register.find(&applicant, &register_number);
        let shown = organisation.and_then(|id| self.register.name(id)).cloned().unwrap_or_else(|| applicant.clone());
        let own_number = row.text(OfferTarget::Number);
        let own_number = if own_number.is_empty() { next.to_owned() } else { own_number };
        let form = self.form(&mut row, &shown, &register_number);
        let task = self.task(&mut row);
        let channel = self.channel(&mut row);
        let receipt = self.receipt(&mut row, channel);
        let Some(receipt) = receipt else {
            return Understood { applicant: shown, number: own_number, told: None, faults: row.faults };
        };
        let points = row.text(OfferTarget::Points);
        let note = row.text(OfferTarget::Note);
        let note = match (points.is_empty(), note.is_empty()) {
            (true, _) => note,
            (false, true) => format!("Punkty z generatora: {points}."),
            (false, false) => format!("Punkty z generatora: {points}. {note}"),
        };
        let offer = Offer { organisation, note, ..Offer::filed(self.held.records.stored.id, task, own_number.clone(), receipt) };
        let found = validate::offer(&offer).into_iter().chain(validate::form(&form));
        for fault in found {
            row.fault(target_of(&fault.field), fault.sentence);
        }
        let told = row.faults.is_empty().then_some(Told { offer, form });
        Understood { applicant: shown, number: own_number, told, faults: row.faults }
    }

    fn form(&self, row: &mut Reading<'_, '_>, applicant: &str, register_number: &str) -> OfferForm {
        let amount = |amount: Option<Money>| Source { amount, share: None };
        let email = row.text(OfferTarget::Email);
        let (financial, in_kind) = (row.money(OfferTarget::OwnFinancial), row.money(OfferTarget::OwnInKind));
        let both = financial.or(in_kind).and_then(|_| Money::total([financial, in_kind].into_iter().flatten()));
        OfferForm {
            applicants: vec![Applicant {
                name: applicant.to_owned(),
                register_number: register_number.to_owned(),
                email,
                ..Applicant::default()
            }],
            contact: Contact::default(),
            title: row.text(OfferTarget::Title),
            starts_on: row.day(OfferTarget::StartsOn),
            ends_on: row.day(OfferTarget::EndsOn),
            sources: Sources {
                all: amount(row.money(OfferTarget::Cost)),
                grant: amount(row.money(OfferTarget::Asked)),
                own: amount(row.money(OfferTarget::Own).or(both)),
                own_financial: amount(financial),
                own_in_kind: amount(in_kind),
                recipients: amount(row.money(OfferTarget::Recipients)),
            },
            ..OfferForm::default()
        }
    }

    /// The task by its place in the call or by its title; of rows that do not say it the one of the plan.
    fn task(&self, row: &mut Reading<'_, '_>) -> Option<CallTaskId> {
        let words = row.text(OfferTarget::Task);
        let tasks = &self.held.records.tasks;
        if words.is_empty() {
            let only = (tasks.len() == 1).then(|| tasks[0].id);
            return self.plan.task.map(|task| CallTaskId(task.0)).or(only);
        }
        let place: Option<u32> = words.trim_end_matches('.').trim().parse().ok();
        let folded = fold(&words);
        let alike = |title: &str| {
            let title = fold(title);
            !title.is_empty() && (title == folded || folded.contains(&title) || title.contains(&folded))
        };
        let found = tasks.iter().find(|task| Some(task.record.position) == place);
        let found = found.or_else(|| tasks.iter().find(|task| alike(&task.record.title)));
        if found.is_none() {
            let shown: String = words.chars().take(60).collect();
            row.fault(OfferTarget::Task, format!("W konkursie nie ma zadania „{shown}”. Wpisz numer zadania albo jego tytuł."));
        }
        found.map(|task| task.id)
    }

    fn channel(&self, row: &mut Reading<'_, '_>) -> OfferChannel {
        let default = OfferChannel::from_key(&self.plan.channel).unwrap_or(OfferChannel::Generator);
        let words = fold(&row.text(OfferTarget::Channel));
        if words.is_empty() {
            return default;
        }
        let has = |marks: &[&str]| marks.iter().any(|mark| words.contains(mark));
        match () {
            () if has(&["doreczen"]) => OfferChannel::ElectronicDelivery,
            () if has(&["epuap"]) => OfferChannel::Epuap,
            () if has(&["mail", "elektroniczn"]) => OfferChannel::Email,
            () if has(&["generator", "witkac", "engo", "on-line", "online", "system"]) => OfferChannel::Generator,
            () if has(&["poczt", "list", "kurier"]) => OfferChannel::Post,
            () if has(&["osobi", "kancelari", "sekretariat", "biur", "papier"]) => OfferChannel::Desk,
            () => {
                let known: Vec<&str> = OfferChannel::ALL.iter().map(|channel| channel.label()).collect();
                row.fault(OfferTarget::Channel, format!("Nie znamy tego sposobu. Wpisz jeden z: {}.", known.join(", ")));
                default
            }
        }
    }

    /// Day and hour: of one column or of two, else those of the plan. In the repeated hour of October the row must say which of
    /// the two it was ("2:30 zimowy", "2:30 CET"); otherwise the officer is asked.
    fn receipt(&self, row: &mut Reading<'_, '_>, channel: OfferChannel) -> Option<Receipt> {
        let (came, own) = (row.text(OfferTarget::ReceivedOn), row.text(OfferTarget::Hour));
        let offset = season(&own).or_else(|| season(&came));
        let (day, hour) = moment::divided(&came);
        let own = moment::of_part(&own).unwrap_or_else(|| bare_hour(&own));
        let hour = if own.is_empty() { hour } else { own };
        let day = if day.is_empty() { self.plan.day.clone() } else { day };
        let hour = if hour.is_empty() { self.plan.hour.clone() } else { hour };
        if day.is_empty() {
            row.fault(
                OfferTarget::ReceivedOn,
                "Nie podano dnia złożenia oferty. Wpisz go albo podaj jeden dzień dla całej listy.",
            );
            return None;
        }
        if hour.is_empty() {
            row.fault(
                OfferTarget::Hour,
                "Nie podano godziny złożenia oferty. Wpisz ją albo podaj jedną godzinę dla całej listy.",
            );
            return None;
        }
        let day = parse_day(&day).map_err(|fault| row.fault(OfferTarget::ReceivedOn, fault.to_string())).ok()?;
        let told = |fault: ReceiptFault| match &fault {
            ReceiptFault::Repeated { hour, .. } => format!("{fault} Wpisz na przykład: {hour} letni."),
            _ => fault.to_string(),
        };
        let receipt =
            Receipt::read(channel, day, &hour, offset).map_err(|fault| row.fault(OfferTarget::Hour, told(fault))).ok()?;
        if receipt.day() > self.today {
            row.fault(OfferTarget::ReceivedOn, not_yet(receipt.day()));
            return None;
        }
        Some(receipt)
    }
}

/// An hour as written, "2:30 zimowy": the bare hour and the key of the kind of time, empty when it is not said.
pub(crate) fn clock(written: &str) -> (String, &'static str) {
    let offset = match season(written) {
        Some(SUMMER) => "lato",
        Some(_) => "zima",
        None => "",
    };
    (bare_hour(written), offset)
}

/// Which of the two hours that October repeats a cell means, in minutes from UTC.
fn season(written: &str) -> Option<i32> {
    let folded = fold(written);
    let words = || folded.split(|c: char| !c.is_alphanumeric() && c != '+');
    let any = |marks: &[&str]| words().any(|word| marks.iter().any(|mark| word.starts_with(mark)));
    if any(&["letni", "lato", "cest", "gmt+2", "utc+2", "+02"]) {
        Some(SUMMER)
    } else if any(&["zim", "cet", "gmt+1", "utc+1", "+01"]) {
        Some(WINTER)
    } else {
        None
    }
}

/// "2:30 czasu zimowego" is "2:30": what tells two equal hours apart is read by [`season`].
fn bare_hour(written: &str) -> String {
    match season(written) {
        Some(_) => moment::divided(written).1,
        None => written.to_owned(),
    }
}

fn target_of(field: &str) -> OfferTarget {
    match field {
        "number" => OfferTarget::Number,
        "received_on" => OfferTarget::ReceivedOn,
        "title" => OfferTarget::Title,
        "starts_on" => OfferTarget::StartsOn,
        "ends_on" => OfferTarget::EndsOn,
        "note" => OfferTarget::Note,
        _ => OfferTarget::Applicant,
    }
}
