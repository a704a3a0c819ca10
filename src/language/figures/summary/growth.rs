//! The sentences of growth.

use super::{FEW, Named, Theme, all_of, any_hidden, capital, groups, in_a_row, most, n_of, singular, too_small, total};
use crate::disclosure::Figure;
use crate::figures::{FigureId, Note};
use crate::language::Language;
use crate::language::figures::cells::{decimals, share};
use crate::language::figures::mean_in_words;

/// The domain on which most cases have both scores: how much they grew, from which mean to which, and which ways they
/// went.
pub fn growth(figure: &Figure, language: Language) -> Option<String> {
    let Some((row, pairs)) = told(figure) else {
        let has_no_pairs = figure.facts().n != Some(0) && !any_hidden(groups(figure), "n_pairs");
        return has_no_pairs.then(|| no_pairs(language).to_owned());
    };
    let is_rival = |row: &Named| row.is_hidden("n_pairs") || row.count("n_pairs") > Some(0);
    let rivals: Vec<Option<i64>> = groups(figure).filter(is_rival).map(|row| row.count("n_pairs")).collect();
    let told = Told { row, pairs, place: place(row, language)?, noun: &CASES };
    let mut sentences = vec![told.means(language)];
    sentences.extend(told.ways(language));
    sentences.extend(most_pairs(row, pairs, &rivals, language).map(str::to_owned));
    sentences.extend(caution(row, &rivals, language).map(str::to_owned));
    Some(sentences.join(" "))
}

/// The row that is told: that of most pairs, of those whose growth is shown where some are.
pub fn told(figure: &Figure) -> Option<(Named<'_>, i64)> {
    let with_growth = groups(figure).filter(|row| row.number("growth").is_some());
    let counted = with_growth.filter_map(|row| Some((row, row.count("n_pairs")?)));
    let told = counted.reduce(|most, next| if next.1 > most.1 { next } else { most });
    told.or_else(|| most(figure, "n_pairs"))
}

/// "Over alle leefgebieden samen: 551 keer een start- én eindscore, gemiddeld 0,44 punt vooruit; 48% ging vooruit." Not
/// where one domain is all, nor of few.
pub fn of_all_domains(figure: &Figure, language: Language) -> Option<String> {
    if figure.id() != FigureId::Growth {
        return None;
    }
    let (row, notes) = (total(figure)?, &figure.facts().notes);
    let pairs = row.count("n_pairs").filter(|pairs| *pairs >= FEW)?;
    if most(figure, "n_pairs").is_some_and(|(_, most)| most == pairs) {
        return None;
    }
    let (growth, decimals) = (row.number("growth")?, decimals(figure.policy()));
    let shown = language.decimal(growth.abs(), decimals);
    let mean = match (is_zero(growth, decimals), growth > 0.0) {
        (true, _) => language.of("gemiddeld gelijk gebleven".to_owned(), "the same on average".to_owned()),
        (_, true) => language.of(format!("gemiddeld {shown} punt vooruit"), format!("{shown} points up on average")),
        _ => language.of(format!("gemiddeld {shown} punt achteruit"), format!("{shown} points down on average")),
    };
    let own = match notes.contains(&Note::OwnViewNotInTotal) {
        true => language.of(" (zonder Mijn ZRM)", " (without Mijn ZRM)"),
        false => "",
    };
    let of_growers = match notes.contains(&Note::SharesOfCouldGrow) {
        true => language.of(" van wie kon groeien", " of those that could grow"),
        false => "",
    };
    let up = row.number("share_up").map(|up| share(up, language));
    let up =
        up.map(|up| language.of(format!("; {up}{of_growers} ging vooruit"), format!("; {up}{of_growers} went up")));
    let (pairs, up) = (language.count(pairs), up.unwrap_or_default());
    Some(language.of(
        format!("Over alle leefgebieden samen{own}: {pairs} keer een start- én eindscore, {mean}{up}."),
        format!("Over all domains together{own}: {pairs} pairs of a start and an end score, {mean}{up}."),
    ))
}

/// The total of the scores on other domains than the main domain.
pub fn spillover(figure: &Figure, language: Language) -> Option<String> {
    let row = total(figure)?;
    let pairs = row.count("n_pairs")?;
    if pairs == 0 {
        return Some(no_pairs_elsewhere(figure, language));
    }
    let place = language.of("Op andere leefgebieden dan het hoofddomein", "On domains other than the main domain");
    let told = Told { row, pairs, place: place.to_owned(), noun: &SCORES };
    let mut sentences = vec![told.means(language)];
    sentences.extend(told.ways(language));
    // Many scores can be of few people.
    let is_small = pairs < FEW || n_of(figure).is_some_and(|n| n < FEW);
    sentences.extend(if is_small { Some(too_small(language)) } else { chance(row, language) }.map(str::to_owned));
    Some(sentences.join(" "))
}

fn no_pairs(language: Language) -> &'static str {
    language.of(
        "Geen enkel traject heeft op een leefgebied een start- én een eindscore; groei is dus niet te berekenen.",
        "No case has both a start and an end score on a domain, so growth can’t be computed.",
    )
}

fn no_pairs_elsewhere(figure: &Figure, language: Language) -> String {
    let nothing = language.of(
        "Geen enkel traject in deze selectie heeft een score op een ander leefgebied dan het hoofddomein.",
        "No case in this selection has a score on a domain other than the main domain.",
    );
    if figure.facts().n == Some(0) {
        return nothing.to_owned();
    }
    // Beside the total there can be pairs of the person's own view.
    let by_whom = match figure.facts().notes.contains(&Note::OwnViewNotInTotal) {
        true => language.of(" van een professional", " by a professional"),
        false => "",
    };
    language.of(
        format!(
            "Geen enkel traject heeft op een ander leefgebied dan het hoofddomein een start- én een eindscore{by_whom}; \
             groei is daar dus niet te berekenen."
        ),
        format!(
            "No case has both a start and an end score{by_whom} on a domain other than the main domain, so growth can’t \
             be computed there."
        ),
    )
}

/// "Op Financiën in “Armoede”".
fn place(row: Named, language: Language) -> Option<String> {
    let domain = row.label("domain", language)?;
    let place = match row.theme() {
        None => domain,
        Some(Theme::Named(theme)) => format!("{domain} in “{theme}”"),
        Some(Theme::None) => language.of(format!("{domain} zonder thema"), format!("{domain} without a theme")),
    };
    Some(format!("{} {place}", language.of("Op", "On")))
}

/// That the row has the most pairs: said where there are others and none has as many or may have, and there are enough to
/// speak of.
fn most_pairs(row: Named, pairs: i64, rivals: &[Option<i64>], language: Language) -> Option<&'static str> {
    let as_many = rivals.iter().filter(|rival| rival.is_none_or(|rival| rival >= pairs)).count();
    let is_most = rivals.len() > 1 && as_many == 1;
    (is_most && pairs >= FEW).then(|| match row.theme() {
        None => language.of(
            "Op geen ander leefgebied hebben zoveel trajecten een start- én een eindscore.",
            "On no other domain do so many cases have both a start and an end score.",
        ),
        Some(_) => language.of(
            "Geen andere combinatie van thema en leefgebied heeft zoveel trajecten met een start- én een eindscore.",
            "No other pair of theme and domain has so many cases with both a start and an end score.",
        ),
    })
}

/// What grew, in Dutch and English.
struct Noun {
    one: (&'static str, &'static str),
    more: (&'static str, &'static str),
    none: &'static str,
    /// How several grow: the verb, and in Dutch how the sentence goes on.
    grew: (&'static str, &'static str),
    onward: &'static str,
}

const CASES: Noun = Noun {
    one: ("traject", "case"),
    more: ("trajecten", "cases"),
    none: "geen enkel traject",
    grew: ("groeiden", "grew"),
    onward: "",
};

/// Scores don't grow by themselves.
const SCORES: Noun = Noun {
    one: ("score", "score"),
    more: ("scores", "scores"),
    none: "geen enkele score",
    grew: ("gingen", "rose"),
    onward: " vooruit",
};

/// The row that is told, and of what.
struct Told<'f> {
    row: Named<'f>,
    pairs: i64,
    place: String,
    noun: &'static Noun,
}

impl Told<'_> {
    /// "Op Financiën groeiden 60 trajecten gemiddeld 0,70 punt: van 2,75 (‘niet tot beperkt zelfredzaam’) naar 3,45
    /// (‘beperkt tot voldoende zelfredzaam’)."
    fn means(&self, language: Language) -> String {
        let means = ["pair_start", "pair_end", "growth"].map(|key| self.row.number(key));
        let [Some(start), Some(end), Some(growth)] = means else { return self.scored(language) };
        let decimals = if self.is_one() { 0 } else { decimals(self.row.figure.policy()) };
        match is_zero(growth, decimals) {
            true => self.stayed(start, end, growth, decimals, language),
            false => {
                let points = points(start, end, growth, decimals, language);
                let from_to = from_to([start, end], decimals, language);
                format!("{}: {from_to}.", self.went(growth > 0.0, &points, language))
            }
        }
    }

    /// "Op Financiën: 12 keer een start- én een eindscore; de gemiddelde groei wordt niet getoond." The growth can be told
    /// where its two means can't.
    fn scored(&self, language: Language) -> String {
        let (place, pairs) = (&self.place, language.count(self.pairs));
        if let Some(growth) = self.row.number("growth") {
            let growth = language.signed(growth, decimals(self.row.figure.policy()));
            return language.of(
                format!("{place}: {pairs} keer een start- én een eindscore; gemiddelde groei {growth}."),
                format!("{place}: {pairs} pairs of a start and an end score; mean growth {growth}."),
            );
        }
        language.of(
            format!("{place}: {pairs} keer een start- én een eindscore; de gemiddelde groei wordt niet getoond."),
            format!("{place}: {pairs} pairs of a start and an end score; the mean growth is not shown."),
        )
    }

    fn is_one(&self) -> bool {
        self.pairs == 1
    }

    /// "60 trajecten".
    fn counted(&self, language: Language) -> String {
        let (dutch, english) = if self.is_one() { self.noun.one } else { self.noun.more };
        format!("{} {}", language.count(self.pairs), language.of(dutch, english))
    }

    /// "Op Financiën groeiden 60 trajecten gemiddeld 0,70 punt"; "Op Financiën ging 1 traject 2 punten vooruit".
    fn went(&self, is_up: bool, points: &str, language: Language) -> String {
        let (place, counted) = (&self.place, self.counted(language));
        let (verb, onward) = match (is_up, self.is_one()) {
            (true, false) => (self.noun.grew.0, self.noun.onward),
            (true, true) => ("ging", " vooruit"),
            (false, is_one) => (if is_one { "ging" } else { "gingen" }, " achteruit"),
        };
        let english = if is_up { self.noun.grew.1 } else { "fell" };
        let mean = if self.is_one() { "" } else { language.of("gemiddeld ", " on average") };
        language.of(
            format!("{place} {verb} {counted} {mean}{points}{onward}"),
            format!("{place} {counted} {english} by {points}{mean}"),
        )
    }

    /// "Op Financiën bleven 12 trajecten gemiddeld gelijk: 3,00 (‘beperkt zelfredzaam’)."
    fn stayed(&self, start: f64, end: f64, growth: f64, decimals: usize, language: Language) -> String {
        let (place, counted) = (&self.place, self.counted(language));
        let [from, to] = [start, end].map(|mean| language.decimal(mean, decimals));
        if growth != 0.0 {
            return language.of(
                format!("{place} bleven {counted} gemiddeld vrijwel gelijk: {from} bij de start en {to} bij het eind."),
                format!(
                    "{place} {counted} stayed almost the same on average: {from} at the start and {to} at the end."
                ),
            );
        }
        let words = mean_in_words(start, language).unwrap_or_default();
        let verb = if self.is_one() { "bleef" } else { "bleven" };
        let mean = if self.is_one() { "" } else { language.of(" gemiddeld", " on average") };
        language.of(
            format!("{place} {verb} {counted}{mean} gelijk: {from} (‘{words}’)."),
            format!("{place} {counted} stayed the same{mean}: {from} (‘{words}’)."),
        )
    }

    /// "38 gingen vooruit, 15 bleven gelijk en 7 gingen achteruit."; nothing of one, whose way is told already, and
    /// nothing of a way that is hidden.
    fn ways(&self, language: Language) -> Option<String> {
        let counts = ["up", "same", "down"].map(|key| self.row.count(key));
        if self.is_one() {
            return None;
        }
        let went = |way: &usize| counts[*way] != Some(0);
        if let ([way], true) = (&(0..3).filter(went).collect::<Vec<_>>()[..], counts.iter().all(Option::is_some)) {
            let way = *way;
            let (all, (_, verb, dutch)) = (capital(&all_of(self.pairs, language)), DUTCH[way]);
            return Some(language.of(format!("{all} {verb} {dutch}."), format!("{all} {}.", ENGLISH[way])));
        }
        let part = |way: usize| {
            let (count, (one, more, dutch)) = (counts[way]?, DUTCH[way]);
            let shown = language.count(count);
            Some(match count {
                0 => language.of(format!("{} {one} {dutch}", self.noun.none), format!("none {}", ENGLISH[way])),
                number => language.of(
                    format!("{shown} {} {dutch}", singular(number, one, more)),
                    format!("{shown} {}", ENGLISH[way]),
                ),
            })
        };
        // The way that none went is said last, so that the sentence starts with a number.
        let mut order = [0, 1, 2];
        order.sort_by_key(|way| counts[*way] == Some(0));
        let parts: Vec<String> = order.into_iter().filter_map(part).collect();
        (!parts.is_empty()).then(|| format!("{}.", capital(&in_a_row(&parts, language))))
    }
}

/// Up, same and down: the verb for one, for more, and where to.
const DUTCH: [(&str, &str, &str); 3] =
    [("ging", "gingen", "vooruit"), ("bleef", "bleven", "gelijk"), ("ging", "gingen", "achteruit")];
const ENGLISH: [&str; 3] = ["went up", "stayed the same", "went down"];

/// "van 2,75 (‘niet tot beperkt zelfredzaam’) naar 3,45 (‘beperkt tot voldoende zelfredzaam’)".
fn from_to(means: [f64; 2], decimals: usize, language: Language) -> String {
    let [from, to] = means.map(|mean| language.decimal(mean, decimals));
    let [start, end] = means.map(|mean| mean_in_words(mean, language).unwrap_or_default());
    match start == end {
        true => language.of(
            format!("van {from} naar {to}; dat blijft ‘{end}’"),
            format!("from {from} to {to}; that is still ‘{end}’"),
        ),
        false => language.of(
            format!("van {from} (‘{start}’) naar {to} (‘{end}’)"),
            format!("from {from} (‘{start}’) to {to} (‘{end}’)"),
        ),
    }
}

/// "0,48 punt"; said to be rounded where the means as they are shown differ by something else.
fn points(start: f64, end: f64, growth: f64, decimals: usize, language: Language) -> String {
    let shown = language.decimal(growth.abs(), decimals);
    let unit = match decimals {
        0 => language
            .of(singular(shown_number(growth), "punt", "punten"), singular(shown_number(growth), "point", "points")),
        _ => language.of("punt", "points"),
    };
    let steps = |mean: f64| (mean * 10f64.powi(decimals as i32) + 1e-7).round() as i64;
    let is_exact = steps(end) - steps(start) == steps(growth.abs()) * growth.signum() as i64;
    let rounded = if is_exact { "" } else { language.of(" (afgerond)", " (rounded)") };
    format!("{shown} {unit}{rounded}")
}

/// The whole number of a growth of one case.
fn shown_number(growth: f64) -> i64 {
    growth.abs().round() as i64
}

/// Whether a growth is shown as none.
fn is_zero(growth: f64, decimals: usize) -> bool {
    growth.abs() < 0.5 / 10f64.powi(decimals as i32)
}

/// What the numbers do not carry.
fn caution(row: Named, rivals: &[Option<i64>], language: Language) -> Option<&'static str> {
    let is_small = row.count("n_pairs")? < FEW;
    if rivals.len() > 1 && rivals.iter().all(|rival| rival.is_some_and(|rival| rival < FEW)) {
        return Some(match row.theme() {
            None => language.of(
                "Geen enkel leefgebied heeft 10 of meer trajecten met een start- én een eindscore; dat is te weinig om over \
                 een leefgebied iets algemeens te zeggen.",
                "No domain has 10 or more cases with both a start and an end score, which is too few to say anything \
                 general about a domain.",
            ),
            Some(_) => language.of(
                "Geen enkel thema heeft op een leefgebied 10 of meer trajecten met een start- én een eindscore; dat is te \
                 weinig om er iets algemeens over te zeggen.",
                "No theme has 10 or more cases with both a start and an end score on a domain, which is too few to say \
                 anything general.",
            ),
        });
    }
    if is_small { Some(too_small(language)) } else { chance(row, language) }
}

/// Not asked of fewer than [`FEW`] pairs, of which an interval says nothing.
fn chance(row: Named, language: Language) -> Option<&'static str> {
    let interval = row.number("ci_low").zip(row.number("ci_high"));
    let can_be_chance =
        interval.is_some_and(|(low, high)| low <= 0.0 && high >= 0.0) && !is_zero(row.number("growth")?, 2);
    can_be_chance.then(|| language.of("Zo’n klein verschil kan toeval zijn.", "So small a difference can be chance."))
}

/// The total of the end beside the start or goal.
pub fn comparison(figure: &Figure, language: Language) -> Option<String> {
    let row = total(figure)?;
    let other = match figure.id() {
        FigureId::EndVsGoal => language.of("doelscore", "goal score"),
        _ => language.of("startscore", "start score"),
    };
    let counts = ["higher", "equal", "lower", "unknown"].map(|key| row.count(key));
    let [Some(higher), Some(equal), Some(lower), Some(unknown)] = counts else {
        return of_shown(row, counts, other, language);
    };
    let counts = [higher, equal, lower, unknown];
    let all: i64 = counts.iter().sum();
    let known = all - unknown;
    let sentence = match (all, known) {
        (0, _) => return None,
        (1, 1) => of_only(figure, counts, other, language),
        (1, 0) => {
            let only = only(figure, language);
            return Some(language.of(
                format!("Van {only} zijn de eindscore en de {other} niet allebei bekend."),
                format!("Of {only} the end score and the {other} are not both known."),
            ));
        }
        (_, 0) => {
            let all = rows_of(figure, all, language);
            return Some(language.of(
                format!("Van {all} zijn nergens de eindscore en de {other} allebei bekend."),
                format!("Of {all} none has both an end score and a {other}."),
            ));
        }
        _ => of_many(row, counts, &rows_of(figure, all, language), other, language),
    };
    let caution = if known < FEW { format!(" {}", too_small(language)) } else { String::new() };
    Some(format!("{sentence}{caution}"))
}

/// "De eindscore vergeleken met de startscore: bij 12 (34%) hoger en bij geen lager. De andere aantallen worden niet
/// getoond."
fn of_shown(row: Named, counts: [Option<i64>; 4], other: &str, language: Language) -> Option<String> {
    let ways = [("hoger", "higher"), ("gelijk", "equal"), ("lager", "lower"), ("(nog) niet bekend", "not known (yet)")];
    let part = |(way, (dutch, english)): (usize, (&str, &str))| {
        let count = counts[way].filter(|count| way < 3 || *count > 0)?;
        let shown = part_of(row, way, count, language);
        Some(language.of(format!("bij {shown} {dutch}"), format!("{english} for {shown}")))
    };
    let parts: Vec<String> = ways.into_iter().enumerate().filter_map(part).collect();
    let (is_any, parts) = (!parts.is_empty(), in_a_row(&parts, language));
    is_any.then(|| {
        language.of(
            format!("De eindscore vergeleken met de {other}: {parts}. De andere aantallen worden niet getoond."),
            format!("The end score compared with the {other}: {parts}. The other numbers are not shown."),
        )
    })
}

/// "12 (34%)", or "geen"; the share where it is shown.
fn part_of(row: Named, way: usize, count: i64, language: Language) -> String {
    let key = ["share_higher", "share_equal", "share_lower", "share_unknown"][way];
    let share = row.number(key).map(|of| format!(" ({})", share(of, language))).unwrap_or_default();
    match count {
        0 => language.of("geen", "none").to_owned(),
        count => format!("{}{share}", language.count(count)),
    }
}

fn of_only(figure: &Figure, [higher, equal, _, _]: [i64; 4], other: &str, language: Language) -> String {
    let compared = match (higher, equal) {
        (1, _) => language.of("hoger dan", "higher than"),
        (_, 1) => language.of("gelijk aan", "equal to"),
        _ => language.of("lager dan", "lower than"),
    };
    let only = only(figure, language);
    language.of(
        format!("Bij {only} is de eindscore {compared} de {other}."),
        format!("In {only} the end score is {compared} the {other}."),
    )
}

fn only(figure: &Figure, language: Language) -> &'static str {
    match is_of_cases(figure) {
        true => language.of("het enige traject", "the only case"),
        false => language.of("het enige hoofddomein van een traject", "the only main domain of a case"),
    }
}

fn of_many(row: Named, counts: [i64; 4], all: &str, other: &str, language: Language) -> String {
    let [higher, equal, lower, unknown] = [0, 1, 2, 3].map(|way| part_of(row, way, counts[way], language));
    let sentence = language.of(
        format!("Van {all} is de eindscore bij {higher} hoger dan de {other}, bij {equal} gelijk en bij {lower} lager"),
        format!(
            "Of {all} the end score is higher than the {other} for {higher}, equal for {equal} and lower for {lower}"
        ),
    );
    match counts[3] {
        0 => format!("{sentence}."),
        _ => language.of(
            format!("{sentence}; bij {unknown} is dat (nog) niet bekend."),
            format!("{sentence}; for {unknown} it is not known (yet)."),
        ),
    }
}

/// Whether a row of the total is a case; else it is a case once for each of its main domains.
fn is_of_cases(figure: &Figure) -> bool {
    !figure.facts().notes.contains(&Note::SeveralDomains)
}

fn rows_of(figure: &Figure, all: i64, language: Language) -> String {
    let count = language.count(all);
    let (one, more) = match is_of_cases(figure) {
        true => language.of(("traject", "trajecten"), ("case", "cases")),
        false => language.of(
            ("hoofddomein van een traject", "hoofddomeinen van trajecten"),
            ("main domain of a case", "main domains of cases"),
        ),
    };
    format!("{count} {}", singular(all, one, more))
}
