//! The texts of the house style: what can be chosen, and why a colour is refused.

use super::Language;
use crate::house::{House, Refused, Which, Why};

texts! {
    title
        "Huisstijl"
        "House style";
    text
        "Uw naam, kleuren en logo komen in grafieken, verslagen en Excel-bestanden. Ze staan alleen in deze pagina, en in uw \
         bestand met instellingen als u dat bewaart. In het donker toont deze pagina haar eigen kleuren; wat u bewaart heeft \
         altijd die van u."
        "Your name, colours and logo go into charts, reports and Excel files. They are in this page only, and in your \
         settings file if you save that. In the dark this page shows colours of its own; what you save always has yours.";
    name
        "Naam van de organisatie"
        "Name of the organisation";
    no_colour
        "Dit is geen kleurcode. Een kleurcode heeft zes tekens van 0 tot 9 en a tot f, bijvoorbeeld #0b4f8a."
        "This is not a colour code. A colour code has six characters from 0 to 9 and a to f, for example #0b4f8a.";
    choose_logo
        "Logo kiezen"
        "Choose a logo";
    logo_hint
        "Een plaatje: PNG, JPEG, SVG of WebP. Het wordt klein opgeslagen, zonder wat er verder in het bestand staat."
        "A picture: PNG, JPEG, SVG or WebP. It is stored small, without what else is in its file.";
    logo
        "Uw logo"
        "Your logo";
    no_more_logo
        "Logo weghalen"
        "Remove the logo";
}

/// The label of a colour.
pub fn colour(language: Language, which: Which) -> &'static str {
    match which {
        Which::First => language.of("Eerste kleur", "First colour"),
        Which::Second => language.of("Tweede kleur", "Second colour"),
    }
}

/// What a colour is for.
pub fn colour_hint(language: Language, which: Which) -> &'static str {
    match which {
        Which::First => language.of(
            "Voor koppen en voor het eerste of enige wat wordt geteld. Schrijf de code uit uw huisstijl, bijvoorbeeld #0b4f8a.",
            "For headings, and for the first or only thing that is counted. Write the code of your house style, for example \
             #0b4f8a.",
        ),
        Which::Second => language.of(
            "Voor het tweede wat wordt geteld, waar er twee naast elkaar staan.",
            "For the second thing that is counted, where two stand beside each other.",
        ),
    }
}

/// The label of the picker beside the field of a colour.
pub fn pick(language: Language, which: Which) -> String {
    format!("{}: {}", colour(language, which), language.of("kies op het scherm", "pick on the screen"))
}

/// The usual colours again.
pub fn usual(language: Language, which: Which) -> &'static str {
    match which {
        Which::First => language.of("Eerste kleur weghalen", "Remove the first colour"),
        Which::Second => language.of("Tweede kleur weghalen", "Remove the second colour"),
    }
}

/// Why a colour can't be used.
pub fn refused(language: Language, which: Which, refused: &Refused) -> String {
    let number = |contrast: f64| language.decimal(contrast, 1);
    match (refused.why, which) {
        (Why::TooLight(contrast, least), which) => {
            let (contrast, least) = (number(contrast), number(least));
            let what = match which {
                Which::First => language.of("Letters in deze kleur zijn", "Letters in this colour are"),
                Which::Second => language.of("Vlakken in deze kleur zijn", "Areas in this colour are"),
            };
            language.of(
                format!(
                    "Deze kleur is te licht. {what} op wit niet goed te zien: het contrast is {contrast} op 1 en moet minstens \
                     {least} op 1 zijn."
                ),
                format!(
                    "This colour is too light. {what} hard to see on white: the contrast is {contrast} to 1 and must be at \
                     least {least} to 1."
                ),
            )
        }
        (Why::TooAlike(_, other), Which::First) => language.of(
            format!("In zwart-wit is deze kleur bijna gelijk aan de tweede ({other}). Kies een lichtere of een donkerdere."),
            format!("In black and white this colour is nearly that of the second ({other}). Choose a lighter or a darker one."),
        ),
        (Why::TooAlike(_, other), Which::Second) => language.of(
            format!("In zwart-wit is deze kleur bijna gelijk aan de eerste ({other}). Kies een lichtere of een donkerdere."),
            format!("In black and white this colour is nearly that of the first ({other}). Choose a lighter or a darker one."),
        ),
    }
}

/// The button that takes the nearest colour that can be used.
pub fn take_nearest(language: Language, nearest: impl std::fmt::Display) -> String {
    language.of(format!("Neem {nearest}, die lijkt erop"), format!("Take {nearest}, which is like it"))
}

/// What stands beside the colours when they are as usual.
pub fn colours_now(language: Language, house: &House) -> String {
    let (first, second) = (house.first(), house.second());
    language.of(format!("In gebruik: {first} en {second}."), format!("In use: {first} and {second}."))
}

/// The file of this name is no picture that can be a logo.
pub fn no_logo(language: Language, name: &str) -> String {
    language.of(
        format!(
            "{name} kan geen logo zijn: de browser kan er geen plaatje van maken. Kies een PNG, JPEG, SVG of WebP."
        ),
        format!("{name} can’t be a logo: the browser can’t make a picture of it. Choose a PNG, JPEG, SVG or WebP."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::colour::Colour;

    #[test]
    fn a_refusal_says_what_and_how_much() {
        let yellow = House::default().check(Which::First, Colour::known("#ffcc00")).unwrap_err();
        let said = refused(Language::Dutch, Which::First, &yellow);
        assert_eq!(
            said,
            "Deze kleur is te licht. Letters in deze kleur zijn op wit niet goed te zien: het contrast is 1,5 op 1 en moet \
             minstens 4,5 op 1 zijn."
        );
        let alike = House::default().check(Which::Second, Colour::known("#7a1f6b")).unwrap_err();
        assert!(refused(Language::English, Which::Second, &alike).contains("nearly that of the first (#0b4f8a)"));
    }
}
