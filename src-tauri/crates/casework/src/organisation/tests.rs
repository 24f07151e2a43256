//! What the card shows of an address.

use domain::office::Address;

use super::card::address_lines;

#[test]
fn an_address_stands_as_on_an_envelope() {
    let address = |[street, house, flat, postcode, town, post]: [&str; 6]| Address {
        street: street.into(),
        house: house.into(),
        flat: flat.into(),
        postcode: postcode.into(),
        town: town.into(),
        post: post.into(),
    };
    for (parts, lines) in [
        (["ul. Szkolna", "4", "2", "99-998", "Jarzębin", ""], vec!["ul. Szkolna 4/2", "99-998 Jarzębin"]),
        (["", "12", "", "99-998", "Stary Młyn", "Jarzębin"], vec!["Stary Młyn 12", "99-998 Jarzębin"]),
        (["ul. Lipowa", "3", "", "99-998", "Stary Młyn", "Jarzębin"], vec!["Stary Młyn", "ul. Lipowa 3", "99-998 Jarzębin"]),
        (["", "", "", "", "Zarzecze", ""], vec!["Zarzecze"]),
        (["", "", "", "", "", ""], vec![]),
    ] {
        let shown: Vec<String> = address_lines(&address(parts)).iter().map(|line| line.replace('\u{a0}', " ")).collect();
        assert_eq!(shown, lines, "{parts:?}");
    }
}
