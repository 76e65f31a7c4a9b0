//! Every value of every fact there is, put into a form, shown as a page, sent as a browser sends it, and read again.

use super::html;
use crate::{
    App,
    form::{Reading, Typed, claim, concept::Asked as AskedFor, field::Asking, register, step::Steps},
    page::{Asked, At},
    samples,
};
use askama::Template;
use domain::{
    State,
    acts::Road,
    facts::{Aspect, Claim, Content},
    register::{
        arena, body, holder, lineage, office, paper, party, principal, relation, rulebook, seat, source, unit,
    },
};
use std::{collections::BTreeMap, sync::Arc};
use testkit::{
    samples::{Sampled, claim as sample},
    steps::Stepped,
};

/// The claim after it has been a form on a page.
fn through_a_page<F: AskedFor>(at: &At<'_>, said: &Claim<F>) -> Claim<F> {
    let about = said.content.aspect();
    let mut typed = Typed::default();
    claim::fill(said, &mut typed);
    let asking = Asking { at, typed: &typed, wrong: &BTreeMap::new(), more: None };
    let controls = claim::ask::<F>(&asking, about);
    let page: String = controls.iter().map(|control| control.render().unwrap()).collect();
    for forgotten in [">choice-", "> choice-", ">part-", "> part-", ">aspect-"] {
        assert!(!page.to_lowercase().contains(forgotten), "no words: {page}");
    }
    let fields = html::form(&format!("<form class=\"sheet\">{page}</form>"));
    let typed = Typed::received(fields);
    let mut reading = Reading::new(&typed);
    let read = claim::read(&mut reading, about);
    reading.finish(read).unwrap_or_else(|wrong| panic!("{said:?} is not read: {wrong:?}\n{page}"))
}

fn every_value_of<F: AskedFor + Sampled>(at: &At<'_>) {
    for fact in F::samples() {
        let said = sample(fact);
        assert_eq!(through_a_page(at, &said), said);
    }
    for about in F::Aspect::ALL.iter().copied() {
        if F::samples().iter().any(|fact| fact.aspect() == about && is_unit(fact)) {
            continue;
        }
        for content in [Content::Missing(about), Content::NotFound(about)] {
            let said = Claim::<F> { content, when: Default::default(), sources: Vec::new() };
            assert_eq!(through_a_page(at, &said), said);
        }
    }
}

/// Whether the fact only says that something is so: then there is no other value.
fn is_unit<F: AskedFor>(fact: &F) -> bool {
    let mut typed = Typed::default();
    fact.fill(&mut typed, "value");
    typed == Typed::default()
}

fn on_a_page(state: State, check: impl Fn(&At<'_>)) {
    let app = App::new(Arc::new(samples::One(Arc::new(state.clone()))), || super::TODAY);
    for language in ["sv", "en"] {
        let asked = Asked::in_language(language);
        check(&At::new(&app, &asked, &state, None));
    }
}

#[test]
fn every_value_comes_back_from_its_form() {
    on_a_page(samples::empty(), |at| {
        every_value_of::<rulebook::Fact>(at);
        every_value_of::<source::Fact>(at);
        every_value_of::<principal::Fact>(at);
        every_value_of::<body::Fact>(at);
        every_value_of::<unit::Fact>(at);
        every_value_of::<party::Fact>(at);
        every_value_of::<office::Fact>(at);
        every_value_of::<arena::Fact>(at);
        every_value_of::<relation::Fact>(at);
        every_value_of::<lineage::Fact>(at);
        every_value_of::<paper::Fact>(at);
        every_value_of::<seat::Fact>(at);
        every_value_of::<holder::Fact>(at);
    });
}

/// The act after it has been a correction on a page, among all that the road knows.
fn act_through_a_page<A: Steps>(at: &At<'_>, road: &Road<A>, act: &A) -> A {
    let mut typed = Typed::default();
    act.fill_act(&mut typed);
    let asking = Asking { at, typed: &typed, wrong: &BTreeMap::new(), more: None };
    let controls = A::dress(&asking, road, A::ask_act(&asking, act.verb()));
    let page: String = controls.iter().map(|control| control.render().unwrap()).collect();
    for forgotten in [">choice-", "> choice-", ">part-", "> part-", ">do-"] {
        assert!(!page.to_lowercase().contains(forgotten), "no words: {page}");
    }
    let typed = Typed::received(html::form(&format!("<form class=\"sheet\">{page}</form>")));
    let mut reading = Reading::new(&typed);
    let read = A::read_act(&mut reading, act.verb()).map(|read| read.keep(act));
    reading.finish(read).unwrap_or_else(|wrong| panic!("{act:?} is not read: {wrong:?}\n{page}"))
}

fn every_act_of<A: Steps + Stepped>(at: &At<'_>, road: &Road<A>) {
    for act in A::samples() {
        assert_eq!(act_through_a_page(at, road, &act), act);
    }
}

#[test]
fn every_act_comes_back_from_its_form() {
    on_a_page(samples::county(), |at| {
        let state = at.state();
        every_act_of(at, state.matters.values().next().unwrap());
        every_act_of(at, state.decisions.values().next().unwrap());
        every_act_of(at, state.recommendations.values().next().unwrap());
    });
}

#[test]
fn every_kind_of_thing_has_a_form_that_enters_it() {
    on_a_page(samples::empty(), |at| {
        for concept in register::CONCEPTS {
            let form = register::form(at.state(), concept).unwrap();
            let typed = form.begin(at);
            let controls = form.ask(&Asking { at, typed: &typed, wrong: &BTreeMap::new(), more: None });
            assert!(controls.len() >= 3, "{concept}");
            assert!(register::means(at.words(), concept).ends_with('.'), "{concept}");
        }
    });
}
