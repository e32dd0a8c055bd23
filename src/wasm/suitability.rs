//! What suits a client, what a client is, who owns one.

use super::answer::{Answer, answer, written};
use super::call::Call;
use crate::input::{Notes, Value};
use crate::issue::Checked;
use crate::suitability::{self, Options};

/// A function of one tree.
fn asked(call: &mut Call, work: fn(&Value, &Options) -> Checked<suitability::Answer>) -> Answer {
    let (on, lang) = (call.on()?, call.lang()?);
    let mut notes = Notes::default();
    let policy = call.policies(&mut notes).suitability;
    call.finish()?;
    let tree = call.argument();
    let options = Options { on, policy };
    answer(notes, lang, &mut || written(work(&tree, &options)))
}

macro_rules! functions {
    ($($name:ident $doc:literal;)*) => {
        $(
            #[doc = $doc]
            pub(super) fn $name(call: &mut Call) -> Answer {
                asked(call, suitability::$name)
            }
        )*
    };
}

functions! {
    score_questionnaire "What a client can bear.";
    match_suitability "Whether a product suits a client.";
    classify_investor "Which class of investor a client is.";
    qualified_investor "Whether an investor may buy a private product.";
    permission "Whether a permission may be opened.";
    beneficial_owners "Who owns a body in the end.";
}
