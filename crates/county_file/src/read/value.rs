//! A serde deserializer over the tree of a county file whose errors know their kind and their place.

use crate::{
    problem::{Kind, Problem, Span, Type},
    tree::{Node, Pair, Tree},
};
use serde::{
    Deserializer,
    de::{self, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor},
    forward_to_deserialize_any,
};
use std::fmt;

/// What a value is read from.
#[derive(Clone)]
pub(super) enum Value<'a> {
    /// A value inside another.
    Tree(&'a Tree),
    /// What stands under `is` in a fact, and the place of that key.
    Is(&'a Tree, Span),
    /// The keys of a fact that are its value.
    Parts(Vec<&'a Pair>, Span),
}

/// Why a value could not be read, and where as soon as somebody on the way up knows.
#[derive(Debug)]
pub(super) struct Error {
    span: Option<Span>,
    kind: Box<Kind>,
}

impl Error {
    fn new(span: Span, kind: Kind) -> Error {
        Error { span: Some(span), kind: Box::new(kind) }
    }

    fn without_place(kind: Kind) -> Error {
        Error { span: None, kind: Box::new(kind) }
    }

    fn within(self, span: Span) -> Error {
        Error { span: self.span.or(Some(span)), ..self }
    }

    /// The problem, in that place unless a nearer one is known.
    pub fn at(self, span: Span) -> Problem {
        Problem::new(self.span.unwrap_or(span), *self.kind)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(out)
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        let misread = message.parse().map(Kind::Misread);
        Error::without_place(misread.unwrap_or(Kind::Unreadable { message }))
    }

    fn invalid_value(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        match found {
            de::Unexpected::Signed(found) => {
                Error::without_place(Kind::NumberOutOfRange { found, most: u16::MAX })
            }
            _ => Error::custom(format_args!("{found}, expected {expected}")),
        }
    }

    fn unknown_variant(found: &str, expected: &'static [&'static str]) -> Self {
        let expected = expected.to_vec();
        Error::without_place(Kind::UnknownWord { found: found.to_owned(), expected })
    }

    fn unknown_field(found: &str, expected: &'static [&'static str]) -> Self {
        let expected = expected.to_vec();
        Error::without_place(Kind::UnknownKey { found: found.to_owned(), expected })
    }

    fn missing_field(key: &'static str) -> Self {
        Error::without_place(Kind::MissingKey { key })
    }
}

/// Reads a fact: the aspect is the variant, the value what it holds.
pub(super) fn read<F: de::DeserializeOwned>(aspect: &'static str, value: Value<'_>) -> Result<F, Error> {
    let read = F::deserialize(FactDeserializer { aspect, value });
    read.map_err(|error| match *error.kind {
        Kind::MissingValue { expected, .. } => {
            let kind = Kind::MissingValue { fact: aspect.to_owned(), expected };
            Error { span: error.span, kind: Box::new(kind) }
        }
        kind => Error { span: error.span, kind: Box::new(kind) },
    })
}

struct FactDeserializer<'a> {
    aspect: &'static str,
    value: Value<'a>,
}

impl<'de> Deserializer<'de> for FactDeserializer<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let at = self.value.span();
        visitor.visit_enum(Variant { name: self.aspect, at, content: Some(self.value) })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'a> Value<'a> {
    fn span(&self) -> Span {
        match self {
            Value::Tree(tree) | Value::Is(tree, _) => tree.span,
            Value::Parts(_, span) => *span,
        }
    }

    /// The value itself, where one value is expected rather than several keys.
    fn tree(&self) -> Result<&'a Tree, Error> {
        match self {
            Value::Tree(tree) | Value::Is(tree, _) => Ok(tree),
            Value::Parts(parts, span) => Err(match parts.first() {
                None => missing_value(*span, &["is"]),
                Some(part) => unknown_key(part, &["is"]),
            }),
        }
    }

    fn wrong_type(&self, tree: &Tree, expected: Type) -> Error {
        Error::new(tree.span, tree.wrong_type(expected))
    }

    fn text(&self) -> Result<&'a str, Error> {
        let tree = self.tree()?;
        match &tree.node {
            Node::Text(text) => Ok(text),
            _ => Err(self.wrong_type(tree, Type::Text)),
        }
    }

    fn parts(&self) -> Result<Vec<&'a Pair>, Error> {
        match self {
            Value::Parts(parts, _) => Ok(parts.clone()),
            Value::Tree(tree) | Value::Is(tree, _) => match &tree.node {
                Node::Table(pairs) => Ok(pairs.iter().collect()),
                _ => Err(self.wrong_type(tree, Type::Table)),
            },
        }
    }
}

fn missing_value(span: Span, expected: &[&'static str]) -> Error {
    Error::new(span, Kind::MissingValue { fact: String::new(), expected: expected.to_vec() })
}

fn unknown_key(part: &Pair, expected: &[&'static str]) -> Error {
    Error::new(part.at, Kind::UnknownKey { found: part.key.clone(), expected: expected.to_vec() })
}

impl<'de> Deserializer<'de> for Value<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self {
            Value::Tree(Tree { node: Node::Table(_), .. }) | Value::Parts(..) => {
                self.deserialize_map(visitor)
            }
            Value::Tree(Tree { node: Node::List(_), .. }) => self.deserialize_seq(visitor),
            Value::Tree(Tree { node: Node::Truth(_), .. }) => self.deserialize_bool(visitor),
            Value::Tree(Tree { node: Node::Number(_), .. }) => self.deserialize_i64(visitor),
            _ => self.deserialize_str(visitor),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let span = self.span();
        visitor.visit_str(self.text()?).map_err(|error: Error| error.within(span))
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let tree = self.tree()?;
        match tree.node {
            Node::Number(number) => visitor.visit_i64(number).map_err(|error: Error| error.within(tree.span)),
            _ => Err(self.wrong_type(tree, Type::Number)),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let tree = self.tree()?;
        match tree.node {
            Node::Truth(truth) => visitor.visit_bool(truth),
            _ => Err(self.wrong_type(tree, Type::Truth)),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let tree = self.tree()?;
        match &tree.node {
            Node::List(list) => visitor.visit_seq(List(list.iter())),
            _ => Err(self.wrong_type(tree, Type::List)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let span = self.span();
        let table = Table { parts: self.parts()?.into_iter(), value: None };
        visitor.visit_map(table).map_err(|error| error.within(span))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match &self {
            Value::Parts(parts, span) if parts.is_empty() => Err(missing_value(*span, keys)),
            _ => self.deserialize_map(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if let Value::Tree(tree) | Value::Is(tree, _) = &self
            && let Node::Text(word) = &tree.node
        {
            return visitor.visit_enum(Variant { name: word, at: tree.span, content: None });
        }
        let parts = match &self {
            Value::Tree(tree) | Value::Is(tree, _) if !matches!(tree.node, Node::Table(_)) => {
                return Err(self.wrong_type(tree, Type::Text));
            }
            _ => self.parts()?,
        };
        let is_known = |part: &&&Pair| words.contains(&part.key.as_str());
        if let Some(part) = parts.iter().find(|part| !is_known(part)) {
            return Err(unknown_key(part, words));
        }
        match parts.as_slice() {
            [] => Err(missing_value(self.span(), &[&["is"], words].concat())),
            [part] => {
                let content = Some(Value::Tree(&part.tree));
                visitor.visit_enum(Variant { name: &part.key, at: part.at, content })
            }
            several => {
                let keys = several.iter().map(|part| part.key.clone()).collect();
                Err(Error::new(several[1].at, Kind::Excluding { keys }))
            }
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self {
            Value::Parts(parts, _) => match parts.first() {
                None => visitor.visit_unit(),
                Some(part) => Err(unknown_key(part, &[])),
            },
            Value::Is(_, at) => {
                Err(Error::new(*at, Kind::UnknownKey { found: "is".into(), expected: vec![] }))
            }
            Value::Tree(tree) => Err(self.wrong_type(tree, Type::Table)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_i64(visitor)
    }

    forward_to_deserialize_any! {
        i8 i16 i32 u8 u32 u64 f32 f64 char bytes byte_buf unit_struct tuple tuple_struct identifier ignored_any
    }
}

struct List<'a>(std::slice::Iter<'a, Tree>);

impl<'de> SeqAccess<'de> for List<'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(tree) = self.0.next() else { return Ok(None) };
        seed.deserialize(Value::Tree(tree)).map(Some).map_err(|error| error.within(tree.span))
    }
}

struct Table<'a> {
    parts: std::vec::IntoIter<&'a Pair>,
    value: Option<&'a Tree>,
}

impl<'de> MapAccess<'de> for Table<'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some(part) = self.parts.next() else { return Ok(None) };
        self.value = Some(&part.tree);
        let key = seed.deserialize(part.key.as_str().into_deserializer());
        key.map(Some).map_err(|error: Error| error.within(part.at))
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Error> {
        let tree = self.value.take().expect("serde asks for a key before its value");
        seed.deserialize(Value::Tree(tree)).map_err(|error| error.within(tree.span))
    }
}

/// A word, or a key with what it holds.
struct Variant<'a> {
    name: &'a str,
    at: Span,
    content: Option<Value<'a>>,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        let name: Result<_, Error> = seed.deserialize(self.name.into_deserializer());
        match name {
            Ok(name) => Ok((name, self)),
            Err(error) => Err(Error::within(error, self.at)),
        }
    }
}

impl<'de> Variant<'de> {
    /// What the key holds; a word alone is not enough for this one.
    fn content(self) -> Result<Value<'de>, Error> {
        let wrong_type = Kind::WrongType { expected: Type::Table, found: Type::Text };
        self.content.ok_or_else(|| Error::new(self.at, wrong_type))
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        match self.content {
            None => Ok(()),
            Some(_) => {
                let kind = Kind::UnknownKey { found: self.name.to_owned(), expected: vec!["is"] };
                Err(Error::new(self.at, kind))
            }
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        let content = self.content()?;
        let span = content.span();
        seed.deserialize(content).map_err(|error| error.within(span))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, Error> {
        self.content()?.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.content()?.deserialize_struct("", keys, visitor)
    }
}
