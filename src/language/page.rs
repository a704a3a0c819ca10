//! The page's own texts. What is said about files and figures comes from the worker, ready; here is what stands around
//! it: headings, buttons, help.

use super::{Language, figures};
use crate::calendar::Day;
use crate::calendar::Period;
use crate::disclosure::{HowMuch, Policy, Wrong};
use crate::fields::Choice;
use crate::groups::Refusal;
use crate::issues::column_name;
use crate::text::Encoding;
use crate::zrm::{Domain, DomainName};

// The frame.
texts! {
    tagline
        "Van registratie naar cijfers over groei, leefgebieden en bereik"
        "From registry to figures on growth, life domains and reach";
    skip "Naar de inhoud" "Skip to the content";
    language_choice "Taal" "Language";
    zrm_credit "ZRM © GGD Amsterdam; dit is geen product van GGD Amsterdam." "ZRM © GGD Amsterdam; this is not a product of GGD Amsterdam.";
    privacy_line
        "Uw bestanden blijven op dit apparaat. Deze pagina kan niets versturen."
        "Your files stay on this device. This page cannot send anything.";
    version "Versie" "Version";
    drop_here "Laat de bestanden los om ze te lezen" "Drop the files to read them";
}

// The start.
texts! {
    start_title "Maak cijfers van uw eigen registratie" "Make figures of your own registry";
    start_text
        "Groeibeeld leest een export uit uw registratiesysteem en maakt daar tabellen en grafieken van: de groei op de \
         Zelfredzaamheid-Matrix (ZRM), de leefgebieden waarop u helpt en het bereik. U ziet bij elk cijfer hoe het is \
         geteld, en u kunt alles opslaan voor uw verslag."
        "Groeibeeld reads an export from your registry and makes tables and charts of it: the growth on the \
         Self-Sufficiency Matrix (ZRM), the life domains you help with, and the reach. With every figure you see how it \
         was counted, and you can save everything for your report.";
    privacy_title "Niets verlaat dit apparaat" "Nothing leaves this device";
    privacy_text
        "Uw bestanden worden in deze browser gelezen en nergens anders. De pagina bewaart niets: sluit u het venster, \
         dan is alles weg. Kolommen met namen, adressen of burgerservicenummers worden herkend en niet \
         gelezen; onder elk bestand staat welke dat zijn."
        "Your files are read in this browser and nowhere else. The page keeps nothing: when you close the window, \
         everything is gone. Columns with names, addresses or citizen service numbers are recognised and not \
         read; below each file you see which.";
}

// The files.
texts! {
    files_title "Bestanden" "Files";
    choose_files "Kies bestanden" "Choose files";
    add_files "Bestanden toevoegen" "Add files";
    choose_hint
        "Of sleep ze naar deze pagina. Excel (XLSX, XLS), LibreOffice (ODS) en CSV; meer bestanden tegelijk mag."
        "Or drag them onto this page. Excel (XLSX, XLS), LibreOffice (ODS) and CSV; several at once is fine.";
    try_sample "Probeer met voorbeeldgegevens" "Try with sample data";
    sample_hint "Een verzonnen organisatie, geen echte mensen." "A fictional organisation, no real people.";
    clear "Wis alles" "Clear everything";
    waiting "wacht" "waiting";
    being_read "wordt gelezen" "being read";
    read_once_more "wordt opnieuw gelezen" "being read again";
    not_read_yet "nog niet gelezen" "not read yet";
    progress_label "Voortgang van het lezen" "Progress of reading";
    stop "Stop met lezen" "Stop reading";
    not_recognised "niet herkend" "not recognised";
    not_to_read "niet te lezen" "cannot be read";
    left_out "Niet meegeteld" "Left out";
    report_title "Hoe dit bestand is gelezen" "How this file was read";
}

// How a file was understood.
texts! {
    letters_title "Letters en scheidingsteken" "Letters and separator";
    encoding_label "Codering van de letters" "Encoding of the letters";
    encoding_hint
        "Staan er vreemde tekens in plaats van é of ë? Kies dan een andere codering."
        "Do you see strange characters instead of é or ë? Then choose another encoding.";
    separator_label "Scheidingsteken" "Separator";
    hidden_sheet "verborgen blad" "hidden sheet";
    kind_label "Wat is een rij?" "What is a row?";
    choose_kind "— kies —" "— choose —";
    not_counted "niet meetellen" "do not count";
    header_label "Regel met de kolomkoppen" "Line with the column headers";
    no_header "geen kolomkoppen" "no column headers";
    unknown_hint
        "Groeibeeld herkent deze tabel niet. Kies wat een rij is; daarna kiest u welke kolom wat is."
        "Groeibeeld does not recognise this table. Choose what a row is; then choose which column is what.";
    mapping_title "Welke kolom is wat?" "Which column is what?";
    mapping_hint
        "Klopt er iets niet? Kies dan een andere kolom; het bestand wordt meteen opnieuw gelezen. Wat u niet hebt, laat u \
         op ‘geen’ staan."
        "Is something not right? Then choose another column; the file is read again at once. Leave what you do not have \
         on ‘none’.";
    no_column "— geen —" "— none —";
    birth_year_hint
        "Van een geboortedatum wordt alleen het jaar gelezen."
        "Of a date of birth only the year is read.";
    scores_title "Scores met een kolom per leefgebied" "Scores with a column for each domain";
    scores_hint
        "Heeft elk leefgebied eigen kolommen voor de start, het doel of het eind? Kies die dan hier. Is er maar één \
         meting, kies die dan bij start."
        "Does each domain have columns of its own for start, goal or end? Then choose them here. If there is only one \
         measurement, choose it at start.";
    moment_start "Start" "Start";
    moment_goal "Doel" "Goal";
    moment_end "Eind" "End";
    unread_title "Kolommen die niet worden gelezen" "Columns that are not read";
    columns_private
        "Niet gelezen, omdat ze personen aanwijzen"
        "Not read, because they identify people";
    columns_free_text "Niet gelezen, vrije tekst" "Not read, free text";
    gaps_title "Wat nog ontbreekt" "What is still missing";
    automatic "Terug naar automatisch" "Back to automatic";
}

// Settings and templates.
texts! {
    open_settings "Instellingen openen" "Open settings";
    save_settings "Instellingen bewaren" "Save settings";
    open_settings_hint
        "Hebt u eerder instellingen bewaard? Open ze, dan hoeft u niet opnieuw te kiezen."
        "Did you save settings before? Open them, and you need not choose again.";
    save_settings_hint
        "Bewaar uw keuzes voor de volgende keer, ook de selectie, wat u doet met kleine aantallen, uw huisstijl en uw verslag. \
         Het bestand bevat namen van kolommen, de namen die u koos, zoals een thema of een gebied, uw logo, en wat u in het \
         verslag schreef. Er staan geen rijen uit uw bestanden in."
        "Save your choices for the next time, the selection, what you do about small numbers, your house style and your report \
         too. The file holds names of columns, the names that you chose, such as a theme or an area, your logo, and what you \
         wrote in the report. No row of your files is in it.";
    settings_name "groeibeeld-instellingen.json" "groeibeeld-settings.json";
    templates_title
        "Nog geen registratie? Begin met een leeg sjabloon"
        "No registry yet? Start with an empty template";
    template_xlsx "Sjabloon voor Excel (XLSX)" "Template for Excel (XLSX)";
    template_csv_title "Of als CSV, een bestand per soort:" "Or as CSV, one file for each kind:";
}

// The reading report.
texts! {
    issues_title "Leesverslag" "Reading report";
    report_rows "Rijen per bestand" "Rows for each file";
    report_file "Bestand" "File";
    report_all "Rijen" "Rows";
    report_used "Gebruikt" "Used";
    issues_heading "Wat opviel bij het lezen" "What stood out while reading";
    issues_serious "Hierdoor tellen gegevens niet mee" "Because of this, data are left out";
    issues_minor "Goed om te weten" "Good to know";
    issues_none "Er viel niets op bij het lezen." "Nothing stood out while reading.";
    filter_sort "Soort melding" "Kind of message";
    all_files "Alle bestanden" "All files";
    all_sorts "Alle meldingen" "All messages";
    sort_serious "Houdt gegevens buiten de cijfers" "Keeps data out of the figures";
    nothing_found "Niets gevonden met deze keuze." "Nothing found with this choice.";
    download_report "Leesverslag opslaan (CSV)" "Save the reading report (CSV)";
}

// Notices.
texts! {
    notices_title "Let op" "Please note";
    sample_gone
        "De voorbeeldgegevens zijn weggehaald; u ziet nu alleen uw eigen bestanden."
        "The sample data were removed; you now see only your own files.";
    dismiss "Sluit deze melding" "Close this message";
    read_again "Lees de bestanden opnieuw" "Read the files again";
}

// The selection.
texts! {
    selection_title "Selectie" "Selection";
    period_title "Periode" "Period";
    first_day "Eerste dag" "First day";
    last_day "Laatste dag" "Last day";
    all_time "Alle jaren" "All years";
    period_reversed
        "De eerste dag ligt na de laatste. Pas een van beide aan."
        "The first day is after the last. Change one of them.";
    period_unlikely "Vul een jaar in van 1900 tot en met 2199." "Fill in a year from 1900 to 2199.";
    period_part "Schooljaar, halfjaar of kwartaal" "School year, half year or quarter";
    period_choose "— kies —" "— choose —";
    school_years "Schooljaren (september t/m augustus)" "School years (September to August)";
    halves "Halve jaren" "Half years";
    quarters "Kwartalen" "Quarters";
    compare_title "Vergelijken met" "Compare with";
    compare_needs_period
        "Kies eerst een periode. Daarna kunt u die met een andere vergelijken."
        "Choose a period first. Then you can compare it with another.";
    compare_nothing "Niets" "Nothing";
    compare_before "De periode ervoor" "The period before";
    compare_year_earlier "Een jaar eerder" "A year earlier";
    compare_own "Eigen datums" "Dates of your own";
    rule_title "Welke trajecten tellen mee?" "Which cases count?";
    rule_active "Actief in de periode" "Active in the period";
    rule_active_hint
        "Begonnen op of vóór de laatste dag, en niet afgesloten vóór de eerste dag."
        "Started on or before the last day and not closed before the first.";
    rule_started "Begonnen in de periode" "Started in the period";
    rule_started_hint
        "Begonnen op of na de eerste dag, en op of vóór de laatste dag."
        "Started on or after the first day and on or before the last.";
    rule_closed "Afgesloten in de periode" "Closed in the period";
    rule_closed_hint
        "Afgesloten op of na de eerste dag, en op of vóór de laatste dag."
        "Closed on or after the first day and on or before the last.";
    select_all "Alles" "All";
    select_none "Niets" "None";
    select_found_only "Alleen deze" "Only these";
    select_found "Deze erbij" "Add these";
    unselect_found "Deze eruit" "Without these";
    counts_hint
        "De aantallen hieronder zijn van alle bestanden samen, wat u ook kiest."
        "The numbers below are of all files together, whatever you choose.";
    bands_elsewhere "Andere leeftijdsgroepen kiezen" "Choose other age bands";
    keep_selection "Deze keuzes bewaren" "Keep these choices";
    everything "Terug naar alles" "Back to everything";
    to_figures "Naar de cijfers" "To the figures";
}

// How figures are counted.
texts! {
    options_title "Hoe wilt u tellen?" "How do you want to count?";
    form_title "Vorm van de grafiek" "Form of the chart";
    could_grow
        "Aandelen alleen van wie kon groeien (startscore lager dan 5)"
        "Shares only of those who could grow (start score below 5)";
    transitions_of "Leefgebied" "Domain";
    all_domains "Alle leefgebieden" "All domains";
    age_bands_label "Laagste leeftijd van elke groep" "Lowest age of each band";
    age_bands_hint
        "Bijvoorbeeld 0, 18, 65 voor de groepen 0-17, 18-64 en 65 of ouder."
        "For example 0, 18, 65 for the bands 0-17, 18-64 and 65 or older.";
    age_bands_selected
        "U hebt leeftijdsgroepen geselecteerd. Bij andere groepen vervalt die keuze."
        "You selected age bands. With other bands that choice ends.";
    age_bands_wrong
        "Typ hele leeftijden van 0 tot en met 120, van laag naar hoog, met komma’s ertussen. De cijfers gaan nog over de \
         vorige groepen."
        "Type whole ages from 0 to 120, from low to high, with commas between them. The figures still have the earlier \
         bands.";
    age_bands_usual "Gebruikelijke groepen" "Usual bands";
    age_limit "Jonger dan (leeftijd)" "Younger than (age)";
    age_limit_wrong
        "Typ een leeftijd van 1 tot en met 120. De cijfers gaan nog over de vorige leeftijd."
        "Type an age from 1 to 120. The figures still have the earlier age.";
    people "Tel mensen in plaats van trajecten" "Count people instead of cases";
    prorated
        "Gepland bereik alleen voor het gekozen deel van de periode"
        "Planned reach for the chosen part of the period only";
    kinds_apart "Apart van de thema’s" "Apart from the themes";
    rows_are "Een rij voor elk" "A row for each";
    by_year "jaar" "year";
    by_quarter "kwartaal" "quarter";
    by_month "maand" "month";
    by_theme "thema" "theme";
    inhabitants "Aantal inwoners van uw werkgebied" "Number of inhabitants of your area";
    inhabitants_hint "Bijvoorbeeld 68.000." "For example 68,000.";
    inhabitants_wrong
        "Typ een heel getal, bijvoorbeeld 68.000. De cijfers gaan nog over het vorige aantal."
        "Type a whole number, for example 68,000. The figures still have the earlier number.";
    ages_dropped
        "De leeftijdsgroepen zijn veranderd. Uw selectie van leeftijdsgroepen is daarom vervallen: alle leeftijden tellen weer \
         mee."
        "The age bands changed. So your selection of age bands has ended: all ages count again.";
    drop_unknown "Haal deze keuzes weg" "Take these choices away";
}

// Values that are counted as one.
texts! {
    merging_title "Groepen samenvoegen" "Merge groups";
    merging_hint
        "Tel kleine gebieden, thema’s of andere waarden als één groep: dan hoeft er minder verborgen te worden. Of twee spellingen \
         van één naam. U kunt het altijd ongedaan maken; uw bestanden veranderen niet."
        "Count small areas, themes or other values as one group: then less has to be hidden. Or two spellings of one name. You can \
         always undo it; your files do not change.";
    merging_field "Wat wilt u samenvoegen?" "What do you want to merge?";
    merging_values "Welke horen bij elkaar?" "Which belong together?";
    merging_name "Naam van de groep" "Name of the group";
    merging_ages_hint
        "Leeftijdsgroepen die op elkaar volgen, worden één groep."
        "Age bands that follow each other become one band.";
    ages_merged "De leeftijdsgroepen zijn samengevoegd." "The age bands are merged.";
    merge "Voeg samen" "Merge";
    merged_groups "Wat is samengevoegd" "What is merged";
    undo "Maak ongedaan" "Undo";
    own_bands "Eigen leeftijdsgroepen" "Age bands of your own";
}

// The figures.
texts! {
    figures_title "Cijfers" "Figures";
    key_figures "Kerncijfers" "Key figures";
    figure_list "Alle figuren op deze pagina" "All figures on this page";
    fewer_columns "Toon minder kolommen" "Show fewer columns";
    sample_mark "Voorbeeldgegevens van een verzonnen organisatie." "Sample data of an invented organisation.";
    nothing_selected
        "Er zijn geen trajecten in deze selectie. Kies bij elk onderdeel minstens één waarde, kies een andere periode, of \
         ga terug naar alles."
        "There are no cases in this selection. Choose at least one value of each part, choose another period, or go back \
         to everything.";
    computing "Cijfers worden berekend…" "Computing figures…";
    chapters "Hoofdstukken" "Chapters";
    undated "trajecten zonder startdatum tellen in elke periode mee" "cases without a start date count in every period";
    busy "Cijfers worden bijgewerkt…" "Updating the figures…";
    table "Tabel" "Table";
    notes_title "Hoe is dit geteld?" "How was this counted?";
    download "Opslaan:" "Save:";
    download_all "JSON (alle figuren)" "JSON (all figures)";
    download_workbook "Excel (alle figuren)" "Excel (all figures)";
    download_archive "CSV (alle figuren)" "CSV (all figures)";
    copy "Kopiëren:" "Copy:";
    chart "Grafiek" "Chart";
    chart_copied
        "De grafiek is gekopieerd. Plak hem in uw verslag met Ctrl+V."
        "The chart is copied. Paste it into your report with Ctrl+V.";
    table_copied
        "De tabel is gekopieerd. Plak hem in Word of Excel met Ctrl+V."
        "The table is copied. Paste it into Word or Excel with Ctrl+V.";
    chart_not_copied
        "Uw browser laat deze pagina geen grafiek kopiëren. Sla de grafiek op en voeg het bestand in uw verslag in."
        "Your browser does not let this page copy a chart. Save the chart and insert the file in your report.";
    table_not_copied
        "Uw browser laat deze pagina geen tabel kopiëren. Sla de tabel op, of selecteer de tabel en kopieer met Ctrl+C."
        "Your browser does not let this page copy a table. Save the table, or select it and copy with Ctrl+C.";
    chart_instead "Grafiek opslaan (PNG)" "Save the chart (PNG)";
    table_instead "Tabel opslaan (CSV)" "Save the table (CSV)";
    no_figures
        "Van deze bestanden kunnen geen cijfers worden gemaakt. Hierboven staat hoe ze zijn gelezen en wat daarbij opviel."
        "No figures can be made of these files. Above you see how they were read and what stood out.";
    total_row "totaal" "total";
}

// The report.
texts! {
    composing_title "Verslag maken" "Make a report";
    composing_text
        "Kies wat er in het verslag komt en schrijf er uw eigen tekst bij. U krijgt één bestand met grafieken, tabellen en \
         uitleg. Dat opent in elke browser, en daar kunt u het afdrukken of bewaren als pdf. Of u krijgt hetzelfde als \
         Word-bestand, om verder aan te werken."
        "Choose what goes into the report and write your own text with it. You get one file with charts, tables and an \
         explanation. It opens in any browser, and there you can print it or save it as PDF. Or you get the same as a Word \
         file, to work on.";
    report_begin "Begin met" "Begin with";
    report_begin_hint
        "Kiest u iets anders nadat u hebt geschreven? Wat u had, krijgt u terug met ‘Ongedaan maken’."
        "Do you choose something else after you wrote? With ‘Undo’ you get back what you had.";
    report_own "Zoals u het hebt gemaakt" "As you made it";
    report_name "Titel" "Title";
    report_introduction "Inleiding" "Introduction";
    report_paragraphs
        "Laat een regel leeg om een nieuwe alinea te beginnen."
        "Leave a line empty to begin a new paragraph.";
    report_key_figures "Zet de kerncijfers voorin" "Put the key figures in front";
    report_tables "Waar komen de tabellen?" "Where do the tables go?";
    report_tables_with_figures "Bij elke grafiek" "With each chart";
    report_tables_at_end "Samen achterin" "Together at the end";
    part_heading "Kop" "Heading";
    part_text "Tekst" "Text";
    part_figures "Figuren" "Figures";
    no_part_figures "In dit deel staan nog geen figuren." "There are no figures in this part yet.";
    one_more_figure "Nog een figuur" "One more figure";
    add_figure "Voeg figuur toe" "Add figure";
    add_part "Voeg deel toe" "Add part";
    upwards "Omhoog" "Up";
    downwards "Omlaag" "Down";
    not_in_report "Komt nog niet in het verslag." "Does not go into the report yet.";
    report_save "Verslag opslaan (HTML)" "Save the report (HTML)";
    print "Afdrukken" "Print";
    charts_on_paper
        "De grafieken worden voor papier getekend. Daarna opent uw browser het venster om af te drukken."
        "The charts are being drawn for paper. After that your browser opens the window to print.";
    charts_drawn
        "De grafieken worden getekend. Daarna slaat uw browser het Word-bestand op."
        "The charts are being drawn. After that your browser saves the Word file.";
    report_save_docx "Bewaar als Word-bestand" "Save as a Word file";
}

/// Deel 2, Groei; without a heading: Deel 2
pub fn part(language: Language, place: usize, heading: &str) -> String {
    let part = language.of(format!("Deel {place}"), format!("Part {place}"));
    match heading.trim() {
        "" => part,
        heading => format!("{part}, {heading}"),
    }
}

/// Deel 2, Groei: omhoog; with the words of the button in it.
pub fn of_part(part: &str, button: &str) -> String {
    format!("{part}: {}", button.to_lowercase())
}

/// Deel 7 is toegevoegd.
pub fn part_added(language: Language, place: usize) -> String {
    let part = part(language, place, "");
    language.of(format!("{part} is toegevoegd."), format!("{part} was added."))
}

/// Deel 2, Groei is weggehaald.
pub fn part_removed(language: Language, place: usize, heading: &str) -> String {
    let part = part(language, place, heading);
    language.of(format!("{part} is weggehaald."), format!("{part} was taken away."))
}

/// ‘Groei per leefgebied’ staat nu in deel 2.
pub fn figure_added(language: Language, title: &str, place: usize) -> String {
    language.of(format!("‘{title}’ staat nu in deel {place}."), format!("‘{title}’ is in part {place} now."))
}

/// ‘Groei per leefgebied’ is weggehaald uit deel 2.
pub fn figure_removed(language: Language, title: &str, place: usize) -> String {
    language
        .of(format!("‘{title}’ is weggehaald uit deel {place}."), format!("‘{title}’ was taken out of part {place}."))
}

/// Het verslag begint nu als ‘Feitenblad over een thema’; and that what was there can come back.
pub fn report_begun(language: Language, template: &str, can_come_back: bool) -> String {
    let begun = language
        .of(format!("Het verslag begint nu als ‘{template}’."), format!("The report begins as ‘{template}’ now."));
    let back = language.of("Wat u had, krijgt u terug met ‘Ongedaan maken’.", "With ‘Undo’ you get back what you had.");
    if can_come_back { format!("{begun} {back}") } else { begun }
}

/// ‘Groei’ staat nu op plaats 1 van 5.
pub fn moved(language: Language, name: &str, place: usize, places: usize) -> String {
    let name = match name.trim() {
        "" => language.of("Het deel", "The part").to_owned(),
        name => format!("‘{name}’"),
    };
    language.of(
        format!("{name} staat nu op plaats {place} van {places}."),
        format!("{name} is at place {place} of {places} now."),
    )
}

// How figures are protected.
texts! {
    not_shown "niet getoond" "not shown";
    policy_title "Wat doet u met kleine aantallen?" "What to do about small numbers?";
    policy_hide "Verbergen (om te publiceren)" "Hide (to publish)";
    policy_strict "Streng: ook 5 tot en met 9 verbergen" "Strict: hide 5 to 9 too";
    policy_round "Afronden (om te publiceren)" "Round (to publish)";
    policy_round_hint
        "1 tot en met 7 ziet u niet. Andere aantallen zijn afgerond op vijftallen. Handig als u veel tabellen publiceert."
        "You do not see 1 to 7. Other numbers are rounded to fives. Useful if you publish many tables.";
    policy_internal "Intern (alles tonen)" "Internal (show everything)";
    policy_internal_hint
        "Alleen voor binnen uw organisatie. Niet om te publiceren."
        "Only for inside your organisation. Not to publish.";
    internal_warning
        "Let op: kleine aantallen kunnen mensen herkenbaar maken, ook zonder namen. Laat deze cijfers alleen zien aan \
         wie ze voor het werk mag zien."
        "Please note: small numbers can make people recognisable, also without names. Show these figures only to those \
         who may see them for their work.";
    internal_way_back
        "Elk bestand dat u dan opslaat, zegt ‘intern gebruik, niet publiceren’. Wilt u dit niet? Kies dan hierboven \
         weer verbergen of afronden."
        "Every file that you save then says ‘internal use, do not publish’. Do you not want this? Then choose to hide \
         or round above.";
    internal_confirm "Toon ook kleine aantallen" "Show small numbers too";
    internal_mark
        "Intern: kleine aantallen zijn zichtbaar. Niet publiceren."
        "Internal: small numbers are visible. Do not publish.";
    internal_back "Verberg kleine aantallen weer" "Hide small numbers again";
    advice_merge
        "Dat is veel. Voeg kleine groepen samen: dan blijft er meer over om te laten zien. Denk aan gebieden, \
         leeftijdsgroepen of thema’s."
        "That is a lot. Merge small groups: then more is left to show. Think of areas, age bands or themes.";
    advice_warn
        "Dat is zo veel dat deze cijfers weinig meer zeggen. Voeg eerst kleine groepen samen, of kies een langere periode."
        "That is so much that these figures say little. Merge small groups first, or choose a longer period.";
    alike
        "In deze groepen heeft (bijna) iedereen hetzelfde. Wie iemand uit zo’n groep kent, weet dat dan ook. Mag dat niet? Voeg \
         de groep samen met een andere."
        "In these groups (nearly) everybody has the same. Whoever knows somebody of such a group then knows that too. Is that \
         not right? Merge the group with another one.";
    to_merging "Naar groepen samenvoegen" "To merging groups";
    own_workbench
        "Dit deel is voor uzelf: de aantallen rijen zijn precies. Het wordt niet afgedrukt en staat niet in de cijfers \
         die u opslaat."
        "This part is for yourself: the numbers of rows are exact. It is not printed and is not in the figures that you save.";
}

// What hiding does and what it can't do.
texts! {
    policy_help_title
        "Wat is niet getoond, waarom, en waartegen helpt dat niet?"
        "What is not shown, why, and what does that not help against?";
    policy_help_not_title "Waartegen helpt dit niet?" "What does this not help against?";
    policy_help_not
        "Niemand kan een klein aantal uitrekenen met alleen wat hier staat. Maar wie al iets weet, kan meer te weten komen:"
        "Nobody can work out a small number with only what stands here. But who knows something already can learn more:";
    policy_help_check_title "Controleer zelf voordat u publiceert" "Check for yourself before you publish";
    policy_help_check
        "Lees elke tabel en grafiek na. Kan iemand uit de buurt of van het werk zien over wie een getal gaat? Laat dat \
         getal dan weg, of voeg groepen samen. Die laatste controle kan Groeibeeld niet voor u doen."
        "Read every table and chart once more. Can somebody from the neighbourhood or from work see whom a number is \
         about? Then leave that number out, or merge groups. Groeibeeld cannot do that last check for you.";
}

/// 1 tot en met 4 ziet u niet, en kan niemand uitrekenen.
pub fn policy_hide_hint(language: Language, policy: Policy) -> String {
    let last = last_hidden(policy);
    language.of(
        format!("1 tot en met {last} ziet u niet. Ook grotere aantallen zijn verborgen, zodat niemand de kleine kan uitrekenen."),
        format!("You do not see 1 to {last}. Larger numbers are hidden too, so that nobody can work out the small ones."),
    )
}

/// Kleine aantallen (1 t/m 4) zijn verborgen; what stands in the place of exact numbers.
pub fn protected(language: Language, policy: Policy) -> String {
    let last = last_hidden(policy);
    match policy {
        Policy::Hide { .. } => language.of(
            format!("Kleine aantallen (1 t/m {last}) zijn verborgen"),
            format!("Small numbers (1 to {last}) are hidden"),
        ),
        Policy::Round => language.of("Aantallen zijn afgerond".into(), "Numbers are rounded".into()),
        Policy::Internal => internal_mark(language).into(),
    }
}

/// Figuren opnieuw gemaakt: kleine aantallen zijn verborgen; said aloud.
pub fn figures_protected(language: Language, policy: Policy) -> &'static str {
    match policy {
        Policy::Hide { .. } => language.of(
            "Figuren opnieuw gemaakt: kleine aantallen zijn verborgen.",
            "Figures made again: small numbers are hidden.",
        ),
        Policy::Round => {
            language.of("Figuren opnieuw gemaakt: aantallen zijn afgerond.", "Figures made again: numbers are rounded.")
        }
        Policy::Internal => language.of(
            "Figuren opnieuw gemaakt: kleine aantallen zijn zichtbaar. Niet publiceren.",
            "Figures made again: small numbers are visible. Do not publish.",
        ),
    }
}

/// The largest number that is hidden because it is small.
fn last_hidden(policy: Policy) -> u8 {
    match policy {
        Policy::Hide { threshold } => threshold.saturating_sub(1),
        Policy::Round => 7,
        Policy::Internal => 0,
    }
}

/// Van de 320 aantallen boven nul zijn er 45 niet getoond (14%).
pub fn how_much_hidden(language: Language, much: HowMuch) -> String {
    if much.all == 1 {
        let verb = if much.hidden == 0 { language.of("wel", "is") } else { language.of("niet", "is not") };
        return language.of(
            format!("Het enige aantal boven nul is {verb} getoond."),
            format!("The only number above zero {verb} shown."),
        );
    }
    let (hidden, all) = (number(language, much.hidden), number(language, much.all));
    if much.hidden == 0 {
        return language.of(
            format!("Alle {all} aantallen boven nul zijn getoond."),
            format!("All {all} numbers above zero are shown."),
        );
    }
    let share = figures::share(much.hidden as f64 / much.all as f64, language);
    let verb = if much.hidden == 1 { language.of("is", "is") } else { language.of("zijn", "are") };
    language.of(
        format!("Van de {all} aantallen boven nul {verb} er {hidden} niet getoond ({share})."),
        format!("Of the {all} numbers above zero {hidden} {verb} not shown ({share})."),
    )
}

/// Nog 4 groepen
pub fn more_alike(language: Language, groups: usize) -> String {
    match groups {
        1 => language.of("Nog 1 groep".into(), "1 more group".into()),
        _ => language.of(format!("Nog {groups} groepen"), format!("{groups} more groups")),
    }
}

// What was published before.
texts! {
    ledger_title "Publicatielogboek" "Publication ledger";
    ledger_hint
        "Publiceert u vaker cijfers over dezelfde mensen? Bewaar dan na elke publicatie het logboek en open het de volgende \
         keer. Wat toen verborgen was, blijft verborgen, en is ook moeilijk uit te rekenen door rapporten naast elkaar te \
         leggen. In het logboek staan geen rijen uit uw bestanden en geen verborgen aantallen."
        "Do you publish figures on the same people more than once? Save the ledger after each publication and open it the \
         next time. What was hidden then stays hidden, and is hard to work out by laying reports side by side too. No \
         row of your files and no hidden number is in the ledger.";
    ledger_open "Eerder logboek openen" "Open an earlier ledger";
    ledger_save "Logboek opslaan" "Save the ledger";
    forget_publication "Vergeten" "Forget";
}

/// Publicatie van 1-3-2026: 1.204 getallen.
pub fn publication(language: Language, day: Day, numbers: usize) -> String {
    let counted = match numbers {
        1 => language.of("getal", "number"),
        _ => language.of("getallen", "numbers"),
    };
    let (day, numbers) = (language.day(day), number(language, numbers as u64));
    language
        .of(format!("Publicatie van {day}: {numbers} {counted}"), format!("Publication of {day}: {numbers} {counted}"))
}

/// Publicatie van 1-3-2026 vergeten.
pub fn forget_publication_of(language: Language, day: Day) -> String {
    let day = language.day(day);
    language.of(format!("Vergeten: publicatie van {day}"), format!("Forget: publication of {day}"))
}

/// In het logboek staan nu 2 publicaties.
pub fn ledger_kept(language: Language, publications: usize) -> String {
    match publications {
        1 => language.of("In het logboek staat nu 1 publicatie.", "The ledger has 1 publication now.").to_owned(),
        _ => language.of(
            format!("In het logboek staan nu {publications} publicaties."),
            format!("The ledger has {publications} publications now."),
        ),
    }
}

/// So many numbers were published before with another value.
pub fn ledger_changed(language: Language, changed: u64) -> String {
    let numbers = match changed {
        1 => language.of("1 getal".to_owned(), "1 number".to_owned()),
        _ => {
            let changed = number(language, changed);
            language.of(format!("{changed} getallen"), format!("{changed} numbers"))
        }
    };
    language.of(
        format!(
            "Uw bestanden zijn veranderd sinds een eerdere publicatie: daarin stond bij {numbers} iets anders. Wie beide \
             naast elkaar legt, ziet wat er bij kwam of wegviel. Daartegen kan het logboek niet beschermen."
        ),
        format!(
            "Your files have changed since an earlier publication: {numbers} had another value in it. Somebody who lays both side \
             by side sees what came or went. The ledger can’t protect against that."
        ),
    )
}

/// The file is no ledger.
pub fn no_ledger(language: Language, name: &str, wrong: Option<Wrong>) -> String {
    match wrong {
        None => unreadable(language, name),
        Some(Wrong::NoLedger) => language.of(
            format!(
                "{name} is geen publicatielogboek van Groeibeeld. Kies het bestand dat u eerder hebt bewaard met ‘Logboek \
                 opslaan’."
            ),
            format!("{name} is no ledger of Groeibeeld. Choose the file that you saved before with ‘Save the ledger’."),
        ),
        Some(Wrong::OtherVersion) => language.of(
            format!("{name} is gemaakt met een andere versie van Groeibeeld. Open het logboek in die versie."),
            format!("{name} was made with another version of Groeibeeld. Open the ledger in that version."),
        ),
        Some(Wrong::Damaged) => language.of(
            format!("{name} is beschadigd: het logboek is niet heel meer. Kies een andere kopie van het bestand."),
            format!("{name} is damaged: the ledger is no longer whole. Choose another copy of the file."),
        ),
    }
}

/// What a policy does, a sentence or two each.
pub fn policy_help_what(language: Language, policy: Policy) -> Vec<String> {
    let last = last_hidden(policy);
    let small = language.of(
        format!(
            "Aantallen van 1 tot en met {last} zijn niet getoond. In zo’n kleine groep kan iemand herkend worden, ook \
             zonder naam. Nul staat er wel, als 0."
        ),
        format!(
            "Numbers from 1 to {last} are not shown. In so small a group somebody can be recognised, also without a \
             name. Zero is shown, as 0."
        ),
    );
    let more = match policy {
        Policy::Internal => return vec![internal_help(language).to_owned()],
        Policy::Hide { .. } => hide_help(language),
        Policy::Round => round_help(language),
    };
    let everywhere = language.of(
        "Dit geldt overal: in tabellen, grafieken en zinnen, en in alles wat u opslaat.",
        "This holds everywhere: in tables, charts and sentences, and in all that you save.",
    );
    std::iter::once(small).chain(more.map(str::to_owned)).chain([everywhere.to_owned()]).collect()
}

fn internal_help(language: Language) -> &'static str {
    language.of(
        "Nu is niets verborgen. In een kleine groep kan iemand herkend worden, ook zonder naam. Kies verbergen of \
         afronden voordat u iets laat zien aan anderen.",
        "Nothing is hidden now. In a small group somebody can be recognised, also without a name. Choose to hide or to \
         round before you show anything to others.",
    )
}

fn hide_help(language: Language) -> [&'static str; 2] {
    language.of(
        [
            "Soms is ook een groter aantal niet getoond. Anders kon iemand het kleine aantal uitrekenen: het totaal \
             min de rest.",
            "Bij een niet getoond aantal zijn ook het aandeel en het gemiddelde niet getoond.",
        ],
        [
            "Sometimes a larger number is not shown either. Otherwise somebody could work the small one out: the total \
             less the rest.",
            "Where a number is not shown, its share and its mean are not shown either.",
        ],
    )
}

fn round_help(language: Language) -> [&'static str; 2] {
    language.of(
        [
            "Alle andere aantallen zijn afgerond op vijftallen, totalen ook. Daarom kan een totaal anders zijn dan de som.",
            "Percentages zijn berekend na het afronden.",
        ],
        [
            "All other numbers are rounded to fives, totals too. So a total can differ from the sum.",
            "Percentages are computed after rounding.",
        ],
    )
}

/// What hiding can't protect against.
pub fn policy_help_not_list(language: Language) -> Vec<String> {
    let list = language.of(
        [
            "Wie mensen uit een groep kent. Iemand die zelf in een groep van 5 zit, weet dat er 4 anderen zijn.",
            "Wie eerdere verslagen heeft. Stond er vorige maand 41 en nu 42, dan is er één nieuwe cliënt. Groeibeeld \
             kent uw eerdere verslagen alleen uit het publicatielogboek, als u dat opent.",
            "Wie tabellen van anderen heeft over dezelfde mensen, zoals van de gemeente.",
            "Wat iedereen in een buurt al weet.",
        ],
        [
            "Who knows people in a group. Somebody who is in a group of 5 knows that there are 4 others.",
            "Who has earlier reports. If it was 41 last month and is 42 now, there is one new client. Groeibeeld \
             knows your earlier reports only from the publication ledger, if you open it.",
            "Who has tables of others about the same people, such as those of the municipality.",
            "What everybody in a neighbourhood knows already.",
        ],
    );
    list.map(str::to_owned).to_vec()
}

/// A text that stands on its own begins with a capital.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Bestand 2 van 3
pub fn file_of(language: Language, index: usize, total: usize) -> String {
    language.of(format!("Bestand {index} van {total}"), format!("File {index} of {total}"))
}

/// 120.000 rijen
pub fn rows(language: Language, rows: u64) -> String {
    let count = number(language, rows);
    match rows {
        1 => language.of("1 rij".into(), "1 row".into()),
        _ => language.of(format!("{count} rijen"), format!("{count} rows")),
    }
}

/// 120.000 rijen, waarvan 119.000 gebruikt
pub fn rows_used(language: Language, all: u64, used: u64) -> String {
    let (all_rows, count) = (rows(language, all), number(language, used));
    if all == 0 {
        return all_rows;
    }
    if all == used {
        return language.of(format!("{all_rows}, alle gebruikt"), format!("{all_rows}, all used"));
    }
    language.of(format!("{all_rows}, waarvan {count} gebruikt"), format!("{all_rows}, {count} of them used"))
}

/// Haal weg: cijfers.csv
pub fn remove_file(language: Language, name: &str) -> String {
    format!("{}: {name}", remove(language))
}

/// What the button shows; its accessible name is [`remove_file`].
pub fn remove(language: Language) -> &'static str {
    language.of("Haal weg", "Take away")
}

/// automatisch: UTF-8; without what was found once the user chose.
pub fn automatic_now(language: Language, found: Option<&str>) -> String {
    let automatic = language.of("automatisch", "automatic");
    found.map_or(automatic.to_owned(), |found| format!("{automatic}: {found}"))
}

/// The name of an encoding that a person understands.
pub fn encoding(language: Language, encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Windows1252 => language.of("Windows (West-Europees)", "Windows (Western European)"),
        Encoding::Utf16Le => "Unicode (UTF-16)",
        Encoding::Utf16Be => language.of("Unicode (UTF-16, omgekeerd)", "Unicode (UTF-16, reversed)"),
        other => match other.name() {
            "Macintosh" => language.of("Mac (oud)", "Mac (old)"),
            name => name,
        },
    }
}

/// The name of a separator.
pub fn separator(language: Language, separator: char) -> String {
    match separator {
        ';' => language.of("puntkomma ( ; )", "semicolon ( ; )").into(),
        ',' => language.of("komma ( , )", "comma ( , )").into(),
        '\t' => language.of("tab", "tab").into(),
        '|' => language.of("verticale streep ( | )", "vertical bar ( | )").into(),
        other => other.to_string(),
    }
}

/// Woorden met accenten, zoals ze zijn gelezen: Financiën, cliënt.
pub fn accents(language: Language, words: &[String]) -> String {
    let title = language.of("Woorden met accenten, zoals ze zijn gelezen", "Words with accents, as they were read");
    format!("{title}: {}.", words.join(", "))
}

/// regel 3
pub fn line(language: Language, line: u32) -> String {
    language.of(format!("regel {line}"), format!("line {line}"))
}

/// Blad ‘Trajecten’
pub fn sheet(language: Language, name: &str) -> String {
    language.of(format!("Blad ‘{name}’"), format!("Sheet ‘{name}’"))
}

/// B · Startdatum
pub fn column(number: u16, header: &str) -> String {
    let letter = column_name(number);
    if header.trim().is_empty() { letter } else { format!("{letter} · {header}") }
}

/// Niet gelezen, vrije tekst: kolommen C (Toelichting) en D.
pub fn columns_with_headers(language: Language, title: &str, columns: &[(u16, &str)]) -> String {
    let noun = match columns.len() {
        1 => language.of("kolom", "column"),
        _ => language.of("kolommen", "columns"),
    };
    let name = |(number, header): &(u16, &str)| match header.trim() {
        "" => column_name(*number),
        header => format!("{} ({header})", column_name(*number)),
    };
    format!("{title}: {noun} {}.", columns.iter().map(name).collect::<Vec<_>>().join(", "))
}

/// bijvoorbeeld Jeugd, Wonen
pub fn examples(language: Language, examples: &[String]) -> String {
    format!("{} {}", language.of("bijvoorbeeld", "for example"), examples.join(" · "))
}

/// in deze vorm: A0-000 (A een letter, 0 een cijfer)
pub fn shapes(language: Language, shapes: &[String]) -> String {
    let shapes = shapes.join(" · ");
    language.of(
        format!("in deze vorm: {shapes} (A is een letter, 0 een cijfer)"),
        format!("in this form: {shapes} (A is a letter, 0 a digit)"),
    )
}

/// Zonder eindscore is er geen: Groei per leefgebied; Eindscore vergeleken met de startscore.
pub fn without_field(language: Language, field: &str, titles: &[&str]) -> String {
    let titles = titles.join("; ");
    language.of(
        format!("Zonder {field} zijn deze figuren er niet: {titles}."),
        format!("Without {field} these figures are not there: {titles}."),
    )
}

/// CSV: trajecten
pub fn template_csv(language: Language, kind: &str) -> String {
    language.of(format!("Leeg CSV-bestand voor {kind}"), format!("Empty CSV file for {kind}"))
}

/// Nog 4 plekken
pub fn more_places(language: Language, places: usize) -> String {
    match places {
        1 => language.of("Nog 1 plek".into(), "1 more place".into()),
        _ => language.of(format!("Nog {places} plekken"), format!("{places} more places")),
    }
}

/// The file holds no settings.
pub fn no_settings(language: Language, name: &str) -> String {
    language.of(
        format!(
            "{name} is geen bestand met instellingen van Groeibeeld. Kies het bestand dat u eerder hebt bewaard met \
             ‘Instellingen bewaren’."
        ),
        format!(
            "{name} is not a settings file of Groeibeeld. Choose the file that you saved before with ‘Save settings’."
        ),
    )
}

/// The settings were taken: of so many tables, the selection where there is one, and what is done about small numbers now.
pub fn settings_taken(
    language: Language,
    name: &str,
    tables: usize,
    has_selection: bool,
    policy: Option<Policy>,
    has_report: bool,
    has_house: bool,
) -> String {
    let number = match tables {
        1 => language.of("1 tabel".to_owned(), "1 table".to_owned()),
        _ => language.of(format!("{tables} tabellen"), format!("{tables} tables")),
    };
    let of_tables = language.of(
        format!("De kolommen van {number} gelden voor elk bestand met dezelfde kolomkoppen."),
        format!("The columns of {number} hold for every file with the same column headers."),
    );
    let of_selection = language.of("De selectie is die uit het bestand.", "The selection is that of the file.");
    let taken = language
        .of(format!("De instellingen uit {name} zijn overgenomen."), format!("The settings of {name} were taken."));
    let of_policy = policy.map(|policy| format!("{}.", protected(language, policy).trim_end_matches('.')));
    let of_report = language.of("Het verslag is dat uit het bestand.", "The report is that of the file.");
    let of_report = has_report.then(|| of_report.to_owned());
    let of_house = language.of("De huisstijl is die uit het bestand.", "The house style is that of the file.");
    let of_house = has_house.then(|| of_house.to_owned());
    let of_selection = has_selection.then(|| of_selection.to_owned());
    let parts = [(tables > 0).then_some(of_tables), of_selection, of_policy, of_report, of_house];
    [Some(taken)].into_iter().chain(parts).flatten().collect::<Vec<_>>().join(" ")
}

/// In the settings all numbers are shown; that was not taken.
pub fn not_internal(language: Language, name: &str) -> String {
    let internal = policy_internal(language);
    language.of(
        format!(
            "Toen {name} werd bewaard, waren alle aantallen te zien. Dat gaat niet vanzelf weer aan. Hebt u ze nodig? Kies \
             dan bij ‘{}’ voor ‘{internal}’.",
            policy_title(language)
        ),
        format!(
            "When {name} was saved all numbers were visible. That is not switched on by itself. Do you need them? Then \
             choose ‘{internal}’ below ‘{}’.",
            policy_title(language)
        ),
    )
}

/// Deze keuzes uit de instellingen staan in geen enkel bestand: thema: Zorg.
pub fn unknown_values(language: Language, values: &[(Choice, Vec<String>)]) -> String {
    let values = by_field(language, values);
    language.of(
        format!(
            "Deze keuzes staan in geen enkel bestand: {values}. Kies bij ‘Selectie’ wat er wel is, of haal \
             ze weg."
        ),
        format!("These choices are in no file: {values}. Choose in ‘Selection’ what is there, or take them away."),
    )
}

/// thema: Zorg; gebied: Noord, Oost
fn by_field(language: Language, values: &[(Choice, Vec<String>)]) -> String {
    let of = |(choice, values): &(Choice, Vec<String>)| {
        let values: Vec<_> = values.iter().map(|value| figures::value(*choice, value, language)).collect();
        format!("{}: {}", figures::choice(*choice, language), values.join(", "))
    };
    values.iter().map(of).collect::<Vec<_>>().join("; ")
}

/// Deze samengevoegde waarden uit de instellingen staan in geen enkel bestand: gebied: Noord.
pub fn unknown_merged(language: Language, values: &[(Choice, Vec<String>)]) -> String {
    let values = by_field(language, values);
    language.of(
        format!(
            "Deze samengevoegde waarden uit de instellingen staan in geen enkel bestand: {values}. De rest van hun groep is \
             wel samengevoegd."
        ),
        format!("These merged values of the settings are in no file: {values}. The rest of their group is merged."),
    )
}

/// Samengevoegd tot Centrum; said aloud.
pub fn merged_aloud(language: Language, name: &str) -> String {
    language.of(format!("Samengevoegd tot {name}."), format!("Merged into {name}."))
}

/// ‘Centrum’ is al een waarde: die komt ook in de groep.
pub fn joins(language: Language, value: &str) -> String {
    language.of(
        format!("‘{value}’ is al een waarde. Die komt ook in de groep."),
        format!("‘{value}’ is a value already. It becomes part of the group."),
    )
}

/// Why values can't be merged, and what to do.
pub fn wrong_to_merge(language: Language, wrong: Refusal) -> String {
    let (dutch, english) = match wrong {
        Refusal::TooFew => ("Kies minstens twee waarden.", "Choose at least two values."),
        Refusal::NoName => ("Typ een naam voor de groep.", "Type a name for the group."),
        Refusal::LongName => ("De naam is te lang: hoogstens 60 letters.", "The name is too long: at most 60 letters."),
        Refusal::NameOfDomain(domain) => return name_of_domain(language, domain),
        Refusal::InAnother => (
            "Deze naam of een van deze waarden hoort al bij een andere groep. Maak die eerst ongedaan, of typ een andere \
             naam.",
            "This name or one of these values is in another group already. Undo that first, or type another name.",
        ),
        Refusal::OwnView => (
            "Scores van Mijn ZRM zijn het eigen oordeel van de inwoner. Die kunt u niet samenvoegen met andere scores.",
            "Scores of Mijn ZRM are the person's own view. You cannot merge them with other scores.",
        ),
        Refusal::NotNeighbours => {
            ("Kies leeftijdsgroepen die op elkaar volgen.", "Choose age bands that follow each other.")
        }
        Refusal::Ages | Refusal::NotRecorded => {
            ("Deze waarden kunt u niet samenvoegen.", "These values cannot be merged.")
        }
    };
    language.of(dutch, english).to_owned()
}

fn name_of_domain(language: Language, domain: Domain) -> String {
    let domain = DomainName::Known(domain);
    let name = figures::domain(&domain, language);
    language.of(
        format!(
            "Deze naam is die van het leefgebied {name}. Typ een andere naam, zodat niemand de groep daarvoor houdt."
        ),
        format!("This name is that of the domain {name}. Type another name, so that nobody takes the group for it."),
    )
}

/// 12 keer; for more than once.
pub fn times(language: Language, count: u64) -> String {
    let number = number(language, count);
    language.of(format!("{number} keer"), format!("{number} times"))
}

/// Wat opviel: 4 soorten meldingen
pub fn with_sorts(language: Language, title: &str, sorts: usize) -> String {
    format!("{title}: {}", self::sorts(language, sorts))
}

/// 4 soorten meldingen
pub fn sorts(language: Language, sorts: usize) -> String {
    match sorts {
        0 => language.of("geen meldingen".into(), "no messages".into()),
        1 => language.of("1 soort melding".into(), "1 kind of message".into()),
        _ => language.of(format!("{sorts} soorten meldingen"), format!("{sorts} kinds of messages")),
    }
}

/// De cijfers gaan nog over 1-1-2024 t/m 31-12-2024.
pub fn period_stays(language: Language, period: Option<Period>) -> String {
    let all = || language.of("alle jaren", "all years").to_owned();
    let days = period.map_or_else(all, |period| figures::days(period, language));
    language.of(format!("De cijfers gaan nog over {days}."), format!("The figures are still about {days}."))
}

/// 1e helft 2021
pub fn half(language: Language, year: i16, half: i8) -> String {
    match half {
        1 => language.of(format!("1e helft {year}"), format!("1st half {year}")),
        _ => language.of(format!("2e helft {year}"), format!("2nd half {year}")),
    }
}

/// 1e kwartaal 2021
pub fn quarter(language: Language, year: i16, quarter: i8) -> String {
    let english = match quarter {
        1 => "1st",
        2 => "2nd",
        3 => "3rd",
        _ => "4th",
    };
    language.of(format!("{quarter}e kwartaal {year}"), format!("{english} quarter {year}"))
}

/// 2021 (dit jaar)
pub fn this_year(language: Language, year: i16) -> String {
    format!("{year} ({})", language.of("dit jaar", "this year"))
}

/// 2021 (vorig jaar)
pub fn last_year(language: Language, year: i16) -> String {
    format!("{year} ({})", language.of("vorig jaar", "last year"))
}

/// Er wordt nog vergeleken met 1-1-2023 t/m 31-12-2023.
pub fn comparison_stays(language: Language, with: &str) -> String {
    language.of(format!("Er wordt nog vergeleken met {with}."), format!("Figures are still compared with {with}."))
}

/// vergeleken met 1-1-2023 t/m 31-12-2023
pub fn compared_with(language: Language, with: &str) -> String {
    language.of(format!("vergeleken met {with}"), format!("compared with {with}"))
}

/// Zoek in: thema
pub fn search_in(language: Language, choice: &str) -> String {
    language.of(format!("Zoek in: {choice}"), format!("Search in: {choice}"))
}

/// 3 gevonden
pub fn found(language: Language, found: usize) -> String {
    match found {
        0 => language.of("Niets gevonden.".into(), "Nothing found.".into()),
        _ => language.of(format!("{found} gevonden"), format!("{found} found")),
    }
}

/// Toon alle kolommen (26)
pub fn all_columns(language: Language, columns: usize) -> String {
    language.of(format!("Toon alle kolommen ({columns})"), format!("Show all columns ({columns})"))
}

/// 2 van 5
pub fn chosen(language: Language, chosen: usize, all: usize) -> String {
    if chosen == all {
        return language.of(format!("alle {all}"), format!("all {all}"));
    }
    language.of(format!("{chosen} van {all}"), format!("{chosen} of {all}"))
}

/// 312 van 412 trajecten
pub fn cases_of(language: Language, selected: u64, total: u64) -> String {
    let cases = match total {
        1 => language.of("traject", "case"),
        _ => language.of("trajecten", "cases"),
    };
    if (selected, total) == (1, 1) {
        return format!("1 {cases}");
    }
    let (selected, total) = (number(language, selected), number(language, total));
    format!("{selected} {} {total} {cases}", language.of("van", "of"))
}

/// Cijfers bijgewerkt: 312 van 412 trajecten. Files without cases have none to count, and for publication none is said.
pub fn figures_updated(language: Language, cases: Option<(u64, u64)>) -> String {
    let Some((selected, total)) = cases.filter(|(_, total)| *total > 0) else {
        return language.of("Cijfers bijgewerkt.".into(), "Figures updated.".into());
    };
    let cases = cases_of(language, selected, total);
    language.of(format!("Cijfers bijgewerkt: {cases}."), format!("Figures updated: {cases}."))
}

/// Bestand 2 van 3 wordt gelezen.
pub fn reading_file(language: Language, index: usize, total: usize) -> String {
    let file = file_of(language, index, total);
    language.of(format!("{file} wordt gelezen."), format!("{file} is being read."))
}

/// Het lezen is gestopt.
pub fn stopped(language: Language) -> String {
    language.of("Het lezen is gestopt.".into(), "Reading was stopped.".into())
}

/// cijfers.csv is weggehaald.
pub fn removed(language: Language, name: &str) -> String {
    language.of(format!("{name} is weggehaald."), format!("{name} was taken away."))
}

/// cijfers.json is klaar; uw browser slaat het bestand op.
pub fn saved(language: Language, name: &str) -> String {
    language.of(
        format!("{name} is klaar; uw browser slaat het bestand op."),
        format!("{name} is ready; your browser saves the file."),
    )
}

/// Sla ‘Groei per leefgebied’ op als CSV
pub fn download_name(language: Language, form: &str, title: &str) -> String {
    language.of(format!("Sla ‘{title}’ op als {form}"), format!("Save ‘{title}’ as {form}"))
}

/// Thema: ‘Samen rond komen’ en ‘Samen Rondkomen’ lijken op elkaar.
pub fn alike_spelled(language: Language, field: &str, names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("‘{name}’")).collect();
    let names = language.listed(&quoted);
    let field = capitalised(field);
    language.of(format!("{field}: {names} lijken op elkaar."), format!("{field}: {names} look alike."))
}

/// Tel als één: Samen Rondkomen
pub fn count_as(language: Language, name: &str) -> String {
    language.of(format!("Tel als één: {name}"), format!("Count as one: {name}"))
}

/// Plaatje 1920
pub fn picture(language: Language, width: u32) -> String {
    language.of(format!("Plaatje {width}"), format!("Picture {width}"))
}

/// Sla ‘Groei per leefgebied’ op als Plaatje 1920 pixels breed (PNG); with the words of the button in it, for who speaks to it.
pub fn download_picture(language: Language, width: u32, title: &str) -> String {
    let form = language.of(" pixels breed (PNG)", " pixels wide (PNG)");
    download_name(language, &(picture(language, width) + form), title)
}

/// Kopieer ‘Groei per leefgebied’: Grafiek
pub fn copy_name(language: Language, form: &str, title: &str) -> String {
    language.of(format!("Kopieer ‘{title}’: {form}"), format!("Copy ‘{title}’: {form}"))
}

/// A file took the place of another.
pub fn replaced(language: Language, name: &str) -> String {
    language.of(
        format!(
            "U had al een bestand met de naam {name}. Het nieuwe bestand komt daarvoor in de plaats. Zijn het twee \
             verschillende bestanden? Geef dan één van de twee een andere naam en kies dat opnieuw."
        ),
        format!(
            "You already had a file named {name}. The new one takes its place. Are they two different files? Then give \
             one of the two another name and choose that again."
        ),
    )
}

/// Two files have the same name.
pub fn same_name(language: Language, name: &str) -> String {
    language.of(
        format!(
            "U hebt meer dan één bestand met de naam {name} gekozen. Trajecten met hetzelfde nummer tellen één keer; \
             groepsactiviteiten en gepland bereik tellen dubbel. Haal weg wat dubbel is."
        ),
        format!(
            "You chose more than one file named {name}. Cases with the same number count once; group activities and \
             planned reach count twice. Take away what is there twice."
        ),
    )
}

/// The browser can't read a file.
pub fn unreadable(language: Language, name: &str) -> String {
    language.of(
        format!(
            "{name} kan niet worden gelezen. Misschien is het een map, is het bestand verplaatst of heeft een ander \
             programma het geopend. Sluit dat programma en kies het bestand opnieuw."
        ),
        format!(
            "{name} cannot be read. It may be a folder, it may have been moved, or another program has it open. Close \
             that program and choose the file again."
        ),
    )
}

/// The page asked something that can't be done.
pub fn refused(language: Language, reason: &str) -> String {
    language.of(
        format!("Dit ging niet door een fout in Groeibeeld zelf ({reason})."),
        format!("This failed because of a defect in Groeibeeld itself ({reason})."),
    )
}

/// A picture could not be made.
pub fn not_saved(language: Language, name: &str) -> String {
    language.of(
        format!("Uw browser kon geen afbeelding maken van {name}. Sla de figuur op als SVG."),
        format!("Your browser could not make a picture of {name}. Save the figure as SVG."),
    )
}

fn number(language: Language, number: u64) -> String {
    language.count(i64::try_from(number).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_say_what_was_taken() {
        let taken = |tables, has_selection| {
            settings_taken(Language::Dutch, "i.json", tables, has_selection, None, false, false)
        };
        assert_eq!(
            taken(1, true),
            "De instellingen uit i.json zijn overgenomen. De kolommen van 1 tabel gelden voor elk bestand met dezelfde \
             kolomkoppen. De selectie is die uit het bestand."
        );
        assert_eq!(taken(0, true), "De instellingen uit i.json zijn overgenomen. De selectie is die uit het bestand.");
        assert!(taken(2, false).contains("2 tabellen") && !taken(2, false).contains("selectie"));
        let with = |policy| settings_taken(Language::Dutch, "i.json", 0, false, Some(policy), false, false);
        assert_eq!(
            with(Policy::STRICT),
            "De instellingen uit i.json zijn overgenomen. Kleine aantallen (1 t/m 9) zijn verborgen."
        );
        assert!(with(Policy::Internal).ends_with("zichtbaar. Niet publiceren."));
        assert_eq!(
            settings_taken(Language::English, "i.json", 0, false, None, true, false),
            "The settings of i.json were taken. The report is that of the file."
        );
        assert!(not_internal(Language::Dutch, "i.json").contains("‘Intern (alles tonen)’"));
        let unknown = [(Choice::Theme, vec!["Zorg".to_owned(), String::new()])];
        assert!(unknown_values(Language::Dutch, &unknown).contains("bestand: thema: Zorg, niet ingevuld."));
    }

    #[test]
    fn hidden_numbers_in_words() {
        let much = |hidden, all| how_much_hidden(Language::Dutch, HowMuch { hidden, all });
        assert_eq!(much(45, 320), "Van de 320 aantallen boven nul zijn er 45 niet getoond (14%).");
        assert_eq!(much(1, 1320), "Van de 1.320 aantallen boven nul is er 1 niet getoond (0,1%).");
        assert_eq!(much(0, 320), "Alle 320 aantallen boven nul zijn getoond.");
        assert_eq!(
            how_much_hidden(Language::English, HowMuch { hidden: 3, all: 4 }),
            "Of the 4 numbers above zero 3 are not shown (75%)."
        );
    }

    #[test]
    fn policies_say_what_they_hide() {
        let strict = |say: fn(Language, Policy) -> String| say(Language::Dutch, Policy::STRICT);
        assert_eq!(strict(protected), "Kleine aantallen (1 t/m 9) zijn verborgen");
        assert!(strict(policy_hide_hint).starts_with("1 tot en met 9 ziet u niet."));
        let help = |policy| policy_help_what(Language::Dutch, policy).join(" ");
        assert!(help(Policy::default()).contains("1 tot en met 4") && help(Policy::Round).contains("vijftallen"));
        assert!(help(Policy::Internal).starts_with("Nu is niets verborgen."));
    }

    #[test]
    fn periods_have_names() {
        let english = [1, 2, 3, 4].map(|part| quarter(Language::English, 2024, part));
        assert_eq!(english, ["1st quarter 2024", "2nd quarter 2024", "3rd quarter 2024", "4th quarter 2024"]);
        assert_eq!(quarter(Language::Dutch, 2024, 2), "2e kwartaal 2024");
        assert_eq!(this_year(Language::Dutch, 2024), "2024 (dit jaar)");
        assert_eq!(last_year(Language::English, 2023), "2023 (last year)");
    }

    #[test]
    fn counts_in_words() {
        assert_eq!(rows_used(Language::Dutch, 12000, 12000), "12.000 rijen, alle gebruikt");
        assert_eq!(rows_used(Language::English, 12000, 3), "12,000 rows, 3 of them used");
        assert_eq!(rows(Language::Dutch, 1), "1 rij");
        let columns = [(3, "Toelichting"), (28, "")];
        let unread = columns_with_headers(Language::Dutch, "Niet gelezen", &columns);
        assert_eq!(unread, "Niet gelezen: kolommen C (Toelichting), AB.");
        assert_eq!(column(2, "Startdatum"), "B · Startdatum");
        assert_eq!(column(2, " "), "B");
        let updated = |cases| figures_updated(Language::Dutch, cases);
        assert_eq!(updated(Some((312, 412))), "Cijfers bijgewerkt: 312 van 412 trajecten.");
        assert_eq!(
            (updated(Some((0, 0))), updated(None)),
            ("Cijfers bijgewerkt.".into(), "Cijfers bijgewerkt.".into())
        );
        assert_eq!(cases_of(Language::Dutch, 1, 1), "1 traject");
        assert_eq!(cases_of(Language::English, 0, 1), "0 of 1 case");
        assert_eq!(cases_of(Language::Dutch, 1, 2), "1 van 2 trajecten");
        assert_eq!(with_sorts(Language::Dutch, "Let op", 15), "Let op: 15 soorten meldingen");
        assert_eq!(with_sorts(Language::Dutch, "Leesverslag", 0), "Leesverslag: geen meldingen");
        assert_eq!(with_sorts(Language::English, "Note", 1), "Note: 1 kind of message");
        assert_eq!(period_stays(Language::Dutch, None), "De cijfers gaan nog over alle jaren.");
        let day = Some(Period { first: 0, last: 0 });
        assert_eq!(period_stays(Language::English, day), "The figures are still about 1 Jan 1970 to 1 Jan 1970.");
    }
}
