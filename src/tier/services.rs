//! The catalogue's services of a tier (服务目录), on site (现场), remotely (非现场) or both.
//!
//! The catalogue is the policy's; nothing here says what a service costs or who gives it. Source: 来源文集 E3.3, E4.3.

use super::rows::{choice, request, sound, tier};
use super::vocabulary::Channel;
use super::{Options, rules};
use crate::input::Value;
use crate::issue::Checked;
use crate::rule::Sources;
use serde::Serialize;

/// A service.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Service {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Every channel of it.
    pub channels: Vec<Channel>,
}

/// What a tier gets.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Services {
    /// In the order of the catalogue.
    pub services: Vec<Service>,
    /// The rows they rest on.
    pub sources: Sources,
}

/// The services of a tier, of one channel or all.
///
/// - `field.missing` `tier.unknown`: no tier, no such tier or channel.
pub fn tier_services(given: &Value, options: &Options) -> Checked<Services> {
    let policy = &*options.policy;
    let (mut place, mut channel) = (None, None);
    let warnings = request(given, &mut |reader| {
        place = tier(reader, "tier", policy);
        channel = choice(reader, "channel", Channel::WORDS);
    })?;
    let mut services = Vec::new();
    let wanted = place.map(|place| &policy.tiers[place].id);
    for service in policy.services.iter() {
        let has_channel = channel.is_none_or(|channel| service.channels.contains(&Channel::ALL[channel]));
        if has_channel && wanted.is_some_and(|wanted| service.tiers.contains(wanted)) {
            services.push(Service {
                id: String::from(&*service.id),
                name: String::from(&*service.name),
                channels: service.channels.to_vec(),
            });
        }
    }
    let sources = policy.sources(&[&rules::SERVICES]);
    sound(Services { services, sources: sources.clone() }, warnings, &sources)
}
