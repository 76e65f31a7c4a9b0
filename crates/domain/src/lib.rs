//! The rules of collaboration between a region and its municipalities. Pure: no clock, no file, no network, no words.
//!
//! [`command::decide`] says what happens when somebody asks for something, or which rule stands in the way;
//! [`command::apply`] writes down what has happened; everything else reads a [`State`].
//!
//! Read first: [`certainty`] and [`time`] (dates that may be uncertain), [`source`] and [`facts`] (what is true of a
//! thing, when, and who says so), then any concept in [`register`], then [`checks`] (what an auditor would say). What
//! happens to a matter is told otherwise: [`acts`], and [`work`] for what the arenas have on their hands.
#![deny(missing_docs)]

pub mod access;
pub mod acts;
pub mod certainty;
pub mod checks;
pub mod command;
pub mod context;
pub mod edge;
pub mod event;
pub mod facts;
pub mod find;
pub mod id;
pub mod person;
pub mod personal_number;
pub mod refusal;
pub mod register;
pub mod source;
pub mod state;
pub mod text;
pub mod time;
pub mod view;
pub mod work;

pub use command::{Command, apply, decide};
pub use context::{Context, Stamped};
pub use event::Event;
pub use refusal::Refusal;
pub use state::State;
