//! Cuts bytes into records and cells. Works on the piece it is given; only a record that the piece cuts in two is kept.

use super::Encoding;
use super::marks::{BLOCK, Marks};
use std::borrow::Cow;

/// The longest record that is held, in bytes.
pub const LONGEST: usize = 16 * 1024 * 1024;
/// The most cells of a record; a spreadsheet has no more.
const MOST_CELLS: usize = 16_384;

/// Where a cell ends in its record, twice, and one more where it was quoted; the next one begins behind the delimiter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell(u32);

impl Cell {
    const fn end(self) -> usize {
        (self.0 >> 1) as usize
    }
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
        let start = place.checked_sub(1).and_then(|before| self.cells.get(before)).map_or(0, |before| before.end() + 1);
        let bytes = self.bytes.get(start..cell.end())?;
        Some(if cell.0 & 1 == 1 { unquoted(bytes) } else { Cow::Borrowed(bytes) })
    }

    /// Whether the line is empty.
    pub fn is_blank(&self) -> bool {
        self.bytes.is_empty() && !self.too_long
    }
}

fn quote(bytes: &[u8]) -> Option<usize> {
    bytes.iter().position(|byte| *byte == b'"')
}

/// The text of a quoted cell: doubled quotes are one, and what follows the closing quote is kept.
fn unquoted(bytes: &[u8]) -> Cow<'_, [u8]> {
    let inner = bytes.get(1..).unwrap_or_default();
    match quote(inner) {
        None => Cow::Borrowed(inner),
        Some(end) if end + 1 == inner.len() => Cow::Borrowed(&inner[..end]),
        Some(_) => {
            let mut text = Vec::with_capacity(inner.len());
            let mut rest = inner;
            while let Some(end) = quote(rest) {
                text.extend_from_slice(&rest[..end]);
                rest = &rest[end + 1..];
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
    Plain,
    Quoted,
    /// After a quote: another one just behind it makes it a doubled quote.
    Unquoted,
}

/// The cutter: give it pieces in order, then finish. Places are counted from the start of the file.
#[derive(Debug)]
pub struct Splitter {
    marks: Marks,
    encoding: Encoding,
    state: State,
    quoted: bool,
    /// Bytes of the byte-order mark seen so far, while there is nothing else.
    order: Option<usize>,
    /// Where the present cell begins.
    cell: u64,
    /// Just behind the last quote inside a quoted cell.
    quote: u64,
    /// Where a line feed still belongs to the break before it.
    feed: u64,
    /// Up to where bytes belong to a longer character.
    inside: u64,
    cells: Vec<Cell>,
    carry: Vec<u8>,
    skipping: bool,
    /// Bytes before the present piece.
    before: u64,
    /// Where the present record begins.
    offset: u64,
}

impl Splitter {
    /// A cutter for a delimiter and an encoding.
    pub fn new(delimiter: u8, encoding: Encoding) -> Splitter {
        let leads = encoding == Encoding::Gb18030 && (0x40..=0x7E).contains(&delimiter);
        Splitter {
            marks: Marks { delimiter, leads },
            encoding,
            state: State::Plain,
            quoted: false,
            order: Some(0),
            cell: 0,
            quote: 0,
            feed: u64::MAX,
            inside: 0,
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
        let mut from = self.pass_order_mark(piece);
        let (blocks, rest) = piece.as_chunks::<BLOCK>();
        for (place, block) in blocks.iter().enumerate() {
            self.take(piece, &mut from, place * BLOCK, self.marks.of(block), sink);
        }
        self.take(piece, &mut from, blocks.len() * BLOCK, self.marks.of_rest(rest), sink);
        self.before += piece.len() as u64;
        self.keep(&piece[from..]);
    }

    /// Where the first record begins in the piece: after the byte-order mark where it ends there.
    fn pass_order_mark(&mut self, piece: &[u8]) -> usize {
        let Some(seen) = self.order else { return 0 };
        let wanted = &self.encoding.mark()[seen..];
        let length = wanted.len().min(piece.len());
        self.order = (piece[..length] == wanted[..length]).then_some(seen + length);
        if self.order != Some(self.encoding.mark().len()) {
            return 0;
        }
        self.order = None;
        self.carry.clear();
        self.offset = self.before + length as u64;
        self.cell = self.offset;
        self.inside = self.offset;
        length
    }

    /// Goes through the marks of a block that begins at a byte of the piece.
    fn take(&mut self, piece: &[u8], from: &mut usize, start: usize, mut bits: u64, sink: &mut dyn FnMut(&Record<'_>)) {
        while bits != 0 {
            let at = start + bits.trailing_zeros() as usize;
            bits &= bits - 1;
            let place = self.before + at as u64;
            let byte = piece[at];
            if self.state == State::Plain && byte == self.marks.delimiter && place >= self.inside {
                self.close_cell(place);
                self.cell = place + 1;
                continue;
            }
            match byte {
                0x30..=0x7E | 0x80..=0xFE if place < self.inside => {}
                b'"' if self.state == State::Quoted => {
                    self.state = State::Unquoted;
                    self.quote = place + 1;
                }
                _ if self.state == State::Quoted => {}
                b'"' => self.open_quote(place),
                b'\n' if place == self.feed => {
                    *from = at + 1;
                    self.begin(place + 1);
                }
                b'\n' | b'\r' => {
                    self.close_cell(place);
                    self.give(&piece[*from..at], sink);
                    *from = at + 1;
                    self.begin(place + 1);
                    if byte == b'\r' {
                        self.feed = place + 1;
                    }
                }
                _ if byte == self.marks.delimiter => {
                    self.close_cell(place);
                    self.cell = place + 1;
                }
                // A longer character: its second byte means nothing by itself, if it can be one.
                _ => self.inside = place + 2,
            }
        }
    }

    /// A quote outside quotes: it opens a cell, doubles the quote before it, or is text.
    fn open_quote(&mut self, place: u64) {
        let opens = place == self.cell;
        let doubles = self.state == State::Unquoted && place == self.quote;
        self.quoted |= opens;
        self.state = if opens || doubles { State::Quoted } else { State::Plain };
    }

    fn begin(&mut self, place: u64) {
        self.offset = place;
        self.cell = place;
    }

    /// Ends the file: the last record needs no line break. Gives whether the file ended inside quotes.
    pub fn finish(&mut self, sink: &mut dyn FnMut(&Record<'_>)) -> bool {
        let open = self.state == State::Quoted;
        if self.before > self.offset && (self.skipping || !self.carry.is_empty()) {
            self.close_cell(self.before);
            self.give(&[], sink);
        }
        open
    }

    fn close_cell(&mut self, end: u64) {
        if self.cells.len() == MOST_CELLS {
            self.skipping = true;
        } else if !self.skipping {
            self.cells.push(Cell(((end - self.offset) as u32) << 1 | u32::from(self.quoted)));
        }
        self.quoted = false;
        self.state = State::Plain;
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
