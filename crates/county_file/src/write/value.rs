//! A value as TOML, made of the domain's own types with serde. Keys and words are never quoted: all are plain names.

use serde::{
    Serialize, Serializer,
    ser::{self, Impossible, SerializeSeq, SerializeStruct, SerializeStructVariant},
};
use std::fmt;

/// A value. Ordered first by type and then by what it holds, so that line 2 stands before line 10.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Value {
    Nothing,
    Truth(bool),
    Number(i64),
    Text(String),
    List(Vec<Value>),
    Table(Vec<(&'static str, Value)>),
}

impl Value {
    /// The value of anything in a fact.
    pub fn of(value: &impl Serialize) -> Value {
        value.serialize(ToValue).expect("facts are made of texts, numbers, lists and tables")
    }

    /// What the one key of a table holds: a fact without its name.
    pub fn held(self) -> Value {
        match self {
            Value::Table(mut parts) if parts.len() == 1 => parts.remove(0).1,
            value => value,
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Nothing => out.write_str("{}"),
            Value::Truth(truth) => write!(out, "{truth}"),
            Value::Number(number) => write!(out, "{number}"),
            Value::Text(text) => quoted(text, out),
            Value::List(list) => {
                out.write_str("[")?;
                for (index, value) in list.iter().enumerate() {
                    write!(out, "{}{value}", if index == 0 { "" } else { ", " })?;
                }
                out.write_str("]")
            }
            Value::Table(parts) if parts.is_empty() => out.write_str("{}"),
            Value::Table(parts) => {
                for (index, (key, value)) in parts.iter().enumerate() {
                    write!(out, "{} {key} = {value}", if index == 0 { "{" } else { "," })?;
                }
                out.write_str(" }")
            }
        }
    }
}

fn quoted(text: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    use fmt::Write;
    out.write_char('"')?;
    for sign in text.chars() {
        match sign {
            '"' => out.write_str("\\\"")?,
            '\\' => out.write_str("\\\\")?,
            '\n' => out.write_str("\\n")?,
            '\t' => out.write_str("\\t")?,
            control if control.is_control() => write!(out, "\\u{:04x}", u32::from(control))?,
            sign => out.write_char(sign)?,
        }
    }
    out.write_char('"')
}

/// That a value has a shape no fact has.
#[derive(Debug, thiserror::Error)]
#[error("not a value of a county file: {0}")]
pub(super) struct Unwritable(String);

impl ser::Error for Unwritable {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Unwritable(message.to_string())
    }
}

fn unwritable<T>(what: &str) -> Result<T, Unwritable> {
    Err(Unwritable(what.to_owned()))
}

#[derive(Clone, Copy)]
struct ToValue;

/// The parts of a list or table, and the key it stands under in a table of its own.
struct Parts<T> {
    parts: Vec<T>,
    under: Option<&'static str>,
}

impl<T> Parts<T> {
    fn new(len: usize, under: Option<&'static str>) -> Result<Self, Unwritable> {
        Ok(Parts { parts: Vec::with_capacity(len), under })
    }
}

fn under(key: Option<&'static str>, value: Value) -> Value {
    match key {
        Some(key) => Value::Table(vec![(key, value)]),
        None => value,
    }
}

impl SerializeSeq for Parts<Value> {
    type Ok = Value;
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.parts.push(value.serialize(ToValue)?);
        Ok(())
    }

    fn end(self) -> Result<Value, Unwritable> {
        Ok(under(self.under, Value::List(self.parts)))
    }
}

impl SerializeStruct for Parts<(&'static str, Value)> {
    type Ok = Value;
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        self.parts.push((key, value.serialize(ToValue)?));
        Ok(())
    }

    fn end(self) -> Result<Value, Unwritable> {
        Ok(under(self.under, Value::Table(self.parts)))
    }
}

impl SerializeStructVariant for Parts<(&'static str, Value)> {
    type Ok = Value;
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        SerializeStruct::serialize_field(self, key, value)
    }

    fn end(self) -> Result<Value, Unwritable> {
        SerializeStruct::end(self)
    }
}

macro_rules! numbers {
    ($($method:ident $type:ty,)*) => {
        $(fn $method(self, number: $type) -> Result<Value, Unwritable> {
            Ok(Value::Number(number.into()))
        })*
    };
}

impl Serializer for ToValue {
    type Ok = Value;
    type Error = Unwritable;
    type SerializeSeq = Parts<Value>;
    type SerializeTuple = Impossible<Value, Unwritable>;
    type SerializeTupleStruct = Impossible<Value, Unwritable>;
    type SerializeTupleVariant = Impossible<Value, Unwritable>;
    type SerializeMap = Impossible<Value, Unwritable>;
    type SerializeStruct = Parts<(&'static str, Value)>;
    type SerializeStructVariant = Parts<(&'static str, Value)>;

    numbers! {
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64,
        serialize_u8 u8, serialize_u16 u16, serialize_u32 u32,
    }

    fn serialize_u64(self, number: u64) -> Result<Value, Unwritable> {
        i64::try_from(number).map(Value::Number).or_else(|_| unwritable("a number that large"))
    }

    fn serialize_bool(self, truth: bool) -> Result<Value, Unwritable> {
        Ok(Value::Truth(truth))
    }

    fn serialize_str(self, text: &str) -> Result<Value, Unwritable> {
        Ok(Value::Text(text.to_owned()))
    }

    fn serialize_char(self, sign: char) -> Result<Value, Unwritable> {
        Ok(Value::Text(sign.to_string()))
    }

    fn serialize_unit(self) -> Result<Value, Unwritable> {
        Ok(Value::Nothing)
    }

    fn serialize_none(self) -> Result<Value, Unwritable> {
        Ok(Value::Nothing)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Value, Unwritable> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<Value, Unwritable> {
        value.serialize(self)
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        word: &'static str,
    ) -> Result<Value, Unwritable> {
        Ok(Value::Text(word.to_owned()))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        key: &'static str,
        value: &T,
    ) -> Result<Value, Unwritable> {
        Ok(under(Some(key), value.serialize(self)?))
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Parts<Value>, Unwritable> {
        Parts::new(len.unwrap_or_default(), None)
    }

    fn serialize_struct(self, _name: &'static str, len: usize) -> Result<Self::SerializeStruct, Unwritable> {
        Parts::new(len, None)
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        key: &'static str,
        len: usize,
    ) -> Result<Self::SerializeStructVariant, Unwritable> {
        Parts::new(len, Some(key))
    }

    fn serialize_f32(self, _: f32) -> Result<Value, Unwritable> {
        unwritable("a decimal number")
    }

    fn serialize_f64(self, _: f64) -> Result<Value, Unwritable> {
        unwritable("a decimal number")
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Value, Unwritable> {
        unwritable("bytes")
    }

    fn serialize_unit_struct(self, name: &'static str) -> Result<Value, Unwritable> {
        unwritable(name)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Unwritable> {
        unwritable("a tuple")
    }

    fn serialize_tuple_struct(
        self,
        name: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Unwritable> {
        unwritable(name)
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unwritable> {
        unwritable(name)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Unwritable> {
        unwritable("a map")
    }
}
