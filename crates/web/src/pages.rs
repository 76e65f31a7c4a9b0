//! The pages, in folders as the menu is. A page file has its view with a template, `View::new`, and `get`.

pub mod account;
pub mod arena;
pub mod audit;
pub mod check;
pub mod county_file;
pub mod document;
pub mod door;
pub mod drafts;
pub mod edit;
pub mod find;
pub mod journal;
pub mod map;
pub mod matter;
pub mod mine;
pub mod node;
pub mod overview;
pub mod paper;
pub mod person;
pub mod recommendation;
pub mod seat;
pub mod source;

mod lineage;
mod relations;
mod thing;
mod waiting;
