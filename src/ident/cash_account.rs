//! Cash account number (资金账号), in the broker's own form.
//!
//! Given by the broker. 4 to 12 digits by the shipped policy; no public text fixes the form, so that the broker's policy replaces both.
//!
//! Checked: length and characters of the policy. Not checked: anything else.
//!
//! Source: practice, one broker's guide, second-hand.

use super::policy::{SHIPPED, SHIPPED_PRACTICE};
use super::verdict::Verdict;
use super::{Context, Kind, Lengths, Mask, Strength, no_facts};
use crate::issue::Code;
use crate::rule::{Force, Rule, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static PATTERN: Rule = Rule {
    id: id("ident.cash_account.pattern"),
    subject: Subject::Ident,
    document: &SHIPPED_PRACTICE,
    article: wording(""),
    force: Force::May,
    standing: Standing::Unverified,
    zh: wording("四至十二位数字，由券商自行规定。"),
    en: wording("4 to 12 digits; the broker's own."),
    codes: &[Code::IdentLength, Code::IdentCharset],
};

pub(super) static KIND: Kind = Kind {
    code: "cash_account",
    name: title("资金账号", "cash account number"),
    strength: Strength::Length,
    lengths: Lengths::Own(|policy| policy.cash_account),
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
    context.policy.cash_account.alphabet.inspect(text)
}

/// Whether the characters so far are those of the shipped policy.
fn opens(text: &str) -> bool {
    SHIPPED.cash_account.alphabet.inspect(text).is_sound()
}
