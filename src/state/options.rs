//! In come a figure and the selection, out come what of its counting the user may choose at that figure, with what is
//! chosen now. Each choice stands at the figure that it is most about.

use super::Screen;
use crate::calendar::Step;
use crate::counting::ClientsBy;
use crate::fields::Choice;
use crate::figures::FigureId;
use crate::language::{Language, figures};
use crate::protocol::{FigureShown, ValueShown};
use crate::selection::Selection;
use crate::words::fold;
use crate::zrm::DomainName;

/// Something that can be chosen, and what is chosen now.
#[derive(Clone, Debug, PartialEq)]
pub enum FigureOption {
    /// Of the pairs that could grow.
    CouldGrow(bool),
    /// One domain, or all of them.
    TransitionsOf {
        /// The chosen one; none is all.
        chosen: Option<String>,
        /// What can be chosen: what stands in the selection, and what is shown for it.
        domains: Vec<(String, String)>,
    },
    /// Bands of ages.
    AgeBands {
        /// Their lowest ages.
        from: Vec<u8>,
        /// Whether the user chose none.
        are_usual: bool,
        /// Whether cases are selected by their band, which ends when the bands change.
        are_selected: bool,
    },
    /// An age.
    AgeLimit(u8),
    /// People instead of cases.
    People(bool),
    /// Kinds of support that are a category of their own, and whether each is.
    KindsApart(Vec<(String, bool)>),
    /// Targets for the selected part of their period.
    Prorated(bool),
    /// Years or themes.
    ClientsBy(ClientsBy),
    /// A number of inhabitants.
    Inhabitants(Option<u64>),
    /// Years, quarters or months.
    Step(Step),
}

impl Screen {
    /// What can be chosen at a figure.
    pub fn options(&self, figure: &FigureShown, selection: &Selection) -> Vec<FigureOption> {
        let counting = &selection.counting;
        if figure.missing.is_some() {
            return Vec::new();
        }
        match FigureId::by_name(&figure.id) {
            Some(FigureId::Growth) => vec![FigureOption::CouldGrow(counting.could_grow)],
            Some(FigureId::Transitions) => {
                let chosen = counting.transitions_of.clone();
                vec![FigureOption::TransitionsOf { domains: self.domains(chosen.as_deref()), chosen }]
            }
            Some(FigureId::AgeBands) => vec![FigureOption::AgeBands {
                from: counting.age_bands.clone().unwrap_or_else(|| self.shown.age_bands.clone()),
                are_usual: counting.age_bands.is_none(),
                are_selected: selection.only.contains_key(&Choice::AgeBand),
            }],
            Some(FigureId::YoungByDomain) => vec![FigureOption::AgeLimit(counting.age_limit)],
            Some(FigureId::ReachByTheme) => self.of_reach(selection),
            Some(FigureId::UniqueClients) => vec![FigureOption::ClientsBy(counting.clients_by)],
            Some(FigureId::PopulationReach) => vec![FigureOption::Inhabitants(counting.inhabitants)],
            Some(FigureId::StartedClosed) => vec![FigureOption::Step(counting.step)],
            _ => Vec::new(),
        }
    }

    fn of_reach(&self, selection: &Selection) -> Vec<FigureOption> {
        let counting = &selection.counting;
        let apart: Vec<String> = counting.kinds_apart.iter().map(|kind| fold(kind)).collect();
        let kinds = self.values(Choice::Kind).filter(|value| !value.value.is_empty());
        let kinds: Vec<_> = kinds.map(|kind| (kind.value.clone(), apart.contains(&fold(&kind.value)))).collect();
        let mut options = vec![FigureOption::People(counting.people)];
        if !kinds.is_empty() {
            options.push(FigureOption::KindsApart(kinds));
        }
        options.push(FigureOption::Prorated(counting.prorated));
        options
    }

    /// The domains that have scores in the selection, and the one that is chosen, also when it has none.
    fn domains(&self, chosen: Option<&str>) -> Vec<(String, String)> {
        let language = self.view.language;
        let rows = self.figures.iter().filter(|figure| figure.id == FigureId::Growth.name());
        let rows = rows.flat_map(|figure| &figure.table.rows).filter(|row| !row.total);
        let of_rows = rows.filter_map(|row| row.cells.first()?.as_ref()).map(|label| DomainName::new(label));
        let mut domains: Vec<(String, String)> = of_rows.map(|domain| named(&domain, language)).collect();
        let chosen = chosen.map(|name| named(&DomainName::new(name), language));
        if let Some(chosen) = chosen.filter(|chosen| !domains.contains(chosen)) {
            domains.push(chosen);
        }
        domains
    }

    fn values(&self, choice: Choice) -> impl Iterator<Item = &ValueShown> {
        self.shown.choices.iter().filter(move |shown| shown.choice == choice).flat_map(|shown| &shown.values)
    }
}

/// A domain as it stands in a selection, and as it is shown.
fn named(domain: &DomainName, language: Language) -> (String, String) {
    (figures::domain(domain, Language::Dutch).to_owned(), figures::domain(domain, language).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::Policy;
    use crate::protocol::{ChoiceShown, RowShown, Shown, TableShown, View};
    use std::rc::Rc;

    fn figure(id: FigureId, rows: &[&str]) -> FigureShown {
        let row = |label: &&str| RowShown { cells: vec![Some((*label).to_owned())], total: *label == "Total" };
        FigureShown {
            table: TableShown { columns: Vec::new(), rows: rows.iter().map(row).collect() },
            ..FigureShown::bare(id.name())
        }
    }

    fn screen() -> Screen {
        let value = |value: &str| ValueShown { value: value.into(), label: value.into(), count: None };
        let kinds = ChoiceShown {
            choice: Choice::Kind,
            label: String::new(),
            values: ["Advies", "Traject", ""].map(value).into(),
        };
        let shown = Shown { choices: vec![kinds], age_bands: vec![0, 18], ..Shown::default() };
        let view = View::new(Selection::default(), Language::English, Policy::Internal, 800);
        let growth = Rc::new(figure(FigureId::Growth, &["Finances", "Own domain", "Total"]));
        Screen { view, shown: Rc::new(shown), read: Rc::default(), figures: vec![growth] }
    }

    fn of(id: FigureId, selection: &Selection) -> Vec<FigureOption> {
        screen().options(&figure(id, &[]), selection)
    }

    #[test]
    fn domains_have_the_name_that_a_selection_has() {
        let mut selection = Selection::default();
        selection.counting.transitions_of = Some("Huisvesting".into());
        let options = of(FigureId::Transitions, &selection);
        let [FigureOption::TransitionsOf { chosen, domains }] = &options[..] else { panic!("{options:?}") };
        assert_eq!(chosen.as_deref(), Some("Huisvesting"));
        let domains: Vec<&str> = domains.iter().map(|(value, _)| value.as_str()).collect();
        assert_eq!(domains, ["Financiën", "Own domain", "Huisvesting"]);
    }

    #[test]
    fn kinds_apart_are_those_of_the_files() {
        let mut selection = Selection::default();
        selection.counting.kinds_apart = ["advies".to_owned()].into();
        let kinds = vec![("Advies".to_owned(), true), ("Traject".to_owned(), false)];
        let expected = [FigureOption::People(false), FigureOption::KindsApart(kinds), FigureOption::Prorated(false)];
        assert_eq!(of(FigureId::ReachByTheme, &selection), expected);
    }

    #[test]
    fn bands_are_those_in_force() {
        let mut selection = Selection::default();
        let bands =
            |from: &[u8], are_usual| FigureOption::AgeBands { from: from.into(), are_usual, are_selected: false };
        assert_eq!(of(FigureId::AgeBands, &selection), [bands(&[0, 18], true)]);
        selection.counting.age_bands = Some(vec![5]);
        assert_eq!(of(FigureId::AgeBands, &selection), [bands(&[5], false)]);
    }

    #[test]
    fn no_option_for_a_figure_that_can_not_be_made() {
        let growth = FigureShown { missing: Some("score".into()), ..figure(FigureId::Growth, &[]) };
        assert_eq!(screen().options(&growth, &Selection::default()), []);
        assert_eq!(of(FigureId::Growth, &Selection::default()), [FigureOption::CouldGrow(false)]);
        assert_eq!(of(FigureId::Reading, &Selection::default()), []);
    }
}
