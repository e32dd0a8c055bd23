//! Countries and regions of ISO 3166-1, and the codes beyond it that ISIN and machine-readable papers use. (国家和地区代码)
//!
//! - ISO 3166-1 itself: 249 rows, from the generated table.
//! - ISIN (ISO 6166) begins with such a country's two letters or with one of [`ISIN_BEYOND`].
//! - A machine-readable zone (ICAO 9303 part 3) names states by the three letters or by one of [`MRZ_BEYOND`].
//!
//! Each of the two short lists says how well it is founded; what is withdrawn stays where papers with it still live.

use super::birth::packed;
use super::country_table::ROWS;

/// A row of ISO 3166-1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country {
    /// Two letters.
    pub alpha2: &'static str,
    /// Three letters.
    pub alpha3: &'static str,
    /// The three digits as a number.
    pub numeric: u16,
}

/// Prefixes of ISIN that are no country of ISO 3166-1.
///
/// Read: XS international securities of Euroclear and Clearstream; EZ derivatives traded over the counter, numbered
/// by the Derivatives Service Bureau (both on the pages of the numbering agencies).
///
/// Second-hand, from another checker's list: EU issuers of the European Union; XA, XB, XC and XD substitute agencies;
/// XF internal numbers; QS and QT internal numbers of depositories; XK Kosovo; AN Netherlands Antilles and CS Serbia
/// and Montenegro, both withdrawn from ISO 3166-1.
///
/// Recalled: XT digital tokens.
const ISIN_BEYOND: [&str; 14] = ["AN", "CS", "EU", "EZ", "QS", "QT", "XA", "XB", "XC", "XD", "XF", "XK", "XS", "XT"];

/// State codes of machine-readable papers that are no country of ISO 3166-1.
///
/// Read: D Germany; UTO the state of the standard's specimens.
///
/// Second-hand, from another reader's list of the standard: GBD GBN GBO GBP GBS classes of British nationality;
/// EUE European Union; UNO UNA United Nations and its agencies, UNK its mission in Kosovo; RKS Kosovo; XBA XIM banks
/// for Africa; XCC Caribbean Community; XCE Council of Europe; XCO COMESA; XDC SADC; XEC ECOWAS; XES Eastern
/// Caribbean States; XOM Order of Malta; XPO INTERPOL; XXA stateless; XXB and XXC refugees; XXX unspecified;
/// ANT Netherlands Antilles and NTZ Neutral Zone, both withdrawn.
///
/// Recalled: XMP Parliamentary Assembly of the Mediterranean.
const MRZ_BEYOND: [&str; 29] = [
    "ANT", "D", "EUE", "GBD", "GBN", "GBO", "GBP", "GBS", "NTZ", "RKS", "UNA", "UNK", "UNO", "UTO", "XBA", "XCC",
    "XCE", "XCO", "XDC", "XEC", "XES", "XIM", "XMP", "XOM", "XPO", "XXA", "XXB", "XXC", "XXX",
];

/// The country with these three digits.
pub fn by_numeric(numeric: u16) -> Option<Country> {
    countries().find(|country| country.numeric == numeric)
}

/// The country with these two capitals.
pub fn by_alpha2(alpha2: &str) -> Option<Country> {
    countries().find(|country| country.alpha2 == alpha2)
}

/// The country with these three capitals.
pub fn by_alpha3(alpha3: &str) -> Option<Country> {
    countries().find(|country| country.alpha3 == alpha3)
}

/// Whether an ISIN may begin with these two capitals.
pub fn is_isin_prefix(prefix: &str) -> bool {
    by_alpha2(prefix).is_some() || ISIN_BEYOND.contains(&prefix)
}

/// Whether a machine-readable zone may name this state; the caller takes the fillers off.
pub fn is_mrz_state(state: &str) -> bool {
    by_alpha3(state).is_some() || MRZ_BEYOND.contains(&state)
}

fn countries() -> impl Iterator<Item = Country> {
    let rows = (0..ROWS.len()).step_by(8).filter_map(|at| ROWS.get(at..at + 8));
    rows.filter_map(|row| {
        Some(Country {
            alpha2: row.get(..2)?,
            alpha3: row.get(2..5)?,
            numeric: u16::try_from(packed(row.get(5..)?.as_bytes())).ok()?,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_three_ways() {
        assert_eq!(countries().count(), 249);
        for country in countries() {
            assert_eq!(by_numeric(country.numeric), Some(country));
            assert_eq!(by_alpha2(country.alpha2), Some(country));
            assert_eq!(by_alpha3(country.alpha3), Some(country));
            assert!(is_isin_prefix(country.alpha2) && is_mrz_state(country.alpha3));
        }
    }

    #[test]
    fn rows_are_those_of_the_standard() {
        for (alpha2, alpha3, numeric) in [("CN", "CHN", 156), ("HK", "HKG", 344), ("AF", "AFG", 4), ("ZW", "ZWE", 716)]
        {
            assert_eq!(by_alpha2(alpha2), Some(Country { alpha2, alpha3, numeric }));
        }
    }

    #[test]
    fn codes_beyond_the_list_do_not_repeat_it() {
        for prefix in ISIN_BEYOND {
            assert!(is_isin_prefix(prefix) && by_alpha2(prefix).is_none(), "{prefix}");
        }
        for state in MRZ_BEYOND {
            assert!(is_mrz_state(state) && by_alpha3(state).is_none(), "{state}");
        }
    }

    #[test]
    fn strangers_are_refused() {
        for text in ["", "C", "cn", "ZZ", "XX", "CHN", "中国", "C中"] {
            assert!(by_alpha2(text).is_none() && !is_isin_prefix(text), "{text}");
        }
        for text in ["", "CN", "chn", "ZZZ", "D<<", "中"] {
            assert!(by_alpha3(text).is_none() && !is_mrz_state(text), "{text}");
        }
        assert!(by_numeric(0).is_none() && by_numeric(u16::MAX).is_none());
    }
}
