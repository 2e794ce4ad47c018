use std::ops::Deref;
use std::sync::Arc;

use crate::store::Store;

/// A shared value that equals only itself, compared by its address and so at once, however much it holds.
pub struct Same<T: ?Sized>(pub Arc<T>);

/// A store that equals every store of the same rows, however they count names.
#[derive(Clone)]
pub struct SameRows(pub Arc<Store>);

impl<T: ?Sized> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: ?Sized> From<&Arc<T>> for Same<T> {
    fn from(shared: &Arc<T>) -> Self {
        Self(shared.clone())
    }
}

impl<T: ?Sized> Deref for Same<T> {
    type Target = Arc<T>;

    fn deref(&self) -> &Arc<T> {
        &self.0
    }
}

impl<T: ?Sized> std::fmt::Debug for Same<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Same({:p})", self.0)
    }
}

impl<T: ?Sized> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl From<&Arc<Store>> for SameRows {
    fn from(store: &Arc<Store>) -> Self {
        Self(store.clone())
    }
}

impl Deref for SameRows {
    type Target = Arc<Store>;

    fn deref(&self) -> &Arc<Store> {
        &self.0
    }
}

impl PartialEq for SameRows {
    fn eq(&self, other: &Self) -> bool {
        self.0.has_same_rows(&other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Naming;

    #[test]
    fn a_shared_value_equals_itself_and_no_copy() {
        let (one, other) = (Arc::new(1), Arc::new(1));
        assert!(Same::from(&one) == Same::from(&one));
        assert!(Same::from(&one) != Same::from(&other));
    }

    #[test]
    fn a_store_equals_those_that_count_its_names_otherwise() {
        let store = Arc::new(Store::default());
        let renamed = Arc::new(store.renamed(&Arc::new(Naming::default())));
        assert!(SameRows::from(&store) == SameRows::from(&renamed));
        assert!(Same::from(&store) != Same::from(&renamed));
        assert!(SameRows::from(&store) != SameRows::from(&Arc::new(Store::default())));
    }
}
