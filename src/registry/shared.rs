//! A column that copies of a registry have together. A registry of a million cases is copied to merge some values of one
//! column; the other columns are not.

use std::ops::{Deref, DerefMut};
use std::rc::Rc;

/// A vector that is copied when it changes and someone else has it too.
#[derive(Clone, Debug)]
pub struct Shared<T>(Rc<Vec<T>>);

impl<T> Default for Shared<T> {
    fn default() -> Self {
        Shared(Rc::default())
    }
}

impl<T> FromIterator<T> for Shared<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Shared(Rc::new(values.into_iter().collect()))
    }
}

impl<T> From<Vec<T>> for Shared<T> {
    fn from(values: Vec<T>) -> Self {
        Shared(Rc::new(values))
    }
}

impl<T> Deref for Shared<T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.0
    }
}

impl<T: Clone> DerefMut for Shared<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        Rc::make_mut(&mut self.0)
    }
}

impl<'c, T> IntoIterator for &'c Shared<T> {
    type Item = &'c T;
    type IntoIter = std::slice::Iter<'c, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_the_same_column_until_it_changes() {
        let first: Shared<u32> = [1, 2].into_iter().collect();
        let mut copy = first.clone();
        assert!(std::ptr::eq(&first[..], &copy[..]));
        copy[0] = 3;
        assert_eq!((&first[..], &copy[..]), (&[1, 2][..], &[3, 2][..]));
    }
}
