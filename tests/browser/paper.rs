//! What a browser printed: the words of each page, and the checksum on every one, in letters and as a code that a telephone reads.

use std::path::{Path, PathBuf};
use std::process::Command;

use tests::browser::Browser;
use tests::places;

/// A printed form.
pub struct Paper {
    /// Words of each page, spaces made equal.
    pub pages: Vec<String>,
    pdf: PathBuf,
}

impl Paper {
    /// Prints what the browser shows; a copy is left as `target/screens/<name>-<browser>.pdf`.
    pub async fn of(browser: &Browser, name: &str) -> Self {
        std::fs::create_dir_all(places::screens()).expect("a folder for pictures");
        let pdf = places::screens().join(format!("{name}-{:?}.pdf", browser.kind()).to_lowercase());
        std::fs::write(&pdf, browser.print().await).expect("the print is written");
        let text = String::from_utf8(poppler("pdftotext", &["-layout"], &pdf, &["-"])).expect("UTF-8");
        let pages =
            text.trim_end_matches('\u{c}').split('\u{c}').map(|page| page.split_whitespace().collect::<Vec<_>>().join(" "));
        Self { pages: pages.collect(), pdf }
    }

    /// Everything on all pages.
    pub fn words(&self) -> String {
        self.pages.join(" ")
    }

    /// Fails unless every page has its number, the checksum in words and the same one in the QR code, and no button.
    pub fn is_sealed(&self, kind: &str, call: &str, code: &str, sha256: &str) {
        let begins = format!("KLADKA:{kind}:{call}:{code}:{}", sha256[..24].to_uppercase());
        let all = self.pages.len();
        for (at, words) in self.pages.iter().enumerate() {
            let number = at + 1;
            assert!(words.contains(code), "page {number} has no checksum:\n{words}");
            assert!(words.contains(&format!("strona {number} z {all}")), "page {number} of {all} has no number:\n{words}");
            assert_eq!(self.codes(number), [begins.as_str()], "the QR code of page {number} in {}", self.pdf.display());
            for button in ["Drukuj", "Zapisz plik", "Wróć do wypełniania", "Otwórz zapisany"] {
                assert!(!words.contains(button), "„{button}” is printed on page {number}:\n{words}");
            }
        }
    }

    /// What the QR codes of a page say.
    fn codes(&self, page: usize) -> Vec<String> {
        let page = page.to_string();
        // The head of a page, sharp enough for a small code.
        let head = ["-r", "400", "-x", "0", "-y", "0", "-W", "1600", "-H", "1000"];
        let picture = poppler("pdftoppm", &[&head[..], &["-gray", "-f", &page, "-l", &page]].concat(), &self.pdf, &[]);
        // `P5 width height 255`, then a byte a point.
        let mut head = picture.splitn(4, |byte| byte.is_ascii_whitespace()).map(String::from_utf8_lossy);
        let mut number = || head.next().and_then(|word| word.parse::<usize>().ok());
        assert_eq!(number(), None, "P5");
        let (width, height) = (number().expect("a width"), number().expect("a height"));
        let points = &picture[picture.len() - width * height..];
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| points[y * width + x]);
        picture.detect_grids().iter().map(|grid| grid.decode().expect("a code that can be read").1).collect()
    }
}

fn poppler(tool: &str, options: &[&str], pdf: &Path, rest: &[&str]) -> Vec<u8> {
    let answer = Command::new(tool).args(options).arg(pdf).args(rest).output();
    answer.expect("poppler-utils is installed by `cargo xtask test`").stdout
}
