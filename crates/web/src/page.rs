//! How a request becomes a page: who asks, about which day, in which language, and what the frame around it shows.
//!
//! Read first `asked` (what came, and how a page is answered or handed out as it lies), then `at` (where the reader
//! stands), `frame` (what is around every page) and `leaf` (what is kept of a page without it).

mod asked;
mod at;
mod frame;
pub mod headers;
mod leaf;
mod reader;
mod saved;

pub use asked::{Asked, html, preferred, written};
pub use at::At;
pub use frame::{Frame, Link};
pub use leaf::Leaves;
pub use saved::{
    ADDRESS_OFTEN, ADDRESS_SENT, ADDRESS_TAKEN, ADDRESS_WITHDRAWN, GIVEN, KEPT, PASSWORD_CHANGED, SAVED,
    SIGNED_OUT, SO_ALREADY, THROWN,
};
