//! Files, so many at once.

use crate::inputs::{Form, Source};

/// Files that are read at once, and bytes of them about: memory stays small, and nobody waits long for what comes next.
const AT_ONCE: (usize, u64) = (256, 16 << 20);

/// Goes through files in batches.
pub(crate) fn batches(mut sources: &[Source]) -> impl Iterator<Item = &[Source]> {
    std::iter::from_fn(move || {
        let (mut files, mut bytes) = (0, 0);
        for source in sources.iter().take(AT_ONCE.0) {
            files += 1;
            bytes += size(source);
            if bytes >= AT_ONCE.1 {
                break;
            }
        }
        let (batch, rest) = sources.split_at_checked(files)?;
        sources = rest;
        (!batch.is_empty()).then_some(batch)
    })
}

/// The bytes of a file that are read at once; of JSON Lines, a line.
fn size(source: &Source) -> u64 {
    if source.form == Form::Lines {
        return 0;
    }
    std::fs::metadata(&source.path).map_or(0, |metadata| metadata.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_ends_at_so_many_files_or_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let source = |name: &str, length| {
            let path = folder.path().join(name);
            std::fs::File::create(&path).unwrap().set_len(length).unwrap();
            Source::of(&path)
        };
        let small = vec![source("small.yml", 100); 300];
        let lengths = |sources: &[Source]| batches(sources).map(<[Source]>::len).collect::<Vec<_>>();
        assert_eq!(lengths(&small), [256, 44]);
        let big = [&small[..2], &[source("big.yml", AT_ONCE.1)], &small[..3]].concat();
        assert_eq!(lengths(&big), [3, 3]);
        let lines = [&[source("big.jsonl", AT_ONCE.1)], &small[..3]].concat();
        assert_eq!(lengths(&lines), [4]);
        assert_eq!(lengths(&[]), [0; 0]);
    }
}
