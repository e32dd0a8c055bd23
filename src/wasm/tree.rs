//! JavaScript values as a plain tree. Nothing here can throw or hang: getters that throw, proxies, functions and
//! exotic objects become [`Value::Opaque`], and nesting ends at the reader's depth.

use crate::input::{DEPTH, Value};
use js_sys::Reflect;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

/// More values than this are no form; shared and cyclic objects would multiply without end.
const MOST_VALUES: u32 = 100_000;

#[wasm_bindgen]
extern "C" {
    /// `Array.isArray` throws on a revoked proxy.
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
}

pub(super) fn read(value: &JsValue) -> Value {
    Walk { left: MOST_VALUES }.read(value, 0)
}

struct Walk {
    left: u32,
}

impl Walk {
    fn read(&mut self, value: &JsValue, depth: usize) -> Value {
        if value.is_null() || value.is_undefined() {
            return Value::Null;
        }
        let Some(left) = self.left.checked_sub(1) else { return Value::TooDeep };
        self.left = left;
        if let Some(flag) = value.as_bool() {
            Value::Bool(flag)
        } else if let Some(number) = value.as_f64() {
            Value::Number(number)
        } else if let Some(text) = value.as_string() {
            Value::Text(text)
        } else if depth == DEPTH {
            Value::TooDeep
        } else {
            match is_array(value) {
                Ok(true) => self.list(value, depth),
                Ok(false) if is_plain(value) => self.map(value, depth),
                _ => Value::Opaque,
            }
        }
    }

    fn list(&mut self, list: &JsValue, depth: usize) -> Value {
        let length = Reflect::get(list, &"length".into()).ok().and_then(|length| length.as_f64());
        match length {
            Some(length) if length <= f64::from(self.left) => {
                let items = (0..length as u32).map(|place| match Reflect::get(list, &place.into()) {
                    Ok(item) => self.read(&item, depth + 1),
                    Err(_) => Value::Opaque,
                });
                Value::List(items.collect())
            }
            Some(_) => Value::TooDeep,
            None => Value::Opaque,
        }
    }

    fn map(&mut self, object: &JsValue, depth: usize) -> Value {
        let Ok(keys) = Reflect::own_keys(object) else { return Value::Opaque };
        if keys.length() > self.left {
            return Value::TooDeep;
        }
        let entries = keys.iter().filter_map(|key| {
            let name = key.as_string()?;
            let value = Reflect::get(object, &key).map_or(Value::Opaque, |value| self.read(&value, depth + 1));
            Some((name, value))
        });
        Value::Map(entries.collect())
    }
}

/// An object literal, or one without a prototype, from whichever page.
fn is_plain(value: &JsValue) -> bool {
    value.is_object()
        && Reflect::get_prototype_of(value).is_ok_and(|prototype| {
            let prototype: &JsValue = prototype.as_ref();
            prototype.is_null()
                || Reflect::get_prototype_of(prototype).is_ok_and(|root| AsRef::<JsValue>::as_ref(&root).is_null())
        })
}

/// Whether a value is absent.
pub(super) fn is_absent(value: &JsValue) -> bool {
    value.is_null() || value.is_undefined()
}

/// The own entries of an options object, none for an absent one; `None` where it is no plain object.
pub(super) fn options(value: &JsValue) -> Option<Vec<(String, JsValue)>> {
    if is_absent(value) {
        return Some(Vec::new());
    }
    if !is_plain(value) || is_array(value).unwrap_or(true) {
        return None;
    }
    let keys = Reflect::own_keys(value).ok()?;
    keys.iter()
        .filter_map(|key| key.as_string())
        .map(|key| {
            let value = Reflect::get(value, &JsValue::from_str(&key)).ok()?;
            Some((key, value))
        })
        .collect()
}
