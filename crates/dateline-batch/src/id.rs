/// A place in a list, from 0, as a type of its own: see [`id!`](crate::id!), which makes such types.
pub trait Id: Copy {
    /// The one whose [`Id::number`] this is.
    fn from_number(number: u32) -> Self;

    /// As a column holds it.
    fn number(self) -> u32;

    /// Its index in its list.
    fn index(self) -> usize {
        self.number() as usize
    }
}

/// Makes a type of a place in a list, so that none is taken for a place in another list or for a count. It takes the four
/// bytes of its number.
///
/// ```
/// dateline_batch::id! {
///     /// A ship of the fleet.
///     pub struct ShipId;
/// }
/// let ships: Vec<ShipId> = ShipId::all(3).collect();
/// assert_eq!(ships[2].index(), 2);
/// assert_eq!(ShipId::run(ships[1]..ships[2]).next(), Some(ShipId::at(1)));
/// ```
#[macro_export]
macro_rules! id {
    ($(#[$meta:meta])* pub struct $Id:ident;) => {
        $(#[$meta])*
        #[repr(transparent)]
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $Id(u32);

        #[allow(dead_code, reason = "not every list is gone through in every way")]
        impl $Id {
            /// The first of its list.
            pub const FIRST: Self = Self(0);

            /// The one at an index of its list; loud in debug builds if that does not fit four bytes.
            #[inline]
            pub fn at(index: usize) -> Self {
                Self($crate::checked::to_u32(index))
            }

            /// The one whose number this is.
            #[inline]
            pub const fn from_number(number: u32) -> Self {
                Self(number)
            }

            /// As a column holds it.
            #[inline]
            pub const fn number(self) -> u32 {
                self.0
            }

            /// Its index in its list.
            #[inline]
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            /// All of a list of this length, in its order.
            #[inline]
            pub fn all(
                length: usize,
            ) -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone + Send + Sync {
                Self::run(Self::FIRST..Self::at(length))
            }

            /// From one to right before another.
            #[inline]
            pub fn run(
                run: std::ops::Range<Self>,
            ) -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone + Send + Sync {
                (run.start.0..run.end.0).map(Self)
            }
        }

        impl $crate::Id for $Id {
            #[inline]
            fn from_number(number: u32) -> Self {
                Self(number)
            }

            #[inline]
            fn number(self) -> u32 {
                self.0
            }
        }
    };
}

#[cfg(test)]
mod tests {
    crate::id! {
        /// A place in no list.
        pub struct Place;
    }

    #[test]
    fn it_is_as_its_number() {
        assert_eq!(size_of::<Place>(), 4);
        let places: Vec<Place> = Place::all(3).collect();
        assert!(places.is_sorted());
        assert_eq!(places.iter().map(|place| place.index()).collect::<Vec<_>>(), [0, 1, 2]);
        assert_eq!(
            Place::run(places[1]..places[2]).rev().collect::<Vec<_>>(),
            [Place::at(1)]
        );
        assert_eq!(Place::from_number(Place::at(7).number()), Place::at(7));
    }
}
