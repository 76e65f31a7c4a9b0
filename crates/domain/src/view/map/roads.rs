//! Where everything is drawn: boxes in their columns, roads in channels and gutters, each road on a lane of its own.
//!
//! A road leaves its box straight up or down, follows a lane of the channel there, goes on through a gutter where it has
//! to pass a row, and reaches the other box straight from above or below. So it never meets a box but its own two.

use super::{
    Area, Band, Map, Point, Word,
    lanes::Lanes,
    names,
    rows::{COLUMNS, Rows},
    stars::{self, Leaf, Star},
};
use std::collections::BTreeMap;

/// The size of a box: four lines of its name, or three and one that says perhaps, and two with signs. Seven beside each
/// other fit the width of an ordinary screen.
const CARD: (i32, i32) = (138, 106);
/// The least width of a gutter, and how much each lane in it takes.
const GUTTER: (i32, i32) = (16, 8);
/// How high a lane of a channel is: a line of words fits above it.
const LANE: i32 = 16;
/// Room in a channel above its first lane and below its last, for heads of arrows and a line of words.
const CLEAR: (i32, i32) = (26, 18);
/// Room above a level for its name, and under it for heads of arrows.
const STRIP: i32 = 30;
/// The longest word along a road.
const WORD: i32 = 116;
/// Places for roads along the side of a box: every other from above, the rest from below, so that none meet.
const SLOT: i32 = 8;

/// Draws everything in its place.
pub fn draw(map: &mut Map<'_>, rows: &Rows) {
    let stars = stars::of(map, rows);
    let gutters = Gutters::new(&stars);
    for (card, (_, column)) in map.cards.iter_mut().zip(&rows.of) {
        card.area = Area { x: gutters.columns[*column], y: 0, width: CARD.0, height: CARD.1 };
    }
    map.width = gutters.width;
    let ports = Ports::new(map, &stars, &gutters);
    let channels = Channels::new(map, rows, &stars, &gutters, &ports);
    let down = Down::new(rows, &channels);
    for (card, (row, _)) in map.cards.iter_mut().zip(&rows.of) {
        card.area.y = down.rows[*row];
    }
    map.height = down.height;
    map.bands = down.bands(rows, map.width);
    let drawing = Drawing { gutters, ports, channels, down };
    for (stem, star) in stars.iter().enumerate() {
        let kind = map.threads[star.leaves[0].thread].kind;
        let (at, is_before) = drawing.word(stem, star);
        map.words.push(Word { kind, at, is_before });
        for leaf in &star.leaves {
            let mut road = drawing.road(map, stem, star, leaf);
            let thread = &mut map.threads[leaf.thread];
            if thread.whom != star.hub {
                road.reverse();
            }
            (thread.road, thread.stem) = (road, stem);
        }
    }
    names::place(map);
}

/// The gutters between columns: which lane each star has, and so where the columns stand.
struct Gutters {
    /// Across to the lane of each star that has one.
    lanes: Vec<Option<i32>>,
    columns: Vec<i32>,
    width: i32,
}

impl Gutters {
    fn new(stars: &[Star]) -> Gutters {
        let mut taken: Vec<Lanes> = vec![Lanes::default(); COLUMNS + 1];
        let take = |star: &Star| {
            let gutter = star.gutter?;
            // Channels are numbered one by one, and lanes keep stretches further apart than that.
            let (first, last) = star.span();
            Some((gutter, taken[gutter].take(0, (100 * first as i32, 100 * last as i32))))
        };
        let own: Vec<_> = stars.iter().map(take).collect();
        let (mut x, mut starts, mut columns) = (0, Vec::new(), Vec::new());
        for (gutter, lanes) in taken.iter().enumerate() {
            starts.push(x);
            let is_edge = gutter == 0 || gutter == COLUMNS;
            x += if lanes.len() == 0 && is_edge { 4 } else { GUTTER.0 + GUTTER.1 * lanes.len() as i32 };
            if gutter < COLUMNS {
                columns.push(x);
                x += CARD.0;
            }
        }
        let across = |(gutter, lane): (usize, usize)| {
            starts[gutter] + (GUTTER.0 + GUTTER.1) / 2 + GUTTER.1 * lane as i32
        };
        Gutters { lanes: own.into_iter().map(|own| own.map(across)).collect(), columns, width: x }
    }
}

/// A road that leaves a box: where across it goes, its star, and whether the box is the hub.
type Leaving = (i32, usize, bool);

/// Where along its side a road leaves a box: by star, box and whether it is the hub.
struct Ports {
    across: BTreeMap<(usize, usize, bool), i32>,
}

impl Ports {
    fn new(map: &Map<'_>, stars: &[Star], gutters: &Gutters) -> Ports {
        // By side of a box: where each road goes, so that those that go left leave from the left.
        let mut sides: BTreeMap<(usize, bool), Vec<Leaving>> = BTreeMap::new();
        for (stem, star) in stars.iter().enumerate() {
            let goes = |leaf: &Leaf| match gutters.lanes[stem].filter(|_| leaf.channel != star.channel) {
                Some(lane) => lane,
                None => middle(map, leaf.card),
            };
            let all: i32 = star.leaves.iter().map(goes).sum();
            let mean = all / star.leaves.len() as i32;
            sides.entry((star.hub, star.is_below)).or_default().push((mean, stem, true));
            for leaf in &star.leaves {
                let is_far = leaf.channel != star.channel;
                let from = gutters.lanes[stem].filter(|_| is_far).unwrap_or_else(|| middle(map, star.hub));
                sides.entry((leaf.card, leaf.is_below)).or_default().push((from, stem, false));
            }
        }
        let mut across = BTreeMap::new();
        for ((card, is_below), mut roads) in sides {
            roads.sort_unstable();
            let n = roads.len() as i32;
            for (k, (_, stem, is_hub)) in (0..).zip(roads) {
                across.insert((stem, card, is_hub), map.cards[card].area.x + along(k, n, is_below));
            }
        }
        Ports { across }
    }

    fn of(&self, stem: usize, card: usize, is_hub: bool) -> i32 {
        self.across[&(stem, card, is_hub)]
    }
}

fn middle(map: &Map<'_>, card: usize) -> i32 {
    map.cards[card].area.x + CARD.0 / 2
}

/// How far along its side the `k`-th road of `n` leaves a box. Two boxes above each other have sides of the same width,
/// so roads from above and from below are kept apart by number: few from above stand at 4 of 16 and few from below at 12,
/// many from above at 2 of 4 and many from below at odd numbers.
fn along(k: i32, n: i32, is_below: bool) -> i32 {
    let of_each = CARD.0 / (2 * SLOT);
    let room = CARD.0 - 2 * SLOT;
    match (n > of_each, is_below) {
        (true, true) => SLOT + 1 + 2 * (k * (room / 2) / n),
        (true, false) => SLOT + 2 + 4 * (k * (room / 4) / n),
        (false, _) => {
            let slot = (2 * k + 1) * of_each / (2 * n);
            SLOT / 2 + SLOT * (2 * slot + i32::from(is_below))
        }
    }
}

/// The lanes of every channel: how many there are, and on which each star lies.
struct Channels {
    n_lanes: Vec<usize>,
    /// By channel and star.
    lanes: BTreeMap<(usize, usize), usize>,
    /// Whether the word of each star stands to the left of its stem.
    is_before: Vec<bool>,
}

/// What a star takes of a channel.
struct Stretch {
    stem: usize,
    across: (i32, i32),
    /// The hub, and its word's side, where the stem is in this channel; with the order in which they nest.
    hub: Option<(usize, bool)>,
    nest: i32,
    is_from_above: bool,
}

impl Channels {
    fn new(map: &Map<'_>, rows: &Rows, stars: &[Star], gutters: &Gutters, ports: &Ports) -> Channels {
        let mut stretches: BTreeMap<usize, Vec<Stretch>> = BTreeMap::new();
        let mut is_before = Vec::new();
        for (stem, star) in stars.iter().enumerate() {
            let (first, last) = star.span();
            is_before.push(goes_left(map, stem, star, gutters, ports));
            for channel in first..=last {
                if let Some(stretch) = stretch(map, stem, star, channel, is_before[stem], gutters, ports) {
                    stretches.entry(channel).or_default().push(stretch);
                }
            }
        }
        let n_channels = rows.levels.len() + 1;
        let mut channels = Channels { n_lanes: vec![0; n_channels], lanes: BTreeMap::new(), is_before };
        for (channel, own) in stretches {
            channels.lay(channel, own);
        }
        channels
    }

    /// Gives every star in a channel a lane, from the side its stem comes from.
    fn lay(&mut self, channel: usize, stretches: Vec<Stretch>) {
        let mut taken = [Lanes::default(), Lanes::default()];
        let mut own = [Vec::new(), Vec::new()];
        for (side, is_from_above) in [(0, true), (1, false)] {
            let mut here: Vec<&Stretch> =
                stretches.iter().filter(|stretch| stretch.is_from_above == is_from_above).collect();
            // Stems first, from the outermost in, so that no word is crossed by another stem of the same box.
            here.sort_by_key(|stretch| (stretch.hub.is_none(), stretch.nest, stretch.stem));
            let mut deepest: BTreeMap<(usize, bool), usize> = BTreeMap::new();
            for stretch in here {
                let from = stretch.hub.and_then(|hub| deepest.get(&hub).copied()).unwrap_or(0);
                let lane = taken[side].take(from, stretch.across);
                if let Some(hub) = stretch.hub {
                    deepest.insert(hub, lane + 1);
                }
                own[side].push((stretch.stem, lane));
            }
        }
        let total = taken[0].together(&taken[1]);
        let [above, below] = own;
        let below = below.into_iter().map(|(stem, lane)| (stem, total - 1 - lane));
        self.lanes.extend(above.into_iter().chain(below).map(|(stem, lane)| ((channel, stem), lane)));
        self.n_lanes[channel] = total;
    }
}

/// Every place across where a star is in a channel.
fn crossings(stem: usize, star: &Star, channel: usize, gutters: &Gutters, ports: &Ports) -> Vec<i32> {
    let here = star.leaves.iter().filter(|leaf| leaf.channel == channel);
    let mut across: Vec<i32> = here.map(|leaf| ports.of(stem, leaf.card, false)).collect();
    if star.channel == channel {
        across.push(ports.of(stem, star.hub, true));
    }
    let is_passing = star.far().any(|leaf| leaf.channel == channel || star.channel == channel);
    across.extend(gutters.lanes[stem].filter(|_| is_passing));
    across
}

/// Whether most of a star lies to the left of its stem, so that its word stands there.
fn goes_left(map: &Map<'_>, stem: usize, star: &Star, gutters: &Gutters, ports: &Ports) -> bool {
    let port = ports.of(stem, star.hub, true);
    let others = crossings(stem, star, star.channel, gutters, ports);
    let balance: i32 = others.iter().map(|across| across - port).sum();
    match port {
        port if port < WORD => false,
        port if port + WORD > map.width => true,
        _ => balance < 0,
    }
}

fn stretch(
    map: &Map<'_>,
    stem: usize,
    star: &Star,
    channel: usize,
    is_before: bool,
    gutters: &Gutters,
    ports: &Ports,
) -> Option<Stretch> {
    let mut across = crossings(stem, star, channel, gutters, ports);
    if across.is_empty() {
        return None;
    }
    let port = ports.of(stem, star.hub, true);
    let is_hub = star.channel == channel;
    if is_hub {
        across.push(if is_before { port - WORD } else { port + WORD });
    }
    let from_left = port - map.cards[star.hub].area.x;
    let is_from_above = match star.leaves.iter().find(|leaf| leaf.channel == channel) {
        Some(leaf) if !is_hub => leaf.is_below,
        _ => star.is_below,
    };
    Some(Stretch {
        stem,
        across: (across.iter().copied().min()?, across.iter().copied().max()?),
        hub: is_hub.then_some((star.hub, is_before)),
        nest: if is_before { from_left } else { CARD.0 - from_left },
        is_from_above,
    })
}

/// How far down rows and lanes lie.
struct Down {
    rows: Vec<i32>,
    /// The first lane of each channel.
    channels: Vec<i32>,
    height: i32,
}

impl Down {
    fn new(rows: &Rows, channels: &Channels) -> Down {
        let mut down = Down { rows: Vec::new(), channels: Vec::new(), height: 0 };
        for (channel, n_lanes) in channels.n_lanes.iter().enumerate() {
            let is_edge = channel == 0 || channel == rows.levels.len();
            down.channels.push(down.height + CLEAR.0);
            down.height += match n_lanes {
                0 if is_edge => 1,
                0 => 16,
                n => CLEAR.0 + CLEAR.1 + LANE * (*n as i32 - 1),
            };
            if let Some(level) = rows.levels.get(channel) {
                if channel == 0 || rows.levels[channel - 1] != *level {
                    down.height += STRIP;
                }
                down.rows.push(down.height);
                down.height += CARD.1;
            }
        }
        down
    }

    fn bands(&self, rows: &Rows, width: i32) -> Vec<Band> {
        let mut bands: Vec<Band> = Vec::new();
        for (row, level) in rows.levels.iter().enumerate() {
            match bands.last_mut().filter(|band| band.level == *level) {
                Some(band) => band.area.height = self.rows[row] + CARD.1 - band.area.y,
                None => {
                    let area = Area { x: 0, y: self.rows[row] - STRIP, width, height: STRIP + CARD.1 };
                    bands.push(Band { level: *level, area, name: area });
                }
            }
        }
        bands
    }
}

/// All that is needed to draw a road.
struct Drawing {
    gutters: Gutters,
    ports: Ports,
    channels: Channels,
    down: Down,
}

impl Drawing {
    fn lane(&self, stem: usize, channel: usize) -> i32 {
        self.down.channels[channel] + LANE * self.channels.lanes[&(channel, stem)] as i32
    }

    fn word(&self, stem: usize, star: &Star) -> (Point, bool) {
        let (port, is_before) = (self.ports.of(stem, star.hub, true), self.channels.is_before[stem]);
        let x = if is_before { port - 5 } else { port + 5 };
        (Point { x, y: self.lane(stem, star.channel) - 4 }, is_before)
    }

    /// From the hub to a leaf.
    fn road(&self, map: &Map<'_>, stem: usize, star: &Star, leaf: &Leaf) -> Vec<Point> {
        let edge = |card: usize, is_below: bool| map.cards[card].area.y + if is_below { CARD.1 } else { 0 };
        let (hub, port) = (self.ports.of(stem, star.hub, true), self.ports.of(stem, leaf.card, false));
        let lane = self.lane(stem, star.channel);
        let mut road = vec![Point { x: hub, y: edge(star.hub, star.is_below) }, Point { x: hub, y: lane }];
        let mut last = lane;
        if leaf.channel != star.channel {
            let gutter = self.gutters.lanes[stem].expect("a star that reaches other channels has a gutter");
            last = self.lane(stem, leaf.channel);
            road.extend([Point { x: gutter, y: lane }, Point { x: gutter, y: last }]);
        }
        road.extend([Point { x: port, y: last }, Point { x: port, y: edge(leaf.card, leaf.is_below) }]);
        road.dedup();
        road
    }
}
