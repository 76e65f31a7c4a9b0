//! A whole county as it comes about, act by act.

use crate::{dice::Dice, founding::founding, year::wish};
use domain::{
    Command, Context, Event, State, command,
    context::{Actor, RequestId},
    id::Handle,
    time::day_in_sweden,
};
use jiff::{SignedDuration, Timestamp};

/// How large a county is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its handle.
    pub handle: Handle,
    /// How many arenas it begins with.
    pub n_arenas: usize,
    /// How many years go by.
    pub years: usize,
    /// What follows from what.
    pub seed: u64,
}

impl Plan {
    /// A thousand arenas for ten years make 500,000 events: about one a week for each arena.
    pub const EVENTS_PER_ARENA_AND_YEAR: usize = 50;

    /// How many events it comes to; a few more where the last act has several.
    pub fn n_events(&self) -> usize {
        self.n_arenas * self.years * Self::EVENTS_PER_ARENA_AND_YEAR
    }
}

/// Something that was asked for, and what it led to.
#[derive(Clone, Debug)]
pub struct Act {
    /// When and by whom.
    pub cx: Context,
    /// What was asked for.
    pub command: Command,
    /// What happened; at least one thing.
    pub events: Vec<Event>,
}

/// A county on its way from its first day to its last.
pub struct County {
    plan: Plan,
    dice: Dice,
    state: State,
    n_acts: u64,
    n_events: usize,
    n_refused: usize,
    is_founded: bool,
}

/// The last instant before a county's first day.
const BEGINS: Timestamp = Timestamp::constant(1_420_614_000, 0);
const YEAR: SignedDuration = SignedDuration::from_hours(24 * 365);

/// So many wishes in a row that cannot be granted mean that there is nothing left to do in a county.
const PATIENCE: usize = 10_000;

impl County {
    /// A county before its first act.
    pub fn new(plan: Plan) -> County {
        County {
            dice: Dice::new(plan.seed),
            plan,
            state: State::default(),
            n_acts: 0,
            n_events: 0,
            n_refused: 0,
            is_founded: false,
        }
    }

    /// The county so far.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// How many wishes were refused so far.
    pub fn n_refused(&self) -> usize {
        self.n_refused
    }

    /// Its years are as long as its events are many: each act is a step further in time.
    fn context(&self) -> Context {
        let done = self.n_events as f64 / self.plan.n_events().max(1) as f64;
        let gone = YEAR.mul_f64(done.min(1.0) * self.plan.years as f64);
        // The acts differ by a microsecond at least, since the journal keeps no less.
        let now = BEGINS + SignedDuration::from_micros(gone.as_micros() as i64 + self.n_acts as i64);
        let mut request = [0; 16];
        request[..8].copy_from_slice(&self.plan.seed.to_be_bytes());
        request[8..].copy_from_slice(&(self.n_acts + 1).to_be_bytes());
        Context { now, today: day_in_sweden(now), actor: Actor::Operator, request: RequestId(request) }
    }

    fn wish(&mut self, cx: &Context) -> Option<Command> {
        if !self.is_founded {
            let County { plan, state, dice, .. } = self;
            match founding(state, &plan.handle, plan.n_arenas, cx.today, dice) {
                Some(command) => return Some(command),
                None => self.is_founded = true,
            }
        }
        match self.n_events < self.plan.n_events() {
            true => wish(&self.state, &mut self.dice, cx.today),
            false => None,
        }
    }
}

impl Iterator for County {
    type Item = Act;

    fn next(&mut self) -> Option<Act> {
        let cx = self.context();
        for _ in 0..PATIENCE {
            let Some(command) = self.wish(&cx) else {
                match self.is_founded && self.n_events >= self.plan.n_events() {
                    true => return None,
                    false => continue,
                }
            };
            match command::carry_out(&self.state, &cx, self.n_events as u64 + 1, command.clone()) {
                Ok((events, state)) if !events.is_empty() => {
                    self.state = state;
                    self.n_acts += 1;
                    self.n_events += events.len();
                    return Some(Act { cx, command, events });
                }
                Ok(_) => {}
                Err(_) => self.n_refused += 1,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::work::recommendation::RecommendationRoad as Road;
    use std::collections::BTreeSet;

    fn plan(n_arenas: usize, years: usize, seed: u64) -> Plan {
        Plan { handle: Handle::parse("exempel").unwrap(), n_arenas, years, seed }
    }

    #[test]
    fn the_same_plan_makes_the_same_county() {
        let acts = |seed| {
            let told = |act: Act| (act.cx.now, act.cx.request, act.command, act.events);
            County::new(plan(5, 2, seed)).map(told).collect::<Vec<_>>()
        };
        let (one, again, other) = (acts(3), acts(3), acts(4));
        assert!(one == again);
        assert!(one != other);
    }

    #[test]
    fn a_county_is_as_large_as_was_asked_and_keeps_its_rules() {
        for (n_arenas, years) in [(1, 1), (10, 3), (30, 10)] {
            let mut county = County::new(plan(n_arenas, years, 1));
            let n_events: usize = county.by_ref().map(|act| act.events.len()).sum();
            let asked = county.plan.n_events();
            let state = county.state();
            // A founding may be more than a short county has time for.
            let n_founding = 500 + 40 * n_arenas;
            assert!((asked..asked.max(n_founding) + 5).contains(&n_events), "{n_arenas} {years}: {n_events}");
            assert_eq!(state.arenas.len(), n_arenas);
            assert_eq!(state.check_invariants(), []);
        }
    }

    #[test]
    fn everything_that_can_happen_to_a_fact_happens_and_little_is_refused() {
        let mut county = County::new(plan(20, 5, 2));
        let (mut kinds, mut n_acts) = (BTreeSet::new(), 0);
        for act in county.by_ref() {
            n_acts += 1;
            kinds.extend(act.events.iter().map(|event| event.kind().1));
        }
        let missing = domain::facts::VERBS.iter().filter(|verb| !kinds.contains(*verb)).collect::<Vec<_>>();
        assert!(missing.is_empty(), "{missing:?} never happened");
        assert!(kinds.contains("silenced") && kinds.contains("heard"));
        for verb in ["registered", "decided", "concluded", "reopened", "lifted", "parked", "woken", "made"] {
            assert!(kinds.contains(verb), "no matter was ever {verb}");
        }
        assert!(county.n_refused() * 10 < n_acts, "{} of {n_acts} wishes were refused", county.n_refused());
    }

    #[test]
    fn each_arena_has_two_matters_a_year_and_one_recommendation_in_five_years() {
        let mut county = County::new(plan(20, 10, 3));
        county.by_ref().for_each(drop);
        let n_matters = county.state().matters.len();
        assert!((340..=460).contains(&n_matters), "{n_matters} matters");
        assert!(county.state().decisions.len() * 4 > n_matters);
        // A tenth as many recommendations, each to a region and as many municipalities as there are, and mostly answered.
        let recommendations: Vec<_> = county.state().recommendations.values().collect();
        assert!((30..=60).contains(&recommendations.len()), "{} recommendations", recommendations.len());
        let answered = |road: &Road| road.standing().filter(|step| step.act.taken().is_some()).count();
        let n_answers: usize = recommendations.iter().map(|road| answered(road)).sum();
        assert!(n_answers > recommendations.len() * 3, "{n_answers} answers");
    }

    #[test]
    fn time_goes_on_and_ends_after_the_years() {
        let acts: Vec<Act> = County::new(plan(10, 3, 5)).collect();
        assert!(acts.windows(2).all(|pair| pair[0].cx.now < pair[1].cx.now));
        let last = acts.last().map(|act| act.cx.today.year());
        assert!(matches!(last, Some(2017..=2018)), "{last:?}");
    }
}
