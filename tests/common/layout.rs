//! Cases to the tables in which registries export them: a row a case and domain, a column a domain and moment, scores in
//! a table of their own. What a table can't hold is not in the cases that are written: see [`Layout::fitted`].

use groeibeeld::calendar::{Day, date_of};
use groeibeeld::values::Answer;
use groeibeeld::zrm::{Missing, Score};
use std::collections::BTreeSet;

/// A table: the header and its rows.
pub type Table = Vec<Vec<String>>;

/// A case as a person would write it down. Empty texts are not recorded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Case {
    pub client: String,
    /// Municipality, area, theme, service, kind of support; then referred by, referred to and dimension.
    pub labels: [String; 8],
    pub start: Option<Day>,
    pub end: Option<Day>,
    pub age: Option<u8>,
    pub known_before: Option<Answer>,
    pub goal_reached: Option<Answer>,
    pub mains: Vec<String>,
    /// Domain, and start, goal and end.
    pub scores: Vec<(String, [Score; 3])>,
}

/// How cases and scores are laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Layout {
    /// A row a case and main domain, with the scores of that domain; scores of others in columns of their own.
    Rows(Names),
    /// A row a case, with a column a domain and moment.
    Wide(Names),
    /// Cases in one table; in another a row a case, domain and moment.
    Long,
    /// As `Long`, with the day of each score and no moment: no goals.
    LongDays,
    /// Cases in one table; in another a row a case and domain.
    Scores,
    /// Cases in one table; in another a row a case and moment, with a column a domain.
    Moments,
}

/// How the header of a column of scores is spelt.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Names {
    /// `Financiën start`
    DomainFirst,
    /// `start_Financiën`
    MomentFirst,
    /// `ZRM Financiën - eindmeting`
    Long,
    /// `Financiën T0`; without goals
    Numbers,
}

/// How cells are spelt.
#[derive(Clone, Copy, Debug)]
pub struct Spelling {
    pub date: DateSpelling,
    /// What stands where no label is recorded.
    pub missing: &'static str,
    pub yes_no: [&'static str; 3],
    pub is_level_named: bool,
}

#[derive(Clone, Copy, Debug)]
pub enum DateSpelling {
    Dutch,
    Iso,
    Slashes,
    WithTime,
    Month,
    Serial,
}

impl DateSpelling {
    pub const ALL: [DateSpelling; 6] = [
        DateSpelling::Dutch,
        DateSpelling::Iso,
        DateSpelling::Slashes,
        DateSpelling::WithTime,
        DateSpelling::Month,
        DateSpelling::Serial,
    ];

    pub fn of(self, day: Option<Day>) -> String {
        const MONTHS: [&str; 12] = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
        let Some(day) = day else { return String::new() };
        let date = date_of(day);
        let (year, month, of_month) = (date.year(), date.month(), date.day());
        match self {
            DateSpelling::Dutch => format!("{of_month}-{month}-{year}"),
            DateSpelling::Iso => date.to_string(),
            DateSpelling::Slashes => format!("{of_month:02}/{month:02}/{year}"),
            DateSpelling::WithTime => format!("{of_month}-{month}-{year} 0:00:00"),
            DateSpelling::Month => format!("{of_month} {} {year}", MONTHS[month as usize - 1]),
            // 1 January 1970 is day 25569 of a spreadsheet.
            DateSpelling::Serial => (day + 25_569).to_string(),
        }
    }
}

impl Default for Spelling {
    fn default() -> Spelling {
        Spelling { date: DateSpelling::Dutch, missing: "", yes_no: ["ja", "deels", "nee"], is_level_named: false }
    }
}

impl Spelling {
    fn label(&self, label: &str) -> String {
        if label.is_empty() { self.missing.to_owned() } else { label.to_owned() }
    }

    fn answer(&self, answer: Option<Answer>) -> String {
        let place =
            answer.map(|answer| [Answer::Yes, Answer::Partly, Answer::No].iter().position(|one| *one == answer));
        place.flatten().map_or(String::new(), |place| self.yes_no[place].to_owned())
    }

    fn score(&self, score: Score) -> String {
        match (score.level(), score.missing()) {
            (Some(level), _) if self.is_level_named => format!("{} - {}", level.number(), level.dutch()),
            (Some(level), _) => level.number().to_string(),
            (None, Some(Missing::Empty) | None) => String::new(),
            (None, Some(Missing::NotApplicable)) => "n.v.t.".to_owned(),
            (None, Some(Missing::NotAssessable)) => "niet te beoordelen".to_owned(),
            (None, Some(Missing::NotDiscussed)) => "99".to_owned(),
            (None, Some(Missing::Zero)) => "0".to_owned(),
            (None, Some(Missing::Nine)) => "9".to_owned(),
            (None, Some(Missing::Dash)) => "-".to_owned(),
            (None, Some(Missing::Invalid)) => "hoog".to_owned(),
        }
    }
}

impl Names {
    fn header(self, domain: &str, moment: usize) -> String {
        let short = ["start", "doel", "eind"][moment];
        match self {
            Names::DomainFirst => format!("{domain} {short}"),
            Names::MomentFirst => format!("{short}_{domain}"),
            Names::Long => format!("ZRM {domain} - {}", ["startmeting", "streefscore", "eindmeting"][moment]),
            Names::Numbers => format!("{domain} {}", ["T0", "doel", "T1"][moment]),
        }
    }
}

impl Layout {
    /// The case with only what this layout can hold.
    pub fn fitted(self, case: &Case) -> Case {
        let mut case = case.clone();
        for (_, scores) in &mut case.scores {
            for score in scores.iter_mut() {
                // A column in which most cells are no scores is not read as one.
                if matches!(self, Layout::Moments | Layout::LongDays) && *score == Missing::Invalid.into() {
                    *score = Score::EMPTY;
                }
            }
            if self == Layout::LongDays {
                // By their days alone, one score is a start.
                scores[1] = Score::EMPTY;
                if scores[0].level().is_none() || scores[2].level().is_none() {
                    scores[2] = Score::EMPTY;
                }
            }
        }
        case
    }

    /// Whether domains stand in headers; names of the organisation's own are then bound to rules.
    pub fn has_domain_columns(self) -> bool {
        matches!(self, Layout::Rows(_) | Layout::Wide(_) | Layout::Moments)
    }

    /// The tables of these cases.
    pub fn tables(self, cases: &[Case], spelling: &Spelling) -> Vec<Table> {
        match self {
            Layout::Rows(names) => vec![rows(cases, names, spelling)],
            Layout::Wide(names) => vec![wide(cases, names, spelling)],
            Layout::Long => vec![only_cases(cases, spelling), long(cases, spelling)],
            Layout::LongDays => vec![only_cases(cases, spelling), long_days(cases, spelling)],
            Layout::Scores => vec![only_cases(cases, spelling), scores(cases, spelling)],
            Layout::Moments => vec![only_cases(cases, spelling), moments(cases, spelling)],
        }
    }
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn case_id(index: usize) -> String {
    format!("VB-{:03}", index + 1)
}

fn header() -> Vec<String> {
    texts(&[
        "Casusnummer",
        "Cliëntnummer",
        "Gemeente",
        "Wijk",
        "Thema",
        "Dienst",
        "Soort ondersteuning",
        "Aangemeld door",
        "Verwezen naar",
        "Pijler positieve gezondheid",
        "Startdatum",
        "Einddatum",
        "Leeftijd",
        "Bekend",
        "Doel behaald",
    ])
}

fn cells(index: usize, case: &Case, spelling: &Spelling) -> Vec<String> {
    let mut cells = vec![case_id(index), case.client.clone()];
    cells.extend(case.labels.iter().map(|label| spelling.label(label)));
    cells.extend([case.start, case.end].map(|day| spelling.date.of(day)));
    cells.push(case.age.map_or(String::new(), |age| age.to_string()));
    cells.extend([case.known_before, case.goal_reached].map(|answer| spelling.answer(answer)));
    cells
}

/// The domains with a score, of those that `is_meant`, each once.
fn domains(cases: &[Case], is_meant: impl Fn(&Case, &str) -> bool) -> Vec<&str> {
    let named = cases.iter().flat_map(|case| case.scores.iter().map(move |(domain, _)| (case, domain.as_str())));
    let all: BTreeSet<&str> = named.filter(|(case, domain)| is_meant(case, domain)).map(|(_, domain)| domain).collect();
    all.into_iter().collect()
}

fn of<'c>(case: &'c Case, domain: &str) -> Option<&'c [Score; 3]> {
    case.scores.iter().find(|(name, _)| name == domain).map(|(_, scores)| scores)
}

fn columns(domains: &[&str], names: Names) -> Vec<String> {
    domains.iter().flat_map(|domain| (0..3).map(move |moment| names.header(domain, moment))).collect()
}

fn in_columns(scores: Option<&[Score; 3]>, spelling: &Spelling) -> [String; 3] {
    scores.map_or_else(Default::default, |scores| scores.map(|score| spelling.score(score)))
}

fn rows(cases: &[Case], names: Names, spelling: &Spelling) -> Table {
    let is_main = |case: &Case, domain: &str| case.mains.iter().any(|main| main == domain);
    let others = domains(cases, |case, domain| !is_main(case, domain));
    let own = texts(&["Hoofddomein", "Startscore", "Doelscore", "Eindscore"]);
    let mut table = vec![[header(), own, columns(&others, names)].concat()];
    for (index, case) in cases.iter().enumerate() {
        let mains = if case.mains.is_empty() { vec![""] } else { case.mains.iter().map(String::as_str).collect() };
        for (nth, main) in mains.into_iter().enumerate() {
            let mut row = cells(index, case, spelling);
            row.push(main.to_owned());
            row.extend(in_columns(of(case, main), spelling));
            for other in &others {
                let scores = of(case, other).filter(|_| nth == 0 && !is_main(case, other));
                row.extend(in_columns(scores, spelling));
            }
            table.push(row);
        }
    }
    table
}

fn wide(cases: &[Case], names: Names, spelling: &Spelling) -> Table {
    let most = cases.iter().map(|case| case.mains.len()).max().unwrap_or_default().max(1);
    let mains = (1..=most).map(|nth| if most == 1 { "Hoofddomein".to_owned() } else { format!("Hoofddomein {nth}") });
    let scored = domains(cases, |_, _| true);
    let mut table = vec![[header(), mains.collect(), columns(&scored, names)].concat()];
    for (index, case) in cases.iter().enumerate() {
        let mut row = cells(index, case, spelling);
        row.extend((0..most).map(|nth| case.mains.get(nth).cloned().unwrap_or_default()));
        scored.iter().for_each(|domain| row.extend(in_columns(of(case, domain), spelling)));
        table.push(row);
    }
    table
}

fn only_cases(cases: &[Case], spelling: &Spelling) -> Table {
    let mut table = vec![[header(), texts(&["Hoofddomein"])].concat()];
    for (index, case) in cases.iter().enumerate() {
        let mains = if case.mains.is_empty() { vec![String::new()] } else { case.mains.clone() };
        table.extend(mains.into_iter().map(|main| [cells(index, case, spelling), vec![main]].concat()));
    }
    table
}

/// A row for each case and domain with scores.
fn each_score(cases: &[Case]) -> impl Iterator<Item = (usize, &Case, &str, &[Score; 3])> {
    let all = cases.iter().enumerate();
    all.flat_map(|(index, case)| case.scores.iter().map(move |(domain, scores)| (index, case, domain.as_str(), scores)))
}

fn long(cases: &[Case], spelling: &Spelling) -> Table {
    let mut table = vec![texts(&["Casusnummer", "Domein", "Meetmoment", "Score"])];
    for (index, _, domain, scores) in each_score(cases) {
        for (score, moment) in scores.iter().zip(["start", "doel", "eind"]) {
            table.push(vec![case_id(index), domain.to_owned(), moment.to_owned(), spelling.score(*score)]);
        }
    }
    table
}

fn long_days(cases: &[Case], spelling: &Spelling) -> Table {
    let mut table = vec![texts(&["Casusnummer", "Domein", "Meetdatum", "Score"])];
    for (index, case, domain, scores) in each_score(cases) {
        let first = case.start.unwrap_or(18_700);
        // The later one first: the day counts, not the line.
        for (score, day) in [(scores[2], first + 30), (scores[0], first)] {
            if score != Score::EMPTY {
                let day = spelling.date.of(Some(day));
                table.push(vec![case_id(index), domain.to_owned(), day, spelling.score(score)]);
            }
        }
    }
    table
}

fn scores(cases: &[Case], spelling: &Spelling) -> Table {
    let mut table = vec![texts(&["Casusnummer", "Domein", "Startscore", "Doelscore", "Eindscore"])];
    for (index, _, domain, scores) in each_score(cases) {
        let ids = vec![case_id(index), domain.to_owned()];
        table.push([ids, in_columns(Some(scores), spelling).to_vec()].concat());
    }
    table
}

fn moments(cases: &[Case], spelling: &Spelling) -> Table {
    let scored = domains(cases, |_, _| true);
    let mut table = vec![[texts(&["Casusnummer", "Meetmoment"]), texts(&scored)].concat()];
    for (index, case) in cases.iter().enumerate() {
        for (slot, moment) in ["startmeting", "streefscore", "eindmeting"].into_iter().enumerate() {
            let score = |domain: &&str| of(case, domain).map_or(String::new(), |scores| spelling.score(scores[slot]));
            let ids = vec![case_id(index), moment.to_owned()];
            table.push([ids, scored.iter().map(score).collect()].concat());
        }
    }
    table
}
