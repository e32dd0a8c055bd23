//! The table written again with one more cell that says what is wrong, for a spreadsheet.
//!
//! A cell that a spreadsheet would run as a formula (it begins with = + - @, also full-width, or with a tab or return,
//! and is no plain number) gets an apostrophe in front. Records end with CR LF; cells are quoted where they must be.

use super::columns::Rows;
use super::lines::word;
use super::verdict::{SOFT, finding};
use super::{Context, check};
use crate::issue::{Code, Issue};
use crate::message::{Lang, render};
use crate::table::Record;
use crate::text::is_invisible;
use crate::text::{counted, joined};

/// The most empty cells that are put behind a short record, so that the last column stands below its heading.
const MOST_PADDING: usize = 64;
/// The most findings that are said of one record, and the most characters of a heading that are repeated.
const MOST_REMARKS: usize = 20;
const MOST_OF_HEADING: usize = 40;

/// The cell as it may stand in a file that a spreadsheet opens.
pub(super) fn guarded(cell: &[u8], delimiter: u8) -> Vec<u8> {
    let mut text = Vec::with_capacity(cell.len() + 2);
    if is_formula(cell) {
        text.push(b'\'');
    }
    text.extend_from_slice(cell);
    if text.iter().any(|byte| matches!(byte, b'"' | b'\r' | b'\n') || *byte == delimiter) {
        let mut quoted = vec![b'"'];
        for byte in text {
            if byte == b'"' {
                quoted.push(b'"');
            }
            quoted.push(byte);
        }
        quoted.push(b'"');
        return quoted;
    }
    text
}

fn is_formula(cell: &[u8]) -> bool {
    let text = std::str::from_utf8(cell).unwrap_or_default();
    let shown = text.trim_start_matches(|first: char| first.is_whitespace() || is_invisible(first));
    let sign = ["=", "+", "-", "@", "＝", "＋", "－", "＠"].iter().any(|sign| shown.starts_with(sign));
    let control = matches!(cell.first(), Some(b'\t' | b'\r'));
    control || (sign && !is_plain_number(cell))
}

/// The beginning of a heading.
fn shortened(heading: &[u8]) -> String {
    std::str::from_utf8(heading).unwrap_or_default().chars().take(MOST_OF_HEADING).collect()
}

/// An optional sign, digits, at most one point.
fn is_plain_number(cell: &[u8]) -> bool {
    let unsigned = cell.strip_prefix(b"-").or_else(|| cell.strip_prefix(b"+")).unwrap_or(cell);
    let points = unsigned.iter().filter(|byte| **byte == b'.').count();
    points <= 1
        && unsigned.iter().any(u8::is_ascii_digit)
        && unsigned.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.')
}

impl Rows {
    pub(super) fn write(&mut self, record: &Record<'_>) {
        self.write_cells(record);
        let note = self.remark(record);
        self.write_last(&note);
    }

    pub(super) fn write_cells(&mut self, record: &Record<'_>) {
        let delimiter = self.layout.delimiter;
        for place in 0..record.cells.len() {
            let cell = record.cell(place).unwrap_or_default();
            self.output.extend_from_slice(&guarded(&cell, delimiter));
            self.output.push(delimiter);
        }
        let missing = self.width.unwrap_or(0).saturating_sub(record.cells.len()).min(MOST_PADDING);
        self.output.extend(std::iter::repeat_n(delimiter, missing));
    }

    pub(super) fn write_last(&mut self, text: &str) {
        self.output.extend_from_slice(&guarded(text.as_bytes(), self.layout.delimiter));
        self.output.extend_from_slice(b"\r\n");
    }

    /// What was found in a record, in words; the headings are the file's own, the cells' text is not repeated.
    fn remark(&self, record: &Record<'_>) -> String {
        let lang = self.layout.lang;
        let mut parts = Vec::new();
        if record.too_long {
            let limit = Issue::new(Code::TableOverflow).with("limit", crate::table::LONGEST);
            parts.push(render(&limit, lang));
        } else if self.is_ragged(record) {
            let issue = Issue::new(Code::TableLength)
                .with("expected", self.width.unwrap_or(0))
                .with("actual", record.cells.len());
            parts.push(render(&issue, lang));
        }
        for asked in &self.asked {
            if parts.len() >= MOST_REMARKS {
                parts.push("…".to_owned());
                break;
            }
            let Some(number) = asked.number.filter(|_| !record.too_long) else { continue };
            let issues = self.issues_of(asked.column.kind, number, asked.column.optional, record);
            let heading = self.headings.get(number).map(|heading| shortened(heading));
            let heading = heading.unwrap_or_else(|| match lang {
                Lang::ZhCn => joined(&["第", &counted(number + 1), "列"]),
                Lang::En => joined(&["column ", &counted(number + 1)]),
            });
            for (issue, soft) in &issues {
                let between = match (lang, soft) {
                    (Lang::ZhCn, false) => "：",
                    (Lang::ZhCn, true) => "（提示）：",
                    (Lang::En, false) => ": ",
                    (Lang::En, true) => " (hint): ",
                };
                parts.push(joined(&[&heading, between, &render(issue, lang)]));
            }
        }
        let between = match lang {
            Lang::ZhCn => "；",
            Lang::En => "; ",
        };
        let mut remark = String::new();
        for part in &parts {
            if !remark.is_empty() {
                remark.push_str(between);
            }
            remark.push_str(part);
        }
        remark
    }

    fn issues_of(
        &self,
        kind: &'static super::Kind,
        number: usize,
        optional: bool,
        record: &Record<'_>,
    ) -> Vec<(Issue, bool)> {
        let cell = record.cell(number).unwrap_or_default();
        let context = Context { on: self.options.on.packed(), strict: false, policy: &self.options.policy };
        let flags = word(kind, &cell, self.layout.encoding, &context);
        let hard = finding(flags);
        if flags == 0 || (optional && hard == Some(Code::FieldMissing)) {
            return Vec::new();
        }
        match self.layout.encoding.decode(&cell).map(|text| check(kind, &text, &self.options)) {
            None => vec![(Issue::new(Code::IdentCharset).with("position", 1_usize), false)],
            Some(Err(refused)) => refused.issues.into_iter().map(|issue| (issue, false)).collect(),
            Some(Ok(sound)) => {
                let told = |issue: &Issue| SOFT.iter().any(|(_, code)| *code == issue.code);
                sound.warnings.into_iter().filter(told).map(|issue| (issue, true)).collect()
            }
        }
    }
}
