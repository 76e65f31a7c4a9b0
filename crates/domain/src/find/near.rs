//! How near two terms are: how many letters differ, are missing, are too many or have changed places.

/// What a term looks like from far away, to pass over those that cannot be near without reading them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    letters: u64,
    n: u8,
    /// Whether there is a figure in it: a number with another figure is another number.
    pub has_figures: bool,
}

impl Shape {
    pub fn of(term: &str) -> Shape {
        let bit = |sign: char| match sign {
            'a'..='z' => 1 << (u32::from(sign) - u32::from('a')),
            '0'..='9' => 1 << (26 + u32::from(sign) - u32::from('0')),
            other => 1_u64 << (36 + u32::from(other) % 28),
        };
        Shape {
            letters: term.chars().map(bit).fold(0, |all, bit| all | bit),
            n: term.chars().count().min(255) as u8,
            has_figures: term.chars().any(|sign| sign.is_ascii_digit()),
        }
    }

    /// Whether the two may be as near as this. Each step changes at most two letters of the sets.
    pub fn may_be_near(self, other: Shape, most: u32) -> bool {
        u32::from(self.n.abs_diff(other.n)) <= most && (self.letters ^ other.letters).count_ones() <= 2 * most
    }
}

/// How many misspellings a term of this length is forgiven.
pub(super) fn forgiven(term: &str) -> u32 {
    match term.chars().count() {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    }
}

/// How many letters lie between the terms, if no more than `most`.
pub(super) fn distance(one: &[char], other: &[char], most: u32) -> Option<u32> {
    let width = other.len() + 1;
    let mut before_last = vec![0; width];
    let mut last: Vec<u32> = (0..width as u32).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut next = vec![row as u32 + 1; width];
        for column in 1..width {
            let is_other = u32::from(*letter != other[column - 1]);
            let change = last[column - 1] + is_other;
            next[column] = change.min(last[column] + 1).min(next[column - 1] + 1);
            let is_swapped =
                row > 0 && column > 1 && *letter == other[column - 2] && one[row - 1] == other[column - 1];
            if is_swapped {
                next[column] = next[column].min(before_last[column - 2] + 1);
            }
        }
        if next.iter().all(|steps| *steps > most) {
            return None;
        }
        before_last = std::mem::replace(&mut last, next);
    }
    last.last().copied().filter(|steps| *steps <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_errors_are_counted() {
        for (one, other, expected) in [
            ("fredagsgrupp", "fredaggrupp", Some(1)),
            ("barnarena", "branarena", Some(1)),
            ("samreko", "samrekko", Some(1)),
            ("svom", "svmo", Some(1)),
            ("krokom", "kromok", Some(2)),
            ("berg", "bracke", None),
            ("", "ab", Some(2)),
        ] {
            let letters = |term: &str| term.chars().collect::<Vec<_>>();
            assert_eq!(distance(&letters(one), &letters(other), 2), expected, "{one} {other}");
            assert_eq!(distance(&letters(other), &letters(one), 2), expected, "{other} {one}");
            let may = Shape::of(one).may_be_near(Shape::of(other), 2);
            assert!(may || expected.is_none(), "what is near must not be passed over: {one} {other}");
        }
    }
}
