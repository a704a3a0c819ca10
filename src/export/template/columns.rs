//! The columns of the templates: field, headings, explanations and examples in one table.

use crate::fields::{Field, SheetKind};
use crate::language::Language;

/// What is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    Text,
    /// The number of a case or client, which may start with zeros.
    Number,
    Day,
    Count,
    Score,
    Domain,
    Moment,
    YesNo,
    YesPartlyNo,
}

/// A column. Texts are pairs: Dutch, English.
pub(super) struct Column {
    pub(super) field: Field,
    pub(super) entry: Entry,
    heading: (&'static str, &'static str),
    meaning: (&'static str, &'static str),
    example: (&'static str, &'static str),
    need: (&'static str, &'static str),
}

impl Column {
    /// What stands above it.
    pub(super) fn heading(&self, language: Language) -> &'static str {
        language.of(self.heading.0, self.heading.1)
    }

    /// What is to be filled in.
    pub(super) fn meaning(&self, language: Language) -> &'static str {
        language.of(self.meaning.0, self.meaning.1)
    }

    /// One value.
    pub(super) fn example(&self, language: Language) -> &'static str {
        language.of(self.example.0, self.example.1)
    }

    /// Whether it is needed, and for which figure.
    pub(super) fn need(&self, language: Language) -> &'static str {
        language.of(self.need.0, self.need.1)
    }
}

/// The columns of a kind of sheet.
pub(super) fn columns(kind: SheetKind) -> &'static [Column] {
    match kind {
        SheetKind::Cases => CASES,
        SheetKind::Scores => SCORES,
        SheetKind::GroupActivities => ACTIVITIES,
        SheetKind::Targets => TARGETS,
    }
}

macro_rules! column {
    ($field:ident $entry:ident $dutch:literal $english:literal
     ($meaning:literal $meaning_english:literal) ($example:literal $example_english:literal)
     ($need:literal $need_english:literal)) => {
        Column {
            field: Field::$field,
            entry: Entry::$entry,
            heading: ($dutch, $english),
            meaning: ($meaning, $meaning_english),
            example: ($example, $example_english),
            need: ($need, $need_english),
        }
    };
}

const CASES: &[Column] = &[
    column!(CaseId Number "Trajectnummer" "Case number"
        ("Het nummer van het traject in uw systeem. Elk traject heeft een eigen nummer."
         "The number of the case in your system. Each case has its own number.")
        ("T0001" "T0001")
        ("Altijd nodig." "Always needed.")),
    column!(ClientId Number "Cliëntnummer" "Client number"
        ("Een nummer voor de persoon, zonder betekenis buiten uw systeem. Nooit een BSN."
         "A number for the person, without meaning outside your system. Never a citizen service number (BSN).")
        ("C0001" "C0001")
        ("Nodig om unieke inwoners te tellen." "Needed to count unique people.")),
    column!(Municipality Text "Gemeente" "Municipality"
        ("De gemeente waarvoor u het traject doet." "The municipality that you do the case for.")
        ("Voorbeeldstad" "Voorbeeldstad")
        ("Niet verplicht. U kunt er een selectie mee maken." "Optional. You can select by it.")),
    column!(Area Text "Gebied" "Area"
        ("De wijk of kern. Kies grote gebieden, zodat niemand te herkennen is."
         "The neighbourhood or village. Choose large areas, so that nobody can be recognised.")
        ("Noord" "Noord")
        ("Niet verplicht. U kunt er een selectie mee maken." "Optional. You can select by it.")),
    column!(Theme Text "Maatschappelijke opgave" "Theme"
        ("Het thema waaronder het traject valt. Schrijf het steeds hetzelfde."
         "The policy theme of the case. Always write it the same way.")
        ("Doorbreken van armoede" "Breaking poverty")
        ("Nodig voor de figuren per thema en voor het bereik." "Needed for figures by theme and for the reach.")),
    column!(Service Text "Dienst" "Service"
        ("De dienst of het product binnen het thema." "The service or product within the theme.")
        ("Budgethulp" "Budget coaching")
        ("Nodig voor het bereik per dienst." "Needed for the reach by service.")),
    column!(Kind Text "Soort ondersteuning" "Kind of support"
        ("Bijvoorbeeld individueel traject, leun en steun, of informatie en advies."
         "For instance individual support, a listening ear, or information and advice.")
        ("individueel traject" "individual support")
        ("Nodig voor de figuren per soort ondersteuning." "Needed for figures by kind of support.")),
    column!(StartDate Day "Startdatum" "Start date"
        ("De dag waarop het traject begon." "The day on which the case started.")
        ("15-1-2024" "15-1-2024")
        ("Nodig om een periode te kiezen." "Needed to choose a period.")),
    column!(EndDate Day "Einddatum" "End date"
        ("De dag waarop u het traject afsloot. Leeg zolang het loopt."
         "The day on which you closed the case. Empty while it is open.")
        ("30-6-2024" "30-6-2024")
        ("Nodig voor een periode, voor de uitstroom en de doorlooptijd."
         "Needed for a period, for the outflow and the duration.")),
    column!(KnownBefore YesNo "Eerder bekend" "Known before"
        ("Of de persoon al eerder bij u een traject had." "Whether the person had a case with you before.")
        ("ja" "yes")
        ("Nodig voor nieuw of al bekend." "Needed for new or known before.")),
    column!(Age Count "Leeftijd" "Age"
        ("De leeftijd bij het begin, in jaren. Of schrijf een groep, zoals 19-26."
         "The age at the start, in years. Or write a band, such as 19-26.")
        ("34" "34")
        ("Nodig voor de leeftijden." "Needed for the ages.")),
    column!(ReferredBy Text "Aangemeld door" "Referred by"
        ("Het soort verwijzer, bijvoorbeeld huisarts of school. Nooit de naam van een persoon."
         "The kind of referrer, for instance general practitioner or school. Never the name of a person.")
        ("huisarts" "general practitioner")
        ("Nodig voor wie naar u verwees." "Needed for who referred to you.")),
    column!(ReferredTo Text "Verwezen naar" "Referred to"
        ("Waarheen u de persoon bij het afsluiten verwees. Leeg of ‘geen’ als dat niet nodig was."
         "Where you referred the person at closing. Empty or ‘none’ if that was not needed.")
        ("Wmo" "Wmo")
        ("Nodig voor de doorverwijzingen." "Needed for onward referrals.")),
    column!(Dimension Text "Positieve Gezondheid" "Dimension"
        ("De dimensie van Positieve Gezondheid waaraan de persoon wil werken."
         "The dimension of Positive Health that the person wants to work on.")
        ("Meedoen" "Participation")
        ("Nodig voor de dimensies per hoofddomein." "Needed for the dimensions by main domain.")),
    column!(MainDomain Domain "Hoofddomein" "Main domain"
        ("Het leefgebied van de ZRM waar het traject over gaat." "The domain of the ZRM that the case is about.")
        ("Financiën" "Finances")
        ("Nodig voor de hoofddomeinen en voor groei per domein." "Needed for the main domains and for growth by domain.")),
    column!(StartScore Score "Startscore" "Start score"
        ("De score op het hoofddomein aan het begin, 1 tot en met 5."
         "The score on the main domain at the start, 1 to 5.")
        ("2" "2")
        ("Nodig voor groei." "Needed for growth.")),
    column!(GoalScore Score "Doelscore" "Goal score"
        ("De score waar u samen naartoe werkt." "The score that you work towards together.")
        ("4" "4")
        ("Nodig voor eindscore tegenover doelscore." "Needed for end score against goal score.")),
    column!(EndScore Score "Eindscore" "End score"
        ("De score op het hoofddomein bij afsluiting." "The score on the main domain at closing.")
        ("3" "3")
        ("Nodig voor groei." "Needed for growth.")),
    column!(GoalReached YesPartlyNo "Doel behaald" "Goal reached"
        ("Of het doel van het traject is behaald." "Whether the goal of the case was reached.")
        ("deels" "partly")
        ("Nodig voor doel behaald." "Needed for goal reached.")),
];

const SCORES: &[Column] = &[
    column!(CaseId Number "Trajectnummer" "Case number"
        ("Hetzelfde nummer als in het blad Trajecten." "The same number as in the sheet Cases.")
        ("T0001" "T0001")
        ("Altijd nodig." "Always needed.")),
    column!(Domain Domain "Leefgebied" "Domain"
        ("Het leefgebied van de score." "The domain of the score.")
        ("Huisvesting" "Housing")
        ("Altijd nodig." "Always needed.")),
    column!(Moment Moment "Meetmoment" "Moment"
        ("Bij welk moment de score hoort: start, doel, tussen of eind."
         "The moment that the score belongs to: start, goal, between or end.")
        ("eind" "end")
        ("Altijd nodig." "Always needed.")),
    column!(Score Score "Score" "Score"
        ("Het niveau, 1 tot en met 5." "The level, 1 to 5.")
        ("3" "3")
        ("Nodig voor groei." "Needed for growth.")),
    column!(MeasuredOn Day "Meetdatum" "Measured on"
        ("De dag waarop u de score gaf." "The day on which you gave the score.")
        ("30-6-2024" "30-6-2024")
        ("Niet verplicht. Bij twee scores op één moment wijst de dag aan welke telt."
         "Optional. With two scores at one moment the day tells which one counts.")),
];

const ACTIVITIES: &[Column] = &[
    column!(Activity Text "Activiteit" "Activity"
        ("De naam van de groepsactiviteit." "The name of the group activity.")
        ("Inloopochtend" "Open morning")
        ("Altijd nodig." "Always needed.")),
    column!(Theme Text "Maatschappelijke opgave" "Theme"
        ("Het thema waaronder de activiteit valt." "The policy theme of the activity.")
        ("Ontmoeting" "Meeting people")
        ("Nodig voor het bereik per thema." "Needed for the reach by theme.")),
    column!(Service Text "Dienst" "Service"
        ("De dienst of het product binnen het thema." "The service or product within the theme.")
        ("Buurthuis" "Community centre")
        ("Nodig voor het bereik per dienst." "Needed for the reach by service.")),
    column!(Municipality Text "Gemeente" "Municipality"
        ("De gemeente waarvoor u de activiteit doet." "The municipality that you do the activity for.")
        ("Voorbeeldstad" "Voorbeeldstad")
        ("Niet verplicht. U kunt er een selectie mee maken." "Optional. You can select by it.")),
    column!(Area Text "Gebied" "Area"
        ("De wijk of kern." "The neighbourhood or village.")
        ("Noord" "Noord")
        ("Niet verplicht. U kunt er een selectie mee maken." "Optional. You can select by it.")),
    column!(Date Day "Datum" "Date"
        ("De dag van de bijeenkomst, of de eerste dag van de reeks." "The day of the session, or the first day of the series.")
        ("15-1-2024" "15-1-2024")
        ("Nodig om een periode te kiezen." "Needed to choose a period.")),
    column!(Sessions Count "Bijeenkomsten" "Sessions"
        ("Hoeveel bijeenkomsten deze rij telt. Eén als elke bijeenkomst een eigen rij heeft."
         "How many sessions this row counts. One if each session has its own row.")
        ("10" "10")
        ("Nodig voor de groepsactiviteiten." "Needed for the group activities.")),
    column!(Participants Count "Deelnemers" "Participants"
        ("Hoeveel deelnemers er bij elkaar waren." "How many participants there were in all.")
        ("120" "120")
        ("Nodig voor de groepsactiviteiten en het bereik." "Needed for the group activities and the reach.")),
    column!(Prevention Text "Preventie" "Prevention"
        ("Wat de activiteit moet voorkomen." "What the activity is meant to prevent.")
        ("eenzaamheid" "loneliness")
        ("Niet verplicht. Staat bij de groepsactiviteiten." "Optional. Stands with the group activities.")),
    column!(Dimensions Text "Dimensies" "Dimensions"
        ("Aan welke dimensies van Positieve Gezondheid de activiteit werkt."
         "The dimensions of Positive Health that the activity works on.")
        ("meedoen, kwaliteit van leven" "participation, quality of life")
        ("Niet verplicht. Staat bij de groepsactiviteiten." "Optional. Stands with the group activities.")),
];

const TARGETS: &[Column] = &[
    column!(Theme Text "Maatschappelijke opgave" "Theme"
        ("Het thema, geschreven zoals in de andere bladen." "The policy theme, written as in the other sheets.")
        ("Doorbreken van armoede" "Breaking poverty")
        ("Altijd nodig." "Always needed.")),
    column!(Service Text "Dienst" "Service"
        ("De dienst, als het plan per dienst is gemaakt." "The service, if the plan was made by service.")
        ("Budgethulp" "Budget coaching")
        ("Niet verplicht." "Optional.")),
    column!(Planned Count "Gepland bereik" "Planned reach"
        ("Hoeveel inwoners of deelnames met de gemeente zijn afgesproken."
         "How many residents or attendances were agreed with the municipality.")
        ("400" "400")
        ("Nodig voor het bereik tegenover het plan." "Needed for the reach against the plan.")),
    column!(TargetPeriod Text "Periode" "Period"
        ("Het jaar waarvoor het plan geldt." "The year that the plan is for.")
        ("2024" "2024")
        ("Niet verplicht. Nodig als het bestand plannen van meer jaren heeft."
         "Optional. Needed if the file has plans of several years.")),
];
