//! The table door: the one exported object that holds memory, and so the one with `free()`.

use super::answer::{Answer, issues, plain};
use super::call::{Call, Refusal, refused};
use crate::ident::columns::{Annotate, Column, Count, Layout, Place, Summary, TableCheck};
use crate::ident::{Options, expect::Expect, kind};
use crate::input::{Notes, Reader, Value};
use crate::issue::Code;
use crate::message::Lang;
use crate::table::Encoding;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

/// A table being checked.
#[wasm_bindgen]
pub struct TableStream {
    table: TableCheck,
    lang: Lang,
}

/// How often one finding was made in a column, -1 for the record as a whole.
#[derive(Serialize)]
struct CountRow {
    column: i32,
    code: Code,
    soft: bool,
    count: u64,
}

/// The end of a table but for its issues.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Ended<'a> {
    rows: u32,
    bad_rows: u32,
    bytes: u64,
    counts: Vec<CountRow>,
    dropped: u64,
    headings: &'a [Vec<u8>],
}

fn column_number(column: Option<u32>) -> i32 {
    column.and_then(|column| i32::try_from(column).ok()).unwrap_or(-1)
}

/// Whether a table could begin.
pub(super) fn is_sound(call: &mut Call) -> Answer {
    TableStream::read(call)?;
    plain(&true)
}

impl TableStream {
    fn read(call: &mut Call) -> Result<TableStream, Refusal> {
        let (on, lang) = (call.on()?, call.lang()?);
        let encoding = call.choice("encoding", Encoding::read, "\"utf-8\" or \"gb18030\"")?.unwrap_or_default();
        let delimiter = call.choice("delimiter", delimiter, "one of , ; | or a tab")?.unwrap_or(b',');
        let header = call.flag("header", true)?;
        let annotate = call.choice("annotate", annotate, "\"none\", \"all\" or \"bad\"")?.unwrap_or_default();
        let policy = call.sound_policy()?;
        let columns = columns(&call.take("columns"), encoding, header)?;
        call.finish()?;
        if annotate != Annotate::None && encoding != Encoding::Utf8 {
            return Err(call.refused(&["option \"annotate\" needs the encoding \"utf-8\""]));
        }
        let layout = Layout { columns, delimiter, encoding, header, annotate, lang };
        let options = Options { on, strict: false, expect: Expect::default(), policy };
        Ok(TableStream { table: TableCheck::new(layout, options), lang })
    }
}

#[wasm_bindgen]
impl TableStream {
    /// Begins a table; [`is_sound`] was asked before. For a GB18030 file the face gives each heading's bytes as characters
    /// U+0000–00FF.
    pub fn open(question: &str) -> Option<TableStream> {
        TableStream::read(&mut Call::read(question)).ok()
    }

    /// Takes bytes; gives the number of records so far.
    pub fn push(&mut self, bytes: &[u8]) -> u32 {
        self.table.push(bytes)
    }

    /// Ends the table.
    pub fn finish(&mut self) -> String {
        let Summary { rows, bad_rows, bytes, counts, dropped, headings, issues: found } = self.table.finish();
        let mut rows_of_counts = Vec::with_capacity(counts.len());
        for Count { column, code, soft, count } in counts {
            rows_of_counts.push(CountRow { column: column_number(column), code, soft, count });
        }
        let ended = Ended { rows, bad_rows, bytes, counts: rows_of_counts, dropped, headings: &headings };
        let mut text = plain(&ended).unwrap_or_default();
        text.pop();
        text.push_str(",\"issues\":");
        text.push_str(&issues(found, self.lang).unwrap_or_default());
        text.push('}');
        text
    }

    /// Takes findings out, five numbers each: objects by the ten thousand are made faster where they are used.
    pub fn findings(&mut self, most: usize) -> Vec<f64> {
        let mut numbers = Vec::new();
        for finding in self.table.findings(most) {
            let column = finding.column.map_or(-1.0, f64::from);
            let code = f64::from(finding.code as u32);
            numbers.extend_from_slice(&[
                f64::from(finding.row),
                column,
                finding.offset as f64,
                code,
                f64::from(finding.soft),
            ]);
        }
        numbers
    }

    /// Takes out what was written again.
    pub fn output(&mut self) -> Vec<u8> {
        self.table.output()
    }
}

/// The number of the last column that can be asked for, from 0.
const LAST_COLUMN: u32 = 16_383;
/// The most columns that can be asked for.
const MOST_COLUMNS: usize = 16_384;

fn delimiter(word: &str) -> Option<u8> {
    match word {
        "," | ";" | "\t" | "|" => word.bytes().next(),
        _ => None,
    }
}

fn annotate(word: &str) -> Option<Annotate> {
    match word {
        "none" => Some(Annotate::None),
        "all" => Some(Annotate::All),
        "bad" => Some(Annotate::Bad),
        _ => None,
    }
}

fn wrong(sentence: &str) -> Refusal {
    refused("checkTable", &[sentence])
}

fn columns(value: &Value, encoding: Encoding, header: bool) -> Result<Vec<Column>, Refusal> {
    let shape = || wrong("option \"columns\" must be a list of { column, kind, optional? }");
    let Value::List(list) = value else { return Err(shape()) };
    if list.len() > MOST_COLUMNS {
        return Err(wrong("option \"columns\" has more than 16384 entries"));
    }
    let mut columns = Vec::with_capacity(list.len());
    for value in list {
        let mut notes = Notes::default();
        let mut reader = Reader::root(value, &mut notes).ok_or_else(shape)?;
        let place = match reader.value("column") {
            Some(Value::Number(_)) => {
                let number = reader.count("column", 0, LAST_COLUMN, Code::FieldMalformed).ok_or_else(shape)?;
                Place::Number(number as usize)
            }
            Some(Value::Text(heading)) if header => Place::Heading(bytes(heading, encoding)),
            Some(Value::Text(_)) => {
                return Err(wrong("a column named by its heading needs the option \"header\""));
            }
            _ => return Err(shape()),
        };
        let code = reader.text("kind").unwrap_or_default();
        let kind = kind(code).ok_or_else(|| wrong("unknown kind in \"columns\"; see about().kinds"))?;
        let optional = reader.flag("optional").unwrap_or(false);
        reader.finish();
        if !notes.issues.is_empty() || !notes.warnings.is_empty() {
            return Err(shape());
        }
        columns.push(Column { place, kind, optional });
    }
    Ok(columns)
}

fn bytes(heading: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf8 => heading.as_bytes().to_vec(),
        Encoding::Gb18030 => {
            heading.chars().map(|character| u8::try_from(u32::from(character)).unwrap_or(b'?')).collect()
        }
    }
}
