//! Cards and changes (客户资料卡、资料变更): which fields a client gives, what a change needs, and who signs what.
//!
//! Everything starts from a plain tree and ends in an answer that names its rows. Nothing here has authority: whether a
//! person may act, whether a seal has force, and the sending of a change to another system belong to people and servers.
//!
//! | to see | open |
//! |---|---|
//! | a field | [`field_table`] |
//! | what a card is checked for | [`card`] |
//! | who signs or seals what | [`marks`] |
//! | which papers | [`papers`] |
//! | which systems get what, and why one is blocked | [`sync`] |
//! | the steps of a change | [`advance`] |
//! | what a broker may replace | [`policy`] |

pub mod advance;
pub mod agreement;
pub mod card;
pub mod card_field;
pub mod card_reader;
mod card_value;
pub mod change_log;
pub mod changes;
pub mod completeness;
mod currency;
pub mod field;
mod field_table;
pub mod form_labels;
mod form_sheet;
mod form_values;
pub mod forms;
mod gates;
pub mod marks;
pub mod papers;
pub mod plan;
pub mod policy;
mod policy_reading;
mod progress;
pub mod request;
pub mod rules;
pub mod schema;
mod situation;
pub mod slip;
pub mod sync;
pub mod told;
pub mod validity;
pub mod vocabulary;

use crate::day::Day;
use crate::ident;
use crate::message::Lang;
#[cfg(feature = "texts")]
use crate::wording::Wording;
use policy::Policy;

/// Options of this subject's functions.
#[derive(Clone, Debug)]
pub struct Options {
    /// The day whose rules apply.
    pub on: Day,
    /// The language of labels and of sentences inside an answer.
    pub lang: Lang,
    /// The broker's patterns of account numbers.
    pub idents: ident::policy::Policy,
    /// The broker's own rules.
    pub policy: Policy,
}

impl Options {
    /// The shipped policies, Chinese.
    pub fn on(on: Day) -> Options {
        Options { on, lang: Lang::default(), idents: ident::policy::SHIPPED.clone(), policy: policy::SHIPPED.clone() }
    }
}

/// Gives every text of this subject that the form build leaves out.
#[cfg(feature = "texts")]
pub fn wordings(take: &mut dyn FnMut(Wording)) {
    field::wordings(field_table::FIELDS, take);
    form_labels::wordings(take);
}
