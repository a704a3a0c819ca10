//! The sentences of distribution.

use super::{
    FEW, Named, Theme, all_of, any_hidden, capital, cautious, groups, in_a_row, is_exact, most, n_of, singular, sum,
    total,
};
use crate::disclosure::Figure;
use crate::figures::{Cell, Label, Note, SOME};
use crate::language::Language;
use crate::language::figures::cells::share;

/// The domains of most cases: the first, and the two after it.
pub fn main_domains(figure: &Figure, language: Language) -> Option<String> {
    let (first, cases) = most(figure, "cases")?;
    let n = n_of(figure);
    let domains: Vec<String> = groups(figure)
        .filter(|row| row.count("cases") == Some(cases))
        .filter_map(|row| row.label("domain", language))
        .collect();
    let (names, after) = (in_a_row(&domains, language), after(figure, language));
    match n.filter(|_| is_exact(figure)) {
        Some(n) if cases == n => return Some(main_domains_of_all(&names, domains.len(), n, &after, language)),
        Some(n) if cases == 1 => return Some(no_common_domain(&domains, n, language)),
        _ => {}
    }
    let counted = of_cases(cases, n, first.number("share"), language);
    let is_one = domains.len() == 1;
    if any_hidden(groups(figure), "cases") {
        let is_only = groups(figure).filter(|row| row.count("cases") > Some(0)).count() == 1;
        return Some(domain_of_shown(&names, (is_one, is_only), &counted, &after, language));
    }
    Some(match is_one {
        true => language.of(
            format!("{names} is het vaakst het hoofddomein: bij {counted}{after}."),
            format!("{names} is the most common main domain: {counted}{after}."),
        ),
        false => language.of(
            format!("{names} zijn het vaakst het hoofddomein: elk bij {counted}."),
            format!("{names} are the most common main domains: each {counted}."),
        ),
    })
}

/// "12 van de 40 trajecten (30%)"; as far as it is shown of how many.
fn of_cases(count: i64, n: Option<i64>, of_all: Option<f64>, language: Language) -> String {
    let count_shown = language.count(count);
    let share = of_all.map(|of_all| format!(" ({})", share(of_all, language))).unwrap_or_default();
    match n {
        Some(n) => {
            let of = language.of("van de", "of");
            format!("{count_shown} {of} {} {}{share}", language.count(n), language.of("trajecten", "cases"))
        }
        None => format!("{count_shown} {}", cases_of(count, language)),
    }
}

fn cases_of(count: i64, language: Language) -> &'static str {
    language.of(singular(count, "traject", "trajecten"), singular(count, "case", "cases"))
}

/// The same where the numbers of other domains are hidden and may be larger.
fn domain_of_shown(
    names: &str,
    (is_one, is_only): (bool, bool),
    counted: &str,
    after: &str,
    language: Language,
) -> String {
    match (is_one, is_only) {
        (_, true) => language.of(
            format!("{names} is bij {counted} het hoofddomein."),
            format!("{names} is the main domain of {counted}."),
        ),
        (true, _) => language.of(
            format!("Van de getoonde hoofddomeinen komt {names} het vaakst voor: bij {counted}{after}."),
            format!("Of the main domains shown, {names} is the most common: {counted}{after}."),
        ),
        (false, _) => language.of(
            format!("Van de getoonde hoofddomeinen komen {names} het vaakst voor: elk bij {counted}."),
            format!("Of the main domains shown, {names} are the most common: each {counted}."),
        ),
    }
}

/// "Justitie is het hoofddomein van alle 7 trajecten."
fn main_domains_of_all(names: &str, how_many: usize, n: i64, after: &str, language: Language) -> String {
    let cases = all_cases(n, language);
    match how_many {
        1 => language.of(
            format!("{names} is het hoofddomein van {cases}{after}."),
            format!("{names} is the main domain of {cases}{after}."),
        ),
        _ if n == 1 => language.of(
            format!("{names} zijn de hoofddomeinen van {cases}."),
            format!("{names} are the main domains of {cases}."),
        ),
        _ => language.of(
            format!("{names} zijn elk een hoofddomein van {cases}."),
            format!("{names} are each a main domain of {cases}."),
        ),
    }
}

/// "het enige traject", "beide trajecten", "alle 7 trajecten".
fn all_cases(n: i64, language: Language) -> String {
    match n {
        1 => language.of("het enige traject", "the only case").to_owned(),
        _ => format!("{} {}", all_of(n, language), language.of("trajecten", "cases")),
    }
}

/// How many names a sentence bears that says nothing of them.
const NAMED: usize = 3;

/// "Bij 2 trajecten komt geen hoofddomein vaker dan 1 keer voor: Financiën en Justitie."
fn no_common_domain(domains: &[String], n: i64, language: Language) -> String {
    let n = language.count(n);
    let names = match domains.len() {
        1..=NAMED => format!(": {}", in_a_row(domains, language)),
        _ => String::new(),
    };
    language.of(
        format!("Bij {n} trajecten komt geen hoofddomein vaker dan 1 keer voor{names}."),
        format!("In {n} cases no main domain occurs more than once{names}."),
    )
}

/// "; daarna komen Huisvesting (7%) en Geestelijke gezondheid (5%)"
fn after(figure: &Figure, language: Language) -> String {
    let mut counted: Vec<Named> = groups(figure).filter(|row| row.count("cases") > Some(0)).collect();
    counted.sort_by_key(|row| std::cmp::Reverse(row.count("cases")));
    let named =
        |row: Named| Some(format!("{} ({})", row.label("domain", language)?, share(row.number("share")?, language)));
    let next: Vec<String> = counted.into_iter().skip(1).take(2).filter_map(named).collect();
    let dutch = singular(next.len() as i64, "komt", "komen");
    let english = singular(next.len() as i64, "comes", "come");
    match next.len() {
        0 => String::new(),
        _ => language.of(
            format!("; daarna {dutch} {}", in_a_row(&next, language)),
            format!("; then {english} {}", in_a_row(&next, language)),
        ),
    }
}

/// The theme and domain of most cases.
pub fn domains_by_theme(figure: &Figure, language: Language) -> Option<String> {
    let (row, _) = most(figure, "cases")?;
    let (place, of_theme) = match row.theme()? {
        Theme::Named(theme) => (format!("In “{theme}”"), language.of("van dat thema", "of that theme")),
        Theme::None => {
            (language.of("Zonder thema", "Without a theme").to_owned(), language.of("zonder thema", "without a theme"))
        }
    };
    domain_of(row, &place, of_theme, language)
}

/// The kind and domain of most cases.
pub fn domains_by_kind(figure: &Figure, language: Language) -> Option<String> {
    let (row, _) = most(figure, "cases")?;
    let (place, of_kind) = match row.cell("kind")? {
        Cell::Label(Label::Text(kind)) => {
            (language.of(format!("Bij “{kind}”"), format!("In “{kind}”")), language.of("van die soort", "of that kind"))
        }
        _ => (language.of("Zonder soort", "Without a kind").to_owned(), language.of("zonder soort", "without a kind")),
    };
    domain_of(row, &place, of_kind, language)
}

fn domain_of(row: Named, place: &str, of_group: &str, language: Language) -> Option<String> {
    let (domain, cases, of_all) = (row.label("domain", language)?, row.count("cases")?, row.number("share"));
    if of_all == Some(1.0) && is_exact(row.figure) {
        let all = all_cases(cases, language);
        let sentence = language.of(
            format!("{place} is {domain} het hoofddomein van {all}."),
            format!("{place} {domain} is the main domain of {all}."),
        );
        return Some(if cases == 1 { sentence } else { cautious(sentence, cases, language) });
    }
    let (count, of_cases) = (language.count(cases), cases_of(cases, language));
    let of_all_shown = of_all.map(|of_all| {
        let share = share(of_all, language);
        language.of(format!(": {share} van de trajecten {of_group}"), format!(": {share} of the cases {of_group}"))
    });
    let of_all_shown = of_all_shown.unwrap_or_default();
    let sentence = language.of(
        format!("{place} is {domain} het hoofddomein van {count} {of_cases}{of_all_shown}."),
        format!("{place} {domain} is the main domain of {count} {of_cases}{of_all_shown}."),
    );
    let group = of_all.map(|of_all| (cases as f64 / of_all).round() as i64);
    Some(cautious(sentence, group, language))
}

/// The dimension and domain that most often go together, and of how many cases no dimension is recorded.
pub fn dimension_by_domain(figure: &Figure, language: Language) -> Option<String> {
    let known = || groups(figure).filter(is_known);
    let is_open = any_hidden(known(), "cases");
    let cases = known().filter_map(|row| row.count("cases")).max();
    let Some(cases) = cases.filter(|cases| *cases > 0) else {
        return (n_of(figure) != Some(0) && !is_open).then(|| {
            let nowhere = language.of(
                "Geen enkel traject heeft zowel een dimensie als een hoofddomein.",
                "No case has both a dimension and a main domain.",
            );
            nowhere.to_owned()
        });
    };
    let most: Vec<Named> = known().filter(|row| row.count("cases") == Some(cases)).collect();
    let is_only = known().filter(|row| row.count("cases") > Some(0)).count() == 1;
    let sentence = match is_open {
        true => pair_of_shown(&most, cases, is_only, language)?,
        false => common_pair(&most, cases, is_only, language)?,
    };
    let without = without_dimension(figure, language).unwrap_or_default();
    Some(cautious(format!("{sentence}{without}"), n_of(figure), language))
}

/// Whether a row has both a dimension and a domain.
pub fn is_known(row: &Named) -> bool {
    ["dimension", "domain"].iter().all(|key| row.cell(key) != Some(&Cell::Label(Label::NotRecorded)))
}

fn common_pair(most: &[Named], cases: i64, is_only: bool, language: Language) -> Option<String> {
    let count = language.count(cases);
    let (dutch, english) = (singular(cases, "traject", "trajecten"), singular(cases, "case", "cases"));
    let [row] = most else {
        let how_many = language.count(most.len() as i64);
        return Some(match cases {
            1 => language.of(
                "Geen combinatie van dimensie en hoofddomein komt vaker dan 1 keer voor.".to_owned(),
                "No pair of dimension and main domain occurs more than once.".to_owned(),
            ),
            _ => language.of(
                format!(
                    "{how_many} combinaties van dimensie en hoofddomein komen het vaakst voor: elk {count} {dutch}."
                ),
                format!("{how_many} pairs of dimension and main domain are most common: {count} {english} each."),
            ),
        });
    };
    let (dimension, domain) = (row.label("dimension", language)?, row.label("domain", language)?);
    Some(match is_only {
        true => language.of(
            format!("Alleen {dimension} bij het hoofddomein {domain} komt voor: {count} {dutch}."),
            format!("Only {dimension} with the main domain {domain} occurs: {count} {english}."),
        ),
        false => language.of(
            format!("{dimension} bij het hoofddomein {domain} komt het vaakst voor: {count} {dutch}."),
            format!("{dimension} with the main domain {domain} is most common: {count} {english}."),
        ),
    })
}

/// The same where the numbers of other pairs are hidden and may be larger.
fn pair_of_shown(most: &[Named], cases: i64, is_only: bool, language: Language) -> Option<String> {
    let counted = format!("{} {}", language.count(cases), cases_of(cases, language));
    let [row] = most else {
        let how_many = language.count(most.len() as i64);
        return Some(language.of(
            format!("Van de getoonde combinaties van dimensie en hoofddomein komen er {how_many} het vaakst voor: elk {counted}."),
            format!("Of the pairs of dimension and main domain that are shown, {how_many} are most common: {counted} each."),
        ));
    };
    let (dimension, domain) = (row.label("dimension", language)?, row.label("domain", language)?);
    Some(match is_only {
        true => language.of(
            format!("{dimension} bij het hoofddomein {domain} komt voor bij {counted}."),
            format!("{dimension} with the main domain {domain} occurs in {counted}."),
        ),
        false => language.of(
            format!(
                "Van de getoonde combinaties komt {dimension} bij het hoofddomein {domain} het vaakst voor: {counted}."
            ),
            format!("Of the pairs shown, {dimension} with the main domain {domain} is most common: {counted}."),
        ),
    })
}

/// " Bij 152 van de 330 trajecten is geen dimensie ingevuld." Not where cases count for several domains: then the rows
/// do not tell how many they are.
fn without_dimension(figure: &Figure, language: Language) -> Option<String> {
    let is_without = |row: &Named| row.cell("dimension") == Some(&Cell::Label(Label::NotRecorded));
    let without = sum(groups(figure).filter(is_without), "cases")?;
    if without == 0 || figure.facts().notes.contains(&Note::SeveralDomains) {
        return None;
    }
    let without = of_cases(without, n_of(figure), None, language);
    Some(
        language.of(
            format!(" Bij {without} is geen dimensie ingevuld."),
            format!(" For {without} no dimension is recorded."),
        ),
    )
}

/// The rows of the bands, of all kinds together.
pub fn bands(figure: &Figure) -> Vec<Named<'_>> {
    let has_kinds = figure.column("kind").is_some();
    let of_all = figure.rows().iter().filter(|row| row.total == has_kinds).map(|row| Named { figure, row });
    of_all.filter(|row| matches!(row.cell("age_band"), Some(Cell::Label(Label::Age(_))))).collect()
}

/// The largest bands, of all kinds together.
pub fn age_bands(figure: &Figure, language: Language) -> Option<String> {
    let bands = bands(figure);
    let most = bands.iter().filter_map(|row| row.count("cases")).max()?;
    let largest: Vec<Named> = bands.iter().copied().filter(|row| row.count("cases") == Some(most)).collect();
    let Some(known) = sum(bands.iter().copied(), "cases") else {
        let is_only = bands.iter().filter(|row| row.count("cases") > Some(0)).count() == 1;
        return (most > 0).then(|| bands_of_shown(&largest, most, is_only, language))?;
    };
    if known == 0 {
        let unknown = language.of("Van geen enkel traject is de leeftijd bekend.", "The age is not known of any case.");
        return Some(unknown.to_owned());
    }
    Some(cautious(largest_bands(&largest, most, known, language)?, known, language))
}

/// "27–55 jaar", and as it stands after "aged" in English: "27–55".
fn named_bands(bands: &[Named], language: Language) -> (String, String) {
    let names: Vec<String> = bands.iter().filter_map(|row| row.label("age_band", language)).collect();
    // English says "people aged 27–55".
    let aged: Vec<String> = names.iter().map(|name| name.replacen(" years", "", 1)).collect();
    (in_a_row(&names, language), in_a_row(&aged, language))
}

/// The largest of those that are shown, where others are hidden and may be larger.
fn bands_of_shown(largest: &[Named], most: i64, is_only: bool, language: Language) -> Option<String> {
    let (names, aged) = named_bands(largest, language);
    let share = largest.first()?.number("share").map(|of_known| {
        let share = share(of_known, language);
        language
            .of(format!(" ({share} van die met een bekende leeftijd)"), format!(" ({share} of those with a known age)"))
    });
    let counted = format!("{} {}{}", language.count(most), cases_of(most, language), share.unwrap_or_default());
    Some(match (largest.len(), is_only) {
        (_, true) => language
            .of(format!("{counted} zijn van mensen van {names}."), format!("{counted} are of people aged {aged}.")),
        (1, _) => language.of(
            format!("Van de getoonde leeftijdsgroepen is {names} de grootste: {counted}."),
            format!("Of the age bands shown, {aged} is the largest: {counted}."),
        ),
        _ => language.of(
            format!("Van de getoonde leeftijdsgroepen zijn {names} de grootste: elk {counted}."),
            format!("Of the age bands shown, {aged} are the largest: {counted} each."),
        ),
    })
}

fn largest_bands(largest: &[Named], most: i64, known: i64, language: Language) -> Option<String> {
    let (names, aged) = named_bands(largest, language);
    let is_exact = is_exact(largest.first()?.figure);
    let (count, of) = (language.count(most), language.count(known));
    let share = share(largest.first()?.number("share")?, language);
    let capital = capital(&all_of(known, language));
    Some(match (largest.len(), most) {
        (1, 1) if known == 1 => language.of(
            format!("Het enige traject met een bekende leeftijd is van iemand van {names}."),
            format!("The only case with a known age is of somebody aged {aged}."),
        ),
        (1, _) if most == known => language.of(
            format!("{capital} trajecten met een bekende leeftijd zijn van mensen van {names}."),
            format!("{capital} cases with a known age are of people aged {aged}."),
        ),
        // Most of all are more than half of them.
        (1, _) if 2 * most <= known || !is_exact => language.of(
            format!("De grootste groep is {names}: {count} van de {of} trajecten met een bekende leeftijd ({share})."),
            format!("The largest group is aged {aged}: {count} of {of} cases with a known age ({share})."),
        ),
        (1, _) => language.of(
            format!("De meeste trajecten zijn van mensen van {names}: {count} van de {of} met een bekende leeftijd ({share})."),
            format!("Most cases are of people aged {aged}: {count} of {of} with a known age ({share})."),
        ),
        (_, 1) => language.of(
            format!("Van {of} trajecten is de leeftijd bekend, elk in een andere leeftijdsgroep."),
            format!("The age is known of {of} cases, each in another age band."),
        ),
        _ => language.of(
            format!("{names} komen het vaakst voor: elk {count} van de {of} trajecten met een bekende leeftijd ({share})."),
            format!("{names} are most common: {count} of {of} cases with a known age each ({share})."),
        ),
    })
}

/// How many are younger than the limit, and in the main domain of most cases.
pub fn young_by_domain(figure: &Figure, language: Language) -> Option<String> {
    let row = total(figure)?;
    let (cases, under) = (row.count("cases"), row.count("under")?);
    if cases == Some(0) {
        return None;
    }
    let limit = figure.facts().selection.counting.age_limit;
    if row.cell("share_under") == Some(&Cell::Null) {
        return Some(language.of(
            format!("Van geen enkel traject is bekend of de inwoner jonger is dan {limit} jaar."),
            format!("It is not known of any case whether the person is younger than {limit}."),
        ));
    }
    let unknown = |note: &Note| if let Note::AgeLimit { unknown, .. } = note { Some(*unknown) } else { None };
    let unknown = figure.facts().notes.iter().find_map(unknown).unwrap_or_default();
    let known = cases.filter(|_| unknown != SOME && is_exact(figure)).map(|cases| cases - unknown as i64);
    let of_known = row.number("share_under");
    let sentence = match known.zip(of_known) {
        Some((known, of_known)) => young_of(under, known, of_known, limit, language),
        None => young(under, of_known, limit, language),
    };
    let largest = known.and_then(|_| of_largest(figure, unknown as i64, language)).unwrap_or_default();
    Some(cautious(format!("{sentence}{largest}"), known, language))
}

/// "Van 120 trajecten is bekend of de inwoner jonger is dan 25 jaar; bij 12 (10%) is dat zo."
fn young_of(under: i64, known: i64, of_known: f64, limit: u8, language: Language) -> String {
    let (count, of_cases, of_known) = (language.count(known), cases_of(known, language), share(of_known, language));
    let young = match (under, known) {
        (0, 1) => language.of("dat is niet zo", "that is not so").to_owned(),
        (_, 1) => language.of("dat is zo", "that is so").to_owned(),
        (0, _) => language.of("bij geen is dat zo", "for none that is so").to_owned(),
        _ => {
            let under = language.count(under);
            language.of(format!("bij {under} ({of_known}) is dat zo"), format!("for {under} ({of_known}) that is so"))
        }
    };
    language.of(
        format!("Van {count} {of_cases} is bekend of de inwoner jonger is dan {limit} jaar; {young}."),
        format!("It is known of {count} {of_cases} whether the person is younger than {limit}; {young}."),
    )
}

/// The same where it is not shown of how many it is known.
fn young(under: i64, of_known: Option<f64>, limit: u8, language: Language) -> String {
    let (count, of_cases) = (language.count(under), cases_of(under, language));
    let of_known = of_known.map(|of_known| {
        let share = share(of_known, language);
        language.of(
            format!(", {share} van de trajecten waarvan dat bekend is"),
            format!(", {share} of the cases of which that is known"),
        )
    });
    let of_known = of_known.unwrap_or_default();
    match under {
        0 => language.of(
            format!("Van geen enkel traject is bekend dat de inwoner jonger is dan {limit} jaar."),
            format!("Of no case it is known that the person is younger than {limit}."),
        ),
        _ => language.of(
            format!("Bij {count} {of_cases} is de inwoner jonger dan {limit} jaar{of_known}."),
            format!("In {count} {of_cases} the person is younger than {limit}{of_known}."),
        ),
    }
}

/// " Bij Financiën, het hoofddomein met de meeste trajecten, is het 10%." Not where it may be known of few of them, nor
/// where another may have more.
fn of_largest(figure: &Figure, unknown: i64, language: Language) -> Option<String> {
    let (row, cases) = most(figure, "cases").filter(|(_, cases)| cases - unknown >= FEW)?;
    let has_rival = groups(figure).filter(|row| row.count("cases") == Some(cases)).count() > 1;
    if has_rival || any_hidden(groups(figure), "cases") || groups(figure).count() == 1 {
        return None;
    }
    let (domain, share) = (row.label("domain", language)?, share(row.number("share_under")?, language));
    Some(language.of(
        format!(" Bij {domain}, het hoofddomein met de meeste trajecten, is het {share}."),
        format!(" For {domain}, the main domain of most cases, it is {share}."),
    ))
}
