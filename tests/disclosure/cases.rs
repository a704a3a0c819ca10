//! The cases of the norm's section 11 that are about figures, each by the property that it states. The others are the
//! engine's: `engine/src/tests/cases.rs`.

use super::attacker::{attack, interval};
use super::example::{Activity, Case, Organisation, case, of_theme, score};
use super::reader::Name;
use super::{THRESHOLD, overlaps, package};
use groeibeeld::disclosure::{Figure, Package, Policy, Refusal};
use groeibeeld::export::csv::csv;
use groeibeeld::fields::{Field, SheetKind};
use groeibeeld::figures::{Cell, FigureId, Label};
use groeibeeld::language::{Language, figures};
use groeibeeld::selection::Selection;

const DOMAINS: [&str; 3] = ["Financiën", "Huisvesting", "Justitie"];

/// Cases with nothing but a theme, a main domain, and scores.
fn organisation(cases: Vec<Case>) -> Organisation {
    use Field::*;
    let lacking = [ClientId, Age, BirthYear, AgeBand, KnownBefore, GoalReached, ReferredBy, ReferredTo, Dimension];
    let all = Organisation { cases, ..Organisation::default() };
    lacking
        .into_iter()
        .chain([Service, Kind, StartDate, EndDate])
        .fold(all, |all, field| all.without(SheetKind::Cases, field))
}

/// So many cases on each domain.
fn of_domains(counts: &[usize]) -> Organisation {
    let of = |(domain, count): (&&str, &usize)| vec![case("Jeugd", domain, [0, 0, 0]); *count];
    let cases = DOMAINS.iter().zip(counts).flat_map(of).collect();
    organisation(cases).without(SheetKind::Cases, Field::Theme)
}

/// The case on a domain with a score at the start or at the end, for each of these scores.
fn scored(domain: &str, place: usize, scores: &[u8]) -> Vec<Case> {
    let one = |number: &u8| {
        let mut one = case("Jeugd", domain, [0; 3]);
        one.scores[0].1[place] = score(*number);
        one
    };
    scores.iter().map(one).collect()
}

fn of_scores(place: usize, of: [&[u8]; 3]) -> Organisation {
    let cases = DOMAINS.iter().zip(of).flat_map(|(domain, scores)| scored(domain, place, scores)).collect();
    organisation(cases).without(SheetKind::Cases, Field::Theme).without(SheetKind::Cases, Field::MainDomain)
}

/// What is published of everything, and what there is; the attacker finds nothing.
fn packages(organisation: &Organisation) -> [Package; 2] {
    let selection = Selection::default();
    let packages = [Policy::default(), Policy::Internal].map(|policy| package(organisation, &selection, policy));
    let [published, internal] = &packages;
    assert!(!published.figures.is_empty());
    let attack = attack(&published.figures, &internal.figures, overlaps(organisation), THRESHOLD);
    assert!(attack.leaks.is_empty() && attack.open == 0, "{}", attack.leaks.join("\n"));
    packages
}

fn figure(package: &Package, id: FigureId) -> &Figure {
    package.figures.iter().find(|figure| figure.id() == id).expect("the figure")
}

/// Some columns as text, a line a row: "Financiën 20 0,65".
fn table(package: &Package, id: FigureId, keys: &str) -> Vec<String> {
    let figure = figure(package, id);
    let words = figures::words(figure, Language::Dutch);
    let places: Vec<usize> = keys.split(' ').map(|key| figure.column(key).expect(key)).collect();
    let line = |row: &Vec<String>| places.iter().map(|place| row[*place].as_str()).collect::<Vec<_>>().join(" ");
    words.rows.iter().map(line).collect()
}

fn interval_of([published, internal]: &[Package; 2], what: &str, domain: &'static str) -> (i64, i64) {
    let variable = if what == "cases" { "main" } else { "domain" };
    interval(&published.figures, &internal.figures, &Name::ever(what, &[(variable, domain)]))
}

#[test]
fn t09_share_of_a_hidden_count() {
    let packages = packages(&of_domains(&[3, 8, 20]));
    let rows = table(&packages[0], FigureId::MainDomains, "domain cases share");
    assert_eq!(rows, ["Justitie 20 65%", "Financiën · ·", "Huisvesting · ·"]);
    assert_eq!(interval_of(&packages, "cases", "Financiën"), (1, 10));
}

#[test]
fn t10_mean_of_a_hidden_count() {
    let third = [3; 20];
    let packages = packages(&of_scores(2, [&[1, 2], &[4, 4, 4, 4, 4, 4, 5, 5], &third]));
    let rows = table(&packages[0], FigureId::Growth, "domain n_end mean_end");
    assert!(rows.iter().any(|row| row == "Financiën · ·"), "{rows:?}");
    assert!(rows.iter().filter(|row| row.contains("· ") && !row.ends_with('·')).count() == 0, "{rows:?}");
    let (low, high) = interval_of(&packages, "s:n_end", "Financiën");
    // Not 2 alone, as two sums would tell. Of 1 to 9 that make ten together, other tables leave these.
    assert!(low <= 2 && high >= 8, "{low} to {high}");
}

#[test]
fn t11_mean_of_which_everybody_has_the_highest_score() {
    let third = [vec![3; 16], vec![4; 4]].concat();
    let packages = packages(&of_scores(2, [&[5; 12], &[3, 3, 3, 3, 3, 3, 2, 4], &third]));
    let rows = table(&packages[0], FigureId::Growth, "domain n_end mean_end");
    assert_eq!(rows[0], "Financiën 12 ·");
    assert!(rows[1..].iter().any(|row| row.ends_with('·')), "{rows:?}");
    let (low, high) = interval_of(&packages, "s:sum_end", "Financiën");
    assert!(high == 60 && high - low >= 3, "{low} to {high}");
}

#[test]
fn t12_difference_of_two_totals() {
    let mut cases = vec![case("Jeugd", "Financiën", [0; 3]); 40];
    for (number, case) in cases.iter_mut().enumerate() {
        case.person.age = Some(if number < 38 { 18 } else { 30 });
    }
    let mut organisation = organisation(cases).without(SheetKind::Cases, Field::Theme);
    organisation.without.remove(&(SheetKind::Cases, Field::Age));
    let packages = packages(&organisation);
    let rows = table(&packages[0], FigureId::YoungByDomain, "domain cases under");
    assert!(rows.iter().all(|row| row.contains('·')), "{rows:?}");
    let bands = table(&packages[0], FigureId::AgeBands, "age_band cases");
    assert!(bands.iter().filter(|row| row.ends_with('·')).count() > 1, "{bands:?}");
}

#[test]
fn t13_breakdown_of_which_everybody_has_the_lowest_score() {
    let levels =
        |counts: [usize; 5]| -> Vec<u8> { (1..6).zip(counts).flat_map(|(level, count)| vec![level; count]).collect() };
    let [second, third] = [levels([5, 6, 7, 5, 6]), levels([5, 5, 9, 8, 6])];
    let packages = packages(&of_scores(0, [&[1; 12], &second, &third]));
    let rows = table(&packages[0], FigureId::Levels, "domain start_1 start_2 start_3 start_4 start_5");
    assert_eq!(rows[0], "Financiën · · · · ·");
    assert!(rows[1..].iter().any(|row| row.contains('·')), "{rows:?}");
    assert_eq!(table(&packages[0], FigureId::Growth, "domain n_start")[0], "Financiën 12");
    let (low, high) = interval_of(&packages, "s:start_1", "Financiën");
    assert!(low <= 10 && high == 12, "{low} to {high}");
}

#[test]
fn t14_one_mark_for_all_that_is_hidden() {
    let packages = packages(&of_domains(&[1, 5, 20]));
    let rows = table(&packages[0], FigureId::MainDomains, "domain cases share");
    assert_eq!(rows, ["Justitie 20 77%", "Financiën · ·", "Huisvesting · ·"]);
    assert_eq!(interval_of(&packages, "cases", "Financiën"), (1, 5));
    let text = csv(figure(&packages[0], FigureId::MainDomains), Language::Dutch);
    let said = |domain: &str| text.lines().find_map(|line| line.strip_prefix(domain).map(str::to_owned));
    assert_eq!(said("Financiën"), said("Huisvesting"));
}

#[test]
fn t15_rounded() {
    let themes = ["Noord", "Oost", "Zuid"].into_iter().zip([[20, 2, 15], [18, 11, 12], [9, 14, 6]]);
    let of = |(theme, counts): (&'static str, [usize; 3])| {
        DOMAINS.into_iter().zip(counts).flat_map(move |(domain, count)| vec![case(theme, domain, [0; 3]); count])
    };
    let rounded = package(&organisation(themes.flat_map(of).collect()), &Selection::default(), Policy::Round);
    let mut rows = table(&rounded, FigureId::DomainsByTheme, "theme domain cases");
    rows.sort();
    let expected = [
        "Noord Financiën 20",
        "Noord Huisvesting ·",
        "Noord Justitie 15",
        "Oost Financiën 20",
        "Oost Huisvesting 10",
        "Oost Justitie 10",
        "Zuid Financiën 10",
        "Zuid Huisvesting 15",
        "Zuid Justitie ·",
    ];
    assert_eq!(rows, expected);
    let mut totals = table(&rounded, FigureId::MainDomains, "domain cases");
    totals.sort();
    assert_eq!(totals, ["Financiën 45", "Huisvesting 25", "Justitie 35"]);
    assert_eq!(figure(&rounded, FigureId::DomainsByTheme).facts().n, Some(105));
}

#[test]
fn t19_people_and_not_cases() {
    let mut organisation = of_domains(&[6, 20, 20]);
    organisation.without.remove(&(SheetKind::Cases, Field::ClientId));
    for (number, case) in organisation.cases.iter_mut().enumerate() {
        case.client = if number < 6 { format!("a{}", number % 2) } else { format!("b{number}") };
    }
    let rows = table(&packages(&organisation)[0], FigureId::MainDomains, "domain cases");
    assert!(rows.contains(&"Financiën ·".to_owned()), "{rows:?}");
}

#[test]
fn t20_nothing_to_do() {
    let of = |theme: &str, domain: &str, count: usize| vec![case(theme, domain, [0; 3]); count];
    let cases = [of("Wonen", "Financiën", 5), of("Jeugd", "Financiën", 7), of("Jeugd", "Justitie", 9)].concat();
    let [published, internal] = packages(&organisation(cases));
    // What was read of files is for the user.
    let is_of_rows = |figure: &Figure| matches!(figure.id(), FigureId::Reading | FigureId::Completeness);
    let is_published = |figure: &Figure| !is_of_rows(figure) && figure.needs().is_empty();
    for (one, other) in published.figures.iter().zip(&internal.figures).filter(|(one, _)| is_published(one)) {
        assert!(!one.has_hidden(), "{:?}", one.id());
        assert_eq!(one.rows(), other.rows(), "{:?}", one.id());
        assert_eq!(one.facts().n, other.facts().n, "{:?}", one.id());
    }
}

#[test]
fn t21_too_few() {
    let package = package(&of_domains(&[3]), &Selection::default(), Policy::default());
    assert_eq!((package.refusal, package.figures.len()), (Some(Refusal::TooFew), 0));
}

/// What is hidden has no other sort of cell beside it that says how much it is.
#[test]
fn nothing_computed_stands_beside_what_is_hidden() {
    let packages = packages(&of_domains(&[3, 8, 20]));
    let hidden = packages[0].figures.iter().flat_map(Figure::rows).filter(|row| row.cells.contains(&Cell::Hidden));
    let is_number = |cell: &Cell| matches!(cell, Cell::Number(_));
    assert!(hidden.clone().count() > 1);
    assert!(hidden.flat_map(|row| &row.cells).all(|cell| !is_number(cell)));
}

/// A number that is hidden in one table is not told by another in which the same people stand under another heading: an
/// activity without a service is one under its own name.
#[test]
fn participants_of_an_activity_are_those_of_its_service() {
    let activity = |(name, theme, participants): (&str, &str, u32)| Activity {
        name: name.to_owned(),
        values: of_theme(theme, ""),
        participants: Some(participants),
        ..Activity::default()
    };
    let all = [("Koffieochtend", "Ontmoeting", 26), ("Eetclub", "Ontmoeting", 4), ("Taalcafé", "Meedoen", 14)];
    let organisation = Organisation { activities: all.map(activity).into(), ..Organisation::default() };
    let [published, _] = packages(&organisation);
    let of_coffee: Vec<bool> = ["group-activities", "reach-by-service"]
        .iter()
        .map(|id| {
            let figure = published.figures.iter().find(|figure| figure.id().name() == *id).expect("the figure");
            let place = figure.columns().iter().position(|column| column.key == "participants").expect("the column");
            let is_coffee = |label: &Cell| matches!(label, Cell::Label(Label::Text(name)) if name == "Koffieochtend");
            let row = figure.rows().iter().find(|row| row.cells.iter().any(is_coffee)).expect("its row");
            matches!(row.cells[place], Cell::Hidden)
        })
        .collect();
    assert_eq!(of_coffee[0], of_coffee[1], "one number, one fate");
}
