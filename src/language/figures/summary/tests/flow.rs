use super::{
    Case, Figure, FigureId, Language, Organisation, Policy, Selection, cases, check, drafts, protect, summary,
};
use crate::calendar::{Day, Period, day};
use crate::registry::Person;
use crate::values::Answer;

fn on(year: i32, month: i32, of_month: i32) -> Day {
    day(year, month, of_month).unwrap()
}

fn case(kind: &str, start: Day, end: Option<Day>) -> Case {
    let values = ["", "", "", "", kind].map(str::to_owned);
    Case { values, start: Some(start), end, ..Case::default() }
}

fn in_years(organisation: &Organisation, first: i32, last: i32, id: FigureId) -> Figure {
    let period = Some(Period { first: on(first, 1, 1), last: on(last, 12, 31) });
    let figures = protect(drafts(organisation, &Selection { period, ..Selection::default() }), Policy::default());
    figures.into_iter().find(|figure| figure.id() == id).unwrap()
}

#[track_caller]
fn check_years(organisation: &Organisation, (first, last): (i32, i32), id: FigureId, dutch: &str, english: &str) {
    let figure = in_years(organisation, first, last, id);
    assert_eq!(summary(&figure, Language::Dutch), dutch);
    assert_eq!(summary(&figure, Language::English), english);
}

/// 136 cases in 2022, of which 25 had started in 2021.
fn report_001() -> Organisation {
    let earlier = vec![case("pilot", on(2021, 11, 5), Some(on(2022, 3, 1))); 25];
    let started = vec![case("pilot", on(2022, 6, 1), None); 111];
    cases([earlier, started].concat())
}

#[test]
fn report_001_cases_of_a_year() {
    check_years(
        &report_001(),
        (2022, 2022),
        FigureId::StartedClosed,
        "Van 1-1-2022 t/m 31-12-2022 liepen er 136 trajecten: 25 die al liepen en 111 die begonnen. Daarvan zijn er 25 \
         afgesloten; na de laatste dag lopen er 111 door.",
        "From 1 Jan 2022 to 31 Dec 2022 136 cases were active: 25 carried over and 111 started. Of these 25 were closed; \
         after the last day 111 are open.",
    );
    check_years(
        &report_001(),
        (2021, 2022),
        FigureId::KindsByYear,
        "In 2022 liepen 136 trajecten; in 2021 waren dat er 25.",
        "In 2022 136 cases were active; in 2021 there were 25.",
    );
}

#[test]
fn one_case_of_a_year() {
    check_years(
        &cases(vec![case("", on(2022, 2, 1), None)]),
        (2021, 2022),
        FigureId::StartedClosed,
        "Van 1-1-2021 t/m 31-12-2022 liep er 1 traject: 0 die al liepen en 1 dat begon. Daarvan is er geen afgesloten; na \
         de laatste dag loopt er 1 door.",
        "From 1 Jan 2021 to 31 Dec 2022 1 case was active: 0 carried over and 1 started. Of these none was closed; after the \
         last day 1 is open.",
    );
}

#[test]
fn kind_of_most_cases_and_a_part_of_a_year() {
    let all = [
        case("traject", on(2021, 2, 1), None),
        case("traject", on(2022, 2, 1), None),
        case("steun", on(2022, 3, 1), None),
    ];
    check(
        &cases(all.to_vec()),
        FigureId::KindsByYear,
        "In 2022 (1-1-2022 t/m 1-3-2022) liepen 3 trajecten. Daarvan was “traject” het grootst: 2.",
        "In 2022 (1 Jan 2022 to 1 Mar 2022) 3 cases were active. Of these “traject” was the largest: 2.",
    );
}

fn lasting(kind: &str, days: i32, count: usize) -> Vec<Case> {
    vec![case(kind, 19_000, Some(19_000 + days)); count]
}

#[test]
fn report_002_durations() {
    check(
        &cases([lasting("traject", 220, 30), lasting("steun", 417, 10), lasting("advies", 1, 9)].concat()),
        FigureId::Duration,
        "49 afgesloten trajecten duurden gemiddeld 220 dagen; de middelste duur is 220 dagen. Ongeveer 9 van de 10 duurden \
         niet langer dan 417 dagen. Gemiddeld duurde “traject” 220 dagen en “steun” 417 dagen.",
        "49 closed cases took 220 days on average; the middle one took 220 days. About 9 of 10 took no longer than 417 days. \
         The mean is, by kind: “traject” 220 days and “steun” 417 days.",
    );
}

#[test]
fn one_duration_and_few() {
    check(
        &cases(lasting("", 1, 1)),
        FigureId::Duration,
        "Het enige afgesloten traject duurde 1 dag.",
        "The only closed case took 1 day.",
    );
    check(
        &cases([lasting("", 1, 1), lasting("", 4, 1)].concat()),
        FigureId::Duration,
        "2 afgesloten trajecten duurden gemiddeld 3 dagen; de middelste duur is 3 dagen. Deze groep is te klein om er iets \
         algemeens over te zeggen.",
        "2 closed cases took 3 days on average; the middle one took 3 days. This group is too small to say anything general.",
    );
}

fn known(answer: Option<Answer>, count: usize) -> Vec<Case> {
    let person = Person { known_before: answer, ..Person::default() };
    vec![Case { person, ..case("", 0, None) }; count]
}

#[test]
fn report_002_new_people() {
    check(
        &cases([known(Some(Answer::No), 64), known(Some(Answer::Yes), 36), known(None, 9)].concat()),
        FigureId::NewOrKnown,
        "Van 100 trajecten is bekend of de inwoner nieuw was; bij 64 (64%) was dat zo. Bij 9 trajecten is het niet ingevuld.",
        "Of 100 cases it is known whether the person was new; for 64 (64%) that was so. For 9 cases it is not recorded.",
    );
}

#[test]
fn nobody_new_or_nothing_known() {
    check(
        &cases(known(Some(Answer::Yes), 1)),
        FigureId::NewOrKnown,
        "Van 1 traject is bekend of de inwoner nieuw was; bij geen was dat zo. Deze groep is te klein om er iets algemeens \
         over te zeggen.",
        "Of 1 case it is known whether the person was new; for none that was so. This group is too small to say anything \
         general.",
    );
    check(
        &cases(known(None, 1)),
        FigureId::NewOrKnown,
        "Van geen enkel traject is bekend of de inwoner nieuw was.",
        "Of no case it is known whether the person was new.",
    );
}

fn referred(by: &str, to: &str, count: usize) -> Vec<Case> {
    vec![Case { of_case: [by, to, ""].map(str::to_owned), ..case("", 0, Some(9)) }; count]
}

#[test]
fn report_002_referrals() {
    check(
        &cases([referred("School", "", 200), referred("CJGV", "", 78)].concat()),
        FigureId::ReferredBy,
        "Bij 278 trajecten is ingevuld wie verwees; het vaakst “School”: 200 (72%).",
        "For 278 cases it is recorded who referred the person; most often “School”: 200 (72%).",
    );
    check(
        &cases([referred("", "", 73), referred("", "Wmo", 15), referred("", "Zorginstelling", 12)].concat()),
        FigureId::ReferredTo,
        "Van 100 afgesloten trajecten zijn er 73 (73%) afgesloten zonder verdere verwijzing en 27 (27%) met een verwijzing, \
         het vaakst naar “Wmo”: 15 (15%).",
        "Of 100 closed cases 73 (73%) were closed without an onward referral and 27 (27%) with one, most often to “Wmo”: 15 \
         (15%).",
    );
}

#[test]
fn few_referrals() {
    check(
        &cases([referred("School", "", 1), referred("CJGV", "", 1)].concat()),
        FigureId::ReferredBy,
        "Bij 2 trajecten is ingevuld wie verwees; het vaakst “CJGV” en “School”: elk 1 (50%). Deze groep is te klein om er \
         iets algemeens over te zeggen.",
        "For 2 cases it is recorded who referred the person; most often “CJGV” and “School”: each 1 (50%). This group is too \
         small to say anything general.",
    );
    check(
        &cases(referred("", "", 1)),
        FigureId::ReferredTo,
        "Van 1 afgesloten traject is er 1 (100%) afgesloten zonder verdere verwijzing en geen met een verwijzing. Deze groep \
         is te klein om er iets algemeens over te zeggen.",
        "Of 1 closed case 1 (100%) was closed without an onward referral and none with one. This group is too small to say \
         anything general.",
    );
}

#[test]
fn nothing_to_count() {
    let nothing = "In deze selectie is hierover niets te tellen.";
    let open = cases(vec![case("", 0, None)]);
    for id in [FigureId::Duration, FigureId::ReferredBy, FigureId::ReferredTo] {
        assert_eq!(summary(&super::figure(&open, id), Language::Dutch), nothing, "{id:?}");
    }
    for id in [FigureId::KindsByYear, FigureId::StartedClosed] {
        assert_eq!(summary(&in_years(&report_001(), 2018, 2019, id), Language::Dutch), nothing, "{id:?}");
    }
}
