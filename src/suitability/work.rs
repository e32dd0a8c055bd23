//! What an answer gathers on its way: data with their places, rows, findings; and how a test is judged.

use super::answer::Answer;
use super::criteria::{CRITERION, CriterionName, Direction, Join, Node, Test};
use super::policy::{Policy, SHIPPED, Terms};
use super::reading::read;
use super::rules;
use super::schema::{Codes, Field};
use super::slots::{Datum, Given, Slots};
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

/// Everything gathered.
pub(super) struct Work<'a> {
    pub options: &'a Options,
    codes: &'static Codes,
    /// A field that is not this party's.
    pub skipped: &'static str,
    data: Vec<Datum>,
    /// Of a permission: the policy's terms with their row, and the level that is tested.
    pub terms: Terms,
    pub terms_row: &'static Rule,
    /// The row of what is asked for, whoever asks.
    pub own_row: &'static Rule,
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
        if !self.warnings.iter().any(|known| known.code == issue.code && known.path == issue.path) {
            self.warnings.push(issue);
        }
    }

    /// A soft finding without parameters but the day.
    #[inline(never)]
    pub fn caution(&mut self, code: Code, row: Option<&'static Rule>, path: &[&'static str]) {
        let issue = self.issue(code, row);
        self.warn(issue, path);
    }

    /// A soft finding at an item of a list.
    pub fn caution_at(&mut self, code: Code, row: &'static Rule, list: &'static str, place: usize) {
        let mut issue = placed(self.issue(code, Some(row)), &[list]);
        issue.path.push(Step::Place(place as u32));
        self.cite(row);
        self.warnings.push(issue);
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
    pub fn derive(&mut self, name: CriterionName, given: Given, path: &[&'static str]) {
        let path = placed(Issue::new(Code::FieldMissing), path).path;
        self.data.push(Datum { name, given, path });
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
        let mut actual = Given::Unknown;
        for datum in &self.data {
            if datum.name == name && !datum.path.iter().any(|step| step.name() == self.skipped) {
                actual = datum.given;
                let code = match actual {
                    Given::Absent => Some(self.codes.missing),
                    Given::Stale => Some(Code::InvestorStale),
                    _ => None,
                };
                if let Some(code) = code {
                    let mut issue = Issue::new(code);
                    issue.path.clone_from(&datum.path);
                    self.warn(issue, &[]);
                }
                break;
            }
        }
        let order = match (actual, needed) {
            (Given::Number(actual), Given::Number(needed)) => Some(actual.compare(needed)),
            (Given::Word(actual), Given::Word(needed)) => Some(actual.cmp(needed)),
            _ => None,
        };
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
            // By the row of the level, of institutions too.
            Test::Graded(name) => self.at_least(name, Number::whole(self.grade), self.own_row),
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

/// No field is called so.
const NOTHING: &str = "-";

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
    let mut data = Vec::new();
    let mut slots = None;
    if let Some(mut reader) = Reader::root(request, &mut notes) {
        slots = Some(read(&mut reader, question.fields, options.on, question.codes, &mut data));
        reader.finish();
    }
    let Notes { issues, warnings } = notes;
    let Some(slots) = slots.filter(|_| issues.is_empty()) else { return Err(unsound(issues, warnings)) };
    let known = warnings.len();
    let mut work = Work {
        options,
        codes: question.codes,
        skipped: NOTHING,
        data,
        terms: Terms::NONE,
        terms_row: &rules::POLICY_OWN,
        own_row: &rules::POLICY_OWN,
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
