//! A resolution as letters hand it over to the voivode and to the journal: of a programme and of any other act alike.

use chrono::NaiveDate;
use documents::template::Data;
use domain::{
    act::Level,
    law::{Law, Term},
    office::{Office, supervision::voivode_due},
    polish::programme_forms,
    programme::Adoption,
    rule::{DraftActCase, JournalDuty, ProgrammeCase},
};

use super::{Gather, draft_act, programme};

struct HandedOver<'a> {
    title: String,
    adoption: Option<&'a Adoption>,
    /// Of the adoption, of the chosen sitting or of what is known beside.
    year: i32,
    journal: JournalDuty,
    annexed: bool,
    office: &'a Office,
    law: Law<'a>,
}

/// Family "handed over" of a programme: its resolution has the programme as its annex.
pub fn of_programme(case: &ProgrammeCase<'_>, day: NaiveDate) -> Data {
    let resolution = HandedOver {
        title: format!("w sprawie uchwalenia {}", programme_forms(&case.programme.title).genitive),
        adoption: case.programme.adoption.as_ref(),
        year: programme::adoption_year(case),
        journal: case.journal(),
        annexed: true,
        office: case.office,
        law: case.law(),
    };
    resolution.data(day)
}

/// The same of a draft act.
pub fn of_draft_act(case: &DraftActCase<'_>, day: NaiveDate) -> Data {
    let resolution = HandedOver {
        title: case.act.title.trim().to_owned(),
        adoption: case.act.adoption.as_ref(),
        year: draft_act::adoption_year(case),
        journal: case.journal(),
        annexed: case.text.is_some_and(|text| text.units.iter().any(|unit| unit.level == Level::Annex)),
        office: case.office,
        law: case.law(),
    };
    resolution.data(day)
}

impl HandedOver<'_> {
    fn data(&self, day: NaiveDate) -> Data {
        let adopted_on = self.adoption.map(|adoption| adoption.adopted_on);
        let due = adopted_on.and_then(|adopted| voivode_due(self.law, self.office, adopted)).map(|due| due.date);
        let basis = self.law.cite(self.office.kind.resolution_to_voivode());
        let span = self.law.span(Term::ResolutionToVoivode).map_or_else(String::new, |term| term.value.to_string());
        let mut data = Data::new();
        data.said("przekazanie.tytul", &self.title)
            .said("przekazanie.numer", self.adoption.map_or("", |adoption| adoption.resolution_number.as_str()))
            .day("przekazanie.data", adopted_on)
            .count("przekazanie.rok", self.year)
            .said("przekazanie.podstawa", basis.full())
            .said("przekazanie.czas", span)
            .day("przekazanie.termin", due)
            .yes("przekazanie.po_terminie", due.is_some_and(|due| day > due))
            .yes("przekazanie.prawo_miejscowe", self.journal == JournalDuty::LocalLaw)
            .yes("przekazanie.akt_wewnetrzny", self.journal == JournalDuty::NotLocalLaw)
            .yes("przekazanie.zalacznik", self.annexed);
        data
    }
}
