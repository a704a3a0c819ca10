//! The line under a figure, and which columns it lacks.

use super::names;
use crate::calendar::Period;
use crate::disclosure::Figure;
use crate::fields::{Choice, Field};
use crate::figures::{Cell, Facts, FigureId, Note, Unit};
use crate::groups::Group;
use crate::language::Language;
use crate::selection::{Rule, Selection};
use crate::zrm::DomainName;
use std::collections::BTreeSet;

/// How many values of a field are named; of more only the number is said.
const NAMED: usize = 6;

/// What the figure is about: "n = 412 trajecten, 1-1-2021 t/m 31-12-2021, actief in de periode; thema: Armoede". Of the
/// sample it begins with that.
pub fn source(figure: &Figure, language: Language) -> String {
    let start = sample(figure, language).map(|sample| format!("{sample}, ")).unwrap_or_default();
    format!("{start}{}", about(figure, language))
}

/// That a figure is about nobody.
pub fn sample(figure: &Figure, language: Language) -> Option<&'static str> {
    figure.facts().is_sample.then(|| language.of("verzonnen voorbeeldgegevens", "fictional sample data"))
}

fn about(figure: &Figure, language: Language) -> String {
    let facts = figure.facts();
    let counted = counted(facts.n, facts.unit, among(figure.id(), language), language);
    let n = format!("{counted}{}", main_domains(figure, language));
    if facts.unit == Unit::Rows {
        return n;
    }
    let compared = compared(facts, language).unwrap_or_default();
    format!("{n}, {}{compared}", selected(&counted_by(figure), facts.unit, language))
}

/// The selection as far as it says which cases are counted: figures over time go by no rule, but count those that were
/// active.
fn counted_by(figure: &Figure) -> Selection {
    let selection = figure.facts().selection.clone();
    match figure.id() {
        FigureId::KindsByYear | FigureId::StartedClosed => Selection { rule: Rule::Active, ..selection },
        _ => selection,
    }
}

/// "; vergeleken met 1-1-2020 t/m 31-12-2020 (n = 390)".
fn compared(facts: &Facts, language: Language) -> Option<String> {
    let before = facts.before?;
    let n = match (facts.unit, before.n) {
        (Unit::Reached, n) => counted(n, facts.unit, "", language),
        (_, Some(n)) => format!("n = {}", language.count(n as i64)),
        (_, None) => language.of("aantal niet getoond", "number not shown").to_owned(),
    };
    Some(format!("; {} {} ({n})", language.of("vergeleken met", "compared with"), days(before.period, language)))
}

/// A selection in words: "1-1-2021 t/m 31-12-2021, actief in de periode; thema: Armoede".
pub fn selection(selection: &Selection, language: Language) -> String {
    selected(selection, Unit::Cases, language)
}

fn selected(selection: &Selection, unit: Unit, language: Language) -> String {
    let mut text = period(selection, unit, language);
    for (choice, values) in &selection.only {
        let values = values_of(*choice, values, language);
        text.push_str(&format!("; {}: {values}", names::choice(*choice, language)));
    }
    text + &merged(&selection.counting.groups, language)
}

/// Which values are counted as one: "; samengevoegd: Centrum (Noord, Oost)".
fn merged(groups: &[Group], language: Language) -> String {
    let of = |group: &Group| format!("{} ({})", group.name, values_of(group.choice, &group.values, language));
    let groups: Vec<String> = groups.iter().map(of).collect();
    match groups.is_empty() {
        true => String::new(),
        false => format!("; {}: {}", language.of("samengevoegd", "merged"), groups.join(", ")),
    }
}

/// How many main domains the cases have together, where the rows count those and none of it is hidden: " (720
/// hoofddomeinen)".
fn main_domains(figure: &Figure, language: Language) -> String {
    let counts_them = matches!(figure.id(), FigureId::EndVsStart | FigureId::EndVsGoal);
    if !counts_them || !figure.facts().notes.contains(&Note::SeveralDomains) {
        return String::new();
    }
    let places = ["higher", "equal", "lower", "unknown"].map(|key| figure.column(key));
    let cells = figure.rows().iter().filter(|row| !row.total).flat_map(|row| places.map(|place| row.cells.get(place?)));
    let count = |cell: Option<&Cell>| match cell {
        Some(Cell::Count(count)) => Some(*count),
        Some(Cell::Hidden) => None,
        _ => Some(0),
    };
    let all: Option<i64> = cells.map(count).sum();
    let named = |all| format!(" ({} {})", language.count(all), language.of("hoofddomeinen", "main domains"));
    all.map(named).unwrap_or_default()
}

/// "n = 412 trajecten"; "bereik: 5.488", because reach is not a number of things of one sort; "aantal trajecten niet
/// getoond".
fn counted(n: Option<u64>, unit: Unit, among: &str, language: Language) -> String {
    let (one, more) = match unit {
        Unit::Cases => (("traject", "case"), ("trajecten", "cases")),
        Unit::Activities => (("groepsactiviteit", "group activity"), ("groepsactiviteiten", "group activities")),
        Unit::Rows => (("rij", "row"), ("rijen", "rows")),
        Unit::Reached => {
            let n = n.map(|n| format!(": {}", language.count(n as i64)));
            let n = n.unwrap_or_else(|| language.of(" niet getoond", " not shown").to_owned());
            return format!("{}{n}", language.of("bereik", "reach"));
        }
    };
    let (dutch, english) = if n == Some(1) { one } else { more };
    match n {
        Some(n) => format!("n = {} {}{among}", language.count(n as i64), language.of(dutch, english)),
        None => {
            language.of(format!("aantal {dutch}{among} niet getoond"), format!("number of {english}{among} not shown"))
        }
    }
}

/// Which of the selected cases a figure is about, so that nobody wonders why the numbers of two figures differ; nothing
/// where it is about all of them.
fn among(figure: FigureId, language: Language) -> &'static str {
    match figure {
        FigureId::Growth | FigureId::GrowthByTheme | FigureId::Levels => {
            language.of(" met een score bij start of eind", " with a score at start or end")
        }
        FigureId::Transitions => language.of(" met een startscore", " with a start score"),
        FigureId::Spillover => language.of(" met een score op een ander leefgebied", " with a score on another domain"),
        FigureId::EndVsStart | FigureId::EndVsGoal | FigureId::MainDomains | FigureId::YoungByDomain => {
            language.of(" met een hoofddomein", " with a main domain")
        }
        FigureId::Duration => language.of(" met een begin en een einde", " with a start and an end"),
        FigureId::NewOrKnown => language.of(" met een begin in de periode", " with a start in the period"),
        FigureId::ReferredBy => language.of(" met een verwijzer", " with a referrer"),
        FigureId::ReferredTo => language.of(" met een einde", " with an end"),
        _ => "",
    }
}

fn period(selection: &Selection, unit: Unit, language: Language) -> String {
    let Some(period) = &selection.period else {
        let closed = language.of("alle jaren, alleen afgesloten trajecten", "all years, closed cases only");
        let is_closed = selection.rule == Rule::Closed && unit != Unit::Activities;
        return if is_closed { closed } else { language.of("alle jaren", "all years") }.to_owned();
    };
    let days = days(*period, language);
    match unit {
        // An activity has one day: no rule applies.
        Unit::Activities => days,
        _ => format!("{days}, {}", names::rule(selection.rule, language)),
    }
}

/// The days of a period: "1-1-2021 t/m 31-12-2021".
pub fn days(period: Period, language: Language) -> String {
    let (first, last) = (language.day(period.first), language.day(period.last));
    format!("{first} {} {last}", language.of("t/m", "to"))
}

fn values_of(choice: Choice, values: &BTreeSet<String>, language: Language) -> String {
    if values.is_empty() {
        return language.of("niets gekozen", "none chosen").to_owned();
    }
    if values.len() > NAMED {
        return format!("{} {}", language.count(values.len() as i64), language.of("gekozen", "chosen"));
    }
    values.iter().map(|shown| value(choice, shown, language)).collect::<Vec<_>>().join(", ")
}

/// A value of a selection as it is shown.
pub fn value(choice: Choice, value: &str, language: Language) -> String {
    match (value.is_empty(), choice) {
        (true, _) => language.of("niet ingevuld", "not recorded").to_owned(),
        (false, Choice::MainDomain) => names::domain(&DomainName::new(value), language).to_owned(),
        (false, _) => value.to_owned(),
    }
}

/// What an empty figure needs: a sentence to stand below a heading that says that nothing can be counted. A column may be
/// missing, have nothing in it, or have nothing in it for what is selected.
pub fn missing(figure: &Figure, language: Language) -> Option<String> {
    if !figure.is_empty() {
        return None;
    }
    let (start, needed) = match lacking(figure, language) {
        Some(columns) => {
            (language.of("Nodig is een ingevulde kolom voor ", "A column with values is needed for "), columns)
        }
        None => {
            let names: Vec<_> = needed(figure.id()).iter().map(|field| names::field(*field, language)).collect();
            let start = language.of(
                "In deze selectie is hierover niets te tellen. Nodig: ",
                "There is nothing to count about this in this selection. Needed: ",
            );
            (start, names.join(", "))
        }
    };
    Some(format!("{start}{needed}."))
}

/// The fields that a figure is made of, for one that can be made and has nothing in it.
fn needed(figure: FigureId) -> &'static [Field] {
    use Field::*;
    match figure {
        FigureId::Growth | FigureId::Transitions | FigureId::Levels => &[StartScore, EndScore],
        FigureId::GrowthByTheme => &[StartScore, EndScore, Theme],
        FigureId::EndVsStart | FigureId::Spillover => &[MainDomain, StartScore, EndScore],
        FigureId::EndVsGoal => &[MainDomain, GoalScore, EndScore],
        FigureId::GoalReached => &[GoalReached],
        FigureId::MainDomains => &[MainDomain],
        FigureId::DomainsByTheme => &[MainDomain, Theme],
        FigureId::DomainsByKind => &[MainDomain, Kind],
        FigureId::DimensionByDomain => &[Dimension, MainDomain],
        FigureId::AgeBands => &[Age],
        FigureId::YoungByDomain => &[Age, MainDomain],
        FigureId::ReachByTheme => &[Theme, CaseId, Participants],
        FigureId::ReachByService => &[Theme, Service, CaseId, Participants],
        FigureId::GroupActivities => &[Activity, Sessions, Participants],
        FigureId::PopulationReach => &[CaseId, Participants],
        FigureId::UniqueClients => &[ClientId, StartDate],
        FigureId::KindsByYear => &[Kind, StartDate],
        FigureId::StartedClosed => &[StartDate, EndDate],
        FigureId::Duration => &[StartDate, EndDate],
        FigureId::NewOrKnown => &[KnownBefore, StartDate],
        FigureId::ReferredBy => &[ReferredBy],
        FigureId::ReferredTo => &[ReferredTo, EndDate],
        FigureId::Completeness | FigureId::Reading => &[CaseId, Activity],
    }
}

/// The columns that no file has, and how they may be called; of several any one would do.
pub fn lacking(figure: &Figure, language: Language) -> Option<String> {
    if figure.needs().is_empty() {
        return None;
    }
    let or = language.of(" of ", " or ");
    let group = |fields: &Vec<Field>| {
        let names: Vec<_> = fields.iter().map(|field| names::field(*field, language)).collect();
        let headers: Vec<_> = fields.iter().map(|field| format!("“{}”", header(*field))).collect();
        format!("{}, {} {}", names.join(or), language.of("bijvoorbeeld", "for example"), headers.join(or))
    };
    Some(figure.needs().iter().map(group).collect::<Vec<_>>().join("; "))
}

/// A header that would give the field. Headers are Dutch in either language, as registries are.
fn header(field: Field) -> &'static str {
    match field {
        Field::MainDomain => "Hoofddomein",
        Field::Domain => "Leefgebied",
        Field::Theme => "Thema",
        Field::Service => "Dienst",
        Field::StartScore => "Startscore",
        Field::GoalScore => "Doelscore",
        Field::EndScore => "Eindscore",
        Field::Score => "Score",
        Field::Activity => "Activiteit",
        Field::Kind => "Soort ondersteuning",
        Field::Dimension => "Dimensie",
        Field::Age => "Leeftijd",
        Field::BirthYear => "Geboortejaar",
        Field::AgeBand => "Leeftijdsgroep",
        Field::StartDate => "Startdatum",
        Field::EndDate => "Einddatum",
        Field::KnownBefore => "Eerder bekend",
        Field::ReferredBy => "Verwijzer",
        Field::ReferredTo => "Doorverwezen naar",
        Field::GoalReached => "Doel behaald",
        Field::CaseId => "Casusnummer",
        Field::ClientId => "Cliëntnummer",
        Field::Municipality => "Gemeente",
        Field::Area => "Gebied",
        Field::Moment => "Meetmoment",
        Field::MeasuredOn => "Meetdatum",
        Field::Date => "Datum",
        Field::Sessions => "Bijeenkomsten",
        Field::Participants => "Deelnemers",
        Field::Prevention => "Preventie",
        Field::Dimensions => "Dimensies",
        Field::Planned => "Gepland bereik",
        Field::Achieved => "Behaald bereik",
        Field::TargetPeriod => "Periode",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::{Policy, protect};
    use crate::figures::{Before, Draft};
    use crate::selection::Compare;

    #[track_caller]
    fn check(selection: Selection, n: u64, unit: Unit, dutch: &str, english: &str) {
        check_shown(selection, (Some(n), Some(390)), unit, dutch, english);
    }

    #[track_caller]
    fn check_shown(selection: Selection, (n, was): (Option<u64>, Option<u64>), unit: Unit, dutch: &str, english: &str) {
        let before = selection.compared_with().map(|period| Before { period, n: was });
        let facts = Facts { selection, n, unit, before, ..Facts::default() };
        let draft = Draft::new(FigureId::AgeBands, Vec::new(), Vec::new(), facts);
        let figure = &protect(vec![draft], Policy::Internal)[0];
        assert_eq!(source(figure, Language::Dutch), dutch);
        assert_eq!(source(figure, Language::English), english);
    }

    fn year_2021() -> Selection {
        Selection { period: Some(Period { first: 18628, last: 18992 }), ..Selection::default() }
    }

    fn only(choice: Choice, values: &[&str]) -> Selection {
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        Selection { only: [(choice, values)].into(), ..Selection::default() }
    }

    #[test]
    fn everything() {
        check(Selection::default(), 1, Unit::Cases, "n = 1 traject, alle jaren", "n = 1 case, all years");
    }

    #[test]
    fn period_and_themes() {
        let selection = Selection { period: year_2021().period, ..only(Choice::Theme, &["Armoede", "Jeugd"]) };
        check(
            selection,
            1412,
            Unit::Cases,
            "n = 1.412 trajecten, 1-1-2021 t/m 31-12-2021, actief in de periode; thema: Armoede, Jeugd",
            "n = 1,412 cases, 1 Jan 2021 to 31 Dec 2021, active in the period; theme: Armoede, Jeugd",
        );
    }

    #[test]
    fn the_other_period_and_its_number_stand_last() {
        let selection = Selection { compare: Some(Compare::Before), ..year_2021() };
        check(
            selection.clone(),
            412,
            Unit::Cases,
            "n = 412 trajecten, 1-1-2021 t/m 31-12-2021, actief in de periode; vergeleken met 1-1-2020 t/m 31-12-2020 \
             (n = 390)",
            "n = 412 cases, 1 Jan 2021 to 31 Dec 2021, active in the period; compared with 1 Jan 2020 to 31 Dec 2020 \
             (n = 390)",
        );
        check(
            selection,
            412,
            Unit::Reached,
            "bereik: 412, 1-1-2021 t/m 31-12-2021, actief in de periode; vergeleken met 1-1-2020 t/m 31-12-2020 (bereik: \
             390)",
            "reach: 412, 1 Jan 2021 to 31 Dec 2021, active in the period; compared with 1 Jan 2020 to 31 Dec 2020 (reach: \
             390)",
        );
    }

    #[test]
    fn numbers_that_are_hidden_are_said_to_be() {
        let selection = Selection { compare: Some(Compare::Before), ..year_2021() };
        check_shown(
            selection.clone(),
            (None, None),
            Unit::Cases,
            "aantal trajecten niet getoond, 1-1-2021 t/m 31-12-2021, actief in de periode; vergeleken met 1-1-2020 t/m \
             31-12-2020 (aantal niet getoond)",
            "number of cases not shown, 1 Jan 2021 to 31 Dec 2021, active in the period; compared with 1 Jan 2020 to 31 \
             Dec 2020 (number not shown)",
        );
        check_shown(
            selection,
            (Some(412), None),
            Unit::Reached,
            "bereik: 412, 1-1-2021 t/m 31-12-2021, actief in de periode; vergeleken met 1-1-2020 t/m 31-12-2020 (bereik \
             niet getoond)",
            "reach: 412, 1 Jan 2021 to 31 Dec 2021, active in the period; compared with 1 Jan 2020 to 31 Dec 2020 (reach \
             not shown)",
        );
    }

    #[test]
    fn no_rule_for_activities() {
        check(
            year_2021(),
            2,
            Unit::Activities,
            "n = 2 groepsactiviteiten, 1-1-2021 t/m 31-12-2021",
            "n = 2 group activities, 1 Jan 2021 to 31 Dec 2021",
        );
    }

    #[test]
    fn closed_cases_of_all_dates() {
        check(
            Selection { rule: Rule::Closed, ..Selection::default() },
            2,
            Unit::Cases,
            "n = 2 trajecten, alle jaren, alleen afgesloten trajecten",
            "n = 2 cases, all years, closed cases only",
        );
    }

    #[test]
    fn domains_in_the_language_and_not_recorded() {
        check(
            only(Choice::MainDomain, &["", "Financiën"]),
            2,
            Unit::Reached,
            "bereik: 2, alle jaren; hoofddomein: niet ingevuld, Financiën",
            "reach: 2, all years; main domain: not recorded, Finances",
        );
    }

    #[test]
    fn nothing_chosen_is_said_so() {
        check(
            only(Choice::Theme, &[]),
            0,
            Unit::Cases,
            "n = 0 trajecten, alle jaren; thema: niets gekozen",
            "n = 0 cases, all years; theme: none chosen",
        );
    }

    #[test]
    fn many_values_are_counted() {
        check(
            only(Choice::Area, &["a", "b", "c", "d", "e", "f", "g"]),
            2,
            Unit::Cases,
            "n = 2 trajecten, alle jaren; gebied: 7 gekozen",
            "n = 2 cases, all years; area: 7 chosen",
        );
    }

    #[test]
    fn merged_values_are_named() {
        let group = |choice, name: &str, values: &[&str]| Group {
            choice,
            name: name.to_owned(),
            values: values.iter().map(|value| (*value).to_owned()).collect(),
        };
        let mut selection = only(Choice::Area, &["Centrum"]);
        selection.counting.groups = vec![
            group(Choice::Area, "Centrum", &["Noord", "Oost"]),
            group(Choice::MainDomain, "Wonen en geld", &["Financiën", "Huisvesting"]),
        ];
        check(
            selection,
            2,
            Unit::Cases,
            "n = 2 trajecten, alle jaren; gebied: Centrum; samengevoegd: Centrum (Noord, Oost), Wonen en geld (Financiën, \
             Huisvesting)",
            "n = 2 cases, all years; area: Centrum; merged: Centrum (Noord, Oost), Wonen en geld (Finances, Housing)",
        );
    }

    #[test]
    fn which_of_the_selected_cases_are_counted_is_said_also_where_their_number_is_not() {
        let said = |figure, n, language| {
            let facts = Facts { n, ..Facts::default() };
            source(&protect(vec![Draft::new(figure, Vec::new(), Vec::new(), facts)], Policy::Internal)[0], language)
        };
        let growth = |n, language| said(FigureId::Growth, n, language);
        assert_eq!(growth(Some(9), Language::Dutch), "n = 9 trajecten met een score bij start of eind, alle jaren");
        assert_eq!(
            growth(None, Language::English),
            "number of cases with a score at start or end not shown, all years"
        );
        let mains = said(FigureId::MainDomains, Some(1), Language::Dutch);
        assert_eq!(mains, "n = 1 traject met een hoofddomein, alle jaren");
    }

    #[test]
    fn sample_is_said_to_be_fictional() {
        let (selection, notes) = (Selection::default(), Vec::new());
        let facts = Facts { selection, n: Some(2), notes, is_sample: true, ..Facts::default() };
        let draft = Draft::new(FigureId::AgeBands, Vec::new(), Vec::new(), facts);
        let figure = &protect(vec![draft], Policy::Internal)[0];
        assert_eq!(source(figure, Language::Dutch), "verzonnen voorbeeldgegevens, n = 2 trajecten, alle jaren");
        assert_eq!(source(figure, Language::English), "fictional sample data, n = 2 cases, all years");
    }

    #[test]
    fn rows_are_of_all_files() {
        check(year_2021(), 7, Unit::Rows, "n = 7 rijen", "n = 7 rows");
    }
}
