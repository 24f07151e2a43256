//! Stories, the real window and benchmarks; see the folders beside this file.
