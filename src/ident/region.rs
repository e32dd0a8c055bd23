//! Region codes: the first six digits of resident IDs, credit codes and registration numbers. (行政区划代码)
//!
//! - Two digits name the province, four the prefecture, six the county; `xx0000` and `xxxx00` are the upper tiers.
//! - A code has the year it was founded (none: it stood in the first list, of 1980) and the year it was abolished (none:
//!   in force). Where a code was given out again, or renamed, the table keeps the first year, the last year and the
//!   newest name.
//! - Endings 01, 02, 11 and 20 under a known prefecture stand for the prefecture as a whole (its city districts, its
//!   counties, its suburbs). They are known without a row and without years, and are named like the prefecture.
//! - A code that is not here is not wrong: no list is complete, and people keep numbers of regions that are long gone.
//!   So this room states facts; whether they deserve a warning is the caller's business.

use super::region_table::{COUNT, ENDINGS, EPOCH, NAMES, PACKED, SOURCE, TABLE_DATE, YEARS_UNKNOWN};
use crate::rule;
use std::sync::OnceLock;

/// Where the regions come from.
pub const TABLE: rule::Table = rule::Table { table: "regions", date: TABLE_DATE, origin: SOURCE };

/// The years of a known code as (founded or 0, abolished or `u16::MAX`): the door for the line loops.
pub fn years(code: u32) -> Option<(u16, u16)> {
    let table = table();
    match table.entry(code)? {
        WHOLE_PREFECTURE => Some((0, u16::MAX)),
        entry => table.row(entry).map(Row::years),
    }
}

/// The name of the code alone; a collective code is named like the tier above.
pub fn name(code: u32) -> Option<String> {
    table().entry(code)?;
    own_name(code).or_else(|| own_name(code / 100 * 100)).or_else(|| own_name(code / 10_000 * 10_000))
}

/// Province, prefecture and county in one; tiers without a name of their own are left out.
pub fn full_name(code: u32) -> Option<String> {
    table().entry(code)?;
    let tiers = [code / 10_000 * 10_000, code / 100 * 100, code];
    let mut full = String::new();
    for (at, &tier) in tiers.iter().enumerate() {
        if !tiers[..at].contains(&tier) {
            full += &own_name(tier).unwrap_or_default();
        }
    }
    Some(full)
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

fn own_name(code: u32) -> Option<String> {
    let table = table();
    let row = match table.entry(code)? {
        WHOLE_PREFECTURE => return None,
        entry => table.row(entry)?,
    };
    let stem = table.stems.get(usize::from(row.stem))?;
    let ending = ENDINGS.get(usize::from(row.ending))?;
    let whole = [*stem, *ending].concat();
    (!whole.is_empty()).then_some(whole)
}

/// The entry of a code that stands for its whole prefecture; other entries are row numbers plus 1.
const WHOLE_PREFECTURE: u16 = u16::MAX;
const WHOLE_PREFECTURE_ENDINGS: [usize; 4] = [1, 2, 11, 20];
const BLOCK: usize = 100;

#[derive(Clone, Copy, Default)]
struct Row {
    founded: u8,
    abolished: u8,
    ending: u8,
    stem: u16,
}

impl Row {
    fn years(self) -> (u16, u16) {
        let from = match self.founded {
            0 => 0,
            year => EPOCH + u16::from(year),
        };
        let until = match self.abolished {
            0 | YEARS_UNKNOWN => u16::MAX,
            year => EPOCH + u16::from(year),
        };
        (from, until)
    }
}

/// The table unpacked so that a look-up is two loads: four digits to a block, two digits to an entry in it.
struct Table {
    prefixes: Box<[u16]>,
    entries: Vec<u16>,
    rows: Vec<Row>,
    stems: Vec<&'static str>,
}

impl Table {
    fn entry(&self, code: u32) -> Option<u16> {
        let code = usize::try_from(code).ok()?;
        let block = usize::from(*self.prefixes.get(code / BLOCK)?).checked_sub(1)?;
        self.entries.get(block * BLOCK + code % BLOCK).copied().filter(|&entry| entry > 0)
    }

    fn row(&self, entry: u16) -> Option<Row> {
        self.rows.get(usize::from(entry).checked_sub(1)?).copied()
    }

    /// Codes come in order, so an entry is always added to the newest block, the prefecture's own code first.
    fn add(&mut self, code: usize, row: Row) -> Option<()> {
        let (prefix, county) = (code / BLOCK, code % BLOCK);
        if *self.prefixes.get(prefix)? == 0 {
            self.entries.resize(self.entries.len() + BLOCK, 0);
            self.prefixes[prefix] = u16::try_from(self.entries.len() / BLOCK).ok()?;
        }
        let newest = self.entries.len().checked_sub(BLOCK)?;
        let block = self.entries.get_mut(newest..)?;
        // xx00 is the province and xx90 its directly governed counties: no prefecture to stand for.
        if county == 0 && !matches!(prefix % 100, 0 | 90) {
            for ending in WHOLE_PREFECTURE_ENDINGS {
                block[ending] = WHOLE_PREFECTURE;
            }
        }
        self.rows.push(row);
        block[county] = u16::try_from(self.rows.len()).ok()?;
        Some(())
    }
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| unpack(PACKED, NAMES))
}

/// Reads what the packed bytes give and stops where they end.
fn unpack(packed: &[u8], names: &'static str) -> Table {
    let mut table = Table {
        prefixes: vec![0; 10_000].into_boxed_slice(),
        entries: Vec::new(),
        rows: Vec::with_capacity(COUNT),
        stems: names.split('|').collect(),
    };
    let mut rest = packed.iter().copied();
    let distances: Vec<usize> = (0..COUNT).map_while(|_| varint(&mut rest)).collect();
    let founded: Vec<u8> = rest.by_ref().take(COUNT).collect();
    let abolished: Vec<u8> = rest.by_ref().take(COUNT).collect();
    let references: Vec<usize> = (0..COUNT).map_while(|_| varint(&mut rest)).collect();
    let streams = distances.into_iter().zip(founded).zip(abolished).zip(references).zip(rest);
    let (mut code, mut unused, mut next) = (0, 0_usize, 0);
    for ((((distance, founded), abolished), reference), ending) in streams {
        code += distance;
        let stem = match reference {
            0 => unused,
            1 => next,
            back => (unused + 1).saturating_sub(back),
        };
        unused = unused.max(stem + 1);
        next = stem + 1;
        let row = Row { founded, abolished, ending, stem: u16::try_from(stem).unwrap_or(u16::MAX) };
        if table.add(code, row).is_none() {
            break;
        }
    }
    table
}

/// Seven bits a byte, lowest first; none at the end of the bytes or past four of them.
fn varint(bytes: &mut impl Iterator<Item = u8>) -> Option<usize> {
    let mut number = 0;
    for shift in [0, 7, 14, 21] {
        let byte = bytes.next()?;
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

    fn full(code: u32) -> String {
        full_name(code).unwrap()
    }

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
    fn collective_codes_are_known_and_named_like_the_prefecture() {
        for code in [440_401, 340_101, 210_120, 341_002, 341_011] {
            assert!(years(code).is_some(), "{code}");
        }
        assert_eq!(name(440_401).unwrap(), "珠海市");
        assert_eq!(full(440_401), "广东省珠海市");
        assert_eq!(years(440_401), Some((0, u16::MAX)));
        for code in [440_001, 429_020, 659_020, 810_001, 990_101] {
            assert_eq!(years(code), None, "{code}");
        }
    }

    #[test]
    fn names_join_without_repetition() {
        for (code, expected) in [
            (110_105, "北京市朝阳区"),
            (110_100, "北京市"),
            (110_228, "北京市密云县"),
            (441_282, "广东省肇庆市罗定市"),
            (412_723, "河南省周口地区商水县"),
            (419_001, "河南省济源市"),
            (659_012, "新疆维吾尔自治区白杨市"),
            (220_200, "吉林省吉林市"),
            (710_000, "台湾省"),
            (810_000, "香港特别行政区"),
            (820_000, "澳门特别行政区"),
            (830_000, "台湾省"),
        ] {
            assert_eq!(full(code), expected, "{code}");
        }
        assert_eq!(name(110_105).unwrap(), "朝阳区");
        assert_eq!(name(110_100).unwrap(), "北京市");
        assert_eq!(name(230_122).unwrap(), "阿城县");
    }

    #[test]
    fn provinces_agree_with_the_table() {
        let listed = (0..100).filter(|&two| province_name(two).is_some());
        assert_eq!(listed.clone().count(), 34);
        for two in listed {
            assert_eq!(name(two * 10_000).as_deref(), province_name(two));
        }
    }

    #[test]
    fn every_row_is_reached_and_named() {
        let codes: Vec<u32> =
            (0..1_000_000).filter(|&code| table().entry(code).is_some_and(|entry| entry != WHOLE_PREFECTURE)).collect();
        assert_eq!(codes.len(), COUNT);
        for code in codes {
            let (from, until) = years(code).unwrap();
            assert!(from <= until, "{code}");
            assert!(!name(code).unwrap().is_empty(), "{code}");
            assert!(full(code).starts_with(&full(code / 10_000 * 10_000)), "{code}");
        }
    }

    #[test]
    fn no_number_is_too_large() {
        for code in [0, 1, 99, 100, 999_999, 1_000_000, 1_330_113, u32::MAX - 1, u32::MAX] {
            assert_eq!((years(code), name(code), full_name(code)), (None, None, None));
        }
    }

    #[test]
    fn broken_bytes_give_less_but_never_panic() {
        for cut in (0..PACKED.len()).step_by(797) {
            let table = unpack(&PACKED[..cut], "甲|乙");
            assert!(table.rows.len() <= COUNT);
            assert!(table.entry(110_101).and_then(|entry| table.row(entry)).is_some() != table.rows.is_empty());
        }
        let high = vec![0xff; 60_000];
        assert!(unpack(&high, "").rows.is_empty());
    }
}
