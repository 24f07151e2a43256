//! A consultation: subject, duty, dates, forms, places, course.

use chrono::NaiveDate;
use documents::template::{Data, Value};
use domain::{
    consultation::{Entitled, SubjectKind, duty::duty, rules::report_late},
    law::{Basis, Citation},
    polish::{counted, draft_genitive},
    publication::{PublicationPlace, PublishedThing},
    rule::ConsultationCase,
    vocabulary::Vocabulary,
};

use super::{
    Gather,
    law::order_basis,
    outcome::{conclusion, result},
    participation::participation,
    remarks::remarks,
    sentence,
};

/// Family "consultation" and the legal basis of the order.
pub fn consultation(case: &ConsultationCase<'_>, day: NaiveDate) -> Data {
    let mut data = Data::new();
    subject(&mut data, case);
    dates(&mut data, case);
    places(&mut data, case);
    let labels = |labels: Vec<&str>| labels.into_iter().map(|label| Data::new().text("nazwa", label)).collect();
    let consultation = case.consultation;
    data.rows("konsultacje.uprawnieni", entitled(case))
        .rows("konsultacje.formy", labels(consultation.forms.iter().map(|form| form.label()).collect()))
        .said("konsultacje.wynik", result(case))
        .said("konsultacje.wniosek", conclusion(case))
        .said("konsultacje.podsumowanie", &consultation.summary);
    participation(&mut data, case, day);
    remarks(&mut data, case);
    data
}

/// Who may take part; the bodies of other kinds are named by the provision and its act.
fn entitled(case: &ConsultationCase<'_>) -> Vec<Data> {
    let named = |member: &Entitled| match member {
        Entitled::Organisations => {
            let others = case.law().cite(Basis::OtherEntities);
            format!("organizacje pozarządowe oraz podmioty, o których mowa w {} {}", others.place, others.act)
        }
        member => member.label().to_owned(),
    };
    case.consultation.entitled.iter().map(|member| Data::new().text("nazwa", named(member))).collect()
}

fn subject(data: &mut Data, case: &ConsultationCase<'_>) {
    let consultation = case.consultation;
    let duty = duty(case);
    data.said("konsultacje.przedmiot", &consultation.title)
        .said("konsultacje.przedmiot.dopelniacz", draft_genitive(&consultation.title))
        .said("konsultacje.podstawa", basis(case, &duty.basis))
        .said("konsultacje.cel", sentence(&consultation.purpose))
        .said("konsultacje.zarzadzenie.numer", &consultation.order_number)
        .day("konsultacje.zarzadzenie.data", consultation.order_date);
    order_basis(data, case.law(), case.office.kind, &duty.basis);
    let unit = [&consultation.unit, &case.office.department_name, &case.office.office.nominative];
    data.said("konsultacje.komorka", unit.into_iter().find(|name| !name.trim().is_empty()).cloned().unwrap_or_default());
}

/// The provision, and the local resolution where it rules on consulting organisations.
fn basis(case: &ConsultationCase<'_>, duty: &Citation) -> String {
    let local = local_resolution(&case.office.local.consultation_resolution);
    match case.consultation.subject {
        SubjectKind::Programme | SubjectKind::LocalLaw | SubjectKind::OtherAct if !local.is_empty() => {
            format!("{} oraz uchwała {local}", duty.full())
        }
        _ => duty.full(),
    }
}

/// "nr XLI/305/2022 … z dnia …", without a word that the templates write themselves.
pub fn local_resolution(written: &str) -> &str {
    let written = written.trim();
    ["uchwała ", "uchwały ", "Uchwała ", "Uchwały "].iter().find_map(|word| written.strip_prefix(word)).unwrap_or(written).trim()
}

fn dates(data: &mut Data, case: &ConsultationCase<'_>) {
    let consultation = case.consultation;
    // Promised only where the local resolution sets the term; the same day as on the screen.
    let report = case.office.local.report_days.and_then(|_| report_late::due(case)).map(|due| due.date);
    let days = case.days().and_then(|days| u64::try_from(days).ok());
    data.day("konsultacje.poczatek", consultation.starts_on)
        .day("konsultacje.koniec", consultation.ends_on)
        .said("konsultacje.godzina_konca", consultation.ends_at.map_or(String::new(), |hour| hour.format("%-H.%M").to_string()))
        .said("konsultacje.dni", days.map_or(String::new(), |days| counted(days, ["dzień", "dni", "dni"])))
        .day("konsultacje.termin_raportu", report)
        .yes("konsultacje.odwolane", case.is_cancelled());
    if let Some(cancelled) = &consultation.cancelled {
        data.day("konsultacje.odwolanie.data", Some(cancelled.cancelled_on))
            .said("konsultacje.odwolanie.powod", sentence(&cancelled.reason));
    }
    let mut extensions: Vec<_> = case.extensions.iter().map(|extension| &extension.record).collect();
    extensions.sort_by_key(|extension| (extension.decided_on, extension.to));
    let rows = extensions.iter().map(|extension| {
        let mut data = Data::new();
        data.day("data", Some(extension.decided_on))
            .day("z", Some(extension.from))
            .day("na", Some(extension.to))
            .said("powod", or_unknown(sentence(&extension.reason)));
        data
    });
    data.rows("konsultacje.przedluzenia", rows.collect());
}

fn or_unknown(reason: String) -> String {
    if reason.is_empty() { "nie podano.".to_owned() } else { reason }
}

fn places(data: &mut Data, case: &ConsultationCase<'_>) {
    let (consultation, office) = (case.consultation, case.office);
    data.said("konsultacje.adres_uwag", consultation.remarks_address.trim().trim_end_matches('.'))
        .said("konsultacje.email_uwag", &consultation.remarks_email);
    let published = |place: PublicationPlace| {
        case.publications_of(PublishedThing::ConsultationNotice)
            .map(|publication| &publication.record)
            .find(|publication| publication.place == place && !publication.address.trim().is_empty())
            .map(|publication| publication.address.trim().to_owned())
    };
    let shown = [
        ("w Biuletynie Informacji Publicznej", PublicationPlace::Bip, &office.bip_url),
        ("na stronie internetowej", PublicationPlace::Website, &office.website),
        ("na tablicy ogłoszeń", PublicationPlace::NoticeBoard, &office.notice_board),
    ];
    let rows = shown.into_iter().filter_map(|(place, kind, usual)| {
        let address = published(kind).unwrap_or_else(|| usual.trim().trim_end_matches('.').to_owned());
        // "tablica ogłoszeń na parterze …" names the place already.
        let described = match address.strip_prefix("tablica ogłoszeń ") {
            Some(where_it_is) if kind == PublicationPlace::NoticeBoard => format!("{place} {where_it_is}"),
            _ => format!("{place}: {address}"),
        };
        (!address.is_empty()).then(|| Data::new().text("opis", described))
    });
    data.rows("konsultacje.miejsca", rows.collect());
    let notices = case.publications_of(PublishedThing::ConsultationNotice).map(|publication| {
        let publication = &publication.record;
        let mut data = Data::new();
        data.said("miejsce", publication.place.label()).said("adres", &publication.address);
        data.set("data", Value::Date(publication.published_on));
        data
    });
    data.rows("konsultacje.publikacje", notices.collect());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_local_resolution_may_be_written_with_its_first_word() {
        assert_eq!(local_resolution("uchwała nr XLI/305/2022"), "nr XLI/305/2022");
        assert_eq!(local_resolution(" nr XLI/305/2022"), "nr XLI/305/2022");
    }
}
