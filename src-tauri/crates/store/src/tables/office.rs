//! The office: one row, its names in grammatical cases, its forms of consultation and days off.

use domain::{
    id::Revision,
    office::{Address, Declined, LocalRules, NumberPatterns, Office},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells, only},
    rows::{Pairing, Part, changed_one, insert_sql},
};

const COLUMNS: [&str; 31] = [
    "kind",
    "voivodeship",
    "street",
    "house",
    "flat",
    "postcode",
    "town",
    "post",
    "phone",
    "email",
    "ade",
    "bip_url",
    "website",
    "notice_board",
    "nip",
    "regon",
    "crest",
    "data_protection_contact",
    "department_name",
    "case_number_pattern",
    "department",
    "jrwa",
    "resolution_pattern",
    "order_pattern",
    "consultation_days",
    "notice_lead_days",
    "report_days",
    "report_month",
    "report_day",
    "consultation_resolution",
    "id",
];

const NAMES: Part = Part {
    table: "office_name",
    owner: "office",
    columns: &["noun", "nominative", "genitive", "dative", "accusative", "instrumental", "locative"],
    pairing: Pairing::Key(0),
};
const FORMS: Part = Part { table: "office_consultation_form", owner: "office", columns: &["form"], pairing: Pairing::Key(0) };
const DAYS_OFF: Part = Part { table: "office_day_off", owner: "office", columns: &["day"], pairing: Pairing::Key(0) };

/// The office, or `None` in a file whose office has not been described yet.
pub fn get(tx: &ReadTx<'_>) -> Result<Option<(Revision, Office)>, Fault> {
    let sql = format!("SELECT revision, {} FROM office WHERE id = 1", COLUMNS.join(", "));
    let Some((revision, mut office)) = tx.one(&sql, cells![], |cells| Ok((cells.next()?, read(cells)?)))? else {
        return Ok(None);
    };
    let names = "SELECT noun, nominative, genitive, dative, accusative, instrumental, locative FROM office_name WHERE office = 1";
    for (noun, name) in tx.all(names, cells![], |cells| Ok((cells.next::<String>()?, declined(cells)?)))? {
        match noun.as_str() {
            "unit" => office.unit = name,
            "office" => office.office = name,
            "executive" => office.executive = name,
            "council" => office.council = name,
            "benefit_council" => office.benefit_council = Some(name),
            "journal" => office.journal = name,
            _ => return Err(Fault::Unreadable { column: "office_name.noun".into() }),
        }
    }
    let forms = "SELECT form FROM office_consultation_form WHERE office = 1 ORDER BY id";
    office.local.consultation_forms = tx.all(forms, cells![], only)?;
    office.extra_days_off = tx.all("SELECT day FROM office_day_off WHERE office = 1 ORDER BY day", cells![], only)?;
    Ok(Some((revision, office)))
}

/// Writes the office over the revision that was seen; `None` describes it for the first time.
pub fn save(tx: &WriteTx<'_>, seen: Option<Revision>, office: &Office) -> Result<Revision, Fault> {
    let revision = match seen {
        None => {
            tx.run(&insert_sql("office", &COLUMNS), values(office))?;
            Revision(1)
        }
        Some(seen) => {
            let set: Vec<String> = COLUMNS.iter().map(|column| format!("{column} = ?")).collect();
            let sql = format!("UPDATE office SET {}, revision = revision + 1 WHERE id = 1 AND revision = ?", set.join(", "));
            let mut values = values(office);
            values.extend(cells![seen]);
            changed_one(tx, "office", 1, tx.run(&sql, values)?)?;
            Revision(seen.0 + 1)
        }
    };
    let nouns = [
        ("unit", Some(&office.unit)),
        ("office", Some(&office.office)),
        ("executive", Some(&office.executive)),
        ("council", Some(&office.council)),
        ("benefit_council", office.benefit_council.as_ref()),
        ("journal", Some(&office.journal)),
    ];
    let names = nouns.into_iter().filter_map(|(noun, name)| name.map(|name| name_row(noun, name)));
    NAMES.keep(tx, 1, names.collect())?;
    FORMS.keep(tx, 1, office.local.consultation_forms.iter().map(|form| cells![*form]).collect())?;
    DAYS_OFF.keep(tx, 1, office.extra_days_off.iter().map(|day| cells![*day]).collect())?;
    Ok(revision)
}

fn name_row(noun: &str, name: &Declined) -> Vec<Value> {
    cells![noun.to_owned(), name.nominative, name.genitive, name.dative, name.accusative, name.instrumental, name.locative]
}

fn declined(cells: &mut Cells<'_>) -> Result<Declined, Fault> {
    Ok(Declined {
        nominative: cells.next()?,
        genitive: cells.next()?,
        dative: cells.next()?,
        accusative: cells.next()?,
        instrumental: cells.next()?,
        locative: cells.next()?,
    })
}

pub(super) fn address_values(address: &Address) -> Vec<Value> {
    cells![address.street, address.house, address.flat, address.postcode, address.town, address.post]
}

pub(super) fn read_address(cells: &mut Cells<'_>) -> Result<Address, Fault> {
    Ok(Address {
        street: cells.next()?,
        house: cells.next()?,
        flat: cells.next()?,
        postcode: cells.next()?,
        town: cells.next()?,
        post: cells.next()?,
    })
}

fn values(office: &Office) -> Vec<Value> {
    let (numbers, local) = (&office.numbers, &office.local);
    let mut values = cells![office.kind, office.voivodeship];
    values.extend(address_values(&office.address));
    values.extend(cells![
        office.phone,
        office.email,
        office.ade,
        office.bip_url,
        office.website,
        office.notice_board,
        office.nip,
        office.regon,
        office.crest,
        office.data_protection_contact,
        office.department_name,
        numbers.case_number,
        numbers.department,
        numbers.jrwa,
        numbers.resolution,
        numbers.order,
        local.consultation_days,
        local.notice_lead_days,
        local.report_days,
        local.report_day.map(|(month, _)| month),
        local.report_day.map(|(_, day)| day),
        local.consultation_resolution,
        1_i64,
    ]);
    values
}

fn read(cells: &mut Cells<'_>) -> Result<Office, Fault> {
    Ok(Office {
        kind: cells.next()?,
        voivodeship: cells.next()?,
        address: read_address(cells)?,
        phone: cells.next()?,
        email: cells.next()?,
        ade: cells.next()?,
        bip_url: cells.next()?,
        website: cells.next()?,
        notice_board: cells.next()?,
        nip: cells.next()?,
        regon: cells.next()?,
        crest: cells.next()?,
        data_protection_contact: cells.next()?,
        department_name: cells.next()?,
        numbers: NumberPatterns {
            case_number: cells.next()?,
            department: cells.next()?,
            jrwa: cells.next()?,
            resolution: cells.next()?,
            order: cells.next()?,
        },
        local: LocalRules {
            consultation_days: cells.next()?,
            notice_lead_days: cells.next()?,
            report_days: cells.next()?,
            report_day: cells.next::<Option<u32>>()?.zip(cells.next::<Option<u32>>()?),
            consultation_forms: Vec::new(),
            consultation_resolution: cells.next()?,
        },
        unit: Declined::default(),
        office: Declined::default(),
        executive: Declined::default(),
        council: Declined::default(),
        benefit_council: None,
        journal: Declined::default(),
        extra_days_off: Vec::new(),
    })
}
