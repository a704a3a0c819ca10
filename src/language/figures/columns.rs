//! The order and the groups of columns on the page, for figures with more columns than one can take in at once.

use crate::disclosure::Figure;
use crate::figures::{ColumnType, FigureId};
use crate::language::Language;

/// Columns that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnGroup {
    name: (&'static str, &'static str),
    /// The keys of its columns, in the order of the page.
    pub keys: &'static [&'static str],
}

impl ColumnGroup {
    /// What stands above its columns.
    pub fn name(&self, language: Language) -> &'static str {
        language.of(self.name.0, self.name.1)
    }
}

const OF_GROWTH: &[ColumnGroup] = &[
    ColumnGroup {
        name: ("Dezelfde trajecten", "The same cases"),
        keys: &["n_pairs", "pair_start", "pair_end", "growth", "up", "same", "down"],
    },
    ColumnGroup {
        name: ("Aandelen", "Shares"),
        keys: &[
            "could_grow",
            "share_up",
            "up_low",
            "up_high",
            "share_same",
            "same_low",
            "same_high",
            "share_down",
            "down_low",
            "down_high",
        ],
    },
    ColumnGroup { name: ("Zekerheid", "Certainty"), keys: &["ci_low", "ci_high", "sd", "p"] },
    ColumnGroup {
        name: ("Alle scores", "All scores"),
        keys: &["n_start", "mean_start", "n_end", "mean_end", "difference"],
    },
];

const OF_LEVELS: &[ColumnGroup] = &[
    ColumnGroup {
        name: ("Startscores", "Start scores"),
        keys: &["start_1", "start_2", "start_3", "start_4", "start_5"],
    },
    ColumnGroup { name: ("Eindscores", "End scores"), keys: &["end_1", "end_2", "end_3", "end_4", "end_5"] },
    ColumnGroup {
        name: ("Aandelen", "Shares"),
        keys: &[
            "share_start_1",
            "share_start_2",
            "share_start_3",
            "share_start_4",
            "share_start_5",
            "share_end_1",
            "share_end_2",
            "share_end_3",
            "share_end_4",
            "share_end_5",
        ],
    },
];

/// The groups of a figure's number columns, in the order of the page; none where the figure has few. Downloads keep the
/// order of the figure.
pub fn column_groups(figure: FigureId) -> &'static [ColumnGroup] {
    match figure {
        FigureId::Growth | FigureId::GrowthByTheme | FigureId::Spillover => OF_GROWTH,
        FigureId::Levels => OF_LEVELS,
        _ => &[],
    }
}

/// What stands above the columns that compare with another period.
pub fn compared_group(language: Language) -> &'static str {
    language.of("Vergeleken met de andere periode", "Compared with the other period")
}

/// The places of the columns as they are read, with the name of their group; those that compare stand last.
pub fn column_order(figure: &Figure, language: Language) -> Vec<(usize, Option<&'static str>)> {
    let groups = column_groups(figure.id());
    let is_compared = |index: &usize| figure.columns()[*index].is_compared();
    let (compared, own): (Vec<usize>, Vec<usize>) = (0..figure.columns().len()).partition(is_compared);
    let compared = compared.into_iter().map(|index| (index, Some(compared_group(language))));
    if groups.is_empty() {
        return own.into_iter().map(|index| (index, None)).chain(compared).collect();
    }
    let labels = figure.columns().iter().take_while(|column| column.sort == ColumnType::Text).count();
    let grouped = groups.iter().flat_map(|group| {
        let name = group.name(language);
        group.keys.iter().filter_map(move |key| Some((figure.column(key)?, Some(name))))
    });
    (0..labels).map(|index| (index, None)).chain(grouped).chain(compared).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Organisation, drafts};
    use crate::selection::Selection;

    #[test]
    fn groups_have_every_number_column_once() {
        for draft in drafts(&Organisation::default(), &Selection::default()) {
            let groups = column_groups(draft.id);
            if groups.is_empty() {
                continue;
            }
            let mut grouped: Vec<&str> = groups.iter().flat_map(|group| group.keys).copied().collect();
            let numbers =
                draft.columns.iter().filter(|column| column.sort != ColumnType::Text && !column.is_compared());
            let mut keys: Vec<&str> = numbers.map(|column| column.key).collect();
            grouped.sort_unstable();
            keys.sort_unstable();
            assert_eq!(grouped, keys, "{:?}", draft.id);
        }
    }

    #[test]
    fn figures_of_growth_and_of_levels_have_groups() {
        let with_groups: Vec<_> = FigureId::ALL.iter().filter(|id| !column_groups(**id).is_empty()).collect();
        let expected = [&FigureId::Growth, &FigureId::GrowthByTheme, &FigureId::Levels, &FigureId::Spillover];
        assert_eq!(with_groups, expected);
    }

    #[test]
    fn groups_are_named_in_both_languages() {
        let names =
            |language| column_groups(FigureId::Growth).iter().map(|group| group.name(language)).collect::<Vec<_>>();
        assert_eq!(names(Language::Dutch), ["Dezelfde trajecten", "Aandelen", "Zekerheid", "Alle scores"]);
        assert_eq!(names(Language::English), ["The same cases", "Shares", "Certainty", "All scores"]);
    }
}
