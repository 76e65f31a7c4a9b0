//! The county's own colour: a small style sheet that puts it in the place of the theme's, readable whatever the colour.

use domain::{State, register::rulebook::Colour};
use jiff::civil::Date;
use std::fmt::Write;

/// What text needs against its ground (WCAG 2.2, 1.4.3).
const TEXT: f64 = 4.5;
/// What the edge of a field needs against its ground (WCAG 2.2, 1.4.11).
const EDGE: f64 = 3.0;

/// The style sheet of a colour.
pub struct Sheet {
    /// Its address, with the colour and a hash of what is in it.
    pub path: String,
    /// What is in it.
    pub text: String,
}

impl Sheet {
    /// The style sheet of a colour.
    pub fn of(colour: &Colour) -> Sheet {
        let hex = colour.as_str().trim_start_matches('#');
        let text = text(Rgb::read(hex));
        let path = format!("/static/{hex}-{:016x}.css", hash(&text));
        Sheet { path, text }
    }

    /// The address of the style sheet of the colour that the county has on a day.
    pub fn address(state: &State, day: Date) -> Option<String> {
        Some(Sheet::of(state.rulebook()?.colour(day)?).path)
    }

    /// The style sheet at an address.
    pub fn at(path: &str) -> Option<Sheet> {
        let (hex, _) = path.strip_prefix("/static/")?.strip_suffix(".css")?.split_once('-')?;
        let colour = Colour::try_from(format!("#{hex}")).ok()?;
        Some(Sheet::of(&colour)).filter(|sheet| sheet.path == path)
    }
}

fn text(colour: Rgb) -> String {
    let tones = tones(colour);
    let mut text = String::from(":root{");
    for (name, Rgb([red, green, blue])) in tones {
        write!(text, "--ds-color-accent-{name}:#{red:02x}{green:02x}{blue:02x};").expect("written to memory");
    }
    text + "}\n"
}

/// The theme's names for the tones of one colour. Whatever holds or stands on text is dark enough to be read.
fn tones(colour: Rgb) -> [(&'static str, Rgb); 14] {
    let (white, black) = (Rgb([255; 3]), Rgb([0; 3]));
    let hover = colour.towards(white, 0.84);
    // Links stand on grounds as dark as this, so what is readable there is readable everywhere.
    let main = colour.readable(hover, TEXT);
    [
        ("background-default", white),
        ("background-tinted", colour.towards(white, 0.95)),
        ("surface-default", white),
        ("surface-tinted", colour.towards(white, 0.91)),
        ("surface-hover", hover),
        ("surface-active", colour.towards(white, 0.76)),
        ("border-subtle", colour.towards(white, 0.68)),
        ("border-default", colour.readable(white, EDGE)),
        ("border-strong", main),
        ("text-subtle", main),
        ("text-default", main.towards(black, 0.33)),
        ("base-default", main),
        ("base-hover", main.towards(black, 0.19)),
        ("base-active", main.towards(black, 0.38)),
    ]
}

/// A colour as the screen mixes it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Rgb([u8; 3]);

impl Rgb {
    /// Six hexadecimal digits; what is not one is nought.
    fn read(hex: &str) -> Rgb {
        Rgb([0, 2, 4]
            .map(|at| hex.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok()).unwrap_or(0)))
    }

    fn towards(self, other: Rgb, part: f64) -> Rgb {
        let mix =
            |from: u8, to: u8| (f64::from(from) + (f64::from(to) - f64::from(from)) * part).round() as u8;
        let (Rgb(from), Rgb(to)) = (self, other);
        Rgb([0, 1, 2].map(|at| mix(from[at], to[at])))
    }

    /// The same colour, as much darker as it takes to stand out so much from a light ground.
    fn readable(self, ground: Rgb, contrast: f64) -> Rgb {
        let darker = (0..=100).map(|percent| self.towards(Rgb([0; 3]), f64::from(percent) / 100.0));
        darker.into_iter().find(|colour| colour.contrast(ground) >= contrast).unwrap_or(Rgb([0; 3]))
    }

    /// Contrast as WCAG reckons it, from 1 to 21.
    fn contrast(self, other: Rgb) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|value| {
            let value = f64::from(value) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// FNV-1a over 64 bits, as for the other files.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_can_be_read() {
        let steps = [0_u8, 51, 102, 153, 204, 255];
        let all = steps.into_iter().flat_map(|red| {
            steps.into_iter().flat_map(move |green| steps.map(|blue| Rgb([red, green, blue])))
        });
        for colour in all.chain([Rgb([0x1f, 0x5f, 0x5b])]) {
            let tones = tones(colour);
            let tone = |name| tones.iter().find(|tone| tone.0 == name).unwrap().1;
            let white = Rgb([255; 3]);
            for base in ["base-default", "base-hover", "base-active"] {
                assert!(tone(base).contrast(white) >= TEXT, "white on {base} of {colour:?}");
            }
            for ground in ["background-tinted", "surface-default", "surface-tinted", "surface-hover"] {
                for text in ["text-subtle", "text-default"] {
                    assert!(tone(text).contrast(tone(ground)) >= TEXT, "{text} on {ground} of {colour:?}");
                }
            }
            assert!(tone("border-default").contrast(white) >= EDGE, "a field's edge of {colour:?}");
        }
    }

    #[test]
    fn a_colour_that_can_be_read_is_kept() {
        let ours = Rgb::read("1f5f5b");
        assert_eq!(ours, Rgb([0x1f, 0x5f, 0x5b]));
        assert!(tones(ours).contains(&("base-default", ours)));
        assert!((Rgb([0; 3]).contrast(Rgb([255; 3])) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn a_sheet_is_found_at_its_own_address_only() {
        let sheet = Sheet::of(&Colour::try_from("#1f5f5b".to_owned()).unwrap());
        assert_eq!(Sheet::at(&sheet.path).unwrap().text, sheet.text);
        for wrong in
            ["/static/1f5f5b-0000000000000000.css", "/static/1f5f5b.css", "/static/zz-1.css", "/static/a"]
        {
            assert!(Sheet::at(wrong).is_none(), "{wrong}");
        }
    }
}
