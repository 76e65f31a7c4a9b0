//! The macro that declares the acts of one kind of thing.

/// Declares what can happen to one kind of thing: the verb on the wire, the act, and what is told of it. A field
/// implements [`Refers`](crate::facts::Refers); what may be left out is an `Option` with serde's `default`.
macro_rules! acts {
    ($id:ty, begins: $begins:ident, title: $title:expr, needs: $needs:expr, refuse: $refuse:expr,
     $($(#[$doc:meta])* $name:literal $variant:ident { $($(#[$field_doc:meta])* $field:ident: $value:ty,)* })*) => {
        /// What can happen to it.
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub enum Act {
            $($(#[$doc])* #[serde(rename = $name)] $variant { $($(#[$field_doc])* $field: $value,)* },)*
        }

        impl $crate::acts::Act for Act {
            type Id = $id;

            const VERBS: &'static [&'static str] = &[$($name),*];

            fn verb(&self) -> &'static str {
                match self { $(Act::$variant { .. } => $name,)* }
            }

            fn begins(&self) -> bool {
                matches!(self, Act::$begins { .. })
            }

            fn references(&self, each: &mut dyn FnMut($crate::id::Subject)) {
                match self {
                    $(Act::$variant { $($field,)* } => { $($crate::facts::Refers::refers($field, each);)* let _ = &each; })*
                }
            }

            fn title(&self) -> Option<&$crate::text::Title> {
                let title: fn(&Act) -> Option<&$crate::text::Title> = $title;
                title(self)
            }

            fn needs(
                state: &$crate::state::State,
                road: Option<&$crate::acts::Road<Self>>,
                act: &Self,
                day: jiff::civil::Date,
            ) -> ($crate::access::Action, Vec<$crate::access::On>) {
                $needs(state, road, act, day)
            }

            fn refuse(
                state: &$crate::state::State,
                road: &$crate::acts::Road<Self>,
            ) -> Result<(), $crate::refusal::Refusal> {
                $refuse(state, road)
            }
        }
    };
}
pub(crate) use acts;
