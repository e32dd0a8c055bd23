//! Delimited text (CSV, TSV) in pieces of any size: bytes in, records out, nothing held but the record that a piece
//! cuts in two.
//!
//! A quote opens a quoted cell only at its start; inside, a doubled quote is a quote and line breaks are text. A record
//! ends with LF, CR LF or CR. A byte-order mark at the start is skipped. What follows a closing quote before the next
//! delimiter is kept as it is. In GB18030 no byte of a longer character is a comma, semicolon, tab, quote or line
//! break, so that the bytes are cut as they are; a vertical bar can be such a byte, so for that delimiter characters
//! are stepped over whole. A record longer than [`LONGEST`] is passed over and said to be.
//!
//! Source: RFC 4180, with the tolerance that spreadsheets need.

mod encoding;
mod gb18030_table;
mod marks;
mod splitter;

pub use encoding::Encoding;
pub use splitter::{Cell, LONGEST, Record, Splitter};
