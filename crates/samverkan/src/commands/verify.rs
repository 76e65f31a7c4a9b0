//! `samverkan verify`: proves that the journal of every county is whole.

use crate::{arguments, terminal::say, trouble::Trouble};
use engine::{history, load::LoadError, people, verify};
use std::process::ExitCode;
use storage::{failure::Failure, folder::DataFolder, hex, journal::Journal};
use words::{Language, journal::instant, message};

/// Verifies one county or all; exit code 1 when something is wrong with any of them.
pub fn verify(arguments: &arguments::Verify, language: Language) -> Result<ExitCode, Trouble> {
    let arguments::Verify { county, seal } = arguments;
    let folder = DataFolder::read(&county.data).map_err(Trouble::storage(&county.data))?;
    let handles = match &county.county {
        Some(_) => vec![crate::county::which(&folder, county.county.as_deref())?],
        None => folder.counties().map_err(Trouble::storage(&county.data))?,
    };
    let mut is_whole = true;
    for handle in handles {
        let mut journal = folder.journal(&handle).map_err(Trouble::storage(&county.data))?;
        match verify::verify(&mut journal) {
            Ok(proof) => {
                is_whole &= report(&handle, &proof, language);
                let kept = folder.kept(&handle).map_err(Trouble::storage(&county.data))?;
                is_whole &= report_people(&handle, &people::prove(&proof.loaded.state, &kept), language);
                if let Some(seal) = seal {
                    is_whole &= has_seal(&mut journal, &handle, seal, language)
                        .map_err(Trouble::storage(&county.data))?;
                }
            }
            Err(LoadError::Failure(failure)) => return Err(Trouble::storage(&county.data)(failure)),
            Err(error) => {
                is_whole = false;
                say!("{}", Trouble::Broken { county: handle, error }.sentence(language));
            }
        }
    }
    Ok(if is_whole { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn report(handle: &str, proof: &verify::Proof, language: Language) -> bool {
    let loaded = &proof.loaded;
    let (records, texts, redacted) =
        (loaded.head.seq.to_string(), loaded.n_texts.to_string(), loaded.redacted.len().to_string());
    let hash = hex::write(&loaded.head.hash);
    let arguments = [
        ("county", handle),
        ("records", &records),
        ("texts", &texts),
        ("redacted", &redacted),
        ("hash", &hash),
    ];
    say!("{}", message(language, "verify-whole", &arguments).unwrap_or_default());
    if let Some(newer) = &loaded.newer {
        let seq = newer.seq.to_string();
        let arguments = [("record", seq.as_str()), ("what", newer.what.as_str())];
        say!("{}", message(language, "verify-newer", &arguments).unwrap_or_default());
    }
    for refusal in &proof.broken_rules {
        say!("{}", crate::terminal::refusal(refusal, language));
    }
    proof.broken_rules.is_empty() && loaded.newer.is_none()
}

/// Everybody the journal mentions has a name that is kept, or was erased by an event, or never had one.
fn report_people(handle: &str, found: &people::People, language: Language) -> bool {
    let count = |n: usize| n.to_string();
    let (entered, erased, nameless) =
        (count(found.n_entered), count(found.n_erased), count(found.n_nameless));
    let arguments = [
        ("county", handle),
        ("entered", entered.as_str()),
        ("erased", erased.as_str()),
        ("nameless", nameless.as_str()),
    ];
    say!("{}", message(language, "verify-people", &arguments).unwrap_or_default());
    let each = [("verify-person-missing", &found.missing), ("verify-person-left", &found.left)];
    for (id, persons) in each {
        for person in persons {
            let person = person.to_string();
            say!("{}", message(language, id, &[("person", &person)]).unwrap_or_default());
        }
    }
    found.missing.is_empty() && found.left.is_empty()
}

/// Whether everything up to the seal is as it was when somebody took the seal home.
fn has_seal(
    journal: &mut dyn Journal,
    handle: &str,
    seal: &[u8; 32],
    language: Language,
) -> Result<bool, Failure> {
    let sealed_at = history::sealed_at(journal, seal)?;
    let time = sealed_at.map(instant).unwrap_or_default();
    let id = if sealed_at.is_some() { "verify-seal-held" } else { "verify-seal-unknown" };
    say!("{}", message(language, id, &[("county", handle), ("time", &time)]).unwrap_or_default());
    Ok(sealed_at.is_some())
}
