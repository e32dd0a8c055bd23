//! Number of the temporary resident identity card (临时居民身份证号码), 18 characters.
//!
//! Issued by the public security organs while the card itself is being made; the paper lasts three months, the number is
//! the holder's citizen identity number. Digit by digit, checks, hints and rows are those of `resident_id`.
//!
//! Not checked: that the three months still run; the number does not say when the paper was issued.
//!
//! Source: GB 11643—1999, 5.1 and 附录A.

use super::{Kind, resident_id};
use crate::wording::title;

pub(super) static KIND: Kind = Kind {
    code: "temporary_resident_id",
    name: title("临时居民身份证号码", "temporary resident identity number"),
    ..resident_id::KIND
};
