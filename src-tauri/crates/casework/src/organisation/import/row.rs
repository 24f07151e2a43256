//! One row of the file understood as an organisation, with everything that is wrong in it.

use std::collections::HashMap;

use documents::spreadsheet::CellKind;
use domain::{
    identifier::{AccountNumber, Krs},
    law::Law,
    organisation::{LegalForm, Organisation, Register},
    polish::fold,
    vocabulary::Vocabulary,
};

use super::{ImportMend, ImportPlan, Target, address, guess::with_zeros, words};
use crate::{
    organisation::{OrganisationAccount, OrganisationForm, OrganisationPerson},
    sheet::{self, FORMULA},
    view::Choice,
};

/// What a row says.
pub(super) struct Understood {
    pub record: Organisation,
    /// Field and sentence.
    pub faults: Vec<(Target, String)>,
    /// The legal form was not recognised and stands as "inna".
    pub form_unknown: bool,
    /// Words of spheres that mean none.
    pub unknown_words: Vec<String>,
}

/// How rows are understood: the columns, the mends, the spheres of today's law.
pub(super) struct Understanding<'a> {
    pub plan: &'a ImportPlan,
    pub columns: &'a [Option<Target>],
    pub width: usize,
    /// Cells of a spreadsheet that hold no text, by row and column.
    pub kinds: &'a HashMap<(u32, usize), CellKind>,
    pub known_spheres: &'a [Choice],
    pub law: Law<'a>,
}

impl Understanding<'_> {
    /// The value of a field in a row: mended, or as it stands in the file.
    pub(super) fn value(&self, number: u32, cells: &[String], target: Target) -> String {
        if let Some(ImportMend { value, .. }) =
            self.plan.mends.iter().find(|mend| mend.row == number && mend.field == target.key())
        {
            return value.trim().to_owned();
        }
        let Some(at) = self.column(target) else { return String::new() };
        let cell = cells.get(at).cloned().unwrap_or_default();
        match self.kinds.get(&(number, at)) {
            Some(CellKind::Number) => with_zeros(target, &cell).unwrap_or(cell),
            // A list of organisations asks for days, not for hours.
            Some(CellKind::Moment) => cell.split(' ').next().unwrap_or_default().to_owned(),
            _ => cell,
        }
    }

    fn column(&self, target: Target) -> Option<usize> {
        self.columns.iter().position(|column| *column == Some(target))
    }

    /// What the spreadsheet did to a value, unless the officer typed another.
    fn spoilt(&self, number: u32, target: Target) -> Option<String> {
        if self.plan.mends.iter().any(|mend| mend.row == number && mend.field == target.key()) {
            return None;
        }
        sheet::spoilt(*self.kinds.get(&(number, self.column(target)?))?).map(str::to_owned)
    }

    /// The fields in which a row says anything.
    pub(super) fn told(&self, number: u32, cells: &[String], understood: &Understood) -> Vec<Target> {
        let told = Target::ALL.iter().copied().filter(|target| !self.value(number, cells, *target).is_empty());
        told.filter(|target| *target != Target::LegalForm || !understood.form_unknown).collect()
    }

    pub(super) fn row(&self, number: u32, cells: &[String]) -> Understood {
        let value = |target| self.value(number, cells, target);
        let mut faults = Vec::new();
        faults.extend(sheet::too_wide(cells.len(), self.width).map(|sentence| (Target::Name, sentence)));
        for target in self.columns.iter().flatten() {
            if let Some(sentence) = self.spoilt(number, *target).or_else(|| strange(*target, &value(*target))) {
                faults.push((*target, sentence));
            }
        }
        let name = value(Target::Name);
        let form_words = value(Target::LegalForm);
        let known_form = words::legal_form(&form_words, &name);
        let legal_form = known_form.unwrap_or(LegalForm::Other);
        let krs = value(Target::Krs);
        let register = words::register(&value(Target::Register), legal_form, !krs.is_empty());
        // One column of numbers may hold numbers of the court register too.
        let number_elsewhere = value(Target::RegisterNumber);
        let register_number = match krs.is_empty() {
            true if register == Register::Krs && Krs::parse(&number_elsewhere).is_err() => String::new(),
            true => number_elsewhere,
            false => krs,
        };
        let register = if value(Target::Krs).is_empty() { register } else { Register::Krs };
        let public_benefit = words::yes_or_no(&value(Target::PublicBenefit)).unwrap_or_else(|| {
            faults.push((Target::PublicBenefit, "To nie jest „tak” ani „nie”. Wpisz jedno z nich.".into()));
            false
        });
        let activity = words::activity(&value(Target::Activity)).unwrap_or_else(|| {
            let sentence = "Nie znamy tego słowa. Wpisz „działa”, „w likwidacji” albo „zakończyła działalność”.";
            faults.push((Target::Activity, sentence.into()));
            domain::organisation::Activity::Active
        });
        let (spheres, unknown_words) = self.spheres(&value(Target::Spheres));
        if let Some(word) = unknown_words.first() {
            faults.push((Target::Spheres, format!("Nie znamy słowa „{word}”. Wskaż sferę zadań publicznych albo usuń słowo.")));
        }
        let form = OrganisationForm {
            name,
            short_name: value(Target::ShortName),
            legal_form: legal_form.key().into(),
            register: register.key().into(),
            register_number,
            nip: value(Target::Nip),
            regon: value(Target::Regon),
            public_benefit,
            seat: self.seat(number, cells),
            correspondence: Some(address::divide(&value(Target::MailAddress))).filter(|_| !value(Target::MailAddress).is_empty()),
            email: first_address(&value(Target::Email)),
            phone: value(Target::Phone).replace('\n', ", "),
            website: value(Target::Website),
            ade: value(Target::Ade),
            spheres,
            representation_rule: value(Target::Representation).replace('\n', " "),
            activity: activity.key().into(),
            about: value(Target::About).replace(['\n', '\t'], " "),
            people: people(&value(Target::People)),
            accounts: accounts(&value(Target::Accounts)),
            registered_on: value(Target::RegisteredOn),
        };
        let (record, violations) = form.read(self.law);
        for violation in violations {
            let target = self.target_of(&violation.field);
            if faults.iter().all(|(told, _)| *told != target) {
                faults.push((target, without_label(&violation.sentence)));
            }
        }
        Understood { record, faults, form_unknown: known_form.is_none(), unknown_words }
    }

    fn seat(&self, number: u32, cells: &[String]) -> crate::view::PostalAddress {
        let value = |target| self.value(number, cells, target);
        let mut seat = address::divide(&value(Target::Address));
        for (part, target) in [
            (&mut seat.street, Target::Street),
            (&mut seat.house, Target::House),
            (&mut seat.flat, Target::Flat),
            (&mut seat.postcode, Target::Postcode),
            (&mut seat.town, Target::Town),
            (&mut seat.post, Target::Post),
        ] {
            let own = value(target);
            if !own.is_empty() {
                *part = own;
            }
        }
        seat
    }

    /// Spheres of a cell, and the words that mean none.
    fn spheres(&self, cell: &str) -> (Vec<String>, Vec<String>) {
        let (mut spheres, mut unknown) = (Vec::new(), Vec::new());
        for word in words::sphere_words(cell) {
            let told =
                self.plan.words.iter().find(|meaning| fold(&meaning.word) == fold(&word)).map(|meaning| meaning.sphere.clone());
            match told.or_else(|| words::sphere(&word, self.known_spheres)) {
                Some(sphere) if sphere.is_empty() || spheres.contains(&sphere) => {}
                Some(sphere) => spheres.push(sphere),
                None => unknown.push(word),
            }
        }
        (spheres, unknown)
    }

    /// The field of the list that a field of the card was read from.
    fn target_of(&self, field: &str) -> Target {
        let has = |target: Target| self.columns.contains(&Some(target));
        let (head, rest) = field.split_once('.').unwrap_or((field, ""));
        match (head, rest) {
            ("name", _) => Target::Name,
            ("short_name", _) => Target::ShortName,
            ("legal_form", _) => Target::LegalForm,
            ("register", _) => Target::Register,
            ("register_number", _) if has(Target::Krs) => Target::Krs,
            ("register_number", _) => Target::RegisterNumber,
            ("nip", _) => Target::Nip,
            ("regon", _) => Target::Regon,
            ("seat", "postcode") if has(Target::Postcode) => Target::Postcode,
            ("seat", "town") if has(Target::Town) => Target::Town,
            ("seat", "house") if has(Target::House) => Target::House,
            ("seat", "flat") if has(Target::Flat) => Target::Flat,
            ("seat", "post") if has(Target::Post) => Target::Post,
            ("seat", "street") if has(Target::Street) => Target::Street,
            ("seat", _) => Target::Address,
            ("correspondence", _) => Target::MailAddress,
            ("email", _) => Target::Email,
            ("phone", _) => Target::Phone,
            ("website", _) => Target::Website,
            ("ade", _) => Target::Ade,
            ("spheres", _) => Target::Spheres,
            ("representation_rule", _) => Target::Representation,
            ("activity", _) => Target::Activity,
            ("about", _) => Target::About,
            ("people", _) => Target::People,
            ("accounts", _) => Target::Accounts,
            ("registered_on", _) => Target::RegisteredOn,
            _ => Target::Name,
        }
    }
}

/// Letters that cannot be read, and formulas in place of a value.
fn strange(target: Target, value: &str) -> Option<String> {
    if value.contains('\u{fffd}') {
        return Some(
            "Są tu znaki, których nie da się odczytać. Wróć do kolumn i zmień odczyt pliku albo wpisz tę wartość.".into(),
        );
    }
    if value.contains('\0') {
        return Some("Jest tu niewidoczny znak sterujący. Wpisz tę wartość jeszcze raz.".into());
    }
    let formula = value.starts_with(['=', '@']) || (target != Target::Phone && value.len() > 1 && value.starts_with(FORMULA));
    formula.then(|| "Ta komórka zawiera formułę arkusza, a nie wartość. Wpisz samą wartość.".into())
}

/// The label of the field stands in its own column of the check.
fn without_label(sentence: &str) -> String {
    match sentence.split_once(": ") {
        Some((label, rest)) if label.chars().count() <= 40 && !label.contains('„') => domain::polish::capital_first(rest),
        _ => sentence.to_owned(),
    }
}

/// The first of several addresses; a list often has more in one cell.
fn first_address(cell: &str) -> String {
    let first = cell.split([',', ';', '\n', ' ']).find(|part| part.contains('@'));
    first.unwrap_or(cell).trim().to_owned()
}

/// "Jan Kowalski (prezes)" or "Jan Kowalski, prezes", several divided by `|` or lines.
fn people(cell: &str) -> Vec<OrganisationPerson> {
    let parts = cell.split(['|', '\n', ';']).map(str::trim).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (name, function) = part
                .split_once('(')
                .map(|(name, function)| (name, function.trim_end_matches(')')))
                .or_else(|| part.split_once(','))
                .or_else(|| part.split_once(" – "))
                .unwrap_or((part, ""));
            OrganisationPerson { name: name.trim().into(), function: function.trim().into(), ..OrganisationPerson::default() }
        })
        .collect()
}

/// "61 1090 … 2874 (dotacje)", several divided by `|`, semicolons or lines.
fn accounts(cell: &str) -> Vec<OrganisationAccount> {
    let parts = cell.split(['|', '\n', ';']).map(str::trim).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (nrb, purpose) = part.split_once('(').map_or((part, ""), |(nrb, purpose)| (nrb, purpose.trim_end_matches(')')));
            let nrb = AccountNumber::parse(nrb).map_or_else(|_| nrb.trim().to_owned(), Into::into);
            OrganisationAccount { nrb, purpose: purpose.trim().into() }
        })
        .collect()
}
