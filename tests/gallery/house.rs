//! Cases of the gallery once more, in house styles that nobody has.

use crate::cases::Case;
use groeibeeld::colour::Colour;
use groeibeeld::house::{House, Logo};

/// A bridge and three lines.
const LOGO: &str = "\
    iVBORw0KGgoAAAANSUhEUgAAAMgAAABAAgMAAAAi1dC4AAAACVBMVEX///96H2szMzO36ahEAAAAAXRSTlMAQObYZgAAAOZJ\
    REFUeNrt1FEOwyAIAFCbjCN4H47gB9xv3zvlli1tQVHo0qzJIn+aPguFmtKMGX8Xt2r9sEI+kPkVh8hbaOMQ+AimOOE1MEpg\
    IxQlzMZrhgQEoRjJgnCoh4sUXCIEFKEIUXnFMtNCtmacV9mKomBeJHSQoMgxVgrJJNFq5b3uCkpfPAKqYrHqk6w6vuzFjAnq\
    yjxSdQK2E7pkqSZxXw8JVt/cIWAQ8iesHgZyx4XGZ1ikNP+oO2EtQY+gt5O8M70rw8g8f0969x60XVi3ziWlzfVskk3CDkGj\
    u78jg0E+SLgXk1wZTy8CxA786L2fAAAAAElFTkSuQmCC";

/// Those of `cases` that use the colours most, in other colours.
pub fn all(cases: &[Case]) -> Vec<Case> {
    let of = |name: &'static str, known: &str, house: House| {
        let case = cases.iter().find(|case| case.name == known).expect(known);
        Case { name, house, ..case.clone() }
    };
    vec![
        of("house-dumbbells-960", "growth-compared-960", purple()),
        of("house-dumbbells-320", "growth-compared-320", purple()),
        of("house-levels-960", "levels-960", purple()),
        of("house-transitions-960", "transitions-960", green()),
        of("house-grouped-960", "hidden-beside-960", green()),
        of("house-radar-960", "radar-960", green()),
        of("house-lines-960", "lines-kinds-960", orange()),
        of("house-parts-960", "parts-growth-960", orange()),
        of("house-bullet-960", "hidden-bullet-960", black()),
        of("house-mark-400", "mark-400", black()),
    ]
}

fn house(first: &str, second: Option<&str>) -> House {
    let logo = Logo::try_from(LOGO.to_owned()).ok();
    assert!(logo.is_some());
    let house =
        House { first: Some(Colour::known(first)), second: second.map(Colour::known), logo, ..House::default() };
    assert!(house.is_possible(), "{first} {second:?}");
    house
}

fn purple() -> House {
    house("#7a1f6b", Some("#d2691e"))
}

fn green() -> House {
    House { logo: None, ..house("#1b7f3b", None) }
}

/// The colour that a decline has else.
fn orange() -> House {
    house("#b85600", Some("#222222"))
}

fn black() -> House {
    house("#000000", Some("#8c8c8c"))
}
