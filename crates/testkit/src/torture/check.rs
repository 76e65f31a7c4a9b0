//! What has to be so after anything: it opens by itself, the journal is whole, everything acknowledged is there, nothing is
//! half done, and it takes more.

use super::child::{COUNTY, Jumping};
use crate::orders::{new_arena, opening};
use domain::context::{Actor, RequestId};
use engine::{
    Engine, Order,
    chance::{SystemChance, new_request},
    verify::verify,
};
use std::{collections::BTreeMap, ops::ControlFlow, path::Path};
use storage::{
    folder::DataFolder,
    journal::{Journal, RequestRow},
    record::Seq,
};

/// What a process has said aloud.
#[derive(Clone, Debug, Default)]
pub struct Acknowledged {
    /// Requests that were answered with a receipt.
    pub kept: BTreeMap<[u8; 16], (Seq, u32)>,
    /// Texts that were said to be gone.
    pub gone: Vec<(Seq, u16)>,
}

impl Acknowledged {
    /// Hears one line. What is no whole line says nothing.
    pub fn hear(&mut self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            ["kept", request, first, n] => {
                let heard = (u128::from_str_radix(request, 16), first.parse(), n.parse());
                if let (Ok(request), Ok(first), Ok(n)) = heard {
                    self.kept.insert(request.to_be_bytes(), (first, n));
                }
            }
            ["gone", seq, n] => {
                if let (Ok(seq), Ok(n)) = (seq.parse(), n.parse()) {
                    self.gone.push((seq, n));
                }
            }
            _ => {}
        }
    }
}

/// Opens the folder as the program would and looks at everything; says what is not as it has to be.
pub fn check(data: &Path, acknowledged: &Acknowledged) -> Result<(), String> {
    let failed = |what: &str| {
        let what = what.to_owned();
        move |error: storage::failure::Failure| format!("{what}: {error}")
    };
    let folder = DataFolder::create_or_open(data).map_err(failed("the folder does not open"))?;
    let journal = folder.create_or_open_journal(COUNTY).map_err(failed("the journal does not open"))?;
    let engine = Engine::open(Box::new(journal), Box::new(Jumping::new(0)), Box::new(SystemChance))
        .map_err(|error| format!("the county does not open: {error}"))?;
    let state = engine.snapshot().state.clone();
    drop(engine);

    let mut journal = folder.journal(COUNTY).map_err(failed("the journal does not open again"))?;
    let proof = verify(&mut journal).map_err(|error| format!("not whole: {error}"))?;
    if !proof.broken_rules.is_empty() || !proof.loaded.unfinished.is_empty() || proof.loaded.newer.is_some() {
        return Err(format!("verify says {:?}, {:?}", proof.broken_rules, proof.loaded.unfinished));
    }
    if proof.loaded.state != *state {
        return Err("what is served is not what the journal says".to_owned());
    }
    compare(&mut journal, acknowledged).map_err(failed("it cannot be read"))??;
    drop(journal);
    takes_more(&folder)
}

fn compare(
    journal: &mut dyn Journal,
    acknowledged: &Acknowledged,
) -> Result<Result<(), String>, storage::failure::Failure> {
    let mut by_record: BTreeMap<Seq, ([u8; 16], Vec<u16>)> = BTreeMap::new();
    journal.read(0, &mut |record| {
        let full = record.slots.iter().filter(|slot| slot.content.is_some()).map(|slot| slot.n).collect();
        by_record.insert(record.seq, (record.request, full));
        ControlFlow::Continue(())
    })?;
    let mut rows: BTreeMap<[u8; 16], RequestRow> = BTreeMap::new();
    journal.requests(&mut |row| {
        rows.insert(row.request, row);
        ControlFlow::Continue(())
    })?;
    for (request, (first, n)) in &acknowledged.kept {
        let is_there = rows.get(request).is_some_and(|row| (row.first, row.n_records) == (*first, *n));
        if !is_there {
            return Ok(Err(format!("lost: request {:032x}", u128::from_be_bytes(*request))));
        }
    }
    for (seq, n) in &acknowledged.gone {
        if by_record.get(seq).is_none_or(|(_, full)| full.contains(n)) {
            return Ok(Err(format!("text {n} of record {seq} was said to be gone")));
        }
    }
    let mut n_explained = 0;
    for row in rows.values() {
        let records = row.first..row.first + u64::from(row.n_records);
        n_explained += u64::from(row.n_records);
        let is_whole = |seq| by_record.get(&seq).is_some_and(|(request, _)| *request == row.request);
        if !records.into_iter().all(is_whole) {
            return Ok(Err(format!("half done: request {:032x}", u128::from_be_bytes(row.request))));
        }
    }
    if n_explained != by_record.len() as u64 {
        return Ok(Err(format!("{} records and requests for {n_explained}", by_record.len())));
    }
    Ok(Ok(()))
}

/// It goes on as if nothing had been.
fn takes_more(folder: &DataFolder) -> Result<(), String> {
    let journal = folder.create_or_open_journal(COUNTY).map_err(|error| error.to_string())?;
    let engine = Engine::open(Box::new(journal), Box::new(Jumping::new(1)), Box::new(SystemChance))
        .map_err(|error| error.to_string())?;
    let request = new_request();
    let handle = format!("after-{request:?}");
    let orders = [([0xff; 16], opening()), (request.0, new_arena(&handle, "Efter"))];
    for (request, command) in orders {
        let order = Order { actor: Actor::Operator, request: RequestId(request), command };
        match engine.execute(order) {
            Ok(Ok(_)) => {}
            other => return Err(format!("it takes no more: {other:?}")),
        }
    }
    Ok(())
}
