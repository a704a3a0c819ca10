//! Why the page can be trusted, and how anybody checks that: the same text for the panel on the page and for
//! `docs/PRIVACY.md`, which `tests/privacy.rs` writes.

// A content security policy in words.
mod policy;

use super::Language;
pub use policy::{Directive, directives, is_closed};

texts! {
    title "Privacy en controle" "Privacy, and how to check it";
    introduction
        "Groeibeeld leest en rekent in uw browser, op dit apparaat. Uw bestanden gaan nergens heen. Dat hoeft u \
         niet te geloven: hier staat wat de browser afdwingt, wat er gebeurd is en hoe u dat zelf nagaat."
        "Groeibeeld reads and computes in your browser, on this device. Your files go nowhere. You need not take \
         our word for it: here is what the browser enforces, what has happened, and how you check that yourself.";
    open "Privacy en controle" "Privacy and checks";
    check "Controleer dit zelf" "Check this yourself";
    close "Sluit" "Close";
    renewed "Kijk opnieuw" "Look again";
    directive "Onderdeel" "Part";
    governs "Gaat over" "Is about";
    allows "Toegestaan" "Allowed";
    whole_policy "Het beleid, zoals het in de pagina staat" "The policy, as it stands in the page";
    closed
        "Dit beleid laat geen enkel verzoek naar een andere computer toe."
        "This policy allows no request to any other computer.";
    not_closed
        "Let op: dit beleid laat meer toe dan dat van Groeibeeld, of er is geen beleid. Vertrouw dit bestand niet \
         en haal het opnieuw op."
        "Note: this policy allows more than that of Groeibeeld, or there is no policy. Do not trust this file; get \
         it again.";
    asked "Verzoeken sinds het openen" "Requests since opening";
    refused "Pogingen die het beleid weigerde" "Attempts that the policy refused";
    version "Versie" "Version";
    checksum "Controlegetal van het programma (SHA-256)" "Checksum of the program (SHA-256)";
    checksum_busy "Uw browser rekent het controlegetal na…" "Your browser is computing the checksum…";
    checksum_same
        "Uw browser heeft dit getal zojuist uitgerekend over het programma dat nu werkt. Het is het getal dat bij \
         het bouwen in het bestand is gezet."
        "Your browser computed this just now from the program that is running. It is the number that was put into \
         the file when it was built.";
    checksum_other
        "Let op: het programma heeft een ander controlegetal dan bij het bouwen in het bestand is gezet. Gebruik \
         dit bestand niet en haal het opnieuw op."
        "Note: the checksum of the program is not the one that was put into the file when it was built. Do not use \
         this file; get it again.";
    checksum_unknown
        "Dit getal is bij het bouwen in het bestand gezet. Uw browser kan het hier niet narekenen: dat kan alleen \
         bij een bestand op uw apparaat of een adres met https."
        "This number was put into the file when it was built. Your browser cannot compute it here: that works only \
         for a file on your device or an address with https.";
}

/// What one part of the text is about, in the order of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// What was asked of the network.
    Requests,
    /// Without a network.
    Offline,
    /// What is kept.
    Kept,
    /// What the browser forbids the page.
    Policy,
    /// Which version this is, and its checksums.
    Version,
    /// With the browser's own tools.
    Check,
    /// What all this does not protect against.
    Limits,
}

impl Topic {
    /// All, in the order of reading.
    pub const ALL: [Topic; 7] =
        [Topic::Requests, Topic::Offline, Topic::Kept, Topic::Policy, Topic::Version, Topic::Check, Topic::Limits];

    /// Its heading.
    pub fn title(self, language: Language) -> &'static str {
        match self {
            Topic::Policy => language.of("Wat de browser de pagina verbiedt", "What the browser forbids the page"),
            Topic::Requests => language.of("Wat de pagina heeft opgevraagd", "What the page has asked for"),
            Topic::Offline => language.of("Het werkt zonder netwerk", "It works without a network"),
            Topic::Kept => language.of("Wat bewaard wordt: niets", "What is kept: nothing"),
            Topic::Version => language.of("Welke versie dit is", "Which version this is"),
            Topic::Check => language.of("Zelf nagaan met uw browser", "Check it with your own browser"),
            Topic::Limits => language.of("Wat dit niet kan", "What this cannot do"),
        }
    }

    /// What is said of it, a paragraph each.
    pub fn text(self, language: Language) -> &'static [&'static str] {
        match self {
            Topic::Policy => policy_text(language),
            Topic::Requests => requests_text(language),
            Topic::Offline => offline_text(language),
            Topic::Kept => kept_text(language),
            Topic::Version => version_text(language),
            Topic::Check => language.of(
                &["Elke browser heeft hulpmiddelen om mee te kijken. Druk op F12 (op een Mac: Option+Command+I). \
                   De namen van de tabbladen verschillen een beetje per browser."][..],
                &["Every browser has tools to look inside. Press F12 (on a Mac: Option+Command+I). The names of \
                   the tabs differ a little between browsers."][..],
            ),
            Topic::Limits => limits_text(language),
        }
    }

    /// What one does to check it, a step each: what for, and a command or line to type where there is one.
    pub fn steps(self, language: Language) -> Vec<(&'static str, Option<&'static str>)> {
        match self {
            Topic::Version => version_steps(language),
            Topic::Check => check_steps(language),
            _ => Vec::new(),
        }
    }

    /// What the panel shows here that a document can't.
    pub fn live(self, language: Language) -> Option<&'static str> {
        match self {
            Topic::Policy => Some(language.of(
                "Het paneel in de pagina leest het beleid uit de pagina zelf, met de controlegetallen van deze versie:",
                "The panel in the page reads the policy from the page itself, with the checksums of this version:",
            )),
            Topic::Requests => Some(language.of(
                "Het paneel in de pagina toont beide getallen. Ze horen 0 te zijn.",
                "The panel in the page shows both numbers. They should be 0.",
            )),
            Topic::Version => Some(language.of(
                "Het paneel in de pagina toont de versie en het controlegetal van het programma.",
                "The panel in the page shows the version and the checksum of the program.",
            )),
            _ => None,
        }
    }
}

fn policy_text(language: Language) -> &'static [&'static str] {
    language.of(
        &["In het bestand staat een beleid (een ‘content security policy’). Uw browser leest dat het eerst en \
           houdt de pagina eraan: zij mag niets opvragen, niets versturen, en alleen het programma uitvoeren dat \
           in het bestand staat. De pagina kan dit beleid daarna niet meer verruimen."],
        &["The file holds a policy (a ‘content security policy’). Your browser reads it first and holds the page \
           to it: it may ask for nothing, send nothing, and run only the program that is in the file. After that \
           the page cannot make this policy any wider."],
    )
}

fn requests_text(language: Language) -> &'static [&'static str] {
    language.of(
        &[
            "De getallen komen uit de boekhouding die uw browser zelf bijhoudt over de pagina en over haar \
             rekenhulp (de ‘worker’, die uw bestanden leest). Adressen die met blob: of data: beginnen tellen niet \
             mee: dat zijn stukken van het bestand zelf, zoals de rekenhulp of een plaatje van een grafiek, en \
             daarvoor gaat niets het netwerk op. Het openen van het bestand zelf telt ook niet mee. Wat het beleid \
             weigerde, is niet verstuurd en telt alleen bij het tweede getal.",
            "Wat deze getallen niet zien: wat uw browser zelf verstuurt, of een uitbreiding in uw browser. Safari \
             vertelt niet wat het de rekenhulp weigert; wat die echt opvraagt telt daar wel mee. En een bestand \
             dat iemand met opzet heeft veranderd, kan elk getal laten zien. Kijk daarom ook mee met de \
             hulpmiddelen van uw browser, en controleer het controlegetal van het bestand.",
        ],
        &[
            "The numbers come from the books that your browser itself keeps of the page and of its helper (the \
             ‘worker’, which reads your files). Addresses that begin with blob: or data: do not count: they are \
             pieces of the file itself, such as the helper or a picture of a chart, and nothing goes onto the \
             network for them. Opening the file itself does not count either. What the policy refused was not sent \
             and counts in the second number only.",
            "What these numbers cannot see: what your browser sends by itself, or an extension in your browser. \
             Safari does not tell what it refuses the helper; what that really asks for does count there. And a \
             file that somebody changed on purpose can show any number. So look with the tools of your browser \
             too, and check the checksum of the file.",
        ],
    )
}

fn offline_text(language: Language) -> &'static [&'static str] {
    language.of(
        &["Zet de verbinding uit, open het bestand en gebruik het: lezen, figuren, verslag en opslaan werken \
           allemaal. Er is niets om op te halen, want alles zit in het ene bestand."],
        &["Turn the connection off, open the file and use it: reading, figures, report and saving all work. There \
           is nothing to get from elsewhere, because everything is in the one file."],
    )
}

fn kept_text(language: Language) -> &'static [&'static str] {
    language.of(
        &[
            "Geen cookies, geen opslag in de browser, geen gebruiksgegevens. Uw bestanden worden gelezen en niet \
             veranderd. Sluit u de pagina, dan is alles weg; met ‘Wis alles’ al eerder.",
            "Kolommen met namen, adressen, geboortedatums of burgerservicenummers worden herkend en niet gelezen, met \
             drie uitzonderingen. Van een geboortedatum leest de pagina alleen het jaar, als u dat kiest of als de kolom \
             naar het geboortejaar heet. Is een burgerservicenummer of e-mailadres het nummer van een traject of cliënt, \
             dan wordt het gelezen om rijen bij elkaar te zoeken; het staat nergens op de pagina en in geen bestand. En wie \
             iemand heeft verwezen, staat in de figuren zoals in uw bestand, ook als dat de naam van een persoon is. Bij de \
             laatste twee zegt de pagina dat erbij.",
            "Alleen als u daar zelf op drukt, slaat uw browser een bestand op: cijfers, een verslag, een \
             publicatielogboek of uw instellingen. In het bestand met instellingen staan kolomkoppen, namen van \
             gekozen waarden (zoals een thema of een gebied), uw huisstijl met het logo en uw eigen teksten, en geen \
             rijen uit uw bestanden.",
        ],
        &[
            "No cookies, no storage in the browser, no usage data. Your files are read and not changed. When you close the \
             page everything is gone; with ‘Clear everything’ even sooner.",
            "Columns with names, addresses, birth dates or citizen service numbers are recognised and not read, with three \
             exceptions. Of a birth date the page reads only the year, when you choose that or when the column is called \
             after the year of birth. Where a citizen service number or e-mail address is the number of a case or client, it \
             is read to find rows that belong together; it stands nowhere on the page and in no file. And who referred \
             somebody stands in the figures as in your file, also where that is the name of a person. Of the last two the \
             page says so.",
            "Only when you press for it does your browser save a file: figures, a report, a publication ledger or \
             your settings. The settings file holds headers of columns, names of chosen values (such as a theme or \
             an area), your house style with its logo and your own texts, and no rows of your files.",
        ],
    )
}

fn version_text(language: Language) -> &'static [&'static str] {
    language.of(
        &["Een bestand kan zijn eigen controlegetal niet bevatten. Dat van het hele bestand staat in \
             groeibeeld.html.sha256, dat bij het bouwen naast het bestand wordt gezet. Krijg dat getal liefst \
             langs een andere weg dan het bestand, bijvoorbeeld van de afdeling die het beheert. Reken het zo na, \
             in de map van het bestand:"],
        &["A file cannot hold its own checksum. That of the whole file is in groeibeeld.html.sha256, which the \
             build puts beside the file. Get that number by another way than the file if you can, for instance \
             from the department that maintains it. Compute it like this, in the folder of the file:"],
    )
}

fn version_steps(language: Language) -> Vec<(&'static str, Option<&'static str>)> {
    vec![
        ("Windows (PowerShell)", Some("Get-FileHash groeibeeld.html -Algorithm SHA256")),
        (
            language.of("Windows (opdrachtprompt)", "Windows (command prompt)"),
            Some("certutil -hashfile groeibeeld.html SHA256"),
        ),
        ("macOS", Some("shasum -a 256 groeibeeld.html")),
        ("Linux", Some("sha256sum groeibeeld.html")),
        (
            language.of(
                "Wie de broncode heeft, bouwt het bestand zelf en krijgt dezelfde bytes",
                "Who has the source code builds the file and gets the same bytes",
            ),
            Some("cargo xtask build"),
        ),
    ]
}

fn check_steps(language: Language) -> Vec<(&'static str, Option<&'static str>)> {
    language
        .of(
            [
                (
                    "‘Netwerk’: lees een bestand, maak figuren, sla iets op. Er verschijnt geen adres dat met http \
                     begint. Regels met blob: of data: zijn stukken van de pagina zelf.",
                    None,
                ),
                (
                    "‘Elementen’ (Firefox: ‘Inspector’): open <head>. In de regel met Content-Security-Policy staat het beleid.",
                    None,
                ),
                (
                    "‘Console’: probeer zelf iets op te vragen. De browser meldt dat het beleid dit weigert, en na \
                     ‘Kijk opnieuw’ staat hierboven één geweigerde poging meer.",
                    Some("new Image().src = \"https://example.org/\""),
                ),
                (
                    "‘Toepassing’ (Firefox en Safari: ‘Opslag’): bij cookies, lokale opslag en sessieopslag van \
                     deze pagina staat niets.",
                    None,
                ),
            ],
            [
                (
                    "‘Network’: read a file, make figures, save something. No address that begins with http \
                     appears. Lines with blob: or data: are pieces of the page itself.",
                    None,
                ),
                ("‘Elements’ (Firefox: ‘Inspector’): open <head>. The line with Content-Security-Policy is the policy.", None),
                (
                    "‘Console’: try to ask for something yourself. The browser says that the policy refuses it, \
                     and after ‘Look again’ there is one refused attempt more above.",
                    Some("new Image().src = \"https://example.org/\""),
                ),
                (
                    "‘Application’ (Firefox and Safari: ‘Storage’): there is nothing under cookies, local storage \
                     and session storage of this page.",
                    None,
                ),
            ],
        )
        .to_vec()
}

fn limits_text(language: Language) -> &'static [&'static str] {
    language.of(
        &[
            "De pagina kan niet tegenhouden wat buiten haar gebeurt: een uitbreiding in uw browser, software op uw \
             apparaat, of iemand die meekijkt. Wat u opslaat, bewaart en deelt u zelf. Een grafiek of tabel over \
             een kleine groep kan mensen herkenbaar maken; daarvoor is de keuze over kleine aantallen, en de \
             laatste controle is aan u.",
            "Voor de functionaris gegevensbescherming: de verwerking gebeurt door uw organisatie, op uw eigen \
             apparaat. Wie Groeibeeld maakt of aanbiedt ontvangt geen gegevens, ook geen gebruiksgegevens of \
             foutmeldingen.",
        ],
        &[
            "The page cannot stop what happens outside it: an extension in your browser, software on your device, \
             or somebody who looks over your shoulder. What you save is yours to keep and to share. A chart or \
             table about a small group can make people recognisable; that is what the choice about small numbers \
             is for, and the last check is yours.",
            "For the data protection officer: the processing is done by your organisation, on your own device. Who \
             makes or offers Groeibeeld receives no data, and no usage data or error reports either.",
        ],
    )
}
