//! Region codes: the first six digits of resident IDs, credit codes and registration numbers. (行政区划代码)
//!
//! - Two digits name the province, four the prefecture, six the county; `xx0000` and `xxxx00` are the upper tiers.
//! - A code has the year it was founded (none: it stood in the first list, of 1980) and the year it was abolished (none:
//!   in force). Where a code was given out again, the table keeps the first year and the last year.
//! - Endings 01, 02, 11 and 20 under a known prefecture stand for the prefecture as a whole (its city districts, its
//!   counties, its suburbs). They are known without a row and without years, so they are neither current nor abolished.
//! - A few codes are known to have ended, but nobody knows when: their status is unknown, which is no finding.
//! - A code that is not here is not wrong: no list is complete, and people keep numbers of regions that are long gone.
//!   So this room states facts; whether they deserve a warning is the caller's business.
//! - Names below the province weigh as much as a fifth of the module, so they are data of the package and not here.

use super::region_table::{ABOLISHED, DISTANCES, EPOCH, FOUNDED, SOURCE, TABLE_DATE, YEARS_UNKNOWN};
use crate::rule;
use std::sync::OnceLock;

/// Where the regions come from.
pub const TABLE: rule::Table = rule::Table { table: "regions", date: TABLE_DATE, origin: SOURCE };

/// In place of the year in which a code was abolished, where that is not known.
pub const UNKNOWN: u16 = u16::MAX - 1;

/// The years of a known code as (founded or 0, abolished or [`UNKNOWN`] or `u16::MAX` while in force): the door for the
/// line loops.
pub fn years(code: u32) -> Option<(u16, u16)> {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| unpack(DISTANCES, FOUNDED, ABOLISHED)).years(usize::try_from(code).ok()?)
}

/// The province-level division that two digits stand for.
pub fn province_name(two_digits: u32) -> Option<&'static str> {
    Some(match two_digits {
        11 => "北京市",
        12 => "天津市",
        13 => "河北省",
        14 => "山西省",
        15 => "内蒙古自治区",
        21 => "辽宁省",
        22 => "吉林省",
        23 => "黑龙江省",
        31 => "上海市",
        32 => "江苏省",
        33 => "浙江省",
        34 => "安徽省",
        35 => "福建省",
        36 => "江西省",
        37 => "山东省",
        41 => "河南省",
        42 => "湖北省",
        43 => "湖南省",
        44 => "广东省",
        45 => "广西壮族自治区",
        46 => "海南省",
        50 => "重庆市",
        51 => "四川省",
        52 => "贵州省",
        53 => "云南省",
        54 => "西藏自治区",
        61 => "陕西省",
        62 => "甘肃省",
        63 => "青海省",
        64 => "宁夏回族自治区",
        65 => "新疆维吾尔自治区",
        71 => "台湾省",
        81 => "香港特别行政区",
        82 => "澳门特别行政区",
        _ => return None,
    })
}

const WHOLE_PREFECTURE_ENDINGS: [usize; 4] = [1, 2, 11, 20];
const BLOCK: usize = 100;

/// Year bytes of a code that is not in the table.
const ABSENT: [u8; 2] = [u8::MAX, u8::MAX];

/// The table unpacked so that a look-up is two loads: four digits to a block, two digits to the year bytes in it.
struct Table {
    /// Block 0 is that of no prefecture and stays empty.
    blocks: Vec<u16>,
    years: Vec<[u8; 2]>,
}

impl Table {
    fn years(&self, code: usize) -> Option<(u16, u16)> {
        let block = usize::from(*self.blocks.get(code / BLOCK)?);
        match *self.years.get(block * BLOCK + code % BLOCK)? {
            ABSENT => None,
            [founded, abolished] => Some((
                if founded == 0 { 0 } else { EPOCH + u16::from(founded) },
                match abolished {
                    0 => u16::MAX,
                    YEARS_UNKNOWN => UNKNOWN,
                    years => EPOCH + u16::from(years),
                },
            )),
        }
    }

    /// Codes come in order, so the newest block is always theirs and the prefecture's own code comes first in it.
    fn add(&mut self, code: usize, years: [u8; 2]) -> Option<()> {
        let (prefix, county) = (code / BLOCK, code % BLOCK);
        let block = self.blocks.get_mut(prefix)?;
        if *block == 0 {
            *block = u16::try_from(self.years.len() / BLOCK).ok()?;
            self.years.resize(self.years.len() + BLOCK, ABSENT);
        }
        let newest = self.years.len() - BLOCK;
        // xx00 is the province and xx90 its directly governed counties: no prefecture to stand for.
        if county == 0 && !matches!(prefix % 100, 0 | 90) {
            for ending in WHOLE_PREFECTURE_ENDINGS {
                *self.years.get_mut(newest + ending)? = [0, YEARS_UNKNOWN];
            }
        }
        *self.years.get_mut(newest + county)? = years;
        Some(())
    }
}

/// Reads what the packed bytes give and stops where they end.
fn unpack(distances: &[u8], founded: &[u8], abolished: &[u8]) -> Table {
    let mut table = Table { blocks: vec![0; 10_000], years: vec![ABSENT; BLOCK] };
    let (mut bytes, mut code) = (distances.iter(), 0);
    for (&founded, &abolished) in founded.iter().zip(abolished) {
        let added = varint(&mut bytes).and_then(|distance| {
            code += distance;
            table.add(code, [founded, abolished])
        });
        if added.is_none() {
            break;
        }
    }
    table
}

/// Seven bits a byte, lowest first; none at the end of the bytes or past four of them.
fn varint<'a>(bytes: &mut impl Iterator<Item = &'a u8>) -> Option<usize> {
    let mut number = 0;
    for shift in [0, 7, 14, 21] {
        let byte = *bytes.next()?;
        number |= usize::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn young_codes_are_current() {
        for (code, from) in [(330_113, 2021), (330_114, 2021), (659_012, 2023), (653_228, 2024), (500_157, 2025)] {
            assert_eq!(years(code), Some((from, u16::MAX)));
        }
    }

    #[test]
    fn abolished_codes_keep_their_years() {
        for (code, from, until) in [
            (412_723, 0, 2000),
            (342_401, 0, 1999),
            (622_821, 0, 2002),
            (230_122, 1983, 1987),
            (330_103, 0, 2021),
            (500_105, 1997, 2025),
        ] {
            let (first, last) = years(code).unwrap();
            assert_eq!(last, until, "{code}");
            assert!(from == 0 || first == from, "{code}");
        }
    }

    #[test]
    fn collective_codes_are_known_without_years() {
        for code in [440_401, 340_101, 210_120, 341_002, 341_011] {
            assert!(years(code).is_some(), "{code}");
        }
        assert_eq!(years(440_401), Some((0, UNKNOWN)));
        for code in [440_001, 429_020, 659_020, 810_001, 990_101] {
            assert_eq!(years(code), None, "{code}");
        }
    }

    #[test]
    fn provinces_agree_with_the_table() {
        let listed = (0..100).filter(|&two| province_name(two).is_some());
        assert_eq!(listed.clone().count(), 34);
        for two in listed {
            assert!(years(two * 10_000).is_some(), "{two}");
        }
    }

    #[test]
    fn every_row_is_reached() {
        let mut bytes = DISTANCES.iter();
        let mut code = 0;
        for &founded in FOUNDED {
            code += varint(&mut bytes).unwrap();
            let (from, until) = years(u32::try_from(code).unwrap()).unwrap();
            assert!(from <= until, "{code}");
            assert_eq!(from % EPOCH, u16::from(founded), "{code}");
        }
        assert!(bytes.next().is_none());
    }

    #[test]
    fn no_number_is_too_large() {
        for code in [0, 1, 99, 100, 999_999, 1_000_000, 1_330_113, u32::MAX - 1, u32::MAX] {
            assert_eq!(years(code), None);
        }
    }

    #[test]
    fn broken_bytes_give_less_but_never_panic() {
        for cut in (0..DISTANCES.len()).step_by(797) {
            let table = unpack(&DISTANCES[..cut], FOUNDED, ABOLISHED);
            assert_eq!(table.years(110_101).is_some(), cut > 0);
            assert!(table.years(830_000).is_none());
        }
        assert!(unpack(DISTANCES, &FOUNDED[..5], ABOLISHED).years(110_109).is_none());
        let high = [0xff; 60_000];
        assert_eq!(unpack(&high, FOUNDED, ABOLISHED).years.len(), BLOCK);
    }
}
