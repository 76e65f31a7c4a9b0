//! The restore drill: back up under write load, destroy the folder, restore, verify, and compare state by state.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::{
    Command, State,
    context::{Actor, RequestId},
};
use engine::{
    Engine, Order,
    backup::{self, Taken},
    chance::SeededChance,
    clock::StoppedClock,
    load::{load, load_until},
    restore::{Restore, RestoreError, Restored},
    verify::verify,
};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};
use storage::{erasures::ErasureLedger, failure::Failure, folder::DataFolder, journal::Journal, record::Seq};
use testkit::{
    files::stands_in,
    orders::{new_arena, opening},
    samples::text,
};

const NOW: &str = "2021-10-08T07:00:00Z";
const SECRET: &str = "Hemligheten";

fn order(n: u128, command: Command) -> Order {
    Order { actor: Actor::Operator, request: RequestId(n.to_be_bytes()), command }
}

fn open(folder: &DataFolder, county: &str) -> Engine {
    let clock = StoppedClock(NOW.parse().unwrap());
    let journal = Box::new(folder.create_or_open_journal(county).unwrap());
    let engine = Engine::open(journal, Box::new(clock), Box::new(SeededChance::new(1))).unwrap();
    engine.execute(order(1, opening())).unwrap().unwrap();
    engine
}

/// A node's place on disk: its data folder, and where its backups go.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Place {
        Place(tempfile::tempdir().unwrap())
    }

    fn data(&self) -> PathBuf {
        self.0.path().join("data")
    }

    fn backups(&self) -> PathBuf {
        self.0.path().join("backups")
    }

    fn back_up(&self, at: &str) -> Taken {
        // As another process sees it: the server holds the folder meanwhile.
        let folder = DataFolder::read(&self.data()).unwrap();
        backup::take(&folder, &self.backups(), at.parse().unwrap(), 30).unwrap()
    }

    fn restore(&self, taken: &Path, ledgers: &[ErasureLedger]) -> Result<Vec<Restored>, RestoreError> {
        let clock = StoppedClock("2021-10-09T07:00:00Z".parse().unwrap());
        let (ground, chance) = (text("Efter liggaren."), SeededChance::new(2));
        Restore { data: &self.data(), ledgers, voids_passwords: false, ground, clock, chance }.run(taken)
    }

    fn ledger(&self) -> ErasureLedger {
        backup::ledger_beside(&self.backups())
    }

    fn destroy(&self) {
        std::fs::remove_dir_all(self.data()).unwrap();
    }

    fn journal(&self, county: &str) -> impl Journal {
        DataFolder::read(&self.data()).unwrap().journal(county).unwrap()
    }
}

/// What the county was at each head somebody has seen.
type Seen = BTreeMap<Seq, Arc<State>>;

/// Four writers until told to stop; answers everything they saw.
fn write_meanwhile<T>(engine: &Engine, meanwhile: impl FnOnce() -> T) -> (T, Seen) {
    let (stop, seen) = (AtomicBool::new(false), Mutex::new(Seen::new()));
    let done = std::thread::scope(|scope| {
        for writer in 0..4_u128 {
            let (stop, seen) = (&stop, &seen);
            scope.spawn(move || {
                let mut n = 0;
                while !stop.load(Ordering::Relaxed) {
                    n += 1;
                    let handle = format!("w{writer}-{n}");
                    engine
                        .execute(order((writer + 1) << 64 | n, new_arena(&handle, "En arena")))
                        .unwrap()
                        .unwrap();
                    let snapshot = engine.snapshot();
                    seen.lock().unwrap().insert(snapshot.head.seq, snapshot.state.clone());
                }
            });
        }
        while seen.lock().unwrap().len() < 20 {
            std::thread::yield_now();
        }
        let done = meanwhile();
        stop.store(true, Ordering::Relaxed);
        done
    });
    (done, seen.into_inner().unwrap())
}

#[test]
fn what_was_backed_up_under_load_comes_back_state_by_state() {
    let place = Place::new();
    let folder = DataFolder::create_or_open(&place.data()).unwrap();
    let (alby, byle) = (open(&folder, "alby"), open(&folder, "byle"));
    let first = byle.execute(order(2, new_arena("svom", SECRET))).unwrap().unwrap().first;
    let before = byle.snapshot().state.clone();
    let (taken, seen) = write_meanwhile(&alby, || {
        ["2021-10-08T08:00:00Z", "2021-10-08T08:00:00Z", "2021-10-08T08:00:02Z"].map(|at| place.back_up(at))
    });
    let redact = Command::RedactText { seq: first, n: 0, ground: text("Beslut om gallring.") };
    byle.execute(order(3, redact)).unwrap().unwrap();
    let erased_meanwhile = folder.erasures().read().unwrap();
    drop((alby, byle, folder));

    // The old ledger survives the folder: another disk, or a later backup.
    place.ledger().add(erased_meanwhile).unwrap();
    place.destroy();
    let newest = backup::newest(&place.backups()).unwrap().newest.unwrap();
    assert_eq!(newest, taken[2].path);
    let restored = place.restore(&newest, &[place.ledger()]).unwrap();
    assert_eq!(restored.iter().map(|county| county.n_erased).collect::<Vec<_>>(), [0, 1]);

    let end = taken[2].manifest.counties["alby"].n_records;
    assert!(taken[0].manifest.counties["alby"].n_records <= end);
    let mut journal = place.journal("alby");
    let proof = verify(&mut journal).unwrap();
    assert!(proof.broken_rules.is_empty());
    assert_eq!(proof.loaded.head.seq, end + 1, "one record more: journal.restored");
    assert_eq!(proof.loaded.state.restored_at.map(|at| at.to_string()).unwrap(), "2021-10-09T07:00:00Z");
    let kept: Vec<_> = seen.range(..=end).collect();
    assert!(kept.len() >= 20, "the backup came in the middle of the writing");
    for (seq, state) in kept.iter().step_by(1 + kept.len() / 100) {
        assert_eq!(load_until(&mut journal, **seq).unwrap().state, ***state, "after record {seq}");
    }

    let mut journal = place.journal("byle");
    assert_eq!(load_until(&mut journal, first + 1).unwrap().state.arenas.len(), before.arenas.len());
    assert_eq!(verify(&mut journal).unwrap().loaded.redacted.into_iter().collect::<Vec<_>>(), [(first, 0)]);
    assert!(!stands_in(&place.data(), SECRET), "an erased text has come back");
    assert!(stands_in(&place.backups(), SECRET), "the test would prove nothing");
}

#[test]
fn a_restored_county_goes_on_and_can_be_backed_up_and_restored_again() {
    let place = Place::new();
    let folder = DataFolder::create_or_open(&place.data()).unwrap();
    let engine = open(&folder, "alby");
    let first = engine.execute(order(2, new_arena("svom", SECRET))).unwrap().unwrap().first;
    let old = place.back_up("2021-10-08T08:00:00Z");
    let redact = Command::RedactText { seq: first, n: 0, ground: text("Beslut om gallring.") };
    engine.execute(order(3, redact)).unwrap().unwrap();
    drop((engine, folder));
    // This backup tells the ledger of the erasure, and holds it.
    let new = place.back_up("2021-10-08T09:00:00Z");
    assert_eq!(place.ledger().read().unwrap().len(), 1);

    for (taken, n_erased) in [(&new, 0), (&old, 1), (&new, 0)] {
        place.destroy();
        assert_eq!(place.restore(&taken.path, &[place.ledger()]).unwrap()[0].n_erased, n_erased);
        assert!(!stands_in(&place.data(), SECRET));
        let engine = open(&DataFolder::open(&place.data()).unwrap(), "alby");
        engine.execute(order(4, new_arena("rsr", "RSR"))).unwrap().unwrap();
        drop(engine);
        assert_eq!(load(&mut place.journal("alby")).unwrap().redacted.len(), 1);
    }
}

#[test]
fn nothing_is_restored_where_it_would_do_harm() {
    let place = Place::new();
    let folder = DataFolder::create_or_open(&place.data()).unwrap();
    drop((open(&folder, "alby"), folder));
    let taken = place.back_up("2021-10-08T08:00:00Z");

    let over = place.restore(&taken.path, &[place.ledger()]);
    assert!(matches!(over, Err(RestoreError::Failure(Failure::Rejected(_)))), "{over:?}");
    assert!(DataFolder::read(&place.data()).is_ok(), "what was there is untouched");

    place.destroy();
    let without = place.restore(&taken.path, &[ErasureLedger::at(&place.0.path().join("none"))]);
    assert!(matches!(without, Err(RestoreError::NoLedger)), "{without:?}");
    assert!(!place.data().exists());

    let manifest = taken.path.join(backup::MANIFEST);
    let whole = std::fs::read_to_string(&manifest).unwrap();
    let wrong = |from: &str, to: &str| {
        std::fs::write(&manifest, whole.replace(from, to)).unwrap();
        place.restore(&taken.path, &[place.ledger()])
    };
    assert!(matches!(
        wrong("\"format\": 1", "\"format\": 2"),
        Err(RestoreError::Failure(Failure::Newer { .. }))
    ));
    assert!(
        matches!(wrong("\"n_records\": 15", "\"n_records\": 16"), Err(RestoreError::Differs { .. })),
        "{whole}"
    );
    assert_eq!(DataFolder::open(&place.data()).unwrap_err(), Failure::Missing, "half a restore is no folder");
    wrong("", "").unwrap();
    assert!(verify(&mut place.journal("alby")).is_ok());
}

#[test]
fn a_backup_goes_when_its_time_is_over_and_the_newest_never() {
    let place = Place::new();
    let folder = DataFolder::create_or_open(&place.data()).unwrap();
    drop((open(&folder, "alby"), folder));
    std::fs::create_dir_all(place.backups().join("2021-08-01T080000Z.unfinished")).unwrap();
    std::fs::create_dir_all(place.backups().join("somebody-elses")).unwrap();
    let first = place.back_up("2021-09-01T08:00:00Z");
    assert_eq!((first.manifest.keep_until.to_string().as_str(), first.n_removed), ("2021-10-01", 1));
    assert_eq!(place.back_up("2021-09-30T08:00:00Z").n_removed, 0);
    assert_eq!(place.back_up("2021-10-01T08:00:00Z").n_removed, 1);
    assert!(!first.path.exists());
    assert!(place.backups().join("somebody-elses").exists());
    assert_eq!(place.back_up("2031-01-01T08:00:00Z").n_removed, 2);
    assert!(backup::newest(&place.backups()).unwrap().newest.is_some());
}

#[test]
fn a_damaged_backup_is_passed_over_and_still_goes_when_its_time_is_over() {
    let place = Place::new();
    let folder = DataFolder::create_or_open(&place.data()).unwrap();
    drop((open(&folder, "alby"), folder));
    let whole = place.back_up("2021-10-08T08:00:00Z").path;
    let damaged = place.back_up("2021-10-09T08:00:00Z").path;
    let manifest = damaged.join(backup::MANIFEST);
    // Cut off, empty, and no text at all.
    for bytes in [&b"{\"format\": 1,"[..], b"", b"\xff\xfe{}"] {
        std::fs::write(&manifest, bytes).unwrap();
        let found = backup::newest(&place.backups()).unwrap();
        assert_eq!(found.newest.as_ref(), Some(&whole), "{bytes:?}");
        assert!(matches!(&found.damaged[..], [(path, Failure::Corrupt(_))] if *path == damaged), "{found:?}");
    }
    // A newer program's backup may be the one that is wanted: better to say so than to take an older.
    std::fs::write(&manifest, "{\"format\": 2}").unwrap();
    assert!(matches!(backup::newest(&place.backups()), Err(Failure::Newer { .. })));
    std::fs::write(&manifest, "").unwrap();
    assert_eq!(place.back_up("2021-11-07T08:00:00Z").n_removed, 1, "the whole one, after 30 days");
    assert_eq!(place.back_up("2021-11-08T08:00:00Z").n_removed, 1, "the damaged one, by its name");
    assert!(!damaged.exists());
}

#[test]
fn a_broken_county_is_left_out_and_then_no_earlier_backup_goes() {
    let place = Place::new();
    let folder = DataFolder::create_or_open(&place.data()).unwrap();
    drop((open(&folder, "alby"), open(&folder, "byle"), folder));
    place.back_up("2021-01-01T08:00:00Z");
    std::fs::write(place.data().join("counties/byle/journal.sqlite"), vec![7; 9000]).unwrap();
    let taken = place.back_up("2021-10-01T08:00:00Z");
    assert_eq!(taken.manifest.counties.keys().collect::<Vec<_>>(), ["alby"]);
    assert_eq!((taken.left_out[0].0.as_str(), taken.n_removed), ("byle", 0));
}
