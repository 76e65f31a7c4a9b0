//! Saying that a step of a road was wrong: that something else happened, or that it did not. What happens next is no
//! correction but a step of its own, and the form says so.

use super::{
    Address, Field, Reading, Typed,
    act::{Act as Do, Verb},
    claim,
    control::Control,
    field::Asking,
    right::Needs,
    sheet::{Form, Passed},
    step::{self, ON, SOURCE, Steps, on_road},
};
use crate::{page::At, routes::Route};
use domain::{
    Command, Refusal, State,
    acts::{self, ActNo, Road, Step},
    id::Subject,
    source::Citation,
    work::{decision, document, matter, recommendation},
};
use words::date;

/// Corrects a step, or takes it back.
struct MendForm<A: Steps> {
    id: A::Id,
    no: ActNo,
    is_correction: bool,
}

/// The form that mends a step, if there is such a step that stands.
pub fn form(state: &State, subject: Subject, what: &Do) -> Option<Box<dyn Form>> {
    let Do::To { no, verb: verb @ (Verb::Correct | Verb::Retract), claim: 0 } = *what else { return None };
    step::is_step(state, &subject, no).then_some(())?;
    let is_correction = verb == Verb::Correct;
    on_road!(subject, (id, Acts) => Some(Box::new(MendForm::<Acts> { id, no, is_correction }) as Box<dyn Form>))
}

/// What it takes to mend this step; nothing where there is no such step.
pub fn needs(at: &At<'_>, subject: &Subject, no: ActNo) -> Option<Needs> {
    on_road!(subject, (id, Acts) => {
        let road = step::road::<Acts>(at.state(), id)?;
        Some(needs_of(at, road, road.step(no)?))
    })
}

/// What it takes to mend this step of the road.
pub fn needs_of<A: Steps>(at: &At<'_>, road: &Road<A>, step: &Step<A>) -> Needs {
    let (action, any) = <A as acts::Act>::needs(at.state(), Some(road), &step.act, at.today());
    Needs::Any(action, any)
}

impl<A: Steps> MendForm<A> {
    fn road<'a>(&self, state: &'a State) -> &'a Road<A> {
        step::road(state, &self.id).expect("the form is about a thing that is there")
    }

    fn step<'a>(&self, state: &'a State) -> &'a Step<A> {
        self.road(state).step(self.no).expect("the form is about a step that is there")
    }

    fn verb(&self) -> Verb {
        if self.is_correction { Verb::Correct } else { Verb::Retract }
    }
}

impl<A: Steps> Form for MendForm<A> {
    fn address(&self) -> Address {
        Address::Act(self.id.clone().into(), Do::To { no: self.no, verb: self.verb(), claim: 0 })
    }

    fn title(&self, at: &At<'_>) -> String {
        let what = at.speaker.act(&self.step(at.state()).act).to_string();
        at.words().mend_title(self.verb().label(at.words()), what)
    }

    fn lead(&self, at: &At<'_>) -> String {
        let (words, step) = (at.words(), self.step(at.state()));
        let stands = words.mend_stands(
            date::date(words, &step.on),
            at.speaker.name(&self.id.clone().into()),
            at.speaker.act(&step.act).to_string(),
        );
        let means = match (self.is_correction, step.act.begins()) {
            (true, _) => words.mend_correct_means(),
            (false, false) => words.mend_retract_means(),
            (false, true) => words.mend_retract_beginning_means(),
        };
        format!("{stands} {means}")
    }

    fn otherwise(&self, at: &At<'_>) -> Option<(String, String, Route)> {
        let words = at.words();
        Some((words.mend_rather_new(), words.mend_new_step(), self.back()))
    }

    fn passed(&self, at: &At<'_>) -> Option<Passed> {
        Some(step::passed(at, self.road(at.state())))
    }

    fn is_markdown(&self) -> bool {
        self.is_correction
    }

    fn begin(&self, at: &At<'_>) -> Typed {
        let (mut typed, step) = (Typed::default(), self.step(at.state()));
        if self.is_correction {
            step.act.fill_act(&mut typed);
            step.on.fill(&mut typed, ON);
            Option::<Citation>::fill(&step.source, &mut typed, SOURCE);
        }
        typed
    }

    fn ask(&self, asking: &Asking<'_>) -> Vec<Control> {
        let mut controls = Vec::new();
        if self.is_correction {
            let (road, step) = (self.road(asking.at.state()), self.step(asking.at.state()));
            controls = A::dress(asking, road, A::ask_act(asking, step.act.verb()));
            controls.extend(step::ask_when(asking));
        }
        controls.push(claim::ask_reason(asking));
        controls
    }

    fn read(&self, state: &State, reading: &mut Reading<'_>) -> Option<Command> {
        let (id, no, was) = (self.id.clone(), self.no, &self.step(state).act);
        if !self.is_correction {
            let reason = claim::read_reason(reading)?;
            return Some(A::command(acts::Command::Retract { id, no, reason }));
        }
        let act = A::read_act(reading, was.verb());
        let when = step::read_when(reading);
        let reason = claim::read_reason(reading);
        let (act, (on, source), reason) = (act?.keep(was), when?, reason?);
        Some(A::command(acts::Command::Correct { id, no, act, on, source, reason }))
    }

    fn place(&self, refusal: &Refusal) -> Option<&'static str> {
        if self.is_correction { step::place::<A>(refusal) } else { Some(claim::REASON) }
    }

    fn then(&self, _command: &Command) -> Route {
        // Without its beginning it is no longer there.
        let is_gone = !self.is_correction && self.no == 1;
        if is_gone { A::list() } else { self.back() }
    }

    fn back(&self) -> Route {
        Route::Thing(self.id.clone().into())
    }
}
