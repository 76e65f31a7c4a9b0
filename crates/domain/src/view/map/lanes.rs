//! Lanes beside each other, so that no two roads lie on top of each other.

/// Stretches that are taken on lanes that lie beside each other, in order.
#[derive(Clone, Debug, Default)]
pub struct Lanes {
    taken: Vec<Vec<(i32, i32)>>,
}

/// How far apart two stretches on the same lane are kept.
const BETWEEN: i32 = 10;

impl Lanes {
    /// How many lanes there are.
    pub fn len(&self) -> usize {
        self.taken.len()
    }

    /// Takes a stretch on the first lane from this one on where it is free, and answers which.
    pub fn take(&mut self, from: usize, stretch: (i32, i32)) -> usize {
        let free = (from..self.len()).find(|lane| self.is_free(*lane, stretch));
        let lane = free.unwrap_or_else(|| self.len().max(from));
        self.taken.resize_with(self.len().max(lane + 1), Vec::new);
        self.taken[lane].push(stretch);
        lane
    }

    fn is_free(&self, lane: usize, (first, last): (i32, i32)) -> bool {
        let meets = |taken: &(i32, i32)| first < taken.1 + BETWEEN && taken.0 < last + BETWEEN;
        !self.taken[lane].iter().any(meets)
    }

    /// How many lanes it takes to hold these and the others, which are counted from the other side.
    pub fn together(&self, others: &Lanes) -> usize {
        let least = self.len().max(others.len());
        let fits = |total: usize| {
            others.taken.iter().enumerate().all(|(lane, stretches)| {
                let lane = total - 1 - lane;
                lane >= self.len() || stretches.iter().all(|stretch| self.is_free(lane, *stretch))
            })
        };
        (least..).find(|total| fits(*total)).expect("they fit where none shares a lane")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_stretches_share_a_lane_only_when_they_are_apart() {
        let mut lanes = Lanes::default();
        assert_eq!(lanes.take(0, (0, 100)), 0);
        assert_eq!(lanes.take(0, (105, 200)), 1);
        assert_eq!(lanes.take(0, (120, 200)), 0);
        assert_eq!(lanes.take(2, (300, 400)), 2);
        assert_eq!(lanes.len(), 3);
    }

    #[test]
    fn lanes_from_both_sides_lie_together_where_they_can() {
        let (mut above, mut below) = (Lanes::default(), Lanes::default());
        above.take(0, (0, 100));
        above.take(1, (0, 300));
        below.take(0, (150, 200));
        assert_eq!(above.together(&below), 3, "below the second from above");
        let mut aside = Lanes::default();
        aside.take(0, (400, 500));
        assert_eq!(above.together(&aside), 2);
        assert_eq!(Lanes::default().together(&Lanes::default()), 0);
    }
}
