//! Ledgers of what has been erased, by ids alone: which texts, and which people.
//!
//! A backup taken before an erasure still holds what was erased. A ledger lies outside every backup and only grows, so
//! that whoever restores can erase again what had been erased. A line is on disk before what it names is gone.

use crate::{
    failure::Failure,
    hex,
    record::{Hash, Seq},
};
use std::{
    collections::BTreeSet,
    fmt,
    fs::{self, File},
    io::{self, Seek, SeekFrom, Write},
    marker::PhantomData,
    path::{Path, PathBuf},
    str::FromStr,
};

/// One erased text, by the ids of where it stood.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Erasure {
    /// The county.
    pub county: String,
    /// The record it stood beside.
    pub seq: Seq,
    /// Its slot there.
    pub n: u16,
    /// The hash of that record. After a restore another record may come to have the same place.
    pub record: Hash,
}

/// A person of whom nothing may be left outside the journal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ErasedPerson {
    /// The county.
    pub county: String,
    /// The id.
    pub person: String,
}

/// A file of erasures of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger<Line> {
    file: PathBuf,
    lines: PhantomData<Line>,
}

/// The file of erased texts.
pub type ErasureLedger = Ledger<Erasure>;

/// The file of erased people.
pub type PersonLedger = Ledger<ErasedPerson>;

impl<Line: FromStr<Err = Failure> + fmt::Display + Ord> Ledger<Line> {
    /// The ledger in this file, which is made when the first line is written.
    pub fn at(file: &Path) -> Ledger<Line> {
        Ledger { file: file.to_owned(), lines: PhantomData }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.file
    }

    /// Everything in it. A file that does not exist has no lines.
    pub fn read(&self) -> Result<BTreeSet<Line>, Failure> {
        let text = match fs::read_to_string(&self.file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BTreeSet::new()),
            text => text?,
        };
        whole_lines(&text).lines().map(str::parse).collect()
    }

    /// Adds those that are not in it, and answers once they would survive a power cut.
    pub fn add(&self, erasures: impl IntoIterator<Item = Line>) -> Result<(), Failure> {
        let mut file =
            File::options().create(true).truncate(false).read(true).write(true).open(&self.file)?;
        // Every county of a folder has a writer of its own, and two of them may erase at the same time.
        file.lock()?;
        let known = self.read()?;
        let mut missing: BTreeSet<Line> = erasures.into_iter().collect();
        missing.retain(|erasure| !known.contains(erasure));
        let lines: String = missing.iter().map(|erasure| format!("{erasure}\n")).collect();
        // What a power cut left of a line that was never confirmed is written over.
        let text = io::read_to_string(&mut file)?;
        let n_whole = whole_lines(&text).len() as u64;
        if n_whole < text.len() as u64 {
            file.set_len(n_whole)?;
            // Else another cut could leave the end of it behind a shorter line.
            file.sync_all()?;
        }
        file.seek(SeekFrom::Start(n_whole))?;
        file.write_all(lines.as_bytes())?;
        file.sync_all()?;
        let folder = self.file.parent().filter(|folder| !folder.as_os_str().is_empty());
        Ok(crate::folder::make_durable(folder.unwrap_or(Path::new(".")))?)
    }
}

/// The lines that can have been confirmed. What a power cut has lost of the last ones reads as zeros, and nothing after
/// them had been confirmed either.
fn whole_lines(text: &str) -> &str {
    let text = text.split('\0').next().unwrap_or_default();
    &text[..text.rfind('\n').map_or(0, |end| end + 1)]
}

impl fmt::Display for ErasedPerson {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.county, self.person)
    }
}

impl FromStr for ErasedPerson {
    type Err = Failure;

    fn from_str(line: &str) -> Result<ErasedPerson, Failure> {
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            [county, person] if !county.is_empty() && !person.is_empty() => {
                Ok(ErasedPerson { county: county.to_owned(), person: person.to_owned() })
            }
            _ => Err(damaged(line)),
        }
    }
}

fn damaged(line: &str) -> Failure {
    Failure::Corrupt(format!("the erasure ledger holds a line that is none: {line:?}"))
}

impl fmt::Display for Erasure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {} {} {}", self.county, self.seq, self.n, hex::write(&self.record))
    }
}

impl FromStr for Erasure {
    type Err = Failure;

    fn from_str(line: &str) -> Result<Erasure, Failure> {
        let damaged = || damaged(line);
        let words: Vec<&str> = line.split(' ').collect();
        let [county, seq, n, record] = words[..] else { return Err(damaged()) };
        let seq = seq.parse().map_err(|_| damaged())?;
        let n = n.parse().map_err(|_| damaged())?;
        let record = hex::read(record).ok_or_else(damaged)?;
        Ok(Erasure { county: county.to_owned(), seq, n, record })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn erasure(seq: Seq) -> Erasure {
        Erasure { county: "alby".into(), seq, n: 3, record: [0xa7; 32] }
    }

    fn ledger() -> (tempfile::TempDir, ErasureLedger) {
        let folder = tempfile::tempdir().unwrap();
        let ledger = ErasureLedger::at(&folder.path().join("erasures"));
        (folder, ledger)
    }

    #[test]
    fn a_ledger_keeps_each_erasure_once_in_a_file_a_person_can_read() {
        let (_folder, ledger) = ledger();
        assert_eq!(ledger.read().unwrap(), BTreeSet::new());
        ledger.add([erasure(2)]).unwrap();
        ledger.add([erasure(2), erasure(1)]).unwrap();
        assert_eq!(ledger.read().unwrap(), BTreeSet::from([erasure(1), erasure(2)]));
        let text = fs::read_to_string(ledger.path()).unwrap();
        assert_eq!(text.lines().next().unwrap(), format!("alby 2 3 {}", "a7".repeat(32)));
        assert_eq!(text.lines().count(), 2);
    }

    #[test]
    fn counties_that_erase_at_the_same_time_lose_no_line_to_each_other() {
        let (_folder, ledger) = ledger();
        std::thread::scope(|threads| {
            for county in ["alby", "byle", "ceda", "djurby"] {
                let ledger = &ledger;
                threads.spawn(move || {
                    for seq in 1..=25 {
                        ledger.add([Erasure { county: county.into(), ..erasure(seq) }]).unwrap();
                    }
                });
            }
        });
        assert_eq!(ledger.read().unwrap().len(), 100);
    }

    #[test]
    fn half_a_line_was_never_confirmed_and_is_written_over() {
        let (_folder, ledger) = ledger();
        ledger.add([erasure(1)]).unwrap();
        let whole = fs::read_to_string(ledger.path()).unwrap();
        fs::write(ledger.path(), format!("{whole}alby 2 3 a7a7")).unwrap();
        assert_eq!(ledger.read().unwrap(), BTreeSet::from([erasure(1)]));
        ledger.add([erasure(2)]).unwrap();
        assert_eq!(ledger.read().unwrap(), BTreeSet::from([erasure(1), erasure(2)]));
    }

    #[test]
    fn sectors_that_a_power_cut_lost_were_never_confirmed_nor_what_came_after_them() {
        for tail in ["\0\0\0a7a7\n", "alby 2 3 a7\0\0\n", "\0\0\nalby 2 3 a7a7\n"] {
            let (_folder, ledger) = ledger();
            ledger.add([erasure(1)]).unwrap();
            let whole = fs::read_to_string(ledger.path()).unwrap();
            fs::write(ledger.path(), format!("{whole}{tail}")).unwrap();
            assert_eq!(ledger.read().unwrap(), BTreeSet::from([erasure(1)]), "{tail:?}");
            ledger.add([erasure(2)]).unwrap();
            assert_eq!(ledger.read().unwrap(), BTreeSet::from([erasure(1), erasure(2)]), "{tail:?}");
            assert!(!fs::read_to_string(ledger.path()).unwrap().contains('\0'));
        }
    }

    #[test]
    fn people_have_a_ledger_of_their_own() {
        let folder = tempfile::tempdir().unwrap();
        let ledger = PersonLedger::at(&folder.path().join("erased-persons"));
        let person = |person: &str| ErasedPerson { county: "alby".into(), person: person.into() };
        ledger.add([person("person-p2"), person("person-p1")]).unwrap();
        ledger.add([person("person-p1")]).unwrap();
        assert_eq!(ledger.read().unwrap(), BTreeSet::from([person("person-p1"), person("person-p2")]));
        fs::write(ledger.path(), "alby person-p1 more\n").unwrap();
        assert_eq!(ledger.read().unwrap_err().code(), "corrupt");
    }

    #[test]
    fn a_line_that_is_none_is_damage() {
        let (_folder, ledger) = ledger();
        for line in ["alby 2 3", "alby 2 3 a7", "alby two 3 a7", "alby 2 3 a7 more", "", "alby 2 3 zz"] {
            fs::write(ledger.path(), format!("{line}\n")).unwrap();
            assert_eq!(ledger.read().unwrap_err().code(), "corrupt", "{line:?}");
            assert_eq!(ledger.add([erasure(1)]).unwrap_err().code(), "corrupt", "{line:?}");
        }
    }
}
