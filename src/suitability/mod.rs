//! Suitability (适当性): what a client can bear, what suits, which class of investor a client is, which permissions may be
//! opened, who owns a body in the end.
//!
//! Everything starts from a plain tree and ends in an answer that names its tests with both operands, its rows, and what
//! is not known. What was not given is undetermined and never opens anything; what the broker itself must know is an
//! issue where it is not there.
//!
//! | to see | open |
//! |---|---|
//! | questionnaires, scores, the lowest category | [`score`] |
//! | client against product | [`matching`] |
//! | ordinary or professional | [`investor`] |
//! | private products | [`qualified`] |
//! | boards and businesses | [`permission`](mod@permission) |
//! | who owns a body | [`owners`] |
//! | a broker's own numbers | [`policy`] |
//! | tests with both operands | [`criteria`] |
//! | what comes out | [`answer`] |

pub mod answer;
pub mod criteria;
pub mod investor;
pub mod matching;
pub mod owners;
pub mod permission;
pub mod policy;
mod profile;
pub mod qualified;
mod questionnaire;
mod reading;
pub mod rules;
mod schema;
pub mod score;
mod slots;
pub mod vocabulary;
mod work;

pub use answer::Answer;
pub use investor::classify_investor;
pub use matching::match_suitability;
pub use owners::beneficial_owners;
pub use permission::permission;
pub use qualified::qualified_investor;
pub use score::score_questionnaire;
pub use work::Options;
