//! What undo and redo are called, and what they bring back, as it stands behind "Ongedaan maken: ".

use super::Language;

texts! {
    undo "Ongedaan maken" "Undo";
    redo "Opnieuw" "Redo";
    nothing_to_undo "Er is niets om ongedaan te maken" "There is nothing to undo";
    nothing_to_redo "Er is niets om opnieuw te doen" "There is nothing to redo";
}

// The selection.
texts! {
    period "periode" "period";
    compare "vergelijking" "comparison";
    rule "welke trajecten tellen" "which cases count";
    unknown_values "keuzes die in geen bestand staan" "choices that are in no file";
    everything "terug naar alles" "back to everything";
}

// How figures are counted.
texts! {
    age_bands "leeftijdsgroepen" "age bands";
    age_limit "leeftijdsgrens" "age limit";
    inhabitants "aantal inwoners" "number of inhabitants";
    people "mensen of trajecten tellen" "counting people or cases";
    kinds_apart "apart van de thema’s" "apart from the themes";
    prorated "gepland bereik naar rato" "planned reach in part";
    could_grow "alleen wie kon groeien" "only who could grow";
    steps "jaren, kwartalen of maanden" "years, quarters or months";
    clients_by "rijen van unieke cliënten" "rows of unique clients";
    transitions_of "leefgebied van overgangen" "domain of transitions";
}

// How files are understood.
texts! {
    encoding "codering van de letters" "encoding of the letters";
    separator "scheidingsteken" "separator";
    header "regel met de kolomkoppen" "line with the column headers";
    kind "wat een rij is" "what a row is";
    automatic "terug naar automatisch" "back to automatic";
    stopping "stoppen met lezen" "stopping the reading";
}

// The report, and how figures look.
texts! {
    presented "keuze om te presenteren" "choice of what to present";
    policy "wat met kleine aantallen gebeurt" "what is done about small numbers";
    template "begin van het verslag" "beginning of the report";
    report_title "titel van het verslag" "title of the report";
    introduction "inleiding van het verslag" "introduction of the report";
    key_figures "kerncijfers in het verslag" "key figures in the report";
    tables "plaats van de tabellen" "place of the tables";
    part_added "nieuw deel van het verslag" "new part of the report";
    order "volgorde van het verslag" "order of the report";
    organisation "naam van de organisatie" "name of the organisation";
    first_colour "eerste kleur" "first colour";
    second_colour "tweede kleur" "second colour";
    logo "logo" "logo";
}

/// selectie van thema
pub fn values(language: Language, choice: &str) -> String {
    language.of(format!("selectie van {choice}"), format!("selection of {choice}"))
}

/// samenvoegen van thema
pub fn merging(language: Language, choice: &str) -> String {
    language.of(format!("samenvoegen van {choice}"), format!("merging of {choice}"))
}

/// apart tellen van thema
pub fn apart(language: Language, choice: &str) -> String {
    language.of(format!("apart tellen van {choice}"), format!("counting {choice} apart"))
}

/// vorm van ‘Groei per leefgebied’
pub fn form(language: Language, title: &str) -> String {
    language.of(format!("vorm van ‘{title}’"), format!("form of ‘{title}’"))
}

/// kolom ‘Datum start’
pub fn column(language: Language, header: &str) -> String {
    language.of(format!("kolom ‘{header}’"), format!("column ‘{header}’"))
}

/// instellingen uit i.json
pub fn settings(language: Language, name: &str) -> String {
    language.of(format!("instellingen uit {name}"), format!("settings of {name}"))
}

/// weghalen van deel 2
pub fn part_removed(language: Language, place: usize) -> String {
    language.of(format!("weghalen van deel {place}"), format!("removing part {place}"))
}

/// kop van deel 2
pub fn heading(language: Language, place: usize) -> String {
    language.of(format!("kop van deel {place}"), format!("heading of part {place}"))
}

/// tekst van deel 2
pub fn text(language: Language, place: usize) -> String {
    language.of(format!("tekst van deel {place}"), format!("text of part {place}"))
}

/// toevoegen van ‘Groei per leefgebied’
pub fn figure_added(language: Language, title: &str) -> String {
    language.of(format!("toevoegen van ‘{title}’"), format!("adding ‘{title}’"))
}

/// weghalen van een figuur uit deel 2
pub fn figure_removed(language: Language, place: usize) -> String {
    language.of(format!("weghalen van een figuur uit deel {place}"), format!("removing a figure of part {place}"))
}

/// Ongedaan maken: periode
pub fn undo_what(language: Language, what: &str) -> String {
    format!("{}: {what}", undo(language))
}

/// Opnieuw: periode
pub fn redo_what(language: Language, what: &str) -> String {
    format!("{}: {what}", redo(language))
}

/// Ongedaan gemaakt: periode.
pub fn undone(language: Language, what: &str) -> String {
    language.of(format!("Ongedaan gemaakt: {what}."), format!("Undone: {what}."))
}

/// Opnieuw gedaan: periode.
pub fn redone(language: Language, what: &str) -> String {
    language.of(format!("Opnieuw gedaan: {what}."), format!("Redone: {what}."))
}
