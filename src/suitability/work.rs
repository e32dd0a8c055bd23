//! What an answer gathers on its way: data with their places, rows, findings; and how a test is judged.

use super::answer::Answer;
use super::criteria::{CRITERION, CriterionName, Direction, Join, Node, Test};
use super::policy::{Policy, SHIPPED, Terms};
use super::rules;
use super::schema::{Codes, Field, Kind, Slot, Slots, read};
use crate::amount::number::{self, Number};
use crate::day::Day;
use crate::input::{Notes, Reader, Value};
use crate::issue::{Checked, Code, Issue, Param, Sound, Step, Unsound};
use crate::rule::{Rule, Sources};
use crate::verdict::Verdict;

/// On which day, and by whose numbers.
#[derive(Clone, Debug)]
pub struct Options {
    /// The day whose rules apply.
    pub on: Day,
    /// The broker's own numbers.
    pub policy: Policy,
}

impl Options {
    /// The shipped policy on a day.
    pub fn on(on: Day) -> Options {
        Options { on, policy: SHIPPED }
    }

    /// The shipped row, or the one of the caller's own numbers.
    pub(super) fn row(&self, shipped: &'static Rule) -> &'static Rule {
        if self.policy.own { &rules::POLICY_OWN } else { shipped }
    }
}

/// What is known of an operand.
#[derive(Clone, Copy, Debug)]
pub(super) enum Given {
    /// A number.
    Number(Number),
    /// A word.
    Word(&'static str),
    /// It was not given.
    Absent,
    /// It is of another day or year than asked for.
    Stale,
    /// It was given as not known.
    Unknown,
}

impl Given {
    /// A flag.
    pub fn flag(flag: bool) -> Given {
        Given::Word(if flag { "true" } else { "false" })
    }

    #[inline(never)]
    pub fn told(self) -> Answer {
        match self {
            Given::Number(number) => Answer::Text(number.text()),
            Given::Word(word) => Answer::Word(word),
            _ => Answer::None,
        }
    }

    /// A field as an operand.
    fn of(slot: &Slot, kind: &Kind, on: Day) -> Given {
        match (slot, kind) {
            (Slot::Whole(flag), Kind::Flag) => Given::flag(*flag == 1),
            (Slot::Whole(flag), Kind::Not) => Given::flag(*flag == 0),
            (Slot::Whole(place), Kind::Word(words)) => {
                let word = usize::try_from(*place).ok().and_then(|place| words.get(place));
                let word = word.copied().unwrap_or_default();
                if word == Verdict::Undetermined.word() { Given::Unknown } else { Given::Word(word) }
            }
            (Slot::Whole(count), _) => Given::Number(Number::whole(count.unsigned_abs())),
            (Slot::Number(number), _) => Given::Number(*number),
            (Slot::Day(day), _) => Given::Number(Number::whole(months_between(*day, on))),
            _ => Given::Absent,
        }
    }
}

/// Whole months from one day to another: N have passed on the day of the same number N months later, or on the last of a
/// shorter month.
fn months_between(from: Day, until: Day) -> u32 {
    let months = |day: Day| day.year() * 12 + day.month();
    let count = months(until).saturating_sub(months(from));
    match from.months_later(count) {
        Some(day) if day <= until => count,
        _ => count.saturating_sub(1),
    }
}

/// Where a datum stands: fields, outermost first, the rest empty.
pub(super) type Path = [&'static str; 3];

/// Everything gathered.
pub(super) struct Work<'a> {
    pub options: &'a Options,
    codes: &'static Codes,
    fields: &'static [Field],
    slots: &'a Slots,
    /// A field that is not this party's.
    pub skipped: &'static str,
    /// Data that follow from others; they stand before those.
    derived: Vec<(CriterionName, Given, Path)>,
    /// Of a permission: the policy's terms with their row, and the level that is tested.
    pub terms: Terms,
    pub terms_row: &'static Rule,
    pub grade: u32,
    pub issues: Vec<Issue>,
    warnings: Vec<Issue>,
    pub sources: Sources,
}

/// Names as the steps of a path.
#[inline(never)]
fn placed(mut issue: Issue, path: &[&'static str]) -> Issue {
    for field in path {
        if !field.is_empty() {
            issue.path.push(Step::Field(field));
        }
    }
    issue
}

/// The year-end before the year of a day.
fn year_end(on: Day) -> Option<Day> {
    Day::of(on.year().saturating_sub(1), 12, 31)
}

impl Work<'_> {
    #[inline(never)]
    pub fn cite(&mut self, rule: &'static Rule) {
        self.sources.cite(rule);
    }

    /// A soft finding, once.
    #[inline(never)]
    pub fn warn(&mut self, issue: Issue, path: &[&'static str]) {
        let issue = placed(issue, path);
        if let Some(rule) = issue.source {
            self.cite(rule);
        }
        if !self.warnings.contains(&issue) {
            self.warnings.push(issue);
        }
    }

    /// A soft finding without parameters but the day.
    #[inline(never)]
    pub fn caution(&mut self, code: Code, row: Option<&'static Rule>, path: &[&'static str]) {
        let issue = self.issue(code, row);
        self.warn(issue, path);
    }

    /// A finding, with the day asked about where it tells it.
    #[inline(never)]
    fn issue(&self, code: Code, row: Option<&'static Rule>) -> Issue {
        let mut issue = Issue::new(code);
        for name in code.params() {
            issue.params.0.push((name, Param::Word(self.options.on.text())));
        }
        issue.source = row;
        issue
    }

    /// A soft finding at the answers, each time.
    pub fn found(&mut self, code: Code, row: &'static Rule) {
        let issue = placed(self.issue(code, Some(row)), &["answers"]);
        self.warnings.push(issue);
    }

    /// A soft finding that a test ended before the day asked about; whether it is valid.
    #[inline(never)]
    pub fn expired(&mut self, until: Option<Day>, path: &[&'static str]) -> bool {
        let Some(until) = until else { return false };
        let is_valid = until >= self.options.on;
        if !is_valid {
            self.warn(Issue::new(Code::SuitExpired).with("until", until.text()), path);
        }
        is_valid
    }

    /// A soft finding that a datum is not there.
    #[inline(never)]
    pub fn missing(&mut self, path: &[&'static str]) {
        self.caution(self.codes.missing, None, path);
    }

    /// Refuses at fields, where an empty name stands for the next place of a list.
    #[inline(never)]
    pub fn refuse(&mut self, code: Code, row: Option<&'static Rule>, path: &[&'static str], places: &[usize]) {
        let mut issue = self.issue(code, row);
        let mut places = places.iter();
        for field in path {
            issue.path.push(if field.is_empty() {
                Step::Place(places.next().and_then(|place| u32::try_from(*place).ok()).unwrap_or(u32::MAX))
            } else {
                Step::Field(field)
            });
        }
        self.issues.push(issue);
    }

    /// A datum that follows from others.
    #[inline(never)]
    pub fn derive(&mut self, name: CriterionName, given: Given, path: Path) {
        self.derived.push((name, given, path));
    }

    /// A datum with its place.
    #[inline(never)]
    fn given(&self, name: CriterionName) -> (Given, Path) {
        for (known, given, path) in &self.derived {
            if *known == name {
                return (*given, *path);
            }
        }
        let mut path = [""; 3];
        let given = self.sought(name, self.fields, self.slots, 0, &mut path);
        (given.unwrap_or(Given::Unknown), path)
    }

    /// Looks for a datum in a map and those inside.
    fn sought(
        &self,
        name: CriterionName,
        fields: &[Field],
        slots: &Slots,
        depth: usize,
        path: &mut Path,
    ) -> Option<Given> {
        let on = self.options.on;
        for (at, field) in fields.iter().enumerate() {
            if field.name == self.skipped {
                continue;
            }
            let slot = slots.at(at);
            if field.test == Some(name) {
                path[depth] = field.name;
                return Some(Given::of(slot, &field.kind, on));
            }
            let Kind::Inside(fields) = field.kind else { continue };
            let inside = slots.inside(at);
            let Some(mut given) = self.sought(name, fields, inside, depth + 1, path) else { continue };
            path[depth] = field.name;
            if matches!(slot, Slot::None) {
                path[depth + 1..].fill("");
            } else if field.name == STATEMENT && inside.day(0) != year_end(on) {
                path[depth + 1] = "on";
                given = Given::Stale;
            }
            return Some(given);
        }
        None
    }

    /// A test as it was judged elsewhere.
    #[inline(never)]
    pub fn judged(
        &mut self,
        name: CriterionName,
        direction: Direction,
        [actual, needed]: [Given; 2],
        verdict: Verdict,
        source: &'static Rule,
    ) -> Node {
        self.cite(source);
        let parts = vec![
            Answer::Word(name.word()),
            Answer::Word(verdict.word()),
            Answer::Word(direction.word()),
            actual.told(),
            needed.told(),
            Answer::Rule(source),
        ];
        Node { verdict, answer: Answer::Map(CRITERION, parts) }
    }

    /// A test of a datum; where it is not known, that is told.
    #[inline(never)]
    pub fn leaf(&mut self, name: CriterionName, direction: Direction, needed: Given, source: &'static Rule) -> Node {
        let (actual, path) = self.given(name);
        let order = match (actual, needed) {
            (Given::Number(actual), Given::Number(needed)) => Some(actual.compare(needed)),
            (Given::Word(actual), Given::Word(needed)) => Some(actual.cmp(needed)),
            _ => None,
        };
        match actual {
            Given::Absent => self.missing(&path),
            Given::Stale => self.caution(Code::InvestorStale, None, &path),
            _ => {}
        }
        let is_met = order.map(|order| match direction {
            Direction::AtLeast => order.is_ge(),
            Direction::AtMost => order.is_le(),
            Direction::Is => order.is_eq(),
        });
        self.judged(name, direction, [actual, needed], Verdict::of(is_met), source)
    }

    #[inline(never)]
    fn at_least(&mut self, name: CriterionName, needed: Number, source: &'static Rule) -> Node {
        self.leaf(name, Direction::AtLeast, Given::Number(needed), source)
    }

    /// Average assets with their days, as one group.
    fn average(&mut self, needed: Number, is_own: bool, row: &'static Rule) -> Node {
        let days = Number::whole(self.terms.days);
        let mut of = vec![
            self.at_least(CriterionName::AverageAssets, needed, row),
            self.at_least(CriterionName::DaysObserved, days, row),
        ];
        if is_own {
            of.push(self.leaf(CriterionName::BorrowedExcluded, Direction::Is, Given::flag(true), row));
        }
        Node::joined(Join::All, of)
    }

    /// A test of a table: one, none where the terms ask for nothing, or two.
    #[inline(never)]
    pub fn test(&mut self, test: &Test, row: &'static Rule, of: &mut Vec<Node>) {
        let (terms, terms_row) = (self.terms, self.terms_row);
        let node = match *test {
            Test::AtLeast(name, needed) => self.at_least(name, Number::whole(needed), row),
            Test::AtMost(name, needed) => self.leaf(name, Direction::AtMost, Given::Number(Number::whole(needed)), row),
            Test::Is(name, needed) => self.leaf(name, Direction::Is, Given::Word(needed), row),
            Test::Graded(name) => self.at_least(name, Number::whole(self.grade), row),
            Test::All(tests) => self.tests(tests, row),
            Test::Any(tests) => {
                let mut any = Vec::new();
                for test in tests {
                    self.test(test, row, &mut any);
                    if any.is_empty() {
                        return;
                    }
                }
                Node::joined(Join::Any, any)
            }
            Test::AssetsOf(assets) => self.average(Number::whole(assets), true, row),
            Test::Assets(is_own) => {
                let needed = Number::of(terms.assets);
                if needed.sign().is_eq() {
                    return;
                }
                self.average(needed, is_own, terms_row)
            }
            Test::Months(_) if terms.months == 0 => return,
            Test::Months(name) => self.at_least(name, Number::whole(terms.months), terms_row),
            Test::Ability => {
                if let Some(level) = terms.level {
                    let level = Given::Word(level.word());
                    of.push(self.leaf(CriterionName::Level, Direction::AtLeast, level, terms_row));
                }
                let Some(knowledge) = terms.knowledge else { return };
                self.at_least(CriterionName::Knowledge, Number::whole(knowledge), terms_row)
            }
        };
        of.push(node);
    }

    /// Tests of a table, all of them.
    #[inline(never)]
    pub fn tests(&mut self, tests: &[Test], row: &'static Rule) -> Node {
        Node::joined(Join::All, self.each(tests, row))
    }

    /// Tests of a table, one by one.
    #[inline(never)]
    pub fn each(&mut self, tests: &[Test], row: &'static Rule) -> Vec<Node> {
        let mut of = Vec::new();
        for test in tests {
            self.test(test, row, &mut of);
        }
        of
    }
}

/// The field of a statement, which is that of a certain day.
const STATEMENT: &str = "statement";

/// Why there is no answer.
fn unsound(mut issues: Vec<Issue>, mut warnings: Vec<Issue>) -> Unsound {
    if issues.is_empty() {
        issues.push(Issue::new(Code::AmountOverflow));
    }
    let mut sources = Sources::default();
    sources.cite_found(&issues);
    warnings.extend(sources.caution());
    Unsound { issues, warnings }
}

/// A function of this subject.
pub(super) struct Question {
    pub codes: &'static Codes,
    pub fields: &'static [Field],
    /// Parts of the answer, the rows it rests on last.
    pub names: &'static [&'static str],
    /// Every part but the last.
    pub answer: fn(&Slots, &mut Work<'_>) -> Vec<Answer>,
}

/// Reads a request by its table, then answers it; an answer that has issues is none.
#[inline(never)]
pub(super) fn asked(request: &Value, options: &Options, question: &Question) -> Checked<Answer> {
    number::end();
    let mut notes = Notes::default();
    let mut slots = None;
    if let Some(mut reader) = Reader::root(request, &mut notes) {
        slots = Some(read(&mut reader, question.fields, Some(options.on), question.codes));
        reader.finish();
    }
    let Notes { issues, warnings } = notes;
    let Some(slots) = slots.filter(|_| issues.is_empty()) else { return Err(unsound(issues, warnings)) };
    let known = warnings.len();
    let mut work = Work {
        options,
        codes: question.codes,
        fields: question.fields,
        slots: &slots,
        skipped: "",
        derived: Vec::new(),
        terms: Terms::NONE,
        terms_row: &rules::POLICY_OWN,
        grade: 0,
        issues,
        warnings,
        sources: Sources::default(),
    };
    let mut parts = (question.answer)(&slots, &mut work);
    let Work { issues, mut warnings, sources, .. } = work;
    let is_lost = number::take_lost();
    number::end();
    if is_lost || !issues.is_empty() {
        // What follows from what is refused is not told.
        warnings.truncate(known);
        return Err(unsound(issues, warnings));
    }
    warnings.extend(sources.caution());
    parts.push(Answer::Sources(sources));
    Ok(Sound { value: Answer::Map(question.names, parts), warnings })
}

#[cfg(test)]
mod tests {
    use super::months_between;
    use crate::day::Day;

    #[test]
    fn a_month_passes_on_the_day_of_the_same_number() {
        for (from, until, months) in [
            ("2024-11-23", "2026-11-23", 24),
            ("2024-11-24", "2026-11-23", 23),
            ("2024-08-31", "2024-09-30", 1),
            ("2024-08-31", "2024-09-29", 0),
            ("2024-02-29", "2025-02-28", 12),
            ("2026-11-23", "2026-11-23", 0),
            ("0001-01-01", "9999-12-31", 119_987),
        ] {
            let day = |text| Day::read(text).unwrap();
            assert_eq!(months_between(day(from), day(until)), months, "{from} {until}");
        }
    }
}
