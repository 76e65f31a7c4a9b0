//! What is brought along from one state of a county to the next is what would be made of it by looking at everything.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::{
    Context, Stamped, State,
    checks::{Finding, review, reviewed::Reviewed, work::Touched},
    command,
    context::{Actor, RequestId},
    view::{
        matters::Matters,
        standing::{made::Made, open::Open},
        trend::Trend,
    },
};
use generate::{County, Plan};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use std::{fs, path::PathBuf};
use testkit::{
    county::{ACT, of_file},
    orders::{any_order, opening},
};

/// What is kept of a county as of a day.
struct Kept {
    state: State,
    day: Date,
    reviewed: Reviewed,
    trend: Trend,
    matters: Matters,
    made: Made,
    open: Open,
}

impl Kept {
    fn new(state: &State, day: Date) -> Kept {
        let (reviewed, trend) = (Reviewed::new(state, day), Trend::new(state, day));
        let matters = Matters::new(state, day);
        let (made, open) = (Made::new(state, day), Open::new(state, day));
        Kept { state: state.clone(), day, reviewed, trend, matters, made, open }
    }

    fn bring_to(&mut self, state: &State) {
        self.state = state.clone();
        self.reviewed = self.reviewed.brought_to(state, self.day);
        self.trend = self.trend.brought_to(state, self.day);
        self.matters = self.matters.brought_to(state, self.day);
        self.made = self.made.brought_to(state, self.day);
        self.open = self.open.brought_to(state, self.day);
    }

    fn is_as_made_anew(&self) {
        let found: Vec<Finding> =
            self.reviewed.groups().iter().flat_map(|group| group.findings.iter().cloned()).collect();
        assert_eq!(found, review(&self.state, self.day));
        assert_eq!(self.trend.points(), Trend::new(&self.state, self.day).points());
        let matters = Matters::new(&self.state, self.day);
        assert_eq!(self.matters.all, matters.all);
        let open = Open::new(&self.state, self.day);
        let made = Made::new(&self.state, self.day);
        assert!(self.made.latest().eq(made.latest()), "the recommendations that have been made");
        assert!(self.made.arenas().eq(made.arenas()), "the arenas that have made any");
        assert!(self.made.years().eq(made.years()), "the years in which any were made");
        assert!(self.open.all().eq(open.all()), "the recommendations that are open");
        assert!(self.matters.arenas().eq(matters.arenas()), "the arenas that have matters");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn whatever_people_ask_for(orders in proptest::collection::vec(any_order(), 1..40)) {
        let mut state = State::default();
        let days = [date(2005, 6, 1), date(2021, 10, 8)];
        let mut kept = days.map(|day| Kept::new(&state, day));
        for (n, order) in std::iter::once(opening()).chain(orders).enumerate() {
            let now = "2021-10-08T07:00:00Z".parse().unwrap();
            let request = RequestId((n as u128).to_be_bytes());
            let cx = Context { now, today: date(2021, 10, 8), actor: Actor::Operator, request };
            for event in command::decide(&state, &cx, order).unwrap_or_default() {
                command::apply(&mut state, &Stamped { seq: 1, at: now, actor: cx.actor.clone(), event: &event });
            }
            for kept in &mut kept {
                kept.bring_to(&state);
                if n % 4 == 0 {
                    kept.is_as_made_anew();
                }
            }
        }
    }
}

/// Years of work in an invented county: matters raised, moved and decided, recommendations sent and answered.
#[test]
fn as_years_go_by() {
    let handle = domain::id::Handle::parse("exempel").unwrap();
    let mut county = County::new(Plan { handle, n_arenas: 6, years: 3, seed: 7 });
    let mut kept: Option<[Kept; 2]> = None;
    let mut n_brought = 0;
    for n in 0.. {
        if county.next().is_none() {
            break;
        }
        let state = county.state();
        let kept = kept
            .get_or_insert_with(|| [date(2018, 6, 15), date(2030, 1, 1)].map(|day| Kept::new(state, day)));
        let touched = Touched::between(&kept[0].state, state);
        n_brought += usize::from(touched.is_some_and(|touched| touched != Touched::default()));
        kept.iter_mut().for_each(|kept| kept.bring_to(state));
        if n % 40 == 0 {
            kept.iter().for_each(Kept::is_as_made_anew);
        }
    }
    assert!(n_brought > 100, "most of what happens is work: {n_brought}");
}

/// A county where a matter is classed before it is decided.
const CLASSED: &str = r#"# as of 2021-09-30: error decision-without-mandate against decision-d
[county]
handle = "c"
name = "C"

[arena.a]
exists = { from = "2010" }
name = { is = "A" }
mandate = { paper = "paper-p" }

[paper.p]
exists = { from = "2015" }
governs = { is = "arena-a" }
dated = { is = "2015-05-20" }
adopted = { by = "arena-a", from = "2015" }
line = [{ no = 1, heading = "Mandate", text = "It decides what needs no political standpoint." }]
rule = [{ line = 1, says = { decides = { what = "no_political_standpoint" } } }]

#! 2021-01-01 matter-m {"registered": {"title": "M"}}
#! 2021-02-01 matter-m {"classed": {"standpoint": "needs_standpoint", "reason": "It costs"}}
#! 2021-03-01 decision-d {"made": {"by": ["arena-a"], "matter": "matter-m", "title": "D", "text": "It is so", "kind": "no_standpoint"}}
"#;

/// Every smallest county of a check that something happens in.
fn smallest() -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../testdata/checks");
    let checks = fs::read_dir(folder).unwrap().map(|check| check.unwrap().path());
    let files = checks.flat_map(|check| fs::read_dir(check).unwrap()).map(|file| file.unwrap().path());
    let texts = files.map(|file| fs::read_to_string(file).unwrap());
    texts.filter(|text| text.contains(&format!("\n{ACT}"))).collect()
}

/// Each thing that happens is added to the rest of what happens, and taken away from it.
#[test]
fn whatever_happens_last() {
    let mut n_found = 0;
    for text in smallest().into_iter().chain([CLASSED.to_owned()]) {
        let day: Date = text.strip_prefix("# as of ").unwrap().split(':').next().unwrap().parse().unwrap();
        let whole = of_file(&text).unwrap();
        let mut before = whole.clone();
        (before.matters, before.decisions, before.recommendations) = Default::default();
        let mut kept = Kept::new(&whole, day);
        for all in [&before, &whole] {
            kept.bring_to(all);
            kept.is_as_made_anew();
        }
        let lines: Vec<&str> = text.lines().collect();
        for n in (0..lines.len()).filter(|n| lines[*n].starts_with(ACT)) {
            let Ok(less) = of_file(&[&lines[..n], &lines[n + 1..]].concat().join("\n")) else { continue };
            // The register is the very same, as it is when somebody has written about a matter.
            let mut before = whole.clone();
            (before.matters, before.decisions) = (less.matters, less.decisions);
            before.recommendations = less.recommendations;
            let less = before;
            n_found += usize::from(review(&less, day) != review(&whole, day));
            for (before, now) in [(&less, &whole), (&whole, &less)] {
                let mut kept = Kept::new(before, day);
                kept.bring_to(now);
                kept.is_as_made_anew();
            }
        }
    }
    assert!(n_found > 20, "what happens makes a difference: {n_found}");
}
