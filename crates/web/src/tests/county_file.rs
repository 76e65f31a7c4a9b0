//! The county file as pages: taken home, changed, and read in after its difference has been shown.

use super::{
    html,
    office::{Answer, Office, desk, filled},
};
use axum::http::StatusCode;

const PAGE: &str = "/lansfil";

async fn taken(office: &Office) -> String {
    let answer = office.get("/lansfil/hamta").await;
    assert_eq!(answer.status, StatusCode::OK);
    answer.text
}

fn fields(text: &str, others: &[(&str, &str)]) -> Vec<(String, String)> {
    filled(vec![("text".into(), text.into())], others)
}

/// Shows the difference, as the button does.
async fn shown(office: &Office, text: &str) -> Answer {
    let answer = office.post_parts(PAGE, &fields(text, &[("gor", "visa")])).await;
    html::is_sound(&answer.text, "en").unwrap();
    answer
}

#[tokio::test]
async fn a_file_taken_home_and_read_in_again_says_nothing_new() {
    let office = Office::open(&desk());
    let answer = shown(&office, &taken(&office).await).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.text.contains("The file says the same as the register."));
    assert!(!answer.text.contains("value=\"spara\""));
}

#[tokio::test]
async fn a_changed_file_is_shown_then_recorded_with_its_reason_as_one_act() {
    let office = Office::open(&desk());
    let file = taken(&office).await.replace("\"SVOM\"", "\"SVOM 2\"");
    let n_records = office.n_records();
    let answer = shown(&office, &file).await;
    assert!(answer.text.contains("One change") && answer.text.contains("Name: corrected"), "{}", answer.text);
    assert_eq!(office.n_records(), n_records);
    let form = html::form(&answer.text);
    // Without a reason a correction is not recorded, and everything typed is kept.
    let without = office.post_parts(PAGE, &filled(form.clone(), &[("gor", "spara")])).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(without.text.contains("id=\"falt-reason-wrong\"") && without.text.contains("SVOM 2"));
    let given = filled(html::form(&without.text), &[("gor", "spara"), ("reason", "Misread.")]);
    let saved = office.post_parts(PAGE, &given).await;
    assert_eq!(
        (saved.status, saved.location.as_str()),
        (StatusCode::SEE_OTHER, "/lansfil?sparat=ja"),
        "{}",
        saved.text
    );
    assert_eq!(office.arena().name(super::TODAY).unwrap().as_str(), "SVOM 2");
    // Sent twice: nothing more is recorded.
    let n_records = office.n_records();
    office.post_parts(PAGE, &given).await;
    assert_eq!(office.n_records(), n_records);
}

#[tokio::test]
async fn a_file_that_is_uploaded_takes_the_place_of_what_was_pasted() {
    let office = Office::open(&desk());
    let file = taken(&office).await + "\n[party.polisen]\nexists = {}\nname = { is = \"Polisen\" }\n";
    let sent = filled(fields("", &[("gor", "visa")]), &[("fil", &file)]);
    let answer = office.post_parts(PAGE, &sent).await;
    assert!(answer.text.contains("party-polisen"), "{}", answer.text);
    let saved = office.post_parts(PAGE, &filled(html::form(&answer.text), &[("gor", "spara")])).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
}

#[tokio::test]
async fn what_is_wrong_in_the_file_is_told_at_its_line() {
    let office = Office::open(&desk());
    let file = taken(&office).await;
    let n_records = office.n_records();
    for (text, expected) in [
        (file.replace("\"political\"", "\"polittical\""), "Did you mean political?"),
        (file.replace("from = \"2005\"", "from = \"yesterday\""), "is not a date"),
        (file.replace("\"SVOM\"", "\"850101-2382\""), "850101-****"),
        (file.replace("\"alby\"", "\"byle\""), "byle"),
        ("[".into(), "TOML"),
    ] {
        let answer = shown(&office, &text).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text);
        let summary = answer.text.split_once("ds-error-summary").unwrap().1.split_once("</div>").unwrap().0;
        assert!(summary.contains(expected) && summary.contains("<strong>Line "), "{expected}: {summary}");
    }
    assert_eq!(office.n_records(), n_records);
}

#[tokio::test]
async fn ten_digits_in_what_is_new_are_asked_about() {
    let office = Office::open(&desk());
    let file = taken(&office).await + "\n[party.p]\nexists = {}\nname = { is = \"Call 8501012382\" }\n";
    let seen = shown(&office, &file).await;
    assert!(seen.text.contains("ten digits that may be") && seen.text.contains("Call 850101****"));
    let n_records = office.n_records();
    let sent = filled(html::form(&seen.text), &[("gor", "spara")]);
    let asked = office.post_parts(PAGE, &sent).await;
    assert_eq!((asked.status, office.n_records()), (StatusCode::UNPROCESSABLE_ENTITY, n_records));
    let said = filled(html::form(&asked.text), &[("gor", "spara"), ("text.star", "ja")]);
    let saved = office.post_parts(PAGE, &said).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
}

#[tokio::test]
async fn what_has_been_written_since_is_merged_or_a_conflict_and_a_difference_that_is_late_is_shown_again() {
    let office = Office::open(&desk());
    let file = taken(&office).await;
    let changed = file.replace("\"SVOM\"", "\"SVOM 2\"");
    let seen = html::form(&shown(&office, &changed).await.text);
    // Somebody adds a goal meanwhile: the file, which knows nothing of it, does not take it back.
    office.send("/andra/arena-svom/ny/goal", &[("value", "To agree.")]).await;
    let given = filled(seen, &[("gor", "spara"), ("reason", "More was said.")]);
    let n_records = office.n_records();
    let again = office.post_parts(PAGE, &given).await;
    assert_eq!((again.status, office.n_records()), (StatusCode::CONFLICT, n_records));
    for kept in ["The register has changed since", "Name: corrected", "More was said.</textarea>"] {
        assert!(again.text.contains(kept), "{kept}: {}", again.text);
    }
    let given = filled(html::form(&again.text), &[("gor", "spara")]);
    let saved = office.post_parts(PAGE, &given).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    assert_eq!(office.arena().of(domain::register::arena::Aspect::Goal).count(), 1);
    // The same fact changed otherwise is a conflict.
    let late = shown(&office, &file.replace("\"SVOM\"", "\"SVOM 3\"")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(html::plain(&late.text).contains("it is now { is = \"SVOM 2\""), "{}", late.text);
    // So is one that has been taken back.
    office.send("/andra/arena-svom/4/tillbaka", &[("reason", "Nobody said so.")]).await;
    let late = shown(&office, &file.replace("\"To meet.\"", "\"To meet often.\"")).await;
    assert!(late.text.contains("it is now nothing, and in the file"), "{}", late.text);
    let unknown = shown(&office, &file.replace("head = \"", "head = \"9")).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_file_of_a_day_is_for_reading() {
    let office = Office::open(&desk());
    let page = office.get("/lansfil?per=2009-07-01").await.text;
    assert!(page.contains("/lansfil/hamta?per=2009-07-01") && !page.contains("method=\"post\""));
    let reading = office.get("/lansfil/hamta?per=2009-07-01").await.text;
    let answer = shown(&office, &reading).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("2009-07-01"));
    let reads = Office::with(&desk(), false);
    assert!(!reads.get(PAGE).await.text.contains("method=\"post\""));
    assert_eq!(reads.post_parts(PAGE, &fields(&reading, &[])).await.status, StatusCode::FORBIDDEN);
    assert_eq!(office.post(PAGE, &fields("", &[])).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}
