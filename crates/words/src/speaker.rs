//! Says things of a county as of a day: the names are those of the day.

use crate::{Language, Say, Sentence, Spoken, Words, date, rule, sentence::Mentions, typed, words};
use domain::{
    State,
    facts::{Claim, Content},
    id::{ArenaId, Id, Node, PersonId, SeatId, Subject},
    register::{
        paper::{Line, Paper, Reading, Rule},
        relation::{Link, RelationKind},
    },
    text::{Text, Title},
    view::mandate::{Ground, Verdict},
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Says things of a county as of a day.
#[derive(Clone, Copy)]
pub struct Speaker<'a> {
    /// The words of the language.
    pub words: &'static typed::L10nLanguage,
    /// The county.
    pub state: &'a State,
    /// The day whose names are used.
    pub day: Date,
    /// What people are called, where that may be said.
    pub names: Option<&'a BTreeMap<PersonId, String>>,
}

impl<'a> Speaker<'a> {
    /// Speaks this language of the county as of that day.
    pub fn new(language: Language, state: &'a State, day: Date) -> Speaker<'a> {
        Speaker { words: words(language), state, day, names: None }
    }

    /// What a thing is called that day.
    pub fn name(&self, subject: &Subject) -> String {
        match subject {
            Subject::Relation(id) => {
                let link = self.state.relations.get(id).and_then(|relation| relation.link());
                link.map_or_else(|| id.to_string(), |link| self.relation(link).to_string())
            }
            Subject::Lineage(id) => {
                let step = self.state.lineages.get(id).and_then(|lineage| lineage.step());
                step.map_or_else(
                    || id.to_string(),
                    |step| self.sentence(|telling| telling.step(step)).to_string(),
                )
            }
            Subject::Person(id) => {
                let name = self.names.and_then(|names| names.get(id)).cloned();
                name.unwrap_or_else(|| id.handle().to_string())
            }
            Subject::Rulebook(_) => self.words.concept_rulebook(),
            _ => self.state.name(subject, self.day).to_owned(),
        }
    }

    /// A thing by its name, for a page to make a link of.
    pub fn thing(&self, subject: impl Into<Subject>) -> Sentence {
        self.sentence(|telling| telling.thing(subject))
    }

    /// Several things by their names: "A, B and C".
    pub fn things(&self, subjects: impl IntoIterator<Item = Subject>) -> Sentence {
        self.sentence(|telling| {
            let told: Vec<String> = subjects.into_iter().map(|subject| telling.thing(subject)).collect();
            list(self.words, &told)
        })
    }

    /// A sentence that may mention things.
    pub(crate) fn sentence(&self, tell: impl FnOnce(&mut Telling<'a>) -> String) -> Sentence {
        let mut telling = Telling { speaker: *self, mentions: Mentions::default() };
        let text = tell(&mut telling);
        telling.mentions.into_sentence(&text)
    }

    /// What a claim says: the value, or that there is none.
    pub fn content<F: Spoken>(&self, content: &Content<F>) -> Sentence {
        match content {
            Content::Fact(fact) => self.fact(fact),
            Content::Missing(_) => self.words.known_missing().into(),
            Content::NotFound(_) => self.words.not_found().into(),
        }
    }

    /// The value of a fact.
    pub fn fact<F: Spoken>(&self, fact: &F) -> Sentence {
        self.sentence(|telling| fact.told(telling))
    }

    /// When a claim is true; nothing where it is as old as the thing itself.
    pub fn when<F: Spoken>(&self, claim: &Claim<F>) -> Option<String> {
        if let (Some(fact), Some(day)) = (claim.content.fact(), &claim.when.from)
            && fact.is_moment()
        {
            return Some(date::date(self.words, day));
        }
        let told = claim.when.from.is_some() || claim.when.to.is_some();
        told.then(|| date::period(self.words, &claim.when))
    }

    /// Who does what to whom.
    pub fn relation(&self, link: &Link) -> Sentence {
        self.sentence(|telling| telling.link(link))
    }

    /// What a rule says.
    pub fn rule(&self, rule: &Rule) -> Sentence {
        self.sentence(|telling| rule::told(rule, telling))
    }

    /// What a title says, or that it has been redacted.
    pub fn title(&self, title: &Title) -> String {
        title.said().map_or_else(|| self.words.redacted(), str::to_owned)
    }

    /// What a text says, or that it has been redacted.
    pub fn text(&self, text: &Text) -> String {
        text.said().map_or_else(|| self.words.redacted(), str::to_owned)
    }

    /// What an arena's mandate rests on, in two words.
    pub fn ground(&self, verdict: &Verdict<'_>) -> String {
        let ground = verdict.ground.say(self.words);
        if verdict.certainty.is_perhaps() { self.words.ground_perhaps(ground) } else { ground }
    }

    /// That a paper which may say something is not in force.
    pub fn not_in_force(&self, paper: &Paper) -> Sentence {
        self.sentence(|telling| {
            let paper = telling.thing(paper.id.clone());
            self.words.arena_answer_not_in_force(paper)
        })
    }

    /// What an arena's mandate rests on, in a sentence.
    pub fn verdict(&self, verdict: &Verdict<'_>) -> Sentence {
        let words = self.words;
        let perhaps = verdict.certainty.is_perhaps();
        self.sentence(|telling| match &verdict.ground {
            Ground::InForce(paper) if perhaps => {
                words.ground_sentence_in_force_perhaps(telling.thing(paper.id.clone()))
            }
            Ground::InForce(paper) => words.ground_sentence_in_force(telling.thing(paper.id.clone())),
            Ground::AnchoredOnly(paper) => {
                words.ground_sentence_anchored_only(telling.thing(paper.id.clone()))
            }
            Ground::Undated(paper) => words.ground_sentence_undated(telling.thing(paper.id.clone())),
            Ground::NotInForce(paper) => words.ground_sentence_not_in_force(telling.thing(paper.id.clone())),
            Ground::SameAs(arena) => words.ground_sentence_same_as(telling.thing((*arena).clone())),
            Ground::Practice => words.ground_sentence_practice(),
            Ground::KnownMissing => words.ground_sentence_known_missing(),
            Ground::NotFound => words.ground_sentence_not_found(),
        })
    }
}

/// A sentence being told: it collects the things that are mentioned.
pub struct Telling<'a> {
    speaker: Speaker<'a>,
    mentions: Mentions,
}

impl Telling<'_> {
    pub(crate) fn words(&self) -> &'static Words {
        self.speaker.words
    }

    pub(crate) fn title(&self, title: &Title) -> String {
        self.speaker.title(title)
    }

    pub(crate) fn text(&self, text: &Text) -> String {
        self.speaker.text(text)
    }

    /// Mentions a thing.
    pub(crate) fn thing(&mut self, subject: impl Into<Subject>) -> String {
        let subject = subject.into();
        let name = self.speaker.name(&subject);
        self.mentions.put(subject, name)
    }

    pub(crate) fn node(&mut self, node: &Node) -> String {
        self.thing(node)
    }

    /// Whether its name says whose it is, as "Kommunstyrelsen i Ragunda" does.
    pub(crate) fn says(&self, node: &Node, whose: &Node) -> bool {
        self.speaker.name(&node.into()).contains(&self.speaker.name(&whose.into()))
    }

    pub(crate) fn nodes(&mut self, nodes: &[Node]) -> String {
        let told: Vec<String> = nodes.iter().map(|node| self.thing(node)).collect();
        list(self.words(), &told)
    }

    pub(crate) fn arenas(&mut self, arenas: &[ArenaId]) -> String {
        let told: Vec<String> = arenas.iter().map(|arena| self.thing(arena.clone())).collect();
        list(self.words(), &told)
    }

    pub(crate) fn seats(&mut self, seats: &[SeatId]) -> String {
        let told: Vec<String> = seats.iter().map(|seat| self.thing(seat.clone())).collect();
        list(self.words(), &told)
    }

    pub(crate) fn labels<L: Say>(&self, labels: &[L]) -> String {
        let told: Vec<String> = labels.iter().map(|label| label.say(self.words())).collect();
        list(self.words(), &told)
    }

    pub(crate) fn line(&self, line: &Line) -> String {
        let (heading, text) = (self.title(&line.heading), self.text(&line.text));
        self.words().paper_line(heading, line.no.to_string(), text)
    }

    pub(crate) fn reading(&mut self, reading: &Reading) -> String {
        let says = rule::told(&reading.says, self);
        self.words().reading(reading.line.to_string(), says)
    }

    pub(crate) fn link(&mut self, link: &Link) -> String {
        let (who, whom) = (self.node(&link.who), self.node(&link.whom));
        let words = self.words();
        match link.does {
            RelationKind::PreparesFor => words.relation_prepares_for(who, whom),
            RelationKind::ReportsTo => words.relation_reports_to(who, whom),
            RelationKind::LiftsTo => words.relation_lifts_to(who, whom),
            RelationKind::RecommendsTo => words.relation_recommends_to(who, whom),
            RelationKind::ProposesTo => words.relation_proposes_to(who, whom),
            RelationKind::Steers => words.relation_steers(who, whom),
            RelationKind::SetsFormOf => words.relation_sets_form_of(who, whom),
            RelationKind::FeedsSeatsTo => words.relation_feeds_seats_to(who, whom),
            RelationKind::Represents => words.relation_represents(who, whom),
            RelationKind::Supports => words.relation_supports(who, whom),
            RelationKind::Coordinates => words.relation_coordinates(who, whom),
            RelationKind::Informs => words.relation_informs(who, whom),
        }
    }
}

/// "A, B and C".
pub fn list(words: &Words, told: &[String]) -> String {
    match told {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => words.list_two(first.join(", "), last),
    }
}
