//! A fictional organisation in a fictional municipality, to try the page without a file of one's own. Made by code, the
//! same at every call. No person, place or number in it is real.

use crate::calendar::{date_of, day};
use crate::zrm::Domain;
use std::fmt::Write;

/// Three CSV files, name and text: cases with scores, group activities, targets.
pub fn files() -> Vec<(String, String)> {
    NAMES.iter().zip([cases(), activities(), targets()]).map(|(name, text)| ((*name).to_owned(), text)).collect()
}

/// Whether a file has the name of one of these: also one that was saved and opened again.
pub fn is_name(name: &str) -> bool {
    NAMES.contains(&name)
}

const NAMES: [&str; 3] = ["voorbeeld-trajecten.csv", "voorbeeld-groepsactiviteiten.csv", "voorbeeld-doelen.csv"];

/// So many that small numbers, and with them hidden ones, are rare.
const CASES: u32 = 1000;
const YEARS: [i32; 2] = [2024, 2025];

/// Theme, its services, the domains that its cases are about, and how many of ten cases are booked on it.
type Theme = (&'static str, [&'static str; 2], [Domain; 4]);

const THEMES: [Theme; 4] = [
    (
        "Doorbreken van armoede",
        ["Budgethulp", "Formulierenbrigade"],
        [Domain::Finances, Domain::Finances, Domain::Housing, Domain::WorkAndEducation],
    ),
    (
        "Perspectief voor jeugdigen",
        ["Jongerencoach", "Schoolmaatschappelijk werk"],
        [Domain::MentalHealth, Domain::MentalHealth, Domain::DomesticRelations, Domain::ParentingSupport],
    ),
    (
        "Zelfredzaam in de wijk",
        ["Buurtmaatschappelijk werk", "Welzijn op recept"],
        [Domain::MentalHealth, Domain::SocialNetwork, Domain::PhysicalHealth, Domain::PhysicalHealth],
    ),
    (
        "Informele zorg",
        ["Mantelzorgsteunpunt", "Maatjesproject"],
        [Domain::SocialNetwork, Domain::SocialNetwork, Domain::CommunityParticipation, Domain::CommunityParticipation],
    ),
];

const AREAS: [[&str; 3]; 2] = [["Centrum", "Noord", "Zuid"], ["Dorp", "Buitengebied", "Nieuwbouwwijk"]];
const MUNICIPALITIES: [&str; 2] = ["Voorbeeldstad", "Fictiedorp"];

fn cases() -> String {
    let mut random = Random(20_230_701);
    let mut text = String::from(
        "Casusnummer;Cliëntnummer;Gemeente;Gebied;Maatschappelijke opgave;Dienst;Soort ondersteuning;Startdatum;Einddatum;\
         Leeftijd;Eerder bekend;Aangemeld door;Verwezen naar;Positieve Gezondheid;Doel behaald;\
         Hoofddomein;Startscore;Doelscore;Eindscore;Middelengebruik start;Middelengebruik eind\r\n",
    );
    for number in 1..=CASES {
        case(&mut text, &mut random, number);
    }
    text
}

fn case(text: &mut String, random: &mut Random, number: u32) {
    let (theme, services, domains) = THEMES[random.weighted(&[3, 2, 4, 2])];
    let service = services[random.weighted(&[3, 2])];
    let kind = ["Individueel traject", "Leun en steun", "Informatie en advies"][random.weighted(&[6, 2, 2])];
    let place = random.weighted(&[3, 1]);
    let (municipality, area) = (MUNICIPALITIES[place], AREAS[place][random.weighted(&[4, 3, 2])]);
    let client = random.below(u64::from(CASES) * 4 / 5) + 1;
    // OK because these are days of the calendar.
    let first = day(YEARS[0] - 1, 7, 1).unwrap_or_default();
    let start = first + random.below(900) as i32;
    let duration = 30 + random.below(260) as i32;
    let is_closed = start + duration < day(YEARS[1], 12, 31).unwrap_or_default() && random.below(10) > 0;
    let end = if is_closed { dutch_day(start + duration) } else { String::new() };
    let person = person(random, theme == THEMES[1].0, is_closed);
    let several = if random.below(8) == 0 { 2 } else { 1 };
    let from = random.weighted(&[5, 3, 2, 1]);
    let is_of_adults = [THEMES[0].0, THEMES[2].0].contains(&theme);
    let second = (1 + random.weighted(&[1, 3, 4, 2]) as i64, is_closed);
    for nth in 0..several {
        let domain = domains[(from + nth * 2) % 4].dutch();
        let scores = scores(random, is_closed && kind != "Informatie en advies");
        let second = second_scores(random, nth == 0 && is_of_adults, second);
        let _ = writeln!(
            text,
            "VB-{number:04};P-{client:04};{municipality};{area};{theme};{service};{kind};{};{end};{person};{domain};{scores};\
             {second}\r",
            dutch_day(start)
        );
    }
}

const REFERRERS: [&str; 7] = ["Inwoner zelf", "Huisarts", "School", "Gemeente", "Familie of bekenden", "Wijkteam", ""];
const DESTINATIONS: [&str; 5] = ["geen", "Zorginstelling", "Wmo", "Vrijwilligersorganisatie", "Huisarts"];
const DIMENSIONS: [&str; 7] = [
    "Mentaal welbevinden",
    "Meedoen",
    "Dagelijks functioneren",
    "Kwaliteit van leven",
    "Zingeving",
    "Lichaamsfuncties",
    "",
];

/// Age, known before, who referred, where to, dimension and goal.
fn person(random: &mut Random, is_young: bool, is_closed: bool) -> String {
    let (from, years) = match is_young {
        true => (8, 18),
        false => [(19, 8), (27, 29), (56, 19), (75, 15)][random.weighted(&[2, 6, 4, 2])],
    };
    let age = from + random.below(years);
    let known = ["nee", "ja", ""][random.weighted(&[6, 4, 1])];
    let by = REFERRERS[random.weighted(&[6, 4, if is_young { 8 } else { 1 }, 2, 2, 2, 2])];
    let to = DESTINATIONS[random.weighted(&[14, 2, 1, 2, 1])];
    let dimension = DIMENSIONS[random.weighted(&[6, 4, 4, 3, 2, 2, 4])];
    let goal = ["ja", "deels", "nee", ""][random.weighted(&[12, 4, 2, 2])];
    let (to, goal) = if is_closed { (to, goal) } else { ("", "") };
    format!("{age};{known};{by};{to};{dimension};{goal}")
}

/// Start, goal and end: half grow a level or two, many stay, some fall, some are missing and say why. Nobody comes for help
/// with what is on the highest level.
fn scores(random: &mut Random, is_closed: bool) -> String {
    let start = 1 + random.weighted(&[2, 6, 7, 4]) as i64;
    let goal = (start + random.weighted(&[2, 6, 2]) as i64).min(5);
    let end = (start + random.weighted(&[2, 7, 8, 3]) as i64 - 1).clamp(1, 5);
    let missing = ["", "n.v.t.", "onbesproken", "99", "-"];
    let text = |score: i64, random: &mut Random, of: u64| match random.below(of) {
        0 => missing[random.below(5) as usize].to_owned(),
        _ => score.to_string(),
    };
    let (start, goal) = (text(start, random, 30), text(goal, random, 10));
    let end = if is_closed { text(end, random, 12) } else { String::new() };
    format!("{start};{goal};{end}")
}

/// Scores on a domain that the case is not about, if it can have them.
fn second_scores(random: &mut Random, can_have: bool, (start, is_closed): (i64, bool)) -> String {
    if !can_have || random.below(4) > 0 {
        return ";".to_owned();
    }
    let end = (start + random.weighted(&[2, 8, 7]) as i64 - 1).clamp(1, 5);
    if is_closed { format!("{start};{end}") } else { format!("{start};") }
}

const ACTIVITIES: [(&str, &str, u64); 12] = [
    ("Inloop De Huiskamer", "Zelfredzaam in de wijk", 24),
    ("Wandelgroep", "Zelfredzaam in de wijk", 12),
    ("Samen koken", "Zelfredzaam in de wijk", 10),
    ("Weerbaarheidstraining", "Perspectief voor jeugdigen", 11),
    ("Huiswerkgroep", "Perspectief voor jeugdigen", 14),
    ("Jongerensoos", "Perspectief voor jeugdigen", 26),
    ("Training rondkomen", "Doorbreken van armoede", 9),
    ("Taalcafé", "Doorbreken van armoede", 13),
    ("Ruilwinkel", "Doorbreken van armoede", 30),
    ("Mantelzorgcafé", "Informele zorg", 15),
    ("Lotgenotengroep", "Informele zorg", 8),
    ("Vrijwilligersoverleg", "Informele zorg", 0),
];

fn activities() -> String {
    let mut random = Random(7);
    let mut text = String::from("Naam activiteit;Maatschappelijke opgave;Gemeente;Datum;Aantal deelnemers\r\n");
    for (name, theme, people) in ACTIVITIES {
        for year in YEARS {
            for month in 1..=12 {
                let on = day(year, month, 1).unwrap_or_default() + random.below(27) as i32;
                let municipality = MUNICIPALITIES[random.weighted(&[3, 1])];
                // An activity of volunteers has no participants: they are not counted as such.
                let participants =
                    if people == 0 { String::new() } else { (people - people / 3 + random.below(people)).to_string() };
                let _ = writeln!(text, "{name};{theme};{municipality};{};{participants}\r", dutch_day(on));
            }
        }
    }
    text
}

fn targets() -> String {
    let mut text = String::from("Maatschappelijke opgave;Jaar;Gepland bereik\r\n");
    let planned = [[750, 900], [700, 760], [700, 700], [420, 300]];
    for ((theme, ..), planned) in THEMES.iter().zip(planned) {
        for (year, planned) in YEARS.iter().zip(planned) {
            let _ = writeln!(text, "{theme};{year};{planned}\r");
        }
    }
    text
}

fn dutch_day(of: i32) -> String {
    let date = date_of(of);
    format!("{}-{}-{}", date.day(), date.month(), date.year())
}

/// SplitMix64: the same numbers at every call and on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }

    fn weighted(&mut self, weights: &[u64]) -> usize {
        let mut at = self.below(weights.iter().sum());
        for (index, weight) in weights.iter().enumerate() {
            if at < *weight {
                return index;
            }
            at -= weight;
        }
        0
    }
}
