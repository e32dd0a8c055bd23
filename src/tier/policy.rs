//! The broker's own tiers (券商自定分级): axes with their bands, classes, what moves a tier, services, contacts.
//!
//! Every shipped number is an illustration: no broker's ladder was read. A section given by the caller replaces the
//! shipped one whole, and the answers cite it in place of the shipped row.

use super::metric::{Metric, ONE};
use super::rules;
use super::vocabulary::{Channel, Combine, Level};
use crate::json;
use crate::rule::{Rule, Sources};
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// A text of ours, or the caller's.
pub type Text = Cow<'static, str>;
/// A list of ours, or the caller's.
pub type List<T> = Cow<'static, [T]>;

/// A tier.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tier {
    /// Its id.
    pub id: Text,
    /// What it is called.
    pub name: Text,
}

/// What belongs to a tier on one axis.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Band {
    /// The tier.
    pub tier: Text,
    /// Included; the first has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Metric>,
    /// Not included; the last has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Metric>,
}

/// Trading days that a metric is an average over.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Window {
    /// How many.
    pub days: u32,
    /// How many of them have to be seen.
    pub min_observed: u32,
}

/// A metric with its bands.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Axis {
    /// The metric.
    pub metric: Text,
    /// Of an average.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<Window>,
    /// One per tier, lowest first.
    pub bands: List<Band>,
}

/// A class by risk.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Class {
    /// Its id.
    pub id: Text,
    /// What it is called.
    pub name: Text,
    /// The levels in it.
    pub levels: List<Level>,
}

/// What moves a tier.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Modifier {
    /// The metric.
    pub metric: Text,
    /// From which it moves the tier, included.
    pub at_least: Metric,
    /// How far, up or down.
    pub steps: i32,
}

/// How a tier falls.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Downgrade {
    /// Calendar days for which a lower grade must have stood.
    pub observation_days: u32,
    /// The most steps at a time.
    pub max_steps: u32,
    /// The lowest tier that it falls to.
    pub floor: Text,
}

/// A service of the catalogue.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Service {
    /// Its id.
    pub id: Text,
    /// What it is called.
    pub name: Text,
    /// Who gets it.
    pub tiers: List<Text>,
    /// Where.
    pub channels: List<Channel>,
}

/// Working days from one contact to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    /// Of which tier.
    pub tier: Text,
    /// How many.
    pub days: u32,
}

/// When a client may be leaving.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Churn {
    /// Days without a trade, included.
    pub idle_days: u32,
    /// By which part assets are down, included.
    pub drop_ratio: Metric,
}

/// The section `tier` of a policy.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Policy {
    /// The policy's id and version; of the shipped one `kehu` and the package's version.
    #[serde(skip)]
    pub id: Text,
    /// See `id`.
    #[serde(skip)]
    pub version: Text,
    /// Whether the numbers are illustrations only.
    pub illustrative: bool,
    /// Lowest first.
    pub tiers: List<Tier>,
    /// What grades.
    pub axes: List<Axis>,
    /// How axes come together.
    pub combine: Combine,
    /// By risk.
    pub classes: List<Class>,
    /// What moves a tier afterwards, in this order.
    pub modifiers: List<Modifier>,
    /// How a tier falls.
    pub downgrade: Downgrade,
    /// The catalogue.
    pub services: List<Service>,
    /// Of every tier, in their order.
    #[serde(serialize_with = "by_tier")]
    pub contacts: List<Contact>,
    /// When a client may be leaving.
    pub churn: Churn,
    /// Months after the first trade in which a client is new.
    pub new_months: u32,
    /// Days without a trade after which trading is over.
    pub gap_days: u32,
    /// The score from which recency, frequency and money are high.
    pub high_score: u32,
    /// Whether the caller gave it.
    #[serde(skip)]
    pub own: bool,
}

fn by_tier<S: Serializer>(contacts: &List<Contact>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(contacts.iter().map(|contact| (&contact.tier, contact.days)))
}

/// What a partial answer was made with.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Made {
    /// The policy's id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Over the section `tier` as it was read.
    pub digest: String,
}

const fn text(text: &'static str) -> Text {
    Cow::Borrowed(text)
}

const fn tier(id: &'static str, name: &'static str) -> Tier {
    Tier { id: text(id), name: text(name) }
}

const fn band(tier: &'static str, from: Option<i64>, until: Option<i64>) -> Band {
    const fn yuan(whole: Option<i64>) -> Option<Metric> {
        match whole {
            Some(whole) => Some(Metric(whole * ONE)),
            None => None,
        }
    }
    Band { tier: text(tier), from: yuan(from), until: yuan(until) }
}

const fn bands(cuts: [i64; 4]) -> [Band; 5] {
    let [two, three, four, five] = cuts;
    [
        band("T1", None, Some(two)),
        band("T2", Some(two), Some(three)),
        band("T3", Some(three), Some(four)),
        band("T4", Some(four), Some(five)),
        band("T5", Some(five), None),
    ]
}

static ASSETS: [Band; 5] = bands([100_000, 500_000, 1_000_000, 5_000_000]);
static CONTRIBUTION: [Band; 5] = bands([500, 3_000, 10_000, 50_000]);
static TIERS: [Tier; 5] =
    [tier("T1", "普通"), tier("T2", "银"), tier("T3", "金"), tier("T4", "白金"), tier("T5", "钻石")];
static AXES: [Axis; 2] = [
    Axis {
        metric: text("averageAssets"),
        window: Some(Window { days: 60, min_observed: 20 }),
        bands: Cow::Borrowed(&ASSETS),
    },
    Axis { metric: text("netContribution"), window: None, bands: Cow::Borrowed(&CONTRIBUTION) },
];

const fn class(id: &'static str, name: &'static str, levels: &'static [Level]) -> Class {
    Class { id: text(id), name: text(name), levels: Cow::Borrowed(levels) }
}

static CLASSES: [Class; 3] = [
    class("conservative", "保守", &[Level::C1, Level::C2]),
    class("steady", "稳健", &[Level::C3]),
    class("aggressive", "进取", &[Level::C4, Level::C5]),
];

static EVERY: [Text; 5] = [text("T1"), text("T2"), text("T3"), text("T4"), text("T5")];
static FROM_SILVER: [Text; 4] = [text("T2"), text("T3"), text("T4"), text("T5")];
static FROM_GOLD: [Text; 3] = [text("T3"), text("T4"), text("T5")];
static FROM_PLATINUM: [Text; 2] = [text("T4"), text("T5")];
static DIAMOND: [Text; 1] = [text("T5")];

const fn service(
    id: &'static str,
    name: &'static str,
    tiers: &'static [Text],
    channels: &'static [Channel],
) -> Service {
    Service { id: text(id), name: text(name), tiers: Cow::Borrowed(tiers), channels: Cow::Borrowed(channels) }
}

const BOTH: &[Channel] = Channel::ALL;
const ON_SITE: &[Channel] = &[Channel::OnSite];
const REMOTE: &[Channel] = &[Channel::Remote];

static SERVICES: [Service; 8] = [
    service("news", "资讯推送", &EVERY, REMOTE),
    service("hotline", "客服热线", &EVERY, REMOTE),
    service("education", "投资者教育", &EVERY, BOTH),
    service("research", "研究报告", &FROM_SILVER, REMOTE),
    service("adviser", "投资顾问", &FROM_GOLD, BOTH),
    service("manager", "专属客户经理", &FROM_GOLD, BOTH),
    service("meeting", "专场交流会", &FROM_PLATINUM, ON_SITE),
    service("plan", "家庭资产规划", &DIAMOND, BOTH),
];

const fn contact(tier: &'static str, days: u32) -> Contact {
    Contact { tier: text(tier), days }
}

static CONTACTS: [Contact; 5] =
    [contact("T1", 60), contact("T2", 40), contact("T3", 20), contact("T4", 10), contact("T5", 5)];

/// The shipped section.
pub static SHIPPED: Policy = Policy {
    id: text("kehu"),
    version: text(crate::VERSION),
    illustrative: true,
    tiers: Cow::Borrowed(&TIERS),
    axes: Cow::Borrowed(&AXES),
    combine: Combine::Highest,
    classes: Cow::Borrowed(&CLASSES),
    modifiers: Cow::Borrowed(&[]),
    downgrade: Downgrade { observation_days: 90, max_steps: 1, floor: text("T1") },
    services: Cow::Borrowed(&SERVICES),
    contacts: Cow::Borrowed(&CONTACTS),
    churn: Churn { idle_days: 90, drop_ratio: Metric(ONE / 2) },
    new_months: 12,
    gap_days: 180,
    high_score: 4,
    own: false,
};

impl Axis {
    /// Where its bands begin, but for the first.
    pub(super) fn cuts(&self) -> Vec<i64> {
        let mut cuts = Vec::with_capacity(self.bands.len());
        for band in self.bands.iter() {
            if let Some(Metric(from)) = band.from {
                cuts.push(from);
            }
        }
        cuts
    }
}

impl Policy {
    /// Where a tier stands, from 0.
    #[inline(never)]
    pub fn place(&self, tier: &str) -> Option<usize> {
        self.tiers.iter().position(|known| known.id == tier)
    }

    /// The class of a level.
    pub fn class(&self, level: Level) -> Option<usize> {
        self.classes.iter().position(|class| class.levels.contains(&level))
    }

    /// Every metric that it asks for, once: of its axes, then of its modifiers.
    pub fn metrics(&self) -> Vec<&str> {
        let mut metrics: Vec<&str> = Vec::new();
        let asked = self.axes.iter().map(|axis| &axis.metric).chain(self.modifiers.iter().map(|one| &one.metric));
        for metric in asked {
            if !metrics.contains(&&**metric) {
                metrics.push(metric);
            }
        }
        metrics
    }

    /// Rows, with the one that the policy's numbers are by.
    pub(super) fn sources(&self, rows: &[&'static Rule]) -> Sources {
        let mut sources: Sources = rows.iter().copied().collect();
        sources.cite(if self.own { &rules::POLICY_OWN } else { &rules::SAMPLE });
        sources
    }

    /// Rows, with the one of an own policy where it is one.
    pub(super) fn own_sources(&self, rows: &[&'static Rule]) -> Sources {
        let mut sources: Sources = rows.iter().copied().collect();
        if self.own {
            sources.cite(&rules::POLICY_OWN);
        }
        sources
    }

    /// What a partial answer says of it.
    pub fn made(&self) -> Made {
        Made { id: String::from(&*self.id), version: String::from(&*self.version), digest: json::digest(self) }
    }
}
