//! Headers to a mapping, by their spelling alone.

use super::scores::scores;
use super::spellings::{FIELDS, FREE_TEXT_WORDS, IDENTIFYING_KEYS, IDENTIFYING_WORDS};
use super::{Mapping, Role};
use crate::fields::{Field, SheetKind};
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
    let candidates = [(targets, true), (activities, true), (scores, !is_about_cases), (cases, true)];
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
                    && (has(Field::Theme) || has(Field::Service))
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
        add_measurements(&mut mapping, headers);
    }
    mapping
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
            && let Some((name, moment)) = own_domain(header)
        {
            let role = Role::Score(DomainName::Other(name), Some(moment));
            if !mapping.roles.contains(&role) {
                mapping.roles[column] = role;
            }
        }
    }
}

/// The name that stands beside a word for a moment.
fn own_domain(header: &str) -> Option<(String, Moment)> {
    let parts: Vec<&str> =
        header.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let is_name = |parts: &[&str]| parts.iter().any(|part| part.chars().any(char::is_alphabetic));
    let (first, last) = (parts.first()?, parts.last()?);
    if let Some(moment) = Moment::by_name(last) {
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
    forms.iter().find_map(spelt)
}

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
    fn remarks_in_brackets_do_not_matter_unless_they_identify_people() {
        let mapping = recognise(&["Casusnummer (uniek)", "Startdatum (dd-mm-jjjj)", "Cliënt (naam)"]).expect("cases");
        let expected = [Role::Field(Field::CaseId), Role::Field(Field::StartDate), Role::Identifies];
        assert_eq!(mapping.roles, expected);
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
