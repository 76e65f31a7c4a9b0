//! Sharing a document, and stamping it. What is shared cannot be taken back from those who have had it, so whoever shares
//! sees first who they are: the form is sent twice, and the second time it carries whom it showed.

use super::{
    Address, Field, Reading, Typed,
    control::{Choice, Control, Kind, Options},
    field::Asking,
    raise::stem,
    right::Needs,
    sheet::{Form, Passed, Reach},
    step::{Steps, steps},
};
use crate::{page::At, part::sort_key, routes::Route};
use domain::{
    Command, Refusal, State,
    access::{Action, Authority, On},
    acts::{self, Table},
    context::Actor,
    id::{DocumentId, Handle, Id, MatterId, Node, Subject},
    text::Title,
    time::PartialDate,
    work::{
        document::{Act, DocumentRoad},
        link::Link,
        number::RegisterNumber,
    },
};
use words::date;

const ON: &str = "on";
const OWNER: &str = "owner";

/// Shares a document.
pub struct ShareForm;

/// The authorities that whoever asks may share for, as nodes; at the machine itself every one.
pub fn owners(at: &At<'_>) -> Vec<Node> {
    if *at.actor() != Actor::Operator {
        let own = at.rights().acts_for().into_iter();
        return own.filter_map(node).collect();
    }
    let nodes = at.state().subjects().filter_map(|subject| match subject {
        Subject::Principal(id) => Some(Node::Principal(id)),
        Subject::Body(id) => Some(Node::Body(id)),
        _ => None,
    });
    let owns = |node: &Node| Authority::of(at.state(), node, at.today()) == Some(Authority::Of(node.clone()));
    nodes.filter(owns).collect()
}

fn node(authority: &Authority) -> Option<Node> {
    match authority {
        Authority::Of(node) => Some(node.clone()),
        Authority::Machine => None,
    }
}

impl Form for ShareForm {
    fn address(&self) -> Address {
        Address::Share
    }

    fn title(&self, at: &At<'_>) -> String {
        at.words().do_document_shared()
    }

    fn lead(&self, at: &At<'_>) -> String {
        at.words().do_document_shared_lead()
    }

    fn begin(&self, at: &At<'_>) -> Typed {
        let mut typed = Typed::default();
        PartialDate::from(at.today()).fill(&mut typed, ON);
        if let [only] = &owners(at)[..] {
            only.fill(&mut typed, OWNER);
        }
        typed
    }

    fn ask(&self, asking: &Asking<'_>) -> Vec<Control> {
        let words = asking.words();
        let label = |field: &str| asking.say(&format!("part-act-shared-{field}"));
        vec![
            owner(asking),
            Title::ask(asking, "title", label("title")),
            Vec::<Node>::ask(asking, "with", label("with")).hinted(words.do_document_with_hint()),
            Option::<MatterId>::ask(asking, "matter", label("matter")),
            Option::<Link>::ask(asking, "link", label("link")),
            PartialDate::ask(asking, ON, words.form_happened_on()),
        ]
    }

    fn read(&self, state: &State, reading: &mut Reading<'_>) -> Option<Command> {
        let owner = Node::read(reading, OWNER);
        let title = Title::read(reading, "title");
        let with = Vec::<Node>::read(reading, "with");
        let matter = Option::<MatterId>::read(reading, "matter");
        let link = Option::<Link>::read(reading, "link");
        let on = PartialDate::read(reading, ON);
        let (owner, title, with, matter, link) = (owner?, title?, with?, matter?, link?);
        let id = free_id(state, title.as_str());
        let act = Act::Shared { owner, title, with, matter, link };
        Some(Command::Document(acts::Command::Record { id, act, on: on?, source: None }))
    }

    fn reach(&self, at: &At<'_>, command: &Command) -> Option<Reach> {
        reach(at, command)
    }

    fn asks_who(&self) -> bool {
        true
    }

    fn place(&self, refusal: &Refusal) -> Option<&'static str> {
        match refusal {
            Refusal::HasNotHappened { .. } => Some(ON),
            Refusal::NotAllowed(_) | Refusal::Nonsense { .. } => Some(OWNER),
            _ => None,
        }
    }

    fn then(&self, command: &Command) -> Route {
        match command {
            Command::Document(acts::Command::Record { id, .. }) => Route::Thing(id.clone().into()),
            _ => self.back(),
        }
    }

    fn back(&self) -> Route {
        Route::Documents
    }
}

/// Whose record it is: one of those that whoever asks acts for.
fn owner(asking: &Asking<'_>) -> Control {
    let chosen = asking.typed.get(OWNER);
    let choice = |node: Node| Choice {
        label: asking.at.speaker.name(&Subject::from(&node)),
        is_chosen: node.to_string() == chosen,
        value: node.to_string(),
    };
    let mut options: Vec<Choice> = owners(asking.at).into_iter().map(choice).collect();
    options.sort_by_key(|choice| sort_key(&choice.label));
    if let (Ok(other), false) = (chosen.parse::<Node>(), options.iter().any(|choice| choice.is_chosen)) {
        // Somebody else chose it, and whoever reads it now acts for others.
        options.push(choice(other));
    }
    let label = asking.say("part-act-shared-owner");
    let pick = Kind::Pick(vec![Options { heading: None, options }]);
    asking.control(OWNER, label, pick).hinted(asking.words().do_document_owner_hint())
}

/// Whom an act lets have it.
fn reach(at: &At<'_>, command: &Command) -> Option<Reach> {
    match command {
        Command::Document(acts::Command::Record {
            act: Act::Shared { with, .. } | Act::Widened { with },
            ..
        }) => Some(Reach::of_sharing(at, with)),
        _ => None,
    }
}

/// An id made of the title, with a number where another has it.
fn free_id(state: &State, title: &str) -> DocumentId {
    let stem = stem(title);
    let numbered = std::iter::once(stem.clone()).chain((2..).map(|number| format!("{stem}-{number}")));
    let ids = numbered.filter_map(|handle| Handle::parse(&handle).ok()).map(DocumentId::new);
    ids.into_iter()
        .find(|id| !state.documents.contains_key(id))
        .expect("there are more numbers than documents")
}

/// What is done with a document that has been shared: the last part of the address, and the verb.
pub const STEPS: [(&str, &str); 4] = [
    ("dela-med-fler", "widened"),
    ("fardigstall", "finalised"),
    ("expediera", "dispatched"),
    ("diarienummer", "numbered"),
];

/// What is done with a document, as the address says it.
pub fn step_at(path: &str) -> Option<&'static str> {
    STEPS.iter().find(|(known, _)| *known == path).map(|(_, verb)| *verb)
}

/// The last part of the address.
pub fn path_of(verb: &str) -> &'static str {
    STEPS.iter().find(|(_, known)| *known == verb).map_or("", |(path, _)| path)
}

/// What it takes to do this with the document. Those who do not act for its owner are told that there is nothing there;
/// only a number may be given by another authority too, in its own register.
pub fn needs(at: &At<'_>, road: &DocumentRoad, verb: &str) -> Needs {
    let owner = match &road.beginning().act {
        Act::Shared { owner, .. } => Some(Authority::Of(owner.clone())),
        _ => None,
    };
    let own = (verb == "numbered").then(|| at.rights().acts_for()).into_iter().flatten().cloned();
    Needs::Any(Action::WriteDraft, owner.into_iter().chain(own).map(On::Space).collect())
}

/// The forms that stamp a document are its own; that a step was wrong is said as of any road. Whom it was shared with no
/// correction changes: whoever shares sees first who will have it.
impl Steps for Act {
    const WORD: &'static str = "document";

    steps! {
        "" "shared" Shared {
            owner: Node, title: Title, with: Vec<Node>, matter: Option<MatterId>, link: Option<Link>,
        }
        "" "widened" Widened { with: Vec<Node>, }
        "" "finalised" Finalised { }
        "" "dispatched" Dispatched { to: Vec<Node>, }
        "" "numbered" Numbered { authority: Node, number: RegisterNumber, }
    }

    fn table(state: &State) -> &Table<Act> {
        &state.documents
    }

    fn command(command: acts::Command<Act>) -> Command {
        Command::Document(command)
    }

    fn needs(at: &At<'_>, road: &DocumentRoad, verb: &str, _of: Option<&Node>) -> Needs {
        needs(at, road, verb)
    }

    fn dress(asking: &Asking<'_>, _road: &DocumentRoad, controls: Vec<Control>) -> Vec<Control> {
        controls.into_iter().map(|control| given(asking, control)).collect()
    }

    fn keep(self, was: &Act) -> Act {
        match (self, was) {
            (Act::Shared { title, matter, link, .. }, Act::Shared { owner, with, .. }) => {
                Act::Shared { owner: owner.clone(), title, with: with.clone(), matter, link }
            }
            (Act::Widened { .. }, Act::Widened { with }) => Act::Widened { with: with.clone() },
            (act, _) => act,
        }
    }

    fn list() -> Route {
        Route::Documents
    }
}

/// Whose it is and whom it was shared with is shown, and not asked.
fn given(asking: &Asking<'_>, control: Control) -> Control {
    let told = |control: Control| {
        let value = asking.typed.get(&control.name).to_owned();
        let told = value.parse().map(|subject: Subject| asking.at.speaker.name(&subject)).unwrap_or_default();
        let kind = if value.is_empty() { Kind::Nothing } else { Kind::Given { value, told } };
        Control { kind, ..control }
    };
    match (control.name.as_str(), control.kind) {
        (OWNER, kind) => told(Control { kind, ..control }),
        ("with", Kind::Rows(rows)) => {
            Control { kind: Kind::Group(rows.into_iter().map(told).collect()), ..control }
        }
        (_, kind) => Control { kind, ..control },
    }
}

/// One stamp on one document.
pub struct StampForm {
    id: DocumentId,
    verb: &'static str,
}

impl StampForm {
    /// The form, if the document is there.
    pub fn find(state: &State, id: DocumentId, verb: &'static str) -> Option<StampForm> {
        state.documents.get(&id).is_some_and(|road| road.is_there()).then_some(StampForm { id, verb })
    }

    fn road<'a>(&self, state: &'a State) -> &'a DocumentRoad {
        state.documents.get(&self.id).expect("the form is about a document that is there")
    }
}

/// What the form, and the way that leads to it, is called.
pub fn title(words: &words::Words, verb: &str) -> String {
    match verb {
        "widened" => words.do_document_widened(),
        "finalised" => words.do_document_finalised(),
        "dispatched" => words.do_document_dispatched(),
        _ => words.do_document_numbered(),
    }
}

impl Form for StampForm {
    fn address(&self) -> Address {
        Address::Stamp(self.id.clone(), self.verb)
    }

    fn title(&self, at: &At<'_>) -> String {
        let name = at.speaker.name(&self.id.clone().into());
        at.words().do_document_title(name, title(at.words(), self.verb))
    }

    fn lead(&self, at: &At<'_>) -> String {
        let words = at.words();
        match self.verb {
            "widened" => words.do_document_widened_lead(),
            "finalised" => words.do_document_finalised_lead(),
            "dispatched" => words.do_document_dispatched_lead(),
            _ => words.do_document_numbered_lead(),
        }
    }

    fn passed(&self, at: &At<'_>) -> Option<Passed> {
        let road = self.road(at.state());
        let says = |step: &acts::Step<Act>| {
            format!("{}: {}", date::date(at.words(), &step.on), at.speaker.act(&step.act))
        };
        let steps = road.steps().iter().map(|step| (step.recorded_at, says(step))).collect();
        Some(Passed { subject: self.id.clone().into(), written_at: road.written_at(), steps })
    }

    fn begin(&self, at: &At<'_>) -> Typed {
        let mut typed = Typed::default();
        PartialDate::from(at.today()).fill(&mut typed, ON);
        if let ("numbered", [only]) = (self.verb, &owners(at)[..]) {
            only.fill(&mut typed, OWNER);
        }
        typed
    }

    fn ask(&self, asking: &Asking<'_>) -> Vec<Control> {
        let label = |field: &str| asking.say(&format!("part-act-{field}"));
        let mut controls = match self.verb {
            "widened" => vec![Vec::<Node>::ask(asking, "with", label("shared-with"))],
            "dispatched" => vec![Vec::<Node>::ask(asking, "to", label("dispatched-to"))],
            "numbered" => {
                vec![owner(asking), RegisterNumber::ask(asking, "number", label("numbered-number"))]
            }
            _ => Vec::new(),
        };
        controls.push(PartialDate::ask(asking, ON, asking.words().form_happened_on()));
        controls
    }

    fn read(&self, _state: &State, reading: &mut Reading<'_>) -> Option<Command> {
        let act = match self.verb {
            "widened" => Vec::<Node>::read(reading, "with").map(|with| Act::Widened { with }),
            "dispatched" => Vec::<Node>::read(reading, "to").map(|to| Act::Dispatched { to }),
            "numbered" => {
                let authority = Node::read(reading, OWNER);
                let number = RegisterNumber::read(reading, "number");
                authority.zip(number).map(|(authority, number)| Act::Numbered { authority, number })
            }
            _ => Some(Act::Finalised {}),
        };
        let on = PartialDate::read(reading, ON);
        Some(Command::Document(acts::Command::Record {
            id: self.id.clone(),
            act: act?,
            on: on?,
            source: None,
        }))
    }

    fn reach(&self, at: &At<'_>, command: &Command) -> Option<Reach> {
        reach(at, command)
    }

    fn asks_who(&self) -> bool {
        self.verb == "widened"
    }

    fn place(&self, refusal: &Refusal) -> Option<&'static str> {
        matches!(refusal, Refusal::HasNotHappened { .. }).then_some(ON)
    }

    fn then(&self, _command: &Command) -> Route {
        self.back()
    }

    fn back(&self) -> Route {
        Route::Thing(self.id.clone().into())
    }
}
