//! What a pasted file would change, or everything that is wrong with it, each at its line.

use crate::{
    App,
    form::{
        Field, Reading, Typed,
        control::Control,
        field::{Asking, capital},
        reading::{Numbers, Wrongs, YES, stands},
        typed::Wish,
    },
    page::At,
    part::Line,
};
use axum::http::StatusCode;
use county_file::{
    difference::Change,
    problem::{Problem, masked, position},
    proposal::propose,
    read::{self, read_on},
};
use domain::{Command, Context, State, context::RequestId, facts::FactNo, id::Subject, text::Text};
use engine::clock::{Clock, SystemClock};
use words::{aspect, problem};

/// The field of the text.
const TEXT: &str = "text";
/// The field of a file, which takes the place of the text.
const FILE: &str = "fil";
const REASON: &str = "reason";
/// Which difference has been shown.
const SHOWN: &str = "visad";

/// What is shown of a file.
#[derive(Default)]
pub struct Import {
    /// The file.
    pub text: String,
    /// What is wrong with the field itself.
    pub wrong: Option<String>,
    /// What is wrong with the file.
    pub problems: Vec<Wrong>,
    /// What it would change.
    pub changes: Option<Vec<Changed>>,
    /// Why something is corrected or taken back, where that has to be said.
    pub reason: Option<Control>,
    /// Digits in what is new that may be a personal number.
    pub digits: Option<Digits>,
    /// Which difference this is.
    pub shown: String,
    /// Whether the register has changed since it was last shown.
    pub is_changed: bool,
}

/// Digits in what is new that may be a personal number, which somebody has to look at.
pub struct Digits {
    /// Which they are.
    pub text: String,
    /// Whether somebody has said that they are none.
    pub is_said: bool,
    /// The box to say it in.
    pub name: String,
}

impl Digits {
    fn find(at: &At<'_>, typed: &Typed, changes: &[Change]) -> Option<Digits> {
        let new: Vec<&str> = changes.iter().flat_map(|change| &change.after).map(String::as_str).collect();
        let name = stands(TEXT);
        let text = Numbers::find(&new.join("\n"))?.say(at.words());
        Some(Digits { text, is_said: typed.has(&name, YES), name })
    }
}

/// Something wrong in the file.
pub struct Wrong {
    /// The line's number, in words.
    pub place: String,
    /// The line.
    pub line: String,
    /// What is wrong with it.
    pub text: String,
}

/// A change, with what stands now and what would.
pub struct Changed {
    /// The thing.
    pub thing: Line,
    /// What about it, and what is done.
    pub what: String,
    /// What stands now.
    pub before: Vec<String>,
    /// What would stand.
    pub after: Vec<String>,
}

/// What comes of a file that was sent.
pub enum Considered {
    /// It is recorded.
    Order(Box<Command>),
    /// It is shown.
    Show(Box<Import>, StatusCode),
}

impl Import {
    /// What comes of it.
    pub fn consider(app: &App, at: &At<'_>, head: &str, typed: &Typed) -> Considered {
        let text = text(typed);
        let show = |import: Import, status| {
            let text = if import.text.is_empty() { text.clone() } else { import.text };
            Considered::Show(Box::new(Import { text, ..import }), status)
        };
        if text.trim().is_empty() {
            let wrong = Some(at.words().wrong_blank());
            return show(Import { wrong, ..Import::default() }, StatusCode::UNPROCESSABLE_ENTITY);
        }
        // The file is looked through line by line; of the form there is only the reason.
        let of_reason = Typed::received([REASON.to_owned(), stands(REASON)].map(|name| {
            let value = typed.raw(&name).to_owned();
            (name, value)
        }));
        let mut reading = Reading::new(&of_reason);
        let given = Text::read(&mut reading, REASON);
        let given = reading.finish(given);
        // Whether a reason is given yet does not matter for what would be refused.
        let reason = given.clone().ok().or_else(|| Text::parse("-").ok());
        let proposal = match base(app, at, &text) {
            Err(unknown) => {
                return show(
                    Import { wrong: Some(unknown), ..Import::default() },
                    StatusCode::UNPROCESSABLE_ENTITY,
                );
            }
            Ok((reading, base)) => propose(reading, &base, at.state(), &context(at), reason.as_ref()),
        };
        let proposal = match proposal {
            Ok(proposal) => proposal,
            Err(problems) => {
                let problems = problems.iter().map(|found| Wrong::new(at, &text, found)).collect();
                return show(Import { problems, ..Import::default() }, StatusCode::UNPROCESSABLE_ENTITY);
            }
        };
        let changes: Vec<Changed> =
            proposal.difference.changes.iter().map(|change| Changed::new(at, change)).collect();
        let shown = fingerprint(head, &proposal.difference.changes);
        let needs_reason = proposal.difference.needs_reason();
        let was_shown = typed.get(SHOWN) == shown;
        let wants_to_save = typed.wish() == Wish::Save && !typed.get(SHOWN).is_empty();
        let lacks_reason = needs_reason && given.is_err();
        let digits = Digits::find(at, typed, &proposal.difference.changes);
        let is_asked = digits.as_ref().is_some_and(|digits| !digits.is_said);
        if wants_to_save && was_shown && !lacks_reason && !is_asked && !changes.is_empty() {
            return Considered::Order(Box::new(Command::All(as_shown(at.state(), proposal.commands))));
        }
        let wrong = given.err().filter(|_| wants_to_save && was_shown).unwrap_or_default();
        let is_refused = (lacks_reason && !wrong.is_empty()) || (is_asked && wants_to_save && was_shown);
        let reason = needs_reason.then(|| ask_reason(at, typed, &wrong));
        let import = Import {
            changes: Some(changes),
            reason,
            digits,
            shown,
            is_changed: wants_to_save && !was_shown,
            ..Import::default()
        };
        let status = match () {
            () if is_refused => StatusCode::UNPROCESSABLE_ENTITY,
            () if wants_to_save && !was_shown => StatusCode::CONFLICT,
            () => StatusCode::OK,
        };
        show(import, status)
    }

    /// The same file against the register as it stands now.
    pub fn again(app: &App, at: &At<'_>, head: &str, typed: &Typed) -> Import {
        let mut anew = Typed::default();
        anew.put(TEXT, text(typed));
        anew.put(Typed::WISH, "visa");
        anew.put(REASON, typed.raw(REASON));
        match Import::consider(app, at, head, &anew) {
            Considered::Show(import, _) => *import,
            Considered::Order(_) => Import { text: text(typed), ..Import::default() },
        }
    }
}

/// The commands, each only if nobody has written to its fact since: between showing and recording somebody may have.
fn as_shown(state: &State, commands: Vec<Command>) -> Vec<Command> {
    let mut facts: Vec<(Subject, FactNo)> = commands.iter().filter_map(Command::fact).collect();
    facts.sort();
    facts.dedup();
    let unchanged = facts.into_iter().filter_map(|(subject, no)| {
        let since = state.recorded_at(&subject, no)?;
        Some(Command::Unchanged { subject, no, since })
    });
    unchanged.chain(commands).collect()
}

/// The file that was chosen, else what was pasted.
fn text(typed: &Typed) -> String {
    let file = typed.raw(FILE);
    if file.is_empty() { typed.raw(TEXT).to_owned() } else { file.to_owned() }
}

fn ask_reason(at: &At<'_>, typed: &Typed, wrong: &Wrongs) -> Control {
    let asking = Asking { at, typed, wrong, more: None };
    Text::ask(&asking, REASON, at.words().county_file_reason()).hinted(at.words().form_reason_hint())
}

/// The file as read and the state it is based on; else why it cannot be compared.
fn base(app: &App, at: &At<'_>, text: &str) -> Result<(read::Reading, State), String> {
    let reading = read_on(text);
    let ours = |handle| at.state().county.as_ref().is_some_and(|county| county.handle == handle);
    let head = reading.file().filter(|file| ours(file.handle)).and_then(|file| file.head.clone());
    let base = match head {
        // A file made by hand is compared with what is there now: what it leaves out is taken back.
        None => at.state().clone(),
        Some(head) => match app.at_head(&head) {
            Some(base) => base,
            None => return Err(at.words().import_head_unknown(head.as_str())),
        },
    };
    Ok((reading, base))
}

fn context(at: &At<'_>) -> Context {
    Context {
        now: SystemClock.now(),
        today: at.day(),
        actor: at.actor().clone(),
        request: RequestId([0; 16]),
    }
}

/// A name for a difference from a head: another has almost surely another. How much is written is not read from it.
fn fingerprint(head: &str, changes: &[Change]) -> String {
    let told = changes.iter().map(|change| {
        let subject = change.subject.as_ref().map(ToString::to_string).unwrap_or_default();
        let about = [subject, change.aspect.unwrap_or_default().to_owned(), change.act.code().to_owned()];
        [&about, &change.before[..], &change.after[..]].concat().join("\n")
    });
    let told = std::iter::once(head.to_owned()).chain(told).collect::<Vec<_>>().join("\n\n");
    let hash = told.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}

impl Wrong {
    fn new(at: &At<'_>, text: &str, found: &Problem) -> Wrong {
        let number = position(text, found.span).line;
        // A personal number that stands in the file is not repeated.
        let line = text.lines().nth(number - 1).map(masked).unwrap_or_default();
        Wrong {
            place: at.words().county_file_line(number.to_string()),
            line,
            text: problem::say(at.words(), found),
        }
    }
}

impl Changed {
    fn new(at: &At<'_>, change: &Change) -> Changed {
        let words = at.words();
        let act = problem::act(words, change.act);
        let thing = change.subject.as_ref().map(|subject| match at.state().holds(subject) {
            true => at.line(&at.speaker.thing(subject.clone())),
            false => Line::plain(subject.to_string()),
        });
        let what = match change.aspect {
            Some(name) => format!("{}: {act}", capital(&aspect::label(words, name))),
            None => capital(&act),
        };
        Changed {
            thing: thing.unwrap_or_default(),
            what,
            before: change.before.clone(),
            after: change.after.clone(),
        }
    }
}
