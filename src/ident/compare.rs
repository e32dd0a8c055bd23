//! Two names compared: equal after evening out or not, and what differed. (姓名、名称比对)
//!
//! Names are the commonest mismatch with the police, banks and China Clear. Both texts are evened out step by step; a
//! step's word is told where leaving it out would leave the texts further apart than all steps together do.
//!
//! | word | evened out |
//! |---|---|
//! | `width` | full-width letters, digits and signs, curly apostrophes |
//! | `case` | capitals of the ASCII and Latin-1 letters |
//! | `space` | every space, zero-width and direction marks: all removed |
//! | `middle_dot` | • ‧ ・ ･, in names of persons also a full stop after Han |
//! | `bracket` | ( ) against （ ） |
//! | `hyphen` | hyphens, dashes and minus signs |
//!
//! What stays different is `order` where the words (between spaces and dots) are the same in another order, else
//! `characters`. Neither is equal. Nothing is said about whether a name is allowed.

use super::Kind;
use crate::issue::{Checked, Code, Issue, Sound, Step, Unsound};
use crate::rule::Sources;
use crate::text::{self, Dots, is_han, is_invisible, narrow};
use crate::text::{counted, joined};
use crate::word::ordered;
use serde::Serialize;

/// The kinds that can be compared.
pub const KINDS: [&str; 2] = ["person_name", "organisation_name"];

/// The outcome.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// Whether the names are the same after evening out.
    pub equal: bool,
    /// What had to be evened out or differs still.
    pub differed: Vec<&'static str>,
    /// The rows the comparison rests on.
    pub sources: Sources,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Change {
    Width,
    Case,
    Space,
    MiddleDot,
    Bracket,
    Hyphen,
}

const STEPS: [(Change, &str); 6] = [
    (Change::Width, "width"),
    (Change::Case, "case"),
    (Change::Space, "space"),
    (Change::MiddleDot, "middle_dot"),
    (Change::Bracket, "bracket"),
    (Change::Hyphen, "hyphen"),
];

/// The longest name that is compared: the distance costs the product of both lengths.
const LONGEST: usize = 256;

/// Compares two names of a kind.
///
/// - `field.missing` at `a` or `b`: no character but spaces.
/// - `ident.length` at `a` or `b`: more than 256 characters.
///
/// ```
/// use kehu::ident::{compare::compare, kind};
/// let outcome = compare("买买提•吐尔逊", "买买提·吐尔逊", kind("person_name").unwrap()).unwrap().value;
/// assert!(outcome.equal);
/// assert_eq!(outcome.differed, ["middle_dot"]);
/// ```
pub fn compare(a: &str, b: &str, kind: &Kind) -> Checked<Comparison> {
    let issues: Vec<Issue> = [(a, "a"), (b, "b")].into_iter().filter_map(|(name, field)| fault(name, field)).collect();
    if !issues.is_empty() {
        return Err(Unsound { issues, warnings: Vec::new() });
    }
    let is_broken = a.chars().chain(b.chars()).any(|character| character == char::REPLACEMENT_CHARACTER);
    let apart = |without| distance(&even(a, without, kind), &even(b, without, kind));
    let rest = apart(None);
    let is_order = rest > 0 && words(a, None, kind) == words(b, None, kind);
    let differs = |step: Change| match is_order {
        true => words(a, Some(step), kind) != words(b, Some(step), kind),
        false => apart(Some(step)) > rest,
    };
    let mut differed: Vec<&'static str> = STEPS.iter().filter(|row| differs(row.0)).map(|row| row.1).collect();
    // A character that was lost on the way here stands for any other.
    let is_equal = rest == 0 && !is_broken;
    if !is_equal {
        differed.push(if is_order { "order" } else { "characters" });
    }
    let sources: Sources = kind.rules.iter().copied().collect();
    let warnings = sources.caution().into_iter().collect();
    Ok(Sound { value: Comparison { equal: is_equal, differed, sources }, warnings })
}

/// Why a text is no name that could be compared.
fn fault(name: &str, field: &'static str) -> Option<Issue> {
    if name.chars().all(is_space) {
        return Some(Issue::new(Code::FieldMissing).at([Step::Field(field)]));
    }
    let count = text::length(name);
    let issue =
        Issue::new(Code::IdentLength).with("expected", joined(&["1–", &counted(LONGEST)])).with("actual", count);
    (count > LONGEST).then(|| issue.at([Step::Field(field)]))
}

/// The words of a name, each after every step but one, sorted.
fn words(name: &str, without: Option<Change>, kind: &Kind) -> Vec<Vec<char>> {
    let is_gap =
        |character: char| character.is_whitespace() || is_dot(character) || matches!(character, '·' | ',' | '，');
    let mut words = Vec::new();
    for word in name.split(is_gap).map(|word| even(word, without, kind)).filter(|word| !word.is_empty()) {
        ordered(&mut words, word, |one, other| one < other);
    }
    words
}

/// The characters after every step but one.
fn even(text: &str, without: Option<Change>, kind: &Kind) -> Vec<char> {
    let with = |step| without != Some(step);
    let mut even: Vec<char> = Vec::new();
    for typed in text.chars() {
        let follows_han = even.iter().rfind(|last| !last.is_whitespace()).copied().is_some_and(is_han);
        let is_dot = is_dot(typed) || (kind.evening.dots == Dots::Stops && follows_han && matches!(typed, '.' | '．'));
        let character = match typed {
            _ if is_space(typed) => {
                if !with(Change::Space) {
                    even.push(typed);
                }
                continue;
            }
            _ if is_dot && with(Change::MiddleDot) => '·',
            '(' | '（' if with(Change::Bracket) => '（',
            ')' | '）' if with(Change::Bracket) => '）',
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' if with(Change::Hyphen) => '-',
            '(' | '（' | ')' | '）' | '\u{FF0D}' | '．' => typed,
            '\u{2018}' | '\u{2019}' if with(Change::Width) => '\'',
            _ if with(Change::Width) => narrow(typed),
            _ => typed,
        };
        even.push(if with(Change::Case) { small(character) } else { character });
    }
    even
}

fn is_dot(character: char) -> bool {
    matches!(character, '\u{2022}' | '\u{2027}' | '\u{30FB}' | '\u{FF65}')
}

fn is_space(character: char) -> bool {
    is_invisible(character) || character.is_whitespace()
}

/// The small letter of a capital: ASCII in both widths and Latin-1.
fn small(character: char) -> char {
    match character {
        'A'..='Z' | 'Ａ'..='Ｚ' | 'À'..='Ö' | 'Ø'..='Þ' => {
            char::from_u32(u32::from(character) + 32).unwrap_or(character)
        }
        _ => character,
    }
}

/// How many characters must be put in, taken out or changed.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (place, from) in a.iter().enumerate() {
        let mut next = vec![place + 1];
        for ((to, above), corner) in b.iter().zip(row.iter().skip(1)).zip(row.iter()) {
            let left = next.last().map_or(usize::MAX, |left| left + 1);
            next.push(left.min(above + 1).min(corner + usize::from(from != to)));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}
