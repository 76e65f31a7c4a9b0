//! People are known to the journal by an id alone: what is kept of them can be erased for good, and the chain stays whole.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::{
    Command, Refusal,
    context::{Actor, RequestId},
    person,
};
use engine::{
    Engine, Order, backup,
    chance::SeededChance,
    clock::StoppedClock,
    people::{self, People},
    restore::Restore,
    verify::verify,
};
use std::path::Path;
use storage::{
    accounts::Accounts,
    drafts::{Draft, Drafts},
    folder::DataFolder,
    outbox::{Outbox, Text},
    personal::{Person, Personal},
};
use testkit::{
    files::stands_in,
    orders::opening,
    samples::{id, text},
};

const NAME: &str = "Nomina Ejusdem";

fn order(n: u128, command: Command) -> Order {
    Order { actor: Actor::Operator, request: RequestId(n.to_be_bytes()), command }
}

fn open(folder: &DataFolder) -> Engine {
    let clock = StoppedClock("2021-10-08T07:00:00Z".parse().unwrap());
    let journal = Box::new(folder.create_or_open_journal("alby").unwrap());
    let engine = Engine::open(journal, Box::new(clock), Box::new(SeededChance::new(1))).unwrap();
    engine.execute(order(1, opening())).unwrap().unwrap();
    engine
}

fn enter(folder: &DataFolder, engine: &Engine, n: u128, name: &str) {
    let person = format!("person-p{n}");
    let e_mail = Some(format!("p{n}@example.com"));
    let kept = Person { person: person.clone(), name: name.into(), e_mail, at: 1 };
    folder.personal("alby").unwrap().keep(&kept).unwrap();
    folder.accounts("alby").unwrap().create(&person, 1).unwrap();
    let enter = person::Command::Enter { person: person.parse().unwrap() };
    engine.execute(order(10 + n, Command::Person(enter))).unwrap().unwrap();
}

fn erase(engine: &Engine, n: u128) -> Result<u32, Refusal> {
    let erase = person::Command::Erase { person: id(&format!("p{n}")), ground: text("Beslut om gallring.") };
    let receipt = engine.execute(order(20 + n, Command::Person(erase))).unwrap();
    receipt.map(|receipt| receipt.n_events)
}

fn proof(data: &Path) -> People {
    let folder = DataFolder::read(data).unwrap();
    let proof = verify(&mut folder.journal("alby").unwrap()).unwrap();
    assert!(proof.broken_rules.is_empty());
    people::prove(&proof.loaded.state, &folder.kept("alby").unwrap())
}

#[test]
fn who_is_erased_is_gone_from_every_file_and_stays_gone_after_a_restore() {
    let place = tempfile::tempdir().unwrap();
    let (data, backups) = (place.path().join("data"), place.path().join("backups"));
    let folder = DataFolder::create_or_open(&data).unwrap();
    let engine = open(&folder);
    enter(&folder, &engine, 1, NAME);
    enter(&folder, &engine, 2, "Alter Altera");
    let body = format!("Hej {NAME}");
    let letter = Text {
        person: "person-p1".into(),
        sender: None,
        address: "p1@example.com".into(),
        subject: "Inbjudan".into(),
        body,
    };
    folder.outbox("alby").unwrap().put(&letter, 1).unwrap();
    let draft = format!("[1,\"/nytt/seat\",[[\"reason\",\"Enligt {NAME}, p1@example.com.\"]]]");
    let draft = Draft { id: [7; 16], at: 1, bytes: draft.into_bytes() };
    folder.drafts("alby").unwrap().keep("principal-region", &draft).unwrap();
    assert_eq!(proof(&data), People { n_entered: 2, ..People::default() });

    let reading = DataFolder::read(&data).unwrap();
    let taken = backup::take(&reading, &backups, "2021-10-08T08:00:00Z".parse().unwrap(), 30).unwrap();
    assert_eq!(erase(&engine, 1), Ok(1));
    assert_eq!(erase(&engine, 1), Ok(1), "asked again it is the same receipt");
    let left = vec![id("p1")];
    assert_eq!(proof(&data), People { n_entered: 1, n_erased: 1, left, ..People::default() });

    // The program is cut off here; the next that opens the county goes on.
    let state = engine.snapshot().state.clone();
    drop(engine);
    assert_eq!(people::finish(&folder, "alby", &state), Ok(1));
    assert_eq!(people::finish(&folder, "alby", &state), Ok(0));
    let whole = People { n_entered: 1, n_erased: 1, ..People::default() };
    assert_eq!(proof(&data), whole);
    for word in [NAME, "p1@example.com"] {
        assert!(!stands_in(&data, word), "{word} is left in some file");
        assert!(stands_in(&backups, word), "the test would prove nothing");
    }
    let kept = folder.drafts("alby").unwrap().list("principal-region").unwrap().remove(0);
    assert!(String::from_utf8(kept.bytes).unwrap().contains("Enligt \u{2588}\u{2588}\u{2588}, "));

    // Another backup tells the ledger, the folder is lost, and the older of the two is restored.
    backup::take(&folder, &backups, "2021-10-08T09:00:00Z".parse().unwrap(), 30).unwrap();
    drop((folder, reading));
    std::fs::remove_dir_all(&data).unwrap();
    let ledgers = [backup::ledger_beside(&backups)];
    let clock = StoppedClock("2021-10-09T07:00:00Z".parse().unwrap());
    let (ground, chance) = (text("Efter liggaren."), SeededChance::new(2));
    let restored = Restore { data: &data, ledgers: &ledgers, voids_passwords: false, ground, clock, chance }
        .run(&taken.path)
        .unwrap();
    assert_eq!(restored[0].n_persons, 1);
    assert_eq!(proof(&data), whole);
    assert!(!stands_in(&data, NAME), "an erased name has come back");
    let folder = DataFolder::open(&data).unwrap();
    assert_eq!(folder.personal("alby").unwrap().find("person-p2").unwrap().unwrap().name, "Alter Altera");
    assert!(folder.accounts("alby").unwrap().find("person-p2").unwrap().is_some());
}

#[test]
fn whoever_has_a_name_by_the_journal_and_none_in_the_store_is_missed() {
    let place = tempfile::tempdir().unwrap();
    let folder = DataFolder::create_or_open(&place.path().join("data")).unwrap();
    let engine = open(&folder);
    enter(&folder, &engine, 1, NAME);
    drop(engine);
    folder.personal("alby").unwrap().erase("person-p1").unwrap();
    let missing = vec![id("p1")];
    assert_eq!(proof(folder.path()), People { n_entered: 1, missing, ..People::default() });
}
