//! Any bytes, as YAML.
#![no_main]

use communs::text::Format;

#[path = "../looked_at.rs"]
mod looked_at;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| looked_at::look_at(bytes, Format::Yaml));
