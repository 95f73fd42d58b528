//! Writes an export of a wiki to measure with, of so many pages as the argument says, or reads one as a stream and says how
//! fast and in how much memory.
//!
//! ```text
//! bench_wiki 100000 > export.xml
//! bench_wiki read export.xml
//! ```

#![allow(
    clippy::unwrap_used,
    reason = "a program that measures stops at what it does not expect"
)]
#![allow(clippy::print_stdout, reason = "it prints what it measured")]
#![allow(clippy::cast_precision_loss, reason = "rates need few digits")]

use std::fs::{File, read_to_string};
use std::io::{BufReader, BufWriter, Write, stdout};
use std::time::Instant;

use communs::exchange::{ImportOptions, import_each};

fn main() -> std::io::Result<()> {
    let first = std::env::args().nth(1).unwrap_or_else(|| "1000".to_owned());
    if first == "read" {
        return read(&std::env::args().nth(2).unwrap());
    }
    write(first.parse().unwrap())
}

fn write(count: usize) -> std::io::Result<()> {
    let mut out = BufWriter::new(stdout().lock());
    out.write_all(
        b"<mediawiki xml:lang=\"fr\"><siteinfo><sitename>Essai</sitename>\
          <base>https://wiki.example.org/wiki/Accueil</base></siteinfo>\n",
    )?;
    for number in 0..count {
        let other = number / 2;
        writeln!(
            out,
            "<page><title>Commun {number}</title><ns>0</ns><id>{number}</id><revision><id>{number}</id>\
             <timestamp>2024-01-01T00:00:00Z</timestamp><text xml:space=\"preserve\">{{{{Ressource\n\
             |type=Logiciel\n\
             |shortDescription=Un calculateur d'itinéraires, numéro {number}, pour les vélos &amp; les trains\n\
             |description=== Pourquoi ==\nUn texte avec du '''gras''', un [https://example.org/{number} lien], un renvoi vers \
             [[Commun {other}|un autre commun]] et une liste :\n* un premier point, assez long pour ressembler à ceux des vraies \
             pages\n* un second, où ''rien'' ne manque\n\
             |challenge=Accélérer le déploiement du covoiturage quotidien\n\
             |Tags=vélo, train, données\n\
             |url=https://example.org/commun/{number}\n\
             |from=Organisation {}\n\
             |licence=MIT\n\
             |couleur=bleu\n}}}}\n[[Catégorie:Communs]]</text></revision></page>",
            number % 100
        )?;
    }
    out.write_all(b"</mediawiki>\n")?;
    out.flush()
}

fn read(path: &str) -> std::io::Result<()> {
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    let start = Instant::now();
    let (mut pages, mut told) = (0_usize, 0_usize);
    let options = ImportOptions::default();
    import_each(BufReader::new(file), &options, |_, report| {
        pages += 1;
        told += report.diagnostics().len();
    })
    .unwrap();
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "communs: {pages} pages, {told} diagnostics, {:.1} MB/s, at most {} MB in memory",
        length as f64 / 1e6 / seconds,
        most_memory().map_or_else(|| "?".to_owned(), |kilobytes| (kilobytes / 1024).to_string())
    );
    Ok(())
}

/// The most memory that the process had, where the system tells it.
fn most_memory() -> Option<u64> {
    let status = read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}
