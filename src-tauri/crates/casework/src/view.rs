//! Small pieces shared by the views: identifiers, closed lists, money, dates, findings, explanations.

use chrono::NaiveDate;
use domain::{
    explain::{Explained, Part},
    finding::Finding,
    id::Revision,
    money::Money,
    office::Address,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::Failure;

/// A row number or a revision as the screen holds it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct Key(pub i64);

impl From<i64> for Key {
    fn from(value: i64) -> Self {
        Self(value)
    }
}

/// The record that was written and its new revision, for the next save.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Type)]
pub struct Saved {
    pub id: Key,
    pub revision: Key,
}

impl Saved {
    pub(crate) fn new(id: i64, revision: Revision) -> Self {
        Self { id: Key(id), revision: Key(revision.0) }
    }
}

/// A member of a closed list: the key the screen sends back and the label it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Choice {
    pub key: String,
    pub label: String,
}

impl<V: Vocabulary> From<V> for Choice {
    fn from(member: V) -> Self {
        Self { key: member.key().into(), label: member.label().into() }
    }
}

/// All members of a closed list, for a select.
pub fn choices<V: Vocabulary>() -> Vec<Choice> {
    V::ALL.iter().copied().map(Choice::from).collect()
}

/// The member that the screen sent, or a violation of the field.
pub fn vocabulary<V: Vocabulary>(key: &str, field: &str) -> Result<V, Failure> {
    V::from_key(key).ok_or_else(|| Failure::field(field, format!("Nie ma na liście pozycji „{key}”. Wybierz pozycję z listy.")))
}

/// A postal address as the screen shows it and sends it back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PostalAddress {
    pub street: String,
    pub house: String,
    pub flat: String,
    pub postcode: String,
    pub town: String,
    pub post: String,
}

impl From<&Address> for PostalAddress {
    fn from(kept: &Address) -> Self {
        Self {
            street: kept.street.clone(),
            house: kept.house.clone(),
            flat: kept.flat.clone(),
            postcode: kept.postcode.clone(),
            town: kept.town.clone(),
            post: kept.post.clone(),
        }
    }
}

/// An amount: grosze for comparison, text for reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MoneyView {
    pub grosze: i64,
    pub text: String,
}

impl From<Money> for MoneyView {
    fn from(money: Money) -> Self {
        Self { grosze: money.grosze(), text: money.to_string() }
    }
}

/// A day: ISO for fields, words for reading ("15 października 2026 r.").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DayView {
    pub iso: String,
    pub words: String,
    /// "czwartek".
    pub weekday: String,
}

impl From<NaiveDate> for DayView {
    fn from(day: NaiveDate) -> Self {
        Self { iso: day.to_string(), words: domain::polish::date_in_words(day), weekday: domain::polish::weekday(day).into() }
    }
}

/// What may be done now, and if not, why.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Permission {
    pub allowed: bool,
    pub because: Vec<FindingView>,
}

/// A finding as the column of findings shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct FindingView {
    pub rule: String,
    pub level: Choice,
    pub title: String,
    pub found: Option<String>,
    pub required: Option<String>,
    pub basis: String,
    pub basis_verified: bool,
    pub advice: String,
    pub place: PlaceView,
    pub remedy: Option<RemedyView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PlaceView {
    Case,
    Field {
        field: String,
    },
    Unit {
        unit: u32,
        address: String,
    },
    /// A unit of another text of the case.
    Beside {
        text: Key,
        unit: u32,
        address: String,
    },
    Requirement {
        key: String,
    },
    Row {
        table: String,
        id: Key,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct RemedyView {
    pub label: String,
    pub act: String,
}

impl From<Finding> for FindingView {
    fn from(finding: Finding) -> Self {
        use domain::finding::Place;
        Self {
            rule: finding.rule,
            level: finding.level.into(),
            title: finding.title,
            found: finding.found,
            required: finding.required,
            basis: finding.basis,
            basis_verified: finding.basis_verified,
            advice: finding.advice,
            place: match finding.place {
                Place::Case => PlaceView::Case,
                Place::Field { field } => PlaceView::Field { field },
                Place::Unit { unit, address } => PlaceView::Unit { unit, address },
                Place::Beside { text, unit, address } => PlaceView::Beside { text: Key(text), unit, address },
                Place::Requirement { key } => PlaceView::Requirement { key },
                Place::Row { table, id } => PlaceView::Row { table, id: Key(id) },
            },
            remedy: finding.remedy.map(|remedy| RemedyView { label: remedy.label, act: remedy.act }),
        }
    }
}

/// "Skąd ta liczba?": the result, the steps to it, the records that were counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Type)]
pub struct ExplanationView {
    pub result: String,
    pub steps: Vec<String>,
    pub left_out: Vec<String>,
    pub parts: Vec<ExplainedPart>,
    /// The list of all offers that were counted, when the value counts offers.
    pub list: Option<OfferListLink>,
}

/// The list of the offers behind a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct OfferListLink {
    /// How long it is: "134 oferty".
    pub words: String,
    pub ask: OfferAsk,
}

/// Which offers of a call, or of the announced calls of a year, a list shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OfferAsk {
    pub call: Option<Key>,
    pub year: i32,
    /// The group: "all", "sphere:17".
    pub among: String,
    /// Which of its offers: "funded".
    pub what: String,
}

/// A record that went into a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ExplainedPart {
    pub label: String,
    pub value: String,
    /// Where it stands, when it can be opened.
    pub link: Option<RecordLink>,
}

/// What a screen can open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "noun", rename_all = "snake_case")]
pub enum RecordLink {
    Organisations,
    Organisation {
        id: Key,
    },
    Programmes,
    Programme {
        id: Key,
    },
    /// The priority tasks of a programme.
    Tasks {
        programme: Key,
    },
    /// The elements that the statute demands.
    Items {
        programme: Key,
    },
    /// The sittings and the plan counted back from them.
    Plan {
        programme: Key,
    },
    Consultations,
    Consultation {
        id: Key,
    },
    DraftAct {
        id: Key,
    },
    Call {
        id: Key,
    },
    Offer {
        call: Key,
        id: Key,
    },
    /// The meetings of a consultation.
    Meetings {
        consultation: Key,
    },
    /// The pile of remarks.
    Remarks {
        consultation: Key,
    },
    Remark {
        consultation: Key,
        id: Key,
    },
    /// The register of issued documents.
    Documents,
    /// The texts of the law pack.
    Law,
    /// Backups of the file.
    Backups,
    /// What was done in the file.
    History,
    /// The rules that the office set for itself.
    Rules,
}

impl ExplanationView {
    pub fn of<T>(explained: &Explained<T>, result: impl Into<String>) -> Self {
        let part = |part: &Part| ExplainedPart { label: part.label.clone(), value: part.value.clone(), link: None };
        Self {
            result: result.into(),
            steps: explained.steps.clone(),
            left_out: explained.left_out.clone(),
            parts: explained.parts.iter().map(part).collect(),
            list: None,
        }
    }

    /// The same with the records that `link` knows how to open.
    pub fn linked<T>(
        explained: &Explained<T>,
        result: impl Into<String>,
        link: impl Fn(&domain::finding::Place) -> Option<RecordLink>,
    ) -> Self {
        let mut view = Self::of(explained, result);
        for (shown, part) in view.parts.iter_mut().zip(&explained.parts) {
            shown.link = part.place.as_ref().and_then(&link);
        }
        view
    }

    /// Sentences without records.
    pub fn told(result: impl Into<String>, steps: Vec<String>) -> Self {
        Self { result: result.into(), steps, ..Self::default() }
    }

    /// One more record that was counted.
    #[must_use]
    pub fn with(mut self, label: impl Into<String>, value: impl Into<String>, link: impl Into<Option<RecordLink>>) -> Self {
        self.parts.push(ExplainedPart { label: label.into(), value: value.into(), link: link.into() });
        self
    }

    /// The offers that were counted: label, value and what opens. Of a long one the first are named; the list has all.
    #[must_use]
    pub(crate) fn naming_offers(self, offers: impl IntoIterator<Item = (String, String, RecordLink)>) -> Self {
        const NAMED: usize = 100;
        let mut offers = offers.into_iter();
        let named = offers.by_ref().take(NAMED).fold(self, |why, (label, value, link)| why.with(label, value, link));
        match offers.count() {
            0 => named,
            more => named
                .without(format!("Wymieniono pierwsze {NAMED}; pozostałe ({more}) też policzono. Wszystkie są na liście ofert.")),
        }
    }

    /// What was left out and why.
    #[must_use]
    pub fn without(mut self, sentence: impl Into<String>) -> Self {
        self.left_out.push(sentence.into());
        self
    }
}

/// A count on a screen. There is no such count without its working: the only ways to make one take it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct FigureView {
    /// For sorting and for words that follow a number.
    pub value: u32,
    /// As it is shown.
    pub text: String,
    pub why: ExplanationView,
}

impl FigureView {
    /// A count with its working; the text is the result of the working.
    pub fn new(value: usize, why: ExplanationView) -> Self {
        Self { value: u32::try_from(value).unwrap_or(u32::MAX), text: why.result.clone(), why }
    }

    /// A count of records, each a line of the working.
    pub fn of_records(step: &str, records: impl IntoIterator<Item = (String, Option<RecordLink>)>) -> Self {
        let mut why = ExplanationView::told("", vec![step.to_owned()]);
        for (label, link) in records {
            why = why.with(label, "1", link);
        }
        why.result = why.parts.len().to_string();
        Self::new(why.parts.len(), why)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_of_offers_names_the_first_and_says_how_many_more_were_counted() {
        let offers = |count: i64| {
            let offer = |id| (format!("{id}. Klub"), "1".to_owned(), RecordLink::Offer { call: Key(1), id: Key(id) });
            ExplanationView::told("", Vec::new()).naming_offers((0..count).map(offer))
        };
        assert_eq!((offers(100).parts.len(), offers(100).left_out.len()), (100, 0));
        let long = offers(105);
        assert_eq!((long.parts.len(), long.parts[99].label.as_str()), (100, "99. Klub"));
        let more = "Wymieniono pierwsze 100; pozostałe (5) też policzono. Wszystkie są na liście ofert.";
        assert_eq!(long.left_out, [more]);
    }
}
