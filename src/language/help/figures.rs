//! What each figure is for: the question that it answers, how to read it, who is in it, and what it does not say. What
//! follows from the files and the selection stands in the figure's own notes.

use super::{Term, Text};
use crate::figures::FigureId;
use crate::language::Language;

/// The explanation of a figure.
#[derive(Clone, Copy, Debug)]
pub struct Explained {
    question: Text,
    reading: Text,
    counted: Text,
    limits: Text,
    /// The terms to read further.
    pub terms: &'static [Term],
}

impl Explained {
    /// Its parts in order, each with what it is about.
    pub fn parts(&self, language: Language) -> [(&'static str, &'static str); 4] {
        let heads: [Text; 4] = [
            ("Welke vraag beantwoordt dit?", "Which question does this answer?"),
            ("Hoe leest u het?", "How do you read it?"),
            ("Wie telt mee?", "Who is counted?"),
            ("Wat zegt dit niet?", "What does this not say?"),
        ];
        let texts = [self.question, self.reading, self.counted, self.limits];
        let of = |(dutch, english): Text| language.of(dutch, english);
        std::array::from_fn(|place| (of(heads[place]), of(texts[place])))
    }
}

/// The explanation of a figure. A new figure without one does not build.
pub fn explained(figure: FigureId) -> &'static Explained {
    match figure {
        FigureId::Growth => &GROWTH,
        FigureId::GrowthByTheme => &GROWTH_BY_THEME,
        FigureId::EndVsStart => &END_VS_START,
        FigureId::EndVsGoal => &END_VS_GOAL,
        FigureId::GoalReached => &GOAL_REACHED,
        FigureId::Transitions => &TRANSITIONS,
        FigureId::Levels => &LEVELS,
        FigureId::Spillover => &SPILLOVER,
        FigureId::MainDomains => &MAIN_DOMAINS,
        FigureId::DomainsByTheme => &DOMAINS_BY_THEME,
        FigureId::DomainsByKind => &DOMAINS_BY_KIND,
        FigureId::DimensionByDomain => &DIMENSION_BY_DOMAIN,
        FigureId::AgeBands => &AGE_BANDS,
        FigureId::YoungByDomain => &YOUNG_BY_DOMAIN,
        FigureId::ReachByTheme => &REACH_BY_THEME,
        FigureId::ReachByService => &REACH_BY_SERVICE,
        FigureId::GroupActivities => &GROUP_ACTIVITIES,
        FigureId::UniqueClients => &UNIQUE_CLIENTS,
        FigureId::PopulationReach => &POPULATION_REACH,
        FigureId::KindsByYear => &KINDS_BY_YEAR,
        FigureId::StartedClosed => &STARTED_CLOSED,
        FigureId::Duration => &DURATION,
        FigureId::NewOrKnown => &NEW_OR_KNOWN,
        FigureId::ReferredBy => &REFERRED_BY,
        FigureId::ReferredTo => &REFERRED_TO,
        FigureId::Completeness => &COMPLETENESS,
        FigureId::Reading => &READING,
    }
}

const GROWTH: Explained = Explained {
    question: (
        "Hoe veranderde op elk leefgebied de score van mensen tussen de start en het eind van hun traject?",
        "On each life domain, how did people’s scores change between the start and the end of their case?",
    ),
    reading: (
        "Het open rondje is de gemiddelde startscore, het gevulde rondje de gemiddelde eindscore. De pijl wijst de kant op die \
         het ging: naar rechts is vooruit. Lees in de tabel naast ‘Groei’ ook hoeveel paren vooruit, gelijk en achteruit gingen.",
        "The open circle is the mean start score, the filled one the mean end score. The arrow points the way it went: to the \
         right is up. In the table, read beside ‘Growth’ how many pairs went up, stayed the same and went down.",
    ),
    counted: (
        "De groei gaat over paren: een startscore en een eindscore van hetzelfde traject op hetzelfde leefgebied. Alle \
         leefgebieden met een score doen mee, niet alleen het hoofddomein.",
        "Growth is about pairs: a start score and an end score of the same case on the same domain. All domains with a score are in \
         it, not only the main domain.",
    ),
    limits: (
        "Een gemiddelde kan veel beweging verbergen: als de helft vooruitgaat en de helft evenveel achteruit, is de groei 0. Trajecten \
         zonder eindscore doen niet mee; eindigden juist die minder goed, dan lijkt de groei te mooi. Vergelijk leefgebieden \
         niet als een wedstrijd: op het ene leefgebied kan een niveau winnen moeilijker zijn dan op het andere.",
        "A mean can hide much movement: if half go up and half go down as much, growth is 0. Cases without an end score are not \
         in it; if just those ended less well, growth looks too good. Do not compare domains as in a race: on one domain it can be harder to gain a level than on another.",
    ),
    terms: &[Term::Growth, Term::Pair, Term::UpSameDown, Term::Level, Term::Limits, Term::Difference],
};

const GROWTH_BY_THEME: Explained = Explained {
    question: (
        "Hoe veranderden de scores binnen elk thema, per leefgebied?",
        "How did scores change within each theme, by life domain?",
    ),
    reading: (
        "Elk thema heeft zijn eigen blok met leefgebieden. Het open rondje is de gemiddelde startscore, het gevulde de gemiddelde \
         eindscore.",
        "Each theme has a block of its own with domains. The open circle is the mean start score, the filled one the mean end score.",
    ),
    counted: (
        "Elk traject telt bij het thema waarop het staat. Een grijze rij met streepjes heeft minder dan 10 paren: daar maakt één \
         traject al veel verschil.",
        "Each case counts with the theme that it is of. A grey, dashed row has fewer than 10 pairs: one case makes much \
         difference there.",
    ),
    limits: (
        "Een thema met meer groei is niet vanzelf beter. De mensen zijn anders, ze beginnen op een ander niveau en hebben andere \
         vragen.",
        "A theme with more growth is not better as such. The people differ, they begin on another level and have other needs.",
    ),
    terms: &[Term::Growth, Term::Theme, Term::Pair],
};

const END_VS_START: Explained = Explained {
    question: (
        "Hoeveel trajecten eindigden op hun hoofddomein hoger, gelijk of lager dan ze begonnen?",
        "How many cases ended higher, equal or lower on their main domain than they began?",
    ),
    reading: (
        "Elke balk is 100% van de trajecten met dat hoofddomein. Kijk ook hoe groot het deel ‘(Nog) niet bekend’ is: is dat groot, \
         dan zegt de rest minder.",
        "Each bar is 100% of the cases with that main domain. Look how large the part ‘Not (yet) known’ is too: if it is large, \
         the rest says less.",
    ),
    counted: (
        "Alle trajecten met een hoofddomein tellen mee, ook als een score ontbreekt. Alleen de scores op het hoofddomein zelf \
         worden vergeleken.",
        "All cases with a main domain count, also if a score is missing. Only the scores on the main domain itself are compared.",
    ),
    limits: (
        "Hoger, gelijk en lager zeggen niet hoeveel. Eén niveau hoger en drie niveaus hoger tellen hier even zwaar. Hoeveel het was, \
         ziet u bij ‘Groei per leefgebied’.",
        "Higher, equal and lower do not say by how much. One level up and three levels up count the same here. How much it was you \
         see at ‘Growth by life domain’.",
    ),
    terms: &[Term::MainDomain, Term::StartScore, Term::EndScore, Term::Share],
};

const END_VS_GOAL: Explained = Explained {
    question: (
        "Hoeveel trajecten eindigden op of boven het niveau dat vooraf het doel was?",
        "How many cases ended on or above the level that was the goal beforehand?",
    ),
    reading: (
        "Elke balk is 100% van de trajecten met dat hoofddomein. ‘Eind hoger’ en ‘Eind gelijk’ samen is wie het doel haalde of meer.",
        "Each bar is 100% of the cases with that main domain. ‘End higher’ and ‘End equal’ together are those who met the goal or \
         more.",
    ),
    counted: (
        "De eindscore wordt vergeleken met de doelscore op het hoofddomein. Ontbreekt een van de twee, dan staat het traject bij \
         ‘(Nog) niet bekend’.",
        "The end score is compared with the goal score on the main domain. If one of the two is missing, the case stands at ‘Not \
         (yet) known’.",
    ),
    limits: (
        "Een doel kan hoog of laag zijn gekozen. Wie lage doelen stelt, haalt ze vaker. Dit is iets anders dan ‘Doel behaald’: daar telt het antwoord dat is ingevuld.",
        "A goal can be set high or low. Those who set low goals meet them more often. This is something else than ‘Goal reached’: \
         there counts the answer that was filled in.",
    ),
    terms: &[Term::GoalScore, Term::MainDomain, Term::EndScore],
};

const GOAL_REACHED: Explained = Explained {
    question: (
        "Bij hoeveel trajecten is ingevuld dat het doel is behaald?",
        "For how many cases is it recorded that the goal was reached?",
    ),
    reading: (
        "Elke balk is 100% van een soort ondersteuning. In de tabel is ‘Aandeel behaald’ een deel van de trajecten met een antwoord.",
        "Each bar is 100% of a kind of support. In the table ‘Share reached’ is a part of the cases with an answer.",
    ),
    counted: (
        "Geteld wordt het antwoord dat in uw bestanden staat: ja, deels of nee. Groeibeeld leidt dit niet af uit scores.",
        "Counted is the answer in your files: yes, partly or no. Groeibeeld does not work it out from scores.",
    ),
    limits: (
        "Het is het oordeel van wie het invulde. Zijn er weinig antwoorden, dan kan het aandeel toeval zijn, of is vooral ingevuld \
         waar het goed ging.",
        "It is the judgement of who filled it in. With few answers the share can be chance, or it was filled in mostly where things \
         went well.",
    ),
    terms: &[Term::GoalReached, Term::Kind, Term::Share],
};

const TRANSITIONS: Explained = Explained {
    question: (
        "Wie op een bepaald niveau begon, op welk niveau eindigde die?",
        "On which level did people end who began on a certain level?",
    ),
    reading: (
        "Een rij is het niveau bij de start, een kolom het niveau bij het eind. Het vak met een rand is gelijk gebleven. Rechts daarvan \
         is vooruit, links achteruit. Hoe sterker de kleur van een vak, hoe groter het deel van de rij.",
        "A row is the level at the start, a column the level at the end. The square with an outline stayed the same. Right of it is \
         up, left of it down. The stronger the colour of a square, the larger the part of the row.",
    ),
    counted: (
        "Elke startscore telt in de rij van haar niveau. U kiest bij de figuur één leefgebied of alle leefgebieden samen.",
        "Each start score counts in the row of its level. At the figure you choose one domain or all domains together.",
    ),
    limits: (
        "Rijen met weinig scores zeggen weinig. Kijk eerst hoeveel het er in een rij zijn, voordat u iets over het patroon zegt.",
        "Rows with few scores say little. Look how many there are in a row before you say anything about its pattern.",
    ),
    terms: &[Term::Level, Term::StartScore, Term::EndScore],
};

const LEVELS: Explained = Explained {
    question: (
        "Hoe zijn de vijf niveaus verdeeld bij de start en bij het eind?",
        "How are the five levels spread at the start and at the end?",
    ),
    reading: (
        "Elk leefgebied heeft twee balken van 100%: de bovenste is de start, de onderste het eind. Boven de grafiek staat \
         welke kleur welk niveau is. In de tabel staan aantallen en aandelen.",
        "Each domain has two bars of 100%: the upper one is the start, the lower one the end. Above the chart stands which \
         colour is which level. The table has numbers and shares.",
    ),
    counted: (
        "Elke startscore en elke eindscore telt één keer, op haar eigen leefgebied.",
        "Each start score and each end score counts once, on its own domain.",
    ),
    limits: (
        "Start en eind gaan niet altijd over dezelfde trajecten. Schuift de verdeling op, dan kan dat ook komen doordat sommige \
         trajecten nog geen eindscore hebben. Bij ‘Groei per leefgebied’ zijn het wel steeds dezelfde.",
        "Start and end are not always of the same cases. If the spread shifts, that can also be because some cases have no end score \
         yet. At ‘Growth by life domain’ they are always the same.",
    ),
    terms: &[Term::Level, Term::StartScore, Term::EndScore],
};

const SPILLOVER: Explained = Explained {
    question: (
        "Veranderden ook de scores op andere leefgebieden dan waar het traject over ging?",
        "Did scores also change on other domains than the one that the case was about?",
    ),
    reading: (
        "Elk blok is een hoofddomein. De rijen daarin zijn andere leefgebieden van dezelfde trajecten. De rondjes zijn de gemiddelde \
         start en het gemiddelde eind.",
        "Each block is a main domain. The rows in it are other domains of the same cases. The circles are the mean start and the mean \
         end.",
    ),
    counted: (
        "Alleen trajecten met een hoofddomein, met scores op nog een leefgebied. Een traject met twee hoofddomeinen telt bij beide \
         blokken.",
        "Only cases with a main domain that have scores on another domain too. A case with two main domains counts in both blocks.",
    ),
    limits: (
        "Dat twee leefgebieden samen vooruitgaan, betekent niet dat het ene door het andere komt. Soms is een ander leefgebied alleen gescoord als daar iets speelde.",
        "That two domains go up together does not mean that one is caused by the other. Sometimes another domain is scored only when \
         something was the matter there.",
    ),
    terms: &[Term::MainDomain, Term::Growth, Term::Pair],
};

const MAIN_DOMAINS: Explained = Explained {
    question: ("Waar vragen mensen vooral hulp bij?", "What do people mainly need help with?"),
    reading: (
        "De langste balk is het leefgebied waar de meeste trajecten over gaan. Achter de balk staan het aantal en het aandeel.",
        "The longest bar is the domain that most cases are about. Behind the bar stand the number and the share.",
    ),
    counted: ("Alle gekozen trajecten waarbij een hoofddomein is ingevuld.", "All selected cases with a main domain."),
    limits: (
        "Dit zijn de vragen van wie bij u kwam. Het zegt niet hoe vaak iets voorkomt onder alle inwoners.",
        "These are the needs of who came to you. It does not say how common something is among all inhabitants.",
    ),
    terms: &[Term::MainDomain, Term::Case, Term::Share],
};

const DOMAINS_BY_THEME: Explained = Explained {
    question: (
        "Over welke leefgebieden gaan de trajecten van elk thema?",
        "Which domains are the cases of each theme about?",
    ),
    reading: (
        "Een balk is het aandeel van de trajecten van dat thema. Zo kunt u een klein thema naast een groot thema leggen.",
        "A bar is the share of the cases of that theme. So you can set a small theme beside a large one.",
    ),
    counted: (
        "Alle gekozen trajecten. Staat er geen thema bij, dan telt het traject bij ‘niet ingevuld’.",
        "All selected cases. Without a theme a case counts at ‘not recorded’.",
    ),
    limits: (
        "Een hoog aandeel in een klein thema kan over weinig trajecten gaan. Kijk altijd ook naar het aantal.",
        "A high share in a small theme can be of few cases. Always look at the number too.",
    ),
    terms: &[Term::Theme, Term::MainDomain, Term::Share],
};

const DOMAINS_BY_KIND: Explained = Explained {
    question: (
        "Over welke leefgebieden gaan de trajecten van elke soort ondersteuning?",
        "Which domains are the cases of each kind of support about?",
    ),
    reading: (
        "Een balk is het aandeel van de trajecten van die soort. Zo kunt u soorten vergelijken die niet even groot zijn.",
        "A bar is the share of the cases of that kind. So you can compare kinds of different size.",
    ),
    counted: (
        "Alle gekozen trajecten. Staat er geen soort bij, dan telt het traject bij ‘niet ingevuld’.",
        "All selected cases. Without a kind a case counts at ‘not recorded’.",
    ),
    limits: (
        "Hoe een organisatie soorten noemt, verschilt. Vergelijk alleen met andere organisaties als u weet dat zij hetzelfde bedoelen.",
        "Organisations name kinds differently. Compare with others only if you know that they mean the same.",
    ),
    terms: &[Term::Kind, Term::MainDomain, Term::Share],
};

const DIMENSION_BY_DOMAIN: Explained = Explained {
    question: (
        "Aan welke dimensie van Positieve Gezondheid is gewerkt, bij welk hoofddomein?",
        "Which dimension of Positive Health was worked on, for which main domain?",
    ),
    reading: (
        "Elk blok is een dimensie. De balken zijn aantallen trajecten per hoofddomein.",
        "Each block is a dimension. The bars are numbers of cases by main domain.",
    ),
    counted: (
        "Alle gekozen trajecten. Zonder dimensie of hoofddomein staat een traject bij ‘niet ingevuld’.",
        "All selected cases. Without a dimension or main domain a case stands at ‘not recorded’.",
    ),
    limits: (
        "Positieve Gezondheid is bedoeld om over te praten, niet om te meten. Deze figuur telt daarom alleen wat is gekozen en geeft \
         geen scores.",
        "Positive Health is meant for a conversation, not to measure. So this figure only counts what was chosen and gives no scores.",
    ),
    terms: &[Term::PositiveHealth, Term::MainDomain],
};

const AGE_BANDS: Explained = Explained {
    question: (
        "Hoe oud zijn de mensen, en verschilt dat per soort ondersteuning?",
        "How old are the people, and does that differ by kind of support?",
    ),
    reading: (
        "De groepen lopen van jong naar oud. Zijn er soorten ondersteuning, dan is een balk het aandeel binnen die soort.",
        "The bands go from young to old. Where there are kinds of support, a bar is the share within that kind.",
    ),
    counted: (
        "Trajecten, geen mensen: wie twee trajecten heeft, telt twee keer. U kiest zelf de grenzen van de groepen.",
        "Cases, not people: who has two cases counts twice. You choose the limits of the bands.",
    ),
    limits: (
        "Het zegt niet of u een leeftijdsgroep goed bereikt. Daarvoor moet u weten hoeveel inwoners van die leeftijd er zijn.",
        "It does not say whether you reach an age band well. For that you need to know how many inhabitants of that age there are.",
    ),
    terms: &[Term::AgeBand, Term::Case, Term::Kind],
};

const YOUNG_BY_DOMAIN: Explained = Explained {
    question: (
        "Bij welke hoofddomeinen gaat het vaak om jongere mensen?",
        "For which main domains are people often young?",
    ),
    reading: (
        "Een balk is het aandeel jongere mensen onder de trajecten met dat hoofddomein. Onder de leeftijdsgrens die u kiest is iemand \
         ‘jonger’.",
        "A bar is the share of younger people among the cases with that main domain. Below the age that you choose somebody is \
         ‘younger’.",
    ),
    counted: (
        "Trajecten met een hoofddomein. Het aandeel gaat over de trajecten waarvan de leeftijd bekend is.",
        "Cases with a main domain. The share is of the cases of which the age is known.",
    ),
    limits: (
        "Een hoog aandeel is nog geen hoog aantal. Bij een leefgebied met weinig trajecten kan het toeval zijn.",
        "A high share is not a high number. For a domain with few cases it can be chance.",
    ),
    terms: &[Term::AgeBand, Term::MainDomain, Term::Share],
};

const REACH_BY_THEME: Explained = Explained {
    question: (
        "Hoeveel bereikten we per thema, en hoeveel was het plan?",
        "How many did we reach by theme, and how many was the plan?",
    ),
    reading: (
        "De volle balk is het behaalde bereik. De lichte balk eindigt met een streep bij het plan. Komt de volle balk voorbij de streep, \
         dan is het plan gehaald.",
        "The full bar is the achieved reach. The pale bar ends in a stroke at the plan. If the full bar passes the stroke, the plan was \
         met.",
    ),
    counted: (
        "Bereik is trajecten en deelnemers aan groepsactiviteiten samen. U kunt kiezen om mensen te tellen in plaats van trajecten.",
        "Reach is cases and participants in group activities together. You can choose to count people instead of cases.",
    ),
    limits: (
        "Bereik is geen aantal unieke mensen: wie een traject heeft én aan een groep meedoet, telt vaker. Let op dat het plan over \
         dezelfde periode gaat als uw selectie.",
        "Reach is not a number of different people: who has a case and joins a group counts more than once. Mind that the plan is \
         for the same period as your selection.",
    ),
    terms: &[Term::Reach, Term::PlannedReach, Term::Participant, Term::Theme],
};

const REACH_BY_SERVICE: Explained = Explained {
    question: ("Hoeveel bereikte elke dienst binnen een thema?", "How many did each service within a theme reach?"),
    reading: (
        "Elk blok is een thema, elke balk een dienst. De delen van een balk zijn trajecten en deelnemers.",
        "Each block is a theme, each bar a service. The parts of a bar are cases and participants.",
    ),
    counted: (
        "Trajecten tellen bij hun dienst. Een groepsactiviteit zonder dienst staat onder haar eigen naam.",
        "Cases count with their service. A group activity without a service stands under its own name.",
    ),
    limits: (
        "Een traject van een jaar en één keer meedoen aan een groep tellen hier allebei als één. Veel bereik is dus niet hetzelfde als \
         veel werk.",
        "A case of a year and joining a group once both count as one here. So much reach is not the same as much work.",
    ),
    terms: &[Term::Reach, Term::Service, Term::Participant, Term::UniquePeople],
};

const GROUP_ACTIVITIES: Explained = Explained {
    question: (
        "Welke groepsactiviteiten waren er, hoe vaak, en met hoeveel deelnemers?",
        "Which group activities were there, how often, and with how many participants?",
    ),
    reading: (
        "Een balk is het aantal deelnemers. Daarachter staat het aantal bijeenkomsten. In de tabel ziet u hoeveel deelnemers er \
         gemiddeld per bijeenkomst waren.",
        "A bar is the number of participants. Behind it stands the number of sessions. The table says how many participants there \
         were on average in a session.",
    ),
    counted: (
        "Alle rijen met dezelfde naam zijn samen één activiteit. Heeft uw bestand geen aantal bijeenkomsten, dan is een rij met een \
         datum één bijeenkomst.",
        "All rows with the same name are one activity together. If your file has no number of sessions, a row with a day is one \
         session.",
    ),
    limits: (
        "Het getal zegt niet hoeveel verschillende mensen er kwamen, en niet wat zij eraan hadden.",
        "The number does not say how many different people came, nor what they gained by it.",
    ),
    terms: &[Term::GroupActivity, Term::Participant, Term::Session],
};

const UNIQUE_CLIENTS: Explained = Explained {
    question: (
        "Hoeveel verschillende mensen hadden een traject, en wie van hen is nieuw?",
        "How many different people had a case, and who of them is new?",
    ),
    reading: (
        "Per jaar of thema staan er drie balken: trajecten, inwoners, en wie daarvan nieuw is. Er zijn nooit meer inwoners dan \
         trajecten, want wie terugkomt krijgt een nieuw traject.",
        "For each year or theme there are three bars: cases, people, and who of them is new. There are never more people than cases, \
         because who comes back gets a new case.",
    ),
    counted: (
        "Mensen worden herkend aan hun cliëntnummer. Per jaar telt wie in dat jaar een lopend traject had.",
        "People are recognised by their client number. In a year count those who had an open case in it.",
    ),
    limits: (
        "Gebruiken uw bestanden voor een persoon twee nummers, dan telt die dubbel. Mensen die alleen aan een groep meedoen, staan \
         hier niet in.",
        "If your files have two numbers for one person, that person counts twice. People who only join a group are not in here.",
    ),
    terms: &[Term::UniquePeople, Term::ClientNumber, Term::Case],
};

const POPULATION_REACH: Explained = Explained {
    question: ("Welk deel van alle inwoners hebben we bereikt?", "Which part of all inhabitants did we reach?"),
    reading: (
        "Typ eerst het aantal inwoners van uw werkgebied. De volle balk is wie is bereikt, de lichte balk zijn alle inwoners.",
        "First type the number of inhabitants of your area. The full bar is who was reached, the pale bar all inhabitants.",
    ),
    counted: (
        "Hetzelfde bereik als bij ‘Gepland en behaald bereik per thema’, alle thema’s samen.",
        "The same reach as at ‘Planned and achieved reach by theme’, all themes together.",
    ),
    limits: (
        "Omdat wie vaker meedoet ook vaker telt, is het echte deel van de inwoners waarschijnlijk kleiner dan dit percentage.",
        "As who takes part more often counts more often, the true part of the inhabitants is probably smaller than this percentage.",
    ),
    terms: &[Term::Reach, Term::Participant, Term::UniquePeople],
};

const KINDS_BY_YEAR: Explained = Explained {
    question: (
        "Hoeveel trajecten liepen er elk jaar, per soort ondersteuning?",
        "How many cases were open each year, by kind of support?",
    ),
    reading: (
        "Elk blok is een soort, elke balk een jaar. Met de vorm ‘lijnen door de tijd’ ziet u beter of het meer of minder wordt.",
        "Each block is a kind, each bar a year. With the form ‘lines through time’ you see better whether it goes up or down.",
    ),
    counted: (
        "Elk traject dat in dat jaar liep, ook als het eerder begon.",
        "Each case that was open in that year, also if it started earlier.",
    ),
    limits: (
        "Het eerste en het laatste jaar zijn vaak niet compleet. Dan lijkt het alsof er minder trajecten waren.",
        "The first and the last year are often not complete. Then it seems as if there were fewer cases.",
    ),
    terms: &[Term::Case, Term::Kind, Term::Rule],
};

const STARTED_CLOSED: Explained = Explained {
    question: (
        "Hoeveel trajecten begonnen er, hoeveel zijn afgesloten en hoeveel lopen er nog?",
        "How many cases started, how many were closed, and how many are still open?",
    ),
    reading: (
        "Leg ‘Begonnen’ naast ‘Afgesloten’. Beginnen er meer dan er worden afgesloten, dan groeit wat doorloopt. U kiest jaren, \
         kwartalen of maanden.",
        "Set ‘Started’ beside ‘Closed’. If more start than are closed, what stays open grows. You choose years, quarters or months.",
    ),
    counted: (
        "Elk traject met een startdatum. Zonder einddatum loopt een traject door.",
        "Each case with a start date. Without an end date a case stays open.",
    ),
    limits: (
        "Vergeet iemand om een traject af te sluiten, dan lijkt het door te lopen. Meer lopende trajecten betekent dus niet altijd meer \
         werk.",
        "If somebody forgets to close a case, it seems to stay open. So more open cases do not always mean more work.",
    ),
    terms: &[Term::Case, Term::Period, Term::Kind],
};

const DURATION: Explained = Explained {
    question: ("Hoe lang duurt een traject?", "How long does a case take?"),
    reading: (
        "Een balk is het gemiddelde aantal dagen, het streepje is de middelste. Ligt het gemiddelde ver boven de middelste, dan zijn er \
         een paar heel lange trajecten.",
        "A bar is the mean number of days, the stroke is the middle one. If the mean lies far above the middle one, there are a few very \
         long cases.",
    ),
    counted: (
        "Trajecten die zijn afgesloten en die een begin- en een einddatum hebben. Een traject dat op één dag begint en eindigt, duurt \
         0 dagen.",
        "Cases that are closed and have a first and a last day. A case that starts and ends on one day takes 0 days.",
    ),
    limits: (
        "De dagen zeggen niet hoeveel contact er was. Lang is niet slecht en kort is niet goed: dat hangt af van de vraag.",
        "The days do not say how much contact there was. Long is not bad and short is not good: that depends on the need.",
    ),
    terms: &[Term::Duration, Term::Median, Term::Mean],
};

const NEW_OR_KNOWN: Explained = Explained {
    question: (
        "Zijn de mensen die beginnen nieuw, of kenden we ze al?",
        "Are the people who start new, or did we know them already?",
    ),
    reading: (
        "Elke balk is 100% van de begonnen trajecten van een soort ondersteuning.",
        "Each bar is 100% of the started cases of a kind of support.",
    ),
    counted: (
        "Geteld wordt wat in uw bestanden staat. Wie deels bekend was, telt als al bekend.",
        "Counted is what your files say. Somebody who was partly known counts as known before.",
    ),
    limits: (
        "Terugkomen is niet vanzelf slecht: soms is het een nieuwe vraag. Dit is iets anders dan ‘Nieuw’ bij de unieke inwoners: daar \
         kijkt Groeibeeld zelf of iemand eerder in uw bestanden staat.",
        "Coming back is not bad as such: sometimes it is a new need. This is something else than ‘New’ at the unique people: there \
         Groeibeeld itself looks whether somebody is in your files before.",
    ),
    terms: &[Term::Kind, Term::UniquePeople, Term::Share],
};

const REFERRED_BY: Explained = Explained {
    question: ("Wie stuurt mensen naar ons door?", "Who refers people to us?"),
    reading: (
        "De langste balk is de verwijzer met de meeste trajecten. Achter de balk staan het aantal en het aandeel.",
        "The longest bar is the referrer with most cases. Behind the bar stand the number and the share.",
    ),
    counted: (
        "Trajecten waarbij een verwijzer is ingevuld. Elke schrijfwijze is een eigen rij.",
        "Cases with a referrer. Each spelling is a row of its own.",
    ),
    limits: (
        "Staat dezelfde verwijzer op twee manieren in uw bestanden, dan staat die hier twee keer. Verbeter dat in uw registratie.",
        "If one referrer stands in your files in two spellings, it stands here twice. Correct that in your registry.",
    ),
    terms: &[Term::Referrer, Term::Share],
};

const REFERRED_TO: Explained = Explained {
    question: ("Waar gaan mensen na het traject naartoe?", "Where do people go after their case?"),
    reading: (
        "De balken zijn aantallen afgesloten trajecten. Onderaan staat ‘geen verdere verwijzing’.",
        "The bars are numbers of closed cases. Last stands ‘no onward referral’.",
    ),
    counted: (
        "Alleen trajecten die zijn afgesloten. Daarvan telt waarheen is verwezen.",
        "Only cases that are closed. Of those counts where the person was referred to.",
    ),
    limits: (
        "Een verwijzing zegt niet of iemand daar ook is aangekomen. Geen verdere verwijzing kan betekenen dat er geen hulp meer nodig \
         was, maar ook dat niemand het heeft ingevuld.",
        "A referral does not say whether somebody arrived there. No onward referral can mean that no more help was needed, but also \
         that nobody filled it in.",
    ),
    terms: &[Term::Referrer, Term::Case, Term::Share],
};

const COMPLETENESS: Explained = Explained {
    question: (
        "Welke gegevens zijn goed ingevuld, en waar zitten gaten?",
        "Which data are filled in well, and where are gaps?",
    ),
    reading: (
        "Elke balk is 100% van de vakjes van een gegeven. Een kort stuk ‘ingevuld’ betekent dat figuren daarover minder zeker zijn.",
        "Each bar is 100% of the cells of what a column holds. A short part ‘filled in’ means that figures about it are less \
         certain.",
    ),
    counted: ("Alle vakjes van de kolommen die Groeibeeld gebruikt.", "All cells of the columns that Groeibeeld uses."),
    limits: (
        "Ingevuld is niet hetzelfde als juist. Soms hoort een vakje leeg te zijn, zoals de einddatum van een traject dat nog loopt.",
        "Filled in is not the same as right. Sometimes a cell should be empty, such as the end date of a case that is still open.",
    ),
    terms: &[Term::ReadingReport, Term::Share],
};

const READING: Explained = Explained {
    question: (
        "Hoeveel rijen van elk bestand zijn gebruikt, en waarom de andere niet?",
        "How many rows of each file were used, and why not the others?",
    ),
    reading: (
        "Elke balk is een bestand: gebruikte rijen en weggelaten rijen. De kolommen zeggen waarom rijen zijn weggelaten.",
        "Each bar is a file: rows that were used and rows that were left out. The columns say why rows were left out.",
    ),
    counted: (
        "Alle rijen onder de kolomkoppen. Gebruikt en weggelaten zijn samen altijd alle rijen.",
        "All rows below the column headers. Used and left out together are always all rows.",
    ),
    limits: (
        "Deze figuur gaat over rijen, niet over mensen. Een gebruikte rij kan nog lege of onleesbare vakjes hebben: zie ‘Hoe volledig is \
         ingevuld’.",
        "This figure is of rows, not of people. A used row can still have empty or unreadable cells: see ‘How complete the \
         registration is’.",
    ),
    terms: &[Term::ReadingReport],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_figures_are_explained_in_whole_sentences_in_both_languages() {
        for figure in FigureId::ALL {
            for language in [Language::Dutch, Language::English] {
                let parts = explained(*figure).parts(language);
                assert!(parts[0].1.ends_with('?'), "{}", parts[0].1);
                for (head, text) in parts {
                    assert!(head.ends_with('?') && text.ends_with(['.', '?']), "{text}");
                    assert!(!text.contains("  ") && text.len() > 20, "{text}");
                    // Two to four sentences at most: it stands beside the figure.
                    assert!(text.matches(". ").count() <= 3, "{text}");
                }
            }
            let Explained { terms, .. } = explained(*figure);
            assert!(!terms.is_empty());
            assert!((1..terms.len()).all(|place| !terms[..place].contains(&terms[place])), "{figure:?}");
        }
    }

    #[test]
    fn no_two_figures_answer_one_question() {
        let questions = FigureId::ALL.iter().map(|figure| explained(*figure).parts(Language::Dutch)[0].1);
        assert_eq!(questions.collect::<std::collections::BTreeSet<_>>().len(), FigureId::ALL.len());
    }
}
