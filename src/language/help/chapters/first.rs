//! From what Groeibeeld is to the selection.

use super::super::{Place, Term};
use super::Block::{self, Head, List, Pairs, See, Steps, Text};
use super::Chapter;

pub const WHAT: &[Block] = &[
    Text((
        "Groeibeeld maakt cijfers van de gegevens die uw organisatie al heeft. U kiest een export uit uw registratie. Daarvan maakt \
         Groeibeeld grafieken en tabellen voor uw jaarverslag: de groei op de ZRM, waar mensen hulp bij vragen, het bereik, wie er kwam en \
         ging, en hoe goed er is geregistreerd.",
        "Groeibeeld makes figures of the data that your organisation has already. You choose an export of your registry. Groeibeeld turns it into charts and tables for your yearly report: the growth on the ZRM, what people need help with, the reach, who came and went, \
         and how well it was registered.",
    )),
    Text((
        "Bij elke figuur staat een zin die zegt wat u ziet, en hoe het is geteld. Onder ‘Uitleg’ staat hoe u de figuur leest en wat elke \
         kolom betekent.",
        "With each figure stands a sentence that says what you see, and how it was counted. ‘Explanation’ says how to read the figure and what each column means.",
    )),
    Head(("Wat Groeibeeld niet is", "What Groeibeeld is not")),
    List(&[
        (
            "Geen registratiesysteem. U kunt er niets in bijhouden, en uw bestanden veranderen niet.",
            "No registry. You cannot keep records in it, and your files do not change.",
        ),
        (
            "Geen bewijs dat hulp werkt. De cijfers laten zien hoe mensen zich ontwikkelden, niet waardoor.",
            "No proof that help works. The figures show how people developed, not why.",
        ),
        (
            "Geen oordeel over één persoon. De cijfers gaan over groepen.",
            "No judgement of one person. The figures are about groups.",
        ),
        (
            "Geen dienst op internet. Alles gebeurt in uw browser, op uw eigen apparaat.",
            "No service on the internet. Everything happens in your browser, on your own device.",
        ),
        (
            "Geen product van GGD Amsterdam, van wie de ZRM is. Wat een niveau op een leefgebied betekent, staat in de ZRM zelf.",
            "No product of GGD Amsterdam, which owns the ZRM. What a level means on a domain is written in the ZRM itself.",
        ),
    ]),
    See(&[Place::Term(Term::Zrm), Place::Term(Term::Growth), Place::Chapter(Chapter::Privacy)]),
];

pub const START: &[Block] = &[
    Steps(&[
        (
            "Maak in uw registratiesysteem een export. Excel (XLSX, XLS), LibreOffice (ODS) en CSV kunnen allemaal.",
            "Make an export in your registry. Excel (XLSX, XLS), LibreOffice (ODS) and CSV will all do.",
        ),
        (
            "Druk op ‘Kies bestanden’, of sleep de bestanden naar de pagina. U kunt er meer tegelijk kiezen, bijvoorbeeld één bestand per jaar.",
            "Press ‘Choose files’, or drag the files onto the page. You can choose several at once, for example one file for each year.",
        ),
        (
            "Kijk onder elk bestand of het goed is begrepen. Daarna staan de cijfers eronder.",
            "Look below each file whether it was understood well. Then the figures stand below.",
        ),
    ]),
    Text((
        "Wilt u eerst kijken hoe het werkt? Druk dan op ‘Probeer met voorbeeldgegevens’. Zodra u een eigen bestand kiest, gaan de \
         voorbeeldgegevens weg.",
        "Do you want to see first how it works? Then press ‘Try with sample data’. As soon as you choose a file of your own the sample data \
         go.",
    )),
    Head(("Welke tabellen kan Groeibeeld lezen?", "Which tables can Groeibeeld read?")),
    Pairs(&[
        (
            ("Trajecten", "Cases"),
            (
                "Eén rij per traject, of per traject en leefgebied. Dit is de belangrijkste tabel.",
                "A row for each case, or for each case and domain. This is the main table.",
            ),
        ),
        (
            ("Scores", "Scores"),
            (
                "Eén rij per score, met het trajectnummer. Scores mogen ook in de tabel met trajecten staan.",
                "A row for each score, with the case number. Scores may stand in the table of cases too.",
            ),
        ),
        (
            ("Groepsactiviteiten", "Group activities"),
            (
                "Eén rij per activiteit of per bijeenkomst, met het aantal deelnemers.",
                "A row for each activity or each session, with the number of participants.",
            ),
        ),
        (
            ("Gepland bereik", "Planned reach"),
            (
                "Eén rij per thema, met het aantal dat u van plan was.",
                "A row for each theme, with the number that you planned.",
            ),
        ),
    ]),
    Head(("Welke kolommen hebt u nodig?", "Which columns do you need?")),
    Text((
        "In een tabel met trajecten is een trajectnummer nodig. Met elke kolom die u daarnaast hebt, kunnen er meer figuren worden gemaakt:",
        "A table of cases needs a case number. With each column that you have beside it more figures can be made:",
    )),
    List(&[
        (
            "startdatum en einddatum: om een periode te kiezen, voor de instroom en uitstroom en voor de doorlooptijd;",
            "start date and end date: to choose a period, for inflow and outflow, and for the duration;",
        ),
        (
            "hoofddomein (of leefgebied), startscore, doelscore en eindscore: voor de groei;",
            "main domain (or domain), start score, goal score and end score: for the growth;",
        ),
        ("cliëntnummer: om unieke inwoners te tellen;", "client number: to count unique people;"),
        (
            "thema, dienst, soort ondersteuning, gebied en gemeente: om te verdelen en te selecteren;",
            "theme, service, kind of support, area and municipality: to divide and to select;",
        ),
        (
            "leeftijd, geboortejaar of leeftijdsgroep: voor de leeftijden;",
            "age, year of birth or age band: for the ages;",
        ),
        (
            "wie heeft verwezen en waarheen is verwezen, of iemand al bekend was, en of het doel is behaald.",
            "who referred the person and where to, whether the person was known before, and whether the goal was reached.",
        ),
    ]),
    Text((
        "Kolommen mogen in elke volgorde staan, en koppen mogen op veel manieren zijn geschreven. Namen, adressen en burgerservicenummers \
         hebt u niet nodig: laat die liever weg uit de export.",
        "Columns may stand in any order, and headers may be written in many ways. You do not need names, addresses and citizen service \
         numbers: better leave them out of the export.",
    )),
    Head(("Nog geen registratie", "No registry yet")),
    Text((
        "Onder ‘Nog geen registratie? Begin met een leeg sjabloon’ staat een leeg bestand. Bij elke kolom staat wat u invult en waarvoor het \
         nodig is.",
        "Under ‘No registry yet? Start with an empty template’ there is an empty file. With each column stands what to fill in and what it is \
         needed for.",
    )),
    See(&[
        Place::Term(Term::Case),
        Place::Term(Term::Template),
        Place::Term(Term::Sample),
        Place::Chapter(Chapter::Understood),
    ]),
];

pub const UNDERSTOOD: &[Block] = &[
    Text((
        "Groeibeeld kijkt naar de kolomkoppen en zoekt zelf uit wat een rij is en wat in elke kolom staat. Dat gaat niet altijd goed. \
         Onder elk bestand staat ‘Hoe dit bestand is gelezen’. Kijk daar na of het klopt.",
        "Groeibeeld looks at the column headers and works out what a row is and what each column holds. That does not always go well. Below \
         each file stands ‘How this file was read’. Look there whether it is right.",
    )),
    Head(("Verbeteren wat niet klopt", "Correcting what is not right")),
    List(&[
        (
            "‘Wat is een rij?’: kies trajecten, scores, groepsactiviteiten of gepland bereik, of laat de tabel niet meetellen.",
            "‘What is a row?’: choose cases, scores, group activities or planned reach, or do not count the table.",
        ),
        (
            "‘Regel met de kolomkoppen’: kies een andere regel als er boven de tabel nog een titel staat.",
            "‘Line with the column headers’: choose another line if a title stands above the table.",
        ),
        (
            "‘Welke kolom is wat?’: kies per gegeven de goede kolom, of ‘geen’.",
            "‘Which column is what?’: choose the right column for each thing, or ‘none’.",
        ),
        (
            "‘Scores met een kolom per leefgebied’: voor bestanden waarin elk leefgebied eigen kolommen heeft.",
            "‘Scores with a column for each domain’: for files in which each domain has columns of its own.",
        ),
        (
            "‘Codering van de letters’ en ‘Scheidingsteken’: voor tekstbestanden (CSV) met vreemde tekens of met alles in één kolom.",
            "‘Encoding of the letters’ and ‘Separator’: for text files (CSV) with strange characters or with everything in one column.",
        ),
    ]),
    Text((
        "Na elke keuze leest Groeibeeld het bestand meteen opnieuw. Met ‘Terug naar automatisch’ vervallen uw keuzes voor dat bestand.",
        "After each choice Groeibeeld reads the file again at once. With ‘Back to automatic’ your choices for that file end.",
    )),
    Head(("Wat niet wordt gelezen", "What is not read")),
    Text((
        "Onder ‘Kolommen die niet worden gelezen’ staan kolommen die mensen aanwijzen, zoals namen, adressen en burgerservicenummers, en \
         kolommen met vrije tekst. ‘Wat nog ontbreekt’ zegt welke figuren er door een ontbrekende kolom niet zijn.",
        "Under ‘Columns that are not read’ stand columns that identify people, such as names, addresses and citizen service numbers, and \
         columns of free text. ‘What is still missing’ says which figures are not there because a column is missing.",
    )),
    Head(("Het leesverslag", "The reading report")),
    Text((
        "Het ‘Leesverslag’ zegt per bestand hoeveel rijen er zijn en hoeveel er zijn gebruikt. Daaronder staat wat opviel, zoals een datum die \
         niet kan of een score die geen niveau is. Bij elke melding staat de plaats: bestand, regel en kolom. Wat er in het vakje staat, komt \
         er nooit in. Zo kunt u het verslag opslaan en doorgeven aan wie het in de registratie verbetert.",
        "The ‘Reading report’ says for each file how many rows there are and how many were used. Below stands what stood out, such as a date \
         that cannot be or a score that is no level. With each message stands its place: file, line and column. What stands in the cell is never \
         in it. So you can save the report and pass it on to who corrects the registry.",
    )),
    Text((
        "Een score kan ontbreken om verschillende redenen: het vakje is leeg, of er staat ‘niet van toepassing’, ‘niet te beoordelen’ of ‘niet \
         besproken’. Ook een 0, een 9 en een streepje zijn geen niveau. Zulke scores tellen nooit mee in een gemiddelde; bij de figuur staat hoeveel \
         het er zijn.",
        "A score can be missing for several reasons: the cell is empty, or it says ‘not applicable’, ‘could not be assessed’ or ‘not discussed’. \
         A 0, a 9 and a dash are no level either. Such scores are never in a mean; the figure says how many there are.",
    )),
    See(&[Place::Term(Term::ReadingReport), Place::Chapter(Chapter::Trouble), Place::Chapter(Chapter::Settings)]),
];

pub const SELECT: &[Block] = &[
    Text((
        "Eerst gaan de cijfers over alles wat in uw bestanden staat. Bij ‘Selectie’ kiest u een deel daarvan. Elke keuze geldt meteen voor de figuren; alleen die over de kwaliteit van de registratie gaan altijd over alle rijen. Met ‘Terug naar alles’ bent u weer waar u begon, en met ‘Ongedaan maken’ gaat u één keuze terug. Op een smal scherm staat de selectie achter de knop ‘Selectie’.",
        "At first the figures are about everything in your files. At ‘Selection’ you choose a part of it. Each choice holds for the figures at once; only those on the quality of the registration are always of all rows. With ‘Back to everything’ you are where you began, and ‘Undo’ goes one choice back. On a narrow screen the selection is behind the button ‘Selection’.",
    )),
    Head(("Periode", "Period")),
    Text((
        "Kies een jaar, een schooljaar, een half jaar of een kwartaal, of vul zelf een eerste en een laatste dag in. Zonder periode tellen alle \
         jaren.",
        "Choose a year, a school year, a half year or a quarter, or fill in a first and a last day yourself. Without a period all years count.",
    )),
    Head(("Welke trajecten tellen mee?", "Which cases count?")),
    Pairs(&[
        (
            ("Actief in de periode", "Active in the period"),
            (
                "Elk traject dat in die tijd liep. Dit past bij de vraag: wie hebben we geholpen?",
                "Each case that was open in that time. This fits the question: whom did we help?",
            ),
        ),
        (
            ("Begonnen in de periode", "Started in the period"),
            (
                "Alleen wat in die tijd begon. Dit past bij de vraag: wie kwamen erbij?",
                "Only what started in that time. This fits the question: who came?",
            ),
        ),
        (
            ("Afgesloten in de periode", "Closed in the period"),
            (
                "Alleen wat in die tijd is afgesloten. Dit past het best bij groei, omdat dan de meeste trajecten een eindscore hebben.",
                "Only what was closed in that time. This fits growth best, because then most cases have an end score.",
            ),
        ),
    ]),
    Text((
        "Een paar figuren bepalen zelf welke trajecten bij welk jaar horen, zoals ‘Begonnen en afgesloten trajecten’. Dat staat dan bij ‘Hoe is dit \
         geteld?’.",
        "Some figures have their own way to tell which cases belong to which year, such as ‘Cases started and closed’. Then ‘How was this counted?’ \
         says so.",
    )),
    Head(("Vergelijken", "Comparing")),
    Text((
        "Hebt u een periode gekozen, dan kunt u die bij ‘Vergelijken met’ naast een andere zetten: de periode ervoor, een jaar eerder, of eigen \
         datums. Bij de getallen staat dan wat het was en wat het verschil is. Een klein verschil kan toeval zijn.",
        "If you chose a period, you can set it beside another at ‘Compare with’: the period before, a year earlier, or dates of your own. Beside the \
         numbers stands what it was and what changed. A small change can be chance.",
    )),
    Head(("Gemeente, gebied, thema en meer", "Municipality, area, theme and more")),
    Text((
        "Daaronder kunt u per onderdeel kiezen wat meetelt, bijvoorbeeld één thema of één gebied. ‘Alles’ en ‘Niets’ zetten alle vinkjes aan of uit. \
         Van lange lijsten kunt u een deel zoeken.",
        "Below you can choose for each part what counts, for example one theme or one area. ‘All’ and ‘None’ tick everything or nothing. In long \
         lists you can search.",
    )),
    Head(("Groepen samenvoegen", "Merging groups")),
    Text((
        "Met ‘Groepen samenvoegen’ tellen bijvoorbeeld drie kleine wijken als één gebied, onder een naam die u zelf kiest. Dan hoeft er minder \
         verborgen te worden. Lijken twee namen op elkaar, dan stelt Groeibeeld voor om ze als één te tellen. Onder ‘Wat is samengevoegd’ \
         maakt u het ongedaan.",
        "With ‘Merge groups’ for example three small neighbourhoods count as one area, under a name that you choose. Then less has to be hidden. \
         Where two names look alike, Groeibeeld offers to count them as one. Under ‘What is merged’ you undo it.",
    )),
    Head(("Kiezen hoe er wordt geteld", "Choosing how to count")),
    Text((
        "Bij sommige figuren staat ‘Hoe wilt u tellen?’. Daar kiest u bijvoorbeeld leeftijdsgroepen, het aantal inwoners, of mensen in plaats van \
         trajecten. Die keuze kan ook voor andere figuren gelden.",
        "With some figures stands ‘How do you want to count?’. There you choose for example age bands, the number of inhabitants, or people instead of \
         cases. That choice can hold for other figures too.",
    )),
    See(&[
        Place::Term(Term::Period),
        Place::Term(Term::Rule),
        Place::Term(Term::Comparison),
        Place::Term(Term::Merging),
        Place::Chapter(Chapter::Settings),
    ]),
];
