//! The roles of paragraphs, columns and pages in the words of an officer.

use documents::model::{ColumnKind, Layout, Role};
use domain::{act::Level, vocabulary};

vocabulary! {
    /// What a line of words is.
    pub enum TextRole {
        Body = "akapit", "akapit";
        Important = "wazne", "zdanie wyróżnione";
        Centred = "na_srodku", "wiersz na środku";
        Note = "drobne", "drobny druk";
        Heading = "naglowek", "nagłówek";
        SmallHeading = "naglowek_mniejszy", "nagłówek mniejszy";
        SmallestHeading = "naglowek_najmniejszy", "nagłówek najmniejszy";
        Item = "myslnik", "punkt listy z myślnikiem";
        NumberedItem = "punkt_listy", "punkt listy z numerem";
        Paragraph = "paragraf", "§";
        Subsection = "ustep", "ustęp";
        Point = "punkt", "punkt";
        Letter = "litera", "litera";
        Indent = "tiret", "tiret";
        DoubleIndent = "podwojne_tiret", "podwójne tiret";
        Plain = "bez_numeru", "akapit bez numeru w tekście prawnym";
        Chapter = "rozdzial", "rozdział";
        Tail = "czesc_wspolna", "część wspólna wyliczenia";
        LegalBasis = "podstawa_prawna", "podstawa prawna";
        PlaceAndDate = "miejsce_i_data", "miejsce i data";
        CaseNumber = "znak_sprawy", "znak sprawy";
        Addressee = "adresat", "adresat";
        Salutation = "zwrot", "zwrot do adresata";
        TitleKind = "tytul_rodzaj", "tytuł: nazwa dokumentu";
        TitleNumber = "tytul_numer", "tytuł: numer";
        TitleOrgan = "tytul_organ", "tytuł: organ";
        TitleDate = "tytul_dzien", "tytuł: dzień";
        TitleSubject = "tytul_sprawa", "tytuł: czego dotyczy";
        Checkbox = "kratka", "kratka do zaznaczenia";
    }
}

vocabulary! {
    /// What a column holds.
    pub enum ColumnRole {
        Text = "tekst", "tekst";
        Ordinal = "lp", "liczba porządkowa";
        Number = "liczba", "liczba";
        Money = "kwota", "kwota";
        Date = "data", "dzień";
        Blank = "puste", "do wypełnienia ręką";
    }
}

vocabulary! {
    /// The looks of the pages.
    pub enum LayoutRole {
        Act = "akt", "akt: uchwała, zarządzenie";
        Notice = "pismo", "pismo, ogłoszenie";
        Report = "sprawozdanie", "sprawozdanie";
        Table = "tabela", "tabela na stronie poziomej";
        Form = "formularz", "formularz do wypełnienia";
    }
}

impl TextRole {
    /// The roles of plain paragraphs.
    pub(super) const PARAGRAPHS: [(Self, Role); 9] = [
        (Self::Body, Role::Body),
        (Self::Important, Role::Important),
        (Self::Centred, Role::Centred),
        (Self::Note, Role::Note),
        (Self::LegalBasis, Role::LegalBasis),
        (Self::PlaceAndDate, Role::PlaceAndDate),
        (Self::CaseNumber, Role::CaseNumber),
        (Self::Addressee, Role::Addressee),
        (Self::Salutation, Role::Salutation),
    ];

    /// The units of a legal text.
    pub(super) const UNITS: [(Self, Level); 8] = [
        (Self::Paragraph, Level::Paragraph),
        (Self::Subsection, Level::Subsection),
        (Self::Point, Level::Point),
        (Self::Letter, Level::Letter),
        (Self::Indent, Level::Indent),
        (Self::DoubleIndent, Level::DoubleIndent),
        (Self::Plain, Level::Plain),
        (Self::Chapter, Level::Chapter),
    ];

    pub(super) const HEADINGS: [Self; 3] = [Self::Heading, Self::SmallHeading, Self::SmallestHeading];
}

impl From<ColumnKind> for ColumnRole {
    fn from(kind: ColumnKind) -> Self {
        match kind {
            ColumnKind::Text => Self::Text,
            ColumnKind::Ordinal => Self::Ordinal,
            ColumnKind::Number => Self::Number,
            ColumnKind::Money => Self::Money,
            ColumnKind::Date => Self::Date,
            ColumnKind::Blank => Self::Blank,
        }
    }
}

impl From<ColumnRole> for ColumnKind {
    fn from(role: ColumnRole) -> Self {
        match role {
            ColumnRole::Text => Self::Text,
            ColumnRole::Ordinal => Self::Ordinal,
            ColumnRole::Number => Self::Number,
            ColumnRole::Money => Self::Money,
            ColumnRole::Date => Self::Date,
            ColumnRole::Blank => Self::Blank,
        }
    }
}

impl From<Layout> for LayoutRole {
    fn from(layout: Layout) -> Self {
        match layout {
            Layout::Act => Self::Act,
            Layout::Notice => Self::Notice,
            Layout::Report => Self::Report,
            Layout::Table => Self::Table,
            Layout::Form => Self::Form,
        }
    }
}

impl From<LayoutRole> for Layout {
    fn from(role: LayoutRole) -> Self {
        match role {
            LayoutRole::Act => Self::Act,
            LayoutRole::Notice => Self::Notice,
            LayoutRole::Report => Self::Report,
            LayoutRole::Table => Self::Table,
            LayoutRole::Form => Self::Form,
        }
    }
}
