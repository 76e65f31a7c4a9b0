//! The configuration file: TOML, in which a table is the first part of its keys' names.

use super::{KEYS, Layer, Origin, Shape, key, wrong::Wrong};
use county_file::problem::{nearest, position};
use std::{ops::Range, path::Path};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// What the file says, and all that is wrong with it.
pub fn read(path: &Path, text: &str, wrong: &mut Vec<Wrong>) -> Layer {
    let mut file = File { path: path.display().to_string(), text, layer: Layer::new(), wrong };
    match DeTable::parse(text) {
        Ok(table) => file.table("", table.get_ref()),
        Err(error) => {
            let line = file.line(error.span().unwrap_or_default());
            let message = error.message().to_owned();
            file.wrong.push(Wrong::Syntax { path: file.path, line, message });
        }
    }
    // In the order of the file, as a reader goes through it.
    file.wrong.sort_by_key(Wrong::line);
    file.layer
}

struct File<'a> {
    path: String,
    text: &'a str,
    layer: Layer,
    wrong: &'a mut Vec<Wrong>,
}

impl File<'_> {
    fn line(&self, span: Range<usize>) -> usize {
        position(self.text, span.into()).line
    }

    fn table(&mut self, above: &str, table: &DeTable<'_>) {
        for (name, value) in table {
            let at = self.line(name.span());
            let name = match above {
                "" => name.get_ref().to_string(),
                above => format!("{above}.{}", name.get_ref()),
            };
            match value.get_ref() {
                DeValue::Table(table) if key(&name).is_none() => self.table(&name, table),
                _ => self.value(&name, at, value),
            }
        }
    }

    fn value(&mut self, name: &str, line: usize, value: &Spanned<DeValue<'_>>) {
        let path = self.path.clone();
        let Some(key) = key(name) else {
            let nearest = nearest(name, KEYS.iter().map(|key| key.name));
            return self.wrong.push(Wrong::UnknownKey { path, line, key: name.to_owned(), nearest });
        };
        let origin = Origin::File { path, line };
        match text(value.get_ref(), key.shape) {
            Some(text) => drop(self.layer.insert(key.name, (text, origin))),
            None => {
                let found = self.text.get(value.span()).unwrap_or_default().to_owned();
                self.wrong.push(Wrong::Misread { key, found, origin });
            }
        }
    }
}

/// The value as text, where it has the shape of the key.
fn text(value: &DeValue<'_>, shape: Shape) -> Option<String> {
    match (value, shape) {
        (DeValue::String(text), Shape::Text) => Some(text.to_string()),
        (DeValue::Integer(number), Shape::Number) => Some(number.to_string()),
        (DeValue::Array(list), Shape::List) => {
            let texts: Option<Vec<String>> =
                list.iter().map(|part| text(part.get_ref(), Shape::Text)).collect();
            Some(texts?.join(","))
        }
        _ => None,
    }
}
