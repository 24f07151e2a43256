//! Typed keys of the law pack. A key names a thing ("the term of the annual programme"), never a number: articles, days
//! and amounts live in the data. A test proves that every key has an entry in the shipped pack.

/// A closed list of keys that the pack must fill.
pub trait Key: Copy + Eq + std::fmt::Debug + 'static {
    const ALL: &'static [Self];
    /// The key as the files write it.
    fn key(self) -> &'static str;
    /// The place of the key in [`Key::ALL`].
    fn index(self) -> usize;

    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|known| known.key() == key)
    }
}

/// Declares an enum of keys; serde uses the same words as the files.
macro_rules! keys {
    ($(#[$meta:meta])* $name:ident { $($variant:ident = $key:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $(#[serde(rename = $key)] $variant,)+ }

        impl $crate::law::Key for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn key(self) -> &'static str { match self { $(Self::$variant => $key),+ } }
            fn index(self) -> usize { self as usize }
        }
    };
}
pub(crate) use keys;

keys! {
    /// An act that the program cites; its names and journal positions are in `acts.toml`.
    Act {
        PublicBenefit = "pozytek",
        Municipality = "samorzad_gminny",
        County = "samorzad_powiatowy",
        Voivodeship = "samorzad_wojewodztwa",
        AdministrativeProcedure = "kpa",
        CivilCode = "kc",
        Associations = "stowarzyszenia",
        Foundations = "fundacje",
        CourtRegister = "krs",
        Announcement = "oglaszanie",
        LocalOfficials = "pracownicy_samorzadowi",
        VillageFund = "fundusz_solecki",
        PublicFinance = "finanse_publiczne",
        TaxOrdinance = "ordynacja",
        TaxInterest = "odsetki",
        DraftingRules = "ztp",
        BudgetClassification = "klasyfikacja",
        BudgetClassification2027 = "klasyfikacja_2027",
        OfferForms = "wzory_ofert",
        OfficeInstruction = "instrukcja_kancelaryjna",
        PublicInformation = "informacja_publiczna",
        DigitalAccessibility = "dostepnosc_cyfrowa",
        Accessibility = "dostepnosc",
        ElectronicDelivery = "doreczenia",
        DaysOff = "dni_wolne",
        Gdpr = "rodo",
        DevelopmentPolicy = "polityka_rozwoju",
        Sport = "sport",
        PublicHealth = "zdrowie_publiczne",
        LegalAid = "pomoc_prawna",
        SocialAssistance = "pomoc_spoleczna",
    }
}

keys! {
    /// A term; its value is in `terms.toml`.
    Term {
        AnnualProgrammeAdoption = "program_roczny_uchwalenie",
        ProgrammeReport = "sprawozdanie_z_programu",
        BenefitCouncilOpinion = "opinia_rady_pozytku",
        VoivodeshipCouncilOpinion = "opinia_wojewodzkiej_rady",
        ResolutionToVoivode = "przekazanie_uchwaly_wojewodzie",
        SupervisoryAnnulment = "rozstrzygniecie_nadzorcze",
        VacatioLegis = "vacatio_legis",
        StrategyConsultation = "konsultacje_strategii",
        CallSubmission = "skladanie_ofert",
        LegalAidChoice = "pomoc_prawna_wybor",
        OwnInitiativeAnswer = "odpowiedz_inicjatywa_wlasna",
        CallReasonsRequest = "zadanie_uzasadnienia",
        TaskReport = "sprawozdanie_z_zadania",
        SmallGrantPosting = "maly_grant_zamieszczenie",
        SmallGrantComments = "maly_grant_uwagi",
        BenefitCouncilCreation = "utworzenie_rady_pozytku",
        BenefitCouncilTenure = "kadencja_rady_pozytku",
        BudgetDraft = "projekt_budzetu",
        BudgetAdoption = "uchwalenie_budzetu",
        UnusedGrantReturn = "zwrot_niewykorzystanej_dotacji",
        MunicipalityReport = "raport_o_stanie_gminy",
        VillageFundResolution = "fundusz_solecki_uchwala",
        CivicInitiativeDebate = "inicjatywa_uchwalodawcza_sesja",
        InformationAnswer = "informacja_publiczna",
        InformationLongest = "informacja_publiczna_najdluzej",
        FormalDefects = "uzupelnienie_brakow",
        DigitalDeclaration = "deklaracja_dostepnosci",
        CivilSocietyDay = "dzien_spoleczenstwa_obywatelskiego",
        ConsultationShort = "konsultacje_krotkie",
        ConsultationUsual = "konsultacje_zwykle",
        ConsultationLong = "konsultacje_dlugie",
        ConsultationNoticeLead = "zapowiedz_konsultacji",
        ConsultationReport = "sprawozdanie_z_konsultacji",
        OrderBeforeNotice = "zarzadzenie_przed_ogloszeniem",
        RemarkPositions = "stanowiska_do_uwag",
        CouncilPapers = "materialy_na_sesje",
        CallFormalCheck = "konkurs_ocena_formalna",
        CallCommission = "konkurs_komisja",
        CallSettlement = "konkurs_rozstrzygniecie",
        CallContracts = "konkurs_umowy",
        CallResultsPublication = "konkurs_ogloszenie_wynikow",
    }
}

keys! {
    /// A limit of money, share or number; its value is in `terms.toml`.
    Limit {
        SmallGrantAmount = "maly_grant_kwota",
        SmallGrantDuration = "maly_grant_czas",
        SmallGrantYearly = "maly_grant_roczny",
        SmallGrantShare = "maly_grant_udzial",
        BenefitCouncilMotion = "wniosek_o_rade_pozytku",
        BenefitCouncilNgoShare = "udzial_organizacji_w_radzie",
        ListedAmendments = "wyliczane_zmiany",
        CivicBudgetShare = "budzet_obywatelski_udzial",
        RequiredCallPlaces = "miejsca_ogloszenia",
        PublicHealthCallPlaces = "miejsca_ogloszenia_zdrowie",
        LongestUnitWords = "najdluzsza_jednostka_slowa",
        LongestUnitSentences = "najdluzsza_jednostka_zdania",
    }
}

keys! {
    /// A required item of a cooperation programme; `programme.toml` says which programme needs it and why.
    ProgrammeItem {
        Goals = "cele",
        Principles = "zasady",
        Subject = "zakres",
        Forms = "formy",
        Priorities = "priorytety",
        Period = "okres",
        Manner = "sposob",
        Money = "srodki",
        Evaluation = "ocena",
        Creation = "tworzenie",
        Commissions = "komisje",
    }
}

keys! {
    /// What the notice of a call says; `calls.toml` says which calls need it and why.
    CallItem {
        TaskKind = "rodzaj_zadania",
        Money = "srodki",
        GrantRules = "zasady_dotacji",
        Conditions = "terminy_i_warunki",
        Deadline = "termin_skladania",
        Choice = "tryb_i_kryteria",
        PriorTasks = "zadania_poprzednie",
        Regranting = "regranting",
        Eligible = "uprawnieni",
        Filing = "sposob_skladania",
        Costs = "koszty",
        Attachments = "zalaczniki",
        Contact = "kontakt",
        CoFinancing = "wspolfinansowanie",
        Criteria = "kryteria",
        ResultsNotice = "ogloszenie_wynikow",
        Appeal = "odwolanie",
        Reservations = "zastrzezenia",
    }
}

keys! {
    /// A sentence of the rules of counting, from `counting.toml`.
    Counting {
        EventDay = "dzien_zdarzenia",
        Weeks = "tygodnie",
        Months = "miesiace",
        Years = "lata",
        Shift = "przesuniecie",
        CivilEventDay = "kc_dzien_zdarzenia",
        CivilPeriods = "kc_okresy",
        CivilShift = "kc_przesuniecie",
        AnnouncementDay = "dzien_ogloszenia",
        WorkingDays = "dni_robocze",
        Backwards = "wstecz",
        ClearDays = "pelne_dni",
        EarlierWorkingDay = "wczesniejszy_dzien_roboczy",
        FixedDate = "data_z_przepisu",
    }
}
