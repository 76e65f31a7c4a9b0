//! How a request becomes a page: who asks, about which day, in which language, and what the frame around it shows.
//!
//! Read first `asked` (what came, and how a page is answered or handed out as it lies), then `at` (where the reader
//! stands) and `frame` (what is around every page).

mod asked;
mod at;
mod frame;
pub mod headers;
mod saved;

pub use asked::{Asked, html, preferred, written};
pub use at::At;
pub use frame::{Frame, Link};
pub use saved::{GIVEN, KEPT, PASSWORD_CHANGED, SAVED, SIGNED_OUT, SO_ALREADY, THROWN};
