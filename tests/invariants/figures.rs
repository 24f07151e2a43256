//! Every number and every day that a view brings to the screen has its working beside it, or a reason here why it is not counted.
//!
//! Read from the generated bindings, so that a new view cannot be forgotten: a field of a number or of a day needs a working in the same
//! type (`why`, `explanation`, `derivation`, or `<field>_why`). [`FigureView`] carries it by itself. That the screen makes no numbers of
//! its own is read from its sources, in `ui/src/figures.test.ts`.

use std::{collections::BTreeSet, fs};

use tests::places;

/// Fields that need no working, by the reason.
const NOT_COUNTED: &[(&str, &[&str])] = &[
    (
        "it names a unit, a row, a page, a version, a year or a place in a line",
        &[
            "ActItemRow.point",
            "AddedPdf.number",
            "AttachmentLine.position",
            "Beginnings.last_year",
            "Beginnings.year",
            "BroughtText.years",
            "CallChangeRow.number",
            "CallNoticeItem.point",
            "CallTaskRow.position",
            "CriterionRow.position",
            "DefinitionView.unit",
            "DeletedView.unit",
            "DraftInput.back",
            "ImportDecision.row",
            "ImportMend.row",
            "ImportPlan.skipped",
            "ImportPreview.heading_row",
            "IntakeChoices.keep",
            "IntakeNote.row",
            "IssuedView.version",
            "ItemRow.point",
            "LineInput.id",
            "LineView.id",
            "Mend.unit",
            "PageView.number",
            "PieceInput.to",
            "PieceView.to",
            "PlaceView.unit",
            "PresentRow.row",
            "PriorTaskRow.position",
            "PulpitView.year",
            "RemarkInput.unit",
            "RemarkLine.number",
            "RemarkView.inserted_in",
            "RemarkView.number",
            "RemarkView.unit",
            "CaseDecision.case",
            "ReviewCase.case",
            "InUseView.next",
            "InUseView.version",
            "TemplateVersionView.number",
            "TemplateVersionView.restored",
            "GroupedRemark.number",
            "OpenRemark.number",
            "ProvisionMeaning.unit",
            "NextInReserveView.place",
            "RankingLine.place",
            "RankingView.ends_after",
            "RemarkChange.number",
            "RemarkChange.unit",
            "RemarkFault.row",
            "RemarkGroup.pattern",
            "RemarkPlan.repeated",
            "RemarkPlan.skipped",
            "RemarkSuggestion.number",
            "RemarkSuggestion.unit",
            "RemarkTwin.row",
            "RemovedRow.row",
            "RowFault.row",
            "RowUpdate.row",
            "SideView.unit",
            "SourceRow.page",
            "SourceRow.row",
            "TaskRow.position",
            "UnitChoice.unit",
            "UnitLine.id",
            "UnitMark.unit",
            "UnitOnPage.page",
            "UnitOnPage.unit",
            "Verb.at",
            "VersionView.number",
            "CallNumbersView.year",
            "CallNumbersView.years",
            "NumberOffersView.year",
            "OfferAsk.year",
            "OfferRowFault.row",
            "OfferPlan.skipped",
            "OfferVersionView.number",
            "VersionLine.number",
        ],
    ),
    (
        "it is measured: bytes, millimetres, the size of the letters",
        &[
            "About.zoom",
            "BackupView.bytes",
            "CheckView.bytes",
            "EvidenceView.size",
            "MadePackage.bytes",
            "PageView.height_mm",
            "PageView.width_mm",
            "PostPlace.height",
            "PostPlace.left",
            "PostPlace.top",
            "PostPlace.width",
            "PostSheet.height",
            "PostSheet.width",
            "PostWindow.height",
            "PostWindow.left",
            "PostWindow.top",
            "PostWindow.width",
            "PrinterInput.*",
            "PrinterView.*",
            "SheetMeasures.*",
            "UnitOnPage.bottom",
            "UnitOnPage.top",
            "CountRow.bar",
            "GroupRow.asked_bar",
            "GroupRow.granted_bar",
        ],
    ),
    (
        "the officer typed it",
        &[
            "DeadlineQuestion.amount",
            "BlockForm.blank_rows",
            "BlockForm.lines",
            "ColumnForm.share",
            "MeetingView.stated_total",
            "MoneyView.grosze",
            "PoolView.grosze",
            "ResultLine.reserve",
            "SectorCount.people",
            "TaskRow.planned_grosze",
        ],
    ),
    (
        "the screen asks with it",
        &[
            "CountedPart.pages",
            "ListAsk.limit",
            "ListAsk.offset",
            "PacketAsk.first",
            "PacketPart.chosen",
            "PostAsk.start",
            "RegisterFilter.*",
            "StickerAsk.*",
        ],
    ),
    (
        "it is a limit of the program or of a sheet of labels",
        &["OrganisationOptions.most_rows", "PostPaper.places", "PostSheet.labels"],
    ),
    ("it tells how far a work is", &["Progress.done", "Progress.total"]),
    (
        "rows of the chosen file: each kind stands in a list under its number, and they add up to the rows of the file in one line",
        &[
            "ImportCheck.faults_total",
            "OfferCheck.faults_total",
            "ImportCheck.updates_total",
            "ImportDone.faulty",
            "ImportDone.new",
            "ImportDone.present",
            "ImportDone.skipped",
            "ImportDone.updated",
            "ImportPreview.rows",
            "RemarkCheck.faults_total",
            "RemarkCheck.present_total",
            "RemarksIn.new",
            "UnclearProvision.rows",
            "UnknownWord.rows",
        ],
    ),
    (
        "what was counted stands right under it, one thing a line",
        &[
            "ActView.changes",
            "AnsweredTogether.count",
            "Beginning.units",
            "CheckedRegister.checked",
            "CountView.count",
            "ImportCheck.left",
            "OrganisationPage.more",
            "RegisterPage.more",
            "RegisterPage.total",
            "ScorerLine.of",
            "ScorerLine.signed",
        ],
    ),
    (
        "it is a badge on the link to the list of what was counted",
        &["ConsultationView.remarks", "RankedTask.offers", "RoomCounts.*"],
    ),
    (
        "its working is asked for when it is opened",
        &["ConsultationLine.remarks", "ConsultationLine.unanswered", "ProgrammeItem.tasks", "RemarkGroups.unanswered"],
    ),
    (
        "the screen does not show it",
        &[
            "ConsultationLine.meetings",
            "PulpitView.consultations",
            "PulpitView.organisations",
            "PulpitView.programmes",
            "TaskGroup.tasks",
            "FormState.blocking",
            "OfferLine.wrong",
            "OffersIn.new",
            "OfferRegister.all",
        ],
    ),
    (
        "the same number stands in the same view with its working under another name",
        &[
            "ActItemsView.present",
            "MatrixView.present",
            "OutcomeView.*",
            "TurnoutView.distinct_organisations",
            "TurnoutView.distinct_people",
        ],
    ),
    ("it is a line of the working of the totals under it", &["ChannelLine.*"]),
    (
        "it was read out of another file, whose records cannot be opened here",
        &["CheckView.*", "ChosenPdf.pages", "PacketMade.pages"],
    ),
    (
        "it is the day on which something was done or will be, as the officer or the program wrote it down",
        &[
            "ScorerLine.dismissed_on",
            "CallChangeRow.decided_on",
            "CallPlaceRow.published_on",
            "CallPlanRow.done_on",
            "CallPlanRow.planned_on",
            "CallPublicationRow.published_on",
            "CallPublicationRow.removed_on",
            "CallTaskRow.begins_on",
            "CallTaskRow.ends_on",
            "CancellationView.cancelled_on",
            "CardRow.signed_on",
            "CommissionFields.*",
            "CommissionMemberView.*",
            "CorrectionView.corrected_on",
            "Deed.day",
            "DemandView.answered_on",
            "DemandView.received_on",
            "DraftActItem.day",
            "ExclusionView.decided_on",
            "ExtensionView.decided_on",
            "ExtensionView.from",
            "ExtensionView.to",
            "FactsView.*",
            "IssuedView.dated_on",
            "InUseView.since",
            "JoinedView.on",
            "ListKept.kept_on",
            "MeetingView.held_on",
            "OfficeView.extra_days_off",
            "OpinionView.delivered_on",
            "OpinionView.given_on",
            "OutcomeView.made_on",
            "OutcomeView.published_on",
            "PlaceOfResults.published_on",
            "PositionView.taken_on",
            "PreviewView.dated_on",
            "ProgrammeItem.adopted_on",
            "ProgrammeItem.sitting_on",
            "ProgrammePage.*",
            "PublicationRow.published_on",
            "PublicationView.published_on",
            "PublicationView.removed_on",
            "PublishedView.on",
            "RemarkView.received_on",
            "ResultLine.contracted_on",
            "ResultLine.ended_on",
            "ResultLine.from_reserve_on",
            "ResultLine.told_on",
            "ResultLine.update_until",
            "ResultsView.decided_on",
            "SelectionView.used_on",
            "SignatoryView.valid_from",
            "SignatoryView.valid_to",
            "SittingView.held_on",
            "SittingView.papers_due_on",
            "WayRow.done_on",
            "WayRow.planned_on",
            "CardAnswer.answered_on",
            "OfferView.called_on",
            "OfferView.complete_by",
            "OfferView.decided_on",
            "OfferView.received_on",
            "VersionLine.came_on",
        ],
    ),
    ("it is a day of the law pack", &["DifferenceView.from", "LawRowView.from", "LawRowView.to"]),
    (
        "it counts files on the disk that a work closed or left open, not records",
        &["ClosedCopies.*", "MadePackage.cases", "MadePackage.files", "SecrecyView.open_copies"],
    ),
    ("how it is measured is said in the same view, in one sentence", &["GroupedRemark.likeness"]),
    ("it is today", &["CardGrid.today", "FileView.sample_day", "FileView.today", "PulpitView.today"]),
    ("it is what a form begins with", &["ActStep.day", "CallStepView.day", "CardGrid.day", "NextStep.day", "StepView.day"]),
];

/// A field of a generated type: its name and what it is.
struct Field {
    name: String,
    of: String,
}

/// The generated types with their fields; the members of a tagged union are fields of one type.
fn types(bindings: &str) -> Vec<(String, Vec<Field>)> {
    let mut found: Vec<(String, Vec<Field>)> = Vec::new();
    for line in without_comments(bindings).lines() {
        if let Some(rest) = line.strip_prefix("export type ") {
            let name = rest.split([' ', '<', '=']).next().unwrap_or_default();
            found.push((name.to_owned(), Vec::new()));
        }
        let Some((_, fields)) = found.last_mut() else { continue };
        for piece in pieces(line) {
            if let Some((name, of)) = piece.split_once(": ") {
                let name = name.trim().trim_end_matches('?').to_owned();
                fields.push(Field { name, of: of.trim().to_owned() });
            }
        }
    }
    found
}

/// A line parted between its fields; a pair in brackets stays whole.
fn pieces(line: &str) -> Vec<String> {
    let mut depth = 0_i32;
    let mut pieces = vec![String::new()];
    for letter in line.chars() {
        match letter {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ => {}
        }
        match (depth, letter) {
            (0, ',' | ';' | '{' | '}' | '(') => pieces.push(String::new()),
            _ => {
                if let Some(piece) = pieces.last_mut() {
                    piece.push(letter);
                }
            }
        }
    }
    pieces
}

fn without_comments(text: &str) -> String {
    let mut left = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        left.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    left + rest
}

fn has_word(of: &str, word: &str) -> bool {
    of.split(|c: char| !c.is_alphanumeric()).any(|part| part == word)
}

fn is_told(field: &Field, fields: &[Field]) -> bool {
    let own = format!("{}_why", field.name);
    let names = ["why", "explanation", "derivation"];
    let working = |one: &Field| has_word(&one.of, "ExplanationView") || one.name == "derivation";
    has_word(&field.of, "ExplanationView")
        || fields.iter().any(|one| working(one) && (one.name == own || names.contains(&one.name.as_str())))
}

#[test]
fn every_number_and_day_of_a_view_is_told_or_has_its_reason() {
    let bindings = fs::read_to_string(places::root().join("ui/src/lib/api/bindings.ts")).unwrap();
    let types = types(&bindings);
    assert!(types.len() > 150, "the bindings were read: {}", types.len());
    let mut bare: BTreeSet<String> = BTreeSet::new();
    for (name, fields) in &types {
        for field in fields {
            let counts = has_word(&field.of, "number") || has_word(&field.of, "DayView");
            if counts && !is_told(field, fields) {
                bare.insert(format!("{name}.{}", field.name));
            }
        }
    }
    let excused: BTreeSet<&str> = NOT_COUNTED.iter().flat_map(|(_, fields)| fields.iter().copied()).collect();
    let covers = |excuse: &str, field: &str| match excuse.strip_suffix('*') {
        Some(all) => field.starts_with(all),
        None => field == excuse,
    };
    let untold: Vec<_> = bare.iter().filter(|field| !excused.iter().any(|excuse| covers(excuse, field))).collect();
    assert!(untold.is_empty(), "no working and no reason: {untold:#?}");
    let idle: Vec<_> = excused.iter().filter(|excuse| !bare.iter().any(|field| covers(excuse, field))).collect();
    assert!(idle.is_empty(), "a reason for what is not there or has its working: {idle:#?}");
}

#[test]
fn a_bare_number_is_seen_and_a_told_one_is_not() {
    let text = "export type A = {\n\t/**  Sum: 5, number. */\n\tall: number,\n\tday: DayView | null,\n};\n\
                export type B = {\n\tall: number,\n\tall_why: ExplanationView,\n\tpairs: [DayView, ExplanationView] | null,\n};\n\
                export type C = { noun: \"x\"; unit: number } | { noun: \"y\"; id: Key };\n";
    let bare: Vec<String> = types(text)
        .iter()
        .flat_map(|(name, fields)| {
            let bare = fields.iter().filter(|field| has_word(&field.of, "number") || has_word(&field.of, "DayView"));
            bare.filter(|field| !is_told(field, fields)).map(|field| format!("{name}.{}", field.name)).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(bare, ["A.all", "A.day", "C.unit"]);
}
