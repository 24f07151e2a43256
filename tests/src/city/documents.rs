//! The register of issued documents: papers of each case, then invitations to organisations until the year has as many as it should.

use chrono::{Days, NaiveDate};
use documents::model::{Block, Document, Layout, Meta, Role};
use domain::{
    document::{DocumentFormat, DocumentKind, IssuedDocument},
    id::OrganisationId,
    publication::CaseRef,
    template::WordsUsed,
    vocabulary::Vocabulary,
};
use store::{Fault, WriteTx};

use super::{Book, City, Held, OFFICER, programmes::Begun, working};

const OF_PROGRAMME: [DocumentKind; 4] =
    [DocumentKind::ProgrammeDraft, DocumentKind::Justification, DocumentKind::OpinionRequest, DocumentKind::ProgrammeTerms];
const OF_CONSULTATION: [DocumentKind; 4] =
    [DocumentKind::ConsultationOrder, DocumentKind::ConsultationNotice, DocumentKind::RemarkForm, DocumentKind::PrivacyClause];

/// A document to be entered.
struct Paper<'a> {
    kind: DocumentKind,
    case: CaseRef,
    title: &'a str,
    number: &'a str,
    day: NaiveDate,
    subject: Option<i64>,
    addressee: Option<OrganisationId>,
}

pub(super) fn issue(city: &City, book: &mut Book, programme: &Begun, cases: &[Held]) {
    let mut left = city.documents_a_year;
    if let Some(first) = cases.first() {
        let (case, day) = (CaseRef::Programme(programme.id), working(first.starts_on - Days::new(14)));
        book.act(day, "Wystawiono dokumenty programu", |tx, _| {
            let paper =
                |kind| Paper { kind, case, title: &programme.record.title, number: "", day, subject: None, addressee: None };
            OF_PROGRAMME.into_iter().try_for_each(|kind| freeze(tx, &paper(kind)))
        });
        left = left.saturating_sub(OF_PROGRAMME.len() as u32);
    }
    for held in cases {
        let day = working(held.starts_on - Days::new(12));
        book.act(day, "Wystawiono dokumenty konsultacji", |tx, _| {
            OF_CONSULTATION.into_iter().try_for_each(|kind| freeze(tx, &paper(held, kind, day)))
        });
        let day = working(held.ends_on + Days::new(11));
        book.act(day, "Wystawiono sprawozdanie", |tx, _| freeze(tx, &paper(held, DocumentKind::ConsultationReport, day)));
        left = left.saturating_sub(OF_CONSULTATION.len() as u32 + 1);
    }
    for (at, held) in cases.iter().enumerate() {
        let here = left / (cases.len() - at) as u32;
        left -= here;
        let day = working(held.starts_on - Days::new(8));
        book.act(day, "Wystawiono zaproszenia na spotkanie", |tx, known| {
            (0..here).try_for_each(|_| {
                let place = known.chance.below(known.organisations.len() as u32) as usize;
                let addressee = Some(known.organisations[place].0);
                freeze(tx, &Paper { addressee, ..paper(held, DocumentKind::Invitation, day) })
            })
        });
    }
}

fn paper(held: &Held, kind: DocumentKind, day: NaiveDate) -> Paper<'_> {
    let of_meeting = matches!(kind, DocumentKind::Invitation | DocumentKind::AttendanceList);
    Paper {
        kind,
        case: held.case,
        title: &held.title,
        number: if kind == DocumentKind::ConsultationOrder { &held.number } else { "" },
        day,
        subject: held.meeting.filter(|_| of_meeting).map(|meeting| meeting.0),
        addressee: None,
    }
}

fn freeze(tx: &WriteTx<'_>, paper: &Paper<'_>) -> Result<(), Fault> {
    let title = format!("{}: {}", domain::polish::capital_first(paper.kind.label()), paper.title);
    let meta = Meta {
        title: title.clone(),
        author: "Miasto Wierzbogród".into(),
        subject: String::new(),
        identifier: format!("wierzbogrod-{}-{}", paper.kind.key(), paper.day),
        date: paper.day,
        lang: "pl".into(),
    };
    let mut model = Document::new(Layout::Notice, meta);
    model.body = vec![Block::Paragraph { role: Role::default(), text: documents::model::line(&title) }];
    let document = IssuedDocument {
        kind: paper.kind,
        case: paper.case,
        subject: paper.subject,
        addressee: paper.addressee,
        number: paper.number.into(),
        title: title.clone(),
        issued_at: tx.at(),
        issued_by: OFFICER.into(),
        dated_on: paper.day,
        body: serde_json::to_string(&model).expect("a model is text"),
        draft: false,
        words: WordsUsed::default(),
    };
    let html = format!("<!doctype html><html lang=\"pl\"><title>{title}</title><p>{title}</p></html>");
    store::issued::issue(tx, &document, &[(DocumentFormat::Pdf, pdf(&title)), (DocumentFormat::Html, html.into_bytes())])
        .map(drop)
}

/// A whole PDF of one page with one line, as small as one can be.
fn pdf(line: &str) -> Vec<u8> {
    let plain: String =
        domain::polish::fold(line).chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == ' ').collect();
    let content = format!("BT /F1 12 Tf 72 760 Td ({plain}) Tj ET");
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>".to_owned(),
        format!("<</Length {}>>stream\n{content}\nendstream", content.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    let (mut pdf, mut places) = (String::from("%PDF-1.4\n"), Vec::new());
    for (at, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        pdf += &format!("{} 0 obj{object}endobj\n", at + 1);
    }
    let table = pdf.len();
    pdf += &format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        pdf += &format!("{place:010} 00000 n \n");
    }
    pdf += &format!("trailer<</Size {}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1);
    pdf.into_bytes()
}
