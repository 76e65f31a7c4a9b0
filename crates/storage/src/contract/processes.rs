//! Two real processes: one that holds the folder and is killed while it writes, and this one.

use super::*;
use crate::folder::DataFolder;
use std::{
    io::{BufRead, BufReader, Write},
    process::{Child, Command, Stdio},
};

/// Started by the tests below: writes record after record to the folder named on its standard input, and
/// says each place aloud once it is kept.
#[test]
#[ignore = "this is the other process, not a test"]
fn write_until_killed() {
    let mut path = String::new();
    std::io::stdin().read_line(&mut path).unwrap();
    let folder = DataFolder::create_or_open(Path::new(path.trim_end())).unwrap();
    let mut journal = folder.create_or_open_journal(COUNTY).unwrap();
    loop {
        let head = append(&mut journal, &records([draft(1), draft(2)]));
        println!("kept {}", head.seq);
    }
}

fn start_writer(folder: &Path) -> Child {
    let mut writer = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "contract::processes::write_until_killed", "--ignored", "--nocapture"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    writeln!(writer.stdin.take().unwrap(), "{}", folder.display()).unwrap();
    writer
}

#[test]
fn a_second_process_is_turned_away_and_a_killed_one_loses_nothing_it_answered() {
    let shelf = Shelf::new();
    let path = shelf.folder.path().join("data");
    let mut writer = start_writer(&path);
    let mut kept = BufReader::new(writer.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok)
        .filter_map(|line| line.split_once("kept ")?.1.parse::<Seq>().ok());
    let n_kept_meanwhile = kept.by_ref().nth(20).unwrap();

    assert_eq!(DataFolder::open(&path).unwrap_err(), Failure::InUse);
    assert_eq!(DataFolder::create_or_open(&path).unwrap_err(), Failure::InUse);
    let mut reader = DataFolder::read(&path).unwrap().journal(COUNTY).unwrap();
    assert!(read(&mut reader, 0).len() as u64 >= n_kept_meanwhile);

    writer.kill().unwrap();
    writer.wait().unwrap();
    let n_kept = kept.last().unwrap_or(n_kept_meanwhile);

    let mut journal = DataFolder::open(&path).unwrap().journal(COUNTY).unwrap();
    let head = follow(&mut journal);
    assert!(head.seq >= n_kept, "{n_kept} were answered, {} are there", head.seq);
    assert_eq!(head.seq % 2, 0, "half a batch");
    assert_eq!(append(&mut journal, &records([draft(3)])).seq, head.seq + 1);
}
