//! The addresses of forms and of the pages that lead to them.

use super::{
    act::{Act, ActForm, Verb},
    document,
    leave::LeaveForm,
    mend, raise, recommend, register,
    sheet::Form,
    silence::SilenceForm,
    step,
};
use crate::routes::Route;
use domain::{
    State,
    facts::FactNo,
    id::{DecisionId, DocumentId, Handle, Id, MatterId, Node, RecommendationId, Subject},
};

/// Where something is written, or where one chooses what to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// Everything said of a thing, each with the way to change it.
    Thing(Subject),
    /// One fact, and what one can do with it.
    Fact(Subject, FactNo),
    /// Doing something with a fact.
    Act(Subject, Act),
    /// What kinds of things can be entered.
    New,
    /// Entering a thing of this kind.
    Register(&'static str),
    /// Raising a matter.
    Raise,
    /// Sharing a document.
    Share,
    /// Stamping one that has been shared, by the verb.
    Stamp(DocumentId, &'static str),
    /// Making a recommendation, perhaps of a decision.
    Recommend(Option<DecisionId>),
    /// Doing this with what has a road, by the verb; and about whom, where it is about one of several.
    Step(Subject, &'static str, Option<Node>),
    /// Silencing what a check has found about a thing.
    Silence(String, Subject),
    /// Letting it be heard again.
    Hear(String, Subject),
    /// The county file: to take home, and to read in.
    CountyFile,
    /// What has been begun and not sent.
    Drafts,
}

impl Address {
    /// Its path.
    pub fn path(&self) -> String {
        match self {
            Address::Thing(subject) => format!("/andra/{subject}"),
            Address::Fact(subject, no) => format!("/andra/{subject}/{no}"),
            Address::Act(subject, Act::State { about }) => format!("/andra/{subject}/ny/{about}"),
            Address::Act(subject, Act::To { no, verb, claim }) => {
                let verb = verb.path();
                if *claim == 0 {
                    format!("/andra/{subject}/{no}/{verb}")
                } else {
                    format!("/andra/{subject}/{no}/{verb}/{claim}")
                }
            }
            Address::New => "/nytt".to_owned(),
            Address::Register(concept) => format!("/nytt/{concept}"),
            Address::Raise => "/nytt/arende".to_owned(),
            Address::Share => "/nytt/handling".to_owned(),
            Address::Stamp(id, verb) => format!("/handlingar/{}/{}", id.handle(), document::path_of(verb)),
            Address::Recommend(None) => "/nytt/rekommendation".to_owned(),
            Address::Recommend(Some(id)) => format!("/beslut/{}/rekommendation", id.handle()),
            Address::Step(subject, verb, of) => {
                let page = Route::Thing(subject.clone()).path();
                let of = of.as_ref().map(|of| format!("/{of}")).unwrap_or_default();
                format!("{page}/{}{of}", step::path_of(subject, verb))
            }
            Address::Silence(check, subject) => format!("/kontroller/{check}/{subject}/tysta"),
            Address::Hear(check, subject) => format!("/kontroller/{check}/{subject}/hor"),
            Address::CountyFile => "/lansfil".to_owned(),
            Address::Drafts => "/utkast".to_owned(),
        }
    }

    /// Reads a path. Whether the thing exists is not known here.
    pub fn parse(path: &str) -> Option<Address> {
        let parts: Vec<&str> = path.strip_prefix('/')?.split('/').collect();
        let act = |subject: &str, no: &str, verb: &str, claim: u16| {
            let act = Act::To { no: no.parse().ok()?, verb: Verb::of_path(verb)?, claim };
            Some(Address::Act(subject.parse().ok()?, act))
        };
        match parts[..] {
            ["andra", subject] => Some(Address::Thing(subject.parse().ok()?)),
            ["andra", subject, no] => Some(Address::Fact(subject.parse().ok()?, no.parse().ok()?)),
            ["andra", subject, "ny", about] => {
                let subject: Subject = subject.parse().ok()?;
                let about = super::thing::aspect_of(&subject, about)?;
                Some(Address::Act(subject, Act::State { about }))
            }
            ["andra", subject, no, verb] => act(subject, no, verb, 0),
            ["andra", subject, no, verb, claim] => act(subject, no, verb, claim.parse().ok()?),
            ["lansfil"] => Some(Address::CountyFile),
            ["utkast"] => Some(Address::Drafts),
            ["nytt"] => Some(Address::New),
            ["nytt", "arende"] => Some(Address::Raise),
            ["nytt", "rekommendation"] => Some(Address::Recommend(None)),
            ["beslut", handle, "rekommendation"] => {
                Some(Address::Recommend(Some(DecisionId::new(Handle::parse(handle).ok()?))))
            }
            [folder @ ("arenden" | "beslut" | "rekommendationer"), handle, path] => {
                let subject = on_road(folder, Handle::parse(handle).ok()?);
                step::verb_at(&subject, path).map(|verb| Address::Step(subject, verb, None))
            }
            ["rekommendationer", handle, path, of] => {
                let subject = Subject::from(RecommendationId::new(Handle::parse(handle).ok()?));
                let verb = step::verb_at(&subject, path)?;
                Some(Address::Step(subject, verb, Some(of.parse().ok()?)))
            }
            ["nytt", "handling"] => Some(Address::Share),
            ["handlingar", handle, path] => {
                let id = DocumentId::new(Handle::parse(handle).ok()?);
                document::step_at(path).map(|verb| Address::Stamp(id, verb))
            }
            ["nytt", concept] => register::CONCEPTS
                .iter()
                .find(|known| **known == concept)
                .map(|known| Address::Register(known)),
            ["kontroller", check, subject, "tysta"] => {
                Some(Address::Silence(check.to_owned(), subject.parse().ok()?))
            }
            ["kontroller", check, subject, "hor"] => {
                Some(Address::Hear(check.to_owned(), subject.parse().ok()?))
            }
            _ => None,
        }
    }

    /// The form there, if the register holds what it is about.
    pub fn form(self, state: &State) -> Option<Box<dyn Form>> {
        match self {
            Address::Thing(_) | Address::Fact(..) | Address::New | Address::CountyFile | Address::Drafts => {
                None
            }
            Address::Act(subject, act) => mend::form(state, subject.clone(), &act)
                .or_else(|| LeaveForm::find(state, &subject, &act).map(|form| Box::new(form) as _))
                .or_else(|| ActForm::find(state, subject, act).map(|form| Box::new(form) as _)),
            Address::Register(concept) => register::form(state, concept),
            Address::Raise => Some(Box::new(raise::RaiseForm)),
            Address::Recommend(decision) => {
                recommend::MakeForm::find(state, decision).map(|form| Box::new(form) as _)
            }
            Address::Share => Some(Box::new(document::ShareForm)),
            Address::Stamp(id, verb) => {
                document::StampForm::find(state, id, verb).map(|form| Box::new(form) as _)
            }
            Address::Step(subject, verb, of) => step::form(state, subject, verb, of),
            Address::Silence(check, subject) => {
                SilenceForm::find(state, check, subject, false).map(|form| Box::new(form) as _)
            }
            Address::Hear(check, subject) => {
                SilenceForm::find(state, check, subject, true).map(|form| Box::new(form) as _)
            }
        }
    }
}

/// What has a road, by the folder of its page.
fn on_road(folder: &str, handle: Handle) -> Subject {
    match folder {
        "arenden" => MatterId::new(handle).into(),
        "beslut" => DecisionId::new(handle).into(),
        _ => RecommendationId::new(handle).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_written() {
        for path in [
            "/andra/arena-svom",
            "/andra/arena-svom/5",
            "/andra/arena-svom/5/andrat",
            "/andra/arena-svom/5/rattat/1",
            "/andra/arena-svom/ny/alias",
            "/nytt",
            "/lansfil",
            "/utkast",
            "/nytt/paper",
            "/nytt/arende",
            "/nytt/rekommendation",
            "/arenden/mal/lyft",
            "/nytt/handling",
            "/handlingar/plan/expediera",
            "/beslut/mal/diarienummer",
            "/beslut/mal/rekommendation",
            "/rekommendationer/mal/tillbaka",
            "/rekommendationer/mal/beslut/body-hsn",
            "/kontroller/no-preparer/arena-svom/tysta",
            "/kontroller/no-preparer/arena-svom/hor",
        ] {
            assert_eq!(Address::parse(path).map(|address| address.path()).as_deref(), Some(path));
        }
        for path in [
            "/andra",
            "/andra/svom",
            "/andra/arena-svom/x",
            "/andra/arena-svom/ny/no",
            "/nytt/x",
            "/andra/arena-svom/5/x",
        ] {
            assert_eq!(Address::parse(path), None, "{path}");
        }
    }
}
