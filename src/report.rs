//! What the user wants in a report: headings, texts and figures, in their order. It knows no numbers, so that next year's
//! report begins where this year's ended: in a settings file it is headings, plain texts and names of figures.

use crate::figures::FigureId;
use crate::forms::Forms;
use serde::{Deserialize, Serialize};

/// A report. Texts are plain: an empty line begins a new paragraph.
///
/// ```
/// use groeibeeld::figures::FigureId;
/// use groeibeeld::report::{Report, Section};
///
/// let growth = Section { heading: "Groei".into(), figures: vec![FigureId::Growth], ..Section::default() };
/// let report = Report { title: "Ons jaar".into(), sections: vec![growth], ..Report::default() };
/// let json = serde_json::to_string(&report).unwrap();
/// assert!(json.contains(r#""figures":["growth"]"#));
/// assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), report);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Report {
    /// What it is called.
    pub title: String,
    /// What stands before the first heading.
    pub introduction: String,
    /// Whether the numbers that count most stand before the first heading too.
    pub has_key_figures: bool,
    /// Where tables stand, and how was counted.
    pub tables: Tables,
    /// In which form figures are drawn, where the report wants another than the page.
    pub forms: Forms,
    /// The rest.
    pub sections: Vec<Section>,
}

/// Where the tables of a report stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tables {
    /// Each below the chart of its figure.
    #[default]
    WithFigures,
    /// All at the end, so that what stands before is short.
    AtEnd,
}

/// What a report begins from, as long as nobody has changed anything in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Template {
    /// All figures by chapter.
    All,
    /// A sheet about one theme: its situation, individual cases, their scores, group activities, and what it means.
    #[default]
    Theme,
    /// The summary of half a year for a board: the numbers that count most, and the figures behind them.
    HalfYear,
    /// Reach and group activities, for who has these and no cases.
    Reach,
}

impl Template {
    /// All templates.
    pub const ALL: [Template; 4] = [Template::All, Template::Theme, Template::HalfYear, Template::Reach];

    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Template::All => "all",
            Template::Theme => "theme",
            Template::HalfYear => "half-year",
            Template::Reach => "reach",
        }
    }

    /// The template with this name.
    pub fn by_name(name: &str) -> Option<Template> {
        Template::ALL.into_iter().find(|template| template.name() == name)
    }
}

/// A part of a report. One without a text and without a figure that can be made is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Section {
    /// What it is about.
    pub heading: String,
    /// What stands before its figures.
    pub text: String,
    /// Its figures; one that stood in the report before is referred to.
    pub figures: Vec<FigureId>,
}

impl Report {
    /// The same, its figures in these forms where it wants no other.
    pub fn drawn_as(&self, forms: &Forms) -> Report {
        Report { forms: forms.with(&self.forms), ..self.clone() }
    }

    /// The same without these figures, and without parts that had no others.
    pub fn without(&self, left_out: &[FigureId]) -> Report {
        let is_kept = |figure: &FigureId| !left_out.contains(figure);
        let kept = |section: &Section| {
            let figures: Vec<FigureId> = section.figures.iter().copied().filter(is_kept).collect();
            (section.figures.is_empty() || !figures.is_empty()).then(|| Section { figures, ..section.clone() })
        };
        Report { sections: self.sections.iter().filter_map(kept).collect(), ..self.clone() }
    }

    /// The figures in it, in order; each as often as it is named.
    pub fn figures(&self) -> impl Iterator<Item = FigureId> {
        self.sections.iter().flat_map(|section| section.figures.iter().copied())
    }
}

/// The paragraphs of a plain text, and the lines of each.
pub fn paragraphs(text: &str) -> Vec<Vec<&str>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty()).map(<[&str]>::to_vec).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_line_begins_a_paragraph() {
        assert_eq!(paragraphs("Een\r\n twee \n\n \nDrie\n"), [vec!["Een", "twee"], vec!["Drie"]]);
        assert!(paragraphs(" \n\n").is_empty());
    }

    #[test]
    fn a_part_goes_with_the_last_of_its_figures_and_a_text_alone_stays() {
        use FigureId::*;
        let part = |figures: &[FigureId]| Section { figures: figures.to_vec(), ..Section::default() };
        let report =
            Report { sections: vec![part(&[Growth, Levels]), part(&[Growth]), part(&[])], ..Report::default() };
        let without = report.without(&[Growth]);
        assert_eq!(without.sections, [part(&[Levels]), part(&[])]);
        assert_eq!(report.without(&[]), report);
    }

    #[test]
    fn ok_a_report_with_little_in_it() {
        let report: Report = serde_json::from_str(r#"{"sections": [{"figures": ["levels", "growth"]}]}"#).unwrap();
        assert_eq!(report.figures().collect::<Vec<_>>(), [FigureId::Levels, FigureId::Growth]);
    }

    #[test]
    fn err_other_figures_and_other_names() {
        for json in [r#"{"sections": [{"figures": ["grow"]}]}"#, r#"{"titel": ""}"#, "[1]"] {
            assert!(serde_json::from_str::<Report>(json).is_err(), "{json}");
        }
    }
}
