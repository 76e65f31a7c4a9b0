//! What a file would have recorded, or everything that stands in its way: what cannot be read, what conflicts, and what
//! the rules refuse, all at once.

use crate::{
    check::check,
    difference::{Difference, merge},
    file::CountyFile,
    problem::{Problem, in_order},
    read::Reading,
};
use domain::{Command, Context, State, text::Text};

/// What a sound file would have recorded.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The file.
    pub file: CountyFile,
    /// What it changes.
    pub difference: Difference,
    /// The commands that do it, to be carried out as one.
    pub commands: Vec<Command>,
}

/// Asks everybody about a text: the reader, the state it is based on, the state now, and the rules. If anything is wrong,
/// answers every problem in the order of the file, also beside what could not be read; what is wrong only because
/// something else could not be read is left out.
pub fn propose(
    reading: Reading,
    base: &State,
    current: &State,
    cx: &Context,
    reason: Option<&Text>,
) -> Result<Proposal, Vec<Problem>> {
    let Some(things) = reading.things() else { return Err(reading.problems) };
    // A file that does not tell its county, or the head it is based on, cannot be compared with what is recorded.
    let nothing = State::default();
    let (base, current) = if reading.file().is_some() { (base, current) } else { (&nothing, &nothing) };
    let (difference, conflicts) = merge(base, current, things);
    let (commands, without_reason) = difference.tried_commands(reason);
    let refused = check(current, cx, things, &commands);
    let later = [conflicts, without_reason, refused].concat();
    match reading.whole() {
        Ok(file) if later.is_empty() => {
            let commands = commands.into_iter().map(|(command, _)| command).collect();
            Ok(Proposal { file, difference, commands })
        }
        read => Err(in_order([read.err().unwrap_or_default(), later].concat())),
    }
}
