//! What must hold in every county at every time, whatever happens. One list; a violation names one of them.

/// Something that must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invariant {
    /// A short name.
    pub name: &'static str,
    /// What must be so, as one sentence.
    pub sentence: &'static str,
}

macro_rules! invariants {
    ($($constant:ident $name:literal $sentence:literal,)*) => {
        $(#[doc = $sentence] pub const $constant: Invariant = Invariant { name: $name, sentence: $sentence };)*

        /// All of them.
        pub const ALL: &[Invariant] = &[$($constant,)*];
    };
}

invariants! {
    ACKNOWLEDGED_IS_KEPT "acknowledged-is-kept"
        "What somebody has a receipt for stands in the journal, where the receipt says, for ever.",
    NOTHING_HALF_DONE "nothing-half-done"
        "All events of a request stand together in the journal, as many as its receipt says, or none does.",
    A_RETRY_CHANGES_NOTHING "a-retry-changes-nothing"
        "The same request again gets the same receipt and leads to no further event, also after a lost reply or a restart.",
    A_NUMBER_IS_USED_ONCE "a-number-is-used-once"
        "A request number that stands for one command is refused for another.",
    A_NO_LEAVES_NO_TRACE "a-no-leaves-no-trace"
        "A command that was refused, or that storage failed to keep, has left no event behind.",
    ONLY_THE_WORLD_FAILS "only-the-world-fails"
        "A command is answered with a failure only when storage has failed.",
    THE_JOURNAL_ONLY_GROWS "the-journal-only-grows"
        "A record that has been written is never changed, moved or removed, and each follows from the one before.",
    REPLAY_EQUALS_LIVE "replay-equals-live"
        "The county read from its journal is the county that was published.",
    THE_COUNTY_KEEPS_ITS_RULES "the-county-keeps-its-rules"
        "Every rule of the domain holds for the county as a whole after every batch.",
    A_SNAPSHOT_NEVER_CHANGES "a-snapshot-never-changes"
        "What a reader holds says the same for as long as it is held.",
    NOBODY_WRITES_OVER_THE_UNSEEN "nobody-writes-over-the-unseen"
        "A command that goes on only if a fact is as it was seen is not carried out on any other.",
    CHECKS_ALWAYS_ANSWER "checks-always-answer"
        "Every check answers on any county at any date, and what rests on a perhaps is a note.",
    NOTHING_PANICS "nothing-panics"
        "No part of the program panics, whatever is asked and whatever fails.",
}

/// An invariant that was found broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Which.
    pub invariant: Invariant,
    /// What was found.
    pub found: String,
}

impl Violation {
    /// This was found, and it breaks that.
    pub fn new(invariant: Invariant, found: impl Into<String>) -> Violation {
        Violation { invariant, found: found.into() }
    }
}

/// That it holds, or what was found instead.
pub fn holds(invariant: Invariant, is_so: bool, otherwise: impl FnOnce() -> String) -> Result<(), Violation> {
    if is_so { Ok(()) } else { Err(Violation::new(invariant, otherwise())) }
}
