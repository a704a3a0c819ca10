//! From the figures to the method.

use super::super::{Place, Term};
use super::Block::{self, Head, List, Pairs, See, Steps, Text};
use super::Chapter;
use crate::figures::FigureId;

pub const READ: &[Block] = &[
    Text((
        "De cijfers staan in vijf hoofdstukken: groei, verdeling, bereik, instroom en uitstroom, en kwaliteit van de registratie. Bovenaan staan de \
         kerncijfers. Druk op een kerncijfer en u gaat naar de figuur waar het uit komt. Onder ‘Alle figuren op deze pagina’ staat de weg naar elke \
         figuur.",
        "The figures stand in five chapters: growth, distribution, reach, inflow and outflow, and quality of the registration. On top stand the key \
         figures. Press a key figure and you go to the figure that it is from. Under ‘All figures on this page’ is the way to each figure.",
    )),
    Head(("Wat bij een figuur staat", "What stands with a figure")),
    Text((
        "De figuren staan naast elkaar. Met ‘Vergroten’ wordt een figuur zo breed als er plaats is, met de tabel open en met alles wat erbij hoort: \
         hoe er geteld wordt, de vorm van de grafiek en ‘Hoe is dit geteld?’. Met ‘Verkleinen’ staat hij weer tussen de andere. Dit verandert niets \
         aan wat u opslaat.",
        "The figures stand beside each other. ‘Enlarge’ makes a figure as wide as there is room, with its table open and with all that belongs to it: \
         how it is counted, the form of the chart and ‘How was this counted?’. ‘Make smaller’ puts it back among the others. This changes nothing in \
         what you save.",
    )),
    List(&[
        ("De zin bovenaan zegt wat u ziet.", "The sentence on top says what you see."),
        (
            "Wijs een deel van de grafiek aan, of loop er met de pijltoetsen doorheen: eronder staat dan welk getal het is.",
            "Point at a part of the chart, or go through it with the arrow keys: below stands which number it is.",
        ),
        (
            "De grafiek laat het zien. Bij sommige figuren kiest u bij ‘Vorm van de grafiek’ een andere vorm; de getallen blijven gelijk.",
            "The chart shows it. With some figures you choose another form at ‘Form of the chart’; the numbers stay the same.",
        ),
        (
            "De tabel heeft alle getallen. Met ‘Toon alle kolommen’ ziet u ook de kolommen die eerst niet in beeld zijn. Druk op de kop van een kolom om \
             daarop te sorteren; nog eens drukken keert de volgorde om, en daarna staat alles weer zoals het stond.",
            "The table has all numbers. With ‘Show all columns’ you see the columns too that are not in sight at first. Press the heading of a \
             column to sort by it; once more turns the order round, and after that all is as it was.",
        ),
        (
            "‘Hoe is dit geteld?’ zegt wat voor deze cijfers geldt, zoals hoeveel scores er ontbreken.",
            "‘How was this counted?’ says what holds for these figures, such as how many scores are missing.",
        ),
        (
            "‘Uitleg’ zegt hoe u de figuur leest en wat elke kolom betekent.",
            "‘Explanation’ says how to read the figure and what each column means.",
        ),
        (
            "De regel daaronder zegt over hoeveel trajecten het gaat, over welke periode en over welke selectie.",
            "The line below says how many cases it is about, of which period and of which selection.",
        ),
    ]),
    Head(("Waar u op let", "What to look out for")),
    List(&[
        (
            "Kijk eerst over hoeveel trajecten het gaat. Bij minder dan 10 maakt één traject al veel verschil.",
            "Look first how many cases it is about. With fewer than 10, one case makes much difference.",
        ),
        (
            "Kijk naast een gemiddelde altijd naar vooruit, gelijk en achteruit.",
            "Beside a mean, always look at up, same and down.",
        ),
        (
            "Niveaus zijn stappen en geen meetlat. Van 1 naar 2 is niet per se evenveel als van 4 naar 5.",
            "Levels are steps and no ruler. From 1 to 2 is not always as much as from 4 to 5.",
        ),
        (
            "Groei laat een ontwikkeling zien. Of de hulp daarvan de oorzaak is, kunt u uit deze cijfers niet weten.",
            "Growth shows a development. Whether the help caused it you cannot know from these figures.",
        ),
        (
            "Ontbreken er veel eindscores, dan kan het beeld te mooi zijn.",
            "If many end scores are missing, the picture can be too good.",
        ),
    ]),
    Text((
        "Een figuur waarvoor een kolom ontbreekt of waarover niets te tellen is, staat onder ‘Figuren zonder gegevens’, met wat er nodig is.",
        "A figure for which a column is missing, or of which there is nothing to count, stands under ‘Figures without data’, with what it needs.",
    )),
    See(&[
        Place::Term(Term::KeyFigures),
        Place::Term(Term::Growth),
        Place::Term(Term::UpSameDown),
        Place::Term(Term::HiddenMark),
        Place::Chapter(Chapter::Method),
    ]),
];

pub const FIGURES: &[Block] = &[Text((
    "Dit zijn alle figuren die Groeibeeld kan maken. Welke er op uw pagina staan, hangt af van de kolommen in uw bestanden.",
    "These are all figures that Groeibeeld can make. Which of them stand on your page depends on the columns in your files.",
))];

pub const PUBLISH: &[Block] = &[
    Text((
        "In een kleine groep kan iemand herkend worden, ook zonder naam. Daarom vraagt Groeibeeld: ‘Wat doet u met kleine aantallen?’. Uw keuze geldt \
         overal: in tabellen, grafieken en zinnen, en in alles wat u opslaat.",
        "In a small group somebody can be recognised, also without a name. So Groeibeeld asks: ‘What to do about small numbers?’. Your choice holds \
         everywhere: in tables, charts and sentences, and in all that you save.",
    )),
    Pairs(&[
        (
            ("Verbergen (om te publiceren)", "Hide (to publish)"),
            (
                "Zo staat het altijd als u begint. Aantallen van 1 tot en met 4 ziet u niet. Soms is ook een groter aantal verborgen, omdat iemand het \
                 kleine anders kan uitrekenen. Nul staat er meestal wel, als 0. Met ‘Streng: ook 5 tot en met 9 verbergen’ ligt de drempel hoger.",
                "So it always is when you begin. Numbers from 1 to 4 are not shown. Sometimes a larger number is hidden too, because somebody could \
                 work out the small one by it. Zero is usually there, as 0. With ‘Strict: hide 5 to 9 too’ the threshold is higher.",
            ),
        ),
        (
            ("Afronden (om te publiceren)", "Round (to publish)"),
            (
                "Aantallen staan er in vijftallen en 1 tot en met 7 ziet u niet. Totalen kunnen afwijken van de som. Dit is handig als u veel tabellen \
                 publiceert.",
                "Numbers are in fives, and 1 to 7 are not shown. Totals can differ from the sum. This is useful if you publish many tables.",
            ),
        ),
        (
            ("Intern (alles tonen)", "Internal (show everything)"),
            (
                "U krijgt eerst een waarschuwing en drukt dan op ‘Toon ook kleine aantallen’. Daarna staat boven de cijfers, en in elk bestand dat u \
                 opslaat, dat het niet is om te publiceren. Met ‘Verberg kleine aantallen weer’ gaat u terug.",
                "First you get a warning, and then you press ‘Show small numbers too’. After that it says above the figures, and in every file that you \
                 save, that this is not to be published. With ‘Hide small numbers again’ you go back.",
            ),
        ),
    ]),
    Text((
        "In een tabel staat op de plaats van een verborgen getal een ·. In een grafiek staat daar een klein gearceerd blokje, dat altijd even groot is. Zo ziet niemand of een verborgen getal groot of klein is.",
        "In a table a · stands in the place of a hidden number. In a chart there is a small hatched block, which always has the same size. So nobody sees \
         whether a hidden number is large or small.",
    )),
    Head(("Er is veel verborgen. Wat nu?", "Much is hidden. What now?")),
    Text((
        "Bij de keuze staat hoeveel er verborgen is. Voeg kleine groepen samen, of kies een langere periode: dan blijft er meer te zien. Zijn er te \
         weinig trajecten gekozen, dan toont Groeibeeld niets en staat er waarom.",
        "With the choice stands how much is hidden. Merge small groups, or choose a longer period: then more is left to see. If too few cases are \
         selected, Groeibeeld shows nothing and says why.",
    )),
    Head(("Vaker publiceren: het publicatielogboek", "Publishing more than once: the publication ledger")),
    Text((
        "Publiceert u elk half jaar over dezelfde mensen? Dan kan iemand twee verslagen naast elkaar leggen. Daarvoor is het publicatielogboek, dat bij verbergen hoort:",
        "Do you publish about the same people every half year? Then somebody can lay two reports side by side. For that there is the publication ledger, which goes with hiding:",
    )),
    Steps(&[
        (
            "Druk na een publicatie op ‘Logboek opslaan’ en bewaar het bestand goed.",
            "After a publication press ‘Save the ledger’ and keep the file well.",
        ),
        (
            "Open het bij de volgende publicatie met ‘Eerder logboek openen’. Wat toen verborgen was, blijft verborgen.",
            "Open it for the next publication with ‘Open an earlier ledger’. What was hidden then stays hidden.",
        ),
        (
            "Kan een klein aantal niet meer verborgen blijven, dan toont Groeibeeld niets en zegt welke som iemand zou kunnen maken.",
            "If a small number can no longer stay hidden, Groeibeeld shows nothing and says which sum somebody could make.",
        ),
    ]),
    Head(("Waartegen dit niet beschermt", "What this does not protect against")),
    Text((
        "Verbergen helpt tegen uitrekenen, niet tegen wat iemand al weet. Denk aan buren, aan verslagen zonder logboek, aan cijfers van anderen over \
         dezelfde mensen, en aan een groep waarin bijna iedereen hetzelfde heeft. Lees daarom alles na voordat u het publiceert. Die laatste controle \
         is aan u.",
        "Hiding helps against working a number out, not against what somebody knows already. Think of neighbours, of reports without a ledger, of figures of others \
         about the same people, and of a group in which nearly everybody has the same. So read everything once more before you publish it. That last check \
         is yours.",
    )),
    See(&[
        Place::Term(Term::Hiding),
        Place::Term(Term::Round),
        Place::Term(Term::Internal),
        Place::Term(Term::Ledger),
        Place::Term(Term::Merging),
        Place::Term(Term::HiddenMark),
    ]),
];

pub const SAVE: &[Block] = &[
    Head(("Eén figuur", "One figure")),
    List(&[
        (
            "SVG: de grafiek als tekening, die scherp blijft als u hem groter maakt.",
            "SVG: the chart as a drawing, which stays sharp when you enlarge it.",
        ),
        (
            "‘Plaatje’: de grafiek als PNG, in drie breedtes. Voor een verslag, een nieuwsbrief of een website.",
            "‘Picture’: the chart as PNG, in three widths. For a report, a newsletter or a website.",
        ),
        (
            "‘Excel’: de tabel als werkmap, met de grafiek van Excel zelf. CSV: alleen de tabel, als tekst.",
            "‘Excel’: the table as a workbook, with a chart of Excel’s own. CSV: only the table, as text.",
        ),
        (
            "‘Kopiëren:’ zet de grafiek of de tabel op het klembord. Plak hem met Ctrl+V in Word of Excel.",
            "‘Copy:’ puts the chart or the table on the clipboard. Paste it into Word or Excel with Ctrl+V.",
        ),
    ]),
    Head(("Alle figuren", "All figures")),
    List(&[
        (
            "‘Excel (alle figuren)’: een werkmap met een blad per figuur, met grafieken van Excel zelf.",
            "‘Excel (all figures)’: a workbook with a sheet for each figure, with charts of Excel’s own.",
        ),
        (
            "‘CSV (alle figuren)’: een ZIP met een tabel per figuur.",
            "‘CSV (all figures)’: a ZIP with a table for each figure.",
        ),
        (
            "‘JSON (alle figuren)’: voor wie er zelf een programma mee maakt.",
            "‘JSON (all figures)’: for who writes a program with it.",
        ),
        (
            "‘Afdrukken’, of Ctrl+P: de cijfers op A4, met grafieken zo breed als het papier. Wilt u een PDF? Kies die in het venster van uw browser.",
            "‘Print’, or Ctrl+P: the figures on A4, with charts as wide as the paper. If you want a PDF, choose that in your browser’s window.",
        ),
    ]),
    Text((
        "Alles wat u opslaat is gelijk aan wat u ziet: wat op de pagina verborgen is, staat in geen enkel bestand.",
        "All that you save is equal to what you see: what is hidden on the page is in no file.",
    )),
    Head(("Een verslag", "A report")),
    Steps(&[
        (
            "Open ‘Verslag maken’ en kies bij ‘Begin met’ waar u mee begint: alle figuren, een feitenblad over een thema, bereik en activiteiten, of \
             een samenvatting van een half jaar.",
            "Open ‘Make a report’ and choose at ‘Begin with’ what to begin from: all figures, a fact sheet of a theme, reach and activities, or a summary of half a year.",
        ),
        (
            "Schrijf uw eigen titel, inleiding, koppen en teksten. Voeg figuren toe, haal ze weg, of zet ze op een andere plaats met ‘Omhoog’ en \
             ‘Omlaag’.",
            "Write your own title, introduction, headings and texts. Add figures, take them away, or move them with ‘Up’ and ‘Down’.",
        ),
        (
            "Kies of de tabellen bij elke grafiek staan of samen achterin.",
            "Choose whether the tables stand with each chart or together at the end.",
        ),
        (
            "Druk op ‘Verslag opslaan (HTML)’ voor een bestand dat in elke browser opent en dat u kunt afdrukken, of op ‘Bewaar als Word-bestand’ om \
             verder te schrijven.",
            "Press ‘Save the report (HTML)’ for a file that opens in any browser and can be printed, or ‘Save as a Word file’ to write on.",
        ),
    ]),
    Head(("Uw huisstijl", "Your house style")),
    Text((
        "Onder ‘Huisstijl’ kiest u de naam, twee kleuren en het logo van uw organisatie. Een kleur die slecht te lezen is, neemt Groeibeeld niet aan; er \
         staat dan een kleur bij die erop lijkt en wel kan.",
        "Under ‘House style’ you choose the name, two colours and the logo of your organisation. A colour that is hard to read is not taken; then a colour \
         is offered that is like it and can be used.",
    )),
    See(&[Place::Term(Term::HouseStyle), Place::Chapter(Chapter::Publish), Place::Chapter(Chapter::Settings)]),
];

pub const PRESENT: &[Block] = &[
    Head(("Presenteren", "Presenting")),
    Text((
        "Met ‘Presenteren’ staat er steeds één figuur groot in beeld, voor een scherm of een projector. U gaat verder met de knoppen, de pijltoetsen of een \
         afstandsbediening. Met ‘Tabel’ ziet u de tabel groot. ‘Volledig scherm’ vult het hele scherm. Wat verborgen, intern of verzonnen is, blijft erbij \
         staan.",
        "With ‘Present’ one figure at a time is shown large, for a screen or a projector. You go on with the buttons, the arrow keys or a remote. With \
         ‘Table’ you see the table large. ‘Full screen’ fills the whole screen. What is hidden, internal or invented stays in sight.",
    )),
    List(&[
        (
            "Onder ‘Wat u presenteert’ kiest u vooraf welke figuren u laat zien, en in welke volgorde. Kiest u niets, dan zijn het alle figuren. De keuze \
             gaat mee in het instellingenbestand.",
            "Under ‘What you present’ you choose beforehand which figures you show, and in which order. When you pick none it is all of them. The choice \
             is kept in the settings file.",
        ),
        (
            "Is een grafiek te hoog om van achter in de zaal te lezen, dan komt die in delen: deel 1 van 2, deel 2 van 2. Van een lange tabel staat eronder welke rijen u \
             ziet. ‘Volgende’ gaat eerst naar de rest.",
            "Where a chart is too high to be read from the back of the room, it comes in parts: part 1 of 2, part 2 of 2. Below a long table stands which rows you \
             see. ‘Next’ leads to the rest first.",
        ),
        (
            "Boven een grafiek staat de eerste zin. Met ‘Hele tekst’ ziet u wat er nog meer over te zeggen is.",
            "Above a chart stands the first sentence. With ‘Whole text’ you see what more there is to say.",
        ),
        (
            "Wilt u één waarde aanwijzen, ga dan met Tab naar de grafiek. De pijltoetsen gaan daar van waarde naar waarde; Page Down en de afstandsbediening \
             gaan ook daar verder.",
            "To point out one value, go to the chart with Tab. There the arrow keys lead from value to value; Page Down and the remote lead on there too.",
        ),
    ]),
    Head(("Oefenen met de ZRM", "Practising with the ZRM")),
    Text((
        "‘Oefenen met de ZRM’ is voor trainingen. U scoort verzonnen mensen en ziet wat er met de cijfers gebeurt. Er zijn vier oefeningen: een gemiddelde \
         verbergt beweging, groei gaat over paren, wat een ontbrekende eindscore doet, en waarom kleine aantallen verborgen zijn. Groep, grafiek en \
         vraag staan samen in beeld, ook op een projector van 1024 bij 768. U hebt geen bestand nodig. Met ‘Stoppen met oefenen’ bent u terug; bestanden die u hebt geopend, blijven open.",
        "‘Practise with the ZRM’ is for training. You score fictional people and see what happens to the figures. There are four exercises: a mean hides \
         movement, growth is of pairs, what a missing end score does, and why small numbers are hidden. Group, chart and question are in sight together, \
         on a projector of 1024 by 768 too. You need no file. With ‘Stop practising’ you are back; files that you have opened stay open.",
    )),
    See(&[Place::Chapter(Chapter::Keys), Place::Term(Term::Pair)]),
];

pub const PRIVACY: &[Block] = &[
    List(&[
        (
            "Uw bestanden worden in uw browser gelezen en gaan nergens heen. De pagina kan niets versturen.",
            "Your files are read in your browser and go nowhere. The page cannot send anything.",
        ),
        (
            "Er wordt niets bewaard. Sluit u de pagina, dan is alles weg; met ‘Wis alles’ al eerder.",
            "Nothing is kept. When you close the page everything is gone; with ‘Clear everything’ even sooner.",
        ),
        (
            "Kolommen die mensen aanwijzen, worden niet gelezen. Bij ‘Privacy en controle’ staan de uitzonderingen, zoals de naam van wie heeft verwezen.",
            "Columns that identify people are not read. At ‘Privacy and checks’ stand the exceptions, such as the name of who referred somebody.",
        ),
        (
            "Wat u opslaat, bewaart en deelt u zelf. Let daarbij op kleine aantallen.",
            "What you save is yours to keep and to share. Mind small numbers when you do.",
        ),
    ]),
    Text((
        "Met ‘Privacy en controle’, boven aan de pagina, ziet u wat de browser afdwingt en hoe u dat zelf nagaat. Daar staat ook wat een functionaris \
         gegevensbescherming wil weten.",
        "With ‘Privacy and checks’, at the top of the page, you see what the browser enforces and how to check that yourself. There also stands what a data \
         protection officer wants to know.",
    )),
    See(&[Place::Chapter(Chapter::Publish)]),
];

pub const SETTINGS: &[Block] = &[
    Text((
        "De pagina onthoudt niets. Wilt u uw keuzes de volgende keer weer gebruiken, druk dan op ‘Instellingen bewaren’. U krijgt een bestand dat u de \
         volgende keer opent met ‘Instellingen openen’. U mag het ook tegelijk met uw bestanden naar de pagina slepen.",
        "The page remembers nothing. To use your choices again the next time, press ‘Save settings’. You get a file that you open the next time with \
         ‘Open settings’. You can also drag it onto the page together with your files.",
    )),
    Text((
        "In het bestand staan: hoe kolommen zijn begrepen, de selectie met samengevoegde groepen, hoe u telt, wat u doet met kleine aantallen, \
         welke figuren u presenteert, uw huisstijl en uw verslag. Er staan geen rijen uit uw bestanden in. Er kunnen wel namen in staan, zoals die van een thema of een gebied, en wat u in \
         uw verslag schreef.",
        "The file holds: how columns were understood, the selection with merged groups, how you count, what you do about small numbers, which figures you \
         present, your house style and your report. No row of your files is in it. Names can be in it, such as that of a theme or an area, and what you wrote in your report.",
    )),
    Text((
        "Een bestand met dezelfde kolomkoppen wordt daarna vanzelf goed begrepen. Stond alles op intern toen u de instellingen bewaarde, dan gaat dat niet \
         vanzelf weer aan.",
        "A file with the same column headers is then understood well by itself. If everything was internal when you saved the settings, that is not \
         switched on again by itself.",
    )),
    Text((
        "Sluit u de pagina terwijl er keuzes zijn die in geen bestand staan, dan vraagt de browser eerst of u dat echt wilt.",
        "When you close the page while there are choices that are in no file, the browser first asks whether you really want that.",
    )),
    See(&[Place::Term(Term::Settings), Place::Term(Term::Ledger)]),
];

pub const KEYS: &[Block] = &[
    Text((
        "Alles op de pagina kan met het toetsenbord. Er is niets waarvoor u moet slepen.",
        "Everything on the page can be done with the keyboard. There is nothing for which you must drag.",
    )),
    Pairs(&[
        (
            ("Tab en Shift+Tab", "Tab and Shift+Tab"),
            (
                "Naar de volgende of de vorige knop. Met de eerste Tab komt u bij ‘Naar de inhoud’.",
                "To the next or the previous control. The first Tab leads to ‘Skip to the content’.",
            ),
        ),
        (
            ("Enter of spatie", "Enter or Space"),
            ("Een knop indrukken, of iets openen en sluiten.", "Press a button, or open and close something."),
        ),
        (
            ("Pijltoetsen", "Arrow keys"),
            (
                "Kiezen in een lijst of tussen keuzerondjes. Staat u op een brede tabel, dan schuift die. Staat u op een grafiek, dan gaat u van getal \
                 naar getal.",
                "Choose in a list or between radio buttons. On a wide table they scroll it. On a chart they lead from number to number.",
            ),
        ),
        (
            ("Ctrl+Z en Ctrl+Y", "Ctrl+Z and Ctrl+Y"),
            (
                "Uw laatste keuze ongedaan maken, of opnieuw doen. Dat kan honderd keuzes terug; op de knoppen staat welke. In een tekstvak maakt uw \
                 browser zelf ongedaan wat u typte.",
                "Undo your last choice, or do it again, up to a hundred choices back; the buttons say which. In a text field your browser itself undoes \
                 what you typed.",
            ),
        ),
        (
            ("Escape", "Escape"),
            (
                "Deze handleiding, ‘Privacy en controle’ of de presentatie sluiten. U bent dan terug waar u was.",
                "Close this handbook, ‘Privacy and checks’ or the presentation. You are then back where you were.",
            ),
        ),
        (
            ("Ctrl+P", "Ctrl+P"),
            (
                "De cijfers afdrukken. Met deze handleiding open drukt u alleen de handleiding af.",
                "Print the figures. With this handbook open you print the handbook alone.",
            ),
        ),
    ]),
    Head(("Bij het presenteren", "While presenting")),
    Pairs(&[
        (
            ("Pijl rechts, Page Down", "Right arrow, Page Down"),
            ("Het volgende deel of de volgende figuur.", "The next part or the next figure."),
        ),
        (
            ("Pijl links, Page Up", "Left arrow, Page Up"),
            ("Het vorige deel of de vorige figuur.", "The previous part or the previous figure."),
        ),
        (("Home en End", "Home and End"), ("De eerste en de laatste figuur.", "The first and the last figure.")),
        (
            ("Tab naar de grafiek, dan pijlen", "Tab to the chart, then arrows"),
            (
                "Van waarde naar waarde. Page Down en Page Up gaan ook dan verder en terug.",
                "From value to value. Page Down and Page Up lead on and back then too.",
            ),
        ),
        (("Escape", "Escape"), ("De waarde weg; nog een keer: sluiten.", "The value goes; once more: close.")),
    ]),
    Text(("Op een Mac gebruikt u Cmd in plaats van Ctrl.", "On a Mac you use Cmd in the place of Ctrl.")),
    See(&[Place::Chapter(Chapter::Present)]),
];

pub const TROUBLE: &[Block] = &[
    Pairs(&[
        (
            ("De tabel wordt niet herkend", "The table is not recognised"),
            (
                "Open ‘Hoe dit bestand is gelezen’. Kies bij ‘Wat is een rij?’ wat het is, en daarna per gegeven de kolom. Staat er een titel boven de tabel, \
                 kies dan een andere ‘Regel met de kolomkoppen’.",
                "Open ‘How this file was read’. Choose at ‘What is a row?’ what it is, and then the column for each thing. If a title stands above the table, \
                 choose another ‘Line with the column headers’.",
            ),
        ),
        (
            ("Er staan vreemde tekens in namen", "Names have strange characters"),
            ("Kies bij ‘Codering van de letters’ iets anders.", "Choose something else at ‘Encoding of the letters’."),
        ),
        (
            ("Een figuur ontbreekt", "A figure is missing"),
            (
                "Kijk onder ‘Figuren zonder gegevens’ welke kolom nodig is. Hebt u die kolom wel? Wijs hem dan aan bij ‘Welke kolom is wat?’.",
                "Look under ‘Figures without data’ which column it needs. Do you have that column? Then choose it at ‘Which column is what?’.",
            ),
        ),
        (
            ("Een getal is anders dan u dacht", "A number is not what you expected"),
            (
                "Lees bij de figuur ‘Hoe is dit geteld?’ en kijk naar de selectie. Kijk in het ‘Leesverslag’ of er rijen niet meetellen. Kijk ook welke trajecten \
                 bij de periode horen: actief, begonnen of afgesloten.",
                "Read ‘How was this counted?’ at the figure and look at the selection. Look in the ‘Reading report’ whether rows do not count. Look also which \
                 cases belong to the period: active, started or closed.",
            ),
        ),
        (
            ("Er zijn geen cijfers te zien", "No figures are shown"),
            (
                "Er staat waarom: er zijn geen trajecten in de selectie, of zo weinig dat mensen te herkennen zijn. Kies een langere periode, of meer \
                 gebieden of thema’s.",
                "It says why: there are no cases in the selection, or so few that people could be recognised. Choose a longer period, or more areas or themes.",
            ),
        ),
        (
            ("Groepsactiviteiten of gepland bereik tellen dubbel", "Group activities or planned reach count twice"),
            (
                "Dan zijn er twee bestanden met dezelfde rijen gekozen. Haal er een weg. Trajecten met hetzelfde nummer tellen altijd één keer.",
                "Then two files with the same rows were chosen. Take one away. Cases with the same number always count once.",
            ),
        ),
        (
            ("De werkmap heeft een wachtwoord", "The workbook has a password"),
            (
                "Open hem in Excel, haal het wachtwoord weg, sla hem op en kies hem opnieuw.",
                "Open it in Excel, remove the password, save it and choose it again.",
            ),
        ),
        (
            ("Het bestand is te groot", "The file is too large"),
            (
                "Sla het blad met de gegevens op als CSV UTF-8 en kies dat bestand. Of maak een export met minder rijen, bijvoorbeeld één per jaar.",
                "Save the sheet with the data as CSV UTF-8 and choose that file. Or make an export with fewer rows, for example one for each year.",
            ),
        ),
        (
            ("Kopiëren lukt niet", "Copying does not work"),
            (
                "Niet elke browser laat dat toe. Sla de grafiek of de tabel op en voeg het bestand in.",
                "Not every browser allows it. Save the chart or the table and insert the file.",
            ),
        ),
        (
            ("Het rekenen of de pagina stopt", "Computing or the page stops"),
            (
                "Uw bestanden veranderen daar niet door en uw keuzes zijn bewaard. Druk op ‘Lees de bestanden opnieuw’ of op ‘Ga verder met uw keuzes’. Gebeurt \
                 het weer, haal dan het laatste bestand weg.",
                "Your files do not change by that and your choices are kept. Press ‘Read the files again’ or ‘Go on with your choices’. If it happens again, take \
                 the last file away.",
            ),
        ),
    ]),
    See(&[Place::Chapter(Chapter::Understood), Place::Term(Term::ReadingReport)]),
];

pub const METHOD: &[Block] = &[
    Text((
        "Dit hoofdstuk is voor wie precies wil weten hoe er wordt gerekend. Voor het lezen van de cijfers hebt u het niet nodig.",
        "This chapter is for who wants to know exactly how it is computed. You do not need it to read the figures.",
    )),
    Head(("Scores", "Scores")),
    Text((
        "De ZRM is een oordeel van een professional over ongeveer de laatste 30 dagen. Groeibeeld gebruikt per traject en leefgebied één startscore, één \
         doelscore en één eindscore. De uitgaven van 2013 en 2017 betekenen op sommige leefgebieden niet hetzelfde; een start uit de ene en een eind uit de \
         andere zijn daar geen paar. Scores van Mijn ZRM staan apart en worden nooit met die van een professional gemengd.",
        "The ZRM is a professional’s judgement of about the last 30 days. Groeibeeld uses one start score, one goal score and one end score for each case and \
         domain. The editions of 2013 and 2017 do not mean the same on some domains; a start of the one and an end of the other are no pair there. Scores of \
         Mijn ZRM stand apart and are never mixed with a professional’s.",
    )),
    Head(("Groei en verschil", "Growth and difference")),
    Text((
        "Groei is het gemiddelde van eindscore min startscore, over de paren. Het verschil van de gemiddelden neemt alle scores, ook zonder paar. Veel verslagen \
         gebruiken dat verschil; daarom staat het erbij. Groeibeeld zet groei voorop, omdat die steeds dezelfde trajecten vergelijkt. Er is geen totaalscore \
         per persoon over alle leefgebieden.",
        "Growth is the mean of end score less start score, over the pairs. The difference of the means takes all scores, also without a pair. Many reports use \
         that difference; that is why it stands there. Groeibeeld puts growth first, because it always compares the same cases. There is no total score of a \
         person over all domains.",
    )),
    Head(("Zekerheid", "Certainty")),
    List(&[
        (
            "De grenzen van de groei (95% vanaf en 95% tot) komen uit de t-verdeling van Student.",
            "The limits of the growth (95% from and 95% to) are of Student’s t distribution.",
        ),
        ("De grenzen van aandelen zijn die van Wilson.", "The limits of shares are Wilson’s."),
        (
            "De p-waarde is die van de rangtekentoets van Wilcoxon, tweezijdig. Paren die gelijk bleven, doen niet mee. Tot en met 50 andere paren is hij \
             precies berekend, daarboven benaderd.",
            "The p-value is that of Wilcoxon’s signed-rank test, two-sided. Pairs that stayed the same are left out. To 50 other pairs it is computed \
             exactly, above that approximately.",
        ),
    ]),
    Text((
        "Deze getallen gaan over een groep en zeggen niets over één persoon. Ze gaan er ook van uit dat de trajecten een steekproef zijn. Wie alle trajecten heeft, \
         gebruikt ze om te zien hoeveel toeval er in kleine groepen zit.",
        "These numbers are about a group and say nothing of one person. They also take the cases for a sample. Who has all cases uses them to see how much chance \
         there is in small groups.",
    )),
    Head(("Doorlooptijd", "Duration")),
    Text((
        "De doorlooptijd telt de dagen van start tot afsluiting. De middelste en ‘9 van de 10 hooguit’ liggen, als het moet, op een rechte lijn tussen twee trajecten.",
        "The duration counts the days from start to closing. The middle one and ‘9 of 10 at most’ lie, where needed, on a straight line between two cases.",
    )),
    Head(("Verbergen", "Hiding")),
    Text((
        "Groeibeeld bekijkt alle tabellen samen, ook die van de vergeleken periode. Een getal blijft verborgen als er, met alles wat wel te zien is, minstens drie \
         waarden mogelijk zijn. Het programma controleert dat voor elk verborgen aantal. Zo is een klein aantal niet uit te rekenen; raden blijft mogelijk.",
        "Groeibeeld looks at all tables together, also those of the compared period. A number counts as hidden if, with all that is shown, at least three values are \
         possible. The program checks that for every hidden small number. So a small number cannot be worked out; guessing stays possible.",
    )),
    See(&[
        Place::Term(Term::Limits),
        Place::Term(Term::PValue),
        Place::Term(Term::Deviation),
        Place::Figure(FigureId::Growth),
        Place::Chapter(Chapter::Sources),
    ]),
];

pub const TERMS: &[Block] = &[Text((
    "De woorden die u op de pagina tegenkomt, op alfabet.",
    "The words that you meet on the page, by the alphabet.",
))];

pub const SOURCES: &[Block] = &[Text((
    "De pagina opent geen adressen op internet. Wilt u iets nalezen, kopieer dan het adres naar een ander venster.",
    "The page opens no address on the internet. To read on, copy the address to another window.",
))];
