//! How fast a journal is read, which decides how long a boot takes. To be run now and then:
//! `cargo test --release -p storage -- --ignored --nocapture speed`.

use super::*;
use std::time::Instant;

const N_RECORDS: u32 = 200_000;

#[test]
#[ignore = "a measurement, for release builds"]
fn speed_of_reading() {
    measure("without slots", Vec::new());
    measure("with one slot", vec![slot(0, "A text of the length that a short motivation has.")]);
}

#[expect(clippy::disallowed_methods, reason = "a measurement needs a clock")]
fn measure(what: &str, slots: Vec<Slot>) {
    let shelf = Shelf::new();
    let mut journal = shelf.journal();
    let body = br#"{"id":"matter-01J9ZK3V8Q","title":"0123456789abcdef0123456789abcdef","on":"2026-01-01"}"#;
    let draft = Draft { body: body.to_vec(), slots, ..draft(1) };
    for _ in 0..N_RECORDS / 1_000 {
        append(&mut journal, &records(vec![draft.clone(); 1_000]));
    }

    let start = Instant::now();
    let mut n_records = 0;
    let count = &mut |record| {
        std::hint::black_box(record);
        n_records += 1;
        ControlFlow::Continue(())
    };
    journal.read(0, count).unwrap();
    let read = start.elapsed() / N_RECORDS;
    assert_eq!(n_records, N_RECORDS);

    let start = Instant::now();
    follow(&mut journal);
    println!("{what}: {read:?} a record read, {:?} with the chain checked", start.elapsed() / N_RECORDS);
}
