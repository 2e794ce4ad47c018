//! What an event of a conflict is: when it happened, who took part, where, and who says so.
//!
//! An [`Event`] holds all that a file says of it. Its date is a [`When`]: four [`Bounds`] within which it began and ended,
//! read from EDTF (ISO 8601-2) and written as it. What sources say are its [`Claim`]s; [`claims`] sets them side by side,
//! and [`Doubt`] says how they disagree. [`fold`] folds spellings, [`words`] puts times into words.
//!
//! This crate never reads or writes a file, never guesses a date, and never averages or drops what a source says.
//!
//! ```
//! use dateline_event::calendar::day;
//! use dateline_event::{Event, When, words};
//!
//! let when: When = "2021-07-03/2021-07-09~".parse()?;
//! assert!(when.bounds.possibly_within(day(2021, 7, 9).unwrap()));
//! assert_eq!(words::describe_when(&when), "3 – 9 Jul 2021 (end approximate)");
//! let event = Event { when: Some(when), ..Event::default() };
//! assert!(!event.is_disputed());
//! # Ok::<(), dateline_event::EdtfError>(())
//! ```
//!
//! Time is a [`Moment`] on the *calendar as the source gives it*: a clock time with an offset keeps its wall time
//! here and its offset beside, so that a day never moves.

#![warn(missing_docs)]

mod act;
mod actor;
mod all_words;
mod bounds;
pub mod calendar;
mod calendar_system;
pub mod chain;
mod change;
mod claim;
pub mod claims;
mod clock_zone;
mod date_order;
mod disagreement;
mod doubt;
mod edtf;
mod edtf_writing;
mod epoch;
mod event;
mod figure;
mod figure_kind;
mod figure_limits;
mod figure_names;
mod figure_range;
mod figures;
pub mod fold;
pub mod gazetteer;
mod iso_date;
mod kinship;
mod link;
mod moment;
mod nobody;
mod noted;
mod numerals;
mod order_basis;
mod origins;
mod place;
mod placeholder;
mod precision;
mod qualified;
mod qualifier;
mod qualifiers;
mod reference_mark;
mod role;
mod stance;
mod step;
mod thing;
mod time_delta;
mod time_range;
mod unclaimed;
mod units;
mod when;
pub mod words;
mod zone;

pub use act::Act;
pub use actor::Participant;
pub use bounds::Bounds;
pub use calendar_system::CalendarSystem;
pub use change::Change;
pub use claim::{Claim, Source};
pub use clock_zone::{ClockZone, NoZone};
pub use date_order::DateOrder;
pub use doubt::Doubt;
pub use edtf::{EdtfError, has_gaps};
pub use epoch::Epoch;
pub use event::{Confidence, Event};
pub use figure::{Amount, Figure, numbered};
pub use figure_kind::{counts_same, figure_kind};
pub use figure_limits::FigureLimits;
pub use figure_names::FIGURE_NAMES;
pub use figure_range::{Best, FigureRange};
pub use figures::{NamedFigure, join_figures};
pub use kinship::{EqualNames, Kinship};
pub use link::{Link, LinkKind};
pub use moment::Moment;
pub use nobody::is_nobody;
pub use noted::Noted;
pub use numerals::{western, western_digit};
pub use order_basis::OrderBasis;
pub use place::{Place, PlacePrecision};
pub use placeholder::is_placeholder;
pub use precision::Precision;
pub use qualified::Qualified;
pub use qualifier::Qualifier;
pub use qualifiers::Qualifiers;
pub use reference_mark::is_reference_mark;
pub use role::Role;
pub use stance::Stance;
pub use time_delta::TimeDelta;
pub use time_range::TimeRange;
pub use unclaimed::says_unclaimed;
pub use when::When;
pub use zone::Zone;
