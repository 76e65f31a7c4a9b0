//! Script in every text field of every form: neither the form shown again with what was wrong, nor the preview, nor any
//! page, file or letter after it has been recorded has it as anything but words.
//!
//! The forms are listed from what the program can be asked to do, so that one that is new is tried without anybody
//! thinking of it; a form that cannot be got through, or a field that neither takes
//! what was written nor says no to it, fails.

mod doors;
mod filling;
mod page;

use super::{html, office::Office};
use crate::{
    form::{
        Address,
        act::{Act, Verb},
        document, register, step, thing,
    },
    samples,
};
use axum::http::StatusCode;
use domain::{
    Command, State,
    checks::silence,
    id::{Node, Subject},
    text::Text,
};
use filling::{Filling, Outcome};
use jiff::civil::date;
use std::{collections::BTreeMap, sync::LazyLock};
use testkit::{county::acts_of, desk::Desk};

/// What somebody who means harm writes: markup, an end of what stands around it, links that are script, Markdown with
/// them, and what a spreadsheet would compute.
pub const HARM: &str = "=HYPERLINK(\"x\")\"><script>alert(1)</script>'><img src=x onerror=alert(2)> \
    [a](javascript:alert(3)) ![b](javascript:alert(4)) <javascript:alert(5)> [c](data:text/html,d \"\" onclick=alert(6))";

/// Every kind of thing, beside the people of the table of rights.
const COUNTY: &str = r#"
[rulebook.county]
stale_mandate_months = { is = 48, source = "s" }
[source.s]
title = { is = "The letter", source = "s" }
[source.t]
title = { is = "The minutes", source = "s" }
[party.x]
exists = { from = "2005", source = "s" }
name = { is = "The federation", source = "s" }
[party.y]
exists = { from = "2019", source = "s" }
kind = { is = "federation", source = "s", or = [{ is = "other", source = "t" }] }
[lineage.l]
step = { how = "replaced", before = ["party-x"], after = ["party-y"], from = "2019", source = "s" }
# Things of which nearly nothing is said, so that everything else can be.
[source.bare]
issuer = { is = "Somebody", source = "s" }
[principal.bare]
exists = { from = "2005", source = "s" }
[body.bare]
exists = { from = "2005", source = "s" }
[unit.bare]
exists = { from = "2005", source = "s" }
[party.bare]
exists = { from = "2005", source = "s" }
[office.bare]
exists = { from = "2005", source = "s" }
[arena.bare]
exists = { from = "2005", source = "s" }
[relation.bare]
exists = { from = "2005", source = "s" }
[seat.bare]
exists = { from = "2005", source = "s" }
[holder.bare]
exists = { from = "2005", source = "s" }
[paper.bare]
exists = { from = "2005", source = "s" }
[paper.p]
exists = { from = "2005", source = "s" }
title = { is = "The paper", source = "s" }
governs = { is = "arena-own", source = "s" }
adopter = { is = "body-board", source = "s" }
line = [{ no = 1, heading = "Purpose", text = "To meet.", source = "s:1" }]
"#;

/// Something of every kind that has a road.
const ACTS: &str = r##"
#! 2025-01-10 matter-m {"registered":{"title":"The matter","text":"What it is about."}}
#! 2025-01-11 matter-m {"placed_in":{"arena":"arena-own"}}
#! 2025-01-12 matter-m {"question_opened":{"question":1,"text":"Who pays?"}}
#! 2025-01-13 matter-other {"registered":{"title":"Another matter"}}
#! 2025-02-01 decision-d {"made":{"by":["arena-own"],"matter":"matter-m","title":"The decision","text":"So be it.","kind":"towards_principals"}}
#! 2025-02-01 matter-m {"decided":{"decision":"decision-d"}}
#! 2025-02-01 decision-spare {"made":{"by":["arena-own"],"title":"A decision","text":"So be it.","kind":"own_work"}}
#! 2025-02-02 recommendation-other {"made":{"kind":"recommendation","title":"Another","by":["arena-own"]}}
#! 2025-02-02 recommendation-other {"addressed":{"to":"principal-town"}}
#! 2025-03-02 recommendation-other {"decision_noted":{"of":"principal-town","is":{"stance":{"adopts":{}}}}}
#! 2025-02-02 recommendation-r {"made":{"kind":"recommendation","title":"The advice","by":["arena-own"],"decision":"decision-d","follow_up":"arena-own"}}
#! 2025-02-02 recommendation-r {"part_added":{"part":1,"text":"To do it."}}
#! 2025-02-02 recommendation-r {"addressed":{"to":"principal-region","boards":["body-board"]}}
#! 2025-02-02 recommendation-r {"addressed":{"to":"principal-town"}}
#! 2025-03-01 document-h {"shared":{"owner":"body-board","title":"Memo","with":["arena-own"],"link":"https://example.org/memo"}}
"##;

/// The rulebook is entered once, so that its form is there only before.
fn desk(without: &str) -> Desk {
    static COMMANDS: LazyLock<Vec<Command>> = LazyLock::new(commands);
    let mut commands = COMMANDS.clone();
    commands.retain(|command| without != "rulebook" || !matches!(command, Command::Rulebook(_)));
    Desk::new("c", "2026-07-28T08:00:00Z".parse().unwrap(), commands)
}

fn commands() -> Vec<Command> {
    let mut commands =
        samples::commands(&format!("{}{COUNTY}", include_str!("../../../../testdata/rights.toml")));
    commands.extend(acts_of(ACTS).unwrap().into_iter().map(|(_, act)| act));
    let (check, subject) = ("missing-mandate".to_owned(), "arena-other".parse().unwrap());
    let (reason, until) = (Text::parse("In November.").unwrap(), date(2026, 12, 31));
    commands.push(Command::Silence(silence::Command::Silence { check, subject, reason, until }));
    commands
}

/// Where each sort of form may be: at the first of these addresses where there is one.
fn forms(state: &State) -> BTreeMap<String, Vec<Address>> {
    let mut found: BTreeMap<String, Vec<Address>> = BTreeMap::new();
    let mut add = |sort: String, address: Address| found.entry(sort).or_default().push(address);
    for concept in register::CONCEPTS {
        add(format!("new {concept}"), Address::Register(concept));
    }
    add("raise".into(), Address::Raise);
    add("share".into(), Address::Share);
    add("recommend".into(), Address::Recommend(None));
    add("recommend of a decision".into(), Address::Recommend(Some("decision-d".parse().unwrap())));
    for subject in state.subjects().filter(|subject| !matches!(subject, Subject::Person(_))) {
        of_thing(state, &subject, &mut add);
    }
    for subject in state.work() {
        of_road(&subject, &mut add);
    }
    let about = |id: &str| id.parse().unwrap();
    add("silence".into(), Address::Silence("missing-mandate".into(), about("arena-own")));
    add("hear".into(), Address::Hear("missing-mandate".into(), about("arena-other")));
    found
}

/// What can be said of such a thing, and what can be done with what has been.
fn of_thing(state: &State, subject: &Subject, add: &mut impl FnMut(String, Address)) {
    let there = thing::thing(state, subject).expect("it is in the register");
    let concept = concept(subject);
    for about in there.aspects() {
        add(format!("{concept} says {about}"), Address::Act(subject.clone(), Act::State { about }));
    }
    // How what is said is asked for has been tried; what was said last has most often a value.
    for (verb, no) in Verb::ALL.into_iter().flat_map(|verb| (1..9).rev().map(move |no| (verb, no))) {
        let act = Act::To { no, verb, claim: 0 };
        add(format!("{concept} {}", verb.path()), Address::Act(subject.clone(), act));
    }
}

/// What can be done with what has a road, and with each of its steps.
fn of_road(subject: &Subject, add: &mut impl FnMut(String, Address)) {
    let concept = concept(subject);
    for (_, verb) in step::known(subject).expect("it has a road") {
        for of in ["body-board", "principal-town"] {
            let of: Node = of.parse().unwrap();
            add(format!("{concept} {verb}"), Address::Step(subject.clone(), verb, Some(of)));
        }
        add(format!("{concept} {verb}"), Address::Step(subject.clone(), verb, None));
    }
    if let Subject::Document(id) = subject {
        for (_, verb) in document::STEPS {
            add(format!("{concept} {verb}"), Address::Stamp(id.clone(), verb));
        }
    }
    for (no, verb) in (1..4).rev().flat_map(|no| [(no, Verb::Correct), (no, Verb::Retract)]) {
        let act = Act::To { no, verb, claim: 0 };
        add(format!("{concept} {}", verb.path()), Address::Act(subject.clone(), act));
    }
}

fn concept(subject: &Subject) -> String {
    subject.to_string().split('-').next().unwrap_or_default().to_owned()
}

/// Where what has been recorded may turn up besides the page one comes to.
const AFTER: &[&str] = &[
    "/",
    "/arenor",
    "/arenor/own",
    "/karta",
    "/huvudman",
    "/organ/board",
    "/papper",
    "/papper/p",
    "/platser",
    "/kallor",
    "/motsagelser",
    "/kontroller",
    "/kontroller/missing-mandate",
    "/arenden?visa=alla",
    "/arenden/m",
    "/beslut",
    "/beslut/d",
    "/handlingar",
    "/rekommendationer",
    "/rekommendationer/r",
    "/rekommendationer/r/brev",
    "/rekommendationer/r/brev/body-board",
    "/journal",
    "/sok?q=hyperlink",
    "/sok?q=%22%3E%3Cscript%3E",
];

/// The files that can be taken home.
const TEXTS: &[&str] = &["/rekommendationer/r/brev/body-board/hamta", "/lansfil/hamta"];
const TABLE: &str = "/rekommendationer/tabell/hamta";

/// What depends only on the way one answered stands on the page one comes to and in the journal.
async fn is_harmless_everywhere(office: &Office, location: &str, form: &str, every_page: bool) {
    let journal = office.get("/journal").await.text;
    let latest = html::links(&journal).into_iter().find(|link| link.starts_with("/journal/"));
    let after = AFTER.iter().filter(|_| every_page).map(|page| (*page).to_owned());
    let pages = after.chain([location.to_owned()]).chain(latest);
    for address in pages {
        let page = office.get(&address).await;
        assert_eq!(page::harm(&page.text), None, "{address} after {form}");
    }
    for address in TEXTS {
        let text = office.get(address).await;
        assert_eq!(
            (text.status, text.kind.starts_with("text/html")),
            (StatusCode::OK, false),
            "{address} after {form}"
        );
    }
    assert_eq!(page::harm_in_table(&office.get(TABLE).await.text), None, "{TABLE} after {form}");
}

/// What is said of a thing when it is entered, and never said again.
fn is_said_once(sort: &str) -> bool {
    sort.ends_with(" says exists")
        || ["lineage says step", "rulebook says stale_mandate_months"].contains(&sort)
}

/// Tries each of these sorts of forms, and answers how many there are.
async fn none_brings_script(is_wanted: impl Fn(&str) -> bool) -> usize {
    let reading = Office::open(&desk(""));
    let wanted =
        forms(&reading.state()).into_iter().filter(|(sort, _)| is_wanted(sort) && !is_said_once(sort));
    let mut n = 0;
    for (sort, addresses) in wanted {
        let without = sort.strip_prefix("new ").unwrap_or_default();
        let mut whole: Option<Outcome> = None;
        for path in addresses.iter().map(Address::path) {
            let office = Office::open(&desk(without));
            let page = if without == "rulebook" { &office } else { &reading }.get(&path).await;
            if page.status != StatusCode::OK {
                continue;
            }
            let whole = whole.get_or_insert_default();
            whole.and(tried(&office, &path, None).await);
            for chosen in filling::ways(&page.text) {
                whole.and(tried(&Office::open(&desk(without)), &path, Some(&chosen)).await);
            }
            if whole.is_through() {
                break;
            }
        }
        let whole = whole
            .unwrap_or_else(|| panic!("{sort} has no form in this county: give it something to be about"));
        assert!(
            whole.is_through(),
            "{sort} led to {:?} and left out {:?}",
            whole.location,
            whole.untouched()
        );
        n += 1;
    }
    n
}

#[tokio::test]
async fn nothing_said_of_a_thing_brings_script_to_a_page() {
    let n = none_brings_script(|sort| sort.contains(" says ")).await;
    assert!(n > 60, "{n} forms");
}

#[tokio::test]
async fn nothing_done_with_what_is_there_brings_script_to_a_page() {
    let n = none_brings_script(|sort| !sort.contains(" says ")).await;
    assert!(n > 150, "{n} forms");
}

/// Fills in a form, and looks everywhere when it has been recorded.
async fn tried(office: &Office, path: &str, chosen: Option<&(String, String)>) -> Outcome {
    let outcome = Filling { office, address: path }.send(chosen).await;
    if let Some(location) = &outcome.location {
        is_harmless_everywhere(office, location, path, chosen.is_none()).await;
    }
    outcome
}
