//! The only room that knows JavaScript. Questions come in as text, answers go out as text; bytes go in and numbers come
//! out where there are many.
//!
//! A question is a list: the function's public name, its options, its other arguments ([`crate::json::plain`]). An answer is JSON, or
//! `!` and a sentence for a wrong call, which the face throws as a `TypeError`. The exports are the raw side of
//! `types.d.ts`; the face (`face.js`) gives them their public names, holds the compiled module and throws an instance
//! away after a trap. A panic tells its file and line and nothing else.

mod answer;
#[cfg(feature = "texts")]
mod book;
mod call;
mod client;
mod general;
mod ident;
mod table;
mod tier;
mod valuation;

/// Small before fast.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

use answer::Answer;
use call::Call;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn console_error(sentence: &str);

    /// The texts of a language, which the package keeps.
    #[cfg(not(feature = "texts"))]
    #[wasm_bindgen(js_namespace = console, js_name = texts)]
    fn texts(lang: &str) -> String;
}

/// Runs once per instance.
#[wasm_bindgen(start)]
pub fn start() {
    #[cfg(not(feature = "texts"))]
    crate::wording::keep(texts);
    std::panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            let mut sentence = String::from("kehu: internal error at ");
            sentence.push_str(place.file());
            sentence.push(':');
            sentence.push_str(&crate::text::number(place.line().into()));
            console_error(&sentence);
        }
    }));
}

/// A function of plain data.
type Function = fn(&mut Call) -> Answer;

/// Every one, by its public name, but for those of [`tier::ask`].
const FUNCTIONS: &[(&str, Function)] = &[
    ("cardFields", client::card_fields),
    ("cardSchema", client::card_schema),
    ("checkCard", client::check_card),
    ("compareReaderWithCard", client::compare_reader),
    ("requiredMarks", client::required_marks),
    ("requiredPapers", client::required_papers),
    ("planChange", client::plan_change),
    ("advanceChange", client::advance_change),
    ("changeForms", client::change_forms),
    ("confirmationSlip", client::confirmation_slip),
    ("checkIdent", ident::check_ident),
    ("typing", ident::typing),
    ("compareNames", ident::compare_names),
    ("guessKind", ident::guess_kind),
    ("maskIdent", ident::mask_ident),
    ("packedDay", ident::packed_day),
    ("checkIdentLines", ident::is_sound),
    ("checkTable", table::is_sound),
    ("value", valuation::value),
    ("nav", valuation::nav),
    ("accruedInterest", valuation::accrued_interest),
    ("bondYield", valuation::bond_yield),
    ("bondPrice", valuation::bond_price),
    ("effectiveInterest", valuation::effective_interest),
    ("lockupDiscount", valuation::lockup_discount),
    ("optionValue", valuation::option_value),
    ("exRights", valuation::ex_rights),
    ("amortisedDeviation", valuation::amortised_deviation),
    ("managementFee", valuation::management_fee),
    ("performanceFee", valuation::performance_fee),
    ("sevenDayYield", valuation::seven_day_yield),
    ("gradeColumns", tier::column_plan),
    ("rfmColumns", tier::column_plan),
    ("partial", tier::column_plan),
    ("isWorkingDay", general::is_open),
    ("isTradingDay", general::is_open),
    ("deadline", general::deadline),
    ("version", general::version),
    #[cfg(feature = "texts")]
    ("book", book::book),
];

/// Asks the function that a question names.
#[wasm_bindgen]
pub fn ask(question: &str) -> String {
    let mut call = Call::read(question);
    for (name, function) in FUNCTIONS {
        if *name == call.function {
            return function(&mut call).unwrap_or_else(|refusal| String::from("!") + &refusal);
        }
    }
    tier::ask(&mut call).unwrap_or_else(|refusal| String::from("!") + &refusal)
}

/// Panics, so that a test can see the face recover.
#[cfg(feature = "forced_trap")]
#[wasm_bindgen]
#[expect(clippy::panic, reason = "the trap that the test forces")]
pub fn forced_trap() {
    panic!("forced");
}
