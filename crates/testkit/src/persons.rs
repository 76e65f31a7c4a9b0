//! The kinds of person that rights are tried for, in the county of `testdata/rights.toml`.

use crate::samples::{id, text};
use domain::{
    Command,
    access::commission::{self, Role},
};
use jiff::civil::date;

/// Every kind, by its handle there; a visitor is nobody.
pub const PERSONS: [&str; 13] = [
    "visitor",
    "nobody",
    "member",
    "chair",
    "secretary",
    "substitute",
    "stand-in",
    "coordinator",
    "supporter",
    "perhaps",
    "administrator",
    "auditor",
    "registrar",
];

/// What gives three of them the roles that lie beside the register, for the whole of 2026.
pub fn roles() -> impl Iterator<Item = Command> {
    let roles = [
        ("administrator", Role::Administrator {}),
        ("auditor", Role::Auditor { of: id("region") }),
        ("registrar", Role::Registrar { of: id("board") }),
    ];
    roles.into_iter().map(|(name, role)| {
        let (from, to) = (date(2026, 1, 1), Some(date(2027, 1, 1)));
        let reason = text("Beslut.");
        Command::Commission(commission::Command::Give { person: id(name), role, from, to, reason })
    })
}
