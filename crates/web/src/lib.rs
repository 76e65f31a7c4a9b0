//! The pages: a county's register and its checks, as people read them in a browser.
//!
//! A page is a view of one immutable state, as of a day, in a language. Everything a page shows comes from the domain,
//! everything it says from `words`; a page translates and does not think. It works without JavaScript.
//!
//! Read first: [`app`] (what the pages are served from), `routes` (every address), `page` (how a request becomes a
//! page), then any file in `pages`, and `form` for how something is written.

pub mod accounts;
pub mod app;
mod asset;
pub mod browser;
mod cache;
mod colour;
mod error;
mod form;
mod hashing;
pub mod letters;
mod markdown;
mod mornings;
mod packing;
mod page;
mod pages;
mod paging;
mod part;
pub mod people;
mod ready;
mod routes;
#[cfg(test)]
mod samples;
mod site;
#[cfg(test)]
mod tests;
mod told;
mod who;

pub use app::{App, Counties, Listed};
pub use ready::Ready;
pub use routes::router;
pub use site::{Peer, Site};
