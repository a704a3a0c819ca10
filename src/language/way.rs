//! The texts of the way through the page: its steps, the selection beside the figures, and the figures large and small.

use super::Language;

texts! {
    steps "Stappen" "Steps";
    files "Bestanden kiezen" "Choose files";
    understood "Nakijken wat is gelezen" "Check what was read";
    figures "Cijfers bekijken" "Look at the figures";
    publish "Opslaan en publiceren" "Save and publish";
    publish_text
        "Kies eerst wat u met kleine aantallen doet. Dat geldt voor alles hieronder en hierboven: wat u ziet, wordt opgeslagen."
        "First choose what you do about small numbers. That holds for everything below and above: what you see is what is saved.";
    all_figures "Alle figuren bij elkaar" "All figures together";
    change_policy "Anders kiezen" "Choose otherwise";
    close "Sluiten" "Close";
    larger "Vergroten" "Enlarge";
    smaller "Verkleinen" "Make smaller";
    save "Opslaan en kopiëren" "Save and copy";
}
