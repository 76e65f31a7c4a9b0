//! The map as a drawing. Where everything stands comes from the domain; here it gets its words, signs and strokes.

use super::{Shown, name, told, wrap};
use crate::{page::At, pages::check::found::Count, part::Mark, routes::Route};
use domain::{
    checks::Severity,
    id::{ArenaId, Node, Subject},
    register::relation::RelationKind,
    view::{
        mandate::{self, Ground},
        map::{Area, CardOn, Map, Point},
    },
};
use std::{collections::BTreeSet, fmt::Write};
use words::{Say, Words};

/// Height of a line in a box, size of its letters, and room at its sides.
const LINE: i32 = 14;
const LETTER: usize = 12;
const SIDE: i32 = 5;
/// How round the turns of a road are.
const TURN: i32 = 5;

/// Everything in the drawing, in the order it is drawn.
pub struct Drawing {
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// What it is.
    pub title: String,
    /// How it is to be read.
    pub means: String,
    /// The levels.
    pub bands: Vec<Band>,
    /// The roads, those that are only perhaps first, so that what is certain lies on top.
    pub roads: Vec<Road>,
    /// The heads of arrows.
    pub heads: Vec<Head>,
    /// The words along the roads.
    pub words: Vec<Word>,
    /// The boxes, in the order they are read.
    pub boxes: Vec<Drawn>,
}

/// A level.
pub struct Band {
    /// Its strip.
    pub area: Area,
    /// Where its name stands.
    pub at: Point,
    /// Its name.
    pub name: String,
}

/// A road.
pub struct Road {
    /// How it is drawn.
    pub style: &'static str,
    /// Whether it only perhaps holds.
    pub is_perhaps: bool,
    /// Its course.
    pub course: String,
}

/// The head of an arrow.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub struct Head {
    /// How it is drawn.
    pub style: &'static str,
    /// Its outline.
    pub outline: String,
}

/// A word along a road.
pub struct Word {
    /// How its road is drawn.
    pub style: &'static str,
    /// Where it stands.
    pub at: Point,
    /// Which end of it stands there.
    pub anchor: &'static str,
    /// The word.
    pub text: String,
}

/// A box.
pub struct Drawn {
    /// Its rectangle.
    pub area: Area,
    /// The map around it.
    pub href: Option<String>,
    /// All that stands in it, for those who hear it.
    pub label: String,
    /// The worst that is known of it.
    pub severity: &'static str,
    /// Whether it only perhaps existed.
    pub is_perhaps: bool,
    /// Whether it was chosen.
    pub is_chosen: bool,
    /// The middle of its lines.
    pub middle: i32,
    /// How far down each line of its name stands, and the line.
    pub lines: Vec<(i32, String)>,
    /// How far down the word perhaps stands, and the word.
    pub perhaps: Option<(i32, String)>,
    /// How far down each sign stands, and the sign with its word.
    pub marks: Vec<(i32, Mark)>,
}

/// A way to draw a road, with what it stands for.
pub struct Style {
    /// Its name.
    pub style: &'static str,
    /// The head of its arrow in the sample.
    pub head: String,
    /// The kinds of relations drawn so.
    pub kinds: String,
}

impl Style {
    /// Every way, with what it stands for.
    pub fn all(words: &Words) -> Vec<Style> {
        let mut styles: Vec<(&'static str, Vec<String>)> = Vec::new();
        for kind in RelationKind::ALL {
            let says = kind.say(words);
            match styles.iter_mut().find(|(style, _)| *style == of_kind(kind)) {
                Some((_, kinds)) => kinds.push(says),
                None => styles.push((of_kind(kind), vec![says])),
            }
        }
        let tip = Point { x: 62, y: 10 };
        let style = |(style, kinds): (&'static str, Vec<String>)| Style {
            style,
            head: head(style, tip, (1, 0)),
            kinds: kinds.join(", "),
        };
        styles.into_iter().map(style).collect()
    }
}

/// How a kind of relation is drawn.
fn of_kind(kind: RelationKind) -> &'static str {
    use RelationKind::*;
    match kind {
        PreparesFor => "prepares",
        ReportsTo | LiftsTo | RecommendsTo | ProposesTo => "lifts",
        Steers | SetsFormOf => "steers",
        FeedsSeatsTo | Represents => "seats",
        Supports | Coordinates | Informs => "supports",
    }
}

fn word(words: &Words, kind: RelationKind) -> String {
    match kind {
        RelationKind::PreparesFor => words.map_word_prepares_for(),
        RelationKind::ReportsTo => words.map_word_reports_to(),
        RelationKind::LiftsTo => words.map_word_lifts_to(),
        RelationKind::RecommendsTo => words.map_word_recommends_to(),
        RelationKind::ProposesTo => words.map_word_proposes_to(),
        RelationKind::Steers => words.map_word_steers(),
        RelationKind::SetsFormOf => words.map_word_sets_form_of(),
        RelationKind::FeedsSeatsTo => words.map_word_feeds_seats_to(),
        RelationKind::Represents => words.map_word_represents(),
        RelationKind::Supports => words.map_word_supports(),
        RelationKind::Coordinates => words.map_word_coordinates(),
        RelationKind::Informs => words.map_word_informs(),
    }
}

impl Drawing {
    /// Draws what is shown.
    pub fn new(shown: &Shown<'_, '_>) -> Drawing {
        let (at, map, words) = (shown.at, shown.map, shown.at.words());
        let bands = map.bands.iter().map(|band| Band {
            area: band.area,
            at: Point { x: band.name.x + band.name.width, y: band.name.y + 14 },
            name: told::level(words, band.level),
        });
        let threads = || shown.picture.threads.iter().map(|on| (on, &map.threads[on.thread]));
        let mut roads: Vec<Road> = threads()
            .map(|(on, thread)| Road {
                style: of_kind(thread.kind),
                is_perhaps: on.certainty.is_perhaps(),
                course: course(of_kind(thread.kind), &thread.road, leads_from_one(map, thread.stem)),
            })
            .collect();
        roads.sort_by_key(|road| !road.is_perhaps);
        let heads: BTreeSet<Head> =
            threads().map(|(_, thread)| arrow(of_kind(thread.kind), &thread.road)).collect();
        let stems: BTreeSet<usize> = threads().map(|(_, thread)| thread.stem).collect();
        let along = stems.into_iter().map(|stem| &map.words[stem]).map(|along| Word {
            style: of_kind(along.kind),
            at: along.at,
            anchor: if along.is_before { "end" } else { "start" },
            text: word(words, along.kind),
        });
        Drawing {
            width: map.width,
            height: map.height,
            title: title(at),
            means: words.map_drawing_means(),
            bands: bands.collect(),
            roads,
            heads: heads.into_iter().collect(),
            words: along.collect(),
            boxes: shown.picture.cards.iter().map(|on| drawn(shown, on)).collect(),
        }
    }
}

/// What the drawing is: of which county, as of which day.
pub fn title(at: &At<'_>) -> String {
    let county = at.state().county.as_ref().map(|county| at.speaker.title(&county.name)).unwrap_or_default();
    at.words().map_drawing_title(county, at.day().to_string())
}

/// The arena of a box that holds one.
fn arena<'s>(shown: &'s Shown<'_, '_>, on: &CardOn) -> Option<&'s ArenaId> {
    shown.map.cards[on.card].members.first().and_then(Node::arena)
}

/// Where a box leads: an arena to the map around it, or from there to its page; somebody else to the page about them.
pub fn link(shown: &Shown<'_, '_>, on: &CardOn) -> Option<String> {
    let arena = arena(shown, on);
    let route = match (arena, &*on.members) {
        (Some(arena), _) if shown.arena == Some(arena) => Some(Route::Arena(arena.clone())),
        (Some(arena), _) => Some(Route::Map { arena: Some(arena.clone()) }),
        (None, [only]) => Route::of(&Subject::from(only)),
        (None, _) => None,
    };
    route.map(|route| shown.at.link(&route))
}

/// The state of an arena's mandate, and the worst the checks have found about it.
pub fn marks(shown: &Shown<'_, '_>, on: &CardOn) -> Vec<Mark> {
    let (at, words) = (shown.at, shown.at.words());
    let Some(arena) = arena(shown, on).and_then(|arena| at.state().arena(arena)) else { return Vec::new() };
    let verdict = mandate::verdict(at.state(), arena, at.day());
    let word = match verdict.ground {
        _ if verdict.certainty.is_perhaps() => words.map_mandate_perhaps(),
        Ground::InForce(_) => words.map_mandate_in_force(),
        Ground::AnchoredOnly(_) => words.map_mandate_anchored_only(),
        Ground::Undated(_) => words.map_mandate_undated(),
        Ground::NotInForce(_) => words.map_mandate_not_in_force(),
        Ground::SameAs(_) => words.map_mandate_same_as(),
        Ground::Practice => words.map_mandate_practice(),
        Ground::KnownMissing => words.map_mandate_known_missing(),
        Ground::NotFound => words.map_mandate_not_found(),
    };
    let mandate = Mark { word, ..Mark::of_verdict(at, &verdict) };
    let count = shown.findings.about(at, &arena.id).collect::<Count>();
    [mandate].into_iter().chain(count.marks(words).into_iter().next()).collect()
}

/// The worst that is known of a box, by which it is coloured.
fn severity(shown: &Shown<'_, '_>, on: &CardOn) -> &'static str {
    let Some(arena) = arena(shown, on) else { return "plain" };
    let worst = shown.findings.about(shown.at, arena).map(|finding| finding.severity).min();
    worst.map_or("good", Severity::code)
}

fn drawn(shown: &Shown<'_, '_>, on: &CardOn) -> Drawn {
    let (words, card) = (shown.at.words(), &shown.map.cards[on.card]);
    let (area, name) = (card.area, name::of(shown, on));
    let marks = marks(shown, on);
    let is_perhaps = on.certainty.is_perhaps();
    let room = 7 - marks.len() - usize::from(is_perhaps);
    let lines = wrap::lines(&name, LETTER, (area.width - 2 * SIDE) as usize, room);
    let below = area.y + area.height - 4 - LINE * marks.len() as i32;
    let n_lines = lines.len() as i32 + i32::from(is_perhaps);
    let first = area.y + (below - area.y - LINE * n_lines) / 2 + LINE - 3;
    let perhaps = is_perhaps.then(|| (first, words.map_perhaps()));
    let first = first + LINE * i32::from(is_perhaps);
    let said: Vec<&str> = marks.iter().map(|mark| mark.word.as_str()).collect();
    let said = perhaps.iter().map(|(_, word)| word.as_str()).chain(said);
    Drawn {
        area,
        href: link(shown, on),
        label: [name.as_str()].into_iter().chain(said).collect::<Vec<_>>().join(", "),
        severity: severity(shown, on),
        is_perhaps,
        is_chosen: arena(shown, on).is_some_and(|arena| shown.arena == Some(arena)),
        middle: area.x + area.width / 2,
        lines: (0..).zip(lines).map(|(n, line)| (first + LINE * n, line)).collect(),
        perhaps,
        marks: (0..).zip(marks).map(|(n, mark)| (below + LINE * n + LINE - 4, mark)).collect(),
    }
}

/// Whether the threads of a stem all lead from the same box.
fn leads_from_one(map: &Map<'_>, stem: usize) -> bool {
    let mut own = map.threads.iter().filter(|thread| thread.stem == stem);
    let first = own.next().map(|thread| thread.who);
    let mut others = own.map(|thread| thread.who).peekable();
    others.peek().is_some() && others.all(|who| Some(who) == first)
}

/// A road with round turns, up to where the head of its arrow begins. It is drawn from the end that it shares with
/// others, so that dashes fall on dashes.
fn course(style: &str, road: &[Point], is_from_who: bool) -> String {
    let mut points = road.to_vec();
    if let [tip, next, ..] = &mut points[..] {
        tip.y += (next.y - tip.y).signum() * if style == "supports" { 1 } else { 8 };
    }
    if is_from_who {
        points.reverse();
    }
    let mut course = String::new();
    for (n, point) in points.iter().enumerate() {
        let written = match (n, points.get(n + 1)) {
            (0, _) => write!(course, "M{} {}", point.x, point.y),
            (_, None) => write!(course, "L{} {}", point.x, point.y),
            (_, Some(next)) => {
                let (into, out) = (towards(*point, points[n - 1]), towards(*point, *next));
                write!(course, "L{} {}Q{} {} {} {}", into.x, into.y, point.x, point.y, out.x, out.y)
            }
        };
        written.expect("written to memory");
    }
    course
}

/// The place a turn's length from one point to another, or half way.
fn towards(from: Point, to: Point) -> Point {
    let step = |a: i32, b: i32| a + (b - a).signum() * TURN.min((b - a).abs() / 2);
    Point { x: step(from.x, to.x), y: step(from.y, to.y) }
}

fn arrow(style: &'static str, road: &[Point]) -> Head {
    let (tip, next) = (road[0], road[1]);
    Head { style, outline: head(style, tip, ((tip.x - next.x).signum(), (tip.y - next.y).signum())) }
}

/// The head of an arrow that points that way.
fn head(style: &str, tip: Point, (dx, dy): (i32, i32)) -> String {
    // Back from the tip, and out to a side.
    let at = |back: i32, side: i32| (tip.x - dx * back - dy * side, tip.y - dy * back + dx * side);
    let triangle = |back: i32, length: i32, half: i32| {
        let ((x, y), (a, b), (c, d)) = (at(back, 0), at(back + length, half), at(back + length, -half));
        format!("M{x} {y}L{a} {b}L{c} {d}Z")
    };
    match style {
        "lifts" => triangle(0, 9, 5) + &triangle(8, 9, 5),
        "steers" => triangle(0, 10, 7),
        "seats" => {
            let (x, y) = at(5, 0);
            format!("M{} {y}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0Z", f64::from(x) - 4.5)
        }
        "supports" => {
            let ((x, y), (a, b), (c, d)) = (at(0, 0), at(8, 5), at(8, -5));
            format!("M{a} {b}L{x} {y}L{c} {d}")
        }
        _ => triangle(0, 10, 5),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::view::map::Level;

    #[test]
    fn a_road_turns_softly_and_begins_where_its_arrow_ends() {
        let road = [(10, 0), (10, 40), (50, 40), (50, 44)].map(|(x, y)| Point { x, y });
        assert_eq!(course("prepares", &road, false), "M10 8L10 35Q10 40 15 40L45 40Q50 40 50 42L50 44");
        assert_eq!(arrow("prepares", &road).outline, "M10 0L15 10L5 10Z");
    }

    #[test]
    fn every_kind_of_relation_is_in_the_legend_once() {
        for language in words::Language::ALL {
            let words = words::words(language);
            let said: Vec<String> = Style::all(words).into_iter().map(|style| style.kinds).collect();
            for kind in RelationKind::ALL {
                assert!(said.join(", ").contains(&kind.say(words)));
                assert!(wrap::measure(&word(words, kind), 12) <= 111, "{} has no room", word(words, kind));
            }
            assert_eq!(said.len(), 5);
            for level in Level::ALL {
                let width = wrap::measure(&told::level(words, level), 14);
                assert!(width < level.room() as usize, "{level:?} has no room");
            }
        }
    }
}
