//! What was decided in a matter, recorded as it was taken or issued by the program: a decision of its own, and a step of the
//! matter's.

use super::{
    Address, Field, Reading, Typed,
    control::Control,
    field::{Asking, capital},
    matter::begin_act,
    sheet::{Form, Passed},
    step::{self, ON},
};
use crate::{page::At, routes::Route};
use domain::{
    Command, Refusal, State,
    acts::{self, Road},
    id::{ArenaId, DecisionId, Handle, Id, MatterId, Node, Subject},
    source::Citation,
    text::{Text, Title},
    time::PartialDate,
    work::{
        decision::{self, How as Taken, Issue, Kind},
        matter::Act,
    },
};

/// The last part of the address of the form that records what was decided, and of the one that issues it.
pub const DECIDED: [(&str, &str); 2] = [("beslutat", "decided"), ("utfarda", "issue")];

/// A decision in one matter.
struct DecideForm {
    id: MatterId,
    verb: &'static str,
}

/// The form, if it is about a decision in a matter that is there.
pub fn form(state: &State, subject: &Subject, verb: &'static str) -> Option<Box<dyn Form>> {
    let Subject::Matter(id) = subject else { return None };
    let is_there = step::road::<Act>(state, id).is_some() && DECIDED.iter().any(|(_, known)| *known == verb);
    is_there.then(|| Box::new(DecideForm { id: id.clone(), verb }) as Box<dyn Form>)
}

impl DecideForm {
    fn road<'a>(&self, state: &'a State) -> &'a Road<Act> {
        step::road(state, &self.id).expect("the form is about a matter that is there")
    }

    fn is_issued(&self) -> bool {
        self.verb == "issue"
    }
}

impl Form for DecideForm {
    fn address(&self) -> Address {
        Address::Step(self.id.clone().into(), self.verb, None)
    }

    fn title(&self, at: &At<'_>) -> String {
        let name = at.speaker.name(&self.id.clone().into());
        at.words().do_matter_title(name, step::title::<Act>(at.words(), self.verb))
    }

    fn lead(&self, at: &At<'_>) -> String {
        step::lead::<Act>(at.words(), self.verb)
    }

    fn passed(&self, at: &At<'_>) -> Option<Passed> {
        Some(step::passed(at, self.road(at.state())))
    }

    fn is_markdown(&self) -> bool {
        true
    }

    fn begin(&self, at: &At<'_>) -> Typed {
        let mut typed = Typed::default();
        PartialDate::from(at.today()).fill(&mut typed, ON);
        begin_act(at, self.road(at.state()), self.verb, &mut typed);
        typed
    }

    fn ask(&self, asking: &Asking<'_>) -> Vec<Control> {
        let [on, source] = step::ask_when(asking);
        let mut controls = ask_decision(asking);
        controls.push(on);
        // What the program issues it knows where it comes from.
        controls.extend((!self.is_issued()).then_some(source));
        controls
    }

    fn read(&self, state: &State, reading: &mut Reading<'_>) -> Option<Command> {
        let decision = read_decision(reading);
        let when = step::read_when(reading);
        let (decided, (on, source)): (_, (PartialDate, Option<Citation>)) = (decision?, when?);
        let id = self.id.clone();
        let number = decision_id(state, &id);
        let taken = if self.is_issued() {
            let Some(day) = on.day() else {
                return reading.wrong(ON, super::Wrong::Day(reading.typed.get(ON).to_owned()));
            };
            decided.issue(reading, number.clone(), id.clone(), day)?
        } else {
            let act = decided.made(id.clone());
            let source = source.clone();
            Command::Decision(acts::Command::Record { id: number.clone(), act, on, source })
        };
        let act = Act::Decided { decision: number };
        let marks = Command::Matter(acts::Command::Record { id, act, on, source });
        Some(Command::All(vec![taken, marks]))
    }

    fn place(&self, refusal: &Refusal) -> Option<&'static str> {
        match refusal {
            Refusal::Overstepped(_) => Some("kind"),
            other => step::place::<Act>(other),
        }
    }

    fn then(&self, _command: &Command) -> Route {
        self.back()
    }

    fn back(&self) -> Route {
        Route::Thing(self.id.clone().into())
    }
}

/// What a form says was decided.
struct Decided {
    by: Vec<Node>,
    title: Title,
    text: Text,
    kind: Kind,
    how: Option<Taken>,
}

fn ask_decision(asking: &Asking<'_>) -> Vec<Control> {
    let label = |field: &str| capital(&asking.say(&format!("part-act-decided-{field}")));
    vec![
        Vec::<Node>::ask(asking, "by", label("by")),
        Title::ask(asking, "title", label("title")),
        Text::ask(asking, "text", label("text")),
        Kind::ask(asking, "kind", label("kind")),
        Option::<Taken>::ask(asking, "how", label("how")),
    ]
}

fn read_decision(reading: &mut Reading<'_>) -> Option<Decided> {
    let by = Vec::<Node>::read(reading, "by");
    let title = Title::read(reading, "title");
    let text = Text::read(reading, "text");
    let kind = Kind::read(reading, "kind");
    let how = Option::<Taken>::read(reading, "how");
    Some(Decided { by: by?, title: title?, text: text?, kind: kind?, how: how? })
}

impl Decided {
    fn made(self, matter: MatterId) -> decision::Act {
        let Decided { by, title, text, kind, how } = self;
        decision::Act::Made { by, matter: Some(matter), title, text, kind, how, issued: false }
    }

    fn issue(
        self,
        reading: &mut Reading<'_>,
        id: DecisionId,
        matter: MatterId,
        on: jiff::civil::Date,
    ) -> Option<Command> {
        let Decided { by, title, text, kind, how } = self;
        let arenas: Option<Vec<ArenaId>> = by.iter().map(|node| node.arena().cloned()).collect();
        // The program issues for arenas only; a board's own decision is recorded.
        let Some(by) = arenas else { return reading.wrong("by", super::Wrong::NotChosen) };
        Some(Command::Issue(Box::new(Issue { id, by, matter: Some(matter), title, text, kind, how, on })))
    }
}

/// The first number that no decision has: the matter's own, and how many it has.
fn decision_id(state: &State, matter: &MatterId) -> DecisionId {
    let stem: String = matter.handle().as_str().chars().take(Handle::MOST - 4).collect();
    let numbered = (1..).map(|number| DecisionId::new(free_handle(&format!("{stem}-{number}"))));
    let free = numbered.into_iter().find(|id| !state.decisions.contains_key(id));
    free.expect("there are more numbers than decisions")
}

fn free_handle(text: &str) -> Handle {
    Handle::parse(text).expect("a handle with a number behind it is a handle")
}
