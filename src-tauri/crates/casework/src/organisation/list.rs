//! The register as a list: found while typing without Polish letters, narrowed by filters, by pages.

use domain::{
    explain::closed,
    identifier::Nip,
    organisation::{Activity, LegalForm, Register},
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{
    Page,
    organisation::{OrganisationFilter, OrganisationOrder, OrganisationRow},
};

use super::form::printed;
use crate::{
    Desk, Failure,
    view::{Choice, ExplanationView, Key, choices},
};

/// What is looked for; empty texts and `None` narrow nothing.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Type)]
pub struct ListAsk {
    pub text: String,
    pub sphere: Option<String>,
    pub legal_form: Option<String>,
    pub public_benefit: Option<bool>,
    pub town: Option<String>,
    pub archived: bool,
    pub order: ListOrder,
    pub offset: u32,
    /// At most 500 rows are answered.
    pub limit: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ListOrder {
    #[default]
    Name,
    NameBackwards,
    Newest,
}

/// A page of the list.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OrganisationPage {
    pub rows: Vec<OrganisationLine>,
    /// How many match and come after these rows.
    pub more: u32,
    /// How many match.
    pub total: u32,
    pub total_why: ExplanationView,
    /// How many there are in this part of the register at all.
    pub all: u32,
    pub all_why: ExplanationView,
}

/// An organisation in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OrganisationLine {
    pub id: Key,
    pub name: String,
    pub legal_form: String,
    pub town: String,
    /// "KRS 0009000274 · OPP".
    pub note: String,
    /// It is not active any more: what it is instead.
    pub standing: Option<String>,
    pub archived: bool,
}

/// The closed lists of the card and of the filters.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OrganisationOptions {
    pub legal_forms: Vec<Choice>,
    pub registers: Vec<Choice>,
    pub activities: Vec<Choice>,
    /// Spheres of today's law, in the statute's order: "17. kultura fizyczna".
    pub spheres: Vec<Choice>,
    /// Towns of the seats in the register, in alphabetical order.
    pub towns: Vec<String>,
    /// Most organisations that one file may bring.
    pub most_rows: u32,
}

const MOST: u32 = 500;

pub fn list(desk: &Desk, ask: &ListAsk) -> Result<OrganisationPage, Failure> {
    let filter = filter(ask)?;
    let page = Page { offset: ask.offset, limit: if ask.limit == 0 { MOST } else { ask.limit.min(MOST) } };
    desk.read(|tx| {
        let all = OrganisationFilter { archived: ask.archived, ..OrganisationFilter::default() };
        let listed = store::organisation::list(tx, &filter, page)?;
        let all = if filter == all { listed.total } else { store::organisation::count(tx, &all)? };
        let part = if ask.archived { "w archiwum" } else { "w czynnym rejestrze" };
        let all_why =
            ExplanationView::told(all.to_string(), vec![format!("Wszystkie organizacje {part}.")]).without(if ask.archived {
                "Organizacji czynnych tu nie liczymy."
            } else {
                "Organizacji w archiwum tu nie liczymy."
            });
        let left = all.saturating_sub(listed.total);
        let total_why = ExplanationView::told(
            listed.total.to_string(),
            vec![closed(format!("Organizacje {part}, które spełniają warunek: {}.", narrowed(desk, &filter)))],
        )
        .with(format!("Wszystkie {part}"), all.to_string(), None)
        .with("Nie spełnia warunku", if left == 0 { "0".to_owned() } else { format!("−{left}") }, None);
        Ok(OrganisationPage {
            more: page.after(listed.rows.len(), listed.total),
            rows: listed.rows.into_iter().map(Into::into).collect(),
            total: listed.total,
            total_why,
            all,
            all_why,
        })
    })
}

/// Everything that matches, for labels: identifiers in the order of the list.
pub fn ids(desk: &Desk, ask: &ListAsk) -> Result<Vec<Key>, Failure> {
    let filter = filter(ask)?;
    desk.read(|tx| {
        let listed = store::organisation::list(tx, &filter, Page::ALL)?;
        Ok(listed.rows.into_iter().map(|row| Key(row.id.0)).collect())
    })
}

pub fn options(desk: &Desk) -> Result<OrganisationOptions, Failure> {
    let towns = desk.read(|tx| Ok(store::organisation::towns(tx)?))?;
    let mut towns: Vec<String> = towns.into_iter().filter(|town| !town.is_empty()).collect();
    domain::polish::sort_by_key(&mut towns, |town| town.as_str());
    Ok(OrganisationOptions {
        legal_forms: choices::<LegalForm>(),
        registers: choices::<Register>(),
        activities: choices::<Activity>(),
        spheres: spheres(desk),
        towns,
        most_rows: super::import::MOST_ROWS as u32,
    })
}

pub(super) fn spheres(desk: &Desk) -> Vec<Choice> {
    let spheres = desk.law().on(desk.today()).spheres().into_iter();
    spheres
        .map(|sphere| Choice { label: format!("{}. {}", sphere.value.point.0, sphere.value.short), key: sphere.value.point.0 })
        .collect()
}

/// The filter in words.
pub(super) fn narrowed(desk: &Desk, filter: &OrganisationFilter) -> String {
    let text = filter.text.trim();
    let sphere = filter.sphere.as_ref().map(|key| {
        let known = spheres(desk).into_iter().find(|choice| choice.key == *key);
        known.map_or_else(|| format!("sfera {key} (punktu nie ma w ustawie)"), |choice| format!("sfera {}", choice.label))
    });
    let parts = [
        (!text.is_empty()).then(|| format!("słowa „{text}”")),
        sphere,
        filter.legal_form.map(|form| format!("forma: {}", form.label())),
        filter.town.as_ref().map(|town| format!("siedziba: {town}")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { "cały rejestr".into() } else { parts.join(", ") }
}

pub(super) fn filter(ask: &ListAsk) -> Result<OrganisationFilter, Failure> {
    let some = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let legal_form = some(&ask.legal_form)
        .map(|key| {
            LegalForm::from_key(&key)
                .ok_or_else(|| Failure::field("legal_form", "Forma prawna: nie ma takiej na liście. Wybierz z listy."))
        })
        .transpose()?;
    Ok(OrganisationFilter {
        text: ask.text.clone(),
        sphere: some(&ask.sphere),
        legal_form,
        activity: None,
        public_benefit: ask.public_benefit,
        town: some(&ask.town),
        archived: ask.archived,
        order: match ask.order {
            ListOrder::Name => OrganisationOrder::Name,
            ListOrder::NameBackwards => OrganisationOrder::NameBackwards,
            ListOrder::Newest => OrganisationOrder::Newest,
        },
    })
}

/// A number of the KRS with all its ten digits, as its papers print it.
pub(super) fn printed_krs(number: &str) -> String {
    format!("{number:0>10}")
}

impl From<OrganisationRow> for OrganisationLine {
    fn from(row: OrganisationRow) -> Self {
        let number = match (row.register, row.register_number.as_str(), row.nip.as_str()) {
            (Register::Krs, number, _) if !number.is_empty() => Some(format!("KRS\u{a0}{number}")),
            (_, _, nip) if !nip.is_empty() => Some(format!("NIP\u{a0}{}", printed(nip, Nip::parse))),
            (_, number, _) if !number.is_empty() => Some(format!("nr w rejestrze {number}")),
            _ => None,
        };
        let short = (!row.short_name.is_empty()).then_some(row.short_name);
        let note: Vec<String> = [short, number, row.public_benefit.then(|| "OPP".into())].into_iter().flatten().collect();
        Self {
            id: Key(row.id.0),
            name: row.name,
            legal_form: row.legal_form.label().into(),
            town: row.town,
            note: note.join(" · "),
            standing: (row.activity != Activity::Active).then(|| row.activity.label().into()),
            archived: row.archived,
        }
    }
}
