//! On what the figures and the handbook rest.

use super::Text;
use crate::language::Language;

/// A source. Its address is text, to copy: nothing on the page leads away from it.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// Who made it, and what it is.
    pub title: &'static str,
    what: Text,
    /// Where it is, without what a browser writes before it.
    pub address: &'static str,
}

impl Source {
    /// What it is used for.
    pub fn what(&self, language: Language) -> &'static str {
        language.of(self.what.0, self.what.1)
    }
}

/// All sources, in the order of the handbook.
pub const SOURCES: &[Source] = &[
    Source {
        title: "GGD Amsterdam, Zelfredzaamheid-Matrix",
        what: (
            "De ZRM zelf: waar de scores voor zijn bedoeld, en wat er veranderde tussen de uitgaven van 2013 en 2017. Groeibeeld gebruikt alleen de namen van \
             leefgebieden en niveaus.",
            "The ZRM itself: what its scores are meant for, and what changed between the editions of 2013 and 2017. Groeibeeld uses only the names of domains and \
             levels.",
        ),
        address: "zelfredzaamheidmatrix.nl",
    },
    Source {
        title: "ZRM training, De domeinen van de ZRM 2017",
        what: ("De dertien leefgebieden van 2017, in hun volgorde.", "The thirteen domains of 2017, in their order."),
        address: "zrmtraining.nl/zrm/welke-domeinen-zrm-2017",
    },
    Source {
        title: "Mijn ZRM",
        what: ("De ZRM die iemand zelf invult.", "The ZRM that people fill in themselves."),
        address: "mijnzrm.nl/zrm",
    },
    Source {
        title: "BMC Psychology 3:33 (2015)",
        what: ("De Engelse namen van de vijf niveaus.", "The English names of the five levels."),
        address: "bmcpsychology.biomedcentral.com",
    },
    Source {
        title: "Huber et al., How should we define health?, BMJ 343 (2011)",
        what: ("De gedachte achter Positieve Gezondheid.", "The idea behind Positive Health."),
        address: "doi.org/10.1136/bmj.d4163",
    },
    Source {
        title: "Student, The Probable Error of a Mean, Biometrika 6 (1908)",
        what: ("De grenzen van een gemiddelde.", "The limits of a mean."),
        address: "doi.org/10.1093/biomet/6.1.1",
    },
    Source {
        title: "Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927)",
        what: ("De grenzen van een aandeel.", "The limits of a share."),
        address: "doi.org/10.1080/01621459.1927.10502953",
    },
    Source {
        title: "Wilcoxon, Individual Comparisons by Ranking Methods, Biometrics Bulletin 1 (1945)",
        what: ("De toets van de p-waarde.", "The test of the p-value."),
        address: "doi.org/10.2307/3001968",
    },
    Source {
        title: "Hundepool et al., Handbook on Statistical Disclosure Control (2nd edition)",
        what: (
            "Hoe aantallen te verbergen zijn zonder dat iemand ze kan uitrekenen.",
            "How to hide numbers so that nobody can work them out.",
        ),
        address: "github.com/sdcTools/HandbookSDC",
    },
    Source {
        title: "Langsrud, Secondary Cell Suppression by Gaussian Elimination (2024)",
        what: (
            "Hoe u nagaat of een verborgen aantal te berekenen is.",
            "How to find out whether a hidden number can be computed.",
        ),
        address: "doi.org/10.1007/978-3-031-69651-0_6",
    },
    Source {
        title: "AVG / GDPR, (EU) 2016/679: overweging 26, recital 26",
        what: (
            "Wanneer gegevens over een persoon gaan, ook zonder naam.",
            "When data are about a person, also without a name.",
        ),
        address: "eur-lex.europa.eu/eli/reg/2016/679/oj",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_sources_say_what_for_and_where() {
        for source in SOURCES {
            assert!(source.what(Language::Dutch).ends_with('.') && source.what(Language::English).ends_with('.'));
            assert!(source.address.contains('.') && !source.address.contains([' ', ':']), "{}", source.address);
        }
    }
}
