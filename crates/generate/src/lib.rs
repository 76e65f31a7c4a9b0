//! Invented counties of any size and length, the same for the same seed: for measuring, for simulation, for trying out.
//!
//! A [`County`] is an iterator of [`Act`]s: what somebody asked for on a day, and what the domain decided. First the county
//! is founded, then its years go by. Everything in it is numbered ("Arena 17"), so that nobody takes it for something real,
//! and nobody in it has a name. [`wish`] alone says what somebody might want next in a given county.
//!
//! Pure, as the domain is: no clock, no randomness but the seed, no file.
#![deny(missing_docs)]

pub mod dice;

mod county;
mod founding;
mod recommend;
mod say;
mod thing;
mod work;
mod year;

pub use county::{Act, County, Plan};
pub use founding::founding;
pub use year::wish;
