//! The texts of what is said when something is to be saved, copied or printed while a field is wrong.

use super::Language;

texts! {
    title "Er is iets niet ingevuld zoals het moet" "Something is not filled in as it should be";
    last_good
        "Er is nog niets opgeslagen, gekopieerd of afgedrukt. De cijfers gaan nog over de laatste waarden die wel goed waren."
        "Nothing is saved, copied or printed yet. The figures are still of the last values that were good.";
    anyway "Toch doorgaan met de laatste goede waarden" "Go on with the last good values";
    leave "Niet doorgaan" "Do not go on";
}
