//! Stories of the officer's year over `casework`, on a real file, with a clock that stands where the story stands.

mod file;
<<<<<<< HEAD
mod organisation;
mod organisation_import;
=======
mod history;
mod office;
mod rescue;
>>>>>>> 9ca94a1 (Help with a file that cannot be opened: offer its sound copies, restore one, look at one)
