//! Cells as they are shown. Numbers are rounded here and nowhere else.

use super::names::label;
use crate::disclosure::Policy;
use crate::figures::{Cell, Column, ColumnType};
use crate::language::Language;

/// The mark of what is not shown: one for all, so that it says nothing of what it stands for.
pub const HIDDEN: &str = "·";

/// With how many decimals means are shown: one where counts are rounded, because two could tell the count.
pub fn decimals(policy: Policy) -> usize {
    if policy == Policy::Round { 1 } else { 2 }
}

/// How a number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// With so many decimals.
    Decimal(usize),
    /// With its sign and so many decimals.
    Signed(usize),
    /// As a percentage.
    Percent,
    /// As a percentage with its sign.
    SignedPercent,
    /// In percentage points with its sign.
    Points,
    /// As a probability.
    Probability,
}

/// How the numbers of a column are shown.
pub fn form(column: &Column, policy: Policy) -> Form {
    let decimals = decimals(policy);
    match (column.sort, column.key) {
        (ColumnType::Share, "change_ratio") => Form::SignedPercent,
        (ColumnType::Share, key) if is_change(key) => Form::Points,
        (ColumnType::Share, _) => Form::Percent,
        (ColumnType::P, _) => Form::Probability,
        (ColumnType::Mean, "change_per_session") => Form::Signed(1),
        (ColumnType::Mean, "previous_per_session" | "per_session") => Form::Decimal(1),
        (ColumnType::Mean, key) if key == "previous" || is_change(key) => Form::Signed(decimals),
        (ColumnType::Mean, "difference" | "growth" | "ci_low" | "ci_high") => Form::Signed(decimals),
        (ColumnType::Mean | ColumnType::Text, _) => Form::Decimal(decimals),
        (ColumnType::Count, "difference") => Form::Signed(0),
        (ColumnType::Count | ColumnType::Days, key) if is_change(key) => Form::Signed(0),
        (ColumnType::Count | ColumnType::Days, _) => Form::Decimal(0),
    }
}

/// A cell of a column as text: means with their decimals, differences with their sign, shares as percentages, differences
/// of shares in percentage points, a dash for what can't be computed.
pub fn cell(cell: &Cell, column: &Column, policy: Policy, language: Language) -> String {
    match cell {
        Cell::Label(name) => label(name, language),
        Cell::Count(number) => shown(*number as f64, form(column, policy), language),
        Cell::Number(number) => shown(*number, form(column, policy), language),
        Cell::Null => "–".to_owned(),
        Cell::Hidden => HIDDEN.to_owned(),
    }
}

/// Whether a column holds what changed since another period.
fn is_change(key: &str) -> bool {
    key == "change" || key.starts_with("change_")
}

fn shown(number: f64, form: Form, language: Language) -> String {
    match form {
        Form::Decimal(decimals) => language.decimal(number, decimals),
        Form::Signed(decimals) => language.signed(number, decimals),
        Form::Percent => share(number, language),
        Form::SignedPercent => signed_percent(number, language),
        Form::Points => points(number, language),
        Form::Probability => probability(number, language),
    }
}

/// A share in whole percents; one decimal below 1 %, so that few are not shown as none.
pub fn share(share: f64, language: Language) -> String {
    match share {
        share if share > 0.0 && share < 0.0005 => format!("< {}", language.percent(0.001, 1)),
        share if share > 0.0 && share < 0.0095 => language.percent(share, 1),
        share => language.percent(share, 0),
    }
}

/// A change as a percentage with its sign.
pub fn signed_percent(ratio: f64, language: Language) -> String {
    format!("{}%", language.signed(ratio * 100.0, 0))
}

/// A difference of shares in percentage points, because a percentage of a percentage says something else.
pub fn points(difference: f64, language: Language) -> String {
    let decimals = if difference != 0.0 && difference.abs() < 0.0095 { 1 } else { 0 };
    format!("{} {}", language.signed(difference * 100.0, decimals), language.of("%-punt", "%-points"))
}

/// A probability with three decimals; very small ones are not shown as none, nor nearly certain ones as certain.
fn probability(p: f64, language: Language) -> String {
    match p {
        p if p < 0.001 => format!("< {}", language.decimal(0.001, 3)),
        p if p < 1.0 && p > 0.999 => format!("> {}", language.decimal(0.999, 3)),
        p => language.decimal(p, 3),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Label;

    #[track_caller]
    fn check(key: &'static str, sort: ColumnType, value: Cell, dutch: &str, english: &str) {
        let column = Column::new(key, sort);
        assert_eq!(cell(&value, &column, Policy::Internal, Language::Dutch), dutch);
        assert_eq!(cell(&value, &column, Policy::Internal, Language::English), english);
    }

    #[test]
    fn means_have_two_decimals() {
        check("mean_start", ColumnType::Mean, Cell::Number(2.75), "2,75", "2.75");
        check("per_session", ColumnType::Mean, Cell::Number(7.737), "7,7", "7.7");
    }

    #[test]
    fn means_have_one_decimal_where_counts_are_rounded() {
        let rounded = |key, number| {
            let column = Column::new(key, ColumnType::Mean);
            cell(&Cell::Number(number), &column, Policy::Round, Language::Dutch)
        };
        assert_eq!(rounded("mean_start", 2.8), "2,8");
        assert_eq!(rounded("growth", 0.7), "+0,7");
        assert_eq!(rounded("change", -0.4), "−0,4");
    }

    #[test]
    fn differences_have_their_sign() {
        check("growth", ColumnType::Mean, Cell::Number(0.703125), "+0,70", "+0.70");
        check("difference", ColumnType::Mean, Cell::Number(-0.25), "−0,25", "−0.25");
        check("difference", ColumnType::Count, Cell::Count(3101), "+3.101", "+3,101");
        check("difference", ColumnType::Count, Cell::Count(-191), "−191", "−191");
    }

    #[test]
    fn shares_are_whole_percents_and_never_nothing_by_rounding() {
        check("share", ColumnType::Share, Cell::Number(0.384), "38%", "38%");
        check("share", ColumnType::Share, Cell::Number(0.004), "0,4%", "0.4%");
        check("share", ColumnType::Share, Cell::Number(0.0001), "< 0,1%", "< 0.1%");
        check("share", ColumnType::Share, Cell::Number(0.0), "0%", "0%");
        check("ratio", ColumnType::Share, Cell::Number(1.216), "122%", "122%");
    }

    #[test]
    fn changes_have_their_sign_and_those_of_shares_are_points() {
        check("change", ColumnType::Count, Cell::Count(-15), "−15", "−15");
        check("change_ratio", ColumnType::Share, Cell::Number(-0.5), "−50%", "−50%");
        check("change_ratio", ColumnType::Share, Cell::Number(0.056), "+6%", "+6%");
        check("change_share", ColumnType::Share, Cell::Number(0.03), "+3 %-punt", "+3 %-points");
        check("change_share", ColumnType::Share, Cell::Number(-0.004), "−0,4 %-punt", "−0.4 %-points");
        check("change_share", ColumnType::Share, Cell::Number(0.0), "0 %-punt", "0 %-points");
        check("change", ColumnType::Mean, Cell::Number(0.08), "+0,08", "+0.08");
        check("change", ColumnType::Days, Cell::Number(197.2), "+197", "+197");
        check("previous", ColumnType::Mean, Cell::Number(0.4), "+0,40", "+0.40");
        check("previous", ColumnType::Count, Cell::Count(1290), "1.290", "1,290");
        check("previous_share", ColumnType::Share, Cell::Number(0.384), "38%", "38%");
    }

    #[test]
    fn small_p_is_below_a_thousandth() {
        check("p", ColumnType::P, Cell::Number(0.00002), "< 0,001", "< 0.001");
        check("p", ColumnType::P, Cell::Number(0.0421), "0,042", "0.042");
        check("p", ColumnType::P, Cell::Number(1.0), "1,000", "1.000");
    }

    #[test]
    fn what_cannot_be_computed_is_a_dash() {
        check("growth", ColumnType::Mean, Cell::Null, "–", "–");
    }

    #[test]
    fn labels_have_a_language() {
        check("theme", ColumnType::Text, Cell::Label(Label::NotRecorded), "niet ingevuld", "not recorded");
        check("theme", ColumnType::Text, Cell::Label(Label::Total), "Totaal", "Total");
    }
}
