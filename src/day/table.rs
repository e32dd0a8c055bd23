//! Breaks, make-up days and exchange closures of the mainland, 2004-2026; `day` reads them.
//!
//! Made, not written: change the generator, not this file.
//! Source: PyPI chinese-calendar 1.11.0 (MIT).
//! Source: PyPI exchange-calendars 4.13.2 (Apache-2.0), calendar XSHG.
//! Date: 2026-11-23. Command: `python3 scripts/tables/calendars.py`.

/// Where the rows come from.
pub const SOURCE: &str = "PyPI chinese-calendar 1.11.0 (MIT); PyPI exchange-calendars 4.13.2 (Apache-2.0)";
/// The day on which the sources were read.
pub const TABLE_DATE: &str = "2026-11-23";

/// A year's exceptions from Monday to Friday, days as MMDD, spans with a hyphen.
pub struct Year {
    /// The year.
    pub year: u16,
    /// Days of the statutory breaks, weekends inside them included.
    pub closed: &'static str,
    /// Weekend days that are worked to make up for a break; the exchanges stay closed on them.
    pub made_up: &'static str,
    /// Working days on which the exchanges are closed.
    pub exchange_closed: &'static str,
}

/// One row a year, without gaps.
#[rustfmt::skip]
pub static YEARS: &[Year] = &[
    Year { year: 2004, closed: "0101 0122-0128 0501-0507 1001-1007",
        made_up: "0117 0118 0508 0509 1009 1010", exchange_closed: "0119 0120 0121" },
    Year { year: 2005, closed: "0101-0103 0209-0215 0501-0507 1001-1007",
        made_up: "0205 0206 0430 0508 1008 1009", exchange_closed: "0207 0208" },
    Year { year: 2006, closed: "0101-0103 0129-0204 0501-0507 1001-1007",
        made_up: "0128 0205 0429 0430 0930 1008 1230 1231", exchange_closed: "0126 0127" },
    Year { year: 2007, closed: "0101-0103 0218-0224 0501-0507 1001-1007 1230-1231",
        made_up: "0217 0225 0428 0429 0929 0930 1229", exchange_closed: "" },
    Year { year: 2008, closed: "0101 0206-0212 0404-0406 0501-0503 0607-0609 0913-0915 0929-1005",
        made_up: "0202 0203 0504 0927 0928", exchange_closed: "" },
    Year { year: 2009, closed: "0101-0103 0125-0131 0404-0406 0501-0503 0528-0530 1001-1008",
        made_up: "0104 0124 0201 0531 0927 1010", exchange_closed: "" },
    Year { year: 2010, closed: "0101-0103 0213-0219 0403-0405 0501-0503 0614-0616 0922-0924 1001-1007",
        made_up: "0220 0221 0612 0613 0919 0925 0926 1009", exchange_closed: "" },
    Year { year: 2011, closed: "0101-0103 0202-0208 0403-0405 0430-0502 0604-0606 0910-0912 1001-1007",
        made_up: "0130 0212 0402 1008 1009 1231", exchange_closed: "" },
    Year { year: 2012, closed: "0101-0103 0122-0128 0402-0404 0429-0501 0622-0624 0930-1007",
        made_up: "0121 0129 0331 0401 0428 0929", exchange_closed: "" },
    Year { year: 2013, closed: "0101-0103 0209-0215 0404-0406 0429-0501 0610-0612 0919-0921 1001-1007",
        made_up: "0105 0106 0216 0217 0407 0427 0428 0608 0609 0922 0929 1012", exchange_closed: "" },
    Year { year: 2014, closed: "0101 0131-0206 0405-0407 0501-0503 0602 0908 1001-1007",
        made_up: "0126 0208 0504 0928 1011", exchange_closed: "" },
    Year { year: 2015, closed: "0101-0103 0218-0224 0405-0406 0501 0620-0622 0903-0904 0927 1001-1007",
        made_up: "0104 0215 0228 0906 1010", exchange_closed: "" },
    Year { year: 2016, closed: "0101 0207-0213 0404 0501-0502 0609-0611 0915-0917 1001-1007",
        made_up: "0206 0214 0612 0918 1008 1009", exchange_closed: "" },
    Year { year: 2017, closed: "0101-0102 0127-0202 0402-0404 0501 0528-0530 1001-1008",
        made_up: "0122 0204 0401 0527 0930", exchange_closed: "" },
    Year { year: 2018, closed: "0101 0215-0221 0405-0407 0429-0501 0618 0924 1001-1007 1230-1231",
        made_up: "0211 0224 0408 0428 0929 0930 1229", exchange_closed: "" },
    Year { year: 2019, closed: "0101 0204-0210 0405-0407 0501-0504 0607-0609 0913-0915 1001-1007",
        made_up: "0202 0203 0428 0505 0929 1012", exchange_closed: "" },
    Year { year: 2020, closed: "0101 0124-0202 0404-0406 0501-0505 0625-0627 1001-1008",
        made_up: "0119 0426 0509 0628 0927 1010", exchange_closed: "" },
    Year { year: 2021, closed: "0101-0103 0211-0217 0403-0405 0501-0505 0612-0614 0919-0921 1001-1007",
        made_up: "0207 0220 0425 0508 0918 0926 1009", exchange_closed: "" },
    Year { year: 2022, closed: "0101-0103 0131-0206 0403-0405 0430-0504 0603-0605 0910-0912 1001-1007 1231",
        made_up: "0129 0130 0402 0424 0507 1008 1009", exchange_closed: "" },
    Year { year: 2023, closed: "0101-0102 0121-0127 0405 0429-0503 0622-0624 0929-1006 1230-1231",
        made_up: "0128 0129 0423 0506 0625 1007 1008", exchange_closed: "" },
    Year { year: 2024, closed: "0101 0210-0217 0404-0406 0501-0505 0610 0915-0917 1001-1007",
        made_up: "0204 0218 0407 0428 0511 0914 0929 1012", exchange_closed: "0209" },
    Year { year: 2025, closed: "0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008",
        made_up: "0126 0208 0427 0928 1011", exchange_closed: "" },
    Year { year: 2026, closed: "0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007",
        made_up: "0104 0214 0228 0509 0920 1010", exchange_closed: "" },
];
