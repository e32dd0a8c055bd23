//! What an answer gathers on its way: data with their places, rows, findings; and how a test is judged.

use super::criteria::{Criteria, Criterion, CriterionName, Direction, Join, Node, Test};
use super::policy::{Policy, SHIPPED};
use super::rules;
use crate::amount::number::{self, Number};
use crate::day::Day;
use crate::input::{Notes, Reader, Value};
use crate::issue::{Checked, Code, Issue, Sound, Step, Unsound};
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
    pub fn flag(flag: Option<bool>) -> Given {
        flag.map_or(Given::Absent, |flag| Given::Word(if flag { "true" } else { "false" }))
    }

    /// A number, if given.
    pub fn number(number: Option<Number>) -> Given {
        number.map_or(Given::Absent, Given::Number)
    }

    /// A whole number, if given.
    pub fn count(count: Option<u32>) -> Given {
        Given::number(count.map(Number::whole))
    }

    fn text(self) -> Option<String> {
        match self {
            Given::Number(number) => Some(number.text()),
            Given::Word(word) => Some(word.to_owned()),
            _ => None,
        }
    }
}

/// A datum by the test that looks at it; the first of a name counts.
#[derive(Debug)]
struct Datum {
    name: CriterionName,
    given: Given,
    path: [&'static str; 2],
}

/// What was read of the client.
#[derive(Debug)]
pub(super) struct Data {
    /// The field of the argument that the data stand in; empty where that is the argument itself.
    pub prefix: &'static str,
    missing: Code,
    list: Vec<Datum>,
}

impl Data {
    /// Adds a datum that stands at a field, or at a field of a field.
    #[inline(never)]
    pub fn put(&mut self, name: CriterionName, given: Given, path: [&'static str; 2]) {
        self.list.push(Datum { name, given, path });
    }
}

/// Everything gathered.
pub(super) struct Work<'a> {
    pub options: &'a Options,
    pub data: Data,
    pub found: Notes,
    pub sources: Sources,
}

impl Work<'_> {
    #[inline(never)]
    pub fn cite(&mut self, rule: &'static Rule) {
        self.sources.cite(rule);
    }

    /// A soft finding at fields, once.
    #[inline(never)]
    pub fn warn(&mut self, mut issue: Issue, path: &[&'static str]) {
        for field in path {
            if !field.is_empty() {
                issue.path.push(Step::Field(field));
            }
        }
        if let Some(rule) = issue.source {
            self.cite(rule);
        }
        if !self.found.warnings.contains(&issue) {
            self.found.warnings.push(issue);
        }
    }

    /// A soft finding that a datum is not there.
    pub fn missing(&mut self, path: &[&'static str]) {
        self.warn(Issue::new(self.data.missing), path);
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
        let needed = needed.text().unwrap_or_default();
        Node::One(Criterion { name, verdict, direction, actual: actual.text(), needed, source })
    }

    /// A test of a datum; where it is not known, that is told.
    #[inline(never)]
    pub fn leaf(&mut self, name: CriterionName, direction: Direction, needed: Given, source: &'static Rule) -> Node {
        let mut actual = Given::Unknown;
        let mut path = [""; 2];
        for datum in &self.data.list {
            if datum.name == name {
                (actual, path) = (datum.given, datum.path);
                break;
            }
        }
        let order = match (actual, needed) {
            (Given::Number(actual), Given::Number(needed)) => Some(actual.compare(needed)),
            (Given::Word(actual), Given::Word(needed)) => Some(actual.cmp(needed)),
            _ => None,
        };
        let at = [self.data.prefix, path[0], path[1]];
        match actual {
            Given::Absent => self.missing(&at),
            Given::Stale => self.warn(Issue::new(Code::InvestorStale), &at),
            _ => {}
        }
        let is_met = order.map(|order| match direction {
            Direction::AtLeast => order.is_ge(),
            Direction::AtMost => order.is_le(),
            Direction::Is => order.is_eq(),
        });
        self.judged(name, direction, [actual, needed], Verdict::of(is_met), source)
    }

    /// A number, not below another.
    pub fn at_least(&mut self, name: CriterionName, needed: Number, source: &'static Rule) -> Node {
        self.leaf(name, Direction::AtLeast, Given::Number(needed), source)
    }

    /// The same word.
    pub fn is(&mut self, name: CriterionName, needed: &'static str, source: &'static Rule) -> Node {
        self.leaf(name, Direction::Is, Given::Word(needed), source)
    }

    /// A test of a table.
    pub fn test(&mut self, test: &Test, source: &'static Rule) -> Node {
        match test {
            Test::AtLeast(name, needed) => self.at_least(*name, Number::whole(*needed), source),
            Test::AtMost(name, needed) => {
                self.leaf(*name, Direction::AtMost, Given::Number(Number::whole(*needed)), source)
            }
            Test::Is(name, needed) => self.is(*name, needed, source),
            Test::Any(tests) => Node::Many(self.tests(Join::Any, tests, source)),
            Test::By(source, tests) => Node::Many(self.tests(Join::All, tests, source)),
        }
    }

    /// Tests of a table, joined.
    #[inline(never)]
    pub fn tests(&mut self, join: Join, tests: &[Test], source: &'static Rule) -> Criteria {
        let mut of = Vec::with_capacity(tests.len());
        for test in tests {
            of.push(self.test(test, source));
        }
        Criteria::joined(join, of)
    }

    /// The warnings of an answer, or why there is none.
    #[inline(never)]
    fn close(self) -> Result<Vec<Issue>, Unsound> {
        let Notes { mut issues, mut warnings } = self.found;
        let is_lost = number::is_lost();
        number::end();
        if issues.is_empty() && !is_lost {
            warnings.extend(self.sources.caution());
            return Ok(warnings);
        }
        if issues.is_empty() {
            issues.push(Issue::new(Code::AmountOverflow));
        }
        let mut sources = Sources::default();
        sources.cite_found(&issues);
        warnings.extend(sources.caution());
        Err(Unsound { issues, warnings })
    }
}

/// Reads a request, then answers it; an answer that has issues is none.
pub(super) fn asked<T, A>(
    request: &Value,
    options: &Options,
    missing: Code,
    read: fn(&mut Reader<'_>, &mut Data, &Options) -> Option<T>,
    answer: fn(T, &mut Work<'_>) -> A,
) -> Checked<A> {
    number::end();
    let mut found = Notes::default();
    let mut data = Data { prefix: "", missing, list: Vec::new() };
    let mut known = None;
    if let Some(mut reader) = Reader::root(request, &mut found) {
        known = read(&mut reader, &mut data, options);
        reader.finish();
    }
    let is_sound = found.issues.is_empty();
    let mut work = Work { options, data, found, sources: Sources::default() };
    let value = known.filter(|_| is_sound).map(|known| answer(known, &mut work));
    match (work.close(), value) {
        (Ok(warnings), Some(value)) => Ok(Sound { value, warnings }),
        (Ok(warnings), None) => Err(Unsound { issues: vec![Issue::new(Code::AmountOverflow)], warnings }),
        (Err(unsound), _) => Err(unsound),
    }
}
