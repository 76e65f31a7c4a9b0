//! (d) A bit flips: in any stored field or slot, and anywhere in the file. It is found, or it changes nothing that is read.

use super::{Bench, Row, child::Jumping, next, scratch};
use crate::{
    orders::{new_arena, opening},
    samples::text,
};
use domain::{
    Command,
    context::{Actor, RequestId},
};
use engine::{
    Engine, Order,
    chance::SeededChance,
    verify::{Proof, verify},
};
use std::{fs, ops::ControlFlow, path::Path};
use storage::{
    failure,
    journal::{AppendError, Batch, Journal, RequestRow, sqlite::SqliteJournal},
    record::{Head, Record, Seq},
};

const COUNTY: &str = "alby";

/// Flips bits of a small journal, one at a time.
pub fn flips(bench: &mut Bench) -> Vec<Row> {
    let folder = scratch();
    let file = folder.path().join("journal.sqlite");
    small(&file);
    vec![in_fields(bench, &file), in_file(bench, &file)]
}

/// A small journal in one file, with texts, an erased one, and requests of every kind.
fn small(file: &Path) {
    let journal = SqliteJournal::create_or_open(file, COUNTY).expect("a folder of ours");
    let engine = Engine::open(Box::new(journal), Box::new(Jumping::new(1)), Box::new(SeededChance::new(1)))
        .expect("an empty county opens");
    let mut n: u128 = 0;
    let mut carry_out = |command| {
        n += 1;
        let request = RequestId(n.to_be_bytes());
        engine
            .execute(Order { actor: Actor::Operator, request, command })
            .expect("a folder of ours")
            .expect("no rule is in the way")
    };
    carry_out(opening());
    let first = carry_out(new_arena("svom", "SVOM")).first;
    carry_out(new_arena("rsr", "RSR"));
    carry_out(Command::RedactText { seq: first, n: 0, ground: text("Beslut.") });
}

/// What a journal holds, to be changed by one bit.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Held {
    records: Vec<Record>,
    requests: Vec<RequestRow>,
}

impl Held {
    fn of(journal: &mut dyn Journal) -> Result<Held, failure::Failure> {
        let mut held = Held { records: Vec::new(), requests: Vec::new() };
        journal.read(0, &mut |record| {
            held.records.push(record);
            ControlFlow::Continue(())
        })?;
        journal.requests(&mut |row| {
            held.requests.push(row);
            ControlFlow::Continue(())
        })?;
        Ok(held)
    }
}

impl Journal for Held {
    fn county(&self) -> &str {
        COUNTY
    }

    fn head(&mut self) -> Result<Head, failure::Failure> {
        Ok(self.records.last().map_or(Head::EMPTY, Record::head))
    }

    fn append(&mut self, _: Head, batch: &Batch) -> Result<Head, AppendError> {
        let is_known = |row: &RequestRow| self.requests.iter().any(|held| held.request == row.request);
        let is_repeated = batch.requests.iter().any(is_known);
        let repeated = || failure::Failure::Rejected("a request is only written once".into());
        Err(if is_repeated { repeated() } else { failure::Failure::PermissionDenied }.into())
    }

    fn read(
        &mut self,
        after: Seq,
        each: &mut dyn FnMut(Record) -> ControlFlow<()>,
    ) -> Result<(), failure::Failure> {
        let later = self.records.iter().filter(|record| record.seq > after).cloned();
        let _ = later.into_iter().try_for_each(each);
        Ok(())
    }

    fn request(&mut self, request: [u8; 16]) -> Result<Option<RequestRow>, failure::Failure> {
        Ok(self.requests.iter().find(|row| row.request == request).cloned())
    }

    fn requests(
        &mut self,
        each: &mut dyn FnMut(RequestRow) -> ControlFlow<()>,
    ) -> Result<(), failure::Failure> {
        let _ = self.requests.iter().cloned().try_for_each(each);
        Ok(())
    }

    fn redact(&mut self, _: Seq, _: u16) -> Result<(), failure::Failure> {
        Err(failure::Failure::PermissionDenied)
    }
}

/// Flips the bit with this number in a field; `None` when the field has no such bit.
fn flip(bytes: &mut [u8], bit: usize) -> Option<()> {
    *bytes.get_mut(bit / 8)? ^= 1 << (bit % 8);
    Some(())
}

fn flip_text(text: &mut String, bit: usize) -> Option<()> {
    let mut bytes = std::mem::take(text).into_bytes();
    let flipped = flip(&mut bytes, bit);
    // What is no text any more is damage already where it is read from the file.
    *text = String::from_utf8_lossy(&bytes).into_owned();
    flipped
}

macro_rules! flip_number {
    ($number:expr, $bit:expr) => {{
        let mut bytes = $number.to_le_bytes();
        flip(&mut bytes, $bit).map(|()| {
            // The same type as the field has.
            $number = from_le(bytes);
        })
    }};
}

trait FromLe<const N: usize> {
    fn of(bytes: [u8; N]) -> Self;
}

macro_rules! from_le {
    ($($number:ty: $n:literal),*) => {
        $(impl FromLe<$n> for $number {
            fn of(bytes: [u8; $n]) -> $number {
                <$number>::from_le_bytes(bytes)
            }
        })*
    };
}

from_le!(u64: 8, i64: 8, u16: 2, u32: 4);

fn from_le<T: FromLe<N>, const N: usize>(bytes: [u8; N]) -> T {
    T::of(bytes)
}

/// What a field is called, and how its bit with a number is flipped.
type Flip<T> = (&'static str, fn(&mut T, usize) -> Option<()>);

/// Every stored field of a record and of its slots.
const FIELDS: &[Flip<Record>] = &[
    ("seq", |record, bit| flip_number!(record.seq, bit)),
    ("at", |record, bit| flip_number!(record.at, bit)),
    ("actor", |record, bit| flip_text(&mut record.actor, bit)),
    ("kind", |record, bit| flip_text(&mut record.kind, bit)),
    ("version", |record, bit| flip_number!(record.version, bit)),
    ("request", |record, bit| flip(&mut record.request, bit)),
    ("body", |record, bit| flip(&mut record.body, bit)),
    ("previous", |record, bit| flip(&mut record.previous, bit)),
    ("hash", |record, bit| flip(&mut record.hash, bit)),
    ("slot n", |record, bit| {
        let slot = record.slots.get_mut(bit / 16)?;
        flip_number!(slot.n, bit % 16)
    }),
    ("salt", |record, bit| {
        let slot = record.slots.get_mut(bit / 256)?;
        slot.content.as_mut().map_or(Some(()), |content| flip(&mut content.salt, bit % 256))
    }),
    ("text", |record, bit| {
        let mut texts = record.slots.iter_mut().filter_map(|slot| slot.content.as_mut());
        let mut bit = bit;
        texts.find_map(|content| {
            let n_bits = content.bytes.len() * 8;
            if bit < n_bits {
                return flip(&mut content.bytes, bit);
            }
            bit -= n_bits;
            None
        })
    }),
];

/// Every stored field of a request.
const REQUEST_FIELDS: &[Flip<RequestRow>] = &[
    ("request's id", |row, bit| flip(&mut row.request, bit)),
    ("request's actor", |row, bit| flip_text(&mut row.actor, bit)),
    ("request's salt", |row, bit| flip(&mut row.salt, bit)),
    ("request's digest", |row, bit| flip(row.digest.as_mut()?, bit)),
    ("request's first record", |row, bit| flip_number!(row.first, bit)),
    ("request's number of records", |row, bit| flip_number!(row.n_records, bit)),
    ("request's time", |row, bit| flip_number!(row.at, bit)),
    ("request's checksum", |row, bit| flip(row.seal.as_mut()?, bit)),
];

fn is_found(journal: &mut dyn Journal) -> bool {
    !verify(journal)
        .is_ok_and(|Proof { loaded, broken_rules }| broken_rules.is_empty() && loaded.newer.is_none())
}

fn in_fields(bench: &mut Bench, file: &Path) -> Row {
    let whole = SqliteJournal::read_only(file, COUNTY).and_then(|mut journal| Held::of(&mut journal));
    let whole = whole.expect("a journal of ours");
    let (mut n_flips, mut n_fields, mut lost) = (0, 0, 0);
    let step = bench.amount.field_flip_step;
    let mut attempt = |bench: &mut Bench, changed: Held, name: &str, at: usize, bit: usize| {
        if changed == whole {
            return;
        }
        n_flips += 1;
        let mut changed = changed;
        if !is_found(&mut changed) {
            lost += 1;
            bench.complain(format!("bit {bit} of {name} at {at} was not missed by anybody"));
        }
    };
    for at in 0..whole.records.len() {
        for (name, flip) in FIELDS {
            n_fields += 1;
            for bit in (bench.seed as usize % step..).step_by(step) {
                let mut changed = whole.clone();
                let Some(()) = flip(&mut changed.records[at], bit) else { break };
                attempt(bench, changed, name, at, bit);
            }
        }
    }
    for at in 0..whole.requests.len() {
        for (name, flip) in REQUEST_FIELDS {
            n_fields += 1;
            for bit in (bench.seed as usize % step..).step_by(step) {
                let mut changed = whole.clone();
                let Some(()) = flip(&mut changed.requests[at], bit) else { break };
                attempt(bench, changed, name, at, bit);
            }
        }
    }
    Row {
        what: "a bit of a stored field or slot flips, each in turn".to_owned(),
        n: n_flips,
        seen: format!("{n_fields} fields"),
        lost,
        must_lose: false,
    }
}

/// Bits anywhere in the file: free space, an index or a page's head may change unseen, as long as nothing that is read does.
fn in_file(bench: &mut Bench, file: &Path) -> Row {
    let bytes = fs::read(file).expect("a journal of ours");
    let whole = SqliteJournal::read_only(file, COUNTY).and_then(|mut journal| Held::of(&mut journal));
    let whole = whole.expect("a journal of ours");
    let (mut seed, mut n_found, mut lost) = (bench.seed, 0, 0);
    let folder = scratch();
    let flipped = folder.path().join("journal.sqlite");
    for _ in 0..bench.amount.file_flips {
        let bit = next(&mut seed) as usize % (bytes.len() * 8);
        let mut changed = bytes.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        fs::write(&flipped, &changed).expect("a folder of ours");
        let opened = SqliteJournal::read_only(&flipped, COUNTY);
        let Some(mut journal) = opened.ok().filter(|journal| journal.county() == COUNTY) else {
            n_found += 1;
            continue;
        };
        if is_found(&mut journal) {
            n_found += 1;
        } else if Held::of(&mut journal).as_ref() != Ok(&whole) {
            lost += 1;
            bench.complain(format!("bit {bit} of the file changes what is read, and nobody misses it"));
        }
    }
    Row {
        what: "a bit anywhere in the file flips".to_owned(),
        n: bench.amount.file_flips,
        seen: format!("{n_found} found, the others change nothing that is read"),
        lost,
        must_lose: false,
    }
}
