//! The pages that lead to forms: everything said of a thing, what one can do with one fact, and what can be entered.

pub mod fact;
pub mod new;
pub mod thing;
