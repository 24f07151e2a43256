//! What the office writes of a call in its own words; the notice sets it in where art. 13 ust. 2 asks for it.

/// Paragraphs of the notice. An empty one is missing from the notice, and the checks say which item that is.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct NoticeWords {
    /// Zasady przyznawania dotacji (pkt 3).
    pub grant_rules: String,
    /// Warunki realizacji zadania (pkt 4); its dates stand in the call.
    pub conditions: String,
    /// Tryb wyboru ofert (pkt 6); the criteria stand in the list.
    pub choice: String,
    /// Kto może złożyć ofertę.
    pub eligible: String,
    /// Gdzie i jak składa się ofertę.
    pub filing: String,
    /// Koszty, które można i których nie można pokryć z dotacji.
    pub costs: String,
    /// Zasady i warunki zlecania przez operatora (ust. 2a), of a regranting call.
    pub regranting: String,
    /// Kto udziela wyjaśnień: telephone, e-mail, hours.
    pub contact: String,
    /// Dostępność, ochrona danych and what else the office adds.
    pub more: String,
}

impl NoticeWords {
    /// Every text, in the order of the notice.
    pub fn all(&self) -> [&str; 9] {
        [
            &self.grant_rules,
            &self.conditions,
            &self.choice,
            &self.eligible,
            &self.filing,
            &self.costs,
            &self.regranting,
            &self.contact,
            &self.more,
        ]
    }
}
