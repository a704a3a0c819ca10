//! The texts of looking closer at a figure: going through its chart value by value, sorting its table.

use super::Language;

texts! {
    sortable "Met de knop in de kop van een kolom sorteert u de rijen." "The button in the heading of a column sorts the rows.";
    chart "grafiek" "chart";
    keys
        "Pijltjestoetsen: van waarde naar waarde. Home en End: begin en eind van de rij. Met Ctrl erbij: de eerste en de laatste \
         waarde. Escape: stoppen."
        "Arrow keys: from value to value. Home and End: start and end of the row. With Ctrl: the first and the last value. \
         Escape: stop.";
}
