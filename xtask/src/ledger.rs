//! The ledger of a county: every sentence of its source documents, numbered, and where in the county file it went.
//!
//! The documents themselves are not in the repository; the ledger keeps a fingerprint of each sentence instead.
//! `cargo xtask ledger DIR` splits the documents in DIR (`S0-….md`, `S1-….md`, …) the same way once more and
//! tells where numbers or fingerprints differ. `--print` shows the numbered sentences.
//!
//! How a document becomes sentences:
//!
//! 1. A line is a heading (`# `), a bullet (`- `), a line that holds a removed name (`[name]`, not a link), or text.
//!    Headings and lines with a removed name stand alone; a bullet begins a block; text goes on with the block
//!    before it; a blank line ends the block.
//! 2. Lines of a block are joined with a space, or with nothing when the first one ends in a hyphen.
//! 3. Text after a blank line that begins with a small letter goes on with the block before it, if that was text
//!    that no full stop or colon ended: a sentence may run over a page break.
//! 4. A block is split after `.`, `!` or `?` (and marks that close) when a space follows and then something other
//!    than a small letter, unless the word before is an abbreviation of [`ABBREVIATIONS`].
//! 5. Markdown marks are stripped and white space folded. What then holds a letter or a digit is a sentence.
//!
//! The fingerprint is the first eight hexadecimal digits of the SHA-256 of the sentence in lower case.

use std::{collections::BTreeMap, fmt::Write as _, fs, io::Write as _, path::Path};

use sha2::{Digest, Sha256};

/// The ledger, from the root of the repository.
const LEDGER: &str = "counties/jamtland-harjedalen.ledger.md";

/// Words whose full stop ends no sentence although a capital letter may follow.
const ABBREVIATIONS: [&str; 6] = ["t.f.", "tf.", "ordf.", "motsv.", "t.ex.", "bl.a."];

/// Numbered sentences per source: `s2` → its sentences, the first one number 1.
type Sentences = BTreeMap<String, Vec<String>>;

/// Runs `ledger DIR [--print]`.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let (flags, directories): (Vec<&String>, Vec<&String>) =
        arguments.iter().partition(|argument| argument.starts_with('-'));
    let (&[directory], true) = (&directories[..], flags.iter().all(|flag| *flag == "--print")) else {
        return Err("usage: cargo xtask ledger DIR [--print]".to_owned());
    };
    let sentences = read_sources(Path::new(directory))?;
    if !flags.is_empty() {
        return say(&numbered(&sentences));
    }

    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(LEDGER);
    let ledger = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mismatches = compare(&sentences, &rows(&ledger));
    if mismatches.is_empty() {
        let count: usize = sentences.values().map(Vec::len).sum();
        return say(&format!("ledger: {count} sentences in {} sources agree\n", sentences.len()));
    }
    say(&(mismatches.join("\n") + "\n"))?;
    Err(format!("the ledger does not fit the sources; sentences that differ: {}", mismatches.len()))
}

fn say(text: &str) -> Result<(), String> {
    std::io::stdout().lock().write_all(text.as_bytes()).map_err(|error| error.to_string())
}

/// Reads every `S<number>-….md` in the directory.
fn read_sources(directory: &Path) -> Result<Sentences, String> {
    let fail = |error: std::io::Error| format!("{}: {error}", directory.display());
    let mut sentences = Sentences::new();
    for entry in fs::read_dir(directory).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(source) = source_of(&name) else { continue };
        let text = fs::read_to_string(entry.path()).map_err(|error| format!("{name}: {error}"))?;
        if sentences.insert(source.clone(), split(&text)).is_some() {
            return Err(format!("{name}: there are two documents for {source}"));
        }
    }
    if sentences.is_empty() {
        return Err(format!("{}: no document is named S0-….md", directory.display()));
    }
    Ok(sentences)
}

/// `S2-structure-review.md` is source `s2`.
fn source_of(file_name: &str) -> Option<String> {
    let (number, _) = file_name.strip_suffix(".md")?.strip_prefix('S')?.split_once('-')?;
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| format!("s{number}"))
}

fn numbered(sentences: &Sentences) -> String {
    let mut text = String::new();
    for (source, sentences) in sentences {
        for (index, sentence) in sentences.iter().enumerate() {
            let _ = writeln!(text, "{source}:{} {} {sentence}", index + 1, fingerprint(sentence));
        }
    }
    text
}

/// Rows of the ledger's tables that begin `| s2:7 | 1a2b3c4d |`: number and fingerprint.
fn rows(ledger: &str) -> BTreeMap<(String, usize), String> {
    let mut rows = BTreeMap::new();
    for line in ledger.lines() {
        let mut cells = line.split('|').map(str::trim).skip(1);
        let (Some(number), Some(fingerprint)) = (cells.next(), cells.next()) else { continue };
        let Some((source, index)) = number.split_once(':') else { continue };
        let Ok(index) = index.parse() else { continue };
        rows.insert((source.to_owned(), index), fingerprint.to_owned());
    }
    rows
}

fn compare(sentences: &Sentences, rows: &BTreeMap<(String, usize), String>) -> Vec<String> {
    let mut mismatches = Vec::new();
    for (source, sentences) in sentences {
        for (index, sentence) in sentences.iter().enumerate() {
            let (number, found) = (index + 1, fingerprint(sentence));
            match rows.get(&(source.clone(), number)) {
                None => {
                    mismatches.push(format!("{source}:{number} is not in the ledger: {found} {sentence}"))
                }
                Some(said) if *said != found => {
                    mismatches.push(format!(
                        "{source}:{number} is {said} in the ledger but {found} here: {sentence}"
                    ));
                }
                Some(_) => {}
            }
        }
    }
    for (source, number) in rows.keys() {
        let count = sentences.get(source).map_or(0, Vec::len);
        if !(1..=count).contains(number) {
            mismatches
                .push(format!("{source}:{number} is in the ledger, but the source has {count} sentences"));
        }
    }
    mismatches
}

fn fingerprint(sentence: &str) -> String {
    let digest = Sha256::digest(sentence.to_lowercase());
    digest.iter().take(4).fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

fn split(document: &str) -> Vec<String> {
    let blocks = blocks(document);
    let sentences = blocks.iter().flat_map(|block| sentences_of(block));
    sentences.filter(|sentence| sentence.contains(char::is_alphanumeric)).collect()
}

enum Line<'a> {
    Blank,
    Alone(&'a str),
    Bullet(&'a str),
    Text(&'a str),
}

/// Steps 1 to 3.
fn blocks(document: &str) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    let (mut open, mut is_text) = (false, false);
    for line in document.lines() {
        match kind_of(line) {
            Line::Blank => open = false,
            Line::Alone(line) => {
                blocks.push(line.to_owned());
                (open, is_text) = (false, false);
            }
            Line::Bullet(line) => {
                blocks.push(line.to_owned());
                (open, is_text) = (true, false);
            }
            Line::Text(line) => match blocks.last_mut() {
                Some(block) if open || is_text && runs_on(block, line) => {
                    if !block.ends_with('-') {
                        block.push(' ');
                    }
                    block.push_str(line.trim_start());
                    open = true;
                }
                _ => {
                    blocks.push(line.to_owned());
                    (open, is_text) = (true, true);
                }
            },
        }
    }
    blocks
}

fn kind_of(line: &str) -> Line<'_> {
    let text = line.trim_start();
    if text.trim_end().is_empty() {
        return Line::Blank;
    }
    if text.starts_with('#') || holds_removed_name(text) {
        return Line::Alone(text);
    }
    match text.strip_prefix("- ") {
        Some(bullet) => Line::Bullet(bullet),
        None => Line::Text(line),
    }
}

/// Whether words in square brackets stand there that are not the text of a link.
fn holds_removed_name(line: &str) -> bool {
    line.match_indices(']').any(|(at, _)| line[..at].contains('[') && !line[at + 1..].starts_with('('))
}

/// Whether the text after a page break goes on with the block before it.
fn runs_on(block: &str, line: &str) -> bool {
    let ended = block.trim_end_matches(closes).ends_with(['.', '!', '?', ':']);
    !ended && line.trim_start().starts_with(char::is_lowercase)
}

/// White space and marks that may stand between a full stop and the end of its sentence.
fn closes(character: char) -> bool {
    character.is_whitespace() || matches!(character, '*' | '_' | ')' | '"' | '\u{201d}')
}

/// Steps 4 and 5.
fn sentences_of(block: &str) -> Vec<String> {
    let (mut sentences, mut start) = (Vec::new(), 0);
    for (at, stop) in block.match_indices(['.', '!', '?']) {
        let rest = &block[at + stop.len()..];
        let after =
            rest.trim_start_matches(|character: char| closes(character) && !character.is_whitespace());
        let Some(next) = after.trim_start().chars().next() else { continue };
        if !after.starts_with(char::is_whitespace)
            || next.is_lowercase()
            || is_abbreviation(&block[start..=at])
        {
            continue;
        }
        let end = block.len() - after.len();
        sentences.push(strip_marks(&block[start..end]));
        start = end;
    }
    sentences.push(strip_marks(&block[start..]));
    sentences
}

fn is_abbreviation(text: &str) -> bool {
    let word = text.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    ABBREVIATIONS.contains(&word.trim_start_matches(['(', '*']))
}

/// Takes away heading marks, emphasis and the addresses of links, and folds white space.
fn strip_marks(text: &str) -> String {
    let mut text = text.trim().trim_start_matches('#').replace('*', "");
    while let Some(middle) = text.find("](") {
        let open = text[..middle].rfind('[');
        let close = text[middle..].find(')');
        let (Some(open), Some(close)) = (open, close) else { break };
        text = format!("{}{}{}", &text[..open], &text[open + 1..middle], &text[middle + close + 1..]);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_sentences() {
        let table: &[(&str, &[&str])] = &[
            ("", &[]),
            ("One. Two! Three? Four", &["One.", "Two!", "Three?", "Four"]),
            ("## A **heading**\nText.", &["A heading", "Text."]),
            ("Wrapped \nline. Next \none.", &["Wrapped line.", "Next one."]),
            ("No stop\n\nNew block", &["No stop", "New block"]),
            ("One appointed for\n\neach chief.", &["One appointed for each chief."]),
            ("Shall clarify:\n\n- mandate\n- roles", &["Shall clarify:", "mandate", "roles"]),
            ("Shall clarify:\n\nmandate", &["Shall clarify:", "mandate"]),
            ("- a bullet\n  goes on. Twice.\n- b", &["a bullet goes on.", "Twice.", "b"]),
            ("Autumn. L-\nIFO:s paper", &["Autumn.", "L-IFO:s paper"]),
            (
                "Unit\n[name]\nTel: [removed]\n Title \non two",
                &["Unit", "[name]", "Tel: [removed]", "Title on two"],
            ),
            ("[The page](#)\ngoes on", &["The page goes on"]),
            (
                "Named *Sam - one*. It (made 2020). 2021 came.",
                &["Named Sam - one.", "It (made 2020).", "2021 came."],
            ),
            ("The ordf. Board and T.f. Director. End", &["The ordf. Board and T.f. Director.", "End"]),
            ("Rev/1.2-2021 stays 1.5 whole. *It is so.*", &["Rev/1.2-2021 stays 1.5 whole.", "It is so."]),
            ("***\n\n-\n\nWord", &["Word"]),
        ];
        for (document, expected) in table {
            assert_eq!(split(document), *expected, "{document:?}");
        }
    }

    #[test]
    fn the_fingerprint_knows_neither_case_nor_marks_nor_white_space() {
        let [plain, marked] =
            ["The list is annual.", "*The*  LIST\nis annual.  "].map(|text| fingerprint(&split(text)[0]));
        assert_eq!(plain, marked);
        assert_eq!(fingerprint("abc"), "ba7816bf");
    }

    #[test]
    fn files_are_sources_by_their_number() {
        assert_eq!(source_of("S2-structure-review.md").as_deref(), Some("s2"));
        assert_eq!(source_of("S10-x.md").as_deref(), Some("s10"));
        assert_eq!(source_of("README.md"), None);
        assert_eq!(source_of("Summary-x.md"), None);
    }

    #[test]
    fn each_mismatch_is_told() {
        let sentences = Sentences::from([("s0".to_owned(), vec!["abc".to_owned(), "def".to_owned()])]);
        let said =
            "| Nr | Mark |\n|---|---|\n| s0:1 | ba7816bf | x | none: x |\n| s0:3 | 00000000 | x | A1 |\n";
        let mismatches = compare(&sentences, &rows(said));
        assert_eq!(mismatches.len(), 2, "{mismatches:?}");
        assert!(mismatches[0].starts_with("s0:2 is not in the ledger"));
        assert!(mismatches[1].starts_with("s0:3 is in the ledger, but"));

        let wrong = rows("| s0:1 | 00000000 | x | A1 |\n| s0:2 | cb8379ac | x | A1 |");
        let mismatches = compare(&sentences, &wrong);
        assert_eq!(mismatches.len(), 1, "{mismatches:?}");
        assert!(mismatches[0].starts_with("s0:1 is 00000000 in the ledger but ba7816bf here"));
    }
}
