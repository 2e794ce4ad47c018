/// Declares a theme of reasons and its kinds. Each reason is written with the sentence that it reads as, in which its
/// [values](super::value::Value) stand by name.
macro_rules! theme {
    (
        $(#[$about:meta])*
        $theme:ident, $kinds:ident {
            $($(#[$more:meta])* $variant:ident $({ $($value:ident: $type:ty),+ })? => $sentence:literal,)+
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq)]
        pub enum $theme {
            $(
                #[doc = $sentence]
                $(#[$more])*
                $variant $({ $(#[doc = "As it stands in the sentence."] $value: $type,)+ })?,
            )+
        }

        #[doc = concat!("The kinds of [`", stringify!($theme), "`]: the same without what differs from row to row.")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $kinds {
            $(
                #[doc = $sentence]
                $variant $({
                    $(#[doc = "What stands for any such value."] $value: <$type as $crate::finding::Value>::Kind,)+
                })?,
            )+
        }

        impl $theme {
            /// Which kind of reason it is.
            pub fn kind(&self) -> $kinds {
                match self {
                    $(Self::$variant $({ $($value),+ })? => $kinds::$variant $({
                        $($value: $crate::finding::Value::kind($value)),+
                    })?,)+
                }
            }
        }

        impl std::fmt::Display for $theme {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    $(Self::$variant $({ $($value),+ })? => write!(f, $sentence),)+
                }
            }
        }

        impl std::fmt::Display for $kinds {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    $(Self::$variant $({ $($value),+ })? => write!(f, $sentence),)+
                }
            }
        }
    };
}

pub(super) use theme;
