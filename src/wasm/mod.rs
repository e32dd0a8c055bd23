//! The only room that knows JavaScript: plain data in, plain data out.
//!
//! The exports are the raw side of `types.d.ts`; the face (`face.js`) gives them their public names, holds the compiled
//! module and throws an instance away after a trap. Wrong data becomes issues, a wrong call a `TypeError`.
//! A panic tells its file and line and nothing else.

mod answer;
mod call;
mod client;
mod general;
mod ident;
mod plain;
mod table;
mod tree;

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn console_error(sentence: &str);
}

/// Runs once per instance.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            console_error(&format!("kehu: internal error at {}:{}", place.file(), place.line()));
        }
    }));
}

/// Panics, so that a test can see the face recover.
#[cfg(feature = "forced_trap")]
#[wasm_bindgen]
#[expect(clippy::panic, reason = "the trap that the test forces")]
pub fn forced_trap() {
    panic!("forced");
}
