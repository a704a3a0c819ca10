//! The explanation of every figure, column and word, and the handbook: the same texts for the page and for
//! `docs/HANDLEIDING.md` and `docs/HANDBOOK.md`, which `tests/handbook.rs` writes.

// The chapters of the handbook.
mod chapters;
// What each column of a table holds.
mod columns;
// What each figure is for.
mod figures;
// On what it all rests.
mod sources;
// The glossary.
mod terms;

pub use chapters::{Block, Chapter};
pub use columns::column;
pub use figures::{Explained, explained};
pub use sources::{SOURCES, Source};
pub use terms::Term;

use super::Language;
use super::figures::title as title_of;
use crate::accents::plain_letters;
use crate::figures::FigureId;
use crate::words::fold;

/// A text in Dutch and in English.
pub type Text = (&'static str, &'static str);

texts! {
    title "Handleiding" "Handbook";
    open "Handleiding" "Handbook";
    close "Sluit" "Close";
    contents "Inhoud" "Contents";
    introduction
        "Hier staat hoe u met Groeibeeld werkt, wat elke figuur betekent en wat de woorden betekenen."
        "How to work with Groeibeeld, what each figure means and what the words mean.";
    search "Zoek in de handleiding" "Search the handbook";
    nothing_found
        "Niets gevonden. Probeer een ander of een korter woord."
        "Nothing found. Try another or a shorter word.";
    explanation "Uitleg" "Explanation";
    columns_title "Wat betekenen de kolommen?" "What do the columns mean?";
    further "Lees verder" "Read further";
    start_link "Lees de handleiding" "Read the handbook";
    start_hint
        "Wat Groeibeeld doet, welke export u nodig hebt, en wat de cijfers betekenen."
        "What Groeibeeld does, which export you need, and what the figures mean.";
}

/// Uitleg: periode; what opens the handbook where that is explained.
pub fn explanation_of(language: Language, place: Place) -> String {
    let name = place.name(language);
    // A term that stands in a sentence begins with a small letter; abbreviations do not.
    let is_word = name.chars().nth(1).is_some_and(char::is_lowercase);
    let name = match name.chars().next() {
        Some(first) if is_word => first.to_lowercase().chain(name.chars().skip(1)).collect(),
        _ => name.to_owned(),
    };
    format!("{}: {name}", explanation(language))
}

/// 3 plekken gevonden
pub fn found(language: Language, found: usize) -> String {
    match found {
        0 => nothing_found(language).to_owned(),
        1 => language.of("1 plek gevonden".into(), "1 place found".into()),
        _ => language.of(format!("{found} plekken gevonden"), format!("{found} places found")),
    }
}

/// A place in the handbook that can be gone to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The start of a chapter.
    Chapter(Chapter),
    /// A figure among all figures.
    Figure(FigureId),
    /// A term among the terms.
    Term(Term),
}

impl Place {
    /// Its id in the page.
    pub fn id(self) -> String {
        match self {
            Place::Chapter(chapter) => format!("help-{}", chapter.slug()),
            Place::Figure(figure) => format!("help-figure-{}", figure.name()),
            Place::Term(term) => format!("help-term-{}", term.slug()),
        }
    }

    /// Its heading.
    pub fn name(self, language: Language) -> &'static str {
        match self {
            Place::Chapter(chapter) => chapter.title(language),
            Place::Figure(figure) => title_of(figure, language),
            Place::Term(term) => term.name(language),
        }
    }

    /// The chapter that it stands in.
    pub fn chapter(self) -> Chapter {
        match self {
            Place::Chapter(chapter) => chapter,
            Place::Figure(_) => Chapter::Figures,
            Place::Term(_) => Chapter::Terms,
        }
    }

    /// The figure, if it is one.
    pub fn figure(self) -> Option<FigureId> {
        if let Place::Figure(figure) = self { Some(figure) } else { None }
    }

    /// The term, if it is one.
    pub fn term(self) -> Option<Term> {
        if let Place::Term(term) = self { Some(term) } else { None }
    }

    /// All that stands there, to search in.
    fn words(self, language: Language) -> Vec<&'static str> {
        let mut words = vec![self.name(language)];
        match self {
            Place::Chapter(chapter) => chapter.blocks().iter().for_each(|block| block.words(language, &mut words)),
            Place::Figure(figure) => words.extend(explained(figure).parts(language).map(|(_, text)| text)),
            Place::Term(term) => words.push(term.meaning(language)),
        }
        if self == Place::Chapter(Chapter::Sources) {
            words.extend(SOURCES.iter().flat_map(|source| [source.title, source.what(language)]));
        }
        words
    }

    /// Whether all words that are looked for stand there, without regard to case and accents. Nothing stands everywhere.
    pub fn has(self, wanted: &str, language: Language) -> bool {
        let plain = |text: &str| fold(&plain_letters(text).collect::<String>());
        let text = self.words(language).into_iter().map(plain).collect::<Vec<_>>().join(" ");
        plain(wanted).split(' ').all(|word| text.contains(word))
    }
}

impl Block {
    fn words(self, language: Language, words: &mut Vec<&'static str>) {
        let of = |(dutch, english): Text| language.of(dutch, english);
        match self {
            Block::Head(text) | Block::Text(text) => words.push(of(text)),
            Block::List(texts) | Block::Steps(texts) => words.extend(texts.iter().map(|text| of(*text))),
            Block::Pairs(pairs) => words.extend(pairs.iter().flat_map(|(name, text)| [of(*name), of(*text)])),
            Block::See(_) => {}
        }
    }
}

/// All places, in the order of the handbook.
pub fn places(language: Language) -> Vec<Place> {
    let within = |chapter: Chapter| -> Vec<Place> {
        match chapter {
            Chapter::Figures => FigureId::ALL.iter().copied().map(Place::Figure).collect(),
            Chapter::Terms => Term::by_alphabet(language).into_iter().map(Place::Term).collect(),
            _ => Vec::new(),
        }
    };
    Chapter::ALL.iter().flat_map(|chapter| std::iter::once(Place::Chapter(*chapter)).chain(within(*chapter))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const BOTH: [Language; 2] = [Language::Dutch, Language::English];

    #[test]
    fn all_places_have_an_id_of_their_own() {
        let ids: BTreeSet<String> = places(Language::Dutch).into_iter().map(Place::id).collect();
        let all = Chapter::ALL.len() + FigureId::ALL.len() + Term::ALL.len();
        assert_eq!((ids.len(), places(Language::English).len()), (all, all));
        assert!(ids.iter().all(|id| id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')));
    }

    #[test]
    fn chapters_are_whole_sentences_in_both_languages() {
        for chapter in Chapter::ALL {
            assert!(matches!(
                chapter.blocks().first(),
                Some(Block::Text(_) | Block::Head(_) | Block::List(_) | Block::Steps(_) | Block::Pairs(_))
            ));
            for block in chapter.blocks() {
                for language in BOTH {
                    let mut words = Vec::new();
                    block.words(language, &mut words);
                    for text in words {
                        assert!(!text.contains("  ") && text.trim() == text && text.len() > 1, "{text}");
                    }
                }
                if let Block::Text((dutch, english)) = block {
                    assert!(dutch.ends_with(['.', ':', '?']) && english.ends_with(['.', ':', '?']), "{dutch}");
                }
                // A chapter does not lead to itself.
                assert!(
                    !matches!(block, Block::See(places) if places.contains(&Place::Chapter(*chapter))),
                    "{chapter:?}"
                );
            }
        }
    }

    /// Dutch and English sentences are written side by side; one that was copied and not translated would show here.
    #[test]
    fn nothing_is_said_in_the_other_language() {
        for place in places(Language::Dutch) {
            let [dutch, english] = BOTH.map(|language| place.words(language));
            assert_eq!(dutch.len(), english.len());
            let pairs = dutch.into_iter().zip(english).skip(1).filter(|(dutch, _)| dutch.len() > 40);
            for (dutch, english) in pairs {
                assert!(dutch != english || SOURCES.iter().any(|source| source.title == dutch), "{dutch}");
            }
        }
    }

    #[test]
    fn words_are_found_without_regard_to_case_and_accents() {
        let found =
            |wanted| places(Language::Dutch).into_iter().filter(|place| place.has(wanted, Language::Dutch)).count();
        assert!(Place::Term(Term::ClientNumber).has("CLIENTNUMMER", Language::Dutch));
        assert!(Place::Figure(FigureId::Growth).has("open rondje pijl", Language::Dutch));
        assert!(!Place::Term(Term::ClientNumber).has("client number", Language::Dutch));
        assert_eq!(found(""), places(Language::Dutch).len());
        assert_eq!(found("zebra"), 0);
        assert!(found("wilcoxon") >= 2 && found("mediaan") >= 1);
    }

    #[test]
    fn a_link_says_what_it_explains() {
        let of = |place| explanation_of(Language::Dutch, place);
        assert_eq!(of(Place::Term(Term::Period)), "Uitleg: periode");
        assert_eq!(of(Place::Term(Term::Zrm)), "Uitleg: ZRM (Zelfredzaamheid-Matrix)");
        assert_eq!(found(Language::English, 1), "1 place found");
    }
}
