//! Whoever sends a request: known by the secret of a session that the browser holds in a cookie, and else a visitor.

use crate::App;
use axum::http::{HeaderMap, header};
use domain::context::Actor;
use sha2::{Digest, Sha256};

/// The cookie with the secret of a session.
pub const COOKIE: &str = "samverkan";

/// Who sends a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// Who acts.
    pub actor: Actor,
    /// The secret of the session, where the browser came with one.
    session: Option<String>,
}

impl Default for Who {
    fn default() -> Who {
        Who { actor: Actor::Visitor, session: None }
    }
}

impl Who {
    /// Whoever came with these headers. When it cannot be known, a visitor.
    pub fn of(app: &App, headers: &HeaderMap) -> Who {
        let session = session(headers);
        let actor = app.actor(session.as_deref()).unwrap_or_else(|why| {
            tracing::error!(why = why.0, "it could not be read who is signed in");
            Actor::Visitor
        });
        Who { actor, session }
    }

    /// What a form has to carry for it to be known that a page of this session made it.
    pub fn token(&self) -> Option<String> {
        self.session.as_deref().map(token)
    }

    /// The secret of the session.
    pub fn session(&self) -> Option<&str> {
        self.session.as_deref()
    }
}

/// The secret that the browser came with.
pub fn session(headers: &HeaderMap) -> Option<String> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pairs = all.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(name, _)| *name == COOKIE).map(|(_, value)| value.to_owned()).next()
}

/// It follows from the secret and tells nothing of it.
pub fn token(session: &str) -> String {
    let digest = Sha256::digest(format!("form {session}"));
    digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secret_is_found_among_other_cookies() {
        for (cookies, expected) in [
            (&["samverkan=a1"][..], Some("a1")),
            (&["other=1; samverkan=a1; last=2"], Some("a1")),
            (&["other=1", "samverkan=a1"], Some("a1")),
            (&["xsamverkan=a1; samverkan2=b"], None),
            (&["samverkan"], None),
            (&[], None),
        ] {
            let headers = cookies.iter().map(|cookie| (header::COOKIE, cookie.parse().unwrap()));
            assert_eq!(session(&HeaderMap::from_iter(headers)).as_deref(), expected, "{cookies:?}");
        }
    }

    #[test]
    fn a_form_of_one_session_is_not_one_of_another() {
        assert_ne!(token("a"), token("b"));
        assert!(!token("secret").contains("secret"));
        assert_eq!(Who::default().token(), None);
    }
}
