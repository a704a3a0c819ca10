//! What a column of domains is in a sheet of cases: the main domain of the case, or the domain of the row's scores. Where
//! the header doesn't say which, the rows do: a case with a row a domain is not mainly about each of them.

use super::recognise::names_domain;
use super::{Mapping, Role};
use crate::fields::Field;
use crate::words::key;
use std::collections::{BTreeMap, BTreeSet};

impl Mapping {
    /// The mapping in which a column of domains is that of the row's scores, where the same cases have rows with several.
    pub fn with_domains_of_scores(mut self, headers: &[&str], rows: &[Vec<String>]) -> Mapping {
        let Some(case) = self.column(Field::CaseId) else { return self };
        let may_be = |column: &usize| self.may_be_domain_of_scores(*column, headers[*column]);
        let column = (0..headers.len()).find(|column| may_be(column) && have_several(rows, case, *column));
        if let Some(column) = column.filter(|_| self.has_own_scores() && !self.has(Field::Domain)) {
            self.roles[column] = Role::Field(Field::Domain);
            self.doubles.retain(|(double, _)| *double != column);
        }
        self
    }

    /// Whether it is read as a main domain, or would be if no other column were, and its header doesn't say that it is.
    fn may_be_domain_of_scores(&self, column: usize, header: &str) -> bool {
        let is_main =
            self.roles[column] == Role::Field(Field::MainDomain) || self.doubles.contains(&(column, Field::MainDomain));
        is_main && names_domain(header) && !key(header).contains("hoofd")
    }

    /// Whether scores of the row's own domain have columns.
    pub fn has_own_scores(&self) -> bool {
        [Field::StartScore, Field::GoalScore, Field::EndScore].iter().any(|field| self.has(*field))
    }
}

/// Whether at least half of the cases have several domains in this column. Now and then a case has two main domains.
fn have_several(rows: &[Vec<String>], case: usize, column: usize) -> bool {
    let mut domains: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for row in rows {
        if let (Some(case), Some(domain)) = (row.get(case), row.get(column))
            && !case.is_empty()
            && !domain.is_empty()
        {
            domains.entry(case).or_default().insert(key(domain));
        }
    }
    let several = domains.values().filter(|domains| domains.len() > 1).count();
    several > 0 && several * 2 >= domains.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::recognise;

    /// The role of the last column but two in a table with these rows of a case and its domain.
    #[track_caller]
    fn check(header: &str, rows: &[(&str, &str)], expected: Field) {
        let headers = ["Trajectnr", "Startdatum", header, "Score voor", "Score na"];
        let row = |(case, domain): &(&str, &str)| [*case, "1-1-2024", *domain, "2", "3"].map(str::to_owned).to_vec();
        let rows: Vec<Vec<String>> = rows.iter().map(row).collect();
        let mapping = recognise(&headers).expect("cases").with_domains_of_scores(&headers, &rows);
        assert_eq!(mapping.roles[2], Role::Field(expected), "{header} {rows:?}");
        assert_eq!(mapping.roles[3..], [Role::Field(Field::StartScore), Role::Field(Field::EndScore)]);
        assert_eq!(mapping.measurements().is_some(), expected == Field::Domain);
    }

    #[test]
    fn domains_of_a_case_with_a_row_each_are_those_of_its_scores() {
        let several = [("1", "Financiën"), ("1", "Huisvesting"), ("2", "Financiën"), ("2", "Justitie")];
        for header in ["Leefgebied", "Domein", "ZRM-domein", "Life domain"] {
            check(header, &several, Field::Domain);
        }
        check("Hoofddomein", &several, Field::MainDomain);
        check("Hoofdleefgebied", &several, Field::MainDomain);
    }

    #[test]
    fn a_domain_a_case_is_its_main_domain() {
        check("Leefgebied", &[("1", "Financiën"), ("2", "Justitie")], Field::MainDomain);
        check("Leefgebied", &[("1", "Financiën"), ("1", "financien"), ("2", "Justitie")], Field::MainDomain);
        let two = [("1", "Financiën"), ("1", "Huisvesting"), ("2", "Justitie"), ("3", "Justitie")];
        check("Leefgebied", &two, Field::MainDomain);
    }

    #[test]
    fn a_main_domain_may_stand_beside_the_domain_of_scores() {
        let headers = ["casus", "Startdatum", "Hoofddomein", "Leefgebied", "Startscore"];
        let row = |domain: &str| ["1", "1-1-2024", "Financiën", domain, "2"].map(str::to_owned).to_vec();
        let mapping = recognise(&headers).expect("cases");
        let mapping = mapping.with_domains_of_scores(&headers, &[row("Financiën"), row("Justitie")]);
        assert_eq!(mapping.roles[2..4], [Role::Field(Field::MainDomain), Role::Field(Field::Domain)]);
        assert_eq!(mapping.doubles, []);
    }
}
