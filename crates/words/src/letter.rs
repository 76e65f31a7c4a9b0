//! Letters about a recommendation: what one of those asked is to know and do, ready to be sent, printed or copied.
//!
//! A letter is made anew from the state each time it is looked at, for one of those asked and a day; what was sent is
//! what it said then. It names boards and arenas, and never a person.

use crate::{Say, Speaker, Words, date};
use domain::{
    id::{ArenaId, Node, Subject},
    text::Text,
    view::standing::{Asked, Standing, principal_of},
    work::{
        decision::{Act as Decision, How},
        recommendation::{Kind, Letter, NotSent, send},
    },
};

/// A letter, ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready {
    /// What it is about, on one line.
    pub subject: String,
    /// What it says, from above.
    pub blocks: Vec<Block>,
}

/// A piece of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// What it is about.
    Heading(String),
    /// Sentences.
    Said(String),
    /// What something is called, and what it is.
    Told(Vec<(String, String)>),
    /// A heading within, and points by their numbers.
    Points(String, Vec<(u16, String)>),
    /// A heading within, and what somebody else wrote.
    Quote(String, String),
    /// An address that leads on.
    Way(String),
}

/// The most of a decision that a letter quotes, in characters: what fits on the first page.
const MOST_QUOTED: usize = 1_200;

impl Ready {
    /// The letter as plain text.
    pub fn text(&self) -> String {
        let indented =
            |text: &str| text.lines().map(|line| format!("  {line}").trim_end().to_owned() + "\n").collect();
        let block = |block: &Block| -> String {
            match block {
                Block::Heading(text) | Block::Said(text) => format!("{text}\n"),
                Block::Told(told) => {
                    told.iter().map(|(label, value)| format!("{label}: {value}\n")).collect()
                }
                Block::Points(heading, points) => {
                    let points = points.iter().map(|(no, text)| format!("  {no}. {text}\n"));
                    format!("{heading}\n{}", points.collect::<String>())
                }
                Block::Quote(heading, text) => {
                    let quote: String = indented(text);
                    format!("{heading}\n{quote}")
                }
                Block::Way(address) => format!("{address}\n"),
            }
        };
        self.blocks.iter().map(block).collect::<Vec<String>>().join("\n")
    }
}

/// The letter to one of those asked, as of the speaker's day; `way` is the address where the answer is given, and `note`
/// what whoever sends it writes in it.
pub fn ready(
    speaker: &Speaker<'_>,
    standing: &Standing<'_>,
    asked: &Asked<'_>,
    letter: Letter,
    way: &str,
    note: Option<&Text>,
) -> Ready {
    let words = speaker.words;
    let name = |subject: &Subject| speaker.name(subject);
    let title = name(&standing.road.id.clone().into());
    let whom = whom(speaker, &asked.of);
    let from = arenas(speaker, standing.by);
    let subject = match letter {
        Letter::First => words.letter_subject(standing.kind.say(words), &title),
        Letter::Reminder => words.letter_reminder_subject(&title),
    };
    let mut blocks =
        vec![Block::Heading(title), Block::Told(address(speaker, standing, asked, &whom, &from))];
    if letter == Letter::Reminder {
        blocks.push(Block::Said(words.letter_reminding(date::date(words, &asked.on))));
    }
    blocks.push(Block::Said(match standing.kind {
        Kind::Recommendation => words.letter_asks_recommendation(&from, &whom),
        Kind::Plan => words.letter_asks_plan(&from, &whom),
        Kind::Agreement => words.letter_asks_agreement(&from, &whom),
        Kind::Report => words.letter_asks_report(&from, &whom),
        Kind::Proposal => words.letter_asks_proposal(&from, &whom),
    }));
    if let Some(note) = note {
        blocks.push(Block::Quote(words.letter_note(&from), speaker.text(note)));
    }
    if let Some(condition) = standing.condition {
        blocks.push(Block::Said(words.letter_condition(condition.say(words))));
    }
    let is_meant = |no: &u16| asked.parts.is_empty() || asked.parts.contains(no);
    let points = standing.parts.iter().filter(|(no, _)| is_meant(no));
    let points: Vec<(u16, String)> = points.map(|(no, text)| (*no, speaker.text(text))).collect();
    if !points.is_empty() {
        blocks.push(Block::Points(words.letter_points(), points));
    }
    blocks.extend(decision(speaker, standing));
    blocks.push(Block::Told(when(speaker, standing, asked)));
    blocks.push(Block::Said(words.letter_how(way_of_paper(speaker, standing))));
    blocks.push(Block::Way(way.to_owned()));
    blocks.push(Block::Said(words.letter_not_binding(from)));
    Ready { subject, blocks }
}

/// Whom it is to: a board is told with its principal, since several principals have one called the same.
pub fn whom(speaker: &Speaker<'_>, of: &Node) -> String {
    let name = speaker.name(&Subject::from(of));
    let Node::Body(board) = of else { return name };
    let principal = principal_of(speaker.state, board, speaker.day);
    match principal.map(|principal| speaker.name(&principal.into())) {
        Some(principal) if !name.contains(&principal) => speaker.words.letter_board(name, principal),
        _ => name,
    }
}

fn arenas(speaker: &Speaker<'_>, by: &[ArenaId]) -> String {
    let by: Vec<String> = by.iter().map(|arena| speaker.name(&arena.clone().into())).collect();
    crate::speaker::list(speaker.words, &by)
}

fn address(
    speaker: &Speaker<'_>,
    standing: &Standing<'_>,
    asked: &Asked<'_>,
    whom: &str,
    from: &str,
) -> Vec<(String, String)> {
    let words = speaker.words;
    let mut told = vec![(words.letter_to(), whom.to_owned())];
    if let Some(through) = asked.through {
        told.push((words.letter_through(), speaker.name(&Subject::from(through))));
    }
    told.push((words.letter_from(), from.to_owned()));
    told.push((words.letter_made(), date::date(words, &standing.made_on)));
    told
}

/// The decision it comes from: its paragraph, and as much of it as a letter holds.
fn decision(speaker: &Speaker<'_>, standing: &Standing<'_>) -> Option<Block> {
    let words = speaker.words;
    let road = speaker.state.decisions.get(standing.decision?)?;
    let made = road.beginning();
    let Decision::Made { by, text, how, .. } = &made.act else { return None };
    let by: Vec<String> = by.iter().map(|node| speaker.name(&Subject::from(node))).collect();
    let on = date::date(words, &made.on);
    let paragraph = match how {
        Some(How::Meeting { paragraph }) => *paragraph,
        _ => None,
    };
    let by = crate::speaker::list(words, &by);
    let heading = match paragraph {
        Some(paragraph) => words.letter_decision_paragraph(by, on, paragraph.to_string()),
        None => words.letter_decision(by, on),
    };
    Some(Block::Quote(heading, extract(&speaker.text(text))))
}

/// The beginning of a text, whole paragraphs where that is possible.
fn extract(text: &str) -> String {
    if text.chars().count() <= MOST_QUOTED {
        return text.to_owned();
    }
    let most: String = text.chars().take(MOST_QUOTED).collect();
    let end = most.rfind("\n\n").or_else(|| most.rfind(char::is_whitespace)).unwrap_or(most.len());
    format!("{} [\u{2026}]", most[..end].trim_end())
}

/// By when it is to be answered, and when they can decide at the earliest.
fn when(speaker: &Speaker<'_>, standing: &Standing<'_>, asked: &Asked<'_>) -> Vec<(String, String)> {
    let words = speaker.words;
    let due = match standing.answer_by {
        Some(due) => speaker.due(due).to_string(),
        None => words.letter_no_due(),
    };
    let mut told = vec![(words.letter_due(), due)];
    if !matches!(asked.of, Node::Body(_)) {
        return told;
    }
    let meets = match asked.earliest_decision(speaker.state, speaker.day) {
        None => words.letter_no_meeting(),
        Some(meeting) => {
            let on = date::date(words, &meeting.on);
            let is_late = standing
                .answer_by
                .and_then(|due| due.date())
                .is_some_and(|due| due.is_before(&meeting.on).is_yes());
            let told = match meeting.papers_by {
                Some(by) => words.letter_meeting_papers(date::date(words, &by), on),
                None => on,
            };
            if is_late { words.letter_meeting_late(told) } else { told }
        }
    };
    told.push((words.letter_meeting(), meets));
    told
}

/// Where an extract of the minutes can be sent instead, if those who follow it up have a mailbox.
fn way_of_paper(speaker: &Speaker<'_>, standing: &Standing<'_>) -> String {
    let keeper = standing
        .follow_up
        .into_iter()
        .chain(standing.by)
        .find_map(|arena| send::mailbox(speaker.state, &Node::Arena(arena.clone()), speaker.day)?.said());
    keeper.map_or_else(String::new, |mailbox| speaker.words.letter_or_mail(mailbox))
}

/// Why a letter is not sent, as a sentence.
pub(crate) fn not_sent(words: &Words, why: NotSent, subject: String, to: String) -> String {
    match why {
        NotSent::HasEnded => words.not_sent_has_ended(subject),
        NotSent::NotAsked => words.not_sent_not_asked(subject, to),
        NotSent::HasAnswered => words.not_sent_has_answered(subject, to),
        NotSent::IsGone => words.not_sent_is_gone(to),
        NotSent::NoMailbox => words.not_sent_no_mailbox(to),
    }
}
