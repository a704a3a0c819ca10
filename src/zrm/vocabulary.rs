//! The names of one sheet, together: which series a name belongs to that two series have.

use crate::zrm::{Domain, DomainName, Named, Series};

/// Which lists the names of a sheet are from. The matrix and Mijn ZRM share names, and so do the supplements on parenting
/// and on children; the names that only one of them has tell which is meant. Names of both, or of neither, leave the
/// shared ones to the matrix and to parenting. A label with a mark of its own is never changed and tells nothing of others.
///
/// All names are added first, then each is looked up:
///
/// ```
/// use groeibeeld::zrm::{Domain, Vocabulary};
/// let sheet = Vocabulary::of(["Geldzaken", "Woning", "Justitie"]);
/// assert_eq!(sheet.domain("Justitie"), Some(Domain::OwnJudiciary));
/// assert_eq!(sheet.domain("Justitie (professional)"), Some(Domain::Judiciary));
///
/// let sheet = Vocabulary::of(["Financiën", "Huisvesting", "Justitie"]);
/// assert_eq!(sheet.domain("Justitie"), Some(Domain::Judiciary));
/// assert_eq!(sheet.domain("Justitie (Mijn ZRM)"), Some(Domain::OwnJudiciary));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// Whether a name was met that only this series has, by the order of [`Series`].
    met: [bool; 4],
}

impl Vocabulary {
    /// The vocabulary of these labels.
    pub fn of<'l>(labels: impl IntoIterator<Item = &'l str>) -> Vocabulary {
        let mut vocabulary = Vocabulary::default();
        labels.into_iter().for_each(|label| vocabulary.add(label));
        vocabulary
    }

    /// Takes a label; one that names no domain tells nothing.
    pub fn add(&mut self, label: &str) {
        if let Some(Named { domain, is_marked: false }) = Named::new(label)
            && domain.namesake().is_none()
        {
            self.met[domain.series() as usize] = true;
        }
    }

    /// Takes the labels of another part of the sheet.
    pub fn merge(&mut self, other: &Vocabulary) {
        self.met.iter_mut().zip(other.met).for_each(|(met, other)| *met |= other);
    }

    /// The domain that a label names in this sheet.
    pub fn domain(&self, label: &str) -> Option<Domain> {
        Named::new(label).map(|named| self.settle(named))
    }

    /// The domain that a label names in this sheet; an unknown label is kept as it is.
    pub fn name(&self, label: &str) -> DomainName {
        DomainName::known_or(self.domain(label), label)
    }

    /// The domain of what a label was found to name.
    pub fn settle(&self, named: Named) -> Domain {
        let is_only = |series: Series, not: Series| self.met[series as usize] && !self.met[not as usize];
        match named.domain.namesake() {
            Some(other) if !named.is_marked && is_only(other.series(), named.domain.series()) => other,
            _ => named.domain,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of a series, without marks.
    fn names(series: Series) -> Vec<&'static str> {
        let of_series = Domain::ALL.iter().filter(|domain| domain.series() == series);
        of_series.filter_map(|domain| domain.dutch().split(" (").next()).collect()
    }

    #[track_caller]
    fn check(labels: &[&str], label: &str, expected: Domain) {
        assert_eq!(Vocabulary::of(labels.iter().copied()).domain(label), Some(expected), "{label} in {labels:?}");
    }

    #[test]
    fn all_names_of_a_series_together_are_of_that_series() {
        for series in [Series::Matrix, Series::Parenting, Series::Children, Series::Own] {
            let names = names(series);
            for name in &names {
                let domain = Vocabulary::of(names.iter().copied()).domain(name).expect("a domain");
                assert_eq!(domain.series(), series, "{name}");
            }
        }
    }

    #[test]
    fn all_pairs_of_series_leave_a_shared_name_to_the_first() {
        let [matrix, own, parenting, children] =
            [Series::Matrix, Series::Own, Series::Parenting, Series::Children].map(names);
        check(&[&matrix[..], &own].concat(), "Justitie", Domain::Judiciary);
        check(&[&parenting[..], &children].concat(), "Opvang", Domain::ParentingChildcare);
        check(&[&matrix[..], &children].concat(), "Opvang", Domain::ChildChildcare);
        check(&[&matrix[..], &children].concat(), "Justitie", Domain::Judiciary);
        check(&[&own[..], &parenting].concat(), "Justitie", Domain::OwnJudiciary);
    }

    #[test]
    fn shared_names_alone_are_of_the_matrix_and_of_parenting() {
        check(&["Justitie", "Verslaving"], "Verslaving", Domain::Addiction);
        check(&["Opvang", "Scholing"], "Scholing", Domain::ParentingSchooling);
    }

    #[test]
    fn marked_labels_stay_and_tell_nothing_of_others() {
        check(&["Geldzaken", "Justitie"], "Justitie (professional)", Domain::Judiciary);
        check(&["Financiën", "Justitie"], "Justitie (Mijn ZRM)", Domain::OwnJudiciary);
        check(&["Geldzaken (Mijn ZRM)", "Justitie"], "Justitie", Domain::Judiciary);
        check(&["Gezinsstructuur", "Opvang"], "Opvang (ouderschap)", Domain::ParentingChildcare);
    }

    #[test]
    fn parts_of_a_sheet_are_put_together() {
        let mut sheet = Vocabulary::of(["Geldzaken"]);
        sheet.merge(&Vocabulary::of(["Financiën"]));
        assert_eq!(sheet, Vocabulary::of(["Geldzaken", "Financiën"]));
        assert_eq!(sheet.name("Psychisch "), DomainName::Other("Psychisch".to_owned()));
    }
}
