//! How a figure was counted, a sentence each.

use super::names::{self, score_of};
use crate::calendar::Period;
use crate::disclosure::Figure;
use crate::fields::{Choice, SheetKind};
use crate::figures::{Family, FigureId, Note, SOME};
use crate::language::Language;
use crate::zrm::{Missing, Moment};

/// The notes of a figure, a sentence each, in order. Missing scores of one moment are one sentence.
pub fn notes(figure: &Figure, language: Language) -> Vec<String> {
    let all = &figure.facts().notes;
    let mut sentences = Vec::new();
    let mut moments: Vec<Moment> = Vec::new();
    for note in all {
        match note {
            Note::MissingScores(moment, ..) if moments.contains(moment) => {}
            Note::MissingScores(moment, ..) => {
                moments.push(*moment);
                sentences.push(missing_scores(all, *moment, language));
            }
            // Said in the sentence of the figure.
            Note::ReachMadeOf { .. } => {}
            note => sentences.push(sentence(note, figure, language)),
        }
    }
    sentences
}

fn missing_scores(notes: &[Note], moment: Moment, language: Language) -> String {
    let of_moment = |note: &Note| match note {
        Note::MissingScores(of, reason, count) if *of == moment => Some((*reason, *count)),
        _ => None,
    };
    let reasons: Vec<(Missing, u64)> = notes.iter().filter_map(of_moment).collect();
    if reasons.iter().any(|(_, count)| *count == SOME) {
        return some_missing(&reasons, moment, language);
    }
    let all: u64 = reasons.iter().map(|(_, count)| count).sum();
    let each = |(reason, count): &(Missing, u64)| {
        let words = names::reason(*reason, language);
        let times = match reason {
            Missing::Zero | Missing::Nine | Missing::Dash | Missing::Invalid => language.of("keer ", "with "),
            _ => "",
        };
        format!("{} {times}{words}", language.count(*count as i64))
    };
    let reasons = match &reasons[..] {
        [(reason, _)] => format!(" ({})", names::reason(*reason, language)),
        _ => format!(": {}", reasons.iter().map(each).collect::<Vec<_>>().join(", ")),
    };
    let scores = format!("{} {}", language.count(all as i64), score_of(moment, all, language));
    let verb = language.of(if all == 1 { "ontbreekt" } else { "ontbreken" }, if all == 1 { "is" } else { "are" });
    language.of(format!("Er {verb} {scores}{reasons}."), format!("{scores} {verb} missing{reasons}."))
}

/// "Er ontbreken eindscores: niet ingevuld, niet besproken.", where the numbers may not be shown.
fn some_missing(reasons: &[(Missing, u64)], moment: Moment, language: Language) -> String {
    let reasons: Vec<&str> = reasons.iter().map(|(reason, _)| names::reason(*reason, language)).collect();
    let (scores, reasons) = (score_of(moment, SOME, language), reasons.join(", "));
    language.of(format!("Er ontbreken {scores}: {reasons}."), format!("Some {scores} are missing: {reasons}."))
}

/// Why nothing of a figure is shown.
pub(super) fn withheld(language: Language) -> &'static str {
    language.of(
        "Van deze figuur is niets getoond, behalve wat ook in een andere figuur staat. Er zijn zo veel kleine aantallen in dat die \
         samen met de andere figuren niet te beschermen zijn. Kies een langere periode of voeg groepen samen.",
        "Nothing of this figure is shown but what stands in another figure too. It has so many small numbers that they cannot be \
         protected together with the other figures. Choose a longer period or merge groups.",
    )
}

fn sentence(note: &Note, figure: &Figure, language: Language) -> String {
    match note {
        Note::SeveralDomains if figure.id() == FigureId::DimensionByDomain => {
            language.of(OF_EACH.0, OF_EACH.1).to_owned()
        }
        Note::SeveralDomains if figure.id() == FigureId::YoungByDomain => language.of(ONCE.0, ONCE.1).to_owned(),
        Note::MissingScores(..) | Note::ReachMadeOf { .. } => String::new(),
        Note::OwnViewNotInTotal if figure.id() == FigureId::Transitions => own_view_not_here(language).to_owned(),
        Note::Withheld => withheld(language).to_owned(),
        Note::OfDomain(domain) => of_domain(names::domain(domain, language), language),
        Note::SharesOfPairs
        | Note::SharesOfCouldGrow
        | Note::ReachedOfKnown
        | Note::OfAllDomains
        | Note::SeveralStarts
        | Note::AllStartsAndEnds
        | Note::OnceInTotal
        | Note::SeveralMerged
        | Note::FirstOfMerged
        | Note::OwnViewOfMain => of_growth(note, language).to_owned(),
        Note::GrowthAndDifference
        | Note::NoProof
        | Note::Uncertainty
        | Note::SeveralPairs
        | Note::SharesRounded
        | Note::ClientsOnce
        | Note::EqualCanBeGoal
        | Note::OwnViewNotInTotal
        | Note::SeveralDomains
        | Note::CellsOfAllRows
        | Note::SharesOfTheme
        | Note::SharesOfKind
        | Note::SeveralDimensions
        | Note::HowAgesAreKnown
        | Note::CarriedOver
        | Note::ActiveInYear
        | Note::NoRule
        | Note::OnlyClosed
        | Note::StartedInPeriod
        | Note::OfClosed
        | Note::TargetsOfAYear
        | Note::TargetsOfOtherDays
        | Note::PeopleOnceInTotal
        | Note::KindsApart
        | Note::ClientsOnceInTotal
        | Note::NewInFiles
        | Note::PeopleInReach(0)
        | Note::ParticipantsNotUnique => fixed(note, figure.id().family(), language).to_owned(),
        Note::PerSession { sessions, participants } => per_session(*sessions, *participants, language),
        Note::AgeLimit { limit, unknown } => age_limit(*limit, *unknown, language),
        Note::OnlyShown(period) => only_shown(*period, language),
        Note::NoDates(kind) => no_dates(*kind, language).to_owned(),
        Note::NotSelectedBy(kind, choice) => not_selected_by(*kind, *choice, language),
        note => counted(note, language),
    }
}

fn fixed(note: &Note, family: Family, language: Language) -> &'static str {
    let (dutch, english) = match note {
        Note::GrowthAndDifference => (
            "Groei vergelijkt steeds dezelfde trajecten: alleen die met een start- én een eindscore. Het verschil van de \
             gemiddelden neemt alle startscores en alle eindscores, ook van trajecten die er maar één hebben; daarom \
             kunnen de twee getallen verschillen.",
            "Growth compares the same cases: only those with a start and an end score. The difference of the means takes \
             all start scores and all end scores, also of cases that have only one; that is why the two numbers can \
             differ.",
        ),
        Note::NoProof => (
            "Dit laat zien hoe mensen zich tijdens de ondersteuning ontwikkelden. Het bewijst niet dat de ondersteuning \
             daarvan de oorzaak is.",
            "This shows how people developed during support. It does not prove that support caused it.",
        ),
        Note::Uncertainty => (
            "‘95% vanaf’ en ‘95% tot’ laten zien hoe zeker de gemiddelde groei is: bij heel veel vergelijkbare trajecten \
             ligt het gemiddelde waarschijnlijk daartussen. Zo’n berekening klopt ongeveer 95 van de 100 keer. De p-waarde \
             (toets van Wilcoxon) zegt hoe vaak u door toeval alleen een verschil zou zien dat minstens zo groot is: bij \
             0,05 is dat 5 van de 100 keer. De standaarddeviatie laat zien hoeveel de groei van trajecten onderling \
             verschilt. Bij de aandelen vooruit, gelijk en achteruit staan ook zulke grenzen (volgens Wilson): bij heel veel \
             vergelijkbare trajecten ligt het aandeel waarschijnlijk daartussen. Bij minder dan 10 trajecten zeggen al deze \
             getallen weinig.",
            "‘95% from’ and ‘95% to’ show how certain the mean growth is: over very many similar cases the mean probably \
             lies between them. Such a calculation is right about 95 times out of 100. The p-value (Wilcoxon’s test) says \
             how often chance alone would give a difference at least as large: at 0.05 that is 5 times out of 100. The \
             standard deviation shows how much the growth differs from case to case. The shares up, same and down have such \
             limits too (Wilson’s): over very many similar cases the share probably lies between them. With fewer than 10 \
             cases none of these numbers says much.",
        ),
        Note::CellsOfAllRows => (
            "Geteld zijn de cellen van alle gelezen rijen, welke selectie u ook kiest. Een leeg vakje en een woord of getal \
             dat ‘niet bekend’ zegt, tellen als niet ingevuld; wat niet te lezen is, staat bij ‘Wat opviel bij het lezen’.",
            "Counted are the cells of all rows that were read, whatever you select. An empty cell and a word or number that \
             says ‘not known’ count as not filled in; what cannot be read is listed at ‘What stood out while reading’.",
        ),
        Note::SeveralPairs => (
            "Een traject met scores op meer leefgebieden telt in het totaal bij elk daarvan mee. Het totaal kan daardoor \
             zekerder lijken dan het is.",
            "A case with scores on several domains counts for each of them in the total. The total may therefore seem more \
             certain than it is.",
        ),
        Note::SharesRounded => (
            "Aandelen zijn afgerond en kunnen samen iets meer of minder dan 100% zijn.",
            "Shares are rounded and can add up to slightly more or less than 100%.",
        ),
        Note::ClientsOnce => (
            "Een inwoner met meer diensten in een thema telt in het totaal van dat thema één keer.",
            "A person with several services in a theme counts once in the total of that theme.",
        ),
        Note::EqualCanBeGoal => (
            "Een eindscore die gelijk is aan de startscore kan ook het doel zijn geweest: soms gaat het om behouden wat er \
             is.",
            "An end score equal to the start score can have been the goal: sometimes support is to keep what there is.",
        ),
        Note::OwnViewNotInTotal => (
            "Scores van Mijn ZRM zijn het eigen oordeel van de inwoner en tellen niet mee in het totaal.",
            "Scores of Mijn ZRM are the person's own view and are not in the total.",
        ),
        Note::SeveralDomains if family == Family::Growth => (
            "Een traject met meer hoofddomeinen telt bij elk daarvan mee, ook in het totaal.",
            "A case with several main domains counts for each of them, in the total too.",
        ),
        Note::SeveralDomains => (
            "Een traject kan meer hoofddomeinen hebben en telt dan bij elk daarvan mee. De aandelen kunnen samen meer \
             dan 100% zijn.",
            "A case can have several main domains and then counts for each of them. Shares can add up to more than 100%.",
        ),
        Note::SharesOfTheme => {
            ("Het aandeel is van alle trajecten van het thema.", "The share is of all cases of the theme.")
        }
        Note::SharesOfKind => {
            ("Het aandeel is van alle trajecten van de soort.", "The share is of all cases of the kind.")
        }
        Note::SeveralDimensions => (
            "Een traject met meer dimensies in één vakje telt bij elk daarvan mee.",
            "A case with several dimensions in one cell counts for each of them.",
        ),
        Note::HowAgesAreKnown => (
            "De leeftijd is die in uw bestanden. Staat die er niet, dan is het de leeftijd die iemand bereikt in het jaar \
             van de start; is ook het geboortejaar niet bekend, dan geldt de leeftijdsgroep in uw bestanden.",
            "The age is the one in your files. Where it is not recorded, it is the age that a person reaches in the year of \
             the start; where the year of birth is not known either, the age band in your files is taken.",
        ),
        Note::CarriedOver => (
            "‘Liepen al’ zijn trajecten die eerder begonnen en nog niet waren afgesloten. Samen met ‘Begonnen’, min \
             ‘Afgesloten’, is dat ‘Lopen door’: wat na de laatste dag nog open is.",
            "‘Carried over’ are cases that started earlier and were not closed yet. Together with ‘Started’, less ‘Closed’, \
             that is ‘Still open’: what is open after the last day.",
        ),
        Note::ActiveInYear => (
            "Een traject telt in elk jaar waarin het liep: begonnen in of vóór dat jaar en niet afgesloten vóór dat jaar. \
             Tel de jaren dus niet bij elkaar op.",
            "A case counts in each year in which it was active: started in or before that year and not closed before it. So \
             do not add up the years.",
        ),
        Note::NoRule => (
            "Deze figuur bepaalt zelf welke trajecten bij een periode horen. Of u ‘gestart’ of ‘afgesloten’ hebt gekozen, \
             maakt hier niet uit.",
            "This figure has its own way to tell which cases belong to a period. Whether you chose ‘started’ or ‘closed’ \
             makes no difference here.",
        ),
        Note::OnlyClosed => (
            "De duur is van trajecten die zijn afgesloten; wat nog loopt, telt niet mee. In een periode waarin vooral korte \
             trajecten zijn afgesloten, lijkt de duur dus korter.",
            "Durations are of cases that are closed; what is still open is not in it. So in a period in which mostly short \
             cases were closed, cases look shorter.",
        ),
        Note::StartedInPeriod => (
            "Alleen trajecten die in de periode zijn begonnen, tellen mee.",
            "Only cases that started in the period count.",
        ),
        Note::OfClosed => (
            "Alleen afgesloten trajecten tellen mee; het aandeel is van die trajecten.",
            "Only closed cases count; the share is of those cases.",
        ),
        Note::TargetsOfOtherDays => (
            "Het geplande bereik is niet van alle jaren die u hebt gekozen. Kies de periode van het plan om het te vergelijken \
             met het behaalde bereik.",
            "The planned reach is not of all the years that you selected. Choose the period of the plan to compare it with the \
             achieved reach.",
        ),
        Note::TargetsOfAYear => (
            "Gepland bereik zonder periode is gerekend als dat van een jaar; daarvan telt het gekozen deel.",
            "Planned reach without a period is taken as that of a year; of it the selected part counts.",
        ),
        Note::PeopleOnceInTotal => (
            "Wie bij meer thema’s een traject heeft, telt bij elk thema mee en in het totaal één keer.",
            "A person with cases in several themes counts in each of them and once in the total.",
        ),
        Note::KindsApart => (
            "Soorten ondersteuning die u apart laat tellen, staan onder hun eigen naam en niet bij hun thema.",
            "Kinds of support that you count apart stand under their own name and not under their theme.",
        ),
        Note::ClientsOnceInTotal => (
            "In het totaal telt iedereen één keer, ook wie in meer rijen voorkomt. Het totaal is daarom minder dan de rijen \
             bij elkaar.",
            "In the total everybody counts once, also who is in several rows. That is why the total is less than the rows \
             together.",
        ),
        Note::NewInFiles => (
            "Nieuw is wie in de periode voor het eerst in uw bestanden voorkomt. Gaan uw bestanden maar kort terug, dan \
             lijken meer mensen nieuw dan er zijn.",
            "New is who is in your files for the first time in the period. If your files do not go back far, more people \
             seem new than there are.",
        ),
        Note::PeopleInReach(_) => (
            "Het bereik telt inwoners in plaats van trajecten: wie meer trajecten heeft, telt één keer.",
            "Reach counts people instead of cases: a person with several cases counts once.",
        ),
        _ => (
            "Deelnemers zijn geen unieke personen: wie vaker meedoet, telt vaker mee.",
            "Participants are not unique people: who takes part more often counts more often.",
        ),
    };
    language.of(dutch, english)
}

/// Several main domains where nothing is a share or a total.
const OF_EACH: (&str, &str) = (
    "Een traject met meer hoofddomeinen telt bij elk daarvan mee.",
    "A case with several main domains counts for each of them.",
);

/// Several main domains where there is a total of cases.
const ONCE: (&str, &str) = (
    "Een traject met meer hoofddomeinen telt bij elk daarvan mee en in het totaal één keer.",
    "A case with several main domains counts for each of them and once in the total.",
);

fn age_limit(limit: u8, unknown: u64, language: Language) -> String {
    let count = language.count(unknown as i64);
    let limit = language.of(
        format!("‘Jonger’ is hier jonger dan {limit} jaar."),
        format!("‘Younger’ means younger than {limit} here."),
    );
    match unknown {
        0 => limit,
        SOME => language.of(
            format!("{limit} Van een deel van de trajecten is dat niet bekend; dat telt niet mee in het aandeel."),
            format!("{limit} Of some cases that is not known; they are not in the share."),
        ),
        1 => language.of(
            format!("{limit} Van 1 traject is dat niet bekend; het telt niet mee in het aandeel."),
            format!("{limit} Of 1 case that is not known; it is not in the share."),
        ),
        _ => language.of(
            format!("{limit} Van {count} trajecten is dat niet bekend; ze tellen niet mee in het aandeel."),
            format!("{limit} Of {count} cases that is not known; they are not in the share."),
        ),
    }
}

fn only_shown(period: Period, language: Language) -> String {
    let days = super::source::days(period, language);
    language.of(
        format!("Alles tonen wordt te lang. Hier staat {days}; kies een periode om andere jaren te zien."),
        format!("All together is too much to show. Shown is {days}; choose a period to see other years."),
    )
}

/// The fixed sentences that only figures of growth have.
fn of_growth(note: &Note, language: Language) -> &'static str {
    let (dutch, english) = match note {
        Note::SharesOfPairs => (
            "De aandelen vooruit, gelijk en achteruit zijn van alle trajecten met een start- én een eindscore.",
            "The shares up, same and down are of all cases with both a start and an end score.",
        ),
        Note::SharesOfCouldGrow => (
            "De aandelen vooruit, gelijk en achteruit zijn alleen van trajecten die konden groeien: met een startscore \
             onder 5 en een eindscore. De aantallen vooruit, gelijk en achteruit zijn van alle trajecten.",
            "The shares up, same and down are only of cases that could grow: with a start score below 5 and an end score. \
             The numbers up, same and down are of all cases.",
        ),
        Note::ReachedOfKnown => (
            "Het aandeel is van de trajecten waarvan bekend is of het doel is behaald. Deels behaald telt daarin niet als \
             behaald.",
            "The share is of the cases of which it is known whether the goal was reached. Partly reached does not count as \
             reached.",
        ),
        Note::OfAllDomains => (
            "Geteld zijn de scores op alle leefgebieden samen.",
            "Counted are the scores on all life domains together.",
        ),
        Note::SeveralStarts => (
            "Een traject met startscores op meer leefgebieden telt bij elk daarvan mee.",
            "A case with start scores on several domains counts for each of them.",
        ),
        Note::AllStartsAndEnds => (
            "Geteld zijn alle startscores en alle eindscores, ook van trajecten die er maar één hebben. Start en eind gaan \
             dus niet altijd over dezelfde trajecten.",
            "Counted are all start scores and all end scores, also of cases that have only one. So start and end are not \
             always of the same cases.",
        ),
        Note::OnceInTotal => (
            "Een traject met meer hoofddomeinen telt bij elk daarvan mee, maar in het totaal telt elke score één keer.",
            "A case with several main domains counts for each of them, but in the total each score counts once.",
        ),
        Note::SeveralMerged => (
            "Een traject met scores op meer leefgebieden die zijn samengevoegd, telt in die rij voor elk daarvan mee.",
            "A case with scores on several domains that were merged counts for each of them in that row.",
        ),
        Note::FirstOfMerged => (
            "Een traject met meer hoofddomeinen die zijn samengevoegd, telt in die rij één keer: met de scores op het eerste \
             daarvan.",
            "A case with several main domains that were merged counts once in that row: with the scores on the first of \
             them.",
        ),
        _ => (
            "Scores op het hoofddomein zelf tellen hier niet mee, ook niet die van Mijn ZRM.",
            "Scores on the main domain itself are not counted here, nor are those of Mijn ZRM on it.",
        ),
    };
    language.of(dutch, english)
}

/// `transitions` has no total.
fn own_view_not_here(language: Language) -> &'static str {
    language.of(
        "Scores van Mijn ZRM zijn het eigen oordeel van de inwoner en tellen hier niet mee.",
        "Scores of Mijn ZRM are the person's own view and are not counted here.",
    )
}

fn of_domain(domain: &str, language: Language) -> String {
    language.of(
        format!("Geteld zijn alleen de scores op het leefgebied {domain}."),
        format!("Counted are only the scores on the life domain {domain}."),
    )
}

fn no_dates(kind: SheetKind, language: Language) -> &'static str {
    let (dutch, english) = match kind {
        SheetKind::Cases => (
            "De trajecten hebben geen startdatum en tellen daarom in elke periode mee.",
            "The cases have no start date, so they count in every period.",
        ),
        SheetKind::Scores => (
            "De scores hebben geen datum en tellen daarom in elke periode mee.",
            "The scores have no date, so they count in every period.",
        ),
        SheetKind::GroupActivities => (
            "Groepsactiviteiten zonder datum tellen in elke periode mee.",
            "Group activities without a date count in every period.",
        ),
        SheetKind::Targets => (
            "Gepland bereik zonder periode telt in elke periode helemaal mee.",
            "Planned reach without a period counts in full in every period.",
        ),
    };
    language.of(dutch, english)
}

fn not_selected_by(kind: SheetKind, choice: Choice, language: Language) -> String {
    let (kind_name, field) = (names::sheet_kind(kind, language), names::choice(choice, language));
    match kind {
        SheetKind::Targets => language.of(
            format!("Het geplande bereik is niet per {field} bekend en telt daarom helemaal mee."),
            format!("Planned reach is not known by {field}, so it counts in full."),
        ),
        _ => language.of(
            format!("De {kind_name} hebben geen {field} en tellen daarom allemaal mee."),
            format!("The {kind_name} have no {field}, so all of them count."),
        ),
    }
}

fn per_session(sessions: u64, participants: u64, language: Language) -> String {
    if participants == SOME {
        return language
            .of(
                "Het gemiddelde per bijeenkomst gaat alleen over bijeenkomsten waarvan het aantal deelnemers bekend is.",
                "The mean per session is only of sessions of which the number of participants is known.",
            )
            .to_owned();
    }
    let [all, people] = [sessions, participants].map(|count| language.count(count as i64));
    let words = |count, one, more| if count == 1 { one } else { more };
    language.of(
        format!(
            "Het gemiddelde per bijeenkomst gaat over {all} {} met samen {people} {}: alleen daarvan zijn beide aantallen \
             bekend.",
            words(sessions, "bijeenkomst", "bijeenkomsten"),
            words(participants, "deelnemer", "deelnemers"),
        ),
        format!(
            "The mean per session is of {all} {} with {people} {} together: only of those both numbers are known.",
            words(sessions, "session", "sessions"),
            words(participants, "participant", "participants"),
        ),
    )
}

/// The sentences with a number in them.
fn counted(note: &Note, language: Language) -> String {
    let (count, texts): (&u64, &[(&str, &str)]) = match note {
        Note::NoStartDate(count) => (count, &NO_START_DATE),
        Note::StartedAtTop(count) => (count, &STARTED_AT_TOP),
        Note::NoMainDomain(count) => (count, &NO_MAIN_DOMAIN),
        Note::NoMainDomainInTheme(count) => (count, &NO_MAIN_IN_THEME),
        Note::NoMainDomainInKind(count) => (count, &NO_MAIN_IN_KIND),
        Note::NoAge(count) => (count, &NO_AGE),
        Note::BetweenBands(count) => (count, &BETWEEN_BANDS),
        Note::NoPlaceInTime(count) => (count, &NO_PLACE_IN_TIME),
        Note::ClosedLater(count) => (count, &CLOSED_LATER),
        Note::ScoredLater(count) => (count, &SCORED_LATER),
        Note::NoDuration(count) => (count, &NO_DURATION),
        Note::NoReferrer(count) => (count, &NO_REFERRER),
        Note::EmptyIsNoReferral(count) => (count, &EMPTY_IS_NO_REFERRAL),
        Note::NoClient(count) => (count, &NO_CLIENT),
        Note::NoParticipants(count) => (count, &NO_PARTICIPANTS),
        Note::NoSessions(count) => (count, &NO_SESSIONS),
        Note::AchievedFromSheet(count) => (count, &ACHIEVED_FROM_SHEET),
        Note::AchievedDiffers(count) => (count, &ACHIEVED_DIFFERS),
        Note::NoTarget(count) => (count, &NO_TARGET),
        Note::TargetsInFull(count) => (count, &TARGETS_IN_FULL),
        Note::TargetsInPart(count) => (count, &TARGETS_IN_PART),
        Note::PeopleInReach(count) => (count, &PEOPLE_IN_REACH),
        _ => return String::new(),
    };
    let (dutch, english) = match (*count, texts) {
        (1, [one, ..]) => *one,
        (SOME, [.., some]) => *some,
        (_, [_, more, ..]) => *more,
        _ => return String::new(),
    };
    language.of(dutch, english).replace("{}", &language.count(*count as i64))
}

/// Sentences of one and of more, in both languages.
type OneAndMore = [(&'static str, &'static str); 2];

/// Of one, of more, and of a number that may not be shown.
type OneMoreAndSome = [(&'static str, &'static str); 3];

const NO_START_DATE: OneMoreAndSome = [
    (
        "1 traject heeft geen startdatum en telt in elke periode mee.",
        "1 case has no start date and counts in every period.",
    ),
    (
        "{} trajecten hebben geen startdatum en tellen in elke periode mee.",
        "{} cases have no start date and count in every period.",
    ),
    (
        "Een deel van de trajecten heeft geen startdatum en telt in elke periode mee.",
        "Some cases have no start date and count in every period.",
    ),
];

const STARTED_AT_TOP: OneMoreAndSome = [
    (
        "1 startscore was al het hoogste niveau (5) en kon niet meer stijgen.",
        "1 start score was the highest level (5) already and could not go up.",
    ),
    (
        "{} startscores waren al het hoogste niveau (5) en konden niet meer stijgen.",
        "{} start scores were the highest level (5) already and could not go up.",
    ),
    (
        "Een deel van de startscores was al het hoogste niveau (5) en kon niet meer stijgen.",
        "Some start scores were the highest level (5) already and could not go up.",
    ),
];

const NO_MAIN_DOMAIN: OneMoreAndSome = [
    (
        "1 traject heeft geen hoofddomein en telt niet mee in de aandelen.",
        "1 case has no main domain and is not in the shares.",
    ),
    (
        "{} trajecten hebben geen hoofddomein en tellen niet mee in de aandelen.",
        "{} cases have no main domain and are not in the shares.",
    ),
    (
        "Een deel van de trajecten heeft geen hoofddomein en telt niet mee in de aandelen.",
        "Some cases have no main domain and are not in the shares.",
    ),
];

const NO_MAIN_IN_THEME: OneMoreAndSome = [
    (
        "1 traject heeft geen hoofddomein, maar telt wel mee bij de trajecten van zijn thema.",
        "1 case has no main domain but counts among the cases of its theme.",
    ),
    (
        "{} trajecten hebben geen hoofddomein, maar tellen wel mee bij de trajecten van hun thema.",
        "{} cases have no main domain but count among the cases of their theme.",
    ),
    (
        "Een deel van de trajecten heeft geen hoofddomein, maar telt wel mee bij de trajecten van zijn thema.",
        "Some cases have no main domain but count among the cases of their theme.",
    ),
];

const NO_MAIN_IN_KIND: OneMoreAndSome = [
    (
        "1 traject heeft geen hoofddomein, maar telt wel mee bij de trajecten van zijn soort.",
        "1 case has no main domain but counts among the cases of its kind.",
    ),
    (
        "{} trajecten hebben geen hoofddomein, maar tellen wel mee bij de trajecten van hun soort.",
        "{} cases have no main domain but count among the cases of their kind.",
    ),
    (
        "Een deel van de trajecten heeft geen hoofddomein, maar telt wel mee bij de trajecten van zijn soort.",
        "Some cases have no main domain but count among the cases of their kind.",
    ),
];

const NO_AGE: OneMoreAndSome = [
    (
        "Van 1 traject is de leeftijd niet bekend; het telt niet mee in de aandelen.",
        "Of 1 case the age is not known; it is not in the shares.",
    ),
    (
        "Van {} trajecten is de leeftijd niet bekend; ze tellen niet mee in de aandelen.",
        "Of {} cases the age is not known; they are not in the shares.",
    ),
    (
        "Van een deel van de trajecten is de leeftijd niet bekend; dat telt niet mee in de aandelen.",
        "Of some cases the age is not known; they are not in the shares.",
    ),
];

const BETWEEN_BANDS: OneMoreAndSome = [
    (
        "1 traject heeft een leeftijd of leeftijdsgroep die niet helemaal in één van deze groepen valt; het staat bij ‘niet \
         ingevuld’ en telt niet mee in de aandelen.",
        "1 case has an age or age band that does not lie within one of these bands; it stands at ‘not recorded’ and is not \
         in the shares.",
    ),
    (
        "{} trajecten hebben een leeftijd of leeftijdsgroep die niet helemaal in één van deze groepen valt; ze staan bij \
         ‘niet ingevuld’ en tellen niet mee in de aandelen.",
        "{} cases have an age or age band that does not lie within one of these bands; they stand at ‘not recorded’ and are \
         not in the shares.",
    ),
    (
        "Een deel van de trajecten heeft een leeftijd of leeftijdsgroep die niet helemaal in één van deze groepen \
         valt; dat staat bij ‘niet ingevuld’ en telt niet mee in de aandelen.",
        "Some cases have an age or age band that does not lie within one of these bands; they stand at ‘not \
         recorded’ and are not in the shares.",
    ),
];

const NO_PLACE_IN_TIME: OneMoreAndSome = [
    ("1 traject heeft geen startdatum en telt hier niet mee.", "1 case has no start date and does not count here."),
    (
        "{} trajecten hebben geen startdatum en tellen hier niet mee.",
        "{} cases have no start date and do not count here.",
    ),
    (
        "Een deel van de trajecten heeft geen startdatum en telt hier niet mee.",
        "Some cases have no start date and do not count here.",
    ),
];

const CLOSED_LATER: OneMoreAndSome = [
    (
        "1 traject is pas na de periode afgesloten; het telt hier als lopend.",
        "1 case was closed only after the period; here it counts as open.",
    ),
    (
        "{} trajecten zijn pas na de periode afgesloten; ze tellen hier als lopend.",
        "{} cases were closed only after the period; here they count as open.",
    ),
    (
        "Een deel van de trajecten is pas na de periode afgesloten; dat telt hier als lopend.",
        "Some cases were closed only after the period; here they count as open.",
    ),
];

const SCORED_LATER: OneMoreAndSome = [
    (
        "1 traject is pas na de periode afgesloten; wat toen is gescoord of ingevuld, telt mee. Kies ‘Afgesloten in de \
         periode’ om alleen trajecten te tellen die in de periode zijn afgesloten.",
        "1 case was closed only after the period; what was scored or filled in then counts. Choose ‘Closed in the period’ \
         to count only cases that were closed in it.",
    ),
    (
        "{} trajecten zijn pas na de periode afgesloten; wat toen is gescoord of ingevuld, telt mee. Kies ‘Afgesloten in \
         de periode’ om alleen trajecten te tellen die in de periode zijn afgesloten.",
        "{} cases were closed only after the period; what was scored or filled in then counts. Choose ‘Closed in the \
         period’ to count only cases that were closed in it.",
    ),
    (
        "Een deel van de trajecten is pas na de periode afgesloten; wat toen is gescoord of ingevuld, telt mee. \
         Kies ‘Afgesloten in de periode’ om alleen trajecten te tellen die in de periode zijn afgesloten.",
        "Some cases were closed only after the period; what was scored or filled in then counts. Choose ‘Closed \
         in the period’ to count only cases that were closed in it.",
    ),
];

const NO_DURATION: OneMoreAndSome = [
    (
        "1 traject loopt nog, of de begin- of einddatum ervan is niet bekend; het telt niet mee.",
        "1 case is still open, or its first or last day is not known; it does not count.",
    ),
    (
        "{} trajecten lopen nog, of de begin- of einddatum ervan is niet bekend; ze tellen niet mee.",
        "{} cases are still open, or their first or last day is not known; they do not count.",
    ),
    (
        "Een deel van de trajecten loopt nog, of de begin- of einddatum ervan is niet bekend; dat telt niet mee.",
        "Some cases are still open, or their first or last day is not known; they do not count.",
    ),
];

const NO_REFERRER: OneMoreAndSome = [
    (
        "Bij 1 traject is geen verwijzer ingevuld; het telt niet mee.",
        "For 1 case no referrer is recorded; it does not count.",
    ),
    (
        "Bij {} trajecten is geen verwijzer ingevuld; ze tellen niet mee.",
        "For {} cases no referrer is recorded; they do not count.",
    ),
    (
        "Bij een deel van de trajecten is geen verwijzer ingevuld; dat telt niet mee.",
        "For some cases no referrer is recorded; they do not count.",
    ),
];

const EMPTY_IS_NO_REFERRAL: OneMoreAndSome = [
    (
        "Bij 1 afgesloten traject is niets ingevuld, of een woord als ‘geen’ of ‘onbekend’; het telt als geen verdere \
         verwijzing.",
        "For 1 closed case the cell is empty or holds a word such as ‘none’ or ‘unknown’; it counts as no onward referral.",
    ),
    (
        "Bij {} afgesloten trajecten is niets ingevuld, of een woord als ‘geen’ of ‘onbekend’; ze tellen als geen verdere \
         verwijzing.",
        "For {} closed cases the cell is empty or holds a word such as ‘none’ or ‘unknown’; they count as no onward \
         referral.",
    ),
    (
        "Bij een deel van de afgesloten trajecten is niets ingevuld, of een woord als ‘geen’ of ‘onbekend’; dat \
         telt als geen verdere verwijzing.",
        "For some closed cases the cell is empty or holds a word such as ‘none’ or ‘unknown’; they count as no \
         onward referral.",
    ),
];

const NO_CLIENT: OneMoreAndSome = [
    (
        "1 traject heeft geen cliëntnummer; daardoor kan het aantal inwoners hoger zijn.",
        "1 case has no client number, so there may be more people.",
    ),
    (
        "{} trajecten hebben geen cliëntnummer; daardoor kan het aantal inwoners hoger zijn.",
        "{} cases have no client number, so there may be more people.",
    ),
    (
        "Een deel van de trajecten heeft geen cliëntnummer; daardoor kan het aantal inwoners hoger zijn.",
        "Some cases have no client number, so there may be more people.",
    ),
];

const NO_PARTICIPANTS: OneAndMore = [
    (
        "Bij 1 groepsactiviteit ontbreekt het aantal deelnemers in een of meer rijen; wat ontbreekt, telt niet mee.",
        "For 1 group activity the number of participants is not recorded in one or more rows; what is missing adds nothing.",
    ),
    (
        "Bij {} groepsactiviteiten ontbreekt het aantal deelnemers in een of meer rijen; wat ontbreekt, telt niet mee.",
        "For {} group activities the number of participants is not recorded in one or more rows; what is missing adds nothing.",
    ),
];

const NO_SESSIONS: OneAndMore = [
    (
        "Bij 1 groepsactiviteit ontbreekt het aantal bijeenkomsten in een of meer rijen; wat ontbreekt, telt niet mee.",
        "For 1 group activity the number of sessions is not recorded in one or more rows; what is missing adds nothing.",
    ),
    (
        "Bij {} groepsactiviteiten ontbreekt het aantal bijeenkomsten in een of meer rijen; wat ontbreekt, telt niet mee.",
        "For {} group activities the number of sessions is not recorded in one or more rows; what is missing adds nothing.",
    ),
];

const ACHIEVED_FROM_SHEET: OneAndMore = [
    (
        "Voor 1 thema komt het behaalde bereik uit uw tabel met gepland bereik, omdat er niets te tellen was.",
        "For 1 theme the achieved reach is from your table of planned reach, because there was nothing to count.",
    ),
    (
        "Voor {} thema’s komt het behaalde bereik uit uw tabel met gepland bereik, omdat er niets te tellen was.",
        "For {} themes the achieved reach is from your table of planned reach, because there was nothing to count.",
    ),
];

const ACHIEVED_DIFFERS: OneAndMore = [
    (
        "Voor 1 thema staat in uw tabel met gepland bereik een ander behaald bereik dan hier is geteld; het getelde is \
         getoond.",
        "For 1 theme your table of planned reach has another achieved reach than was counted; the counted one is shown.",
    ),
    (
        "Voor {} thema’s staat in uw tabel met gepland bereik een ander behaald bereik dan hier is geteld; het getelde \
         is getoond.",
        "For {} themes your table of planned reach has another achieved reach than was counted; the counted one is shown.",
    ),
];

const NO_TARGET: OneAndMore = [
    (
        "Voor 1 thema is geen gepland bereik bekend; wat daar is behaald, telt wel mee in het totaal.",
        "For 1 theme no planned reach is known; what was achieved there is in the total.",
    ),
    (
        "Voor {} thema’s is geen gepland bereik bekend; wat daar is behaald, telt wel mee in het totaal.",
        "For {} themes no planned reach is known; what was achieved there is in the total.",
    ),
];

const TARGETS_IN_FULL: OneAndMore = [
    (
        "1 gepland bereik geldt voor een periode die maar voor een deel is gekozen en telt helemaal mee.",
        "1 planned reach is for a period that is selected in part only; it counts in full.",
    ),
    (
        "{} keer geldt het geplande bereik voor een periode die maar voor een deel is gekozen; het telt helemaal mee.",
        "{} planned reaches are for a period that is selected in part only; they count in full.",
    ),
];

const TARGETS_IN_PART: OneAndMore = [
    (
        "1 gepland bereik geldt voor een periode die maar voor een deel is gekozen; alleen dat deel telt, naar boven \
         afgerond.",
        "1 planned reach is for a period that is selected in part only; only that part counts, rounded up.",
    ),
    (
        "{} keer geldt het geplande bereik voor een periode die maar voor een deel is gekozen; alleen dat deel telt, naar \
         boven afgerond.",
        "{} planned reaches are for a period that is selected in part only; only that part counts, rounded up.",
    ),
];

const PEOPLE_IN_REACH: OneMoreAndSome = [
    (
        "Het bereik telt inwoners in plaats van trajecten: wie meer trajecten heeft, telt één keer. 1 traject heeft geen \
         cliëntnummer en telt als één inwoner.",
        "Reach counts people instead of cases: a person with several cases counts once. 1 case has no client number and \
         counts as one person.",
    ),
    (
        "Het bereik telt inwoners in plaats van trajecten: wie meer trajecten heeft, telt één keer. {} trajecten hebben geen \
         cliëntnummer en tellen elk als één inwoner.",
        "Reach counts people instead of cases: a person with several cases counts once. {} cases have no client number and \
         count as one person each.",
    ),
    (
        "Het bereik telt inwoners in plaats van trajecten: wie meer trajecten heeft, telt één keer. Een traject \
         zonder cliëntnummer telt als één inwoner.",
        "Reach counts people instead of cases: a person with several cases counts once. A case without a client \
         number counts as one person.",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::{Policy, protect};
    use crate::figures::{Draft, Facts};
    use crate::zrm::DomainName;

    fn sentences(id: FigureId, notes: Vec<Note>, language: Language) -> Vec<String> {
        let facts = Facts { n: Some(1), notes, ..Facts::default() };
        let draft = Draft::new(id, Vec::new(), Vec::new(), facts);
        super::notes(&protect(vec![draft], Policy::Internal)[0], language)
    }

    #[track_caller]
    fn check(note: Note, dutch: &str, english: &str) {
        assert_eq!(sentences(FigureId::MainDomains, vec![note.clone()], Language::Dutch), [dutch]);
        assert_eq!(sentences(FigureId::MainDomains, vec![note], Language::English), [english]);
    }

    #[test]
    fn one_and_more_have_their_own_verbs() {
        check(
            Note::NoStartDate(1),
            "1 traject heeft geen startdatum en telt in elke periode mee.",
            "1 case has no start date and counts in every period.",
        );
        check(
            Note::NoStartDate(1200),
            "1.200 trajecten hebben geen startdatum en tellen in elke periode mee.",
            "1,200 cases have no start date and count in every period.",
        );
    }

    #[test]
    fn missing_scores_of_a_moment_are_one_sentence() {
        let missing = |reason, count| Note::MissingScores(Moment::End, reason, count);
        let notes = vec![
            missing(Missing::Empty, 8),
            Note::MissingScores(Moment::Start, Missing::Empty, 1),
            missing(Missing::NotDiscussed, 4),
        ];
        assert_eq!(
            sentences(FigureId::Growth, notes.clone(), Language::Dutch),
            [
                "Er ontbreken 12 eindscores: 8 niet ingevuld, 4 niet besproken.",
                "Er ontbreekt 1 startscore (niet ingevuld)."
            ]
        );
        assert_eq!(
            sentences(FigureId::Growth, notes, Language::English)[1],
            "1 start score is missing (not recorded)."
        );
    }

    #[test]
    fn signs_instead_of_scores_are_counted_in_times() {
        let missing = |reason, count| Note::MissingScores(Moment::End, reason, count);
        let notes = vec![missing(Missing::Empty, 2), missing(Missing::Zero, 5), missing(Missing::Dash, 8)];
        assert_eq!(
            sentences(FigureId::Growth, notes.clone(), Language::Dutch),
            ["Er ontbreken 15 eindscores: 2 niet ingevuld, 5 keer een 0, 8 keer een streepje."]
        );
        assert_eq!(
            sentences(FigureId::Growth, notes, Language::English),
            ["15 end scores are missing: 2 not recorded, 5 with a 0, 8 with a dash."]
        );
        assert_eq!(
            sentences(FigureId::Growth, vec![missing(Missing::Nine, 3)], Language::Dutch),
            ["Er ontbreken 3 eindscores (een 9)."]
        );
    }

    #[test]
    fn numbers_that_may_not_be_shown_are_left_out() {
        check(
            Note::NoAge(3).without_number(),
            "Van een deel van de trajecten is de leeftijd niet bekend; dat telt niet mee in de aandelen.",
            "Of some cases the age is not known; they are not in the shares.",
        );
        let missing = |reason, count| Note::MissingScores(Moment::End, reason, count).without_number();
        let notes = vec![missing(Missing::Empty, 8), missing(Missing::NotDiscussed, 4)];
        assert_eq!(
            sentences(FigureId::Growth, notes.clone(), Language::Dutch),
            ["Er ontbreken eindscores: niet ingevuld, niet besproken."]
        );
        assert_eq!(
            sentences(FigureId::Growth, notes, Language::English),
            ["Some end scores are missing: not recorded, not discussed."]
        );
        let reached = Note::ReachMadeOf { cases: 3, people: 0, participants: 40, stated: 0 };
        assert_eq!(
            reached.without_number(),
            Note::ReachMadeOf { cases: SOME, people: 0, participants: SOME, stated: 0 }
        );
        assert_eq!(Note::PeopleInReach(0).without_number(), Note::PeopleInReach(0));
        assert_eq!(Note::NoTarget(3).without_number(), Note::NoTarget(3));
    }

    #[test]
    fn sheet_without_the_selected_field() {
        check(
            Note::NotSelectedBy(SheetKind::GroupActivities, Choice::Area),
            "De groepsactiviteiten hebben geen gebied en tellen daarom allemaal mee.",
            "The group activities have no area, so all of them count.",
        );
    }

    #[test]
    fn several_domains_are_told_as_the_figure_counts_them() {
        let dutch = |id| sentences(id, vec![Note::SeveralDomains], Language::Dutch).concat();
        assert!(dutch(FigureId::MainDomains).contains("meer dan 100%"));
        assert_eq!(dutch(FigureId::DimensionByDomain), OF_EACH.0);
        assert_eq!(dutch(FigureId::YoungByDomain), ONCE.0);
    }

    #[test]
    fn the_limit_of_age_and_of_how_many_it_is_not_known() {
        let limit = |unknown| Note::AgeLimit { limit: 25, unknown };
        check(limit(0), "‘Jonger’ is hier jonger dan 25 jaar.", "‘Younger’ means younger than 25 here.");
        check(
            limit(12),
            "‘Jonger’ is hier jonger dan 25 jaar. Van 12 trajecten is dat niet bekend; ze tellen niet mee in het aandeel.",
            "‘Younger’ means younger than 25 here. Of 12 cases that is not known; they are not in the share.",
        );
    }

    #[test]
    fn days_that_are_shown_of_more() {
        check(
            Note::OnlyShown(Period { first: 18_628, last: 18_992 }),
            "Alles tonen wordt te lang. Hier staat 1-1-2021 t/m 31-12-2021; kies een periode om andere jaren te zien.",
            "All together is too much to show. Shown is 1 Jan 2021 to 31 Dec 2021; choose a period to see other years.",
        );
    }

    #[test]
    fn transitions_say_of_which_domain_they_are_and_have_no_total() {
        check(
            Note::OfDomain(DomainName::new("Financien")),
            "Geteld zijn alleen de scores op het leefgebied Financiën.",
            "Counted are only the scores on the life domain Finances.",
        );
        let own_view = |id| sentences(id, vec![Note::OwnViewNotInTotal], Language::Dutch)[0].clone();
        assert!(own_view(FigureId::Transitions).ends_with("tellen hier niet mee."));
        assert!(own_view(FigureId::Growth).ends_with("tellen niet mee in het totaal."));
    }

    #[test]
    fn all_notes_are_whole_sentences_in_both_languages() {
        let mut notes = vec![
            Note::GrowthAndDifference,
            Note::NoProof,
            Note::Uncertainty,
            Note::SeveralPairs,
            Note::SharesRounded,
            Note::ClientsOnce,
            Note::EqualCanBeGoal,
            Note::OwnViewNotInTotal,
            Note::SharesOfPairs,
            Note::SharesOfCouldGrow,
            Note::ReachedOfKnown,
            Note::OfDomain(DomainName::new("Justitie")),
            Note::OfAllDomains,
            Note::SeveralStarts,
            Note::AllStartsAndEnds,
            Note::OnceInTotal,
            Note::SeveralMerged,
            Note::FirstOfMerged,
            Note::OwnViewOfMain,
            Note::SeveralDomains,
            Note::SharesOfTheme,
            Note::SharesOfKind,
            Note::SeveralDimensions,
            Note::HowAgesAreKnown,
            Note::AgeLimit { limit: 25, unknown: 0 },
            Note::AgeLimit { limit: 25, unknown: 1 },
            Note::CarriedOver,
            Note::ActiveInYear,
            Note::NoRule,
            Note::OnlyShown(Period { first: 0, last: 9 }),
            Note::OnlyClosed,
            Note::StartedInPeriod,
            Note::OfClosed,
            Note::TargetsOfAYear,
            Note::TargetsOfOtherDays,
            Note::PeopleOnceInTotal,
            Note::KindsApart,
            Note::ClientsOnceInTotal,
            Note::NewInFiles,
            Note::PeopleInReach(0),
            Note::ParticipantsNotUnique,
            Note::MissingScores(Moment::Goal, Missing::Nine, 2),
            Note::PerSession { sessions: 1, participants: 1 },
        ];
        let counted = [
            Note::NoStartDate,
            Note::StartedAtTop,
            Note::NoMainDomain,
            Note::NoMainDomainInTheme,
            Note::NoMainDomainInKind,
            Note::NoAge,
            Note::BetweenBands,
            Note::NoPlaceInTime,
            Note::ClosedLater,
            Note::ScoredLater,
            Note::NoDuration,
            Note::NoReferrer,
            Note::EmptyIsNoReferral,
            Note::NoClient,
            Note::NoParticipants,
            Note::NoSessions,
            Note::AchievedFromSheet,
            Note::AchievedDiffers,
            Note::NoTarget,
            Note::TargetsInFull,
            Note::TargetsInPart,
            Note::PeopleInReach,
        ];
        notes.extend(counted.iter().flat_map(|note| [note(1), note(2), note(2).without_number()]));
        notes.push(Note::AgeLimit { limit: 25, unknown: 2 }.without_number());
        notes.push(Note::PerSession { sessions: 2, participants: 9 }.without_number());
        let kinds = [SheetKind::Cases, SheetKind::Scores, SheetKind::GroupActivities, SheetKind::Targets];
        for kind in kinds {
            notes.push(Note::NoDates(kind));
            notes.extend(Choice::ALL.map(|choice| Note::NotSelectedBy(kind, choice)));
        }
        for language in [Language::Dutch, Language::English] {
            let sentences = sentences(FigureId::EndVsGoal, notes.clone(), language);
            assert_eq!(sentences.len(), notes.len());
            for sentence in sentences {
                assert!(sentence.ends_with('.') && sentence.len() > 20 && !sentence.contains("{}"), "{sentence}");
                assert!(
                    !sentence.contains("  ") && !sentence.contains('−') && !sentence.contains("1844"),
                    "{sentence}"
                );
            }
        }
    }
}
