//! What is read of an investor (投资者资料), the same wherever it is asked for: incomes, a statement.
//!
//! - A statement is that of 31 December of the year before `on`; another is `investor.stale`.
//! - Incomes are those of the three years before that of `on`, each once; fewer or others are `investor.stale`.

use super::criteria::CriterionName;
use super::schema::{Kind, fields};
use super::slots::{Given, Slot};
use super::work::Work;
use crate::amount::number::Number;
use crate::issue::Code;
use crate::party::Party;

/// The most incomes.
pub(super) const MOST_INCOMES: u16 = 10;

fields! {
    /// One year's income.
    pub(super) INCOME of Income {
        Year = "year" needed Kind::Whole(1, 9999);
        Amount = "amount" needed Kind::Amount;
    }
}
fields! {
    /// A statement; its day stands first.
    pub(super) STATEMENT of Statement {
        On = "on" needed Kind::Past;
        NetAssets = "netAssets" given Kind::Signed, NetAssets;
        FinancialAssets = "financialAssets" given Kind::Amount, FinancialAssets;
    }
}

/// Whether a client is a natural person; a sole trader is one.
pub(super) fn is_natural(party: Option<Party>) -> bool {
    matches!(party, Some(Party::Individual | Party::Minor | Party::SoleTrader))
}

/// The average of three years' incomes, as a datum; `path` is that of a row's year, and `depth` how many fields it has
/// down to the list.
#[inline(never)]
pub(super) fn average(incomes: &Slot, path: &[&'static str], work: &mut Work<'_>) {
    let mut given = Given::Absent;
    if let Slot::List(rows) = incomes {
        let this_year = work.options.on.year();
        let mut sum = Number::ZERO;
        let mut is_current = rows.len() == 3;
        for (at, row) in rows.iter().enumerate() {
            let year = row.place(Income::Year as usize);
            let is_known = rows[..at].iter().any(|other| other.place(Income::Year as usize) == year);
            let year = year as u32;
            if is_known || year > this_year {
                let code = if is_known { Code::InvestorDuplicate } else { Code::InvestorNotYet };
                work.refuse(code, None, path, &[at]);
            }
            is_current &= year < this_year && year + 3 >= this_year;
            sum = sum + row.number(Income::Amount as usize).unwrap_or(Number::ZERO);
        }
        given = if is_current { Given::Number(sum / Number::whole(3)) } else { Given::Stale };
    }
    // Without the place and the year.
    work.derive(CriterionName::AverageIncome, given, &path[..path.len().saturating_sub(2)]);
}
