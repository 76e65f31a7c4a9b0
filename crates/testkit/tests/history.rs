//! What has been written can be read from the end, act by act, whatever the length of the journal and of each act.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::{
    Command,
    context::{Actor, RequestId},
    facts::{self, Claim, Content},
    id::ArenaId,
    register::arena,
    time::Period,
};
use engine::{
    Engine, Order,
    history::{Ask, History},
};
use testkit::{
    desk::Desk,
    orders::opening,
    samples::{date, id, title},
};

fn arena(handle: &str) -> Command {
    let when = Period::since(date("2005"));
    let claim = |fact| Claim { content: Content::Fact(fact), when, sources: Vec::new() };
    let statements =
        [arena::Fact::Exists(()), arena::Fact::Name(title(handle))].map(|fact| claim(fact).into());
    Command::Arena(facts::Command::Register { id: id::<ArenaId>(handle), statements: statements.into() })
}

fn request(n: u128) -> RequestId {
    RequestId(n.to_be_bytes())
}

fn execute(engine: &Engine, n: u128, command: Command) {
    engine.execute(Order { actor: Actor::Operator, request: request(n), command }).unwrap().unwrap();
}

/// A county in which each of these numbers of arenas was entered at once, and the names by act.
fn county(sizes: &[usize]) -> (Desk, Vec<Vec<String>>) {
    let desk = Desk::new("alby", "2026-07-28T08:00:00Z".parse().unwrap(), vec![opening()]);
    let engine = desk.open();
    let mut acts = Vec::new();
    for (act, size) in sizes.iter().enumerate() {
        let names: Vec<String> = (0..*size).map(|n| format!("arena-a{act}-{n}")).collect();
        execute(
            &engine,
            act as u128,
            Command::All(names.iter().map(|name| arena(name.trim_start_matches("arena-"))).collect()),
        );
        acts.push(names);
    }
    (desk, acts)
}

/// Everything that is told, from the newest page to the oldest.
fn all(history: &History, ask: &Ask) -> Vec<(RequestId, usize, Vec<String>)> {
    let (mut told, mut ask) = (Vec::new(), ask.clone());
    loop {
        let page = history.read(&ask).unwrap();
        assert!(page.acts.len() <= ask.n_acts);
        ask.before = page.acts.last().map(|act| act.request);
        for act in page.acts {
            let things = act.events.iter().flatten().filter_map(|event| event.subject());
            told.push((act.request, act.n_events, things.map(|thing| thing.to_string()).collect()));
        }
        if !page.has_older {
            return told;
        }
    }
}

#[test]
fn acts_of_every_size_are_told_once_each_the_newest_first() {
    // A stretch is 512 records: acts that fill one, end where one ends, and span several.
    let sizes = [1, 511, 512, 513, 3, 1, 1300, 1, 2];
    let (desk, acts) = county(&sizes);
    for n_acts in [1, 2, 100] {
        let ask = Ask { n_acts, n_events: 4, ..Ask::default() };
        let told = all(&desk.history(), &ask);
        // The oldest is the opening of the county.
        assert_eq!(told.len(), sizes.len() + 1);
        for (n, (names, (who, n_events, things))) in acts.iter().zip(told.iter().rev().skip(1)).enumerate() {
            assert_eq!((*who, *n_events), (request(n as u128), sizes[n]));
            assert_eq!(things[..], names[..names.len().min(4)]);
        }
    }
}

#[test]
fn one_thing_is_found_in_a_large_act() {
    let (desk, _) = county(&[700, 3]);
    let ask =
        Ask { about: Some("arena-a0-650".parse().unwrap()), n_acts: 10, n_events: 10, ..Ask::default() };
    assert_eq!(all(&desk.history(), &ask), [(request(0), 1, vec!["arena-a0-650".to_owned()])]);
}

#[test]
fn an_act_is_read_a_part_at_a_time() {
    let (desk, acts) = county(&[2, 700]);
    let history = desk.history();
    let mut names = Vec::new();
    while let Some(act) =
        history.act(request(1), names.len(), 300).unwrap().filter(|act| !act.events.is_empty())
    {
        assert_eq!(act.n_events, 700);
        names.extend(act.events.iter().flatten().map(|event| event.subject().unwrap().to_string()));
    }
    assert_eq!(names, acts[1]);
    assert_eq!(history.act(request(99), 0, 10).unwrap(), None);
}

#[test]
fn nothing_stands_before_what_nobody_wrote() {
    let (desk, _) = county(&[2]);
    let ask = Ask { before: Some(request(99)), n_acts: 10, n_events: 10, ..Ask::default() };
    assert_eq!(all(&desk.history(), &ask), []);
}

#[test]
fn who_may_read_no_further_can_read_on_from_there_and_loses_nothing() {
    let (desk, _) = county(&[1, 600, 2, 30, 1, 1]);
    let history = desk.history();
    let about = Some("arena-a0-0".parse().unwrap());
    let whole = Ask { about, n_acts: 10, n_events: 10, ..Ask::default() };
    let found = history.read(&whole).unwrap();
    assert_eq!((found.acts.len(), found.read_to), (1, None));
    for n_records in [1, 2, 7, 100, 5000] {
        let mut ask = Ask { n_records: Some(n_records), ..whole.clone() };
        let (mut acts, mut n_pages) = (Vec::new(), 0);
        loop {
            let page = history.read(&ask).unwrap();
            acts.extend(page.acts);
            n_pages += 1;
            let Some(read_to) = page.read_to else { break };
            ask.before = Some(read_to);
        }
        assert_eq!(acts, found.acts, "{n_records}");
        assert_eq!(n_pages > 1, n_records < 600, "{n_records}");
    }
}

#[test]
fn a_morning_knows_what_was_written_before_it() {
    let desk = Desk::new("alby", "2026-07-20T08:00:00Z".parse().unwrap(), vec![opening()]);
    let engine = desk.open();
    // Days are Swedish ones: the second is written on the 27th, a minute before midnight, and the third on the 28th.
    let written = ["2026-07-22T08:00:00Z", "2026-07-27T21:59:00Z", "2026-07-27T22:00:00Z"];
    for (n, at) in written.into_iter().enumerate() {
        desk.is_now(at.parse().unwrap());
        execute(&engine, n as u128, arena(&format!("a{n}")));
    }
    for (morning, known) in [
        ("2026-07-20", None),
        ("2026-07-21", Some(0)),
        ("2026-07-22", Some(0)),
        ("2026-07-23", Some(1)),
        ("2026-07-27", Some(1)),
        ("2026-07-28", Some(2)),
        ("2026-07-29", Some(3)),
        ("2027-01-01", Some(3)),
    ] {
        let state = desk.history().before(morning.parse().unwrap()).unwrap();
        let is_later = |n: &usize| state.arenas.contains_key(&id::<ArenaId>(&format!("a{n}")));
        let found = state.county.as_ref().map(|_| (0..written.len()).filter(is_later).count());
        assert_eq!(found, known, "{morning}");
    }
}
