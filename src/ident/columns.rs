//! Whole tables: which columns hold which kind, what was found where, and the table written again with a note.
//!
//! Memory is flat: one record, a bounded list of findings that nobody has taken yet, and counts. A finding that finds
//! the list full is counted and dropped. Soft findings are hints and never make a row bad.

use super::lines::word;
use super::verdict::{HARD_MASK, SOFT, finding};
use super::{Context, Kind, Options};
use crate::issue::{Code, Issue, Step};
use crate::message::Lang;
use crate::table::{Encoding, Record, Splitter};
use crate::text::Evening;
use std::borrow::Cow;

/// The most findings that wait to be taken.
pub const WAITING: usize = 65_536;
/// The most bytes written again that wait to be taken.
pub const MOST_OUTPUT: usize = 64 * 1024 * 1024;
/// The most headings that are told to the caller.
const MOST_HEADINGS: usize = 16_384;

/// How a column is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// By its heading, in bytes of the file's encoding.
    Heading(Vec<u8>),
    /// By its number, from 0.
    Number(usize),
}

/// A column to check.
#[derive(Clone, Debug)]
pub struct Column {
    /// Which one.
    pub place: Place,
    /// What it holds.
    pub kind: &'static Kind,
    /// Whether an empty cell is in order.
    pub optional: bool,
}

/// Which records are written again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Annotate {
    /// None.
    #[default]
    None,
    /// Every one.
    All,
    /// Those with a hard finding.
    Bad,
}

/// How a table is read.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The columns to check.
    pub columns: Vec<Column>,
    /// Between cells.
    pub delimiter: u8,
    /// Of the bytes.
    pub encoding: Encoding,
    /// Whether the first record holds headings.
    pub header: bool,
    /// Which records are written again.
    pub annotate: Annotate,
    /// Language of the notes.
    pub lang: Lang,
}

/// One finding in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Record, from 1, headings not counted.
    pub row: u32,
    /// Column from 0; `None` for the record as a whole.
    pub column: Option<u32>,
    /// Where the record begins, in bytes.
    pub offset: u64,
    /// What.
    pub code: Code,
    /// Whether it is only a hint.
    pub soft: bool,
}

/// How often a finding was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// Column from 0; `None` for records as a whole.
    pub column: Option<u32>,
    /// What.
    pub code: Code,
    /// Whether it is only a hint.
    pub soft: bool,
    /// How often.
    pub count: u64,
}

/// The whole table in numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Records, headings not counted.
    pub rows: u32,
    /// Records with a hard finding.
    pub bad_rows: u32,
    /// Bytes read.
    pub bytes: u64,
    /// How often each finding was made, in the order of the columns asked for.
    pub counts: Vec<Count>,
    /// Findings that were counted but not kept.
    pub dropped: u64,
    /// The headings, in bytes of the file's encoding.
    pub headings: Vec<Vec<u8>>,
    /// About the file as a whole.
    pub issues: Vec<Issue>,
}

/// A table being checked.
#[derive(Debug)]
pub struct TableCheck {
    splitter: Splitter,
    rows: Rows,
}

impl TableCheck {
    /// Begins a table.
    pub fn new(layout: Layout, options: Options) -> TableCheck {
        let splitter = Splitter::new(layout.delimiter, layout.encoding);
        TableCheck { splitter, rows: Rows::new(layout, options) }
    }

    /// Takes the next piece; gives the number of records so far.
    pub fn push(&mut self, piece: &[u8]) -> u32 {
        let rows = &mut self.rows;
        self.splitter.push(piece, &mut |record| rows.take(record));
        self.rows.count
    }

    /// Ends the table.
    pub fn finish(&mut self) -> Summary {
        let rows = &mut self.rows;
        let open = self.splitter.finish(&mut |record| rows.take(record));
        self.rows.summary(self.splitter.bytes(), open)
    }

    /// Takes out up to so many findings, oldest first.
    pub fn findings(&mut self, most: usize) -> Vec<Finding> {
        let rows = &mut self.rows;
        let until = rows.taken + most.min(rows.findings.len() - rows.taken);
        let found = rows.findings[rows.taken..until].to_vec();
        rows.taken = until;
        if until == rows.findings.len() {
            rows.findings.clear();
            rows.taken = 0;
        }
        found
    }

    /// Takes out what was written again so far.
    pub fn output(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.rows.output)
    }
}

/// A column asked for, once its number is known.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) column: Column,
    pub(super) number: Option<usize>,
}

/// What is known so far; `annotate` writes from it.
#[derive(Debug)]
pub(super) struct Rows {
    pub(super) layout: Layout,
    pub(super) options: Options,
    pub(super) asked: Vec<Asked>,
    pub(super) headings: Vec<Vec<u8>>,
    /// Cells of the heading or, without one, of the first record.
    pub(super) width: Option<usize>,
    count: u32,
    bad: u32,
    /// Counts of the columns asked for by flag: hard finding by number, then soft ones.
    tallies: Vec<[u64; TALLIES]>,
    lengths: u64,
    overflows: u64,
    findings: Vec<Finding>,
    /// How many of the findings were taken already.
    taken: usize,
    dropped: u64,
    issues: Vec<Issue>,
    pub(super) output: Vec<u8>,
    /// Whether a record could not be written because nobody took the output.
    unwritten: bool,
}

/// A heading as it is compared: made even where that can be done without the whole GB18030 table.
fn key(heading: &[u8], encoding: Encoding) -> Vec<u8> {
    match std::str::from_utf8(heading) {
        Ok(text) if encoding == Encoding::Utf8 => Evening::ORGANISATION.apply(text).into_owned().into_bytes(),
        _ => heading.trim_ascii().to_vec(),
    }
}

const TALLIES: usize = HARD_MASK as usize + 1 + SOFT.len();

impl Rows {
    fn new(layout: Layout, options: Options) -> Rows {
        let asked = layout.columns.iter().cloned().map(|column| Asked {
            number: if let Place::Number(number) = column.place { Some(number) } else { None },
            column,
        });
        Rows {
            asked: asked.collect(),
            tallies: vec![[0; TALLIES]; layout.columns.len()],
            layout,
            options,
            headings: Vec::new(),
            width: None,
            count: 0,
            bad: 0,
            lengths: 0,
            overflows: 0,
            findings: Vec::new(),
            taken: 0,
            dropped: 0,
            issues: Vec::new(),
            output: Vec::new(),
            unwritten: false,
        }
    }

    fn take(&mut self, record: &Record<'_>) {
        if record.is_blank() && self.passes_blank() {
            return;
        }
        if self.width.is_none() && !record.too_long {
            self.width = Some(record.cells.len());
            if self.layout.header {
                self.head(record);
                return;
            }
        }
        self.count = self.count.saturating_add(1);
        let bad = self.check_width(record) | self.check_cells(record);
        self.bad += u32::from(bad);
        let wanted = match self.layout.annotate {
            Annotate::None => false,
            Annotate::All => true,
            Annotate::Bad => bad,
        };
        if wanted && self.output.len() < MOST_OUTPUT {
            self.write(record);
        } else if wanted {
            self.unwritten = true;
        }
    }

    /// An empty line is a record only in a table of one column.
    fn passes_blank(&self) -> bool {
        match self.width {
            Some(width) => width > 1,
            None => self.layout.header || self.asked.iter().any(|asked| asked.number.is_some_and(|number| number > 0)),
        }
    }

    fn head(&mut self, record: &Record<'_>) {
        let headings = (0..record.cells.len().min(MOST_HEADINGS)).filter_map(|place| record.cell(place));
        self.headings = headings.map(Cow::into_owned).collect();
        let encoding = self.layout.encoding;
        let keys: Vec<Vec<u8>> = self.headings.iter().map(|heading| key(heading, encoding)).collect();
        for (place, asked) in (0_u32..).zip(&mut self.asked) {
            let Place::Heading(heading) = &asked.column.place else { continue };
            let wanted = key(heading, encoding);
            let mut found = keys.iter().enumerate().filter(|(_, key)| **key == wanted).map(|(number, _)| number);
            asked.number = found.next();
            let path = || [Step::Field("columns"), Step::Place(place), Step::Field("column")];
            if asked.number.is_some() && found.next().is_some() {
                self.issues.push(Issue::new(Code::TableDuplicate).at(path()));
            }
        }
        if self.layout.annotate != Annotate::None {
            self.write_cells(record);
            let title = match self.layout.lang {
                Lang::ZhCn => "校验结果",
                Lang::En => "findings",
            };
            self.write_last(title);
        }
    }

    fn check_width(&mut self, record: &Record<'_>) -> bool {
        if record.too_long {
            self.overflows += 1;
            self.note(None, record.offset, Code::TableOverflow, false);
        } else if self.is_ragged(record) {
            self.lengths += 1;
            self.note(None, record.offset, Code::TableLength, false);
        } else {
            return false;
        }
        true
    }

    /// Fewer cells than the heading, or more that are not empty.
    pub(super) fn is_ragged(&self, record: &Record<'_>) -> bool {
        let width = self.width.unwrap_or(record.cells.len());
        let surplus = |place| record.cell(place).is_some_and(|cell| !cell.is_empty());
        record.cells.len() < width || (width..record.cells.len()).any(surplus)
    }

    fn check_cells(&mut self, record: &Record<'_>) -> bool {
        if record.too_long {
            return false;
        }
        let mut bad = false;
        for place in 0..self.asked.len() {
            let Some((number, word)) = self.word(place, record) else { continue };
            if word == 0 {
                continue;
            }
            let column = u32::try_from(number).ok();
            if let Some(code) = finding(word) {
                bad = true;
                self.tallies[place][usize::from(word & HARD_MASK)] += 1;
                self.note(column, record.offset, code, false);
            }
            for (bit, (soft, code)) in SOFT.iter().enumerate() {
                if word & soft.bits() != 0 {
                    self.tallies[place][usize::from(HARD_MASK) + 1 + bit] += 1;
                    self.note(column, record.offset, *code, true);
                }
            }
        }
        bad
    }

    /// The number and flag word of a column asked for; `None` where the file has no such column or the cell may be empty.
    fn word(&self, place: usize, record: &Record<'_>) -> Option<(usize, u16)> {
        let asked = &self.asked[place];
        let number = asked.number?;
        let context = Context { on: self.options.on.packed(), strict: false, policy: &self.options.policy };
        let cell = record.cell(number).unwrap_or(Cow::Borrowed(&[]));
        let word = word(asked.column.kind, &cell, self.layout.encoding, &context);
        let missing = finding(word) == Some(Code::FieldMissing);
        (!(missing && asked.column.optional)).then_some((number, word))
    }

    fn note(&mut self, column: Option<u32>, offset: u64, code: Code, soft: bool) {
        if self.taken > WAITING {
            self.findings = self.findings.split_off(self.taken);
            self.taken = 0;
        }
        if self.findings.len() - self.taken < WAITING {
            self.findings.push(Finding { row: self.count, column, offset, code, soft });
        } else {
            self.dropped += 1;
        }
    }

    fn summary(&mut self, bytes: u64, open: bool) -> Summary {
        let mut issues = std::mem::take(&mut self.issues);
        if self.count == 0 {
            issues.push(Issue::new(Code::TableMissing));
        }
        let width = self.width.unwrap_or(0);
        for (place, asked) in (0_u32..).zip(&self.asked) {
            if self.width.is_some() && asked.number.is_none_or(|number| number >= width) {
                let path = [Step::Field("columns"), Step::Place(place), Step::Field("column")];
                issues.push(Issue::new(Code::TableUnknown).at(path));
            }
        }
        if self.unwritten {
            issues.push(Issue::new(Code::TableOverflow).with("limit", MOST_OUTPUT).at([Step::Field("annotate")]));
        }
        if open {
            issues.push(Issue::new(Code::TableMalformed));
        }
        Summary {
            rows: self.count,
            bad_rows: self.bad,
            bytes,
            counts: self.counts(),
            dropped: self.dropped,
            headings: self.headings.clone(),
            issues,
        }
    }

    fn counts(&self) -> Vec<Count> {
        let whole = |code, count| Count { column: None, code, soft: false, count };
        let columns = self.asked.iter().zip(&self.tallies).flat_map(|(asked, tally)| {
            let column = asked.number.and_then(|number| u32::try_from(number).ok());
            (0_u16..).zip(tally).map(move |(place, count)| {
                let soft = place > HARD_MASK;
                let code = match SOFT.get(usize::from(place).wrapping_sub(usize::from(HARD_MASK) + 1)) {
                    Some((_, code)) => Some(*code),
                    None => finding(place),
                };
                code.map(|code| Count { column, code, soft, count: *count })
            })
        });
        [Some(whole(Code::TableLength, self.lengths)), Some(whole(Code::TableOverflow, self.overflows))]
            .into_iter()
            .chain(columns)
            .flatten()
            .filter(|count| count.count > 0)
            .collect()
    }
}
