//! The pages beside the text: they go where the caret goes and show what was just typed.

use domain::act::{Act, ActKind, Inline, Level, Line, lines::from_lines};
use serde::Deserialize;
use tests::program::Program;

use super::{line, office_file, open_editor};

const WORDS: &str = "Zadania publiczne realizuje się w formie wspierania albo powierzenia, z poszanowaniem zasad pomocniczości, \
                     suwerenności stron, partnerstwa, efektywności, uczciwej konkurencji i jawności.";

/// Several pages.
fn long() -> Act {
    let mut rows = Vec::new();
    for chapter in 1..=6 {
        rows.push(Line::new(Level::Chapter, vec![Inline::text(format!("Postanowienia części {chapter}"))]));
        for _ in 0..5 {
            rows.push(Line::new(Level::Paragraph, Vec::new()));
            rows.push(Line::new(Level::Subsection, vec![Inline::text(WORDS)]));
            rows.push(Line::new(Level::Subsection, vec![Inline::text(WORDS)]));
        }
    }
    from_lines(&Act::new(ActKind::Programme), rows).expect("a sound text").act
}

/// The unit under the caret as the pages show it.
#[derive(Debug, Deserialize)]
struct Followed {
    page: usize,
    pages: usize,
    /// The tint lies in the part of the pages that is in sight.
    seen: bool,
    /// The address of the page's picture; a picture drawn anew has another one.
    picture: Option<String>,
    first: Option<String>,
}

const FOLLOWED: &str = "const figures = [...document.querySelectorAll('figure')];
    const at = figures.findIndex((figure) => figure.querySelector('.here'));
    if (at < 0) return null;
    const list = figures[at].parentElement.getBoundingClientRect();
    const tint = figures[at].querySelector('.here').getBoundingClientRect();
    const drawn = (figure) => { const img = figure.querySelector('img'); return img?.naturalWidth > 0 ? img.src : null; };
    return { page: at + 1, pages: figures.length, picture: drawn(figures[at]), first: drawn(figures[0]),
        seen: tint.height > 4 && tint.top >= list.top - 1 && tint.bottom <= list.bottom + 1 };";

/// Waits until the tinted unit is in sight on a drawn page and `wanted` is true of it.
async fn followed(window: &Program, what: &str, wanted: impl Fn(&Followed) -> bool) -> Followed {
    window
        .until(what, || async {
            let answer = window.client.execute(FOLLOWED, vec![]).await.map_err(|error| error.to_string())?;
            let found: Option<Followed> = serde_json::from_value(answer).map_err(|error| error.to_string())?;
            match found {
                Some(found) if found.seen && found.picture.is_some() && wanted(&found) => Ok(found),
                other => Err(format!("{other:?}")),
            }
        })
        .await
}

#[tokio::test]
async fn the_pages_follow_the_caret_and_show_what_was_just_typed() {
    let (_officer, file, text) = office_file(&long());
    let window = Program::start_with(&[&file]).await;
    window.resize(1280, 800).await;
    open_editor(&window, text).await;
    window.press("F9").await;
    let first = followed(&window, "the first page", |now| now.page == 1).await;
    assert!(first.pages > 4, "{first:?}");

    window.press("Control+End").await;
    let last = followed(&window, "the last page", |now| now.page == now.pages).await;
    window.read(&format!("Strona {0} z {0}", last.pages)).await;
    window.type_text(" Wójt ogłasza wyniki do końca roku.").await;
    line(&window, &format!("2. {WORDS} Wójt ogłasza wyniki do końca roku.")).await;
    let typed = followed(&window, "the page with the new words", |now| now.picture != last.picture).await;
    assert_eq!((typed.page, &typed.first), (last.page, &first.first), "a page that looks the same is not drawn again");
    window.is_accessible("the pages that follow").await;
    window.picture("text-pages").await;

    window.press("Control+Home").await;
    followed(&window, "the first page again", |now| now.page == 1 && now.picture == first.picture).await;
    window.press("Control+p").await;
    window.find("heading", "Projekt programu współpracy").await;
    window.find("button", "Wystaw dokument").await;
    window.close().await;
}
