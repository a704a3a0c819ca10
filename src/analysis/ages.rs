//! Ages: `age-bands` and `young-by-domain`.

use super::subject::{Subject, count, share, text};
use crate::figures::{Draft, FigureId, Unit};

/// `age-bands`.
pub fn age_bands(subject: Subject) -> Draft {
    subject.draft(
        FigureId::AgeBands,
        &[text("age_band"), text("kind"), count("cases"), share("share")],
        Vec::new(),
        0,
        Unit::Cases,
        Vec::new(),
    )
}

/// `young-by-domain`.
pub fn young_by_domain(subject: Subject) -> Draft {
    subject.draft(
        FigureId::YoungByDomain,
        &[text("domain"), count("cases"), count("under"), share("share_under")],
        Vec::new(),
        0,
        Unit::Cases,
        Vec::new(),
    )
}

#[cfg(test)]
mod tests {
    use crate::ages::Ages;
    use crate::analysis::example::{Case, Organisation, case};
    use crate::counting::Counting;
    use crate::fields::Field;
    use crate::fields::SheetKind;
    use crate::registry::Person;
    use crate::values::AgeBand;

    fn organisation(people: &[Person]) -> Organisation {
        // The cases start on 2 January 2024.
        let of = |person: &Person| Case { start: Some(19_724), person: *person, ..case("", "Justitie", [3, 0, 4]) };
        Organisation { cases: people.iter().map(of).collect(), ..Organisation::default() }
    }

    fn band(from: u8, to: Option<u8>) -> Person {
        Person { age_band: Some(AgeBand { from, to }), ..Person::default() }
    }

    #[test]
    fn age_then_year_of_birth_then_band() {
        let person = Person { birth_year: Some(2000), ..band(60, None) };
        let people = [Person { age: Some(30), ..person }, person, band(60, None), Person::default()];
        let registry = organisation(&people).registry();
        let ages = Ages::new(&registry, &Counting::default());
        let known: Vec<_> = (0..4).map(|case| ages.of(case).map(|ages| ages.to_string())).collect();
        assert_eq!(known, [Some("30-30".to_owned()), Some("24-24".to_owned()), Some("60+".to_owned()), None]);
        assert_eq!((0..4).map(|case| ages.band(case)).collect::<Vec<_>>(), [Some(3), Some(2), None, None]);
        assert_eq!(
            (0..4).map(|case| ages.is_under(case, 25)).collect::<Vec<_>>(),
            [Some(false), Some(true), Some(false), None]
        );
    }

    #[test]
    fn bands_of_files_without_ages_are_taken_where_they_lie_apart() {
        let without = |people: &[Person]| {
            organisation(people)
                .without(SheetKind::Cases, Field::Age)
                .without(SheetKind::Cases, Field::BirthYear)
                .registry()
        };
        let apart = without(&[band(18, Some(34)), band(0, Some(17)), band(35, None)]);
        assert_eq!(Ages::new(&apart, &Counting::default()).bands().len(), 3);
        let overlapping = without(&[band(18, Some(34)), band(30, None)]);
        assert_eq!(Ages::new(&overlapping, &Counting::default()).bands().len(), 6);
        let chosen = Counting { age_bands: Some(vec![0, 18]), ..Counting::default() };
        assert_eq!(Ages::new(&apart, &chosen).band(0), Some(1));
    }

    #[test]
    fn a_band_across_the_limit_is_not_known() {
        let registry = organisation(&[band(20, Some(30))]).registry();
        assert_eq!(Ages::new(&registry, &Counting::default()).is_under(0, 25), None);
    }
}
