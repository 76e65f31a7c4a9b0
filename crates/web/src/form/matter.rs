//! What one does with a matter: one form for each act, made from a list of what the act tells. Whatever is done, the day
//! and the source are asked for too, and whoever comes second is shown what was done meanwhile.

use super::{
    Address, Field, Reading, Typed,
    control::Control,
    field::{Asking, capital},
    sheet::{Form, Passed},
};
use crate::{page::At, routes::Route};
use domain::{
    Command, Refusal, State,
    access::{Action, On, Rights},
    acts::{self, Road},
    id::{ArenaId, DecisionId, Handle, Id, MatterId, Node},
    register::{arena::TargetGroup, rulebook::Trigger},
    source::Citation,
    text::{Text, Title},
    time::PartialDate,
    view::answers,
    work::{
        decision::{self, How as Taken, Issue, Kind},
        due::Due,
        link::Link,
        matter::{self, Act, Ending, How, Perspective, Standpoint, Treatment, stand},
        number::{Paragraph, RegisterNumber},
    },
};
use words::{Words, date, message};

/// The day it happened.
const ON: &str = "on";
/// Where it was read.
const SOURCE: &str = "source";

macro_rules! steps {
    ($($path:literal $verb:literal $variant:ident { $($field:ident: $value:ty,)* })*) => {
        /// The acts that have a form: the last part of the address, and the verb.
        pub const STEPS: &[(&str, &str)] = &[$(($path, $verb)),*];

        fn ask_act(asking: &Asking<'_>, verb: &str) -> Vec<Control> {
            match verb {
                $($verb => vec![$(<$value as Field>::ask(
                    asking,
                    stringify!($field),
                    asking.say(&format!("part-act-{}-{}", dashed($verb), dashed(stringify!($field)))),
                )),*],)*
                _ => Vec::new(),
            }
        }

        fn read_act(reading: &mut Reading<'_>, verb: &str) -> Option<Act> {
            match verb {
                $($verb => {
                    $(let $field = <$value as Field>::read(reading, stringify!($field));)*
                    Some(Act::$variant { $($field: $field?,)* })
                })*
                _ => None,
            }
        }
    };
}

fn dashed(name: &str) -> String {
    name.replace('_', "-")
}

steps! {
    "namn" "titled" Titled { title: Title, }
    "till-arena" "placed_in" PlacedIn { arena: ArenaId, }
    "fran-arena" "left_arena" LeftArena { arena: ArenaId, }
    "beredning" "prepared_by" PreparedBy { by: Node, }
    "forslag" "proposal_made" ProposalMade { text: Text, }
    "underlag" "paper_added" PaperAdded { title: Title, link: Option<Link>, text: Option<Text>, supplementary: bool, }
    "inflytande" "influence_stated" InfluenceStated { is: Perspective, }
    "barnratt" "child_rights_stated" ChildRightsStated { is: Perspective, }
    "beror" "touches" Touches { what: Vec<Trigger>, }
    "bedomning" "classed" Classed { standpoint: Standpoint, reason: Text, }
    "lyft-upp" "called_up" CalledUp { by: ArenaId, reason: Option<Text>, }
    "tas-upp" "taken_up" TakenUp { by: Node, how: Treatment, text: Option<Text>, paragraph: Option<Paragraph>, }
    "nasta-steg" "planned" Planned { what: Text, due: Option<Due>, }
    "aterremiss" "sent_back" SentBack { to: Node, reason: Text, }
    "bordlagg" "adjourned" Adjourned { to: Due, }
    "parkera" "parked" Parked { until: Option<Due>, }
    "vack" "woken" Woken { by: Text, }
    "lyft" "lifted" Lifted { from: Option<ArenaId>, to: Vec<ArenaId>, }
    "diarienummer" "numbered" Numbered { authority: Node, number: RegisterNumber, }
    "hor-ihop" "related" Related { how: How, to: MatterId, }
    "fraga" "question_opened" QuestionOpened { question: u16, text: Text, }
    "svar-pa-fraga" "question_answered" QuestionAnswered { question: u16, text: Text, }
    "svar" "answered" Answered { to: Node, text: Text, }
    "malgrupp" "target_group" TargetGroup { is: TargetGroup, }
    "avsluta" "concluded" Concluded { how: Ending, text: Option<Text>, }
    "ta-upp-igen" "reopened" Reopened { reason: Text, }
}

/// The last part of the address of the form that records what was decided, and of the one that issues it.
pub const DECIDED: [(&str, &str); 2] = [("beslutat", "decided"), ("utfarda", "issue")];

/// What is done with a matter, as the address says it.
pub fn step_at(path: &str) -> Option<&'static str> {
    let known = STEPS.iter().chain(&DECIDED).find(|(known, _)| *known == path);
    known.map(|(_, verb)| *verb)
}

/// The last part of the address.
pub fn path_of(verb: &str) -> &'static str {
    let known = STEPS.iter().chain(&DECIDED).find(|(_, known)| *known == verb);
    known.map_or("", |(path, _)| path)
}

/// What the form, and the button that leads to it, is called.
pub fn title(words: &Words, verb: &str) -> String {
    message(words.language(), &format!("do-matter-{}", dashed(verb)), &[]).unwrap_or_default()
}

/// Whether whoever asks may do this with the matter, or which rule stands in the way.
pub fn may(rights: &Rights<'_>, road: &Road<Act>, verb: &str, at: &At<'_>) -> Result<(), Refusal> {
    let own = matter::concerns(road, at.today());
    let any = match verb {
        // In the arena that it comes to; which, the form has yet to say.
        "called_up" => at.state().arenas.keys().cloned().map(On::Arena).collect(),
        "placed_in" if own == [On::County] => return rights.may_do(Action::RegisterMatter, &On::County),
        _ => own,
    };
    let action = match verb {
        "called_up" => Action::CallUpMatter,
        "decided" => Action::RecordDecision,
        "issue" => Action::IssueDecision,
        _ => Action::PrepareMatter,
    };
    rights.may_do_to_any(action, &any)
}

/// One thing done with one matter.
pub struct StepForm {
    id: MatterId,
    verb: &'static str,
}

impl StepForm {
    /// The form, if the matter is there.
    pub fn find(state: &State, id: MatterId, verb: &'static str) -> Option<StepForm> {
        state.matters.get(&id).is_some_and(|road| road.is_there()).then_some(StepForm { id, verb })
    }

    fn road<'a>(&self, state: &'a State) -> &'a Road<Act> {
        state.matters.get(&self.id).map(AsRef::as_ref).expect("the form is about a matter that is there")
    }

    fn is_decision(&self) -> bool {
        DECIDED.iter().any(|(_, verb)| *verb == self.verb)
    }
}

impl Form for StepForm {
    fn address(&self) -> Address {
        Address::Step(self.id.clone(), self.verb)
    }

    fn title(&self, at: &At<'_>) -> String {
        let name = at.speaker.name(&self.id.clone().into());
        at.words().do_matter_title(name, title(at.words(), self.verb))
    }

    fn lead(&self, at: &At<'_>) -> String {
        let own = message(at.words().language(), &format!("do-matter-{}-lead", dashed(self.verb)), &[]);
        own.unwrap_or_else(|| at.words().do_matter_lead())
    }

    fn passed(&self, at: &At<'_>) -> Option<Passed> {
        let road = self.road(at.state());
        let says = |step: &acts::Step<Act>| {
            format!("{}: {}", date::date(at.words(), &step.on), at.speaker.act(&step.act))
        };
        let steps = road.steps().iter().map(|step| (step.recorded_at, says(step))).collect();
        Some(Passed { subject: self.id.clone().into(), written_at: road.written_at(), steps })
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
        let words = asking.words();
        let mut controls = if self.is_decision() { ask_decision(asking) } else { ask_act(asking, self.verb) };
        controls.push(PartialDate::ask(asking, ON, words.form_happened_on()));
        if self.verb != "issue" {
            controls.push(Option::<Citation>::ask(asking, SOURCE, words.form_happened_source()));
        }
        controls
    }

    fn read(&self, state: &State, reading: &mut Reading<'_>) -> Option<Command> {
        let act = if self.is_decision() { None } else { read_act(reading, self.verb) };
        let decision = if self.is_decision() { read_decision(reading) } else { None };
        let on = PartialDate::read(reading, ON);
        let source = Option::<Citation>::read(reading, SOURCE);
        let (on, source) = (on?, source?);
        let id = self.id.clone();
        if !self.is_decision() {
            return Some(Command::Matter(acts::Command::Record { id, act: act?, on, source }));
        }
        let decided = decision?;
        let number = decision_id(state, &id);
        let taken = if self.verb == "issue" {
            let Some(day) = on.day() else {
                return reading.wrong(ON, super::Wrong::Day(reading.typed.get(ON).to_owned()));
            };
            decided.issue(reading, number.clone(), id.clone(), day)?
        } else {
            let made = decided.made(id.clone());
            Command::Decision(acts::Command::Record {
                id: number.clone(),
                act: made,
                on,
                source: source.clone(),
            })
        };
        let act = Act::Decided { decision: number };
        let marks = Command::Matter(acts::Command::Record { id, act, on, source });
        Some(Command::All(vec![taken, marks]))
    }

    fn place(&self, refusal: &Refusal) -> Option<&'static str> {
        match refusal {
            Refusal::HasNotHappened { .. } => Some(ON),
            Refusal::Overstepped(_) => Some("kind"),
            _ => None,
        }
    }

    fn then(&self, _command: &Command) -> Route {
        self.back()
    }

    fn back(&self) -> Route {
        Route::Thing(self.id.clone().into())
    }
}

/// What is known already: where it is, where its paper would have it lifted, the number of the next question.
fn begin_act(at: &At<'_>, road: &Road<Act>, verb: &str, typed: &mut Typed) {
    let now = stand(road, at.today());
    let arena = now.arenas.first().map(|(arena, _)| (*arena).clone());
    match (verb, &arena) {
        ("lifted", Some(arena)) => {
            arena.fill(typed, "from");
            let to: Vec<ArenaId> = lifts_to(at, arena);
            ArenaId::fill_several(&to, typed, "to");
        }
        ("left_arena", Some(arena)) => arena.fill(typed, "arena"),
        ("taken_up" | "decided" | "issue", Some(arena)) => Node::Arena(arena.clone()).fill(typed, "by.0"),
        _ => {}
    }
    if let ("taken_up", Some(arena)) = (verb, &arena) {
        Node::Arena(arena.clone()).fill(typed, "by");
    }
    match verb {
        "titled" => {
            if let Some(title) = now.title {
                title.fill(typed, "title")
            }
        }
        "proposal_made" => {
            if let Some((text, _)) = now.proposal {
                text.fill(typed, "text")
            }
        }
        "decided" | "issue" => {
            if let Some(title) = now.title {
                title.fill(typed, "title")
            }
            if let Some((text, _)) = now.proposal {
                text.fill(typed, "text")
            }
        }
        "question_opened" => {
            let last = road.standing().filter_map(|step| match &step.act {
                Act::QuestionOpened { question, .. } => Some(*question),
                _ => None,
            });
            (last.max().unwrap_or(0) + 1).fill(typed, "question");
        }
        "question_answered" => {
            if let Some((number, _)) = now.questions.iter().find(|(_, question)| question.answer.is_none()) {
                number.fill(typed, "question");
            }
        }
        "touches" => {
            let proposed = now.touches.iter().copied().collect::<Vec<_>>();
            Trigger::fill_several(&proposed, typed, "what");
        }
        "classed" if !now.proposed(at.state().rulebook(), at.today()).is_empty() => {
            Standpoint::NeedsStandpoint.fill(typed, "standpoint");
        }
        _ => {}
    }
}

/// Where the arena's paper would have a matter lifted.
pub fn lifts_to(at: &At<'_>, arena: &ArenaId) -> Vec<ArenaId> {
    let answer = answers::may_decide(at.state(), arena, true, at.today());
    answer.lift_to.iter().filter_map(Node::arena).filter(|to| *to != arena).cloned().collect()
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
