//! The subject's words, each list in the order of the contract. Places in a list are what is computed with.

/// How axes come together: the highest of their tiers, the lowest.
pub const COMBINE: &[&str] = &["highest", "lowest"];
/// Where a service is given: on site (现场), remotely (非现场).
pub const CHANNELS: &[&str] = &["on_site", "remote"];
/// What a client can bear (风险承受能力), from the least.
pub const LEVELS: &[&str] = &["C1", "C2", "C3", "C4", "C5"];
/// Whether there is a tier.
pub const STATUS: &[&str] = &["graded", "undetermined"];
/// What becomes of a tier; `hold`: a lower grade is under observation.
pub const CHANGES: &[&str] = &["new", "up", "down", "same", "hold", "undetermined"];
/// What becomes of negative values: left out of everything, counted as they are.
pub const NEGATIVES: &[&str] = &["exclude", "keep"];
/// How tests come together: every one holds, any one holds.
pub const JOINS: &[&str] = &["all", "any"];
/// Where a window ends: before the day, on it.
pub const ENDS: &[&str] = &["before", "on"];
/// Classes by cumulative contribution.
pub const CLASSES: &[&str] = &["A", "B", "C"];
/// The same by volume of trade: 主力、一般、零散.
pub const VOLUMES: &[&str] = &["main", "general", "scattered"];
/// Groups by recency, frequency and money.
pub const GROUPS: &[&str] = &[
    "important_value",
    "important_develop",
    "important_keep",
    "important_retain",
    "general_value",
    "general_develop",
    "general_keep",
    "general_retain",
];
/// Schemes of a client's life.
pub const SCHEMES: &[&str] = &["operator", "time", "trading", "volume", "archive"];
