//! The texts of practising with the ZRM: for a trainer, about fictional people.

use super::Language;
use crate::zrm::{Domain, Level};

texts! {
    open "Oefenen met de ZRM" "Practise with the ZRM";
    open_hint
        "Geeft u training in de ZRM? Scoor verzonnen mensen en laat zien wat cijfers wel en niet zeggen. U hebt geen bestand \
         nodig."
        "Do you train people in the ZRM? Score fictional people and show what figures do and do not say. You need no file.";
    fictional "Alles op dit scherm is verzonnen. Niemand hier bestaat echt." "Everything on this screen is invented. Nobody here is real.";
    invented "Verzonnen gegevens." "Invented data.";
    no_proof
        "In het echt bewijst een verschil in scores niet dat de hulp werkte."
        "In reality a difference of scores does not prove that the help worked.";
    leave "Stoppen met oefenen" "Stop practising";
    files_stay "Bestanden die u hebt geopend, blijven open." "Files that you have opened stay open.";
}

// The matrix.
texts! {
    matrix_title "1. Scoor een persoon" "1. Score a person";
    matrix_text
        "Kies een persoon en een moment, en geef op elk leefgebied een niveau. Wat een niveau op een leefgebied betekent, staat \
         hier niet: gebruik daarvoor de ZRM van GGD Amsterdam zelf."
        "Choose a person and a moment, and give a level on every domain. What a level means on a domain is not written here: use \
         the ZRM of GGD Amsterdam itself for that.";
    matrix_caption "De matrix: leefgebieden en niveaus" "The matrix: domains and levels";
    person_title "Persoon" "Person";
    moment_title "Moment" "Moment";
    start "Begin" "Start";
    end "Eind" "End";
    domain "Leefgebied" "Domain";
    referrer "Aangemeld door" "Referred by";
    no_score "geen score" "no score";
    none "geen" "none";
    was_start "begin" "start";
}

// The profile.
texts! {
    profile_title "2. Het profiel van deze persoon" "2. The profile of this person";
    profile_text
        "Een niveau hoger of lager beschrijft wat is gescoord. Bij één persoon bewijst het niets: ook niet dat de hulp werkte. \
         De leefgebieden hebben samen geen totaalscore."
        "A level higher or lower describes what was scored. For one person it proves nothing, nor that the help worked. The \
         domains have no total score together.";
}

// The group.
texts! {
    group_title "3. Verander de scores van een kleine groep" "3. Change the scores of a small group";
    lessons_title "Oefening" "Exercise";
    group_caption "De groep" "The group";
    again "Begin deze oefening opnieuw" "Begin this exercise again";
    all_again "Begin alles opnieuw" "Begin everything again";
    way "Richting" "Direction";
    up "omhoog" "up";
    same "gelijk" "same";
    down "omlaag" "down";
    no_pair "geen paar" "no pair";
    look_title "Waar let u op?" "What to look at?";
    question_title "Vraag" "Question";
    answer_title "Antwoord" "Answer";
    readout_caption "Van wie is welk gemiddelde?" "Which mean is of whom?";
    readout_what "Gemiddelde" "Mean";
    readout_value "Waarde" "Value";
    readout_people "Aantal scores" "Scores";
    all_starts "Van alle startscores" "Of all start scores";
    all_ends "Van alle eindscores" "Of all end scores";
    difference "Verschil van die twee" "Difference of those two";
    pair_growth "Groei van de paren" "Growth of the pairs";
    mean_short "Gemiddelde" "Mean";
    mean_title "Een gemiddelde verbergt beweging" "A mean hides movement";
    mean_text
        "Tien mensen kregen hulp bij Financiën. Aan het begin van deze oefening gaan vijf van hen twee niveaus omhoog en vijf twee \
         niveaus omlaag. Het gemiddelde blijft gelijk."
        "Ten people got help with Finances. At the start of this exercise five of them go two levels up and five two levels \
         down. The mean stays the same.";
    mean_look
        "Kijk eerst naar de groei, en dan naar hoeveel mensen hoger, gelijk en lager eindigen."
        "Look at the growth first, and then at how many people end higher, the same and lower.";
    mean_question
        "Zet de eindscore van Persoon F op 4. Wat doet de groei, en wat doet het aantal mensen dat omlaag gaat?"
        "Set the end score of Person F to 4. What does the growth do, and what does the number of people who go down?";
    mean_answer
        "De groei wordt +0,20. Het aantal mensen dat omlaag gaat, wordt 4 in plaats van 5. Voor één persoon verandert er veel, \
         voor het gemiddelde weinig. Laat daarom naast een gemiddelde altijd zien hoeveel mensen omhoog, gelijk en omlaag gingen."
        "The growth becomes +0.20. The number of people who go down becomes 4 instead of 5. Much changes for one person, little \
         for the mean. So beside a mean always show how many people went up, stayed the same and went down.";
    pairs_short "Paren" "Pairs";
    pairs_title "Groei gaat over paren" "Growth is about pairs";
    pairs_text
        "Tien mensen hebben een startscore. Vijf van hen hebben ook een eindscore. Dat zijn precies de vijf die op niveau 4 begonnen. \
         Legt u alle startscores naast alle eindscores, dan vergelijkt u verschillende mensen."
        "Ten people have a start score. Five of them have an end score too. These are exactly the five who began on level 4. If you \
         put all start scores beside all end scores, you compare different people.";
    pairs_look
        "Vergelijk het verschil van alle scores met de groei van de paren. Een paar is de start- en de eindscore van dezelfde \
         persoon."
        "Compare the difference of all scores with the growth of the pairs. A pair is the start and the end score of the same \
         person.";
    pairs_question
        "Zet de eindscore van Persoon A tot en met E op 2. Wat doet het verschil, en wat doet de groei van de paren?"
        "Set the end score of Persons A to E to 2. What does the difference do, and what does the growth of the pairs?";
    pairs_answer
        "Het verschil gaat van +1,00 naar 0,00. De groei van de paren was 0,00 en blijft dat. Nu gaat het begin over dezelfde \
         mensen als het eind. Groeibeeld rekent groei altijd uit over paren."
        "The difference goes from +1.00 to 0.00. The growth of the pairs was 0.00 and stays so. Now the start is of the same people \
         as the end. Groeibeeld always computes growth over pairs.";
    missing_short "Ontbrekende eindscore" "Missing end score";
    missing_title "Wat een ontbrekende eindscore doet" "What a missing end score does";
    missing_text
        "Tien mensen begonnen op niveau 2. Zes gingen omhoog en hebben een eindscore. Van vier mensen ontbreekt die: misschien \
         stopten zij eerder."
        "Ten people began on level 2. Six went up and have an end score. For four people it is missing: perhaps they stopped \
         earlier.";
    missing_look
        "De groei gaat over de zes paren. Kijk hoeveel scores er zijn van het begin en van het eind."
        "The growth is about the six pairs. Look how many scores there are of the start and of the end.";
    missing_question
        "Stel dat de vier mensen op niveau 2 bleven. Vul dat in. Hoeveel is de groei dan? En als zij naar niveau 1 gingen?"
        "Suppose that the four people stayed on level 2. Fill that in. What is the growth then? And if they went to level 1?";
    missing_answer
        "Op niveau 2 is de groei +0,80 in plaats van +1,33; op niveau 1 is die +0,40. Ontbrekende scores kunnen de groei dus \
         mooier maken dan die is, of juist minder mooi. Vul in het echt nooit zelf een score in. Noem over hoeveel paren de groei gaat en hoeveel \
         scores ontbreken."
        "On level 2 the growth is +0.80 instead of +1.33; on level 1 it is +0.40. So missing scores can make growth look better than \
         it is, or worse. In reality, never fill in a score yourself. Say how many pairs the growth is about and how many scores are missing.";
    small_short "Kleine aantallen" "Small numbers";
    small_title "Waarom kleine aantallen verborgen zijn" "Why small numbers are hidden";
    small_text
        "Twaalf mensen werden aangemeld: door de huisarts, door school en één door de politie. Weet iemand dat een buurman hulp \
         krijgt, dan herkent die hem misschien in de ene persoon van de politie."
        "Twelve people were referred: by the general practitioner, by school, and one by the police. Somebody who knows that a neighbour \
         gets help may recognise him in the one person from the police.";
    small_look
        "Vergelijk de twee tabellen. In de eerste zijn alleen de kleine aantallen weggelaten. In de tweede is verborgen zoals \
         Groeibeeld dat doet. Verander ook de drempel."
        "Compare the two tables. In the first only the small numbers are left out. In the second numbers are hidden as Groeibeeld does it. \
         Change the threshold too.";
    small_question
        "Zet de drempel op 5 en Persoon F op Politie: daar zijn dan twee mensen. Kan een lezer dat getal uitrekenen met de eerste \
         tabel? En met de tweede?"
        "Set the threshold to 5 and Person F to Police: then there are two people. Can a reader work that number out with the \
         first table? And with the second?";
    small_answer
        "Met de eerste tabel wel: 12 − 5 − 5 = 2. Met de tweede niet: daar is ook een groter aantal verborgen, zodat er meer dan \
         één uitkomst mogelijk is."
        "With the first table yes: 12 − 5 − 5 = 2. With the second no: a larger number is hidden there too, so that more than one \
         outcome is possible.";
    only_small "Alleen kleine aantallen weggelaten" "Only small numbers left out";
    as_published "Zoals Groeibeeld verbergt" "As Groeibeeld hides";
    people "Aantal mensen" "People";
    in_all "Totaal" "Total";
    threshold "Drempel" "Threshold";
}

/// "Persoon A", by its place.
pub fn person(language: Language, place: usize) -> String {
    // OK because there are no more people than letters.
    let letter = char::from(b'A' + (place % 26) as u8);
    format!("{} {letter}", person_title(language))
}

/// "Profiel van Persoon A".
pub fn profile_of(language: Language, person: &str) -> String {
    language.of(format!("Profiel van {person}"), format!("Profile of {person}"))
}

/// Which way a score went, in a word.
pub fn way_of(language: Language, start: Option<Level>, end: Option<Level>) -> &'static str {
    match start.zip(end) {
        None => no_pair(language),
        Some((start, end)) if end > start => up(language),
        Some((start, end)) if end < start => down(language),
        Some(_) => same(language),
    }
}

/// The name of a level with its number: "3, beperkt zelfredzaam".
pub fn level(language: Language, level: Level) -> String {
    format!("{}, {}", level.number(), level_name(language, level))
}

/// The name of a level.
pub fn level_name(language: Language, level: Level) -> &'static str {
    language.of(level.dutch(), level.english())
}

/// The name of a domain.
pub fn domain_name(language: Language, domain: Domain) -> &'static str {
    language.of(domain.dutch(), domain.english())
}

/// "Aantallen van 1 tot en met 4 zijn verborgen."
pub fn threshold_hint(language: Language, threshold: u8) -> String {
    match threshold - 1 {
        0 | 1 => language.of("Een aantal van 1 is verborgen.", "A number of 1 is hidden.").to_owned(),
        most => language.of(
            format!("Aantallen van 1 tot en met {most} zijn verborgen."),
            format!("Numbers from 1 to {most} are hidden."),
        ),
    }
}

/// How many domains of a person went up, stayed the same and went down, and on how many there is no pair.
pub fn ways(language: Language, person: &str, [up, same, down, missing]: [usize; 4]) -> String {
    let domains = if up == 1 { language.of("leefgebied", "domain") } else { language.of("leefgebieden", "domains") };
    let mut text = language.of(
        format!("{person}: op {up} {domains} omhoog, op {same} gelijk en op {down} omlaag."),
        format!("{person}: up on {up} {domains}, the same on {same} and down on {down}."),
    );
    if missing > 0 {
        text.push_str(&language.of(
            format!(" Leefgebieden zonder twee scores: {missing}."),
            format!(" Domains without two scores: {missing}."),
        ));
    }
    text
}

/// What a reader does with a table of which only small numbers are left out: "12 − 6 − 5 = 1".
pub fn subtraction(language: Language, all: usize, shown: &[usize], rest: usize) -> String {
    let taken: String = shown.iter().map(|number| format!(" − {number}")).collect();
    language
        .of(format!("Een lezer rekent: {all}{taken} = {rest}."), format!("A reader computes: {all}{taken} = {rest}."))
}

/// What a reader knows by that of so many hidden numbers: each one, or only what they are together.
pub fn known(language: Language, hidden: usize, each: Option<usize>) -> String {
    match (hidden, each) {
        (0, _) => language.of("Er is niets verborgen.", "Nothing is hidden.").to_owned(),
        (1, Some(number)) => language.of(
            format!("Het weggelaten aantal is dus {number}."),
            format!("So the number that is left out is {number}."),
        ),
        (_, Some(number)) => language.of(
            format!("Elk van de {hidden} weggelaten aantallen is dus {number}."),
            format!("So each of the {hidden} numbers that are left out is {number}."),
        ),
        (_, None) => language.of(
            format!("Dat zijn {hidden} weggelaten aantallen samen; elk apart kan de lezer zo niet weten."),
            format!(
                "That is {hidden} numbers that are left out together; the reader cannot know each of them by this."
            ),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_have_plainly_fictional_names() {
        assert_eq!(person(Language::Dutch, 0), "Persoon A");
        assert_eq!(person(Language::English, 11), "Person L");
    }

    #[test]
    fn subtraction_is_written_as_a_reader_does_it() {
        assert_eq!(subtraction(Language::Dutch, 12, &[6, 5], 1), "Een lezer rekent: 12 − 6 − 5 = 1.");
        assert_eq!(known(Language::Dutch, 1, Some(1)), "Het weggelaten aantal is dus 1.");
        assert!(known(Language::English, 2, None).contains("cannot know"));
        assert_eq!(threshold_hint(Language::Dutch, 5), "Aantallen van 1 tot en met 4 zijn verborgen.");
        assert_eq!(threshold_hint(Language::English, 2), "A number of 1 is hidden.");
    }
}
