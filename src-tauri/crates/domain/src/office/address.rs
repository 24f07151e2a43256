//! A postal address in Poland and how it is written.

/// A postal address in Poland.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Address {
    /// Street with its prefix ("ul. Lipowa"); empty in villages without streets.
    pub street: String,
    pub house: String,
    pub flat: String,
    /// `NN-NNN`, or empty when unknown.
    pub postcode: String,
    pub town: String,
    /// Post office town when it differs from the town.
    pub post: String,
}

impl Address {
    /// As it stands under a name on an envelope: street, then postcode and post office; the town first where there is no street
    /// or where another town's post office serves it. What belongs together is held by hard spaces.
    pub fn lines(&self) -> Vec<String> {
        let [street, house, flat, postcode, town, post] =
            [&self.street, &self.house, &self.flat, &self.postcode, &self.town, &self.post].map(|part| part.trim());
        let house = if flat.is_empty() { house.to_owned() } else { format!("{house}/{flat}") };
        let office = if post.is_empty() { town } else { post };
        let mut lines = Vec::new();
        // A village with streets and another post office must be named itself.
        if !street.is_empty() && office != town {
            lines.push(town.to_owned());
        }
        // A town without street and number is named once, in the line with the postcode.
        let named_below = street.is_empty() && house.is_empty() && office == town;
        if !named_below {
            lines.push(joined(&[if street.is_empty() { town } else { street }, &house]));
        }
        lines.push(joined(&[postcode, office]));
        lines.retain(|line| !line.is_empty());
        lines
    }

    /// The same in one line with plain spaces: "Stary Młyn, ul. Lipowa 3, 99-998 Jarzębin".
    pub fn in_one_line(&self) -> String {
        self.lines().join(", ").replace('\u{a0}', " ")
    }
}

fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("\u{a0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_stands_as_on_an_envelope() {
        for (parts, line) in [
            (["ul. Szkolna", "4", "2", "99-998", "Jarzębin", ""], "ul. Szkolna 4/2, 99-998 Jarzębin"),
            (["", "12", "", "99-998", "Stary Młyn", "Jarzębin"], "Stary Młyn 12, 99-998 Jarzębin"),
            (["ul. Lipowa", "3", "", "99-998", "Stary Młyn", "Jarzębin"], "Stary Młyn, ul. Lipowa 3, 99-998 Jarzębin"),
            ([" ul. Lipowa ", "3", "", "", "Stary Młyn", "Stary Młyn"], "ul. Lipowa 3, Stary Młyn"),
            (["", "", "", "", "Zarzecze", ""], "Zarzecze"),
            (["", "", "", "", "", ""], ""),
        ] {
            let [street, house, flat, postcode, town, post] = parts.map(str::to_owned);
            let address = Address { street, house, flat, postcode, town, post };
            assert_eq!(address.in_one_line(), line, "{parts:?}");
        }
        let address = Address { street: "ul. Szkolna".into(), house: "4".into(), town: "Jarzębin".into(), ..Address::default() };
        assert_eq!(address.lines(), ["ul. Szkolna\u{a0}4", "Jarzębin"]);
    }
}
