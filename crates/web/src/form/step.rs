//! What one does with something that has a road: one form for each act, made from a list of what the act tells. Whatever
//! is done, the day and the source are asked for too, and whoever comes second is shown what was done meanwhile.
//!
//! A matter, a decision and a recommendation differ in their acts ([`Steps`]) and in nothing else here.

use super::{
    Address, Field, Reading, Typed,
    control::{Choice, Control, Kind, Options},
    field::Asking,
    right::Needs,
    sheet::{Form, Passed},
};
use crate::{page::At, routes::Route};
use domain::{
    Command, Refusal, State,
    acts::{self, ActNo, Road, Table},
    id::{Node, Subject},
    source::Citation,
    time::PartialDate,
    work::{Nonsense, decision, document, matter, recommendation},
};
use std::collections::BTreeSet;
use words::{Happened, Words, date, message};

/// The day it happened.
pub const ON: &str = "on";
/// Where it was read.
pub const SOURCE: &str = "source";

/// The acts that one does by forms, and what each form is like.
pub trait Steps: Happened {
    /// What it is, as the words of the forms say it.
    const WORD: &'static str;

    /// Every act: the last part of the address, nothing where it has no form of this kind; and the verb.
    const STEPS: &'static [(&'static str, &'static str)];

    /// What has a form of its own.
    const OWN: &'static [(&'static str, &'static str)] = &[];

    /// The fields of an act.
    fn ask_act(asking: &Asking<'_>, verb: &str) -> Vec<Control>;

    /// The act that a form tells.
    fn read_act(reading: &mut Reading<'_>, verb: &str) -> Option<Self>;

    /// Puts an act into its form.
    fn fill_act(&self, typed: &mut Typed);

    /// Everything of this kind.
    fn table(state: &State) -> &Table<Self>;

    /// The command.
    fn command(command: acts::Command<Self>) -> Command;

    /// What it takes to do this.
    fn needs(at: &At<'_>, road: &Road<Self>, verb: &str, of: Option<&Node>) -> Needs;

    /// What is known already.
    fn begin(_at: &At<'_>, _road: &Road<Self>, _verb: &str, _of: Option<&Node>, _typed: &mut Typed) {}

    /// What can be chosen on this road.
    fn dress(_asking: &Asking<'_>, _road: &Road<Self>, controls: Vec<Control>) -> Vec<Control> {
        controls
    }

    /// The field that a rule's no is about.
    fn place(_refusal: &Refusal) -> Option<&'static str> {
        None
    }

    /// Whether people may say that it was wrong. What the program itself did it did.
    fn is_mendable(&self) -> bool {
        true
    }

    /// What a correction leaves as it was.
    fn keep(self, _was: &Self) -> Self {
        self
    }

    /// The page with all of this kind.
    fn list() -> Route;
}

/// Lists the acts with what each tells. A field may be asked for as something else than it is kept as.
macro_rules! steps {
    ($($path:literal $verb:literal $variant:ident { $($field:ident: $value:ty,)* })*) => {
        const STEPS: &'static [(&'static str, &'static str)] = &[$(($path, $verb)),*];

        fn ask_act(asking: &Asking<'_>, verb: &str) -> Vec<Control> {
            match verb {
                $($verb => vec![$(<$value as Field>::ask(
                    asking,
                    stringify!($field),
                    asking.say(&$crate::form::step::label($verb, stringify!($field))),
                )),*],)*
                _ => Vec::new(),
            }
        }

        fn read_act(reading: &mut Reading<'_>, verb: &str) -> Option<Self> {
            match verb {
                $($verb => {
                    $(let $field = <$value as Field>::read(reading, stringify!($field));)*
                    Some(Self::$variant { $($field: $field?.into(),)* })
                })*
                _ => None,
            }
        }

        fn fill_act(&self, typed: &mut Typed) {
            match self {
                $(Self::$variant { $($field,)* } => {
                    $(<$value>::from($field.clone()).fill(typed, stringify!($field));)*
                })*
            }
        }
    };
}
pub(super) use steps;

/// The id of the words that ask for a part of an act.
pub fn label(verb: &str, field: &str) -> String {
    dashed(&format!("part-act-{verb}-{field}"))
}

fn dashed(name: &str) -> String {
    name.replace('_', "-")
}

/// Calls with the id and the acts of whatever has a road, nothing for what has none.
macro_rules! on_road {
    ($subject:expr, ($id:ident, $acts:ident) => $then:expr) => {
        match $subject {
            Subject::Matter($id) => {
                type $acts = matter::Act;
                $then
            }
            Subject::Decision($id) => {
                type $acts = decision::Act;
                $then
            }
            Subject::Recommendation($id) => {
                type $acts = recommendation::Act;
                $then
            }
            Subject::Document($id) => {
                type $acts = document::Act;
                $then
            }
            _ => None,
        }
    };
}
pub(super) use on_road;

/// The road of a thing that is there.
pub fn road<'a, A: Steps>(state: &'a State, id: &A::Id) -> Option<&'a Road<A>> {
    A::table(state).get(id).map(AsRef::as_ref).filter(|road| road.is_there())
}

/// What is done by forms, by the last part of their addresses.
pub fn known(subject: &Subject) -> Option<Vec<(&'static str, &'static str)>> {
    on_road!(subject, (_id, Acts) => {
        let all = Acts::STEPS.iter().chain(Acts::OWN).filter(|(path, _)| !path.is_empty());
        Some(all.copied().collect())
    })
}

/// What is done with a thing, as the address says it.
pub fn verb_at(subject: &Subject, path: &str) -> Option<&'static str> {
    known(subject)?.into_iter().find(|(known, _)| *known == path).map(|(_, verb)| verb)
}

/// The last part of the address.
pub fn path_of(subject: &Subject, verb: &str) -> &'static str {
    let found = known(subject).unwrap_or_default().into_iter().find(|(_, known)| *known == verb);
    found.map(|(path, _)| path).unwrap_or_default()
}

/// The form that does this, if the thing is there.
pub fn form(state: &State, subject: Subject, verb: &'static str, of: Option<Node>) -> Option<Box<dyn Form>> {
    if let Some(own) = super::decide::form(state, &subject, verb) {
        return Some(own);
    }
    if let Some(own) = super::recommendation::own(state, &subject, verb, of.as_ref()) {
        return Some(own);
    }
    on_road!(subject, (id, Acts) => {
        let is_step = Acts::STEPS.iter().any(|(path, known)| *known == verb && !path.is_empty());
        let is_there = is_step && road::<Acts>(state, &id).is_some();
        is_there.then(|| Box::new(StepForm::<Acts> { id, verb, of }) as Box<dyn Form>)
    })
}

/// What it takes to do this with the thing; nothing where it is not there.
pub fn needs(at: &At<'_>, subject: &Subject, verb: &str, of: Option<&Node>) -> Option<Needs> {
    on_road!(subject, (id, Acts) => {
        road::<Acts>(at.state(), id).map(|road| Acts::needs(at, road, verb, of))
    })
}

/// Whether whoever asks may do this with the thing here.
pub fn may(at: &At<'_>, subject: &Subject, verb: &str, of: Option<&Node>) -> bool {
    needs(at, subject, verb, of).is_none_or(|needs| needs.may(at))
}

/// What the form, and the button that leads to it, is called.
pub fn title<A: Steps>(words: &Words, verb: &str) -> String {
    message(words.language(), &dashed(&format!("do-{}-{verb}", A::WORD)), &[]).unwrap_or_default()
}

/// What the form is for.
pub fn lead<A: Steps>(words: &Words, verb: &str) -> String {
    let say = |id: String| message(words.language(), &dashed(&id), &[]);
    let own = say(format!("do-{}-{verb}-lead", A::WORD));
    own.or_else(|| say(format!("do-{}-lead", A::WORD))).unwrap_or_default()
}

/// How far a road has come, for whoever adds to it.
pub fn passed<A: Steps>(at: &At<'_>, road: &Road<A>) -> Passed {
    let says =
        |step: &acts::Step<A>| format!("{}: {}", date::date(at.words(), &step.on), at.speaker.act(&step.act));
    let steps = road.steps().iter().map(|step| (step.recorded_at, says(step))).collect();
    Passed { subject: road.id.clone().into(), written_at: road.written_at(), steps }
}

/// The day and the source of whatever is done.
pub fn ask_when(asking: &Asking<'_>) -> [Control; 2] {
    let words = asking.words();
    [
        PartialDate::ask(asking, ON, words.form_happened_on()),
        Option::<Citation>::ask(asking, SOURCE, words.form_happened_source()),
    ]
}

/// The day and the source, read.
pub fn read_when(reading: &mut Reading<'_>) -> Option<(PartialDate, Option<Citation>)> {
    let on = PartialDate::read(reading, ON);
    let source = Option::<Citation>::read(reading, SOURCE);
    Some((on?, source?))
}

/// The field that a no is about which any road can say.
pub fn place<A: Steps>(refusal: &Refusal) -> Option<&'static str> {
    match refusal {
        Refusal::HasNotHappened { .. } | Refusal::Nonsense { why: Nonsense::DecidedBefore, .. } => Some(ON),
        other => A::place(other),
    }
}

/// What can be chosen in a control, by what is sent. What was chosen before and cannot be now is kept, to be seen.
pub fn offer(asking: &Asking<'_>, control: Control, offers: Vec<(String, String)>) -> Control {
    let known: BTreeSet<&str> = offers.iter().map(|(value, _)| value.as_str()).collect();
    let typed: Vec<String> = asking.typed.all(&control.name).map(str::to_owned).collect();
    let gone = typed.iter().filter(|value| !value.is_empty() && !known.contains(value.as_str()));
    let called = |value: &String| {
        let subject = value.parse::<Subject>();
        subject.map_or_else(|_| value.clone(), |subject| super::pick::called(asking, &subject))
    };
    let gone: Vec<(String, String)> = gone.map(|value| (value.clone(), called(value))).collect();
    let choice =
        |(value, label): (String, String)| Choice { is_chosen: typed.contains(&value), value, label };
    let choices: Vec<Choice> = offers.into_iter().chain(gone).map(choice).collect();
    let kind = match control.kind {
        Kind::Ticks(_) => Kind::Ticks(choices),
        _ => Kind::Pick(vec![Options { heading: None, options: choices }]),
    };
    Control { kind, ..control }
}

/// Things by name, to be offered.
pub fn named(asking: &Asking<'_>, subjects: impl IntoIterator<Item = Subject>) -> Vec<(String, String)> {
    subjects.into_iter().map(|subject| (subject.to_string(), super::pick::called(asking, &subject))).collect()
}

/// One thing done with one that has a road.
struct StepForm<A: Steps> {
    id: A::Id,
    verb: &'static str,
    /// Whom it is about, where the address says it.
    of: Option<Node>,
}

impl<A: Steps> StepForm<A> {
    fn road<'a>(&self, state: &'a State) -> &'a Road<A> {
        road(state, &self.id).expect("the form is about a thing that is there")
    }
}

impl<A: Steps> Form for StepForm<A> {
    fn address(&self) -> Address {
        Address::Step(self.id.clone().into(), self.verb, self.of.clone())
    }

    fn title(&self, at: &At<'_>) -> String {
        let (words, name) = (at.words(), at.speaker.name(&self.id.clone().into()));
        let title = title::<A>(words, self.verb);
        match &self.of {
            Some(of) => words.do_step_of_title(name, title, at.speaker.name(&of.into())),
            None => words.do_matter_title(name, title),
        }
    }

    fn lead(&self, at: &At<'_>) -> String {
        lead::<A>(at.words(), self.verb)
    }

    fn passed(&self, at: &At<'_>) -> Option<Passed> {
        Some(passed(at, self.road(at.state())))
    }

    fn is_markdown(&self) -> bool {
        true
    }

    fn begin(&self, at: &At<'_>) -> Typed {
        let mut typed = Typed::default();
        PartialDate::from(at.today()).fill(&mut typed, ON);
        if let Some(of) = &self.of {
            WHOM.iter().for_each(|name| of.fill(&mut typed, name));
        }
        A::begin(at, self.road(at.state()), self.verb, self.of.as_ref(), &mut typed);
        typed
    }

    fn ask(&self, asking: &Asking<'_>) -> Vec<Control> {
        let given = |control: Control| match &self.of {
            Some(of) if WHOM.contains(&control.name.as_str()) => {
                let told = asking.at.speaker.name(&of.into());
                Control { kind: Kind::Given { value: of.to_string(), told }, ..control }
            }
            _ => control,
        };
        let controls = A::ask_act(asking, self.verb).into_iter().map(given).collect();
        let mut controls = A::dress(asking, self.road(asking.at.state()), controls);
        controls.extend(ask_when(asking));
        controls
    }

    fn read(&self, _state: &State, reading: &mut Reading<'_>) -> Option<Command> {
        let act = A::read_act(reading, self.verb);
        let when = read_when(reading);
        let (act, (on, source)) = (act?, when?);
        Some(A::command(acts::Command::Record { id: self.id.clone(), act, on, source }))
    }

    fn place(&self, refusal: &Refusal) -> Option<&'static str> {
        place::<A>(refusal)
    }

    fn repeats(&self) -> Option<&'static str> {
        Some(ON)
    }

    fn then(&self, _command: &Command) -> Route {
        self.back()
    }

    fn back(&self) -> Route {
        Route::Thing(self.id.clone().into())
    }
}

/// The fields that the address may have answered: whom it is about.
const WHOM: [&str; 2] = ["of", "to"];

/// A step by its number, of whatever has a road.
pub fn is_step(state: &State, subject: &Subject, no: ActNo) -> bool {
    let found = on_road!(subject, (id, Acts) => {
        let road = road::<Acts>(state, id);
        let step = road.and_then(|road| road.step(no)).filter(|step| step.retracted.is_none());
        step.filter(|step| step.act.is_mendable()).map(drop)
    });
    found.is_some()
}
