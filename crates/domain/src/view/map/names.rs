//! Where the names of the levels stand: in the strip above the boxes, under each other at the right edge, where no road
//! runs behind them.

use super::{Area, Band, Level, Map};

/// The strip that a name takes of its level, from the top, with what hangs below the line.
const HIGH: i32 = 20;
/// Room between a name and the edge, and between a name and a road.
const EDGE: i32 = 10;
const BESIDE: i32 = 8;

impl Level {
    /// How wide its name may be in any language.
    pub fn room(self) -> i32 {
        match self {
            Level::Political => 120,
            Level::Officials => 140,
            Level::Networks => 182,
            Level::Boards => 266,
        }
    }
}

/// Gives every level a place for its name, all with the same end. Where roads run there, the map grows to the right.
pub fn place(map: &mut Map<'_>) {
    let beyond = |band: &Band| Some(crossings(map, band.area.y).max()? + BESIDE + band.level.room() + EDGE);
    let needed = map.bands.iter().filter_map(beyond).max();
    let width = map.width.max(needed.unwrap_or_default());
    for Band { level, area, name } in &mut map.bands {
        area.width = width;
        let room = level.room();
        *name = Area { x: area.x + width - EDGE - room, y: area.y, width: room, height: HIGH };
    }
    map.width = width;
}

/// Where across roads run through the strip of a level that begins so far down: they come straight from above there.
fn crossings(map: &Map<'_>, y: i32) -> impl Iterator<Item = i32> {
    let stretches = map.threads.iter().flat_map(|thread| thread.road.windows(2));
    let crosses = stretches.filter(move |pair| {
        let (top, bottom) = (pair[0].y.min(pair[1].y), pair[0].y.max(pair[1].y));
        pair[0].x == pair[1].x && top < y + HIGH && y < bottom
    });
    crosses.map(|pair| pair[0].x)
}
