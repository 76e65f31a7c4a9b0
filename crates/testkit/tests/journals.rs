//! One whole journal from each release, in the file that release wrote. All of them must replay, for ever.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::{
    Command, Context, State, checks, command,
    context::{Actor, RequestId},
    facts,
};
use engine::{Engine, Order, chance::SeededChance, load::Loaded, verify::verify};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};
use std::{
    collections::BTreeSet,
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
};
use storage::{
    folder::DataFolder,
    journal::{Journal, sqlite::SqliteJournal},
};
use testkit::{
    desk::Ticking,
    orders::{any_order, new_arena, opening},
    samples::text,
};

/// The county of every journal here.
const COUNTY: &str = "alby";

/// The journal of this release, which `write_the_journal_of_this_release` makes once.
const LATEST: &str = "0002";

fn shelf() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/journals")
}

fn releases() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(shelf())
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().to_str()?.strip_suffix(".sqlite").map(str::to_owned))
        .collect();
    names.sort();
    names
}

/// A data folder with this release's journal in it, as it would be found after an upgrade.
fn upgraded(release: &str) -> (tempfile::TempDir, DataFolder) {
    let above = tempfile::tempdir().unwrap();
    let folder = DataFolder::create_or_open(&above.path().join("data")).unwrap();
    let county = folder.path().join("counties").join(COUNTY);
    fs::create_dir_all(&county).unwrap();
    fs::copy(shelf().join(format!("{release}.sqlite")), county.join("journal.sqlite")).unwrap();
    (above, folder)
}

/// What a journal holds, in lines that stay the same whatever the program comes to look like inside.
fn told(loaded: &Loaded, n_kinds: usize) -> String {
    let State { county, arenas, seats, relations, restored_at, .. } = &loaded.state;
    let hash: String = loaded.head.hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let day = "2021-10-08".parse().unwrap();
    let lines = [
        format!("county     {}", county.as_ref().unwrap().handle),
        format!("records    {}", loaded.head.seq),
        format!("head       {hash}"),
        format!("kinds      {n_kinds}"),
        format!("texts      {}", loaded.n_texts),
        format!("redacted   {}", loaded.redacted.len()),
        format!("facts      {}", loaded.state.n_facts()),
        format!("arenas     {}", arenas.len()),
        format!("seats      {}", seats.len()),
        format!("relations  {}", relations.len()),
        format!("restored   {}", restored_at.is_some()),
        format!("arenas on 2021-10-08  {}", loaded.state.arenas_on(day).count()),
    ];
    lines.join("\n") + "\n"
}

#[test]
fn the_journal_of_every_release_replays_and_can_be_written_in() {
    let releases = releases();
    assert!(releases.iter().any(|release| release == LATEST));
    for release in releases {
        let (_above, folder) = upgraded(&release);
        let mut journal = folder.journal(COUNTY).unwrap();
        let proof = verify(&mut journal).unwrap();
        assert_eq!((proof.broken_rules, &proof.loaded.newer), (Vec::new(), &None), "{release}");
        let golden = fs::read_to_string(shelf().join(format!("{release}.told"))).unwrap();
        assert_eq!(told(&proof.loaded, kinds(&mut journal).len()), golden, "{release}");
        checks::review(&proof.loaded.state, "2021-10-08".parse().unwrap());

        let engine = open(journal);
        engine.execute(order(u128::MAX, new_arena("svom", "SVOM"))).unwrap().unwrap();
        let state = engine.snapshot().state.clone();
        drop(engine);
        let mut journal = folder.journal(COUNTY).unwrap();
        assert_eq!(verify(&mut journal).unwrap().loaded.state, *state, "{release}");
        // The first release kept no checksum of a request; whatever is written now has one.
        let (last, before) = sealed(&mut journal);
        assert_eq!((last, before), (true, release != "0001"), "{release}");
    }
}

/// Whether the last request has a checksum, and whether one of those before it has.
fn sealed(journal: &mut dyn Journal) -> (bool, bool) {
    let mut sealed = Vec::new();
    journal
        .requests(&mut |row| {
            sealed.push(row.seal.is_some());
            ControlFlow::Continue(())
        })
        .unwrap();
    (sealed.pop().unwrap(), sealed.contains(&true))
}

/// Every kind of event that stands in a journal.
fn kinds(journal: &mut dyn Journal) -> BTreeSet<String> {
    let mut held = BTreeSet::new();
    let hold = &mut |record: storage::record::Record| {
        held.insert(record.kind);
        ControlFlow::Continue(())
    };
    journal.read(0, hold).unwrap();
    held
}

/// Every kind of event there is today.
fn every_kind() -> Vec<String> {
    let of_facts = domain::event::CONCEPTS
        .iter()
        .flat_map(|concept| facts::VERBS.iter().map(move |verb| format!("{concept}.{verb}")));
    let of_findings = checks::silence::VERBS.iter().map(|verb| format!("finding.{verb}"));
    let others = ["county.opened", "text.redacted", "journal.restored"].map(str::to_owned);
    of_facts.chain(of_findings).chain(others).collect()
}

fn order(n: u128, command: Command) -> Order {
    Order { actor: Actor::Operator, request: RequestId(n.to_be_bytes()), command }
}

fn open(journal: SqliteJournal) -> Engine {
    let clock = Ticking::new("2021-10-08T07:00:00Z".parse().unwrap());
    Engine::open(Box::new(journal), Box::new(clock), Box::new(SeededChance::new(1))).unwrap()
}

/// `cargo test -p testkit --test journals -- --ignored` writes the journal of this release, and never over one.
#[test]
#[ignore = "run once for each release"]
fn write_the_journal_of_this_release() {
    let file = shelf().join(format!("{LATEST}.sqlite"));
    assert!(!file.exists(), "a released journal is never changed");
    let above = tempfile::tempdir().unwrap();
    let written = above.path().join("journal.sqlite");
    let engine = open(SqliteJournal::create_or_open(&written, COUNTY).unwrap());
    engine.execute(order(1, opening())).unwrap().unwrap();
    let first = engine.execute(order(2, new_arena("hidden", "Ska bort"))).unwrap().unwrap().first;
    let redact = Command::RedactText { seq: first, n: 0, ground: text("Beslut om gallring.") };
    engine.execute(order(3, redact)).unwrap().unwrap();
    let restore = Command::RestoreJournal { taken_at: "2021-10-08T06:00:00Z".parse().unwrap() };
    engine.execute(order(4, restore)).unwrap().unwrap();
    let mut missing: BTreeSet<String> = every_kind().into_iter().collect();
    missing.retain(|kind| !["county.opened", "text.redacted", "journal.restored"].contains(&kind.as_str()));
    let mut runner = TestRunner::deterministic();
    let (orders, mut n) = (any_order(), 100);
    while !missing.is_empty() {
        n += 1;
        assert!(n < 200_000, "never met: {missing:?}");
        let command = orders.new_tree(&mut runner).unwrap().current();
        if is_wanted(&engine.snapshot().state, &command, &mut missing, n) {
            engine.execute(order(n, command)).unwrap().unwrap();
        }
    }
    drop(engine);
    SqliteJournal::read_only(&written, COUNTY).unwrap().copy_to(&file).unwrap();
    let mut journal = SqliteJournal::read_only(&file, COUNTY).unwrap();
    let proof = verify(&mut journal).unwrap();
    let told = told(&proof.loaded, kinds(&mut journal).len());
    fs::write(shelf().join(format!("{LATEST}.told")), told).unwrap();
}

/// Whether the order leads to a kind of event that is still missing. Every twentieth that can be carried out is kept
/// too, so that the later ones have something to be about.
fn is_wanted(state: &State, command: &Command, missing: &mut BTreeSet<String>, n: u128) -> bool {
    let cx = Context {
        now: "2021-10-08T07:00:00Z".parse().unwrap(),
        today: "2021-10-08".parse().unwrap(),
        actor: Actor::Operator,
        request: RequestId([0; 16]),
    };
    let Ok(events) = command::decide(state, &cx, command.clone()) else { return false };
    let kinds = events.iter().map(|event| format!("{}.{}", event.kind().0, event.kind().1));
    let n_new = kinds.filter(|kind| missing.remove(kind)).count();
    n_new > 0 || (!events.is_empty() && n.is_multiple_of(20))
}
