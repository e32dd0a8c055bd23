//! Cards and changes.

use super::answer::{Answer, Written, answer, plain, written};
use super::call::Call;
use crate::client::{Options, advance, card, card_field, card_reader, forms, marks, papers, plan, schema, slip};
use crate::input::{Notes, Value};
use crate::party::Party;

/// A function of one tree and the shared options.
fn explained(call: &mut Call, work: &dyn Fn(&Value, &Options) -> Written) -> Answer {
    let tree = call.argument();
    let mut notes = Notes::default();
    let options = call.client(&mut notes)?;
    call.finish()?;
    answer(notes, options.lang, &mut || work(&tree, &options))
}

/// A list that has no place for issues: a faulty policy is a wrong call.
fn listed(call: &mut Call, work: &dyn Fn(Party, &Options) -> Answer) -> Answer {
    let Some(party) = Party::read(&call.word()) else {
        return Err(call.refused(&["unknown party; see about().parties"]));
    };
    let mut notes = Notes::default();
    let options = call.client(&mut notes)?;
    call.finish()?;
    if notes.issues.is_empty() { work(party, &options) } else { Err(call.refused(&["option \"policy\" is faulty"])) }
}

/// The fields of a party's card.
pub(super) fn card_fields(call: &mut Call) -> Answer {
    listed(call, &|party, options| plain(&card_field::card_fields(party, options)))
}

/// The fields of a party's card as JSON Schema.
pub(super) fn card_schema(call: &mut Call) -> Answer {
    listed(call, &|party, options| Ok(schema::card_schema(party, options)))
}

/// A card checked.
pub(super) fn check_card(call: &mut Call) -> Answer {
    let partial = call.flag("partial", false)?;
    explained(call, &|tree, options| written(card::check_card(tree, partial, options)))
}

/// A card reader's payload against a card.
pub(super) fn compare_reader(call: &mut Call) -> Answer {
    let payload = call.argument();
    explained(call, &|card, options| written(card_reader::compare(&payload, card, options)))
}

/// Who signs or seals what.
pub(super) fn required_marks(call: &mut Call) -> Answer {
    explained(call, &|tree, options| written(marks::required_marks(tree, options)))
}

/// Which papers.
pub(super) fn required_papers(call: &mut Call) -> Answer {
    explained(call, &|tree, options| written(papers::required_papers(tree, options)))
}

/// Everything a change needs.
pub(super) fn plan_change(call: &mut Call) -> Answer {
    explained(call, &|tree, options| written(plan::plan_change(tree, options)))
}

/// One step of a change.
pub(super) fn advance_change(call: &mut Call) -> Answer {
    explained(call, &|tree, options| written(advance::advance_change(tree, options)))
}

/// What the face knows of the module, given before the tree.
fn module(call: &mut Call) -> Option<String> {
    Some(call.word()).filter(|digest| !digest.is_empty())
}

/// The application forms of a plan.
pub(super) fn change_forms(call: &mut Call) -> Answer {
    let module = module(call);
    let form_options = forms::FormOptions { blank: call.flag("blank", false)?, details: call.take("details"), module };
    explained(call, &|plan, options| written(forms::change_forms(plan, &form_options, options)))
}

/// The confirmation slip of a change.
pub(super) fn confirmation_slip(call: &mut Call) -> Answer {
    let module = module(call);
    explained(call, &|change, options| written(slip::confirmation_slip(change, module.as_deref(), options)))
}
