//! How fast a journal is read, which decides how long a boot takes. To be run now and then:
//! `cargo test --release -p storage -- --ignored --nocapture speed`.

use super::*;
use std::time::{Duration, Instant};

const N_RECORDS: u32 = 200_000;

#[test]
#[ignore = "a measurement, for release builds"]
fn speed_of_reading() {
    measure("without slots", Vec::new());
    measure("with one slot", vec![slot(0, "A text of the length that a short motivation has.")]);
}

fn measure(what: &str, slots: Vec<Slot>) {
    let shelf = Shelf::new();
    let mut journal = shelf.journal();
    let body = br#"{"id":"matter-01J9ZK3V8Q","title":"0123456789abcdef0123456789abcdef","on":"2026-01-01"}"#;
    let draft = Draft { body: body.to_vec(), slots, ..draft(1) };
    for _ in 0..N_RECORDS / 1_000 {
        append(&mut journal, &records(vec![draft.clone(); 1_000]));
    }

    let read = best_of(|| {
        let mut n_records = 0;
        let count = &mut |record| {
            std::hint::black_box(record);
            n_records += 1;
            ControlFlow::Continue(())
        };
        journal.read(0, count).unwrap();
        assert_eq!(n_records, N_RECORDS);
    });
    let followed = best_of(|| {
        let mut chain = Chain::new(COUNTY);
        let check = &mut |record: Record| {
            chain.check(&record).unwrap();
            ControlFlow::Continue(())
        };
        journal.read(0, check).unwrap();
    });
    println!("{what}: {read:?} a record read, {followed:?} with the chain checked");
}

/// The best of some rounds, so that what else the machine does counts for less.
#[expect(clippy::disallowed_methods, reason = "a measurement needs a clock")]
fn best_of(mut round: impl FnMut()) -> Duration {
    let rounds = (0..7).map(|_| {
        let start = Instant::now();
        round();
        start.elapsed() / N_RECORDS
    });
    rounds.min().unwrap()
}
