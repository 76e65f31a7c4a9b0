//! A recommendation from the decision it comes from to the last answer, through its forms as a browser sends them.

use super::{
    html, matters,
    office::{Answer, Office, filled},
    signed::{DAY, People},
};
use crate::samples;
use axum::http::StatusCode;
use jiff::civil::date;
use testkit::desk::Desk;

/// A region with two boards, one of which is no more, a municipality, and the arena that asks them.
const COUNTY: &str = r#"
[county]
handle = "alby"
name = "Alby"
[source.s1]
title = { is = "The letter", source = "s1" }
[principal.region]
exists = { from = "2005", source = "s1" }
name = { is = "Regionen", source = "s1" }
kind = { is = "region", source = "s1" }
[principal.byn]
exists = { from = "2005", source = "s1" }
name = { is = "Byn", source = "s1" }
kind = { is = "municipality", source = "s1" }
[body.hsn]
exists = { from = "2005", source = "s1" }
name = { is = "The health board", source = "s1" }
within = { is = "principal-region", source = "s1" }
meeting = [
  { is = { on = "2026-09-15", papers_by = "2026-09-01" }, source = "s1" },
  { is = { on = "2026-10-20", papers_by = "2026-10-06" }, source = "s1" },
]
[body.old]
exists = { from = "2005", to = "2019", source = "s1" }
name = { is = "The old board", source = "s1" }
within = { is = "principal-region", source = "s1" }
[unit.ward]
exists = { from = "2005", source = "s1" }
name = { is = "The ward", source = "s1" }
within = { is = "principal-region", source = "s1" }
[arena.svom]
exists = { from = "2005", source = "s1" }
name = { is = "SVOM", source = "s1" }
kind = { is = "political", source = "s1" }
purpose = [{ is = "To meet.", source = "s1" }]
"#;

fn office() -> Office {
    let now = "2026-07-28T08:00:00Z".parse().unwrap();
    Office::open(&Desk::new("alby", now, samples::commands(COUNTY)))
}

const PAGE: &str = "/rekommendationer/common-plan";

/// Makes one to both principals: a heading, a text, the arena and a day to answer by.
async fn make(office: &Office) {
    let fill = [
        ("title", "Common plan"),
        ("texts.0", "To adopt the plan."),
        ("by.0", "arena-svom"),
        ("answer_by", "date"),
        ("answer_by.date.on", "2026-12-31"),
        ("on", "2026-06-01"),
    ];
    let made = office.send("/nytt/rekommendation", &fill).await;
    assert_eq!(made.location, "/rekommendationer/common-plan?sparat=ja", "{}", made.text);
}

async fn shows(office: &Office, answer: &Answer, what: &str, shown: &str) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{what}: {}", answer.text);
    let page = office.get(&answer.location).await;
    html::is_sound(&page.text, "en").unwrap_or_else(|why| panic!("{what}: {why}"));
    assert!(page.text.contains(shown), "{what} shows no {shown:?}: {}", page.text);
}

#[tokio::test]
async fn one_form_makes_it_for_every_principal() {
    let office = office();
    make(&office).await;
    let page = office.get(PAGE).await.text;
    html::is_sound(&page, "en").unwrap();
    for shown in ["0 of 2 have said yes", "To adopt the plan.", "Regionen", "Byn", "2026-12-31"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    // Both have been asked, so nobody is left to tick.
    let more = office.get(&format!("{PAGE}/rikta")).await.text;
    assert!(!more.contains("name=\"principals\""), "{more}");
}

#[tokio::test]
async fn a_decision_becomes_one_with_all_that_it_knows() {
    let office = office();
    let matter = matters::raise(&office).await;
    let decided = [("text", "We recommend it."), ("kind", "towards_principals"), ("on", "2026-05-05")];
    let decided = office.send(&format!("{matter}/beslutat"), &decided).await;
    assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.text);
    let decision = office.get("/beslut/common-aims-1").await.text;
    let way = "/beslut/common-aims-1/rekommendation";
    assert!(decision.contains(way), "{decision}");
    let made = office.send(way, &[]).await;
    assert_eq!(made.location, "/rekommendationer/common-aims?sparat=ja", "{}", made.text);
    let page = office.get(&made.location).await.text;
    for shown in ["We recommend it.", "/beslut/common-aims-1", "/arenden/common-aims", "SVOM", "2026-05-05"] {
        assert!(page.contains(shown), "{shown}: {page}");
    }
}

#[tokio::test]
async fn of_several_rows_one_is_asked_for_and_the_others_may_be_left_blank() {
    let page = office().get("/nytt/rekommendation").await.text;
    let may_be_blank = "<span class=\"also\">(optional)</span></label>";
    assert!(page.contains("From which arenas 1</label>"), "{page}");
    assert!(page.contains(&format!("To others: arenas or parties 1 {may_be_blank}")), "{page}");
    let decided = [("by.0", "arena-svom"), ("gor", "fler:by")];
    let again = office().send("/nytt/rekommendation", &decided).await.text;
    assert!(again.contains("From which arenas 1</label>"), "{again}");
    assert!(again.contains(&format!("From which arenas 2 {may_be_blank}")), "{again}");
}

#[tokio::test]
async fn it_is_followed_from_the_letter_to_the_last_answer() {
    let office = office();
    make(&office).await;
    let page = office.get(PAGE).await.text;
    assert!(page.contains("/beslut/principal-byn"), "a principal without boards is answered for: {page}");
    for (step, fill, shown) in [
        ("punkt", vec![("text", "To tell how it goes.")], "To tell how it goes."),
        ("namnder/principal-region", vec![("boards", "body-hsn")], "The health board"),
        ("villkor", vec![("is", "when_all_have_agreed")], "holds only when all have said yes"),
        ("mottagen/body-hsn", vec![("number", "HSN/7/2026")], "HSN/7/2026"),
        ("tas-upp/body-hsn", vec![], "15"),
        ("andring/principal-byn", vec![("text", "Say it *simply*.")], "Say it"),
        (
            "notera/body-hsn",
            vec![("is.stance", "adopts"), ("is.paragraph", "80")],
            "\u{a7} 80 (noted, not confirmed)",
        ),
        ("bekrafta/body-hsn", vec![], "confirms the decision"),
        (
            "beslut/principal-byn",
            vec![
                ("is.stance", "adopts_with_change"),
                ("is.stance.adopts_with_change.text", "Without part 2."),
                ("is.document", "https://example.org/byn.pdf"),
            ],
            "Without part 2.",
        ),
        ("verksamheter/body-hsn", vec![("units", "unit-ward")], "The ward"),
        (
            "genomfort/body-hsn",
            vec![("unit", "unit-ward"), ("evidence", "The routine is in place.")],
            "The routine is in place.",
        ),
        ("pamind/principal-byn", vec![], "reminded"),
        ("tillbaka", vec![("reason", "A new plan.")], "It was withdrawn"),
        // Somebody may decide all the same: that is recorded, and the page says what it is worth.
        ("beslut/principal-byn", vec![("is.stance", "declines"), ("on", "2026-07-28")], "says no"),
    ] {
        let answer = office.send(&format!("{PAGE}/{step}"), &fill).await;
        shows(&office, &answer, step, shown).await;
    }
    let board = office.get("/organ/hsn").await.text;
    assert!(board.contains("/rekommendationer/common-plan/beslut/body-hsn"), "{board}");
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost() {
    let office = office();
    make(&office).await;
    let evidence = ("is.paragraph", "4711");
    for (step, fill, field, says) in [
        // Dated in the future, and before it was asked.
        (
            "beslut/principal-byn",
            vec![("is.stance", "adopts"), evidence, ("on", "2999-01-01")],
            "on",
            "has not come yet",
        ),
        (
            "beslut/principal-byn",
            vec![("is.stance", "adopts"), evidence, ("on", "2026-05-31")],
            "on",
            "before",
        ),
        // A board that is no more is not offered, and one that never was is answered.
        (
            "beslut/principal-region",
            vec![("is.stance", "adopts"), evidence, ("is.by", "body-nowhere")],
            "is.by",
            "body-nowhere",
        ),
        ("beslut/principal-byn", vec![evidence], "is.stance", "Choose"),
        (
            "notera/principal-byn",
            vec![("is.stance", "adopts"), ("is.document", "x")],
            "is.document",
            "address",
        ),
        ("punkt", vec![("part", "1"), ("text", "Another 4711.")], "part", "number"),
        ("genomfort/principal-byn", vec![("evidence", "4711"), ("on", "2026-05-01")], "on", "before"),
    ] {
        let answer = office.send(&format!("{PAGE}/{step}"), &fill).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{step}: {}", answer.text);
        html::is_sound(&answer.text, "en").unwrap_or_else(|why| panic!("{step}: {why}"));
        let beside = format!("id=\"falt-{field}-wrong\"");
        assert!(answer.text.contains(&beside), "{step} says nothing beside {field}: {}", answer.text);
        assert!(answer.text.contains(says), "{step}: {}", answer.text);
        let kept = fill.iter().all(|(_, value)| answer.text.contains(value));
        assert!(kept, "{step} loses what was typed: {}", answer.text);
    }
    let form = office.get(&format!("{PAGE}/namnder/principal-region")).await.text;
    let boards = |board: &str| form.contains(&format!("name=\"boards\" value=\"{board}\""));
    assert!(boards("body-hsn") && !boards("body-old"), "{form}");
    for nowhere in ["nothing", "beslut/nobody", "mottagen/body-hsn/x"] {
        assert_eq!(office.get(&format!("{PAGE}/{nowhere}")).await.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}

#[tokio::test]
async fn it_is_withdrawn_while_a_principal_decides_and_the_principal_keeps_its_text() {
    let office = office();
    make(&office).await;
    let address = format!("{PAGE}/beslut/principal-byn");
    let theirs = filled(office.form(&address).await, &[("is.stance", "declines"), ("on", "2026-07-01")]);
    let theirs = filled(theirs, &[("is.stance.declines.reason", "It costs too much.")]);
    let withdrawn = office.send(&format!("{PAGE}/tillbaka"), &[("reason", "A new plan.")]).await;
    assert_eq!(withdrawn.status, StatusCode::SEE_OTHER, "{}", withdrawn.text);
    let late = office.post(&address, &theirs).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    html::is_sound(&late.text, "en").unwrap();
    assert!(late.text.contains("withdrawn") && late.text.contains("It costs too much."), "{}", late.text);
    // What was in fact decided is recorded all the same.
    let again = office.post(&address, &html::form(&late.text)).await;
    shows(&office, &again, "the decision", "It costs too much.").await;
}

#[tokio::test]
async fn two_secretaries_change_the_same_recommendation_and_the_second_keeps_her_text() {
    let office = office();
    make(&office).await;
    let address = format!("{PAGE}/punkt");
    let hers = filled(office.form(&address).await, &[("text", "Her *second* part.")]);
    let his = office.send(&address, &[("text", "His second part.")]).await;
    assert_eq!(his.status, StatusCode::SEE_OTHER, "{}", his.text);
    let late = office.post(&address, &hers).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    html::is_sound(&late.text, "en").unwrap();
    for shown in ["Somebody else has recorded something here", "part 2", "Her *second* part.</textarea>"] {
        assert!(late.text.contains(shown), "{shown}: {}", late.text);
    }
    // Both meant to add the second part. She is told beside the number, with her text, and takes the third.
    let taken = office.post(&address, &html::form(&late.text)).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(taken.text.contains("falt-part-wrong") && taken.text.contains("Her *second* part."));
    let third = filled(html::form(&taken.text), &[("part", "3")]);
    let again = office.post(&address, &third).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.text);
    let page = office.get(PAGE).await.text;
    assert!(page.contains("His second part.") && page.contains("Her *second* part."), "{page}");
}

#[tokio::test]
async fn the_same_said_twice_is_told_and_not_counted() {
    let office = office();
    make(&office).await;
    let address = format!("{PAGE}/pamind/principal-byn");
    let fields = office.form(&address).await;
    assert_eq!(office.post(&address, &fields).await.status, StatusCode::SEE_OTHER);
    // The same press twice is one request.
    assert_eq!(office.post(&address, &fields).await.status, StatusCode::SEE_OTHER);
    let n_records = office.n_records();
    let again = office.send(&address, &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text.contains("has been recorded already"), "{}", again.text);
    assert_eq!(office.n_records(), n_records);
}

#[tokio::test]
async fn a_step_is_corrected_and_taken_back_with_the_reason() {
    let office = office();
    make(&office).await;
    let noted = [("is.stance", "adopts"), ("on", "2026-07-01")];
    let noted = office.send(&format!("{PAGE}/notera/principal-byn"), &noted).await;
    shows(&office, &noted, "noted", "/andra/recommendation-common-plan/6/rattat").await;
    let mend = "/andra/recommendation-common-plan/6";
    let form = office.get(&format!("{mend}/rattat")).await.text;
    assert!(form.contains("record what happened as a new step"), "{form}");
    let fill = [("is.stance", "declines"), ("reason", "I misread the minutes.")];
    let corrected = office.send(&format!("{mend}/rattat"), &fill).await;
    shows(&office, &corrected, "corrected", "I misread the minutes.").await;
    assert!(office.get(PAGE).await.text.contains("One has said no"));
    let blank = office.send(&format!("{mend}/tillbaka"), &[]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", blank.text);
    let back = office.send(&format!("{mend}/tillbaka"), &[("reason", "It was another board.")]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.text);
    // It counts for nothing, and stands struck through where it stood, with why, by whom and when.
    let page = office.get(PAGE).await.text;
    html::is_sound(&page, "en").unwrap();
    assert!(!page.contains("One has said no") && page.contains("0 of 2 have said yes"), "{page}");
    let struck = page.split("<del>").skip(1).filter_map(|rest| rest.split_once("</del>"));
    assert!(struck.clone().any(|(said, _)| said.contains("says no")), "{page}");
    for shown in
        ["Taken back", "Reason: It was another board.", "2026-07-28 10:00, by whoever runs the program"]
    {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let before = office.get(&format!("{PAGE}?per=2026-06-30")).await.text;
    assert!(!before.contains("another board"), "it had not happened then: {before}");
    assert_eq!(office.get(&format!("{mend}/rattat")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_board_answers_for_itself_and_whoever_asked_notes() {
    let people = People::on(DAY);
    for (who, offered, not_offered) in [
        ("person-registrar", "/rekommendationer/asked/beslut/body-board", "/asked/notera/"),
        ("person-secretary", "/rekommendationer/asked/notera/body-board", "/asked/beslut/"),
    ] {
        for page in ["/rekommendationer/asked", "/organ/board"] {
            let page = people.get(Some(who), page).await.text;
            assert!(page.contains(offered) && !page.contains(not_offered), "{who}: {page}");
        }
    }
    let visitor = people.get(None, "/rekommendationer/asked").await.text;
    assert!(!visitor.contains("/asked/"), "{visitor}");
}

#[tokio::test]
async fn a_mandate_that_ended_yesterday_answers_nothing_and_loses_nothing() {
    let (who, address) = (Some("person-registrar"), "/rekommendationer/asked/beslut/body-board");
    let last = People::on(date(2026, 12, 31)).get(who, address).await;
    assert_eq!(last.status, StatusCode::OK);
    let people = People::on(date(2027, 1, 1));
    let typed = "is.stance=declines&is.stance.declines.reason=Too+dear.&on=2026-12-30&gor=spara";
    let late = people.post(who, address, typed).await;
    assert_eq!(late.status, StatusCode::FORBIDDEN);
    assert!(late.text.contains("2027") && late.text.contains("Too dear."), "{}", late.text);
}

#[tokio::test]
async fn a_board_sees_what_its_principal_was_asked_as_a_whole_and_says_that_it_takes_it() {
    let office = office();
    make(&office).await;
    let way = "/rekommendationer/common-plan/namnder/principal-region";
    for page in [PAGE, "/organ/hsn", "/huvudman/region"] {
        let page = office.get(page).await.text;
        html::is_sound(&page, "en").unwrap();
        assert!(page.contains(way) && page.contains("has to take it"), "{page}");
    }
    let old = office.get("/organ/old").await.text;
    assert!(!old.contains("common-plan"), "{old}");
    let named = office.send(&format!("{PAGE}/namnder/principal-region"), &[("boards", "body-hsn")]).await;
    assert_eq!(named.status, StatusCode::SEE_OTHER, "{}", named.text);
    let board = office.get("/organ/hsn").await.text;
    assert!(board.contains("/common-plan/beslut/body-hsn") && !board.contains("has to take it"), "{board}");
}
