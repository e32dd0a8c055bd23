//! Product code (产品编码), in the broker's own form.
//!
//! Given by the association, a bank's register or the broker. 4 to 14 capitals and digits by the shipped policy; no public text fixes the form, so that the broker's policy replaces both.
//!
//! Checked: length and characters of the policy. Not checked: anything else.
//!
//! Source: practice, assumed: filing codes mostly have 6 characters, bank registrations 14.

use super::policy::{SHIPPED, SHIPPED_PRACTICE};
use super::verdict::Verdict;
use super::{Context, Kind, Lengths, Mask, Strength, no_facts};
use crate::issue::Code;
use crate::rule::{Force, Rule, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static PATTERN: Rule = Rule {
    id: id("ident.product_code.pattern"),
    subject: Subject::Ident,
    document: &SHIPPED_PRACTICE,
    article: wording(""),
    force: Force::May,
    standing: Standing::Unverified,
    zh: wording("四至十四位大写字母或数字，由券商自行规定。"),
    en: wording("4 to 14 capitals and digits; the broker's own."),
    codes: &[Code::IdentLength, Code::IdentCharset],
};

pub(super) static KIND: Kind = Kind {
    code: "product_code",
    name: title("产品编码", "product code"),
    strength: Strength::Charset,
    lengths: Lengths::Own(|policy| policy.product_code),
    evening: Evening::NUMBER,
    mask: Mask::All,
    holders: &[],
    rules: &[&PATTERN],
    hints: &[],
    family: None,
    inspect,
    facts: no_facts,
    opens,
};

fn inspect(text: &str, context: &Context) -> Verdict {
    context.policy.product_code.alphabet.inspect(text)
}

/// Whether the characters so far are those of the shipped policy.
fn opens(text: &str) -> bool {
    SHIPPED.product_code.alphabet.inspect(text).is_sound()
}
