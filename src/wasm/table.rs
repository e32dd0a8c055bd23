//! The table door: the one exported object that holds memory, and so the one with `free()`.

use super::answer::{issues, list, object};
use super::call::{Call, type_error};
use super::ident::sound_policy;
use super::tree;
use crate::ident::columns::{Annotate, Column, Count, Layout, Place, Summary, TableCheck};
use crate::ident::{Options, expect::Expect, kind};
use crate::input::{Notes, Reader, Value};
use crate::issue::Code;
use crate::message::Lang;
use crate::table::Encoding;
use js_sys::Uint8Array;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

/// A table being checked.
#[wasm_bindgen]
pub struct TableStream {
    table: TableCheck,
    lang: Lang,
}

/// Words of the codes, in the order of the numbers that stand for them in findings.
#[wasm_bindgen]
pub fn code_words() -> JsValue {
    list(Code::ALL.iter().map(|code| code.word().into()))
}

fn count_row(count: &Count) -> JsValue {
    object(&[
        ("column", column_number(count.column)),
        ("code", count.code.word().into()),
        ("soft", count.soft.into()),
        ("count", (count.count as f64).into()),
    ])
}

/// -1 for the record as a whole.
fn column_number(column: Option<u32>) -> JsValue {
    column.map_or(JsValue::from(-1), JsValue::from)
}

#[wasm_bindgen]
impl TableStream {
    /// Begins a table. For a GB18030 file the face gives each heading's bytes as characters U+0000–00FF.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue) -> Result<TableStream, JsValue> {
        let mut call = Call::new("checkTable", options)?;
        let (on, lang) = (call.on()?, call.lang()?);
        let encoding = call.word("encoding", Encoding::read, "\"utf-8\" or \"gb18030\"")?.unwrap_or_default();
        let delimiter = call.word("delimiter", delimiter, "one of , ; | or a tab")?.unwrap_or(b',');
        let header = call.flag("header", true)?;
        let annotate = call.word("annotate", annotate, "\"none\", \"all\" or \"bad\"")?.unwrap_or_default();
        let policy = sound_policy("checkTable", &mut call)?;
        let columns = columns(&tree::read(&call.take("columns")), encoding, header)?;
        call.finish()?;
        if annotate != Annotate::None && encoding != Encoding::Utf8 {
            return Err(type_error("kehu: checkTable: option \"annotate\" needs the encoding \"utf-8\""));
        }
        let layout = Layout { columns, delimiter, encoding, header, annotate, lang };
        let options = Options { on, strict: false, expect: Expect::default(), policy };
        Ok(TableStream { table: TableCheck::new(layout, options), lang })
    }

    /// Takes bytes; gives the number of records so far.
    pub fn push(&mut self, bytes: &[u8]) -> u32 {
        self.table.push(bytes)
    }

    /// Ends the table.
    pub fn finish(&mut self) -> JsValue {
        let Summary { rows, bad_rows, bytes, counts, dropped, headings, issues: found } = self.table.finish();
        object(&[
            ("rows", rows.into()),
            ("badRows", bad_rows.into()),
            ("bytes", (bytes as f64).into()),
            ("counts", list(counts.iter().map(count_row))),
            ("dropped", (dropped as f64).into()),
            ("headings", list(headings.iter().map(|heading| Uint8Array::from(heading.as_slice()).into()))),
            ("issues", issues(&found, self.lang)),
        ])
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

fn columns(value: &Value, encoding: Encoding, header: bool) -> Result<Vec<Column>, JsValue> {
    let wrong = || type_error("kehu: checkTable: option \"columns\" must be a list of { column, kind, optional? }");
    let Value::List(list) = value else { return Err(wrong()) };
    if list.len() > MOST_COLUMNS {
        return Err(type_error("kehu: checkTable: option \"columns\" has more than 16384 entries"));
    }
    let mut columns = Vec::with_capacity(list.len());
    for value in list {
        let mut notes = Notes::default();
        let mut reader = Reader::root(value, &mut notes).ok_or_else(wrong)?;
        let place = match reader.value("column") {
            Some(Value::Number(_)) => {
                let number = reader.count("column", 0, LAST_COLUMN, Code::FieldMalformed).ok_or_else(wrong)?;
                Place::Number(number as usize)
            }
            Some(Value::Text(heading)) if header => Place::Heading(bytes(heading, encoding)),
            Some(Value::Text(_)) => {
                return Err(type_error("kehu: checkTable: a column named by its heading needs the option \"header\""));
            }
            _ => return Err(wrong()),
        };
        let code = reader.text("kind").unwrap_or_default();
        let kind =
            kind(code).ok_or_else(|| type_error("kehu: checkTable: unknown kind in \"columns\"; see about().kinds"))?;
        let optional = reader.flag("optional").unwrap_or(false);
        reader.finish();
        if !notes.issues.is_empty() || !notes.warnings.is_empty() {
            return Err(wrong());
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
