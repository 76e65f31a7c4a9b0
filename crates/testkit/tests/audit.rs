//! What an auditor is told of the county as of a day: every arena's verdict on its mandate, and what the checks find.
//!
//! `testdata/audit/<day>.golden` holds, for each arena that exists or may exist that day,
//!
//! ```text
//! # Why this is right, and by which source.
//! arena | name that day | exists yes | verdict yes | what it rests on | sources
//! ```
//!
//! and below them every error and warning: `severity check case subject | sources`. A comment that covers several lines
//! begins with how many: `# 3 lines: …`. The file begins with what the day shows.
//!
//! `SAMVERKAN_BLESS=1` writes the lines anew, each under the comment it stood under. A line nobody has explained gets
//! [`UNEXPLAINED`] above it, and the test fails until somebody does.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::{
    State,
    certainty::Certainty,
    checks::{self, Finding, Severity},
    facts::{Content, Entity, Fact},
    id::Subject,
    register::arena::Arena,
    source::Citation,
    view::mandate::{Ground, Verdict, verdict},
};
use jiff::civil::{Date, date};
use std::{collections::BTreeMap, env, fmt::Write, fs, path::PathBuf, sync::LazyLock};
use testkit::county::{DEMO, demo, of_file};

const DAYS: [Date; 9] = [
    date(2004, 12, 31),
    date(2005, 6, 1),
    date(2009, 7, 15),
    date(2010, 1, 1),
    date(2021, 9, 30),
    date(2021, 10, 5),
    date(2021, 11, 1),
    date(2023, 10, 2),
    date(2024, 6, 3),
];

const UNEXPLAINED: &str = "# ??? Say why this is right, and by which source.";

static COUNTY: LazyLock<State> = LazyLock::new(demo);

/// A line of the golden file, and what it is known by when it changes.
struct Line {
    key: String,
    text: String,
}

fn arenas_on(state: &State, day: Date) -> impl Iterator<Item = (&Arena, Certainty)> {
    let arenas = state.arenas.values().map(move |arena| (arena.as_ref(), arena.exists_on(day)));
    arenas.filter(|(_, exists)| exists.is_possible())
}

/// The mandates, then the findings.
fn told(state: &State, day: Date) -> [Vec<Line>; 2] {
    let mandates = arenas_on(state, day).map(|(arena, exists)| mandate(state, arena, exists, day));
    let findings = checks::review(state, day);
    let serious = findings.iter().filter(|finding| finding.severity != Severity::Note);
    let mut n_alike: BTreeMap<String, u32> = BTreeMap::new();
    let findings = serious.map(|finding| {
        let Finding { check, case, subject, sources, .. } = finding;
        // Two findings of one case may concern one thing.
        let n_before = n_alike.entry(format!("{check} {case} {subject}")).or_default();
        *n_before += 1;
        let key = format!("{check} {case} {subject} {n_before}");
        let severity = finding.severity.code();
        Line { key, text: format!("{severity} {check} {case} {subject} | {}", listed(sources)) }
    });
    [mandates.collect(), findings.collect()]
}

fn mandate(state: &State, arena: &Arena, exists: Certainty, day: Date) -> Line {
    let Verdict { ground, certainty, entry } = verdict(state, arena, day);
    let rests_on = match &ground {
        Ground::InForce(paper)
        | Ground::AnchoredOnly(paper)
        | Ground::Undated(paper)
        | Ground::NotInForce(paper) => paper.id.to_string(),
        Ground::SameAs(other) => other.to_string(),
        Ground::Practice | Ground::KnownMissing | Ground::NotFound => "nothing".to_owned(),
    };
    let name = arena.name(day).map_or("no name known", |name| name.as_str());
    let sources = entry.map_or("stated nowhere".to_owned(), |entry| listed(&entry.reading().sources));
    let (exists, certainty, ground) = (yes_or_perhaps(exists), yes_or_perhaps(certainty), ground.code());
    let text =
        format!("{} | {name} | exists {exists} | {ground} {certainty} | {rests_on} | {sources}", arena.id);
    Line { key: arena.id.to_string(), text }
}

fn yes_or_perhaps(certainty: Certainty) -> &'static str {
    if certainty.is_yes() { "yes" } else { "perhaps" }
}

/// Each source once, in the order they were read.
fn listed(sources: &[Citation]) -> String {
    let mut once: Vec<String> = Vec::new();
    for source in sources.iter().map(ToString::to_string) {
        if !once.contains(&source) {
            once.push(source);
        }
    }
    once.join(", ")
}

fn path(day: Date) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("../../testdata/audit/{day}.golden"))
}

/// A golden file as it was read: what the day shows, and each explanation with the lines it covers.
#[derive(Default)]
struct Golden {
    heading: String,
    runs: Vec<Run>,
}

/// An explanation and the lines below it, up to the next.
struct Run {
    comment: String,
    lines: Vec<String>,
}

impl Golden {
    /// The heading is the first comment, ended by a blank line.
    fn read(text: &str) -> Golden {
        let (heading, rest) = text.split_once("\n\n").unwrap_or_default();
        let mut golden = Golden { heading: heading.to_owned(), runs: Vec::new() };
        let mut comment = String::new();
        for line in rest.lines().filter(|line| !line.is_empty()) {
            if line.starts_with('#') {
                comment.push_str(line);
                comment.push('\n');
            } else if comment.is_empty()
                && let Some(run) = golden.runs.last_mut()
            {
                run.lines.push(line.to_owned());
            } else {
                let comment = std::mem::take(&mut comment);
                golden.runs.push(Run { comment, lines: vec![line.to_owned()] });
            }
        }
        golden
    }

    fn lines(&self) -> impl Iterator<Item = &str> {
        self.runs.iter().flat_map(|run| &run.lines).map(String::as_str)
    }

    /// What each line is known by, with the number of the run it stands in.
    fn places(&self) -> BTreeMap<String, usize> {
        let mut n_alike: BTreeMap<&str, u32> = BTreeMap::new();
        let mut places = BTreeMap::new();
        for (place, run) in self.runs.iter().enumerate() {
            for line in &run.lines {
                let known_by = line.split(" | ").next().unwrap();
                let key = match known_by.split_once(' ') {
                    None => known_by.to_owned(),
                    Some((_severity, finding)) => {
                        let n_before = n_alike.entry(finding).or_default();
                        *n_before += 1;
                        format!("{finding} {n_before}")
                    }
                };
                places.insert(key, place);
            }
        }
        places
    }

    /// The lines as they are now, each under the comment it stood under.
    fn written_anew(&self, told: &[Vec<Line>; 2]) -> String {
        let heading = if self.heading.is_empty() { UNEXPLAINED } else { &self.heading };
        let mut text = format!("{heading}\n");
        let places = self.places();
        for part in told.iter().filter(|part| !part.is_empty()) {
            text.push('\n');
            let mut above = None;
            for line in part {
                let place = places.get(&line.key);
                match place {
                    None => writeln!(text, "{UNEXPLAINED}").unwrap(),
                    Some(run) if above != Some(run) => text.push_str(&self.runs[*run].comment),
                    Some(_) => {}
                }
                above = place;
                writeln!(text, "{}", line.text).unwrap();
            }
        }
        text
    }

    /// What an auditor could not read: lines without an explanation, and explanations that do not say what they cover.
    fn complaints(&self) -> Vec<String> {
        let mut complaints = Vec::new();
        if !self.heading.starts_with("# ") || self.heading.starts_with(UNEXPLAINED) {
            complaints.push("the file does not begin with what the day shows".to_owned());
        }
        for Run { comment, lines } in &self.runs {
            let says = comment.strip_prefix("# ").and_then(|text| text.split_once(" lines: "));
            let says = says.and_then(|(number, _)| number.parse().ok()).unwrap_or(1);
            if comment.is_empty() || comment.contains(UNEXPLAINED) {
                complaints.push(format!("nobody has explained: {}", lines[0]));
            } else if says != lines.len() {
                complaints.push(format!("a comment for {says} lines covers {}: {comment}", lines.len()));
            }
        }
        complaints
    }
}

#[test]
fn the_county_is_told_as_the_sources_have_it() {
    let mut wrong = Vec::new();
    for day in DAYS {
        let told = told(&COUNTY, day);
        let mut text = fs::read_to_string(path(day)).unwrap_or_default();
        if env::var_os("SAMVERKAN_BLESS").is_some() {
            text = Golden::read(&text).written_anew(&told);
            fs::write(path(day), &text).unwrap();
        }
        let golden = Golden::read(&text);
        let written: Vec<&str> = golden.lines().collect();
        let now: Vec<&str> = told.iter().flatten().map(|line| line.text.as_str()).collect();
        let gone = written.iter().filter(|line| !now.contains(line)).map(|line| format!("- {line}"));
        let come = now.iter().filter(|line| !written.contains(line)).map(|line| format!("+ {line}"));
        let mut complaints: Vec<String> = gone.chain(come).chain(golden.complaints()).collect();
        if complaints.is_empty() && written != now {
            complaints.push("the lines stand in another order".to_owned());
        }
        if !complaints.is_empty() {
            wrong.push(format!("{day}:\n{}", complaints.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "{}\nSAMVERKAN_BLESS=1 writes the lines anew", wrong.join("\n\n"));
}

/// The arena that day, with its verdict, when it exists or may exist.
fn arena<'a>(state: &'a State, handle: &str, day: Date) -> Option<(Certainty, Verdict<'a>)> {
    let named = |(arena, _): &(&Arena, Certainty)| arena.id.to_string() == format!("arena-{handle}");
    arenas_on(state, day).find(named).map(|(arena, exists)| (exists, verdict(state, arena, day)))
}

fn sources(verdict: &Verdict<'_>) -> Vec<String> {
    let claim = verdict.entry.expect("the verdict rests on a fact").reading();
    claim.sources.iter().map(ToString::to_string).collect()
}

#[test]
fn the_day_before_october_2021_every_arena_has_a_verdict_that_somebody_has_stated() {
    let day = date(2021, 9, 30);
    let unstated = arenas_on(&COUNTY, day).filter(|(arena, _)| verdict(&COUNTY, arena, day).entry.is_none());
    let unstated: Vec<String> = unstated.map(|(arena, _)| arena.id.to_string()).collect();
    assert_eq!(unstated, Vec::<String>::new());
    assert!(arenas_on(&COUNTY, day).count() >= 20);
}

#[test]
fn barnarenan_is_known_to_have_no_mandate_and_the_two_answers_say_so() {
    let (exists, verdict) = arena(&COUNTY, "barnarenan", date(2021, 9, 30)).unwrap();
    assert_eq!((exists, &verdict.ground), (Certainty::Yes, &Ground::KnownMissing));
    let sources = sources(&verdict);
    for answer in ["s0:", "s1:"] {
        assert!(sources.iter().any(|source| source.starts_with(answer)), "{answer} not in {sources:?}");
    }
    assert!(sources.iter().all(|source| source.starts_with("s0:") || source.starts_with("s1:")));
}

#[test]
fn l_ifo_has_a_paper_without_a_date() {
    let day = date(2021, 9, 30);
    let l_ifo = COUNTY.arenas.values().find(|arena| arena.id.to_string() == "arena-samreko").unwrap();
    assert_eq!(l_ifo.name(day).unwrap().as_str(), "L-IFO");
    let verdict = verdict(&COUNTY, l_ifo, day);
    assert!(matches!(verdict.ground, Ground::Undated(_)), "{:?}", verdict.ground.code());
    assert_eq!(verdict.certainty, Certainty::Yes);
}

#[test]
fn the_programme_areas_that_the_audit_missed_are_there() {
    for handle in ["lpo-barn-och-ungdomars-halsa", "lpo-psykisk-halsa"] {
        assert!(arena(&COUNTY, handle, date(2021, 9, 30)).is_some(), "{handle}");
    }
}

#[test]
fn samrekos_paper_is_in_force_when_october_2021_is_over_and_perhaps_within_it() {
    for (day, certainty) in [(date(2021, 10, 5), Certainty::Perhaps), (date(2021, 11, 1), Certainty::Yes)] {
        let (_, verdict) = arena(&COUNTY, "samreko", day).unwrap();
        assert_eq!((verdict.ground.code(), verdict.certainty), ("in_force", certainty), "{day}");
    }
}

#[test]
fn the_last_day_of_2004_lako_may_exist_and_svom_does_not_yet() {
    let day = date(2004, 12, 31);
    assert_eq!(arena(&COUNTY, "lako", day).map(|(exists, _)| exists), Some(Certainty::Perhaps));
    assert!(arena(&COUNTY, "svom", day).is_none());
}

#[test]
fn in_july_2009_barnarenan_exists_and_its_sources_disagree() {
    let day = date(2009, 7, 15);
    assert_eq!(arena(&COUNTY, "barnarenan", day).map(|(exists, _)| exists), Some(Certainty::Yes));
    let findings = checks::review(&COUNTY, day);
    let mut on_barnarenan = findings.iter().filter(|finding| {
        finding.check == "sources-disagree" && finding.subject.to_string() == "arena-barnarenan"
    });
    assert!(on_barnarenan.any(|finding| finding.about.aspects == ["exists"]));
}

#[test]
fn nothing_that_was_only_not_found_is_an_error() {
    let mut n_errors = 0;
    for day in DAYS {
        let findings = checks::review(&COUNTY, day);
        for finding in findings.iter().filter(|finding| finding.severity == Severity::Error) {
            let subject = &finding.subject;
            assert!(!finding.sources.is_empty(), "{day}: {} {subject} rests on nothing", finding.check);
            for not_found in not_found(&COUNTY, subject) {
                let rests_on_it = not_found.iter().all(|source| finding.sources.contains(source));
                assert!(!rests_on_it, "{day}: {} {subject} rests on {not_found:?}", finding.check);
            }
            n_errors += 1;
        }
    }
    assert!(n_errors > 0, "there is an error to ask about");
}

/// Where it was looked for what was not found about a thing, one list for each such fact.
fn not_found(state: &State, subject: &Subject) -> Vec<Vec<Citation>> {
    fn of<F: Fact>(thing: &Entity<F>) -> Vec<Vec<Citation>> {
        let claims = thing.standing().map(|entry| entry.reading());
        let not_found = claims.filter(|claim| matches!(claim.content, Content::NotFound(_)));
        not_found.map(|claim| claim.sources.clone()).collect()
    }
    match subject {
        Subject::Arena(id) => of(&state.arenas[id]),
        Subject::Paper(id) => of(&state.papers[id]),
        Subject::Seat(id) => of(&state.seats[id]),
        other => panic!("look at what was not found about {other} too"),
    }
}

#[test]
fn without_the_fact_that_it_is_missing_the_verdict_on_barnarenan_is_another() {
    let day = date(2021, 9, 30);
    let (before, after) = DEMO.split_once("\n[arena.barnarenan]\n").unwrap();
    let missing = after.lines().find(|line| line.starts_with("mandate = { missing = true")).unwrap();
    let without =
        of_file(&format!("{before}\n[arena.barnarenan]\n{}", after.replacen(missing, "", 1))).unwrap();
    let ground = |state| arena(state, "barnarenan", day).unwrap().1.ground.code();
    assert_eq!((ground(&COUNTY), ground(&without)), ("known_missing", "not_found"));
}
