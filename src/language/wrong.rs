//! The texts of what is said when something is to be saved while a field is wrong.

use super::Language;

texts! {
    title "Er is iets niet ingevuld zoals het moet" "Something is not filled in as it should be";
    last_good
        "Er is nog niets opgeslagen. De cijfers gaan nog over de laatste waarden die wel goed waren."
        "Nothing is saved yet. The figures are still of the last values that were good.";
    anyway "Toch opslaan met de laatste goede waarden" "Save with the last good values";
    leave "Niet opslaan" "Do not save";
}
