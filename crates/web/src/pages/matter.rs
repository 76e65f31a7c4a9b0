//! Matters and decisions: the list, one matter with its whole road, one decision with what stands behind it.

pub mod decision;
pub mod decisions;
pub mod list;
pub mod road;
pub mod show;
pub mod state;
