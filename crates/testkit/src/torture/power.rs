//! (b) The power is cut: what no flush had covered may be gone, in any mixture, torn at any sector.
//!
//! One run is written down by the shim, change by change. Then the disk is made as it may have been after a cut at any
//! point of it, and the program is started on that. The model is a harsh one: a name is durable only once its folder has
//! been flushed, and what is not yet durable may be kept or lost piece by piece, in any order.

use super::{
    Bench, Row,
    check::{Acknowledged, check},
    child::{Task, data_in},
    next, scratch,
    shim::Shim,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};
use storage::journal::sqlite::Synchronous;

/// Cuts with the setting the program has, which may lose nothing, and with weaker ones, which must: otherwise the cuts
/// would prove nothing.
pub fn cuts(bench: &mut Bench) -> Vec<Row> {
    let shim = Shim::build();
    let n = bench.amount.cuts;
    let mut rows = vec![cut(bench, &shim, Synchronous::Full, n)];
    rows.push(cut(bench, &shim, Synchronous::Normal, (n / 10).max(10)));
    rows.push(cut(bench, &shim, Synchronous::Off, (n / 10).max(10)));
    rows
}

fn cut(bench: &mut Bench, shim: &Shim, synchronous: Synchronous, n_cuts: usize) -> Row {
    let folder = scratch();
    let root = folder.path().join("root");
    fs::create_dir(&root).expect("a folder of ours");
    let task = Task {
        data: data_in(&root),
        run: 1,
        n_writers: 4,
        n_orders: bench.amount.orders_before_cut,
        n_openings: 3,
        synchronous,
    };
    let log = folder.path().join("log");
    let output = shim.run(bench, &task, &log, None);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let changes = read(&fs::read(&log).expect("the shim writes down what it sees"));
    assert!(!changes.is_empty(), "the shim is not between the program and its files");
    fs::remove_dir_all(&root).expect("a folder of ours");

    let mut seed = bench.seed;
    let points = points(&changes, n_cuts, &mut seed);
    let (mut disk, mut acknowledged, mut n_lost, mut n_kept) = (Disk::new(), Acknowledged::default(), 0, 0);
    let mut n_done = 0;
    for (n, change) in changes.into_iter().enumerate() {
        disk.take(change, &mut acknowledged);
        if !points.contains(&n) {
            continue;
        }
        n_done += 1;
        n_kept += acknowledged.kept.len();
        // Half the time nothing is kept but what was flushed, else an arbitrary part of the rest.
        let chance = if n_done % 2 == 0 { Chance::Nothing } else { Chance::Some(next(&mut seed)) };
        let place = scratch();
        disk.make(place.path(), chance);
        if let Err(why) = check(&data_in(place.path()), &acknowledged) {
            n_lost += 1;
            if synchronous == Synchronous::Full {
                bench.complain(format!("power cut after change {n}: {why}"));
            }
        }
    }
    let must_lose = synchronous != Synchronous::Full;
    let seen = format!("{n_kept} receipts that had to be there");
    let what = format!("power cut, synchronous = {}", synchronous.as_str());
    Row { what, n: n_done, seen, lost: n_lost, must_lose }
}

/// Where to cut: half of the points anywhere, the others just after somebody was answered.
fn points(changes: &[Change], n_cuts: usize, seed: &mut u64) -> BTreeSet<usize> {
    let answers: Vec<usize> = (0..changes.len()).filter(|n| matches!(changes[*n], Change::Said(_))).collect();
    let mut points = BTreeSet::new();
    while points.len() < n_cuts.min(changes.len() / 2) {
        let drawn = next(seed) as usize;
        points.insert(match (drawn.is_multiple_of(2), answers.is_empty()) {
            (true, false) => answers[drawn / 2 % answers.len()],
            _ => drawn / 2 % changes.len(),
        });
    }
    points
}

/// What the shim has seen.
enum Change {
    Made { inode: u64, path: PathBuf },
    MadeFolder(PathBuf),
    Wrote { inode: u64, at: u64, bytes: Vec<u8> },
    Cut { inode: u64, length: u64 },
    Flushed(u64),
    FlushedFolder(PathBuf),
    Renamed { from: PathBuf, to: PathBuf },
    Removed(PathBuf),
    Said(String),
}

fn read(mut log: &[u8]) -> Vec<Change> {
    let number = |bytes: &[u8]| bytes.iter().rev().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    let mut changes = Vec::new();
    while log.len() >= 21 {
        let (head, rest) = log.split_at(21);
        let (a, b, n) = (number(&head[1..9]), number(&head[9..17]), number(&head[17..21]) as usize);
        let (bytes, rest) = rest.split_at(n);
        let text = || String::from_utf8_lossy(bytes).into_owned();
        changes.push(match head[0] {
            b'C' => Change::Made { inode: a, path: text().into() },
            b'D' => Change::MadeFolder(text().into()),
            b'W' => Change::Wrote { inode: a, at: b, bytes: bytes.to_vec() },
            b'T' => Change::Cut { inode: a, length: b },
            b'S' => Change::Flushed(a),
            b'E' => Change::FlushedFolder(text().into()),
            b'U' => Change::Removed(text().into()),
            b'A' => Change::Said(text()),
            b'R' => {
                let both = text();
                let (from, to) = both.split_once('\0').expect("two names");
                Change::Renamed { from: from.into(), to: to.into() }
            }
            other => panic!("the shim wrote {other}"),
        });
        log = rest;
    }
    changes
}

#[derive(Clone, Copy)]
enum Chance {
    Nothing,
    Some(u64),
}

impl Chance {
    fn keeps(&mut self) -> bool {
        match self {
            Chance::Nothing => false,
            Chance::Some(seed) => next(seed).is_multiple_of(2),
        }
    }
}

/// What is durable, and what may become so.
struct Disk {
    files: Vec<File>,
    /// Which file an inode is now; numbers are used again.
    inodes: BTreeMap<u64, usize>,
    folders: BTreeMap<PathBuf, Folder>,
}

#[derive(Default)]
struct File {
    durable: Vec<u8>,
    pending: Vec<Written>,
}

enum Written {
    Bytes(u64, Vec<u8>),
    Length(u64),
}

#[derive(Default)]
struct Folder {
    durable: BTreeMap<String, Entry>,
    pending: Vec<Naming>,
    /// As the running process sees it.
    now: BTreeMap<String, Entry>,
}

#[derive(Clone, Copy)]
enum Entry {
    File(usize),
    Folder,
}

#[derive(Clone)]
enum Naming {
    Put(String, Entry),
    Remove(String),
    Rename(String, String, Entry),
}

impl Naming {
    fn carry_out(&self, names: &mut BTreeMap<String, Entry>) {
        match self {
            Naming::Put(name, entry) => drop(names.insert(name.clone(), *entry)),
            Naming::Remove(name) => drop(names.remove(name)),
            Naming::Rename(from, to, entry) => {
                names.remove(from);
                names.insert(to.clone(), *entry);
            }
        }
    }
}

/// A disk writes whole sectors; a write of several may be torn between any two.
const SECTOR: usize = 512;

impl Disk {
    fn new() -> Disk {
        let folders = BTreeMap::from([(PathBuf::new(), Folder::default())]);
        Disk { files: Vec::new(), inodes: BTreeMap::new(), folders }
    }

    fn file(&mut self, inode: u64) -> &mut File {
        let at = self.inodes[&inode];
        &mut self.files[at]
    }

    fn name(&mut self, path: &Path, naming: impl FnOnce(String, &Folder) -> Naming) {
        let (above, name) = apart(path);
        let folder = self.folders.get_mut(&above).expect("its folder was made");
        let naming = naming(name, folder);
        naming.carry_out(&mut folder.now);
        folder.pending.push(naming);
    }

    fn take(&mut self, change: Change, acknowledged: &mut Acknowledged) {
        match change {
            Change::Made { inode, path } => {
                let at = self.files.len();
                self.files.push(File::default());
                self.inodes.insert(inode, at);
                self.name(&path, |name, _| Naming::Put(name, Entry::File(at)));
            }
            Change::MadeFolder(path) => {
                self.name(&path, |name, _| Naming::Put(name, Entry::Folder));
                self.folders.insert(path, Folder::default());
            }
            Change::Wrote { inode, at, bytes } => self.file(inode).pending.push(Written::Bytes(at, bytes)),
            Change::Cut { inode, length } => self.file(inode).pending.push(Written::Length(length)),
            Change::Flushed(inode) => {
                let file = self.file(inode);
                let pending = std::mem::take(&mut file.pending);
                pending.iter().for_each(|written| write(&mut file.durable, written, &mut |_| true));
            }
            Change::FlushedFolder(path) => {
                let folder = self.folders.get_mut(&path).expect("it was made");
                let pending = std::mem::take(&mut folder.pending);
                pending.iter().for_each(|naming| naming.carry_out(&mut folder.durable));
            }
            Change::Renamed { from, to } => {
                let (_, to) = apart(&to);
                self.name(&from, |from, folder| {
                    let entry = folder.now[&from];
                    Naming::Rename(from, to, entry)
                });
            }
            Change::Removed(path) => self.name(&path, |name, _| Naming::Remove(name)),
            Change::Said(said) => said.lines().for_each(|line| acknowledged.hear(line)),
        }
    }

    /// Makes the disk as it may be found when the power is back.
    fn make(&self, place: &Path, mut chance: Chance) {
        self.make_folder(Path::new(""), place, &mut chance);
    }

    fn make_folder(&self, path: &Path, place: &Path, chance: &mut Chance) {
        let folder = &self.folders[path];
        let mut names = folder.durable.clone();
        for naming in &folder.pending {
            if chance.keeps() {
                naming.carry_out(&mut names);
            }
        }
        for (name, entry) in names {
            let here = path.join(&name);
            match entry {
                Entry::Folder => {
                    fs::create_dir(place.join(&here)).expect("a folder of ours");
                    self.make_folder(&here, place, chance);
                }
                Entry::File(at) => {
                    let File { durable, pending } = &self.files[at];
                    let mut bytes = durable.clone();
                    for written in pending {
                        if chance.keeps() {
                            write(&mut bytes, written, &mut |_| chance.keeps());
                        }
                    }
                    fs::write(place.join(here), bytes).expect("a folder of ours");
                }
            }
        }
    }
}

fn apart(path: &Path) -> (PathBuf, String) {
    let name = path.file_name().expect("a name").to_string_lossy().into_owned();
    (path.parent().unwrap_or(Path::new("")).to_owned(), name)
}

/// Writes, sector by sector as `keeps` says.
fn write(bytes: &mut Vec<u8>, written: &Written, keeps: &mut dyn FnMut(usize) -> bool) {
    match written {
        Written::Length(length) => bytes.resize(*length as usize, 0),
        Written::Bytes(at, new) => {
            let at = *at as usize;
            let mut from = 0;
            while from < new.len() {
                let until = (from + SECTOR - (at + from) % SECTOR).min(new.len());
                if keeps(from) {
                    let end = at + until;
                    if bytes.len() < end {
                        bytes.resize(end, 0);
                    }
                    bytes[at + from..end].copy_from_slice(&new[from..until]);
                }
                from = until;
            }
        }
    }
}
