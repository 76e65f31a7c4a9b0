//! How a matter stands, in one sentence with what comes next.

use crate::{Say, Sentence, Speaker, date};
use domain::{
    id::{MatterId, PaperId},
    register::arena::TargetGroup,
    work::matter::{How, Matter, Phase},
};

impl Speaker<'_> {
    /// Where it is and what it waits for, in a sentence, and what comes next in another.
    pub fn matter_stands(&self, matter: &Matter<'_>) -> Sentence {
        let words = self.words;
        self.sentence(|telling| {
            let arenas: Vec<_> = matter.arenas.iter().map(|(arena, _)| (*arena).clone()).collect();
            let place = match arenas.is_empty() {
                true => words.matter_at_nobody(),
                false => words.matter_at(telling.arenas(&arenas)),
            };
            let stands = match matter.phase {
                Phase::Open => words.matter_stands_open(place),
                Phase::SentBack(to) => words.matter_stands_sent_back(place, telling.node(to)),
                Phase::Adjourned(due) => words.matter_stands_adjourned(telling.due(due), place),
                Phase::Parked(None) => words.matter_stands_parked(place),
                Phase::Parked(Some(due)) => words.matter_stands_parked_until(telling.due(due), place),
                Phase::Decided(decision) => {
                    let on = self.state.decisions.get(decision).map(|road| road.beginning().on);
                    let on = on.map_or_else(|| words.unknown(), |on| date::date(words, &on));
                    words.matter_stands_decided(telling.thing(decision.clone()), on)
                }
                Phase::Concluded(how) => words.matter_stands_concluded(how.say(words)),
            };
            let Some(next) = matter.next else { return stands };
            let what = next.what.map(|what| telling.text(what)).unwrap_or_default();
            let what = what.trim_end_matches('.');
            match next.due {
                None => format!("{stands} {}", words.matter_next(what)),
                Some(due) => format!("{stands} {}", words.matter_next_due(telling.due(due), what)),
            }
        })
    }

    /// How a matter has to do with another.
    pub fn related(&self, how: How, to: &MatterId) -> Sentence {
        self.sentence(|telling| self.words.act_matter_related(how.say(self.words), telling.thing(to.clone())))
    }

    /// For whom something is.
    pub fn target(&self, target: &TargetGroup) -> Sentence {
        self.sentence(|telling| telling.target_group(target))
    }

    /// A line of a paper, by the paper and the number.
    pub fn quoted(&self, paper: &PaperId, line: &str) -> Sentence {
        self.sentence(|telling| self.words.decision_quoted(line, telling.thing(paper.clone())))
    }
}
