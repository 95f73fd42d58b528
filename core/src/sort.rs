//! Sorting with one copy of the algorithm: what the standard library sorts with is several kilobytes for each type and
//! comparison, and a program for the web pays for every one of them.

use std::cmp::Ordering;

/// Sorts items; those that compare as equal stay in the order in which they came.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    // Most lists are short, or were found in order.
    if items.is_sorted_by(|one, other| compare(one, other).is_le()) {
        return;
    }
    let mut places = places(
        items.len(),
        &|one, other| match (items.get(one), items.get(other)) {
            (Some(one), Some(other)) => compare(one, other),
            _ => Ordering::Equal,
        },
    );
    // Each exchange brings one item to its place for good.
    for at in 0..places.len() {
        while let Some(place) = places.get(at).copied()
            && place != at
        {
            items.swap(at, place);
            places.swap(at, place);
        }
    }
}

/// The same by a part of each item.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// Where each of so many items goes.
fn places(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_unstable_by(|one, other| compare(*one, *other).then(one.cmp(other)));
    let mut places = vec![0; length];
    for (place, at) in order.into_iter().enumerate() {
        if let Some(of) = places.get_mut(at) {
            *of = place;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn items_come_out_as_from_the_standard_library(items in proptest::collection::vec((0_u8..20, any::<u8>()), 0..200)) {
            let (mut ours, mut theirs) = (items.clone(), items);
            sort_by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(ours, theirs);
        }
    }
}
