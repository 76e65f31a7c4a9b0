//! The names of an enum's variants, as serde knows them: so that a test can say that every one of them is covered.

use serde::{Deserialize, Deserializer, de};

/// The names of all variants of `T` on the wire, in order. Panics when `T` is not an enum.
pub fn of<T: for<'de> Deserialize<'de>>() -> &'static [&'static str] {
    match T::deserialize(Asking) {
        Err(Answer(Some(names))) => names,
        _ => panic!("{} is not an enum", std::any::type_name::<T>()),
    }
}

/// A deserializer that has nothing to give and only listens for the names of the variants.
struct Asking;

#[derive(Debug)]
struct Answer(Option<&'static [&'static str]>);

impl std::fmt::Display for Answer {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:?}", self.0)
    }
}

impl std::error::Error for Answer {}

impl de::Error for Answer {
    fn custom<M: std::fmt::Display>(_: M) -> Self {
        Answer(None)
    }
}

impl<'de> Deserializer<'de> for Asking {
    type Error = Answer;

    fn deserialize_any<V: de::Visitor<'de>>(self, _: V) -> Result<V::Value, Answer> {
        Err(Answer(None))
    }

    fn deserialize_enum<V: de::Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Answer> {
        Err(Answer(Some(variants)))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_variants_of_an_enum_are_told() {
        assert_eq!(super::of::<domain::register::seat::Side>(), ["region", "municipalities", "neither"]);
    }
}
