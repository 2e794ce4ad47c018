//! Selections and draw items to files.
