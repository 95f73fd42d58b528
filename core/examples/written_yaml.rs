//! Writes each JSON value of standard input, one a line, as YAML; gives it back as a JSON string, one a line.
//! For `tests/differential/yaml_writer.py`.

use std::io::{BufRead, Write};

use communs::text::{Buffer, Format, Limits, read, to_yaml};

fn main() -> std::io::Result<()> {
    let mut buffer = Buffer::new();
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let tree = read(&line, Format::Json, &Limits::default(), &mut buffer)
            .map_err(|error| std::io::Error::other(format!("{error:?}")))?;
        writeln!(out, "{}", serde_json::Value::from(to_yaml(tree.root())))?;
    }
    Ok(())
}
