//! Client code (客户代码), in the broker's own form.
//!
//! Given by the broker. 4 to 14 digits by the shipped policy; no public text fixes the form, so that the broker's policy replaces both.
//!
//! Checked: length and characters of the policy. Not checked: anything else.
//!
//! Source: practice, assumed.

use super::policy::{SHIPPED, SHIPPED_PRACTICE};
use super::verdict::Verdict;
use super::{Context, Kind, Lengths, Mask, Strength, no_facts};
use crate::issue::Code;
use crate::rule::{Force, Rule, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static PATTERN: Rule = Rule {
    id: id("ident.client_code.pattern"),
    subject: Subject::Ident,
    document: &SHIPPED_PRACTICE,
    article: wording(""),
    force: Force::May,
    standing: Standing::Unverified,
    zh: wording("四至十四位数字，由券商自行规定。"),
    en: wording("4 to 14 digits; the broker's own."),
    codes: &[Code::IdentLength, Code::IdentCharset],
};

pub(super) static KIND: Kind = Kind {
    code: "client_code",
    name: title("客户代码", "client code"),
    strength: Strength::Length,
    lengths: Lengths::Own(|policy| policy.client_code),
    evening: Evening::AS_TYPED,
    mask: Mask::Ends(4, 4),
    holders: &[],
    rules: &[&PATTERN],
    hints: &[],
    family: None,
    inspect,
    facts: no_facts,
    opens,
};

fn inspect(text: &str, context: &Context) -> Verdict {
    context.policy.client_code.alphabet.inspect(text)
}

/// Whether the characters so far are those of the shipped policy.
fn opens(text: &str) -> bool {
    SHIPPED.client_code.alphabet.inspect(text).is_sound()
}
