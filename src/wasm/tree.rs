//! JavaScript values as a plain tree. Nothing here can throw or hang: getters that throw, proxies, functions and
//! exotic objects become [`Value::Opaque`], and nesting ends at the reader's depth.

use crate::input::{DEPTH, Value};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A list longer than this is no form.
const LONGEST_LIST: u32 = 100_000;

pub(super) fn read(value: &JsValue) -> Value {
    read_at(value, 0)
}

fn read_at(value: &JsValue, depth: usize) -> Value {
    if value.is_null() || value.is_undefined() {
        Value::Null
    } else if let Some(flag) = value.as_bool() {
        Value::Bool(flag)
    } else if let Some(number) = value.as_f64() {
        Value::Number(number)
    } else if let Some(text) = value.as_string() {
        Value::Text(text)
    } else if depth == DEPTH {
        Value::TooDeep
    } else if let Some(list) = value.dyn_ref::<Array>() {
        read_list(list, depth)
    } else if is_plain(value) {
        read_map(value, depth)
    } else {
        Value::Opaque
    }
}

fn read_list(list: &Array, depth: usize) -> Value {
    if list.length() > LONGEST_LIST {
        return Value::Opaque;
    }
    let items = (0..list.length()).map(|place| match Reflect::get_u32(list, place) {
        Ok(item) => read_at(&item, depth + 1),
        Err(_) => Value::Opaque,
    });
    Value::List(items.collect())
}

fn read_map(object: &JsValue, depth: usize) -> Value {
    let Ok(keys) = Reflect::own_keys(object) else { return Value::Opaque };
    let entries = keys.iter().filter_map(|key| {
        let name = key.as_string()?;
        let value = Reflect::get(object, &key).map_or(Value::Opaque, |value| read_at(&value, depth + 1));
        Some((name, value))
    });
    Value::Map(entries.collect())
}

/// An object literal, or one without a prototype, from whichever page.
fn is_plain(value: &JsValue) -> bool {
    value.is_object()
        && match Reflect::get_prototype_of(value) {
            Ok(prototype) => {
                let prototype: &JsValue = prototype.as_ref();
                prototype.is_null()
                    || Reflect::get_prototype_of(prototype).is_ok_and(|root| AsRef::<JsValue>::as_ref(&root).is_null())
            }
            Err(_) => false,
        }
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
    let object = value.dyn_ref::<Object>().filter(|object| !Array::is_array(object))?;
    let keys = Reflect::own_keys(object).ok()?;
    keys.iter()
        .filter_map(|key| key.as_string())
        .map(|key| {
            let value = Reflect::get(object, &JsValue::from_str(&key)).ok()?;
            Some((key, value))
        })
        .collect()
}
