//! Headers to a mapping, by their spelling alone.

use super::scores::scores;
use super::spellings::{FIELDS, FREE_TEXT_WORDS, IDENTIFYING_KEYS, IDENTIFYING_WORDS, RESIDENCE_KEYS};
use super::{Mapping, Role};
use crate::fields::{Field, SheetKind};
use crate::values;
use crate::words::{key, words};
use crate::zrm::{DomainName, Moment, Series};
use std::collections::HashMap;
use std::sync::LazyLock;

/// No header is longer, in bytes.
const LONGEST: usize = 200;

/// Understands a row of headers; none if it is of no known kind.
///
/// ```
/// use groeibeeld::columns::{Role, recognise};
/// use groeibeeld::fields::{Field, SheetKind};
/// let mapping = recognise(&["Casusnummer", "Voornaam", "Start datum", "Hoofddomein (ZRM)"]).unwrap();
/// assert_eq!(mapping.kind, SheetKind::Cases);
/// assert_eq!(mapping.column(Field::StartDate), Some(2));
/// assert_eq!(mapping.roles[1], Role::Identifies);
/// ```
pub fn recognise(headers: &[&str]) -> Option<Mapping> {
    let of = |kind| of_kind(kind, headers);
    let targets = of(SheetKind::Targets);
    let activities = of(SheetKind::GroupActivities);
    let scores = of(SheetKind::Scores);
    let cases = of(SheetKind::Cases);
    // A sheet of scores has nothing about its cases; one that does is a sheet of cases with their scores.
    let is_about_cases =
        CASE_FIELDS.iter().any(|field| cases.has(*field)) || has_main_domain(headers) && !scores.has(Field::Moment);
    let is_about_people = PEOPLE_FIELDS.iter().any(|field| cases.has(*field)) || cases.has_scores();
    let candidates = [(targets, !is_about_people), (activities, true), (scores, !is_about_cases), (cases, true)];
    candidates
        .into_iter()
        .find(|(mapping, is_possible)| *is_possible && mapping.is_complete())
        .map(|(mapping, _)| mapping)
}

/// Fields that only a sheet of cases has.
const CASE_FIELDS: [Field; 10] = [
    Field::StartDate,
    Field::EndDate,
    Field::Theme,
    Field::Service,
    Field::Kind,
    Field::Municipality,
    Field::Area,
    Field::ReferredBy,
    Field::KnownBefore,
    Field::GoalReached,
];

/// Fields that a sheet of targets has none of, whatever else is in it.
const PEOPLE_FIELDS: [Field; 7] = [
    Field::ClientId,
    Field::EndDate,
    Field::MainDomain,
    Field::StartScore,
    Field::EndScore,
    Field::KnownBefore,
    Field::ReferredBy,
];

/// "Hoofddomein" is about a case, "domein" can be about a score.
fn has_main_domain(headers: &[&str]) -> bool {
    headers.iter().any(|header| key(header).contains("hoofd"))
}

impl Mapping {
    /// Whether the columns are those that this kind of sheet can't do without.
    fn is_complete(&self) -> bool {
        let has = |field| self.has(field);
        let has_score = has(Field::StartScore) || has(Field::GoalScore) || has(Field::EndScore);
        match self.kind {
            SheetKind::Targets => {
                has(Field::Planned)
                    && (has(Field::Theme) || has(Field::Service) || has(Field::Municipality))
                    && !has(Field::CaseId)
                    && !has(Field::StartDate)
            }
            SheetKind::GroupActivities => {
                let has_name = has(Field::Activity) || has(Field::Service) || has(Field::Theme);
                let has_number = has(Field::Participants) || has(Field::Sessions);
                has_name && has_number && !has(Field::CaseId) && !has(Field::StartScore)
            }
            SheetKind::Scores => {
                has(Field::CaseId)
                    && (has(Field::Domain) && (has(Field::Score) || has_score)
                        || self.has_scores() && !has(Field::MainDomain))
            }
            SheetKind::Cases => {
                let has_more = has(Field::StartDate)
                    || has(Field::Kind)
                    || has(Field::MainDomain)
                    || has_score
                    || self.has_scores();
                (has(Field::CaseId) || has_more) && self.understood() >= 2
            }
        }
    }
}

/// What is known of columns in a sheet of no known kind: which identify people or hold free text.
pub fn of_no_kind(headers: &[&str], rows: &[Vec<String>]) -> Vec<Role> {
    let role = |header: &&str| match () {
        () if identifies(header) => Role::Identifies,
        () if is_free_text(header) => Role::FreeText,
        () => Role::Unused,
    };
    // OK because of what is not read no kind is asked.
    Mapping::new(SheetKind::Cases, headers.iter().map(role).collect()).checked(rows, true).roles
}

/// Understands headers as those of a sheet of this kind, whatever is missing.
pub fn of_kind(kind: SheetKind, headers: &[&str]) -> Mapping {
    let mut mapping = Mapping::new(kind, Vec::with_capacity(headers.len()));
    let scores = scores(kind, headers);
    for (column, (header, score)) in headers.iter().zip(scores).enumerate() {
        let role = role(kind, header, score);
        // A case may have several main domains, each in a column of its own.
        let is_one_of_several =
            role == Role::Field(Field::MainDomain) && header.ends_with(|letter: char| letter.is_ascii_digit());
        let is_double = role.is_read() && mapping.roles.contains(&role) && !is_one_of_several;
        match &role {
            Role::Field(field) if is_double => mapping.doubles.push((column, *field)),
            Role::Score(_, moment) if is_double => {
                mapping.doubles.push((column, Field::of_score(moment.unwrap_or(Moment::Start))));
            }
            _ => {}
        }
        mapping.roles.push(if is_double { Role::Unused } else { role });
    }
    add_own_domains(&mut mapping, headers);
    without_single_supplement(&mut mapping);
    if kind == SheetKind::Cases {
        prefer_start(&mut mapping, headers);
        add_residence(&mut mapping, headers);
        add_measurements(&mut mapping, headers);
    }
    mapping
}

/// Somebody was put forward before their case started: of several columns the one that is called a start is read.
fn prefer_start(mapping: &mut Mapping, headers: &[&str]) {
    let is_start = |column: usize| ["start", "begin", "aanvang"].iter().any(|word| key(headers[column]).contains(word));
    let Some(held) = mapping.column(Field::StartDate).filter(|column| !is_start(*column)) else { return };
    let double = mapping.doubles.iter_mut().find(|(column, field)| *field == Field::StartDate && is_start(*column));
    if let Some((column, _)) = double {
        mapping.roles.swap(held, *column);
        *column = held;
    }
}

/// Where people live is an area, in a sheet that has no other.
fn add_residence(mapping: &mut Mapping, headers: &[&str]) {
    let is_free = |column: &usize| mapping.roles[*column] == Role::Unused && is_residence(headers[*column]);
    if let Some(column) = (0..headers.len()).find(is_free).filter(|_| !mapping.has(Field::Area)) {
        mapping.roles[column] = Role::Field(Field::Area);
    }
}

fn is_residence(header: &str) -> bool {
    RESIDENCE_KEYS.contains(&key(header).as_str())
}

/// A sheet of cases may have a row a measurement: a domain, a moment and a score beside what is known of the case.
fn add_measurements(mapping: &mut Mapping, headers: &[&str]) {
    let is = |header: &str, wanted: Field| field(SheetKind::Scores, header) == Some(wanted);
    let find = |wanted: Field| headers.iter().position(|header| is(header, wanted));
    let is_domain = |header: &str| is(header, Field::Domain) && !key(header).contains("hoofd");
    let domain = headers.iter().position(|header| is_domain(header)).or_else(|| find(Field::Domain));
    let (Some(domain), Some(moment), Some(score)) = (domain, find(Field::Moment), find(Field::Score)) else { return };
    let day = find(Field::MeasuredOn).filter(|column| mapping.roles[*column] == Role::Unused);
    let columns = [(Some(domain), Field::Domain), (Some(moment), Field::Moment), (Some(score), Field::Score)];
    for (column, field) in columns.into_iter().chain([(day, Field::MeasuredOn)]) {
        if let Some(column) = column {
            mapping.roles[column] = Role::Field(field);
            mapping.doubles.retain(|(double, _)| *double != column);
        }
    }
}

/// One column that is called as a domain of a supplement ("Opvang") may be anything; several are measurements.
fn without_single_supplement(mapping: &mut Mapping) {
    let is_single = |role: &&Role| matches!(role, Role::Score(_, None));
    if mapping.roles.iter().filter(is_single).count() == 1 {
        let is_supplement = |role: &&mut Role| matches!(role, Role::Score(DomainName::Known(domain), None) if domain.series() != Series::Matrix);
        mapping.roles.iter_mut().filter(is_supplement).for_each(|role| *role = Role::Unused);
    }
}

/// Where domains have columns of their own, an unknown name beside a word for a moment is a domain too: the
/// organisation's own. Whether the column holds scores is seen from its cells.
fn add_own_domains(mapping: &mut Mapping, headers: &[&str]) {
    if !mapping.scores().any(|(_, _, moment)| moment.is_some()) {
        return;
    }
    for (column, header) in headers.iter().enumerate() {
        let is_double = mapping.doubles.iter().any(|(double, _)| *double == column);
        if mapping.roles[column] == Role::Unused
            && !is_double
            && let Some((name, moment)) = own_domain(header, headers)
        {
            let role = Role::Score(DomainName::Other(name), Some(moment));
            if !mapping.roles.contains(&role) {
                mapping.roles[column] = role;
            }
        }
    }
}

/// The name that stands beside a word for a moment.
fn own_domain(header: &str, headers: &[&str]) -> Option<(String, Moment)> {
    let is_said = |part: &&str| !part.is_empty() && !part.eq_ignore_ascii_case("cijfer");
    let parts: Vec<&str> = header.split(|letter: char| !letter.is_alphanumeric()).filter(is_said).collect();
    let is_name = |parts: &[&str]| parts.iter().any(|part| part.chars().any(char::is_alphabetic));
    let (first, last) = (parts.first()?, parts.last()?);
    // "In" and "uit" say something of a name that has both behind it.
    let side = || {
        let name = key(&parts[..parts.len() - 1].concat());
        let has = |side: &str| headers.iter().any(|header| key(header) == format!("{name}{side}"));
        Moment::by_side(last).filter(|_| has("in") && has("uit"))
    };
    if let Some(moment) = Moment::by_name(last).or_else(side) {
        return is_name(&parts[..parts.len() - 1]).then(|| (parts[..parts.len() - 1].join(" "), moment));
    }
    let moment = Moment::by_name(first)?;
    is_name(&parts[1..]).then(|| (parts[1..].join(" "), moment))
}

fn role(kind: SheetKind, header: &str, score: Option<Role>) -> Role {
    // OK because no header of use is longer or without letters; a row of cells in its place costs no time.
    if header.len() > LONGEST || !header.contains(char::is_alphabetic) {
        return Role::Unused;
    }
    field(kind, header)
        .map(Role::Field)
        .or(score)
        .or_else(|| identifies(header).then_some(Role::Identifies))
        .or_else(|| field(kind, without_remark(header)?).map(Role::Field))
        .or_else(|| is_free_text(header).then_some(Role::FreeText))
        .unwrap_or(Role::Unused)
}

/// A header without what stands behind it in brackets: "Casusnummer (uniek)".
fn without_remark(header: &str) -> Option<&str> {
    let (name, _) = header.strip_suffix(')')?.split_once('(')?;
    Some(name)
}

/// Whether a header may name the domain of a score.
pub(super) fn names_domain(header: &str) -> bool {
    field(SheetKind::Scores, header) == Some(Field::Domain)
}

/// The field that a header names in a sheet of this kind.
fn field(kind: SheetKind, header: &str) -> Option<Field> {
    let words: Vec<String> = words(header).into_iter().filter(|word| !FILLERS.contains(&word.as_str())).collect();
    let mut forms = vec![key(header), words.concat()];
    // "Datum start" is "startdatum", "score start" is "startscore".
    if let [first, rest @ ..] = &words[..]
        && !rest.is_empty()
    {
        forms.push(format!("{}{first}", rest.concat()));
    }
    // "Hoofddomein 2" is the second of several.
    if let [first @ .., last] = &words[..]
        && last.len() == 1
        && kind == SheetKind::Cases
        && last.bytes().all(|byte| byte.is_ascii_digit())
        && first.concat().contains("hoofd")
    {
        forms.push(first.concat());
    }
    let spelt = |form: &String| {
        let fields = SPELT.get(form.as_str())?;
        fields.iter().find(|(kinds, _)| kinds.contains(&kind)).map(|(_, field)| *field)
    };
    let is_day = |field: &Field| matches!(field, Field::StartDate | Field::EndDate);
    let is_reach = |field: &Field| matches!(field, Field::Planned | Field::Achieved);
    let in_a_year = || without_years(kind, &words).filter(|form| !form.is_empty());
    (forms.iter().find_map(spelt))
        .or_else(|| day_forms(&words).iter().filter_map(spelt).find(is_day))
        .or_else(|| spelt(&in_a_year()?).filter(is_reach))
}

/// How a header of targets may be spelt without its year: "Aantal gepland 2025" is "gepland".
fn without_years(kind: SheetKind, words: &[String]) -> Option<String> {
    let is_year = |word: &&String| values::years(word).is_some() || *word == "jaar";
    (kind == SheetKind::Targets).then(|| words.iter().filter(|word| !is_year(word)).map(String::as_str).collect())
}

/// How a header of days may be spelt too: "Start d.d." is "datum start", and "einddatum hulpverlening" is "einddatum".
fn day_forms(words: &[String]) -> Vec<String> {
    let about = |word: &&String| !OF_WHAT.contains(&word.as_str());
    let words: Vec<&str> = words.iter().filter(about).map(String::as_str).collect();
    match &words[..] {
        [] => Vec::new(),
        [what @ .., "d", "d"] | [what @ .., "dd"] if !what.is_empty() => {
            let what = what.concat();
            vec![format!("{what}op"), format!("datum{what}"), format!("{what}datum")]
        }
        [first, rest @ ..] => vec![words.concat(), format!("{}{first}", rest.concat())],
    }
}

/// What starts and ends in a sheet of cases: the day of it is that of the case. Not what ends when it is granted to end,
/// as an indication.
const OF_WHAT: [&str; 16] = [
    "traject",
    "hulp",
    "hulpverlening",
    "hulpvraag",
    "begeleiding",
    "ondersteuning",
    "dienstverlening",
    "behandeling",
    "casus",
    "dossier",
    "zaak",
    "inzet",
    "zorg",
    "client",
    "inwoner",
    "product",
];

type OfKinds = (&'static [SheetKind], Field);

/// What each spelling names, by kind of sheet. Made once: every cell that may be a header is looked up.
static SPELT: LazyLock<HashMap<&str, Vec<OfKinds>>> = LazyLock::new(|| {
    let mut spelt: HashMap<&str, Vec<OfKinds>> = HashMap::new();
    for (kinds, field, spellings) in FIELDS {
        spellings.iter().for_each(|spelling| spelt.entry(*spelling).or_default().push((*kinds, *field)));
    }
    spelt
});

const FILLERS: [&str; 8] = ["de", "het", "van", "een", "zrm", "s", "aantal", "bij"];

/// Whether a header says that its column identifies people.
pub fn identifies(header: &str) -> bool {
    if is_residence(header) {
        return false;
    }
    IDENTIFYING_KEYS.contains(&key(header).as_str())
        || words(header).iter().any(|word| IDENTIFYING_WORDS.contains(&word.as_str()))
}

/// Whether a header says that its column holds dates of birth, of which the year may be read when the user wants it.
pub fn is_birth_date(header: &str) -> bool {
    let key = key(header);
    ["geboorte", "geboren", "gebdat", "gebdatum", "birth"].iter().any(|part| key.contains(part))
}

fn is_free_text(header: &str) -> bool {
    words(header).iter().any(|word| FREE_TEXT_WORDS.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::zrm::Domain;

    #[track_caller]
    fn check(headers: &str, kind: SheetKind, fields: &[Field]) {
        let mapping = recognise(&headers.split(';').collect::<Vec<_>>()).expect("a known kind");
        let found: Vec<Field> = mapping
            .roles
            .iter()
            .filter_map(|role| if let Role::Field(field) = role { Some(*field) } else { None })
            .collect();
        assert_eq!((mapping.kind, &found[..]), (kind, fields), "{headers}");
    }

    fn score_of(domain: Domain, moment: Option<Moment>) -> Role {
        Role::Score(DomainName::Known(domain), moment)
    }

    #[test]
    fn a_sheet_of_cases_may_have_a_row_a_measurement() {
        use Field::*;
        check(
            "casusnummer;startdatum;thema;domein;meetmoment;score;meetdatum",
            SheetKind::Cases,
            &[CaseId, StartDate, Theme, Domain, Moment, Score, MeasuredOn],
        );
        check(
            "casusnummer;startdatum;hoofddomein;domein;meetmoment;score",
            SheetKind::Cases,
            &[CaseId, StartDate, MainDomain, Domain, Moment, Score],
        );
        check("casusnummer;domein;meetmoment;score", SheetKind::Scores, &[CaseId, Domain, Moment, Score]);
    }

    #[test]
    fn several_columns_of_main_domains() {
        let mapping = recognise(&["casus", "startdatum", "Hoofddomein 1", "Hoofddomein 2"]).expect("cases");
        assert_eq!(mapping.roles[2..], [Role::Field(Field::MainDomain), Role::Field(Field::MainDomain)]);
    }

    #[test]
    fn own_domains_beside_known_ones() {
        let mapping =
            recognise(&["casus", "Financiën start", "Eigen kracht start", "start_veerkracht"]).expect("scores");
        let own = |name: &str| Role::Score(DomainName::Other(name.into()), Some(Moment::Start));
        assert_eq!(mapping.roles[2..], [own("Eigen kracht"), own("veerkracht")]);
    }

    #[test]
    fn a_second_column_of_a_score_is_a_double_and_no_own_domain() {
        let mapping =
            recognise(&["casus", "Financiën T1", "eind_financien", "Financiën", "financien"]).expect("scores");
        assert_eq!(mapping.roles[2], Role::Unused);
        assert_eq!(mapping.doubles, [(2, Field::EndScore), (4, Field::StartScore)]);
    }

    #[test]
    fn names_of_mijn_zrm_are_a_series_of_their_own() {
        let mapping = recognise(&["casus", "Geldzaken start", "Justitie start", "Sociaal netwerk t0"]).expect("scores");
        assert_eq!(mapping.roles[2], score_of(Domain::OwnJudiciary, Some(Moment::Start)));
        assert_eq!(mapping.roles[3], score_of(Domain::OwnNetwork, Some(Moment::Start)));
        let mapping = recognise(&["casus", "Justitie start", "Mijn ZRM Justitie start"]).expect("scores");
        assert_eq!(mapping.roles[1], score_of(Domain::Judiciary, Some(Moment::Start)));
        assert_eq!(mapping.roles[2], score_of(Domain::OwnJudiciary, Some(Moment::Start)));
    }

    #[test]
    fn numbered_measurements_are_first_last_and_between() {
        let moments = |headers: &[&str]| {
            let mapping = recognise(headers).expect("scores");
            mapping.scores().map(|(_, _, moment)| moment).collect::<Vec<_>>()
        };
        use Moment::*;
        assert_eq!(moments(&["casus", "Justitie T0", "Justitie T1"]), [Some(Start), Some(End)]);
        assert_eq!(
            moments(&["casus", "Justitie T0", "Justitie T1", "Justitie T2"]),
            [Some(Start), Some(Between), Some(End)]
        );
        assert_eq!(moments(&["casus", "Justitie meting 1", "Justitie meting 2"]), [Some(Start), Some(End)]);
        assert_eq!(moments(&["casus", "Justitie 1", "Justitie 2"]), [Some(Start), Some(End)]);
    }

    #[test]
    fn the_four_kinds_from_dutch_headers() {
        use Field::*;
        check(
            "Casusnummer;Cliëntnummer;Gemeente;Maatschappelijke opgave;Dienst;Soort ondersteuning;Startdatum;Einddatum;Hoofddomein;Startscore;Doelscore;Eindscore",
            SheetKind::Cases,
            &[
                CaseId,
                ClientId,
                Municipality,
                Theme,
                Service,
                Kind,
                StartDate,
                EndDate,
                MainDomain,
                StartScore,
                GoalScore,
                EndScore,
            ],
        );
        check("Casusnummer;Domein;Meetmoment;Score", SheetKind::Scores, &[CaseId, Domain, Moment, Score]);
        check(
            "dossiernummer;leefgebied;nulmeting;eindmeting",
            SheetKind::Scores,
            &[CaseId, Domain, StartScore, EndScore],
        );
        check(
            "Type collectieve activiteit;Bijeenkomsten;Deelnemers",
            SheetKind::GroupActivities,
            &[Activity, Sessions, Participants],
        );
        check("Maatschappelijke opgave;Gepland bereik;Behaald bereik", SheetKind::Targets, &[Theme, Planned, Achieved]);
    }

    #[test]
    fn a_plan_of_a_year_is_a_table_of_targets() {
        use Field::*;
        for header in [
            "Aantal gepland 2025",
            "Gepland aantal",
            "Plan",
            "Plan 2025",
            "Begroot 2025",
            "Beoogd (2025)",
            "Beoogd aantal 2025",
            "Doelstelling 2025",
            "Prestatieafspraak",
            "Prestatieafspraak 2025/2026",
            "2025 gepland bereik",
            "Gepland bereik jaar 2025",
        ] {
            check(&format!("Thema;{header}"), SheetKind::Targets, &[Theme, Planned]);
            check(&format!("{header};Gemeente"), SheetKind::Targets, &[Planned, Municipality]);
        }
        check("Dienst;Gepland 2025;Realisatie 2025", SheetKind::Targets, &[Service, Planned, Achieved]);
        for headers in ["Thema;2025", "Thema;Jaar 2025", "Thema;Plan van aanpak", "Thema;Planning 12"] {
            assert_eq!(recognise(&headers.split(';').collect::<Vec<_>>()), None, "{headers}");
        }
        let kind = |headers: &str| recognise(&headers.split(';').collect::<Vec<_>>()).map(|mapping| mapping.kind);
        assert_eq!(kind("Thema;Plan;Hoofddomein;Startscore"), Some(SheetKind::Cases));
        assert_eq!(kind("Gemeente;Plan;Financiën start;Financiën eind"), Some(SheetKind::Cases));
    }

    #[test]
    fn remarks_in_brackets_do_not_matter_unless_they_identify_people() {
        let mapping = recognise(&["Casusnummer (uniek)", "Startdatum (dd-mm-jjjj)", "Cliënt (naam)"]).expect("cases");
        let expected = [Role::Field(Field::CaseId), Role::Field(Field::StartDate), Role::Identifies];
        assert_eq!(mapping.roles, expected);
    }

    #[test]
    fn days_of_what_starts_and_ends() {
        for header in
            ["Gestart d.d.", "Start d.d.", "Aangemeld dd", "Intake d.d.", "Start hulpverlening", "Datum start hulp"]
        {
            check(&format!("casus;{header};t1"), SheetKind::Cases, &[Field::CaseId, Field::StartDate, Field::EndScore]);
        }
        for header in ["Afgesloten d.d.", "Einde dd.", "Beëindigd d.d.", "Einddatum dossier", "Datum einde begeleiding"]
        {
            check(&format!("casus;{header};t0"), SheetKind::Cases, &[Field::CaseId, Field::EndDate, Field::StartScore]);
        }
        for header in
            ["Einddatum indicatie", "Reden einde zorg", "Gestart", "Zorg", "Hulp", "d.d.", "Eind oordeel hulp"]
        {
            let mapping = of_kind(SheetKind::Cases, &["casus", header]);
            assert_eq!(mapping.roles[1], Role::Unused, "{header}");
        }
    }

    #[test]
    fn of_several_days_the_start_is_read() {
        let mapping = of_kind(SheetKind::Cases, &["casus", "Aanmelddatum", "Datum intake", "Startdatum", "Begindatum"]);
        assert_eq!(mapping.column(Field::StartDate), Some(3));
        let doubles = [(2, Field::StartDate), (1, Field::StartDate), (4, Field::StartDate)];
        assert_eq!(mapping.doubles, doubles);
        assert_eq!(of_kind(SheetKind::Cases, &["Intake d.d.", "Aanmelddatum"]).column(Field::StartDate), Some(0));
    }

    #[test]
    fn where_people_live_is_an_area_where_there_is_no_other() {
        let roles = |headers: &[&str]| of_kind(SheetKind::Cases, headers).roles;
        let (area, municipality) = (Role::Field(Field::Area), Role::Field(Field::Municipality));
        assert_eq!(roles(&["Woonplaats", "Gemeente"]), [area.clone(), municipality.clone()]);
        assert_eq!(roles(&["Woonplaats", "Wijk"]), [Role::Unused, area.clone()]);
        assert_eq!(roles(&["Woonplaats (gem.)", "Woonplaats"]), [municipality.clone(), area]);
        assert_eq!(roles(&["Woonplaats (gemeente)"]), [municipality]);
        for header in
            ["Adres", "Postcode", "Postcode en woonplaats", "PC/woonplaats", "Woonplaats, straat", "Woonadres"]
        {
            assert_eq!(roles(&[header]), [Role::Identifies], "{header}");
        }
    }

    #[test]
    fn in_and_out_are_start_and_end_where_there_are_both() {
        for headers in [
            ["casus", "Financiën in", "Financiën streef", "Financiën uit"],
            ["casus", "in_financien", "doel_financien", "uit_financien"],
            ["casus", "ZRM Financiën - in", "ZRM Financiën - streef", "ZRM Financiën - uit"],
            ["casus", "Financiën instroom", "Financiën gewenst", "Financiën uitstroom"],
            ["casus", "Financiën bij instroom", "Financiën doel", "Financiën bij uitstroom"],
            ["casus", "Financiën 0-meting", "Financiën streefwaarde", "Financiën eindmeting"],
        ] {
            let mapping = recognise(&headers).expect("scores");
            let of = [Moment::Start, Moment::Goal, Moment::End].map(|moment| score_of(Domain::Finances, Some(moment)));
            assert_eq!(mapping.roles[1..], of, "{headers:?}");
        }
        let one = of_kind(SheetKind::Cases, &["casus", "In dagbesteding", "Justitie in", "Verslaving in beeld"]);
        assert_eq!(one.roles[1..], [Role::Unused, Role::Unused, Role::Unused]);
        let own = ["casus", "Financiën in", "Financiën uit", "Veerkracht in", "Veerkracht uit", "In zorg", "Klant in"];
        let own = recognise(&own).expect("scores").roles;
        let resilience = |moment| Role::Score(DomainName::Other("Veerkracht".into()), Some(moment));
        assert_eq!(own[3..], [resilience(Moment::Start), resilience(Moment::End), Role::Unused, Role::Unused]);
    }

    #[test]
    fn words_that_only_begin_like_a_field_are_none() {
        for header in [
            "Invoerder",
            "Uitleg",
            "Bijzonderheden in het kort",
            "Uitkering",
            "In",
            "Uit",
            "In zorg",
            "Uit zorg",
            "Inkomen uit werk",
            "Uitgaven",
            "Instelling",
            "Hulpvraag",
            "Hulpvraag in het kort",
            "Streven",
            "Gemeentelijke taak",
            "Startkwalificatie",
            "Einddoel",
            "Eindgesprek gevoerd",
            "Scoreformulier",
            "Domeinnaam website",
            "Uitstroomreden",
            "Begeleid wonen",
            "Problematiek",
        ] {
            for kind in [SheetKind::Cases, SheetKind::Scores] {
                let headers = ["casus", header, "Financiën in", "Financiën uit"];
                assert!(!of_kind(kind, &headers).roles[1].is_read(), "{header}");
            }
        }
    }

    #[test]
    fn fillers_and_order_of_words_do_not_matter() {
        use Field::*;
        check(
            "zaaknummer;Datum van start;Datum einde;Score start;t1",
            SheetKind::Cases,
            &[CaseId, StartDate, EndDate, StartScore, EndScore],
        );
        check("Naam activiteit;Datum;Aantal deelnemers", SheetKind::GroupActivities, &[Activity, Date, Participants]);
    }

    #[test]
    fn main_domain_makes_a_sheet_of_cases() {
        use Field::*;
        check("casus;hoofddomein;startscore;eindscore", SheetKind::Cases, &[CaseId, MainDomain, StartScore, EndScore]);
    }

    #[test]
    fn wide_scores_on_either_side_of_the_domain() {
        for header in [
            "Financiën start",
            "start_financien",
            "ZRM Financiën - startmeting",
            "FinanciënT0",
            "nulmeting Financien",
            "financien_score_start",
        ] {
            let mapping = recognise(&["casus", "startdatum", header]).expect("cases");
            assert_eq!(mapping.roles[2], score_of(Domain::Finances, Some(Moment::Start)), "{header}");
        }
        let mapping = recognise(&["casus", "Werk & Opleiding eind", "Huiselijke relaties eindmeting"]).expect("scores");
        assert_eq!(mapping.kind, SheetKind::Scores);
        assert_eq!(mapping.roles[1], score_of(Domain::WorkAndEducation, Some(Moment::End)));
        assert_eq!(mapping.roles[2], score_of(Domain::DomesticRelations, Some(Moment::End)));
    }

    #[test]
    fn a_domain_name_alone_is_a_measurement_unless_it_may_be_anything() {
        let one = recognise(&["casus", "Huisvesting"]).expect("scores");
        assert_eq!(one.roles[1], score_of(Domain::Housing, None));
        let other = recognise(&["casus", "startdatum", "Opvang"]).expect("cases");
        assert_eq!(other.roles[2], Role::Unused);
        let two = recognise(&["casus", "startdatum", "Opvang", "Scholing"]).expect("cases");
        assert_eq!(two.roles[2], score_of(Domain::ParentingChildcare, None));
    }

    #[test]
    fn columns_that_identify_people_are_never_a_field() {
        for header in [
            "Voornaam",
            "Achternaam",
            "Naam",
            "Naam cliënt",
            "Geboortedatum",
            "Adres",
            "Postcode",
            "Telefoonnummer",
            "E-mail",
            "e-mailadres",
            "BSN",
            "BSN-nummer",
            "burgerservicenummer",
        ] {
            let mapping = recognise(&["casus", "startdatum", header]).expect("cases");
            assert_eq!(mapping.roles[2], Role::Identifies, "{header}");
        }
    }

    #[test]
    fn second_column_of_a_field_is_told() {
        let mapping = recognise(&["casus", "startdatum", "begindatum"]).expect("cases");
        assert_eq!((&mapping.roles[2], &mapping.doubles[..]), (&Role::Unused, &[(2, Field::StartDate)][..]));
    }

    #[test]
    fn unknown_headers_are_no_sheet() {
        assert_eq!(recognise(&["a", "b"]), None);
        assert_eq!(recognise(&["12", "Jansen", "3"]), None);
        assert_eq!(recognise(&[]), None);
    }

    #[test]
    fn all_spellings_are_keys() {
        for (_, _, spellings) in FIELDS {
            for spelling in *spellings {
                assert_eq!(key(spelling), *spelling);
            }
        }
    }
}
