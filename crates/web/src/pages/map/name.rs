//! What the boxes are called.

use super::Shown;
use domain::{
    id::Node,
    register::{arena, body},
    view::map::{CardOn, Company},
};
use words::speaker::list;

/// What a box is called that day, with the short name where there is one.
pub fn of(shown: &Shown<'_, '_>, on: &CardOn) -> String {
    let words = shown.at.words();
    match shown.map.cards[on.card].company {
        Company::Principals => words.map_principals(count(shown, on)),
        Company::Municipalities => words.map_municipalities(count(shown, on)),
        Company::Alone | Company::Alike => members(shown, on, |node| with_short(shown, node)),
    }
}

/// What a box is called in passing, inside a sentence: by its short name alone where there is one.
pub fn brief(shown: &Shown<'_, '_>, on: &CardOn) -> String {
    let words = shown.at.words();
    match shown.map.cards[on.card].company {
        Company::Principals => words.map_principals_brief(count(shown, on)),
        Company::Municipalities => words.map_municipalities_brief(count(shown, on)),
        Company::Alone | Company::Alike => members(shown, on, |node| {
            let name = shown.at.speaker.name(&node.into());
            short(shown, node, &name).unwrap_or(name)
        }),
    }
}

/// How many a box stands for, and of how many where only some of them existed.
fn count(shown: &Shown<'_, '_>, on: &CardOn) -> String {
    let (words, card) = (shown.at.words(), &shown.map.cards[on.card]);
    if on.members.len() == card.members.len() {
        on.members.len().to_string()
    } else {
        words.map_some(card.members.len().to_string(), on.members.len().to_string())
    }
}

fn members(shown: &Shown<'_, '_>, on: &CardOn, call: impl Fn(&Node) -> String) -> String {
    let names: Vec<String> = on.members.iter().map(call).collect();
    list(shown.at.words(), &names)
}

fn with_short(shown: &Shown<'_, '_>, node: &Node) -> String {
    let name = shown.at.speaker.name(&node.into());
    match short(shown, node, &name) {
        Some(short) => shown.at.words().map_with_short(name, short),
        None => name,
    }
}

/// What people call it: another name made of its initials, such as HSN.
fn short(shown: &Shown<'_, '_>, node: &Node, name: &str) -> Option<String> {
    let (state, day) = (shown.at.state(), shown.at.day());
    let aliases: Vec<String> = match node {
        Node::Arena(id) => {
            let found = state.arenas.get(id)?.all_on(arena::Aspect::Alias, day);
            let titles = found.filter_map(|found| match found.fact() {
                Some(arena::Fact::Alias(title)) => Some(shown.at.speaker.title(title)),
                _ => None,
            });
            titles.collect()
        }
        Node::Body(id) => {
            let found = state.bodies.get(id)?.all_on(body::Aspect::Alias, day);
            let titles = found.filter_map(|found| match found.fact() {
                Some(body::Fact::Alias(title)) => Some(shown.at.speaker.title(title)),
                _ => None,
            });
            titles.collect()
        }
        _ => return None,
    };
    aliases.into_iter().find(|alias| is_initials(alias, name))
}

/// Whether a name is made of capitals that all stand in the other, in order, from its first letter.
fn is_initials(short: &str, name: &str) -> bool {
    let mut letters = name.chars().flat_map(char::to_uppercase).peekable();
    (2..=6).contains(&short.chars().count())
        && short.chars().all(char::is_uppercase)
        && letters.peek() == short.chars().next().as_ref()
        && short.chars().all(|letter| letters.any(|other| other == letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_is_made_of_initials() {
        for (short, name, expected) in [
            ("RSR", "Regionens samverkansrad", true),
            ("HSN", "Hospital and social needs", true),
            ("LIFO", "Samreko - halso- och sjukvard, skola och ifo", false),
            ("Svom", "Sociala omsorgsgruppen", false),
            ("", "Anything", false),
        ] {
            assert_eq!(is_initials(short, name), expected, "{short}");
        }
    }
}
