//! Where in the file a rule is broken, and which refusals tell nothing new.

use crate::{
    file::{Concept, CountyFile, ForEachConcept, for_each_concept},
    problem::{Kind, Problem, Span, nearest},
};
use domain::{
    Refusal, State,
    facts::{Aspect, Claim, Content, Fact},
    id::{PaperId, Subject},
    register::paper,
};
use std::collections::BTreeSet;

/// What has to be known of the whole file to find a place in it.
pub(super) struct Places<'a> {
    state: &'a State,
    file: &'a CountyFile,
    /// Every id that the register or the file knows.
    known: BTreeSet<Subject>,
    /// What is mentioned and not known.
    unknown: BTreeSet<Subject>,
    mentions: Vec<Mention>,
    backwards: Vec<Backwards>,
}

/// An id in the file, and the thing that mentions it.
struct Mention {
    from: Subject,
    to: Subject,
    span: Span,
}

/// A claim that ends before it begins.
struct Backwards {
    fact: Span,
    claim: Span,
    refusal: Refusal,
    /// Nobody else will ask about it, since something in the fact could not be read.
    is_unread: bool,
}

impl<'a> Places<'a> {
    pub fn new(state: &'a State, file: &'a CountyFile) -> Places<'a> {
        let (known, unknown) = (BTreeSet::new(), BTreeSet::new());
        let (mentions, backwards) = (Vec::new(), Vec::new());
        let mut places = Places { state, file, known, unknown, mentions, backwards };
        for_each_concept(&mut places);
        let mentioned = places.mentions.iter().map(|mention| &mention.to);
        // A person is known by id alone.
        let is_unknown = |to: &&Subject| !matches!(to, Subject::Person(_)) && !places.known.contains(*to);
        places.unknown = mentioned.filter(is_unknown).cloned().collect();
        places
    }

    /// What is mentioned and not known.
    pub fn unknown(&self) -> impl Iterator<Item = &Subject> {
        self.unknown.iter()
    }

    /// What is wrong whatever the rules answer: unknown ids, and dates out of order beside what could not be read.
    pub fn known_beforehand(&self) -> impl Iterator<Item = Problem> {
        let is_told =
            |mention: &&Mention| self.unknown.contains(&mention.to) && !self.file.may_hold(&mention.to);
        let references = self.mentions.iter().filter(is_told).map(|Mention { from, to, span }| {
            let refusal = Refusal::UnknownReference { from: from.clone(), to: to.clone() };
            Problem { nearest: self.nearest(to), ..Problem::new(*span, Kind::Refused(refusal)) }
        });
        let unread = self.backwards.iter().filter(|backwards| backwards.is_unread);
        references.chain(unread.map(Backwards::problem))
    }

    /// The known id of the same kind that was probably meant; a source as its handle, since that is how it is written.
    fn nearest(&self, to: &Subject) -> Option<String> {
        let alike = self.known.iter().filter(|known| known.concept() == to.concept());
        let handle = nearest(to.handle().as_str(), alike.map(|known| known.handle().as_str()))?;
        Some(if let Subject::Source(_) = to {
            handle.to_owned()
        } else {
            format!("{}-{handle}", to.concept())
        })
    }

    /// The refusal of what stands at the span, as problems each in its place; none if another problem tells it.
    pub fn problems(&self, refusal: &Refusal, span: Span) -> Vec<Problem> {
        if self.follows(refusal) {
            return Vec::new();
        }
        let found: Vec<Problem> = match refusal {
            Refusal::EndsBeforeItBegins { .. } => {
                let here = self.backwards.iter().filter(|backwards| backwards.fact == span);
                here.map(Backwards::problem).collect()
            }
            Refusal::ExistenceNotStated(subject) => {
                self.file.span_of(subject).map(|begin| refused(begin, refusal)).into_iter().collect()
            }
            Refusal::StillMentioned { subject, .. } => self.still_mentioned(subject),
            Refusal::LineageIsACycle(_) => {
                self.step(span).map(|step| refused(step, refusal)).into_iter().collect()
            }
            Refusal::NoSuchLine { paper: Subject::Paper(id), .. } => self.rules_without_line(id),
            _ => Vec::new(),
        };
        if found.is_empty() { vec![refused(span, refusal)] } else { found }
    }

    /// Whether a refusal comes of another problem that is told, or that might go away with it.
    fn follows(&self, refusal: &Refusal) -> bool {
        match refusal {
            // A thing that stands in for one that could not be registered, and was not needed.
            Refusal::AlreadyRegistered(_) => true,
            Refusal::ExistenceNotStated(subject) => self.file.is_unread(subject, "exists"),
            Refusal::NoSuchLine { paper, .. } => self.file.is_unread(paper, "line"),
            Refusal::AlreadyStated { subject, aspect, .. } if self.state.holds(subject) => {
                self.file.is_unread(subject, aspect)
            }
            // The existence is the first that is said of a new thing. When it is refused, that is told.
            Refusal::AlreadyStated { subject, aspect, no: 1 } => {
                let is_it = |told: &Refusal| matches!(told, Refusal::EndsBeforeItBegins { subject: of, aspect: about, .. } if of == subject && about == aspect);
                self.backwards.iter().any(|backwards| is_it(&backwards.refusal))
            }
            _ => false,
        }
    }

    /// Every place that mentions a thing the file leaves out.
    fn still_mentioned(&self, subject: &Subject) -> Vec<Problem> {
        let here = self.mentions.iter().filter(|mention| mention.to == *subject);
        here.map(|mention| {
            let by = mention.from.clone();
            refused(mention.span, &Refusal::StillMentioned { subject: subject.clone(), by })
        })
        .collect()
    }

    /// The step of the lineage that begins or is told there.
    fn step(&self, span: Span) -> Option<Span> {
        let is_here = |stated: Span, begin: Span| stated == span || begin == span;
        let steps = self
            .file
            .lineages
            .iter()
            .flat_map(|lineage| lineage.statements.iter().map(|stated| (stated.span, lineage.span)));
        steps.filter(|(stated, begin)| is_here(*stated, *begin)).map(|(stated, _)| stated).next()
    }

    /// Every rule of the paper that reads a line which neither the file nor the register has.
    fn rules_without_line(&self, id: &PaperId) -> Vec<Problem> {
        let papers = self.file.papers.iter().filter(|paper| paper.id == *id);
        let statements: Vec<_> = papers.flat_map(|paper| &paper.statements).collect();
        let facts = || {
            let claims = statements
                .iter()
                .flat_map(|stated| stated.statement.claims.iter().map(|claim| (claim, stated.span)));
            claims.filter_map(|(claim, span)| Some((claim.content.fact()?, span)))
        };
        let recorded = self.state.papers.get(id).into_iter().flat_map(|paper| paper.lines());
        let mut lines: BTreeSet<u16> = recorded.map(|line| line.no).collect();
        lines.extend(facts().filter_map(|(fact, _)| match fact {
            paper::Fact::Line(line) => Some(line.no),
            _ => None,
        }));
        let rules = facts().filter_map(|(fact, span)| match fact {
            paper::Fact::Rule(rule) => Some((rule.line, span)),
            _ => None,
        });
        let unread = rules.filter(|(line, _)| !lines.contains(line));
        unread
            .map(|(line, span)| refused(span, &Refusal::NoSuchLine { paper: id.clone().into(), line }))
            .collect()
    }
}

impl Backwards {
    fn problem(&self) -> Problem {
        refused(self.claim, &self.refusal)
    }
}

fn refused(span: Span, refusal: &Refusal) -> Problem {
    Problem::new(span, Kind::Refused(refusal.clone()))
}

impl ForEachConcept for Places<'_> {
    fn visit<F: Concept>(&mut self) {
        let things = F::things(self.file);
        // A thing of which everything has been taken back is not there to be mentioned.
        let standing = F::table(self.state).values().filter(|entity| entity.standing().next().is_some());
        let written = things.iter().map(|thing| &thing.id);
        self.known.extend(standing.map(|entity| &entity.id).chain(written).map(|id| id.clone().into()));
        for thing in things {
            let subject: Subject = thing.id.clone().into();
            let mut mentioned = BTreeSet::new();
            let mut look = |claim: &Claim<F>, fact: Span, span: Span, is_unread: bool| {
                references(claim, &mut |to| mentioned.extend([to]));
                if claim.when.is_backwards() {
                    let (aspect, when) = (claim.content.aspect().name(), claim.when);
                    let refusal = Refusal::EndsBeforeItBegins { subject: subject.clone(), aspect, when };
                    self.backwards.push(Backwards { fact, claim: span, refusal, is_unread });
                }
            };
            for stated in &thing.statements {
                let claims = stated.statement.claims.iter().zip(&stated.claims);
                claims.for_each(|(claim, span)| look(claim, stated.span, *span, false));
            }
            for fact in &thing.unread {
                fact.claims.iter().for_each(|(claim, span)| look(claim, fact.span, *span, true));
            }
            let written = thing.mentions.iter().filter(|(to, _)| mentioned.contains(to));
            let from = || subject.clone();
            self.mentions.extend(written.map(|(to, span)| Mention {
                from: from(),
                to: to.clone(),
                span: *span,
            }));
        }
    }
}

fn references<F: Fact>(claim: &Claim<F>, each: &mut dyn FnMut(Subject)) {
    if let Content::Fact(fact) = &claim.content {
        fact.references(each);
    }
    claim.sources.iter().for_each(|citation| each(citation.source.clone().into()));
}
