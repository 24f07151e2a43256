//! The questions of the formal check: what the program can find out, and what the officer must see herself.

use chrono::NaiveDate;

use crate::{id::OfferId, vocabulary};

vocabulary! {
    /// One line of the card of the formal check.
    pub enum FormalQuestion {
        InTime = "termin", "Oferta wpłynęła w terminie";
        Form = "formularz", "Oferta jest na właściwym formularzu i jest wypełniona";
        Eligible = "uprawniony", "Oferent jest uprawniony do złożenia oferty";
        Sphere = "sfera", "Zadanie mieści się w działalności statutowej oferenta";
        Dates = "terminy", "Terminy realizacji zadania są zgodne z ogłoszeniem";
        Sums = "sumy", "Sumy i udziały w kalkulacji kosztów się zgadzają";
        Limits = "limity", "Kwoty mieszczą się w limitach konkursu";
        Signed = "podpisy", "Ofertę podpisały osoby uprawnione do reprezentacji";
        Attachments = "zalaczniki", "Dołączono wymagane załączniki";
        Settled = "rozliczenia", "Oferent rozliczył wcześniejsze dotacje";
        Count = "liczba_ofert", "Liczba ofert oferenta nie przekracza dopuszczalnej";
    }
}

impl FormalQuestion {
    /// The program cannot answer it; the officer must.
    pub fn is_seen(self) -> bool {
        matches!(self, Self::Eligible | Self::Signed | Self::Settled)
    }
}

vocabulary! {
    /// What was found at a question.
    pub enum FormalFound {
        Yes = "tak", "tak";
        /// Can be completed.
        Missing = "do_uzupelnienia", "do uzupełnienia";
        No = "nie", "nie";
    }
}

/// What the officer confirmed at a question of an offer; each question once.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FormalAnswer {
    pub offer: OfferId,
    pub question: FormalQuestion,
    pub found: FormalFound,
    pub note: String,
    pub answered_on: NaiveDate,
}
