//! The window driven without a screen, and pictures of it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

mod added_columns;
mod bidi;
mod case;
mod case_looks;
mod case_together;
mod case_work;
mod changed_files;
mod claims;
mod corrections;
mod dialogs;
mod doc_pictures;
mod doubt;
mod driving;
mod everyday;
mod faults;
mod figures;
mod first_view;
mod focus;
mod handed_over;
mod keys;
mod mapping;
mod menus;
mod names;
mod pictures;
mod places;
#[path = "../cli/program.rs"]
#[allow(dead_code, reason = "the window starts the program in one way of several")]
mod program;
mod questions;
mod remembering;
mod saved_pictures;
mod saving;
mod selection;
mod settling;
mod table;
mod tester;
mod together;
mod trouble;
mod views;
