//! Every error of a file is told at once, and none that is only there because of another.

use crate::common::{COUNTY, carry_out, context, import, lines, sound, wrong};
use county_file::{difference::difference, proposal::propose, read::read_on, write::write};
use domain::{State, text::Text};

#[test]
fn errors_of_every_kind_are_told_at_once() {
    let base = import(&format!("[source.s1]\n[arena.a]\nexists = {{}}\nname = {{ is = \"A\" }}{COUNTY}"));
    let renamed = write(&base, None).unwrap().replace("\"A\"", "\"B\"");
    let current = carry_out(&base, &difference(&base, &base, &sound(&renamed)).unwrap());
    let text = format!(
        r#"[source.s1]
[arena.a]
exists = {{ }}
name = {{ is = "C" }}
kind = {{ is = "mixd", from = "2009", to = "2005", source = "s9" }}
[arena.b]
exists = {{ fromm = "2009", source = "s8" }}
mandate = {{ same_as = "arena-c" }}
rhythm = {{ is = "Often", from = "2009", to = "2005" }}
purpose = {{ is = "Call 850101-2382 or 850101-2382", source = "s1" }}
goal = {{ iss = "Call 850101-2382" }}
[lineage.ab]
step = {{ how = "replaced", before = ["arena-a"], after = ["arena-b"], source = "s7" }}
[lineage.ba]
step = {{ how = "replaced", before = ["arena-b"], after = ["arena-a"] }}
[paper.p]
exists = {{ source = "s6" }}
rule = [{{ line = 1, says = {{ informs = {{}} }} }}, {{ line = 2, says = {{ informs = {{}} }} }}]
[relation.r]
link = {{ who = "arena-a", does = "steers", whom = "arena-b" }}
[body.b]
{COUNTY}"#
    );
    assert_eq!(
        lines(&text, &wrong(&text, &base, &current)),
        [
            "4:1 conflict",
            "5:1 ends_before_it_begins",
            "5:15 unknown_word (mixed?)",
            "5:60 unknown_reference (s1?)",
            "7:12 unknown_key (from?)",
            "7:37 unknown_reference (s1?)",
            "8:23 unknown_reference (arena-a?)",
            "9:1 ends_before_it_begins",
            "10:24 personal_number",
            "10:39 personal_number",
            "11:10 unknown_key (is?)",
            "11:22 personal_number",
            "13:1 lineage_is_a_cycle",
            "13:80 unknown_reference (s1?)",
            "15:1 lineage_is_a_cycle",
            "17:21 unknown_reference (s1?)",
            "18:9 no_such_line",
            "18:48 no_such_line",
            "19:11 existence_not_stated",
            "21:7 existence_not_stated",
        ]
    );
}

/// A county where everything hangs together, so that each part is missed by another.
const WHOLE: &str = r#"[source.s1]
title = { is = "Svar" }
[arena.a]
exists = { from = "2005", source = "s1" }
name = [{ is = "A", to = "2010" }, { is = "B", from = "2010" }]
mandate = { paper = "paper-p" }
[arena.b]
exists = { from = "2007", source = "s1" }
places = { is = 7 }
[lineage.l]
step = { how = "replaced", before = ["arena-a"], after = ["arena-b"] }
[paper.p]
exists = {}
governs = { is = "arena-a" }
line = [{ no = 1, heading = "A", text = "A" }, { no = 2, heading = "B", text = "B" }]
rule = [{ line = 1, says = { informs = {} } }, { line = 2, says = { informs = {} } }]
[seat.s]
exists = {}
in = { is = "arena-a", or = [{ is = "arena-b", source = "s1" }] }
"#;

#[test]
fn one_unreadable_value_is_one_problem() {
    let mut failed = Vec::new();
    for (written, instead, expected) in [
        ("[source.s1]", "[sorce.s1]", "1:2 unknown_concept (source?)"),
        ("[source.s1]\ntitle = { is = \"Svar\" }", "[where.s1]", "1:2 unknown_concept"),
        ("[source.s1]\ntitle = { is = \"Svar\" }", "[source]\ns1 = 1", "2:6 wrong_type"),
        ("[source.s1]\ntitle = { is = \"Svar\" }", "source = 1\n", "1:10 wrong_type"),
        ("[source.s1]", "[source.S1]", "1:9 handle"),
        ("title =", "titel =", "2:1 unknown_fact"),
        ("[arena.a]", "[arena.A]", "3:8 handle"),
        ("[arena.a]", "[arna.a]", "3:2 unknown_concept (arena?)"),
        ("exists = { from = \"2005\"", "exists = { from = \"June\"", "4:19 date"),
        ("exists = { from = \"2005\"", "exists = { fromm = \"2005\"", "4:12 unknown_key (from?)"),
        ("exists = { from = \"2005\"", "exist = { from = \"2005\"", "4:1 unknown_fact (exists?)"),
        ("exists = { from = \"2005\"", "is_there = { from = \"2005\"", "4:1 unknown_fact"),
        ("exists = { from = \"2005\", source = \"s1\" }", "exists = 2005", "4:10 wrong_type"),
        ("exists = { from = \"2005\",", "exists = {}\nexists = { from = \"2005\",", "5:1 duplicate_key"),
        ("is = \"A\", to", "is = \"\", to", "5:16 empty_text"),
        ("is = \"A\", to", "iss = \"A\", to", "5:11 unknown_key (is?)"),
        ("\"A\", to = \"2010\"", "\"A\", too = \"2010\"", "5:21 unknown_key (to?)"),
        ("\"A\", to = \"2010\"", "\"A 850101-2382\", to = \"2010\"", "5:19 personal_number"),
        ("is = \"A\", to = \"2010\"", "is = \"B\", from = \"2010\"", "5:38 repeated_fact"),
        ("name = [", "nam = [", "5:1 unknown_fact (name?)"),
        ("paper = \"paper-p\"", "papper = \"paper-p\"", "6:13 unknown_key (paper?)"),
        ("paper = \"paper-p\"", "paper = \"p\"", "6:21 id"),
        ("is = 7", "is = 70000", "9:17 number_out_of_range"),
        ("is = 7", "is = 7, is = 8", "9:20 duplicate_key"),
        ("step = {", "stepp = {", "11:1 unknown_fact (step?)"),
        ("[paper.p]", "[papr.p]", "12:2 unknown_concept (paper?)"),
        ("no = 1,", "no = \"1\",", "15:16 wrong_type"),
        ("line = [{ no", "lin = [{ no", "15:1 unknown_fact (line?)"),
        (
            "line = [{ no",
            "line = { no = 3, heading = \"C\", text = \"C\" }\nline = [{ no",
            "16:1 duplicate_key",
        ),
        ("line = 1,", "line = -1,", "16:18 number_out_of_range"),
        ("is = \"arena-b\"", "is = \"arena-B\"", "19:37 id"),
        ("handle = \"x\"", "handle = \"X\"", "22:10 handle"),
        ("name = \"X\"", "name = \"X\"\nhed = \"h\"", "24:1 unknown_key (head?)"),
        ("[county]\nhandle = \"x\"\nname = \"X\"\n", "", "1:1 no_county"),
    ] {
        let whole = format!("{WHOLE}{COUNTY}");
        assert!(whole.contains(written), "{written}");
        let text = whole.replacen(written, instead, 1);
        let recorded = import(&whole);
        for (base, current) in [(State::default(), State::default()), (recorded.clone(), recorded)] {
            // Without a reason, so that something taken back or corrected would be told too.
            let problems = propose(read_on(&text), &base, &current, &context(), None).unwrap_err();
            let found = lines(&text, &problems);
            if found != [expected] {
                failed.push(format!("{written} -> {instead}: {found:?}, not {expected}"));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn what_somebody_else_has_recorded_is_no_conflict_with_what_could_not_be_read() {
    let base = import(&format!("{WHOLE}{COUNTY}"));
    let other = format!("{WHOLE}{COUNTY}").replace("\"A\", to", "\"Other\", to").replace("is = 7", "is = 8");
    let current = carry_out(&base, &difference(&base, &base, &sound(&other)).unwrap());
    let text = format!("{WHOLE}{COUNTY}").replace("\"A\", to", "\"\", to").replace("is = 7", "is = \"7\"");
    assert_eq!(lines(&text, &wrong(&text, &base, &current)), ["5:16 empty_text", "9:17 wrong_type"]);
}

#[test]
fn what_is_left_out_and_still_mentioned_is_shown_where_it_is() {
    let whole = format!("{WHOLE}{COUNTY}");
    let base = import(&whole);
    let text =
        whole.replace("[arena.b]\nexists = { from = \"2007\", source = \"s1\" }\nplaces = { is = 7 }\n", "");
    let expected = ["8:59 still_mentioned", "16:37 still_mentioned"];
    assert_eq!(lines(&text, &wrong(&text, &base, &base)), expected);
}

#[test]
fn a_missing_reason_does_not_hide_what_the_rules_say() {
    let whole = format!("{WHOLE}{COUNTY}");
    let base = import(&whole);
    let text = whole.replace("is = 7", "is = 8").replace("from = \"2007\"", "from = \"2007\", to = \"2005\"");
    let told = |reason: Option<&Text>| {
        let problems = propose(read_on(&text), &base, &base, &context(), reason).unwrap_err();
        lines(&text, &problems)
    };
    assert_eq!(told(None), ["8:1 ends_before_it_begins", "9:1 reason_needed"]);
    assert_eq!(told(Text::parse("Misread").ok().as_ref()), ["8:1 ends_before_it_begins"]);
}
