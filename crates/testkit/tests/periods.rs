//! From which day, and until which, each check of what is on its way finds what it looks for. The days are those on which
//! something happened or fell due, or the county's rules say that it has waited too long; no day before, and no day after.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::{State, checks};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use std::{fs, path::PathBuf};
use testkit::county::of_file;

/// The days that are looked at: long before anything happens until long after.
const FROM: Date = date(2000, 1, 1);
const TO: Date = date(2045, 1, 1);

/// The day on which something is done about it.
const DONE: &str = "2023-01-10";

/// The smallest county of the case, where something is done about it in the end.
fn county(check: &str, case: &str, done: &str) -> State {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../testdata/checks");
    let file = format!("{check}/{case}.toml");
    let mut text = fs::read_to_string(folder.join(&file)).unwrap();
    if !done.is_empty() {
        text += &format!("#! {DONE} {done}\n");
    }
    of_file(&text).unwrap_or_else(|problems| panic!("{file}: {}", problems.join("\n")))
}

fn is_found(state: &State, check: &str, case: &str, day: Date) -> bool {
    checks::review(state, day).iter().any(|finding| finding.check == check && finding.case == case)
}

/// The stretches of days on which it is found, the last day of each being the last one.
fn stretches(state: &State, check: &str, case: &str) -> String {
    let (mut told, mut day, mut was) = (Vec::new(), FROM, is_found(state, check, case, FROM));
    let mut begins = FROM;
    while day < TO {
        let next = day.saturating_add(1.month());
        let is = is_found(state, check, case, next);
        if is != was {
            // Somewhere in this month.
            let mut first = day;
            while is_found(state, check, case, first) == was {
                first = first.saturating_add(1.day());
            }
            match is {
                true => begins = first,
                false => told.push(format!("{begins}..{}", first.saturating_sub(1.day()))),
            }
        }
        (day, was) = (next, is);
    }
    if was {
        told.push(format!("{begins}.."));
    }
    told.join(" ")
}

#[test]
fn each_check_finds_from_its_day_and_until_something_is_done() {
    let answered =
        r##"recommendation-r {"decision_recorded":{"of":"body-d","is":{"stance":{"adopts":{}}}}}"##;
    let withdrawn = r##"recommendation-r {"withdrawn":{"reason":"New aims."}}"##;
    let done = r##"recommendation-r {"carried_out":{"of":"body-b"}}"##;
    let placed = r##"matter-m {"placed_in":{"arena":"arena-a"}}"##;
    let left = r##"matter-m {"left_arena":{"arena":"arena-a"}}"##;
    let taken_up = r##"matter-m {"taken_up":{"by":"arena-a","how":"discussion"}}"##;
    let woken = r##"matter-m {"woken":{"by":"It was delivered."}}"##;
    let heard = r##"matter-m {"influence_stated":{"is":{"stated":"They were heard."}}}"##;
    let children = r##"matter-m {"child_rights_stated":{"is":{"not_needed":{"because":"No children."}}}}"##;
    let adjourned = r##"matter-m {"adjourned":{"to":{"date":"2024-03-01"}}}"##;
    let rows: &[(&str, &str, &str, &str)] = &[
        ("recommendation-unanswered", "overdue", answered, "2021-07-01..2023-01-09"),
        ("recommendation-unanswered", "waits", withdrawn, "2021-08-27..2023-01-09"),
        ("recommendation-not-carried-out", "overdue", done, "2022-01-01..2023-01-09"),
        ("recommendation-not-carried-out", "waits", done, "2022-04-07..2023-01-09"),
        // What was decided stays decided.
        ("decision-without-mandate", "against", "", "2021-03-01.."),
        ("decision-without-mandate", "silent", "", "2021-03-01.."),
        ("decision-without-mandate", "without", "", "2021-03-01.."),
        ("matter-without-arena", "nowhere", placed, "2020-01-01..2020-01-31 2020-03-01..2023-01-09"),
        ("matter-asleep", "overdue", adjourned, "2021-06-05..2023-01-09 2024-03-02.."),
        ("matter-asleep", "asleep", taken_up, "2020-07-02..2021-01-31 2021-08-02..2023-01-09 2023-07-11.."),
        ("parked-without-trigger", "day-passed", woken, "2021-01-01..2023-01-09"),
        ("parked-without-trigger", "nothing-named", woken, "2020-03-01..2023-01-09"),
        ("outside-target-group", "outside", left, "2020-02-01..2023-01-09"),
        ("outside-target-group", "beside", left, "2020-02-01..2023-01-09"),
        ("no-user-influence", "not-stated", heard, "2021-02-01..2023-01-09"),
        ("no-user-influence", "child-rights-not-stated", children, "2021-02-01..2023-01-09"),
    ];
    let mut wrong = Vec::new();
    for (check, case, done, expected) in rows {
        let found = stretches(&county(check, case, done), check, case);
        if found != *expected {
            wrong.push(format!("{check} {case}: {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
