//! Which principals have a column in the matrix. Where they all fit they all have one; where they do not, those who were
//! asked for anything that is shown. A reader chooses otherwise, and the page says when it leaves somebody out.

use super::list::Shown;
use crate::{
    page::{Asked, At},
    part::Choice,
    routes::Route,
};
use domain::{
    id::{Handle, Id, Node, PrincipalId, Subject},
    view::standing::matrix::Matrix,
};
use std::collections::BTreeSet;

/// As many principals as a table has room for on a screen.
const FIT: usize = 12;

/// The names in an address of which columns are shown, and of the principals that have one.
const COLUMNS: &str = "kolumner";
const PRINCIPALS: &str = "huvudman";
const ALL: &str = "alla";
const ASKED: &str = "tillfragade";
/// Between principals in an address; no handle has it.
const BETWEEN: char = '.';

/// Which principals have a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Columns {
    /// All where they fit, else those asked.
    #[default]
    Fitting,
    /// Every one.
    All,
    /// Those who were asked for anything that is shown.
    Asked,
    /// These.
    These(BTreeSet<PrincipalId>),
}

impl Columns {
    /// What the address asks for; what it does not understand asks for nothing.
    pub fn asked(asked: &Asked) -> Columns {
        let named = asked.value(PRINCIPALS).unwrap_or_default().split(BETWEEN);
        let these: BTreeSet<PrincipalId> =
            named.filter_map(|handle| Handle::parse(handle).ok()).map(PrincipalId::new).collect();
        match asked.value(COLUMNS) {
            _ if !these.is_empty() => Columns::These(these),
            Some(ALL) => Columns::All,
            Some(ASKED) => Columns::Asked,
            _ => Columns::Fitting,
        }
    }

    /// As an address says it.
    pub fn query(&self) -> Option<(&'static str, String)> {
        match self {
            Columns::Fitting => None,
            Columns::All => Some((COLUMNS, ALL.to_owned())),
            Columns::Asked => Some((COLUMNS, ASKED.to_owned())),
            Columns::These(these) => {
                let handles: Vec<&str> = these.iter().map(|id| id.handle().as_str()).collect();
                Some((PRINCIPALS, handles.join(&BETWEEN.to_string())))
            }
        }
    }

    /// With this principal if it was not among them, else without.
    fn with_or_without(&self, principal: &PrincipalId) -> Columns {
        let mut these = match self {
            Columns::These(these) => these.clone(),
            _ => BTreeSet::new(),
        };
        if !these.remove(principal) {
            these.insert(principal.clone());
        }
        if these.is_empty() { Columns::Fitting } else { Columns::These(these) }
    }
}

/// What a reader is told of the columns, and what there is to choose.
pub struct Choosing {
    /// That some have none; nothing when all have one.
    pub left_out: Option<String>,
    /// All, or those asked.
    pub choices: Vec<Choice>,
    /// One by one.
    pub principals: Vec<Choice>,
    /// Whether somebody has chosen.
    pub is_chosen: bool,
}

/// Leaves out the columns that are not to be shown, and tells what can be chosen instead.
pub fn choose(at: &At<'_>, matrix: &mut Matrix<'_>, shown: &Shown) -> Choosing {
    let words = at.words();
    let known = |id: &PrincipalId| at.state().principals.contains_key(id);
    let columns = match &shown.columns {
        Columns::These(these) if !these.iter().any(known) => &Columns::Fitting,
        chosen => chosen,
    };
    let n_all = matrix.columns.len();
    let only_asked = *columns == Columns::Asked || (*columns == Columns::Fitting && n_all > FIT);
    let choice = |label: String, to: Columns, is_chosen: bool| Choice {
        href: at.link(&Route::Recommendations(Shown { columns: to, unfolded: None, ..shown.clone() })),
        label,
        is_chosen,
    };
    let is_these = matches!(columns, Columns::These(_));
    let choices = vec![
        choice(words.recommendations_columns_all(), Columns::All, !is_these && !only_asked),
        choice(words.recommendations_columns_asked(), Columns::Asked, only_asked),
    ];
    let named = |node: &Node| {
        let Node::Principal(id) = node else { return None };
        let is_chosen = matches!(columns, Columns::These(these) if these.contains(id));
        Some(choice(at.speaker.name(&Subject::from(node)), columns.with_or_without(id), is_chosen))
    };
    let principals = matrix.columns.iter().filter_map(named).collect();
    match columns {
        Columns::These(these) => {
            matrix.keep_columns(|node, _| matches!(node, Node::Principal(id) if these.contains(id)));
        }
        _ if only_asked => matrix.keep_columns(|_, is_asked| is_asked),
        _ => {}
    }
    let n = matrix.columns.len();
    Choosing {
        left_out: (n < n_all).then(|| words.recommendations_columns_some(n_all.to_string(), n.to_string())),
        choices,
        principals,
        is_chosen: shown.columns != Columns::Fitting,
    }
}
