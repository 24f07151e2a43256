//! The moment an offer came: a local day and hour, told apart when the clock repeats an hour in October.
//!
//! Hours as people write them: `15:30`, `15.30`, and `24:00`, which is the end of the day, the same moment as `00:00` of the
//! next one. A term and a receipt read `24:00` alike, so an offer filed at 24:00 of the last day is in time.

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use crate::{call::due::moment_words, polish::date_in_words, vocabulary};

vocabulary! {
    /// How an offer came.
    pub enum OfferChannel {
        Desk = "osobiscie", "osobiście";
        Post = "poczta", "pocztą";
        ElectronicDelivery = "edoreczenia", "przez e-Doręczenia";
        Epuap = "epuap", "przez ePUAP";
        Generator = "generator", "przez generator ofert";
        Email = "email", "pocztą elektroniczną";
    }
}

/// The offset from UTC in minutes of Polish summer time and of winter time.
pub const SUMMER: i32 = 120;
pub const WINTER: i32 = 60;

/// When an offer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Receipt {
    pub channel: OfferChannel,
    /// Local day and hour; `00:00` of the next day when the paper says 24:00.
    pub at: NaiveDateTime,
    /// Minutes from UTC; kept only in the repeated hour of October, where the clock alone does not tell.
    pub offset: Option<i32>,
}

/// Why a day and an hour are not a moment. [`std::fmt::Display`] is the sentence for the officer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptFault {
    #[error("„{0}” to nie jest godzina. Wpisz ją na przykład tak: 15:30. Koniec dnia to 24:00.")]
    NotAnHour(String),
    #[error(
        "Godzina {hour} w nocy {day} powtarza się, bo zegary cofnięto z 3:00 na 2:00. Zaznacz, czy oferta wpłynęła przed \
         cofnięciem zegarów (czas letni), czy po nim (czas zimowy)."
    )]
    Repeated { hour: String, day: String },
    #[error("Godziny {hour} w nocy {day} nie było: zegary przesunięto z 2:00 na 3:00. Sprawdź godzinę wpływu.")]
    Skipped { hour: String, day: String },
}

/// Reads an hour of a day. `24:00` gives the beginning of the next day; the answer says so in a sentence for the officer.
pub fn moment(day: NaiveDate, hour: &str) -> Result<(NaiveDateTime, Option<String>), ReceiptFault> {
    let typed = hour.trim().trim_start_matches("godz.").trim();
    let fault = || ReceiptFault::NotAnHour(typed.chars().take(20).collect());
    let (hours, minutes) = match typed.split_once([':', '.']) {
        Some((hours, minutes)) if minutes.len() == 2 => (hours, minutes),
        Some(_) => return Err(fault()),
        None => (typed, "00"),
    };
    let digits = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|digit| digit.is_ascii_digit());
    if !digits(hours) || !digits(minutes) {
        return Err(fault());
    }
    let (hours, minutes): (u32, u32) = (hours.parse().map_err(|_| fault())?, minutes.parse().map_err(|_| fault())?);
    if (hours, minutes) == (24, 0) {
        let next = day.succ_opt().ok_or_else(fault)?;
        let said = format!("24:00 to koniec dnia {}, ta sama chwila co 0:00 dnia następnego.", date_in_words(day));
        return Ok((next.and_time(NaiveTime::MIN), Some(said)));
    }
    let time = NaiveTime::from_hms_opt(hours, minutes, 0).ok_or_else(fault)?;
    Ok((day.and_time(time), None))
}

impl Receipt {
    /// A receipt with the hour as typed. `offset` matters only in the repeated hour and must be given there.
    pub fn read(channel: OfferChannel, day: NaiveDate, hour: &str, offset: Option<i32>) -> Result<Self, ReceiptFault> {
        let (at, _) = moment(day, hour)?;
        let shown = || at.format("%-H:%M").to_string();
        if is_skipped(at) {
            return Err(ReceiptFault::Skipped { hour: shown(), day: date_in_words(at.date()) });
        }
        if !is_repeated(at) {
            return Ok(Self { channel, at, offset: None });
        }
        let offset = offset.filter(|offset| [SUMMER, WINTER].contains(offset));
        let offset = offset.ok_or_else(|| ReceiptFault::Repeated { hour: shown(), day: date_in_words(at.date()) })?;
        Ok(Self { channel, at, offset: Some(offset) })
    }

    /// The moment in UTC, for comparing.
    pub fn instant(&self) -> NaiveDateTime {
        self.at - Duration::minutes(self.offset.unwrap_or_else(|| offset_at(self.at)).into())
    }

    /// Came after the last moment. A term `24:00` or `23:59` stands as the call keeps it; a moment equal to the term is in time.
    /// A term within the repeated hour is the later of the two moments: doubt is not counted against the applicant.
    pub fn is_late(&self, deadline: NaiveDateTime) -> bool {
        let offset = if is_repeated(deadline) { WINTER } else { offset_at(deadline) };
        self.instant() > deadline - Duration::minutes(offset.into())
    }

    /// The day on which it came: of 24:00 the day that ends then.
    pub fn day(&self) -> NaiveDate {
        end_of_day(self.at).0
    }

    /// "15 marca 2027 r., godz. 15:30", with the kind of time where the hour repeats.
    pub fn in_words(&self) -> String {
        let kind = match self.offset {
            Some(SUMMER) => " czasu letniego (przed cofnięciem zegarów)",
            Some(_) => " czasu zimowego (po cofnięciu zegarów)",
            None => "",
        };
        format!("{}{kind}", moment_words(self.at))
    }
}

/// Day and hour as people write them: the midnight that begins a day is 24:00 of the day before.
pub fn end_of_day(at: NaiveDateTime) -> (NaiveDate, String) {
    match at.date().pred_opt().filter(|_| at.time() == NaiveTime::MIN) {
        Some(before) => (before, "24:00".to_owned()),
        None => (at.date(), at.format("%-H:%M").to_string()),
    }
}

/// The hour 2:00–2:59 of the last Sunday of October comes twice.
pub fn is_repeated(at: NaiveDateTime) -> bool {
    at.date() == last_sunday(at.year(), 10) && at.format("%H").to_string() == "02"
}

/// The hour 2:00–2:59 of the last Sunday of March does not come at all.
pub fn is_skipped(at: NaiveDateTime) -> bool {
    at.date() == last_sunday(at.year(), 3) && at.format("%H").to_string() == "02"
}

/// The offset of a moment that comes once.
fn offset_at(at: NaiveDateTime) -> i32 {
    let two = NaiveTime::from_hms_opt(2, 0, 0).unwrap_or_default();
    let summer = last_sunday(at.year(), 3).and_time(two)..last_sunday(at.year(), 10).and_time(two);
    if summer.contains(&at) { SUMMER } else { WINTER }
}

fn last_sunday(year: i32, month: u32) -> NaiveDate {
    let last = NaiveDate::from_ymd_opt(year, month, 31).unwrap_or_default();
    last - Duration::days(last.weekday().days_since(Weekday::Sun).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
    }

    fn came(on: NaiveDate, hour: &str, offset: Option<i32>) -> Result<Receipt, ReceiptFault> {
        Receipt::read(OfferChannel::Desk, on, hour, offset)
    }

    #[test]
    fn twenty_four_is_the_end_of_the_day_for_the_term_and_for_the_receipt() {
        let (deadline, said) = moment(day(2027, 1, 15), "24:00").unwrap_or_default();
        assert_eq!(deadline, day(2027, 1, 16).and_time(NaiveTime::MIN));
        let said = said.unwrap_or_default().replace('\u{a0}', " ");
        assert_eq!(said, "24:00 to koniec dnia 15 stycznia 2027 r., ta sama chwila co 0:00 dnia następnego.");
        let late = |on, hour| came(on, hour, None).map(|receipt| receipt.is_late(deadline));
        assert_eq!(late(day(2027, 1, 15), "24:00"), Ok(false));
        assert_eq!(late(day(2027, 1, 15), "23.59"), Ok(false));
        assert_eq!(late(day(2027, 1, 16), "0:01"), Ok(true));
        let receipt = came(day(2027, 1, 15), "24:00", None).expect("a moment");
        assert_eq!(receipt.in_words().replace('\u{a0}', " "), "15 stycznia 2027 r., godz. 24:00");
        assert_eq!(receipt.day(), day(2027, 1, 15));
    }

    #[test]
    fn a_repeated_hour_asks_which_of_the_two_it_was() {
        let night = day(2026, 10, 25);
        let fault = came(night, "2:30", None).map_err(|fault| fault.to_string().replace('\u{a0}', " "));
        insta::assert_snapshot!(fault.err().unwrap_or_default(), @"Godzina 2:30 w nocy 25 października 2026 r. powtarza się, bo zegary cofnięto z 3:00 na 2:00. Zaznacz, czy oferta wpłynęła przed cofnięciem zegarów (czas letni), czy po nim (czas zimowy).");
        let (first, second) = (came(night, "2:30", Some(SUMMER)), came(night, "2:30", Some(WINTER)));
        let apart = second.ok().zip(first.ok()).map(|(second, first)| second.instant() - first.instant());
        assert_eq!(apart, Some(Duration::hours(1)));
        let (deadline, _) = moment(night, "2:30").unwrap_or_default();
        assert_eq!(came(night, "2:30", Some(WINTER)).map(|receipt| receipt.is_late(deadline)), Ok(false));
        assert_eq!(came(night, "3:00", None).map(|receipt| receipt.is_late(deadline)), Ok(true));
        assert_eq!(came(night, "1:59", Some(SUMMER)).map(|receipt| receipt.offset), Ok(None), "kept only where it matters");
    }

    #[test]
    fn an_hour_that_was_not_there_is_refused() {
        assert!(matches!(came(day(2027, 3, 28), "2:15", None), Err(ReceiptFault::Skipped { .. })));
        assert!(came(day(2027, 3, 28), "3:00", None).is_ok());
    }

    #[test]
    fn what_is_no_hour_gets_a_sentence() {
        for typed in ["", "25:00", "24:01", "12:5", "południe", "1:00:00", "-1:00", "12:99"] {
            let fault = moment(day(2027, 1, 15), typed).map_err(|fault| fault.to_string());
            assert!(fault.is_err_and(|sentence| sentence.contains("to nie jest godzina")), "{typed}");
        }
        assert_eq!(moment(day(2027, 1, 15), "godz. 9").map(|(at, _)| at.format("%H:%M").to_string()), Ok("09:00".into()));
    }
}
