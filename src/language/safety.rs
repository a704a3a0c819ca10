//! What is said when something stops, does not fit or is cleared. What is said when the page itself stops stands in
//! `index.html`, which uses nothing of this program then.

use super::Language;

texts! {
    lost_title "Het rekenen is onverwacht gestopt" "Computing stopped unexpectedly";
    lost_text
        "Uw bestanden zijn niet veranderd en uw keuzes zijn bewaard. Lees de bestanden opnieuw om verder te gaan. Gaat \
         het weer mis, haal dan eerst het laatste bestand weg."
        "Your files have not changed and your choices are kept. Read the files again to go on. If it goes wrong again, \
         take the last file away first.";
    lost_without_files
        "Uw keuzes zijn bewaard. Kies een bestand om het opnieuw te proberen."
        "Your choices are kept. Choose a file to try again.";
    full_title "Het geheugen van uw browser is vol" "The memory of your browser is full";
    full_text
        "Deze bestanden hebben samen meer rijen dan in het geheugen passen. Uw bestanden zijn niet veranderd en uw keuzes zijn \
         bewaard. Haal een bestand weg, of maak exports met minder rijen, bijvoorbeeld één per jaar. Sluit ook andere \
         tabbladen. Lees daarna opnieuw."
        "These files together have more rows than fit in the memory. Your files have not changed and your choices are kept. \
         Take a file away, or make exports with fewer rows, for instance one for each year. Close other tabs too. Then read \
         again.";
    lost_details "Technische melding" "Technical message";
    putting_back
        "Het lezen is gestopt. Wat al met de nieuwe keuzes was gelezen, wordt nog één keer gelezen zoals daarvoor."
        "Reading was stopped. What was read with the new choices already is read once more as before.";
    other_selection
        "U bewaarde cijfers van twee verschillende selecties, of met twee verschillende keuzes voor kleine aantallen. Wie beide \
         heeft, kan soms een verborgen aantal uitrekenen. Publiceer verborgen en afgeronde getallen niet naast elkaar. Publiceert u \
         twee selecties? Ga dan terug naar de eerste selectie, bewaar daar het publicatielogboek en maak de tweede daarna opnieuw: dan \
         houdt Groeibeeld er rekening mee."
        "You saved figures of two different selections, or with two different choices for small numbers. Somebody who has both \
         can sometimes work out a hidden number. Do not publish hidden and rounded numbers side by side. Do you publish two \
         selections? Then go back to the first selection, save the publication ledger there and make the second one again after that: then \
         Groeibeeld takes it into account.";
    clear_loses
        "Dan gaan ook uw keuzes weg, zoals kolommen, samengevoegde groepen en het verslag. Wilt u die houden? Bewaar dan eerst de \
         instellingen."
        "Then your choices go too, such as columns, merged groups and the report. Do you want to keep them? Then save the \
         settings first.";
    clear_anyway "Wis toch alles" "Clear everything after all";
    clear_not "Niet wissen" "Do not clear";
    cleared
        "Alles is gewist: de bestanden, cijfers en keuzes zijn weg uit deze pagina en hun geheugen is teruggegeven."
        "Everything was cleared: the files, figures and choices are gone from this page and their memory was given back.";
}

/// Alles.xlsx is te groot om te lezen.
pub fn too_large(language: Language, name: &str) -> String {
    language.of(
        format!(
            "{name} is te groot om als werkmap te lezen en is overgeslagen. Sla het blad met de gegevens op als CSV UTF-8 en \
             kies dat bestand; dat mag wel zo groot zijn."
        ),
        format!(
            "{name} is too large to read as a workbook and was left out. Save the sheet with the data as CSV UTF-8 and choose \
             that file; that may be as large."
        ),
    )
}
