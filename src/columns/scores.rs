//! Headers of columns of scores: a domain with a word for a moment on either side. Names and moments are understood over
//! all headers of a sheet: which series a shared name is of, and which of numbered measurements is the first and the last.

use super::Role;
use crate::fields::SheetKind;
use crate::words::words;
use crate::zrm::{DomainName, Moment, Named, Vocabulary};

/// A header that names a domain.
struct ScoreHeader {
    named: Named,
    /// The part that names the domain.
    label: String,
    moment: Measured,
}

/// What a header says of the moment.
enum Measured {
    /// Nothing: a single measurement.
    Once,
    /// A word for it, which may be a number too: "T1".
    Named(Moment, Option<u32>),
    /// A number.
    Number(u32),
    /// "In" or "uit", which say it where there are both.
    Side(Moment),
}

impl Measured {
    fn number(&self) -> Option<u32> {
        match self {
            Measured::Once | Measured::Side(_) => None,
            Measured::Named(_, number) => *number,
            Measured::Number(number) => Some(*number),
        }
    }
}

/// The roles of the headers that name a domain.
pub(super) fn scores(kind: SheetKind, headers: &[&str]) -> Vec<Option<Role>> {
    let found: Vec<Option<ScoreHeader>> = headers
        .iter()
        .map(|header| matches!(kind, SheetKind::Cases | SheetKind::Scores).then(|| score_header(header)).flatten())
        .collect();
    let vocabulary = Vocabulary::of(found.iter().flatten().map(|header| header.label.as_str()));
    let has_side =
        |side| found.iter().flatten().any(|header| matches!(header.moment, Measured::Side(moment) if moment == side));
    let order = Order {
        has_sides: has_side(Moment::Start) && has_side(Moment::End),
        ..Order::of(found.iter().flatten().filter_map(|header| header.moment.number()))
    };
    let role = |header: ScoreHeader| {
        Some(Role::Score(DomainName::Known(vocabulary.settle(header.named)), order.moment(&header.moment)?))
    };
    found.into_iter().map(|header| header.and_then(role)).collect()
}

/// The lowest and highest of the numbers of measurements, and whether there are both of "in" and "uit".
struct Order {
    lowest: u32,
    highest: u32,
    has_sides: bool,
}

impl Order {
    fn of(numbers: impl Iterator<Item = u32> + Clone) -> Order {
        let (lowest, highest) = (numbers.clone().min().unwrap_or_default(), numbers.max().unwrap_or_default());
        Order { lowest, highest, has_sides: false }
    }

    /// The moment; none for a lone number, which may say anything.
    fn moment(&self, measured: &Measured) -> Option<Option<Moment>> {
        // T0 and T1 alone are what they are called.
        let counts = self.highest > 1 && self.highest > self.lowest;
        match measured {
            Measured::Once => Some(None),
            Measured::Side(moment) => self.has_sides.then_some(Some(*moment)),
            Measured::Named(moment, None) => Some(Some(*moment)),
            Measured::Named(moment, Some(_)) if !counts => Some(Some(*moment)),
            Measured::Named(_, Some(number)) | Measured::Number(number) if counts => Some(Some(match *number {
                number if number == self.lowest => Moment::Start,
                number if number == self.highest => Moment::End,
                _ => Moment::Between,
            })),
            Measured::Named(..) | Measured::Number(_) => None,
        }
    }
}

fn score_header(header: &str) -> Option<ScoreHeader> {
    if header.len() > 200 || !header.contains(char::is_alphabetic) {
        return None;
    }
    let mut all = words(header);
    // "0-meting" is no 0 and a word that says nothing.
    if let Some(zero) = all.windows(2).position(|pair| pair[0] == "0" && pair[1] == "meting") {
        all.splice(zero..zero + 2, ["nulmeting".to_owned()]);
    }
    let is_filler = |word: &&str| matches!(*word, "zrm" | "score" | "meting" | "niveau" | "cijfer" | "rapportcijfer");
    let words: Vec<&str> = all.iter().map(String::as_str).filter(|word| !is_filler(word)).collect();
    let has_series = all.iter().any(|word| word == "mijn");
    if let Some(named) = Named::new(&words.concat()) {
        let moment = all.iter().find_map(|word| Moment::by_name(word));
        let moment = moment.map_or(Measured::Once, |moment| Measured::Named(moment, None));
        return Some(ScoreHeader { named, label: words.join(" "), moment });
    }
    // OK to leave "zrm" out of what is looked up but for "mijn zrm", which says the series.
    let words: Vec<&str> = match has_series {
        true => all.iter().map(String::as_str).filter(|word| *word == "zrm" || !is_filler(word)).collect(),
        false => words,
    };
    (1..=2.min(words.len().saturating_sub(1))).find_map(|length| {
        let ends =
            [(&words[..length], &words[length..]), (&words[words.len() - length..], &words[..words.len() - length])];
        ends.into_iter().find_map(|(moment, domain)| {
            let named = Named::new(&domain.concat())?;
            let moment = moment.concat();
            let moment = match (Moment::by_name(&moment), Moment::numbered(&moment)) {
                (Some(moment), number) => Measured::Named(moment, number),
                (None, Some(number)) => Measured::Number(number),
                (None, None) => Measured::Side(Moment::by_side(&moment)?),
            };
            Some(ScoreHeader { named, label: domain.join(" "), moment })
        })
    })
}
