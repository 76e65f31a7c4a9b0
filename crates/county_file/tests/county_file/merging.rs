//! The file, the state it is based on, and the state now: who changed what, and what becomes of it.

use crate::common::{COUNTY, carry_out, import, lines, sound};
use county_file::{
    difference::{Change, difference},
    problem::Kind,
    write::write,
};
use domain::{State, text::Text};

/// A county with one arena about which this is said.
fn county(facts: &str) -> String {
    format!("[source.s1]\n[source.s2]\n[arena.a]\nexists = {{ from = \"2005\" }}\n{facts}{COUNTY}")
}

fn shown(change: &Change) -> String {
    let subject = change.subject.as_ref().map(ToString::to_string).unwrap_or_default();
    let (before, after) = (change.before.join(" & "), change.after.join(" & "));
    format!("{} {subject} {}: {before} -> {after}", change.act.code(), change.aspect.unwrap_or("-"))
}

/// A row: what the base, the state now and the file say, and which changes follow.
fn merge(base: &str, current: &str, file: &str, expected: &[&str]) {
    let start = import(&county(base));
    let current = turned_into(&start, current);
    let text = county(file);
    let found = match difference(&start, &current, &sound(&text)) {
        Err(problems) => lines(&text, &problems),
        Ok(changes) => {
            let after = carry_out(&current, &changes);
            let again = difference(&after, &after, &sound(&write(&after, None).unwrap_or_default()));
            assert!(again.is_ok_and(|again| again.changes.is_empty()), "not settled: {base} | {file}");
            changes.changes.iter().map(shown).collect()
        }
    };
    assert_eq!(found, expected, "base {base}, current {current:?}, file {file}");
}

/// What somebody else records after the file was written.
fn turned_into(start: &State, facts: &str) -> State {
    let changes = difference(start, start, &sound(&county(facts)));
    carry_out(start, &changes.unwrap_or_else(|problems| panic!("{problems:?}")))
}

const A: &str = "name = { is = \"A\" }";
const B: &str = "name = { is = \"B\" }";
const C: &str = "name = { is = \"C\" }";

#[test]
fn what_one_side_changed_stands_and_what_both_changed_differently_is_a_conflict() {
    let correct = ["correct arena-a name: { is = \"A\" } -> { is = \"B\" }"];
    let retract = ["retract arena-a name: { is = \"A\" } -> "];
    for (base, current, file, expected) in [
        (A, A, A, &[][..]),
        (A, A, B, &correct),
        (A, A, "", &retract),
        (A, B, A, &[]),
        (A, B, B, &[]),
        (A, B, C, &["5:1 conflict"]),
        (A, B, "", &["3:8 conflict"]),
        (A, "", A, &[]),
        (A, "", B, &["5:1 conflict"]),
        (A, "", "", &[]),
        ("", "", A, &["state arena-a name:  -> { is = \"A\" }"]),
        ("", A, "", &[]),
        ("", A, A, &[]),
        ("", A, B, &["5:1 conflict"]),
        ("", "", "", &[]),
    ] {
        merge(base, current, file, expected);
    }
}

#[test]
fn each_fact_is_merged_by_itself() {
    let both = |name: &str, task: &str| format!("name = {{ is = \"{name}\" }}\ntask = [{task}]");
    let (meets, sings, both_tasks) =
        ("{ is = \"Meets\" }", "{ is = \"Sings\" }", "{ is = \"Meets\" }, { is = \"Sings\" }");
    let correct = "correct arena-a name: { is = \"A\" } -> { is = \"B\" }";
    let state = "state arena-a task:  -> { is = \"Sings\" }";
    merge(&both("A", meets), &both("A", both_tasks), &both("B", meets), &[correct]);
    merge(&both("A", meets), &both("B", meets), &both("A", both_tasks), &[state]);
    merge(&both("A", meets), &both("A", ""), &both("A", both_tasks), &[state]);
    merge(&both("A", meets), &both("A", sings), &both("A", both_tasks), &[]);
    merge(&both("A", ""), &both("A", meets), &both("A", sings), &[state]);
    merge(
        &both("A", ""),
        &both("A", "{ is = \"Sings\", source = \"s1\" }"),
        &both("A", sings),
        &["6:9 conflict"],
    );
}

#[test]
fn two_changes_in_the_world_meet() {
    let then = |day: &str, next: &str| {
        format!("name = [{{ is = \"A\", to = \"{day}\" }}, {{ is = \"{next}\", from = \"{day}\" }}]")
    };
    let ended = "name = { is = \"A\", to = \"2020\" }";
    let change = "change arena-a name: { is = \"A\" } -> { is = \"A\", to = \"2020\" } & { is = \"B\", from = \"2020\" }";
    merge(A, A, &then("2020", "B"), &[change]);
    merge(A, &then("2020", "B"), &then("2020", "B"), &[]);
    merge(A, &then("2020", "B"), A, &[]);
    merge(A, &then("2020", "B"), &then("2020", "C"), &["5:36 conflict"]);
    merge(A, &then("2020", "B"), &then("2021", "B"), &["5:9 conflict", "5:36 conflict"]);
    merge(A, ended, &then("2020", "B"), &["state arena-a name:  -> { is = \"B\", from = \"2020\" }"]);
    merge(A, &then("2020", "B"), ended, &[]);
}

#[test]
fn a_conflict_shows_what_is_recorded_now() {
    let (start, text) = (import(&county(A)), county(C));
    let problems = difference(&start, &turned_into(&start, B), &sound(&text)).err().unwrap_or_default();
    let Kind::Conflict { recorded, found, .. } = &problems[0].kind else { panic!("{problems:?}") };
    assert_eq!((recorded[0].as_str(), found[0].as_str()), ("{ is = \"B\" }", "{ is = \"C\" }"));
}

#[test]
fn the_gentlest_command_is_found() {
    let name = |rest: &str| format!("name = {{ is = \"A\"{rest} }}");
    let both = |chosen: &str, other: &str| {
        format!(
            "name = {{ is = \"A\", source = \"s1\"{chosen}, or = [{{ is = \"B\", source = \"s2\"{other} }}] }}"
        )
    };
    let single = name(", source = \"s1\"");
    for (base, file, expected) in [
        (name(""), name(", to = \"2020\""), &["end"][..]),
        (single.clone(), name(", to = \"2020\", source = [\"s1\", \"s2\"]"), &["end"]),
        (single.clone(), name(", source = [\"s1\", \"s2\"]"), &["cite"]),
        (single.clone(), name(", source = \"s2\""), &["correct"]),
        (single.clone(), name(", from = \"2006\", source = \"s1\""), &["correct"]),
        (single.clone(), both("", ""), &["dispute"]),
        (single.clone(), both("", ", chosen = true"), &["dispute", "choose"]),
        (both("", ""), both(", chosen = true", ""), &["choose"]),
        (both(", chosen = true", ""), both("", ""), &["choose"]),
        (both("", ""), single.clone(), &["retract", "state"]),
        (single.clone(), "name = { missing = true, source = \"s1\" }".into(), &["correct"]),
        (
            name(""),
            "name = [{ is = \"A\", to = \"2020\" }, { is = \"B\", from = \"2020\" }]".into(),
            &["change"],
        ),
        (
            single,
            "name = [{ is = \"A\", to = \"2020\", source = [\"s1\", \"s2\"] }, { is = \"B\", from = \"2020\" }]".into(),
            &["change", "cite"],
        ),
        (
            name(""),
            "name = [{ is = \"A\", to = \"2020\" }, { is = \"B\", from = \"2020\", to = \"2022\" }]".into(),
            &["end", "state"],
        ),
        (
            name(""),
            "name = [{ is = \"A\", to = \"2020\" }, { is = \"B\", from = \"2021\" }]".into(),
            &["end", "state"],
        ),
        (
            "name = [{ is = \"A\", to = \"2010\" }, { is = \"B\", from = \"2010\" }]".into(),
            "name = [{ is = \"A\", to = \"2012\" }, { is = \"B\", from = \"2012\" }]".into(),
            &["correct", "correct"],
        ),
        (
            "name = [{ is = \"A\", to = \"2010\" }, { is = \"B\", from = \"2010\" }]".into(),
            "name = [{ is = \"A\", to = \"2008\" }, { is = \"B\", from = \"2008\" }]".into(),
            &["correct", "correct"],
        ),
        (
            "task = [{ is = \"Meets often\" }, { is = \"Writes minutes\" }]".into(),
            "task = [{ is = \"Writes no minutes\" }, { is = \"Sings\" }]".into(),
            &["retract", "correct", "state"],
        ),
    ] {
        let start = import(&county(&base));
        let after = county(&file);
        let changes = difference(&start, &start, &sound(&after)).unwrap_or_else(|no| panic!("{no:?}"));
        let acts: Vec<_> = changes.changes.iter().map(|change| change.act.code()).collect();
        assert_eq!(acts, expected, "{base} -> {file}");
        let result = carry_out(&start, &changes);
        assert_eq!(write(&result, None), write(&import(&after), None), "{base} -> {file}");
    }
}

#[test]
fn a_thing_may_come_and_go() {
    let more = format!("[body.b]\nexists = {{}}\nname = {{ is = \"B\" }}\n{}", county(A));
    let (few, many) = (import(&county(A)), import(&more));
    let shown_of = |base: &State, current: &State, text: &str| match difference(base, current, &sound(text)) {
        Ok(changes) => changes.changes.iter().map(shown).collect(),
        Err(problems) => lines(text, &problems),
    };
    let register = ["register body-b -:  -> exists = {} & name = { is = \"B\" }"];
    assert_eq!(shown_of(&few, &few, &more), register);
    assert_eq!(shown_of(&few, &many, &more), [""; 0]);
    assert_eq!(shown_of(&few, &many, &county(A)), [""; 0]);
    assert_eq!(
        shown_of(&many, &many, &county(A)),
        ["retract body-b exists: {} -> ", "retract body-b name: { is = \"B\" } -> "]
    );
    let gone =
        carry_out(&many, &difference(&many, &many, &sound(&county(A))).unwrap_or_else(|no| panic!("{no:?}")));
    assert_eq!(write(&gone, None), write(&few, None));
    let back = ["state body-b exists:  -> {}", "state body-b name:  -> { is = \"B\" }"];
    assert_eq!(shown_of(&gone, &gone, &more), back);
    let added = more.replace("[body.b]\n", "[body.b]\nmembers = { is = 7 }\n");
    let richer =
        carry_out(&many, &difference(&many, &many, &sound(&added)).unwrap_or_else(|no| panic!("{no:?}")));
    assert_eq!(shown_of(&many, &richer, &county(A)), ["6:2 conflict"]);
}

#[test]
fn what_was_wrong_needs_a_reason() {
    let (start, text) = (import(&county(A)), county(B));
    let changes = difference(&start, &start, &sound(&text)).unwrap_or_else(|no| panic!("{no:?}"));
    assert!(changes.needs_reason());
    assert_eq!(lines(&text, &changes.commands(None).err().unwrap_or_default()), ["5:1 reason_needed"]);
    assert!(changes.commands(Text::parse("Misread").ok().as_ref()).is_ok());
}

#[test]
fn another_county_is_refused() {
    let start = import(&county(A));
    for (from, to, code) in
        [("handle = \"x\"", "handle = \"y\"", "other_county"), ("\"X\"", "\"Y\"", "other_name")]
    {
        let text = county(A).replace(from, to);
        let problems = difference(&start, &start, &sound(&text)).err().unwrap_or_default();
        assert_eq!(lines(&text, &problems), [format!("6:2 {code}")]);
    }
}
