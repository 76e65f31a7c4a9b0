//! Makes a failing script short: steps are left out, many at a time and then fewer, as long as it still fails.

/// The most times a script is tried: enough for thousands of steps, and an end to wait for.
const MOST_TRIES: usize = 3_000;

/// A shorter list that still fails, from which no single step can be left out (unless the tries came to an end).
pub fn shrink<S: Clone>(mut steps: Vec<S>, fails: impl Fn(&[S]) -> bool) -> Vec<S> {
    let mut n_left_out = steps.len().div_ceil(2);
    let mut n_tries = 0;
    while n_left_out > 0 {
        let mut at = 0;
        let mut is_shorter = false;
        while at < steps.len() && n_tries < MOST_TRIES {
            let end = (at + n_left_out).min(steps.len());
            let fewer: Vec<S> = steps[..at].iter().chain(&steps[end..]).cloned().collect();
            n_tries += 1;
            if fails(&fewer) {
                steps = fewer;
                is_shorter = true;
            } else {
                at = end;
            }
        }
        // With single steps it is gone through again until nothing more can be left out.
        if n_left_out > 1 || !is_shorter || n_tries >= MOST_TRIES {
            n_left_out /= 2;
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::shrink;

    #[test]
    fn what_does_not_matter_is_left_out() {
        let fails = |numbers: &[u32]| numbers.contains(&17) && numbers.contains(&803);
        assert_eq!(shrink((0..1_000).collect(), fails), [17, 803]);
        assert_eq!(shrink((0..1_000).collect(), |numbers: &[u32]| numbers.len() >= 3).len(), 3);
    }
}
