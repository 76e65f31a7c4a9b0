//! What one does with a decision that has been taken: the number it has somewhere, the document that shows it.

use super::{
    Field, Reading, Typed,
    control::Control,
    field::Asking,
    right::Needs,
    step::{Steps, steps},
};
use crate::{page::At, routes::Route};
use domain::{
    Command, State,
    acts::{self, Road, Table},
    id::{MatterId, Node},
    text::{Text, Title},
    work::{
        decision::{Act, How, Kind},
        link::Link,
        number::RegisterNumber,
    },
};

impl Steps for Act {
    const WORD: &'static str = "decision";

    steps! {
        "" "made" Made {
            by: Vec<Node>, matter: Option<MatterId>, title: Title, text: Text, kind: Kind, how: Option<How>,
            issued: bool,
        }
        "diarienummer" "numbered" Numbered { authority: Node, number: RegisterNumber, }
        "handling" "documented" Documented { title: Title, link: Option<Link>, }
    }

    fn table(state: &State) -> &Table<Act> {
        &state.decisions
    }

    fn command(command: acts::Command<Act>) -> Command {
        Command::Decision(command)
    }

    fn needs(at: &At<'_>, road: &Road<Act>, _verb: &str, _of: Option<&Node>) -> Needs {
        let (action, any) = acts::Act::needs(at.state(), Some(road), &road.beginning().act, at.today());
        Needs::Any(action, any)
    }

    /// Whether the program issued it is nothing that anybody says.
    fn dress(_asking: &Asking<'_>, _road: &Road<Act>, controls: Vec<Control>) -> Vec<Control> {
        controls.into_iter().filter(|control| control.name != "issued").collect()
    }

    fn keep(self, was: &Act) -> Act {
        match (self, was) {
            (Act::Made { by, matter, title, text, kind, how, .. }, Act::Made { issued, .. }) => {
                Act::Made { by, matter, title, text, kind, how, issued: *issued }
            }
            (other, _) => other,
        }
    }

    fn list() -> Route {
        Route::matters()
    }
}
