//! Every room and every tab at twice the text: nothing cut, nothing out of reach, and no tab left out of the walk.

use std::collections::BTreeSet;

use casework::{Desk, call, consultation, file, programme, sample, view::Key};
use serde::Deserialize;
use tests::{office::Officer, program::Program};

/// A page: its address, words that stand on it when it is whole, the name of its picture. `{p}` is the running programme, `{c}` its
/// consultation, `{d}` the consultation of another draft, `{t}` the text of the programme, `{k}` a call.
const PAGES: &[(&str, &str, &str)] = &[
    ("/", "Czeka na innych", "pulpit"),
    ("/programme", "Nowy program", "programy"),
    ("/programme/new", "Załóż program", "program-nowy"),
    ("/programme/{p}/text", "Wstaw odesłanie", "program-tresc"),
    ("/programme/{p}/items", "wymaganych elementów", "program-elementy"),
    ("/programme/{p}/goals", "Brzmienie celu", "program-cele"),
    ("/programme/{p}/tasks", "Zadanie priorytetowe", "program-zadania"),
    ("/programme/{p}/plan", "Najpóźniej", "program-plan"),
    ("/programme/{p}/documents", "Dokumenty tej sprawy", "program-dokumenty"),
    ("/programme/{p}/course", "Dane sprawy", "program-przebieg"),
    ("/programme/{p}/history", "Czynność", "program-historia"),
    ("/text/{t}", "Wstaw odesłanie", "tekst"),
    ("/text/{t}/versions", "Porównaj z obecną", "tekst-wersje"),
    ("/text/{t}/compare", "Po lewej", "tekst-porownanie"),
    ("/consultation", "Nowe konsultacje", "konsultacje"),
    ("/consultation/new", "Co będzie konsultowane", "konsultacje-nowe"),
    ("/consultation/{c}/course", "Kanały udziału", "konsultacje-przebieg"),
    ("/consultation/{c}/plan", "Terminy", "konsultacje-plan"),
    ("/consultation/{c}/meetings", "Dopisz spotkanie", "konsultacje-spotkania"),
    ("/consultation/{d}/draft", "treści projektu już się nie zmienia", "konsultacje-projekt"),
    ("/consultation/{c}/documents", "Dokumenty tej sprawy", "konsultacje-dokumenty"),
    ("/consultation/{c}/report", "Podsumowanie konsultacji", "konsultacje-raport"),
    ("/consultation/{c}/history", "Czynność", "konsultacje-historia"),
    ("/consultation/{c}/remarks", "ze stanowiskiem", "uwagi"),
    ("/consultation/{c}/remarks/new", "Nowa uwaga", "uwaga-nowa"),
    ("/consultation/{c}/groups", "Podobne uwagi", "uwagi-podobne"),
    ("/draft_act", "szczegółowego sposobu konsultowania", "projekty-aktow"),
    ("/draft_act/1/text", "Wstaw odesłanie", "projekt-aktu-tresc"),
    ("/draft_act/1/items", "Z kim się konsultuje", "projekt-aktu-elementy"),
    ("/draft_act/1/way", "Najpóźniej", "projekt-aktu-droga"),
    ("/draft_act/1/facts", "Tytuł aktu", "projekt-aktu-dane"),
    ("/draft_act/1/consultation", "Konsultacje tego projektu", "projekt-aktu-konsultacje"),
    ("/draft_act/1/documents", "Dokumenty tej sprawy", "projekt-aktu-dokumenty"),
    ("/draft_act/1/history", "Czynność", "projekt-aktu-historia"),
    ("/draft_act/new", "Statut rady działalności pożytku publicznego", "projekt-aktu-nowy"),
    ("/call", "Środki (zł)", "konkursy"),
    ("/call/new", "Od czego zacząć", "konkurs-nowy"),
    ("/call/{k}/tasks", "Zadanie konkursowe", "konkurs-zadania"),
    ("/call/{k}/conditions", "Kwoty i udziały", "konkurs-warunki"),
    ("/call/{k}/criteria", "Co ustawa każe ocenić", "konkurs-kryteria"),
    ("/call/{k}/attachments", "Wstaw zwykłe załączniki", "konkurs-zalaczniki"),
    ("/call/{k}/prior", "w roku poprzednim", "konkurs-poprzednie-lata"),
    ("/call/{k}/text", "Zasady przyznawania dotacji", "konkurs-tresc"),
    ("/call/{k}/notice", "Co musi powiedzieć ogłoszenie", "konkurs-ogloszenie"),
    ("/call/{k}/changes", "Zmiany po ogłoszeniu", "konkurs-zmiany"),
    ("/call/{k}/numbers", "Koncentracja", "konkurs-liczby"),
    ("/call/numbers", "Koncentracja", "konkursy-liczby"),
    ("/call/numbers/offers?year=2026&among=all&what=submitted", "Wróć do liczb", "konkursy-lista-ofert"),
    ("/call/{k}/forms", "Formularz oferty", "konkurs-formularze"),
    ("/call/{k}/offers", "Oferty", "konkurs-oferty"),
    ("/call/{k}/commission", "Komisja", "konkurs-komisja"),
    ("/call/{k}/results", "Wyniki", "konkurs-wyniki"),
    ("/call/{k}/documents", "Dokumenty", "konkurs-dokumenty"),
    ("/call/{k}/history", "Czynność", "konkurs-historia"),
    ("/handover", "Na czas urlopu albo choroby", "przekazanie"),
    ("/organisation", "razem", "organizacje"),
    ("/organisation/new", "Dopisz do rejestru", "organizacja-nowa"),
    ("/organisation/import", "Wybierz plik", "organizacje-wczytanie"),
    ("/organisation/post", "Zapisz PDF do druku", "organizacje-koperty"),
    ("/organisation/twins", "do rozstrzygnięcia", "organizacje-powtorzenia"),
    ("/organisation/merge/1/2", "Co zostaje", "organizacje-polaczenie"),
    ("/organisation/selections", "Nie ma jeszcze zapisanych wyborów", "organizacje-wybory"),
    ("/organisation/1", "Kim jest organizacja", "organizacja"),
    ("/document", "Sprawdź odciski plików", "dokumenty"),
    ("/document/make", "Sprawa", "dokument-nowy"),
    ("/document/template", "Szablony", "szablony"),
    ("/document/template/uchwala", "Ustawienia dokumentu", "szablon"),
    ("/document/template/uchwala/versions", "Słowa, z którymi przyszedł program", "szablon-wersje"),
    ("/document/paper/labels", "Zacznij od etykiety nr", "druk-etykiety"),
    ("/document/paper/envelopes", "Okienko na kartce", "druk-koperty"),
    ("/document/paper/stickers", "nalepka na", "druk-nalepki"),
    ("/document/paper/stamps", "Wybierz dokument, a zobaczysz", "druk-pieczecie"),
    ("/document/paper/packet", "Pakiet jest pusty", "druk-pakiet"),
    ("/document/paper/calibration", "Zmierz drukarkę", "druk-drukarki"),
    ("/document/case/consultation/{c}/zaproszenie", "Do kogo", "dokument-zaproszenie"),
    ("/settings?tab=office", "Tak nazwy staną", "ustawienia-urzad"),
    ("/settings?tab=people", "Osoby podpisujące", "ustawienia-osoby"),
    ("/settings?tab=numbers", "Zasady miejscowe", "ustawienia-numery"),
    ("/settings?tab=law", "Stan prawny na", "ustawienia-pakiet"),
    ("/settings?tab=deadline", "Skąd ta data?", "ustawienia-terminy"),
    ("/settings?tab=backups", "Zrób kopię teraz", "ustawienia-kopie"),
    ("/settings?tab=history", "Co zrobiono w tym pliku", "ustawienia-historia"),
    ("/settings?tab=secrecy", "Plik nie ma hasła", "ustawienia-haslo"),
    ("/settings?tab=look", "Wielkość tekstu", "ustawienia-wyglad"),
];

/// What the page says of itself: its tabs, words that are cut without a sign, and filled buttons.
const LOOK: &str = "const words = (one) => one.textContent.trim().replace(/[\\s\\u00a0]+/g, ' ').slice(0, 60); \
    const tabs = [...document.querySelectorAll('[role=tab]')].map((tab) => { \
        const box = tab.getBoundingClientRect(); \
        return { list: tab.closest('[role=tablist]').getAttribute('aria-label'), name: words(tab.querySelector('.words')).replace(/ ?\\(.*/, ''), \
            chosen: tab.getAttribute('aria-selected') === 'true', whole: box.left >= 0 && box.right <= innerWidth }; }); \
    const seen = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility({ checkVisibilityCSS: true })); \
    const cuts = seen.filter((one) => /hidden|clip/.test(getComputedStyle(one).overflowX) && getComputedStyle(one).textOverflow !== 'ellipsis' \
        && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1 && words(one)).map(words); \
    const probe = document.body.appendChild(document.createElement('i')); \
    probe.style.background = 'var(--accent)'; \
    const accent = getComputedStyle(probe).backgroundColor; \
    probe.remove(); \
    const filled = seen.filter((one) => one.matches('.button') && getComputedStyle(one).backgroundColor === accent).map(words); \
    return { tabs, cuts, filled };";

#[derive(Deserialize)]
struct Look {
    tabs: Vec<Tab>,
    cuts: Vec<String>,
    filled: Vec<String>,
}

#[derive(Deserialize)]
struct Tab {
    list: String,
    name: String,
    chosen: bool,
    whole: bool,
}

#[tokio::test]
async fn every_room_and_every_tab_can_be_read_and_reached_at_twice_the_text() {
    let officer = Officer::on("2026-11-22");
    let path = officer.path("jarzebin.kladka");
    let mut desk = sample::create(officer.clone(), &path).expect("the sample is made");
    let source = call::CallSource::Programme { id: programme_of(&desk), tasks: first_task(&desk) };
    let form = call::CallForm {
        source,
        mode: "pozytek".into(),
        title: String::new(),
        year: "2027".into(),
        case_number: String::new(),
        regranting: false,
        budget: "projekt_budzetu".into(),
    };
    let draft = call::create(&mut desk, &form).expect("a call").value;
    let consultations = consultation::list(&desk).expect("consultations").rows;
    let programme = programme_of(&desk);
    let page = programme::page(&desk, programme).expect("the programme");
    let running = consultations.iter().find(|row| row.status.key == "trwa").expect("a running consultation").id;
    let own = |id| consultation::view(&desk, id).is_ok_and(|view| view.programme.is_none() && view.text.is_some());
    let own = consultations.iter().map(|row| row.id).find(|id| own(*id)).expect("a consultation of another draft");
    file::close(desk).expect("the file closes");

    let window = Program::start_with(&[&path]).await;
    window.find("heading", "Czwartek, 15 października 2026 r.").await;
    let rooms = "return [...document.querySelectorAll('nav a[href]')].map((link) => link.getAttribute('href').slice(1))";
    let rooms = window.client.execute(rooms, vec![]).await.expect("the page answers");
    let rooms: Vec<String> = serde_json::from_value(rooms).expect("addresses of rooms");
    window.enlarge(true).await;

    let mut missing: BTreeSet<(String, String)> = BTreeSet::new();
    // These lead to pages of their own.
    let lead = [
        ("Części konsultacji", "Uwagi"),
        ("Części konkursu", "Oferty"),
        ("Części konkursu", "Komisja i wyniki"),
        ("Części konkursu", "Formularze"),
        ("Części pracy komisji", "Karty oceny"),
        ("Części pracy komisji", "Posiedzenie"),
        ("Części pracy komisji", "Protokół"),
    ];
    let mut shown: BTreeSet<(String, String)> = lead.map(|(list, tab)| (list.to_owned(), tab.to_owned())).into();
    for (address, words, name) in PAGES {
        let address = [("{p}", programme), ("{c}", running), ("{d}", own), ("{t}", page.text), ("{k}", draft)]
            .into_iter()
            .fold((*address).to_owned(), |address, (mark, id)| address.replace(mark, &id.0.to_string()));
        let screen = format!("{address} at 200 %");
        window.go(&address).await;
        window.read(words).await;
        window.is_accessible(&screen).await;
        window.fits_its_width(&screen).await;
        let look = look(&window, &screen).await;
        window.picture(&format!("duze-{name}.200")).await;
        assert!(look.filled.len() < 2, "{screen}: filled buttons: {:?}", look.filled);
        missing.extend(look.tabs.iter().map(|tab| (tab.list.clone(), tab.name.clone())));
        shown.extend(look.tabs.into_iter().filter(|tab| tab.chosen).map(|tab| (tab.list, tab.name)));
    }
    missing.retain(|tab| !shown.contains(tab));
    assert!(missing.is_empty(), "tabs that the walk leaves out: {missing:?}");
    let left_out: Vec<_> =
        rooms.iter().filter(|room| PAGES.iter().all(|(address, ..)| address.split('?').next() != Some(room))).collect();
    assert!(rooms.len() > 4 && left_out.is_empty(), "rooms that the walk leaves out: {left_out:?} of {rooms:?}");
    window.close().await;
}

/// The programme of next year.
fn programme_of(desk: &Desk) -> Key {
    let programmes = programme::list(desk).expect("programmes");
    programmes.iter().find(|row| row.years == "2027").expect("the programme of next year").id
}

/// Its first task that can be announced.
fn first_task(desk: &Desk) -> Vec<Key> {
    let known = call::beginnings(desk).expect("beginnings").programmes.into_iter().find(|one| one.years == "2027");
    known.expect("it can be announced").tasks.iter().take(1).map(|task| task.id).collect()
}

/// Waits until the chosen tab stands whole in the window and no words are cut: the page is laid out anew after the text was enlarged.
async fn look(window: &Program, screen: &str) -> Look {
    window
        .until(&format!("{screen}, all in sight"), || async {
            let answer = window.client.execute(LOOK, vec![]).await.map_err(|error| error.to_string())?;
            let look: Look = serde_json::from_value(answer).map_err(|error| error.to_string())?;
            let hidden: Vec<&str> =
                look.tabs.iter().filter(|tab| tab.chosen && !tab.whole).map(|tab| tab.name.as_str()).collect();
            if hidden.is_empty() && look.cuts.is_empty() {
                Ok(look)
            } else {
                Err(format!("out of sight: {hidden:?}, cut: {:?}", look.cuts))
            }
        })
        .await
}
