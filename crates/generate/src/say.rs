//! How invented things are written: numbered handles, numbered names, and sentences from a list.

use crate::dice::Dice;
use domain::{
    facts::{Claim, Content, Fact, Statement},
    id::{Handle, Id, SourceId},
    source::{Citation, Locator},
    text::{Text, Title},
    time::Period,
};
use jiff::civil::Date;

/// What papers and tasks say. In a file of its own, since Swedish stands in no code.
const SENTENCES: &str = include_str!("../../../counties/invented.txt");

/// The id of the thing with this number. Things of one kind are numbered from one in the order they are entered.
pub fn id<I: Id>(n: usize) -> I {
    // The first letter of the concept keeps handles apart for people; the concept itself keeps the ids apart.
    let handle = format!("{}{n}", &I::CONCEPT[..1]);
    I::new(Handle::parse(&handle).expect("a letter and digits are a handle"))
}

/// A name with a number, so that nobody takes it for something that exists.
pub fn title(what: &str, n: usize) -> Title {
    Title::parse(&format!("{what} {n}")).expect("a word and a number are a title")
}

/// A sentence or two that a paper might say.
pub fn text(dice: &mut Dice) -> Text {
    let sentences: Vec<&str> = SENTENCES.lines().collect();
    let said = match dice.once_in(3) {
        true => format!("{} {}", dice.pick(&sentences), dice.pick(&sentences)),
        false => dice.pick(&sentences).to_owned(),
    };
    Text::parse(&said).expect("the list holds plain sentences")
}

/// A place in the source with this number.
pub fn cite(source: usize, dice: &mut Dice) -> Citation {
    let place = Locator::parse(&dice.upto(90).to_string()).expect("a number is a place");
    Citation { source: id::<SourceId>(source), place: Some(place) }
}

/// That this has been so since that day, without a source.
pub fn since<F: Fact>(day: Date, fact: F) -> Statement<F> {
    Claim { content: Content::Fact(fact), when: Period::since(day), sources: Vec::new() }.into()
}

/// The same, read in a source.
pub fn read_in<F: Fact>(source: Citation, day: Date, fact: F) -> Statement<F> {
    Claim { content: Content::Fact(fact), when: Period::since(day), sources: vec![source] }.into()
}
