//! When each client is to be contacted next (回访计划): so many working days after the last contact.
//!
//! The day of the last contact is not counted. Who was never contacted is due on the day asked about; overdue is what was
//! due before it. Every day of the calendar is asked for once, however many clients there are.
//! Source: 来源文集 E4.5; the days are the policy's.

use super::answer::{Answer, Map, answer};
use super::reading::day;
use super::rows::{Field, rows, some_left};
use super::{Options, rules};
use crate::day::Day;
use crate::day::calendar::{Answer as Open, Business, tail, uncovered};
use crate::input::{Reader, Value};
use crate::issue::Checked;

/// What is known of a day: not asked yet, closed, open, beyond the calendar.
const NOT_YET: u8 = 0;
const CLOSED: u8 = 1;
const OPEN: u8 = 2;
const BEYOND: u8 = 3;

/// What was already asked of the calendar, from a first day on.
struct Asked<'a> {
    options: &'a Options,
    first: Day,
    days: Vec<u8>,
    /// From where on the next notice may change a day.
    tail: usize,
}

impl Asked<'_> {
    fn day(&self, place: usize) -> Day {
        self.first.days_later(place as u32).unwrap_or(self.options.on)
    }

    fn ask(&mut self, place: usize, answer: &mut Answer) -> u8 {
        if place >= self.days.len() {
            self.days.resize(place + 1, NOT_YET);
        }
        if self.days[place] == NOT_YET {
            let day = self.first.days_later(place as u32);
            self.days[place] = BEYOND;
            if let Some(Open { open, provisional, rule }) =
                day.and_then(|day| self.options.calendar.answer(day, Business::Working))
            {
                answer.sources.cite(rule);
                if provisional && place < self.tail {
                    self.tail = place;
                }
                self.days[place] = if open { OPEN } else { CLOSED };
            }
        }
        self.days[place]
    }

    /// The day so many working days after another, or the day that the calendar does not have.
    fn later(&mut self, day: Day, count: i64, answer: &mut Answer) -> Result<Day, Day> {
        let mut place = self.first.days_until(day) as usize;
        let mut left = count;
        while left > 0 {
            place += 1;
            match self.ask(place, answer) {
                BEYOND => return Err(self.day(place)),
                state => left -= i64::from(state == OPEN),
            }
        }
        if place >= self.tail {
            answer.warning = Some(tail(Business::Working));
        }
        Ok(self.day(place))
    }
}

/// What a row holds.
const TABLE: &[(&str, Field)] = &[("id", Field::Id), ("tier", Field::Tier), ("lastContact", Field::MaybePast)];

fn work(reader: &mut Reader<'_>, options: &Options, answer: &mut Answer) {
    let policy = &options.policy;
    let found = rows(reader, "clients", TABLE, Some(&[]), options);
    let mut asked = Asked { options, first: options.on, days: Vec::new(), tail: usize::MAX };
    for row in &found.rows {
        match day(row.numbers[1]) {
            Some(day) if day < asked.first => asked.first = day,
            _ => {}
        }
    }
    let (mut clients, mut overdue, mut left_out) = (Vec::new(), 0, found.left_out);
    for row in &found.rows {
        let (tier, last) = (row.numbers[0] as usize, row.numbers[1]);
        let mut due = options.on;
        if let Some(last) = day(last) {
            match asked.later(last, policy.contacts[tier], answer) {
                Ok(day) => due = day,
                Err(day) => {
                    left_out += 1;
                    for issue in uncovered(day, Business::Working).issues {
                        reader.warn_inside("clients", row.place, "lastContact", issue);
                    }
                    continue;
                }
            }
        }
        let is_overdue = due < options.on;
        overdue += i64::from(is_overdue);
        let mut part = Map::default();
        part.word("id", &row.id);
        part.word("tier", policy.tier(tier));
        part.text("due", due.text());
        part.flag("overdue", is_overdue);
        part.onto(&mut clients);
    }
    some_left(reader, "clients", found.is_given, clients.len());
    answer.map.list("clients", clients);
    answer.map.count("overdue", overdue);
    answer.map.count("leftOut", left_out);
    answer.cite(&rules::CONTACT);
    answer.cite(policy.row());
}

/// When each client is to be contacted next.
///
/// - `field.missing` `tier.missing`: no list, or nothing is left of it.
/// - Warnings, the row is left out: as for every list; `tier.not_yet` (a last contact after `on`), `rule.not_covered` (due
///   beyond the calendar).
pub fn contact_plan(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work)
}
