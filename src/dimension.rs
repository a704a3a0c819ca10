//! The six dimensions of Positive Health, and the cells that name one or more of them.

use crate::words::key;

/// A dimension of Positive Health.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// Lichaamsfuncties.
    BodilyFunctions,
    /// Mentaal welbevinden.
    MentalWellbeing,
    /// Zingeving.
    Meaningfulness,
    /// Kwaliteit van leven.
    QualityOfLife,
    /// Meedoen.
    Participation,
    /// Dagelijks functioneren.
    DailyFunctioning,
}

impl Dimension {
    /// All, in the order in which they are drawn.
    pub const ALL: [Dimension; 6] = [
        Dimension::BodilyFunctions,
        Dimension::MentalWellbeing,
        Dimension::Meaningfulness,
        Dimension::QualityOfLife,
        Dimension::Participation,
        Dimension::DailyFunctioning,
    ];

    /// The Dutch name.
    pub fn dutch(self) -> &'static str {
        match self {
            Dimension::BodilyFunctions => "Lichaamsfuncties",
            Dimension::MentalWellbeing => "Mentaal welbevinden",
            Dimension::Meaningfulness => "Zingeving",
            Dimension::QualityOfLife => "Kwaliteit van leven",
            Dimension::Participation => "Meedoen",
            Dimension::DailyFunctioning => "Dagelijks functioneren",
        }
    }

    /// The English name.
    pub fn english(self) -> &'static str {
        match self {
            Dimension::BodilyFunctions => "Bodily functions",
            Dimension::MentalWellbeing => "Mental wellbeing",
            Dimension::Meaningfulness => "Meaningfulness",
            Dimension::QualityOfLife => "Quality of life",
            Dimension::Participation => "Participation",
            Dimension::DailyFunctioning => "Daily functioning",
        }
    }

    /// The dimension with this name in either language, without regard to case, accents and punctuation.
    ///
    /// ```
    /// use groeibeeld::dimension::Dimension;
    /// assert_eq!(Dimension::named("mentaal-welbevinden"), Some(Dimension::MentalWellbeing));
    /// assert_eq!(Dimension::named("Geluk"), None);
    /// ```
    pub fn named(name: &str) -> Option<Dimension> {
        let name = key(name);
        let place = KEYS.iter().position(|keys| keys.contains(&name.as_str()))?;
        Some(Dimension::ALL[place])
    }

    /// The dimensions that a cell lists, each once and in order, where all its parts are dimensions; else none.
    ///
    /// ```
    /// use groeibeeld::dimension::Dimension;
    /// assert_eq!(Dimension::listed("Zingeving; meedoen"), [Dimension::Meaningfulness, Dimension::Participation]);
    /// assert_eq!(Dimension::listed("Meedoen, sport"), []);
    /// ```
    pub fn listed(cell: &str) -> Vec<Dimension> {
        let parts = cell.split([';', ',', '/', '+', '\n', '\r']).filter(|part| !key(part).is_empty());
        let listed: Option<Vec<Dimension>> = parts.map(Dimension::named).collect();
        let mut listed = listed.unwrap_or_default();
        listed.sort_unstable();
        listed.dedup();
        listed
    }
}

/// The names as [`key`] writes them, in the order of [`Dimension::ALL`]: a column can have many labels to look up.
const KEYS: [[&str; 2]; 6] = [
    ["lichaamsfuncties", "bodilyfunctions"],
    ["mentaalwelbevinden", "mentalwellbeing"],
    ["zingeving", "meaningfulness"],
    ["kwaliteitvanleven", "qualityoflife"],
    ["meedoen", "participation"],
    ["dagelijksfunctioneren", "dailyfunctioning"],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_names_are_found() {
        for dimension in Dimension::ALL {
            for name in [dimension.dutch(), dimension.english()] {
                assert_eq!(Dimension::named(&name.to_uppercase()), Some(dimension));
                assert_eq!(Dimension::listed(&format!("{name},")), [dimension]);
            }
        }
    }

    #[test]
    fn all_separators_part_a_list() {
        for cell in ["Meedoen;Zingeving", "Zingeving, Meedoen", "Meedoen / zingeving", "Meedoen+Zingeving\r\nMeedoen"] {
            assert_eq!(Dimension::listed(cell), [Dimension::Meaningfulness, Dimension::Participation], "{cell}");
        }
    }

    #[test]
    fn no_dimension_is_no_list() {
        assert_eq!(Dimension::listed(" ; "), []);
        assert_eq!(Dimension::listed("Meedoen en Zingeving"), []);
    }
}
