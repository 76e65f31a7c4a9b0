//! What waits for somebody, what is due first at the top.
//!
//! Nothing here is kept: it follows from the offices and roles somebody holds that day, and ends with them.

use super::{
    duties::{self, Duty},
    standing::{Standing, owed, standing},
};
use crate::{
    access::{Ground, Held},
    id::{ArenaId, BodyId, Node, PersonId},
    state::State,
    work::due::Due,
};
use jiff::civil::Date;

/// Something that somebody has to see to.
#[derive(Debug)]
pub enum Waiting<'a> {
    /// Nobody is known to follow in a seat.
    Follow(Duty),
    /// A board, whose registrar they are, has not answered.
    Answer(BodyId, Standing<'a>),
    /// A principal was asked as a whole, and they are registrar of one of its boards: somebody has to take it.
    Take(Node, Standing<'a>),
    /// Somebody asked by an arena they are secretary of, or coordinate, has not answered.
    Chase(Standing<'a>),
}

impl<'a> Waiting<'a> {
    /// When the answer that is waited for is due, where it is an answer and a time was set.
    pub fn answer_by(&self) -> Option<&'a Due> {
        match self {
            Waiting::Follow(_) => None,
            Waiting::Answer(_, standing) | Waiting::Take(_, standing) | Waiting::Chase(standing) => {
                standing.answer_by
            }
        }
    }

    /// Whether both say that somebody has to take the same.
    fn is_same(&self, other: &Waiting<'_>) -> bool {
        match (self, other) {
            (Waiting::Take(one, this), Waiting::Take(other, that)) => {
                one == other && this.road.id == that.road.id
            }
            _ => false,
        }
    }

    /// The day it is due; the last of days where none was set. Whoever left a seat was to be followed by then.
    fn due(&self) -> Date {
        match self {
            Waiting::Follow(duty) => duty.leaves.map_or(Date::MAX, |leaves| leaves.sort_day()),
            _ => self.answer_by().map_or(Date::MAX, Due::sort_day),
        }
    }
}

/// Everything that waits for somebody who holds these offices and roles.
pub fn of<'a>(state: &'a State, person: &PersonId, held: &[Held], day: Date) -> Vec<Waiting<'a>> {
    let now = || held.iter().filter(|held| held.is_now()).map(|held| &held.ground);
    let mut waiting: Vec<Waiting<'a>> =
        duties::of(state, person, day).into_iter().map(Waiting::Follow).collect();
    for ground in now() {
        if let Ground::Registrar(board) = ground {
            let owed = owed::owed(state, &Node::Body(board.clone()), day);
            let unanswered = owed.into_iter().filter(owed::Owed::is_waiting);
            for owed in unanswered {
                let waits = one(board, owed);
                // Of whoever is registrar of two of its boards, one takes it.
                if !waiting.iter().any(|other| other.is_same(&waits)) {
                    waiting.push(waits);
                }
            }
        }
    }
    let arenas: Vec<&ArenaId> = now().filter_map(chases_for).collect();
    if !arenas.is_empty() {
        waiting.extend(open(state, day).filter(|open| follow_it_up(open, &arenas)).map(Waiting::Chase));
    }
    waiting.sort_by_key(Waiting::due);
    waiting
}

/// What waits for the registrar of a board.
fn one<'a>(board: &BodyId, owed: owed::Owed<'a>) -> Waiting<'a> {
    let whole = owed.boards().find(|asked| asked.is_silent()).filter(|asked| asked.is_as_a_whole());
    match whole.map(|asked| asked.of.clone()) {
        Some(whole) => Waiting::Take(whole, owed.standing),
        None => Waiting::Answer(board.clone(), owed.standing),
    }
}

/// The recommendations that somebody has still to decide on, the latest first.
pub fn open(state: &State, day: Date) -> impl Iterator<Item = Standing<'_>> {
    let mut roads: Vec<_> = state.recommendations.values().map(AsRef::as_ref).collect();
    roads.sort_by_key(|road| std::cmp::Reverse(road.beginning().on.sort_day()));
    roads.into_iter().filter_map(move |road| standing(state, road, day)).filter(Standing::is_open)
}

fn chases_for(ground: &Ground) -> Option<&ArenaId> {
    match ground {
        Ground::Secretary(arena) | Ground::Runs(arena) => Some(arena),
        _ => None,
    }
}

/// Whether these arenas are to follow it up: the one that was named, else those that made it.
fn follow_it_up(open: &Standing<'_>, arenas: &[&ArenaId]) -> bool {
    let by = open.follow_up.map_or(open.by, std::slice::from_ref);
    by.iter().any(|arena| arenas.contains(&arena))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Command, Context, Stamped,
        access::commission::{self, Role},
        acts,
        context::{Actor, RequestId},
        facts::{self, Claim, Content, Fact, Statement},
        id::{Handle, Id},
        register::{arena, body, holder, paper::MeetingRole, principal, seat},
        text::{Text, Title},
        time::{PartialDate, Period},
        work::{
            due::Due,
            recommendation::{Act, Awaited, Kind, Stance, Taken},
        },
    };
    use jiff::civil::date;

    const TODAY: Date = date(2022, 6, 1);

    fn id<I: Id>(handle: &str) -> I {
        I::new(Handle::parse(handle).unwrap())
    }

    fn run(state: &mut State, command: Command) {
        let now: jiff::Timestamp = "2022-06-01T09:00:00Z".parse().unwrap();
        let cx = Context { now, today: TODAY, actor: Actor::Operator, request: RequestId([0; 16]) };
        for event in crate::decide(state, &cx, command).unwrap() {
            crate::apply(state, &Stamped { seq: 1, at: now, actor: Actor::Operator, event: &event });
        }
    }

    fn enter<F: Fact>(handle: &str, all: Vec<F>) -> facts::Command<F> {
        let when = Period { from: Some(PartialDate::from(date(2020, 1, 1))), to: None };
        let claim = |fact| Claim { content: Content::Fact(fact), when, sources: vec![] };
        let statements = all.into_iter().map(|fact| Statement::from(claim(fact))).collect();
        facts::Command::Register { id: id(handle), statements }
    }

    fn record(state: &mut State, what: &str, act: Act) {
        let on = "2022-03-01".parse().unwrap();
        run(state, Command::Recommendation(acts::Command::Record { id: id(what), act, on, source: None }));
    }

    /// Two arenas with a secretary each, a board with a registrar; `goals` from the first arena, followed up by the second
    /// when so told, to the board.
    fn county(follow_up: Option<&str>) -> State {
        let mut state = State::default();
        let name = Title::parse("Alby").unwrap();
        run(&mut state, Command::OpenCounty { handle: Handle::parse("alby").unwrap(), name });
        run(&mut state, Command::Principal(enter("town", vec![principal::Fact::Exists(())])));
        let within = body::Fact::Within(Node::Principal(id("town")));
        run(&mut state, Command::Body(enter("ks", vec![body::Fact::Exists(()), within])));
        for name in ["one", "two"] {
            run(&mut state, Command::Arena(enter(name, vec![arena::Fact::Exists(())])));
            let seat = vec![seat::Fact::In(id(name)), seat::Fact::Exists(())];
            run(&mut state, Command::Seat(enter(name, seat)));
            let sits = vec![
                holder::Fact::Seat(id(name)),
                holder::Fact::Person(id(name)),
                holder::Fact::Exists(()),
                holder::Fact::ServesAs(MeetingRole::Secretary),
            ];
            run(&mut state, Command::Holder(enter(name, sits)));
        }
        let give = commission::Command::Give {
            person: id("registrar"),
            role: Role::Registrar { of: id("ks") },
            from: TODAY,
            to: Some(date(2023, 6, 1)),
            reason: Text::parse("Beslut.").unwrap(),
        };
        run(&mut state, Command::Commission(give));
        let made = Act::Made {
            kind: Kind::Recommendation,
            title: Title::parse("Goals").unwrap(),
            by: vec![id("one")],
            decision: None,
            matter: None,
            follow_up: follow_up.map(id),
        };
        record(&mut state, "goals", made);
        let due = Due::Date("2022-12-31".parse().unwrap());
        record(&mut state, "goals", Act::DueSet { what: Awaited::Answer, due });
        let to = Node::Principal(id("town"));
        record(
            &mut state,
            "goals",
            Act::Addressed { to, boards: vec![id("ks")], parts: vec![], through: None },
        );
        state
    }

    fn waits(state: &State, name: &str, day: Date) -> Vec<String> {
        let person: PersonId = id(name);
        let held = crate::access::Rights::of(state, &Actor::Person(person.clone()), day).held().to_vec();
        let told = |waiting: &Waiting<'_>| match waiting {
            Waiting::Follow(duty) => format!("follow in {}", duty.seat),
            Waiting::Answer(board, standing) => format!("{board} answers {}", standing.road.id),
            Waiting::Take(whole, standing) => format!("take {} for {whole}", standing.road.id),
            Waiting::Chase(standing) => format!("chase {}", standing.road.id),
        };
        of(state, &person, &held, day).iter().map(told).collect()
    }

    #[test]
    fn an_answer_waits_for_the_registrar_and_for_whoever_follows_it_up() {
        const CHASE: &[&str] = &["chase recommendation-goals"];
        const ANSWER: &[&str] = &["body-ks answers recommendation-goals"];
        let later = date(2022, 7, 1);
        for (follow_up, who, day, expected) in [
            (None, "registrar", later, ANSWER),
            (None, "registrar", date(2022, 5, 31), &[]),
            (None, "one", later, CHASE),
            (None, "two", later, &[]),
            (Some("two"), "one", later, &[]),
            (Some("two"), "two", later, CHASE),
            (None, "two", date(2022, 2, 1), &[]),
        ] {
            assert_eq!(waits(&county(follow_up), who, day), expected, "{follow_up:?} {who} {day}");
        }
    }

    #[test]
    fn what_a_principal_was_asked_as_a_whole_waits_once_for_whoever_is_registrar_of_its_boards() {
        let mut state = county(None);
        let to = Node::Principal(id("town"));
        let within = body::Fact::Within(to.clone());
        run(&mut state, Command::Body(enter("bun", vec![body::Fact::Exists(()), within])));
        let give = commission::Command::Give {
            person: id("registrar"),
            role: Role::Registrar { of: id("bun") },
            from: TODAY,
            to: Some(date(2023, 6, 1)),
            reason: Text::parse("Beslut.").unwrap(),
        };
        run(&mut state, Command::Commission(give));
        let no = acts::Command::Retract { id: id("goals"), no: 3, reason: Text::parse("Fel.").unwrap() };
        run(&mut state, Command::Recommendation(no));
        let whole = Act::Addressed { to: to.clone(), boards: vec![], parts: vec![], through: None };
        record(&mut state, "goals", whole);
        let later = date(2022, 7, 1);
        assert_eq!(waits(&state, "registrar", later), ["take recommendation-goals for principal-town"]);
        let named = Act::Addressed { to, boards: vec![id("bun")], parts: vec![], through: None };
        record(&mut state, "goals", named);
        assert_eq!(waits(&state, "registrar", later), ["body-bun answers recommendation-goals"]);
    }

    #[test]
    fn what_has_been_answered_waits_for_nobody() {
        let mut state = county(None);
        let is = Taken::new(Stance::Adopts {});
        record(&mut state, "goals", Act::DecisionRecorded { of: Node::Body(id("ks")), is, instead_of: None });
        for who in ["registrar", "one"] {
            assert!(waits(&state, who, TODAY).is_empty(), "{who}");
        }
    }
}
