//! Saying that a seat is left, from what day, and who could follow. Whoever leaves seats nobody: the proposal waits for
//! whoever keeps the seat. The one proposed is somebody the county knows, or somebody new; what the new one is called is
//! kept where names are, and the journal has an id that says nothing.

use super::{
    Address, Field, Reading, Typed, Wrong,
    act::Act,
    claim,
    control::{Choice, Control, Kind, Options, Way},
    field::Asking,
    sheet::{Form, Newcomer},
};
use crate::{page::At, part::sort_key, people::id_from, routes::Route};
use domain::{
    Command, Refusal, State,
    access::is_own,
    context::RequestId,
    facts::{self, Aspect as _, Claim, Content},
    id::{HolderId, PersonId, Subject},
    person,
    register::holder::{self, Aspect},
    text::Title,
    time::{PartialDate, Period},
};
use std::collections::BTreeSet;

/// Whether somebody is proposed, and of which sort.
const FOLLOWS: &str = "follows";
/// Somebody the county knows.
const KNOWN: &str = "person";
/// What somebody new is called.
const NAME: &str = "name";

const NOBODY: &str = "nobody";
const SOMEBODY_KNOWN: &str = "known";
const SOMEBODY_NEW: &str = "new";

/// Leaves a seat and perhaps proposes somebody, or does the latter alone.
pub struct LeaveForm {
    holder: HolderId,
    /// What is said of it: that it is left, or who could follow.
    about: Aspect,
}

impl LeaveForm {
    /// The form, if somebody holds something there and this is what is to be said.
    pub fn find(state: &State, subject: &Subject, act: &Act) -> Option<LeaveForm> {
        let (Subject::Holder(holder), Act::State { about }) = (subject, act) else { return None };
        state.holders.contains_key(holder).then_some(())?;
        let about = [Aspect::Leaving, Aspect::Proposes].into_iter().find(|own| own.name() == *about)?;
        Some(LeaveForm { holder: holder.clone(), about })
    }

    fn subject(&self) -> Subject {
        self.holder.clone().into()
    }

    fn leaves(&self) -> bool {
        self.about == Aspect::Leaving
    }

    fn says(&self, claim: Claim<holder::Fact>) -> Command {
        Command::Holder(facts::Command::State { id: self.holder.clone(), statement: claim.into() })
    }
}

impl Form for LeaveForm {
    fn address(&self) -> Address {
        Address::Act(self.subject(), Act::State { about: self.about.name() })
    }

    fn title(&self, at: &At<'_>) -> String {
        let (words, holder) = (at.words(), at.state().holders.get(&self.holder));
        let seat = holder.and_then(|holder| holder.seat());
        let seat = seat.map_or_else(|| words.unknown(), |seat| at.speaker.name(&seat.clone().into()));
        match (self.leaves(), holder.and_then(|holder| holder.person())) {
            (false, _) => words.leave_title_follows(seat),
            (true, Some(person)) if !is_own(at.state(), &self.subject(), at.actor()) => {
                words.leave_title_other(at.speaker.name(&person.clone().into()), seat)
            }
            (true, _) => words.leave_title(seat),
        }
    }

    fn lead(&self, at: &At<'_>) -> String {
        at.words().leave_lead()
    }

    fn begin(&self, _at: &At<'_>) -> Typed {
        let mut typed = Typed::default();
        typed.put(FOLLOWS, if self.leaves() { NOBODY } else { SOMEBODY_KNOWN });
        typed
    }

    fn ask(&self, asking: &Asking<'_>) -> Vec<Control> {
        let words = asking.words();
        let mut controls = Vec::new();
        if self.leaves() {
            let day = Option::<PartialDate>::ask(asking, claim::FROM, words.leave_day());
            controls.push(day.hinted(words.leave_day_hint()));
        }
        controls.push(ask_who(asking, &self.holder, self.leaves()));
        if !is_own(asking.at.state(), &self.subject(), asking.at.actor()) {
            controls.push(claim::ask_sources(asking));
        }
        controls
    }

    fn read(&self, _state: &State, reading: &mut Reading<'_>) -> Option<Command> {
        let from = Option::<PartialDate>::read(reading, claim::FROM);
        let sources = claim::read_sources(reading);
        let follower = read_who(reading, self.leaves());
        let (from, sources, follower) = (from?, sources?, follower?);
        let claim = |fact, when| Claim { content: Content::Fact(fact), when, sources: sources.clone() };
        let mut commands = Vec::new();
        if self.leaves() {
            commands.push(self.says(claim(holder::Fact::Leaving(()), Period { from, to: None })));
        }
        if let Some(person) = &follower {
            commands.push(self.says(claim(holder::Fact::Proposes(person.clone()), Period::default())));
        }
        // A name is entered once it is known whose it is.
        let newcomer = self.newcomer(reading.typed);
        commands.extend(newcomer.map(|new| Command::Person(person::Command::Enter { person: new.person })));
        Some(Command::All(commands))
    }

    fn newcomer(&self, typed: &Typed) -> Option<Newcomer> {
        let name = typed.get(NAME).to_owned();
        (typed.get(FOLLOWS) == SOMEBODY_NEW && !name.is_empty()).then_some(())?;
        Some(Newcomer { person: id_of(typed)?, name })
    }

    fn place(&self, refusal: &Refusal) -> Option<&'static str> {
        match refusal {
            Refusal::AlreadyStated { .. } if self.leaves() => Some(claim::FROM),
            Refusal::AlreadyStated { .. } | Refusal::PersonIsErased { .. } => Some(FOLLOWS),
            _ => None,
        }
    }

    fn then(&self, _command: &Command) -> Route {
        Route::Mine
    }

    fn back(&self) -> Route {
        Route::Mine
    }
}

/// The id of somebody new: made of the number of the request, so that the same form sent again means the same person.
fn id_of(typed: &Typed) -> Option<PersonId> {
    Some(id_from(RequestId::parse(typed.get(Typed::REQUEST))?))
}

fn ask_who(asking: &Asking<'_>, holder: &HolderId, may_be_nobody: bool) -> Control {
    let words = asking.words();
    let way = |code: &str, label: String, parts| {
        let choice = Choice { value: code.to_owned(), label, is_chosen: asking.typed.get(FOLLOWS) == code };
        Way { choice, parts }
    };
    let name = Title::ask(asking, NAME, words.leave_name()).hinted(words.leave_name_hint());
    let mut ways = Vec::new();
    if may_be_nobody {
        ways.push(way(NOBODY, words.leave_nobody(), Vec::new()));
    }
    ways.push(way(SOMEBODY_KNOWN, words.leave_known(), vec![ask_known(asking, holder)]));
    ways.push(way(SOMEBODY_NEW, words.leave_new(), vec![name]));
    asking.control(FOLLOWS, words.leave_follows(), Kind::Ways(ways))
}

/// Those the county knows, by name; not whoever leaves.
fn ask_known(asking: &Asking<'_>, holder: &HolderId) -> Control {
    let (state, typed) = (asking.at.state(), asking.typed.get(KNOWN));
    let leaver = state.holders.get(holder).and_then(|holder| holder.person());
    let mut known: BTreeSet<PersonId> = state.persons();
    known.extend(state.people.entered().cloned());
    let there = known.into_iter().filter(|person| Some(person) != leaver && !state.people.is_erased(person));
    let choice = |person: PersonId| {
        let (value, label) = (person.to_string(), asking.at.speaker.name(&person.into()));
        Choice { is_chosen: value == typed, value, label }
    };
    let mut options: Vec<Choice> = there.map(choice).collect();
    options.sort_by_cached_key(|choice| sort_key(&choice.label));
    let list = Kind::Pick(vec![Options { heading: None, options }]);
    asking.control(KNOWN, asking.words().leave_person(), list)
}

/// Who is proposed, if anybody is; nothing when something is wrong.
fn read_who(reading: &mut Reading<'_>, may_be_nobody: bool) -> Option<Option<PersonId>> {
    match reading.typed.get(FOLLOWS) {
        NOBODY | "" if may_be_nobody => Some(None),
        SOMEBODY_KNOWN if reading.typed.get(KNOWN).is_empty() => reading.wrong(KNOWN, Wrong::NotChosen),
        SOMEBODY_KNOWN => reading.parsed(KNOWN, str::parse).map(Some),
        SOMEBODY_NEW => {
            let name = Title::read(reading, NAME);
            let person = id_of(reading.typed).or_else(|| reading.wrong(FOLLOWS, Wrong::NotChosen));
            name.and(person).map(Some)
        }
        _ => reading.wrong(FOLLOWS, Wrong::NotChosen),
    }
}
