//! The macros that declare a concept: what can be said of it, how one aspect is read, and which values mention no id.

/// Declares what can be said of one kind of thing. `one` facts exclude each other at any time, `many` do not.
macro_rules! facts {
    ($id:ty, existence: $existence:expr, refuse: $refuse:expr,
     $($(#[$doc:meta])* $many:ident $name:literal $variant:ident($value:ty),)*) => {
        /// What can be said of it.
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub enum Fact {
            $($(#[$doc])* #[serde(rename = $name)] $variant($value),)*
        }

        /// The name of each kind of fact.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum Aspect {
            $($(#[$doc])* #[serde(rename = $name)] $variant,)*
        }

        impl $crate::facts::Aspect for Aspect {
            const ALL: &'static [Self] = &[$(Aspect::$variant,)*];

            fn name(self) -> &'static str {
                match self { $(Aspect::$variant => $name,)* }
            }

            fn is_many(self) -> bool {
                match self { $(Aspect::$variant => stringify!($many) == "many",)* }
            }
        }

        impl $crate::facts::Fact for Fact {
            type Id = $id;
            type Aspect = Aspect;

            fn aspect(&self) -> Aspect {
                match self { $(Fact::$variant(_) => Aspect::$variant,)* }
            }

            fn existence() -> Option<Aspect> {
                $existence
            }

            fn references(&self, each: &mut dyn FnMut($crate::id::Subject)) {
                match self { $(Fact::$variant(value) => $crate::facts::Refers::refers(value, each),)* }
            }

            fn refuse(entity: &$crate::facts::Entity<Self>) -> Result<(), $crate::refusal::Refusal> {
                let refuse: fn(&$crate::facts::Entity<Self>) -> Result<(), $crate::refusal::Refusal> = $refuse;
                refuse(entity)
            }
        }
    };
}
pub(crate) use facts;

/// Reads one aspect of a thing that has at most one value at a time, as it was on a day.
macro_rules! reads {
    ($entity:ty: $($(#[$doc:meta])* $method:ident $variant:ident -> $value:ty,)*) => {
        impl $entity {
            $($(#[$doc])*
            pub fn $method(&self, day: jiff::civil::Date) -> Option<&$value> {
                match self.on(Aspect::$variant, day)?.fact() {
                    Some(Fact::$variant(value)) => Some(value),
                    _ => None,
                }
            })*
        }
    };
}
pub(crate) use reads;

/// Says that values of these types mention no id.
macro_rules! mentions_nothing {
    ($($value:ty),* $(,)?) => {
        $(impl $crate::facts::Refers for $value {
            fn refers(&self, _each: &mut dyn FnMut($crate::id::Subject)) {}
        })*
    };
}
pub(crate) use mentions_nothing;
