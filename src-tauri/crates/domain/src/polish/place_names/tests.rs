//! Real names of places in their cases.

use super::*;

/// nominative, genitive, dative, instrumental, locative
const NAMES: [[&str; 5]; 58] = [
    ["Jarzębin", "Jarzębina", "Jarzębinowi", "Jarzębinem", "Jarzębinie"],
    ["Stary Młyn", "Starego Młyna", "Staremu Młynowi", "Starym Młynem", "Starym Młynie"],
    ["Zielona Góra", "Zielonej Góry", "Zielonej Górze", "Zieloną Górą", "Zielonej Górze"],
    ["Jelenia Góra", "Jeleniej Góry", "Jeleniej Górze", "Jelenią Górą", "Jeleniej Górze"],
    ["Kamienna Góra", "Kamiennej Góry", "Kamiennej Górze", "Kamienną Górą", "Kamiennej Górze"],
    ["Biała Podlaska", "Białej Podlaskiej", "Białej Podlaskiej", "Białą Podlaską", "Białej Podlaskiej"],
    ["Stalowa Wola", "Stalowej Woli", "Stalowej Woli", "Stalową Wolą", "Stalowej Woli"],
    ["Ruda Śląska", "Rudy Śląskiej", "Rudzie Śląskiej", "Rudą Śląską", "Rudzie Śląskiej"],
    ["Dąbrowa Górnicza", "Dąbrowy Górniczej", "Dąbrowie Górniczej", "Dąbrową Górniczą", "Dąbrowie Górniczej"],
    ["Bielsko-Biała", "Bielska-Białej", "Bielsku-Białej", "Bielskiem-Białą", "Bielsku-Białej"],
    ["Kędzierzyn-Koźle", "Kędzierzyna-Koźla", "Kędzierzynowi-Koźlu", "Kędzierzynem-Koźlem", "Kędzierzynie-Koźlu"],
    ["Busko-Zdrój", "Buska-Zdroju", "Busku-Zdrojowi", "Buskiem-Zdrojem", "Busku-Zdroju"],
    ["Kielce", "Kielc", "Kielcom", "Kielcami", "Kielcach"],
    ["Katowice", "Katowic", "Katowicom", "Katowicami", "Katowicach"],
    ["Siedlce", "Siedlec", "Siedlcom", "Siedlcami", "Siedlcach"],
    ["Puławy", "Puław", "Puławom", "Puławami", "Puławach"],
    ["Tychy", "Tychów", "Tychom", "Tychami", "Tychach"],
    ["Suwałki", "Suwałk", "Suwałkom", "Suwałkami", "Suwałkach"],
    ["Marki", "Marek", "Markom", "Markami", "Markach"],
    ["Mońki", "Moniek", "Mońkom", "Mońkami", "Mońkach"],
    ["Łomianki", "Łomianek", "Łomiankom", "Łomiankami", "Łomiankach"],
    ["Tarnowskie Góry", "Tarnowskich Gór", "Tarnowskim Górom", "Tarnowskimi Górami", "Tarnowskich Górach"],
    ["Piekary Śląskie", "Piekar Śląskich", "Piekarom Śląskim", "Piekarami Śląskimi", "Piekarach Śląskich"],
    ["Rzeszów", "Rzeszowa", "Rzeszowowi", "Rzeszowem", "Rzeszowie"],
    ["Kraków", "Krakowa", "Krakowowi", "Krakowem", "Krakowie"],
    [
        "Gorzów Wielkopolski",
        "Gorzowa Wielkopolskiego",
        "Gorzowowi Wielkopolskiemu",
        "Gorzowem Wielkopolskim",
        "Gorzowie Wielkopolskim",
    ],
    ["Nowy Sącz", "Nowego Sącza", "Nowemu Sączowi", "Nowym Sączem", "Nowym Sączu"],
    ["Nowy Targ", "Nowego Targu", "Nowemu Targowi", "Nowym Targiem", "Nowym Targu"],
    [
        "Nowy Dwór Mazowiecki",
        "Nowego Dworu Mazowieckiego",
        "Nowemu Dworowi Mazowieckiemu",
        "Nowym Dworem Mazowieckim",
        "Nowym Dworze Mazowieckim",
    ],
    ["Bydgoszcz", "Bydgoszczy", "Bydgoszczy", "Bydgoszczą", "Bydgoszczy"],
    ["Łódź", "Łodzi", "Łodzi", "Łodzią", "Łodzi"],
    ["Poznań", "Poznania", "Poznaniowi", "Poznaniem", "Poznaniu"],
    ["Toruń", "Torunia", "Toruniowi", "Toruniem", "Toruniu"],
    ["Wrocław", "Wrocławia", "Wrocławiowi", "Wrocławiem", "Wrocławiu"],
    ["Jarosław", "Jarosławia", "Jarosławiowi", "Jarosławiem", "Jarosławiu"],
    ["Radom", "Radomia", "Radomiowi", "Radomiem", "Radomiu"],
    ["Warszawa", "Warszawy", "Warszawie", "Warszawą", "Warszawie"],
    ["Częstochowa", "Częstochowy", "Częstochowie", "Częstochową", "Częstochowie"],
    ["Gdynia", "Gdyni", "Gdyni", "Gdynią", "Gdyni"],
    ["Gdańsk", "Gdańska", "Gdańskowi", "Gdańskiem", "Gdańsku"],
    ["Szczecin", "Szczecina", "Szczecinowi", "Szczecinem", "Szczecinie"],
    ["Włocławek", "Włocławka", "Włocławkowi", "Włocławkiem", "Włocławku"],
    ["Sosnowiec", "Sosnowca", "Sosnowcowi", "Sosnowcem", "Sosnowcu"],
    ["Mielec", "Mielca", "Mielcowi", "Mielcem", "Mielcu"],
    ["Zgierz", "Zgierza", "Zgierzowi", "Zgierzem", "Zgierzu"],
    ["Rybnik", "Rybnika", "Rybnikowi", "Rybnikiem", "Rybniku"],
    ["Elbląg", "Elbląga", "Elblągowi", "Elblągiem", "Elblągu"],
    ["Gniezno", "Gniezna", "Gnieznu", "Gnieznem", "Gnieźnie"],
    ["Krosno", "Krosna", "Krosnu", "Krosnem", "Krośnie"],
    ["Jasło", "Jasła", "Jasłu", "Jasłem", "Jaśle"],
    ["Kłodzko", "Kłodzka", "Kłodzku", "Kłodzkiem", "Kłodzku"],
    ["Grajewo", "Grajewa", "Grajewu", "Grajewem", "Grajewie"],
    ["Opole", "Opola", "Opolu", "Opolem", "Opolu"],
    ["Opole Lubelskie", "Opola Lubelskiego", "Opolu Lubelskiemu", "Opolem Lubelskim", "Opolu Lubelskim"],
    ["Zakopane", "Zakopanego", "Zakopanemu", "Zakopanem", "Zakopanem"],
    ["Nowa Wieś", "Nowej Wsi", "Nowej Wsi", "Nową Wsią", "Nowej Wsi"],
    ["Piła", "Piły", "Pile", "Piłą", "Pile"],
    ["Zalesie", "Zalesia", "Zalesiu", "Zalesiem", "Zalesiu"],
];

#[test]
fn names_of_places_are_declined() {
    for [nominative, genitive, dative, instrumental, locative] in NAMES {
        let forms = place_forms(nominative);
        let found = [&forms.genitive, &forms.dative, &forms.instrumental, &forms.locative];
        assert_eq!(found, [genitive, dative, instrumental, locative], "{nominative}");
    }
}

#[test]
fn the_accusative_follows_the_gender() {
    for (name, accusative) in [
        ("Zielona Góra", "Zieloną Górę"),
        ("Kraków", "Kraków"),
        ("Kielce", "Kielce"),
        ("Jasło", "Jasło"),
        ("Gdynia", "Gdynię"),
        ("Nowa Wieś", "Nową Wieś"),
    ] {
        assert_eq!(place_forms(name).accusative, accusative);
    }
}

#[test]
fn a_place_takes_its_preposition() {
    for (name, phrase) in [
        ("Jarzębin", "w Jarzębinie"),
        ("Wrocław", "we Wrocławiu"),
        ("Włocławek", "we Włocławku"),
        ("Warszawa", "w Warszawie"),
        ("Kielce", "w Kielcach"),
    ] {
        assert_eq!(in_place(name), phrase);
    }
}

proptest::proptest! {
    #[test]
    fn any_text_gets_forms_without_a_panic(name in "\\PC{0,40}") {
        let _ = place_forms(&name);
        let _ = in_place(&name);
    }
}
