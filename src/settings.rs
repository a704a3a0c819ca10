//! The settings file: what the user corrected and chose, so that next year begins where this year ended. It holds headers
//! and what they mean, the selection with the names in it (a theme, an area), what is done about small numbers, in which form
//! figures are drawn, which figures are presented, the house style with its logo, and the report as the user wrote it, or what it begins from; no row of a file. Periods are readable:
//! `{"first": "2024-01-01", "last": "2024-12-31"}`.

use crate::calendar::{self, date_of, day_of_text};
use crate::columns::Settings;
use crate::counting::Counting;
use crate::disclosure::Policy;
use crate::fields::Choice;
use crate::figures::FigureId;
use crate::forms::Forms;
use crate::house::House;
use crate::report::{Report, Template};
use crate::selection::{Compare, Rule, Selection};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The version of the form in which settings are saved.
const VERSION: u32 = 1;

/// What a settings file keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsFile {
    /// The corrections of columns.
    pub corrections: Settings,
    /// The selection; none in a file that is about columns only.
    pub selection: Option<Selection>,
    /// How figures are protected; none in a file that says nothing of it.
    pub policy: Option<Policy>,
    /// In which form figures are drawn; the usual ones in a file that says nothing of it.
    pub forms: Forms,
    /// The house style; without anything in a file that says nothing of it.
    pub house: House,
    /// The report; none in a file that says nothing of it.
    pub report: Option<Report>,
    /// The template that the report is, where nobody wrote in it; none where it is the usual one.
    pub template: Option<Template>,
    /// The figures that are presented, in that order; none in a file that says nothing of it, and where it is all of them.
    pub presented: Vec<FigureId>,
}

impl SettingsFile {
    /// What a saved file keeps; none when it is no such file, or says what can't be.
    pub fn from_json(json: &str) -> Option<SettingsFile> {
        let saved: Saved = serde_json::from_str(json.trim_start_matches('\u{FEFF}')).ok()?;
        let is_policy_possible = saved.policy.is_none_or(Policy::is_possible);
        let of_report = saved.report.as_ref().is_none_or(|report| report.forms.are_possible());
        let are_forms_possible = saved.forms.are_possible() && of_report;
        let is_look_possible = are_forms_possible && saved.house.is_possible();
        let is_possible = saved.sheets.is_whole() && is_policy_possible && is_look_possible;
        if saved.groeibeeld_settings != VERSION || !is_possible {
            return None;
        }
        let selection = match saved.selection {
            Some(selection) => Some(selection.selection()?),
            None => None,
        };
        let Saved { sheets: corrections, policy, forms, house, report, template, presented, .. } = saved;
        Some(SettingsFile { corrections, selection, policy, forms, house, report, template, presented })
    }

    /// The text of the file.
    pub fn to_json(&self) -> String {
        let saved = Saved {
            groeibeeld_settings: VERSION,
            sheets: self.corrections.clone(),
            selection: self.selection.as_ref().map(SavedSelection::of),
            policy: self.policy,
            forms: self.forms.clone(),
            house: self.house.clone(),
            report: self.report.clone(),
            template: self.template,
            presented: self.presented.clone(),
        };
        // OK because names, numbers and texts all have a JSON form.
        let json = serde_json::to_string_pretty(&saved).expect("settings are JSON");
        json + "\n"
    }

    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        let is_look_usual = self.forms.are_usual() && self.house.is_usual();
        let is_as_at_first =
            self.selection.is_none() && self.policy.is_none() && is_look_usual && self.presented.is_empty();
        self.corrections.is_empty() && is_as_at_first && self.report.is_none() && self.template.is_none()
    }
}

/// The form of a settings file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Saved {
    groeibeeld_settings: u32,
    sheets: Settings,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    selection: Option<SavedSelection>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    policy: Option<Policy>,
    #[serde(default, skip_serializing_if = "Forms::are_usual")]
    forms: Forms,
    #[serde(default, skip_serializing_if = "House::is_usual")]
    house: House,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    report: Option<Report>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    template: Option<Template>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    presented: Vec<FigureId>,
}

/// The form of a selection in it.
#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct SavedSelection {
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<Period>,
    rule: Rule,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    only: BTreeMap<Choice, BTreeSet<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    compare: Option<SavedCompare>,
    counting: Counting,
}

/// A period by its dates.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Period {
    first: String,
    last: String,
}

/// A comparison, with a period by its dates.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum SavedCompare {
    Before,
    YearEarlier,
    With(Period),
}

impl SavedSelection {
    fn of(selection: &Selection) -> SavedSelection {
        SavedSelection {
            period: selection.period.map(Period::of),
            rule: selection.rule,
            only: selection.only.clone(),
            compare: selection.compare.map(|compare| match compare {
                Compare::Before => SavedCompare::Before,
                Compare::YearEarlier => SavedCompare::YearEarlier,
                Compare::With(period) => SavedCompare::With(Period::of(period)),
            }),
            counting: selection.counting.clone(),
        }
    }

    /// The selection; none when it can't be one. Without a period there is nothing to compare.
    fn selection(self) -> Option<Selection> {
        let period = match self.period {
            Some(period) => Some(period.period()?),
            None => None,
        };
        let compare = match self.compare.filter(|_| period.is_some()) {
            Some(SavedCompare::Before) => Some(Compare::Before),
            Some(SavedCompare::YearEarlier) => Some(Compare::YearEarlier),
            Some(SavedCompare::With(period)) => Some(Compare::With(period.period()?)),
            None => None,
        };
        let selection = Selection { period, rule: self.rule, only: self.only, compare, counting: self.counting };
        selection.counting.is_possible().then_some(selection)
    }
}

impl Period {
    fn of(period: calendar::Period) -> Period {
        Period { first: date_of(period.first).to_string(), last: date_of(period.last).to_string() }
    }

    fn period(&self) -> Option<calendar::Period> {
        let (first, last) = (day_of_text(&self.first)?, day_of_text(&self.last)?);
        (first <= last).then_some(calendar::Period { first, last })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Period as Days;
    use crate::columns::SheetSettings;
    use crate::counting::ClientsBy;
    use crate::forms::Form;
    use crate::groups::Group;
    use crate::report::Section;

    fn corrections() -> Settings {
        let mut all = Settings::default();
        all.set(SheetSettings { headers: vec!["Nr".into()], ..SheetSettings::default() });
        all
    }

    fn centre() -> Group {
        let values = ["Noord".to_owned(), "Oost".to_owned()].into();
        Group { choice: Choice::Area, name: "Centrum".to_owned(), values }
    }

    fn selection() -> Selection {
        let year = |year| Days::year(year).expect("a year");
        let counting = Counting {
            age_bands: Some(vec![0, 18, 65]),
            inhabitants: Some(68_000),
            clients_by: ClientsBy::Theme,
            groups: vec![centre()],
            ..Counting::default()
        };
        Selection {
            period: Some(year(2024)),
            rule: Rule::Closed,
            only: [(Choice::Theme, ["Jeugd".to_owned(), String::new()].into())].into(),
            compare: Some(Compare::With(year(2019))),
            counting,
        }
    }

    /// The selection in a settings file with this text for it.
    fn of(selection: &str) -> Option<Selection> {
        let json = format!("{{\"groeibeeld_settings\": 1, \"sheets\": [], \"selection\": {selection}}}");
        SettingsFile::from_json(&json)?.selection
    }

    #[test]
    fn ok_saved_settings_come_back() {
        for selection in [None, Some(selection()), Some(Selection::default())] {
            for corrections in [Settings::default(), corrections()] {
                let file = SettingsFile { corrections, selection: selection.clone(), ..SettingsFile::default() };
                assert_eq!(SettingsFile::from_json(&file.to_json()), Some(file));
            }
        }
    }

    #[test]
    fn ok_a_saved_policy_comes_back() {
        for policy in [Policy::default(), Policy::STRICT, Policy::Round, Policy::Internal] {
            let file = SettingsFile { policy: Some(policy), ..SettingsFile::default() };
            assert_eq!(SettingsFile::from_json(&file.to_json()), Some(file.clone()));
            assert!(!file.is_empty());
        }
        let strict = "{\"groeibeeld_settings\": 1, \"sheets\": [], \"policy\": {\"hide\": {\"threshold\": 10}}}";
        assert_eq!(SettingsFile::from_json(strict).and_then(|file| file.policy), Some(Policy::STRICT));
    }

    #[test]
    fn err_policies_that_can_not_be() {
        for policy in ["{\"hide\": {\"threshold\": 4}}", "{\"hide\": {}}", "\"show\"", "5"] {
            let json = format!("{{\"groeibeeld_settings\": 1, \"sheets\": [], \"policy\": {policy}}}");
            assert_eq!(SettingsFile::from_json(&json), None, "{policy}");
        }
    }

    #[test]
    fn ok_saved_forms_come_back() {
        let mut forms = Forms::default();
        forms.choose(FigureId::Growth, Form::Radar);
        let file = SettingsFile { forms, ..SettingsFile::default() };
        assert!(file.to_json().contains("\"radar\""));
        assert_eq!(SettingsFile::from_json(&file.to_json()), Some(file.clone()));
        assert!(!file.is_empty());
    }

    #[test]
    fn ok_a_saved_house_style_comes_back() {
        let first = "#7a1f6b".parse().ok();
        let house = House { name: "De Brug".into(), first, ..House::default() };
        let file = SettingsFile { house, ..SettingsFile::default() };
        assert!(!file.is_empty() && file.to_json().contains("\"#7a1f6b\""));
        assert_eq!(SettingsFile::from_json(&file.to_json()), Some(file));
    }

    #[test]
    fn err_a_house_style_that_can_not_be() {
        let pale = "{\"first\": \"#ffcc00\"}";
        for house in [pale, "{\"first\": \"blauw\"}", "{\"logo\": \"<svg/>\"}", "{\"third\": \"#000000\"}", "1"] {
            let json = format!("{{\"groeibeeld_settings\": 1, \"sheets\": [], \"house\": {house}}}");
            assert_eq!(SettingsFile::from_json(&json), None, "{house}");
        }
    }

    #[test]
    fn err_forms_that_can_not_be() {
        for forms in ["[[\"growth\", \"cake\"]]", "[[\"growth\", \"lines\"]]", "[[\"all\", \"lines\"]]", "\"lines\""] {
            let json = format!("{{\"groeibeeld_settings\": 1, \"sheets\": [], \"forms\": {forms}}}");
            assert_eq!(SettingsFile::from_json(&json), None, "{forms}");
        }
    }

    #[test]
    fn ok_a_saved_report_comes_back() {
        let part = Section { heading: "Groei".into(), figures: vec![FigureId::Growth], ..Section::default() };
        let report = Report { introduction: "Een\n\nTwee".into(), sections: vec![part], ..Report::default() };
        let file = SettingsFile { report: Some(report), ..SettingsFile::default() };
        assert!(!file.is_empty() && file.to_json().contains("\"growth\""));
        assert_eq!(SettingsFile::from_json(&file.to_json()), Some(file));
    }

    #[test]
    fn ok_a_saved_template_comes_back() {
        for template in Template::ALL {
            let file = SettingsFile { template: Some(template), ..SettingsFile::default() };
            assert!(!file.is_empty() && file.to_json().contains(&format!("\"template\": \"{}\"", template.name())));
            assert_eq!(SettingsFile::from_json(&file.to_json()), Some(file));
        }
        let none = "{\"groeibeeld_settings\": 1, \"sheets\": [], \"template\": \"year\"}";
        assert_eq!(SettingsFile::from_json(none), None);
    }

    #[test]
    fn ok_saved_figures_to_present_come_back_in_their_order() {
        let presented = vec![FigureId::MainDomains, FigureId::Growth];
        let file = SettingsFile { presented, ..SettingsFile::default() };
        assert!(!file.is_empty());
        assert_eq!(SettingsFile::from_json(&file.to_json()), Some(file));
        let of =
            |presented: &str| format!("{{\"groeibeeld_settings\": 1, \"sheets\": [], \"presented\": {presented}}}");
        assert_eq!(SettingsFile::from_json(&of("[\"grow\"]")), None);
        assert!(SettingsFile::from_json(&of("[]")).is_some_and(|file| file.is_empty()));
    }

    #[test]
    fn err_reports_of_other_figures_and_fields() {
        for report in ["{\"sections\": [{\"figures\": [\"grow\"]}]}", "{\"titel\": \"\"}", "\"theme\""] {
            let json = format!("{{\"groeibeeld_settings\": 1, \"sheets\": [], \"report\": {report}}}");
            assert_eq!(SettingsFile::from_json(&json), None, "{report}");
        }
    }

    #[test]
    fn ok_days_can_be_read() {
        let json = SettingsFile { selection: Some(selection()), ..SettingsFile::default() }.to_json();
        for text in [
            "\"Centrum\"",
            "\"Oost\"",
            "\"2024-01-01\"",
            "\"2019-12-31\"",
            "\"closed\"",
            "\"Jeugd\"",
            "\"inhabitants\": 68000",
        ] {
            assert!(json.contains(text), "{text}: {json}");
        }
        let compare = Some(Compare::YearEarlier);
        let earlier = Selection { compare, ..selection() };
        assert_eq!(of(&serde_json::to_string(&SavedSelection::of(&earlier)).unwrap()), Some(earlier));
    }

    #[test]
    fn ok_a_file_of_before_and_one_with_little_in_it() {
        let old = "\u{FEFF}{\"groeibeeld_settings\": 1, \"sheets\": [{\"headers\": [\"Nr\"], \"kind\": null}]}";
        assert_eq!(
            SettingsFile::from_json(old),
            Some(SettingsFile { corrections: corrections(), ..SettingsFile::default() })
        );
        assert_eq!(of("{}"), Some(Selection::default()));
        let closed = Selection { rule: Rule::Closed, ..Selection::default() };
        assert_eq!(of("{\"rule\": \"closed\", \"compare\": \"before\"}"), Some(closed), "nothing to compare with");
    }

    #[test]
    fn err_other_files() {
        for json in ["", "{}", "[1]", "{\"groeibeeld_settings\": 2, \"sheets\": []}", "casus;start"] {
            assert_eq!(SettingsFile::from_json(json), None, "{json}");
        }
        let short = "{\"groeibeeld_settings\": 1, \"sheets\": [{\"headers\": [\"a\"], \"kind\": \"cases\", \"columns\": [{}, {}]}]}";
        assert_eq!(SettingsFile::from_json(short), None);
    }

    #[test]
    fn err_selections_that_can_not_be() {
        for selection in [
            "{\"period\": {\"first\": \"2024-02-01\", \"last\": \"2024-01-01\"}}",
            "{\"period\": {\"first\": \"2024-02-30\", \"last\": \"2024-03-01\"}}",
            "{\"period\": {\"first\": \"0024-02-01\", \"last\": \"2024-03-01\"}}",
            "{\"period\": 2024}",
            "{\"rule\": \"open\"}",
            "{\"only\": {\"client_id\": [\"1\"]}}",
            "{\"counting\": {\"age_bands\": [18, 0]}}",
            "{\"counting\": {\"age_bands\": []}}",
            "{\"counting\": {\"age_limit\": 0}}",
            "{\"counting\": {\"inhabitants\": 0}}",
            "{\"counting\": {\"groups\": [{\"choice\": \"area\", \"name\": \"\", \"values\": [\"Noord\"]}]}}",
            "{\"counting\": {\"groups\": [{\"choice\": \"main_domain\", \"name\": \"A\", \"values\": [\"Geldzaken\"]}]}}",
            "{\"other\": 1}",
        ] {
            assert_eq!(of(selection), None, "{selection}");
        }
    }
}
