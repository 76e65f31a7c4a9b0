//! What a search leaves out is no better than what it shows: it answers as one does that looks at everything.

use domain::{
    State,
    find::{Hit, Index},
    id::Subject,
};
use generate::{County, Plan};
use jiff::civil::{Date, date};
use proptest::{prelude::*, sample::Index as Any};
use std::sync::LazyLock;
use words::{Language, Speaker};

/// A generated county with its index, and everything that anything in it is called.
struct Found {
    index: Index,
    names: Vec<String>,
}

static FOUND: LazyLock<Found> = LazyLock::new(|| {
    let handle = "found".parse().expect("well-formed");
    let mut county = County::new(Plan { handle, n_arenas: 60, years: 4, seed: 11 });
    while county.next().is_some() {}
    let state: &State = county.state();
    let speaker = Speaker::new(Language::Swedish, state, DAYS[1]);
    let named = state.subjects().chain(state.work()).map(|subject| speaker.name(&subject));
    Found { index: Index::of(state), names: named.collect() }
});

/// Long before everything, in the middle, and long after.
const DAYS: [Date; 3] = [date(1990, 1, 1), date(2026, 6, 15), date(2090, 1, 1)];

/// What somebody types on the way to one or two names: whole, the first word, or the beginning of it.
fn typed(names: &[Any], n_words: usize, n_letters: usize) -> String {
    let name = |any: &Any| {
        let words = any.get(&FOUND.names).split_whitespace().take(n_words);
        words.map(|word| word.chars().take(n_letters).collect::<String>()).collect::<Vec<_>>().join(" ")
    };
    names.iter().map(name).collect::<Vec<_>>().join(" ")
}

fn hits(typed: &str, day: Date, most: usize, sees: impl Fn(&Subject) -> bool) -> Vec<Hit> {
    FOUND.index.ask_most(typed, day, most, sees).hits
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn what_is_left_out_is_no_better_than_what_is_shown(
        names in proptest::collection::vec(any::<Any>(), 1..3),
        n_words in 1_usize..5,
        n_letters in 2_usize..12,
        day in 0_usize..3,
        most in prop::sample::select(vec![1_usize, 2, 7, 40, 400]),
        hides in any::<bool>(),
    ) {
        let (typed, day) = (typed(&names, n_words, n_letters), DAYS[day]);
        let sees = |subject: &Subject| !(hides && subject.to_string().len().is_multiple_of(3));
        let mut all = hits(&typed, day, usize::MAX, sees);
        all.truncate(most);
        prop_assert_eq!(hits(&typed, day, most, sees), all, "{:?} on {}", typed, day);
    }
}

#[test]
fn a_frequent_word_is_met_by_more_than_are_looked_at() {
    // The first word of each name, and how many names begin with it.
    let mut counted = std::collections::BTreeMap::<&str, usize>::new();
    for word in FOUND.names.iter().filter_map(|name| name.split_whitespace().next()) {
        *counted.entry(word).or_default() += 1;
    }
    let (word, n) = counted.into_iter().max_by_key(|(_, n)| *n).expect("something is called something");
    let all = hits(word, DAYS[1], usize::MAX, |_| true);
    assert!(n > 400 && all.len() > 400, "{word} begins {n} names, and finds {}", all.len());
    assert_eq!(hits(word, DAYS[1], 400, |_| true), all[..400]);
}
