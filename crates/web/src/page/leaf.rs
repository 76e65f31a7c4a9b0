//! A page without the frame around it, kept for the next reader of whom everything it asked is as true.
//!
//! Most of a page is the same for all who read it, and what differs is asked (`reader`). The frame is made for each, and kept
//! too for whoever has signed in: the page of a visitor is kept whole (`cache`), and theirs is not.

use super::{
    At, Frame,
    reader::{Asks, is_same},
    written,
};
use crate::{
    cache::Packed,
    packing::{Deflated, Stretch},
    people::Names,
    routes::Route,
};
use askama::Template;
use domain::{context::Actor, id::Subject};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak},
};

/// The most that is kept of one county, in bytes. When it is full all goes: what is read often is soon back.
const MOST: usize = 8 << 20;
/// As many kinds of readers as one page is kept for at once; where a page asks who somebody is, each is a kind.
const MOST_READERS: usize = 32;

/// What is above the page's own part.
#[derive(Template)]
#[template(path = "frame/top.html")]
struct Top<'a> {
    frame: &'a Frame,
}

/// What is below it.
#[derive(Template)]
#[template(path = "frame/foot.html")]
struct Foot<'a> {
    frame: &'a Frame,
}

/// What stands above and below a page.
pub struct Around {
    text: [String; 2],
    packed: OnceLock<[Deflated; 2]>,
}

impl Around {
    /// Made for whoever stands here, around a page of this title.
    fn new(at: &At<'_>, title: &str) -> Around {
        let frame = at.frame(title);
        let (top, foot) = (Top { frame: &frame }, Foot { frame: &frame });
        Around { text: [written(top.render()), written(foot.render())], packed: OnceLock::new() }
    }

    fn packed(&self) -> &[Deflated; 2] {
        self.packed.get_or_init(|| self.text.each_ref().map(|text| Deflated::new(text)))
    }

    /// About as many bytes as it takes, packed as well.
    fn size(&self) -> usize {
        self.text.iter().map(|text| text.len() + text.len() / 2).sum()
    }
}

/// Who reads, and what their forms have to carry.
type Reader = (Actor, Option<String>);

/// A page without its frame.
pub struct Leaf {
    title: String,
    text: String,
    packed: Deflated,
    asks: Asks,
    /// Of whom everything it asked has been found to be as true, and of whom not.
    known: Mutex<BTreeMap<Actor, bool>>,
    /// The frames around it, of those who have signed in.
    frames: Mutex<BTreeMap<Reader, Arc<Around>>>,
}

impl Leaf {
    /// Whether it says to whoever stands here what it would say if it were made now.
    fn is_for(&self, at: &At<'_>) -> bool {
        self.asks.name_the_same(at)
            && match self.asks.who() {
                Some(who) => who == at.who_exactly(),
                None => self.is_known_for(at),
            }
    }

    /// The leaf lives no longer than the state and the day it was made of, so nobody is asked about twice.
    fn is_known_for(&self, at: &At<'_>) -> bool {
        let known = self.known().get(at.reader()).copied();
        known.unwrap_or_else(|| {
            let is_so = self.asks.are_answered_the_same(at);
            self.known().insert(at.reader().clone(), is_so);
            is_so
        })
    }

    fn known(&self) -> MutexGuard<'_, BTreeMap<Actor, bool>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn frames(&self) -> MutexGuard<'_, BTreeMap<Reader, Arc<Around>>> {
        self.frames.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn size(&self) -> usize {
        let of_frames: usize = self.frames().values().map(|around| around.size()).sum();
        self.text.len() + self.packed.size() + of_frames
    }
}

/// Pages without their frames, by address.
#[derive(Default)]
pub struct Leaves {
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    by_address: BTreeMap<String, Vec<Arc<Leaf>>>,
    /// What people are called on those that tell it.
    names: Option<Weak<Names>>,
    n_bytes: usize,
}

impl Kept {
    /// Counts on this many bytes more. When it is full all goes.
    fn make_room(&mut self, n_bytes: usize) {
        if self.n_bytes + n_bytes > MOST {
            *self = Kept::default();
        }
        self.n_bytes += n_bytes;
    }
}

impl Leaves {
    /// The one that says to whoever stands here what it would say if it were made now.
    fn find(&self, address: &str, at: &At<'_>) -> Option<Arc<Leaf>> {
        let all = self.with(|kept| {
            // What somebody was called is not kept for longer than until it is seen to be told otherwise.
            let is_other = |told: &Weak<Names>| at.names().is_some_and(|now| !is_same(told, now));
            if kept.names.as_ref().is_some_and(is_other) {
                *kept = Kept::default();
            }
            kept.by_address.get(address).cloned()
        });
        all?.into_iter().rev().find(|leaf| leaf.is_for(at))
    }

    fn keep(&self, address: String, leaf: &Arc<Leaf>) {
        self.with(|kept| {
            kept.make_room(leaf.size());
            let all = kept.by_address.entry(address).or_default();
            if all.len() == MOST_READERS {
                kept.n_bytes -= all.remove(0).size();
            }
            all.push(leaf.clone());
            kept.names = leaf.asks.names().or(kept.names.as_ref()).cloned();
        });
    }

    /// What stands around it for whoever stands here, made where it has not been kept.
    fn around(&self, leaf: &Leaf, at: &At<'_>) -> Arc<Around> {
        let anew = || Arc::new(Around::new(at, &leaf.title));
        if !at.has_its_usual_frame() {
            return anew();
        }
        let kept = leaf.frames().get(at.who_exactly()).cloned();
        kept.unwrap_or_else(|| {
            let around = anew();
            self.with(|kept| kept.make_room(around.size()));
            leaf.frames().insert(at.who_exactly().clone(), around.clone());
            around
        })
    }

    /// Each address, and for how many kinds of readers it is kept.
    #[cfg(test)]
    pub fn kinds(&self) -> Vec<(String, usize)> {
        self.with(|kept| kept.by_address.iter().map(|(address, all)| (address.clone(), all.len())).collect())
    }

    /// A thread that broke while it held them broke between two whole ones.
    fn with<T>(&self, act: impl FnOnce(&mut Kept) -> T) -> T {
        act(&mut self.kept.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A page as it is answered.
pub enum Page {
    /// Made whole.
    Whole(String),
    /// What was kept, in a frame of the reader's own.
    Framed(Arc<Leaf>, Arc<Around>),
}

impl Page {
    /// The page where the reader stands: what was kept of it in a frame of their own, or else as it is made.
    pub fn of(at: &At<'_>, make: impl FnOnce() -> String) -> Page {
        let memory = at.remembered().filter(|_| at.route().is_some_and(follows_from_the_state));
        let Some(leaves) = memory.map(|memory| &memory.leaves) else { return Page::Whole(make()) };
        let address = at.route().map(|route| format!("{} {}", at.lang(), at.link(route))).unwrap_or_default();
        if let Some(leaf) = leaves.find(&address, at) {
            let around = leaves.around(&leaf, at);
            return Page::Framed(leaf, around);
        }
        let page = make();
        let Some((leaf, around)) = in_parts(at, &page) else { return Page::Whole(page) };
        let leaf = Arc::new(leaf);
        leaves.keep(address, &leaf);
        Page::Framed(leaf, Arc::new(around))
    }

    /// As text.
    pub fn text(self) -> String {
        match self {
            Page::Whole(text) => text,
            Page::Framed(leaf, around) => {
                let [top, foot] = &around.text;
                [top, leaf.text.as_str(), foot].concat()
            }
        }
    }

    /// Packed.
    pub fn packed(&self) -> Packed {
        match self {
            Page::Whole(text) => Packed::new(&[Stretch::Plain(text)]),
            Page::Framed(leaf, around) => {
                let [top, foot] = around.packed();
                Packed::new(&[top, &leaf.packed, foot].map(Stretch::Packed))
            }
        }
    }
}

/// Whether what the page says follows from the county's state, and from what it asks about its reader. A form has a number
/// of its own, and a page beside the journal is read anew; who has read protected things is noted each time.
fn follows_from_the_state(route: &Route) -> bool {
    match route {
        Route::Part(whole, _) => follows_from_the_state(whole),
        Route::Thing(subject) => !matches!(subject, Subject::Person(_) | Subject::Document(_)),
        Route::Overview
        | Route::Arenas { .. }
        | Route::Arena(_)
        | Route::Map { .. }
        | Route::Principals
        | Route::Papers
        | Route::Matters { .. }
        | Route::Decisions(_)
        | Route::Seats
        | Route::Recommendations(_)
        | Route::Sources
        | Route::Disputes(_)
        | Route::Checks
        | Route::Check(_) => true,
        _ => false,
    }
}

/// What may be kept of a page that has been made, and its frame, where that is as it always is.
fn in_parts(at: &At<'_>, page: &str) -> Option<(Leaf, Around)> {
    let (title, asks) = at.asked_of_reader();
    let title = title.filter(|_| asks.may_be_kept())?;
    let around = Around::new(at, &title);
    let [top, foot] = &around.text;
    let text = page.strip_prefix(top.as_str())?.strip_suffix(foot.as_str())?.to_owned();
    let packed = Deflated::new(&text);
    let leaf = Leaf { title, text, packed, asks, known: Mutex::default(), frames: Mutex::default() };
    Some((leaf, around))
}
