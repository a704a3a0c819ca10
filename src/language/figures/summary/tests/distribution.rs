use super::{Case, FigureId, Language, Organisation, case, cases, check, figure, summary};
use crate::registry::Person;

fn of(kind: &str, domain: &str, count: usize) -> Vec<Case> {
    let mut one = case("", domain, [0; 3]);
    one.values[4] = kind.to_owned();
    vec![one; count]
}

fn dutch(organisation: &Organisation, id: FigureId) -> String {
    summary(&figure(organisation, id), Language::Dutch)
}

#[test]
fn domain_of_most_cases_of_a_kind() {
    let organisation =
        cases([of("traject", "Financiën", 12), of("traject", "Justitie", 8), of("", "Justitie", 3)].concat());
    check(
        &organisation,
        FigureId::DomainsByKind,
        "Bij “traject” is Financiën het hoofddomein van 12 trajecten: 60% van de trajecten van die soort.",
        "In “traject” Finances is the main domain of 12 cases: 60% of the cases of that kind.",
    );
    assert_eq!(
        dutch(&cases(of("", "Justitie", 3)), FigureId::DomainsByKind),
        "Zonder soort is Justitie het hoofddomein van alle 3 trajecten. Deze groep is te \
         klein om er iets algemeens over te zeggen."
    );
}

fn with(dimension: &str, domain: &str, count: usize) -> Vec<Case> {
    vec![Case { of_case: ["", "", dimension].map(str::to_owned), ..case("", domain, [0; 3]) }; count]
}

#[test]
fn dimension_and_domain_that_go_together() {
    let all = [with("Meedoen", "Financiën", 7), with("Zingeving", "Justitie", 3), with("", "Financiën", 9)];
    check(
        &cases(all.concat()),
        FigureId::DimensionByDomain,
        "Meedoen bij het hoofddomein Financiën komt het vaakst voor: 7 trajecten. Bij 9 van de 19 trajecten is geen \
         dimensie ingevuld.",
        "Participation with the main domain Finances is most common: 7 cases. For 9 of 19 cases no dimension is recorded.",
    );
}

#[test]
fn dimensions_that_are_as_common_or_not_recorded() {
    let all = [with("Meedoen", "Financiën", 1), with("Zingeving", "Justitie", 1)];
    assert_eq!(
        dutch(&cases(all.concat()), FigureId::DimensionByDomain),
        "Geen combinatie van dimensie en hoofddomein komt vaker dan 1 keer voor. Deze groep is te klein om er iets \
         algemeens over te zeggen."
    );
    let mut two = with("", "Justitie", 1);
    two[0].mains.push("Financiën".to_owned());
    let several = dutch(&cases([two, with("Meedoen", "Justitie", 12)].concat()), FigureId::DimensionByDomain);
    assert_eq!(several, "Alleen Meedoen bij het hoofddomein Justitie komt voor: 12 trajecten.");
    let nowhere = dutch(&cases(with("", "Justitie", 1)), FigureId::DimensionByDomain);
    assert_eq!(nowhere, "Geen enkel traject heeft zowel een dimensie als een hoofddomein.");
}

fn aged(age: Option<u8>, domain: &str, count: usize) -> Vec<Case> {
    vec![Case { person: Person { age, ..Person::default() }, ..case("", domain, [0; 3]) }; count]
}

#[test]
fn largest_band_of_ages() {
    let all = [aged(Some(30), "", 8), aged(Some(80), "", 2), aged(None, "", 5)];
    check(
        &cases(all.concat()),
        FigureId::AgeBands,
        "De meeste trajecten zijn van mensen van 27–55 jaar: 8 van de 10 met een bekende leeftijd (80%).",
        "Most cases are of people aged 27–55: 8 of 10 with a known age (80%).",
    );
}

#[test]
fn bands_that_are_as_large_or_not_known() {
    assert_eq!(
        dutch(&cases([aged(Some(30), "", 2), aged(Some(80), "", 2)].concat()), FigureId::AgeBands),
        "27–55 jaar en 75 jaar en ouder komen het vaakst voor: elk 2 van de 4 trajecten met een bekende leeftijd (50%). \
         Deze groep is te klein om er iets algemeens over te zeggen."
    );
    assert_eq!(dutch(&cases(aged(None, "", 2)), FigureId::AgeBands), "Van geen enkel traject is de leeftijd bekend.");
}

#[test]
fn young_people_of_all_and_of_the_largest_domain() {
    let all = [aged(Some(20), "Financiën", 2), aged(Some(60), "Financiën", 18), aged(Some(20), "Justitie", 5)];
    check(
        &cases([all.concat(), aged(None, "Justitie", 3)].concat()),
        FigureId::YoungByDomain,
        "Van 25 trajecten is bekend of de inwoner jonger is dan 25 jaar; bij 7 (28%) is dat zo. Bij Financiën, het \
         hoofddomein met de meeste trajecten, is het 10%.",
        "It is known of 25 cases whether the person is younger than 25; for 7 (28%) that is so. For Finances, the main \
         domain of most cases, it is 10%.",
    );
}

#[test]
fn few_whose_age_is_known() {
    assert_eq!(
        dutch(&cases([aged(Some(60), "Justitie", 1), aged(None, "Justitie", 30)].concat()), FigureId::YoungByDomain),
        "Van 1 traject is bekend of de inwoner jonger is dan 25 jaar; dat is niet zo. Deze groep is te klein om er iets \
         algemeens over te zeggen."
    );
    assert_eq!(
        dutch(&cases(aged(None, "Justitie", 30)), FigureId::YoungByDomain),
        "Van geen enkel traject is bekend of de inwoner jonger is dan 25 jaar."
    );
}

#[test]
fn one_or_all_of_an_age() {
    check(
        &cases(aged(Some(20), "", 1)),
        FigureId::AgeBands,
        "Het enige traject met een bekende leeftijd is van iemand van 19–26 jaar. Deze groep is te klein om er iets \
         algemeens over te zeggen.",
        "The only case with a known age is of somebody aged 19–26. This group is too small to say anything general.",
    );
    check(
        &cases(aged(Some(80), "", 12)),
        FigureId::AgeBands,
        "Alle 12 trajecten met een bekende leeftijd zijn van mensen van 75 jaar en ouder.",
        "All 12 cases with a known age are of people aged 75 and older.",
    );
    let two = dutch(&cases(aged(Some(80), "", 2)), FigureId::AgeBands);
    assert!(two.starts_with("Beide trajecten met een bekende leeftijd zijn van mensen van 75 jaar en ouder."), "{two}");
    let each = cases([aged(Some(20), "", 1), aged(Some(80), "", 1)].concat());
    assert!(
        dutch(&each, FigureId::AgeBands)
            .starts_with("Van 2 trajecten is de leeftijd bekend, elk in een andere leeftijdsgroep. Deze groep")
    );
}

#[test]
fn main_domain_of_all_or_of_one_each() {
    check(
        &cases(of("", "Justitie", 7)),
        FigureId::MainDomains,
        "Justitie is het hoofddomein van alle 7 trajecten.",
        "Judiciary is the main domain of all 7 cases.",
    );
    check(
        &cases(of("", "Justitie", 2)),
        FigureId::MainDomains,
        "Justitie is het hoofddomein van beide trajecten.",
        "Judiciary is the main domain of both cases.",
    );
    check(
        &cases([of("", "Justitie", 1), of("", "Financiën", 1)].concat()),
        FigureId::MainDomains,
        "Bij 2 trajecten komt geen hoofddomein vaker dan 1 keer voor: Financiën en Justitie.",
        "In 2 cases no main domain occurs more than once: Finances and Judiciary.",
    );
    let mut both = of("", "Justitie", 3);
    both.iter_mut().for_each(|case| case.mains.push("Financiën".to_owned()));
    check(
        &cases(both),
        FigureId::MainDomains,
        "Financiën en Justitie zijn elk een hoofddomein van alle 3 trajecten.",
        "Finances and Judiciary are each a main domain of all 3 cases.",
    );
}

#[test]
fn only_pair_of_dimension_and_domain() {
    check(
        &cases(with("Meedoen", "Justitie", 1)),
        FigureId::DimensionByDomain,
        "Alleen Meedoen bij het hoofddomein Justitie komt voor: 1 traject. Deze groep is te klein om er iets algemeens over \
         te zeggen.",
        "Only Participation with the main domain Judiciary occurs: 1 case. This group is too small to say anything general.",
    );
}

#[test]
fn largest_band_of_less_than_half() {
    check(
        &cases([aged(Some(30), "", 5), aged(Some(20), "", 4), aged(Some(80), "", 3)].concat()),
        FigureId::AgeBands,
        "De grootste groep is 27–55 jaar: 5 van de 12 trajecten met een bekende leeftijd (42%).",
        "The largest group is aged 27–55: 5 of 12 cases with a known age (42%).",
    );
}
