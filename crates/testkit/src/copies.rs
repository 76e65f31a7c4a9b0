//! The same county many times over in one, for measuring how work grows with size: every id and name gets the number of
//! its copy.

use domain::{
    Command, State, concepts,
    facts::{self, Entity, Fact, Statement},
    id::{Handle, Id},
    register::{
        arena, body, holder, lineage, office, paper, party, principal, relation, rulebook, seat, source, unit,
    },
};
use serde_json::Value;

macro_rules! copy_all {
    ($($variant:ident $concept:ident $table:ident $name:literal,)*) => {
        /// Commands that register everything in the county `n` times over, the rulebook once: concept by concept, as a
        /// county file of that size would be imported.
        pub fn copies(state: &State, n: usize) -> Vec<Command> {
            let mut all = Vec::new();
            $(for entity in state.$table.values() {
                let copies = if $name == "rulebook" { 1 } else { n };
                let again = (0..copies).map(|copy| again::<$concept::Fact>(state, entity, copy));
                all.extend(again.map(Command::$variant));
            })*
            all
        }
    };
}

concepts!(copy_all);

fn again<F: Fact>(state: &State, entity: &Entity<F>, copy: usize) -> facts::Command<F> {
    let statements = entity.standing().map(|entry| {
        let statement = Statement { claims: entry.claims.to_vec(), chosen: entry.chosen };
        let mut value = serde_json::to_value(statement).expect("a statement is plain data");
        rename(state, &mut value, copy);
        serde_json::from_value(value).expect("only ids and names were changed")
    });
    let id =
        if copy == 0 { entity.id.clone() } else { F::Id::new(numbered(entity.id.handle().as_str(), copy)) };
    facts::Command::Register { id, statements: statements.collect() }
}

fn numbered(handle: &str, copy: usize) -> Handle {
    Handle::parse(&format!("{handle}-{copy}")).expect("handles leave room for a number")
}

fn rename(state: &State, value: &mut Value, copy: usize) {
    match value {
        _ if copy == 0 => {}
        Value::Array(values) => values.iter_mut().for_each(|value| rename(state, value, copy)),
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(name) if matches!(key.as_str(), "name" | "alias" | "title") => {
                        name.push_str(&format!(" {copy}"));
                    }
                    Value::Array(sources) if key == "sources" => {
                        sources.iter_mut().for_each(|source| cite(source, copy))
                    }
                    value => rename(state, value, copy),
                }
            }
        }
        Value::String(text) => {
            if let Ok(subject) = text.parse::<domain::id::Subject>()
                && state.holds(&subject)
            {
                text.push_str(&format!("-{copy}"));
            }
        }
        _ => {}
    }
}

fn cite(source: &mut Value, copy: usize) {
    if let Value::String(citation) = source {
        *citation = match citation.split_once(':') {
            Some((handle, place)) => format!("{handle}-{copy}:{place}"),
            None => format!("{citation}-{copy}"),
        };
    }
}
