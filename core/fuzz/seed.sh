#!/bin/sh
# Fills the corpora from the conformance cases and the examples.
set -eu
cd "$(dirname "$0")/../.."
corpus=core/fuzz/corpus
mkdir -p "$corpus/json" "$corpus/yaml" "$corpus/pointer" "$corpus/round_trip"
find tests/cases examples -type f \( -name '*.json' -o -name '*.yml' \) ! -name '*expected.json' |
while read -r file; do
  name=$(printf '%s' "$file" | tr / -)
  cp "$file" "$corpus/pointer/$name"
  cp "$file" "$corpus/round_trip/$name"
  cp "$file" "$corpus/$(case $file in *.json) echo json ;; *) echo yaml ;; esac)/$name"
done
