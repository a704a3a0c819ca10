//! Names and headers come in many spellings. They are compared word by word, in lower case, without accents and
//! punctuation: `words("huiselijkeRelaties")` and `words("Huiselijke - relaties")` are the same two words.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of a spelling: lower case, without accents; `&` is the word "en"; camelCase is two words.
///
/// ```
/// assert_eq!(groeibeeld::words::words("Werk & Opleiding"), ["werk", "en", "opleiding"]);
/// assert_eq!(groeibeeld::words::words("startFinanciën_2"), ["start", "financien", "2"]);
/// ```
pub fn words(spelling: &str) -> Vec<String> {
    // OK because ASCII has no accents; taking letters apart is most of the work, and every cell of the first rows may be
    // a header.
    if spelling.is_ascii() { split(spelling.chars()) } else { split(spelling.nfd()) }
}

fn split(letters: impl Iterator<Item = char>) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut after_small = false;
    for letter in letters.filter(|letter| letter.is_ascii() || !is_combining_mark(*letter)) {
        let starts_word = letter.is_uppercase() && after_small;
        if (!letter.is_alphanumeric() || starts_word) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if letter == '&' {
            words.push("en".to_owned());
        } else if letter.is_alphanumeric() {
            word.extend(letter.to_lowercase());
        }
        after_small = letter.is_lowercase();
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// The words of a spelling written together: what two spellings of one name share.
///
/// ```
/// use groeibeeld::words::key;
/// assert_eq!(key("Basale-ADL"), key("basale_adl"));
/// ```
pub fn key(spelling: &str) -> String {
    words(spelling).concat()
}

/// A label as users write it, with the differences taken out that nobody means: case and white space.
///
/// ```
/// assert_eq!(groeibeeld::words::fold("  Leun  en Steun"), "leun en steun");
/// ```
pub fn fold(label: &str) -> String {
    let mut folded = String::with_capacity(label.len());
    for word in label.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase));
    }
    folded
}
