//! Cuts bytes into records and cells. Works on the piece it is given; only a record that the piece cuts in two is kept.

use super::Encoding;
use std::borrow::Cow;

/// The longest record that is held, in bytes.
pub const LONGEST: usize = 16 * 1024 * 1024;
/// The most cells of a record; a spreadsheet has no more.
const MOST_CELLS: usize = 16_384;

/// Where a cell lies in its record, quotes included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    start: u32,
    end: u32,
    quoted: bool,
}

/// One record. `bytes` lack the line break.
#[derive(Debug)]
pub struct Record<'a> {
    /// The record as it stands in the file.
    pub bytes: &'a [u8],
    /// Its cells; empty where the record was too long to be held.
    pub cells: &'a [Cell],
    /// Where it begins, in bytes from the start of the file.
    pub offset: u64,
    /// Whether it was longer than [`LONGEST`], or had more cells than can be held, and is not held.
    pub too_long: bool,
}

impl Record<'_> {
    /// The text of a cell without its quotes; `None` where the record has no such cell.
    pub fn cell(&self, place: usize) -> Option<Cow<'_, [u8]>> {
        let cell = self.cells.get(place)?;
        let bytes = self.bytes.get(cell.start as usize..cell.end as usize)?;
        Some(if cell.quoted { unquoted(bytes) } else { Cow::Borrowed(bytes) })
    }

    /// Whether the line is empty.
    pub fn is_blank(&self) -> bool {
        self.bytes.is_empty() && !self.too_long
    }
}

/// The text of a quoted cell: doubled quotes are one, and what follows the closing quote is kept.
fn unquoted(bytes: &[u8]) -> Cow<'_, [u8]> {
    let inner = bytes.get(1..).unwrap_or_default();
    match memchr::memchr(b'"', inner) {
        None => Cow::Borrowed(inner),
        Some(end) if end + 1 == inner.len() => Cow::Borrowed(&inner[..end]),
        Some(_) => {
            let mut text = Vec::with_capacity(inner.len());
            let mut rest = inner;
            while let Some(quote) = memchr::memchr(b'"', rest) {
                text.extend_from_slice(&rest[..quote]);
                rest = &rest[quote + 1..];
                match rest.split_first() {
                    Some((b'"', after)) => {
                        text.push(b'"');
                        rest = after;
                    }
                    _ => break,
                }
            }
            text.extend_from_slice(rest);
            Cow::Owned(text)
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// At the very start: so many bytes of the byte-order mark have been seen.
    Mark(usize),
    CellStart,
    Plain,
    /// In a longer character whose second byte could be taken for the delimiter.
    Second,
    Quoted,
    QuoteSeen,
    /// After CR: an LF still belongs to the break.
    AfterReturn,
}

/// The cutter: give it pieces in order, then finish.
#[derive(Debug)]
pub struct Splitter {
    delimiter: u8,
    encoding: Encoding,
    /// Whether a second byte of a longer character can be the delimiter.
    careful: bool,
    state: State,
    quoted: bool,
    cell: usize,
    cells: Vec<Cell>,
    carry: Vec<u8>,
    skipping: bool,
    /// Bytes of the file before the present piece.
    before: u64,
    /// Where the present record begins in the file.
    offset: u64,
}

impl Splitter {
    /// A cutter for a delimiter and an encoding.
    pub fn new(delimiter: u8, encoding: Encoding) -> Splitter {
        Splitter {
            delimiter,
            encoding,
            careful: encoding == Encoding::Gb18030 && (0x40..=0x7E).contains(&delimiter),
            state: State::Mark(0),
            quoted: false,
            cell: 0,
            cells: Vec::new(),
            carry: Vec::new(),
            skipping: false,
            before: 0,
            offset: 0,
        }
    }

    /// Bytes seen so far.
    pub fn bytes(&self) -> u64 {
        self.before
    }

    /// Takes the next piece and gives out every record that ends in it.
    pub fn push(&mut self, piece: &[u8], sink: &mut dyn FnMut(&Record<'_>)) {
        let mut from = 0;
        let mut at = 0;
        while let Some(&byte) = piece.get(at) {
            match self.state {
                State::Mark(seen) => match self.encoding.mark().get(seen) {
                    Some(expected) if *expected == byte => {
                        at += 1;
                        self.state = State::Mark(seen + 1);
                        if seen + 1 == self.encoding.mark().len() {
                            from = at;
                            self.carry.clear();
                            self.offset = self.before + at as u64;
                            self.state = State::CellStart;
                        }
                    }
                    _ => self.state = if seen == 0 { State::CellStart } else { State::Plain },
                },
                State::CellStart => {
                    self.quoted = byte == b'"';
                    at += usize::from(self.quoted);
                    self.state = if self.quoted { State::Quoted } else { State::Plain };
                }
                State::Quoted => match memchr::memchr(b'"', &piece[at..]) {
                    Some(quote) => {
                        at += quote + 1;
                        self.state = State::QuoteSeen;
                    }
                    None => at = piece.len(),
                },
                State::QuoteSeen => {
                    self.state = if byte == b'"' { State::Quoted } else { State::Plain };
                    at += usize::from(byte == b'"');
                }
                State::Second => {
                    self.state = State::Plain;
                    at += usize::from(matches!(byte, 0x30..=0x7E | 0x80..=0xFE));
                }
                State::AfterReturn => {
                    at += usize::from(byte == b'\n');
                    from = at;
                    self.offset = self.before + at as u64;
                    self.state = State::CellStart;
                }
                State::Plain => {
                    at += self.plain(&piece[at..]);
                    let Some(&end) = piece.get(at) else { continue };
                    if self.careful && end > 0x80 {
                        self.state = State::Second;
                    } else {
                        self.close_cell(self.carry.len() + at - from);
                        if end == self.delimiter {
                            self.cell = self.carry.len() + at + 1 - from;
                            self.state = State::CellStart;
                        } else {
                            self.give(&piece[from..at], sink);
                            from = at + 1;
                            self.offset = self.before + from as u64;
                            self.state = if end == b'\r' { State::AfterReturn } else { State::CellStart };
                        }
                    }
                    at += 1;
                }
            }
        }
        self.before += piece.len() as u64;
        self.keep(&piece[from..]);
    }

    /// Ends the file: the last record needs no line break. Gives whether the file ended inside quotes.
    pub fn finish(&mut self, sink: &mut dyn FnMut(&Record<'_>)) -> bool {
        let open = self.state == State::Quoted;
        let started = self.before > self.offset && !matches!(self.state, State::AfterReturn);
        if started && (self.skipping || !self.carry.is_empty()) {
            self.close_cell(self.carry.len());
            self.give(&[], sink);
        }
        open
    }

    /// How many bytes up to the next one that means something.
    fn plain(&self, bytes: &[u8]) -> usize {
        let found = if self.careful {
            bytes.iter().position(|byte| *byte == self.delimiter || *byte == b'\n' || *byte == b'\r' || *byte > 0x80)
        } else {
            memchr::memchr3(self.delimiter, b'\n', b'\r', bytes)
        };
        found.unwrap_or(bytes.len())
    }

    fn close_cell(&mut self, end: usize) {
        if self.cells.len() == MOST_CELLS {
            self.skipping = true;
        } else if !self.skipping {
            self.cells.push(Cell { start: self.cell as u32, end: end as u32, quoted: self.quoted });
        }
        self.quoted = false;
    }

    fn give(&mut self, rest: &[u8], sink: &mut dyn FnMut(&Record<'_>)) {
        let bytes = if self.carry.is_empty() {
            rest
        } else {
            self.carry.extend_from_slice(rest);
            &self.carry
        };
        let too_long = self.skipping || bytes.len() > LONGEST;
        let (bytes, cells) = if too_long { (&[][..], &[][..]) } else { (bytes, &self.cells[..]) };
        sink(&Record { bytes, cells, offset: self.offset, too_long });
        self.cells.clear();
        self.carry.clear();
        self.cell = 0;
        self.skipping = false;
    }

    fn keep(&mut self, rest: &[u8]) {
        if self.skipping || self.carry.len() + rest.len() > LONGEST {
            self.skipping = true;
            self.carry = Vec::new();
            self.cells.clear();
        } else {
            self.carry.extend_from_slice(rest);
        }
    }
}
