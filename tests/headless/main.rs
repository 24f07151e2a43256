//! The program without a window: the real binary, run where there is no display, verb by verb.

mod bad_input;
mod exchange;
mod faults;
mod handover;
mod intake;
mod killed;
mod law;
mod offers;
mod offline_form;
mod paper;
mod reading;
mod register;
mod run;
mod sample;
mod schema;
mod secrecy;
mod template;
mod usage;
