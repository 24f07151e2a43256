//! Official numbers with their check digits.
