//! What the user corrected, as a value that can be saved. It holds headers and what they mean, and no data: a sheet with
//! the same headers needs no correction again.

use super::{Mapping, Role, header_shown, identifies, is_birth_date, of_kind};
use crate::fields::{Field, SheetKind};
use crate::text::Encoding;
use crate::words::key;
use crate::zrm::{DomainName, Moment};
use serde::{Deserialize, Serialize};

/// Corrections of sheets, by their headers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Settings {
    sheets: Vec<SheetSettings>,
}

/// How sheets with these headers are understood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetSettings {
    /// The headers, as the file has them.
    pub headers: Vec<String>,
    /// What one row is; none when such a sheet is not to be read.
    pub kind: Option<SheetKind>,
    /// The encoding of text files, where the user chose it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<Encoding>,
    /// What each column holds, in the order of the headers; empty to go by the headers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ColumnSettings>,
}

/// What one column holds; nothing when all are none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnSettings {
    /// A field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
    /// The scores of a domain, by its Dutch name or the organisation's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// The moment of those scores; none for a single measurement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moment: Option<Moment>,
}

impl Settings {
    /// Whether the settings of each sheet name all of its columns, or none: what is read from a file may not.
    pub fn is_whole(&self) -> bool {
        self.sheets.iter().all(|sheet| sheet.columns.is_empty() || sheet.columns.len() == sheet.headers.len())
    }

    /// Whether nothing was corrected.
    pub fn is_empty(&self) -> bool {
        self.sheets.is_empty()
    }

    /// The settings of a sheet with these headers, whatever their case and punctuation.
    pub fn of(&self, headers: &[&str]) -> Option<&SheetSettings> {
        self.sheets.iter().find(|sheet| sheet.is_of(headers))
    }

    /// Puts settings in the place of those of the same headers.
    pub fn set(&mut self, sheet: SheetSettings) {
        let headers: Vec<&str> = sheet.headers.iter().map(String::as_str).collect();
        self.sheets.retain(|other| !other.is_of(&headers));
        self.sheets.push(sheet);
    }

    /// Takes those of other settings; for the same headers the others win.
    pub fn merge(&mut self, other: Settings) {
        other.sheets.into_iter().for_each(|sheet| self.set(sheet));
    }

    /// Takes those of these headers out.
    pub fn remove(&mut self, headers: &[&str]) {
        self.sheets.retain(|sheet| !sheet.is_of(headers));
    }

    /// The encodings that the user chose for some file.
    pub fn encodings(&self) -> impl Iterator<Item = Encoding> {
        self.sheets.iter().filter_map(|sheet| sheet.encoding)
    }

    /// All, in the order of setting.
    pub fn sheets(&self) -> &[SheetSettings] {
        &self.sheets
    }
}

impl SheetSettings {
    /// Whether a sheet with these headers is meant; empty headers at the end count for nothing.
    pub fn is_of(&self, headers: &[&str]) -> bool {
        let own: Vec<&str> = self.headers.iter().map(String::as_str).collect();
        let (own, headers) = (filled(&own), filled(headers));
        !own.is_empty()
            && own.len() == headers.len()
            && own.iter().zip(headers).all(|(a, b)| key(a) == key(header_shown(b)))
    }

    /// The mapping of a sheet with these headers; none when it is not to be read. What identifies people stays unread
    /// whatever the settings say; of a date of birth the year may be read.
    pub fn mapping(&self, headers: &[&str]) -> Option<Mapping> {
        let by_header = of_kind(self.kind?, headers);
        if self.columns.is_empty() {
            return Some(by_header);
        }
        let role = |(column, header): (usize, &&str)| {
            let wanted = self.columns.get(column).map_or(Role::Unused, ColumnSettings::role);
            let is_year = wanted == Role::Field(Field::BirthYear) && is_birth_date(header);
            // A field is recognised before a name: "naam activiteit" names no person.
            let is_field = wanted.is_read() && by_header.roles[column] == wanted;
            // A second column of a field isn't read either way.
            let is_double = wanted == Role::Unused && by_header.roles[column] == Role::Unused;
            match identifies(header) && !is_year && !is_field && !is_double {
                true => Role::Identifies,
                false if wanted == Role::Unused && by_header.roles[column] == Role::FreeText => Role::FreeText,
                false => wanted,
            }
        };
        Some(Mapping::new(by_header.kind, headers.iter().enumerate().map(role).collect()))
    }
}

impl ColumnSettings {
    /// The settings that give a role.
    pub fn of(role: &Role) -> ColumnSettings {
        match role {
            Role::Field(field) => ColumnSettings { field: Some(*field), ..ColumnSettings::default() },
            Role::Score(domain, moment) => {
                let name = match domain {
                    DomainName::Known(domain) => domain.dutch().to_owned(),
                    DomainName::Other(name) => name.clone(),
                };
                ColumnSettings { field: None, domain: Some(name), moment: *moment }
            }
            Role::Identifies | Role::FreeText | Role::Unused => ColumnSettings::default(),
        }
    }

    /// The role that they give.
    pub fn role(&self) -> Role {
        match (self.field, &self.domain) {
            (Some(field), _) => Role::Field(field),
            (None, Some(name)) => Role::Score(DomainName::new(name), self.moment),
            (None, None) => Role::Unused,
        }
    }
}

fn filled<'h, 's>(headers: &'h [&'s str]) -> &'h [&'s str] {
    let end = headers.iter().rposition(|header| !header.trim().is_empty()).map_or(0, |last| last + 1);
    &headers[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADERS: [&str; 4] = ["Nr", "Begonnen", "Naam", "Geld voor"];

    fn settings() -> SheetSettings {
        let roles = [
            Role::Field(Field::CaseId),
            Role::Field(Field::StartDate),
            Role::Field(Field::Area),
            Role::Score(DomainName::new("Financiën"), Some(Moment::Start)),
        ];
        SheetSettings {
            headers: HEADERS.map(str::to_owned).into(),
            kind: Some(SheetKind::Cases),
            encoding: None,
            columns: roles.iter().map(ColumnSettings::of).collect(),
        }
    }

    #[test]
    fn sheets_are_found_by_their_headers() {
        let mut all = Settings::default();
        all.set(settings());
        assert!(all.of(&HEADERS).is_some());
        assert!(all.of(&["nr", "BEGONNEN", "naam", "geld_voor", "", ""]).is_some());
        assert!(all.of(&HEADERS[..3]).is_none());
        assert!(all.of(&[]).is_none());
    }

    #[test]
    fn what_identifies_people_stays_unread() {
        let mapping = settings().mapping(&HEADERS).expect("a mapping");
        assert_eq!(mapping.roles[2], Role::Identifies);
        assert_eq!(mapping.roles[3], Role::Score(DomainName::new("Financiën"), Some(Moment::Start)));
        let born = SheetSettings {
            headers: vec!["Geboortedatum".into()],
            kind: Some(SheetKind::Cases),
            encoding: None,
            columns: vec![ColumnSettings::of(&Role::Field(Field::BirthYear))],
        };
        assert_eq!(born.mapping(&["Geboortedatum"]).expect("a mapping").roles, [Role::Field(Field::BirthYear)]);
    }

    #[test]
    fn a_second_column_of_a_field_is_unused_before_and_after() {
        let headers = ["Activiteit", "Naam activiteit", "Deelnemers"];
        let mapping = of_kind(SheetKind::GroupActivities, &headers);
        let sheet = SheetSettings {
            headers: headers.map(str::to_owned).into(),
            kind: Some(mapping.kind),
            encoding: None,
            columns: mapping.roles.iter().map(ColumnSettings::of).collect(),
        };
        assert_eq!(sheet.mapping(&headers).expect("a mapping").roles, mapping.roles);
    }

    #[test]
    fn settings_without_a_kind_leave_the_sheet_out() {
        let sheet = SheetSettings { kind: None, ..settings() };
        assert_eq!(sheet.mapping(&HEADERS), None);
    }
}
