//! From where and where to: `referred-by` and `referred-to`.

use super::order;
use super::subject::{Subject, cases, count, label, number, row, share, text, whole};
use crate::fields::Field;
use crate::figures::{Cell, Column, Constraint, Counted, Draft, FigureId, Label, Made, Note, Row, Unit, Value};
use crate::registry::{Dictionary, NOT_RECORDED};
use crate::statistics;
use crate::values::says_no_referral;
use std::cmp::Reverse;

const REFERRED: &[Constraint] = &[("referrer", Value::Known)];
const CLOSED: &[Constraint] = &[("time", Value::Closed)];

/// A row a referrer, most first; shares of the cases that have one.
pub fn referred_by(subject: Subject) -> Draft {
    const COLUMNS: [Column; 4] = [
        text("referrer"),
        count("cases").made(cases(&[])),
        share("share").made(Made::From(&["cases", "all"])),
        count("all").made(Made::CountOfAll(Counted::Cases, &["referrer"], REFERRED)).unseen(),
    ];
    let needs = subject.needs_all(&[Field::ReferredBy]);
    let labels = subject.registry.cases.labels_of_cases(Field::ReferredBy).filter(|_| needs.is_empty());
    let Some((codes, dictionary)) = labels else {
        return subject.cannot(FigureId::ReferredBy, &COLUMNS, Unit::Cases, needs);
    };
    let mut counts = by_code(dictionary, subject.cases().map(|case| codes[case]));
    let without = std::mem::take(&mut counts[NOT_RECORDED as usize]);
    let n = counts.iter().sum();
    let mut notes = Vec::new();
    notes.extend((without > 0).then_some(Note::NoReferrer(without)));
    notes.extend(subject.notes_of_cases());
    subject
        .draft(FigureId::ReferredBy, &COLUMNS, most_first(dictionary, &counts, n), n, Unit::Cases, notes)
        .with_n_of(cases(REFERRED))
        .with_most_first()
}

/// A row a destination, most first, and one of all who were not referred; shares of the closed cases.
pub fn referred_to(subject: Subject) -> Draft {
    const COLUMNS: [Column; 4] = [
        text("destination"),
        count("cases").made(cases(CLOSED)),
        share("share").made(Made::From(&["cases", "all"])),
        count("all").made(Made::CountOfAll(Counted::Cases, &["destination"], CLOSED)).unseen(),
    ];
    let needs = subject.needs_all(&[Field::ReferredTo, Field::EndDate]);
    let labels = subject.registry.cases.labels_of_cases(Field::ReferredTo).filter(|_| needs.is_empty());
    let Some((codes, dictionary)) = labels else {
        return subject.cannot(FigureId::ReferredTo, &COLUMNS, Unit::Cases, needs);
    };
    let closed = subject.cases().filter(|case| subject.is_closed(*case));
    let mut counts = by_code(dictionary, closed.map(|case| codes[case]));
    let n = counts.iter().sum();
    let empty = counts[NOT_RECORDED as usize];
    let nowhere = take_no_referrals(dictionary, &mut counts);
    let mut rows = most_first(dictionary, &counts, n);
    if n > 0 {
        rows.push(row([Label::NoReferral], numbers(nowhere, n)));
    }
    let mut notes = vec![Note::OfClosed];
    notes.extend((empty > 0).then_some(Note::EmptyIsNoReferral(empty)));
    notes.extend(subject.note_of_open());
    notes.extend(subject.notes_of_cases());
    subject
        .draft(FigureId::ReferredTo, &COLUMNS, rows, n, Unit::Cases, notes)
        .with_n_of(cases(CLOSED))
        .with_most_first()
}

/// How often each code occurs.
fn by_code(dictionary: &Dictionary, codes: impl Iterator<Item = u32>) -> Vec<u64> {
    // A code more than there are labels: "not recorded".
    let mut counts = vec![0; dictionary.labels().len() + 1];
    codes.for_each(|code| counts[code as usize] += 1);
    counts
}

fn most_first(dictionary: &Dictionary, counts: &[u64], all: u64) -> Vec<Row> {
    let named = |(code, cases): (u32, u64)| (label(dictionary.label(code)), cases);
    let some = (0..).zip(counts.iter().copied()).filter(|(_, cases)| *cases > 0);
    let mut labels: Vec<(Label, u64)> = some.map(named).collect();
    labels.sort_by_cached_key(|(label, cases)| (Reverse(*cases), order::of_label(label)));
    labels.into_iter().map(|(label, cases)| row([label], numbers(cases, all))).collect()
}

/// Cases, their share, and of how many.
fn numbers(cases: u64, all: u64) -> [Cell; 3] {
    [whole(cases), number(statistics::share(cases, all)), whole(all)]
}

/// Takes out the cases of empty cells and of words that say that nobody was referred; how many they are.
fn take_no_referrals(dictionary: &Dictionary, counts: &mut [u64]) -> u64 {
    let says_none = |code| dictionary.label(code).is_none_or(says_no_referral);
    let none = (0..).zip(counts).filter(|(code, _)| says_none(*code));
    none.map(|(_, cases)| std::mem::take(cases)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Case, Organisation, draft, drafts, table};
    use crate::calendar::Period;
    use crate::fields::SheetKind;
    use crate::selection::Selection;

    fn by(referrer: &str) -> Case {
        Case { start: Some(1), of_case: [referrer, "", ""].map(str::to_owned), ..Case::default() }
    }

    fn to(destination: &str) -> Case {
        let of_case = ["", destination, ""].map(str::to_owned);
        Case { start: Some(1), end: Some(9), of_case, ..Case::default() }
    }

    fn organisation(cases: Vec<Case>) -> Organisation {
        Organisation { cases, ..Organisation::default() }
    }

    #[test]
    fn report_002_referred_278_times() {
        let referrers =
            [("CJGV", 15), ("Gemeente", 100), ("Huisartsenpraktijk", 80), ("School", 68), ("GGD", 15), ("", 900)];
        let cases = referrers.into_iter().flat_map(|(referrer, count)| vec![by(referrer); count]).collect();
        let draft = draft(&organisation(cases), FigureId::ReferredBy);
        assert_eq!(
            table(&draft, "referrer cases share"),
            [
                "Gemeente 100 0.3597",
                "Huisartsenpraktijk 80 0.2878",
                "School 68 0.2446",
                "CJGV 15 0.0540",
                "GGD 15 0.0540"
            ]
        );
        assert_eq!(draft.facts.n, Some(278));
        assert_eq!(draft.facts.notes, [Note::NoReferrer(900)]);
    }

    #[test]
    fn report_002_closed_without_onward_referral() {
        let destinations = [("", 70), ("Geen doorverwijzing", 3), ("Zorginstelling", 15), ("Wmo", 12)];
        let cases = destinations.into_iter().flat_map(|(destination, count)| vec![to(destination); count]).collect();
        let draft = draft(&organisation(cases), FigureId::ReferredTo);
        assert_eq!(
            table(&draft, "destination cases share"),
            ["Zorginstelling 15 0.1500", "Wmo 12 0.1200", "no referral 73 0.7300"]
        );
        assert_eq!(draft.facts.notes, [Note::OfClosed, Note::EmptyIsNoReferral(70)]);
    }

    /// Report 003: 3.3 % of 1157 cases. (The 52 that it prints beside it would be 4.5 %.)
    #[test]
    fn report_003_referred_to_others() {
        let cases = [vec![to("GGZ en/of De Toegang"); 25], vec![to("anders"); 13], vec![to("nee"); 1119]].concat();
        let draft = draft(&organisation(cases), FigureId::ReferredTo);
        assert_eq!(
            table(&draft, "destination cases share"),
            ["GGZ en/of De Toegang 25 0.0216", "anders 13 0.0112", "no referral 1119 0.9672"]
        );
    }

    #[test]
    fn words_for_no_referral_in_any_spelling() {
        for word in ["Nee", "niet", "Niet doorverwezen", "GEEN-verwijzing", "none", "not referred"] {
            let draft = draft(&organisation(vec![to(word)]), FigureId::ReferredTo);
            assert_eq!(table(&draft, "destination cases share"), ["no referral 1 1.0000"], "{word}");
        }
    }

    #[test]
    fn open_cases_are_not_in_it_and_later_ones_are_noted() {
        let open = Case { end: None, ..to("Wmo") };
        let organisation = organisation(vec![open.clone(), to("Wmo")]);
        let selection = Selection { period: Some(Period { first: 0, last: 5 }), ..Selection::default() };
        let drafts = drafts(&organisation, &selection);
        let figure = drafts.iter().find(|draft| draft.id == FigureId::ReferredTo).unwrap();
        assert!(figure.rows.is_empty(), "it was closed on day 9: in the period it was open");
        assert_eq!(figure.facts.notes, [Note::OfClosed, Note::ClosedLater(1)]);
        assert!(draft(&self::organisation(vec![open]), FigureId::ReferredTo).rows.is_empty());
    }

    #[test]
    fn nobody_referred_has_no_rows() {
        let draft = draft(&organisation(vec![by("")]), FigureId::ReferredBy);
        assert!(draft.rows.is_empty());
        assert_eq!(draft.facts.n, Some(0));
    }

    #[test]
    fn no_columns_need_them() {
        let organisation = organisation(vec![by("School")])
            .without(SheetKind::Cases, Field::ReferredBy)
            .without(SheetKind::Cases, Field::ReferredTo);
        assert_eq!(draft(&organisation, FigureId::ReferredBy).needs, [[Field::ReferredBy]]);
        assert_eq!(draft(&organisation, FigureId::ReferredTo).needs, [[Field::ReferredTo]]);
    }
}
