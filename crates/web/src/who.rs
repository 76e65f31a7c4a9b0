//! Whoever sends a request: known by the secret of a session that the browser holds in a cookie, and else a visitor.

use crate::{App, people::Visit};
use axum::http::{HeaderMap, HeaderValue, header};
use domain::{access::is_administrator, context::Actor, id::PersonId};
use engine::chance::new_request;
use sha2::{Digest, Sha256};

/// The cookie with the secret of a session.
const COOKIE: &str = "samverkan";
/// The same where everything is encrypted. A browser takes it only from the very same name, over an encrypted line.
const SECURE_COOKIE: &str = "__Host-samverkan";

/// The cookie by which a browser is known the next time, for long; and the same where everything is encrypted. It comes with
/// what is sent to the door alone: no other page is told of it, and none is kept from lying ready for who has signed out.
const KEPT: [&str; 2] = ["samverkan-browser", "__Secure-samverkan-browser"];
const DOOR: &str = "/logga-in";

/// Who sends a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// Who acts. An administrator without a code app is as yet a visitor.
    pub actor: Actor,
    /// Who is signed in.
    pub person: Option<PersonId>,
    /// The secret of the session, where the browser came with one.
    session: Option<String>,
    since_password: Option<u64>,
    /// When they were here before.
    pub visit: Visit,
}

impl Default for Who {
    fn default() -> Who {
        let (person, session, since_password, visit) = (None, None, None, Visit::Unknown);
        Who { actor: Actor::Visitor, person, session, since_password, visit }
    }
}

impl Who {
    /// Whoever came with these headers. When it cannot be known, a visitor.
    pub fn of(app: &App, headers: &HeaderMap) -> Who {
        let session = session(app, headers);
        let (actor, has_code, since_password) = app.actor(session.as_deref()).unwrap_or_else(|why| {
            tracing::error!(why = why.0, "it could not be read who is signed in");
            (Actor::Visitor, false, None)
        });
        let person = actor.person().cloned();
        let is_ready = has_code || !person.as_ref().is_some_and(|person| is_an_administrator(app, person));
        let visit = person.as_ref().filter(|_| is_ready).map(|person| app.visit(person)).unwrap_or_default();
        Who { actor: if is_ready { actor } else { Actor::Visitor }, person, session, since_password, visit }
    }

    /// Whether they have to set up a code app before anything else.
    pub fn lacks_code(&self) -> bool {
        self.person.is_some() && self.actor == Actor::Visitor
    }

    /// What a form has to carry for it to be known that a page of this session made it.
    pub fn token(&self) -> Option<String> {
        self.session.as_deref().map(token)
    }

    /// How many seconds ago they gave their password; none where they have none to give.
    pub fn seconds_since_password(&self) -> Option<u64> {
        self.since_password
    }

    /// The secret of the session.
    pub fn session(&self) -> Option<&str> {
        self.session.as_deref()
    }
}

fn is_an_administrator(app: &App, person: &PersonId) -> bool {
    app.snapshot().is_some_and(|state| is_administrator(&state, person, app.today()))
}

/// The secret that the browser came with.
pub fn session(app: &App, headers: &HeaderMap) -> Option<String> {
    of_cookies(headers, name(app))
}

fn name(app: &App) -> &'static str {
    if app.site().is_secure { SECURE_COOKIE } else { COOKIE }
}

fn of_cookies(headers: &HeaderMap, wanted: &str) -> Option<String> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pairs = all.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(name, _)| *name == wanted).map(|(_, value)| value.to_owned()).next()
}

/// The header that gives the browser a secret, for as long as it is open; or, without one, that takes it back. No script
/// reads it, and no other site's form carries it.
pub fn set_cookie(app: &App, secret: Option<&str>) -> HeaderValue {
    let (value, ends) = secret.map_or(("", "; Max-Age=0"), |secret| (secret, ""));
    let secure = if app.site().is_secure { "; Secure" } else { "" };
    let cookie = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{ends}", name(app));
    HeaderValue::try_from(cookie).expect("a secret is made of letters and digits")
}

fn kept_name(app: &App) -> &'static str {
    KEPT[usize::from(app.site().is_secure)]
}

/// What the browser keeps to be known by, or something new that nobody has.
pub fn kept(app: &App, headers: &HeaderMap) -> String {
    let kept = of_cookies(headers, kept_name(app)).filter(|kept| kept.len() == 64);
    kept.unwrap_or_else(|| format!("{:?}{:?}", new_request(), new_request()))
}

/// The header that has the browser keep it, for a year from now. It opens nothing.
pub fn keep_cookie(app: &App, kept: &str) -> Option<HeaderValue> {
    const YEAR: u32 = 366 * 24 * 60 * 60;
    let secure = if app.site().is_secure { "; Secure" } else { "" };
    let name = kept_name(app);
    let cookie = format!("{name}={kept}; Path={DOOR}; HttpOnly; SameSite=Lax; Max-Age={YEAR}{secure}");
    HeaderValue::try_from(cookie).ok()
}

/// It follows from the secret and tells nothing of it.
pub fn token(session: &str) -> String {
    let digest = Sha256::digest(format!("form {session}"));
    let (first, _) = digest.split_first_chunk().expect("it is longer");
    format!("{:032x}", u128::from_be_bytes(*first))
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
            (&["xsamverkan=a1; samverkan2=b; __Host-samverkan=c"], None),
            (&["samverkan"], None),
            (&[], None),
        ] {
            let headers = cookies.iter().map(|cookie| (header::COOKIE, cookie.parse().unwrap()));
            assert_eq!(
                of_cookies(&HeaderMap::from_iter(headers), COOKIE).as_deref(),
                expected,
                "{cookies:?}"
            );
        }
    }

    #[test]
    fn a_form_of_one_session_is_not_one_of_another() {
        assert_ne!(token("a"), token("b"));
        assert!(!token("secret").contains("secret"));
        assert_eq!(Who::default().token(), None);
    }
}
