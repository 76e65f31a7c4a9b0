//! What a new version of a paper changes: its lines and the rules read out of them, against the version before.

use crate::register::paper::{Line, Paper, Rule};

/// Something in a version of a paper, against the version before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change<'a, T> {
    /// It stood there before.
    Same(&'a T),
    /// It is no longer there.
    Gone(&'a T),
    /// It was not there before.
    New(&'a T),
}

/// The difference between two versions.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference<'a> {
    /// Line by line, in the order they stand.
    pub lines: Vec<Change<'a, Line>>,
    /// The rules, first those that are gone.
    pub rules: Vec<Change<'a, Rule>>,
}

/// The difference; `None` where the text of either has not been entered.
pub fn difference<'a>(before: &'a Paper, after: &'a Paper) -> Option<Difference<'a>> {
    let (old, new) = (lines(before), lines(after));
    if old.is_empty() || new.is_empty() {
        return None;
    }
    let rules = |paper: &'a Paper| paper.rules().map(|reading| &reading.says).collect::<Vec<&'a Rule>>();
    Some(Difference { lines: by_line(&old, &new), rules: by_rule(&rules(before), &rules(after)) })
}

fn lines(paper: &Paper) -> Vec<&Line> {
    let mut lines: Vec<&Line> = paper.lines().collect();
    lines.sort_by_key(|line| line.no);
    lines
}

/// A paper that was numbered anew says the same.
fn is_same(one: &Line, other: &Line) -> bool {
    one.heading == other.heading && one.text == other.text
}

/// Comparing every line with every other is for papers people have written, which have some hundred lines.
const MOST_COMPARISONS: usize = 4_000_000;

fn by_line<'a>(old: &[&'a Line], new: &[&'a Line]) -> Vec<Change<'a, Line>> {
    let n_before = old.iter().zip(new).take_while(|(old, new)| is_same(old, new)).count();
    let (old_rest, new_rest) = (&old[n_before..], &new[n_before..]);
    let ends = old_rest.iter().rev().zip(new_rest.iter().rev());
    let n_after = ends.take_while(|(old, new)| is_same(old, new)).count();
    let old_middle = &old_rest[..old_rest.len() - n_after];
    let new_middle = &new_rest[..new_rest.len() - n_after];
    let mut changes: Vec<Change<'a, Line>> = new[..n_before].iter().map(|line| Change::Same(*line)).collect();
    changes.extend(in_the_middle(old_middle, new_middle));
    changes.extend(new[new.len() - n_after..].iter().map(|line| Change::Same(*line)));
    changes
}

/// The longest run of lines that both have in common stays; the rest is gone or new.
fn in_the_middle<'a>(old: &[&'a Line], new: &[&'a Line]) -> Vec<Change<'a, Line>> {
    if old.len().saturating_mul(new.len()) > MOST_COMPARISONS {
        let gone = old.iter().map(|line| Change::Gone(*line));
        return gone.chain(new.iter().map(|line| Change::New(*line))).collect();
    }
    let width = new.len() + 1;
    // In common[o * width + n]: how many lines old[o..] and new[n..] have in common.
    let mut common = vec![0_u32; (old.len() + 1) * width];
    for o in (0..old.len()).rev() {
        for n in (0..new.len()).rev() {
            common[o * width + n] = match is_same(old[o], new[n]) {
                true => common[(o + 1) * width + n + 1] + 1,
                false => common[(o + 1) * width + n].max(common[o * width + n + 1]),
            };
        }
    }
    let (mut o, mut n, mut changes) = (0, 0, Vec::new());
    while o < old.len() || n < new.len() {
        if o < old.len() && n < new.len() && is_same(old[o], new[n]) {
            changes.push(Change::Same(new[n]));
            (o, n) = (o + 1, n + 1);
        } else if n == new.len()
            || (o < old.len() && common[(o + 1) * width + n] >= common[o * width + n + 1])
        {
            changes.push(Change::Gone(old[o]));
            o += 1;
        } else {
            changes.push(Change::New(new[n]));
            n += 1;
        }
    }
    changes
}

fn by_rule<'a>(old: &[&'a Rule], new: &[&'a Rule]) -> Vec<Change<'a, Rule>> {
    let gone = old.iter().filter(|rule| !new.contains(rule)).map(|rule| Change::Gone(*rule));
    let kept =
        new.iter().map(|rule| if old.contains(rule) { Change::Same(*rule) } else { Change::New(*rule) });
    gone.chain(kept).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Text, Title};

    fn paper(text: &str) -> Vec<Line> {
        let line = |(no, words): (u16, &str)| Line {
            no,
            heading: Title::parse("Mandate").unwrap(),
            text: Text::parse(words).unwrap(),
        };
        (1..).zip(text.split_whitespace()).map(line).collect()
    }

    fn told(before: &str, after: &str) -> String {
        let (old, new) = (paper(before), paper(after));
        let (old, new): (Vec<_>, Vec<_>) = (old.iter().collect(), new.iter().collect());
        let sign = |change: &Change<'_, Line>| match change {
            Change::Same(line) => line.text.as_str().to_owned(),
            Change::Gone(line) => format!("-{}", line.text.as_str()),
            Change::New(line) => format!("+{}", line.text.as_str()),
        };
        by_line(&old, &new).iter().map(sign).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_both_versions_say_stays_and_the_rest_is_gone_or_new() {
        for (before, after, expected) in [
            ("a b c", "a b c", "a b c"),
            ("a b c", "a c", "a -b c"),
            ("a c", "a b c", "a +b c"),
            ("a b c", "a x c", "a -b +x c"),
            ("a b", "c d", "-a -b +c +d"),
            ("a b c d e", "b x d f", "-a b -c +x d -e +f"),
            ("a a", "a", "a -a"),
            ("a", "", "-a"),
            ("", "a", "+a"),
        ] {
            assert_eq!(told(before, after), expected, "{before} | {after}");
        }
    }

    #[test]
    fn a_rule_is_the_same_whatever_line_it_stands_in() {
        let (assigns, informs) = (Rule::Assigns { timed: true }, Rule::Informs {});
        let (old, new) = ([&assigns], [&informs, &assigns]);
        assert_eq!(by_rule(&old, &new), [Change::New(&informs), Change::Same(&assigns)]);
        assert_eq!(by_rule(&new, &old), [Change::Gone(&informs), Change::Same(&assigns)]);
    }
}
