//! `samverkan matter`, `samverkan recommendation` and `samverkan matrix`: the road of something and how it stood on a day,
//! in plain sentences.

use crate::{
    arguments::{AsOf, County, Thing},
    county,
    terminal::say,
    trouble::Trouble,
};
use domain::{
    State,
    acts::Road,
    certainty::Certainty,
    id::{Handle, Id, Subject},
    text::Text,
    view::standing::{
        Asked, End, Ruling, Stage, Standing,
        made::Made,
        matrix::{Wanted, matrix},
        standing,
    },
    work::{
        matter::{Matter, Phase, stand},
        recommendation,
    },
};
use engine::clock::{Clock, SystemClock};
use jiff::civil::Date;
use std::process::ExitCode;
use words::{
    Happened, Language, Say, Speaker, date,
    recommendation::{nobody_to_count, said_yes},
};

/// More recommendations than a county has at once are not printed.
const MOST: usize = 1_000;

/// Tells a matter.
pub fn matter(thing: &Thing, language: Language) -> Result<ExitCode, Trouble> {
    let (state, day) = read(&thing.county, &thing.as_of, language)?;
    let speaker = Speaker::new(language, &state, day);
    let road = find(&thing.id, &speaker, |id| state.matters.get(&id).map(AsRef::as_ref))?;
    heading(&speaker, road.id.clone().into());
    of_matter(&speaker, &stand(road, day));
    say!("\n{}", speaker.words.told_road());
    for taken in road.on(day) {
        step(&speaker, taken.step);
        if let domain::work::matter::Act::Decided { decision } = &taken.step.act
            && let Some(decision) = state.decisions.get(decision)
        {
            decision.on(day).iter().for_each(|taken| step(&speaker, taken.step));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Tells a recommendation.
pub fn recommendation(thing: &Thing, language: Language) -> Result<ExitCode, Trouble> {
    let (state, day) = read(&thing.county, &thing.as_of, language)?;
    let speaker = Speaker::new(language, &state, day);
    let road = find(&thing.id, &speaker, |id| state.recommendations.get(&id).map(AsRef::as_ref))?;
    heading(&speaker, road.id.clone().into());
    if let Some(standing) = standing(&state, road, day) {
        of_recommendation(&speaker, &standing);
    }
    say!("\n{}", speaker.words.told_road());
    road.on(day).iter().for_each(|taken| step(&speaker, taken.step));
    Ok(ExitCode::SUCCESS)
}

/// Tells every recommendation, with who stands where.
pub fn all(as_of: &AsOf, county: &County, language: Language) -> Result<ExitCode, Trouble> {
    let (state, day) = read(county, as_of, language)?;
    let speaker = Speaker::new(language, &state, day);
    let words = speaker.words;
    let name = state.county.as_ref().map_or("", |county| county.name.as_str());
    say!("{}", words.told_matrix(name, day.to_string()));
    let made = Made::new(&state, day);
    let matrix = matrix(&state, day, &Wanted::default(), &made, None, |all| 0..all.min(MOST));
    if matrix.rows.is_empty() {
        say!("{}", words.told_matrix_none());
    }
    for row in matrix.rows {
        let id = Subject::from(row.standing.road.id.clone());
        let made_on = date::date(words, &row.standing.made_on);
        let title = speaker.name(&id);
        say!("\n{}", words.told_matrix_row(made_on, id.to_string(), said_yes(words, &row.tally), title));
        let answers: Vec<_> = row.cells.into_iter().flatten().chain(row.others).collect();
        let mut stages: Vec<Stage> = answers.iter().map(|answer| answer.stage).collect();
        stages.sort();
        stages.dedup();
        for stage in stages {
            let who = answers
                .iter()
                .filter(|answer| answer.stage == stage)
                .map(|answer| Subject::from(&answer.whom));
            say!("  {}", words.told_matrix_stage(speaker.stage(stage), speaker.things(who).to_string()));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn read(county: &County, as_of: &AsOf, language: Language) -> Result<(State, Date), Trouble> {
    let state = county::read_only(county, language)?;
    Ok((state, as_of.as_of.unwrap_or_else(|| SystemClock.today())))
}

/// The thing with this id, written with or without its kind, as of the day.
fn find<'a, A: Happened>(
    typed: &str,
    speaker: &Speaker<'a>,
    get: impl FnOnce(A::Id) -> Option<&'a Road<A>>,
) -> Result<&'a Road<A>, Trouble> {
    let handle = typed.strip_prefix(A::Id::CONCEPT).and_then(|rest| rest.strip_prefix('-')).unwrap_or(typed);
    let unknown = || Trouble::Refused(speaker.words.told_unknown(typed));
    let road = Handle::parse(handle).ok().and_then(|handle| get(A::Id::new(handle))).ok_or_else(unknown)?;
    match road.has_begun(speaker.day) {
        Certainty::No => {
            Err(Trouble::Refused(speaker.words.told_not_begun(speaker.day.to_string(), road.id.to_string())))
        }
        _ => Ok(road),
    }
}

fn heading(speaker: &Speaker<'_>, subject: Subject) {
    let (day, id) = (speaker.day.to_string(), subject.to_string());
    say!("{}", speaker.words.told_as_of(day, id, speaker.name(&subject)));
}

fn of_matter(speaker: &Speaker<'_>, matter: &Matter<'_>) {
    let words = speaker.words;
    let text = |text: &Text| speaker.text(text);
    if let Some(raiser) = matter.raised_by {
        say!("{}", words.told_raised(speaker.raiser(raiser).to_string()));
    }
    say!("{}", phase(speaker, matter.phase));
    let arenas: Vec<Subject> = matter.arenas.iter().map(|(arena, _)| (*arena).clone().into()).collect();
    match arenas.is_empty() {
        true => say!("{}", words.told_arenas_none()),
        false => say!("{}", words.told_arenas(speaker.things(arenas).to_string())),
    }
    if !matter.preparers.is_empty() {
        let who = speaker.things(matter.preparers.iter().map(|node| Subject::from(*node)));
        say!("{}", words.told_preparers(who.to_string()));
    }
    if let Some(next) = &matter.next
        && let Some(what) = next.what
    {
        match next.due {
            None => say!("{}", words.told_next(text(what))),
            Some(due) => say!("{}", words.told_next_due(speaker.due(due).to_string(), text(what))),
        }
    }
    for (authority, number) in &matter.numbers {
        say!("{}", words.told_number(speaker.name(&(*authority).into()), number.as_str()));
    }
    for (to, how) in &matter.related {
        say!("{}", words.told_related(how.say(words), speaker.name(&(*to).clone().into())));
    }
    for (no, question) in matter.questions.iter().filter(|(_, question)| question.answer.is_none()) {
        say!("{}", words.told_question(no.to_string(), text(question.asked)));
    }
    let state = speaker.state;
    let own = state.recommendations.values().filter_map(|road| standing(state, road, speaker.day));
    for own in own.filter(|own| own.matter == Some(&matter.road.id)) {
        let title = speaker.name(&own.road.id.clone().into());
        say!("{}", words.told_recommendation(said_yes(words, &own.tally()), title));
    }
}

fn phase(speaker: &Speaker<'_>, phase: Phase<'_>) -> String {
    let words = speaker.words;
    match phase {
        Phase::Open => words.told_phase_open(),
        Phase::SentBack(node) => words.told_phase_sent_back(speaker.name(&node.into())),
        Phase::Adjourned(due) => words.told_phase_adjourned(speaker.due(due).to_string()),
        Phase::Parked(Some(due)) => words.told_phase_parked(speaker.due(due).to_string()),
        Phase::Parked(None) => words.told_phase_parked_unnamed(),
        Phase::Decided(decision) => words.told_phase_decided(speaker.name(&decision.clone().into())),
        Phase::Concluded(how) => words.told_phase_concluded(how.say(words)),
    }
}

/// What happened, the day, where that was read, and the longer text under it.
fn step<A: Happened>(speaker: &Speaker<'_>, step: &domain::acts::Step<A>) {
    let (words, day) = (speaker.words, date::date(speaker.words, &step.on));
    let act = speaker.act(&step.act).to_string();
    match &step.source {
        None => say!("{}", words.told_step(act, day)),
        Some(source) => say!("{}", words.told_step_source(act, day, source.to_string())),
    }
    if let Some(text) = step.act.text() {
        say!("    {}", speaker.text(text));
    }
}

fn of_recommendation(speaker: &Speaker<'_>, standing: &Standing<'_>) {
    let words = speaker.words;
    let by = speaker.things(standing.by.iter().cloned().map(Subject::Arena)).to_string();
    say!("{}", words.told_made(by, date::date(words, &standing.made_on), standing.kind.say(words)));
    if let Some(matter) = standing.matter {
        say!("{}", words.told_matter(speaker.name(&matter.clone().into())));
    }
    if let Some(arena) = standing.follow_up {
        say!("{}", words.told_follow_up(speaker.name(&arena.clone().into())));
    }
    for (part, text) in &standing.parts {
        say!("{}", words.told_part(part.to_string(), speaker.text(text)));
    }
    if let Some(condition) = standing.condition {
        say!("{}", words.told_condition(condition.say(words)));
    }
    match standing.in_force() {
        None => {}
        Some(Certainty::Yes) => say!("{}", words.told_in_force_yes()),
        Some(Certainty::Perhaps) => say!("{}", words.told_in_force_perhaps()),
        Some(Certainty::No) => say!("{}", words.told_in_force_no()),
    }
    if let Some(due) = standing.answer_by {
        say!("{}", words.told_answer_by(speaker.due(due).to_string()));
    }
    if let Some(due) = standing.carry_out_by {
        say!("{}", words.told_carry_out_by(speaker.due(due).to_string()));
    }
    match &standing.end {
        None => {}
        Some((End::Superseded(by), on)) => {
            say!("{}", words.told_superseded(speaker.name(&(*by).clone().into()), date::date(words, on)));
        }
        Some((End::Withdrawn(reason), on)) => {
            say!("{}", words.told_withdrawn(date::date(words, on), speaker.text(reason)));
        }
    }
    let tally = standing.tally();
    let n = |count: u32| count.to_string();
    let sum =
        || words.told_sum(n(tally.n_agreed), n(tally.n_concerned), n(tally.n_declined), n(tally.n_undecided));
    say!("{}", nobody_to_count(words, &tally).unwrap_or_else(sum));
    if tally.n_in_part + tally.n_noted + tally.n_not_concerned > 0 {
        say!("{}", words.told_sum_more(n(tally.n_noted), n(tally.n_not_concerned), n(tally.n_in_part)));
    }
    say!("\n{}", words.told_answers());
    standing.asked.iter().for_each(|asked| answer(speaker, asked));
}

/// How far one of those asked has come, what it decided and what it wants changed.
fn answer(speaker: &Speaker<'_>, asked: &Asked<'_>) {
    let words = speaker.words;
    let (who, stage) = (speaker.name(&(&asked.of).into()), speaker.stage(asked.stage));
    let mut told = match asked.stage {
        Stage::Asked => words.told_answer(stage, who),
        _ => words.told_answer_since(date::date(words, &asked.since), stage, who),
    };
    let mut add = |more: String| told = format!("{told}; {more}");
    if let Some(through) = asked.through {
        add(words.told_through(speaker.name(&through.into())));
    }
    for Ruling { taken, is_confirmed, is_late, .. } in &asked.rulings {
        add(speaker.taken(taken).to_string());
        if !is_confirmed {
            add(words.told_not_confirmed());
        }
        if *is_late {
            add(words.told_late());
        }
    }
    for step in &asked.amendments {
        if let recommendation::Act::AmendmentProposed { text, .. } = &step.act {
            add(words.told_amendment(speaker.text(text)));
        }
    }
    if asked.is_carried_out() {
        add(words.told_carried_out());
    }
    say!("  {told}");
}
