//! Days in a sentence: a whole year, quarter or month has a name, one day is one day, and other periods have two ends.

use crate::calendar::{Period, Span, Step, spans};
use crate::language::Language;
use crate::language::figures::{names, source};

/// "In 2024", "Op 4-3-2024", "In 2024 (1-1-2024 t/m 1-3-2024)".
pub fn in_span(span: Span, language: Language) -> String {
    match span.period.days() {
        1 if !span.is_whole() => on_day(span.period, language),
        _ => format!("In {}", names::span(span, language)),
    }
}

/// "Van 1-1-2024 t/m 1-3-2024", "Op 4-3-2024".
pub fn from_to(period: Period, language: Language) -> String {
    match period.days() {
        1 => on_day(period, language),
        _ => format!("{} {}", language.of("Van", "From"), source::days(period, language)),
    }
}

fn on_day(period: Period, language: Language) -> String {
    format!("{} {}", language.of("Op", "On"), language.day(period.first))
}

/// "in de vergeleken periode (2023)". It may be an earlier or a later one.
pub fn in_compared(period: Period, language: Language) -> String {
    let name = match (whole(period), period.days()) {
        (Some(span), _) => names::span(span, language),
        (None, 1) => language.day(period.first),
        _ => source::days(period, language),
    };
    language.of(format!("in de vergeleken periode ({name})"), format!("in the compared period ({name})"))
}

/// The year, quarter or month that a period is.
fn whole(period: Period) -> Option<Span> {
    Step::ALL.into_iter().find_map(|step| match spans(period, step)[..] {
        [span] if span.is_whole() => Some(span),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::day;

    fn period(first: (i32, i32), last: (i32, i32)) -> Period {
        let of_2024 = |(month, of_month)| day(2024, month, of_month).unwrap();
        Period { first: of_2024(first), last: of_2024(last) }
    }

    #[track_caller]
    fn check(period: Period, dutch: &str, english: &str) {
        assert_eq!(in_compared(period, Language::Dutch), format!("in de vergeleken periode ({dutch})"));
        assert_eq!(in_compared(period, Language::English), format!("in the compared period ({english})"));
    }

    #[test]
    fn what_is_whole_has_a_name_and_other_periods_have_days() {
        check(period((1, 1), (12, 31)), "2024", "2024");
        check(period((4, 1), (6, 30)), "2e kwartaal 2024", "Q2 2024");
        check(period((5, 1), (5, 31)), "mei 2024", "May 2024");
        check(period((5, 4), (5, 4)), "4-5-2024", "4 May 2024");
        check(period((1, 1), (6, 30)), "1-1-2024 t/m 30-6-2024", "1 Jan 2024 to 30 Jun 2024");
    }

    #[test]
    fn one_day_is_said_once() {
        let one = period((3, 4), (3, 4));
        let span = |period| Span { step: Step::Year, period };
        assert_eq!(from_to(one, Language::Dutch), "Op 4-3-2024");
        assert_eq!(from_to(one, Language::English), "On 4 Mar 2024");
        assert_eq!(in_span(span(one), Language::Dutch), "Op 4-3-2024");
        assert_eq!(in_span(span(one), Language::English), "On 4 Mar 2024");
        let two = period((3, 4), (3, 5));
        assert_eq!(from_to(two, Language::Dutch), "Van 4-3-2024 t/m 5-3-2024");
        assert_eq!(in_span(span(two), Language::Dutch), "In 2024 (4-3-2024 t/m 5-3-2024)");
        assert_eq!(in_span(span(period((1, 1), (12, 31))), Language::English), "In 2024");
    }
}
