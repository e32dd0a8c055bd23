//! When each client is to be contacted next (回访计划): so many working days after the last contact.
//!
//! The day of the last contact is not counted. Who was never contacted is due on the day asked about; overdue is what was
//! due before it. Every day of the calendar is asked for once, however many clients there are.
//! Source: 来源文集 E4.5; the days are the policy's.

use super::rows::{id, left_out, request, rows, sound, tier};
use super::{Options, rules};
use crate::day::Day;
use crate::day::calendar::{Answer, Business, Calendar, tail, uncovered};
use crate::ids::Ids;
use crate::input::Value;
use crate::issue::{Checked, Code, Issue};
use crate::rule::Sources;
use serde::Serialize;

/// A client's next contact.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Due {
    /// Which client.
    pub id: String,
    /// Its tier.
    pub tier: String,
    /// The day.
    pub due: Day,
    /// Whether it was before the day asked about.
    pub overdue: bool,
}

/// Every client's next contact.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Contacts {
    /// In the order given.
    pub clients: Vec<Due>,
    /// How many are overdue.
    pub overdue: usize,
    /// Rows that could not be used.
    pub left_out: usize,
    /// The rows it rests on.
    pub sources: Sources,
}

/// A row.
struct Client {
    place: u32,
    id: String,
    tier: usize,
    last: Option<Day>,
}

/// What was already asked of the calendar, from a first day on.
struct Asked<'a> {
    calendar: &'a Calendar,
    first: Day,
    days: Vec<Asking>,
    sources: Sources,
    is_provisional: bool,
}

/// What is known of a day.
#[derive(Clone, Copy, PartialEq)]
enum Asking {
    NotYet,
    Open,
    Closed,
    Uncovered,
}

impl Asked<'_> {
    fn is_open(&mut self, place: usize) -> Option<bool> {
        if place >= self.days.len() {
            self.days.resize(place + 1, Asking::NotYet);
        }
        if self.days[place] == Asking::NotYet {
            let day = u32::try_from(place).ok().and_then(|place| self.first.days_later(place));
            self.days[place] = match day.and_then(|day| self.calendar.answer(day, Business::Working)) {
                None => Asking::Uncovered,
                Some(Answer { open, provisional, rule }) => {
                    self.sources.cite(rule);
                    self.is_provisional |= provisional;
                    if open { Asking::Open } else { Asking::Closed }
                }
            };
        }
        match self.days[place] {
            Asking::Uncovered => None,
            state => Some(state == Asking::Open),
        }
    }

    /// The day so many working days after another, or the day that the calendar does not have.
    fn later(&mut self, day: Day, count: u32) -> Result<Day, Day> {
        let mut place = usize::try_from(self.first.days_until(day)).unwrap_or_default();
        let mut left = count;
        while left > 0 {
            place += 1;
            match self.is_open(place) {
                Some(is_open) => left -= u32::from(is_open),
                None => left = 0,
            }
        }
        let due = u32::try_from(place).ok().and_then(|place| self.first.days_later(place)).unwrap_or(day);
        if self.days.get(place) == Some(&Asking::Uncovered) { Err(due) } else { Ok(due) }
    }
}

/// When each client is to be contacted next.
///
/// - `field.missing` `tier.missing`: no list, or nothing is left of it.
/// - Warnings, the row is left out: as for every list; `tier.not_yet` (a last contact after `on`), `rule.not_covered` (due
///   beyond the calendar).
pub fn contact_plan(given: &Value, options: &Options) -> Checked<Contacts> {
    let policy = &*options.policy;
    let mut clients: Vec<Client> = Vec::new();
    let mut lost = 0;
    let mut found: Option<Issue> = None;
    let mut due: Vec<Due> = Vec::new();
    let mut sources = policy.sources(&[&rules::CONTACT]);
    let mut warnings = request(given, &mut |reader| {
        let mut ids = Ids::default();
        let count = rows(reader, "clients", &mut |place, row, faults| {
            let id = id(row, &mut ids, place);
            let tier = tier(row, "tier", policy);
            let last = row.day("lastContact");
            if last.is_some_and(|last| last > options.on) {
                row.note("lastContact", Issue::new(Code::TierNotYet).with("on", options.on.text()));
            }
            if let (Some(id), Some(tier), true) = (id, tier, row.faults() == faults) {
                clients.push(Client { place, id, tier, last });
            }
        });
        let first = clients.iter().filter_map(|client| client.last).min().unwrap_or(options.on);
        let mut asked = Asked {
            calendar: &options.calendar,
            first,
            days: Vec::new(),
            sources: Sources::default(),
            is_provisional: false,
        };
        for Client { place, id, tier, last } in std::mem::take(&mut clients) {
            let next = last.map_or(Ok(options.on), |last| asked.later(last, policy.contacts[tier].days));
            match next {
                Ok(day) => due.push(Due {
                    id,
                    tier: String::from(&*policy.tiers[tier].id),
                    due: day,
                    overdue: day < options.on,
                }),
                Err(day) => {
                    for issue in uncovered(day, Business::Working).issues {
                        reader.warn_inside("clients", place, "lastContact", issue);
                    }
                }
            }
        }
        for rule in asked.sources.rows() {
            sources.cite(rule);
        }
        if asked.is_provisional {
            found = Some(tail(Business::Working));
        }
        lost = left_out(reader, "clients", count, due.len());
    })?;
    warnings.extend(found);
    let overdue = due.iter().filter(|client| client.overdue).count();
    let plan = Contacts { clients: due, overdue, left_out: lost, sources: sources.clone() };
    sound(plan, warnings, &sources)
}
