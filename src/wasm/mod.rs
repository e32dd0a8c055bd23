//! The only room that knows JavaScript. Questions come in as text, answers go out as text; bytes go in and numbers come
//! out where there are many.
//!
//! A question is a list: the function's public name, its options, its other arguments ([`plain`]). An answer is JSON, or
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
mod plain;
mod table;
mod valuation;

/// Small before fast.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

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

/// Every function of plain data.
#[wasm_bindgen]
pub fn ask(question: &str) -> String {
    let mut call = Call::read(question);
    let answer = match &*call.function {
        "cardFields" => client::card_fields(&mut call),
        "cardSchema" => client::card_schema(&mut call),
        "checkCard" => client::check_card(&mut call),
        "compareReaderWithCard" => client::compare_reader(&mut call),
        "requiredMarks" => client::required_marks(&mut call),
        "requiredPapers" => client::required_papers(&mut call),
        "planChange" => client::plan_change(&mut call),
        "advanceChange" => client::advance_change(&mut call),
        "changeForms" => client::change_forms(&mut call),
        "confirmationSlip" => client::confirmation_slip(&mut call),
        "checkIdent" => ident::check_ident(&mut call),
        "typing" => ident::typing(&mut call),
        "compareNames" => ident::compare_names(&mut call),
        "guessKind" => ident::guess_kind(&mut call),
        "maskIdent" => ident::mask_ident(&mut call),
        "packedDay" => ident::packed_day(&mut call),
        "checkIdentLines" => ident::is_sound(&mut call),
        "checkTable" => table::is_sound(&mut call),
        "version" => answer::plain(crate::VERSION),
        "isWorkingDay" | "isTradingDay" => general::is_open(&mut call),
        "deadline" => general::deadline(&mut call),
        #[cfg(feature = "texts")]
        "book" => book::book(),
        _ => valuation::value(&mut call),
    };
    answer.unwrap_or_else(|refusal| String::from("!") + &refusal)
}

/// Panics, so that a test can see the face recover.
#[cfg(feature = "forced_trap")]
#[wasm_bindgen]
#[expect(clippy::panic, reason = "the trap that the test forces")]
pub fn forced_trap() {
    panic!("forced");
}
