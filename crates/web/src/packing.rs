//! Packs a page with gzip, out of stretches that may have been packed before.
//!
//! A stretch that is packed ends at a whole byte and looks back at nothing before it (a full flush, RFC 1951 and zlib's
//! manual), so that it can stand after any other; checksums of stretches make that of the whole.

use flate2::{Compress, Compression, Crc, FlushCompress};
use std::cell::RefCell;

/// A stretch of a page.
#[derive(Clone, Copy)]
pub enum Stretch<'a> {
    /// To be packed.
    Plain(&'a str),
    /// Packed before.
    Packed(&'a Deflated),
}

/// Text that has been packed to stand among other.
#[derive(Debug)]
pub struct Deflated {
    bytes: Vec<u8>,
    sum: Crc,
}

impl Deflated {
    /// Packs the text.
    pub fn new(text: &str) -> Deflated {
        let mut bytes = Vec::new();
        deflate(text, &mut bytes);
        bytes.shrink_to_fit();
        Deflated { bytes, sum: sum(text) }
    }

    /// How many bytes it has become.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }
}

/// The stretches, one after the other.
pub fn gzip(stretches: &[Stretch<'_>]) -> Vec<u8> {
    // Deflated, at no known time, quickly, on an unknown system.
    const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 4, 255];
    // A last stretch with nothing in it.
    const END: [u8; 2] = [3, 0];
    let room = |stretch: &Stretch<'_>| match stretch {
        Stretch::Plain(text) => text.len() / 4 + 64,
        Stretch::Packed(packed) => packed.bytes.len(),
    };
    let mut bytes = Vec::with_capacity(stretches.iter().map(room).sum::<usize>() + 32);
    bytes.extend(HEAD);
    let mut whole = Crc::new();
    for stretch in stretches {
        match stretch {
            Stretch::Plain(text) => {
                deflate(text, &mut bytes);
                whole.combine(&sum(text));
            }
            Stretch::Packed(packed) => {
                bytes.extend(&packed.bytes);
                whole.combine(&packed.sum);
            }
        }
    }
    bytes.extend(END);
    bytes.extend(whole.sum().to_le_bytes());
    bytes.extend(whole.amount().to_le_bytes());
    bytes
}

/// Packs quickly rather than tightly: somebody is waiting. The tables that packing takes are made once a thread, and the
/// flush has cleared them for the next: for a small page that is most of the work.
fn deflate(text: &str, into: &mut Vec<u8>) {
    thread_local! {
        static PACKER: RefCell<Compress> = RefCell::new(Compress::new(Compression::fast(), false));
    }
    into.reserve(text.len() / 4 + 64);
    PACKER.with_borrow_mut(|packer| {
        let before = packer.total_in();
        loop {
            let done = (packer.total_in() - before) as usize;
            let status = packer.compress_vec(&text.as_bytes()[done..], into, FlushCompress::Full);
            status.expect("a page is packed in memory");
            // All has been written where there was room for more.
            if into.len() < into.capacity() {
                break;
            }
            into.reserve(into.capacity());
        }
    });
}

fn sum(text: &str) -> Crc {
    let mut sum = Crc::new();
    sum.update(text.as_bytes());
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::read::GzDecoder;
    use std::io::Read;

    /// Words that repeat, and some that hardly do: both shorter and longer than the room first given.
    fn pages() -> [String; 5] {
        let noise = |n: usize| (0..n).map(|n| format!("{:x}", n * n * 2_654_435_761)).collect::<String>();
        [String::new(), "<p>one</p>".repeat(10_000), noise(10), noise(30_000), "a".to_owned()]
    }

    fn unpacked(packed: &[u8]) -> String {
        let (mut text, mut rest) = (String::new(), GzDecoder::new(packed));
        rest.read_to_string(&mut text).unwrap();
        assert!(rest.into_inner().is_empty(), "and nothing after it");
        text
    }

    #[test]
    fn what_is_packed_is_what_is_unpacked() {
        for page in pages() {
            assert!(unpacked(&gzip(&[Stretch::Plain(&page)])) == page, "{} bytes", page.len());
        }
    }

    #[test]
    fn stretches_packed_before_stand_among_others() {
        let pages = pages();
        let packed = pages.each_ref().map(|page| Deflated::new(page));
        for one in 0..pages.len() {
            for other in 0..pages.len() {
                let stretches = [
                    Stretch::Plain(&pages[one]),
                    Stretch::Packed(&packed[other]),
                    Stretch::Packed(&packed[one]),
                    Stretch::Plain(&pages[other]),
                ];
                let expected =
                    [&pages[one], &pages[other], &pages[one], &pages[other]].map(String::as_str).concat();
                assert!(unpacked(&gzip(&stretches)) == expected, "{one} and {other}");
            }
        }
        assert_eq!(unpacked(&gzip(&[])), "");
    }
}
