//! The catalogue's services of a tier (服务目录), on site (现场), remotely (非现场) or both.
//!
//! The catalogue is the policy's; nothing here says what a service costs or who gives it. Source: 来源文集 E3.3, E4.3.

use super::answer::{Answer, Map, answer};
use super::reading::{choice, tier};
use super::vocabulary::CHANNELS;
use super::{Options, rules};
use crate::input::{Reader, Value};
use crate::issue::Checked;

/// Whether a list of a service holds a word.
fn holds(service: &Value, list: &str, word: &str) -> bool {
    match service.get(list) {
        Some(Value::List(words)) => words.iter().any(|known| known.text() == Some(word)),
        _ => false,
    }
}

fn work(reader: &mut Reader<'_>, options: &Options, answer: &mut Answer) {
    let policy = &options.policy;
    let place = tier(reader, "tier", &policy.tiers);
    let channel = choice(reader, "channel", CHANNELS);
    let mut services = Vec::new();
    if let (Some(place), Some(Value::List(catalogue))) = (place, policy.given("services")) {
        for service in catalogue {
            let has_channel = channel.is_none_or(|channel| holds(service, "channels", CHANNELS[channel]));
            if has_channel && holds(service, "tiers", policy.tier(place)) {
                let mut part = Map::default();
                for key in ["id", "name", "channels"] {
                    part.put(key, service.get(key).unwrap_or(&Value::Null).clone());
                }
                part.onto(&mut services);
            }
        }
    }
    answer.map.list("services", services);
    answer.cite(&rules::SERVICES);
    answer.cite(policy.row());
}

/// The services of a tier, of one channel or all.
///
/// - `field.missing` `tier.unknown`: no tier, no such tier or channel.
pub fn tier_services(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work)
}
