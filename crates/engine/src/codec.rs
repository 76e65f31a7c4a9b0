//! Events to records and back. Texts leave the body for slots when written and return to it when read.

use crate::{chance::Chance, upcast};
use domain::{
    Context, Event, Stamped,
    context::Actor,
    text::{self, ReadSlot},
};
use jiff::Timestamp;
use std::{cell::RefCell, rc::Rc, sync::Arc};
use storage::record::{Draft, Record, Slot, SlotContent};

/// Writes an event as a record to be appended, if all its texts are there to be written.
pub fn encode(event: &Event, cx: &Context, chance: &mut dyn Chance) -> Draft {
    try_encode(event, cx, chance).expect("none of its texts has been redacted")
}

/// Writes an event as a record to be appended; nothing when it says again a text that has been redacted. Everything else
/// can be written: its texts are in slots and its keys are words.
pub fn try_encode(event: &Event, cx: &Context, chance: &mut dyn Chance) -> Option<Draft> {
    let (concept, verb) = event.kind();
    let (body, slots) = with_slots(chance, || serde_json::to_vec(event));
    let kind = format!("{concept}.{verb}");
    Some(Draft {
        at: cx.now.as_microsecond(),
        actor: cx.actor.to_string(),
        version: upcast::current(&kind),
        kind,
        request: cx.request.0,
        body: body.ok()?,
        slots,
    })
}

/// Runs `write` with its texts put into slots, each with a salt of its own.
fn with_slots<T>(chance: &mut dyn Chance, write: impl FnOnce() -> T) -> (T, Vec<Slot>) {
    // The number of texts is known only when the event has been written, and the passage owns its writer for that time:
    // so the salts are derived from one draw, a slot's number giving each its own.
    let seed = chance.draw();
    let slots = Rc::new(RefCell::new(Vec::new()));
    let written = slots.clone();
    let writer = move |text: &str| {
        let n = written.borrow().len() as u16;
        let content = SlotContent { salt: salt(seed, n), bytes: text.as_bytes().to_vec() };
        let commitment = content.commitment();
        written.borrow_mut().push(Slot { n, content: Some(content) });
        (n, commitment)
    };
    let value = text::writing(Box::new(writer), write);
    (value, slots.take())
}

fn salt(seed: [u8; 32], n: u16) -> [u8; 32] {
    use sha2::{Digest, Sha256};
    Sha256::new()
        .chain_update(b"samverkan salt v1")
        .chain_update(seed)
        .chain_update(n.to_le_bytes())
        .finalize()
        .into()
}

/// Why a record cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Its kind or version comes from a newer program.
    #[error("{kind} version {version} is not known to this program")]
    Unknown {
        /// The kind.
        kind: String,
        /// The version.
        version: u16,
    },
    /// Its body or a slot of it has been changed.
    #[error("{0}")]
    Changed(String),
}

/// Reads a record as the event it holds.
pub fn decode(record: &Record) -> Result<Stamped<Event>, Unreadable> {
    let unknown = || Unreadable::Unknown { kind: record.kind.clone(), version: record.version };
    let body = upcast::lift(&record.kind, record.version, &record.body)?;
    let slots = record.slots.iter().map(read_slot).collect::<Result<Vec<_>, _>>()?;
    let n_slots = slots.len();
    let mut body = serde_json::Deserializer::from_slice(&body);
    let (event, n_taken) = text::reading(slots, || Event::read(&record.kind, &mut body));
    let changed = |why: serde_json::Error| Unreadable::Changed(why.to_string());
    let event = event.ok_or_else(unknown)?.map_err(changed)?;
    body.end().map_err(changed)?;
    let (concept, verb) = event.kind();
    if record.kind.strip_prefix(concept).and_then(|rest| rest.strip_prefix('.')) != Some(verb) {
        return Err(Unreadable::Changed(format!("the body is not of kind {}", record.kind)));
    }
    if n_taken != n_slots {
        return Err(Unreadable::Changed(format!("{n_slots} texts stand beside a body that has {n_taken}")));
    }
    let actor = Actor::parse(&record.actor).ok_or_else(unknown)?;
    let at =
        Timestamp::from_microsecond(record.at).map_err(|_| Unreadable::Changed("no such time".to_owned()))?;
    Ok(Stamped { seq: record.seq, at, actor, event })
}

fn read_slot(slot: &Slot) -> Result<(u16, ReadSlot), Unreadable> {
    let Some(content) = &slot.content else {
        return Ok((slot.n, ReadSlot { commitment: [0; 32], text: None }));
    };
    let text = std::str::from_utf8(&content.bytes)
        .map_err(|_| Unreadable::Changed(format!("text slot {} is not text", slot.n)))?;
    Ok((slot.n, ReadSlot { commitment: content.commitment(), text: Some(Arc::from(text)) }))
}
