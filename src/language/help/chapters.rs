//! The chapters of the handbook, in the order of the work. What a chapter says of the page it says in the words of the
//! page: names of buttons and headings stand between ‘ and ’, and `tests/handbook.rs` looks each of them up.

// From what it is to the selection.
mod first;
// From the figures to the method.
mod then;

use super::{Place, Text};
use crate::language::Language;

macro_rules! chapters {
    ($($chapter:ident $slug:literal $dutch:literal $english:literal $blocks:expr;)*) => {
        /// A chapter of the handbook.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Chapter {
            $(#[doc = $dutch] $chapter,)*
        }

        impl Chapter {
            /// All chapters, in order.
            pub const ALL: &[Chapter] = &[$(Chapter::$chapter,)*];

            /// What its place in the handbook is called.
            pub fn slug(self) -> &'static str {
                match self { $(Chapter::$chapter => $slug,)* }
            }

            /// Its heading.
            pub fn title(self, language: Language) -> &'static str {
                match self { $(Chapter::$chapter => language.of($dutch, $english),)* }
            }

            /// What it says. Before the figures, the terms and the sources themselves this is only what leads to them.
            pub fn blocks(self) -> &'static [Block] {
                match self { $(Chapter::$chapter => $blocks,)* }
            }
        }
    };
}

chapters! {
    What "what" "Wat Groeibeeld is, en wat niet" "What Groeibeeld is, and what it is not" first::WHAT;
    Start "start" "Beginnen" "Getting started" first::START;
    Understood "understood" "Hoe uw bestand is begrepen" "How your file was understood" first::UNDERSTOOD;
    Select "select" "Kiezen waar de cijfers over gaan" "Choosing what the figures are about" first::SELECT;
    Read "read" "Cijfers lezen" "Reading figures" then::READ;
    Figures "figures" "Alle figuren, een voor een" "All figures, one by one" then::FIGURES;
    Publish "publish" "Publiceren" "Publishing" then::PUBLISH;
    Save "save" "Opslaan, verslag en huisstijl" "Saving, report and house style" then::SAVE;
    Present "present" "Presenteren en oefenen" "Presenting and practising" then::PRESENT;
    Privacy "privacy" "Privacy" "Privacy" then::PRIVACY;
    Settings "settings" "Instellingen bewaren" "Keeping your settings" then::SETTINGS;
    Keys "keys" "Werken met het toetsenbord" "Working with the keyboard" then::KEYS;
    Trouble "trouble" "Als er iets misgaat" "When something goes wrong" then::TROUBLE;
    Method "method" "Hoe Groeibeeld rekent" "How Groeibeeld computes" then::METHOD;
    Terms "terms" "Begrippen" "Terms" then::TERMS;
    Sources "sources" "Bronnen" "Sources" then::SOURCES;
}

/// A piece of a chapter. Both languages stand in each, so that no language lacks one.
#[derive(Clone, Copy, Debug)]
pub enum Block {
    /// A heading below that of the chapter.
    Head(Text),
    /// A paragraph.
    Text(Text),
    /// Things that stand beside each other.
    List(&'static [Text]),
    /// What one does, in order.
    Steps(&'static [Text]),
    /// Words, keys or problems, each with what it means or what to do.
    Pairs(&'static [(Text, Text)]),
    /// Where to read further.
    See(&'static [Place]),
}
