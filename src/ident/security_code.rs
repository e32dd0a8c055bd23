//! Security code (证券代码) of the Shanghai, Shenzhen and Beijing exchanges and of the NEEQ (新三板).
//!
//! Given by each exchange for itself, so that one code can stand in several markets: 000001 is a Shenzhen share and a
//! Shanghai index. 6 digits, the first ones tell the class.
//!
//! Checked: length and digits. Only hints: a code of no market's list, a code of several markets. Told: market and class
//! where one market has the code, the markets where several have. Not checked: that a security is listed.
//!
//! Readings: Shanghai shares out nearly every first digit, so a code counts as its only where its own list names the
//! beginning or no other market's does; the latter rests on Shenzhen's list, which is cited too. A beginning with 1 that
//! nobody lists could be a bond of either (112001, 184688): two markets. 43, 83 and 87 are told as the NEEQ's, for
//! Beijing has moved to 920 altogether; papers from before may hold them as Beijing's.
//!
//! Source: 上证《证券交易业务指南第4号——证券代码段分配指南》 (2024, second revision) for Shanghai's first digits and bonds;
//! public notice of 2025-10-09 for Beijing; Shenzhen's list is second-hand, other beginnings recalled.

use super::bank_card::opens;
use super::facts::Facts;
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, Strength, first_no_digit};
use crate::day::ymd;
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static SHANGHAI_GUIDE: Document = Document {
    name: wording("上证《证券交易业务指南第4号——证券代码段分配指南》（2024年第2次修订）"),
    level: Level::Exchange,
    from: None,
    until: None,
};
static PUBLIC_LISTS: Document =
    Document {
        name: wording("公开说明整理：深市和新三板证券代码区间"), level: Level::House, from: None, until: None
    };
static BEIJING_SWITCH: Document = Document {
    name: wording("北交所证券代码切换（央视网2025-10-09报道）"),
    level: Level::Exchange,
    from: Some(ymd(2025, 10, 9)),
    until: None,
};

static SHANGHAI: Rule = Rule {
    id: id("ident.security_code.shanghai"),
    subject: Subject::Ident,
    document: &SHANGHAI_GUIDE,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording(
        "六位数字，首位为类别：0指数（000）、国债，1债券，2债券、回购，3优先股，5基金，6股票，7非交易业务，8标准券，9 B股；018政策性金融债，010、019、020国债，110、111、113可转债，530单市场ETF。",
    ),
    en: wording(
        "Six digits, the first a class: 0 index (000) or treasury, 1 bond, 2 bond or repo, 3 preferred, 5 fund, 6 share, 7 not traded, 8 standard coupon, 9 B share; 018 policy bonds, 010 019 020 treasuries, 110 111 113 convertibles, 530 ETF.",
    ),
    codes: &[Code::IdentLength, Code::IdentCharset, Code::IdentNotAllocated, Code::IdentMarketAmbiguous],
};
static SHANGHAI_LISTS: Rule = Rule {
    id: id("ident.security_code.shanghai_lists"),
    subject: Subject::Ident,
    document: &SHANGHAI_GUIDE,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording("118科创板可转债，204回购，508 REITs，51、53、56、58 ETF，688科创板股票，689科创板存托凭证。"),
    en: wording(
        "118 STAR convertibles, 204 repo, 508 REITs, 51 53 56 58 ETFs, 688 STAR shares, 689 STAR depositary receipts.",
    ),
    codes: &[],
};
static SHENZHEN: Rule = Rule {
    id: id("ident.security_code.shenzhen"),
    subject: Subject::Ident,
    document: &PUBLIC_LISTS,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording(
        "000至004主板，123、127、128可转债，131回购，15 ETF，16 LOF，180 REITs，200 B股，300至302创业板，399指数；未列的按沪市首位，1开头的两市均可能。",
    ),
    en: wording(
        "000 to 004 main board, 123 127 128 convertibles, 131 repo, 15 ETF, 16 LOF, 180 REITs, 200 B shares, 300 to 302 ChiNext, 399 indices; others by Shanghai's first digit, 1 in either market.",
    ),
    codes: &[],
};
static BEIJING: Rule = Rule {
    id: id("ident.security_code.beijing"),
    subject: Subject::Ident,
    document: &BEIJING_SWITCH,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("北交所股票代码以920开头。"),
    en: wording("Shares of the Beijing exchange begin with 920."),
    codes: &[],
};
static NEEQ: Rule = Rule {
    id: id("ident.security_code.neeq"),
    subject: Subject::Ident,
    document: &PUBLIC_LISTS,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording("43、83、87开头的为新三板代码或北交所旧代码。"),
    en: wording("Codes beginning with 43, 83 or 87 are the NEEQ's or former ones of Beijing."),
    codes: &[],
};

pub(super) static KIND: Kind = Kind {
    code: "security_code",
    name: title("证券代码", "security code"),
    strength: Strength::Registry,
    lengths: Lengths::Of(&[(6, 6)]),
    evening: Evening::NUMBER,
    mask: Mask::All,
    holders: &[],
    rules: &[],
    hints: &[&SHANGHAI, &SHANGHAI_LISTS, &SHENZHEN, &BEIJING, &NEEQ],
    family: None,
    inspect,
    facts,
    opens,
};

/// A beginning that a market's list names: market, class, row.
struct Range {
    beginning: &'static str,
    market: &'static str,
    class: Option<&'static str>,
    row: &'static Rule,
}

const fn range(beginning: &'static str, market: &'static str, class: &'static str, row: &'static Rule) -> Range {
    Range { beginning, market, class: Some(class), row }
}

static RANGES: &[Range] = &[
    range("000", "shanghai", "index", &SHANGHAI),
    range("010", "shanghai", "treasury", &SHANGHAI),
    range("018", "shanghai", "policy_bond", &SHANGHAI),
    range("019", "shanghai", "treasury", &SHANGHAI),
    range("020", "shanghai", "treasury", &SHANGHAI),
    range("110", "shanghai", "convertible_bond", &SHANGHAI),
    range("111", "shanghai", "convertible_bond", &SHANGHAI),
    range("113", "shanghai", "convertible_bond", &SHANGHAI),
    range("118", "shanghai", "convertible_bond", &SHANGHAI_LISTS),
    range("204", "shanghai", "repo", &SHANGHAI_LISTS),
    range("508", "shanghai", "reit", &SHANGHAI_LISTS),
    range("51", "shanghai", "etf", &SHANGHAI_LISTS),
    range("530", "shanghai", "etf", &SHANGHAI),
    range("53", "shanghai", "etf", &SHANGHAI_LISTS),
    range("56", "shanghai", "etf", &SHANGHAI_LISTS),
    range("58", "shanghai", "etf", &SHANGHAI_LISTS),
    range("688", "shanghai", "star_share", &SHANGHAI_LISTS),
    range("689", "shanghai", "cdr", &SHANGHAI_LISTS),
    range("000", "shenzhen", "share", &SHENZHEN),
    range("001", "shenzhen", "share", &SHENZHEN),
    range("002", "shenzhen", "share", &SHENZHEN),
    range("003", "shenzhen", "share", &SHENZHEN),
    range("004", "shenzhen", "share", &SHENZHEN),
    range("123", "shenzhen", "convertible_bond", &SHENZHEN),
    range("127", "shenzhen", "convertible_bond", &SHENZHEN),
    range("128", "shenzhen", "convertible_bond", &SHENZHEN),
    range("131", "shenzhen", "repo", &SHENZHEN),
    range("15", "shenzhen", "etf", &SHENZHEN),
    range("16", "shenzhen", "lof", &SHENZHEN),
    range("180", "shenzhen", "reit", &SHENZHEN),
    range("200", "shenzhen", "b_share", &SHENZHEN),
    range("300", "shenzhen", "chinext_share", &SHENZHEN),
    range("301", "shenzhen", "chinext_share", &SHENZHEN),
    range("302", "shenzhen", "chinext_share", &SHENZHEN),
    range("399", "shenzhen", "index", &SHENZHEN),
    range("920", "beijing", "share", &BEIJING),
    range("43", "neeq", "neeq", &NEEQ),
    range("83", "neeq", "neeq", &NEEQ),
    range("87", "neeq", "neeq", &NEEQ),
];

/// Bonds of 1 where no beginning is listed: Shanghai's first digit, and Shenzhen's list may lack them.
static BONDS: [Range; 2] = [range("1", "shanghai", "bond", &SHANGHAI), range("1", "shenzhen", "bond", &SHENZHEN)];

/// Shanghai's other first digits, asked where no beginning is listed.
static FIRST_DIGITS: &[Range] = &[
    Range { beginning: "0", market: "shanghai", class: None, row: &SHANGHAI },
    Range { beginning: "2", market: "shanghai", class: None, row: &SHANGHAI },
    range("3", "shanghai", "preferred_share", &SHANGHAI),
    range("5", "shanghai", "fund", &SHANGHAI),
    range("6", "shanghai", "share", &SHANGHAI),
    range("7", "shanghai", "non_trading", &SHANGHAI),
    range("8", "shanghai", "standard_coupon", &SHANGHAI),
    range("9", "shanghai", "b_share", &SHANGHAI),
];

/// The ranges of a code, one per market at most.
fn ranges(code: &str) -> (Option<&'static Range>, Option<&'static Range>) {
    let begins = |range: &&Range| code.starts_with(range.beginning);
    match RANGES.iter().find(begins) {
        Some(first) => (Some(first), RANGES.iter().find(|range| begins(range) && range.market != first.market)),
        None if code.starts_with('1') => (Some(&BONDS[0]), Some(&BONDS[1])),
        None => (FIRST_DIGITS.iter().find(begins), None),
    }
}

fn inspect(text: &str, _: &Context) -> Verdict {
    if let Some(place) = first_no_digit(text) {
        return Verdict::charset(place);
    }
    let (first, other) = ranges(text);
    Verdict::soft(Soft::NOT_ALLOCATED.when(first.is_none()).and(Soft::MARKET_AMBIGUOUS.when(other.is_some())))
}

/// The row of a range; Shanghai's finer lists stand on its first digits, and a bare first digit stands only as long as
/// Shenzhen's list is complete.
fn cite(range: &Range, sources: &mut Sources) {
    sources.cite(range.row);
    if range.market == "shanghai" {
        sources.cite(&SHANGHAI);
    }
    if range.beginning.len() == 1 {
        sources.cite(&SHENZHEN);
    }
}

fn facts(text: &str, _: &Context, facts: &mut Facts, sources: &mut Sources) {
    match ranges(text) {
        (Some(first), Some(other)) => {
            cite(first, sources);
            cite(other, sources);
            facts.markets = Some(vec![first.market, other.market]);
        }
        (Some(only), None) => {
            cite(only, sources);
            facts.market = Some(only.market);
            facts.security_class = only.class;
        }
        (None, _) => {
            KIND.hints.iter().for_each(|row| sources.cite(row));
        }
    }
}
