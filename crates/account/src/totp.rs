//! Codes from an app: six digits that change every thirty seconds (RFC 6238), each taken once.

use crate::{Draw, SECOND};
use storage::{accounts::Accounts, failure::Failure};
use totp_rs::{Algorithm, Builder, Totp};

/// How long a code stands, in seconds.
const STEP: u64 = 30;

/// How many steps before and after are taken, for clocks that differ.
const SKEW: u16 = 1;

/// The secret that the person's app and we share: 160 bits, as the standard recommends.
#[derive(Clone, PartialEq, Eq)]
pub struct TotpSecret(Vec<u8>);

impl TotpSecret {
    /// A new secret, which is kept once the person has shown that the app has it.
    pub fn draw(draw: Draw) -> TotpSecret {
        TotpSecret(draw()[..20].to_vec())
    }

    /// The secret that a form carries while the app is being set up; none if it is not one.
    pub fn parse(text: &str) -> Option<TotpSecret> {
        let secret = totp_rs::Secret::try_from_base32(text).ok()?;
        (secret.as_bytes().len() == 20).then(|| TotpSecret(secret.as_bytes().to_vec()))
    }

    /// To be typed into an app by hand.
    pub fn to_type(&self) -> String {
        totp_rs::Secret::new(self.0.clone().into_boxed_slice()).to_base32()
    }

    /// The address that an app understands, for a link or a picture. The issuer and the label are shown in the app.
    pub fn address(&self, issuer: &str, label: &str) -> String {
        let (issuer, label) = (escaped(issuer), escaped(label));
        let secret = self.to_type();
        format!(
            "otpauth://totp/{issuer}:{label}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits=6&period={STEP}"
        )
    }

    fn step_of(&self, code: &str, now: i64) -> Option<u64> {
        let seconds = u64::try_from(now / SECOND).ok()?;
        clock(&self.0).check(&digits(code)?, seconds)
    }

    /// The code that the app shows now.
    pub fn code(&self, now: i64) -> String {
        let seconds = u64::try_from(now / SECOND).unwrap_or(0);
        clock(&self.0).generate(seconds).to_string()
    }
}

/// Keeps the secret, once a code proves that the app has it. That code is taken.
pub fn enrol(
    accounts: &mut dyn Accounts,
    person: &str,
    secret: &TotpSecret,
    code: &str,
    now: i64,
) -> Result<bool, Failure> {
    let Some(step) = secret.step_of(code, now) else { return Ok(false) };
    accounts.set_totp(person, Some(&secret.0))?;
    accounts.take_totp_step(person, step)
}

/// Takes a code of this person. A code that was taken, or is older than one that was, is never taken.
pub fn take(accounts: &mut dyn Accounts, person: &str, code: &str, now: i64) -> Result<bool, Failure> {
    let Some(secret) = accounts.find(person)?.and_then(|account| account.totp) else { return Ok(false) };
    match TotpSecret(secret).step_of(code, now) {
        Some(step) => accounts.take_totp_step(person, step),
        None => Ok(false),
    }
}

/// Apps show a space in the middle, and people type it.
fn digits(code: &str) -> Option<String> {
    let digits: String = code.chars().filter(|letter| !letter.is_whitespace()).take(7).collect();
    (digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

fn clock(secret: &[u8]) -> Totp {
    // Lengths are checked where a secret comes from. What storage holds must be tried, whatever it is.
    let builder = Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_skew(SKEW);
    let secret = totp_rs::Secret::new(secret.to_vec().into_boxed_slice());
    builder.with_step_duration(STEP).with_secret(secret).build_noncompliant()
}

fn escaped(text: &str) -> String {
    let escape = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => (byte as char).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(escape).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use storage::accounts::memory::MemoryAccounts;

    const NOW: i64 = 1_800_000_000 * SECOND;

    fn enrolled() -> (MemoryAccounts, TotpSecret) {
        let mut accounts = MemoryAccounts::default();
        accounts.create("p1", 0).unwrap();
        let secret = TotpSecret::draw(&mut || [9; 32]);
        accounts.set_totp("p1", Some(&secret.0)).unwrap();
        (accounts, secret)
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, the last six of eight digits.
        let secret = TotpSecret(b"12345678901234567890".to_vec());
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            assert_eq!(secret.code(seconds * SECOND), code);
        }
    }

    #[test]
    fn a_code_is_taken_one_step_before_and_after() {
        for (away, taken) in [(-60, false), (-30, true), (0, true), (30, true), (60, false)] {
            let (mut accounts, secret) = enrolled();
            let code = secret.code(NOW + away * SECOND);
            assert_eq!(take(&mut accounts, "p1", &code, NOW).unwrap(), taken, "{away}");
        }
    }

    #[test]
    fn a_code_is_never_taken_twice_whatever_the_clock_does() {
        let (mut accounts, secret) = enrolled();
        let code = secret.code(NOW);
        assert!(take(&mut accounts, "p1", &code, NOW).unwrap());
        for later in [0, 1, 29, 30] {
            assert!(!take(&mut accounts, "p1", &code, NOW + later * SECOND).unwrap(), "{later}");
        }
        assert!(!take(&mut accounts, "p1", &secret.code(NOW - 30 * SECOND), NOW).unwrap(), "an older one");
        assert!(!take(&mut accounts, "p1", &code, NOW - crate::DAY).unwrap());
        let yesterday = NOW - crate::DAY;
        assert!(!take(&mut accounts, "p1", &secret.code(yesterday), yesterday).unwrap(), "a clock set back");
        let next = NOW + 30 * SECOND;
        assert!(take(&mut accounts, "p1", &secret.code(next), next).unwrap());
    }

    #[test]
    fn what_is_no_code_is_not_taken() {
        let (mut accounts, secret) = enrolled();
        for wrong in ["", "12345", "1234567", "abcdef", "١٢٣٤٥٦", &"1".repeat(100_000)] {
            assert!(!take(&mut accounts, "p1", wrong, NOW).unwrap());
        }
        let code = secret.code(NOW);
        assert!(!take(&mut accounts, "p2", &code, NOW).unwrap());
        assert!(!take(&mut accounts, "p1", &code, -1).unwrap());
        assert!(take(&mut accounts, "p1", &format!(" {} {}", &code[..3], &code[3..]), NOW).unwrap());
    }

    #[test]
    fn an_app_is_enrolled_by_a_code_it_shows() {
        let mut accounts = MemoryAccounts::default();
        accounts.create("p1", 0).unwrap();
        let secret = TotpSecret::draw(&mut || [9; 32]);
        assert!(TotpSecret::parse(&secret.to_type()) == Some(secret.clone()));
        assert!(TotpSecret::parse("AAAA").is_none());
        let code = secret.code(NOW);
        let wrong = if code == "000000" { "000001" } else { "000000" };
        assert!(!enrol(&mut accounts, "p1", &secret, wrong, NOW).unwrap());
        assert_eq!(accounts.find("p1").unwrap().unwrap().totp, None);
        assert!(enrol(&mut accounts, "p1", &secret, &code, NOW).unwrap());
        assert!(!take(&mut accounts, "p1", &code, NOW).unwrap(), "it was taken when it was enrolled");
        let address = secret.address("Samverkan é", "p1:x");
        assert!(address.starts_with("otpauth://totp/Samverkan%20%C3%A9:p1%3Ax?secret="), "{address}");
    }
}
