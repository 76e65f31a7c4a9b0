//! Old records, lifted to the shape that events have today.
//!
//! A stored record is never rewritten. Where the shape of a kind has changed, there is one function for each version that
//! was ever written, which makes of its body what the next version would have written; reading runs them one after the
//! other. Adding one is adding a line to [`STEPS`], and the version written from then on follows from it.
//!
//! A step sees the body with its texts already parted from it, as marks; it may move a mark and must keep it.

use crate::codec::Unreadable;
use serde_json::Value;
use std::borrow::Cow;

/// From this version of this kind to the next.
pub struct Step {
    /// The kind, as on the wire.
    pub kind: &'static str,
    /// The version it takes.
    pub from: u16,
    /// Makes the next version's body, or says what it misses.
    pub lift: fn(Value) -> Result<Value, String>,
}

/// Every step there is, oldest first within a kind. None yet: every kind still has its first shape.
pub const STEPS: &[Step] = &[];

/// The version in which this kind is written today.
pub fn current(kind: &str) -> u16 {
    current_by(STEPS, kind)
}

/// The body as today's version of the kind would have it.
pub fn lift<'a>(kind: &str, version: u16, body: &'a [u8]) -> Result<Cow<'a, [u8]>, Unreadable> {
    lift_by(STEPS, kind, version, body)
}

fn current_by(steps: &[Step], kind: &str) -> u16 {
    1 + steps.iter().filter(|step| step.kind == kind).count() as u16
}

fn lift_by<'a>(
    steps: &[Step],
    kind: &str,
    version: u16,
    body: &'a [u8],
) -> Result<Cow<'a, [u8]>, Unreadable> {
    let current = current_by(steps, kind);
    if version == current {
        return Ok(body.into());
    }
    if version == 0 || version > current {
        return Err(Unreadable::Unknown { kind: kind.to_owned(), version });
    }
    let changed = |why: String| Unreadable::Changed(format!("{kind} version {version}: {why}"));
    let mut value: Value = serde_json::from_slice(body).map_err(|error| changed(error.to_string()))?;
    for from in version..current {
        let step = steps.iter().find(|step| step.kind == kind && step.from == from);
        let step = step.ok_or_else(|| changed(format!("nothing lifts version {from}")))?;
        value = (step.lift)(value).map_err(changed)?;
    }
    serde_json::to_vec(&value).map(Cow::Owned).map_err(|error| changed(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// As if a county had once been opened with a title, then with a name, and now with a region as well.
    const EXAMPLE: &[Step] = &[
        Step {
            kind: "county.opened",
            from: 1,
            lift: |mut body| {
                let fields = body.as_object_mut().ok_or("it is no object")?;
                let name = fields.remove("title").ok_or("it has no title")?;
                fields.insert("name".to_owned(), name);
                Ok(body)
            },
        },
        Step {
            kind: "county.opened",
            from: 2,
            lift: |mut body| {
                body["region"] = Value::Null;
                Ok(body)
            },
        },
    ];

    fn lifted(version: u16, body: &str) -> Result<String, Unreadable> {
        let lifted = lift_by(EXAMPLE, "county.opened", version, body.as_bytes())?;
        Ok(String::from_utf8(lifted.into_owned()).unwrap())
    }

    #[test]
    fn a_record_of_any_old_version_is_lifted_step_by_step_to_todays() {
        let today = r#"{"name":"0:ab","region":null}"#;
        for (version, body) in [(1, r#"{"title":"0:ab"}"#), (2, r#"{"name":"0:ab"}"#), (3, today)] {
            assert_eq!(lifted(version, body).unwrap(), today, "version {version}");
        }
        assert_eq!(current_by(EXAMPLE, "county.opened"), 3);
        assert_eq!(current_by(EXAMPLE, "arena.registered"), 1);
    }

    #[test]
    fn todays_version_is_passed_on_as_it_is() {
        let body = b"not even json";
        assert!(matches!(lift_by(EXAMPLE, "arena.stated", 1, body), Ok(Cow::Borrowed(same)) if same == body));
    }

    #[test]
    fn a_version_nobody_has_written_is_unknown_and_a_body_that_does_not_fit_has_been_changed() {
        for version in [0, 4, u16::MAX] {
            assert!(matches!(lifted(version, "{}"), Err(Unreadable::Unknown { .. })), "{version}");
        }
        for body in ["{}", "[]", "{"] {
            assert!(matches!(lifted(1, body), Err(Unreadable::Changed(_))), "{body}");
        }
    }

    #[test]
    fn every_kind_has_a_step_from_each_version_before_todays_and_no_more() {
        let steps: BTreeSet<_> = STEPS.iter().map(|step| (step.kind, step.from)).collect();
        assert_eq!(steps.len(), STEPS.len());
        for (kind, from) in steps {
            assert!((1..current(kind)).contains(&from), "{kind} version {from}");
        }
    }
}
