//! What the cells below a header say about their column. Judged over the first rows: one cell says little, because one
//! random number in eleven passes the check of a citizen service number.

use super::{Mapping, Role};
use crate::fields::{Field, SheetKind};
use crate::values::{self, CountCell, DateCell};
use crate::zrm::{DomainName, Missing};
use std::collections::BTreeSet;

/// So many cells at least are needed to judge a column.
const JUDGED: usize = 5;

/// So many cells at least are needed to say that they are names of persons.
const PERSONS: usize = 3;

/// So many cases at least are needed to say that each has a label of its own.
const CASES: usize = 20;

/// A text is long when it has more letters than this.
const LONG: usize = 40;

impl Mapping {
    /// The mapping after a look at the first rows. Columns whose cells identify people are not read, nor is free text
    /// unless the user chose it; a column that is called like a domain and holds no scores is none. A number of a case or
    /// client is read all the same, because rows can't be put together without it; it is shown nowhere. Who referred people may
    /// be a person, and is shown.
    pub fn checked(mut self, rows: &[Vec<String>], by_user: bool) -> Mapping {
        let cases = self.cases(rows);
        for column in 0..self.roles.len() {
            let cells = || {
                rows.iter().filter_map(move |row| row.get(column)).map(String::as_str).filter(|cell| !cell.is_empty())
            };
            let role = self.roles[column].clone();
            match role {
                Role::Identifies | Role::FreeText => {}
                Role::Field(Field::BirthYear) => {}
                Role::Field(Field::CaseId | Field::ClientId) if look_identifying(cells) => {
                    self.identifying_numbers.push(column);
                }
                Role::Field(_) | Role::Score(..) if look_identifying(cells) => {
                    self.roles[column] = Role::Identifies;
                    self.other_content.push(column);
                }
                Role::Field(field) if may_be_free(self.kind, field) && are_as_many_as(cases, cells) => {
                    self.roles[column] = Role::Identifies;
                    self.other_content.push(column);
                }
                Role::Field(field) if may_be_label(self.kind, field) && are_persons(cells) => {
                    self.roles[column] = Role::Identifies;
                    self.other_content.push(column);
                }
                Role::Field(Field::ReferredBy | Field::ReferredTo) if are_persons(cells) => {
                    self.referring_persons.push(column);
                }
                Role::Field(field) if !by_user && may_be_free(self.kind, field) && are_free_text(cells) => {
                    self.roles[column] = Role::FreeText;
                    self.other_content.push(column);
                }
                Role::Score(DomainName::Other(_), _) if !by_user && !are_scores(cells, true) => {
                    self.roles[column] = Role::Unused;
                }
                Role::Score(_, None) if !by_user && !are_scores(cells, false) => self.roles[column] = Role::Unused,
                Role::Unused if look_identifying(cells) || are_persons(cells) => self.roles[column] = Role::Identifies,
                Role::Unused if are_free_text(cells) => self.roles[column] = Role::FreeText,
                Role::Unused if are_days(cells) && !self.is_double(column) => self.unread_days.push(column),
                Role::Field(_) | Role::Score(..) | Role::Unused => {}
            }
        }
        if !by_user {
            self.add_planned(rows);
        }
        self
    }

    /// In a sheet of targets, which the user said it is, the one unread column of numbers is the planned reach.
    fn add_planned(&mut self, rows: &[Vec<String>]) {
        if self.kind != SheetKind::Targets || self.has(Field::Planned) {
            return;
        }
        let cells = |column: usize| {
            rows.iter().filter_map(move |row| row.get(column)).map(String::as_str).filter(|cell| !cell.is_empty())
        };
        let is_free = |column: &usize| self.roles[*column] == Role::Unused && !self.is_double(*column);
        let numbers: Vec<usize> =
            (0..self.roles.len()).filter(is_free).filter(|column| are_numbers(|| cells(*column))).collect();
        if let [column] = numbers[..] {
            self.roles[column] = Role::Field(Field::Planned);
        }
    }
}

impl Mapping {
    /// Whether the header names a field that another column holds.
    fn is_double(&self, column: usize) -> bool {
        self.doubles.iter().any(|(double, _)| *double == column)
    }

    /// How many cases the rows are about.
    fn cases(&self, rows: &[Vec<String>]) -> usize {
        match self.column(Field::CaseId) {
            Some(column) => distinct(rows.iter().filter_map(|row| row.get(column)).map(String::as_str)),
            None => rows.len(),
        }
    }
}

/// Whether nearly every case has a label of its own. Such labels group nothing; they may be names or addresses.
fn are_as_many_as<'c, I: Iterator<Item = &'c str>>(cases: usize, cells: impl Fn() -> I) -> bool {
    let labels = distinct(cells());
    labels >= CASES && labels * 10 >= cases * 8
}

fn distinct<'c>(cells: impl Iterator<Item = &'c str>) -> usize {
    cells.collect::<BTreeSet<&str>>().len()
}

/// Whether most cells are citizen service numbers, e-mail addresses, phone numbers, addresses or bank accounts.
fn look_identifying<'c, I: Iterator<Item = &'c str>>(cells: impl Fn() -> I) -> bool {
    let all = cells().count();
    let is_most = |test: fn(&str) -> bool| cells().filter(|cell| test(cell)).count() * 5 >= all * 4;
    // By chance five numbers in a row pass once in a hundred thousand times. The other tests need no number.
    all >= JUDGED && is_most(values::may_be_bsn)
        || all > 0
            && [values::may_be_email, values::may_be_phone, values::may_be_postcode, values::may_be_iban]
                .into_iter()
                .any(is_most)
}

/// Whether most cells are names of persons. A few cells say little, because a street or an organisation may have that form.
fn are_persons<'c, I: Iterator<Item = &'c str>>(cells: impl Fn() -> I) -> bool {
    let all = cells().count();
    all >= PERSONS && cells().filter(|cell| values::may_be_person(cell)).count() * 5 >= all * 3
}

/// Whether the field is a label that figures show, and no organisation or person who referred somebody.
fn may_be_label(kind: SheetKind, field: Field) -> bool {
    may_be_free(kind, field) && !matches!(field, Field::ReferredBy | Field::ReferredTo)
}

/// Whether the field is a label that many rows of a sheet share.
fn may_be_free(kind: SheetKind, field: Field) -> bool {
    let is_label = matches!(
        field,
        Field::Municipality
            | Field::Area
            | Field::Theme
            | Field::Service
            | Field::Kind
            | Field::ReferredBy
            | Field::ReferredTo
            | Field::Dimension
            | Field::MainDomain
            | Field::Domain
            | Field::Prevention
    );
    is_label && matches!(kind, SheetKind::Cases | SheetKind::Scores)
}

/// Whether the cells are long and all different.
fn are_free_text<'c, I: Iterator<Item = &'c str>>(cells: impl Fn() -> I) -> bool {
    let all = cells().count();
    let letters: usize = cells().map(|cell| cell.chars().count()).sum();
    all >= JUDGED && letters > all * LONG && distinct(cells()) == all
}

/// Whether most cells are numbers.
fn are_numbers<'c, I: Iterator<Item = &'c str>>(cells: impl Fn() -> I) -> bool {
    let numbers = cells().filter(|cell| matches!(values::count(cell), CountCell::Count(_))).count();
    numbers > 0 && numbers * 5 >= cells().count() * 4
}

/// Whether most cells are days written out. A number that may be one is not enough.
fn are_days<'c, I: Iterator<Item = &'c str>>(cells: impl Fn() -> I) -> bool {
    let is_day = |cell: &&str| matches!(values::date_cell(cell), DateCell::Day(_) | DateCell::TwoWays(..));
    let days = cells().filter(is_day).count();
    days > 0 && days * 5 >= cells().count() * 4
}

/// Whether most cells are scores or say why there is none; `needs_one` asks for a level too.
fn are_scores<'c, I: Iterator<Item = &'c str>>(cells: impl Fn() -> I + Copy, needs_one: bool) -> bool {
    let all = cells().count();
    let scores = cells().filter(|cell| values::score(cell) != Missing::Invalid.into()).count();
    let has_level = cells().any(|cell| values::score(cell).level().is_some());
    scores * 2 >= all && (!needs_one || has_level && !are_yes_or_no(cells))
}

/// Whether the cells are 1 and 0, as a spreadsheet has for yes and no.
fn are_yes_or_no<'c, I: Iterator<Item = &'c str>>(cells: impl Fn() -> I) -> bool {
    cells().any(|cell| cell == "0") && cells().all(|cell| matches!(cell, "0" | "1"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::of_kind;

    #[track_caller]
    fn check(header: &str, cells: &[&str], expected: Role) {
        let rows: Vec<Vec<String>> = cells.iter().map(|cell| vec!["1".to_owned(), (*cell).to_owned()]).collect();
        let mapping = of_kind(SheetKind::Cases, &["casus", header]).checked(&rows, false);
        assert_eq!(mapping.roles[1], expected, "{header}");
    }

    const BSNS: [&str; 5] = ["111222333", "123456782", "100000009", "999999990", "011111110"];

    #[test]
    fn columns_that_look_identifying_are_not_read() {
        check("contact", &["iemand@example.org", "ander@example.org"], Role::Identifies);
        check("bereikbaar", &["06-12345678", "0612345678"], Role::Identifies);
        check("locatie", &["1234 AB 12", "4321BA"], Role::Identifies);
        check("gemeente", &["iemand@example.org"], Role::Identifies);
    }

    #[test]
    fn columns_of_names_are_not_read() {
        let names = ["mw. A. Jansen", "dhr. B. de Vries", "Jansen, A.", "?", "K. Bakker"];
        check("wie", &names, Role::Identifies);
        check("dienst", &names, Role::Identifies);
        check("wie", &names[..2], Role::Unused);
        check("verwijzer", &names, Role::Field(Field::ReferredBy));
        check("wijk", &["J. van Ruysdaelstraat", "Oud Noord", "Oud Zuid", "P. Bakkerpad"], Role::Field(Field::Area));
        check("wie", &["team Noord", "A. Jansen", "B. Smit", "team Zuid"], Role::Unused);
        check("wie", &["mw.", "dhr.", "mw.", "dhr."], Role::Unused);
    }

    #[test]
    fn persons_who_referred_are_pointed_out() {
        let referring = |cells: [&str; 4]| {
            let rows: Vec<Vec<String>> = cells.iter().map(|name| vec![(*name).to_owned()]).collect();
            of_kind(SheetKind::Cases, &["verwijzer"]).checked(&rows, false).referring_persons
        };
        assert_eq!(referring(["mw. A. Jansen", "dhr. B. de Vries", "Jansen, A.", "huisarts"]), [0]);
        assert_eq!(referring(["huisarts", "school", "politie", "dhr. B. de Vries"]), [] as [usize; 0]);
    }

    #[test]
    fn numbers_are_judged_over_the_column() {
        assert!(BSNS.iter().filter(|number| values::may_be_bsn(number)).count() >= 4);
        check("kenmerk", &BSNS, Role::Identifies);
        check("kenmerk", &BSNS[..4], Role::Unused);
        let rows: Vec<Vec<String>> = BSNS.iter().map(|number| vec![(*number).to_owned()]).collect();
        let mapping = of_kind(SheetKind::Cases, &["cliëntnummer"]).checked(&rows, false);
        assert_eq!((&mapping.roles[0], &mapping.identifying_numbers[..]), (&Role::Field(Field::ClientId), &[0][..]));
    }

    #[test]
    fn one_day_in_all_rows_is_no_citizen_service_number() {
        let days = ["2020-12-30", "30-12-2020", "2021-01-07", "4-1-2021"];
        days.iter().for_each(|day| check("einddatum", &[*day; 8], Role::Field(Field::EndDate)));
        let passes = |day: &&str| values::may_be_bsn(&day.replace('-', ""));
        assert!(
            (1..=31).map(|day| format!("2024-12-{day:02}")).any(|day| passes(&day.as_str())),
            "some pass by chance"
        );
        (1..=31).for_each(|day| {
            check("einddatum", &[format!("2024-12-{day:02}").as_str(); 8], Role::Field(Field::EndDate))
        });
    }

    #[test]
    fn free_text_is_long_and_all_different() {
        let long: Vec<String> =
            (0..6).map(|number| format!("{number} een lange zin over wat er in dit gesprek is gezegd")).collect();
        let long: Vec<&str> = long.iter().map(String::as_str).collect();
        check("verloop", &long, Role::FreeText);
        check("dienst", &long, Role::FreeText);
        check("dienst", &[long[0]; 6], Role::Field(Field::Service));
        check("verloop", &long[..4], Role::Unused);
        check("toelichting", &["kort"], Role::FreeText);
    }

    #[test]
    fn a_label_of_its_own_for_each_case_is_no_label() {
        let rows = |labels: usize| -> Vec<Vec<String>> {
            (0..40).map(|row| vec![format!("{}", row / 2), format!("Voorbeeldstraat {}", row / 2 % labels)]).collect()
        };
        for by_user in [false, true] {
            let read =
                |labels| of_kind(SheetKind::Cases, &["casus", "wijk"]).checked(&rows(labels), by_user).roles[1].clone();
            assert_eq!(read(20), Role::Identifies);
            assert_eq!(read(10), Role::Field(Field::Area));
        }
    }

    #[test]
    fn the_one_column_of_numbers_in_a_sheet_of_targets_is_what_was_planned() {
        let roles = |headers: &[&str], row: &[&str]| {
            let row: Vec<String> = row.iter().map(|cell| (*cell).to_owned()).collect();
            of_kind(SheetKind::Targets, headers).checked(&[row], false).roles
        };
        let planned = Role::Field(Field::Planned);
        assert_eq!(
            roles(&["Thema", "Wie", "Hoeveel"], &["Wonen", "team", "120"])[1..],
            [Role::Unused, planned.clone()]
        );
        assert_eq!(roles(&["Thema", "Aantal", "Meer"], &["Wonen", "120", "30"])[1..], [Role::Unused, Role::Unused]);
        assert_eq!(roles(&["Thema", "Gepland", "Meer"], &["Wonen", "120", "30"])[1..], [planned, Role::Unused]);
    }

    #[test]
    fn a_domain_without_scores_is_no_measurement() {
        check("huisvesting", &["huurwoning", "koopwoning", "dakloos"], Role::Unused);
        let domain = DomainName::new("huisvesting");
        check("huisvesting", &["3", "n.v.t.", "4"], Role::Score(domain.clone(), None));
        check("huisvesting", &[], Role::Score(domain, None));
    }

    #[test]
    fn yes_and_no_as_numbers_are_no_scores_of_an_own_domain() {
        let role = |cells: &[&str]| {
            let rows: Vec<Vec<String>> = cells.iter().map(|cell| vec!["3".to_owned(), (*cell).to_owned()]).collect();
            of_kind(SheetKind::Cases, &["Financiën start", "Intake gedaan"]).checked(&rows, false).roles[1].clone()
        };
        assert_eq!(role(&["1", "0", "", "1"]), Role::Unused);
        let own = Role::Score(DomainName::Other("gedaan".into()), Some(crate::zrm::Moment::Start));
        assert_eq!((role(&["1", "1"]), role(&["1", "0", "3"])), (own.clone(), own));
    }

    #[test]
    fn what_the_user_chose_is_read_unless_it_identifies_people() {
        let rows: Vec<Vec<String>> = (0..6)
            .map(|number| vec![format!("{number} een lange naam van een dienst die er maar een keer is")])
            .collect();
        let mapping = of_kind(SheetKind::Cases, &["dienst"]).checked(&rows, true);
        assert_eq!(mapping.roles[0], Role::Field(Field::Service));
        let mails = vec![vec!["iemand@example.org".to_owned()]];
        assert_eq!(of_kind(SheetKind::Cases, &["dienst"]).checked(&mails, true).roles[0], Role::Identifies);
    }
}
