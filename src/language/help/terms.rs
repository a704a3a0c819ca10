//! The glossary: the words that a reader meets on the page, in plain sentences.

use super::Text;
use crate::accents::plain_letters;
use crate::language::Language;

macro_rules! terms {
    ($($term:ident $slug:literal $name:tt $meaning:tt;)*) => {
        /// A word that is explained.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Term {
            $(#[doc = $slug] $term,)*
        }

        impl Term {
            /// All terms.
            pub const ALL: &[Term] = &[$(Term::$term,)*];

            /// What its place in the handbook is called.
            pub fn slug(self) -> &'static str {
                match self { $(Term::$term => $slug,)* }
            }

            fn name_of(self) -> Text {
                match self { $(Term::$term => $name,)* }
            }

            fn meaning_of(self) -> Text {
                match self { $(Term::$term => $meaning,)* }
            }
        }
    };
}

impl Term {
    /// The word, as the page has it.
    pub fn name(self, language: Language) -> &'static str {
        language.of(self.name_of().0, self.name_of().1)
    }

    /// What it means, in one to three sentences.
    pub fn meaning(self, language: Language) -> &'static str {
        language.of(self.meaning_of().0, self.meaning_of().1)
    }

    /// All terms by the alphabet of a language; signs and numbers come first.
    pub fn by_alphabet(language: Language) -> Vec<Term> {
        let mut terms = Term::ALL.to_vec();
        terms.sort_by_cached_key(|term| {
            let name: String = plain_letters(term.name(language)).collect();
            let begins_with = |is: fn(char) -> bool| name.starts_with(is);
            (begins_with(char::is_alphabetic), begins_with(char::is_alphanumeric), name.to_lowercase())
        });
        terms
    }
}

terms! {
    HiddenMark "hidden-mark" ("· (niet getoond)", "· (not shown)") (
        "Hier staat wel een getal, maar het is niet getoond. Alle getallen die niet getoond zijn hebben hetzelfde teken, zodat niemand kan \
         zien hoe groot ze zijn.",
        "There is a number here, but it is not shown. All numbers that are not shown have the same mark, so that nobody can see how large \
         they are.");
    Dash "dash" ("– (streepje)", "– (dash)") (
        "Dit getal kan niet worden berekend, bijvoorbeeld omdat er niets is om door te delen of omdat het in uw bestanden ontbreekt.",
        "This number cannot be computed, for example because there is nothing to divide by or because it is not in your files.");
    Limits "limits" ("95% vanaf en 95% tot", "95% from and 95% to") (
        "Twee grenzen die laten zien hoe zeker een getal is. Hoe verder ze uit elkaar liggen, hoe onzekerder. Zulke grenzen kloppen \
         ongeveer 95 van de 100 keer.",
        "Two limits that show how certain a number is. The further they lie apart, the less certain. Such limits are right about 95 \
         times out of 100.");
    Share "share" ("Aandeel", "Share") (
        "Een deel van het geheel, als percentage. Bij elke figuur staat van welk geheel.",
        "A part of a whole, as a percentage. Each figure says of which whole.");
    Round "rounding" ("Afronden", "Rounding") (
        "Een manier om cijfers te publiceren. Aantallen staan er in vijftallen, en 1 tot en met 7 ziet u niet. Totalen kunnen daardoor afwijken \
         van de som.",
        "A way to publish figures. Numbers are in fives, and 1 to 7 are not shown. So totals can differ from the sum.");
    Session "session" ("Bijeenkomst", "Session") (
        "Eén keer dat een groepsactiviteit werd gehouden.",
        "One time that a group activity was held.");
    Reach "reach" ("Bereik", "Reach") (
        "Hoeveel u bereikte: trajecten en deelnemers aan groepsactiviteiten samen. U kunt kiezen om mensen te tellen in plaats van trajecten. \
         Bereik is nooit een aantal unieke mensen.",
        "How many you reached: cases and participants in group activities together. You can choose to count people instead of cases. \
         Reach is never a number of different people.");
    ClientNumber "client-number" ("Cliëntnummer", "Client number") (
        "Een nummer voor een persoon, zonder betekenis buiten uw eigen systeem. Groeibeeld ziet daaraan dat twee trajecten van dezelfde \
         persoon zijn. Gebruik nooit een burgerservicenummer.",
        "A number for a person, without meaning outside your own system. By it Groeibeeld sees that two cases are of one person. Never \
         use a citizen service number.");
    Participant "participant" ("Deelnemer", "Participant") (
        "Iemand die meedoet aan een groepsactiviteit. Wie vaker meedoet, telt vaker: deelnemers zijn geen unieke personen.",
        "Somebody who takes part in a group activity. Somebody who takes part more often counts more often: participants are not unique people.");
    Service "service" ("Dienst", "Service") (
        "Wat u aanbiedt binnen een thema, zoals budgethulp of een maatjesproject.",
        "What you offer within a theme, such as budget coaching or a buddy project.");
    GoalReached "goal-reached" ("Doel behaald", "Goal reached") (
        "Het antwoord in uw bestanden op de vraag of het doel van een traject is behaald: ja, deels of nee.",
        "The answer in your files to the question whether the goal of a case was reached: yes, partly or no.");
    GoalScore "goal-score" ("Doelscore", "Goal score") (
        "Het niveau dat vooraf het doel is voor een leefgebied.",
        "The level that is the goal for a life domain beforehand.");
    Duration "duration" ("Doorlooptijd", "Duration") (
        "Het aantal dagen van de start tot de afsluiting van een traject.",
        "The number of days from the start of a case to its closing.");
    Threshold "threshold" ("Drempel", "Threshold") (
        "De grens voor kleine aantallen. Gewoon zijn 1 tot en met 4 verborgen, streng zijn 1 tot en met 9 verborgen.",
        "The limit for small numbers. Usually 1 to 4 are hidden, strictly 1 to 9.");
    EndScore "end-score" ("Eindscore", "End score") (
        "Het niveau op een leefgebied bij de afsluiting van een traject. Zolang een traject loopt, is er vaak nog geen.",
        "The level on a life domain when a case is closed. While a case is open there often is none yet.");
    Figure "figure" ("Figuur", "Figure") (
        "Een grafiek met de tabel die erbij hoort, een zin die zegt wat u ziet, en hoe het is geteld.",
        "A chart with its table, a sentence that says what you see, and how it was counted.");
    Area "area" ("Gebied", "Area") (
        "De wijk, de kern of het dorp dat bij een traject staat.",
        "The neighbourhood or village of a case.");
    Mean "mean" ("Gemiddelde", "Mean") (
        "Alle getallen samen, gedeeld door hoeveel het er zijn. Een gemiddelde laat niet zien hoe ver de getallen uit elkaar liggen.",
        "All numbers together, divided by how many there are. A mean does not show how far the numbers lie apart.");
    PlannedReach "planned-reach" ("Gepland bereik", "Planned reach") (
        "Hoeveel u van plan was te bereiken. Dat komt uit een tabel van uzelf met een aantal per thema; kies die bij ‘Bestanden toevoegen’. Het \
         sjabloon voor Excel heeft er een blad voor. Ernaast staat het behaalde bereik: wat het is geworden.",
        "How many you planned to reach. That comes from a table of your own with a number for each theme; choose it at ‘Add files’. The \
         template for Excel has a sheet for it. Beside it stands the achieved reach: what became of it.");
    Growth "growth" ("Groei", "Growth") (
        "Hoeveel niveaus de score gemiddeld veranderde tussen start en eind, van trajecten die beide scores hebben. +0,50 is een half niveau \
         omhoog. Groei bewijst niet dat de hulp de oorzaak is.",
        "By how many levels the score changed on average between start and end, of cases that have both scores. +0.50 is half a level up. \
         Growth does not prove that the help caused it.");
    GroupActivity "group-activity" ("Groepsactiviteit", "Group activity") (
        "Iets waar meer mensen aan meedoen, zoals een cursus of een inloop. Er staan aantallen deelnemers in uw bestand, geen personen.",
        "Something that several people join, such as a course or an open house. Your file has numbers of participants, no persons.");
    MainDomain "main-domain" ("Hoofddomein", "Main domain") (
        "Het leefgebied waar een traject over gaat. Een traject kan er meer dan één hebben.",
        "The life domain that a case is about. A case can have more than one.");
    HouseStyle "house-style" ("Huisstijl", "House style") (
        "De naam, de twee kleuren en het logo van uw organisatie in grafieken en verslagen.",
        "The name, two colours and logo of your organisation in charts and reports.");
    Settings "settings-file" ("Instellingenbestand", "Settings file") (
        "Een bestand met uw keuzes voor de volgende keer. Er staan geen rijen uit uw bestanden in.",
        "A file with your choices for the next time. No row of your files is in it.");
    Internal "internal" ("Intern", "Internal") (
        "Alles is zichtbaar, ook kleine aantallen. Dat is alleen voor binnen uw organisatie. Elk bestand dat u dan opslaat, zegt dat.",
        "Everything is visible, small numbers too. That is only for inside your organisation. Every file that you save then says so.");
    KeyFigures "key-figures" ("Kerncijfers", "Key figures") (
        "De belangrijkste getallen bovenaan. Elk getal komt uit een figuur; druk erop en u gaat daarheen. Wat niet te berekenen \
         is, staat er niet bij; wat niet getoond mag worden, zegt dat.",
        "The numbers that count most, on top. Each is from a figure; press it and you go there. What cannot be computed is \
         left out; what may not be shown says so.");
    CouldGrow "could-grow" ("Kon groeien", "Could grow") (
        "Een paar met een startscore lager dan 5. Wie op 5 begint, kan niet hoger.",
        "A pair with a start score below 5. Somebody who starts at 5 can go no higher.");
    AgeBand "age-band" ("Leeftijdsgroep", "Age band") (
        "Leeftijden die samen worden geteld, zoals 19 tot en met 26 jaar. De grenzen kiest u zelf.",
        "Ages that are counted together, such as 19 to 26 years. You choose the limits.");
    Domain "life-domain" ("Leefgebied", "Life domain") (
        "Een deel van iemands leven waarop de ZRM een niveau geeft, zoals Financiën of Sociaal netwerk. Andere woorden hiervoor zijn domein en \
         levensdomein.",
        "A part of somebody’s life that the ZRM gives a level on, such as Finances or Social network. Also called domain.");
    ReadingReport "reading-report" ("Leesverslag", "Reading report") (
        "Wat er met de rijen van uw bestanden is gebeurd en wat opviel bij het lezen. Er staat een plaats in, nooit wat er in een vakje staat.",
        "What became of the rows of your files and what stood out while reading. It names a place, never what stands in a cell.");
    Median "median" ("Middelste (mediaan)", "Middle one (median)") (
        "Zet alle getallen op volgorde: dit is het middelste. De helft is lager, de helft is hoger.",
        "Put all numbers in order: this is the one in the middle. Half are lower, half are higher.");
    OwnView "own-view" ("Mijn ZRM", "Mijn ZRM") (
        "De ZRM die een inwoner zelf invult. Dat is een eigen oordeel en telt apart van de scores van een professional.",
        "The ZRM that people fill in themselves. It is their own view and counts apart from a professional’s scores.");
    Number "n" ("n =", "n =") (
        "Over hoeveel trajecten (of activiteiten of rijen) een figuur gaat. Het staat in de regel onder de figuur.",
        "How many cases (or activities or rows) a figure is about. It stands in the line under the figure.");
    Level "level" ("Niveau", "Level") (
        "Hoe zelfredzaam iemand is op een leefgebied: 1 acute problematiek, 2 niet zelfredzaam, 3 beperkt zelfredzaam, 4 voldoende zelfredzaam, \
         5 volledig zelfredzaam.",
        "How self-sufficient somebody is on a life domain: 1 acute problem, 2 not self-sufficient, 3 barely self-sufficient, 4 adequately \
         self-sufficient, 5 completely self-sufficient.");
    Pair "pair" ("Paar", "Pair") (
        "Een startscore en een eindscore van hetzelfde traject op hetzelfde leefgebied. Alleen met een paar is te zien wat er veranderde.",
        "A start score and an end score of the same case on the same life domain. Only a pair shows what changed.");
    Period "period" ("Periode", "Period") (
        "De tijd waar de cijfers over gaan, van de eerste tot en met de laatste dag. Zonder periode tellen alle jaren.",
        "The time that the figures are about, from the first day to the last. Without a period all years count.");
    PositiveHealth "positive-health" ("Positieve Gezondheid", "Positive Health") (
        "Een manier om met mensen te praten over hun leven, met zes dimensies: lichaamsfuncties, mentaal welbevinden, zingeving, kwaliteit van \
         leven, meedoen en dagelijks functioneren.",
        "A way to talk with people about their life, with six dimensions: bodily functions, mental wellbeing, meaningfulness, quality of life, \
         participation and daily functioning.");
    Points "percentage-points" ("Procentpunt (%-punt)", "Percentage point (%-point)") (
        "Het verschil tussen twee percentages. Van 40% naar 45% is 5 procentpunten erbij.",
        "The difference between two percentages. From 40% to 45% is 5 percentage points more.");
    Ledger "ledger" ("Publicatielogboek", "Publication ledger") (
        "Een bestand waarin staat welke getallen u eerder publiceerde. Open het bij een volgende publicatie: wat toen verborgen was, blijft \
         verborgen. Er staan geen verborgen aantallen in.",
        "A file that says which numbers you published earlier. Open it for a next publication: what was hidden then stays hidden. No hidden \
         number is in it.");
    PValue "p-value" ("p-waarde", "p-value") (
        "Hoe vaak toeval alleen een verschil zou geven dat minstens zo groot is. Bij 0,050 is dat 5 van de 100 keer. Een kleine p-waarde zegt niet \
         dat het verschil groot of belangrijk is.",
        "How often chance alone would give a difference at least as large. At 0.050 that is 5 times out of 100. A small p-value does not say \
         that the difference is large or matters.");
    Merging "merging" ("Samenvoegen", "Merging") (
        "Kleine groepen als één groep tellen, onder een naam van uzelf. Dan hoeft er minder verborgen te worden. Uw bestanden veranderen niet.",
        "Counting small groups as one, under a name of your own. Then less has to be hidden. Your files do not change.");
    Selection "selection" ("Selectie", "Selection") (
        "Waar de cijfers over gaan: de periode, welke trajecten meetellen, en bijvoorbeeld alleen één thema of gebied.",
        "What the figures are about: the period, which cases count, and for example one theme or area only.");
    Template "template" ("Sjabloon", "Template") (
        "Een leeg bestand met de goede kolomkoppen, voor wie nog geen registratie heeft.",
        "An empty file with the right column headers, for who has no registry yet.");
    Kind "kind-of-support" ("Soort ondersteuning", "Kind of support") (
        "Hoe iemand hulp krijgt, bijvoorbeeld een individueel traject, leun en steun, of informatie en advies.",
        "How somebody gets help, for example an individual case, a listening ear, or information and advice.");
    Deviation "standard-deviation" ("Standaarddeviatie", "Standard deviation") (
        "Een getal voor hoeveel de groei van traject tot traject verschilt. Hoe hoger, hoe meer verschil.",
        "A number for how much growth differs from case to case. The higher, the more difference.");
    StartScore "start-score" ("Startscore", "Start score") (
        "Het niveau op een leefgebied aan het begin van een traject.",
        "The level on a life domain at the start of a case.");
    Rule "counting-rule" ("Telregel", "Counting rule") (
        "Welke trajecten bij een periode horen. Actief: het liep in die periode. Begonnen: het startte erin. Afgesloten: het eindigde erin.",
        "Which cases belong to a period. Active: it was open in the period. Started: it started in it. Closed: it ended in it.");
    Theme "theme" ("Thema", "Theme") (
        "De maatschappelijke opgave waarbij een traject of activiteit hoort, zoals het doorbreken van armoede.",
        "The policy theme that a case or activity belongs to, such as breaking poverty.");
    Case "case" ("Traject", "Case") (
        "De ondersteuning van één persoon, van start tot afsluiting. Komt iemand terug, dan is dat een nieuw traject. Sommige systemen noemen dit \
         een casus, een dossier of een zaak.",
        "The support of one person, from start to closing. If somebody comes back, that is a new case. Some systems call it a file.");
    UniquePeople "unique-people" ("Unieke inwoners", "Unique people") (
        "Het aantal verschillende mensen. Wie twee trajecten heeft, telt één keer. Groeibeeld ziet dat aan het cliëntnummer.",
        "The number of different people. Somebody with two cases counts once. Groeibeeld sees that by the client number.");
    Hiding "hiding" ("Verbergen", "Hiding") (
        "De gewone manier om cijfers te publiceren. Kleine aantallen zijn niet getoond, en ook niet de grotere waarmee iemand ze zou kunnen \
         uitrekenen.",
        "The usual way to publish figures. Small numbers are not shown, nor are larger ones by which somebody could work them out.");
    Comparison "comparison" ("Vergeleken periode", "Compared period") (
        "Een tweede periode die u naast de gekozen periode zet. Bij de cijfers staat dan wat het was en wat het verschil is.",
        "A second period that you set beside the one you chose. Beside the figures stands what it was and what changed.");
    Difference "difference" ("Verschil van de gemiddelden", "Difference of the means") (
        "Het gemiddelde van alle eindscores min het gemiddelde van alle startscores. Dat gaat niet altijd over dezelfde trajecten; groei wel.",
        "The mean of all end scores less the mean of all start scores. It is not always of the same cases; growth is.");
    Referrer "referrer" ("Verwijzer", "Referrer") (
        "Wie iemand naar u heeft verwezen, zoals een huisarts of een school. Waarheen u iemand verwijst, heet hier ‘Verwezen naar’.",
        "Who referred somebody to you, such as a general practitioner or a school. Where you refer somebody to is called ‘Referred to’ here.");
    Sample "sample" ("Voorbeeldgegevens", "Sample data") (
        "Gegevens van een verzonnen organisatie, om Groeibeeld te proberen. Er staan geen echte mensen in.",
        "Data of an invented organisation, to try Groeibeeld. No real people are in it.");
    UpSameDown "up-same-down" ("Vooruit, gelijk, achteruit", "Up, same, down") (
        "Van hoeveel paren de eindscore hoger is dan de startscore, gelijk, of lager. Dit laat zien wat een gemiddelde verbergt.",
        "Of how many pairs the end score is higher than the start score, the same, or lower. This shows what a mean hides.");
    Zrm "zrm" ("ZRM (Zelfredzaamheid-Matrix)", "ZRM (Self-Sufficiency Matrix)") (
        "Een manier om vast te leggen hoe zelfredzaam iemand is, op een schaal van vijf niveaus voor elk leefgebied. De ZRM is van GGD Amsterdam.",
        "A way to record how self-sufficient somebody is, on a scale of five levels for each life domain. The ZRM is of GGD Amsterdam.");
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const BOTH: [Language; 2] = [Language::Dutch, Language::English];

    #[test]
    fn all_terms_have_a_name_of_their_own_and_one_to_three_sentences() {
        for language in BOTH {
            let names: BTreeSet<_> = Term::ALL.iter().map(|term| term.name(language)).collect();
            assert_eq!(names.len(), Term::ALL.len());
            for meaning in Term::ALL.iter().map(|term| term.meaning(language)) {
                assert!(meaning.ends_with('.') && !meaning.contains("  "), "{meaning}");
                assert!(meaning.matches(". ").count() <= 3, "{meaning}");
            }
        }
        let slugs: BTreeSet<_> = Term::ALL.iter().map(|term| term.slug()).collect();
        assert_eq!(slugs.len(), Term::ALL.len());
    }

    #[test]
    fn terms_stand_by_the_alphabet_of_the_language() {
        for language in BOTH {
            let sorted = Term::by_alphabet(language);
            assert_eq!(sorted.len(), Term::ALL.len());
            assert_eq!(sorted[0], Term::HiddenMark);
            assert_eq!(sorted.last(), Some(&Term::Zrm));
        }
        let place = |term, language| Term::by_alphabet(language).iter().position(|of| *of == term);
        assert!(place(Term::Case, Language::Dutch) > place(Term::Theme, Language::Dutch));
        assert!(place(Term::Case, Language::English) < place(Term::Theme, Language::English));
    }

    #[test]
    fn the_levels_are_those_of_the_scale() {
        for language in BOTH {
            for level in crate::zrm::Level::ALL {
                let name = format!("{} {}", level.number(), language.of(level.dutch(), level.english()));
                assert!(Term::Level.meaning(language).contains(&name), "{name}");
            }
        }
    }
}
