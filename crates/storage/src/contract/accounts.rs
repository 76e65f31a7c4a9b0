//! What every keeping of accounts promises: what is to be used once is used once, and an ended session stays ended.

use super::lies_in_some_file;
use crate::{
    accounts::{Account, Accounts, Link, Purpose, memory::MemoryAccounts, sqlite::SqliteAccounts},
    sessions::{Session, Sessions},
    throttle::{Failed, Throttle},
};
use rusqlite::Connection;

/// All that lies in the file of accounts.
trait Keeping: Accounts + Sessions + Throttle {}

impl<K: Accounts + Sessions + Throttle> Keeping for K {}

/// Runs a test against each kind of keeping, with two accounts.
fn each_keeping(test: fn(&mut dyn Keeping)) {
    eprintln!("in memory:");
    let mut memory = MemoryAccounts::default();
    with_two(&mut memory);
    test(&mut memory);
    eprintln!("in SQLite:");
    let folder = tempfile::tempdir().unwrap();
    let mut sqlite = SqliteAccounts::create_or_open(&folder.path().join("accounts.sqlite")).unwrap();
    with_two(&mut sqlite);
    test(&mut sqlite);
}

fn with_two(accounts: &mut dyn Keeping) {
    assert!(accounts.create("p1", 10).unwrap());
    assert!(accounts.create("p2", 20).unwrap());
}

fn account(person: &str, created_at: i64) -> Account {
    Account { person: person.into(), created_at, password: None, totp: None, totp_step: None }
}

fn link(n: u8, person: &str, expires_at: i64) -> Link {
    let purpose = if n.is_multiple_of(2) { Purpose::Reset } else { Purpose::Invitation };
    Link {
        hash: [n; 32],
        person: person.into(),
        purpose,
        address: None,
        issued_at: 1,
        expires_at,
        used_at: None,
    }
}

fn session(n: u8, person: &str, seen_at: i64) -> Session {
    let browser = "A browser".to_owned();
    Session { hash: [n; 32], person: person.into(), half: n == 9, begun_at: 5, seen_at, browser }
}

#[test]
fn an_account_is_made_once_and_changed() {
    each_keeping(|accounts| {
        assert!(!accounts.create("p1", 30).unwrap());
        assert_eq!(accounts.list().unwrap(), [account("p1", 10), account("p2", 20)]);
        accounts.set_password("p1", "phc").unwrap();
        accounts.set_totp("p1", Some(b"secret")).unwrap();
        let changed =
            Account { password: Some("phc".into()), totp: Some(b"secret".to_vec()), ..account("p1", 10) };
        assert_eq!(accounts.find("p1").unwrap(), Some(changed));
        assert_eq!(accounts.find("p3").unwrap(), None);
        assert_eq!(accounts.set_password("p3", "phc").unwrap_err().code(), "rejected");
        assert_eq!(accounts.set_totp("p3", None).unwrap_err().code(), "rejected");
        assert_eq!(accounts.set_recovery("p3", &[[1; 32]]).unwrap_err().code(), "rejected");
        assert_eq!(accounts.add_link(&link(1, "p3", 9)).unwrap_err().code(), "rejected");
        assert_eq!(accounts.begin(&session(1, "p3", 9)).unwrap_err().code(), "rejected");
    });
}

#[test]
fn no_step_is_taken_twice() {
    each_keeping(|accounts| {
        accounts.set_totp("p1", Some(b"secret")).unwrap();
        assert!(accounts.take_totp_step("p1", 7).unwrap());
        assert!(!accounts.take_totp_step("p1", 7).unwrap());
        assert!(!accounts.take_totp_step("p1", 6).unwrap());
        assert!(accounts.take_totp_step("p1", 8).unwrap());
        assert_eq!(accounts.find("p1").unwrap().unwrap().totp_step, Some(8));
        accounts.set_totp("p1", Some(b"another")).unwrap();
        assert_eq!(accounts.find("p1").unwrap().unwrap().totp_step, None);
    });
}

#[test]
fn a_recovery_code_is_taken_once_by_its_owner() {
    each_keeping(|accounts| {
        accounts.set_recovery("p1", &[[1; 32], [2; 32]]).unwrap();
        accounts.set_recovery("p2", &[[3; 32]]).unwrap();
        assert!(!accounts.take_recovery("p1", [3; 32]).unwrap());
        assert!(accounts.take_recovery("p1", [1; 32]).unwrap());
        assert!(!accounts.take_recovery("p1", [1; 32]).unwrap());
        assert_eq!(accounts.n_recovery("p1").unwrap(), 1);
        accounts.set_recovery("p1", &[[4; 32]]).unwrap();
        assert!(!accounts.take_recovery("p1", [2; 32]).unwrap(), "new codes replace the old");
        assert_eq!((accounts.n_recovery("p1").unwrap(), accounts.n_recovery("p2").unwrap()), (1, 1));
    });
}

#[test]
fn a_link_is_taken_once_and_takes_the_others_with_it() {
    each_keeping(|accounts| {
        for (n, person, expires_at) in [(1, "p1", 100), (2, "p1", 200), (3, "p2", 100)] {
            accounts.add_link(&link(n, person, expires_at)).unwrap();
        }
        assert_eq!(accounts.find_link([2; 32]).unwrap(), Some(link(2, "p1", 200)));
        assert_eq!(accounts.find_link([9; 32]).unwrap(), None);
        assert_eq!(accounts.links_of("p1").unwrap(), [link(2, "p1", 200), link(1, "p1", 100)]);
        assert!(!accounts.take_link([9; 32], 50).unwrap());
        assert!(accounts.take_link([2; 32], 50).unwrap());
        assert!(!accounts.take_link([2; 32], 51).unwrap());
        assert!(!accounts.take_link([1; 32], 51).unwrap(), "a password was chosen by another link");
        let used = Link { used_at: Some(50), ..link(1, "p1", 100) };
        assert_eq!(accounts.find_link([1; 32]).unwrap(), Some(used));
        assert!(accounts.take_link([3; 32], 51).unwrap(), "nobody else's");
        accounts.prune_links(150).unwrap();
        assert_eq!(accounts.find_link([1; 32]).unwrap(), None);
        assert!(accounts.find_link([2; 32]).unwrap().is_some());
    });
}

#[test]
fn a_link_for_an_address_keeps_it_until_it_is_used_or_dropped() {
    each_keeping(|accounts| {
        let for_address = |n, person| Link {
            purpose: Purpose::Address,
            address: Some("other at alby".into()),
            ..link(n, person, 100)
        };
        accounts.add_link(&for_address(1, "p1")).unwrap();
        accounts.add_link(&link(2, "p1", 100)).unwrap();
        accounts.add_link(&for_address(3, "p2")).unwrap();
        accounts.drop_links("p1", Purpose::Address).unwrap();
        accounts.drop_links("p1", Purpose::Address).unwrap();
        assert_eq!(accounts.links_of("p1").unwrap(), [link(2, "p1", 100)], "nothing else is dropped");
        assert_eq!(accounts.find_link([3; 32]).unwrap(), Some(for_address(3, "p2")), "nor anybody else's");
        accounts.add_link(&for_address(4, "p1")).unwrap();
        assert!(accounts.take_link([2; 32], 50).unwrap());
        accounts.drop_links("p1", Purpose::Address).unwrap();
        let used = Link { used_at: Some(50), address: None, ..for_address(4, "p1") };
        assert_eq!(accounts.find_link([4; 32]).unwrap(), Some(used), "it is remembered what became of it");
        assert!(accounts.take_link([3; 32], 50).unwrap());
        assert_eq!(accounts.find_link([3; 32]).unwrap().unwrap().address, None);
    });
}

#[test]
fn links_that_were_kept_before_addresses_were_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("accounts.sqlite");
    let first = [
        include_str!("../schema/sqlite/0001_accounts.sql"),
        include_str!("../schema/sqlite/0002_accounts.sql"),
    ];
    let rows = "INSERT INTO account (person, created_at) VALUES ('p1', 10);
                INSERT INTO link VALUES (zeroblob(32), 'p1', 2, 1, 100, NULL)";
    let marks = "PRAGMA application_id = 0x53414d41; PRAGMA user_version = 2";
    let old = Connection::open(&file).unwrap();
    old.execute_batch(&format!("{}; {rows}; {marks}", first.concat())).unwrap();
    drop(old);
    let mut accounts = SqliteAccounts::create_or_open(&file).unwrap();
    assert_eq!(accounts.links_of("p1").unwrap(), [Link { hash: [0; 32], ..link(2, "p1", 100) }]);
}

#[test]
fn sessions_are_listed_and_ended_by_their_owner() {
    each_keeping(|accounts| {
        for (n, person, seen_at) in [(1, "p1", 10), (2, "p1", 20), (3, "p2", 30), (9, "p1", 5)] {
            accounts.begin(&session(n, person, seen_at)).unwrap();
        }
        let own = [session(2, "p1", 20), session(1, "p1", 10), session(9, "p1", 5)];
        assert_eq!(accounts.sessions_of("p1").unwrap(), own);
        accounts.seen([1; 32], 40).unwrap();
        assert_eq!(accounts.find_session([1; 32]).unwrap(), Some(session(1, "p1", 40)));
        assert!(!accounts.end("p1", [3; 32]).unwrap(), "it is another's");
        assert!(accounts.end("p1", [2; 32]).unwrap());
        assert!(!accounts.end("p1", [2; 32]).unwrap());
        accounts.seen([2; 32], 50).unwrap();
        assert_eq!(accounts.find_session([2; 32]).unwrap(), None, "an ended session stays ended");
        assert_eq!(accounts.end_others("p1", Some([1; 32])).unwrap(), 1);
        assert_eq!(accounts.sessions_of("p1").unwrap(), [session(1, "p1", 40)]);
        assert_eq!(accounts.end_others("p1", None).unwrap(), 1);
        assert_eq!(accounts.sessions_of("p2").unwrap().len(), 1);
    });
}

#[test]
fn all_sessions_are_ended_at_once_and_old_ones_are_forgotten() {
    each_keeping(|accounts| {
        for (n, begun_at, seen_at) in [(1, 10, 90), (2, 50, 60), (3, 50, 90)] {
            accounts.begin(&Session { begun_at, ..session(n, "p1", seen_at) }).unwrap();
        }
        assert_eq!(accounts.prune_sessions(20, 70).unwrap(), 2);
        assert!(accounts.find_session([3; 32]).unwrap().is_some());
        accounts.begin(&session(4, "p2", 1)).unwrap();
        assert_eq!(accounts.end_all().unwrap(), 2);
        assert_eq!(accounts.find_session([3; 32]).unwrap(), None);
        assert_eq!(accounts.list().unwrap().len(), 2, "the accounts are left");
    });
}

#[test]
fn failed_tries_are_counted_by_key() {
    each_keeping(|accounts| {
        assert_eq!(accounts.failed("k").unwrap(), None);
        accounts.set_failed("k", Some(Failed { n: 1, last_at: 10 })).unwrap();
        accounts.set_failed("k", Some(Failed { n: 2, last_at: 20 })).unwrap();
        accounts.set_failed("l", Some(Failed { n: 1, last_at: 15 })).unwrap();
        assert_eq!(accounts.failed("k").unwrap(), Some(Failed { n: 2, last_at: 20 }));
        assert_eq!(accounts.prune_failed(20).unwrap(), 1);
        assert_eq!(accounts.failed("l").unwrap(), None);
        accounts.set_failed("k", None).unwrap();
        assert_eq!(accounts.failed("k").unwrap(), None);
    });
}

#[test]
fn a_removed_account_leaves_nothing_that_opens() {
    each_keeping(|accounts| {
        accounts.set_recovery("p1", &[[1; 32]]).unwrap();
        accounts.add_link(&link(1, "p1", 100)).unwrap();
        accounts.begin(&session(1, "p1", 10)).unwrap();
        accounts.remove("p1").unwrap();
        accounts.remove("p1").unwrap();
        assert_eq!(accounts.list().unwrap(), [account("p2", 20)]);
        assert_eq!(accounts.n_recovery("p1").unwrap(), 0);
        assert_eq!(accounts.find_link([1; 32]).unwrap(), None);
        assert_eq!(accounts.find_session([1; 32]).unwrap(), None);
    });
}

#[test]
fn a_removed_account_lies_in_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut accounts = SqliteAccounts::create_or_open(&folder.path().join("accounts.sqlite")).unwrap();
    accounts.create("<somebody>", 1).unwrap();
    accounts.set_password("<somebody>", "<first hash>").unwrap();
    accounts.set_password("<somebody>", "<second hash>").unwrap();
    accounts.begin(&session(1, "<somebody>", 2)).unwrap();
    assert!(lies_in_some_file(folder.path(), "<second hash>"));
    accounts.remove("<somebody>").unwrap();
    for text in ["<somebody>", "<first hash>", "<second hash>", "A browser"] {
        assert!(!lies_in_some_file(folder.path(), text), "{text}");
    }
}

/// Who is signed in by the first session is whom the tables say, asked apart; answers whether it is anybody.
fn is_signed_in(accounts: &mut dyn Keeping) -> bool {
    let session = accounts.find_session([1; 32]).unwrap();
    let account = session.as_ref().and_then(|session| accounts.find(&session.person).unwrap());
    let expected = session.zip(account);
    for _ in 0..2 {
        let found = accounts.find_by_session([1; 32]).unwrap();
        assert_eq!(found.map(|found| (found.session.clone(), found.account.clone())), expected);
    }
    expected.is_some()
}

#[test]
fn who_is_signed_in_is_what_was_written_last() {
    each_keeping(|accounts| {
        assert!(!is_signed_in(accounts));
        accounts.begin(&session(1, "p1", 10)).unwrap();
        assert!(is_signed_in(accounts));
        accounts.seen([1; 32], 20).unwrap();
        accounts.set_password("p1", "phc").unwrap();
        assert!(is_signed_in(accounts));
        accounts.set_totp("p1", Some(b"secret")).unwrap();
        assert!(is_signed_in(accounts));
        accounts.end_others("p1", None).unwrap();
        assert!(!is_signed_in(accounts));
        accounts.begin(&session(1, "p2", 10)).unwrap();
        assert!(is_signed_in(accounts));
        accounts.remove("p2").unwrap();
        assert!(!is_signed_in(accounts));
    });
}

#[test]
fn what_others_write_is_seen_by_who_has_asked_before() {
    let folder = tempfile::tempdir().unwrap();
    let open = || SqliteAccounts::create_or_open(&folder.path().join("accounts.sqlite")).unwrap();
    let (mut accounts, mut other) = (open(), open());
    with_two(&mut accounts);
    accounts.begin(&session(1, "p1", 10)).unwrap();
    assert!(is_signed_in(&mut accounts));
    other.set_password("p1", "phc").unwrap();
    assert!(is_signed_in(&mut accounts));
    other.remove("p1").unwrap();
    assert!(!is_signed_in(&mut accounts));
    other.create("p1", 30).unwrap();
    other.begin(&session(1, "p1", 30)).unwrap();
    assert!(is_signed_in(&mut accounts));
    other.end_all().unwrap();
    assert!(!is_signed_in(&mut accounts));
}

#[test]
fn accounts_survive() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("accounts.sqlite");
    with_two(&mut SqliteAccounts::create_or_open(&file).unwrap());
    assert_eq!(SqliteAccounts::create_or_open(&file).unwrap().list().unwrap().len(), 2);
}

#[test]
fn a_known_browser_is_one_persons_and_goes_with_the_account_or_with_time() {
    each_keeping(|accounts| {
        assert_eq!(accounts.know("p3", [1; 32], 1).unwrap_err().code(), "rejected");
        accounts.know("p1", [1; 32], 100).unwrap();
        accounts.know("p1", [2; 32], 100).unwrap();
        accounts.know("p2", [1; 32], 100).unwrap();
        accounts.know("p1", [1; 32], 200).unwrap();
        let known = |accounts: &mut dyn Keeping| {
            [("p1", 1), ("p1", 2), ("p2", 1), ("p2", 2)].map(|(who, n)| accounts.known(who, [n; 32]).unwrap())
        };
        assert_eq!(known(accounts), [Some(200), Some(100), Some(100), None]);
        assert_eq!(accounts.known_of("p1").unwrap(), [200, 100]);
        assert_eq!(accounts.prune_known(101).unwrap(), 2);
        assert_eq!(known(accounts), [Some(200), None, None, None]);
        accounts.remove("p1").unwrap();
        assert_eq!(known(accounts), [None; 4]);
        assert_eq!(accounts.known_of("p1").unwrap(), []);
    });
}

#[test]
fn every_password_is_voided_at_once_and_nothing_else() {
    each_keeping(|accounts| {
        accounts.set_password("p1", "phc").unwrap();
        accounts.set_totp("p1", Some(b"secret")).unwrap();
        assert_eq!(accounts.void_passwords().unwrap(), 1);
        assert_eq!(accounts.void_passwords().unwrap(), 0);
        let left = Account { totp: Some(b"secret".to_vec()), ..account("p1", 10) };
        assert_eq!(accounts.list().unwrap(), [left, account("p2", 20)]);
    });
}
