//! Every problem that reading may find, at its place.

use crate::common::{COUNTY, at_length, lines, sound};
use county_file::{
    problem::{Kind, masked},
    read::read,
};

/// What reading says of these lines, with a county added.
fn check(text: &str, expected: &[&str]) {
    let text = format!("{text}{COUNTY}");
    let problems = read(&text).err().unwrap_or_default();
    assert_eq!(lines(&text, &problems), expected, "{text}");
}

#[test]
fn what_is_well_written_has_no_problem() {
    check("[arena.a]\nexists = { from = \"2009-06\", source = [\"s2:9\", \"domain:2.1\"] }", &[]);
    check("[arena.a]\nexists = {}\nmandate = { practice = \"Goes on\" }\nname = { is = \"A\" }", &[]);
    check("[arena.a]\nalias = [{ is = \"B\" }, { is = \"C\" }]\n[[arena.a.task]]\nis = \"Meets\"", &[]);
    check(
        "[seat.s]\nplaces = { count = 3 }\nsubstitutes = { is = \"none\" }\nbasis = { appointed = {} }",
        &[],
    );
    check("[paper.p]\nrule = { line = 1, says = { informs = {} } }\ndated = { missing = true }", &[]);
}

#[test]
fn names_that_do_not_exist_are_told_with_what_was_meant() {
    check("[arna.a]", &["1:2 unknown_concept (arena?)"]);
    check("[arena.a]\nnmae = { is = \"A\" }", &["2:1 unknown_fact"]);
    check("[arena.a]\nrythm = { is = \"A\" }", &["2:1 unknown_fact (rhythm?)"]);
    check("[arena.a]\nname = { is = \"A\", sorce = \"s2\" }", &["2:20 unknown_key (source?)"]);
    check("[arena.a]\nexists = { fromm = \"2009\" }", &["2:12 unknown_key (from?)"]);
    check("[arena.a]\nexists = { is = true }", &["2:12 unknown_key"]);
    check("[arena.a]\nkind = { is = \"mixd\" }", &["2:15 unknown_word (mixed?)"]);
    check("[arena.a]\nmandate = { papper = \"paper-a\" }", &["2:13 unknown_key (paper?)"]);
    check("[arena.a]\nmandate = { paper = \"paper-a\", sorce = \"s1\" }", &["2:32 unknown_key (source?)"]);
    check(
        "[lineage.l]\nstep = { how = \"merged\", befor = [], after = [] }",
        &["2:26 unknown_key (before?)"],
    );
    check("[paper.p]\nrule = { line = 1, says = { informz = {} } }", &["2:29 unknown_key (informs?)"]);
    check("[paper.p]\nrule = { line = 1, says = { notice = { dayz = 1 } } }", &["2:40 unknown_key (days?)"]);
    check("[arena.a]\nexists = { or = [{ to = \"2009\", or = [] }] }", &["2:33 unknown_key"]);
    check("[county.x]", &["1:9 unknown_key"]);
}

#[test]
fn another_type_is_told_at_the_value() {
    check("[arena]\na = 1", &["2:5 wrong_type"]);
    check("arena = 1", &["1:9 wrong_type"]);
    check("[arena.a]\nname = \"A\"", &["2:8 wrong_type"]);
    check("[arena.a]\nname = { is = 1 }", &["2:15 wrong_type"]);
    check("[arena.a]\nexists = { from = 2009-06-01 }", &["2:19 wrong_type"]);
    check("[arena.a]\nexists = { from = 2009 }", &["2:19 wrong_type"]);
    check("[arena.a]\nexists = { missing = \"yes\" }", &["2:22 wrong_type"]);
    check("[arena.a]\nexists = { or = {} }", &["2:17 wrong_type"]);
    check("[arena.a]\nexists = { source = [1] }", &["2:22 wrong_type"]);
    check("[arena.a]\nplaces = { is = 1.5 }", &["2:17 wrong_type"]);
    check("[arena.a]\nplaces = { is = 70000 }", &["2:17 number_out_of_range"]);
    check("[arena.a]\nplaces = { is = -1 }", &["2:17 number_out_of_range"]);
    check("[arena.a]\ntarget_group = { groups = \"young\" }", &["2:27 wrong_type"]);
    check("[arena.a]\nkind = { is = [] }", &["2:15 wrong_type"]);
    check("[arena.a]\nmandate = { is = \"paper\" }", &["2:18 wrong_type"]);
    check("[paper.p]\nrule = { line = 1, says = { assigns = { timed = 1 } } }", &["2:49 wrong_type"]);
}

#[test]
fn what_is_missing_or_too_much_is_told() {
    check("[arena.a]\nname = { source = \"s1\" }", &["2:8 missing_value"]);
    check("[arena.a]\nkind = {}", &["2:8 missing_value"]);
    check("[arena.a]\nmandate = { from = \"2009\" }", &["2:11 missing_value"]);
    check("[relation.r]\nlink = {}", &["2:8 missing_value"]);
    check("[relation.r]\nlink = { who = \"arena-a\", does = \"steers\" }", &["2:8 missing_key"]);
    check("[arena.a]\nmandate = { paper = \"paper-a\", same_as = \"arena-b\" }", &["2:32 excluding"]);
    check("[arena.a]\nname = { is = \"A\", missing = true }", &["2:8 excluding"]);
    check("[arena.a]\nname = { not_found = true, missing = true }", &["2:8 excluding"]);
    check(
        "[arena.a]\nexists = { chosen = true, or = [{ from = \"2009\", chosen = true }] }",
        &["2:33 several_chosen"],
    );
    check("[arena.a]\nalias = [{ is = \"B\" }, { is = \"B\" }]", &["2:24 repeated_fact"]);
    check("[arena.a]\nexists = { or = [{ from = \"2009\" }, {}] }", &["2:37 repeated_fact"]);
}

#[test]
fn values_that_cannot_be_read_are_told_in_the_words_of_the_domain() {
    check("[arena.A]", &["1:8 handle"]);
    check("[arena.a]\nexists = { from = \"June\" }", &["2:19 date"]);
    check("[arena.a]\nmandate = { paper = \"arena-a\" }", &["2:21 id"]);
    check("[relation.r]\nlink = { who = \"seat-a\", does = \"steers\", whom = \"arena-b\" }", &["2:16 id"]);
    check("[arena.a]\nexists = { source = \"s2:x\" }", &["2:21 locator"]);
    check("[source.s]\nregister_number = { is = \"RS\" }", &["2:26 register_number"]);
    check("[rulebook.county]\ncolour = { is = \"green\" }", &["2:17 colour"]);
    check("[arena.a]\nname = { is = \" \" }", &["2:15 empty_text"]);
    check("[arena.a]\nname = { is = \"a\\nb\" }", &["2:15 control_character"]);
    check(&format!("[arena.a]\nname = {{ is = \"{}\" }}", "x".repeat(301)), &["2:15 too_long"]);
}

#[test]
fn a_table_or_key_written_twice_is_told_where_it_is_written_again() {
    check("[arena.a]\nexists = {}\n[arena.a]\nname = { is = 1 }", &["3:8 duplicate_key", "4:15 wrong_type"]);
    check("[arena.a]\nexists = {}\nexists = {}", &["3:1 duplicate_key"]);
    check("[arena.a]\nexists = { from = \"2009\", from = \"2010\" }", &["2:27 duplicate_key"]);
}

#[test]
fn what_is_not_toml_is_told_in_the_words_of_the_parser() {
    check("[arena.a\n", &["1:9 syntax"]);
    check("[arena.a]\nname = { is = \"A }", &["2:19 syntax"]);
    check("[arena.a]\nname = = 1\n\n[arena.b]\nexists = }", &["2:8 syntax", "5:10 syntax"]);
}

#[test]
fn the_county_itself_has_to_be_told() {
    for (text, expected) in [
        ("", vec!["1:1 no_county"]),
        ("[arna.a]\n", vec!["1:1 no_county", "1:2 unknown_concept (arena?)"]),
        ("county = 1", vec!["1:10 wrong_type"]),
        ("[county]\nname = \"X\"\n", vec!["1:2 missing_key"]),
        (
            "[county]\nhandle = \"X\"\nname = 1\nhed = \"h\"",
            vec!["2:10 handle", "3:8 wrong_type", "4:1 unknown_key (head?)"],
        ),
        ("[county]\nhandle = \"x\"\nname = \"X\"\nhead = 1", vec!["4:8 wrong_type"]),
        ("[county]\nhandle = \"x\"\nname = \"X\"\nas_of = \"2021-01-01\"", vec!["4:1 as_of_is_a_reading"]),
    ] {
        assert_eq!(lines(text, &read(text).unwrap_err()), expected, "{text}");
    }
}

#[test]
fn all_problems_are_told_at_once_and_in_order() {
    check(
        "[arna.a]\n\n[arena.a]\nexists = { from = \"June\", to = \"May\", source = \"S2\" }\nkind = { is = \"x\" }\n\
         purpose = [{ is = 1 }, { is = \"Good\" }, { si = \"Bad\" }]\n\n[body.b]\nmembers = { is = \"five\" }",
        &[
            "1:2 unknown_concept (arena?)",
            "4:19 date",
            "4:32 date",
            "4:48 handle",
            "5:15 unknown_word",
            "6:19 wrong_type",
            "6:43 unknown_key",
            "9:18 wrong_type",
        ],
    );
}

#[test]
fn a_personal_number_is_found_at_its_line_and_never_repeated() {
    for (body, place) in [
        ("[arena.a]\npurpose = { is = \"Call 850101-2382 first\" }", "2:24"),
        ("[arena.a]\npurpose = { is = \"\"\"\nFirst line\nthen 19850101-2382\"\"\" }", "4:6"),
        ("[arena.a]\nkind = { is = \"850101-2382\" }", "2:16"),
        ("[arena.a]\nexists = { from = \"850101-2382\" }", "2:20"),
        ("[source.s]\nregister_number = { is = \"850101-2382\" }", "2:27"),
    ] {
        let text = format!("{body}{COUNTY}");
        let problems = read(&text).unwrap_err();
        assert_eq!(lines(&text, &problems), [format!("{place} personal_number")], "{text}");
        assert!(!at_length(&text, &problems).contains("2382"), "{text}");
        assert!(!format!("{problems:?}").contains("2382"), "{text}");
        assert!(!masked(&text).contains("2382"));
    }
}

#[test]
fn a_problem_says_what_would_have_been_right() {
    let text = format!("[principal.p]\nkind = {{ is = \"county\" }}{COUNTY}");
    let problems = read(&text).unwrap_err();
    let Kind::UnknownWord { found, expected } = &problems[0].kind else { panic!("{problems:?}") };
    assert_eq!((found.as_str(), expected.as_slice()), ("county", ["region", "municipality"].as_slice()));
}

#[test]
fn everything_keeps_the_order_and_place_of_the_file() {
    let text = format!(
        "[arena.b]\nname = {{ is = \"B\" }}\nexists = {{}}\n\n[arena.a]\nexists = {{}}{COUNTY}head = \"h\"\n"
    );
    let file = sound(&text);
    assert_eq!(file.head.as_deref(), Some("h"));
    let ids: Vec<_> = file.arenas.iter().map(|thing| thing.id.to_string()).collect();
    assert_eq!(ids, ["arena-b", "arena-a"]);
    let spans: Vec<_> =
        file.arenas[0].statements.iter().map(|stated| &text[stated.span.start..stated.span.end]).collect();
    assert_eq!(spans, ["name = { is = \"B\" }", "exists = {}"]);
}
