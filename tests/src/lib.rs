//! The tests that look at the whole program. The harness is here, the tests are in the folders beside it:
//!
//! - `scenarios/`: stories of the officer's year over `casework` on a real file, with a frozen clock;
//! - `e2e/`: the real window under Xvfb, steered through WebKitWebDriver; [`program::Program`] opens it, [`walk`] is what a
//!   person can do in it, [`hand`] tells one story by mouse and by keyboard, [`axe`] asks whether everybody can;
//! - `browser/`: offline forms in browsers of other people, Chromium and WebKit, steered by [`browser::Browser`];
//! - `invariants/`: sentences about the repository that must stay true;
//! - `bench/`: speed, told by [`speed`], with twenty years of a [`city`] and without;
//! - `fuzz/`: a workspace of its own, which tries the readers on whatever a fuzzer thinks of.

pub mod axe;
pub mod browser;
pub mod city;
pub mod contest;
pub mod draft;
pub mod driver;
pub mod first_screen;
pub mod forms;
pub mod hand;
pub mod jarzebin;
mod keyboard;
pub mod law_pack;
pub mod office;
pub mod places;
pub mod program;
pub mod screen;
pub mod speed;
pub mod thing;
pub mod walk;
pub mod x11;
