//! What the rules of the domain say of a file, at the place where it breaks them.

use crate::common::{COUNTY, import, lines, wrong};
use domain::State;

fn refused(text: &str, expected: &[&str]) {
    let text = format!("{text}{COUNTY}");
    let problems = wrong(&text, &State::default(), &State::default());
    assert_eq!(lines(&text, &problems), expected, "{text}");
}

#[test]
fn a_sound_county_is_not_refused() {
    refused(
        "[source.s1]\n[arena.a]\nexists = { source = \"s1:1\" }\nmandate = { same_as = \"arena-b\" }\n[arena.b]\nexists = {}",
        &[],
    );
}

#[test]
fn an_unknown_id_is_shown_wherever_it_is_written() {
    refused(
        "[source.svom]\n[arena.alby]\nexists = { source = [\"svom:1\", \"swom:2\"] }\n\
         mandate = { same_as = \"arena-abby\" }\nname = { is = \"A\", source = \"swom\" }",
        &[
            "3:32 unknown_reference (svom?)",
            "4:23 unknown_reference (arena-alby?)",
            "5:29 unknown_reference (svom?)",
        ],
    );
}

#[test]
fn dates_out_of_order_and_overlaps_are_shown_at_their_facts() {
    refused(
        "[arena.a]\nexists = { from = \"2009\", to = \"2005\" }\n[arena.b]\nexists = {}\n\
         name = [\n{ is = \"A\", from = \"2009\", to = \"2005\" },\n{ is = \"B\" },\n{ is = \"C\" },\n]",
        &["2:1 ends_before_it_begins", "6:1 ends_before_it_begins", "8:1 already_stated"],
    );
}

#[test]
fn a_thing_that_comes_and_goes_says_when_it_exists() {
    refused("[arena.a]\nname = { is = \"A\" }", &["1:8 existence_not_stated"]);
    refused("[lineage.l]", &[]);
}

#[test]
fn a_rule_that_reads_no_line_is_shown() {
    refused(
        "[paper.p]\nexists = {}\nline = { no = 1, heading = \"A\", text = \"B\" }\n\
         rule = [{ line = 1, says = { informs = {} } }, { line = 7, says = { informs = {} } }]",
        &["4:48 no_such_line"],
    );
}

#[test]
fn a_history_that_runs_in_a_circle_is_shown_at_its_steps() {
    refused(
        "[arena.a]\nexists = {}\n[arena.b]\nexists = {}\n\
         [lineage.ab]\nstep = { how = \"replaced\", before = [\"arena-a\"], after = [\"arena-b\"] }\n\
         [lineage.ba]\nstep = { how = \"replaced\", before = [\"arena-b\"], after = [\"arena-a\"] }",
        &["6:1 lineage_is_a_cycle", "8:1 lineage_is_a_cycle"],
    );
}

#[test]
fn one_mistake_does_not_hide_another() {
    refused(
        "[arena.a]\nexists = { from = \"2009\", to = \"2005\" }\n[arena.b]\nexists = {}\n\
         mandate = { same_as = \"arena-a\" }\nrhythm = { is = \"Often\", source = \"s9\" }\n[seat.s]\nexists = {}\nin = { is = \"arena-c\" }",
        &["2:1 ends_before_it_begins", "6:35 unknown_reference", "9:13 unknown_reference (arena-a?)"],
    );
}

#[test]
fn a_change_is_checked_against_what_is_recorded() {
    let text = format!("[arena.a]\nexists = {{ from = \"2009\" }}{COUNTY}");
    let state = import(&text);
    let text = text.replace("{ from = \"2009\" }", "{ from = \"2009\", to = \"2005\" }");
    assert_eq!(lines(&text, &wrong(&text, &state, &state)), ["2:1 ends_before_it_begins"]);
}
