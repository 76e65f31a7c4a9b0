//! Every command through its form, as a browser sends it, and what goes wrong: a form sent twice or late, one that is
//! refused, the program restarted meanwhile, a stranger's page, a county that is only read.

use super::{
    TODAY, html,
    office::{Office, desk, filled},
};
use axum::http::StatusCode;
use domain::{checks, facts::Content, register::arena};
use jiff::civil::date;

/// The numbers of the facts about the arena, in the order they were entered.
const EXISTS: u32 = 1;
const NAME: u32 = 2;
const KIND: u32 = 3;
const PURPOSE: u32 = 4;

fn act(no: u32, verb: &str) -> String {
    format!("/andra/arena-svom/{no}/{verb}")
}

#[tokio::test]
async fn every_command_has_a_form() {
    let office = Office::open(&desk());
    for (address, fill, leads_to) in [
        (act(NAME, "andrat"), vec![("value", "SVOM 2"), ("from", "2026-01-01")], "/arenor/svom?sparat=ja"),
        (
            act(PURPOSE, "upphort"),
            vec![("to", "2020"), ("sources.0.source", "source-s2")],
            "/arenor/svom?sparat=ja",
        ),
        (act(EXISTS, "rattat"), vec![("from", "2004~"), ("reason", "Misread.")], "/arenor/svom?sparat=ja"),
        (
            act(KIND, "annan-kalla"),
            vec![("value", "officials"), ("sources.0.source", "source-s2")],
            "/arenor/svom?sparat=ja",
        ),
        (act(KIND, "valj-kalla"), vec![("chosen", "1")], "/arenor/svom?sparat=ja"),
        (
            act(KIND, "fler-kallor/1"),
            vec![("sources.0.source", "source-s1"), ("sources.0.place", "7")],
            "/arenor/svom?sparat=ja",
        ),
        (act(PURPOSE, "tillbaka"), vec![("reason", "Nobody said so.")], "/arenor/svom?sparat=ja"),
        ("/andra/arena-svom/ny/goal".into(), vec![("value", "To agree.")], "/arenor/svom?sparat=ja"),
        (
            "/nytt/party".into(),
            vec![("name", "Polisen i l\u{e4}net"), ("kind", "police"), ("from", "2015")],
            "/parter/polisen-i-lanet?sparat=ja",
        ),
        (
            "/kontroller/missing-mandate/arena-svom/tysta".into(),
            vec![("reason", "In November.")],
            "/kontroller/missing-mandate?sparat=ja",
        ),
        (
            "/kontroller/missing-mandate/arena-svom/hor".into(),
            vec![],
            "/kontroller/missing-mandate?sparat=ja",
        ),
    ] {
        let before = office.n_records();
        let answer = office.send(&address, &fill).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address}: {}", answer.text);
        assert_eq!(answer.location, leads_to, "{address}");
        assert_eq!(office.n_records(), before + 1, "{address}");
        let page = office.get(&answer.location).await;
        assert_eq!(page.status, StatusCode::OK, "{}", answer.location);
        assert!(page.text.contains("It has been recorded in the register."));
    }
    let arena = office.arena();
    assert_eq!(arena.name(TODAY).unwrap().as_str(), "SVOM 2");
    assert_eq!(arena.name(date(2025, 1, 1)).unwrap().as_str(), "SVOM");
    let kind = arena.entry(KIND).unwrap();
    assert_eq!((kind.claims.len(), kind.chosen, kind.claims[1].sources.len()), (3, Some(1), 2));
    assert_eq!(arena.entry(EXISTS).unwrap().corrected[0].1.as_str(), "Misread.");
    assert_eq!(arena.entry(PURPOSE).unwrap().retracted.as_ref().unwrap().as_str(), "Nobody said so.");
    assert!(checks::review(&office.state(), TODAY).iter().all(|finding| finding.silenced.is_none()));
}

#[tokio::test]
async fn a_form_sent_twice_changes_nothing() {
    let office = Office::open(&desk());
    let address = act(NAME, "andrat");
    let fields = filled(office.form(&address).await, &[("value", "SVOM 2"), ("from", "2026")]);
    let first = office.post(&address, &fields).await;
    let n_records = office.n_records();
    let second = office.post(&address, &fields).await;
    assert_eq!((first.status, &first.location), (second.status, &second.location));
    assert_eq!(second.status, StatusCode::SEE_OTHER);
    assert_eq!(office.n_records(), n_records);
    // Back in the browser, something else typed, and sent again: nothing is lost, and nothing is written unasked.
    let other = filled(fields, &[("value", "SVOM 3")]);
    let third = office.post(&address, &other).await;
    assert_eq!(third.status, StatusCode::CONFLICT);
    assert!(third.text.contains("has been sent already") && third.text.contains("value=\"SVOM 3\""));
    assert_eq!(office.n_records(), n_records);
}

#[tokio::test]
async fn what_is_so_already_changes_nothing_and_says_so() {
    let office = Office::open(&desk());
    let n_records = office.n_records();
    let answer = office.send(&act(KIND, "fler-kallor"), &[("sources.0.source", "source-s1")]).await;
    assert_eq!(answer.location, "/arenor/svom?sparat=redan");
    assert!(office.get(&answer.location).await.text.contains("The register said so already."));
    assert_eq!(office.n_records(), n_records);
    let choices = office.get("/andra/arena-svom/1").await.text;
    assert!(
        !choices.contains("/andra/arena-svom/1/andrat") && choices.contains("/andra/arena-svom/1/upphort")
    );
}

#[tokio::test]
async fn who_comes_second_sees_what_changed_keeps_her_text_and_may_go_on() {
    let office = Office::open(&desk());
    let address = act(PURPOSE, "rattat");
    let hers =
        filled(office.form(&address).await, &[("value", "To meet and agree."), ("reason", "More was said.")]);
    let his = office.send(&address, &[("value", "To meet often."), ("reason", "Typed wrong.")]).await;
    assert_eq!(his.status, StatusCode::SEE_OTHER);
    let late = office.post(&address, &hers).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    html::is_sound(&late.text, "en").unwrap();
    for expected in [
        "Somebody else changed the fact",
        "<dd>To meet. (s1)</dd>",
        "<dd>To meet often. (s1)</dd>",
        "Typed wrong.",
    ] {
        assert!(late.text.contains(expected), "{expected}: {}", late.text);
    }
    assert!(
        late.text.contains("To meet and agree.</textarea>")
            && late.text.contains("More was said.</textarea>")
    );
    let again = office.post(&address, &html::form(&late.text)).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.text);
    let entry = office.arena().entry(PURPOSE).unwrap().clone();
    assert_eq!(
        entry.claims[0].content,
        Content::Fact(arena::Fact::Purpose(testkit::samples::text("To meet and agree.")))
    );
    assert_eq!(entry.corrected.len(), 2);
}

#[tokio::test]
async fn a_fact_taken_back_meanwhile_is_told_and_the_text_kept() {
    let office = Office::open(&desk());
    let address = act(PURPOSE, "andrat");
    let hers = filled(office.form(&address).await, &[("value", "Long and careful."), ("from", "2026")]);
    office.send(&act(PURPOSE, "tillbaka"), &[("reason", "Not so.")]).await;
    let late = office.post(&address, &hers).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(
        late.text.contains("Long and careful.</textarea>")
            && late.text.contains("has been taken back: Not so.")
    );
    let again = office.post(&address, &html::form(&late.text)).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text.contains("Long and careful.</textarea>"));
}

/// The field names what is wrong with it, and the summary has the focus when the page opens.
fn is_met_first(page: &str, field: &str) {
    let wrong = format!("falt-{field}-wrong");
    let mut described_by = page.split("aria-describedby=\"").skip(1);
    let is_named = described_by.any(|rest| rest.split('"').next().unwrap().split(' ').any(|id| id == wrong));
    assert!(is_named && page.contains("tabindex=\"-1\" autofocus>"), "{field}");
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept() {
    let long = "l\u{e5}ng ".repeat(100);
    for (address, fill, field, expected) in [
        (act(NAME, "andrat"), vec![("value", "SVOM 2"), ("from", "igar")], "from", "is not a date"),
        (act(EXISTS, "upphort"), vec![("to", "2001")], "to", "ends before it begins"),
        (act(NAME, "andrat"), vec![("value", long.trim()), ("from", "2026")], "value", "At most 300"),
        (act(NAME, "andrat"), vec![("value", "<b>\"&"), ("from", "")], "from", "has to be filled in"),
        (act(PURPOSE, "tillbaka"), vec![("reason", "")], "reason", "has to be filled in"),
        (act(PURPOSE, "rattat"), vec![("value", "Ask 850101-2382"), ("reason", "x")], "value", "personal"),
        (act(PURPOSE, "rattat"), vec![("value", "Call 8501012382"), ("reason", "x")], "value", "ten digits"),
        (
            act(KIND, "fler-kallor"),
            vec![("sources.0.source", "source-s1"), ("sources.0.place", "x")],
            "sources.0.place",
            "is not a place",
        ),
        (act(KIND, "fler-kallor"), vec![], "sources", "Choose something"),
        ("/andra/arena-svom/ny/name".into(), vec![("value", "SVOM 3")], "said", "already"),
        ("/andra/arena-svom/ny/places".into(), vec![("value", "many")], "value", "is not a whole number"),
        (
            "/andra/arena-svom/ny/mandate".into(),
            vec![("value", "paper"), ("value.paper.paper", "paper-none")],
            "value.paper.paper",
            "not in the register",
        ),
        ("/andra/arena-svom/ny/target_group".into(), vec![], "value.groups", "Choose something"),
        (
            "/nytt/arena".into(),
            vec![("name", "SVOM"), ("kind", "mixed")],
            "handle",
            "is in the register already",
        ),
        ("/nytt/arena".into(), vec![("name", "2021"), ("kind", "mixed")], "handle", "has to be filled in"),
        (
            "/kontroller/missing-mandate/arena-svom/tysta".into(),
            vec![("reason", "x"), ("until", "2030-01-01")],
            "until",
            "at most a year ahead",
        ),
    ] {
        let office = Office::open(&desk());
        let n_records = office.n_records();
        let answer = office.send(&address, &fill).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{address} {fill:?}: {}", answer.text);
        assert_eq!(office.n_records(), n_records);
        html::is_sound(&answer.text, "en").unwrap_or_else(|why| panic!("{address}: {why}"));
        let (_, beside) = answer
            .text
            .split_once(&format!("id=\"falt-{field}-wrong\">"))
            .unwrap_or_else(|| panic!("{address}: nothing beside {field}: {}", answer.text));
        let beside = html::plain(beside.split_once("</p>").unwrap().0);
        assert!(beside.contains(expected), "{address}: {beside}");
        assert!(
            answer.text.contains(&format!("<a href=\"#falt-{field}\">")),
            "{address}: the summary leads to it"
        );
        assert!(answer.text.contains(&format!("id=\"falt-{field}\"")), "{address}: the link leads somewhere");
        is_met_first(&answer.text, field);
        let kept = html::form(&answer.text);
        for (name, value) in fill {
            assert!(
                kept.contains(&(name.to_owned(), value.to_owned())),
                "{address}: {name} is not kept: {kept:?}"
            );
        }
    }
}

#[tokio::test]
async fn ten_digits_stand_when_somebody_says_that_they_are_no_personal_number() {
    let office = Office::open(&desk());
    let address = act(PURPOSE, "rattat");
    let asked = office.send(&address, &[("value", "Call 8501012382."), ("reason", "x")]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    let confirmed = filled(html::form(&asked.text), &[("value.star", "ja")]);
    assert_eq!(office.post(&address, &confirmed).await.status, StatusCode::SEE_OTHER);
    let never =
        office.send(&address, &[("value", "850101-2382"), ("reason", "x"), ("value.star", "ja")]).await;
    assert_eq!(never.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn more_rows_and_more_fields_keep_what_was_typed() {
    let office = Office::open(&desk());
    let address = act(NAME, "andrat");
    let fields = filled(office.form(&address).await, &[("value", "Halvfardig"), ("gor", "fler:sources")]);
    let n_rows =
        |fields: &[(String, String)]| fields.iter().filter(|(name, _)| name.ends_with(".place")).count();
    let shown = office.post(&address, &fields).await;
    assert_eq!(shown.status, StatusCode::OK);
    let more = html::form(&shown.text);
    assert_eq!(n_rows(&more), n_rows(&fields) + 3);
    assert!(more.contains(&("value".into(), "Halvfardig".into())));
    assert!(!shown.text.contains("ds-error-summary"));
}

#[tokio::test]
async fn a_form_from_before_a_restart_is_accepted() {
    let desk = desk();
    let address = act(NAME, "andrat");
    let fields = {
        let office = Office::open(&desk);
        filled(office.form(&address).await, &[("value", "SVOM 2"), ("from", "2026")])
    };
    let office = Office::open(&desk);
    assert_eq!(office.post(&address, &fields).await.status, StatusCode::SEE_OTHER);
    let n_records = office.n_records();
    drop(office);
    let office = Office::open(&desk);
    assert_eq!(office.post(&address, &fields).await.status, StatusCode::SEE_OTHER);
    assert_eq!(office.n_records(), n_records);
}

#[tokio::test]
async fn a_stranger_s_page_writes_nothing() {
    let office = Office::open(&desk());
    let address = act(NAME, "andrat");
    let fields = filled(office.form(&address).await, &[("value", "SVOM 2"), ("from", "2026")]);
    let n_records = office.n_records();
    for origin in ["http://example.com", "null", "http://127.0.0.1:8080"] {
        let answer = office.post_from(origin, &address, &fields).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert!(answer.text.contains("did not come from one of our own pages"));
    }
    assert_eq!(office.n_records(), n_records);
}

#[tokio::test]
async fn where_one_may_only_read_there_are_no_forms() {
    let desk = desk();
    let fields =
        filled(Office::open(&desk).form(&act(NAME, "andrat")).await, &[("value", "X"), ("from", "2026")]);
    let office = Office::with(&desk, false);
    let n_records = office.n_records();
    for (address, status) in [
        ("/arenor/svom", StatusCode::OK),
        ("/andra/arena-svom", StatusCode::OK),
        ("/andra/arena-svom/2", StatusCode::OK),
        ("/nytt", StatusCode::OK),
        ("/andra/arena-svom/2/andrat", StatusCode::FORBIDDEN),
        ("/nytt/arena", StatusCode::FORBIDDEN),
        ("/kontroller/missing-mandate/arena-svom/tysta", StatusCode::FORBIDDEN),
    ] {
        let page = office.get(address).await;
        assert_eq!(page.status, status, "{address}");
        assert!(!page.text.contains("method=\"post\"") && !page.text.contains("class=\"edit\""), "{address}");
    }
    let answer = office.post(&act(NAME, "andrat"), &fields).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.text.contains("nothing can be written from here"));
    assert_eq!(office.n_records(), n_records);
}

#[tokio::test]
async fn on_another_day_the_forms_are_closed() {
    let office = Office::open(&desk());
    let address = act(NAME, "andrat");
    let fields = filled(office.form(&address).await, &[("value", "X"), ("from", "2026")]);
    let past = format!("{address}?per=2009-07-01");
    for answer in [office.get(&past).await, office.post(&past, &fields).await] {
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert!(answer.text.contains("Go to today to write."));
    }
    let today = office.get("/arenor/svom").await.text;
    assert!(today.contains("class=\"edit\"") && today.contains("/andra/arena-svom/2\""));
    assert!(office.get("/kontroller").await.text.contains("/kontroller/missing-mandate/arena-svom/tysta"));
    assert!(office.get("/arenor").await.text.contains("href=\"/nytt\""));
    for page in
        ["/arenor/svom", "/kontroller", "/arenor", "/andra/arena-svom", "/andra/arena-svom/2", "/nytt"]
    {
        let before = office.get(&format!("{page}?per=2009-07-01")).await.text;
        assert!(!before.contains("class=\"edit\"") && !before.contains("class=\"choices\""), "{page}");
    }
}

#[tokio::test]
async fn the_pages_that_lead_to_forms_stand_in_both_languages() {
    let office = Office::open(&desk());
    for address in [
        "/andra/arena-svom",
        "/andra/arena-svom/3",
        "/andra/source-s1",
        "/andra/source-s1/1",
        "/nytt",
        "/andra/principal-region",
        "/nytt/seat",
        "/nytt/relation",
        "/andra/arena-svom/3/rattat/1",
    ] {
        for language in ["sv", "en"] {
            let page = office.get(&format!("{address}?sprak={language}")).await;
            assert_eq!(page.status, StatusCode::OK, "{address}");
            html::is_sound(&page.text, language).unwrap_or_else(|why| panic!("{address}: {why}"));
        }
    }
    for address in [
        "/andra/arena-nobody",
        "/andra/arena-svom/99",
        "/andra/arena-svom/99/andrat",
        "/andra/x",
        "/nytt/x",
        "/kontroller/x/arena-svom/tysta",
    ] {
        assert_eq!(office.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn who_comes_second_sees_it_also_when_only_the_sources_have_changed() {
    let office = Office::open(&desk());
    let address = act(NAME, "rattat");
    let hers = filled(office.form(&address).await, &[("value", "SVOM 2"), ("reason", "Misread.")]);
    office.send(&act(NAME, "fler-kallor"), &[("sources.0.source", "source-s2")]).await;
    let late = office.post(&address, &hers).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    for expected in ["<dd>SVOM (s1)</dd>", "<dd>SVOM (s1, s2)</dd>", "value=\"SVOM 2\""] {
        assert!(late.text.contains(expected), "{expected}: {}", late.text);
    }
}

#[tokio::test]
async fn a_form_from_yesterday_s_version_loses_nothing() {
    let office = Office::open(&desk());
    let n_records = office.n_records();
    // It cannot say what it was made from, so it has not seen what stands.
    let old = [("said", "fact"), ("value", "SVOM 2"), ("from", "2026"), ("gor", "spara")];
    let old = filled(Vec::new(), &old);
    let answer = office.post(&act(NAME, "andrat"), &old).await;
    assert_eq!((answer.status, office.n_records()), (StatusCode::CONFLICT, n_records));
    assert!(answer.text.contains("value=\"SVOM 2\""), "{}", answer.text);
    // It asked for something that is asked for no longer: that is told, and not lost in silence.
    let strange = filled(html::form(&answer.text), &[("remark", "Said <twice>."), ("gor", "spara")]);
    let answer = office.post(&act(NAME, "andrat"), &strange).await;
    assert_eq!((answer.status, office.n_records()), (StatusCode::CONFLICT, n_records));
    html::is_sound(&answer.text, "en").unwrap();
    assert!(answer.text.contains("The form has changed since you opened it"));
    assert!(html::plain(&answer.text).contains("Said <twice>.") && answer.text.contains("value=\"SVOM 2\""));
    let saved = office.post(&act(NAME, "andrat"), &html::form(&answer.text)).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    assert_eq!(office.n_records(), n_records + 1);
}

#[tokio::test]
async fn a_long_swedish_title_is_kept_whole_everywhere() {
    let office = Office::open(&desk());
    let word = "h\u{e4}lso\u{ad}och\u{2011}sjukv\u{e5}rdsf\u{f6}rvaltnings\u{f6}verl\u{e4}kare";
    let long: String = word.replace(['\u{ad}', '\u{2011}'], "").chars().cycle().take(300).collect();
    let entered = office.send("/nytt/arena", &[("name", &long), ("kind", "mixed")]).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.text);
    let handle = entered.location.strip_prefix("/arenor/").unwrap().split_once('?').unwrap().0.to_owned();
    let subject = format!("/andra/arena-{handle}");
    let pages = [
        entered.location,
        subject.clone(),
        format!("{subject}/2"),
        format!("{subject}/2/rattat"),
        "/arenor".into(),
    ];
    for page in pages {
        let answer = office.get(&page).await;
        html::is_sound(&answer.text, "en").unwrap_or_else(|why| panic!("{page}: {why}"));
        assert!(answer.text.contains(&long), "{page}");
    }
    let longer = format!("{long}a");
    let refused = office.send(&format!("{subject}/2/andrat"), &[("value", &longer), ("from", "2026")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(html::form(&refused.text).contains(&("value".into(), longer)));
}

#[tokio::test]
async fn whoever_takes_a_correction_for_a_change_finds_the_other() {
    let office = Office::open(&desk());
    for (from, to) in [
        (act(NAME, "andrat"), act(NAME, "rattat")),
        (act(NAME, "rattat"), act(NAME, "andrat")),
        (act(EXISTS, "rattat"), act(EXISTS, "upphort")),
        (act(NAME, "upphort"), act(NAME, "tillbaka")),
        (act(NAME, "tillbaka"), act(NAME, "upphort")),
    ] {
        let page = office.get(&from).await.text;
        assert!(html::links(&page).contains(&to), "{from}");
        // Nothing else on the page leads away from what is being typed to the fact itself.
        assert!(!page.contains("class=\"edit\""), "{from}");
    }
}

#[tokio::test]
async fn what_is_longer_than_a_form_takes_is_said_to_be_with_how_much_that_is() {
    let office = Office::open(&desk());
    let before = office.n_records();
    let long = vec![("value".to_owned(), "x".repeat(crate::form::MOST << 20))];
    for answer in [office.post(&act(NAME, "andrat"), &long).await, office.post_parts("/lansfil", &long).await]
    {
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(html::plain(&answer.text).contains("larger than 2 MB"), "{}", answer.text);
    }
    assert_eq!(office.n_records(), before);
}

#[tokio::test]
async fn what_was_told_before_is_not_told_after_something_has_been_written() {
    let office = Office::open(&desk());
    let mut before = "To meet.";
    for purpose in ["To agree.", "To talk."] {
        // Twice, so that the second is told from memory.
        for _ in 0..2 {
            let page = office.get("/arenor/svom").await.text;
            assert!(page.contains(&format!("<li>{before} ")), "{page}");
        }
        let fill = [("value", purpose), ("reason", "Misread.")];
        let answer = office.send(&act(PURPOSE, "rattat"), &fill).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        let page = office.get("/arenor/svom").await.text;
        assert!(
            page.contains(&format!("<li>{purpose} ")) && !page.contains(&format!("<li>{before} ")),
            "{page}"
        );
        before = purpose;
    }
}
