//! Which column of a sheet holds what, and which may hold it, so that the page offers only what can be chosen. What
//! identifies people is never offered; of a date of birth the year is.

use super::Screen;
use crate::columns::{ColumnSettings, Role, identifies, is_birth_date, of_kind};
use crate::fields::{Field, SheetKind};
use crate::language::{Language, page, understood};
use crate::protocol::{ColumnUnderstood, Meaning, SheetShown};
use crate::reading::Holds;
use crate::zrm::{Domain, DomainName, Moment, Series};

/// The columns that may hold a thing, and the one that does.
#[derive(Clone, Debug, PartialEq)]
pub struct Place<'s> {
    /// What is held.
    pub holds: ColumnSettings,
    /// The column that holds it.
    pub held_by: Option<&'s ColumnUnderstood>,
    /// Those that may.
    pub columns: Vec<&'s ColumnUnderstood>,
}

/// A figure that can't be made, and the fields that it lacks.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The stable name of the figure.
    pub figure: String,
    /// Its title.
    pub title: String,
    /// The fields.
    pub needs: Vec<Field>,
}

impl SheetShown {
    /// The place of each field of the sheet's kind, in their order; none when the kind is not known.
    pub fn fields(&self) -> Vec<(Field, Place<'_>)> {
        let fields = self.kind.map_or(&[][..], Field::of_kind).iter();
        let natural = self.natural();
        let place = |field: &Field| {
            let holds = ColumnSettings::of(&Role::Field(*field));
            (*field, self.place(holds, &natural))
        };
        fields.map(place).collect()
    }

    /// The places of the scores that have a column a domain: for each domain its start, goal and end. A single
    /// measurement stands at the start. None for a sheet without cases.
    pub fn scores(&self) -> Vec<(DomainName, [Place<'_>; 3])> {
        if !matches!(self.kind, Some(SheetKind::Cases | SheetKind::Scores)) {
            return Vec::new();
        }
        let natural = self.natural();
        let places = |domain: DomainName| {
            let single = self.place(score(&domain, None), &natural);
            let at = |moment| self.place(score(&domain, Some(moment)), &natural);
            let first = if single.held_by.is_some() { single } else { at(Moment::Start) };
            let places = [first, at(Moment::Goal), at(Moment::End)];
            (domain, places)
        };
        self.domains().into_iter().map(places).collect()
    }

    /// Whether any domain has a column of its own.
    pub fn has_scores(&self) -> bool {
        self.columns.iter().any(|column| column.settings.domain.is_some())
    }

    /// Whether nothing of a sheet with rows is used.
    pub fn is_unknown(&self) -> bool {
        self.is_taken && self.holds == Holds::Rows && self.rows > 0 && (self.kind.is_none() || self.used == 0)
    }

    /// Whether a sheet of cases lacks what most figures are made of and has columns that may hold it, or lacks a start or
    /// an end and has unread days.
    pub fn lacks_much(&self) -> bool {
        self.lacks_most() || self.lacks_days()
    }

    /// Whether starts or ends may stand in a column of days that is not read.
    fn lacks_days(&self) -> bool {
        let lacks = !self.holds(Field::StartDate) || !self.holds(Field::EndDate);
        self.kind == Some(SheetKind::Cases) && lacks && self.columns.iter().any(|column| column.is_unread_days)
    }

    fn lacks_most(&self) -> bool {
        let lacks = !self.holds(Field::StartDate) || !(self.holds(Field::MainDomain) || self.holds_scores());
        let is_unused = |column: &ColumnUnderstood| column.meaning == Meaning::Unused;
        self.kind == Some(SheetKind::Cases) && self.holds == Holds::Rows && lacks && self.columns.iter().any(is_unused)
    }

    /// What most figures are made of and no sheet of these has: start, main domain, scores. None where that may be as
    /// it should, because each sheet of cases has what is needed or has no columns left that may hold it.
    pub fn lacking<'s>(sheets: impl Iterator<Item = &'s SheetShown> + Clone) -> Vec<Field> {
        let taken = sheets.filter(|sheet| sheet.is_taken);
        let has_domain = taken
            .clone()
            .any(|sheet| sheet.has_scores() || sheet.holds(Field::MainDomain) || sheet.holds(Field::Domain));
        let has = [
            (Field::StartDate, taken.clone().any(|sheet| sheet.holds(Field::StartDate))),
            (Field::MainDomain, has_domain),
            (Field::StartScore, taken.clone().any(SheetShown::holds_scores)),
        ];
        let lacking: Vec<Field> = has.into_iter().filter(|(_, has)| !has).map(|(field, _)| field).collect();
        let is_cases = |sheet: &SheetShown| sheet.kind == Some(SheetKind::Cases);
        match taken.clone().any(SheetShown::lacks_most) || taken.clone().any(is_cases) && lacking.len() == has.len() {
            true => lacking,
            false => Vec::new(),
        }
    }

    fn holds(&self, field: Field) -> bool {
        self.columns.iter().any(|column| column.settings.role() == Role::Field(field))
    }

    fn holds_scores(&self) -> bool {
        self.has_scores()
            || [Field::StartScore, Field::EndScore, Field::Score].into_iter().any(|field| self.holds(field))
    }

    /// The domains of the matrix of 2017, and others that a column holds now.
    fn domains(&self) -> Vec<DomainName> {
        let is_of_2017 = |domain: &&Domain| domain.series() == Series::Matrix && domain.successors().is_empty();
        let matrix = Domain::ALL.iter().filter(is_of_2017);
        let mut domains: Vec<DomainName> = matrix.map(|domain| DomainName::Known(*domain)).collect();
        for name in self.columns.iter().filter_map(|column| column.settings.domain.as_ref()) {
            let domain = DomainName::new(name);
            if !domains.contains(&domain) {
                domains.push(domain);
            }
        }
        domains
    }

    /// What the columns would be by their headers alone.
    fn natural(&self) -> Vec<Role> {
        self.natural_of(self.kind)
    }

    /// What the columns of a sheet of this kind hold by their headers alone.
    pub(super) fn natural_of(&self, kind: Option<SheetKind>) -> Vec<Role> {
        let headers: Vec<&str> = self.columns.iter().map(|column| column.header.as_str()).collect();
        kind.map_or_else(Vec::new, |kind| of_kind(kind, &headers).roles)
    }

    fn place(&self, holds: ColumnSettings, natural: &[Role]) -> Place<'_> {
        let role = holds.role();
        let may_hold = |(column, natural): &(&ColumnUnderstood, &Role)| may_hold(column, &role, natural);
        Place {
            held_by: self.columns.iter().find(|column| column.settings == holds),
            columns: self.columns.iter().zip(natural).filter(may_hold).map(|(column, _)| column).collect(),
            holds,
        }
    }
}

impl ColumnUnderstood {
    /// Whether it is read.
    pub fn is_read(&self) -> bool {
        matches!(self.meaning, Meaning::Read(_))
    }

    /// Whether it has no header and nothing was seen in it: a separator at the end of each line.
    pub fn is_empty(&self) -> bool {
        self.header.trim().is_empty() && self.examples.is_empty() && self.meaning == Meaning::Unused
    }
}

/// How many rows of sheets are used. Where something was not found that most figures are made of, it is no "all used".
pub fn rows_used<'s>(
    language: Language,
    [rows, used]: [u64; 2],
    sheets: impl Iterator<Item = &'s SheetShown> + Clone,
) -> String {
    let fields = SheetShown::lacking(sheets.clone());
    if fields.is_empty() {
        return page::rows_used(language, rows, used);
    }
    let of_rows = if rows == used { page::rows(language, rows) } else { page::rows_used(language, rows, used) };
    let columns = sheets.filter(|sheet| sheet.is_taken).flat_map(|sheet| &sheet.columns);
    let count = |[read, all]: [u64; 2], column: &ColumnUnderstood| {
        [read + u64::from(column.is_read()), all + u64::from(!column.is_empty())]
    };
    understood::lacking(language, &of_rows, columns.fold([0, 0], count), &fields)
}

/// Whether a column may hold a role, as [`crate::columns::SheetSettings::mapping`] decides.
fn may_hold(column: &ColumnUnderstood, role: &Role, natural: &Role) -> bool {
    if column.settings.role() == *role || natural == role {
        return true;
    }
    match column.meaning {
        _ if is_birth_date(&column.header) => *role == Role::Field(Field::BirthYear),
        Meaning::Identifies { .. } => false,
        _ => !identifies(&column.header),
    }
}

fn score(domain: &DomainName, moment: Option<Moment>) -> ColumnSettings {
    ColumnSettings::of(&Role::Score(domain.clone(), moment))
}

impl Screen {
    /// The figures that can't be made.
    pub fn gaps(&self) -> Vec<Gap> {
        let lacking = self.figures.iter().filter(|figure| !figure.needs.is_empty());
        let gap = |figure: &std::rc::Rc<crate::protocol::FigureShown>| Gap {
            figure: figure.id.clone(),
            title: figure.title.clone(),
            needs: figure.needs.clone(),
        };
        lacking.map(gap).collect()
    }
}

impl Gap {
    /// Whether a sheet of this kind could fill it.
    pub fn is_about(&self, kind: SheetKind) -> bool {
        let figure = self.figure.as_str();
        match kind {
            SheetKind::GroupActivities => figure == "group-activities",
            SheetKind::Targets => figure.starts_with("reach-"),
            SheetKind::Cases | SheetKind::Scores => figure != "group-activities",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(number: u16, header: &str, meaning: Meaning, role: Role) -> ColumnUnderstood {
        ColumnUnderstood { meaning, ..ColumnUnderstood::bare(number, header, ColumnSettings::of(&role)) }
    }

    fn read(number: u16, header: &str, role: Role) -> ColumnUnderstood {
        column(number, header, Meaning::Read(String::new()), role)
    }

    fn sheet(columns: Vec<ColumnUnderstood>) -> SheetShown {
        SheetShown {
            number: 0,
            name: String::new(),
            is_hidden: false,
            is_taken: true,
            kind: Some(SheetKind::Cases),
            header: 1,
            lines: vec![1, 2],
            columns,
            is_corrected: false,
            rows: 9,
            used: 9,
            holds: Holds::Rows,
        }
    }

    fn offered(sheet: &SheetShown, field: Field) -> Vec<u16> {
        let fields = sheet.fields();
        let (_, place) = fields.iter().find(|(other, _)| *other == field).expect("a field of the kind");
        place.columns.iter().map(|column| column.number).collect()
    }

    #[test]
    fn what_identifies_people_is_not_offered() {
        let sheet = sheet(vec![
            read(1, "Casusnummer", Role::Field(Field::CaseId)),
            column(2, "Achternaam", Meaning::Identifies { is_birth_date: false }, Role::Identifies),
            column(3, "Geboortedatum", Meaning::Identifies { is_birth_date: true }, Role::Identifies),
            column(4, "Kenmerk", Meaning::Identifies { is_birth_date: false }, Role::Identifies),
            column(5, "Toelichting", Meaning::FreeText, Role::FreeText),
            column(6, "Iets", Meaning::Unused, Role::Unused),
        ]);
        assert_eq!(offered(&sheet, Field::Theme), [1, 5, 6]);
        assert_eq!(offered(&sheet, Field::BirthYear), [1, 3, 5, 6]);
    }

    #[test]
    fn a_birth_date_that_is_read_is_offered_for_nothing_else() {
        let sheet = sheet(vec![read(1, "Geboortedatum", Role::Field(Field::BirthYear))]);
        assert_eq!(offered(&sheet, Field::BirthYear), [1]);
        assert_eq!(offered(&sheet, Field::Theme), [0_u16; 0]);
    }

    #[test]
    fn name_of_an_activity_is_offered_for_that_alone() {
        let activity = column(1, "Naam activiteit", Meaning::Unused, Role::Unused);
        let sheet = SheetShown { kind: Some(SheetKind::GroupActivities), ..sheet(vec![activity]) };
        assert_eq!(offered(&sheet, Field::Activity), [1]);
        assert_eq!(offered(&sheet, Field::Theme), [0_u16; 0]);
    }

    #[test]
    fn what_is_lacking_is_said_where_it_may_be_in_a_column_that_is_left() {
        let rest = || column(9, "Iets", Meaning::Unused, Role::Unused);
        let start = || read(2, "Startdatum", Role::Field(Field::StartDate));
        let of = |columns: Vec<ColumnUnderstood>| SheetShown::lacking(std::iter::once(&sheet(columns)));
        let number = || read(1, "Casusnummer", Role::Field(Field::CaseId));
        assert_eq!(of(vec![number(), rest()]), [Field::StartDate, Field::MainDomain, Field::StartScore]);
        assert_eq!(of(vec![number()]), [Field::StartDate, Field::MainDomain, Field::StartScore]);
        assert_eq!(of(vec![number(), start(), rest()]), [Field::MainDomain, Field::StartScore]);
        assert_eq!(of(vec![number(), start()]), []);
        let scored = read(3, "Huisvesting", Role::Score(DomainName::Known(Domain::Housing), None));
        assert_eq!(of(vec![number(), start(), scored.clone(), rest()]), []);
        assert_eq!(of(vec![number(), scored.clone(), rest()]), [Field::StartDate]);
        let cases = sheet(vec![number(), start(), rest()]);
        let scores = SheetShown { kind: Some(SheetKind::Scores), ..sheet(vec![number(), scored]) };
        assert_eq!(SheetShown::lacking([&cases, &scores].into_iter()), []);
        assert_eq!(SheetShown::lacking(std::iter::once(&SheetShown { kind: None, ..sheet(vec![rest()]) })), []);
    }

    #[test]
    fn scores_are_the_matrix_and_own_domains() {
        let own = DomainName::Other("Veerkracht".into());
        let housing = DomainName::Known(Domain::Housing);
        let sheet = sheet(vec![
            read(1, "Huisvesting", Role::Score(housing.clone(), None)),
            read(2, "Veerkracht eind", Role::Score(own.clone(), Some(Moment::End))),
        ]);
        let scores = sheet.scores();
        let held = |domain: &DomainName| {
            let (_, places) = scores.iter().find(|(name, _)| name == domain).expect("a domain");
            places.each_ref().map(|place| place.held_by.map(|column| column.number))
        };
        assert_eq!(held(&housing), [Some(1), None, None]);
        assert_eq!(held(&own), [None, None, Some(2)]);
        assert!(sheet.has_scores() && scores.len() == 14);
    }
}
