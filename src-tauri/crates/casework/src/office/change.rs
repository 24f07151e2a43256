//! One field of the profile at a time.

use domain::{
    deadline::parse_day,
    identifier::{DeliveryAddress, Nip, PostCode, Regon},
    office::{ConsultationForm, Declined, Office, bodies, validate},
};

use super::{OfficeView, current, describe::journal, view};
use crate::{Desk, Failure, Reply, Topic, organisation::normal, view::vocabulary};

/// Writes one field, named as in the view (`unit.genitive`, `numbers.order`). A field that is wrong is refused alone;
/// faults of other fields do not stand in its way.
pub fn change(desk: &mut Desk, field: &str, value: &str) -> Result<Reply<OfficeView>, Failure> {
    let value = value.trim();
    desk.write("Zmieniono dane urzędu", |tx| {
        let (revision, mut office) = current(tx)?;
        set(&mut office, field, value)?;
        let wrong = validate::violations(&office).into_iter().filter(|fault| concerns(&fault.field, field));
        Failure::when_invalid(wrong.collect())?;
        store::office::save(tx, revision, &office)?;
        Ok(())
    })?;
    Ok(Reply::new(view(desk)?, &[Topic::Office]))
}

/// Adds a day off that only this office has.
pub fn add_day_off(desk: &mut Desk, day: &str) -> Result<Reply<OfficeView>, Failure> {
    let day = parse_day(day).map_err(|fault| Failure::field("extra_days_off", fault.to_string()))?;
    desk.write("Dodano dzień wolny urzędu", |tx| {
        let (revision, mut office) = current(tx)?;
        if !office.extra_days_off.contains(&day) {
            office.extra_days_off.push(day);
            office.extra_days_off.sort();
            store::office::save(tx, revision, &office)?;
        }
        Ok(())
    })?;
    Ok(Reply::new(view(desk)?, &[Topic::Office]))
}

pub fn remove_day_off(desk: &mut Desk, day: &str) -> Result<Reply<OfficeView>, Failure> {
    let day = parse_day(day).map_err(|fault| Failure::field("extra_days_off", fault.to_string()))?;
    desk.write("Usunięto dzień wolny urzędu", |tx| {
        let (revision, mut office) = current(tx)?;
        office.extra_days_off.retain(|known| *known != day);
        store::office::save(tx, revision, &office)?;
        Ok(())
    })?;
    Ok(Reply::new(view(desk)?, &[Topic::Office]))
}

/// Whether a fault stands at the field or inside it.
fn concerns(fault: &str, field: &str) -> bool {
    fault == field || fault.strip_prefix(field).is_some_and(|rest| rest.starts_with('.'))
}

fn set(office: &mut Office, field: &str, value: &str) -> Result<(), Failure> {
    if let Some((name, case)) = field.split_once('.')
        && let Some(declined) = declined_of(office, name)
    {
        match case {
            "nominative" => *declined = bodies::renamed(declined, value),
            _ => value.clone_into(form_of(declined, case).ok_or_else(|| unknown(field))?),
        }
        return Ok(());
    }
    match field {
        "voivodeship" => {
            // A journal that nobody wrote herself follows the voivodeship.
            if office.journal == Declined::default() || office.journal == journal(&office.voivodeship) {
                office.journal = journal(value);
            }
            office.voivodeship = value.to_lowercase();
        }
        "kind" => office.kind = vocabulary(value, field)?,
        "has_benefit_council" => {
            office.benefit_council = (value == "true").then(|| office.benefit_council.take().unwrap_or_default());
        }
        "local.consultation_days" => office.local.consultation_days = days(field, value)?,
        "local.notice_lead_days" => office.local.notice_lead_days = days(field, value)?,
        "local.report_days" => office.local.report_days = days(field, value)?,
        "local.report_day" => office.local.report_day = day_of_year(field, value)?,
        "local.consultation_forms" => {
            let keys = value.split(',').filter(|key| !key.is_empty());
            office.local.consultation_forms =
                keys.map(|key| vocabulary::<ConsultationForm>(key, field)).collect::<Result<_, _>>()?;
        }
        _ => {
            let Some(text) = text_of(office, field) else {
                return Err(unknown(field));
            };
            *text = match field {
                "nip" => normal(value, Nip::parse),
                "regon" => normal(value, Regon::parse),
                "ade" => normal(value, DeliveryAddress::parse),
                "address.postcode" => normal(value, PostCode::parse),
                _ => value.to_owned(),
            };
        }
    }
    Ok(())
}

fn unknown(field: &str) -> Failure {
    Failure::Bug { reference: format!("office.{field}") }
}

fn declined_of<'a>(office: &'a mut Office, name: &str) -> Option<&'a mut Declined> {
    Some(match name {
        "unit" => &mut office.unit,
        "office" => &mut office.office,
        "executive" => &mut office.executive,
        "council" => &mut office.council,
        "journal" => &mut office.journal,
        "benefit_council" => office.benefit_council.get_or_insert_default(),
        _ => return None,
    })
}

fn form_of<'a>(name: &'a mut Declined, case: &str) -> Option<&'a mut String> {
    Some(match case {
        "genitive" => &mut name.genitive,
        "dative" => &mut name.dative,
        "accusative" => &mut name.accusative,
        "instrumental" => &mut name.instrumental,
        "locative" => &mut name.locative,
        _ => return None,
    })
}

fn text_of<'a>(office: &'a mut Office, field: &str) -> Option<&'a mut String> {
    Some(match field {
        "address.street" => &mut office.address.street,
        "address.house" => &mut office.address.house,
        "address.flat" => &mut office.address.flat,
        "address.postcode" => &mut office.address.postcode,
        "address.town" => &mut office.address.town,
        "address.post" => &mut office.address.post,
        "phone" => &mut office.phone,
        "email" => &mut office.email,
        "ade" => &mut office.ade,
        "bip_url" => &mut office.bip_url,
        "website" => &mut office.website,
        "notice_board" => &mut office.notice_board,
        "nip" => &mut office.nip,
        "regon" => &mut office.regon,
        "data_protection_contact" => &mut office.data_protection_contact,
        "department_name" => &mut office.department_name,
        "numbers.case_number" => &mut office.numbers.case_number,
        "numbers.department" => &mut office.numbers.department,
        "numbers.jrwa" => &mut office.numbers.jrwa,
        "numbers.resolution" => &mut office.numbers.resolution,
        "numbers.order" => &mut office.numbers.order,
        "local.consultation_resolution" => &mut office.local.consultation_resolution,
        _ => return None,
    })
}

/// A number of days, or nothing.
fn days(field: &str, value: &str) -> Result<Option<u32>, Failure> {
    if value.is_empty() {
        return Ok(None);
    }
    let number = value.parse().map(Some);
    number.map_err(|_| {
        Failure::field(field, format!("„{value}” nie jest liczbą dni. Wpisz cyfry, na przykład 14, albo zostaw puste."))
    })
}

/// A day and a month ("30.04"), or nothing.
fn day_of_year(field: &str, value: &str) -> Result<Option<(u32, u32)>, Failure> {
    if value.is_empty() {
        return Ok(None);
    }
    let parts = value.trim_end_matches('.').split_once('.');
    let numbers = parts.and_then(|(day, month)| Some((month.trim().parse().ok()?, day.trim().parse().ok()?)));
    numbers.map(Some).ok_or_else(|| {
        Failure::field(field, format!("„{value}” nie jest dniem i miesiącem. Wpisz dd.mm, na przykład 30.04, albo zostaw puste."))
    })
}
