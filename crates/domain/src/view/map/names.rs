//! Where the names of the levels stand: in the strip above the boxes, as far to the left as no road runs behind them.

use super::{Area, Level, Map};

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

/// Gives every level a place for its name. Where there is none between the roads, the map grows to the right.
pub fn place(map: &mut Map<'_>) {
    for band in 0..map.bands.len() {
        let Area { x, y, .. } = map.bands[band].area;
        let room = map.bands[band].level.room();
        let mut crossed = crossings(map, y);
        crossed.sort_unstable();
        let clear = crossed.into_iter().fold(x + EDGE, |from, road| {
            let is_behind = from < road + BESIDE && road < from + room + BESIDE;
            if is_behind { road + BESIDE } else { from }
        });
        let name = Area { x: clear, y, width: room, height: HIGH };
        map.bands[band].name = name;
        map.width = map.width.max(name.x + name.width);
    }
    let width = map.width;
    map.bands.iter_mut().for_each(|band| band.area.width = width);
}

/// Where across roads run through the strip of a level that begins so far down: they come straight from above there.
fn crossings(map: &Map<'_>, y: i32) -> Vec<i32> {
    let stretches = map.threads.iter().flat_map(|thread| thread.road.windows(2));
    let crosses = stretches.filter(|pair| {
        let (top, bottom) = (pair[0].y.min(pair[1].y), pair[0].y.max(pair[1].y));
        pair[0].x == pair[1].x && top < y + HIGH && y < bottom
    });
    crosses.map(|pair| pair[0].x).collect()
}
