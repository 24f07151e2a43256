//! Every table whose rows are records: what it is called, to which record its rows belong, what history keeps of it
//! and what taking an act back does with it.

/// What taking an act back does with a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Undo {
    /// Rows go back to what they were.
    Revert,
    /// Rows stay: versions, attachments and numbers once given are kept.
    Keep,
    /// The act cannot be taken back: a document has left the office.
    Refuse,
}

/// A table of records.
pub(crate) struct Table {
    pub name: &'static str,
    /// Polish name of one row, nominative.
    pub label: &'static str,
    /// SQL for the table and the row of the record to which a row belongs; `@` stands for the row.
    pub parent: Option<(&'static str, &'static str)>,
    pub undo: Undo,
    /// Columns of which history keeps nothing: bytes, working drafts, keys made by the store.
    pub silent: &'static [&'static str],
}

const fn table(name: &'static str, label: &'static str) -> Table {
    Table { name, label, parent: None, undo: Undo::Revert, silent: &[] }
}

const fn part(name: &'static str, label: &'static str, parent: &'static str, row: &'static str) -> Table {
    Table { name, label, parent: Some((parent, row)), undo: Undo::Revert, silent: &[] }
}

const CASE: &str = "CASE WHEN @.programme IS NOT NULL THEN 'programme' WHEN @.consultation IS NOT NULL THEN 'consultation' \
                    WHEN @.draft_act IS NOT NULL THEN 'draft_act' WHEN @.call IS NOT NULL THEN 'call' END";
const CASE_ROW: &str = "coalesce(@.programme, @.consultation, @.draft_act, @.call)";

const OF_OFFER: &str = "(SELECT call FROM offer WHERE id = @.offer)";
const OF_TASK: &str = "(SELECT call FROM call_task WHERE id = @.task)";
const OF_CARD: &str = "(SELECT o.call FROM scorecard AS s JOIN offer AS o ON o.id = s.offer WHERE s.id = @.scorecard)";
/// The offer to which a row of one of its versions belongs.
const VERSION_OFFER: &str = "(SELECT offer FROM offer_version WHERE id = @.version)";

pub(crate) const TABLES: &[Table] = &[
    table("office", "dane urzędu"),
    part("office_name", "nazwa w przypadkach", "'office'", "@.office"),
    part("office_consultation_form", "forma konsultacji urzędu", "'office'", "@.office"),
    part("office_day_off", "dodatkowy dzień wolny", "'office'", "@.office"),
    table("signatory", "osoba podpisująca"),
    table("organisation", "organizacja"),
    part("organisation_sphere", "sfera zadań organizacji", "'organisation'", "@.organisation"),
    part("person", "osoba w organizacji", "'organisation'", "@.organisation"),
    part("account", "rachunek organizacji", "'organisation'", "@.organisation"),
    part("organisation_other_name", "inna nazwa organizacji", "'organisation'", "@.organisation"),
    part("organisation_joined", "połączenie organizacji", "'organisation'", "@.organisation"),
    part("organisation_apart", "różne organizacje", "'organisation'", "@.organisation"),
    // When a choice was used last is no change of it.
    Table { silent: &["used_on"], ..table("selection", "zapisany wybór odbiorców") },
    part("selection_member", "organizacja w wyborze odbiorców", "'selection'", "@.selection"),
    Table { undo: Undo::Keep, silent: &["body", "saved_at", "saved_by"], ..table("text", "tekst aktu") },
    Table { undo: Undo::Keep, silent: &["body"], ..part("text_version", "wersja tekstu", "'text'", "@.text") },
    Table { undo: Undo::Keep, silent: &["begun", "saved_at", "saved_by"], ..table("template", "słowa dokumentu") },
    Table {
        undo: Undo::Keep,
        silent: &["words"],
        ..part("template_version", "wersja słów dokumentu", "'template'", "@.template")
    },
    table("sitting", "posiedzenie"),
    table("programme", "program współpracy"),
    part("goal", "cel programu", "'programme'", "@.programme"),
    part("indicator", "wskaźnik", "'programme'", "(SELECT programme FROM goal WHERE id = @.goal)"),
    part("priority_task", "zadanie priorytetowe", "'programme'", "@.programme"),
    part("opinion", "opinia rady pożytku", "'programme'", "@.programme"),
    table("draft_act", "projekt aktu"),
    table("call", "konkurs"),
    part("call_task", "zadanie konkursowe", "'call'", "@.call"),
    part("call_pool", "środki zadania w roku", "'call'", "(SELECT call FROM call_task WHERE id = @.task)"),
    part("criterion", "kryterium oceny ofert", "'call'", "@.call"),
    part("call_attachment", "załącznik do oferty", "'call'", "@.call"),
    part("prior_task", "zadanie z poprzednich lat", "'call'", "@.call"),
    part("call_change", "zmiana konkursu", "'call'", "@.call"),
    table("commission", "komisja konkursowa"),
    part("commission_call", "konkurs komisji", "'commission'", "@.commission"),
    part("commission_member", "członek komisji", "'commission'", "@.commission"),
    part(
        "commission_statement",
        "oświadczenie o bezstronności w konkursie",
        "'commission'",
        "(SELECT commission FROM commission_member WHERE id = @.member)",
    ),
    part("commission_meeting", "posiedzenie komisji", "'commission'", "@.commission"),
    part(
        "commission_attendance",
        "obecność na posiedzeniu komisji",
        "'commission'",
        "(SELECT commission FROM commission_meeting WHERE id = @.meeting)",
    ),
    part("exclusion", "wyłączenie od oceny oferty", "'call'", OF_OFFER),
    part("scorecard", "karta oceny", "'call'", OF_OFFER),
    part("score", "punkty na karcie oceny", "'call'", OF_CARD),
    Table { undo: Undo::Keep, ..part("scorecard_unlocking", "odblokowanie karty oceny", "'call'", OF_CARD) },
    part("opinion_vote", "głosowanie komisji", "'call'", OF_TASK),
    part(
        "opinion_voice",
        "głos w komisji",
        "'call'",
        "(SELECT t.call FROM opinion_vote AS v JOIN call_task AS t ON t.id = v.task WHERE v.id = @.vote)",
    ),
    part("task_proposal", "sposób podziału puli", "'call'", OF_TASK),
    part("award", "dotacja dla oferty", "'call'", OF_OFFER),
    part(
        "award_correction",
        "sprostowanie wyników",
        "'call'",
        "(SELECT o.call FROM award AS a JOIN offer AS o ON o.id = a.offer WHERE a.id = @.award)",
    ),
    part("call_result", "rozstrzygnięcie konkursu", "'call'", "@.call"),
    part("reasons_demand", "żądanie uzasadnienia", "'call'", "@.call"),
    part("offer", "oferta", "'call'", "@.call"),
    part("offer_version", "wersja oferty", "'offer'", "@.offer"),
    part("offer_applicant", "oferent", "'offer'", VERSION_OFFER),
    part("offer_action", "działanie w ofercie", "'offer'", VERSION_OFFER),
    part("offer_result", "rezultat w ofercie", "'offer'", VERSION_OFFER),
    part("offer_cost_group", "działanie w kosztorysie", "'offer'", VERSION_OFFER),
    part("offer_cost", "koszt w ofercie", "'offer'", VERSION_OFFER),
    part("offer_year", "kwota roku w ofercie", "'offer'", VERSION_OFFER),
    part("offer_split", "podział kosztów oferty", "'offer'", VERSION_OFFER),
    part("offer_signature", "podpis pod ofertą", "'offer'", VERSION_OFFER),
    part("offer_attachment", "załącznik oferty", "'offer'", "@.offer"),
    part("formal_answer", "ocena formalna oferty", "'offer'", "@.offer"),
    table("consultation", "konsultacje"),
    part("consultation_entitled", "uprawnieni do udziału", "'consultation'", "@.consultation"),
    part("consultation_form", "forma konsultacji", "'consultation'", "@.consultation"),
    part("extension", "przedłużenie konsultacji", "'consultation'", "@.consultation"),
    part("meeting", "spotkanie", "'consultation'", "@.consultation"),
    part(
        "meeting_turnout",
        "frekwencja na spotkaniu",
        "'consultation'",
        "(SELECT consultation FROM meeting WHERE id = @.meeting)",
    ),
    part("remark", "uwaga", "'consultation'", "@.consultation"),
    part("remark_change", "zmiana projektu z uwagi", "'consultation'", "(SELECT consultation FROM remark WHERE id = @.remark)"),
    part("publication", "publikacja", CASE, CASE_ROW),
    Table { undo: Undo::Keep, ..table("attachment", "załącznik") },
    Table { undo: Undo::Refuse, silent: &["body"], ..part("issued_document", "wydany dokument", CASE, CASE_ROW) },
    Table {
        undo: Undo::Refuse,
        silent: &["bytes"],
        ..part("issued_file", "plik wydanego dokumentu", "'issued_document'", "@.document")
    },
    Table {
        undo: Undo::Refuse,
        silent: &["bytes"],
        ..part("stamped_copy", "kopia dokumentu z pieczęcią", "'issued_document'", "@.document")
    },
    table("label_sheet", "arkusz etykiet"),
    table("printer", "drukarka"),
    Table { silent: &["base"], ..part("handover", "przekazanie sprawy", CASE, CASE_ROW) },
    table("law_pack", "pakiet prawny"),
    table("setting", "ustawienie"),
    Table { undo: Undo::Keep, ..table("case_counter", "kolejny numer") },
    table("import_batch", "import"),
    table("column_mapping", "układ kolumn"),
    part("column_mapping_field", "kolumna w układzie", "'column_mapping'", "@.mapping"),
];

pub(crate) fn find(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}

pub(crate) fn label(name: &str) -> &'static str {
    find(name).map_or("zapis", |table| table.label)
}
