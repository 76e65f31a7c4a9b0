//! Parts that pages are made of: a sentence with links, a fact with its sources, a sign.

use crate::{
    form::{Address, thing::thing},
    page::{At, written},
    routes::{Choices, Route},
    told::{Told, address},
};
use askama::{Template, filters::HtmlSafe};
use domain::{
    certainty::Certainty,
    checks::Severity,
    facts::{Claim, Entry},
    id::ArenaId,
    source::Citation,
    view::{
        mandate::{Ground, Verdict},
        roster::Filled,
    },
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    ops::Deref,
    sync::Arc,
};
use words::{Piece, Say, Sentence, Spoken, Words};

/// More arenas than this nobody chooses among.
const MOST_ARENAS: usize = 60;

/// The arenas that a list lets its reader choose among: all that have anything on it; of very many those that have most of
/// what is on the page.
pub fn offered<'a>(
    all: impl IntoIterator<Item = &'a ArenaId>,
    on_page: impl IntoIterator<Item = &'a ArenaId>,
) -> BTreeSet<&'a ArenaId> {
    let all: BTreeSet<&ArenaId> = all.into_iter().collect();
    if all.len() <= MOST_ARENAS {
        return all;
    }
    let mut n_of: BTreeMap<&ArenaId, usize> = BTreeMap::new();
    on_page.into_iter().for_each(|arena| *n_of.entry(arena).or_default() += 1);
    let mut most: Vec<(&ArenaId, usize)> = n_of.into_iter().collect();
    // Stable: of those with as many the first by their ids.
    most.sort_by_key(|(_, n)| Reverse(*n));
    most.into_iter().take(MOST_ARENAS).map(|(arena, _)| arena).collect()
}

/// A way to see others of a list.
pub struct Choice {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub label: String,
    /// Whether this is what is shown.
    pub is_chosen: bool,
}

/// A stretch of text, perhaps a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Where it leads.
    pub href: Option<String>,
}

/// A text in parts, each a date of digits or not: a date is never broken at its hyphens.
pub fn dated(text: &str) -> Vec<(bool, &str)> {
    const WRITTEN: &str = "2009-07-01";
    let mut parts = Vec::new();
    let (mut rest, mut from) = (text, 0);
    while let Some(at) = rest[from..].find('-').map(|at| from + at) {
        let start =
            at.checked_sub(4).filter(|start| rest.get(*start..start + WRITTEN.len()).is_some_and(is_date));
        let Some(start) = start else {
            from = at + 1;
            continue;
        };
        let (before, date) = rest[..start + WRITTEN.len()].split_at(start);
        parts.extend([(false, before), (true, date)]);
        (rest, from) = (&rest[start + WRITTEN.len()..], 0);
    }
    parts.push((false, rest));
    parts.retain(|(_, text)| !text.is_empty());
    parts
}

fn is_date(text: &str) -> bool {
    text.bytes()
        .enumerate()
        .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() })
}

/// The same text where there is no room for an element around each date: what may not break is held by word joiners.
pub fn unbroken(text: &str) -> String {
    let part = |(is_date, part): (bool, &str)| match is_date {
        true => part.replace('-', "-\u{2060}"),
        false => part.to_owned(),
    };
    dated(text).into_iter().map(part).collect()
}

/// A line of text with links.
#[derive(Clone, Debug, Default, PartialEq, Template)]
#[template(path = "part/line.html")]
pub struct Line {
    runs: Vec<Run>,
}

impl HtmlSafe for Line {}

impl Line {
    /// A sentence, in which things that have a page lead to it.
    pub fn new(choices: &Choices, sentence: &Sentence) -> Line {
        let run = |piece: &Piece| match piece {
            Piece::Words(text) => Run { text: text.clone(), href: None },
            Piece::Thing { subject, name } => {
                let href = Route::of(subject).map(|route| choices.link(&route));
                Run { text: name.clone(), href }
            }
        };
        Line { runs: sentence.pieces().iter().map(run).collect() }
    }

    /// With a capital at the beginning.
    pub fn capital(mut self) -> Line {
        if let Some(first) = self.runs.first_mut() {
            first.text = crate::form::field::capital(&first.text);
        }
        self
    }

    /// The words alone, for where no link may stand.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Words without links.
    pub fn plain(text: impl Into<String>) -> Line {
        Line { runs: vec![Run { text: text.into(), href: None }] }
    }
}

/// The key to sort names by as Swedes do: after z come the three letters of their own, in their order.
pub fn sort_key(name: &str) -> String {
    let in_order = |letter| match letter {
        '\u{e5}' => '{',
        '\u{e4}' => '|',
        '\u{f6}' => '}',
        other => other,
    };
    name.to_lowercase().chars().map(in_order).collect()
}

/// A place in a source.
pub struct Cited {
    /// The source by its title, and the place.
    pub line: Line,
}

impl Cited {
    /// The source by its title, with its date and the place.
    pub fn new(at: &At<'_>, citation: &Citation) -> Cited {
        Cited { line: at.line(&at.speaker.citation(citation)) }
    }
}

/// What one source, or several that agree, say of a fact.
pub struct Said {
    /// The value, with its time.
    pub value: Line,
    /// Whether the county's rules read this.
    pub is_read: bool,
    /// Where it was read.
    pub cited: Vec<Cited>,
}

/// The sources of a fact, to unfold. Where sources disagree every side is shown.
#[derive(Template)]
#[template(path = "part/sources.html")]
struct Folded {
    words: &'static Words,
    /// What the fact is about, for those who hear the page.
    what: String,
    /// When it is true, where that is told and sources agree.
    when: Option<String>,
    disagree: bool,
    said: Vec<Said>,
    /// What was entered before and was wrong, with the reason.
    corrected: Vec<(Line, String)>,
}

/// The sources of a fact, and the way to change it.
#[derive(Template)]
#[template(path = "part/fact_sources.html")]
pub struct Sources {
    words: &'static Words,
    told: Arc<Told>,
    edit: Option<String>,
}

impl HtmlSafe for Sources {}

impl Sources {
    /// The sources of an entry.
    pub fn of<F: Spoken>(at: &At<'_>, entry: &Entry<F>) -> Sources {
        Sources::told(at, address(entry), Told::of(at, entry))
    }

    fn told(at: &At<'_>, entry: usize, told: Arc<Told>) -> Sources {
        Sources { words: at.words(), told, edit: way_to_edit(at, entry) }
    }
}

/// The sources of an entry, folded, and what they are the sources of.
pub fn folded<F: Spoken>(at: &At<'_>, entry: &Entry<F>) -> (String, String) {
    let what = words::aspect::label(at.words(), domain::facts::Aspect::name(entry.aspect()));
    let what = at.words().source_to(what);
    let reading = entry.reading();
    let is_moment = reading.content.fact().is_some_and(Spoken::is_moment);
    let when = at.speaker.when(reading).filter(|_| !entry.is_disputed() && !is_moment);
    let said = entry.claims.iter().map(|claim| Said {
        value: value_and_time(at, claim),
        is_read: std::ptr::eq(claim, reading),
        cited: claim.sources.iter().map(|citation| Cited::new(at, citation)).collect(),
    });
    let folded = Folded {
        words: at.words(),
        what: what.clone(),
        when: when.map(|when| at.words().source_when(when)),
        disagree: entry.is_disputed(),
        said: said.collect(),
        corrected: corrected(at, entry),
    };
    (what, written(folded.render()))
}

/// The sources of what is called so, folded, without what they say.
pub fn grounds(at: &At<'_>, what: &str, citations: &[Citation]) -> String {
    let mut citations = citations.to_vec();
    citations.sort();
    citations.dedup();
    let cited = citations.iter().map(|citation| Cited::new(at, citation)).collect();
    let folded = Folded {
        words: at.words(),
        what: at.words().source_to(what),
        when: None,
        disagree: false,
        said: vec![Said { value: Line::default(), is_read: true, cited }],
        corrected: Vec::new(),
    };
    written(folded.render())
}

/// The way to change an entry, where one may write.
fn way_to_edit(at: &At<'_>, entry: usize) -> Option<String> {
    let route = at.route().filter(|_| at.keeps_something())?;
    if let Route::Form(Address::Fact(..) | Address::Act(..)) = route {
        // Here one is changing it already, and a link away would lose what has been typed.
        return None;
    }
    let subject = at.owners().of(entry)?;
    let no = thing(at.state(), subject)?.owns(entry)?;
    at.may_keep(subject).then(|| at.link(&Route::Form(Address::Fact(subject.clone(), no))))
}

fn corrected<F: Spoken>(at: &At<'_>, entry: &Entry<F>) -> Vec<(Line, String)> {
    let wrong = entry.corrected.iter();
    wrong.map(|(claim, reason)| (value_and_time(at, claim), at.speaker.text(reason))).collect()
}

/// A value, with the time it is true where that is told.
pub fn value_and_time<F: Spoken>(at: &At<'_>, claim: &Claim<F>) -> Line {
    let value = at.speaker.content(&claim.content);
    let Some(when) = at.speaker.when(claim) else { return at.line(&value) };
    if value.is_empty() {
        return Line::plain(when);
    }
    let mut line = at.line(&value);
    line.runs.push(Run { text: format!(", {when}"), href: None });
    line
}

/// A fact: what it says, and its sources.
pub struct Fact {
    told: Arc<Told>,
    /// Whether it is only perhaps so that day.
    pub is_perhaps: bool,
    /// Where it was read.
    pub sources: Sources,
}

impl Deref for Fact {
    type Target = Told;

    fn deref(&self) -> &Told {
        &self.told
    }
}

impl Fact {
    /// An entry as rules read it, which is perhaps not so on the day.
    pub fn on_day<F: Spoken>(at: &At<'_>, entry: &Entry<F>) -> Fact {
        Fact::of(at, entry, entry.reading().holds_on(at.day()))
    }

    /// An entry as rules read it.
    pub fn of<F: Spoken>(at: &At<'_>, entry: &Entry<F>, certainty: Certainty) -> Fact {
        let told = Told::of(at, entry);
        let sources = Sources::told(at, address(entry), told.clone());
        Fact { told, is_perhaps: certainty.is_perhaps(), sources }
    }
}

/// Facts of one kind under their name.
pub struct Named {
    /// What they are about.
    pub label: String,
    /// The facts.
    pub facts: Vec<Fact>,
}

impl Named {
    /// Facts that follow each other and are about the same thing stand under one name.
    pub fn gather(facts: impl IntoIterator<Item = Fact>) -> Vec<Named> {
        let mut all: Vec<Named> = Vec::new();
        for fact in facts {
            match all.last_mut().filter(|named| named.label == fact.label) {
                Some(named) => named.facts.push(fact),
                None => all.push(Named { label: fact.label.clone(), facts: vec![fact] }),
            }
        }
        all
    }
}

/// A sign with a word: never colour alone.
#[derive(Template)]
#[template(path = "part/mark.html")]
pub struct Mark {
    /// How it is coloured.
    pub class: &'static str,
    /// The sign.
    pub sign: &'static str,
    /// The word.
    pub word: String,
}

impl HtmlSafe for Mark {}

impl Mark {
    /// What an arena's mandate rests on.
    pub fn of_verdict(at: &At<'_>, verdict: &Verdict<'_>) -> Mark {
        let (class, sign) = match verdict.ground {
            Ground::KnownMissing => ("error", "\u{2715}"),
            _ if verdict.certainty.is_perhaps() => ("note", "?"),
            Ground::InForce(_) => ("good", "\u{2713}"),
            Ground::SameAs(_) => ("good", "="),
            Ground::AnchoredOnly(_) | Ground::Undated(_) | Ground::NotInForce(_) | Ground::Practice => {
                ("warning", "!")
            }
            Ground::NotFound => ("note", "?"),
        };
        Mark { class, sign, word: at.speaker.ground(verdict) }
    }

    /// How serious something is.
    pub fn of_severity(words: &Words, severity: Severity) -> Mark {
        let (class, sign) = of_severity(severity);
        Mark { class, sign, word: severity.say(words) }
    }

    /// How many findings there are of a severity.
    pub fn of_count(words: &Words, severity: Severity, count: usize) -> Mark {
        let (class, sign) = of_severity(severity);
        let word = match severity {
            Severity::Error => words.count_errors(count),
            Severity::Warning => words.count_warnings(count),
            Severity::Note => words.count_notes(count),
        };
        Mark { class, sign, word }
    }

    /// Whether something was so that day.
    pub fn of_certainty(certainty: Certainty, yes: String, perhaps: String, no: String) -> Mark {
        match certainty {
            Certainty::Yes => Mark { class: "good", sign: "\u{2713}", word: yes },
            Certainty::Perhaps => Mark { class: "note", sign: "?", word: perhaps },
            Certainty::No => Mark { class: "note", sign: "\u{2013}", word: no },
        }
    }

    /// Whether a paper was in force that day.
    pub fn of_force(words: &Words, certainty: Certainty) -> Mark {
        let (yes, perhaps, no) = (words.paper_in_force(), words.paper_perhaps(), words.paper_not_in_force());
        Mark::of_certainty(certainty, yes, perhaps, no)
    }

    /// How those who sit compare with the rule for a seat.
    pub fn of_filled(words: &Words, filled: Filled) -> Mark {
        let (class, sign, word) = match filled {
            Filled::NobodyTold => ("note", "?", words.filled_nobody_told()),
            Filled::PlacesUnknown => ("note", "?", words.filled_places_unknown()),
            Filled::Full => ("good", "\u{2713}", words.filled_full()),
            Filled::Vacant(Certainty::Yes, number) => ("warning", "!", words.filled_vacant(number)),
            Filled::Vacant(_, number) => ("note", "?", words.filled_vacant_perhaps(number)),
            Filled::TooMany(Certainty::Yes, number) => ("warning", "!", words.filled_too_many(number)),
            Filled::TooMany(_, number) => ("note", "?", words.filled_too_many_perhaps(number)),
        };
        Mark { class, sign, word }
    }
}

fn of_severity(severity: Severity) -> (&'static str, &'static str) {
    match severity {
        Severity::Error => ("error", "\u{2715}"),
        Severity::Warning => ("warning", "!"),
        Severity::Note => ("note", "i"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_very_many_arenas_those_are_offered_that_have_most_on_the_page() {
        let ids: Vec<ArenaId> = (0..200).map(|n| format!("arena-a{n:03}").parse().unwrap()).collect();
        let none = std::iter::empty;
        assert_eq!(offered(&ids[..MOST_ARENAS], none()).len(), MOST_ARENAS, "as long as there are few, all");
        assert!(offered(&ids[..=MOST_ARENAS], none()).is_empty());
        // Each but the last ten has one, and they have two.
        let on_page = ids.iter().chain(&ids[190..]);
        let expected: BTreeSet<&ArenaId> = ids[..50].iter().chain(&ids[190..]).collect();
        assert_eq!(offered(&ids, on_page), expected);
    }

    #[test]
    fn a_date_stands_apart_from_the_words_around_it() {
        for (text, expected) in [
            ("", &[][..]),
            ("from 2009", &[(false, "from 2009")]),
            ("2009-07-01", &[(true, "2009-07-01")]),
            (
                "on 2009-07-01 \u{2013} or 2010-01-02.",
                &[
                    (false, "on "),
                    (true, "2009-07-01"),
                    (false, " \u{2013} or "),
                    (true, "2010-01-02"),
                    (false, "."),
                ],
            ),
            ("h\u{e4}-h\u{e4} 2009-07", &[(false, "h\u{e4}-h\u{e4} 2009-07")]),
            ("SamReKo - 09-07-01", &[(false, "SamReKo - 09-07-01")]),
        ] {
            assert_eq!(dated(text), expected, "{text}");
        }
    }

    #[test]
    fn a_date_that_is_held_together_is_otherwise_as_it_was() {
        assert_eq!(unbroken("h\u{e4}-h\u{e4} 2009-07-01"), "h\u{e4}-h\u{e4} 2009-\u{2060}07-\u{2060}01");
    }
}
