//! An address written in one line, divided into its parts.

use domain::identifier::PostCode;

use crate::view::PostalAddress;

/// Parts of "ul. Szkolna 4/2, 99-998 Jarzębin", in any order, divided by commas or lines. What is not understood stands as the street.
pub(super) fn divide(line: &str) -> PostalAddress {
    let mut address = PostalAddress::default();
    let mut places = Vec::new();
    for part in line.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        match postcode(part) {
            Some((before, code, after)) if address.postcode.is_empty() => {
                address.postcode = code;
                address.post = after;
                if !before.is_empty() {
                    places.push(before);
                }
            }
            _ => places.push(part.to_owned()),
        }
    }
    let with_number = places.iter().position(|place| house(place).is_some());
    if let Some(at) = with_number {
        let place = places.remove(at);
        if let Some((street, number, flat)) = house(&place) {
            (address.street, address.house, address.flat) = (street, number, flat);
        }
    } else if let Some(at) = places.iter().position(|place| is_street(place)) {
        address.street = places.remove(at);
    }
    match places.first() {
        Some(place) => address.town.clone_from(place),
        None => address.town = std::mem::take(&mut address.post),
    }
    // "Stary Młyn 12, 99-998 Jarzębin" of a village without streets reads the same as a street; the letter arrives either way.
    if address.post == address.town {
        address.post.clear();
    }
    address
}

/// What stands before the postcode, the postcode, what stands after.
fn postcode(part: &str) -> Option<(String, String, String)> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let at = words.iter().position(|word| word.len() == 6 && word.as_bytes()[2] == b'-' && PostCode::parse(word).is_ok())?;
    Some((words[..at].join(" "), words[at].to_owned(), words[at + 1..].join(" ")))
}

/// Street, house and flat of "ul. Szkolna 4/2" and "Rynek 4 m. 2".
fn house(place: &str) -> Option<(String, String, String)> {
    let (place, flat) = [" m. ", " lok. ", " m.", " lok."]
        .iter()
        .find_map(|mark| place.split_once(mark))
        .map_or((place, ""), |(place, flat)| (place, flat.trim()));
    let (street, number) = place.trim().rsplit_once(char::is_whitespace)?;
    if !number.starts_with(|c: char| c.is_ascii_digit()) || number.chars().count() > 12 {
        return None;
    }
    let (number, flat) = match number.split_once('/') {
        Some((number, rest)) if flat.is_empty() => (number, rest),
        _ => (number, flat),
    };
    Some((street.trim().to_owned(), number.to_owned(), flat.to_owned()))
}

fn is_street(place: &str) -> bool {
    let place = place.to_lowercase();
    ["ul.", "ul ", "al.", "pl.", "os.", "rynek", "plac "].iter().any(|mark| place.starts_with(mark))
}

#[cfg(test)]
mod tests {
    use super::divide;

    #[test]
    fn addresses_in_one_line_are_divided() {
        let cases = [
            ("ul. Szkolna 4, 99-998 Jarzębin", ["ul. Szkolna", "4", "", "99-998", "Jarzębin", ""]),
            ("99-998 Jarzębin, ul. Szkolna 4/2", ["ul. Szkolna", "4", "2", "99-998", "Jarzębin", ""]),
            ("Rynek 1 lok. 7, 99-998 Jarzębin", ["Rynek", "1", "7", "99-998", "Jarzębin", ""]),
            ("ul. Szkolna 4a, Stary Młyn, 99-998 Jarzębin", ["ul. Szkolna", "4a", "", "99-998", "Stary Młyn", "Jarzębin"]),
            ("ul. Szkolna 4\n99-998 Jarzębin", ["ul. Szkolna", "4", "", "99-998", "Jarzębin", ""]),
            ("Jarzębin", ["", "", "", "", "Jarzębin", ""]),
        ];
        for (line, parts) in cases {
            let found = divide(line);
            assert_eq!(
                [found.street, found.house, found.flat, found.postcode, found.town, found.post],
                parts.map(str::to_owned),
                "{line}"
            );
        }
    }
}
