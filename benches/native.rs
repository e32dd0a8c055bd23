//! The line door as a native program, beside which `npm run bench` sets the WebAssembly one.
//!
//! `native FILE` reads resident numbers, one a line, and answers each line of its input with one line of JSON: the
//! nanoseconds of one walk over the file and how many numbers were accepted.

use kehu::ident::{self, Context, lines, policy, verdict};
use kehu::table::Encoding;
use std::io::{self, BufRead, Write};
use std::time::Instant;

fn main() -> io::Result<()> {
    // The bench runner's own flags begin with a hyphen.
    let file =
        std::env::args().skip(1).find(|argument| !argument.starts_with('-')).ok_or(io::ErrorKind::InvalidInput)?;
    let bytes = std::fs::read(file)?;
    let kind = ident::kind("resident_id").ok_or(io::ErrorKind::NotFound)?;
    let context = Context { on: 2026_11_23, strict: false, policy: &policy::SHIPPED };
    let mut out = io::stdout();
    for order in io::stdin().lock().lines() {
        order?;
        let start = Instant::now();
        let (words, engine) = lines::check_lines(kind, &bytes, Encoding::Utf8, &context);
        let wall = start.elapsed().as_nanos();
        let accepted = words.iter().filter(|word| verdict::finding(**word).is_none()).count();
        writeln!(out, r#"{{"wall":{wall},"cpu":{wall},"accepted":{accepted},"engine":"{engine:?}"}}"#)?;
    }
    Ok(())
}
