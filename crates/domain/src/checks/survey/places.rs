//! Where in a list the thing with an id stands, found in one step however long the list is.

use crate::id::Id;

/// The places of things in a list, by their ids.
pub struct Places<I> {
    ids: Vec<I>,
    /// Places plus one, each at or after the slot its fingerprint points at; 0 is empty. At most half are taken.
    slots: Vec<u32>,
}

impl<I: Id> Places<I> {
    /// The places in the order given.
    pub fn new<'a>(ids: impl Iterator<Item = &'a I>) -> Places<I> {
        let ids: Vec<I> = ids.cloned().collect();
        let mut places = Places { slots: vec![0; (2 * ids.len()).next_power_of_two()], ids: Vec::new() };
        for (place, id) in ids.iter().enumerate() {
            let mut slot = places.first_slot(id);
            while places.slots[slot] != 0 {
                slot = (slot + 1) % places.slots.len();
            }
            places.slots[slot] = place as u32 + 1;
        }
        Places { ids, ..places }
    }

    /// The place of the thing with this id.
    pub fn of(&self, id: &I) -> Option<usize> {
        let mut slot = self.first_slot(id);
        loop {
            let place = (self.slots[slot] as usize).checked_sub(1)?;
            if self.ids[place] == *id {
                return Some(place);
            }
            slot = (slot + 1) % self.slots.len();
        }
    }

    fn first_slot(&self, id: &I) -> usize {
        // The upper bits are mixed best.
        (id.handle().fingerprint() >> 20) as usize & (self.slots.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::ArenaId;

    #[test]
    fn every_id_is_found_in_its_place_and_no_other() {
        let id = |n: usize| -> ArenaId { format!("arena-a{n}").parse().unwrap() };
        let ids: Vec<ArenaId> = (0..1_000).map(id).collect();
        let places = Places::new(ids.iter());
        assert!(ids.iter().enumerate().all(|(place, id)| places.of(id) == Some(place)));
        assert_eq!(places.of(&id(1_000)), None);
        assert_eq!(Places::new([].iter()).of(&id(1)), None);
    }
}
