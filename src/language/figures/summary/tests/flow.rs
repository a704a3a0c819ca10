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
    let figures = protect(drafts(organisation, &Selection { period, ..Selection::default() }), Policy::Internal);
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
        "From 1 Jan 2022 to 31 Dec 2022, 136 cases were active: 25 carried over and 111 started. Of these, 25 were closed; after the last day, 111 are open.",
    );
    check_years(
        &report_001(),
        (2021, 2022),
        FigureId::KindsByYear,
        "In 2022 liepen 136 trajecten. In 2021 liepen er 25.",
        "In 2022, 136 cases were active. In 2021 there were 25.",
    );
}

#[test]
fn one_case_of_a_year() {
    check_years(
        &cases(vec![case("", on(2022, 2, 1), None)]),
        (2021, 2022),
        FigureId::StartedClosed,
        "Van 1-1-2021 t/m 31-12-2022 liep er 1 traject, dat toen begon. Daarna loopt het door.",
        "From 1 Jan 2021 to 31 Dec 2022, 1 case was active, which started then. It is still open after that.",
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
        "In 2022 (1-1-2022 t/m 1-3-2022) liepen 3 trajecten; de meeste (2) zijn “traject”.",
        "In 2022 (1 Jan 2022 to 1 Mar 2022), 3 cases were active; most (2) are “traject”.",
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
        "It is known of 100 cases whether the person was new; for 64 (64%) that was so. For 9 cases it is not recorded.",
    );
}

#[test]
fn nobody_new_or_nothing_known() {
    check(
        &cases(known(Some(Answer::Yes), 1)),
        FigureId::NewOrKnown,
        "Van 1 traject is bekend of de inwoner nieuw was; dat was niet zo. Deze groep is te klein om er iets algemeens \
         over te zeggen.",
        "It is known of 1 case whether the person was new; that was not so. This group is too small to say anything \
         general.",
    );
    check(
        &cases(known(None, 1)),
        FigureId::NewOrKnown,
        "Van geen enkel traject is bekend of de inwoner nieuw was.",
        "It is not known of any case whether the person was new.",
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
        &cases([referred("", "nee", 73), referred("", "Wmo", 15), referred("", "Zorginstelling", 12)].concat()),
        FigureId::ReferredTo,
        "Van 100 afgesloten trajecten zijn er 73 (73%) afgesloten zonder verdere verwijzing en 27 (27%) met een verwijzing, \
         het vaakst naar “Wmo”: 15 (15%).",
        "Of 100 closed cases, 73 (73%) were closed without an onward referral and 27 (27%) with one, most often to “Wmo”: 15 \
         (15%).",
    );
}

#[test]
fn few_referrals() {
    check(
        &cases([referred("School", "", 1), referred("CJGV", "", 1)].concat()),
        FigureId::ReferredBy,
        "Bij 2 trajecten is ingevuld wie verwees: “CJGV” en “School”. Deze groep is te klein om er \
         iets algemeens over te zeggen.",
        "For 2 cases it is recorded who referred the person: “CJGV” and “School”. This group is too \
         small to say anything general.",
    );
    check(
        &cases(referred("", "", 1)),
        FigureId::ReferredTo,
        "Bij het enige afgesloten traject is geen verwijzing ingevuld of nodig. Deze groep \
         is te klein om er iets algemeens over te zeggen.",
        "The only closed case has no referral recorded or needed. This group is too small to say \
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

/// What is told of referrals onward, without the caution of few.
fn told(organisation: &Organisation, id: FigureId) -> [String; 2] {
    [(Language::Dutch, " Deze groep"), (Language::English, " This group")].map(|(language, caution)| {
        let told = summary(&super::figure(organisation, id), language);
        told.split(caution).next().unwrap_or_default().to_owned()
    })
}

#[test]
fn referrals_onward_of_none_one_two_and_more() {
    let check = |none: usize, empty: usize, to: &[(&str, usize)], dutch: &str, english: &str| {
        let mut all = [referred("", "nee", none), referred("", "", empty)].concat();
        all.extend(to.iter().flat_map(|(to, count)| referred("", to, *count)));
        assert_eq!(told(&cases(all), FigureId::ReferredTo), [dutch, english]);
    };
    check(
        1,
        0,
        &[],
        "Het enige afgesloten traject kreeg geen verdere verwijzing.",
        "The only closed case had no onward referral.",
    );
    check(
        0,
        0,
        &[("Wmo", 1)],
        "Het enige afgesloten traject kreeg een verwijzing, naar “Wmo”.",
        "The only closed case had a referral, to “Wmo”.",
    );
    check(
        1,
        0,
        &[("Wmo", 1)],
        "Van 2 afgesloten trajecten is er 1 (50%) afgesloten zonder verdere verwijzing en 1 (50%) met een verwijzing, naar \
         “Wmo”.",
        "Of 2 closed cases, 1 (50%) was closed without an onward referral and 1 (50%) with one, to “Wmo”.",
    );
    check(
        2,
        0,
        &[],
        "Geen van de 2 afgesloten trajecten kreeg een verdere verwijzing.",
        "None of the 2 closed cases had an onward referral.",
    );
    check(
        0,
        0,
        &[("Wmo", 1), ("Zorg", 1)],
        "Beide afgesloten trajecten kregen een verwijzing, naar “Wmo” en “Zorg”.",
        "Both closed cases had a referral, to “Wmo” and “Zorg”.",
    );
    check(
        0,
        7,
        &[("Wmo", 3)],
        "Van 10 afgesloten trajecten is bij 7 (70%) geen verwijzing ingevuld of nodig; bij 3 (30%) is verwezen, steeds naar \
         “Wmo”.",
        "Of 10 closed cases, 7 (70%) have no referral recorded or needed; 3 (30%) were referred, always to “Wmo”.",
    );
    check(
        1,
        1,
        &[],
        "Bij geen van de 2 afgesloten trajecten is een verwijzing ingevuld.",
        "None of the 2 closed cases has a referral recorded.",
    );
}

#[test]
fn referrers_of_one_of_all_and_by_the_person() {
    let check = |by: &[(&str, usize)], dutch: &str, english: &str| {
        let all = by.iter().flat_map(|(by, count)| referred(by, "", *count)).collect();
        assert_eq!(told(&cases(all), FigureId::ReferredBy), [dutch, english]);
    };
    check(
        &[("Huisarts", 1)],
        "Bij het enige traject waarbij dat is ingevuld, verwees “Huisarts”.",
        "In the only case for which it is recorded, “Huisarts” referred the person.",
    );
    check(
        &[("Huisarts", 2)],
        "Bij 2 trajecten is ingevuld wie verwees; steeds “Huisarts”.",
        "For 2 cases it is recorded who referred the person; always “Huisarts”.",
    );
    check(
        &[("Huisarts", 1), ("School", 1), ("GGD", 1), ("Wmo", 1)],
        "Bij 4 trajecten is ingevuld wie verwees; elke keer een ander.",
        "For 4 cases it is recorded who referred the person; a different one each time.",
    );
    check(
        &[("Cliënt zelf", 60), ("Eigen initiatief", 10), ("School", 20), ("GGD", 10)],
        "Bij 100 trajecten is ingevuld wie verwees; het vaakst “Cliënt zelf”: 60 (60%). Door anderen verwezen: 30 keer.",
        "For 100 cases it is recorded who referred the person; most often “Cliënt zelf”: 60 (60%). Referred by others: 30 \
         times.",
    );
    check(
        &[("Zelf", 2), ("School", 1)],
        "Bij 3 trajecten is ingevuld wie verwees; het vaakst “Zelf”: 2 (67%). Door anderen verwezen: 1 keer.",
        "For 3 cases it is recorded who referred the person; most often “Zelf”: 2 (67%). Referred by others: 1 time.",
    );
    check(
        &[("Inwoner zelf", 3)],
        "Bij 3 trajecten is ingevuld wie verwees; steeds “Inwoner zelf”. Niemand is door een ander verwezen.",
        "For 3 cases it is recorded who referred the person; always “Inwoner zelf”. Nobody was referred by others.",
    );
}

#[test]
fn new_people_are_those_who_started_in_the_period() {
    let started = |answer, count| {
        known(answer, count).into_iter().map(|case| Case { start: Some(on(2024, 5, 1)), ..case }).collect::<Vec<_>>()
    };
    let (new, was_known, unknown) = (Some(Answer::No), Some(Answer::Yes), None);
    let check = |all: Vec<Vec<Case>>, dutch: &str, english: &str| {
        let figure = in_years(&cases(all.concat()), 2024, 2024, FigureId::NewOrKnown);
        let told = [Language::Dutch, Language::English].map(|language| summary(&figure, language));
        assert!(told[0].starts_with(dutch) && told[1].starts_with(english), "{told:?}");
    };
    check(
        vec![started(new, 64), started(was_known, 36)],
        "Van de 100 trajecten die in de periode begonnen, is bekend of de inwoner nieuw was; bij 64 (64%) was dat zo.",
        "It is known of the 100 cases that started in the period whether the person was new; for 64 (64%) that was so.",
    );
    check(
        vec![started(new, 1), started(was_known, 1), started(unknown, 1)],
        "Van 2 trajecten die in de periode begonnen, is bekend of de inwoner nieuw was; bij 1 (50%) was dat zo. Bij 1 traject",
        "It is known of 2 cases that started in the period whether the person was new; for 1 (50%) that was so. For 1 case",
    );
    check(
        vec![started(new, 1)],
        "Van het enige traject dat in de periode begon, is bekend of de inwoner nieuw was; dat was zo.",
        "It is known of the only case that started in the period whether the person was new; that was so.",
    );
}

#[test]
fn years_of_many_kinds_and_of_none() {
    let of = |kind, year, count| vec![case(kind, on(year, 2, 1), Some(on(year, 3, 1))); count];
    check_years(
        &cases([of("traject", 2025, 3), of("steun", 2025, 2), of("traject", 2024, 1)].concat()),
        (2024, 2025),
        FigureId::KindsByYear,
        "In 2025 liepen 5 trajecten; de meeste (3) zijn “traject”. In 2024 liep er 1.",
        "In 2025, 5 cases were active; most (3) are “traject”. In 2024 there was 1.",
    );
    check_years(
        &cases([of("a", 2024, 2), of("b", 2024, 1), of("c", 2024, 1)].concat()),
        (2023, 2024),
        FigureId::KindsByYear,
        "In 2024 liepen 4 trajecten; “a” komt het vaakst voor (2). In 2023 liep er geen.",
        "In 2024, 4 cases were active; “a” is most common (2). In 2023 there were none.",
    );
    check_years(
        &cases(of("a", 2023, 1)),
        (2023, 2024),
        FigureId::KindsByYear,
        "In 2024 liep geen enkel traject. In 2023 liep er 1.",
        "In 2024, no case was active. In 2023 there was 1.",
    );
}

#[test]
fn started_and_closed_of_one_side_only() {
    let old = |end| case("", on(2021, 2, 1), end);
    let check = |all: &[Case], dutch: &str, english: &str| {
        let figure = in_years(&cases(all.to_vec()), 2022, 2022, FigureId::StartedClosed);
        let told = [Language::Dutch, Language::English].map(|language| summary(&figure, language));
        assert!(told[0].ends_with(dutch) && told[1].ends_with(english), "{told:?}");
    };
    let closed = Some(on(2022, 3, 1));
    check(
        &[old(closed)],
        " liep er 1 traject, dat al liep. Het is toen ook afgesloten.",
        ", 1 case was active, which was carried over. It was also closed then.",
    );
    check(
        &[old(closed), old(None)],
        " liepen er 2 trajecten, die allebei al liepen. Daarvan is er 1 afgesloten; na de laatste dag loopt er 1 door.",
        ", 2 cases were active, both carried over. Of these, 1 was closed; after the last day, 1 is open.",
    );
    let new = case("", on(2022, 2, 1), None);
    check(
        &[new.clone(), new.clone(), new],
        " liepen er 3 trajecten, die allemaal toen begonnen. Daarvan is er geen afgesloten; na de laatste dag lopen er 3 \
         door.",
        ", 3 cases were active, which all started then. Of these, none was closed; after the last day, 3 are open.",
    );
}

#[test]
fn period_of_one_day() {
    let day = on(2024, 3, 4);
    let selection = Selection { period: Some(Period { first: day, last: day }), ..Selection::default() };
    let organisation = cases(vec![case("a", day, None), case("a", on(2024, 1, 1), None)]);
    let told = |id, language| {
        let figures = protect(drafts(&organisation, &selection), Policy::Internal);
        summary(figures.iter().find(|figure| figure.id() == id).unwrap(), language)
    };
    assert_eq!(
        told(FigureId::StartedClosed, Language::Dutch),
        "Op 4-3-2024 liepen er 2 trajecten: 1 dat al liep en 1 dat begon. Daarvan is er geen afgesloten; na die dag lopen er 2 \
         door."
    );
    assert_eq!(told(FigureId::KindsByYear, Language::Dutch), "Op 4-3-2024 liepen 2 trajecten.");
    assert_eq!(told(FigureId::KindsByYear, Language::English), "On 4 Mar 2024, 2 cases were active.");
}
