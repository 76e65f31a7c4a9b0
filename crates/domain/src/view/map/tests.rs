//! The map of a small county, and what must hold on the map of any county.

use super::*;
use crate::{
    facts::{self, Claim, Content},
    register::{arena, office, principal, relation},
    state::Held,
    time::Period,
};
use arena::ArenaKind;
use jiff::{Timestamp, civil::date};
use principal::PrincipalKind;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Registers a thing that exists for a time, written `2005 2009-06` or `2005`, with these facts.
fn register<F: Held>(state: &mut State, handle: &str, time: &str, facts: Vec<F>)
where
    F::Id: std::str::FromStr<Err: std::fmt::Debug>,
{
    let mut dates = time.split(' ').map(|date| date.parse().unwrap());
    let when = Period { from: dates.next(), to: dates.next() };
    let claim = |fact: F| {
        let when = if Some(fact.aspect()) == F::existence() { when } else { Period::default() };
        Claim { content: Content::Fact(fact), when, sources: Vec::new() }
    };
    let statements = facts.into_iter().map(|fact| claim(fact).into()).collect();
    let id = format!("{}-{handle}", <F::Id as crate::id::Id>::CONCEPT).parse().unwrap();
    let event = facts::Event::Registered { id, statements };
    facts::apply(F::table_mut(state), &event, Timestamp::UNIX_EPOCH);
}

fn arena(state: &mut State, handle: &str, time: &str, kind: ArenaKind) {
    register(state, handle, time, vec![arena::Fact::Exists(()), arena::Fact::Kind(kind)]);
}

fn tie(state: &mut State, time: &str, who: &str, does: RelationKind, whom: &str) {
    let link = Link { who: who.parse().unwrap(), does, whom: whom.parse().unwrap() };
    let handle = format!("r{}", state.relations.len());
    register(state, &handle, time, vec![relation::Fact::Exists(()), relation::Fact::Link(link)]);
}

/// A region, three municipalities, two political arenas and those who prepare for them.
fn small() -> State {
    let mut state = State::default();
    for (handle, kind) in [
        ("region", PrincipalKind::Region),
        ("alby", PrincipalKind::Municipality),
        ("byle", PrincipalKind::Municipality),
        ("ceda", PrincipalKind::Municipality),
    ] {
        let facts = vec![principal::Fact::Exists(()), principal::Fact::Kind(kind)];
        register(&mut state, handle, "2000", facts);
    }
    for office in ["one", "two"] {
        register(&mut state, office, "2000", vec![office::Fact::Exists(())]);
    }
    arena(&mut state, "adults", "2005", ArenaKind::Mixed);
    arena(&mut state, "children", "2009-06-15", ArenaKind::Political);
    arena(&mut state, "preparers", "..2020", ArenaKind::Officials);
    arena(&mut state, "network", "2010 2015", ArenaKind::Network);
    arena(&mut state, "unheard-of", "2001", ArenaKind::Network);
    use RelationKind::*;
    tie(&mut state, "2005", "arena-preparers", PreparesFor, "arena-adults");
    tie(&mut state, "2005", "arena-preparers", PreparesFor, "arena-children");
    tie(&mut state, "2021-10-08", "arena-preparers", LiftsTo, "arena-children");
    tie(&mut state, "2011 2014", "arena-network", Informs, "arena-adults");
    for principal in ["region", "alby", "byle", "ceda"] {
        tie(&mut state, "2006", "arena-adults", RecommendsTo, &format!("principal-{principal}"));
    }
    for municipality in ["alby", "byle", "ceda"] {
        tie(&mut state, "2007", &format!("principal-{municipality}"), Supports, "arena-adults");
    }
    tie(&mut state, "2008", "principal-ceda", Coordinates, "arena-preparers");
    for office in ["office-one", "office-two"] {
        tie(&mut state, "2012", office, Coordinates, "arena-preparers");
    }
    state
}

/// What a county's map must be whatever is in it.
fn is_sound(state: &State) -> Result<(), String> {
    let map = Map::new(state);
    for (n, card) in map.cards.iter().enumerate() {
        let Area { x, y, width, height } = card.area;
        let is_inside = x >= 0 && y >= 0 && x + width <= map.width && y + height <= map.height;
        if !is_inside {
            return Err(format!("{card:?} lies outside"));
        }
        if let Some(other) = map.cards[..n].iter().find(|other| overlap(other.area, card.area)) {
            return Err(format!("{card:?} and {other:?} overlap"));
        }
    }
    for thread in &map.threads {
        ends_where_it_should(&map, thread)?;
        for pair in thread.road.windows(2) {
            let (from, to) = (pair[0].min(pair[1]), pair[0].max(pair[1]));
            if from.x != to.x && from.y != to.y {
                return Err(format!("{thread:?} is crooked"));
            }
            let road = Area { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
            if let Some(card) = map.cards.iter().find(|card| overlap(card.area, road)) {
                return Err(format!("{thread:?} runs through {card:?}"));
            }
        }
    }
    none_on_top_of_another(&map)?;
    nothing_behind_a_name(&map)?;
    let drawn: Vec<_> = map.threads.iter().flat_map(|thread| &thread.ties).collect();
    let ids: BTreeSet<_> = drawn.iter().map(|tie| &tie.relation.id).collect();
    let with_edge = state.relations.values().filter(|relation| relation.link().is_some()).count();
    if drawn.len() != with_edge || ids.len() != with_edge {
        return Err(format!("{with_edge} relations are drawn as {}", drawn.len()));
    }
    Ok(())
}

/// A road through the name of a level could be taken for one that leads to all of it.
fn nothing_behind_a_name(map: &Map<'_>) -> Result<(), String> {
    for Band { level, area, name } in &map.bands {
        if name.x + name.width != map.bands[0].name.x + map.bands[0].name.width {
            return Err(format!("the name of {level:?} does not end where the others do"));
        }
        let is_inside = name.x >= area.x && name.x + name.width <= area.x + area.width && name.y == area.y;
        if !is_inside || area.width > map.width {
            return Err(format!("the name of {level:?} lies outside"));
        }
        if let Some(card) = map.cards.iter().find(|card| overlap(card.area, *name)) {
            return Err(format!("the name of {level:?} stands on {card:?}"));
        }
        for thread in &map.threads {
            for pair in thread.road.windows(2) {
                let (from, to) = (pair[0].min(pair[1]), pair[0].max(pair[1]));
                let road = Area { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
                if overlap(road, *name) {
                    return Err(format!("{thread:?} runs behind the name of {level:?}"));
                }
            }
        }
    }
    Ok(())
}

/// Only threads with a common stem share a stretch of road.
fn none_on_top_of_another(map: &Map<'_>) -> Result<(), String> {
    let stretches = map.threads.iter().flat_map(|thread| {
        let pairs = thread.road.windows(2);
        pairs.map(move |pair| (thread.stem, pair[0].min(pair[1]), pair[0].max(pair[1])))
    });
    let all: Vec<(usize, Point, Point)> = stretches.collect();
    for (stem, from, to) in &all {
        let shares = |(other, start, end): &&(usize, Point, Point)| {
            let is_down = from.x == to.x && start.x == end.x && from.x == start.x;
            let is_across = from.y == to.y && start.y == end.y && from.y == start.y;
            let meets = (is_down && start.y < to.y && from.y < end.y)
                || (is_across && start.x < to.x && from.x < end.x);
            other != stem && meets
        };
        if let Some(other) = all.iter().find(shares) {
            return Err(format!("{stem} {from:?} {to:?} lies on top of {other:?}"));
        }
    }
    Ok(())
}

/// Whether they share more than an edge.
fn overlap(one: Area, other: Area) -> bool {
    let meets = |a: i32, a_size: i32, b: i32, b_size: i32| a < b + b_size && b < a + a_size;
    meets(one.x, one.width, other.x, other.width) && meets(one.y, one.height, other.y, other.height)
}

fn ends_where_it_should(map: &Map<'_>, thread: &Thread<'_>) -> Result<(), String> {
    let touches = |point: &Point, card: usize| {
        let Area { x, y, width, height } = map.cards[card].area;
        (x..=x + width).contains(&point.x) && (point.y == y || point.y == y + height)
    };
    let (first, last) = (thread.road.first(), thread.road.last());
    let is_right = first.is_some_and(|first| touches(first, thread.whom))
        && last.is_some_and(|last| touches(last, thread.who));
    if is_right { Ok(()) } else { Err(format!("{thread:?} leads somewhere else")) }
}

/// "adults, children" of a box.
fn names(map: &Map<'_>, card: usize) -> String {
    let names: Vec<&str> = map.cards[card].members.iter().map(|node| node.handle().as_str()).collect();
    names.join("+")
}

fn sentences(map: &Map<'_>, picture: &Picture<'_>) -> Vec<String> {
    let said = picture.threads.iter().map(|on| {
        let thread = &map.threads[on.thread];
        let (who, whom) = (names(map, thread.who), names(map, thread.whom));
        format!("{who} {:?} {whom} {:?} {}", thread.kind, on.certainty, on.ties.len())
    });
    said.collect()
}

#[test]
fn a_county_that_was_laid_out_before_is_drawn_alike() {
    let state = small();
    let map = Map::new(&state);
    let again = Map::laid_out(&state, &map.clone().layout());
    assert!(!map.threads.is_empty() && !map.words.is_empty() && !map.bands.is_empty());
    assert_eq!(format!("{map:?}"), format!("{again:?}"));
}

#[test]
fn levels_stand_above_each_other() {
    let state = small();
    let map = Map::new(&state);
    let levels: Vec<Level> = map.bands.iter().map(|band| band.level).collect();
    assert_eq!(levels, Level::ALL);
    for card in &map.cards {
        let band = map.bands.iter().find(|band| band.level == card.level).unwrap();
        assert!(overlap(band.area, card.area), "{card:?} lies outside its level");
    }
    let read: Vec<(i32, i32)> = map.cards.iter().map(|card| (card.area.y, card.area.x)).collect();
    assert!(read.is_sorted(), "boxes are read from above and from the left");
}

#[test]
fn what_many_have_in_common_is_drawn_once() {
    let state = small();
    let map = Map::new(&state);
    let mut said = sentences(&map, &map.at(date(2022, 6, 1)));
    said.sort();
    let expected = [
        "adults RecommendsTo alby+byle+ceda+region Yes 4",
        "alby+byle+ceda Supports adults Yes 3",
        "ceda Coordinates preparers Yes 1",
        "one+two Coordinates preparers Yes 2",
        "preparers LiftsTo children Yes 1",
        "preparers PreparesFor adults Yes 1",
        "preparers PreparesFor children Yes 1",
    ];
    assert_eq!(said, expected);
}

#[test]
fn only_what_is_there_on_the_day_is_shown() {
    let state = small();
    let map = Map::new(&state);
    let shown = |day| {
        let picture = map.at(day);
        let cards: Vec<String> = picture.cards.iter().map(|on| names(&map, on.card)).collect();
        (cards.join(" "), picture.threads.len())
    };
    assert_eq!(shown(date(1000, 1, 1)), ("preparers".to_owned(), 0), "somebody may always have been there");
    let (cards, n_threads) = shown(date(2012, 6, 1));
    assert!(cards.contains("network") && n_threads == 7, "{cards} {n_threads}");
    assert!(!shown(date(2016, 6, 1)).0.contains("network"));
    // Nobody has told when the preparers began, so what they did before is no surer than they are.
    let picture = map.at(date(2012, 6, 1));
    let prepares = picture.threads.iter().find(|on| map.threads[on.thread].kind == RelationKind::PreparesFor);
    assert!(prepares.unwrap().certainty.is_perhaps());
}

#[test]
fn one_box_is_shown_with_those_it_is_tied_to() {
    let state = small();
    let map = Map::new(&state);
    let children = map.card_of(&"arena-children".parse().unwrap()).unwrap();
    let around = map.at(date(2022, 6, 1)).around(&map, children);
    let mut cards: Vec<String> = around.cards.iter().map(|on| names(&map, on.card)).collect();
    cards.sort();
    assert_eq!(cards, ["children", "preparers"]);
    assert_eq!(around.threads.len(), 2);
    assert_eq!(map.card_of(&"arena-nobody".parse().unwrap()), None);
}

#[test]
fn the_days_are_those_when_something_begins_or_ends() {
    let state = small();
    let days = Map::new(&state).days();
    for day in
        [date(2009, 6, 15), date(2021, 10, 8), date(2014, 1, 1), date(2014, 12, 31), date(2020, 12, 31)]
    {
        assert!(days.contains(&day), "{day}");
    }
    assert!(days.is_sorted());
    // Between two of them nothing changes.
    let map = Map::new(&state);
    for pair in days.windows(2) {
        let last = pair[1].yesterday().unwrap();
        assert_eq!(map.at(pair[0]), map.at(last), "something happened after {}", pair[0]);
    }
}

#[test]
fn a_county_with_nothing_in_it_has_an_empty_map() {
    let state = State::default();
    let map = Map::new(&state);
    assert!(map.cards.is_empty() && map.threads.is_empty() && map.days().is_empty() && map.bands.is_empty());
    assert_eq!(is_sound(&state), Ok(()));
    assert_eq!(is_sound(&small()), Ok(()));
}

#[test]
fn sixty_arenas_have_room() {
    let mut state = State::default();
    let kinds =
        [ArenaKind::Political, ArenaKind::Officials, ArenaKind::Network, ArenaKind::KnowledgeSteering];
    for n in 0..60 {
        arena(&mut state, &format!("a{n}"), "2005", kinds[n * n % 4]);
    }
    for n in 0..120_usize {
        let (who, whom) = (format!("arena-a{}", n % 60), format!("arena-a{}", (n * n + 7) % 60));
        tie(&mut state, "2005", &who, RelationKind::ALL[n % 12], &whom);
    }
    assert_eq!(is_sound(&state), Ok(()));
}

fn any_county() -> impl Strategy<Value = State> {
    let node = prop_oneof![
        6 => (0..12_usize).prop_map(|n| format!("arena-a{n}")),
        3 => (0..5_usize).prop_map(|n| format!("principal-p{n}")),
        1 => (0..3_usize).prop_map(|n| format!("office-o{n}")),
    ];
    let edge = (node.clone(), 0..12_usize, node);
    (prop::collection::vec(0..6_usize, 12), prop::collection::vec(edge, 0..60)).prop_map(|(kinds, edges)| {
        let all = [
            ArenaKind::Political,
            ArenaKind::Officials,
            ArenaKind::Mixed,
            ArenaKind::Network,
            ArenaKind::KnowledgeSteering,
            ArenaKind::SteeringGroup,
        ];
        let mut state = State::default();
        for (n, kind) in kinds.into_iter().enumerate() {
            arena(&mut state, &format!("a{n}"), ["2005", "2005 2010", "..2010"][n % 3], all[kind]);
        }
        for n in 0..5 {
            let kind = if n == 0 { PrincipalKind::Region } else { PrincipalKind::Municipality };
            let facts = vec![principal::Fact::Exists(()), principal::Fact::Kind(kind)];
            register(&mut state, &format!("p{n}"), "2000", facts);
        }
        for n in 0..3 {
            register(&mut state, &format!("o{n}"), "2000", vec![office::Fact::Exists(())]);
        }
        for (n, (who, does, whom)) in edges.into_iter().enumerate() {
            tie(&mut state, ["2006", "2004 2008"][n % 2], &who, RelationKind::ALL[does], &whom);
        }
        state
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_box_overlaps_and_no_road_runs_through_one(state in any_county()) {
        prop_assert_eq!(is_sound(&state), Ok(()));
    }

    #[test]
    fn every_relation_of_the_day_is_drawn_once(state in any_county(), year in 2000..2012_i16) {
        let map = Map::new(&state);
        let day = date(year, 6, 1);
        let picture = map.at(day);
        let mut drawn: Vec<_> = picture.threads.iter().flat_map(|on| &on.ties).map(|(tie, _)| &tie.relation.id).collect();
        drawn.sort();
        let holds = |relation: &&crate::register::relation::Relation| {
            let ends = relation.link().map(|link| [exists_on(&state, &link.who, day), exists_on(&state, &link.whom, day)]);
            ends.is_some_and(|[who, whom]| (relation.exists_on(day) & who & whom).is_possible())
        };
        let of_day: Vec<_> = state.relations.values().map(AsRef::as_ref).filter(holds).map(|relation| &relation.id).collect();
        prop_assert_eq!(drawn, of_day);
        // Whoever is tied is shown.
        for on in &picture.threads {
            let thread = &map.threads[on.thread];
            for end in [thread.who, thread.whom] {
                prop_assert!(picture.cards.iter().any(|card| card.card == end));
            }
        }
    }
}
