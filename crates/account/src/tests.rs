//! Whole ways through sign-in, on both kinds of stores.

use crate::{
    DAY, HOUR, MINUTE, SECOND,
    address::{self, Waiting},
    known,
    link::{self, Opened},
    password,
    person::{AccountFacts, Stores},
    recovery,
    secret::Secret,
    session::{self, Browser, HALF, Limits},
    sign_in::{self, Answered, Asked, Asking, Chosen, Coded},
    totp::{self, TotpSecret},
};
use sha2::{Digest, Sha256};
use std::net::IpAddr;
use storage::{
    accounts::{Accounts, Purpose, memory::MemoryAccounts, sqlite::SqliteAccounts},
    outbox::{Outbox, Text, memory::MemoryOutbox},
    personal::{Person, Personal, memory::MemoryPersonal},
    read_log::{ReadLog, Reading},
    sessions::{Session, Sessions},
    throttle::Throttle,
};

const NOW: i64 = 1_800_000_000 * SECOND;
const GOOD: &str = "sju gula katter sover";
const HOME: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));
const LIMITS: Limits = Limits { idle: 2 * HOUR, absolute: 12 * HOUR };

trait Store: Accounts + Sessions + Throttle {}
impl<S: Accounts + Sessions + Throttle> Store for S {}

/// Chance that never gives the same twice.
fn chance() -> impl FnMut() -> [u8; 32] {
    let mut n = 0_u64;
    move || {
        n += 1;
        Sha256::digest(n.to_le_bytes()).into()
    }
}

fn hashed(password: &str) -> String {
    password::accept(password, &[]).unwrap_or_else(|_| unreachable!("a good one")).hash([3; 16])
}

fn with_password<S: Store>(store: &mut S) {
    store.create("p1", NOW).unwrap();
    store.set_password("p1", &hashed(GOOD)).unwrap();
}

fn browser(before: Option<&Secret>) -> Browser<'_> {
    Browser { before, name: "A browser\r\nof some kind" }
}

fn ask<S: Store>(store: &mut S, address: IpAddr, now: i64) -> Asked {
    let asking = Asking { name: "whoever", person: Some("p1"), address, known: None };
    sign_in::ask(store, asking, now).unwrap()
}

/// Signs in with a password; until when to wait, if it comes to that.
fn sign_in<S: Store>(
    store: &mut S,
    password: &str,
    before: Option<&Secret>,
    now: i64,
    draw: &mut dyn FnMut() -> [u8; 32],
) -> Result<Answered, i64> {
    match ask(store, HOME, now) {
        Asked::Wait { until } => Err(until),
        Asked::Try(attempt) => {
            Ok(sign_in::answer(store, attempt.verify(password), browser(before), now, draw).unwrap())
        }
    }
}

fn signed_in(answered: Result<Answered, i64>) -> Secret {
    match answered {
        Ok(Answered::SignedIn(secret)) => secret,
        other => panic!("not signed in: {other:?}"),
    }
}

fn is_in<S: Store>(store: &mut S, secret: &Secret, now: i64) -> bool {
    let (session, with_account) = (
        session::current(store, secret, LIMITS, now).unwrap(),
        session::who(store, secret, LIMITS, now).unwrap(),
    );
    // Asked with the account and without, it is the same session, and the account is whose it is.
    let own = session.as_ref().map(|session| store.find(&session.person).unwrap().unwrap());
    let of = |session: &Session| (session.hash, session.person.clone());
    assert_eq!(with_account.as_ref().map(|found| of(&found.session)), session.as_ref().map(of));
    assert_eq!(with_account.map(|found| found.account.clone()), own);
    session.is_some()
}

fn sqlite() -> (tempfile::TempDir, SqliteAccounts) {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteAccounts::create_or_open(&folder.path().join("accounts.sqlite")).unwrap();
    (folder, store)
}

fn from_invitation_to_session<S: Store>(store: &mut S) {
    let draw = &mut chance();
    store.create("p1", NOW).unwrap();
    assert_eq!(sign_in(store, GOOD, None, NOW, draw), Ok(Answered::Wrong), "no password is chosen yet");
    let link = link::issue(store, "p1", Purpose::Invitation, NOW, draw).unwrap();
    assert!(matches!(link::open(store, &link, NOW + DAY).unwrap(), Opened::Open(_)));
    assert!(matches!(link::open(store, &link, NOW + DAY).unwrap(), Opened::Open(_)), "to look is not to use");
    let chosen = sign_in::by_link(store, &link, &hashed(GOOD), browser(None), NOW + DAY, draw).unwrap();
    let Chosen::Done(Answered::SignedIn(here)) = chosen else { panic!("{chosen:?}") };
    assert!(is_in(store, &here, NOW + DAY));
    assert_eq!(sign_in(store, "another password", None, NOW + DAY, draw), Ok(Answered::Wrong));
    let there = signed_in(sign_in(store, GOOD, None, NOW + DAY, draw));
    let list = session::list(store, "p1", LIMITS, NOW + DAY).unwrap();
    assert_eq!((list.len(), list[0].browser.as_str()), (2, "A browserof some kind"));
    assert!(session::end(store, "p1", there.hash()).unwrap());
    assert!(!is_in(store, &there, NOW + DAY) && is_in(store, &here, NOW + DAY));
}

#[test]
fn an_invitation_leads_to_a_session() {
    from_invitation_to_session(&mut MemoryAccounts::default());
    from_invitation_to_session(&mut sqlite().1);
}

#[test]
fn the_secret_changes_at_every_step_and_one_put_there_beforehand_opens_nothing() {
    let (store, draw) = (&mut MemoryAccounts::default(), &mut chance());
    with_password(store);
    let secret = TotpSecret::draw(draw);
    assert!(totp::enrol(store, "p1", &secret, &secret.code(NOW - MINUTE), NOW - MINUTE).unwrap());

    let planted = Secret::draw(draw);
    let half = match sign_in(store, GOOD, Some(&planted), NOW, draw) {
        Ok(Answered::CodeNeeded(half)) => half,
        other => panic!("{other:?}"),
    };
    assert_ne!(half, planted);
    assert!(!is_in(store, &planted, NOW) && !is_in(store, &half, NOW), "the password alone opens nothing");
    assert_eq!(session::list(store, "p1", LIMITS, NOW).unwrap(), []);
    let coded = sign_in::code(store, &secret.code(NOW), browser(Some(&half)), NOW, draw).unwrap();
    let Coded::SignedIn(first) = coded else { panic!("{coded:?}") };
    assert!(first != half && first != planted && is_in(store, &first, NOW));
    let again = sign_in::code(store, &secret.code(NOW), browser(Some(&half)), NOW, draw).unwrap();
    assert_eq!(again, Coded::Ended, "the half session was used up");
    let with_whole = sign_in::code(store, &secret.code(NOW), browser(Some(&first)), NOW, draw).unwrap();
    assert_eq!(with_whole, Coded::Ended);

    let Ok(Answered::CodeNeeded(second)) = sign_in(store, GOOD, Some(&first), NOW, draw) else { panic!() };
    assert!(!is_in(store, &first, NOW), "signing in again here ends what was here");
    let replayed = sign_in::code(store, &secret.code(NOW), browser(Some(&second)), NOW, draw).unwrap();
    assert_eq!(replayed, Coded::Wrong, "a code is taken once");
    let late = NOW + HALF;
    let late_code = sign_in::code(store, &secret.code(late), browser(Some(&second)), late, draw).unwrap();
    assert_eq!(late_code, Coded::Ended);
}

#[test]
fn a_lost_app_is_got_past_with_a_recovery_code_even_while_codes_have_to_wait() {
    let (store, draw) = (&mut MemoryAccounts::default(), &mut chance());
    with_password(store);
    let secret = TotpSecret::draw(draw);
    assert!(totp::enrol(store, "p1", &secret, &secret.code(NOW), NOW).unwrap());
    let codes = recovery::renew(store, "p1", draw).unwrap();
    let Ok(Answered::CodeNeeded(half)) = sign_in(store, GOOD, None, NOW, draw) else { panic!() };
    let mut try_code = |code: &str, now| sign_in::code(store, code, browser(Some(&half)), now, draw).unwrap();
    (0..5).for_each(|_| assert_eq!(try_code("000 000", NOW), Coded::Wrong));
    assert_eq!(try_code("000000", NOW), Coded::Wait { until: NOW + 2 * SECOND });
    assert_eq!(try_code("aaaa-aaaa-aaaa-aaaa", NOW), Coded::Wait { until: NOW + 2 * SECOND });
    assert!(matches!(try_code(&codes[0], NOW), Coded::SignedIn(_)));
    assert_eq!(store.n_recovery("p1").unwrap(), 9);
}

#[test]
fn a_session_ends_by_idleness_by_age_and_by_a_clock_set_far_back() {
    for (used_at, asked_at, holds) in [
        (0, 2 * HOUR - 1, true),
        (0, 2 * HOUR, false),
        (HOUR, 3 * HOUR - 1, true),
        (0, -4 * MINUTE, true),
        (0, -6 * MINUTE, false),
        (0, 300 * DAY, false),
    ] {
        let (store, draw) = (&mut MemoryAccounts::default(), &mut chance());
        with_password(store);
        let secret = signed_in(sign_in(store, GOOD, None, NOW, draw));
        assert!(is_in(store, &secret, NOW + used_at));
        assert_eq!(is_in(store, &secret, NOW + asked_at), holds, "used at {used_at}, asked at {asked_at}");
        if !holds {
            assert!(!is_in(store, &secret, NOW), "what has ended stays ended, whatever the clock does");
        }
    }
    let (store, draw) = (&mut MemoryAccounts::default(), &mut chance());
    with_password(store);
    let secret = signed_in(sign_in(store, GOOD, None, NOW, draw));
    assert!((0..12).all(|hour| is_in(store, &secret, NOW + hour * HOUR)));
    assert!(!is_in(store, &secret, NOW + 12 * HOUR), "however much it is used");
    assert_eq!(session::prune(store, LIMITS, NOW + 30 * DAY).unwrap(), 0);
}

#[test]
fn a_link_is_used_once_and_before_it_expires() {
    let draw = &mut chance();
    let phc = hashed(GOOD);
    for (purpose, after, expected) in [
        (Purpose::Invitation, 7 * DAY - 1, None),
        (Purpose::Invitation, 7 * DAY, Some(Opened::Expired)),
        (Purpose::Reset, HOUR - 1, None),
        (Purpose::Reset, HOUR, Some(Opened::Expired)),
        (Purpose::Reset, -DAY, Some(Opened::Expired)),
    ] {
        let store = &mut MemoryAccounts::default();
        store.create("p1", NOW).unwrap();
        let link = link::issue(store, "p1", purpose, NOW, draw).unwrap();
        let mut open = |now| sign_in::by_link(store, &link, &phc, browser(None), now, draw).unwrap();
        match expected {
            Some(refused) => assert_eq!(open(NOW + after), Chosen::Refused(refused), "{purpose:?} {after}"),
            None => {
                assert!(matches!(open(NOW + after), Chosen::Done(Answered::SignedIn(_))));
                assert_eq!(open(NOW + after), Chosen::Refused(Opened::Used));
            }
        }
        let has_password = store.find("p1").unwrap().unwrap().password.is_some();
        assert_eq!(has_password, after > 0 && after % HOUR != 0);
        let other = Secret::draw(draw);
        assert_eq!(link::open(store, &other, NOW).unwrap(), Opened::Unknown);
    }
}

#[test]
fn a_reset_ends_all_sessions_and_other_links_and_leaves_the_app() {
    let (store, draw) = (&mut MemoryAccounts::default(), &mut chance());
    with_password(store);
    let here = signed_in(sign_in(store, GOOD, None, NOW, draw));
    let secret = TotpSecret::draw(draw);
    assert!(totp::enrol(store, "p1", &secret, &secret.code(NOW), NOW).unwrap());
    let mut links = Vec::new();
    for _ in 0..10 {
        links.extend(link::ask_reset(store, "p1", NOW, draw).unwrap());
    }
    assert_eq!(links.len(), 3, "ten asked for are not ten letters");
    assert_eq!(link::ask_reset(store, "nobody", NOW, draw).unwrap(), None);
    let phc = hashed("another one entirely");
    let chosen = sign_in::by_link(store, &links[1], &phc, browser(None), NOW, draw).unwrap();
    assert!(matches!(chosen, Chosen::Done(Answered::CodeNeeded(_))), "{chosen:?}");
    assert!(!is_in(store, &here, NOW));
    assert_eq!(link::open(store, &links[0], NOW).unwrap(), Opened::Used);
    assert_eq!(sign_in(store, GOOD, None, NOW, draw), Ok(Answered::Wrong));
}

#[test]
fn a_changed_password_signs_out_everywhere_else() {
    let (store, draw) = (&mut MemoryAccounts::default(), &mut chance());
    with_password(store);
    let [here, there] = [(); 2].map(|()| signed_in(sign_in(store, GOOD, None, NOW, draw)));
    let mut change = |old: &str| {
        let Asked::Try(attempt) = ask(store, HOME, NOW) else { panic!() };
        sign_in::change(store, attempt.verify(old), &hashed("another one entirely"), &here, NOW).unwrap()
    };
    assert!(!change("not the old one"));
    assert!(change(GOOD));
    assert!(is_in(store, &here, NOW) && !is_in(store, &there, NOW));
    assert_eq!(sign_in(store, GOOD, None, NOW, draw), Ok(Answered::Wrong));
}

/// Tries that nobody verifies: what is tested is the waiting, not the hashing.
fn hammer<S: Store>(store: &mut S, addresses: impl Iterator<Item = IpAddr>, now: i64) -> usize {
    addresses.filter(|address| matches!(ask(store, *address, now), Asked::Try(_))).count()
}

#[test]
fn ten_thousand_tries_get_nowhere_and_the_right_person_gets_in() {
    let (store, draw) = (&mut MemoryAccounts::default(), &mut chance());
    with_password(store);
    let enemy = IpAddr::from([203, 0, 113, 9]);
    // One try a second for nearly three hours, from one address.
    let n_tried: usize = (0..10_000).map(|n| hammer(store, std::iter::once(enemy), NOW + n * SECOND)).sum();
    assert!(n_tried < 200, "{n_tried} passwords were tried");
    let end = NOW + 10_000 * SECOND;
    signed_in(sign_in(store, GOOD, None, end, draw));
    // From the same address, as behind the same gateway, once the enemy pauses.
    let Asked::Wait { until } = ask(store, enemy, end) else { panic!("it should have to wait") };
    assert!(until <= end + MINUTE, "never longer than a minute");
    assert!(matches!(ask(store, enemy, until), Asked::Try(_)));
    // And a letter gets them in at any time.
    let link = link::ask_reset(store, "p1", end, draw).unwrap().unwrap();
    let chosen = sign_in::by_link(store, &link, &hashed(GOOD), browser(None), end, draw).unwrap();
    assert!(matches!(chosen, Chosen::Done(Answered::SignedIn(_))));
}

#[test]
fn a_swarm_is_slowed_and_does_not_keep_the_right_person_out() {
    let (store, draw) = (&mut MemoryAccounts::default(), &mut chance());
    with_password(store);
    let swarm = |n: u32| IpAddr::from((0xCB00_7100 + n % 100).to_be_bytes());
    let n_tried: usize =
        (0..100).map(|second| hammer(store, (0..100).map(swarm), NOW + second * SECOND)).sum();
    assert!(n_tried < 150, "{n_tried} passwords were tried");
    signed_in(sign_in(store, GOOD, None, NOW + 100 * SECOND, draw));
}

/// How many passwords can be tried at once from a browser that keeps this.
fn tries<S: Store>(store: &mut S, person: &str, kept: &Secret, now: i64) -> usize {
    let asking = Asking { name: "whoever", person: Some(person), address: HOME, known: Some(kept) };
    let mut ask = || sign_in::ask(store, asking, now).unwrap();
    (0..20).filter(|_| matches!(ask(), Asked::Try(_))).count()
}

#[test]
fn what_others_try_never_slows_a_browser_that_is_known() {
    let (store, draw) = (&mut MemoryAccounts::default(), &mut chance());
    with_password(store);
    store.create("p2", NOW).unwrap();
    let (kept, strange) = (Secret::draw(draw), Secret::draw(draw));
    known::remember(store, "p1", &kept, NOW).unwrap();
    // The worst there is: a swarm, and somebody at the very same address.
    let swarm = |n: u32| IpAddr::from((0xCB00_7100 + n).to_be_bytes());
    for second in 0..100 {
        hammer(store, (0..50).map(swarm).chain(std::iter::repeat_n(HOME, 50)), NOW + second * SECOND);
    }
    let now = NOW + 100 * SECOND;
    assert!(matches!(ask(store, HOME, now), Asked::Wait { .. }), "others wait there");
    for (what, browser, n_tries) in [
        ("a browser nobody has signed in with", &strange, 0),
        // Whoever has taken what it keeps gets no further than from anywhere else.
        ("known", &kept, 5),
    ] {
        assert_eq!(tries(&mut store.clone(), "p1", browser, now), n_tries, "{what}");
    }
    let late = NOW + known::REMEMBERED;
    assert_eq!(known::by(store, "p1", &kept, late).unwrap(), None, "known too long ago");
    assert_eq!(known::by(store, "p2", &kept, now).unwrap(), None, "known to another only");
    let asking = Asking { name: "whoever", person: Some("p1"), address: HOME, known: Some(&kept) };
    let Asked::Try(attempt) = sign_in::ask(store, asking, now).unwrap() else { panic!("it has to wait") };
    signed_in(Ok(sign_in::answer(store, attempt.verify(GOOD), browser(None), now, draw).unwrap()));
}

#[test]
fn many_tries_at_once_are_all_counted() {
    let store = &mut MemoryAccounts::default();
    with_password(store);
    assert_eq!(hammer(store, std::iter::repeat_n(HOME, 100), NOW), 5, "before any of them is answered");
}

#[test]
fn unknown_names_are_throttled_as_known_ones() {
    let store = &mut MemoryAccounts::default();
    with_password(store);
    let mut waits = |person: Option<&str>| -> Vec<bool> {
        let asking = Asking { name: "somebody", person, address: HOME, known: None };
        let mut asked = || sign_in::ask(store, asking, NOW).unwrap();
        (0..8).map(|_| matches!(asked(), Asked::Wait { .. })).collect()
    };
    assert_eq!(waits(None), waits(Some("p1")));
}

/// Asks for another address; the link, or until when to wait.
fn ask_address<S: Store>(
    store: &mut S,
    address: &str,
    now: i64,
    draw: &mut dyn FnMut() -> [u8; 32],
) -> Result<Secret, i64> {
    address::ask(store, "p1", address, now, draw).unwrap()
}

fn an_address_waits<S: Store>(store: &mut S) {
    let draw = &mut chance();
    store.create("p1", NOW).unwrap();
    assert!(!address::has_to_wait(store, "p1").unwrap(), "who has not come by the invitation confirms by it");
    assert!(!address::has_to_wait(store, "p2").unwrap());
    store.set_password("p1", "phc").unwrap();
    assert!(address::has_to_wait(store, "p1").unwrap());
    assert_eq!(address::waiting(store, "p1").unwrap(), None);
    let first = ask_address(store, "first at alby", NOW, draw).unwrap();
    let second = ask_address(store, "second at alby", NOW, draw).unwrap();
    let waits = Waiting { address: "second at alby".into(), sent_at: NOW, until: NOW + 3 * DAY };
    assert_eq!(address::waiting(store, "p1").unwrap(), Some(waits));
    assert_eq!(address::open(store, &first, NOW).unwrap(), None, "one at a time");
    let open = Some(("p1".to_owned(), "second at alby".to_owned()));
    for (after, expected) in [(0, &open), (3 * DAY - 1, &open), (3 * DAY, &None), (-DAY, &None)] {
        assert_eq!(address::open(store, &second, NOW + after).unwrap(), *expected, "{after}");
    }
    assert_eq!(link::open(store, &second, NOW).unwrap(), Opened::Unknown, "no password is chosen by it");
    let by_it = sign_in::by_link(store, &second, "other", browser(None), NOW, draw).unwrap();
    assert_eq!(by_it, Chosen::Refused(Opened::Unknown));
    let reset = link::issue(store, "p1", Purpose::Reset, NOW, draw).unwrap();
    assert_eq!(address::open(store, &reset, NOW).unwrap(), None, "nor is an address confirmed by another");
    assert!(store.take_link(second.hash(), NOW).unwrap());
    assert_eq!(address::waiting(store, "p1").unwrap(), None);
    assert_eq!(link::open(store, &reset, NOW).unwrap(), Opened::Used, "what went to the address of before");
}

#[test]
fn another_address_waits_for_a_link_that_is_good_for_that_alone() {
    an_address_waits(&mut MemoryAccounts::default());
    an_address_waits(&mut sqlite().1);
}

#[test]
fn an_address_that_waits_is_withdrawn_by_its_owner_and_with_whatever_says_who_that_is() {
    type Act = fn(&mut MemoryAccounts, &mut dyn FnMut() -> [u8; 32]);
    let acts: [(&str, Act); 5] = [
        ("withdrawn", |store, _| address::withdraw(store, "p1").unwrap()),
        ("another password by a link", |store, draw| {
            let link = link::ask_reset(store, "p1", NOW, draw).unwrap().unwrap();
            let chosen = sign_in::by_link(store, &link, "phc", browser(None), NOW, draw).unwrap();
            assert!(matches!(chosen, Chosen::Done(_)));
        }),
        ("another password", |store, draw| {
            let Asked::Try(attempt) = ask(store, HOME, NOW) else { panic!() };
            let here = Secret::draw(draw);
            assert!(sign_in::change(store, attempt.verify(GOOD), "phc", &here, NOW).unwrap());
        }),
        ("invited anew", |store, draw| {
            link::issue(store, "p1", Purpose::Invitation, NOW, draw).unwrap();
        }),
        ("closed", |store, _| store.remove("p1").unwrap()),
    ];
    for (what, act) in acts {
        let (store, draw) = (&mut MemoryAccounts::default(), &mut chance());
        with_password(store);
        let secret = ask_address(store, "other at alby", NOW, draw).unwrap();
        act(store, draw);
        assert_eq!(address::open(store, &secret, NOW).unwrap(), None, "{what}");
        assert_eq!(address::waiting(store, "p1").unwrap(), None, "{what}");
    }
}

#[test]
fn letters_to_addresses_that_somebody_types_are_few() {
    let (store, draw) = (&mut MemoryAccounts::default(), &mut chance());
    with_password(store);
    let asked = [(); 5].map(|()| ask_address(store, "other at alby", NOW, draw));
    assert!(asked[..3].iter().all(Result::is_ok));
    assert_eq!(asked[3..], [Err(NOW + MINUTE), Err(NOW + MINUTE)]);
    assert!(address::open(store, asked[2].as_ref().unwrap(), NOW).unwrap().is_some(), "the last is good");
    assert!(ask_address(store, "other at alby", NOW + MINUTE, draw).is_ok());
}

#[test]
fn everything_about_a_person_is_given_out_and_erased() {
    let (mut personal, mut accounts, mut outbox) =
        (MemoryPersonal::default(), MemoryAccounts::default(), MemoryOutbox::default());
    let draw = &mut chance();
    with_password(&mut accounts);
    signed_in(sign_in(&mut accounts, GOOD, None, NOW, draw));
    let browser = Secret::draw(draw);
    known::remember(&mut accounts, "p1", &browser, NOW).unwrap();
    ask_address(&mut accounts, "another box", NOW, draw).unwrap();
    let person = Person { person: "p1".into(), name: "A Name".into(), e_mail: None, at: NOW };
    personal.keep(&person).unwrap();
    personal.visit("p1", "2026-11-03").unwrap();
    let reading = Reading { at: NOW, reader: "p2".into(), what: "p1".into() };
    personal.note(&reading).unwrap();
    let (address, subject, body) = ("a box".into(), "s".into(), "b".into());
    outbox.put(&Text { person: "p1".into(), sender: None, address, subject, body }, NOW).unwrap();

    let mut stores = Stores { personal: &mut personal, accounts: &mut accounts, outbox: &mut outbox };
    let everything = stores.everything("p1").unwrap();
    assert_eq!(everything.person, Some(person));
    assert_eq!(everything.visits.map(|visits| visits.last).as_deref(), Some("2026-11-03"));
    let account = AccountFacts { created_at: NOW, has_password: true, has_totp: false, n_recovery: 0 };
    assert_eq!(everything.account, Some(account));
    let counts = (everything.sessions.len(), everything.links.len(), everything.letters.len());
    assert_eq!((counts, everything.known), ((1, 1, 1), vec![NOW]));
    assert_eq!(everything.waiting.map(|waiting| waiting.address).as_deref(), Some("another box"));
    assert_eq!((everything.readings_of, everything.readings_by), (vec![reading.clone()], vec![]));
    stores.erase("p1").unwrap();
    stores.erase("p1").unwrap();
    let left = stores.everything("p1").unwrap();
    assert_eq!((left.person, left.visits, left.account, left.waiting), (None, None, None, None));
    assert_eq!(left.readings_of, vec![reading]);
    assert_eq!((left.sessions.len(), left.known.len()), (0, 0));
    assert_eq!((left.links.len(), left.letters.len()), (0, 0));
    // Whoever has an account again later is met as somebody new by the browser of before.
    with_password(&mut accounts);
    assert_eq!(known::by(&mut accounts, "p1", &browser, NOW).unwrap(), None);
}
