//! The addresses of forms and of the pages that lead to them.

use super::{
    act::{Act, ActForm, Verb},
    document, matter, raise, register,
    sheet::Form,
    silence::SilenceForm,
};
use domain::{
    State,
    facts::FactNo,
    id::{DocumentId, Handle, Id, MatterId, Subject},
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
    /// Doing this with a matter, by the verb.
    Step(MatterId, &'static str),
    /// Sharing a document.
    Share,
    /// Stamping one that has been shared, by the verb.
    Stamp(DocumentId, &'static str),
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
            Address::Step(id, verb) => format!("/arenden/{}/{}", id.handle(), matter::path_of(verb)),
            Address::Share => "/nytt/handling".to_owned(),
            Address::Stamp(id, verb) => format!("/handlingar/{}/{}", id.handle(), document::path_of(verb)),
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
            ["arenden", handle, path] => {
                let id = MatterId::new(Handle::parse(handle).ok()?);
                matter::step_at(path).map(|verb| Address::Step(id, verb))
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
            Address::Act(subject, act) => ActForm::find(state, subject, act).map(|form| Box::new(form) as _),
            Address::Register(concept) => register::form(state, concept),
            Address::Raise => Some(Box::new(raise::RaiseForm)),
            Address::Step(id, verb) => {
                matter::StepForm::find(state, id, verb).map(|form| Box::new(form) as _)
            }
            Address::Share => Some(Box::new(document::ShareForm)),
            Address::Stamp(id, verb) => {
                document::StampForm::find(state, id, verb).map(|form| Box::new(form) as _)
            }
            Address::Silence(check, subject) => {
                SilenceForm::find(state, check, subject, false).map(|form| Box::new(form) as _)
            }
            Address::Hear(check, subject) => {
                SilenceForm::find(state, check, subject, true).map(|form| Box::new(form) as _)
            }
        }
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
            "/arenden/mal/lyft",
            "/nytt/handling",
            "/handlingar/plan/expediera",
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
