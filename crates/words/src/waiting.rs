//! What waits for somebody, in words.

use crate::{Sentence, Speaker, speaker::list};
use domain::{id::Node, view::waiting::Waiting};

/// As many as are named one by one; more are counted.
const NAMED: usize = 3;

impl Speaker<'_> {
    /// That a principal was asked and no board in it is named.
    pub fn as_a_whole(&self, principal: &Node) -> Sentence {
        self.sentence(|telling| self.words.node_owes_as_a_whole(telling.node(principal)))
    }

    /// What waits.
    pub fn waiting(&self, waiting: &Waiting<'_>) -> Sentence {
        let words = self.words;
        self.sentence(|telling| match waiting {
            Waiting::Follow(duty) => {
                words.waiting_follow(telling.thing(duty.arena.clone()), telling.thing(duty.seat.clone()))
            }
            Waiting::Answer(board, standing) => words.waiting_answer(
                telling.node(&Node::Body(board.clone())),
                telling.thing(standing.road.id.clone()),
            ),
            Waiting::Take(principal, standing) => {
                words.waiting_take(telling.node(principal), telling.thing(standing.road.id.clone()))
            }
            Waiting::Chase(standing) => {
                let mut silent: Vec<&Node> = standing.silent().map(|asked| &asked.of).collect();
                silent.dedup();
                let what = telling.thing(standing.road.id.clone());
                if silent.len() > NAMED {
                    return words.waiting_chase_many(silent.len().to_string(), what);
                }
                let names: Vec<String> = silent.into_iter().map(|of| telling.node(of)).collect();
                words.waiting_chase(what, list(words, &names))
            }
        })
    }
}
