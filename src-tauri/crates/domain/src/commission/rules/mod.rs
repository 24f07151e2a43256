//! Rules of the commission, of scoring and of the results, one file each.
