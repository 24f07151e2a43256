//! Documents of the sample municipality that the tests share.
#![allow(dead_code)]

use chrono::NaiveDate;
use documents::model::{
    Annex, Block, Change, Changed, Column, ColumnKind, Document, FieldValue, FormItem, Inline, Layout, Letterhead, List, Meta,
    Role, SignatureLine, Table, TitleBlock, Watermark, line,
};
use domain::act::{self, Act, ActKind, Level, Unit, UnitId};

pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 26).unwrap()
}

pub fn meta(title: &str) -> Meta {
    Meta::new(title, "Urząd Gminy Jarzębin", format!("jarzebin:{title}"), day())
}

/// Builds acts without spelling out every field.
pub struct Writer(pub Act);

impl Writer {
    pub fn new(kind: ActKind) -> Self {
        Self(Act::new(kind))
    }

    pub fn unit(&mut self, level: Level, text: &str, children: Vec<Unit>) -> Unit {
        let mut unit = self.0.unit(level);
        let words = vec![act::Inline::text(text)];
        if text.is_empty() {
        } else if level.is_heading() {
            unit.title = words;
        } else {
            unit.intro = words;
        }
        unit.children = children;
        unit
    }
}

/// The resolution: §§, ustępy in the line of their §, points, letters, indents, a common part, a reference.
pub fn resolution_act() -> Act {
    let mut w = Writer::new(ActKind::Resolution);
    let first = w.unit(
        Level::Paragraph,
        "Przyjmuje się roczny program współpracy Gminy Jarzębin z organizacjami pozarządowymi na rok 2027, \
         stanowiący załącznik do uchwały.",
        vec![],
    );
    let indents = vec![w.unit(Level::Indent, "krajowe,", vec![]), w.unit(Level::Indent, "zagraniczne;", vec![])];
    let letters = vec![w.unit(Level::Letter, "stowarzyszenia,", vec![]), w.unit(Level::Letter, "fundacje:", indents)];
    let points = vec![
        w.unit(
            Level::Point,
            "ustawie – należy przez to rozumieć ustawę z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego \
             i o wolontariacie,",
            vec![],
        ),
        w.unit(Level::Point, "organizacjach – należy przez to rozumieć:", letters),
    ];
    let mut defined = w.unit(Level::Subsection, "Ilekroć w uchwale jest mowa o:", points);
    defined.tail = vec![act::Inline::text("– stosuje się także przepisy ustawy.")];
    let mut second = w.unit(Level::Subsection, "", vec![]);
    second.intro = vec![
        act::Inline::text("Przepis "),
        act::Inline::reference(defined.id),
        act::Inline::text(" stosuje się w roku "),
        act::Inline::field("rok"),
        act::Inline::text("."),
    ];
    let two = w.unit(Level::Paragraph, "", vec![defined, second]);
    let three = w.unit(Level::Paragraph, "Wykonanie uchwały powierza się Wójtowi Gminy Jarzębin.", vec![]);
    let four = w.unit(Level::Paragraph, "Uchwała wchodzi w życie z dniem podjęcia.", vec![]);
    w.0.units = vec![first, two, three, four];
    w.0
}

/// A programme of `chapters` chapters, four §§ each.
pub fn programme_act(chapters: u32) -> Act {
    let mut w = Writer::new(ActKind::Programme);
    for chapter in 1..=chapters {
        let mut paragraphs = Vec::new();
        for _ in 0..4 {
            let points = vec![
                w.unit(Level::Point, "wspieranie i upowszechnianie kultury fizycznej;", vec![]),
                w.unit(Level::Point, "działalność na rzecz osób w wieku emerytalnym, w tym prowadzenie klubów seniora;", vec![]),
                w.unit(Level::Point, "ochrona i promocja zdrowia.", vec![]),
            ];
            let sentence = "Celem głównym programu jest kształtowanie demokratycznego ładu społecznego w środowisku \
                lokalnym przez budowanie partnerstwa między administracją publiczną a organizacjami pozarządowymi, \
                a także zwiększanie aktywności społeczności lokalnej oraz umacnianie w świadomości mieszkańców \
                odpowiedzialności za siebie i otoczenie. Cele szczegółowe obejmują w szczególności:";
            let one = w.unit(Level::Subsection, sentence, points);
            let two = w.unit(
                Level::Subsection,
                "Gmina współpracuje z organizacjami na zasadach pomocniczości, suwerenności stron, partnerstwa, \
                 efektywności, uczciwej konkurencji i jawności.",
                vec![],
            );
            paragraphs.push(w.unit(Level::Paragraph, "", vec![one, two]));
        }
        let title = ["Postanowienia ogólne", "Cele programu", "Zasady współpracy", "Tryb powoływania komisji"];
        let title = title[(chapter as usize - 1) % title.len()];
        let unit = w.unit(Level::Chapter, title, paragraphs);
        w.0.units.push(unit);
    }
    w.0
}

pub fn signature(function: &str, name: &str) -> Block {
    Block::Signatures { lines: vec![SignatureLine { function: line(function), name: line(name) }] }
}

pub fn tasks(rows: usize) -> Table {
    let row = |at: usize| {
        vec![
            line((at + 1).to_string()),
            line("Wspieranie i upowszechnianie kultury fizycznej wśród dzieci i młodzieży"),
            line("12\u{a0}000,00\u{a0}zł"),
            line("31.12.2027"),
        ]
    };
    Table {
        caption: line("Zadania priorytetowe w roku 2027"),
        columns: vec![
            Column::new("Lp.", ColumnKind::Ordinal),
            Column::new("Zadanie", ColumnKind::Text),
            Column::new("Planowana kwota", ColumnKind::Money),
            Column::new("Termin", ColumnKind::Date),
        ],
        rows: (0..rows).map(row).collect(),
        totals: Some(vec![vec![], line("Razem"), line(format!("{}\u{a0}zł", rows * 12000)), vec![]]),
        when_empty: "Nie zaplanowano zadań.".into(),
    }
}

/// Resolution with annex, signature and justification table.
pub fn resolution() -> Document {
    let mut document = Document::new(Layout::Act, meta("Uchwała w sprawie programu współpracy na rok 2027"));
    document.fields.insert("rok".into(), FieldValue { label: "rok programu".into(), value: "2027".into() });
    document.body = vec![
        Block::Title(TitleBlock {
            kind: line("Uchwała"),
            number: line("Nr XXIV/210/2026"),
            organ: line("Rady Gminy Jarzębin"),
            date: line("z dnia 26 listopada 2026 r."),
            subject: line(
                "w sprawie przyjęcia rocznego programu współpracy Gminy Jarzębin z organizacjami pozarządowymi na rok 2027",
            ),
        }),
        Block::Paragraph {
            role: Role::LegalBasis,
            text: vec![
                Inline::text(
                    "Na podstawie art. 18 ust. 2 pkt 15 ustawy z dnia 8 marca 1990 r. o samorządzie gminnym (Dz. U. z 2026 r. poz. 662)",
                ),
                Inline::footnote("Zmiany tekstu jednolitego ogłoszono w Dz. U. z 2026 r. poz. 1040."),
                Inline::text(" uchwala się, co następuje:"),
            ],
        },
        Block::Act { name: "uchwala".into(), act: resolution_act() },
        signature("Przewodniczący Rady Gminy", "Jan Jarząbek"),
    ];
    document.annexes.push(Annex {
        mark: "Załącznik".into(),
        belongs_to: vec![line("do uchwały Nr XXIV/210/2026"), line("Rady Gminy Jarzębin"), line("z dnia 26 listopada 2026 r.")],
        title: line("Roczny program współpracy Gminy Jarzębin na rok 2027"),
        body: vec![Block::Act { name: "program".into(), act: programme_act(2) }, Block::Table(tasks(3))],
    });
    document
}

/// Notice with a letterhead, lists, a form and a comparison: every other block.
pub fn notice() -> Document {
    let mut document = Document::new(Layout::Notice, meta("Ogłoszenie o konsultacjach"));
    document.letterhead = Some(Letterhead {
        office: "Urząd Gminy Jarzębin".into(),
        lines: vec!["ul. Lipowa 1, 05-999 Jarzębin".into(), "tel. 22 123 45 67".into()],
        crest: None,
    });
    document.footer = "OS.525.3.2026".into();
    document.watermark = Some(Watermark::Project);
    document.body = vec![
        Block::Paragraph { role: Role::PlaceAndDate, text: line("Jarzębin, 5 października 2026 r.") },
        Block::Paragraph { role: Role::CaseNumber, text: line("OS.525.3.2026") },
        Block::Paragraph {
            role: Role::Addressee,
            text: vec![Inline::text("Stowarzyszenie „Pod Lipami”"), Inline::Break, Inline::text("ul. Szkolna 3")],
        },
        Block::Title(TitleBlock { kind: line("Ogłoszenie"), ..TitleBlock::default() }),
        Block::Paragraph { role: Role::Salutation, text: line("Szanowni Państwo,") },
        Block::Heading { level: 1, text: line("Przedmiot konsultacji") },
        Block::Paragraph {
            role: Role::Body,
            text: vec![
                Inline::text("Konsultacje trwają "),
                Inline::emphasis("od 6 do 20 października 2026 r."),
                Inline::text(" i obejmują projekt programu."),
            ],
        },
        Block::Paragraph { role: Role::Important, text: line("Uwagi po terminie nie będą rozpatrywane.") },
        Block::Heading { level: 2, text: line("Formy") },
        Block::List(List { numbered: false, items: vec![line("uwagi na piśmie"), line("spotkanie otwarte")] }),
        Block::List(List { numbered: true, items: vec![line("wypełnij formularz"), line("złóż go w urzędzie")] }),
        Block::Form {
            items: vec![
                FormItem::Lines { label: line("Nazwa organizacji"), lines: 2 },
                FormItem::Checkbox { label: line("Zapoznałem się z klauzulą informacyjną.") },
            ],
        },
        Block::Changes {
            mark: "§ 3 ust. 2".into(),
            change: Change::Changed,
            text: vec![
                Changed::Kept { text: "Gmina przeznacza ".into() },
                Changed::Deleted { text: "10 000 zł".into() },
                Changed::Inserted { text: "20 000 zł".into() },
                Changed::Kept { text: " na zadania.".into() },
            ],
        },
        Block::Paragraph { role: Role::Note, text: line("Administratorem danych jest Wójt Gminy Jarzębin.") },
        Block::Signatures {
            lines: vec![
                SignatureLine { function: line("Wójt Gminy"), name: line("Anna Leśna") },
                SignatureLine { function: line("Skarbnik Gminy"), name: vec![] },
            ],
        },
    ];
    document
}

/// A unit id that is nowhere.
pub const NOWHERE: UnitId = UnitId(999);
