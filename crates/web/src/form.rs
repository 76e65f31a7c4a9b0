//! Forms: how people write in the register. One trait says how a value is asked for and read back ([`field`]); since
//! facts are uniform the forms are too, and a concept only lists which values its facts have ([`concept`]).
//!
//! A form is made from a [`Typed`](typed::Typed), which is what stands in its fields, and is read from one. So what was
//! typed is kept, whatever is wrong with it. What has a road lists its acts ([`step`]), and has forms that record each of
//! them and one that says that a step was wrong ([`mend`]). [`sheet`] is the page around every form and what happens when it is sent.

pub mod act;
pub mod address;
pub mod claim;
pub mod concept;
pub mod control;
mod decide;
mod decision;
pub mod document;
pub mod draft;
pub mod field;
mod leave;
pub mod matter;
pub mod mend;
mod pick;
pub mod raise;
pub mod reading;
pub mod recommend;
pub mod recommendation;
pub mod register;
pub mod right;
pub mod sent;
pub mod sheet;
pub mod silence;
pub mod step;
pub mod thing;
mod ticked;
pub mod told;
pub mod typed;
mod value;
mod work;

use crate::{
    App,
    pages::{county_file, drafts, edit},
};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

pub use address::Address;
pub use field::Field;
pub use reading::{Reading, Wrong};
pub use sent::{Blocked, MOST};
pub use typed::Typed;

/// Every form, and the pages that lead to them.
pub fn router() -> Router<App> {
    Router::new()
        .route("/andra/{subject}", get(edit::thing::get))
        .route("/andra/{subject}/{no}", get(edit::fact::get))
        .route("/andra/{subject}/{no}/{verb}", get(sheet::get).post(sheet::post))
        .route("/andra/{subject}/{no}/{verb}/{claim}", get(sheet::get).post(sheet::post))
        .route("/lansfil", get(county_file::get).post(county_file::post))
        .route("/lansfil/hamta", get(county_file::download))
        .route("/utkast", get(drafts::get))
        .route("/utkast/{id}", post(drafts::throw))
        .route("/nytt", get(edit::new::get))
        .route("/arenden/{handle}/{act}", get(sheet::get).post(sheet::post))
        .route("/handlingar/{handle}/{act}", get(sheet::get).post(sheet::post))
        .route("/beslut/{handle}/{act}", get(sheet::get).post(sheet::post))
        .route("/rekommendationer/{handle}/{act}", get(sheet::get).post(sheet::post))
        .route("/rekommendationer/{handle}/{act}/{of}", get(sheet::get).post(sheet::post))
        .route("/nytt/{concept}", get(sheet::get).post(sheet::post))
        .route("/kontroller/{check}/{subject}/{verb}", get(sheet::get).post(sheet::post))
        .layer(DefaultBodyLimit::max(MOST << 20))
}
